#!/usr/bin/env python3
"""Writes Sources/Facts/TimeAndLanguage.yaml from CLDR (Babel) and the Windows zone names of CLDR (tzlocal).

    pip install babel tzlocal
    python3 Scripts/update-time-and-language.py

Running it again with the same packages gives the same bytes.
"""
import collections
import pathlib

from babel import __version__ as babel_version
from babel.core import Locale, get_global
from babel.languages import get_official_languages
from tzlocal.windows_tz import tz_win

zones_of = collections.defaultdict(set)
places_of = collections.defaultdict(set)
for zone, territory in get_global("zone_territories").items():
    if zone in tz_win and not zone.startswith("Etc/"):
        zones_of[territory].add(tz_win[zone])
for zone, windows_zone in tz_win.items():
    if "/" in zone and not zone.startswith(("Etc/", "SystemV/")):
        places_of[windows_zone].add(zone)

nowhere = sorted(set(tz_win.values()) - set().union(*zones_of.values()))
likely = get_global("likely_subtags")
languages = sorted(code for code in Locale("en").languages if len(code) == 2)
lines = [
    "# The languages that tags may name, the Windows time zones of no country, each country's usual language and zones, and the places in these.",
    f"# Written by Scripts/update-time-and-language.py from CLDR (Babel {babel_version}) and its Windows zones (tzlocal).",
    "languages: [" + ", ".join(f'"{code}"' for code in languages) + "]",
    "zones: [" + ", ".join(nowhere) + "]",
    "names:",
]
for code in languages:
    likeliest = likely.get(code, "").split("_")
    if len(likeliest) == 3:
        names = ", ".join(f'"{Locale(language).languages[code]}"' for language in ("en", "fr"))
        lines.append(f'  "{code}": {{tag: "{code}-{likeliest[2]}", names: [{names}]}}')
lines.append("countries:")
for territory in sorted(code for code in Locale("en").territories if len(code) == 2 and code.isalpha()):
    tag = likely.get(f"und_{territory}", "en_Latn").split("_")[0]
    zones = ", ".join(sorted(zones_of.get(territory, [])))
    official = ", ".join(f'"{code}"' for code in get_official_languages(territory, de_facto=True) if len(code) == 2)
    if zones:
        lines.append(f'  "{territory}": {{language: "{tag}-{territory}", official: [{official}], zones: [{zones}]}}')
lines.append("places:")
for zone, places in sorted(places_of.items()):
    lines.append(f'  "{zone}": [{", ".join(sorted(places))}]')
pathlib.Path("Sources/Facts/TimeAndLanguage.yaml").write_text("\n".join(lines) + "\n")
