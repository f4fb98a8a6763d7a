"""Which word of a cue decides what it does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.model.readings import ActKind, Stance
from onrecord.readings.acts.cue import Cue
from onrecord.readings.acts.lexicon import Match, lexicon
from onrecord.readings.acts.tokens import Token, is_adverb
from onrecord.word_lists import lexicon as word_list

_NOUN_BEFORE = word_list(
    "the a an this that these those his her its their our my your of in no any some another"
)
_WEAK = word_list(
    "be am is are was were been being have has had do does did will would can could may might shall "
    "should must ll d like long second back out like need well mind state even just further go go get "
    "let"
)
"""Words that decide only where no other does: auxiliaries, and forms that are often adverbs."""
_NEGATIONS = word_list("not never no without neither nor cannot hardly scarcely nobody nothing none")
_SAYING = frozenset(["say", "confirm", "reveal", "ask", "claim", "predict", "suggest"])
_DOUBTED = frozenset(["say", "claim", "reveal", "suggest", "confirm"])
_BE = word_list(
    "be is are was were been being am remain remains remained become became becomes seem seems feel "
    "felt grow grew get got s re m sound sounds look looks looked appear appears"
)
_DEGREES = frozenset(["more", "most", "very", "so", "too"])
_UNTRUE = word_list("falsely wrongly mistakenly erroneously foolishly incorrectly misleadingly")
_LOOK = 5


@dataclass(frozen=True, slots=True)
class Decision:
    """The deciding tokens `[start, end)` of a cue, its kind and stance, and whether it is negated."""

    start: int
    end: int
    kind: ActKind
    stance: Stance
    negated: bool = False


def decide(cue: Cue) -> Decision | None:
    """The word of a cue that decides; None where none of its words is known."""
    at, negated, distanced = 0, False, False
    while at < cue.limit:
        found = _lexical(cue, at)
        if opened := _opening(cue, at, found):
            at, turns, doubts = opened
            negated, distanced = negated ^ turns, distanced or doubts
            continue
        if left := _left_undone(cue, at, found):
            return left
        if noun := _noun_of_light_verb(cue, at, found):
            return _decision(cue, noun, negated, distanced)
        if found is not None and not _gives_way(cue, found):
            return _decision(cue, found, negated, distanced)
        at = found.end if found is not None and _speaks_by(cue, found) else at + 1
    return None


def _decision(cue: Cue, match: Match, negated: bool, distanced: bool) -> Decision:
    entry = match.entry
    doubted = distanced and entry.kind in _DOUBTED
    doubted |= entry.stance != "denying" and any(t.lower in _UNTRUE for t in cue.tokens[: cue.limit])
    stance: Stance = "distanced" if doubted else entry.stance
    turned = negated ^ is_negated(cue.tokens[: match.end])
    return Decision(match.start, match.end, entry.kind, stance, turned)


def _lexical(cue: Cue, at: int) -> Match | None:
    """The longest known cue at a token: a verb, or by the word before a noun or adjective."""
    if not cue.tokens[at].is_word:
        return None
    known = lexicon()
    order = (known.verbs, known.phrases, known.nouns, known.adjectives)
    before = cue.tokens[at - 1].lower if at else ""
    if before in _NOUN_BEFORE or before.endswith("'s"):
        order = (known.nouns, known.phrases, known.adjectives, known.verbs)
    elif _is_predicative(cue, at):
        order = (known.adjectives, known.verbs, known.phrases, known.nouns)
    found = [match for index in order if (match := cue.best(index, at))]
    best = max(found, key=lambda match: len(match.entry.words), default=None)
    if best and best.end < cue.limit and cue.best(known.nouns, at) and cue.best(known.nouns, best.end):
        return _lexical(cue, best.end)  # of two nouns the second is what it is: "policy positions"
    return best


def _is_predicative(cue: Cue, at: int) -> bool:
    """Whether a word stands after a form of "be", adverbs aside, or opens the cue."""
    while at and is_adverb(cue.tokens[at - 1]):
        at -= 1
    return at == 0 or cue.tokens[at - 1].lower in _BE


def _later(cue: Cue, at: int) -> Match | None:
    """The first known cue from a token on, but for words that decide only where no other does."""
    for place in range(at, cue.limit):
        found = _lexical(cue, place)
        if found and not _is_weak(cue, found):
            return found
    return None


def _is_weak(cue: Cue, found: Match) -> bool:
    return len(found.entry.words) == 1 and cue.tokens[found.start].lower in _WEAK


def _gives_way(cue: Cue, found: Match) -> bool:
    """Whether another cue after this one decides.

    So it is after an auxiliary, in "responded by accusing", in "a statement condemning", and where the
    word only describes a noun: "most surprising suggestion".
    """
    if _speaks_by(cue, found):
        return True
    later = _later(cue, found.end)
    if later is None or later.start >= cue.limit:
        return False
    if _is_weak(cue, found):
        return True
    known = lexicon()
    is_noun = found.entry in known.nouns.get(cue.tokens[found.start].lower, ())
    if is_noun:
        return found.entry.kind == "say" and later.entry in known.verbs.get(cue.tokens[later.start].lower, ())
    before = cue.tokens[found.start - 1].lower if found.start else ""
    return before in _DEGREES or before in _NOUN_BEFORE or before.endswith("'s")


def _speaks_by(cue: Cue, found: Match) -> bool:
    if found.entry.kind != "say" or found.end >= cue.limit or cue.tokens[found.end].lower != "by":
        return False
    return found.end + 1 < cue.limit and _lexical(cue, found.end + 1) is not None


def _opening(cue: Cue, at: int, found: Match | None) -> tuple[int, bool, bool] | None:
    """Where the cue goes on after words that leave it to others; whether it turns, and is doubted."""
    known = lexicon()
    for index, turns in ((known.negating, True), (known.opening, False)):
        skipped = cue.best(index, at)
        if skipped is None or (found and len(found.entry.words) > len(skipped.entry.words)):
            continue
        if skipped.end < cue.limit and _later(cue, skipped.end):
            return skipped.end, turns, skipped.entry.name in known.distancing
    return None


def _left_undone(cue: Cue, at: int, found: Match | None) -> Decision | None:
    """What was not said, where the cue is "declined" or "refused" and the content what was not done."""
    skipped = cue.best(lexicon().negating, at)
    if skipped is None or skipped.entry.words[0] not in ("decline", "refuse") or cue.limit > at + 3:
        return None
    place = skipped.end
    after = cue.tokens[place:] if place >= cue.limit or cue.tokens[place].lower == "to" else []
    skip = 1 if after and after[0].lower == "to" else 0
    ahead = [place + skip + n for n in range(3) if place + skip + n < len(cue.tokens)]
    for one in ahead:
        named = _lexical(cue, one)
        if named is not None:
            if named.entry.kind not in _SAYING:
                return None
            kind: ActKind = "confirm" if named.entry.kind == "confirm" else "say"
            return Decision(at, min(place, cue.limit), kind, "neutral", True)
    return None


def _noun_of_light_verb(cue: Cue, at: int, found: Match | None) -> Match | None:
    """The noun or adjective that decides after a verb that says little: "issued a warning", "is proud of".

    It may be one of the first words of the content: "offered | some pointed advice".
    """
    known = lexicon()
    light = cue.best(known.light, at)
    if light is None or (found and len(found.entry.words) > len(light.entry.words)):
        return None
    for place in range(light.end, cue.limit):
        named = _lexical(cue, place)
        if named is not None and not _is_weak(cue, named):
            is_verb = named.entry in known.verbs.get(cue.tokens[place].lower, ())
            return None if is_verb and _is_weak(cue, light) else _carried(cue, named)
    if cue.best(known.bare, at) and all(is_adverb(token) for token in cue.tokens[light.end : cue.limit]):
        return _noun_of_content(cue, light)
    return None


def _carried(cue: Cue, named: Match) -> Match:
    """A noun, or the verb that says what stands in it: "a statement condemning"."""
    later = _later(cue, named.end)
    return later if later is not None and named.entry.kind == "say" and _gives_way(cue, named) else named


def _noun_of_content(cue: Cue, light: Match) -> Match | None:
    known = lexicon()
    for place in range(max(light.end, cue.limit), min(len(cue.tokens), cue.limit + _LOOK)):
        if not cue.tokens[place].is_word or cue.tokens[place].lower in ("that", "by", "for", "of"):
            return None
        named = cue.best(known.nouns, place)
        if named is not None and named.entry.kind != "say":
            return Match(light.start, light.end, named.entry)
    return None


def is_negated(before: Sequence[Token]) -> bool:
    """Whether the words before the deciding one negate it."""
    for number, token in enumerate(before):
        if token.lower.endswith("n't") or token.lower in _NEGATIONS:
            after = before[number + 1].lower if number + 1 < len(before) else ""
            if after not in ("only", "just", "least", "doubt"):
                return True
    return False
