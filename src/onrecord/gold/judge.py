"""What was found in an article against what was marked in it by hand.

Exact scoring as in CofeNet (Wang et al., COLING 2022, section 4): distinct `[start, end)` pieces of each
role, a piece counts once, surrounding white space is trimmed on both sides. By characters. And right as a
whole, where bounds may differ by a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.attribution.confidence import Confidence
from onrecord.attribution.kind import kind_of
from onrecord.gold.counts import Counts
from onrecord.gold.marked import Attribution, MarkedArticle
from onrecord.model.article import KINDS, Article, Kind, Statement
from onrecord.model.passage import Span, common
from onrecord.text.doc import doc_of

ROLES = ("source", "cue", "content")
MEASURES = (*ROLES, "all three")
Triple = Mapping[str, tuple[Span, ...]]
Table = dict[str, Counts]
CONTENT_F1 = 0.8
_CUT = re.compile(
    r",|\s(?:who|whose|that|which|of|for|at|from|in|on|with|to|by|and|or|as|about|against|among|near)\b"
)
_WORD = re.compile(r"\w[\w.'’-]*")


@dataclass(frozen=True, slots=True)
class Rightness:
    """What is right of a found statement; `match` is the number of the attribution it was held against.

    `statement`: all of it. Without an attribution to hold against, nothing is right.
    """

    match: int | None
    source: bool = False
    cue: bool = False
    content: bool = False

    @property
    def statement(self) -> bool:
        """Source, cue and content are."""
        return self.source and self.cue and self.content


@dataclass(frozen=True, slots=True)
class Judged:
    """One article: what was marked by hand, what was found, and the counts.

    `exact`, `characters`: by role. `kinds`: exact counts by kind of statement, then role.
    `rightness`, `confidences`: of each statement that was found, in the order of `found`.
    """

    id: str
    text: str
    gold: list[Triple]
    found: list[Triple]
    exact: Table
    characters: Table
    kinds: dict[Kind, Table]
    rightness: list[Rightness]
    confidences: list[Confidence]

    def whole(self, least: float = 0.0) -> Counts:
        """Statements of at least this confidence that are right as a whole, see `rightness`.

        Each marked attribution counts once: of several statements that are right of it, one counts.
        """
        kept = [
            fits
            for fits, sure in zip(self.rightness, self.confidences, strict=True)
            if sure.statement >= least
        ]
        reached = {fits.match for fits in kept if fits.statement}
        return Counts(len(reached), len(kept), len(self.gold))


def judge(marked: MarkedArticle, article: Article) -> Judged:
    """Count one article that was read against what was marked in it.

    Statements inside the content of another are left out: the marking has none.
    """
    text = marked.text
    if article.text != text:
        raise ValueError(f"{marked.id}: the text that was read is not the text that was marked")
    kept = [s for s in article.statements if s.within is None]
    found = [
        triple(text, *(part.spans if part else () for part in (s.source, s.cue, s.content))) for s in kept
    ]
    gold = triples(text, marked.attributions)
    doc = doc_of(text)
    gold_kinds = [kind_of(list(one["content"]), doc) for one in gold]
    found_kinds = [kind_of(list(one["content"]), doc) for one in found]
    return Judged(
        marked.id,
        text,
        gold,
        found,
        exact(gold, found),
        by_character(gold, found),
        {k: exact(of_kind(gold, gold_kinds, k), of_kind(found, found_kinds, k)) for k in KINDS},
        [rightness(text, one, gold) for one in found],
        [_confidence(statement) for statement in kept],
    )


def _confidence(statement: Statement) -> Confidence:
    parts = (statement.source, statement.cue, statement.content)
    return Confidence(statement.confidence, *(part.confidence if part else None for part in parts))


def trimmed(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans without surrounding white space, in order, each once."""
    made = set()
    for start, end in spans:
        piece = text[start:end]
        if piece.strip():
            low = start + len(piece) - len(piece.lstrip())
            made.add((low, low + len(piece.strip())))
    return tuple(sorted(made))


