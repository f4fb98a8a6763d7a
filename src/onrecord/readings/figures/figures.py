"""A stretch of text to the amounts that it claims."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from onrecord.model.article import Statement
from onrecord.model.passage import Span
from onrecord.model.readings import Figure
from onrecord.readings.context import Context
from onrecord.readings.figures.amounts import Amount, amounts_in, bounded_after
from onrecord.readings.figures.claim import Claim
from onrecord.readings.figures.events import events_of, has_own_event
from onrecord.readings.figures.guards import is_definite, is_figure
from onrecord.readings.figures.lexicon import CLASSES
from onrecord.readings.figures.line import Line
from onrecord.readings.figures.parts import are_joined, begins_with_whole, is_compared, is_listed, whole_of
from onrecord.readings.figures.phrase import Phrase, phrase_of
from onrecord.readings.figures.units import is_measure, unit_of
from onrecord.readings.times import times_in

_NUMBER = re.compile(
    r"[0-9]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|"
    r"sixty|seventy|eighty|ninety|couple|dozens?|scores|hundreds?|thousands?|millions?|billions?|trillions?|half|"
    r"quarter)\b",
    re.IGNORECASE,
)
"""What a stretch without figures has none of."""
MOST = 100
"""Figures of one passage; what is longer is a table, not a claim."""


def read_figures(statement: Statement, context: Context) -> tuple[Figure, ...]:
    """The amounts that the content claims, in the order of the text."""
    return _figures(statement.content.spans, context, sorted(time.span for time in statement.times))


def figures_in(span: Span, context: Context) -> tuple[Figure, ...]:
    """The amounts that a stretch of the text claims, in order; they stand in it with all their words."""
    return _figures((span,), context, None)


def _figures(spans: Sequence[Span], context: Context, times: list[Span] | None) -> tuple[Figure, ...]:
    """The figures in the pieces of a passage; `times` where they are known.

    A sentence is looked at as far as the passage goes, what parts its pieces with it.
    """
    made: list[Figure] = []
    starts, ends = [start for start, _ in spans], [end for _, end in spans]
    for sentence in context.doc.sentences_in((spans[0][0], spans[-1][1])):
        pieces = spans[bisect_right(ends, sentence[0]) : bisect_left(starts, sentence[1])]
        amounts = [
            amount
            for start, end in pieces
            for amount in _amounts(context.text, (max(start, sentence[0]), min(end, sentence[1])))
        ]
        if len(made) >= MOST:
            break
        if amounts:
            line = Line(context.doc, (max(spans[0][0], sentence[0]), min(spans[-1][1], sentence[1])))
            found = _of_sentence(line, amounts, _times(context, line.span) if times is None else times)
            made += [f if f.part_of is None else replace(f, part_of=f.part_of + len(made)) for f in found]
    return tuple(f if (f.part_of or 0) < MOST else replace(f, part_of=None) for f in made[:MOST])


def _amounts(text: str, span: Span) -> list[Amount]:
    return list(amounts_in(text, span)) if _NUMBER.search(text, *span) else []


def _times(context: Context, span: Span) -> list[Span]:
    return [time.span for time in times_in(context.doc, span, context.published)]


def _of_sentence(line: Line, amounts: list[Amount], times: list[Span]) -> list[Figure]:
    claims: list[Claim] = []
    phrases = [phrase_of(line, amount) for amount in amounts]
    for number, (amount, phrase) in enumerate(zip(amounts, phrases, strict=True)):
        if not is_figure(line, amount, phrase, times):
            continue
        if is_definite(line, amount, phrase) and not has_own_event(line, phrase):
            continue
        following = (amounts[number + 1], phrases[number + 1]) if number + 1 < len(phrases) else None
        claim = _claim(line, amount, phrase, claims, following)
        if claim is not None:
            claims.append(claim)
    return [claim.figure for claim in _with_shared_events(line, _with_wholes(claims))]


def _claim(
    line: Line, amount: Amount, phrase: Phrase, claims: list[Claim], following: tuple[Amount, Phrase] | None
) -> Claim | None:
    """The claim of an amount; None where it counts nothing and nothing happens."""
    measure = is_measure(amount, phrase, line)
    unit = unit_of(line, amount, phrase, claims, following)
    within = (
        claims[-1]
        if claims and claims[-1].phrase.of_number and claims[-1].phrase.noun == phrase.noun
        else None
    )
    part_of = whole_of(line, phrase, measure, claims) if within is None else None
    other = claims[-1] if claims and is_compared(line, phrase, claims[-1].phrase) else None
    alone = (
        bool(within or other)
        or begins_with_whole(line, phrase)
        or (part_of is not None and is_listed(line, phrase))
    )
    events = events_of(line, phrase, unit, measure, alone=alone)
    whole = other or (claims[part_of] if part_of is not None else None)
    if (
        whole is not None
        and (not events or (alone and not set(events) & set(CLASSES)))
        and (alone or not events)
    ):
        events = events if events and within else whole.figure.events
    if not _is_told(line, amount, phrase, unit, events):
        return None
    if phrase.of_number:
        part_of = len(claims) + 1
    end = _end(line, amount, phrase)
    amount = bounded_after(line.text, amount, end)
    start = amount.span[0]
    return Claim(amount, phrase, Figure(
        (start, end), line.text[start:end], amount.low, amount.high, unit, events,
        _description(line, amount, phrase), part_of,
    ))  # fmt: skip


def _is_told(line: Line, amount: Amount, phrase: Phrase, unit: str | None, events: tuple[str, ...]) -> bool:
    """Whether a bare number, or "one", tells enough to be a claim."""
    printed = amount.words.lower()
    if printed == "one":
        return bool(set(events) & set(CLASSES)) and (phrase.noun is not None or has_own_event(line, phrase))
    if unit is not None and (phrase.noun is not None or amount.unit is not None):
        return True
    if line[phrase.first - 1].low == "the" and not set(events) & set(CLASSES):
        return False
    if (amount.low or amount.high or 0) <= 10:
        return bool(set(events) & set(CLASSES)) or (unit is not None and bool(events))
    return bool(events) or unit is not None or (amount.low or amount.high or 0) >= 100


def _end(line: Line, amount: Amount, phrase: Phrase) -> int:
    """Where the words of a figure end: with the noun that is counted, or what stands for it."""
    if amount.unit is not None or phrase.of_number:
        return amount.span[1]
    if phrase.noun is not None or phrase.for_noun in ("others", "other", "more"):
        return max(amount.span[1], line[phrase.last].end)
    return amount.span[1]


def _description(line: Line, amount: Amount, phrase: Phrase) -> str | None:
    """The modifiers as printed; for a share what it is a share of."""
    if phrase.noun is None or phrase.of_number:
        return None
    start = phrase.number + 1
    noun = line[phrase.noun]
    if amount.unit == "percent":
        if line[start].low != "of" or line[start + 1].start > noun.start:
            return None
        return line.text[line[start + 1].start : noun.end]
    if amount.unit is not None:
        return None
    if line[start].low == "of":
        start += 1 + (line[start + 1].tag == "DT")
    return line.text[line[start].start : noun.start].strip() or None


def _with_wholes(claims: list[Claim]) -> list[Claim]:
    """The claims, of which none is part of a number that turned out to be no figure."""
    made = []
    for number, claim in enumerate(claims):
        whole = claims[number + 1] if number + 1 < len(claims) else None
        if claim.phrase.of_number and (whole is None or whole.phrase.noun != claim.phrase.noun):
            made.append(replace(claim, figure=replace(claim.figure, part_of=None)))
        else:
            made.append(claim)
    return made


def _with_shared_events(line: Line, claims: list[Claim]) -> list[Claim]:
    """ "12 men and 14 women were killed": what is told of one of two that are joined is told of both."""
    made = list(claims)
    for number in range(len(made) - 2, -1, -1):
        if not made[number].figure.events and are_joined(line, made[number].phrase, made[number + 1].phrase):
            made[number] = _with_events(made[number], made[number + 1].figure.events)
    for number in range(1, len(made)):
        if not made[number].figure.events and are_joined(line, made[number - 1].phrase, made[number].phrase):
            made[number] = _with_events(made[number], made[number - 1].figure.events)
    return made


def _with_events(claim: Claim, events: tuple[str, ...]) -> Claim:
    return replace(claim, figure=replace(claim.figure, events=events))
