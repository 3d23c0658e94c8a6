"""Writes Sources/PhoneNumberTables/tables.c from the installed `phonenumbers` package.

    python3 -m venv .build/venv && .build/venv/bin/pip install --upgrade phonenumbers
    .build/venv/bin/python Scripts/phones/generate_tables.py [TARGET]

The same package gives the same bytes. What does not fit the tables' shape fails here, not at run time.
"""
import re
import sys
from pathlib import Path

import phonenumbers
from digit_patterns import (
    ALL,
    DIGITS,
    NOTHING,
    accepts_empty,
    derivative,
    first_digits,
    language,
    parse,
    prefixes,
    program,
)
from phonenumbers import PhoneMetadata

NONE = 0xFFFF
NO_REGION = 31
LARGEST_TABLES = 400_000
TARGET = Path(__file__).resolve().parents[2] / "Sources" / "PhoneNumberTables" / "tables.c"

# The order in which the library asks a number for its type; the place in this list, from 1, is the type's code.
TYPES = ["premium_rate", "toll_free", "shared_cost", "voip", "personal_number", "pager", "uan", "voicemail", "fixed_line", "mobile"]
FIXED_LINE, MOBILE, FIXED_LINE_OR_MOBILE = 9, 10, 11

GEOGRAPHIC = sorted(phonenumbers.SUPPORTED_REGIONS)
ELSEWHERE = sorted(phonenumbers.COUNTRY_CODES_FOR_NON_GEO_REGIONS)
CALLING_CODES = sorted(phonenumbers.COUNTRY_CODE_TO_REGION_CODE)


def metadata(region, calling_code=None):
    if region == "001":
        return PhoneMetadata.metadata_for_nongeo_region(calling_code)
    return PhoneMetadata.metadata_for_region(region)


class Automata:
    """All automata in one pool of states; equal states are one. State 0 is the dead end with outcome 0."""

    def __init__(self):
        self.states, self.rows, self.outcomes = {}, [], []
        self._final(0)

    def start(self, nodes, outcome):
        """The first state of the automaton that reads all `nodes` at once; `outcome(nodes, length)` tells what it means to end in a state."""
        known = {}

        def state(nodes, length):
            key = nodes, length
            if key not in known:
                known[key] = make(nodes, length)
            return known[key]

        def make(nodes, length):
            value = outcome(nodes, length)
            if all(node in (NOTHING, ALL) for node in nodes):
                return self._final(value)
            return self._state(value, [state(tuple(derivative(node, digit) for node in nodes), length + 1) for digit in DIGITS])

        return state(tuple(nodes), 0)

    def _final(self, outcome):
        """The state that every digit leads back to."""
        return self._add((outcome,), outcome, [len(self.rows)] * 10)

    def _state(self, outcome, row):
        return self._add((outcome, *row), outcome, row)

    def _add(self, key, outcome, row):
        if key not in self.states:
            self.states[key] = len(self.rows)
            self.rows.append(row)
            self.outcomes.append(outcome)
        return self.states[key]


class Pool:
    """Sequences laid end to end, each kept once."""

    def __init__(self):
        self.values, self.offsets = [], {}

    def offset(self, values):
        key = tuple(values)
        if key not in self.offsets:
            self.offsets[key] = len(self.values)
            self.values += values
        return self.offsets[key]


def pattern_language(description):
    return language(description.national_number_pattern) if description and description.national_number_pattern else NOTHING


def possible_lengths(description):
    return {length for length in description.possible_length if length > 0} if description else set()


def mask(numbers):
    return sum(1 << number for number in set(numbers))


