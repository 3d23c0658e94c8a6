#!/usr/bin/env python3
"""Reads exports with Python's csv and json, every record as a dictionary, and counts them: usage python_reader.py FILE…"""
import csv
import json
import sys

for path in sys.argv[1:]:
    if path.endswith(".json"):
        with open(path, encoding="utf-8") as file:
            count = len(json.load(file)["value"])
    else:
        with open(path, encoding="utf-8", newline="") as file:
            count = sum(1 for _ in csv.DictReader(file))
    print(count)
