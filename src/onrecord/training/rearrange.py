"""The same attributions in another order: "Hale said that it rains" to "It rains, Hale said".

American political news reports from left to right: source, cue, content. Wire copy and
translated news put the content first as often. Sentences that are one plain attribution
are turned round, now and then, so that the tagger learns both.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, replace

from onrecord.gold.marked import Attribution, MarkedArticle, Piece

_SAID = re.compile(r"\b(?:said|says|say)$")
_PRONOUN = re.compile(r"(?:he|she|they|it|who|we|i|you)$", re.IGNORECASE)
_THAT = re.compile(r"that\s+")
_WHO = re.compile(r"(?:he|she|they)$", re.IGNORECASE)
LEAST_WORDS = 6


@dataclass(frozen=True, slots=True)
class Plain:
    """A sentence that is one attribution: source, cue, content and a full stop."""

    number: int
    start: int
    end: int
    source: str
    cue: str
    content: str
    that: bool


def rearrange(article: MarkedArticle, rng: random.Random, share: float = 0.5) -> MarkedArticle:
    """An article in which a share of the plain attributions is turned round."""
    plain = _plain(article)
    pieces: list[str] = []
    moved: dict[int, Attribution] = {}
    shifts: list[tuple[int, int]] = [(0, 0)]
    at = length = 0
    order = iter(range(len(plain)))
    for number in order:
        first = plain[number]
        if rng.random() >= share:
            continue
        between = article.text[at : first.start]
        pieces.append(between)
        length += len(between)
        second = plain[number + 1] if number + 1 < len(plain) else None
        if second and second.start == first.end + 1 and _WHO.match(second.source) and second.that:
            text, made = _chained(first, second, length)
            next(order, None)
            at = second.end
        else:
            text, made = _turned(first, length, rng)
            at = first.end
        moved.update(made)
        pieces.append(text)
        length += len(text)
        shifts.append((at, length - at))
    pieces.append(article.text[at:])
    attributions = tuple(
        moved.get(number) or _shifted(attribution, shifts)
        for number, attribution in enumerate(article.attributions)
    )
    return replace(article, text="".join(pieces), attributions=attributions)


def _plain(article: MarkedArticle) -> list[Plain]:
    """Sentences that hold one attribution and nothing else, in order."""
    text = article.text
    taken = sorted(
        (piece, number)
        for number, a in enumerate(article.attributions)
        for piece in (*a.source, *a.cue, *a.content)
    )
    found = []
    for number, a in enumerate(article.attributions):
        if not len(a.source) == len(a.cue) == len(a.content) == 1:
            continue
        (s, t), (c, d), (p, q) = a.source[0], a.cue[0], a.content[0]
        if not (text[t:c] == " " and text[d:p] == " " and text[q : q + 1] == "."):
            continue
        begins = s == 0 or re.search(r"(?:\n|[.?!][\"”’]? )$", text[max(0, s - 4) : s])
        if not begins or "\n" in text[s:q] or not (q + 1 == len(text) or text[q + 1].isspace()):
            continue
        if any(n != number and u < q and s < v for (u, v), n in taken):
            continue
        content = text[p:q]
        that = _THAT.match(content)
        bare = content[that.end() :] if that else content
        if len(bare.split()) >= LEAST_WORDS and (that or _SAID.search(text[c:d])):
            source = _small(text[s:t], text)
            found.append(Plain(number, s, q + 1, source, text[c:d], bare, bool(that)))
    return sorted(found, key=lambda plain: plain.start)


def _small(source: str, text: str) -> str:
    """The source without the capital of a sentence's beginning, if its first word is no name."""
    first = source.split(maxsplit=1)[0]
    common = re.search(rf"\b{re.escape(first.lower())}\b", text) is not None
    return first.lower() + source[len(first) :] if common and first != "I" else source


def _turned(plain: Plain, at: int, rng: random.Random) -> tuple[str, dict[int, Attribution]]:
    content = _capital(plain.content)
    style = rng.random()
    pronoun = _PRONOUN.search(plain.source) is not None
    if style < 0.4 and not pronoun:
        return _written(plain.number, at, content, ", ", [("cue", "according to"), ("source", plain.source)])
    if style < 0.55 and not pronoun and plain.cue == "said":
        return _written(plain.number, at, content, ", ", [("cue", plain.cue), ("source", plain.source)])
    return _written(plain.number, at, content, ", ", [("source", plain.source), ("cue", plain.cue)])


def _chained(first: Plain, second: Plain, at: int) -> tuple[str, dict[int, Attribution]]:
    """ "…, according to Hale, who believes that …"."""
    parts = [("cue", "according to"), ("source", first.source)]
    text, made = _written(first.number, at, _capital(first.content), ", ", parts)
    text = text.removesuffix(".") + ", "
    who = (at + len(text), at + len(text) + 3)
    cue = (who[1] + 1, who[1] + 1 + len(second.cue))
    content = f"that {second.content}"
    spoken = (cue[1] + 1, cue[1] + 1 + len(content))
    made[second.number] = Attribution((who,), (cue,), (spoken,))
    return f"{text}who {second.cue} {content}.", made


def _written(
    number: int, at: int, content: str, joint: str, parts: list[tuple[str, str]]
) -> tuple[str, dict[int, Attribution]]:
    spans: dict[str, tuple[Piece, ...]] = {"content": ((at, at + len(content)),)}
    text = content + joint
    for order, (role, words) in enumerate(parts):
        text += " " if order else ""
        spans[role] = ((at + len(text), at + len(text) + len(words)),)
        text += words
    return f"{text}.", {number: Attribution(spans["source"], spans["cue"], spans["content"])}


def _capital(content: str) -> str:
    return content[0].upper() + content[1:]


def _shifted(attribution: Attribution, shifts: list[tuple[int, int]]) -> Attribution:
    def shifted(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
        made = []
        for start, end in pieces:
            by = max((s for s in shifts if s[0] <= start), key=lambda s: s[0])[1]
            made.append((start + by, end + by))
        return tuple(made)

    return Attribution(*(shifted(getattr(attribution, role)) for role in ("source", "cue", "content")))
