"""A stretch of text to the amounts that it claims."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.article import Statement
from onrecord.passage import Span
from onrecord.reading import Figure
from onrecord.readings.figures.events import events_of
from onrecord.readings.figures.guards import is_figure
from onrecord.readings.figures.lexicon import CLASSES
from onrecord.readings.figures.nouns import Counted, counted
from onrecord.readings.figures.numbers import Amount, amounts_in
from onrecord.readings.sheet import Sheet
from onrecord.readings.times import times_in

MOST = 100
"""Figures of a stretch at most."""
_DIGIT = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|dozens?|scores|"
    r"hundreds?|thousands?|millions?|billions?|half|thirds?|quarters?)\b",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:among them|including|of whom|of which|of them|of those|among whom)\b", re.IGNORECASE
)
_OF_NUMBER = re.compile(
    r"\s+of\s+(?:the\s+|its\s+|their\s+|all\s+)?(?=\d|(?:two|three|four|five|six|seven|eight|nine|"
    r"ten|\w+ty) )",
    re.IGNORECASE,
)
_PART_AFTER = re.compile(r"\s+of (?:whom|which|them|those)\b", re.IGNORECASE)
_OTHERS = frozenset(["others", "more", "other", "else"])


def read_figures(statement: Statement, sheet: Sheet) -> tuple[Figure, ...]:
    """The amounts that the content claims, in the order of the text."""
    made: list[Figure] = []
    times = sorted(time.span for time in statement.times)
    for span in statement.content.spans:
        made = _joined(made, _figures(span, sheet, times))
    return tuple(made[:MOST])


def figures_in(span: Span, sheet: Sheet) -> tuple[Figure, ...]:
    """The amounts that a stretch of the text claims."""
    return tuple(_figures(span, sheet, None)[:MOST])


def _joined(one: list[Figure], other: list[Figure]) -> list[Figure]:
    moved = [f if f.part_of is None else replace(f, part_of=f.part_of + len(one)) for f in other]
    return [*one, *moved]


def _figures(span: Span, sheet: Sheet, times: list[Span] | None) -> list[Figure]:
    """`times` where they are known."""
    made: list[Figure] = []
    for sentence in sheet.sentences_in(span):
        bounds = (max(span[0], sentence[0]), min(span[1], sentence[1]))
        if len(made) >= MOST or not _DIGIT.search(sheet.text, *bounds):
            continue
        known = times
        if known is None:
            found = times_in(sheet.text, bounds, sheet.published, syntax=sheet.syntax)
            known = sorted(time.span for time in found)
        made = _joined(made, _of_sentence(sheet, bounds, known))
    return made


def _of_sentence(sheet: Sheet, bounds: Span, times: list[Span]) -> list[Figure]:
    made: list[Figure] = []
    last: Amount | None = None
    for amount in amounts_in(sheet.text, bounds):
        if not is_figure(sheet.text, amount, times, bounds):
            continue
        noun = counted(sheet, amount, bounds[1])
        figure = _figure(sheet, amount, noun, made, bounds)
        if figure is None:
            continue
        if last is not None and (
            _PART.search(sheet.text, last.span[1], amount.span[0])
            or _PART_AFTER.match(sheet.text, amount.span[1], bounds[1])
        ):
            whole = made[-1].events
            inherits = bool(whole) and set(whole) <= CLASSES and not set(figure.events) & CLASSES
            figure = replace(figure, part_of=len(made) - 1, events=whole if inherits else figure.events)
        made.append(figure)
        last = amount
    return made


def _figure(
    sheet: Sheet, amount: Amount, noun: Counted, earlier: list[Figure], bounds: Span
) -> Figure | None:
    """The figure of an amount; None where it counts nothing and nothing happens."""
    unit = amount.unit
    name = sheet.text[slice(*noun.noun)].lower() if noun.noun else None
    if unit is None:
        unit = name
        if name in _OTHERS or name is None:
            unit = next(
                (f.unit for f in reversed(earlier) if f.unit and f.unit.islower() and f.unit != "percent"),
                name,
            )
    end = noun.noun[1] if noun.noun and amount.unit is None else amount.span[1]
    share = _OF_NUMBER.match(sheet.text, amount.span[1], bounds[1])
    if share:
        end = amount.span[1]
    events = events_of(sheet, amount, noun, bounds)
    if unit is None and not events:
        return None
    if sheet.text[amount.number[0] : amount.number[1]].lower() == "one" and not set(events) & CLASSES:
        return None
    described = noun.description if amount.unit is None else _of_phrase(sheet.text, amount, noun)
    return Figure(
        (amount.span[0], end),
        sheet.text[amount.span[0] : end],
        amount.low,
        amount.high,
        unit,
        events,
        None if share else described,
        len(earlier) + 1 if share else None,
    )


def _of_phrase(text: str, amount: Amount, noun: Counted) -> str | None:
    """ "Of Gaza's homes" after a share."""
    if amount.unit != "percent" or noun.noun is None:
        return None
    match = re.match(r"\s+of\s+", text[amount.span[1] : noun.noun[1]])
    return text[amount.span[1] + match.end() : noun.noun[1]] if match else None
