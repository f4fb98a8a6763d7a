"""What happened to what is counted: by the words that govern the number, in the tree or beside it."""

from __future__ import annotations

from onrecord.passage import Span
from onrecord.readings.figures.lexicon import BE, EVENT, PARTIAL, THEMSELVES, lemma
from onrecord.readings.figures.nouns import Counted
from onrecord.readings.figures.numbers import Amount
from onrecord.readings.sheet import Sheet
from onrecord.tagger.syntax import Syntax

STEPS = 4
"""Heads above the noun that are looked at."""
NEAR = 45
"""Characters to either side that are looked at where the tree tells nothing."""
_AROUND = frozenset(["in", "at", "for", "with", "on", "across", "from", "near", "around", "between", "than"])
"""Prepositions of a noun that tell where or for whom, not what happens."""


def events_of(sheet: Sheet, amount: Amount, noun: Counted, clause: Span) -> tuple[str, ...]:
    """The classes of what happened, as alternatives; else the word that governs the number."""
    noun_end = noun.noun[1] if noun.noun else amount.span[1]
    if noun.noun and THEMSELVES.fullmatch(sheet.text[slice(*noun.noun)]):
        return _classes(sheet.text, noun.noun)
    if described := _classes(sheet.text, (amount.span[1], noun.noun[0] if noun.noun else noun_end)):
        return described
    after = (noun.noun[1] if noun.noun else amount.span[1], clause[1])
    if amount.unit is None and (direct := _just_after(sheet.text, after)):
        return direct
    if sheet.syntax is None:
        return _nearest(sheet.text, amount, clause)
    last = sheet.syntax.first_from(amount.number[1] - 1)
    word = noun.word if noun.word is not None and amount.unit is None else last
    told = _by_tree(sheet, sheet.syntax, word, clause, amount)
    if told or amount.unit is not None:
        return told
    return _classes(sheet.text, noun.noun) if noun.noun else _nearest(sheet.text, amount, clause)


def _classes(text: str, span: Span) -> tuple[str, ...]:
    found = dict.fromkeys(str(match.lastgroup) for match in EVENT.finditer(text, *span))
    return tuple(found)


def _just_after(text: str, span: Span) -> tuple[str, ...]:
    """ "60 dead", "140 people wounded", "12 others were injured"."""
    piece = text[span[0] : min(span[1], span[0] + NEAR)]
    words = piece.split()
    for count, word in enumerate(words[:4]):
        bare = word.strip(',.;:"”')
        if (match := EVENT.fullmatch(bare)) and bare.lower() not in ("toll", "deaths"):
            found = [str(match.lastgroup)]
            if len(words) > count + 2 and words[count + 1] == "or":
                other = EVENT.fullmatch(words[count + 2].strip(",.;:"))
                found += [str(other.lastgroup)] if other else []
            return tuple(dict.fromkeys(found))
        if bare.lower() not in (
            "were",
            "was",
            "are",
            "is",
            "been",
            "have",
            "had",
            "has",
            "being",
            "also",
            "others",
            "more",
            "left",
        ):
            return ()
        if word != bare:
            return ()
    return ()


def _by_tree(sheet: Sheet, syntax: Syntax, word: int, clause: Span, amount: Amount) -> tuple[str, ...]:
    """The class of the first head that has one, else the verb; nothing for a place or a circumstance."""
    at = word
    for _ in range(STEPS):
        head = syntax.head(at) if at < len(syntax) else None
        if head is None or not clause[0] <= int(syntax.spans[head, 0]) < clause[1]:
            return _participle(sheet, syntax, word)
        printed = sheet.text[syntax.spans[head, 0] : syntax.spans[head, 1]]
        if match := EVENT.fullmatch(printed):
            return _alternatives(sheet, syntax, head, str(match.lastgroup))
        if syntax.tags[head][:2] == "VB":
            if lemma(printed) in BE:
                return _participle(sheet, syntax, word)
            return _by_subject(sheet, syntax, head) or (lemma(printed),)
        if amount.unit and _case(sheet, syntax, at) == "of" and printed[0].islower():
            return (lemma(printed),)
        if syntax.relations[at] == "nmod" and _case(sheet, syntax, at) in _AROUND:
            return ()
        at = head
    return () if amount.unit else _nearest(sheet.text, amount, clause)


def _participle(sheet: Sheet, syntax: Syntax, word: int) -> tuple[str, ...]:
    """ "Thousands of people sleeping along the road": what the noun's own participle says."""
    for child in syntax.children(word):
        if syntax.relations[child] == "acl" and child > word and syntax.tags[child] in ("VBG", "VBN"):
            printed = sheet.text[syntax.spans[child, 0] : syntax.spans[child, 1]]
            match = EVENT.fullmatch(printed)
            return (str(match.lastgroup),) if match else (lemma(printed),)
    return ()


def _by_subject(sheet: Sheet, syntax: Syntax, verb: int) -> tuple[str, ...]:
    """ "The death toll rose to 54": what is counted is in the subject."""
    for child in syntax.children(verb):
        if syntax.relations[child].startswith("nsubj"):
            printed = sheet.text[syntax.spans[child, 0] : syntax.spans[child, 1]]
            if THEMSELVES.fullmatch(printed) or printed.lower() == "toll":
                match = EVENT.fullmatch(printed)
                return (str(match.lastgroup),) if match else ("killed",)
    return ()


def _case(sheet: Sheet, syntax: Syntax, word: int) -> str:
    cases = [child for child in syntax.children(word) if syntax.relations[child] == "case"]
    return sheet.text[syntax.spans[cases[0], 0] : syntax.spans[cases[0], 1]].lower() if cases else ""


def _alternatives(sheet: Sheet, syntax: Syntax, head: int, found: str) -> tuple[str, ...]:
    """ "Killed or wounded"; "the total or partial destruction"."""
    made = [found]
    around = range(max(0, head - 4), min(len(syntax), head + 4))
    words = [sheet.text[syntax.spans[w, 0] : syntax.spans[w, 1]] for w in around]
    if found == "destroyed" and PARTIAL.search(" ".join(words)):
        return ("destroyed", "damaged")
    for place, word in enumerate(words):
        if (
            word.lower() == "or"
            and 0 < place < len(words) - 1
            and head in (around[place - 1], around[place + 1])
        ):
            for other in (words[place - 1], words[place + 1]):
                if match := EVENT.fullmatch(other):
                    made.append(str(match.lastgroup))
    return tuple(dict.fromkeys(made))


def _nearest(text: str, amount: Amount, clause: Span) -> tuple[str, ...]:
    """The class whose word stands nearest, before or after."""
    low, high = max(clause[0], amount.span[0] - NEAR), min(clause[1], amount.span[1] + NEAR)
    found = sorted(
        (min(abs(match.start() - amount.span[1]), abs(amount.span[0] - match.end())), str(match.lastgroup))
        for match in EVENT.finditer(text, low, high)
    )
    return (found[0][1],) if found and amount.unit is None else ()
