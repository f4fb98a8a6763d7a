"""A statement to how sure its speaker is of the content."""

from __future__ import annotations

import re

from onrecord.model.article import Statement
from onrecord.model.passage import Span
from onrecord.model.readings import Certainty, Level, stretch
from onrecord.readings.certainty.clause import depth, negation
from onrecord.readings.certainty.conditions import condition_in
from onrecord.readings.certainty.lexicon import IN_CONTENT, IN_CUE
from onrecord.readings.context import Context

SEEN = 2000
"""Characters of a content in which words are looked for: what governs stands near its beginning."""
_WHETHER = re.compile(r"[\"“‘'\s]*(?:that\s+)?(?:whether|if)\b", re.IGNORECASE)
_OPEN = re.compile(r"[\"“‘'\s]*(?:whether|if|how|who|what|when|where|why)\b", re.IGNORECASE)
"""What is not said, or not known: also how many and who."""
_ASKED = re.compile(
    r"[\"“‘'\s]*((?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|should|isn['’]t|"
    r"aren['’]t|don['’]t|doesn['’]t|didn['’]t|wasn['’]t)\s+[\w’']+)\b[^.?!]{0,300}\?",
    re.IGNORECASE,
)
"""A question whether something is so, with its first two words."""
_OWN = re.compile(
    r"[\"“‘'\s]*(?:that\s+)?(?:he|she|they|we|it|i)\s+(?:(?:is|was|are|were|am|has|have|had|been|still|also|"
    r"firmly|really|long)\s+){0,3}(?!kn[eo]w|may\b|might|could)",
    re.IGNORECASE,
)
"""How a content begins whose speaker tells what he holds himself: "that he believes"."""
_OFTEN_OF_NOUNS = frozenset(["likely", "unlikely", "possible", "probable", "improbable", "remote"])
_NOT_TOLD = frozenset(["say", "confirm", "reveal", "ask", "claim", "suggest"])
_NOT_KNOWN = re.compile(r"\b(?:know|sure|certain|clear|aware)\b", re.IGNORECASE)
_DENIED: dict[Level, Level] = {"likely": "unlikely", "possible": "possible", "unknown": "unknown"}
"""What a cue that is negated shows: "do not think that", "could not rule out"."""
_PAST_ABILITY = re.compile(
    r"could (?:barely|hardly|scarcely)\b|"
    r"could(?: not|n['’]t)? (?:see|hear|afford|help|feel|remember|find|get|tell)\b",
    re.IGNORECASE,
)


def read_certainty(statement: Statement, context: Context) -> Certainty | None:
    """The level, the words that show it, condition and negation; None where no word shows anything."""
    spans = [_seen(span) for span in statement.content.spans]
    asks = statement.act is not None and (statement.act.kind == "ask" or statement.act.negated)
    level, words = _level(statement, context, spans, asks)
    condition = next((c for s in spans if (c := condition_in(context, s, asked=asks))), None)
    negated = negation(context, spans[0])
    if negated and any(start <= negated[0] < end for start, end in words):
        negated = None
    if level is None and condition is None and negated is None:
        return None
    return Certainty(
        level,
        tuple(stretch(context.text, *span) for span in words),
        stretch(context.text, *condition) if condition else None,
        stretch(context.text, *negated) if negated else None,
    )


def _seen(span: Span) -> Span:
    return span[0], min(span[1], span[0] + SEEN)


def _level(
    statement: Statement, context: Context, spans: list[Span], asks: bool
) -> tuple[Level | None, list[Span]]:
    """The level and its words: of a question, else of the content's main clause, else of the cue."""
    opening = (_OPEN if _is_untold(statement) else _WHETHER).match(context.text, *spans[0])
    if asks and opening:
        cue = [statement.cue.spans[0]] if statement.cue else []
        return "unknown", [*cue, (opening.end() - len(opening.group().split()[-1]), opening.end())]
    if question := _ASKED.match(context.text, *spans[0]):
        return "unknown", [question.span(1)]
    found = sorted(
        (depth(context, span, match.start()), match.start(), match)
        for span in spans
        for match in IN_CONTENT.finditer(context.text, *span)
        if not _PAST_ABILITY.match(context.text, match.start())
        and not _is_month(context, match)
        and not _is_of_noun(context, match)
    )
    if found and found[0][0] == 0:
        first = found[0][2]
        return _of(first), [first.span()]
    if own := _OWN.match(context.text, *spans[0]):
        held = IN_CUE.match(context.text, own.end(), spans[0][1])
        if held and negation(context, (spans[0][0], held.end())) is None:
            return _of(held), [held.span()]
    return _of_cue(statement, context)


def _is_untold(statement: Statement) -> bool:
    """Whether the content is what somebody did not say or does not know."""
    if statement.act is None or statement.cue is None or not statement.act.negated:
        return False
    return statement.act.kind in _NOT_TOLD or _NOT_KNOWN.search(statement.cue.text[:200]) is not None


def _of_cue(statement: Statement, context: Context) -> tuple[Level | None, list[Span]]:
    """The level that the cue shows, and its word."""
    denied = statement.act is not None and statement.act.negated
    for span in statement.cue.spans if statement.cue else ():
        if context.text[span[0] : span[1]].lower().endswith((" whether", " if")):
            return "unknown", [span]
        if match := IN_CUE.search(context.text, *span):
            level = _DENIED.get(_of(match)) if denied else _of(match)
            return level, [match.span()] if level else []
    return None, []


def _is_of_noun(context: Context, match: re.Match[str]) -> bool:
    """Whether the word describes a noun, "likely voters", which is no judgement of the clause."""
    if match.group().lower() not in _OFTEN_OF_NOUNS:
        return False
    word = context.doc.syntax.first_from(match.start())
    return word < len(context.doc.syntax) and context.doc.syntax.relations[word] == "amod"


def _is_month(context: Context, match: re.Match[str]) -> bool:
    """Whether it is "May", printed large where no sentence begins."""
    return match.group() == "May" and context.doc.sentence_at(match.start())[0] != match.start()


def _of(match: re.Match[str]) -> Level:
    level: Level = match.lastgroup  # type: ignore[assignment]
    return level
