#!/usr/bin/env python3
"""Writes Sources/Facts/PublicHolidays.yaml from the Python package holidays; which areas addresses know, it reads from their table.

    pip install holidays pycountry
    python3 Scripts/update-public-holidays.py 2026 2028

The arguments are the first year and the last. Running it again with the same package gives the same bytes.
"""
import collections
import pathlib
import re
import sys
import unicodedata

import holidays
import pycountry

YEARS = range(int(sys.argv[1]), int(sys.argv[2]) + 1)


# There the days of the whole country differ from area to area, which is more than a table of additional days can tell.
UNSETTLED = ["IN", "MY"]


def area_codes():
    """The ISO codes of the areas that the tables of addresses know, by country; England is known without them."""
    codes = collections.defaultdict(set, {"GB": {"ENG"}})
    for line in pathlib.Path("Sources/CivicAddressTables/areas.tsv").read_text().splitlines():
        fields = line.split("\t")
        codes[fields[0]].add(fields[6])
    return codes


def calendar(country, area, language):
    """The days off of a country, or of one of its areas, and the words with which a language marks days taken instead and dates that the moon decides."""
    days = holidays.country_holidays(country, subdiv=area, years=YEARS, language=language)
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


def calendars(country, area=None):
    """The days off with their English names, and with their French ones or else those in the country's own language."""
    languages = holidays.list_localized_countries().get(country, [])
    own = holidays.country_holidays(country).default_language
    french = next((language for language in languages if language.startswith("fr")), None)
    english = own if own and own.startswith("en") else "en_US"
    return [calendar(country, area, language) for language in (english, french or own)], french


def days_by_name(country, area=None):
    """The days off, by their names and whether they are estimates."""
    both, french = calendars(country, area)
    found = collections.defaultdict(list)
    for day, name in sorted(both[0][0].items()):
        names = [plain(days[day], marks) for days, marks in both]
        if french:
            names[1] = names[1].replace("'", "’")
        if not is_latin(names[1]):
            names[1] = names[0]
        found[(*names, "estimated" in name)].append(day)
    return found


def row(names, is_estimated, days, *areas):
    return "|".join([("~" if is_estimated else "") + when(days), *areas, *dict.fromkeys(names)])


def rows(country):
    for (*names, is_estimated), days in sorted(days_by_name(country).items(), key=lambda row: row[1]):
        yield f'    - "{row(names, is_estimated, days)}"'


def rows_of_areas(country, known):
    """The days that areas have besides those of the whole country; an area holds those of what it lies in."""
    whole = {day for days in days_by_name(country).values() for day in days}
    areas = collections.defaultdict(set)
    for area in holidays.list_supported_countries()[country]:
        within = {one.code.split("-")[1] for one in pycountry.subdivisions.get(country_code=country) or [] if one.parent_code == f"{country}-{area}"}
        for (*names, is_estimated), days in days_by_name(country, area).items():
            own = tuple(day for day in days if day not in whole)
            if own:
                areas[(own, *names, is_estimated)] |= ({area} | within) & known
    for (days, *names, is_estimated), codes in sorted(areas.items(), key=lambda row: (row[0][0], sorted(row[1]))):
        if codes:
            yield f'    - "{row(names, is_estimated, list(days), " ".join(sorted(codes)))}"'


lines = [
    "# Days off by law: the days, behind ~ where the moon decides and they are estimates, and the name in English and, where it differs, in",
    "# French or else in the country's own language. Those of areas are besides those of the whole country, for the areas with the ISO codes named",
    "# behind the days; of countries without a row there no area has days of its own, but for those that are unsettled.",
    f"# Written by Scripts/update-public-holidays.py from the Python package holidays {holidays.__version__}.",
    f"package: holidays {holidays.__version__}",
    f"first-year: {YEARS[0]}",
    f"last-year: {YEARS[-1]}",
    f"unsettled: {' '.join(UNSETTLED)}",
    "countries:",
]
supported = sorted(holidays.list_supported_countries(include_aliases=False))
for country in supported:
    found = list(rows(country))
    if found:
        lines += [f'  "{country}":', *found]
lines.append("areas:")
codes = area_codes()
for country in supported:
    found = list(rows_of_areas(country, codes[country])) if country not in UNSETTLED else []
    if found:
        lines += [f'  "{country}":', *found]
pathlib.Path("Sources/Facts/PublicHolidays.yaml").write_text("\n".join(lines) + "\n")
