"""A stretch of a sentence as a row of words, with what the syntax tells of each."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.model.passage import Span
from onrecord.tagger.syntax import Syntax
from onrecord.text.lemmas import lemma
from onrecord.word_lists import lexicon

_WORD = re.compile(
    r"(?:ai|are|ca|could|did|does|do|had|has|have|is|must|should|was|were|would|wo)(?=n['’]t\b)|n['’]t\b|"
    r"(?:[^\W\d_]\.){2,}|[0-9]+(?:[,.][0-9]+)*|['’](?:s|ve|re|ll|d|m|t)\b|[^\W\d_]+(?:-[^\W\d_]+)*|\S",
    re.IGNORECASE,
)
"""Abbreviations, numbers, what an apostrophe parts, words with their hyphens, marks."""
_TAGS = {
    "DT": lexicon("the a an this that these those all both some any each every no another"),
    "IN": lexicon(
        "in on at of for from by with as than because since after before while if over under into during "
        "against per about across near around between among through without within including despite up"
    ),
    "PRP": lexicon("i you he she it we they them him us me who whom which"),
    "PRP$": lexicon("my your his her its our their whose"),
    "CC": lexicon("and or but nor"),
    "MD": lexicon("will would can could may might shall should must"),
    "VBD": lexicon("was were had did got"),
    "VBZ": lexicon("is has does"),
    "VBP": lexicon("are am have do"),
    "VB": lexicon("be"),
    "VBN": lexicon("been"),
    "VBG": lexicon("being"),
    "TO": lexicon("to"),
    "RB": lexicon(
        "not also still already now then there here only just never more less yet so too very later ago "
        "again "
        "critically alone together"
    ),
    "JJ": lexicon(
        "other more new old young dead missing homeless further additional many few several such own"
    ),
}
_ADJECTIVE = re.compile(r"(?:al|ous|ive|ic|ful|less|ian|ese|ish|able|ible|ary)$|^[^\W\d_]+-[^\W\d_]+$")
FAR = 60
"""Words to either side of a number that are looked at."""


@dataclass(frozen=True, slots=True)
class Word:
    """`[start, end)` in the text; `low` as printed in small letters; `head` a number in the line or -1.

    `tag` and `relation` are those of `onrecord.tagger.syntax`; without one the tag is guessed, and
    there is neither relation nor head.
    """

    start: int
    end: int
    low: str
    tag: str
    relation: str = ""
    head: int = -1

    @property
    def base(self) -> str:
        """The lemma: that of a verb by its tag, and otherwise of what the word mostly is a form of, so that
        "the shooting of 12 men" is of "shoot"."""
        return lemma(self.low, self.tag if self.tag.startswith("VB") else None)


class Line:
    """The words of `[start, end)` in order; numbers beyond either end are answered by an empty word."""

    def __init__(self, text: str, span: Span, syntax: Syntax | None) -> None:
        self.text = text
        self.span = span
        spans = [match.span() for match in _WORD.finditer(text, *span)]
        self.words = _parsed(text, span, spans, syntax) if syntax is not None else _guessed(text, spans)
        self.starts = [word.start for word in self.words]
        self.has_tree = syntax is not None
        self._children: dict[int, list[int]] | None = None

    def __len__(self) -> int:
        return len(self.words)

    def __getitem__(self, number: int) -> Word:
        return self.words[number] if 0 <= number < len(self.words) else _NOTHING

    def first_from(self, place: int) -> int:
        """Number of the first word that begins at a place of the text or after it."""
        return bisect_left(self.starts, place)

    def children(self, number: int) -> Sequence[int]:
        """Numbers of the words that depend on this one."""
        if self._children is None:
            self._children = {}
            for own, word in enumerate(self.words):
                if word.head >= 0:
                    self._children.setdefault(word.head, []).append(own)
        return self._children.get(number, ())


_NOTHING = Word(-1, -1, "", "")


def _parsed(text: str, span: Span, spans: list[Span], syntax: Syntax) -> list[Word]:
    """Each word with the tag of its last part that has a letter or digit, and the head outside of it."""
    among = syntax.words_in(span)
    low, high = among.start, among.stop
    parts: list[Span] = [(a, b) for a, b in syntax.spans[low:high].tolist()]
    heads: list[int] = (syntax.heads[low:high] - low).tolist()
    begins = [start for start, _ in parts]
    main: list[int] = []
    owner: dict[int, int] = {}
    for number, (start, end) in enumerate(spans):
        first = max(0, bisect_left(begins, start + 1) - 1)
        last = max(first + 1, bisect_left(begins, end))
        own = [p for p in range(first, last) if p < len(parts)]
        solid = [p for p in own if text[parts[p][0]].isalnum()] or own
        if text[start] in "'’":
            # the apostrophe has the tag: "'s" is POS or VBZ
            main.append(own[0] if own else -1)
        else:
            main.append(solid[-1] if solid else -1)
        owner.update((p, number) for p in own)
    return [
        _word(text, spans[number], syntax, low + part, _head(number, part, heads, owner))
        if part >= 0
        else Word(*spans[number], _low(text, spans[number]), "NN")
        for number, part in enumerate(main)
    ]


def _low(text: str, span: Span) -> str:
    """A word in small letters, with the apostrophe of a typewriter."""
    return text[slice(*span)].lower().replace("’", "'")


def _head(number: int, part: int, heads: list[int], owner: dict[int, int]) -> int:
    """The word that holds the head of a part, or the head of that head within the same word."""
    for _ in range(4):
        above = heads[part]
        if above == part or not 0 <= above < len(heads):
            return -1
        found = owner.get(above, -1)
        if found != number:
            return found
        part = above
    return -1


def _word(text: str, span: Span, syntax: Syntax, part: int, head: int) -> Word:
    return Word(*span, _low(text, span), syntax.tags[part], syntax.relations[part], head)


def _guessed(text: str, spans: list[Span]) -> list[Word]:
    return [
        Word(start, end, _low(text, (start, end)), _guess(text[start:end], bool(number)))
        for number, (start, end) in enumerate(spans)
    ]


@cache
def _closed() -> dict[str, str]:
    return {word: tag for tag, words in _TAGS.items() for word in words}


def _guess(printed: str, within: bool) -> str:
    """A part of speech by the look of a word; `within` where it does not begin the line."""
    low = printed.lower()
    if low in _closed():
        return _closed()[low]
    if low[0] in "'’" and len(low) > 1:
        return "POS" if low[1:] == "s" else "VBP"
    if not low[0].isalpha():
        return "CD" if low[0].isdigit() else ":"
    if within and printed[0].isupper():
        return "NNPS" if low.endswith("s") else "NNP"
    if low.endswith("ly"):
        return "RB"
    if low.endswith("ing"):
        return "VBG"
    if low.endswith("ed") or (lemma(low, None) != low and not low.endswith("s")):
        return "VBN" if low.endswith("n") else "VBD"
    if _ADJECTIVE.search(low):
        return "JJ"
    return "NNS" if low.endswith("s") and not low.endswith("ss") else "NN"
