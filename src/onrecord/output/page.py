"""Articles as one web page: the text with every statement marked, and the list of statements."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from onrecord.model.article import KINDS, Article
from onrecord.output.characters import visible
from onrecord.output.entries import Entry, entries
from onrecord.output.marking import Closing, Opening, Paragraph, anchored_statements, marked_paragraphs
from onrecord.output.readings_told import voice_told
from onrecord.output.speaking import Voice, affiliations, other_names, roles, voices

_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_WEB_ADDRESS = re.compile(r"https?://", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Shown:
    """What the template shows of an article. `name` begins the page's ids for it."""

    name: str
    article: Article
    title: str
    facts: tuple[str, ...]
    day: str | None
    link: str | None
    language: str | None
    count: str
    paragraphs: list[Paragraph]
    anchored: frozenset[int]
    numbers: dict[str, int]
    entries: list[Entry]
    voices: list[Voice]
    own_voice: str

    def who(self, numbers: Sequence[int]) -> str:
        """The names of the speakers of these statements, where the source does not print them."""
        chosen = [self.entries[number - 1] for number in numbers]
        names = (one.name for entry in chosen if not entry.plain for one in entry.speakers)
        return " and ".join(dict.fromkeys(names))


def to_html(articles: Sequence[Article]) -> str:
    """One HTML page that needs no other file, no script and no connection.

    Each article stands in full with the source, cue and content of every statement
    marked in their places, beside a list of the statements and above a list of who
    speaks; several articles have a table of contents above them. Nothing in an article's
    text is taken for markup.
    """
    css = _css()
    return _template().render(
        css=Markup(css),
        css_hash=base64.b64encode(hashlib.sha256(css.encode()).digest()).decode(),
        shown=[_shown(article, place) for place, article in enumerate(articles, 1)],
    )


@cache
def _css() -> str:
    return files("onrecord.output").joinpath("page.css").read_text(encoding="utf-8")


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("onrecord", "output"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=lambda value: visible(value) if type(value) is str else value,
    )
    environment.tests["opening"] = lambda token: isinstance(token, Opening)
    environment.tests["closing"] = lambda token: isinstance(token, Closing)
    environment.filters.update(roles=roles, affiliations=affiliations, other_names=other_names)
    return environment.get_template("page.html")


def _shown(article: Article, place: int) -> _Shown:
    marked = marked_paragraphs(article)
    language = article.language or ""
    return _Shown(
        name=f"a{place}",
        article=article,
        title=article.title or article.path or article.url or "Untitled article",
        facts=tuple(fact for fact in (article.outlet, article.author) if fact),
        day=_day(article.published),
        link=article.url if article.url and _WEB_ADDRESS.match(article.url) else None,
        language=language if _LANGUAGE.fullmatch(language) else None,
        count=_count(article),
        paragraphs=marked,
        anchored=anchored_statements(marked),
        numbers={said.key: number for number, said in enumerate(article.statements, 1)},
        entries=entries(article),
        voices=voices(article),
        own_voice=voice_told(article),
    )


def _day(published: str | None) -> str | None:
    """A date in words ("1 May 2024"); what is no ISO date is given back as it is."""
    if not published:
        return None
    try:
        day = date.fromisoformat(published)
    except ValueError:
        return published
    return f"{day.day} {day:%B} {day.year}"


def _count(article: Article) -> str:
    """How many statements there are, by kind: "3 statements: 1 direct, 2 indirect"."""
    kinds = Counter(said.kind for said in article.statements)
    total = sum(kinds.values())
    if not total:
        return "No statements"
    if total == 1:
        return f"1 statement, {next(iter(kinds))}"
    named = ", ".join(f"{kinds[kind]} {kind}" for kind in KINDS if kinds[kind])
    return f"{total} statements: {named}"
