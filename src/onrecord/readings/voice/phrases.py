"""Noun phrases at the front of a sentence that may point back to something said: "these heavy losses"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from onrecord.model.passage import Span
from onrecord.readings.context import Context
from onrecord.readings.voice.nouns import nouns
from onrecord.word_lists import lexicon

DEFINITE = frozenset(["the", "its", "their", "his", "her"])
POINTING = frozenset(["this", "these", "that", "those", "such"])
_DETERMINER = re.compile(rf"\b(?:{'|'.join(sorted(DEFINITE | POINTING))})\b", re.IGNORECASE)
FRONT = 8
"""Words before a phrase that is still at the front of its sentence."""
LONGEST = 6
"""Words of a phrase before its head, and after it."""
_TOKEN = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*+|\S")
_AFTER = lexicon("of in at on to for from by with against among between over across near inside around under")
_PARTICLES = lexicon("up out off down away back over")
_DETERMINERS = lexicon("the a an its their his her this these that those so such all some many any")
_OPEN = lexicon(
    "but and yet however still meanwhile moreover also nor so thus hence therefore though although while "
    "even just only all both amid in on at for because of as a the light view with by after before since "
    "despite given now then nevertheless nonetheless instead indeed today when where if to from far into "
    "over against under"
)
SMALL = _AFTER | lexicon(
    "and or but nor as than that which who whom whose when where while because although though if since "
    "until after before is are was were be been being am has have had having do does did will would can "
    "could may might must should shall not n't it he she they we i you them him us me there here also still "
    "already now then too so even only just again never always often soon later yet almost nearly about into "
    "onto through during without within despite amid upon per via the a an this these those his her its "
    "their our my your no any some each every"
)
"""Words that no noun phrase has before its head."""
_VERBS = lexicon(
    "came comes come left leaves leave led leads lead cost costs took takes take made makes make hit hits "
    "put puts gave gives give brought brings bring meant means mean set sets drew draws draw began begins "
    "begin became becomes become rose fell grew kept keeps keep struck shook cut cuts shows show continue "
    "continues remain remains happen happens mark marks threaten threatens raise raises follow follows force "
    "forces push pushes go goes went sent sends sparked fuels fuel hurt hurts help helps pose poses add adds "
    "deal reflect reflects come"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark, `[start, end)` in the text."""

    start: int
    end: int
    lower: str

    @property
    def is_word(self) -> bool:
        """Whether it is made of letters or digits."""
        return self.lower[0].isalnum()


@dataclass(frozen=True, slots=True)
class Phrase:
    """A determiner, a head noun and the words with them; `lead_in`: where the words that lead in to it begin.

    `modifiers` stand before the head, `further` after it ("of the wells").
    """

    lead_in: int | None
    start: int
    end: int
    determiner: str
    head: Token
    modifiers: tuple[Token, ...]
    further: tuple[Token, ...]


def tokens_of(text: str, span: Span, most: int) -> list[Token]:
    """The first words and marks of a span."""
    found = islice(_TOKEN.finditer(text, *span), most)
    return [Token(m.start(), m.end(), m.group().lower()) for m in found]


def front_of(text: str, sentence: Span) -> list[Token]:
    """The words of a sentence in which a phrase at its front would be; none where there is none."""
    if not _DETERMINER.search(text, sentence[0], min(sentence[1], sentence[0] + FRONT * 12)):
        return []
    return tokens_of(text, sentence, FRONT + 3 * LONGEST)


def phrases_of(tokens: list[Token], context: Context) -> Iterator[Phrase]:
    """The definite noun phrases at the front of a sentence, for each noun that may be the head, in order."""
    for at, token in enumerate(tokens[: FRONT + 1]):
        if token.lower not in DEFINITE and token.lower not in POINTING:
            continue
        if not _is_front(tokens, at):
            return
        for head in range(at + 1, min(len(tokens), at + 1 + LONGEST)):
            if not tokens[head].is_word or tokens[head].lower in SMALL | _PARTICLES:
                break
            if _is_head(tokens, head, context):
                yield _phrase(tokens, at, head, context)


def _is_front(tokens: list[Token], at: int) -> bool:
    """Whether only small words, or an opening phrase with its comma, stand before a phrase."""
    before = tokens[:at]
    if not before:
        return True
    if tokens[at].lower in ("that", "those") and before[-1].lower not in _OPEN | {",", "“", '"'}:
        return False
    earlier = before[: len(before) - _lead_in(before)]
    return not earlier or earlier[-1].lower == "," or all(t.lower in _OPEN or not t.is_word for t in earlier)


def _lead_in(before: list[Token]) -> int:
    """How many of the last words before a phrase lead in to it: "in light of"."""
    words = [token.lower for token in before]
    return max((len(lead) for lead in nouns().lead_ins if tuple(words[-len(lead) :]) == lead), default=0)


def _is_head(tokens: list[Token], head: int, context: Context) -> bool:
    """Whether a word ends the noun phrase, as far as what follows shows."""
    if head + 1 >= len(tokens):
        return True
    word, following = tokens[head], tokens[head + 1]
    if context.doc.text[word.start].isupper():
        return False
    own, after = _tag(context, word), _tag(context, following)
    return own.startswith(("NN", "VBG")) and not after.startswith(("NN", "CD"))


def _tag(context: Context, token: Token) -> str:
    number = context.doc.syntax.first_from(token.start)
    return context.doc.syntax.tags[number] if number < len(context.doc.syntax) else ""


def _phrase(tokens: list[Token], at: int, head: int, context: Context) -> Phrase:
    lead = _lead_in(tokens[:at])
    last = _last(tokens, head, context)
    return Phrase(
        lead_in=tokens[at - lead].start if lead and lead == at else None,
        start=tokens[at].start,
        end=tokens[last].end,
        determiner=tokens[at].lower,
        head=tokens[head],
        modifiers=tuple(tokens[at + 1 : head]),
        further=tuple(tokens[head + 1 : last + 1]),
    )


def _last(tokens: list[Token], head: int, context: Context) -> int:
    """The last word of a phrase, with "of …" and the like after its head."""
    at = head + 1
    while at < len(tokens) and tokens[at].lower in _PARTICLES:
        at += 1
    if at + 1 >= len(tokens) or tokens[at].lower not in _AFTER:
        return head
    last, at = head, at + 1
    while at < min(len(tokens), head + 2 + LONGEST) and tokens[at].is_word:
        if not _goes_on(tokens, at, context):
            break
        if tokens[at].lower not in _DETERMINERS:
            last = at
        at += 1
    return last


def _goes_on(tokens: list[Token], at: int, context: Context) -> bool:
    """Whether a word is one of a noun phrase."""
    if tokens[at].lower in _DETERMINERS:
        return True
    return _tag(context, tokens[at]).startswith(("JJ", "NN", "CD", "PRP$", "DT", "VBN", "RB", "POS"))
