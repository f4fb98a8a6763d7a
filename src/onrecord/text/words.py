"""The words of a text: the one tokenizer that rules look through.

The tagger cuts at white space and at every mark, which is what the network needs and what it gives parts
of speech and heads for: these tokens stand in the arrays of `onrecord.tagger.syntax`. A `Word` is what a
reader takes for one: "Jean-Pierre", "U.S.", "1,200", "do" and "n't", "Hale" and "'s". It has the part of
speech and the head of the token that matters in it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from onrecord.model.passage import Span
from onrecord.tagger.syntax import NO_SYNTAX, Syntax
from onrecord.text.abbreviations import takes_stop
from onrecord.text.lemmas import lemma

_ON_LETTERS = (
    "\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u064b-\u065f\u0670\u0900-\u0963\u0966-\u0dff\u0e31-\u0e4e"
    "\u0eb1-\u0ecd\u0f71-\u0f84\u102b-\u103e\u17b4-\u17d3\u200c\u200d"
)
"""Accents and vowel signs that stand after their letter, and joiners: no word ends before one."""
_PARTED = r"['’](?:s|ve|re|ll|d|m|t)(?![^\W_])"
"""What an apostrophe parts from its word."""
_HYPHENED = r"(?:[-‑][^\W\d_][^\W_]*)"
_WORD = re.compile(
    rf"""
    (?:ai|are|ca|could|did|does|do|had|has|have|is|must|should|was|were|would|wo)(?=n['’]t(?![^\W_]))
    | n['’]t(?![^\W_])
    | (?:[^\W\d_]\.){{2,}}{_HYPHENED}*                        # "U.S.", "a.m.", "U.S.-led"
    | \d+(?:[.,:/]\d+)*(?:(?:st|nd|rd|th|s)(?![^\W_])|[{_ON_LETTERS}]+)?
      (?:(?!-(?:odd|strong|some)\b){_HYPHENED})*               # "1,200", "10:30", "1990s", "34-year-old"
    | {_PARTED}
    | [^\W\d_](?:[^\W_{_ON_LETTERS}]|[{_ON_LETTERS}]|(?!{_PARTED})[-‑&/.'’](?=[^\W_]))*+
    | \S
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Contractions, abbreviations, numbers, words with the marks within them, and marks."""
_TYPEWRITTEN = {ord("’"): "'", ord("‘"): "'", ord("‑"): "-"}
NO_HEAD = -1
_MARKS = frozenset("\"'“”„«»‟‘’‚")


@dataclass(slots=True, eq=False)
class Word:
    """A word or mark of a text, `[start, end)` in code points.

    `text` is as printed; `lower` in small letters, with the apostrophe and hyphen of a typewriter. `tag`
    is that of the Penn Treebank, `relation` one of Universal Dependencies (version 1); `head` is the word
    that it depends on, None for the root of its sentence, and `children` those that depend on it, in order.
    """

    number: int
    start: int
    end: int
    text: str
    lower: str
    tag: str
    relation: str
    head: Word | None = None
    children: list[Word] = field(default_factory=list)

    @property
    def span(self) -> Span:
        """Where it stands."""
        return (self.start, self.end)

    @property
    def lemma(self) -> str:
        """Its dictionary form, by its part of speech: "owe" for "owed"."""
        return lemma(self.lower, self.tag or None)

    @property
    def is_word(self) -> bool:
        """Whether it is made of letters or digits, and no mark."""
        return self.text[0].isalnum()

    @property
    def is_capital(self) -> bool:
        """Whether it is printed as a name is: with a capital, also after "al-"."""
        first = self.text[0]
        return first.isupper() or (first.isalpha() and any(letter.isupper() for letter in self.text[1:]))

    @property
    def is_possessive(self) -> bool:
        """Whether it is the ending "'s"."""
        return self.lower == "'s"

    @property
    def is_quote(self) -> bool:
        """Whether it is a quotation mark."""
        return self.text in _MARKS

    def subtree(self) -> list[Word]:
        """This word and all that hang on it, in order of print."""
        found, waiting = {self.number: self}, [self]
        while waiting:
            for child in waiting.pop().children:
                if child.number not in found:
                    found[child.number] = child
                    waiting.append(child)
        return [found[number] for number in sorted(found)]

    def __repr__(self) -> str:
        return f"Word({self.text!r}, {self.start}, {self.tag}, {self.relation})"


class _Token(NamedTuple):
    """Which token of the tagger matters in a word, and which tokens are in it."""

    main: int
    own: range


def words_of(text: str, span: Span, syntax: Syntax = NO_SYNTAX) -> list[Word]:
    """The words of `[start, end)` in order, with what the parse of the text says of each.

    Without a parse they have neither tag nor relation nor head.
    """
    spans = _spans(text, span)
    if not len(syntax):
        return [_word(text, number, place, "", "") for number, place in enumerate(spans)]
    tokens: list[Span] = [(start, end) for start, end in syntax.spans.tolist()]
    held = _tokens_held(text, spans, tokens)
    made = [
        _word(text, number, place, syntax.tags[main], syntax.relations[main])
        if main >= 0
        else _word(text, number, place, "NN", "dep")
        for number, (place, (main, _)) in enumerate(zip(spans, held, strict=True))
    ]
    _tie(made, held, syntax.heads.tolist())
    return made


def _spans(text: str, span: Span) -> list[Span]:
    """Where the words stand; an abbreviation takes the full stop after it."""
    made: list[Span] = []
    after = 0
    for match in _WORD.finditer(text, *span):
        start, end = match.span()
        if start < after:
            continue
        if end < span[1] and text[end] == "." and takes_stop(match[0], text[end + 1 : min(span[1], end + 3)]):
            end += 1
        made.append((start, end))
        after = end
    return made


def _word(text: str, number: int, span: Span, tag: str, relation: str) -> Word:
    printed = text[span[0] : span[1]]
    return Word(number, *span, printed, printed.lower().translate(_TYPEWRITTEN), tag, relation)


def _tokens_held(text: str, spans: Sequence[Span], tokens: Sequence[Span]) -> list[_Token]:
    """For each word its tokens, and the one that matters: the last with a letter or digit.

    In a word that begins with a letter its figures do not matter ("top-10"); in "'s" the apostrophe does.
    """
    starts = [start for start, _ in tokens]
    made = []
    for start, end in spans:
        first = max(0, bisect_left(starts, start + 1) - 1)
        own = range(first, max(first + 1, bisect_left(starts, end)))
        if not (tokens[own[0]][0] < end and start < tokens[own[0]][1]):
            made.append(_Token(NO_HEAD, range(0)))
            continue
        solid = [n for n in own if text[tokens[n][0]].isalnum()]
        if text[start].isalpha():
            solid = [n for n in solid if not text[tokens[n][0] : tokens[n][1]].isdigit()] or solid
        main = own[0] if text[start] in "'’" or not solid else solid[-1]
        made.append(_Token(main, own))
    return made


def _tie(words: Sequence[Word], held: Sequence[_Token], heads: Sequence[int]) -> None:
    """Give each word its head and its children."""
    owner: dict[int, Word] = {}
    for word, (_, own) in zip(words, held, strict=True):
        for token in own:
            owner.setdefault(token, word)
    for word, (main, _) in zip(words, held, strict=True):
        word.head = _head(word, main, heads, owner) if main >= 0 else None
        if word.head is not None:
            word.head.children.append(word)


def _head(word: Word, token: int, heads: Sequence[int], owner: dict[int, Word]) -> Word | None:
    """The word that holds the head of a token, or the head of that head within the same word."""
    for _ in range(4):
        above = heads[token]
        if above == token:
            return None
        found = owner.get(above)
        if found is not None and found is not word:
            return found
        token = above
    return None
