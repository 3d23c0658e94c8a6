"""Writes mixed lines `text TAB region`, each number once: half E.164, the rest as people write them; one in seven has a wrong digit.

    python generate_lines.py TARGET COUNT
"""
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[2] / "Scripts" / "phones"))
from generate_corpus import Generator  # noqa: E402
from digit_patterns import sample  # noqa: E402


class Lines(Generator):
    def line(self):
        region, data, patterns, (prefix, _) = self.random.choice(self.plans)
        digits = sample(self.random.choice(patterns), self.random)
        if self.random.randrange(7) == 0:
            digits = self.mutated(digits)
        kind = self.random.randrange(8)
        if kind < 4 or region is None:
            return f"+{data.country_code}{digits}", ""
        if kind < 6:
            return f"+{data.country_code} {self.grouped(digits)}", self.any_region() or ""
        return (sample(prefix, self.random) if prefix else "") + self.grouped(digits), region

    def grouped(self, digits):
        sign = self.random.choice(["", " ", "-", ".", "\u00a0"])
        return sign.join(digits[place : place + 3] for place in range(0, len(digits), 3))


if __name__ == "__main__":
    lines = Lines(seed=5)
    with open(sys.argv[1], "w", encoding="utf-8", newline="\n") as file:
        for _ in range(int(sys.argv[2])):
            file.write("\t".join(lines.line()) + "\n")
