"""Statements to the same statements with their speakers, and the speakers of the article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from onrecord.model.article import Statement
from onrecord.model.passage import Passage, Span, passage
from onrecord.model.speakers import Affiliation, Speaker, SpokenBy
from onrecord.names import fuller
from onrecord.speakers.around import FIRST, read_around
from onrecord.speakers.choice import Weights
from onrecord.speakers.circumstances import read_said
from onrecord.speakers.parts import Part
from onrecord.speakers.referents import Referent
from onrecord.speakers.resolve import Resolved, resolve
from onrecord.speakers.roles import Description
from onrecord.speakers.sources import Source, sources_of
from onrecord.text.doc import Doc

_WHO = re.compile(r",?\s*(?:who)?\s*$")


def with_speakers(
    text: str, doc: Doc, statements: Sequence[Statement], weights: Weights
) -> tuple[tuple[Speaker, ...], tuple[Statement, ...]]:
    """`(speakers, statements)`: who the sources are, and each statement with its own and its circumstances.

    `text` is the article's, `doc` the same without furniture; `weights` are those of `choice`. A statement
    has no speaker where it cannot be decided.
    """
    blanked = doc.text
    speakers, spoken = _speakers(text, doc, resolve(doc, sources_of(blanked, statements), weights))
    made = []
    for statement, by in zip(statements, spoken, strict=True):
        sentence = doc.whole_sentence_at(_anchor(statement))
        said = read_said(blanked, sentence, statement.source, statement.cue, statement.content)
        made.append(replace(statement, speakers=by, said=said))
    return speakers, tuple(made)


def speakers_of(text: str, doc: Doc, sources: Sequence[Source], weights: Weights) -> list[list[Speaker]]:
    """For each source by itself, without a statement, who it is."""
    speakers, spoken = _speakers(text, doc, resolve(doc, sources, weights))
    return [[speakers[one.id] for one in by] for by in spoken]


def _speakers(
    text: str, doc: Doc, resolved: Resolved
) -> tuple[tuple[Speaker, ...], list[tuple[SpokenBy, ...]]]:
    """All who speak, in the order in which the text mentions them, and those of each source."""
    speaking = {id(r): r for found in resolved.speakers for r, _ in found}
    ordered = sorted(speaking.values(), key=lambda r: (r.occurrences[0].span, r.occurrences[-1].span))
    numbers = {id(referent): number for number, referent in enumerate(ordered)}
    described = _described(doc, resolved)
    speakers = tuple(
        _speaker(text, number, referent, described.get(id(referent), []))
        for number, referent in enumerate(ordered)
    )
    spoken = [
        _once(SpokenBy(numbers[id(referent)], round(chance, 4)) for referent, chance in found)
        for found in resolved.speakers
    ]
    return speakers, spoken


def _anchor(statement: Statement) -> int:
    return statement.cue.start if statement.cue else statement.content.start


def _once(by: Iterable[SpokenBy]) -> tuple[SpokenBy, ...]:
    """Each speaker once, with the most that speaks for him."""
    best: dict[int, SpokenBy] = {}
    for one in by:
        if one.id not in best or best[one.id].confidence < one.confidence:
            best[one.id] = one
    return tuple(best.values())


def _described(doc: Doc, resolved: Resolved) -> dict[int, list[tuple[Span, Description]]]:
    """What is said of each referent, by the place where it stands: at its sources and at its first names."""
    made: dict[int, list[tuple[Span, Description]]] = {}
    parts: list[tuple[Part, Referent]] = [told for many in resolved.told.values() for told in many]
    for part, referent in parts:
        made.setdefault(id(referent), []).append((part.span, part.description))
    sources = {part.span for part, _ in parts}
    speaking = {id(referent): referent for found in resolved.speakers for referent, _ in found}
    for referent in speaking.values():
        if referent.kind != "person":
            continue
        for occurrence in referent.occurrences[:FIRST]:
            if occurrence.name and occurrence.span not in sources:
                made.setdefault(id(referent), []).append((occurrence.span, read_around(doc, occurrence.name)))
    return {number: sorted(said, key=lambda item: item[0]) for number, said in made.items()}


def _speaker(text: str, number: int, referent: Referent, said: list[tuple[Span, Description]]) -> Speaker:
    names = [" ".join(name.split()) for name in referent.printed(text)]
    why = next((d.why_unnamed for _, d in said if d.why_unnamed), None)
    return Speaker(
        id=number,
        name=_name(referent, names) if referent.named else _words(text, referent, why),
        type=referent.kind,
        named=referent.named,
        aliases=tuple(dict.fromkeys(names)) if referent.named else (_words(text, referent, why),),
        roles=_roles(text, said),
        affiliations=_affiliations(said),
        mentions=tuple(sorted({occurrence.span for occurrence in referent.occurrences})),
        why_unnamed=passage(text, [why]) if why and not referent.named else None,
    )


def _name(referent: Referent, names: list[str]) -> str:
    """The fullest name: of a person without title, of a body the longest that is printed."""
    if referent.kind != "person":
        return max(names, key=lambda name: (len(name.split()), len(name)))
    best = names[0]
    for name in names:
        best = fuller(best, name)
    printed = next((name for name in names if fuller(name, name) == best), names[0])
    in_letters_of_the_text = all(word in printed.casefold() for word in best.casefold().split())
    return best if in_letters_of_the_text else printed


def _words(text: str, referent: Referent, why: Span | None) -> str:
    """What somebody without a name is called: the first description, without the words that say why."""
    described = [o.span for o in referent.occurrences if o.form != "pronoun"]
    start, end = (described or [referent.occurrences[0].span])[0]
    words = text[start:end]
    if why and start < why[0] < end:
        words = _WHO.sub("", text[start : why[0]]).strip() or words
    return " ".join(words.split()).rstrip(" ,")


def _roles(text: str, said: list[tuple[Span, Description]]) -> tuple[Passage, ...]:
    """What the speaker is, as printed, each once whatever its capitals."""
    found: dict[str, Passage] = {}
    for _, description in said:
        for role in description.roles:
            made = passage(text, [role])
            found.setdefault(made.text.lower(), made)
    return tuple(sorted(found.values(), key=lambda made: made.spans))


def _affiliations(said: list[tuple[Span, Description]]) -> tuple[Affiliation, ...]:
    found: dict[str, Affiliation] = {}
    for _, description in said:
        for body in description.affiliations:
            known = found.get(body.name.lower())
            if known is None or (known.of is None and body.of is not None):
                found[body.name.lower()] = body
    return tuple(sorted(found.values(), key=lambda body: body.span))
