"""Statements of an article to its sentences, each with the statement it belongs to."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.model.article import Statement
from onrecord.model.readings import Voice, stretch
from onrecord.readings.figures import figures_in
from onrecord.readings.reasons import reasons_in
from onrecord.readings.sheet import Sheet
from onrecord.readings.voice.adoption import Adoptions
from onrecord.readings.voice.attribution import Attributed
from onrecord.readings.voice.body import body_of


def read_voice(statements: Sequence[Statement], sheet: Sheet) -> tuple[Voice, ...]:
    """Each sentence of the body, in order, with the key of the statement it belongs to, if any.

    Own sentences have their figures and reasons. A sentence, or the part of one that is the outlet's
    own, that takes up what a statement before it claimed as if it were a fact, has that statement as adopted.
    """
    attributed = Attributed(body_of(sheet), statements, sheet)
    adoptions = Adoptions(attributed, sheet)
    made = []
    for number, (span, owner) in enumerate(zip(attributed.sentences, attributed.owners, strict=True)):
        taken = adoptions.of_sentence(number)
        made.append(
            Voice(
                span,
                owner.key if owner else None,
                figures=() if owner else figures_in(span, sheet),
                reasons=() if owner else reasons_in(span, sheet),
                adopted=taken.statement.key if taken else None,
                adopted_words=stretch(sheet.text, *taken.words) if taken else None,
            )
        )
    return tuple(made)
