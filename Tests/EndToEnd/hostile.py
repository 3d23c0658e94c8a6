"""Runs every command on plans whose every text is poison, and judges each output with somebody else's code:

    .build/oracles/bin/python Tests/EndToEnd/hostile.py PATH/TO/ringready [all]

Nothing of a tenant's data acts: on a terminal, in a browser, a spreadsheet, a mail program, PowerShell, or as the name of a file.
"""
import csv
import io
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree
from email import policy
from email.parser import BytesParser
from html.parser import HTMLParser

import cmarkgfm

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "ProvisioningTests" / "Oracles"))
from powershell import QUOTES, Script, decode  # noqa: E402

# What a table cannot hold, being refused there, and what it can.
CONTROLS = ["\x1b]0;Pzn\x07\x1b[2J", "\x9b31mPzn", "Pzn\r\nBcc: pzn@evil.example\r\n\r\nPzn", "\x85Pzn\x7f", "\tPzn\n\n# Pzn", "\x08\x0cPzn"]
TEXTS = [
    "\u202ePzn\u2066\u200f", "\u200b\ufeffPzn\u2028\u2029", "\U000e0041Pzn\ue000", "<script>alert('Pzn')</script>",
    "<img src=x onerror=alert(1)>Pzn", "\"><svg onload=alert(1)>Pzn", "--><b onclick=Pzn>", "]]>Pzn<x/>&Pzn;", "</style></title>Pzn",
    "[Pzn](javascript:alert(1)) ![Pzn](https://evil.example/p.png)", "`Pzn` ``Pzn`` **Pzn** | Pzn | @everyone", "\n\n| Pzn |\n|---|\n",
    "=cmd|' /C calc'!Pzn", "'; Remove-Item Pzn; '", "\u2019; Remove-Item Pzn; \u2019", "\u201b\u201a; Remove-Item Pzn #", "$(Remove-Item Pzn)`n",
    "\n'@\nRemove-Item Pzn\n@'\n", "\"; Remove-Item Pzn; \"", "../../../Pzn", "/etc/Pzn", "..\\..\\Pzn", "%s%n{count}{item}Pzn", "javascript:Pzn",
    "\u3000\u00a0Pzn", "a" * 3000 + "Pzn", "e" + "\u0301" * 200 + "Pzn", "-Pzn", "@Pzn", "+Pzn", "\";Pzn\nPzn,Pzn;\"",
    "end\nclick Pzn \"javascript:Pzn\"", "]:::Pzn --> Pzn[\"Pzn", "%%{init: {}}%% Pzn",
]
FREE = {"name", "by", "note", "reason", "numbers", "agents", "menu", "overflow", "timeout", "no-agents", "operator", "after-hours", "holidays",
        "resource-account", "service", "notification-group", "patterns", "usages", "number"}


class Poison:
    """Texts with poison behind them, the same behind the same."""

    def __init__(self, kinds, turn):
        self.kinds, self.turn, self.known = kinds, turn, {}

    def add(self, text):
        if text not in self.known:
            self.known[text] = text + self.kinds[(len(self.known) + self.turn) % len(self.kinds)]

    def into(self, text):
        for known in sorted(self.known, key=len, reverse=True):
            if known in text:
                return text.replace(known, self.known[known])
        return text


def poisoned(tenant, folder, turn, wholly):
    """A plan whose names, or whose every value, end in poison."""
    folder.mkdir()
    names, cells = Poison(CONTROLS + TEXTS, turn), Poison([text for text in TEXTS if "\n" not in text], turn)
    tables = {path.name: list(csv.DictReader(io.StringIO(path.read_text()))) for path in tenant.glob("*.csv")}
    for rows in tables.values():
        for row in rows:
            for column in ("DisplayName", "Description", "CompanyName", "StreetName", "City", "Location", "PstnPartnerName", "TenantDialPlan"):
                if row.get(column):
                    cells.add(row[column])
    names.known = cells.known
    plan = (tenant / "plan.yaml").read_text()
    for name in re.findall(r"(?:- name|by): \"?([^\",}\n]+)", plan):
        names.add(name)
    plan = re.sub(r'^  "(.*?)": \{state: (.*), by: (.*), on: (.*)\}$', r'  "\1":\n    state: \2\n    by: \3\n    on: \4\n    note: Note', plan, flags=re.M)

    def value(match):
        text = match[3] if match[3][0] != '"' else json.loads(match[3])
        if wholly and match[2] not in ("version", "state", "rule", "connection", "country"):
            text += (CONTROLS + TEXTS)[(match.start() + turn) % len(CONTROLS + TEXTS)]
        return match[1] + match[2] + ": " + quoted(names.into(text))

    plan = re.sub(r'^( *(?:- )?)([\w-]+|"on"): (.+)$', value, plan, flags=re.M)
    plan = re.sub(r'^  "([^"]+\[)([^"]+)\]":', lambda match: "  " + quoted(match[1] + names.into(match[2]) + "]") + ":", plan, flags=re.M)
    plan += "waivers:\n" + "".join(f"  - rule: {quoted(text)}\n    reason: {quoted(text)}\n    subject: {quoted(text)}\n" for text in CONTROLS + TEXTS)
    plan += "drafts:\n  \"organization.name\": " + quoted(TEXTS[turn % len(TEXTS)]) + "\nnotes:\n  connection: " + quoted(CONTROLS[0]) + "\n"
    (folder / "plan.yaml").write_text(plan)
    for name, rows in tables.items():
        with (folder / name).open("w", newline="") as file:
            writer = csv.DictWriter(file, rows[0].keys())
            writer.writeheader()
            for number, row in enumerate(rows):
                for column, text in row.items():
                    text = cells.into(text)
                    if wholly and column not in ("TelephoneNumber", "UserPrincipalName", "Description"):
                        text += cells.kinds[(number + len(column) + turn) % len(cells.kinds)]
                    row[column] = "'" + text if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text
                writer.writerow(row)


