"""A statement to what it says will or may happen."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.model.article import Statement
from onrecord.model.passage import Span
from onrecord.model.readings import Forecast, Likelihood, Stretch, stretch
from onrecord.readings.context import Context
from onrecord.readings.forecasts.events import event_of
from onrecord.readings.forecasts.triggers import FINDER, Trigger, trigger_of

MOST = 40
"""Forecasts of a statement at most."""
_PAST_CUE = re.compile(
    r"\b(?:\w+ed|said|told|wrote|knew|thought|felt|made|gave|saw|swore|spoke|was|were|had|foresaw|"
    r"found|showed)\b",
    re.IGNORECASE,
)
_NO_EVENT = re.compile(
    r"\s+(?:not )?(?:like|love|prefer|rather|say|argue|suggest|think|imagine|hope|appreciate|urge|"
    r"recommend|"
    r"advise|expect|seem|appear|mean that|need|want|know|"
    r"be (?:interesting|nice|good|better|great|best|fine|wrong))\b",
    re.IGNORECASE,
)
_PARTICIPLE = (
    r"(?:\w+ed|been|had|done|gone|made|seen|won|lost|taken|given|come|become|got|gotten|known|said|"
    r"left|felt|found|"
    r"told|heard|kept|led|met|paid|sent|built|begun|broken|chosen|driven|fallen|grown|risen|run|"
    r"shown|spoken|"
    r"written|thought|bought|caught|brought|sought|fought|held|meant|stood|understood|cut|hit|set|put)"
)
_HAVE = re.compile(
    rf"(?:\s+(?:not|also|well|never|already|even))*(?:n['’]t)?\s+(?:and should\s+)?"
    rf"(?:have|['’]ve)\s+(?:\w+ly\s+)?{_PARTICIPLE}\b",
    re.IGNORECASE,
)
_MUST = re.compile(r"\s+have to\b", re.IGNORECASE)
_STATE = re.compile(
    r"(?:\s+(?:not|also|well|never|still|even|actually|really|just|barely|hardly|only))*\s+(?:be|"
    r"feel|seem|know|want|"
    r"need|have|think|believe|like|love|own|contain|mean|exist|include|sound|look|appear|say|help|"
    r"see|hear|afford|"
    r"find|argue|explain|get|hold|tell|imagine|understand)\b",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"\s+(?:\w+\s+){0,2}?be\s+(?:\w+ly\s+)?(?:\w+(?:ed|en)|hit|cut|held|made|built|lost|told|put|"
    r"sent|shut)\b"
)
_HYPOTHETICAL = re.compile(r"\b(?:if|had|were)\b", re.IGNORECASE)
_OPEN_CONDITION = re.compile(r"\bif\s+(?!\w+\s+(?:had|were)\b)", re.IGNORECASE)
_ASKED = re.compile(r"[\"“‘'\s]*(?:how|why|what|whether|if|who|when|where)\b", re.IGNORECASE)
_EMBEDDED = re.compile(r"\b(?:how|why|whether|what)\s+(?:[\w’'-]+\s+){0,4}$", re.IGNORECASE)
_WISH = re.compile(r"\bwish(?:e[sd])?\b|\bhop(?:e[sd]?|ing)\b", re.IGNORECASE)
_TO = re.compile(r"[\"“‘'\s]*(?:not\s+)?(?:to|that he|that she|that they|that it)\b", re.IGNORECASE)
_FEAR = re.compile(r"fear|worr|concern|afraid|alarm", re.IGNORECASE)
_BY_CUE: dict[str, Likelihood] = {"predict": "high", "promise": "high", "plan": "high", "threaten": "high"}


def read_forecasts(statement: Statement, context: Context) -> tuple[Forecast, ...]:
    """What the content puts ahead, in the order of the text; none twice."""
    made: list[Forecast] = []
    for span in statement.content.spans:
        for forecast in _in_piece(statement, context, span):
            if not any(_same(forecast, other) for other in made):
                made.append(forecast)
            if len(made) == MOST:
                return tuple(made)
    if not made and (told := _by_cue(statement, context)):
        made.append(told)
    return tuple(made)


def _in_piece(statement: Statement, context: Context, span: Span) -> Iterator[Forecast]:
    past = _is_past(statement)
    for sentence in context.doc.sentences_in(span):
        bounds = (max(span[0], sentence[0]), min(span[1], sentence[1]))
        if context.text[sentence[0] : sentence[1]].rstrip("\"”’') ").endswith("?"):
            continue
        outer: Trigger | None = None
        for match in FINDER.finditer(context.text, *bounds):
            trigger = trigger_of(match)
            if trigger.way == "that":
                outer = trigger
                continue
            if outer is None and not _is_ahead(statement, context, trigger, bounds, past):
                continue
            event = event_of(context, trigger, bounds)
            if event is not None:
                yield _forecast(statement, context, _under(outer, trigger), event, sentence)
            outer = None


def _under(outer: Trigger | None, trigger: Trigger) -> Trigger:
    """ "A risk that it will …": how likely is told by the words before the clause."""
    return trigger if outer is None else outer


def _is_past(statement: Statement) -> bool:
    return (
        statement.cue is None
        or bool(_PAST_CUE.search(statement.cue.text))
        or "according" in statement.cue.text
    )


def _is_ahead(statement: Statement, context: Context, trigger: Trigger, bounds: Span, past: bool) -> bool:
    """Whether the words put something ahead, and not a state, a guess at what was, or a mere thought."""
    text, end = context.text, trigger.span[1]
    if trigger.group == "would":
        return _is_future_in_the_past(statement, context, trigger, bounds, past)
    if trigger.group == "possible_verb":
        if text[trigger.span[0] : end] == "May" and trigger.span[0] != bounds[0]:
            return False
        held = statement.certainty is not None and statement.certainty.condition is not None
        state = _STATE.match(text, end) and not _PASSIVE.match(text, end) and not held
        return not (state or _HAVE.match(text, end) or _negated_ability(text, trigger))
    if text[trigger.span[0] : end].lower() == "going to" and not _before_verb(context, end):
        return False
    if text[trigger.span[0] : end].lower() == "will" and _is_noun(context, trigger):
        return False
    if _EMBEDDED.search(text, max(bounds[0], trigger.span[0] - 50), trigger.span[0]):
        return False
    return not _HAVE.match(text, end) and not _MUST.match(text, end)


def _before_verb(context: Context, end: int) -> bool:
    syntax = context.doc.syntax
    word = syntax.first_from(end)
    return any(syntax.tags[w] == "VB" for w in range(word, min(word + 2, len(syntax))))


def _negated_ability(text: str, trigger: Trigger) -> bool:
    is_could = text[trigger.span[0] : trigger.span[1]].lower() == "could"
    return is_could and bool(
        re.match(r"n['’]t|\s+(?:not|never|only|no longer)\b", text[trigger.span[1] :][:14])
    )


def _is_noun(context: Context, trigger: Trigger) -> bool:
    word = context.doc.syntax.first_from(trigger.span[0])
    return word < len(context.doc.syntax) and context.doc.syntax.tags[word][:2] == "NN"


def _is_future_in_the_past(
    statement: Statement, context: Context, trigger: Trigger, bounds: Span, past: bool
) -> bool:
    text, end = context.text, trigger.span[1]
    if not past or statement.kind == "direct" or _NO_EVENT.match(text, end) or _HAVE.match(text, end):
        return False
    if statement.kind == "mixed" and _in_quotes(text, trigger.span[0], bounds):
        return False
    around = text[bounds[0] : bounds[1]]
    asked = _ASKED.match(text, *statement.content.spans[0]) or (statement.act and statement.act.kind == "ask")
    if asked or _WISH.search(text, bounds[0], trigger.span[0]):
        return False
    return not _HYPOTHETICAL.search(around) or bool(_OPEN_CONDITION.search(around))


def _in_quotes(text: str, place: int, bounds: Span) -> bool:
    before = text[bounds[0] : place]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _forecast(
    statement: Statement, context: Context, trigger: Trigger, event: Span, sentence: Span
) -> Forecast:
    limit = max(event[1], trigger.span[1]) + 40
    inside = (t for t in statement.times if event[0] <= t.span[0] and t.span[1] <= min(sentence[1], limit))
    by = next(inside, None)
    condition = statement.certainty.condition if statement.certainty else None
    if condition is not None and not sentence[0] <= condition.span[0] < sentence[1]:
        condition = None
    for other in (by, condition):
        if other is not None and trigger.span[1] < other.span[0] < event[1]:
            left = len(context.text[event[0] : other.span[0]].rstrip(" ,"))
            event = (event[0], event[0] + left) if left > 0 else event
    feared = statement.act is not None and bool(_FEAR.match(statement.act.words.text))
    return Forecast(
        stretch(context.text, *event),
        "possible" if feared and trigger.likelihood == "high" else trigger.likelihood,
        stretch(context.text, *trigger.span),
        Stretch(by.span, by.text) if by else None,
        condition,
    )


def _by_cue(statement: Statement, context: Context) -> Forecast | None:
    """A content that a cue of predicting, promising, planning or threatening puts ahead as a whole."""
    act = statement.act
    feared = act is not None and act.words.text.lower().startswith(("fear", "afraid"))
    if act is None or act.negated or not (act.kind in _BY_CUE or feared):
        return None
    start, end = statement.content.spans[0]
    plain = _TO.match(context.text, start, end) or act.words.text.lower().startswith(("plan", "threat"))
    if act.kind in ("promise", "plan", "threaten") and not plain:
        return None
    sentence = context.doc.sentence_at(start)
    event = (start, min(end, max(sentence[1], start + 1)))
    lead = re.match(r"[\"“‘'\s]*(?:that\s+|(?:not\s+)?to\s+)?", context.text[start:end], re.IGNORECASE)
    event = (start + (lead.end() if lead else 0), event[1])
    if event[0] >= event[1]:
        return None
    trigger = Trigger(act.words.span, "cue", _BY_CUE.get(act.kind, "possible"), "noun")
    return _forecast(statement, context, trigger, event, sentence)


def _same(one: Forecast, other: Forecast) -> bool:
    """Two triggers of one event: "would likely", "is expected to"."""
    inside = one.event.span[0] >= other.event.span[0] and one.event.span[1] <= other.event.span[1]
    return inside and one.words.span[0] - other.words.span[1] < 12
