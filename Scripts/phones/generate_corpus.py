"""Writes texts of phone numbers and what the `phonenumbers` package makes of them.

    .build/venv/bin/python Scripts/phones/generate_corpus.py TARGET [COUNT]

One line a text, fields parted by the unit separator U+001F: the text, the default region or nothing, then either "!" and the
library's error, or calling code, national number, extension, region, type, valid, possible, E.164, national and international
format. The same package and count give the same bytes.
"""
import random
import sys
from pathlib import Path

import phonenumbers
from digit_patterns import parse, sample
from phonenumbers import (
    NumberParseException,
    PhoneMetadata,
    PhoneNumberFormat,
    PhoneNumberType,
    ValidationResult,
)

SEPARATOR = "\x1f"
TYPES = ["premium_rate", "toll_free", "shared_cost", "voip", "personal_number", "pager", "uan", "voicemail", "fixed_line", "mobile"]
ERRORS = {value: name for name, value in vars(NumberParseException).items() if name.isupper()}
DIGITS = "0123456789"
LABELS = [";ext={}", " ext. {}", " x{}", " #{}", ",{}", ",,{}", ";{}", " extn:{}", " anexo {}", " int {}", " доб. {}", " extensión {}", "~{}", " - {}#", "ｘ{}"]
SLIPS = ["=", "'", "Tel: ", "tel:", "(", " ", "+", "00", "*", "x"]
ENDS = ["", " ", ".", ")", "a", " abc", ",", ";", "#", "/", "E+10", " (Paris)", "\u00a0", "x", " x", "/2"]


def all_metadata():
    for region in sorted(phonenumbers.SUPPORTED_REGIONS):
        yield region, PhoneMetadata.metadata_for_region(region)
    for code in sorted(phonenumbers.COUNTRY_CODES_FOR_NON_GEO_REGIONS):
        yield None, PhoneMetadata.metadata_for_nongeo_region(code)


class Generator:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.plans = [(region, data, self.patterns(data), self.prefixes(data)) for region, data in all_metadata()]

    @staticmethod
    def patterns(data):
        descriptions = [getattr(data, name) for name in TYPES] + [data.general_desc]
        return [parse(one.national_number_pattern)[0] for one in descriptions if one and one.national_number_pattern]

    @staticmethod
    def prefixes(data):
        """Patterns of the national and the international prefix."""
        return tuple(parse(text)[0] if text else None for text in (data.national_prefix_for_parsing, data.international_prefix))

    def examples(self):
        """Every example number, in every form, with and without its region."""
        for region, data, _, _ in self.plans:
            for name in TYPES:
                description = getattr(data, name)
                if not description or not description.example_number:
                    continue
                digits = description.example_number
                number = phonenumbers.parse(f"+{data.country_code}{digits}", None)
                yield f"+{data.country_code}{digits}", None
                for form in (PhoneNumberFormat.INTERNATIONAL, PhoneNumberFormat.RFC3966):
                    yield phonenumbers.format_number(number, form), region
                if region:
                    yield digits, region
                    yield phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL), region

    def number(self):
        """A number from a pattern, often spoilt, in national or international form."""
        region, data, patterns, (prefix, international) = self.random.choice(self.plans)
        digits = sample(self.random.choice(patterns), self.random)
        digits = self.random.choice([self.same, self.same, self.mutated, self.mutated, self.doubly_mutated])(digits)
        kind = self.random.randrange(10)
        if kind < 4 or region is None:
            return self.spread(f"+{data.country_code}" + digits), self.random.choice([None, region, self.any_region()])
        if kind < 6:
            return self.spread((sample(prefix, self.random) if prefix else "") + digits), region
        if kind == 6 and international:
            other = self.random.choice(self.plans)[1]
            return self.spread(sample(international, self.random) + str(other.country_code) + digits), region
        if kind == 7:
            return self.spread(str(data.country_code) + digits), region
        if kind == 8:
            return self.spread(digits), self.any_region()
        return self.spread(digits), region

    def any_region(self):
        return self.random.choice(self.plans)[0]

    @staticmethod
    def same(digits):
        return digits

    def mutated(self, digits):
        """A digit dropped, added, changed or swapped with the next."""
        place = self.random.randrange(len(digits)) if digits else 0
        digit = self.random.choice(DIGITS)
        return self.random.choice(
            [
                digits[:place] + digits[place + 1 :],
                digits[:place] + digit + digits[place:],
                digits[:place] + digit + digits[place + 1 :],
                digits[:place] + digits[place + 1 : place + 2] + digits[place : place + 1] + digits[place + 2 :],
            ]
        )

    def doubly_mutated(self, digits):
        return self.mutated(self.mutated(digits))

    def spread(self, digits):
        """The digits as people write them."""
        kind = self.random.randrange(12)
        if kind < 6:
            return digits
        if kind == 6:
            return digits + self.random.choice(LABELS).format("".join(self.random.choices(DIGITS, k=self.random.choice([1, 3, 4, 6, 7, 9, 10, 15, 16, 20, 21]))))
        if kind == 7:
            return self.random.choice(SLIPS) + digits + self.random.choice(ENDS)
        if kind == 8:
            return digits.translate({ord("0") + value: 0xFF10 + value for value in range(10)} | {ord("+"): 0xFF0B})
        place = self.random.randint(1, max(1, len(digits) - 1))
        if kind == 9:
            return digits[:place] + self.random.choice(["(0)", " (0) ", "[", "--", "\u00a0", "\u2011", "\u202f", " / ", ".", "~"]) + digits[place:]
        sign = self.random.choice(" -./")
        return "".join(sign + digit if self.random.random() < 0.3 and place else digit for place, digit in enumerate(digits))


def oracle(text, region):
    """What the library makes of the text."""
    try:
        number = phonenumbers.parse(text, region)
    except NumberParseException as error:
        return ["!", ERRORS[error.error_type]]
    place = phonenumbers.region_code_for_number(number)
    return [
        str(number.country_code),
        phonenumbers.national_significant_number(number),
        number.extension or "",
        place or "",
        PhoneNumberType.to_string(phonenumbers.number_type(number)),
        str(int(phonenumbers.is_valid_number(number))),
        ValidationResult.to_string(phonenumbers.is_possible_number_with_reason(number)),
        phonenumbers.format_number(number, PhoneNumberFormat.E164),
        phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL),
        phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL),
    ]


def lines(count):
    generator = Generator(seed=20_190_301)
    yield SEPARATOR.join(["version", phonenumbers.__version__])
    for text, region in generator.examples():
        yield SEPARATOR.join([text, region or "", *oracle(text, region)])
    for _ in range(count):
        text, region = generator.number()
        yield SEPARATOR.join([text, region or "", *oracle(text, region)])


if __name__ == "__main__":
    phonenumbers.re_util.enable_pattern_cache()
    target = Path(sys.argv[1])
    partial = target.with_suffix(".partial")
    with partial.open("w", encoding="utf-8", newline="\n") as file:
        for line in lines(int(sys.argv[2]) if len(sys.argv) > 2 else 200_000):
            file.write(line + "\n")
    partial.replace(target)
