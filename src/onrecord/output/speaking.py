"""Who speaks in an article: its speakers beside their statements."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.model.article import Article, Statement
from onrecord.model.passage import Passage
from onrecord.model.speakers import Speaker

CIRCUMSTANCES = ("to", "where", "medium", "when")
"""The names of the circumstances of a statement, in the order in which they are shown."""

_ARTICLE = re.compile(r"^(?:the|an?) ")


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker and the numbers of its statements, counted from 1."""

    speaker: Speaker
    numbers: tuple[int, ...]


def voices(article: Article) -> list[Voice]:
    """The speakers that have a statement: those with most first, else in the order of the article."""
    numbers: dict[int, list[int]] = {}
    for number, statement in enumerate(article.statements, 1):
        for by in dict.fromkeys(by.id for by in statement.speakers):
            numbers.setdefault(by, []).append(number)
    found = [Voice(one, tuple(numbers[one.id])) for one in by_id(article).values() if one.id in numbers]
    return sorted(found, key=lambda voice: -len(voice.numbers))


def by_id(article: Article) -> dict[int, Speaker]:
    """The speakers of an article by their ids. Where two have the same one, the first is taken."""
    found: dict[int, Speaker] = {}
    for one in article.speakers:
        found.setdefault(one.id, one)
    return found


def spoken_by(statement: Statement, speakers: Mapping[int, Speaker]) -> list[tuple[Speaker, float]]:
    """The speakers of a statement and how sure each is; ids that stand for none are passed over."""
    sure = {by.id: by.confidence for by in statement.speakers}
    return [(speakers[one], confidence) for one, confidence in sure.items() if one in speakers]


def named_in_source(statement: Statement, speaker: Speaker) -> bool:
    """Whether the printed source holds the speaker's name, so that nobody need be told it."""
    if statement.source is None:
        return False
    return bool(re.search(rf"(?<!\w){re.escape(_plain(speaker.name))}(?!\w)", _plain(statement.source.text)))


def circumstances(statement: Statement) -> list[tuple[str, Passage]]:
    """To whom, where, in what and when it was said: what is known of these, each with its name."""
    found = [(name, getattr(statement.said, name)) for name in CIRCUMSTANCES if statement.said]
    return [(name, passage) for name, passage in found if passage]


def roles(speaker: Speaker) -> list[str]:
    """What the speaker is called by office or calling, each once."""
    return _once(role.text for role in speaker.roles)


def affiliations(speaker: Speaker) -> list[str]:
    """The bodies that the speaker belongs to, each once, as in "the press office (the ministry)"."""
    return _once(f"{body.name} ({body.of})" if body.of else body.name for body in speaker.affiliations)


def other_names(speaker: Speaker) -> list[str]:
    """The names and descriptions of the speaker, each once, other than its name and its roles."""
    shown = {_plain(text) for text in (speaker.name, *roles(speaker))}
    return [alias for alias in _once(speaker.aliases) if _plain(alias) not in shown]


def _once(texts: Iterable[str]) -> list[str]:
    kept: dict[str, str] = {}
    for text in texts:
        kept.setdefault(_plain(text), text)
    return list(kept.values())


def _plain(text: str) -> str:
    """The words in small letters, without the article that begins them."""
    return _ARTICLE.sub("", " ".join(text.split()).casefold(), count=1)
