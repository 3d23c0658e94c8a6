"""Validates the JSON document on standard input against the schema named by the first argument; prints what is wrong.

A second argument names a part of the schema, as "#/$defs/lines".
"""
import json
import sys

import jsonschema

with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
jsonschema.Draft202012Validator.check_schema(schema)
if len(sys.argv) > 2:
    schema = {"$defs": schema["$defs"], "$ref": sys.argv[2]}
document = json.load(sys.stdin)
for error in jsonschema.Draft202012Validator(schema).iter_errors(document):
    print(f"{error.json_path}: {error.message}")
