"""Printed numbers, in digits and in words, to their values."""

from __future__ import annotations

import re

LARGEST = 1e15
"""Above it nothing is counted in news; a number of 400 digits is no figure."""
_DIGITS_AT_MOST = 16
_NAMES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
UNITS = {name: value for value, name in enumerate(_NAMES.split())}
TENS = dict(
    zip(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
        range(20, 100, 10),
        strict=True,
    )
)
SCALES = {
    "hundred": 100,
    "thousand": 1000,
    "lakh": 100_000,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
    "k": 1000,
    "m": 10**6,
    "mn": 10**6,
    "bn": 10**9,
    "b": 10**9,
    "tn": 10**12,
}
"""Factors by their names, the short ones after digits only."""
PARTS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "tenth": 10}
"""What a whole is divided by, for the name of one part."""
_IN_DIGITS = re.compile(r"(?P<digits>[0-9][0-9,]*(?:\.[0-9]+)?)[\s-]?(?P<scale>[a-z]*)$")
_PIECES = {"¼": 0.25, "½": 0.5, "¾": 0.75, "1/4": 0.25, "1/2": 0.5, "3/4": 0.75, "1/3": 0.33, "2/3": 0.67}
_WITH_PIECE = re.compile(r"(?P<digits>[0-9][0-9,]*)[\s-]?(?P<piece>[¼½¾]|[123]/[234])$")
_HALF_A = re.compile(r"half[\s-]an?[\s-](?P<scale>\w+)$")
_AND_A_HALF = re.compile(r"[\s-]and[\s-]a[\s-]half\b")


def value_of(printed: str) -> float | None:
    """The value of a number in digits or words; None where it is none, or too large to be meant."""
    low = printed.lower().strip()
    if match := _IN_DIGITS.match(low):
        return _checked(_of_digits(match["digits"].replace(",", ""), match["scale"]))
    if match := _WITH_PIECE.match(low):
        count = _of_digits(match["digits"].replace(",", ""), "")
        return None if count is None else count + _PIECES.get(match["piece"], 0.0)
    if match := _HALF_A.match(low):
        return SCALES[match["scale"]] / 2 if match["scale"] in SCALES else None
    more = 0.5 if _AND_A_HALF.search(low) else 0.0
    return _checked(_of_words(_AND_A_HALF.sub("", low), more))


def _of_digits(digits: str, scale: str) -> float | None:
    if len(digits) > _DIGITS_AT_MOST or (scale and scale not in SCALES):
        return None
    return float(digits) * SCALES.get(scale, 1)


def _of_words(printed: str, more: float) -> float | None:
    """ "Three hundred and five", "two million"; `more` is added before the last scale."""
    total = current = 0.0
    for word in re.split(r"[\s-]+", printed):
        if word in UNITS or word in TENS:
            current += UNITS.get(word, TENS.get(word, 0))
        elif word == "hundred":
            current = max(current, 1) * 100
        elif word in SCALES and len(word) > 2:
            total += max(current + more, 1) * SCALES[word]
            current, more = 0.0, 0.0
        elif word not in ("and", "a"):
            return None
    return total + current + more


def _checked(value: float | None) -> float | None:
    return value if value is not None and value <= LARGEST else None


def share(printed: str) -> float | None:
    """Percent of a fraction in words: "two-thirds", "half", "a quarter"."""
    words = re.split(r"[\s-]+", printed.lower().strip())
    name = words[-1].removesuffix("s").replace("halve", "half")
    count = 1 if len(words) == 1 or words[0] in ("a", "an") else UNITS.get(words[0], 0)
    parts = PARTS.get(name)
    return round(100 * count / parts, 2) if parts and 0 < count < parts else None


def ratio(first: str, second: str) -> float | None:
    """Percent of "one in five", "8 out of 10"."""
    part, whole = value_of(first), value_of(second)
    return round(100 * part / whole, 2) if part and whole and part < whole else None


def whole(value: float | None) -> float | None:
    """A whole number as an int: so it is printed."""
    if value is None:
        return None
    near = round(value, 4)
    return int(near) if near == int(near) else near
