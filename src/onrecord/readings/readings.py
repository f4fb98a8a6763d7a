"""Statements to the same statements with what they say, and the article's sentences by their voice."""

from __future__ import annotations

from dataclasses import replace

from onrecord.model.article import Article, Statement
from onrecord.model.readings import Reason
from onrecord.readings.about import read_about
from onrecord.readings.acts import read_act
from onrecord.readings.certainty import read_certainty
from onrecord.readings.denials import denied
from onrecord.readings.figures import read_figures
from onrecord.readings.forecasts import read_forecasts
from onrecord.readings.places import read_places
from onrecord.readings.reasons import read_reasons, reasons_in
from onrecord.readings.sheet import Sheet, sheet_of
from onrecord.readings.times import read_times
from onrecord.readings.voice import read_voice
from onrecord.tagger.tagged import Tagged


def with_readings(article: Article, blanked: str, tagged: Tagged) -> Article:
    """The article, which has its speakers and statements, with what they say.

    `blanked` is its text without furniture, which is what was tagged.
    """
    sheet = sheet_of(article, blanked, tagged)
    statements = tuple(read_statement(statement, sheet) for statement in article.statements)
    denials = denied(statements, sheet)
    return replace(
        article,
        statements=tuple(replace(s, denies=denials.get(s.key)) for s in statements),
        voice=read_voice(statements, sheet),
    )


def reasons_of(article: Article, tagged: Tagged) -> tuple[Reason, ...]:
    """All that an article, whoever says it, holds to lead to what."""
    sheet = sheet_of(article, article.text, tagged)
    return tuple(reason for sentence in sheet.sentences for reason in reasons_in(sentence, sheet))


def read_statement(statement: Statement, sheet: Sheet) -> Statement:
    """The statement with all that is read from its own words."""
    # certainty asks the act; forecasts ask the act, the certainty and the times
    statement = replace(statement, act=read_act(statement, sheet), times=read_times(statement, sheet))
    statement = replace(statement, certainty=read_certainty(statement, sheet))
    return replace(
        statement,
        figures=read_figures(statement, sheet),
        forecasts=read_forecasts(statement, sheet),
        reasons=read_reasons(statement, sheet),
        places=read_places(statement, sheet),
        about=read_about(statement, sheet),
    )
