"""HTML to an Article, by trafilatura; where that finds too little, by the page's own paragraphs."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from lxml.html import HtmlElement

from onrecord.model.article import Article, Furniture
from onrecord.pages.blocks import Block, extracted_blocks, headings_in, own_blocks
from onrecord.pages.facts import facts_of
from onrecord.pages.language import language_of, language_warnings
from onrecord.pages.limits import MAX_CHARACTERS, too_long
from onrecord.pages.markup import NoTreeError, tree_of
from onrecord.pages.pagedate import published_of
from onrecord.pages.problem import PageError

JOINT = "\n\n"
"""Stands between two paragraphs."""
ENOUGH_WORDS = 4
"""A page whose longest paragraph has fewer words has no article."""
MAX_QUOTATIONS = 100
"""Block quotations that are looked for in the rest of the page; each costs a search through it."""
COVER = 0.5
"""The part of the paragraphs of the page's own article that the extraction has to find."""


def read_webpage(markup: str, where: str, path: str | None, *, furniture: bool) -> Article:
    """The article of a page; `where` names it in the PageError that is raised if it has none.

    Paragraphs, headings, block quotations, items of lists and rows of tables are parted
    by a blank line each; text in `<q>` has quotation marks.
    """
    if len(markup) > MAX_CHARACTERS:
        raise PageError.at(where, too_long(len(markup)))
    try:
        tree = tree_of(markup)
    except NoTreeError as error:
        raise PageError.at(where, f"no article found in this page; {error}") from error
    declared, published = _declared_language(tree), published_of(tree)
    document = _extracted(tree)
    blocks = _best_blocks(document, tree)
    if not blocks:
        raise PageError.at(where, "no article found in this page; give the article's own page, or its text")
    text = JOINT.join(block.text for block in blocks)
    facts = facts_of(text)
    code = language_of(text) or declared
    return Article(
        text=text,
        path=path,
        url=_fact(document, "url"),
        title=_fact(document, "title") or facts.title,
        outlet=_fact(document, "sitename") or facts.outlet,
        author=_fact(document, "author") or facts.author,
        published=published or facts.published,
        language=code if code and len(code) == 2 else None,
        furniture=_furniture(blocks, facts.furniture) if furniture else (),
        made_by={"pages": _extractor()},
        warnings=language_warnings(code),
    )


def _declared_language(tree: HtmlElement) -> str | None:
    code = str(tree.get("lang") or tree.get("xml:lang") or "").split("-")[0].lower()
    return code if len(code) == 2 and code.isalpha() else None


def _extracted(tree: HtmlElement) -> Any:
    """What trafilatura makes of the tree, with the facts about it, or None."""
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it has to say, PageError says
    try:
        return bare_extraction(
            tree,
            config=_settings(),
            include_comments=False,
            include_tables=True,
            include_formatting=True,
            with_metadata=True,
        )
    except Exception:
        # any page may be met, and it is no matter for the reader in which way it is broken
        return None


@cache
def _settings() -> Any:
    """The settings of trafilatura: short pages are left to `own_blocks`, which keeps headings."""
    from trafilatura.settings import use_config

    config = use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", "1")
    config.set("DEFAULT", "EXTENSIVE_DATE_SEARCH", "off")
    return config


@cache
def _extractor() -> str:
    from trafilatura import __version__

    return f"trafilatura {__version__}"


def _best_blocks(document: Any, tree: HtmlElement) -> list[Block]:
    """The extracted blocks, or the page's own where those leave out much of its article."""
    found = extracted_blocks(document.body) if document is not None and document.body is not None else []
    headings = headings_in(tree)
    found = [replace(block, kind="heading") if block.text in headings else block for block in found]
    own = own_blocks(tree)
    marked = next(tree.iter("article", "main"), None) is not None
    if _is_article(own) and (not _is_article(found) or (marked and _length(found) < COVER * _length(own))):
        return own
    return found if _is_article(found) else []


def _is_article(blocks: Sequence[Block]) -> bool:
    return any(block.kind != "heading" and block.text.count(" ") >= ENOUGH_WORDS for block in blocks)


def _length(blocks: Sequence[Block]) -> int:
    return sum(len(block.text) for block in blocks)


def _fact(document: Any, name: str) -> str | None:
    value = getattr(document, name, None)
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _furniture(blocks: Sequence[Block], found: Sequence[Furniture]) -> tuple[Furniture, ...]:
    """Headings as the markup has them, repeated pull quotations, and what the lines say they are.

    Where the markup says what a block is, it is believed rather than the look of its lines.
    """
    prose = _letters(" ".join(block.text for block in blocks if block.kind == "paragraph"))
    quotations = 0
    made: list[Furniture] = []
    left = deque(found)
    start = 0
    for block in blocks:
        span = (start, start + len(block.text))
        start = span[1] + len(JOINT)
        within = []
        while left and left[0].span[0] < span[1]:
            within.append(left.popleft())
        if block.kind == "heading":
            made.append(Furniture(span, "heading"))
        elif block.kind == "quotation":
            quotations += 1
            if quotations <= MAX_QUOTATIONS and len(block.text) > 20 and _letters(block.text) in prose:
                made.append(Furniture(span, "other"))
        elif block.kind != "table":
            made += within
    return tuple(made)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).lower()
