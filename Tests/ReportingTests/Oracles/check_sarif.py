"""Reads the SARIF log on standard input with three libraries; prints what they found as JSON.

sarif-om is generated from the schema of SARIF 2.1.0 and knows all names, sarif-pydantic knows types and values, sarif-tools is Microsoft's
reader of logs.
"""
import json
import sys
import tempfile

import attr
import sarif_om
from sarif import loader
from sarif_pydantic import Sarif

document = json.load(sys.stdin)


# Which class of sarif-om an object is of; members that are not named here are property bags or maps of texts.
CLASSES = {
    ("SarifLog", "runs"): "Run", ("Run", "tool"): "Tool", ("Run", "results"): "Result", ("Run", "invocations"): "Invocation",
    ("Tool", "driver"): "ToolComponent", ("ToolComponent", "rules"): "ReportingDescriptor",
    ("ReportingDescriptor", "shortDescription"): "MultiformatMessageString",
    ("ReportingDescriptor", "fullDescription"): "MultiformatMessageString", ("ReportingDescriptor", "help"): "MultiformatMessageString",
    ("ReportingDescriptor", "defaultConfiguration"): "ReportingConfiguration", ("Result", "message"): "Message",
    ("Result", "locations"): "Location", ("Result", "suppressions"): "Suppression", ("Suppression", "location"): "Location",
    ("Location", "physicalLocation"): "PhysicalLocation", ("Location", "logicalLocations"): "LogicalLocation",
    ("PhysicalLocation", "artifactLocation"): "ArtifactLocation", ("PhysicalLocation", "region"): "Region",
    ("Invocation", "ruleConfigurationOverrides"): "ConfigurationOverride", ("Invocation", "toolConfigurationNotifications"): "Notification",
    ("Invocation", "toolExecutionNotifications"): "Notification", ("ConfigurationOverride", "descriptor"): "ReportingDescriptorReference",
    ("ConfigurationOverride", "configuration"): "ReportingConfiguration", ("Notification", "message"): "Message",
    ("Notification", "locations"): "Location",
}
BAGS = {"properties", "partialFingerprints"}


def compare_names(value, name, path):
    """Holds an object against the class that was generated from the schema of SARIF 2.1.0: no member besides, none missing."""
    if isinstance(value, list):
        for index, item in enumerate(value):
            compare_names(item, name, f"{path}[{index}]")
        return
    fields = {field.metadata["schema_property_name"]: field for field in attr.fields(getattr(sarif_om, name))}
    extras = set(value) - set(fields)
    if name == "Suppression":
        extras.discard("status")  # sarif-om is of 2019, when the draft still called it "state".
    if extras:
        sys.exit(f"{path}: not of SARIF: {sorted(extras)}")
    if missing := {field for field in fields if fields[field].default is attr.NOTHING} - set(value):
        sys.exit(f"{path}: missing: {sorted(missing)}")
    for member, child in value.items():
        if isinstance(child, (dict, list)) and member not in BAGS:
            compare_names(child, CLASSES[(name, member)], f"{path}.{member}")


compare_names(document, "SarifLog", "log")
log = Sarif.model_validate(document)
(run,) = log.runs
known = {rule.id for rule in run.tool.driver.rules}
uris, open_results = set(), 0
for result in run.results:
    assert result.rule_id in known, result.rule_id
    assert result.locations, "a result without a place is not shown"
    for location in result.locations:
        assert location.physical_location.region.start_line >= 1
        uris.add(location.physical_location.artifact_location.uri)
    if result.kind == "open":
        # SARIF 2.1.0, 3.27.10: what is not a failure has no level.
        assert result.level.value == "none"
        open_results += 1
for notification in document["runs"][0]["invocations"][0]["toolExecutionNotifications"]:
    uris.update(place["physicalLocation"]["artifactLocation"]["uri"] for place in notification["locations"])

suppressed = sum(bool(result.get("suppressions")) for result in document["runs"][0]["results"])
visible = [result for result in document["runs"][0]["results"] if not result.get("suppressions")]
levels = [result["level"] for result in visible]
with tempfile.NamedTemporaryFile("w", suffix=".sarif") as file:
    json.dump(document, file)
    file.flush()
    report = loader.load_sarif_file(file.name).get_report()
    counts = {level: report.get_issue_count_for_severity(level) for level in ("error", "warning", "note", "none")}
everything = [result["level"] for result in document["runs"][0]["results"]]
assert counts == {level: everything.count(level) for level in counts}, counts
print(json.dumps({
    "errors": levels.count("error"), "warnings": levels.count("warning"), "notes": levels.count("note"),
    "suppressed": suppressed, "open": open_results, "uris": sorted(uris),
}))
