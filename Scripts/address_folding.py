"""One key for the spellings of a place: letters and digits only, lower case, without accents.

The product folds by the same rules (Sources/CivicAddresses/Folding.swift), reading the table written here.
"""

import struct
import unicodedata

# Scalars whose base letter Unicode does not name as a decomposition.
SPECIAL = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ŋ": "n", "ħ": "h", "ə": "e",
    "ŧ": "t", "ŀ": "l", "ĸ": "k",
    # Arabic letters that keyboards and languages write in several ways.
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ؤ": "و", "ئ": "ي", "ۀ": "ه", "ھ": "ه", "ہ": "ه",
    "ё": "е", "ґ": "г", "ς": "σ",
}  # fmt: skip
# Where the table holds an answer; every other scalar stands for itself unless it is one of DROPPED.
RANGES = ((0x0000, 0x0700), (0x1E00, 0x2000))
DROPPED = ((0x2000, 0x2070), (0x3000, 0x3005), (0x3008, 0x3040), (0x30FB, 0x30FC), (0xFF5F, 0xFF66))
# Words that addresses shorten.
SHORT = {"saint": "st", "sainte": "ste", "mount": "mt", "fort": "ft"}


def scalar(character):
    """The folded form of one character: up to two characters, nothing for what separates or adorns."""
    code = ord(character)
    if any(low <= code < high for low, high in DROPPED) or 0x02B0 <= code < 0x0370 or code == 0x0640:
        return ""
    if 0xFF01 <= code < 0xFF5F:
        return scalar(chr(code - 0xFEE0))
    if not any(low <= code < high for low, high in RANGES):
        return character
    lower = character.lower()
    parts = unicodedata.normalize("NFD", SPECIAL.get(lower, lower))
    out = "".join(SPECIAL.get(part, part) for part in parts if unicodedata.category(part) not in ("Mn", "Me"))
    return "".join(c for c in out if c.isalnum() and unicodedata.category(c) != "Lm")[:2]


def fold(text):
    """The key of a name; words of SHORT are shortened, separators vanish."""
    key, word = "", ""
    for character in text:
        folded = scalar(character)
        if folded:
            word += folded
        elif unicodedata.category(character) not in ("Mn", "Me", "Lm"):
            key += SHORT.get(word, word)
            word = ""
    return key + SHORT.get(word, word)


def table():
    """The bytes the product reads: two UTF-16 units a scalar; 0xFFFF first marks a mark, 0 a separator."""
    units = []
    for low, high in RANGES:
        for code in range(low, high):
            folded = scalar(chr(code))
            if folded:
                units += [ord(folded[0]), ord(folded[1]) if len(folded) > 1 else 0]
            else:
                units += [0xFFFF if unicodedata.category(chr(code)) in ("Mn", "Me", "Lm") else 0, 0]
    return struct.pack("<%dH" % len(units), *units)
