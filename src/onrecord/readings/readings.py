"""Statements to the same statements with what they say, and the article's sentences by their voice."""

from __future__ import annotations

from dataclasses import replace

from onrecord.model.article import Article, Statement
from onrecord.model.readings import Reason
from onrecord.readings.about import read_about
from onrecord.readings.acts import read_act
from onrecord.readings.certainty import read_certainty
from onrecord.readings.context import Context
from onrecord.readings.denials import denied
from onrecord.readings.figures import read_figures
from onrecord.readings.forecasts import read_forecasts
from onrecord.readings.places import read_places
from onrecord.readings.reasons import read_reasons, reasons_in
from onrecord.readings.times import read_times
from onrecord.readings.voice import read_voice
from onrecord.text.doc import Doc


def with_readings(article: Article, doc: Doc) -> Article:
    """The article, which has its speakers and statements, with what they say.

    `doc` is its text without furniture, which is what was tagged.
    """
    context = Context(article, doc)
    statements = tuple(read_statement(statement, context) for statement in article.statements)
    denials = denied(statements, context)
    return replace(
        article,
        statements=tuple(replace(s, denies=denials.get(s.key)) for s in statements),
        voice=read_voice(statements, context),
    )


def reasons_of(article: Article, doc: Doc) -> tuple[Reason, ...]:
    """All that an article, whoever says it, holds to lead to what."""
    context = Context(article, doc)
    return tuple(reason for sentence in context.doc.sentences for reason in reasons_in(sentence, context))


def read_statement(statement: Statement, context: Context) -> Statement:
    """The statement with all that is read from its own words."""
    # certainty asks the act; forecasts ask the act, the certainty and the times
    statement = replace(statement, act=read_act(statement, context), times=read_times(statement, context))
    statement = replace(statement, certainty=read_certainty(statement, context))
    return replace(
        statement,
        figures=read_figures(statement, context),
        forecasts=read_forecasts(statement, context),
        reasons=read_reasons(statement, context),
        places=read_places(statement, context),
        about=read_about(statement, context),
    )
