"""The regular expressions of numbering plans: patterns over ten digits, without unbounded repeats.

A pattern is parsed into nodes. From the nodes come automata (`derivative`), programs for the
backtracking matcher (`program`) and random digits that match (`sample`).
"""
from functools import lru_cache

DIGITS = range(10)
ANY = (1 << 10) - 1

# A node is a tuple: its kind, then its parts. Equal nodes are equal tuples.
NOTHING = ("nothing",)  # matches no text at all
EMPTY = ("empty",)  # matches the empty text
ALL = ("all",)  # matches every text: what is left of a prefix once it has been read
END = ("end",)  # the `$` of a pattern


def parse(pattern):
    """The node of a pattern: ("set", mask), ("then", …), ("or", …), ("repeat", node, low, high), ("group", number, node), END."""
    reader = _Reader(pattern)
    node = reader.alternatives()
    if reader.at != len(pattern):
        raise ValueError(f"{pattern!r}: unexpected {pattern[reader.at]!r} at {reader.at}")
    return node, reader.groups


class _Reader:
    def __init__(self, pattern):
        self.pattern, self.at, self.groups = pattern, 0, 0

    def next_is(self, text):
        if self.pattern.startswith(text, self.at):
            self.at += len(text)
            return True
        return False

    def alternatives(self):
        branches = [self.sequence()]
        while self.next_is("|"):
            branches.append(self.sequence())
        return branches[0] if len(branches) == 1 else ("or", *branches)

    def sequence(self):
        parts = []
        while self.at < len(self.pattern) and self.pattern[self.at] not in "|)":
            parts.append(self.repeated(self.atom()))
        return parts[0] if len(parts) == 1 else ("then", *parts)

    def atom(self):
        if self.next_is("(?:"):
            return self.closed(self.alternatives())
        if self.next_is("("):
            self.groups += 1
            number = self.groups
            return ("group", number, self.closed(self.alternatives()))
        if self.next_is("\\d"):
            return ("set", ANY)
        if self.next_is("["):
            return ("set", self.character_set())
        if self.next_is("$"):
            return END
        digit = self.pattern[self.at]
        if not digit.isdigit():
            raise ValueError(f"{self.pattern!r}: unexpected {digit!r} at {self.at}")
        self.at += 1
        return ("set", 1 << int(digit))

    def closed(self, node):
        if not self.next_is(")"):
            raise ValueError(f"{self.pattern!r}: group left open at {self.at}")
        return node

    def character_set(self):
        mask = 0
        while not self.next_is("]"):
            if self.next_is("\\d"):
                mask |= ANY
                continue
            low = int(self.pattern[self.at])
            self.at += 1
            high = low
            if self.next_is("-"):
                high = int(self.pattern[self.at])
                self.at += 1
            mask |= sum(1 << digit for digit in range(low, high + 1))
        return mask

    def repeated(self, node):
        if self.next_is("?"):
            return ("repeat", node, 0, 1)
        if self.next_is("{"):
            inside, _, _ = self.pattern[self.at :].partition("}")
            self.at += len(inside) + 1
            low, comma, high = inside.partition(",")
            return ("repeat", node, int(low), int(high) if comma else int(low))
        return node


# --- Automata: Brzozowski derivatives. Languages are finite, so every path ends in NOTHING or ALL.


def language(pattern):
    """The pattern as a node of `derivative`, for a match of the whole text."""
    return _language(parse(pattern)[0])


def prefixes(pattern):
    """As `language`, for every text that begins with a match."""
    return _then(language(pattern), ALL)


def _language(node):
    kind = node[0]
    if kind == "set":
        return node
    if kind == "group":
        return _language(node[2])
    if kind == "or":
        return _or(_language(part) for part in node[1:])
    if kind == "then":
        result = EMPTY
        for part in reversed(node[1:]):
            result = _then(_language(part), result)
        return result
    if kind == "repeat":
        _, part, low, high = node
        part, result = _language(part), EMPTY
        for count in range(high, 0, -1):
            result = _then(part, result)
            if count > low:
                result = _or([result, EMPTY])
        return result
    raise ValueError(f"no automaton for {kind}")


def _then(first, second):
    if NOTHING in (first, second):
        return NOTHING
    if first == EMPTY:
        return second
    if first == ALL or second == EMPTY:
        return first
    if first[0] == "then":
        return ("then", first[1], _then(first[2], second))
    return ("then", first, second)


