"""Statements of an article to its sentences, each with the statement it belongs to."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.model.article import Statement
from onrecord.model.readings import Voice, stretch
from onrecord.readings.context import Context
from onrecord.readings.figures import figures_in
from onrecord.readings.reasons import reasons_in
from onrecord.readings.voice.adoption import Adoptions
from onrecord.readings.voice.attribution import Attributed
from onrecord.readings.voice.body import body_of


def read_voice(statements: Sequence[Statement], context: Context) -> tuple[Voice, ...]:
    """Each sentence of the body, in order, with the key of the statement it belongs to, if any.

    Own sentences have their figures and reasons. A sentence, or the part of one that is the outlet's
    own, that takes up what a statement before it claimed as if it were a fact, has that statement as adopted.
    """
    attributed = Attributed(body_of(context), statements, context)
    adoptions = Adoptions(attributed, context)
    made = []
    for number, (span, owner) in enumerate(zip(attributed.sentences, attributed.owners, strict=True)):
        taken = adoptions.of_sentence(number)
        made.append(
            Voice(
                span,
                owner.key if owner else None,
                figures=() if owner else figures_in(span, context),
                reasons=() if owner else reasons_in(span, context),
                adopted=taken.statement.key if taken else None,
                adopted_words=stretch(context.text, *taken.words) if taken else None,
            )
        )
    return tuple(made)
