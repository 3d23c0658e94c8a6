"""Decodes the literals of `$Names = @(…)`, and of every `Name = …` in a script's tables: prints them as a JSON list.

Fails when a value is anything but one string literal, alone or handed to `[regex]::Unescape`.
"""
import json
import sys

from powershell import Script, decode, unescape


def value(script, node):
    """The text that an expression stands for, when it is one literal."""
    literals = [n for n in script.walk(node) if n.type == "string_literal"]
    text = script.text(node).strip()
    assert len(literals) == 1, text
    literal = script.text(literals[0])
    if text == literal:
        return decode(literal)
    assert text == f"[regex]::Unescape({literal})", text
    return unescape(decode(literal))


def elements(script):
    """The elements of the one list in the text."""
    return [
        node for node in script.walk()
        if node.type == "unary_expression" and node.parent.type == "array_literal_expression" and node.parent.child_count > 1
    ]


def main():
    script = Script(sys.stdin.buffer.read().decode("utf-8"))
    assert not script.errors(), script.errors()
    if sys.argv[1:] == ["list"]:
        names = [value(script, node) for node in elements(script)]
    else:
        entries = [n for n in script.walk() if n.type == "hash_entry" and script.text(n.children[0]) == "Name"]
        values = [next(child for child in entry.children if child.type == "pipeline") for entry in entries]
        # What the program's own code writes (`Name = $it.Name`) has no literal in it.
        names = [value(script, node) for node in values if any(n.type == "string_literal" for n in script.walk(node))]
    json.dump(names, sys.stdout)


main()
