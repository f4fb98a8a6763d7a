"""Plain text to an Article: the text as it is, and what its lines say about it."""

from __future__ import annotations

import json

from onrecord.model.article import Article
from onrecord.pages.facts import facts_of
from onrecord.pages.language import language_of, language_warnings
from onrecord.pages.limits import MAX_CHARACTERS, too_long
from onrecord.pages.problem import PageError


def read_text(text: str, where: str, path: str | None, *, furniture: bool) -> Article:
    """The article of a plain text, which it keeps as it is; `where` names it in a PageError.

    Title, outlet, author and date are those that the text prints plainly, else None.
    """
    if not text.strip():
        raise PageError.at(where, "nothing but white space: give a file with the text of an article")
    if len(text) > MAX_CHARACTERS:
        raise PageError.at(where, too_long(len(text)))
    if _is_json(text):
        raise PageError.at(
            where, "JSON over several lines: write each article as an object on one line (JSONL)"
        )
    facts = facts_of(text)
    code = language_of(text)
    return Article(
        text=text,
        path=path,
        title=facts.title,
        outlet=facts.outlet,
        author=facts.author,
        published=facts.published,
        language=code if code and len(code) == 2 else None,
        furniture=facts.furniture if furniture else (),
        made_by={"pages": "text"},
        warnings=language_warnings(code),
    )


def _is_json(text: str) -> bool:
    start = text[:100].lstrip()
    if not start.startswith(("{", "[")) or not text.rstrip().endswith(("}", "]")):
        return False
    try:
        return isinstance(json.loads(text), (dict, list))
    except (ValueError, RecursionError):
        return False