def quoted(text):
    """A scalar of YAML, whose escapes of letters beyond the first plane are not those of JSON."""
    return '"' + "".join(letter if " " <= letter <= "~" and letter not in '"\\' else f"\\U{ord(letter):08x}" for letter in text) + '"'


# Judges: each raises for what acts.


def inert(text, what, lines="\n"):
    """No byte that a terminal obeys: C0 and C1 controls, bidi, invisible and private letters."""
    text = text.removeprefix("\ufeff").replace(lines, "\n")
    bad = re.findall("[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ue000-\uf8ff\U000e0000-\U000e0fff]", text)
    place = re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ue000-\uf8ff\U000e0000-\U000e0fff]", text)
    assert not bad, f"{what}: {sorted(set(bad))!r} in {text[max(0, place.start() - 60):place.start() + 40]!r}"


class Page(HTMLParser):
    def __init__(self, what):
        super().__init__()
        self.what = what

    def handle_starttag(self, tag, attributes):
        assert tag not in ("img", "iframe", "object", "embed", "x", "base"), f"{self.what}: <{tag}>"
        self.inside = tag
        for name, value in attributes:
            assert not name.startswith("on"), f"{self.what}: <{tag} {name}>"
            if name in ("href", "src", "action", "xlink:href"):
                assert re.match(r"https://|#|data:image/|mailto:", value or "") or value.endswith(".csv"), f"{self.what}: {name}={value}"
                assert "Pzn" not in value or value.startswith("#"), f"{self.what}: {name}={value}"

    def handle_data(self, data):
        if getattr(self, "inside", "") in ("script", "style"):
            assert "Pzn" not in data, f"{self.what}: data in <{self.inside}>"

    def handle_endtag(self, tag):
        self.inside = ""


def html(text, what):
    inert(text, what)
    page = Page(what)
    page.feed(text)
    page.close()


def markdown(text, what):
    inert(text, what)
    html(re.sub(r"<input [^>]*>", "", cmarkgfm.github_flavored_markdown_to_html(text)), what)


def table(text, what, delimiter=","):
    inert(text, what, lines="\r\n")
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=delimiter))
    assert rows
    for row in rows:
        assert len(row) == len(rows[0]) or what.startswith("report"), f"{what}: {row}"
        for cell in row:
            assert cell[:1] not in ("=", "+", "-", "@", "\t", "\r") or re.fullmatch(r"[-+]?[\d ]*", cell), f"{what}: {cell!r}"


def document(text, what):
    inert(text, what)
    json.loads(text)


def documents(text, what):
    inert(text, what)
    for line in text.splitlines():
        json.loads(line)


def xml_document(text, what):
    inert(text, what)
    names = {element.tag for element in xml.etree.ElementTree.fromstring(text).iter()}
    assert names <= {"testsuites", "testsuite", "testcase", "failure", "skipped", "properties", "property", "system-out", "error"}, f"{what}: {names}"


def powershell(text, what):
    inert(text, what)
    script = Script(text)
    # The grammar knows one kind of quote, PowerShell five: literals are read as PowerShell reads them.
    for node in script.walk():
        if node.type in ("verbatim_string_characters", "verbatim_here_string_characters"):
            decode(script.text(node))
        if node.type in ("command_name", "variable", "generic_token"):
            assert "Pzn" not in script.text(node) and "Remove-Item" not in script.text(node), f"{what}: {script.text(node)}"
        if node.type == "expandable_string_literal":
            assert "Pzn" not in script.text(node), f"{what}: {script.text(node)}"
    assert not script.errors(), f"{what}: {script.errors()}"


