"""The name of a body as it is compared: its words in one spelling, its acronyms, what else it is called."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from anyascii import anyascii
from cleanco import basename  # type: ignore[import-untyped]

from onrecord.names.letters import tidy
from onrecord.word_lists import WordLists

_BODY_WORDS = WordLists("onrecord.names", "lists/body_words.txt")
_SMALL = _BODY_WORDS.words("small")
"""Words that come and go in names of bodies, and that acronyms usually drop."""
_PHRASES = (
    (r"\bu\.?\s?s\.?(?:\s?a\.?)?(?=\s|$)", "united states"),
    (r"\bu\.?\s?k\.?(?=\s|$)", "united kingdom"),
    (r"\bu\.?\s?n\.?(?=\s|$)", "united nations"),
    (r"\be\.?\s?u\.?(?=\s|$)", "european union"),
    (r"\btel[ée]vision\b", "tv"),
    (r"\bt\.v\.", "tv"),
    (r"\bmedecins sans frontieres\b", "doctors without borders"),
    (r"\breporters sans frontieres\b", "reporters without borders"),
    (r"\bdemocratic republic (?:of )?(?:the )?congo\b", "drc"),
)
_SHORT = _BODY_WORDS.replacements("abbreviations")
_ONE_SPELLING = _BODY_WORDS.replacements("one spelling")
_FOREIGN = _BODY_WORDS.replacements("foreign")
_NUMBER = {word: str(place) for place, word in enumerate(_BODY_WORDS.in_order("ordinals"), 1)}
_DEMONYMS = _BODY_WORDS.replacements("demonyms")
_FIRM_TAIL = _BODY_WORDS.words("firm tails")
_FIRM_HEAD = _BODY_WORDS.words("firm heads")
_BRACKETED = re.compile(r"(?<=\w)\s+\((?!UK\b|US\b)[A-Z][A-Za-z]?[A-Z][A-Za-z.&-]{0,8}\)$")
"""A body's acronym in brackets after its name."""


@lru_cache(maxsize=20_000)
def body_words(printed: str) -> tuple[str, ...]:
    """The telling words of a body's name, in printed order and one spelling each.

    A name of small words only keeps them, so that no name with a letter is empty.
    """
    text = _without_legal_form(without_bracket(tidy(printed)))
    text = re.sub(r"['’‘`]", "", anyascii(text)).casefold().replace("&", " and ")
    for pattern, whole in _PHRASES:
        text = re.sub(pattern, whole, text)
    words = [_one_spelling(word) for word in re.findall(r"[a-z0-9]+", _undotted(text))]
    telling = [word for word in words if word not in _SMALL]
    telling = _of_a_ministry(telling)
    while len(telling) > 1 and telling[-1] in _FIRM_TAIL:
        telling.pop()
    return tuple(telling or words)


def without_bracket(text: str) -> str:
    """ "African National Congress (ANC)" without the acronym."""
    return _BRACKETED.sub("", text)


def _without_legal_form(text: str) -> str:
    """ "PAO Gazprom", "Gazprom PJSC" and "Sony Group K.K." without what the law adds."""
    first, _, rest = text.partition(" ")
    if rest and first.isupper() and first.casefold() in _FIRM_HEAD:
        text = rest
    return basename(text) or text


def _of_a_ministry(words: list[str]) -> list[str]:
    """The field of a ministry by one name: "internal affairs" is the interior."""
    if "affair" not in words or not {"ministry", "department", "minister"} & set(words):
        return words
    words = [word for word in words if word != "affair"]
    field = {"internal": "interior", "external": "foreign", "exterior": "foreign"}
    return [field.get(word, word) for word in words]


def _undotted(text: str) -> str:
    """ "f.b.i." to "fbi"."""
    return re.sub(r"\b(?:[a-z]\.){2,}[a-z]?", lambda found: found[0].replace(".", ""), text)


