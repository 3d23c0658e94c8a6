"""The same work with the Python library: reads `text TAB region` lines, parses, validates and classifies each."""
import sys
import time

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberType

lines = []
for line in open(sys.argv[1], encoding="utf-8"):
    text, _, region = line.rstrip("\n").partition("\t")
    lines.append((text, region or None))
phonenumbers.re_util.enable_pattern_cache()
parsed = valid = in_region = mobile = 0
began = time.process_time()
for text, region in lines:
    try:
        number = phonenumbers.parse(text, region)
    except NumberParseException:
        continue
    parsed += 1
    valid += phonenumbers.is_valid_number(number)
    in_region += phonenumbers.region_code_for_number(number) is not None
    mobile += phonenumbers.number_type(number) == PhoneNumberType.MOBILE
took = time.process_time() - began
print("phonenumbers Python", phonenumbers.__version__, len(lines), took, parsed, valid, in_region, mobile, sep="\t")
