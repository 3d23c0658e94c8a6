"""Validates the JUnit XML on standard input against junit-10.xsd of the Jenkins xUnit plugin, and reads it with junitparser.

Prints JSON: for each suite its number of tests and the names of those that failed, could not be run or were skipped.
"""
import json
import os
import sys

import junitparser
from lxml import etree

text = sys.stdin.buffer.read()
schema = etree.XMLSchema(etree.parse(os.path.join(sys.prefix, "junit-10.xsd")))
document = etree.fromstring(text)
if not schema.validate(document):
    sys.exit(str(schema.error_log))

suites = []
for suite in junitparser.JUnitXml.fromstring(text):
    outcomes = {junitparser.Failure: [], junitparser.Error: [], junitparser.Skipped: []}
    cases = list(suite)
    for case in cases:
        assert len(case.result) <= 1, case.name
        for result in case.result:
            outcomes[type(result)].append(case.name.split(":")[0])
    counts = (suite.tests, suite.failures, suite.errors, suite.skipped)
    assert counts == (len(cases), *(len(names) for names in outcomes.values())), counts
    suites.append({
        "tests": suite.tests, "failures": sorted(outcomes[junitparser.Failure]), "errors": sorted(outcomes[junitparser.Error]),
        "skipped": sorted(outcomes[junitparser.Skipped]),
    })
print(json.dumps(suites))