def mail(data, what):
    message = BytesParser(policy=policy.default).parsebytes(data)
    assert not message.defects, f"{what}: {message.defects}"
    headers = {name.lower() for name in message.keys()}
    assert headers <= {"from", "to", "subject", "date", "mime-version", "content-type", "content-transfer-encoding", "content-language",
                       "x-unsent", "message-id"}, f"{what}: {headers}"
    assert len(message["To"].addresses) == 1, f"{what}: {message['To']}"
    inert(data.decode("ascii"), what, lines="\r\n")
    inert(message.get_content().replace("\r\n", "\n"), what)
    inert(message["Subject"] + message["To"].addresses[0].display_name, what)


JUDGES = {
    "text": inert, "markdown": markdown, "html": html, "json": document, "jsonl": documents, "sarif": document, "junit": xml_document,
    "csv": table, "excel": table, "actions": table, "ps1": powershell,
}


class Runs:
    def __init__(self, ringready, folder):
        self.ringready, self.folder, self.count, self.faults = ringready, folder, 0, 0
        self.environment = {"PATH": "/usr/bin:/bin", "HOME": str(folder), "LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": "1795305600"}

    def run(self, judge, *arguments, input="", statuses=(0, 1, 2)):
        result = subprocess.run([self.ringready, *arguments], input=input.encode(), capture_output=True, env=self.environment, cwd=self.folder)
        what = " ".join(map(ascii, arguments))[:300]
        self.count += 1
        try:
            assert result.returncode in statuses, f"{what}: status {result.returncode}: {result.stderr.decode()[:300]!r}"
            inert(result.stderr.decode(), what + " (errors)")
            text = result.stdout.decode()
            if judge is table and "--lang fr" in " ".join(arguments) and ("excel" in arguments or "actions" in arguments):
                table(text, arguments[0], ";")
            elif text:
                judge(text, what)
        except (AssertionError, ValueError, xml.etree.ElementTree.ParseError) as fault:
            self.blame(f"{what}: {fault}" if what not in str(fault) else str(fault))
        return result

    def blame(self, fault):
        self.faults += 1
        print(fault[:900], flush=True)

    def judge(self, judge, data, what):
        self.count += 1
        try:
            judge(data, what)
        except (AssertionError, ValueError, UnicodeDecodeError) as fault:
            self.blame(f"{what}: {fault}")

    def every_command(self, plan, other):
        plan, other = str(plan), str(other)
        for lang in ("en", "fr"):
            for name in ("text", "json", "jsonl", "junit", "sarif", "csv", "excel"):
                self.run(JUDGES[name], "check", plan, "--format", name, "--lang", lang)
            for name in ("text", "markdown", "html", "json", "csv", "excel", "actions"):
                self.run(JUDGES[name], "report", plan, "--format", name, "--lang", lang, "--customer", TEXTS[3], "--prepared-by", TEXTS[4])
            for name in ("markdown", "csv"):
                self.run(JUDGES[name], "notify", plan, "--format", name, "--lang", lang)
            for name in ("text", "markdown", "json"):
                self.run(JUDGES[name], "compare", plan, other, "--format", name, "--lang", lang)
            self.run(powershell, "script", plan, "--lang", lang)
            self.run(markdown, "port-sheets", plan, "--lang", lang)
            self.run(inert, "answers", plan, "--lang", lang)
        self.run(html, "report", plan, "--format", "html", "--lang", "en", "--lang", "fr")
        self.folders(plan)
        answers = self.run(inert, "answers", plan).stdout.decode()
        self.run(inert, str(self.folder / f"copy{self.count}"), input=answers, statuses=(0, 2, 65))

    def folders(self, plan):
        """Files that go by a tenant's names stay in their folder, and nobody can run them."""
        for command, judge in (("notify", mail), ("port-sheets", markdown)):
            out = self.folder / f"out{self.count}" / "deep"
            out.mkdir(parents=True)
            form = ("--format", "eml") if command == "notify" else ()
            self.run(inert, command, plan, *form, "-o", str(out))
            files = [path for path in out.parent.rglob("*") if path != out]
            for path in files:
                self.judge(lambda data, what: inert(data, what), path.name, f"{command}: name {ascii(path.name)}")
                self.judge(check_file, (path, out), f"{command}: {ascii(path.name)}")
                data = path.read_bytes()
                self.judge(judge, data if judge is mail else data.decode(), f"{command}: {ascii(path.name)}")

    def hostile_arguments(self):
        poison = [text for text in CONTROLS + TEXTS]
        for text in poison:
            if "/" not in text and "\n" not in text and len(text) < 200:
                self.run(inert, "check", text, statuses=(64, 66, 74))
                self.run(inert, "new", "folder/" + text, statuses=(64, 73))
            for arguments in (["--lang", text], ["check", "--format", text], ["explain", text], ["report", "--accent", text], ["check", "--only", text],
                              ["facts", "country", text], ["facts", "licence", text], ["facts", "number", text], ["--as-of", text],
                              ["notify", "--from", text], ["--" + text], [text + "=x", "--x"], ["completions", text], ["import", "x" + text, "--into", "y"],
                              ["report", "--logo", "x" + text], ["--checklist", "x" + text], ["--locale", "x" + text], ["compare", "x" + text, "y"]):
                self.run(inert, *arguments, statuses=(0, 1, 2, 64, 65, 66, 73, 74))
            for kind in ("phone", "address", "country", "date"):
                self.run(inert, "verify", "--kind", kind, "--", text, statuses=(0, 1, 2, 64, 65))
            self.run(documents, "verify", input=json.dumps({"id": text, "kind": text, "input": text, "country": text, "fields": {text: text}}) + "\n" + text,
                     statuses=(0, 1, 2, 65))
            self.run(inert, str(self.folder / "new-plan"), input=f"{text} = {text}\norganization.name = {text}\norganization.country = {text}\n",
                     statuses=(0, 2, 65))

    def hostile_files(self):
        """Damaged files of a plan: the error names the damage and repeats nothing that acts."""
        for number, text in enumerate(CONTROLS + TEXTS):
            folder = self.folder / f"damaged{number}"
            folder.mkdir()
            for name, content in (("plan.yaml", f"version: {quoted(text)}\n"), ("plan.yaml", f"tasks: {{{quoted(text)}: 1}}\n"),
                                  ("plan.yaml", f"{quoted(text)}: 1\n{quoted(text)}: 2\n"), ("plan.yaml", text), ("plan.yaml", "a: *" + text)):
                (folder / name).write_text(content)
                for command in ("check", "answers", "script"):
                    self.run(inert, command, str(folder), statuses=(0, 1, 2, 65))
            (folder / "plan.yaml").write_text("version: 1\n")
            (folder / "users.csv").write_text(f"UserPrincipalName,{text},{text}\n")
            self.run(inert, "check", str(folder), statuses=(0, 1, 2, 65))

    def hostile_exports(self):
        """Exports whose every value is poison."""
        samples = sorted((ROOT / "ImportingTests" / "Samples").glob("*"))
        for number, sample in enumerate(path for path in samples if path.is_file()):
            text = (CONTROLS + TEXTS)[number % len(CONTROLS + TEXTS)]
            data = sample.read_bytes()
            if sample.suffix == ".json":
                try:
                    tree = json.loads(data.decode("utf-8-sig"))
                except ValueError:
                    continue
                data = json.dumps(tainted(tree, text)).encode()
            elif text.isprintable() and not any(quote in text for quote in "\",;"):
                data = re.sub(rb'(?<=[\w])("?[,;\t])', lambda match: text.encode() + match[1], data)
            export = self.folder / ("x" + re.sub(r"[/\0]", "", text)[:60] + sample.name)
            export.write_bytes(data)
            plan = self.folder / f"tenant{number}"
            self.run(inert, "import", str(export), "--into", str(plan), statuses=(0, 65))
            if (plan / "plan.yaml").exists():
                for name in ("text", "csv"):
                    self.run(JUDGES[name], "check", str(plan), "--format", name)
                self.run(powershell, "script", str(plan))
                self.run(html, "report", str(plan), "--format", "html")


