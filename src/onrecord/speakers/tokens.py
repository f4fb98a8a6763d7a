"""Words and marks of a short stretch of text, with what print shows of each."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.model.passage import Span
from onrecord.word_lists import lexicon

LONGEST = 1500
"""Characters of a stretch that are looked at: a longer mention is read by its beginning."""

_ON_LETTERS = (
    "\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u064b-\u065f\u0670\u0900-\u0963\u0966-\u0dff\u0e31-\u0e4e"
    "\u0eb1-\u0ecd\u0f71-\u0f84\u102b-\u103e\u17b4-\u17d3\u200c\u200d"
)
"""Accents and vowel signs that stand after their letter, and joiners: no word ends before one."""
_TOKEN = re.compile(
    rf"[^\W_](?:[\w{_ON_LETTERS}]|[.'’&/\-‑](?=[^\W_])|\.-(?=[^\W_])|(?<=\d),(?=\d{{3}}(?!\d)))*|\S"
)
_POSSESSIVE = re.compile(r"['’][sS]$")
_ABBREVIATIONS = lexicon(
    "adm asst brig capt cdr cmdr co col corp cpl cpt det dr drs gen gens gov govs hon inc insp jr lt ltd "
    "maj messrs mr mrs ms mt msgr mx no ofc pfc pres prof profs pvt rep reps rev sec sen sens sgt sr st "
    "supt ste ret ald atty dept univ vs jan feb mar apr jun jul aug sept sep oct nov dec ala ariz ark calif "
    "colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va "
    "vt wash wis wyo"
)
_MARKS = frozenset("\"“”„«»‟'‘’‚")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a possessive ending, or a mark, `[start, end)` in code points of the text."""

    start: int
    end: int
    text: str
    lower: str

    @property
    def is_word(self) -> bool:
        """Whether it is made of letters or digits."""
        return self.text[0].isalnum()

    @property
    def is_capital(self) -> bool:
        """Whether it is printed as a name is: with a capital, also after "al-"."""
        head = self.text[0]
        return head.isupper() or (head.isalpha() and any(c.isupper() for c in self.text[1:]))

    @property
    def is_quote(self) -> bool:
        """Whether it is a quotation mark."""
        return self.text in _MARKS

    @property
    def is_possessive(self) -> bool:
        """Whether it is the ending of a possessive: 's, or ' alone after an s."""
        return self.lower in ("'s", "’s")


def tokens_of(text: str, span: Span) -> list[Token]:
    """The tokens of a span (cut to the text, and to `LONGEST` characters), in order."""
    start, end = max(0, span[0]), min(span[1], len(text), max(0, span[0]) + LONGEST)
    found: list[Token] = []
    for match in _TOKEN.finditer(text, start, end):
        found.extend(_parts(text, match.start(), match.end(), end))
    return [token for token in _without_taken(found) if token.start < token.end]


def is_abbreviation(word: str) -> bool:
    """Whether a full stop after the word belongs to it: an initial, a title, a month, "U.S"."""
    lower = word.lower()
    return lower in _ABBREVIATIONS or (len(word) == 1 and word.isalpha()) or bool(_dotted(word))


def _takes_stop(text: str, word: str, end: int, limit: int) -> bool:
    """A single letter takes it before a further name only: "J. Hale", not "on X."."""
    if len(word) == 1:
        return text[end + 1 : min(limit, end + 3)].lstrip()[:1].isupper()
    return is_abbreviation(word)


def _dotted(word: str) -> bool:
    return "." in word and all(len(part) <= 2 for part in word.split("."))


def _parts(text: str, start: int, end: int, limit: int) -> list[Token]:
    """A word with the full stop of its abbreviation, its possessive ending apart."""
    word = text[start:end]
    ending = _POSSESSIVE.search(word)
    if ending and len(word) > 2:
        cut = start + ending.start()
        return [_token(text, start, cut), _token(text, cut, end)]
    if text[end : end + 1] == "." and end < limit and _takes_stop(text, word, end, limit):
        end += 1
    return [_token(text, start, end)]


def _token(text: str, start: int, end: int) -> Token:
    word = text[start:end]
    return Token(start, end, word, word.lower())


def _without_taken(found: list[Token]) -> list[Token]:
    """Without the full stops that an abbreviation took."""
    kept: list[Token] = []
    for token in found:
        if not kept or token.start >= kept[-1].end:
            kept.append(token)
    return kept
