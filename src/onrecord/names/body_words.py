"""The words of a body's name as they are compared: one spelling, no articles, no legal form."""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii
from cleanco import basename  # type: ignore[import-untyped]

from onrecord.names.letters import tidy
from onrecord.word_lists import WordLists

_BODY_WORDS = WordLists("onrecord.names", "lists/body_words.txt")

SMALL = _BODY_WORDS.words("small")
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
_NUMBER = {word: str(place + 1) for place, word in enumerate(_BODY_WORDS.lines("ordinals")[0].split())}
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
    telling = [word for word in words if word not in SMALL]
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