class Classifier:
    """Region and type of a national number, decided as the library does."""

    WIDTH = 2 + len(TYPES)

    def __init__(self, regions):
        self.regions = regions
        self.lengths = [[possible_lengths(getattr(data, name)) for name in ["general_desc", *TYPES]] for data in regions]

    def nodes(self):
        for data in self.regions:
            yield prefixes(data.leading_digits) if data.leading_digits else NOTHING
            for name in ["general_desc", *TYPES]:
                yield pattern_language(getattr(data, name))

    def outcome(self, nodes, length):
        if len(self.regions) == 1:
            return self.type(0, nodes, length)
        for place, data in enumerate(self.regions):
            kind = self.type(place, nodes, length)
            if accepts_empty(nodes[place * self.WIDTH]) if data.leading_digits else kind:
                return place << 4 | kind
        return NO_REGION << 4

    def type(self, place, nodes, length):
        nodes = nodes[place * self.WIDTH + 1 : (place + 1) * self.WIDTH]
        matches = [accepts_empty(node) and length in lengths for node, lengths in zip(nodes, self.lengths[place])]
        if not matches[0]:
            return 0
        same = self.regions[place].same_mobile_and_fixed_line_pattern
        for code in range(1, FIXED_LINE):
            if matches[code]:
                return code
        if matches[FIXED_LINE]:
            return FIXED_LINE_OR_MOBILE if same or matches[MOBILE] else FIXED_LINE
        return MOBILE if matches[MOBILE] and not same else 0


def compiled_prefix(pattern, programs):
    """Program, mask of first digits and number of groups of a prefix."""
    if not pattern:
        return NONE, 0, 0
    words, groups = program(pattern)
    starts, _ = first_digits(parse(pattern)[0])
    return programs.offset(words), starts, groups


def transform(data):
    """Group, digits: what replaces the national prefix."""
    if not data.national_prefix_transform_rule:
        return 0, ""
    digits, group = re.fullmatch(r"(\d{0,4})\\(\d)", data.national_prefix_transform_rule).groups()
    return int(group), digits


def examples(data):
    """Type code and digits of each example."""
    for code, name in enumerate(TYPES, 1):
        description = getattr(data, name)
        if description and description.example_number:
            yield code, description.example_number


def template(text):
    """The text of a format with each group as one byte."""
    return [ord(character) for character in re.sub(r"\\(\d)", lambda found: chr(int(found[1])), text)] + [0]


def compiled_format(form, texts):
    groups = [[int(number) for number in group.split(",")] for group in re.findall(r"\(\\d\{(\d+(?:,\d+)?)\}\)", form.pattern.replace("\\d)", "\\d{1})"))]
    flexible = [place for place, group in enumerate(groups) if len(group) == 2]
    if len(groups) > 6 or len(flexible) > 1 or form.pattern.count("(") != len(groups):
        raise ValueError(f"format {form.pattern}")
    more = groups[flexible[0]][1] - groups[flexible[0]][0] if flexible else 0
    widths = [group[0] for group in groups]
    rule = form.national_prefix_formatting_rule
    national = re.sub(r"(\\\d)", rule, form.format, count=1) if rule else form.format
    return (
        texts.offset(template(national)),
        texts.offset(template(form.format)),
        widths + [0] * (6 - len(widths)),
        len(widths),
        sum(widths),
        more,
        flexible[0] if flexible else 0,
    )


