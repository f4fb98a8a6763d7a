"""Names in a text to the persons and bodies that bear them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field
from heapq import nlargest
from math import exp, log1p
from typing import Literal

from onrecord.model.passage import Span
from onrecord.model.speakers import SpeakerType
from onrecord.names import blocking_keys, match_bodies, match_persons, parse_person
from onrecord.names.affixes import gender_of_titles
from onrecord.names.given import gender_of
from onrecord.names.letters import plain
from onrecord.speakers.nouns import COURTESY, RANKS, ROLES
from onrecord.speakers.referents import Occurrence, Referent
from onrecord.tagger.antecedents import Antecedents

NameKind = Literal["person", "organization"]
SAME = 0.5
"""From this score on two names are taken for one."""
SURE = 0.6
"""A bare name that fits several goes to one of them from this chance on."""
MOST = 64
"""Bearers of similar names that a name is held against: those whose names are most like it, then the last."""
_TITLE_BEFORE = re.compile(r"(?:[A-Z][\w.'’-]*\s+){1,3}\Z")
_TITLES = COURTESY | RANKS | ROLES


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the text, without title and possessive ending."""

    kind: NameKind
    span: Span


@dataclass(slots=True)
class _Group:
    """The names of one bearer: those of a person or body as printed, and where they stand."""

    kind: NameKind
    printed: list[str]
    full: list[Span] = field(default_factory=list)
    places: list[Span] = field(default_factory=list)


def gather(text: str, names: Iterable[Name], antecedents: Antecedents | None) -> list[Referent]:
    """One referent for each bearer of the names; a name that fits several, none more than others, has none.

    Full names are compared with each other first; then each surname or short form goes to the one it
    fits, wherever in the text that stands.
    """
    ordered = sorted(set(names), key=lambda name: name.span)
    made: list[Referent] = []
    for kind in ("person", "organization"):
        spans = [name.span for name in ordered if name.kind == kind]
        made.extend(_referent(text, group) for group in _groups(text, kind, spans, antecedents))
    return sorted(made, key=lambda referent: referent.occurrences[0].span)


def _groups(
    text: str, kind: NameKind, spans: Sequence[Span], antecedents: Antecedents | None
) -> list[_Group]:
    printed = {span: titled(text, span) if kind == "person" else _words(text, span) for span in spans}
    full = [span for span in spans if _is_full(kind, printed[span])]
    table = _Table(kind)
    for span in full:
        table.add_full(printed[span], span)
    for span in spans:
        if span not in table.placed:
            table.add_short(printed[span], span, antecedents)
    return [group for group in table.groups if group.places]


