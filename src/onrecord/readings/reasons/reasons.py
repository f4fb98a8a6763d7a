"""A stretch of text to what it holds to lead to what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from onrecord.model.article import Statement
from onrecord.model.passage import Span
from onrecord.model.readings import Direction, Reason, stretch
from onrecord.readings.context import Context
from onrecord.readings.reasons.clauses import after, before, governor, run, subject_of, trimmed
from onrecord.readings.reasons.signals import FINDER, Signal, signal_of
from onrecord.tagger.syntax import Syntax

MOST = 40
"""Reasons of a stretch at most."""
MOST_SIGNALS = 120
"""Signals of a sentence that are looked at: no sentence that was written has more."""
_AIMS = frozenset(["advcl", "xcomp", "dep"])
"""Relations of an aim: the tagger takes adverbial clauses for complements now and then."""
_STATIVE = re.compile(
    r"(?:want|need|like|love|hope|wish|try|tries|tried|trying|going|able|have|has|had|ought|used|"
    r"expect|expected|seem|"
    r"seems|appear|appears|likely|unlikely|about|ready|continue|continues|continued|begin|began|"
    r"start|started|fail|"
    r"failed|refuse|refused|decide|decided|agree|agreed|plan|plans|planned|due|set|said|is|are|was|"
    r"were|be|allowed|"
    r"required|forced|chance|right|ability|plan|decision|effort|attempt|way|time|reason|willing|"
    r"free|said|believed|"
    r"asked|told|urged|wants|wanted|needs|needed|intends|intend|promised|vowed|pledged|according|"
    r"respond|responded|"
    r"come|comes|got|get|prepared|determined|supposed|order|as|how|where|what|when|whether|not|or|"
    r"and|hard|easy|"
    r"allow|allows|allowed|help|helps|helped|force|forces|enable|enables|enabled|encourage|"
    r"encourages|encouraged|"
    r"persuade|persuaded|invite|invited|want|get|gets|lead|leads|led|cause|caused|require|requires|"
    r"order|ordered|"
    r"teach|taught|ask|asks|tell|tells|urge|urges|call|calls|called|push|pushes|pushed|pressure|"
    r"pressured|convince|"
    r"convinced|instructed|directed|authorized|authorised|challenge|challenged|difficult|impossible|"
    r"important|possible|necessary|enough|too|first|only|just)$",
    re.IGNORECASE,
)


_CONTROL = re.compile(
    r"(?:allow|ask|urg|want|tell|told|forc|order|push|press|help|encourag|persuad|invit|requir|"
    r"expect|call|lead|led|"
    r"caus|enabl|teach|compar|need|plan|decid|demand)\w*$",
    re.IGNORECASE,
)
_REMOTE = re.compile(
    r"\s(?:(?:may|might|could|will|would) (?:well )?be|is|are|was|were|remains?|seems?|looks?) "
    r"(?:\w+ )?(?:remote|unlikely|doubtful|improbable|far off|impossible)$",
    re.IGNORECASE,
)
_ASIDE = re.compile(r", (?:which|who)\b[^,]*,\s*")
_LEADING = re.compile(r"^[\s\"“‘',]*(?:(?:that|and|but)\b)?[\s\"“‘',]*", re.IGNORECASE)
BLAME_REACH = 90
"""Characters between a verb of blame and its "for"."""
_BLAME = re.compile(
    r"\b(?:critici[sz]|condemn|thank|prais|mock|punish|fin(?=e[ds]?\b)|arrest|charg|sue[ds]?\b|jail|"
    r"fir(?=e[ds]\b)|honou?r|"
    r"apologi[sz]|reward|indict|impeach|slam|blast|rebuk|scold|denounc|fault|blam|sanction|convict|"
    r"sentenc|commend)"
    r"\w*",
    re.IGNORECASE,
)


def read_reasons(statement: Statement, context: Context) -> tuple[Reason, ...]:
    """What the content holds to lead to what, in the order of the text."""
    found: list[Reason] = []
    for span in statement.content.spans:
        found.extend(reasons_in(span, context))
    return tuple(found[:MOST])


def reasons_in(span: Span, context: Context) -> tuple[Reason, ...]:
    """What a stretch of the text holds to lead to what, by its signals.

    Causes and effects that the tagger finds (`Tagged.causes`) are not taken up: on labelled statements they
    add no reason that is right. `onrecord evaluate --causes` tells how good they are.
    """
    made: list[Reason] = []
    for sentence in context.doc.sentences_in(span):
        bounds = (max(span[0], sentence[0]), min(span[1], sentence[1]))
        for found in _by_signals(context, bounds):
            if len(made) < MOST and not any(_same(found, other) for other in made):
                made.append(found)
    return tuple(sorted(made, key=lambda one: (min(one.cause.span[0], one.effect.span[0]), one.cause.span)))


def _by_signals(context: Context, bounds: Span) -> Iterator[Reason]:
    matches = islice(FINDER.finditer(context.text, *bounds), MOST_SIGNALS)
    signals = [signal_of(context.text, match) for match in matches]
    signals = [signal for signal in signals if _ties(context, signal, bounds)]
    signals = [s for n, s in enumerate(signals) if s.name != "to" or not _in_effect(context, signals[:n], s)]
    floor = bounds[0]
    for place, signal in enumerate(signals):
        later = (s.span[0] for s in signals[place + 1 :] if s.form in ("phrase", "clause", "then"))
        earlier = (s.span[1] for s in signals[:place] if s.form in ("phrase", "clause", "then"))
        near = (max(earlier, default=bounds[0]), next(later, bounds[1]))
        here = (floor, bounds[1])
        parts: tuple[Span | None, Span | None] | None
        if _begins(context, signal, here):
            parts = _of_first(context, signal, near[1])
            floor = parts[0][1] if parts and parts[0] else floor
        else:
            parts = _parts(
                context, signal, here, (max(floor, near[0]) if floor > bounds[0] else near[0], near[1])
            )
        if parts is None:
            continue
        cause, effect = (trimmed(context.text, part) if part else None for part in parts)
        if cause and effect and not _overlap(cause, effect):
            yield _reason(context, signal, cause, effect)


def _begins(context: Context, signal: Signal, bounds: Span) -> bool:
    """Whether a sentence begins with a cause: "Because it rained, …"."""
    fronted = signal.form in ("clause", "phrase")
    return fronted and not _LEADING.sub("", context.text[bounds[0] : signal.span[0]])


def _of_first(context: Context, signal: Signal, end: int) -> tuple[Span | None, Span | None]:
    bounds = (signal.span[0], end)
    cause = after(context.text, signal.span[1], bounds, comma=True)
    return cause, after(context.text, cause[1], bounds) if cause else None


def _reason(context: Context, signal: Signal, cause: Span, effect: Span) -> Reason:
    """The reason; "a truce may be remote because …" makes less of the truce."""
    direction: Direction = signal.direction
    remote = _REMOTE.search(context.text, *effect)
    if remote and remote.end() >= effect[1] and remote.start() > effect[0]:
        effect, direction = (effect[0], remote.start()), "lowers"
        effect = trimmed(context.text, effect) or effect
    return Reason(
        stretch(context.text, *cause),
        stretch(context.text, *effect),
        direction,
        stretch(context.text, *signal.span),
    )


def _ties(context: Context, signal: Signal, bounds: Span) -> bool:
    """Whether a word that has many uses ties a cause to an effect here."""
    if signal.name == "to":
        return _is_purpose(context, signal, bounds)
    if signal.form in ("verb", "participle", "mirror"):
        syntax = context.doc.syntax
        return any(syntax.tags[word][:2] == "VB" for word in syntax.words_in(signal.span))
    return signal.name != "for" or _blamed(context, signal, bounds) is not None


def _in_effect(context: Context, earlier: list[Signal], signal: Signal) -> bool:
    """ "Prompted the council to sell": the "to" belongs to what the verb brought about."""
    last = next((s for s in reversed(earlier) if s.form in ("verb", "participle")), None)
    between = context.text[last.span[1] : signal.span[0]] if last else ""
    return last is not None and len(between.split()) <= 8 and not re.search(r"[,;]", between)


def _blamed(context: Context, signal: Signal, bounds: Span) -> Span | None:
    """From the verb of blame, thanks or punishment to its "for"."""
    low = max(bounds[0], signal.span[0] - BLAME_REACH)
    found = list(_BLAME.finditer(context.text, low, signal.span[0]))
    if not found or re.search(r"[,;.]", context.text[found[-1].end() : signal.span[0]]):
        return None
    return found[-1].start(), signal.span[0]


def _parts(
    context: Context, signal: Signal, bounds: Span, near: Span
) -> tuple[Span | None, Span | None] | None:
    """`(cause, effect)` of a signal. `near`: from the signal before it to the one after it."""
    right = _right(context, signal, (bounds[0], near[1]))
    left = _left(context, signal, bounds, near)
    if left and (aside := _ASIDE.search(context.text, *left)):
        left = (aside.end(), left[1])
    if signal.form in ("clause", "phrase"):
        return right, left
    if signal.form == "by":
        return right, left
    if signal.form == "blame":
        return right, _blamed(context, signal, bounds)
    if signal.form == "then" and (left is None or len(context.text[left[0] : left[1]].split()) < 3):
        earlier = context.doc.sentence_at(max(0, bounds[0] - 2))
        left = earlier if near[0] == bounds[0] and earlier[1] <= bounds[0] else None
    if signal.form in ("passive", "mirror"):
        return right, _subject(context, signal, bounds) or left
    if signal.form == "verb":
        return _subject(context, signal, bounds) or left, right
    return left, right


def _right(context: Context, signal: Signal, bounds: Span) -> Span | None:
    within = signal.form in ("phrase", "by", "passive", "verb", "participle", "blame")
    plain = after(context.text, signal.span[1], bounds, comma=within)
    syntax = context.doc.syntax
    if plain is None or signal.form in ("verb", "participle", "clause", "mirror"):
        return plain
    words = syntax.words_in(signal.span)
    first = words.stop
    heads = [governor(syntax, words, bounds), *(syntax.children(words[-1]) if len(words) else ())]
    for head in heads:
        if head is None or head < first:
            continue
        found = run(syntax, head, set(words), (signal.span[1], bounds[1]))
        if found and found[0] - signal.span[1] <= 12:
            return found if found[1] <= plain[1] + 60 else plain
    return plain


def _left(context: Context, signal: Signal, bounds: Span, near: Span) -> Span | None:
    plain = before(context.text, signal.span[0], (near[0], bounds[1])) or before(
        context.text, signal.span[0], bounds
    )
    syntax = context.doc.syntax
    if plain is None or signal.form == "then":
        return plain
    words = syntax.words_in(signal.span)
    head = governor(syntax, words, bounds)
    for _ in range(2):
        if head is None:
            return plain
        if head < words.start:
            found = run(syntax, head, syntax.subtree(words[0]), (bounds[0], signal.span[0]))
            if (
                found
                and signal.span[0] - found[1] <= 25
                and found[1] - found[0] >= 0.4 * (plain[1] - plain[0])
            ):
                return max(found[0], bounds[0]), found[1]
            return plain
        head = syntax.head(head)
    return plain


def _subject(context: Context, signal: Signal, bounds: Span) -> Span | None:
    for word in context.doc.syntax.words_in(signal.span):
        if context.doc.syntax.tags[word][:2] == "VB" and (found := subject_of(context, word, bounds)):
            return found
    return None


def _is_purpose(context: Context, signal: Signal, bounds: Span) -> bool:
    """Whether "to" begins an aim: an adverbial clause of its own after an action and its object."""
    syntax = context.doc.syntax
    word = syntax.first_from(signal.span[0])
    verb = syntax.head(word)
    if syntax.tags[word] != "TO" or verb is None or verb <= word or syntax.relations[verb] not in _AIMS:
        return False
    main = syntax.head(verb)
    if main is None or main >= word or not bounds[0] <= int(syntax.spans[main, 0]):
        return False
    if syntax.relations[verb] != "advcl" and not _has_object(syntax, main, word):
        return False
    earlier = context.text[bounds[0] : signal.span[0]].split()
    main_text = context.text[syntax.spans[main, 0] : syntax.spans[main, 1]]
    if any(_CONTROL.match(word) for word in earlier[-4:]):
        return False
    return bool(earlier) and not _STATIVE.match(earlier[-1].strip(",;")) and not _STATIVE.match(main_text)


def _has_object(syntax: Syntax, verb: int, before: int) -> bool:
    """Whether a verb has its object already when the aim begins."""
    is_verb = syntax.tags[verb][:2] == "VB"
    return is_verb and any(
        syntax.relations[child] == "dobj" and verb < child < before for child in syntax.children(verb)
    )


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _same(one: Reason, other: Reason) -> bool:
    return _shared(one.cause.span, other.cause.span) and _shared(one.effect.span, other.effect.span)


def _shared(one: Span, other: Span) -> bool:
    common = min(one[1], other[1]) - max(one[0], other[0])
    return 2 * common > min(one[1] - one[0], other[1] - other[0])
