#!/usr/bin/env python3
"""Bring names, alpha-3 and calling codes of Sources/Facts/Countries up to date.

    pip install Babel pycountry phonenumbers
    python3 Scripts/update-facts-countries.py [--check]

Names come from Unicode CLDR (Babel), alpha-3 codes from ISO 3166-1 (pycountry), calling codes from phonenumbers.
Everything else in the files is kept as it stands; a code that ISO added gets a file of its own.
With --check nothing is written: files that differ are named and the exit status is 1.
"""
import pathlib
import re
import sys

import phonenumbers
import pycountry
from babel import Locale

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "Sources" / "Facts" / "Countries"
ENGLISH, FRENCH = (Locale(language).territories for language in ("en", "fr"))
# CLDR's own short forms, which Babel leaves out.
SHORT = {"HK": ("Hong Kong", "Hong Kong"), "MO": ("Macao", "Macao")}
HEAD = re.compile(r"^(code|alpha3|names|calling-code): .*\n", re.MULTILINE)


def quoted(text):
    return f'"{text}"' if text in ("NO",) or re.search(r"[:#,\[\]{}&]|^\W", text) else text


def head(country):
    code = country.alpha_2
    english, french = SHORT.get(code, (ENGLISH[code], FRENCH[code]))
    lines = [
        f"code: {quoted(code)}",
        f"alpha3: {country.alpha_3}",
        f"names: {{en: {quoted(english)}, fr: {quoted(french)}}}",
    ]
    calling_code = phonenumbers.country_code_for_region(code)
    if calling_code:
        lines.append(f"calling-code: {calling_code}")
    return "\n".join(lines) + "\n"


def main():
    changed = []
    for country in pycountry.countries:
        path = FOLDER / f"{country.alpha_2}.yaml"
        old = path.read_text(encoding="utf-8") if path.exists() else ""
        new = head(country) + HEAD.sub("", old)
        if new != old:
            changed.append(path.name)
            if "--check" not in sys.argv:
                path.write_text(new, encoding="utf-8")
    print("\n".join(changed) or "up to date")
    return 1 if changed and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