def triple(text: str, source: Iterable[Span], cue: Iterable[Span], content: Iterable[Span]) -> Triple:
    """An attribution as trimmed spans by role."""
    return {"source": trimmed(text, source), "cue": trimmed(text, cue), "content": trimmed(text, content)}


def exact(gold: list[Triple], found: list[Triple]) -> Table:
    """Counts of exact pieces for each role, and of attributions right in all three."""

    def pieces(triples: list[Triple], role: str) -> set[Span]:
        return {span for triple in triples for span in triple[role]}

    def whole(triples: list[Triple]) -> set[tuple[tuple[Span, ...], ...]]:
        return {tuple(triple[role] for role in ROLES) for triple in triples}

    counts = {role: Counts.of(pieces(found, role), pieces(gold, role)) for role in ROLES}
    return counts | {"all three": Counts.of(whole(found), whole(gold))}


def by_character(gold: list[Triple], found: list[Triple]) -> Table:
    """Counts of characters for each role."""
    return {role: Counts.of(_characters(found, role), _characters(gold, role)) for role in ROLES}


def _characters(triples: list[Triple], role: str) -> set[int]:
    return {at for triple in triples for start, end in triple[role] for at in range(start, end)}


def of_kind(triples: list[Triple], kinds: list[Kind], wanted: Kind) -> list[Triple]:
    """The triples whose content is of one kind."""
    return [triple for triple, kind in zip(triples, kinds, strict=True) if kind == wanted]


def triples(text: str, attributions: Iterable[Attribution]) -> list[Triple]:
    """Attributions that have a content, as trimmed spans by role."""
    made = (triple(text, marked.source, marked.cue, marked.content) for marked in attributions)
    return [one for one in made if any(one.values())]


def rightness(text: str, found: Triple, gold: list[Triple]) -> Rightness:
    """Held against the marked attribution that fits best.

    The cue is right when it overlaps, the source when its head word is the same or both are
    missing, the content when the F1 of its characters is `CONTENT_F1` or more.
    """
    best, most = Rightness(None), (-1, 0.0)
    for number, triple in enumerate(gold):
        shared = content_f1(found["content"], triple["content"])
        cue = _same_cue(found["cue"], triple["cue"])
        if not (shared or (cue and found["cue"])):
            continue
        source = _same_source(text, found["source"], triple["source"])
        made = Rightness(number, source, cue, shared >= CONTENT_F1)
        fit = (made.source + made.cue + made.content, shared)
        if fit > most:
            best, most = made, fit
    return best


def content_f1(found: tuple[Span, ...], gold: tuple[Span, ...]) -> float:
    """F1 of the characters of two contents."""
    total = _size(found) + _size(gold)
    return 2 * _overlap(found, gold) / total if total else 1.0


def head(text: str, spans: tuple[Span, ...]) -> Span | None:
    """The head word of a noun phrase: the last one before what follows it (", …", "of …", "who …").

    A rule of thumb, the same for both sides of a comparison.
    """
    if not spans:
        return None
    start, end = spans[0]
    cut = _CUT.search(text, start + 1, end)
    words = list(_WORD.finditer(text, start, cut.start() if cut else end))
    words = words or list(_WORD.finditer(text, start, end))
    return words[-1].span() if words else (start, end)


def _same_source(text: str, found: tuple[Span, ...], gold: tuple[Span, ...]) -> bool:
    one, other = head(text, found), head(text, gold)
    if one is None or other is None:
        return one is other
    return common(one, other) > 0


def _same_cue(found: tuple[Span, ...], gold: tuple[Span, ...]) -> bool:
    return (not found and not gold) or _overlap(found, gold) > 0


def _overlap(first: tuple[Span, ...], second: tuple[Span, ...]) -> int:
    return sum(max(0, common(one, other)) for one in first for other in second)


def _size(spans: tuple[Span, ...]) -> int:
    return sum(end - start for start, end in spans)