def _one_spelling(word: str) -> str:
    number = re.fullmatch(r"(\d+)(?:st|nd|rd|th)", word)
    if number:
        return number[1].lstrip("0") or "0"
    word = _SHORT.get(word, word)
    word = _NUMBER.get(word, word)
    word = _FOREIGN.get(word, word)
    word = re.sub(r"isation(al|s)?$", r"ization\1", word)
    word = re.sub(r"(?<=[a-z]{3})ise$", "ize", word) if len(word) > 6 else word
    single = (
        word[:-1]
        if len(word) > 4 and word.endswith("s") and not word.endswith(("ss", "us", "is", "ics"))
        else word
    )
    single = single[:-2] + "y" if single.endswith("ie") and len(single) > 5 else single
    single = _FOREIGN.get(single, single)
    single = _ONE_SPELLING.get(word, _ONE_SPELLING.get(single, single))
    return _DEMONYMS.get(word, _DEMONYMS.get(single, single))


@lru_cache(maxsize=20_000)
def raw_words(printed: str) -> tuple[str, ...]:
    """All words as printed but for accents: what an acronym is made of."""
    text = without_bracket(tidy(printed))
    text = re.sub(r"['’]s?\b|(?<=\b[Cc]o)-(?=op|or)", "", anyascii(text)).replace("&", " and ")
    return tuple(re.findall(r"[A-Za-z0-9]+", re.sub(r"(?<=\b[A-Za-z])\.(?=[A-Za-z]\b)", "", text)))


# Well-known bodies: their acronyms, their names in other languages, what newspapers call them


@cache
def _groups() -> dict[str, frozenset[int]]:
    """The names in `lists/known_bodies.txt`, as one word each, to the numbers of their lines."""
    found: dict[str, frozenset[int]] = {}
    for number, line in enumerate(WordLists("onrecord.names", "lists/known_bodies.txt").lines()):
        for name in line.split(" = "):
            key = "".join(body_words(name))
            found[key] = found.get(key, frozenset()) | {number}
    return found


@lru_cache(maxsize=20_000)
def known_bodies(printed: str) -> frozenset[int]:
    """The numbers of the well-known bodies that a printed name can denote; none where unknown."""
    return _groups().get("".join(body_words(printed)), frozenset())


# Acronyms: whether one body's name is the first letters of another's

_COUNTRIES = _BODY_WORDS.words("countries of acronyms")
_KNOWN_ACRONYMS = _BODY_WORDS.replacements("acronyms")
_SHORTEST, _LONGEST = 2, 7


@lru_cache(maxsize=20_000)
def acronym_of(printed: str) -> str:
    """The acronym that a printed name is ("W.H.O.", "Nato", "the UN"), small letters; else an empty text."""
    words = [word for word in raw_words(printed) if word.casefold() != "the"]
    if len(words) == 2 and words[0].casefold() in {"us", "uk"} and words[1].isupper():
        words = words[1:]
    if len(words) != 1 or not _SHORTEST <= len(words[0]) <= _LONGEST or not words[0].isalpha():
        return ""
    capitals = sum(letter.isupper() for letter in words[0])
    as_word = words[0].istitle() and len(words[0]) >= 4
    return words[0].casefold() if as_word or (capitals * 2 >= len(words[0]) and capitals > 1) else ""


@lru_cache(maxsize=20_000)
def initials_of(printed: str) -> frozenset[str]:
    """All acronyms that a name of several words can have."""
    words = [word.casefold() for word in raw_words(printed)]
    whole = " ".join(body_words(printed))
    known = frozenset(short for short, of in _KNOWN_ACRONYMS.items() if of == whole)
    if len(words) < 2 or len(words) > 12:
        return known
    found = set(known)
    for part in _parts(words):
        for dropped in (_SMALL, _SMALL - {"and", "for"}, _SMALL - {"of"}, frozenset[str]()):
            found.update(_first_letters([word for word in part if word not in dropped]))
    return frozenset(letters for letters in found if _SHORTEST <= len(letters) <= _LONGEST)


def _parts(words: list[str]) -> list[list[str]]:
    """The words, also without the country before them: "U.S. Environmental …" is the EPA."""
    words = words[1:] if words[0] == "the" else words
    parts = [words]
    if len(words) > 3 and words[:2] in (["united", "states"], ["united", "kingdom"]):
        parts.append(words[2:])
    if len(words) > 2 and words[0] in _COUNTRIES:
        parts.append(words[1:])
    return parts


def _first_letters(words: list[str]) -> set[str]:
    if len(words) < 2:
        return set()
    letters = "".join(word[0] if not word.isdigit() else word for word in words)
    return {
        letters,
        letters.replace("us", "", 1) if letters.startswith("us") and len(letters) > 4 else letters,
    }
