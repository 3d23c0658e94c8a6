"""What the oracles know of PowerShell: the published grammar's tree, and how string literals are read.

String literals are decoded from the language specification (2.3.5.2), not from the code under test: in a verbatim literal two quote
characters in a row, of any of the five kinds, stand for the first of them.
"""
import re

import tree_sitter_powershell
from tree_sitter import Language, Parser

QUOTES = "'\u2018\u2019\u201a\u201b"
_parser = Parser(Language(tree_sitter_powershell.language()))


class Script:
    """A script's text and its tree."""

    def __init__(self, text):
        self.source = text.lstrip("\ufeff").encode("utf-8")
        self.root = _parser.parse(self.source).root_node

    def text(self, node):
        return self.source[node.start_byte:node.end_byte].decode("utf-8")

    def walk(self, node=None):
        stack = [node or self.root]
        while stack:
            current = stack.pop()
            yield current
            stack.extend(reversed(current.children))

    def errors(self):
        """Where the grammar does not fit, as `line: text`."""
        if not self.root.has_error:
            return []
        return [f"{n.start_point[0] + 1}: {self.text(n)[:60]!r}" for n in self.walk() if n.type == "ERROR" or n.is_missing]


def decode(literal):
    """The value of a verbatim string literal; an error for anything that is not exactly one."""
    if literal.startswith("@'"):
        lines = literal.split("\n")
        assert lines[0] == "@'" and lines[-1] == "'@", literal[:40]
        assert not any(re.match("[" + QUOTES + "]@", line) for line in lines[1:-1]), "a line ends the here-string"
        return "\n".join(lines[1:-1])
    assert literal[0] in QUOTES and literal[-1] in QUOTES, literal
    value, place, end = [], 1, len(literal) - 1
    while place < end:
        if literal[place] in QUOTES:
            assert place + 1 < end and literal[place + 1] in QUOTES, f"the literal ends early: {literal!r}"
            place += 1
            value.append(literal[place - 1])
        else:
            value.append(literal[place])
        place += 1
    return "".join(value)


def unescape(text):
    """What `[regex]::Unescape` makes of `\\uXXXX` and of a doubled backslash; nothing else is used."""
    units = re.sub(r"\\(?:u([0-9A-F]{4})|(\\))", lambda m: chr(int(m[1], 16)) if m[1] else "\\", text)
    return units.encode("utf-16-le", "surrogatepass").decode("utf-16-le")
