"""Runs the part of PowerShell that the scripts use, on the tree of the published grammar.

Written from the language specification, not from the scripts: dynamic scopes, pipelines that unroll arrays, comparisons without regard to
case, splatting, parameter binding. Anything that it does not know is an error, never skipped.
"""
import csv
import datetime
import fnmatch
import io
import re

from powershell import Script, decode, unescape


class PSError(Exception):
    """What `throw` throws, and what a cmdlet fails with."""


class Return(Exception):
    pass


class Continue(Exception):
    pass


class Table:
    """A hashtable or an object: names without regard to case, in their order."""

    def __init__(self, items=(), is_object=False):
        self.items, self.is_object = {}, is_object
        for key, value in dict(items).items():
            self[key] = value

    def __setitem__(self, key, value):
        self.items[str(key).lower()] = (key, value)

    def __getitem__(self, key):
        return self.items.get(str(key).lower(), (key, None))[1]

    def __contains__(self, key):
        return str(key).lower() in self.items

    def __len__(self):
        return len(self.items)

    def pairs(self):
        return list(self.items.values())


def obj(**values):
    return Table(values, is_object=True)


class ArrayList(list):
    pass


class Block:
    """A script block, or the body of a function."""

    def __init__(self, node, script):
        self.node, self.script = node, script


def truth(value):
    if isinstance(value, list):
        return truth(value[0]) if len(value) == 1 else bool(value)
    return value is True or (value is not None and value is not False and value != "" and value != 0)


