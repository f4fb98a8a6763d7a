"""Short articles for tests, written down with their names and statements marked, read without a network."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.attribution.kind import kind_of
from onrecord.model.article import Statement, statement_key
from onrecord.model.passage import Span, passage
from onrecord.model.speakers import Speaker
from onrecord.speakers import with_speakers
from onrecord.speakers.choice import Weights
from onrecord.speakers.features import FEATURES
from onrecord.tagger import Entity, Tagged
from onrecord.tagger.antecedents import Antecedents
from onrecord.text.doc import Doc, doc_of

from .marking import KINDS

_OPEN = re.compile(r"\[(?P<name>[POLX]) |<(?P<role>[SCW])(?P<number>\d*) ")


def _weights(**told: float) -> dict[str, float]:
    return {name: told.pop(name, 0.0) for name in ("none", *FEATURES)} | told


WEIGHTS: Weights = {
    "pronoun": _weights(
        none=0.5,
        antecedent=2.0,
        sentences=-0.8,
        nearest=0.5,
        gender=2.0,
        other_gender=-8.0,
        kind=2.0,
        other_kind=-6.0,
        spoke_last=1.0,
        reports=-1.0,
    ),
    "description": _weights(none=1.5, sentences=-0.5, kind=1.0, other_kind=-8.0, role=5.0, name_word=4.0),
}
"""Set by hand: nobody is likely unless the words fit; nearness and fit speak for somebody."""
assert all(set(one) == {"none", *FEATURES} for one in WEIGHTS.values())


@dataclass(frozen=True)
class Written:
    """A text, the names in it, and its statements, those without a number first."""

    text: str
    entities: tuple[Entity, ...]
    statements: tuple[Statement, ...]

    def doc(self, antecedents: Antecedents | None = None) -> Doc:
        """What the search for antecedents sees."""
        tagged = Tagged(0, len(self.text), (), (), (), (), self.entities, antecedents)
        return doc_of(self.text, tagged)

    def span(self, words: str, nth: int = 0) -> Span:
        """Where words stand, the first time or a later one."""
        places = [match.start() for match in re.finditer(re.escape(words), self.text)]
        return (places[nth], places[nth] + len(words))


def written(marked: str, within: Mapping[int, int] | None = None) -> Written:
    """`[P Ann Hale] <S1 [P Hale]> <C1 said> <W1 it rains>.` to text, names and statements.

    P is a person, O an organization, L a place, X another name. S, C and W are source, cue and content of the
    statement of that number, of 0 without one; several W of one number are pieces of one content.
    `within`: the number of a statement to that of the one that reports it.
    """
    text, at = "", 0
    opened: list[tuple[str, int, int]] = []
    entities: list[Entity] = []
    spans: dict[int, dict[str, list[Span]]] = {}
    while at < len(marked):
        match = _OPEN.match(marked, at)
        if match:
            opened.append((match["name"] or match["role"], int(match["number"] or 0), len(text)))
            at = match.end()
            continue
        if marked[at] in "]>" and opened:
            what, number, start = opened.pop()
            if what in KINDS:
                entities.append(Entity(KINDS[what], start, len(text), 0.9))
            else:
                spans.setdefault(number, {}).setdefault(what, []).append((start, len(text)))
        else:
            text += marked[at]
        at += 1
    assert not opened
    made = _statements(text, spans, within or {})
    return Written(text, tuple(sorted(entities, key=lambda e: (e.start, e.end))), made)


def _statements(
    text: str, spans: Mapping[int, Mapping[str, list[Span]]], within: Mapping[int, int]
) -> tuple[Statement, ...]:
    layout = doc_of(text)
    made: dict[int, Statement] = {}
    for number, own in sorted(spans.items()):
        source, cue = (passage(text, own[role]) if role in own else None for role in "SC")
        content = passage(text, own["W"])
        key = statement_key("", cue, content)
        kind = kind_of(list(content.spans), layout)
        made[number] = Statement(key, kind, source, cue, content, None, 0.9)
    return tuple(
        statement
        if number not in within
        else Statement(
            statement.key,
            statement.kind,
            statement.source,
            statement.cue,
            statement.content,
            made[within[number]].key,
            statement.confidence,
        )
        for number, statement in made.items()
    )


@dataclass(frozen=True)
class Heard:
    """What was read: the speakers of the article, and its statements, in the order of their numbers."""

    written: Written
    speakers: tuple[Speaker, ...]
    statements: tuple[Statement, ...]

    @property
    def names(self) -> list[str]:
        """What the speakers are called, in the order of their ids."""
        return [speaker.name for speaker in self.speakers]

    @property
    def by(self) -> list[list[str]]:
        """What those who speak each statement are called."""
        return [[self.speakers[by.id].name for by in statement.speakers] for statement in self.statements]

    @property
    def sure(self) -> list[float]:
        """How sure the first speaker of each statement is, 0 where there is none."""
        return [s.speakers[0].confidence if s.speakers else 0.0 for s in self.statements]

    def one(self, name: str) -> Speaker:
        """The only speaker of that name."""
        (found,) = [speaker for speaker in self.speakers if speaker.name == name]
        return found

    def words(self, name: str) -> list[str]:
        """The mentions of the only speaker of that name, in words."""
        return [self.written.text[start:end] for start, end in self.one(name).mentions]


def heard(
    marked: str | Written,
    within: Mapping[int, int] | None = None,
    *,
    antecedents: Antecedents | None = None,
    weights: Weights = WEIGHTS,
) -> Heard:
    """Who the sources of a written article are."""
    made = marked if isinstance(marked, Written) else written(marked, within)
    tagged = Tagged(0, len(made.text), (), (), (), (), made.entities, antecedents)
    speakers, statements = with_speakers(made.text, doc_of(made.text, tagged), made.statements, weights)
    return Heard(made, speakers, statements)
