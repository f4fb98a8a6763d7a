"""Sources to referents: who speaks each statement, by name, pronoun, description, or by going on."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.model.passage import Span
from onrecord.model.speakers import SpeakerType
from onrecord.speakers.around import described_around, role_words
from onrecord.speakers.choice import Weights, chances
from onrecord.speakers.features import Asked, Told, candidates, features
from onrecord.speakers.gather import gather
from onrecord.speakers.implicit import goes_on_from, speaks_of_himself
from onrecord.speakers.nominals import nominals
from onrecord.speakers.parts import Part, names_of, parts_of
from onrecord.speakers.referents import Occurrence, Referent
from onrecord.speakers.relatives import noun_before
from onrecord.speakers.sources import ADDRESSED, MANY, MEN, THINGS, WOMEN, Source
from onrecord.text.doc import Doc

LEAST = 0.4
"""A pronoun or description goes to nobody below this chance."""
BY_NAME = 0.97
BY_RELATIVE = 0.9
NEW = 0.9
"""Confidence where the source's own words decide; shares of right ones among labelled statements."""
_CAPITAL = re.compile(r"[A-Z]")
Spoken = list[tuple[Referent, float]]


@dataclass(frozen=True, slots=True)
class Resolved:
    """`speakers`: for each source who it is and how sure, nobody where it cannot be decided.

    `referents`: all whom the text names or quotes. `told`: by the number of a source, the parts of its
    words with the referent of each.
    """

    speakers: list[Spoken]
    referents: list[Referent]
    told: Mapping[int, list[tuple[Part, Referent]]]


def resolve(doc: Doc, sources: Sequence[Source], weights: Weights) -> Resolved:
    """Who the sources of a text are. `weights`: those of `choice`; without any, no pronoun is led back."""
    made = Resolving(doc, sources, weights)
    made.by_name()
    for number in sorted(range(len(sources)), key=lambda n: (sources[n].place, n)):
        made.decide(number)
    made.by_going_on()
    return Resolved(made.speakers, made.referents, made.told)


