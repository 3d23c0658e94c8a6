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
from tzlocal.windows_tz import tz_win

zones_of = collections.defaultdict(set)
for zone, territory in get_global("zone_territories").items():
    if zone in tz_win and not zone.startswith("Etc/"):
        zones_of[territory].add(tz_win[zone])

nowhere = sorted(set(tz_win.values()) - set().union(*zones_of.values()))
likely = get_global("likely_subtags")
languages = sorted(code for code in Locale("en").languages if len(code) == 2)
lines = [
    "# Windows time zones of each country and of none, its usual language, and the languages that tags may name.",
    f"# Written by Scripts/update-time-and-language.py from CLDR (Babel {babel_version}) and its Windows zones (tzlocal).",
    "languages: [" + ", ".join(f'"{code}"' for code in languages) + "]",
    "zones: [" + ", ".join(nowhere) + "]",
    "countries:",
]
for territory in sorted(code for code in Locale("en").territories if len(code) == 2 and code.isalpha()):
    tag = likely.get(f"und_{territory}", "en_Latn").split("_")[0]
    zones = ", ".join(sorted(zones_of.get(territory, [])))
    if zones:
        lines.append(f'  "{territory}": {{language: "{tag}-{territory}", zones: [{zones}]}}')
pathlib.Path("Sources/Facts/TimeAndLanguage.yaml").write_text("\n".join(lines) + "\n")
