"""JSONL to Articles: one object a line, with the field names that collections of news have."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, Protocol

from onrecord.model.article import Article
from onrecord.pages.dates import iso_date
from onrecord.pages.encoding import whole
from onrecord.pages.form import form_of
from onrecord.pages.limits import MAX_LINE
from onrecord.pages.plain import read_text
from onrecord.pages.problem import PageError
from onrecord.pages.webpage import read_webpage

TEXT_FIELDS = ("text", "content", "body", "article", "html")
_TITLE = ("title", "headline")
_OUTLET = ("outlet", "publisher", "source", "sitename", "site_name")
_AUTHOR = ("author", "authors", "byline")
_PUBLISHED = (
    "published",
    "date",
    "datetime",
    "timestamp",
    "published_at",
    "publishedAt",
    "date_published",
    "datePublished",
)
_URL = ("url", "link")
_LANGUAGE = ("language", "lang")
_BY = re.compile(r"by\s+", re.IGNORECASE)
_CODE = re.compile(r"([A-Za-z]{2})(?:[-_]\w{2,8}){0,2}")
_MILLISECONDS = 100_000_000_000


class Lines(Protocol):
    """A stream of text that is read line by line."""

    def readline(self, size: int, /) -> str: ...


def numbered_lines(stream: Lines) -> Iterator[tuple[int, str | None]]:
    """(number, line) of each line that is not blank; None for one longer than MAX_LINE characters.

    No more than one line is in memory.
    """
    number = 0
    while line := stream.readline(MAX_LINE):
        number += 1
        if len(line) == MAX_LINE and not line.endswith("\n"):
            while line and not line.endswith("\n"):
                line = stream.readline(MAX_LINE)
            yield number, None
        elif line.strip():
            yield number, line


def read_line(line: str | None, number: int, name: str, path: str | None, *, furniture: bool) -> Article:
    """The article of one line of the source `name`; its path is `path:number`.

    Raises PageError, which names the source and the line.
    """
    where = f"{name}:line {number}"
    if line is None:
        raise PageError.at(where, f"longer than {MAX_LINE:,} characters, which is no article: split it")
    record = _record(line, where)
    field = next(
        (key for key in TEXT_FIELDS if isinstance(record.get(key), str) and record[key].strip()), None
    )
    if field is None:
        raise PageError.at(where, f"no text: a line needs one of the fields {', '.join(TEXT_FIELDS)}")
    text, warnings = whole(record[field])
    own_path = None if path is None else f"{path}:{number}"
    if field == "html" or (field != "text" and form_of(text, None) == "html"):
        article = read_webpage(text, where, own_path, furniture=furniture)
    else:
        article = replace(read_text(text, where, own_path, furniture=furniture), made_by={"pages": "jsonl"})
    return _with_fields(replace(article, warnings=warnings + article.warnings), record)


def _record(line: str, where: str) -> Mapping[str, Any]:
    try:
        record = json.loads(line)
    except RecursionError as error:
        raise PageError.at(where, "JSON nested too deeply: an article is a flat object") from error
    except ValueError as error:
        told = getattr(error, "msg", str(error))
        raise PageError.at(where, f"no JSON ({told}): each line is one whole JSON object") from error
    if not isinstance(record, dict):
        raise PageError.at(where, 'no JSON object: each line is an article such as {"text": "…"}')
    return record


def _with_fields(article: Article, record: Mapping[str, Any]) -> Article:
    """The article with the facts that its line gives, which go before those read from the text."""
    author = _first(record, _AUTHOR)
    language = _CODE.fullmatch(_first(record, _LANGUAGE) or "")
    return replace(
        article,
        title=_first(record, _TITLE) or article.title,
        outlet=_first(record, _OUTLET) or article.outlet,
        author=_BY.sub("", author, count=1) if author and _BY.match(author) else author or article.author,
        published=_date(record) or article.published,
        url=_first(record, _URL) or article.url,
        language=language[1].lower() if language else article.language,
    )


def _first(record: Mapping[str, Any], keys: tuple[str, ...]) -> str | None:
    return next(filter(None, (_plain(record.get(key)) for key in keys)), None)


def _plain(value: object) -> str | None:
    """A string, a list of them, or an object with a name (as search interfaces give it), as one line."""
    if isinstance(value, dict):
        value = value.get("name")
    if isinstance(value, list):
        names = [item.get("name") if isinstance(item, dict) else item for item in value]
        value = ", ".join(name for name in names if isinstance(name, str) and name.strip())
    return " ".join(whole(value)[0].split()) or None if isinstance(value, str) else None


def _date(record: Mapping[str, Any]) -> str | None:
    for key in _PUBLISHED:
        value = record.get(key)
        day = iso_date(value[:100]) if isinstance(value, str) else _from_seconds(value)
        if day:
            return day
    return None


def _from_seconds(value: object) -> str | None:
    """The day (UTC) of a Unix time in seconds or milliseconds."""
    if isinstance(value, bool) or not isinstance(value, (int, float)) or value <= 0:
        return None
    try:
        seconds = value / 1000 if value >= _MILLISECONDS else value
        return datetime.fromtimestamp(seconds, UTC).date().isoformat()
    except (ValueError, OverflowError, OSError):
        return None
