"""Holds a script against the published grammar and the catalogue of cmdlets: `check_script.py CATALOGUE < script.ps1`.

Prints one line per fault and, after them, `cmdlets: N` and `way back: N`, so that a test sees that something was checked.
"""
import json
import re
import sys

from powershell import Script, decode

# PowerShell's own commands that a script may use besides.
OWN = {
    "Add-Member", "ConvertFrom-Csv", "ConvertTo-Json", "Export-Csv", "ForEach-Object", "Get-Date", "Get-Module", "Join-Path", "New-Item",
    "New-Object", "Out-Null", "Select-Object", "Set-Content", "Set-StrictMode", "Start-Sleep", "Test-Path", "Where-Object", "Write-Host",
}
# These make objects in memory; nothing is changed by them.
BUILDERS = {
    "New-CsAutoAttendantCallFlow", "New-CsAutoAttendantCallHandlingAssociation", "New-CsAutoAttendantCallableEntity",
    "New-CsAutoAttendantMenu", "New-CsAutoAttendantMenuOption", "New-CsAutoAttendantPrompt", "New-CsOnlineDateTimeRange",
    "New-CsOnlineTimeRange", "New-CsTeamsEmergencyNumber",
}


class Checker:
    def __init__(self, catalogue):
        self.common = set(catalogue["commonParameters"])
        self.retired = set(catalogue["retired"])
        self.cmdlets = {c["name"]: c for c in catalogue["cmdlets"]}
        self.faults, self.used = [], set()

    def check(self, script, isWayBack=False):
        for error in script.errors():
            self.faults.append(f"not PowerShell: {error}")
        functions = {script.text(n) for n in script.walk() if n.type == "function_name"}
        for node in script.walk():
            if node.type == "command":
                self.command(script, node, functions, isWayBack)

    def command(self, script, node, functions, isWayBack):
        name_node = next((c for c in node.children if c.type == "command_name"), None)
        if name_node is None:
            return  # & $block: what it runs is checked where it stands
        name = script.text(name_node)
        if name in functions or name in OWN:
            return
        cmdlet = self.cmdlets.get(name)
        where = f"{node.start_point[0] + 1}: {name}"
        if cmdlet is None:
            self.faults.append(f"{where} is {'retired' if name in self.retired else 'not in the catalogue'}")
            return
        self.used.add(name)
        if cmdlet["status"] != "current":
            self.faults.append(f"{where} is {cmdlet['status']}")
        if not isWayBack and cmdlet["effect"] not in ("read", "connect") and name not in BUILDERS and not self.is_change(script, node):
            self.faults.append(f"{where} changes something outside of -Do")
        certain, possible, values = self.arguments(script, node, where)
        for used in possible:
            self.parameter(cmdlet, used, [] if isWayBack else values.get(used), where)
        own = {p for p in possible if p not in self.common}
        sets = [s for s in cmdlet["sets"] if own <= set(s["required"] + s["optional"]) and set(s["required"]) <= certain]
        if cmdlet["sets"] and not sets:
            self.faults.append(f"{where} has no parameter set for {sorted(own)}")

    def parameter(self, cmdlet, name, values, where):
        if name in self.common:
            return
        facts = cmdlet["parameters"].get(name)
        if facts is None:
            self.faults.append(f"{where} has no parameter {name}")
            return
        for flag in facts.get("flags", []):
            self.faults.append(f"{where} -{name} is {flag}")
        for value in values or []:
            if facts.get("values") and value not in facts["values"]:
                self.faults.append(f"{where} -{name} does not take {value}")

    def arguments(self, script, node, where):
        """The parameters that are certainly given, all that may be, and the literal values that are known."""
        certain, values, current = set(), {}, None
        possible = set()
        elements = next((c for c in node.children if c.type == "command_elements"), None)
        for element in elements.children if elements else []:
            text = script.text(element)
            if element.type == "command_argument_sep":
                continue
            if element.type == "command_parameter":
                current = text[1:].split(":")[0]
                certain.add(current)
                if ":" in text:
                    current = None
            elif text.startswith("@") and re.fullmatch(r"@[A-Za-z]+", text):
                sure, maybe, known = self.splatted(script, node, text[1:])
                certain |= sure
                possible |= maybe
                values.update(known)
            elif current is None:
                if not text.startswith("|"):
                    self.faults.append(f"{where} has a value without a parameter: {text}")
            else:
                literals = self.literals(script, element)
                if literals:
                    values[current] = literals
                current = None
        return certain, certain | possible, values

    def literals(self, script, node):
        text = script.text(node)
        if node.type == "generic_token":
            return [text]
        try:
            return [decode(text)] if re.fullmatch("'[^']*'", text) else []
        except AssertionError:
            return []

    def splatted(self, script, node, name):
        """Keys of the table `$name`: those of its literal, and those set later in the same block."""
        block = node
        while block.parent is not None and block.type != "script_block_body":
            block = block.parent
        sure, maybe, known = set(), set(), {}
        text = script.text(block)
        literal = re.search(r"\$" + name + r" = @\{(.*?)\}", text, re.S)
        for key, value in re.findall(r"(\w+) = ([^;}]+)", literal[1] if literal else ""):
            sure.add(key)
            if re.fullmatch(r"\s*'[^']*'\s*", value):
                known[key] = [value.strip()[1:-1]]
        for key in re.findall(r"\$" + name + r"\.(\w+) =", text):
            maybe.add(key)
            if re.search(r"^\s*\$" + name + r"\." + key + " =", text, re.M):
                sure.add(key)
        return sure, maybe | sure, known

    def is_change(self, script, node):
        """Whether a command stands in a block that is handed to `New-Work -Do`."""
        current = node
        while current is not None:
            if current.type == "script_block_expression":
                argument = current
                while argument.parent is not None and argument.parent.type != "command_elements":
                    argument = argument.parent
                before = argument.prev_sibling
                while before is not None and before.type == "command_argument_sep":
                    before = before.prev_sibling
                if before is not None and script.text(before) == "-Do":
                    return True
            current = current.parent
        return False

    def way_back(self, script):
        """Lines that a script writes for its way back stand in it as literals, with `{0}` where values go."""
        count = 0
        for node in script.walk():
            if node.type != "string_literal":
                continue
            value = decode(script.text(node)) if script.text(node)[0] == "'" else ""
            if re.match(r"[A-Z][a-z]+-(Cs|Mg|Microsoft)[A-Za-z]+( |$)", value):
                count += 1
                self.check(Script(re.sub(r"\{\d\}", "'x'", value)), isWayBack=True)
        return count


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        checker = Checker(json.load(file))
    script = Script(sys.stdin.buffer.read().decode("utf-8"))
    checker.check(script)
    count = checker.way_back(script)
    versions = {}
    for name in checker.used:
        cmdlet = checker.cmdlets[name]
        since = tuple(int(part) for part in cmdlet.get("since", "0").split("-")[0].split("."))
        versions[cmdlet["module"]] = max(versions.get(cmdlet["module"], (0,)), since)
    declared = dict(re.findall(r"Name = '([\w.]+)'; Version = '([\d.]+)'", script.source.decode("utf-8")))
    for module, least in versions.items():
        if module not in declared:
            checker.faults.append(f"{module} is used and not asked for")
        elif tuple(int(part) for part in declared[module].split(".")) < least:
            checker.faults.append(f"{module} {declared[module]} is older than what is used")
    for fault in checker.faults:
        print(fault)
    print(f"cmdlets: {len(checker.used)}")
    print(f"way back: {count}")


main()