class Tables:
    def __init__(self):
        self.automata, self.programs, self.texts = Automata(), Pool(), Pool()
        self.examples, self.formats, self.plan_regions = [], [], []
        self.format_masks = {}
        self.places = {region: place for place, region in enumerate(GEOGRAPHIC)}
        self.places |= {code: len(GEOGRAPHIC) + place for place, code in enumerate(ELSEWHERE)}
        self.plans = [self.plan(code) for code in CALLING_CODES]
        self.regions = [self.region(region, PhoneMetadata.metadata_for_region(region)) for region in GEOGRAPHIC]
        self.regions += [self.region("001", PhoneMetadata.metadata_for_nongeo_region(code)) for code in ELSEWHERE]

    def plan(self, code):
        names = phonenumbers.COUNTRY_CODE_TO_REGION_CODE[code]
        regions = [metadata(name, code) for name in names]
        if len(regions) >= NO_REGION:
            raise ValueError(f"{code}: too many regions")
        classifier = Classifier(regions)
        main = regions[0]
        forms = [*main.number_format, *main.intl_number_format]
        result = (
            code,
            self.automata.start(classifier.nodes(), classifier.outcome),
            self.automata.start(
                [prefixes(form.leading_digits_pattern[-1]) if form.leading_digits_pattern else ALL for form in forms], self.format_mask
            ),
            len(self.formats),
            len(self.plan_regions),
            self.texts.offset(template(main.preferred_extn_prefix or " ext. ")),
            len(regions),
            len(main.number_format),
            len(main.intl_number_format),
        )
        self.plan_regions += [self.places[code if name == "001" else name] for name in names]
        self.formats += [compiled_format(form, self.texts) for form in forms]
        return result

    def format_mask(self, nodes, _):
        value = mask(place for place, node in enumerate(nodes) if accepts_empty(node))
        if value >= 1 << 64:
            raise ValueError("too many formats")
        return self.format_masks.setdefault(value, len(self.format_masks))

    def region(self, name, data):
        prefix, prefix_starts, groups = compiled_prefix(data.national_prefix_for_parsing, self.programs)
        international, international_starts, _ = compiled_prefix(data.international_prefix, self.programs)
        group, digits = transform(data)
        first = len(self.examples)
        self.examples += [(int(number), len(number), code) for code, number in examples(data)]
        general = self.automata.start([pattern_language(data.general_desc)], lambda nodes, _: int(accepts_empty(nodes[0])))
        return (
            [*name.encode(), 0, 0][:4],
            mask(possible_lengths(data.general_desc)),
            mask(data.general_desc.possible_length_local_only),
            CALLING_CODES.index(data.country_code),
            general,
            prefix,
            prefix_starts,
            international,
            international_starts,
            first,
            len(self.examples) - first,
            groups,
            group,
            len(digits),
            [int(digit) for digit in digits.ljust(4, "0")],
        )

    def region_index(self):
        index = [255] * 676
        for place, name in enumerate(GEOGRAPHIC):
            index[(ord(name[0]) - 65) * 26 + ord(name[1]) - 65] = place
        return index

    def plan_index(self):
        places = {str(code): place for place, code in enumerate(CALLING_CODES)}
        for number in range(1000):
            digits = f"{number:03}"
            yield next((places[digits[:length]] for length in (1, 2, 3) if digits[:length] in places), 255)

    def source(self):
        tables = [
            ("PhoneRegion", "phone_region_table", self.regions, 48),
            ("PhonePlan", "phone_plan_table", self.plans, 16),
            ("PhoneFormat", "phone_format_table", self.formats, 14),
            ("PhoneExample", "phone_example_table", self.examples, 16),
            ("uint16_t", "phone_plan_region_table", self.plan_regions, 2),
            ("uint8_t", "phone_region_index_table", self.region_index(), 1),
            ("uint8_t", "phone_plan_index_table", list(self.plan_index()), 1),
            ("uint16_t", "phone_transition_table", [value for row in self.automata.rows for value in row], 2),
            ("uint16_t", "phone_outcome_table", self.automata.outcomes, 2),
            ("uint64_t", "phone_format_mask_table", list(self.format_masks), 8),
            ("uint16_t", "phone_program_table", self.programs.values, 2),
            ("uint8_t", "phone_text_table", self.texts.values, 1),
        ]
        size = sum(len(values) * width for _, _, values, width in tables)
        if size > LARGEST_TABLES or len(self.automata.rows) >= NONE:
            raise ValueError(f"the tables have grown to {size} bytes")
        print(f"{size} bytes, {len(self.automata.rows)} states", file=sys.stderr)
        yield f"// Written by Scripts/phones/generate_tables.py from phonenumbers {phonenumbers.__version__}. {size} bytes of data."
        yield '#include "PhoneNumberTables.h"\n'
        yield f'const char phone_data_version_text[] = "{phonenumbers.__version__}";'
        for kind, name, values, _ in tables:
            yield f"\nconst {kind} {name}[] = {{"
            yield from wrapped(values)
            yield "};"


def literal(value):
    if isinstance(value, (list, tuple)):
        return "{" + ",".join(map(literal, value)) + "}"
    return f"{value}ull" if value >= 1 << 31 else str(value)


def wrapped(values):
    line = ""
    for value in values:
        text = literal(value) + ","
        if len(line) + len(text) > 138:
            yield line
            line = ""
        line += text
    yield line


if __name__ == "__main__":
    sys.setrecursionlimit(10_000)
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET
    target.write_text("\n".join(Tables().source()) + "\n")
