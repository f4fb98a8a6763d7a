"""What speaks for and against that a mention means a referent: numbers for the scorer."""

from __future__ import annotations

from dataclasses import dataclass
from math import log1p

import numpy as np
from numpy.typing import NDArray

from onrecord.model.passage import Span
from onrecord.model.speakers import SpeakerType
from onrecord.speakers.referents import Occurrence, Referent
from onrecord.speakers.sources import MANY, MEN, THINGS, WOMEN
from onrecord.text.doc import Doc

FEATURES = (
    "antecedent",
    "share",
    "sentences",
    "same_sentence",
    "nearest",
    "second",
    "gender",
    "other_gender",
    "kind",
    "other_kind",
    "spoke_last",
    "spoke_last_near",
    "reports",
    "opens",
    "other_quotation",
    "often",
    "named",
    "role",
    "name_word",
    "speaks",
    "for_person",
    "for_body",
    "for_group",
    "for_document",
    "for_possessive",
)
"""The last five are the same for all candidates: they say how likely anybody is for such a mention."""
_SORTS = {"person": "person", "body": "organization", "group": "group", "document": "document"}
MOST = 12
"""Referents, the nearest ones, that a mention is held against."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A mention that asks who it is: its span, a place in its head word, and what its words tell.

    `word`: the pronoun, or the head noun of a description, in lower case; `kind`: the sort of
    speaker that the words fit, None where any; `possessive`: whether it is somebody's ("his lawyer");
    `own`: the quotation that the mention is the source of: nobody says "he" of whom he names in it.
    """

    span: Span
    head: int
    word: str
    pronoun: bool
    kind: SpeakerType | None
    possessive: bool = False
    own: tuple[Span, ...] = ()

    def earlier(self, referent: Referent) -> list[Occurrence]:
        """The mentions of a referent before this one, but for those in its own quotation."""
        return [
            one
            for one in referent.before(self.span[0])
            if not any(start <= one.span[0] < end for start, end in self.own)
        ]


@dataclass(frozen=True, slots=True)
class Told:
    """What was decided before: who spoke last, who reports this statement, and who speaks at all."""

    last: Referent | None = None
    last_place: int = -1
    reports: Referent | None = None
    speakers: frozenset[int] = frozenset()


def candidates(asked: Asked, referents: list[Referent]) -> list[Referent]:
    """Those mentioned before, the nearest first."""
    near: list[tuple[int, int, Referent]] = []
    for referent in referents:
        earlier = asked.earlier(referent)
        if earlier:
            near.append((asked.span[0] - earlier[-1].span[1], len(near), referent))
    return [referent for _, _, referent in sorted(near, key=lambda item: item[:2])[:MOST]]


def features(doc: Doc, asked: Asked, among: list[Referent], told: Told) -> NDArray[np.float64]:
    """(candidates, features) in the order of FEATURES."""
    table = np.zeros((len(among), len(FEATURES)))
    encoded = _antecedents(doc, asked, among)
    ranks = [n for n, referent in enumerate(among) if not _contradicts(asked, referent)]
    for row, referent in enumerate(among):
        last = asked.earlier(referent)[-1]
        values = {
            "antecedent": encoded[0][row],
            "share": encoded[1][row],
            **_nearness(doc, asked, last),
            "nearest": ranks[:1] == [row],
            "second": ranks[1:2] == [row],
            **_fit(asked, referent),
            "spoke_last": referent is told.last,
            "spoke_last_near": referent is told.last
            and doc.paragraph_number(told.last_place) >= doc.paragraph_number(asked.span[0]) - 1,
            "reports": referent is told.reports,
            "often": log1p(len(asked.earlier(referent))),
            "named": referent.named,
            "role": not asked.pronoun and _role_fits(asked, referent),
            "name_word": not asked.pronoun and _name_word(doc.text, asked, referent),
            "speaks": id(referent) in told.speakers,
            **{f"for_{sort}": not asked.pronoun and asked.kind == kind for sort, kind in _SORTS.items()},
            "for_possessive": asked.possessive,
        }
        table[row] = [float(values[name]) for name in FEATURES]
    return table


def _antecedents(
    doc: Doc, asked: Asked, among: list[Referent]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """How much better than nothing each is by the encoder, and the logarithm of its share of the chance."""
    if doc.antecedents is None or not among:
        return np.zeros(len(among)), np.zeros(len(among))
    heads: list[int] = []
    owners: list[int] = []
    for number, referent in enumerate(among):
        earlier = asked.earlier(referent)
        for occurrence in [*earlier[:1], *earlier[1:][-3:]]:
            heads.append(occurrence.head)
            owners.append(number)
            if occurrence.name and occurrence.name[1] - occurrence.name[0] > 1:
                heads.append(occurrence.name[0])
                owners.append(number)
    scores = doc.antecedents.scores(asked.head, heads)
    best = np.full(len(among), -10.0)
    for owner, score in zip(owners, scores[1:].tolist(), strict=True):
        best[owner] = max(best[owner], score - scores[0])
    share = best - np.logaddexp(0.0, np.logaddexp.reduce(best))
    return np.clip(best, -10, 10) / 5, np.clip(share, -8, 0) / 4


def _nearness(doc: Doc, asked: Asked, last: Occurrence) -> dict[str, float]:
    away = doc.whole_sentence_number(asked.span[0]) - doc.whole_sentence_number(last.span[0])
    start = doc.whole_sentence_start(last.span[0])
    quotation = doc.quotation_number(last.span[0])
    return {
        "sentences": log1p(max(0, away)),
        "same_sentence": float(away == 0),
        "opens": float(last.span[0] - start < 12),
        "other_quotation": float(quotation >= 0 and quotation != doc.quotation_number(asked.span[0])),
    }


def _fit(asked: Asked, referent: Referent) -> dict[str, float]:
    gender = "m" if asked.word in MEN else "f" if asked.word in WOMEN else ""
    told = bool(gender and referent.gender)
    return {
        "gender": float(told and gender == referent.gender),
        "other_gender": float(told and gender != referent.gender),
        "kind": float(asked.kind == referent.kind),
        "other_kind": float(_other_kind(asked, referent)),
    }


def _other_kind(asked: Asked, referent: Referent) -> bool:
    if asked.kind is None or asked.kind == referent.kind:
        return False
    return not (asked.word in MANY | THINGS and referent.kind in ("organization", "group", "document"))


def _contradicts(asked: Asked, referent: Referent) -> bool:
    fit = _fit(asked, referent)
    return bool(fit["other_gender"] or fit["other_kind"])


def _role_fits(asked: Asked, referent: Referent) -> bool:
    """ "The minister" of somebody who was called a minister."""
    return any(asked.word == role or role.endswith("-" + asked.word) for role in referent.roles)


def _name_word(text: str, asked: Asked, referent: Referent) -> bool:
    """ "The campaign" of "the Clinton campaign"."""
    return any(asked.word in name.lower().split() for name in referent.printed(text)[:8])
