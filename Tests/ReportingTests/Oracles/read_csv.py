"""Reads the table on standard input with Python's csv module, strictly; the first argument is the delimiter. Prints the rows as JSON."""
import csv
import io
import json
import sys

text = sys.stdin.buffer.read().decode("utf-8")
print(json.dumps(list(csv.reader(io.StringIO(text, newline=""), delimiter=sys.argv[1], strict=True))))
