"""A small article in which every reading is found, with all its keys."""

from __future__ import annotations

from dataclasses import replace

from onrecord.model.article import Article
from onrecord.model.readings import (
    About,
    Act,
    Certainty,
    Figure,
    Forecast,
    Place,
    Reason,
    Stretch,
    Time,
    Voice,
    stretch,
)
from onrecord.model.speakers import Speaker, SpokenBy

from .examples import said

TEXT = (
    "The mayor warned on Monday that at least 40 of 90 homes in Tarn may not stand by Friday if it rains, "
    "because the dam is weak. “They will stand,” the builder retorted. These losses cost $3m because of rain."
)


def at(words: str) -> Stretch:
    """The words where they first stand."""
    start = TEXT.index(words)
    return stretch(TEXT, start, start + len(words))


def figure(words: str, low: float | None, high: float | None, unit: str, **others: object) -> Figure:
    """A figure at these words."""
    return Figure(at(words).span, words, low, high, unit, **others)  # type: ignore[arg-type]


def harvest() -> Article:
    """An article with one statement that says everything, one that denies it, and a sentence of its own."""
    bare = Article(TEXT)
    warned = said(
        bare,
        "The mayor",
        "warned",
        "that at least 40 of 90 homes in Tarn may not stand by Friday if it rains, because the dam is weak",
    )
    retorted = said(bare, "the builder", "retorted", "They will stand", kind="direct")
    whole = replace(
        warned,
        speakers=(SpokenBy(0, 0.9),),
        act=Act("warn", "neutral", at("warned")),
        certainty=Certainty("possible", (at("may"),), at("if it rains"), at("not")),
        figures=(
            figure("90 homes", 90, 90, "homes"),
            figure("at least 40", 40, None, "homes", events=("destroyed",), description="old", part_of=0),
        ),
        times=(Time(at("by Friday").span, "by Friday", "../2024-05-03", "../P4D"),),
        forecasts=(Forecast(at("not stand"), "possible", at("may"), at("by Friday"), at("if it rains")),),
        reasons=(Reason(at("the dam is weak"), at("may not stand"), "lowers", at("because"), 0.75),),
        places=(Place(at("Tarn").span, "Tarn", True, "Tarn", 43.9, 2.1, "FR"),),
        about=(About(at("Tarn").span, "Tarn", "Tarn", "place", 0),),
    )
    denied = replace(
        retorted,
        act=Act("say", "distanced", at("retorted"), negated=True, nearest="reply"),
        denies=warned.key,
        decided=True,
    )
    own = Voice(
        at(TEXT[TEXT.index("These") :]).span,
        None,
        (figure("$3m", 3_000_000, 3_000_000, "USD"),),
        (Reason(at("rain."), at("These losses"), "raises"),),
        warned.key,
        at("These losses"),
    )
    first = Voice((0, TEXT.index(" “")), warned.key)
    return Article(
        TEXT,
        language="en",
        speakers=(Speaker(0, "The mayor", "person", named=False),),
        statements=(whole, denied),
        voice=(first, own),
    )
