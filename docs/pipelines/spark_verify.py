"""Judges the phone numbers of a large table in Apache Spark: each partition is piped through one `ringready verify`.

    spark-submit docs/pipelines/spark_verify.py USERS.csv COLUMN REGION VERDICTS [RINGREADY]

COLUMN is a column of USERS.csv; REGION (US, FR …) is for numbers without a country code. The folder VERDICTS gets JSON Lines: one verdict
for each row, in the order of the rows, the same as one process gives for the whole table. RINGREADY is where every worker has the executable,
/usr/bin/ringready unless told: the Debian package of `make dist` puts it there. It needs no network, and its memory does not grow with
the partition.
"""
import json
import sys

from pyspark.sql import SparkSession

table, column, region, verdicts, *rest = sys.argv[1:]
program = rest[0] if rest else "/usr/bin/ringready"


def line(row):
    return json.dumps({"id": row[0], "input": row[0] or "", "default_region": region})


spark = SparkSession.builder.appName("ringready verify").getOrCreate()
values = spark.read.csv(table, header=True, escape='"').select(column).rdd
# checkCode: a worker whose verdicts are not whole fails its partition, and Spark tries it again.
values.map(line).pipe(f"{program} verify --kind phone", checkCode=True).saveAsTextFile(verdicts)
spark.stop()
