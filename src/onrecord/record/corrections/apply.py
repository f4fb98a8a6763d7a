"""An article as it was read to the article as people put it right."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from onrecord.model.article import Article, Statement, statement_key
from onrecord.model.passage import Passage, Span
from onrecord.model.readings import Act, Certainty, Figure, Stretch, Voice, stretch
from onrecord.model.speakers import SpokenBy
from onrecord.record.corrections.annotation import ALIKE, TOUCHING, StatementAnnotation, likeness

CORRECTIONS = "corrections"
"""The key of `made_by` that tells by what an article was put right."""


@dataclass(frozen=True, slots=True)
class Corrections:
    """Statements that people say are there, and such that are none."""

    present: tuple[StatementAnnotation, ...] = ()
    absent: tuple[StatementAnnotation, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.present or self.absent)

    @property
    def hash(self) -> str:
        """The same for the same corrections."""
        made = [[one.to_json() for one in several] for several in (self.present, self.absent)]
        return hashlib.sha256(json.dumps(made).encode()).hexdigest()[:16]


@dataclass(slots=True)
class _Assignment:
    """The statements of an article: untouched, put right (None for those added), and dropped."""

    left: list[Statement]
    right: list[tuple[StatementAnnotation, Statement | None]] = field(default_factory=list)
    dropped: list[Statement] = field(default_factory=list)


def apply_corrections(article: Article, corrections: Corrections) -> Article:
    """The article with what people say of its statements; all else of it stays as it was read.

    A correction is of the statement with just its words, or else of that with the same cue whose
    content is most like it; of one at most.
    """
    found = _assigned(article.statements, corrections)
    new = [(_statement(article, annotation, earlier), earlier) for annotation, earlier in found.right]
    names = _names(new, found.dropped)
    kept = [_renamed(one, names) for one in found.left]
    made = [_renamed(one, names) if earlier else one for one, earlier in new]
    everything = [*kept, *made]
    placed = [
        replace(one, within=_around(one, everything)) if earlier is None else one
        for one, (_, earlier) in zip(made, new, strict=True)
    ]
    return replace(
        article,
        statements=tuple(sorted([*kept, *placed], key=lambda s: (s.content.start, -s.content.end, s.key))),
        voice=tuple(_voice(one, names, placed) for one in article.voice),
        made_by={**article.made_by, CORRECTIONS: corrections.hash},
    )


def _assigned(statements: Sequence[Statement], corrections: Corrections) -> _Assignment:
    """Which statement each correction is of: first those with just its words, then those like it."""
    found = _Assignment(list(statements))
    present = [one for one in dict.fromkeys(corrections.present) if not _assign(found, one, 1.0)]
    absent = [one for one in corrections.absent if not _drop(found, one, 1.0)]
    for one in present:
        if not _assign(found, one, ALIKE):
            found.right.append((one, None))
    for one in absent:
        _drop(found, one, ALIKE)
    return found


def _assign(found: _Assignment, annotation: StatementAnnotation, least: float) -> bool:
    """Let a correction be of a statement; of one that was dropped if they have anything in common."""
    for several, enough in ((found.left, least), (found.dropped, min(least, TOUCHING))):
        best = _most_like(annotation, several, enough)
        if best is not None:
            several.remove(best)
            found.right.append((annotation, best))
            return True
    return False


def _drop(found: _Assignment, absent: StatementAnnotation, least: float) -> bool:
    best = _most_like(absent, found.left, least)
    if best is None:
        return False
    found.left.remove(best)
    found.dropped.append(best)
    return True


def _most_like(
    annotation: StatementAnnotation, statements: Iterable[Statement], least: float
) -> Statement | None:
    """The statement that is most like a correction, if it is at least so much; with its very words 1."""
    best, most = None, 0.0
    for one in statements:
        seen = StatementAnnotation.of(one)
        share = 1.0 if seen.words == annotation.words else min(likeness(seen, annotation), 0.9999)
        if share >= least and share > most:
            best, most = one, share
    return best


def _statement(article: Article, annotation: StatementAnnotation, earlier: Statement | None) -> Statement:
    """A statement as a person annotates it, with what was read of it where the words are still the same."""
    source = article.passage(annotation.source) if annotation.source else None
    cue = article.passage(annotation.cue) if annotation.cue else None
    content = article.passage(annotation.content)
    same = earlier and earlier.source and source and earlier.source.spans == source.spans
    speakers = earlier.speakers if earlier and same else _speakers(article, source)
    made = Statement(
        statement_key(article.id, cue, content), annotation.kind, source, cue, content,
        earlier.within if earlier else None, 1.0, speakers, decided=True,
        act=_act(article, annotation, earlier), certainty=_certainty(annotation, earlier),
    )  # fmt: skip
    return _with_readings(made, earlier) if earlier else made


def _speakers(article: Article, source: Passage | None) -> tuple[SpokenBy, ...]:
    """Whom of the article's speakers the words of a source mention."""
    if source is None:
        return ()
    return tuple(
        SpokenBy(one.id, 1.0)
        for one in article.speakers
        if any(_inside(mention, source.spans) for mention in one.mentions)
    )