def _or(nodes):
    branches = set()
    for node in nodes:
        branches.update(node[1] if node[0] == "or" else [node])
    branches.discard(NOTHING)
    if ALL in branches:
        return ALL
    mask = sum_of_masks(node[1] for node in branches if node[0] == "set")
    if mask:
        branches = {node for node in branches if node[0] != "set"} | {("set", mask)}
    if not branches:
        return NOTHING
    return next(iter(branches)) if len(branches) == 1 else ("or", frozenset(branches))


def sum_of_masks(masks):
    result = 0
    for mask in masks:
        result |= mask
    return result


@lru_cache(maxsize=None)
def accepts_empty(node):
    kind = node[0]
    if kind in ("empty", "all"):
        return True
    if kind == "or":
        return any(accepts_empty(part) for part in node[1])
    if kind == "then":
        return accepts_empty(node[1]) and accepts_empty(node[2])
    return False


@lru_cache(maxsize=None)
def derivative(node, digit):
    """What is left to match once `digit` has been read."""
    kind = node[0]
    if kind == "set":
        return EMPTY if node[1] >> digit & 1 else NOTHING
    if kind == "all":
        return ALL
    if kind == "or":
        return _or(derivative(part, digit) for part in node[1])
    if kind == "then":
        rest = _then(derivative(node[1], digit), node[2])
        return _or([rest, derivative(node[2], digit)]) if accepts_empty(node[1]) else rest
    return NOTHING


# --- Programs for the backtracking matcher; one 16-bit word is an operation (high 4 bits) and its operand.

MATCH, SET, SPLIT, JUMP, SAVE, AT_END = range(6)


def program(pattern):
    """The words of the pattern and its number of groups; SPLIT tries the next word first, then its operand."""
    node, groups = parse(pattern)
    words = []
    _emit(node, words)
    words.append((MATCH, 0))
    return [operation << 12 | operand for operation, operand in words], groups


def _emit(node, words):
    kind = node[0]
    if kind == "set":
        words.append((SET, node[1]))
    elif kind == "end":
        words.append((AT_END, 0))
    elif kind == "group":
        words.append((SAVE, 2 * node[1] - 2))
        _emit(node[2], words)
        words.append((SAVE, 2 * node[1] - 1))
    elif kind == "then":
        for part in node[1:]:
            _emit(part, words)
    elif kind == "or":
        _emit_alternatives(node[1:], words)
    elif kind == "repeat":
        _, part, low, high = node
        for _ in range(low):
            _emit(part, words)
        splits = []
        for _ in range(high - low):
            splits.append(len(words))
            words.append(None)
            _emit(part, words)
        for at in splits:
            words[at] = (SPLIT, len(words))


def _emit_alternatives(branches, words):
    jumps = []
    for branch in branches[:-1]:
        split = len(words)
        words.append(None)
        _emit(branch, words)
        jumps.append(len(words))
        words.append(None)
        words[split] = (SPLIT, len(words))
    _emit(branches[-1], words)
    for at in jumps:
        words[at] = (JUMP, len(words))


def first_digits(node):
    """The mask of digits a non-empty match can begin with, and whether the node also matches the empty text."""
    kind = node[0]
    if kind == "set":
        return node[1], False
    if kind == "end":
        return 0, True
    if kind == "group":
        return first_digits(node[2])
    if kind == "or":
        parts = [first_digits(part) for part in node[1:]]
        return sum_of_masks(mask for mask, _ in parts), any(empty for _, empty in parts)
    if kind == "repeat":
        mask, empty = first_digits(node[1])
        return mask, empty or node[2] == 0
    mask = 0
    for part in node[1:]:
        more, empty = first_digits(part)
        mask |= more
        if not empty:
            return mask, False
    return mask, True


def sample(node, random):
    """Random digits that the node matches."""
    kind = node[0]
    if kind == "set":
        return str(random.choice([digit for digit in DIGITS if node[1] >> digit & 1]))
    if kind == "group":
        return sample(node[2], random)
    if kind == "or":
        return sample(random.choice(node[1:]), random)
    if kind == "then":
        return "".join(sample(part, random) for part in node[1:])
    if kind == "repeat":
        return "".join(sample(node[1], random) for _ in range(random.randint(node[2], node[3])))
    return ""