class _Table:
    """Groups of names, found by the keys of their spellings."""

    def __init__(self, kind: NameKind) -> None:
        self.kind = kind
        self.groups: list[_Group] = []
        self.placed: set[Span] = set()
        self._by_key: dict[str, list[int]] = {}
        self._known: dict[str, int] = {}
        self._by_last: dict[str, set[int]] = {}

    def add_full(self, printed: str, span: Span) -> None:
        """A full name: to the group that it fits best, or one of its own."""
        number = self._known.get(printed)
        if number is None:
            fits = self._fits(printed)
            number = max(fits, key=lambda n: (fits[n], -n)) if fits else self._new(printed)
            self._enter(printed, number)
        self._put(number, span, full=True)

    def add_short(self, printed: str, span: Span, antecedents: Antecedents | None) -> None:
        """A surname, given name or acronym: to the group it can only mean, or the likeliest by far."""
        fits = self._fits(printed)
        if not fits:
            number = self._new(printed)
            self._enter(printed, number)
        elif len(fits) == 1:
            number = next(iter(fits))
            self._enter(printed, number, spell=len(parse_person(printed).given) > 0)
        else:
            spelled = [n for n in fits if self.kind == "person" and n in self._spelled_so(printed)]
            chosen = self._likeliest(spelled or list(fits), span, antecedents)
            if chosen is None:
                return
            number = chosen
        self._put(number, span, full=False)

    def _fits(self, printed: str) -> dict[int, float]:
        match = match_persons if self.kind == "person" else match_bodies
        found = {}
        for number in self._near(printed):
            score = min(match(printed, other) for other in self.groups[number].printed[:6])
            if score >= SAME:
                found[number] = score
        return found

    def _near(self, printed: str) -> list[int]:
        """Those whose names can be the same at all, in the order in which they were printed."""
        shared = Counter(n for key in blocking_keys(printed, self.kind) for n in self._by_key.get(key, ()))
        spelled = self._spelled_so(printed)
        return sorted(nlargest(MOST, shared, key=lambda number: (number in spelled, shared[number], number)))

    def _spelled_so(self, printed: str) -> Set[int]:
        """Those with the very last word of a name: Ben Hassan for "Hassan", not Ali Hasan."""
        return self._by_last.get(_last_word(printed), frozenset())

    def _likeliest(self, fits: list[int], span: Span, antecedents: Antecedents | None) -> int | None:
        """By nearness, by how often, and by what the encoder makes of it."""
        scores = []
        for number in fits:
            group = self.groups[number]
            earlier = [place for place in group.places if place[1] <= span[0]]
            away = span[0] - earlier[-1][1] if earlier else 5000
            score = log1p(len(group.places)) - 0.7 * log1p(away / 100)
            if antecedents and earlier:
                last = [place[1] - 1 for place in earlier[-2:]]
                score += 0.5 * float(antecedents.scores(span[0], last)[1:].max())
            scores.append(score)
        raised = [exp(score - max(scores)) for score in scores]
        best = max(range(len(fits)), key=lambda n: raised[n])
        return fits[best] if raised[best] / sum(raised) >= SURE else None

    def _new(self, printed: str) -> int:
        self.groups.append(_Group(self.kind, []))
        return len(self.groups) - 1

    def _enter(self, printed: str, number: int, *, spell: bool = True) -> None:
        group = self.groups[number]
        if printed in self._known:
            return
        if spell or not group.printed:
            group.printed.append(printed)
            self._known[printed] = number
            self._by_last.setdefault(_last_word(printed), set()).add(number)
            for key in blocking_keys(printed, self.kind):
                self._by_key.setdefault(key, []).append(number)

    def _put(self, number: int, span: Span, *, full: bool) -> None:
        group = self.groups[number]
        group.places.append(span)
        group.places.sort()
        if full:
            group.full.append(span)
        self.placed.add(span)


def titled(text: str, span: Span) -> str:
    """A person's name as printed, with the titles before it: "Maj. Gen. Fayez al-Duwairi"."""
    before = _TITLE_BEFORE.search(text, max(0, span[0] - 40), span[0])
    words = before.group().split() if before else []
    titles: list[str] = []
    for word in reversed(words):
        if word.lower() not in _TITLES:
            break
        titles.insert(0, word)
    return " ".join([*titles, _words(text, span)])


def _last_word(printed: str) -> str:
    return printed.casefold().rsplit(maxsplit=1)[-1] if printed.strip() else ""


def _words(text: str, span: Span) -> str:
    return " ".join(text[slice(*span)].split())


def _is_full(kind: NameKind, printed: str) -> bool:
    if kind == "person":
        name = parse_person(printed)
        return bool(name.given and name.surnames)
    return len(printed.split()) > 1


def _referent(text: str, group: _Group) -> Referent:
    kind: SpeakerType = "person" if group.kind == "person" else "organization"
    made = Referent(kind, named=True)
    made.occurrences = [Occurrence(span, "name", span, span[1] - 1) for span in sorted(group.places)]
    if kind == "person":
        made.gender = _gender(text, group)
    return made


def _gender(text: str, group: _Group) -> str:
    """By title and given name, whatever most of the printed names say."""
    votes: Counter[str] = Counter()
    for span in group.places[:20]:
        name = parse_person(titled(text, span))
        told = gender_of_titles(name.titles) or (gender_of(plain(name.given[0])) if name.given else "")
        if told:
            votes[told] += 1
    return votes.most_common(1)[0][0] if votes else ""