def _act(article: Article, annotation: StatementAnnotation, earlier: Statement | None) -> Act | None:
    if annotation.act is None:
        return None
    known = earlier.act if earlier else None
    words = known.words if known else None
    if annotation.cue and not (words and _inside(words.span, annotation.cue)):
        words = stretch(article.text, *annotation.cue[0])
    if words is None:
        words = stretch(article.text, *annotation.content[0])
    if known and known.kind == annotation.act:
        return replace(known, words=words)
    return Act(annotation.act, known.stance if known else "neutral", words)


def _certainty(annotation: StatementAnnotation, earlier: Statement | None) -> Certainty | None:
    known = earlier.certainty if earlier else None
    if known and known.level == annotation.certainty:
        return known
    if known:
        known = replace(known, level=annotation.certainty, words=())
    elif annotation.certainty:
        known = Certainty(annotation.certainty)
    return known if known != Certainty() else None


def _with_readings(made: Statement, earlier: Statement) -> Statement:
    spans, old = made.content.spans, earlier.content.spans

    def inside(*words: Stretch) -> bool:
        return all(_inside(one.span, spans) for one in words)

    return replace(
        made,
        said=earlier.said,
        figures=_figures(earlier.figures, spans),
        times=tuple(one for one in earlier.times if inside(one) or not _inside(one.span, old)),
        forecasts=tuple(one for one in earlier.forecasts if inside(one.event)),
        reasons=tuple(one for one in earlier.reasons if inside(one.cause, one.effect)),
        places=tuple(one for one in earlier.places if inside(one)),
        about=tuple(one for one in earlier.about if inside(one)),
        denies=earlier.denies,
    )


def _figures(figures: Sequence[Figure], spans: Sequence[Span]) -> tuple[Figure, ...]:
    """Those whose words are still there, with the numbers of those that they are part of."""
    kept = [number for number, one in enumerate(figures) if _inside(one.span, spans)]
    new = {number: place for place, number in enumerate(kept)}
    return tuple(
        replace(figures[number], part_of=new.get(figures[number].part_of))  # type: ignore[arg-type]
        for number in kept
    )


def _inside(span: Span, spans: Iterable[Span]) -> bool:
    """Whether a span lies in the reach of others."""
    several = list(spans)
    return several[0][0] <= span[0] and span[1] <= several[-1][1]


_Names = Mapping[str, str | None]


def _names(new: Sequence[tuple[Statement, Statement | None]], dropped: Sequence[Statement]) -> _Names:
    """What the keys of statements that are gone stand for now: None for nothing."""
    renamed = {earlier.key: one.key for one, earlier in new if earlier}
    gone: dict[str, str | None] = {one.key: None for one in dropped}
    return gone | renamed


def _renamed(one: Statement, names: _Names) -> Statement:
    within, denies = (names.get(key, key) if key is not None else None for key in (one.within, one.denies))
    return replace(
        one,
        within=within if within != one.key else None,
        denies=denies if denies != one.key else None,
    )


def _around(one: Statement, others: Iterable[Statement]) -> str | None:
    """The key of the statement with the shortest content that holds all of this one."""
    parts = [part for part in (one.source, one.cue, one.content) if part]
    start, end = min(part.start for part in parts), max(part.end for part in parts)
    holding = [
        (other.content.end - other.content.start, other.key)
        for other in others
        if other.key != one.key and other.content.start <= start and end <= other.content.end
        if other.content.end - other.content.start > end - start
    ]
    return min(holding)[1] if holding else None


def _voice(voice: Voice, names: _Names, made: Sequence[Statement]) -> Voice:
    """A sentence with whose it is now."""
    statement = names.get(voice.statement, voice.statement) if voice.statement is not None else None
    adopted = names.get(voice.adopted, voice.adopted) if voice.adopted is not None else None
    if statement is None:
        owner = next((one.key for one in made if _meets(one.content.spans, voice.span)), None)
        if owner is not None:
            return Voice(voice.span, owner)
    words = voice.adopted_words if adopted is not None else None
    return replace(voice, statement=statement, adopted=adopted, adopted_words=words)


def _meets(spans: Iterable[Span], other: Span) -> bool:
    return any(start < other[1] and other[0] < end for start, end in spans)
