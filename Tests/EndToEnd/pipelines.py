"""Runs the shell steps of docs/pipelines as GitHub and Azure would, on plans of our own; then the schemas of both judge the files.

    python Tests/EndToEnd/pipelines.py PATH/TO/ringready READY_PLAN OTHER_PLAN

Prints a line for each pipeline and set of plans: the status of the last step, and what was left behind.
"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from junitparser import JUnitXml
from ruamel.yaml import YAML

PIPELINES = Path(__file__).resolve().parents[2] / "docs" / "pipelines"
program, ready, other = (Path(argument).resolve() for argument in sys.argv[1:4])


def shell(script, folder, environment):
    """As both services run a step: bash that stops at the first failure."""
    result = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script], cwd=folder, env=environment, capture_output=True, text=True)
    return result.returncode, result.stdout


def repository(folder, plans):
    """A repository with some plans on its main branch, of which a copy is changed in the branch at hand."""
    for name, plan in plans.items():
        shutil.copytree(plan, folder / "plans" / name)
    (folder / "tools").mkdir()
    (folder / "tools" / "ringready").symlink_to(program)
    for command in (["init", "-q", "-b", "main"], ["add", "-A"], ["commit", "-q", "-m", "Plans"], ["update-ref", "refs/remotes/origin/main", "main"]):
        subprocess.run(["git", "-c", "user.name=t", "-c", "user.email=t@example.com", *command], cwd=folder, check=True)


def run(pipeline, folder):
    """The status of the last step."""
    environment = {**os.environ, "GITHUB_STEP_SUMMARY": str(folder / "summary.md"), "GITHUB_OUTPUT": str(folder / "output")}
    is_github = "jobs" in pipeline
    if is_github:
        environment.update(pipeline["env"])
    variables, status = dict(pipeline.get("variables", {})), 0

    def value(text):
        outputs = dict(line.split("=", 1) for line in (folder / "output").read_text().splitlines()) if (folder / "output").exists() else {}
        text = re.sub(r"\$\{\{ steps\.check\.outputs\.(\w+) \}\}", lambda match: outputs[match.group(1)], text)
        return re.sub(r"\$\((\w+)\)", lambda match: variables[match.group(1)], text)

    for step in pipeline["jobs"]["check"]["steps"] if is_github else pipeline["steps"]:
        script = step.get("run") or step.get("bash")
        if script is None:
            continue
        assert "${{" not in script, "expressions belong into env, where the shell does not read them"
        own = {name: value(text) for name, text in step.get("env", {}).items()}
        status, said = shell(script, folder, {**environment, **own})
        variables.update(re.findall(r"##vso\[task\.setvariable variable=(\w+)\](.*)", said))
        if status != 0 and step is not (pipeline["jobs"]["check"]["steps"] if is_github else pipeline["steps"])[-1]:
            sys.exit(f"a step before the last failed with {status}: {script}\n{said}")
    return status


schemas = {"github-actions.yml": "vendor.github-workflows", "azure-pipelines.yml": "vendor.azure-pipelines"}
for name, schema in schemas.items():
    # Azure's schema has patterns that are not of the stricter, unicode kind.
    transform = ["--data-transform", "azure-pipelines", "--regex-variant", "nonunicode"] if name == "azure-pipelines.yml" else []
    subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--quiet", "--builtin-schema", schema, *transform, str(PIPELINES / name)], check=True)
    pipeline = YAML(typ="safe", pure=True).load((PIPELINES / name).read_text(encoding="utf-8"))
    for plans in ({"contoso": ready}, {"contoso": ready, "fabrikam": other}):
        with tempfile.TemporaryDirectory() as folder:
            folder = Path(folder)
            repository(folder, plans)
            status = run(pipeline, folder)
            results = len(json.loads((folder / "ringready.sarif").read_text())["runs"][0]["results"])
            suites = len(JUnitXml.fromfile(str(folder / "ringready.xml")))
            summary = (folder / "summary.md").read_text().count("# Comparison of two checks") if (folder / "summary.md").exists() else 0
            print(f"{name}: status {status}, {'some' if results else 'no'} results, {suites} suites, {summary} comparisons")
