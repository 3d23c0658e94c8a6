#!/usr/bin/env python3
"""Writes Sources/Facts/PublicHolidays.yaml from the Python package holidays.

    pip install holidays
    python3 Scripts/update-public-holidays.py 2026 2028

The arguments are the first year and the last. Running it again with the same package gives the same bytes.
"""
import collections
import pathlib
import re
import sys
import unicodedata

import holidays

YEARS = range(int(sys.argv[1]), int(sys.argv[2]) + 1)


def calendar(country, language):
    """The days off of a whole country, and the words with which a language marks days taken instead and dates that the moon decides."""
    days = holidays.country_holidays(country, years=YEARS, language=language)
    marks = [days.tr(getattr(days, label)) for label in ("observed_estimated_label", "estimated_label", "observed_label") if hasattr(days, label)]
    return days, [mark.replace("%s", "").strip() for mark in marks]


def plain(name, marks):
    """A name without such marks, and without the signs that part answers."""
    for mark in marks:
        name = name.replace(mark, "")
    name = re.sub(r"\s*\([^()]*\d[^()]*\)", "", name)
    name = name.replace("; ", " / ").replace(",", "").replace("=", " ").replace("+", " ")
    return " ".join(name.split())


def is_latin(name):
    return all("LATIN" in unicodedata.name(letter, "") for letter in name if letter.isalpha())


def when(days):
    """`12-25` where it is so every year, else every date."""
    yearly = {f"{day:%m-%d}" for day in days}
    return yearly.pop() if len(days) == len(YEARS) and len(yearly) == 1 else " ".join(day.isoformat() for day in days)


def rows(country):
    languages = holidays.list_localized_countries().get(country, [])
    own = holidays.country_holidays(country).default_language
    french = next((language for language in languages if language.startswith("fr")), None)
    english = own if own and own.startswith("en") else "en_US"
    calendars = [calendar(country, language) for language in (english, french or own)]
    days_of = collections.defaultdict(list)
    for day, name in sorted(calendars[0][0].items()):
        names = [plain(days[day], marks) for days, marks in calendars]
        if french:
            names[1] = names[1].replace("'", "’")
        if not is_latin(names[1]):
            names[1] = names[0]
        is_estimated = "estimated" in name
        days_of[(*names, is_estimated)].append(day)
    for (*names, is_estimated), days in sorted(days_of.items(), key=lambda row: row[1]):
        row = "|".join([("~" if is_estimated else "") + when(days), *dict.fromkeys(names)])
        yield f'    - "{row}"'


lines = [
    "# Days off that a whole country has by law: the days, behind ~ where the moon decides and they are estimates, and the name in English and,",
    "# where it differs, in French or else in the country's own language.",
    f"# Written by Scripts/update-public-holidays.py from the Python package holidays {holidays.__version__}.",
    f"package: holidays {holidays.__version__}",
    f"first-year: {YEARS[0]}",
    f"last-year: {YEARS[-1]}",
    "countries:",
]
for country in sorted(holidays.list_supported_countries(include_aliases=False)):
    found = list(rows(country))
    if found:
        lines += [f'  "{country}":', *found]
pathlib.Path("Sources/Facts/PublicHolidays.yaml").write_text("\n".join(lines) + "\n")
