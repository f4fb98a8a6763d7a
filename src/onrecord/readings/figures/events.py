"""What happened to what is counted: one of the classes, or the word that governs the number."""

from __future__ import annotations

from onrecord.readings.figures.governor import Governor, behind_of, governor_of, own_governor_of
from onrecord.readings.figures.lexicon import (
    BECOMING,
    DISEASE,
    NEVER_PASSIVE,
    OF_THE_LIVING,
    THINGS,
    TOGETHER,
    events,
)
from onrecord.readings.figures.line import Line
from onrecord.readings.figures.phrase import Phrase
from onrecord.text.lemmas import singular

_TOTAL_OR_PARTIAL = 4
"""Words before "destruction" in which it may be called partial."""
_SEVERAL = frozenset(["or", "and", "/", "nor"])


def events_of(
    line: Line, phrase: Phrase, unit: str | None, measure: bool, *, alone: bool = False
) -> tuple[str, ...]:
    """The classes of what happened, as alternatives; else the base of the governing word; () where none
    governs.

    `unit` is what is counted, also where it is printed elsewhere; `measure`: it is money, a share, a length;
    `alone` where only the words behind the phrase can govern it ("including 12 men who fled").
    """
    if own := _itself(line, phrase):
        return own
    governor = own_governor_of(line, phrase) if alone else governor_of(line, phrase, measure)
    if governor is None or governor.role == "is":
        return _by_subject(line, phrase.first, phrase) or _described(line, phrase)
    word = line[governor.word]
    if governor.role == "noun":
        return _of_noun(line, governor.word)
    if found := _classed(line, governor, phrase, unit):
        return found
    if governor.role != "agent" and (told := _by_subject(line, governor.word, phrase)):
        return told
    return (word.base,)


def has_own_event(line: Line, phrase: Phrase) -> bool:
    """Whether the words right behind a phrase tell what happened to it: "the four men killed"."""
    governor = behind_of(line, phrase)
    return governor is not None and governor.role == "after"


def _itself(line: Line, phrase: Phrase) -> tuple[str, ...]:
    """ "43 bodies", "24 arrests", "132 cholera cases", "6,000 dead and wounded"."""
    if phrase.noun is None:
        return ()
    low = line[phrase.noun].low
    if low in ("casualty", "casualties"):
        return ("killed", "wounded")
    if low in ("case", "cases"):
        around = line.text[
            line[phrase.first].start : line[phrase.noun + 6].end
            if phrase.noun + 6 < len(line)
            else line.span[1]
        ]
        return ("infected",) if DISEASE.search(around) else ()
    found = events().counted.get(low)
    return _with_alternatives(line, phrase.noun, found) if found else ()


def _described(line: Line, phrase: Phrase) -> tuple[str, ...]:
    """ "12 missing emails": by an adjective, where nothing else tells."""
    end = phrase.noun if phrase.noun is not None else phrase.number
    for at in range(phrase.number + 1, end):
        if line[at].low in events().adjectives:
            return (events().adjectives[line[at].low],)
    return ()


def _of_noun(line: Line, noun: int) -> tuple[str, ...]:
    low = line[noun].low
    found = events().nouns.get(low)
    if found is None:
        return (line[noun].base,)
    before = [line[at].low for at in range(max(0, noun - _TOTAL_OR_PARTIAL), noun)]
    if found == "destroyed" and "or" in before and any(word.startswith("partial") for word in before):
        return ("destroyed", "damaged")
    return _with_alternatives(line, noun, found)


def _classed(line: Line, governor: Governor, phrase: Phrase, unit: str | None) -> tuple[str, ...]:
    """The class of a governing verb or adjective for the role that the phrase has."""
    word = line[governor.word]
    if together := _together(line, governor, phrase):
        return (together,)
    if governor.role == "after" and word.low in events().adjectives:
        return _with_alternatives(line, governor.word, events().adjectives[word.low])
    found = events().verbs.get(word.low)
    own = word.base
    if found is None:
        return _become(line, governor, phrase) if own in BECOMING else ()
    if own in OF_THE_LIVING and unit is not None and _is_thing(unit):
        return ()
    happens_to_subject = own in NEVER_PASSIVE or governor.role in ("passive", "after")
    if governor.role in ("subject", "other") and not happens_to_subject:
        return ()
    if governor.role == "agent" or (governor.role == "object" and own in NEVER_PASSIVE):
        return ()
    return _with_alternatives(line, governor.word, found)


def _is_thing(unit: str) -> bool:
    return unit in THINGS or singular(unit) in THINGS or unit.isupper()


def _become(line: Line, governor: Governor, phrase: Phrase) -> tuple[str, ...]:
    """ "Were found dead", "left 12 people homeless"."""
    at = phrase.last if governor.role == "object" else governor.word
    for number in (at + 1, at + 2, at + 3):
        low = line[number].low
        found = events().adjectives.get(low) or (
            events().verbs.get(low) if low.endswith(("ed", "en")) else None
        )
        if found:
            return _with_alternatives(line, number, found)
        if line[number].tag.startswith(("NN", "IN")) or low in (",", "."):
            break
    return ()


def _together(line: Line, governor: Governor, phrase: Phrase) -> str | None:
    """ "Took part in the march", "cast votes", "claimed 12 lives": a verb with what follows it."""
    own = line[governor.word].base
    follows = (
        (phrase.number if own in ("take", "claim", "cost", "lose") else phrase.last)
        if governor.role == "object"
        else governor.word
    )
    start = line[follows].end
    rest = line.text[start : min(line.span[1], start + 90)].lstrip()
    for name, role, verbs, pattern in TOGETHER:
        if own in verbs and role in ("any", governor.role) and pattern.match(rest):
            return name
    if governor.role == "object":
        after = line.text[line[phrase.last].end : min(line.span[1], line[phrase.last].end + 90)].lstrip()
        for name, role, verbs, pattern in TOGETHER:
            if own in verbs and role in ("any", "object") and pattern.match(after):
                return name
    return None


def _by_subject(line: Line, verb: int, phrase: Phrase) -> tuple[str, ...]:
    """ "The death toll rose to 54", "deaths fell by 12": what is counted is in the subject."""
    if phrase.noun is not None:
        return ()
    for at in range(verb - 1, max(-1, verb - 12), -1):
        low = line[at].low
        if low in events().counted or low == "toll":
            return (events().counted.get(low, "killed"),)
        if (
            line[at].tag.startswith("VB") and low not in ("has", "have", "had", "is", "was", "been")
        ) or low in (";", ":"):
            break
    return ()


def _with_alternatives(line: Line, at: int, found: str) -> tuple[str, ...]:
    """ "Killed or wounded", "destroyed or badly damaged": with the class of the other word."""
    made = [found]
    for step in (1, -1):
        joint = at + step
        if line[joint].low not in _SEVERAL:
            continue
        other = joint + step
        if line[other].tag.startswith("RB"):
            other += step
        low = line[other].low
        name = events().verbs.get(low) or events().adjectives.get(low)
        if name and name not in made:
            made.insert(len(made) if step > 0 else 0, name)
    return tuple(made)
