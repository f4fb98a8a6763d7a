"""A statement to the places that its content names."""

from __future__ import annotations

from onrecord.model.article import Statement
from onrecord.model.readings import Place
from onrecord.readings.context import Context
from onrecord.readings.places.find import names_of_places
from onrecord.readings.places.resolve import resolve

MOST = 200
"""Places of a statement at most."""


def read_places(statement: Statement, context: Context) -> tuple[Place, ...]:
    """The named places of the content, each with its point where it is known which one is meant."""
    made: list[Place] = []
    for span in statement.content.spans:
        for start, end in names_of_places(context, span):
            if len(made) == MOST:
                break
            known = resolve(context.text, start, end, context.countries)
            words = context.text[start:end]
            if known is None or known.latitude is None or known.longitude is None:
                made.append(Place((start, end), words, resolved=False))
                continue
            country = known.country or None
            point = (known.latitude, known.longitude)
            made.append(Place((start, end), words, True, known.name, *point, country))
    return tuple(made)