class Resolving:
    """What is known so far while the sources of one text are decided in their order."""

    def __init__(self, doc: Doc, sources: Sequence[Source], weights: Weights) -> None:
        self.doc = doc
        self.sources = sources
        self.weights = weights
        self.parts = [parts_of(doc, s.span) if s.form == "words" and s.span else [] for s in sources]
        names = names_of(doc, (part for parts in self.parts for part in parts))
        self.referents = gather(doc.text, names, doc.antecedents)
        taken = [o.span for r in self.referents for o in r.occurrences] + [s.span for s in sources if s.span]
        self.referents.extend(nominals(doc, sorted(taken)))
        self.by_place = {o.name: r for r in self.referents for o in r.occurrences if o.name}
        self.speakers: list[Spoken] = [[] for _ in sources]
        self.told: dict[int, list[tuple[Part, Referent]]] = {}
        self.last: tuple[int, Referent] | None = None
        self.spoken: set[int] = set()
        self.by_span: dict[Span, Spoken] = {}

    def by_name(self) -> None:
        """Sources that print a name, wherever they stand; then what is printed beside other names."""
        kinds: dict[int, list[SpeakerType]] = {}
        for number, parts in enumerate(self.parts):
            for part in parts:
                referent = self.by_place.get(part.name) if part.name else None
                if referent is None:
                    continue
                head = part.description.head[1] - 1
                referent.add(Occurrence(part.span, "name", part.name, head))
                kinds.setdefault(id(referent), []).append(part.type)
                self._tell(number, part, referent)
        for referent in self.referents:
            votes = kinds.get(id(referent))
            if votes:
                referent.kind = max(votes, key=votes.count)
            described_around(self.doc, referent)

    def _tell(self, number: int, part: Part, referent: Referent) -> None:
        """Note what the words of a source say of who it is."""
        self.told.setdefault(number, []).append((part, referent))
        for role in part.description.roles:
            referent.roles.update(role_words(self.doc.text[slice(*role)]))

    def decide(self, number: int) -> None:
        """Who the source with this number is; sources without words come last of all.

        Several statements may have the same words for their source: these are decided once.
        """
        source = self.sources[number]
        if source.span in self.by_span:
            self.speakers[number] = self.by_span[source.span]
        elif source.form == "words":
            self.speakers[number] = [
                found for part in self.parts[number] if (found := self._of_words(number, part))
            ]
        elif source.form == "relative":
            self.speakers[number] = self._of_relative(source)
        elif source.form == "pronoun":
            self.speakers[number] = self._of_pronoun(source)
        if self.speakers[number]:
            if source.span:
                self.by_span[source.span] = self.speakers[number]
            self.last = (source.place, self.speakers[number][0][0])
            self.spoken.update(id(referent) for referent, _ in self.speakers[number])

    def _of_words(self, number: int, part: Part) -> tuple[Referent, float] | None:
        if part.name:
            referent = self.by_place.get(part.name)
            return (referent, BY_NAME) if referent else None
        text = self.doc.text
        label = self._is_label(self.sources[number])
        if label or part.is_definite(text):
            again = self._same_words(part, label)
            if again:
                self._tell(number, part, again)
                return (again, NEW)
        if part.is_definite(text):
            asked = Asked(
                part.span,
                part.description.head[1] - 1,
                part.head(text),
                False,
                part.type,
                part.is_possessive(text),
                _spoken(self.sources[number]),
            )
            among = [r for r in candidates(asked, self.referents) if not _inside(r, part.span)]
            found = self.choose(asked, among, self.sources[number], "description")
            if found:
                _describe(found[0], part)
                self._tell(number, part, found[0])
                return found
        referent = self._again(part) or self._new(part)
        self._tell(number, part, referent)
        return (referent, NEW)

    def _is_label(self, source: Source) -> bool:
        """Whether the source is the label of a turn in a transcript: "Q:"."""
        return len(source.cue) == 1 and self.doc.text[slice(*source.cue[0])] in (":", "：")

    def _same_words(self, part: Part, label: bool) -> Referent | None:
        """ "The miners' union" of whom the text said "the miners' union" before; not "the union" alone.

        The same label is the same speaker, however short.
        """
        text = self.doc.text
        words = _folded(text[slice(*part.span)])
        if len(words.split()) < 3 and not label:
            return None
        for referent in self.referents:
            if referent.named or referent.kind != part.type:
                continue
            described = [o for o in referent.occurrences if o.form == "description" and o.span < part.span]
            if any(_folded(text[slice(*o.span)]) == words for o in described):
                _describe(referent, part)
                return referent
        return None

    def _again(self, part: Part) -> Referent | None:
        """A people or party that was quoted before: "Republicans"."""
        text = self.doc.text
        words = text[slice(*part.span)]
        if not _CAPITAL.match(words) or part.span[0] == self.doc.whole_sentence_start(part.span[0]):
            return None
        for referent in self.referents:
            if not referent.named and any(text[slice(*o.span)] == words for o in referent.occurrences):
                _describe(referent, part)
                return referent
        return None

    def _new(self, part: Part) -> Referent:
        """Somebody of whom the text prints no name."""
        text = self.doc.text
        referent = Referent(part.type, named=False, roles={part.head(text)})
        for role in part.description.roles:
            referent.roles.update(role_words(text[slice(*role)]))
        _describe(referent, part)
        self.referents.append(referent)
        return referent

    def _of_relative(self, source: Source) -> Spoken:
        """ "Hale, who …": the source or the name right before it, or the noun that it goes with."""
        assert source.span is not None
        span = noun_before(self.doc, source.span[0])
        if span is None:
            return []
        part = parts_of(self.doc, span)[0]
        start, end = part.description.head
        covering = [
            (o.span[1], r)
            for r in self.referents
            for o in r.occurrences
            if o.span[0] <= start and end <= o.span[1] and span[1] <= o.span[1] + 1
        ]
        if covering:
            referent = max(covering, key=lambda item: item[0])[1]
        else:
            named = self.by_place.get(part.name) if part.name else None
            referent = named or self._new(part)
        referent.add(Occurrence(source.span, "pronoun", None, source.span[0]))
        return [(referent, BY_RELATIVE)]

    def _of_pronoun(self, source: Source) -> Spoken:
        assert source.span is not None
        word = source.word
        if word in ADDRESSED:
            return []
        kind: SpeakerType | None = "person" if word in MEN | WOMEN else "group" if word in MANY else None
        kind = "organization" if word in THINGS else kind
        asked = Asked(source.span, source.span[0], word, True, kind, own=_spoken(source))
        found = self.choose(asked, candidates(asked, self.referents), source, "pronoun")
        if not found:
            return []
        referent = found[0]
        referent.add(Occurrence(source.span, "pronoun", None, source.span[0]))
        if referent.kind == "person" and not referent.gender:
            referent.gender = "m" if word in MEN else "f" if word in WOMEN else ""
        return [found]

    def choose(
        self, asked: Asked, among: list[Referent], source: Source, how: str
    ) -> tuple[Referent, float] | None:
        """The likeliest candidate, unless none is likely enough."""
        if not among or how not in self.weights:
            return None
        told = self.so_far(source)
        table = features(self.doc, asked, among, told)
        shares = chances(table, self.weights[how])
        best = int(shares.argmax())
        if best == 0 or shares[best] < LEAST:
            return None
        return among[best - 1], round(float(shares[best]), 4)

    def so_far(self, source: Source) -> Told:
        """What was decided before a source."""
        outer = self.speakers[source.outer] if source.outer is not None else []
        if not outer and source.outer is not None:
            outer = [(referent, 1.0) for _, referent in self.told.get(source.outer, [])]
        reports = outer[0][0] if outer else None
        place, last = self.last or (-1, None)
        return Told(last, place, reports, frozenset(self.spoken))

    def by_going_on(self) -> None:
        """Sources without words of their own: "I" and "we", and statements that go on from others.

        "I" in a quotation that goes on from another comes last.
        """
        for form in ("oneself", "none", "oneself"):
            for number, source in enumerate(self.sources):
                if source.form != form or self.speakers[number]:
                    continue
                if form == "oneself":
                    self.speakers[number] = speaks_of_himself(self.sources, self.speakers, number)
                else:
                    self.speakers[number] = goes_on_from(self.doc, self.sources, self.speakers, number)


def _describe(referent: Referent, part: Part) -> None:
    """Take in a mention that describes somebody without a name."""
    referent.add(Occurrence(part.span, "description", None, part.description.head[1] - 1))


def _folded(words: str) -> str:
    return " ".join(words.lower().split())


def _spoken(source: Source) -> tuple[Span, ...]:
    """The very words of who is asked for."""
    return source.content if source.kind == "direct" else ()


def _inside(referent: Referent, span: Span) -> bool:
    """Whether the name of somebody stands in the words: "Hale's lawyer" is not Hale."""
    return any(
        o.name is not None and span[0] <= o.name[0] and o.name[1] <= span[1] for o in referent.occurrences
    )