def tainted(tree, text):
    if isinstance(tree, dict):
        return {key: tainted(value, text) for key, value in tree.items()}
    if isinstance(tree, list):
        return [tainted(value, text) for value in tree]
    return tree + text if isinstance(tree, str) and not re.fullmatch(r"[-0-9a-f]{36}|[A-Z]{2}", tree) else tree


def check_file(pair, what):
    path, out = pair
    assert path.parent == out and path.is_file() and not path.is_symlink(), f"{what} is outside"
    assert path.stat().st_mode & 0o7777 == 0o666 & ~UMASK, f"{what}: mode {path.stat().st_mode:o}"


UMASK = os.umask(0)
os.umask(UMASK)


def main(ringready, amount="some"):
    with tempfile.TemporaryDirectory() as name:
        runs = Runs(os.path.abspath(ringready), pathlib.Path(name))
        tenants = sorted((ROOT / "ReadinessTests" / "Tenants").iterdir())
        for turn, tenant in enumerate(tenants):
            for wholly in (False, True):
                # Some: two plans that between them have every kind of item.
                if amount == "all" or (tenant.name, wholly) in (("united-states", True), ("three-countries", False)):
                    plan = runs.folder / f"{tenant.name}-{wholly}"
                    poisoned(tenant, plan, turn * 5, wholly)
                    runs.every_command(plan, tenant)
        runs.hostile_arguments()
        runs.hostile_files()
        runs.hostile_exports()
        print(f"{runs.count} outputs judged, {runs.faults} not inert")
        return 1 if runs.faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
