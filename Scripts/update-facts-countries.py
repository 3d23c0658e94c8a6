#!/usr/bin/env python3
"""Bring names, codes and emergency numbers of Sources/Facts/Countries up to date.

    pip install Babel pycountry phonenumbers
    python3 Scripts/update-facts-countries.py [--check]

Names, also in the country's own languages, come from Unicode CLDR (Babel), alpha-3 codes from ISO 3166-1 (pycountry), calling codes from phonenumbers, and so do the emergency
numbers of countries for which Microsoft publishes none, with what ALSO adds.
Everything else in the files is kept as it stands; a code that ISO added gets a file of its own.
With --check nothing is written: files that differ are named and the exit status is 1.
"""
import pathlib
import re
import sys

import phonenumbers
import pycountry
from babel import Locale, UnknownLocaleError
from babel.languages import get_official_languages
from phonenumbers.phonemetadata import PhoneMetadata

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "Sources" / "Facts" / "Countries"
ENGLISH, FRENCH = (Locale(language).territories for language in ("en", "fr"))
# CLDR's own short forms, which Babel leaves out.
SHORT = {"HK": ("Hong Kong", "Hong Kong"), "MO": ("Macao", "Macao")}
HEAD = re.compile(r"^(code|alpha3|names|own-names|calling-code): .*\n", re.MULTILINE)
# Numbers that phonenumbers lacks, from Android's own table (packages/services/Telephony, ecc/input/eccdata.txt, revision 2 at 6927a42):
# a policy that names one of them must not be taken for another country's. Numbers of five digits and more are places, and left out.
ALSO = {
    "CI": ["185"], "CM": ["118", "119"], "DZ": ["1548"], "GN": ["122", "1717"], "GQ": ["113", "115"], "HT": ["115", "116"],
    "IQ": ["130"], "LA": ["1190", "1191", "1195"], "LS": ["121", "122", "123"], "LY": ["1515"], "MM": ["191", "192"], "MR": ["117", "118"],
    "RS": ["192", "193", "194"], "SB": ["988"], "SD": ["333"], "SN": ["15"], "SZ": ["933"], "TK": ["111"], "TL": ["110"],
    "TM": ["001", "002", "003"], "UY": ["104", "105", "106"], "UZ": ["101", "102", "103"], "VU": ["111", "113"],
}
# Where phonenumbers knows one service of three, or a range: the others' numbers would be taken for foreign ones.
INCOMPLETE = {"BL", "GA", "SX"}


def quoted(text):
    return f'"{text}"' if text in ("NO",) or re.search(r"[:#,\[\]{}&]|^\W", text) else text


def own_names(code, known):
    """What the country calls itself, in the languages that are official all over it."""
    found = []
    for language in get_official_languages(code, de_facto=True):
        try:
            name = Locale.parse(language).territories.get(code)
        except UnknownLocaleError:
            continue
        if name and name.casefold() not in {other.casefold() for other in [*known, *found]}:
            found.append(name)
    return found


def head(country):
    code = country.alpha_2
    english, french = SHORT.get(code, (ENGLISH[code], FRENCH[code]))
    lines = [
        f"code: {quoted(code)}",
        f"alpha3: {country.alpha_3}",
        f"names: {{en: {quoted(english)}, fr: {quoted(french)}}}",
    ]
    own = own_names(code, [english, french])
    if own:
        lines.append(f"own-names: [{', '.join(map(quoted, own))}]")
    calling_code = phonenumbers.country_code_for_region(code)
    if calling_code:
        lines.append(f"calling-code: {calling_code}")
    return "\n".join(lines) + "\n"


def emergency_numbers(code):
    metadata = PhoneMetadata.short_metadata_for_region(code)
    pattern = metadata and metadata.emergency and metadata.emergency.national_number_pattern
    if code in INCOMPLETE:
        return []
    digits = (str(number).zfill(length) for length in range(2, 6) for number in range(10**length))
    numbers = [text for text in digits if re.fullmatch(pattern, text)] if pattern else []
    return sorted({*numbers, *ALSO.get(code, [])})


def with_emergency_numbers(body, code):
    """The body with the numbers of the numbering plan, where Microsoft lists none; nothing else is known of such a country."""
    body = re.sub(r"^emergency:\n  national-numbers: .*\n  sources: .*\n", "", body, flags=re.MULTILINE)
    numbers = [] if re.search(r"^emergency:", body, re.MULTILINE) else emergency_numbers(code)
    if not numbers:
        return body
    listed = ", ".join(f'"{number}"' for number in numbers)
    return body + f"emergency:\n  national-numbers: [{listed}]\n  sources: {{national-numbers: short-numbers-2026}}\n"


def main():
    changed = []
    countries = {country.alpha_2: country for country in pycountry.countries}
    for code in sorted({*countries, *(path.stem for path in FOLDER.glob("*.yaml"))}):
        path = FOLDER / f"{code}.yaml"
        old = path.read_text(encoding="utf-8") if path.exists() else ""
        new = with_emergency_numbers(head(countries[code]) + HEAD.sub("", old) if code in countries else old, code)
        if new != old:
            changed.append(path.name)
            if "--check" not in sys.argv:
                path.write_text(new, encoding="utf-8")
    print("\n".join(changed) or "up to date")
    return 1 if changed and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
