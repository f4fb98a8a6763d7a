"""A statement to how sure its speaker is of the content."""

from __future__ import annotations

import re

from onrecord.article import Statement
from onrecord.passage import Span
from onrecord.reading import Certainty, Level, stretch
from onrecord.readings.certainty.clause import depth, negation
from onrecord.readings.certainty.conditions import condition_in
from onrecord.readings.certainty.lexicon import IN_CONTENT, IN_CUE
from onrecord.readings.sheet import Sheet

SEEN = 2000
"""Characters of a content in which words are looked for: what governs stands near its beginning."""
_WHETHER = re.compile(r"[\"“‘'\s]*(?:that\s+)?(?:whether|if)\b", re.IGNORECASE)
_OPEN = re.compile(r"[\"“‘'\s]*(?:whether|if|how|who|what|when|where|why)\b", re.IGNORECASE)
"""What is not said, or not known: also how many and who."""
_PAST_ABILITY = re.compile(
    r"could(?: not|n['’]t)? (?:see|hear|afford|help|feel|remember|find|get|tell)\b", re.IGNORECASE
)


def read_certainty(statement: Statement, sheet: Sheet) -> Certainty | None:
    """The level, the words that show it, condition and negation; None where no word shows anything."""
    spans = [_seen(span) for span in statement.content.spans]
    asks = statement.act is not None and (statement.act.kind == "ask" or statement.act.negated)
    level, words = _level(statement, sheet, spans, asks)
    condition = next((c for s in spans if (c := condition_in(sheet, s, asked=asks))), None)
    negated = negation(sheet, spans[0])
    if negated and any(start <= negated[0] < end for start, end in words):
        negated = None
    if level is None and condition is None and negated is None:
        return None
    return Certainty(
        level,
        tuple(stretch(sheet.text, *span) for span in words),
        stretch(sheet.text, *condition) if condition else None,
        stretch(sheet.text, *negated) if negated else None,
    )


def _seen(span: Span) -> Span:
    return span[0], min(span[1], span[0] + SEEN)


def _level(
    statement: Statement, sheet: Sheet, spans: list[Span], asks: bool
) -> tuple[Level | None, list[Span]]:
    """The level and its words: of the content's main clause, else of the cue, else of a question."""
    found = sorted(
        (depth(sheet, span, match.start()), match.start(), match)
        for span in spans
        for match in IN_CONTENT.finditer(sheet.text, *span)
        if not _PAST_ABILITY.match(sheet.text, match.start()) and not _is_month(sheet, match)
    )
    if found and found[0][0] == 0:
        first = found[0][2]
        return _of(first), [first.span()]
    denied = statement.act is not None and statement.act.negated
    opening = (_OPEN if denied else _WHETHER).match(sheet.text, *spans[0])
    if asks and opening:
        cue = [statement.cue.spans[0]] if statement.cue else []
        return "unknown", [*cue, (opening.end() - len(opening.group().split()[-1]), opening.end())]
    for span in statement.cue.spans if statement.cue and not denied else ():
        if match := IN_CUE.search(sheet.text, *span):
            return _of(match), [match.span()]
    return None, []


def _is_month(sheet: Sheet, match: re.Match[str]) -> bool:
    """Whether it is "May", printed large where no sentence begins."""
    return match.group() == "May" and sheet.sentence_at(match.start())[0] != match.start()


def _of(match: re.Match[str]) -> Level:
    level: Level = match.lastgroup  # type: ignore[assignment]
    return level