def text(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "True" if value else "False"
    if isinstance(value, list):
        return " ".join(text(item) for item in value)
    if isinstance(value, Table):
        return "@{" + "; ".join(f"{k}={text(v)}" for k, v in value.pairs()) + "}"
    return str(value)


def collapse(outputs):
    return None if not outputs else outputs[0] if len(outputs) == 1 else list(outputs)


def as_list(value):
    return list(value) if isinstance(value, list) else [value]


def equal(left, right):
    if isinstance(left, str) or isinstance(right, str):
        if left is None or right is None:
            return False
        return text(left).lower() == text(right).lower()
    return left == right


class Interpreter:
    def __init__(self, source, commands, whatIf=False, answer=True):
        self.commands, self.answer, self.asked = commands, answer, 0
        self.functions, self.log, self.files, self.said = {}, [], {}, []
        self.now = datetime.datetime(2026, 12, 1, 9, 0, 0)
        self.scopes = [{"whatifpreference": whatIf, "psscriptroot": "/logs", "true": True, "false": False, "null": None, "pscmdlet": self,
                        "psversiontable": obj(PSVersion=obj(Major=7))}]
        self.script = Script(source)
        assert not self.script.errors(), self.script.errors()

    # Running

    def run(self):
        """The whole script; returns the message of what it threw, or nothing."""
        try:
            self.body(self.script.root, self.script, [])
        except Return:
            pass
        except PSError as error:
            return str(error)
        return None

    def body(self, node, script, out):
        self.source = script
        for child in node.children:
            if child.type == "param_block":
                self.defaults(child)
            elif child.type in ("statement_list", "script_block_body", "script_block"):
                self.body(child, script, out)
            elif child.type not in ("comment", "{", "}", ";", "requires_statement"):
                self.statement(child, out)

    def defaults(self, node):
        for parameter in self.parameters(node):
            if parameter["name"].lower() not in self.scopes[-1]:
                value = parameter["default"]
                self.scopes[-1][parameter["name"].lower()] = self.cast(parameter["type"], self.value(value) if value is not None else None)

    def call(self, block, positional=(), named=None, item=None):
        """Invokes a block in a scope of its own; its outputs as a list."""
        outer, out, scope = self.source, [], {}
        self.source = block.script
        if item is not None:
            scope["_"] = item
        self.scopes.append(scope)
        try:
            self.bind(block, list(positional), named or {})
            self.body(block.node, block.script, out)
        except Return:
            pass
        finally:
            self.scopes.pop()
            self.source = outer
        return out

    def bind(self, block, positional, named):
        inner = [block.node] + [c for c in block.node.children if c.type == "script_block"]
        own = next((c for n in inner for c in n.children if c.type == "param_block"), None)
        parameters = self.parameters(own) if own is not None else []
        rest = [p for p in parameters if p["name"].lower() not in {n.lower() for n in named}]
        for name in named:
            assert any(p["name"].lower() == name.lower() for p in parameters), f"no parameter {name}"
        # A block may be given more than it names.
        assert len(positional) <= len(rest) or block.node.type == "script_block_expression", f"too many arguments: {positional}"
        given = {name.lower(): value for name, value in named.items()}
        for parameter, value in zip(rest, positional):
            given[parameter["name"].lower()] = value
        for parameter in parameters:
            name = parameter["name"].lower()
            if name in given:
                self.scopes[-1][name] = self.cast(parameter["type"], given[name])

    def parameters(self, node):
        result = []
        for parameter in self.source.walk(node):
            if parameter.type != "script_parameter":
                continue
            types = [self.source.text(n) for n in self.source.walk(parameter) if n.type == "type_literal"]
            name = next(c for c in parameter.children if c.type == "variable")
            default = next((c for c in parameter.children if c.type == "script_parameter_default"), None)
            result.append({"name": self.source.text(name)[1:], "type": types[-1] if types else None, "default": default.children[-1] if default else None})
        return result

    # Statements

    def statement(self, node, out):
        kind = node.type
        handler = getattr(self, "do_" + kind, None)
        if handler:
            return handler(node, out)
        if kind == "pipeline":
            return self.pipeline(node, out)
        raise AssertionError(f"unknown statement {kind}: {self.source.text(node)[:60]}")

    def do_function_statement(self, node, out):
        name = next(c for c in node.children if c.type == "function_name")
        body = next(c for c in node.children if c.type == "script_block")
        self.functions[self.source.text(name).lower()] = Block(body, self.source)

    def do_if_statement(self, node, out):
        condition = None
        for child in node.children:
            if child.type == "pipeline":
                condition = truth(self.value(child))
            elif child.type == "statement_block":
                if condition:
                    return self.body(child, self.source, out)
            elif child.type == "elseif_clauses":
                for clause in child.children:
                    if truth(self.value(next(c for c in clause.children if c.type == "pipeline"))):
                        return self.body(next(c for c in clause.children if c.type == "statement_block"), self.source, out)
            elif child.type == "else_clause":
                self.body(next(c for c in child.children if c.type == "statement_block"), self.source, out)

    def do_foreach_statement(self, node, out):
        variable = self.source.text(next(c for c in node.children if c.type == "variable"))[1:].lower()
        source = next(c for c in node.children if c.type == "pipeline")
        items = []
        self.pipeline(source, items)
        block = next(c for c in node.children if c.type == "statement_block")
        for item in items:
            self.scopes[-1][variable] = item
            try:
                self.body(block, self.source, out)
            except Continue:
                pass

    def do_while_statement(self, node, out):
        condition = next(c for c in node.children if c.type == "while_condition")
        block = next(c for c in node.children if c.type == "statement_block")
        for _ in range(100_000):
            if not truth(self.value(condition)):
                return
            try:
                self.body(block, self.source, out)
            except Continue:
                pass
        raise AssertionError("a loop that does not end")

    def do_switch_statement(self, node, out):
        subject = self.value(next(c for c in node.children if c.type == "switch_condition").children[1])
        for clause in (n for n in self.source.walk(node) if n.type == "switch_clause"):
            if equal(subject, self.value(clause.children[0])):
                self.body(clause.children[-1], self.source, out)

    def do_try_statement(self, node, out):
        blocks = {c.type: c for c in node.children}
        depth, source = len(self.scopes), self.source
        try:
            self.body(blocks["statement_block"], self.source, out)
        except PSError as error:
            del self.scopes[depth:]
            self.source = source
            if "catch_clauses" not in blocks:
                raise
            held = self.scopes[-1].get("_")
            self.scopes[-1]["_"] = obj(Exception=obj(Message=str(error)), Error=error)
            try:
                self.body(blocks["catch_clauses"].children[0].children[-1], self.source, out)
            finally:
                self.scopes[-1]["_"] = held
        finally:
            if "finally_clause" in blocks:
                self.body(blocks["finally_clause"].children[-1], self.source, out)

    def do_flow_control_statement(self, node, out):
        word = node.children[0].type
        if word == "continue":
            raise Continue
        if word == "return":
            if len(node.children) > 1:
                self.pipeline(node.children[1], out)
            raise Return
        if len(node.children) == 1:
            raise self.variable("_")["Error"]
        raise PSError(text(self.value(node.children[1])))

    # Pipelines

    def pipeline(self, node, out):
        assignment = next((c for c in node.children if c.type == "assignment_expression"), None)
        if assignment is not None:
            return self.assign(assignment)
        for chain in node.children:
            if chain.type == "pipeline_chain":
                self.chain(chain, out)
            elif chain.type not in ("&&", "||"):
                self.emit(self.value(chain), out)

    def emit(self, value, out):
        if isinstance(value, list) and not isinstance(value, ArrayList):
            out.extend(value)
        elif isinstance(value, ArrayList):
            out.extend(value)
        else:
            out.append(value)

    def chain(self, node, out):
        stages = [c for c in node.children if c.type != "|"]
        items = None
        for stage in stages:
            result = []
            if stage.type == "command":
                self.command(stage, items, result)
            elif self.is_quiet(stage):
                self.value(stage)
            else:
                self.emit(self.value(stage), result)
            items = result
        out.extend(items)

    def is_quiet(self, node):
        """Expressions that are statements of their own: `$n++`, `[void] …`, calls of methods that return nothing."""
        while node.child_count == 1:
            node = node.children[0]
        text_ = self.source.text(node)
        return node.type == "post_increment_expression" or text_.startswith("[void]") or re.search(r"\.(Clear|Remove|Insert|WriteAllText)\([^()]*(\(.*\))?[^()]*\)$", text_)

    def assign(self, node):
        target, operator, source = node.children[0], self.source.text(node.children[1]), node.children[2]
        if source.type == "pipeline":
            value = self.value(source)
        else:
            outputs = []
            self.statement(source, outputs)
            value = collapse(outputs)
        while target.child_count == 1:
            target = target.children[0]
        if operator == "+=":
            old = self.value(target)
            value = old + as_list(value) if isinstance(old, list) else [value] if old is None and not isinstance(value, (int, str)) else (old or 0) + value
        self.store(target, value)

    def store(self, target, value):
        if target.type == "variable":
            name = self.source.text(target)[1:].lower()
            self.scopes[-1][name] = value
        elif target.type == "member_access":
            self.value(target.children[0])[self.member_name(target.children[2])] = value
        elif target.type == "element_access":
            self.value(target.children[0])[self.value(target.children[2])] = value
        elif target.type == "array_literal_expression":
            parts = [c for c in target.children if c.type != ","]
            values = as_list(value)
            for index, part in enumerate(parts):
                while part.child_count == 1:
                    part = part.children[0]
                rest = values[index:] if index == len(parts) - 1 else values[index:index + 1]
                self.store(part, collapse(rest))
        else:
            raise AssertionError(f"cannot assign to {target.type}")

    # Commands

    def command(self, node, items, out):
        name_node = next((c for c in node.children if c.type == "command_name"), None)
        positional, named = self.arguments(node)
        if name_node is None:
            block = self.value(next(c for c in node.children if c.type == "command_name_expr"))
            return out.extend(self.call(block, positional))
        name = self.source.text(name_node)
        own = getattr(self, "cmd_" + name.replace("-", "_").lower(), None)
        if own:
            return own(items, positional, named, out)
        function = self.functions.get(name.lower())
        if function is not None:
            return out.extend(self.call(function, positional, named))
        assert not positional, f"{name} with values without parameters"
        value = self.commands.invoke(name, named, self)
        self.emit([] if value is None else value, out)

    def arguments(self, node):
        positional, named, current = [], {}, None
        elements = next((c for c in node.children if c.type == "command_elements"), None)
        skip_colon = False
        for element in elements.children if elements else []:
            if element.type in ("command_argument_sep", ":", "|"):
                if element.type == "command_argument_sep" and self.source.text(element) == ":":
                    continue
                continue
            source = self.source.text(element)
            if element.type == "command_parameter":
                if current:
                    named[current] = True
                current = source[1:].rstrip(":")
                continue
            if re.fullmatch(r"@[A-Za-z]+", source):
                if current:
                    named[current], current = True, None
                for key, value in self.variable(source[1:].lower()).pairs():
                    named[key] = value
                continue
            value = source if element.type == "generic_token" else self.value(element)
            if current:
                named[current], current = value, None
            else:
                positional.append(value)
        if current:
            named[current] = True
        return positional, named

    def cmd_write_host(self, items, positional, named, out):
        self.said.append(text(positional[0]))

    def cmd_out_null(self, items, positional, named, out):
        pass

    def cmd_new_object(self, items, positional, named, out):
        assert positional[0] in ("System.Collections.ArrayList", "System.Text.UTF8Encoding"), positional
        # The list is one object: it must not be unrolled on its way into a variable.
        out.append(Holder(ArrayList()) if positional[0].endswith("ArrayList") else positional[0])

    def cmd_get_date(self, items, positional, named, out):
        out.append(self.now)

    def cmd_start_sleep(self, items, positional, named, out):
        self.now += datetime.timedelta(seconds=named["Seconds"])
        self.commands.time_passes()

    def cmd_join_path(self, items, positional, named, out):
        out.append(f"{positional[0]}/{positional[1]}")

    def cmd_get_module(self, items, positional, named, out):
        out.append(obj(Name=named["Name"], Version=(99, 0)))

    def cmd_set_strictmode(self, items, positional, named, out):
        pass

    def cmd_new_item(self, items, positional, named, out):
        out.append(obj(FullName="/" + named["Path"]))

    def cmd_test_path(self, items, positional, named, out):
        out.append(bool(self.log))

    def cmd_set_content(self, items, positional, named, out):
        # Windows PowerShell takes a file without byte order mark for ANSI, in which the last byte of Ñ is a quote that ends a literal.
        assert named["WhatIf"] is False and named["Encoding"] == "utf8BOM"
        self.files[named["LiteralPath"]] = "\n".join(text(line) for line in named["Value"])

    def cmd_export_csv(self, items, positional, named, out):
        # Without this a dry run would leave no log.
        assert named["WhatIf"] is False and named["Append"]
        self.log += [{key: value for key, value in item.pairs()} for item in items]

    def cmd_convertfrom_csv(self, items, positional, named, out):
        rows = list(csv.reader(io.StringIO("\n".join(items))))
        for row in rows[1:]:
            out.append(Table(zip(rows[0], row + [None] * (len(rows[0]) - len(row))), is_object=True))

    def cmd_convertto_json(self, items, positional, named, out):
        # Without this PowerShell 7 writes numbers for the words of enumerations.
        assert named["EnumsAsStrings"] is True
        out.append(Json(named["InputObject"], named["Depth"]))

    def cmd_select_object(self, items, positional, named, out):
        if "First" in named:
            out.extend(items[:named["First"]])
            return
        for item in items:
            out.append(Table([(name, item[name]) for name in as_list(named["Property"])], is_object=True))

    def cmd_where_object(self, items, positional, named, out):
        out.extend(item for item in items if truth(self.filter(positional[0], item)))

    def cmd_foreach_object(self, items, positional, named, out):
        for item in items:
            outputs = []
            held = self.scopes[-1].get("_")
            self.scopes[-1]["_"] = item
            try:
                self.body(positional[0].node, positional[0].script, outputs)
            finally:
                self.scopes[-1]["_"] = held
            out.extend(outputs)

    def filter(self, block, item):
        outputs = []
        self.cmd_foreach_object([item], [block], {}, outputs)
        return collapse(outputs)

    # Expressions

    def variable(self, name):
        for scope in reversed(self.scopes):
            if name in scope:
                value = scope[name]
                return value.value if isinstance(value, Holder) else value
        raise AssertionError(f"${name} is read before it is set")

    def value(self, node):
        while node.child_count == 1 and node.type not in ("string_literal", "command", "script_block_expression"):
            node = node.children[0]
        source = self.source.text(node)
        kind = node.type
        handler = getattr(self, "ex_" + kind, None)
        if handler:
            return handler(node)
        if kind in ("variable", "$_"):
            return self.variable(source[1:].lower())
        if kind == "decimal_integer_literal":
            return int(source)
        if kind == "real_literal":
            return float(source)
        if kind == "simple_name":
            return source
        if kind in ("pipeline", "pipeline_chain", "command", "statement_list", "while_condition"):
            outputs = []
            if kind == "command":
                self.command(node, None, outputs)
            elif kind == "pipeline":
                self.pipeline(node, outputs)
            elif kind == "pipeline_chain":
                self.chain(node, outputs)
            else:
                return self.value(next(c for c in node.children if c.type not in ("(", ")")))
            return collapse(outputs)
        raise AssertionError(f"unknown expression {kind}: {source[:60]}")

    def ex_path_command_name(self, node):
        first, *names = self.source.text(node).split(".")
        value = self.variable(first[1:].lower())
        for name in names:
            value = self.member(value, name)
        return value

    def ex_string_literal(self, node):
        source = self.source.text(node)
        if source[0] == '"':
            assert "$" not in source and "`" not in source, source
            return source[1:-1]
        return decode(source)

    ex_verbatim_string_characters = ex_string_literal
    ex_verbatim_here_string_characters = ex_string_literal
    ex_expandable_string_literal = ex_string_literal

    def ex_script_block_expression(self, node):
        return Block(node, self.source)

    def ex_parenthesized_expression(self, node):
        outputs = []
        self.pipeline(node.children[1], outputs)
        return collapse(outputs)

    def ex_array_expression(self, node):
        outputs = []
        for child in node.children:
            if child.type == "statement_list":
                for statement in child.children:
                    if statement.type not in (";", "comment"):
                        self.statement(statement, outputs)
        return outputs

    def ex_hash_literal_expression(self, node):
        table = Table()
        for entry in (n for n in self.walk_shallow(node, "hash_entry")):
            statement = next(c for c in entry.children[2:] if c.type not in (";", "comment"))
            if statement.type == "pipeline":
                value = self.value(statement)
            else:
                outputs = []
                self.statement(statement, outputs)
                value = collapse(outputs)
            table[self.source.text(entry.children[0])] = value
        return table

    def walk_shallow(self, node, kind):
        for child in node.children:
            if child.type == kind:
                yield child
            elif child.type == "hash_literal_body":
                yield from self.walk_shallow(child, kind)

    def ex_array_literal_expression(self, node):
        return [self.value(c) for c in node.children if c.type != ","]

    def ex_argument_expression_list(self, node):
        return [self.value(c) for c in node.children if c.type != ","]

    def member_name(self, node):
        while node.child_count == 1:
            node = node.children[0]
        return self.value(node)

    def ex_member_access(self, node):
        if node.children[1].type == "::":
            assert self.source.text(node) == "[cultureinfo]::InvariantCulture", self.source.text(node)
            return "invariant"
        return self.member(self.value(node.children[0]), self.member_name(node.children[2]))

    def member(self, value, name):
        if isinstance(value, Table):
            if name in value or value.is_object:
                return value[name]
            return len(value) if name.lower() == "count" else None
        if name.lower() == "count":
            return 0 if value is None else len(value) if isinstance(value, list) else 1
        if isinstance(value, list):
            return collapse([self.member(item, name) for item in value])
        assert value is None or isinstance(value, (str, int)), f"no member {name} of {value!r}"
        return None

    def ex_element_access(self, node):
        value, index = self.value(node.children[0]), self.value(node.children[2])
        return None if value is None else value[index]

    def ex_invokation_expression(self, node):
        arguments = next(c for c in node.children if c.type == "argument_list")
        given = [self.argument(c) for c in arguments.children if c.type not in ("(", ")")]
        given = given[0] if given and isinstance(given[0], Arguments) else given
        name = self.source.text(node.children[2])
        if node.children[1].type == "::":
            return self.static(self.source.text(node.children[0]), name, given)
        target = self.value(node.children[0])
        if target is self:
            self.asked += 1
            return self.answer
        if isinstance(target, datetime.datetime):
            return {"ToString": lambda *a: "20261201-090000" if a[0].startswith("yyyyMM") else "2026-12-01T09:00:00Z",
                    "ToUniversalTime": lambda: target, "AddMinutes": lambda m: target + datetime.timedelta(minutes=m)}[name](*given)
        if isinstance(target, ArrayList):
            if name == "Add":
                target.append(given[0])
                return len(target) - 1
            return {"Insert": lambda i, v: target.insert(i, v), "Clear": lambda: target.clear()}[name](*given)
        if isinstance(target, Table):
            return {"ContainsKey": lambda k: k in target, "Remove": lambda k: target.items.pop(str(k).lower(), None) and None,
                    "Clear": lambda: target.items.clear()}[name](*given)
        raise AssertionError(f"no method {name} of {target!r}")

    def argument(self, node):
        inner = node
        while inner.child_count == 1:
            inner = inner.children[0]
        if inner.type == "argument_expression_list":
            return Arguments(self.value(c) for c in inner.children if c.type != ",")
        return self.value(inner)

    def static(self, kind, name, given):
        if name == "EscapeSingleQuotedStringContent":
            return re.sub("(['\u2018\u2019\u201a\u201b])", r"\1\1", given[0])
        if kind == "[regex]" and name == "Unescape":
            return unescape(given[0])
        assert kind == "[System.IO.File]" and name == "WriteAllText", (kind, name)
        self.files[given[0]] = given[1]

    def ex_cast_expression(self, node):
        return self.cast(self.source.text(node.children[0]), self.value(node.children[1]))

    def cast(self, kind, value):
        kind = (kind or "")[1:-1].lower()
        if kind in ("string[]", "object[]"):
            return [] if value is None else as_list(value)
        if kind == "string":
            return text(value)
        if kind == "int":
            return int(value or 0)
        if kind == "bool":
            return truth(value)
        if kind == "version":
            return tuple(int(part) for part in value.split("."))
        if kind == "pscustomobject":
            return Table(value.pairs(), is_object=True)
        assert kind in ("", "object", "scriptblock", "void"), kind
        return None if kind == "void" else value

    def ex_expression_with_unary_operator(self, node):
        operator, operand = node.children[0].type, node.children[-1]
        if operator == "cast_expression":
            return self.value(node.children[0])
        value = self.value(operand)
        if operator == "-not":
            return not truth(value)
        if operator == ",":
            return [value]
        raise AssertionError(f"unknown operator {operator}")

    def ex_post_increment_expression(self, node):
        name = self.source.text(node.children[0])[1:].lower()
        self.scopes[-1][name] = self.variable(name) + 1

    def ex_logical_expression(self, node):
        left, operator, right = node.children
        held = truth(self.value(left))
        if operator.type == "-and":
            return held and truth(self.value(right))
        return held or truth(self.value(right))

    def ex_additive_expression(self, node):
        left, operator, right = self.value(node.children[0]), node.children[1].type, self.value(node.children[2])
        if operator == "-":
            return left - right
        if isinstance(left, list):
            return left + as_list(right)
        return left + (text(right) if isinstance(left, str) else right)

    def ex_format_expression(self, node):
        pattern, values = self.value(node.children[0]), as_list(self.value(node.children[-1]))
        return re.sub(r"\{(\d)(:[^}]*)?\}", lambda m: self.formatted(values[int(m[1])], m[2]), pattern)

    def formatted(self, value, form):
        if not isinstance(value, datetime.datetime):
            return text(value)
        # Without the backslashes `/` and `:` would be those of the machine's culture.
        assert form == r":d\/M\/yyyy H\:mm", form
        return f"{value.day}/{value.month}/{value.year} {value.hour}:{value.minute:02}"

    def ex_comparison_expression(self, node):
        left, operator, right = self.value(node.children[0]), self.source.text(node.children[1]).lower(), self.value(node.children[2])
        if operator in ("-eq", "-ne"):
            assert not isinstance(left, list), "a list on the left filters"
            return equal(left, right) == (operator == "-eq")
        if operator in ("-contains", "-notcontains"):
            return any(equal(item, right) for item in as_list(left)) == (operator == "-contains")
        if operator in ("-like", "-notlike"):
            return fnmatch.fnmatchcase(text(left).lower(), right.lower()) == (operator == "-like")
        if operator == "-match":
            return re.search(right, text(left), re.I) is not None
        if operator == "-replace":
            pattern, new = right if isinstance(right, list) else (right, "")
            return re.sub(pattern, new, text(left), flags=re.I)
        if operator == "-split":
            pattern, most = right if isinstance(right, list) else (right, 0)
            return re.split(pattern, text(left), maxsplit=max(0, most - 1), flags=re.I)
        if operator == "-join":
            return right.join(text(item) for item in as_list(left))
        return {"-gt": lambda: left > right, "-ge": lambda: left >= right, "-lt": lambda: left < right, "-le": lambda: left <= right}[operator]()

    ex_comparison_argument_expression = ex_comparison_expression
    ex_format_argument_expression = ex_format_expression
    ex_additive_argument_expression = ex_additive_expression

    def ShouldContinue(self):
        raise AssertionError


class Arguments(list):
    """Several arguments of a method."""


class Holder:
    """A list that is one object."""

    def __init__(self, value):
        self.value = value


class Json:
    """What `ConvertTo-Json` would write."""

    def __init__(self, value, depth):
        self.value, self.depth = value, depth
