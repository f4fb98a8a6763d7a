"""A tree to blocks of text: paragraphs, headings, quotations, items of lists, rows of tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from lxml.etree import _Element, iterwalk
from lxml.html import HtmlElement

BlockKind = Literal["paragraph", "heading", "quotation", "item", "table"]

_BREAK = "\ue000"
_SPACE = re.compile(r"[ \t\r\n\f\v]+")
_BREAKS = re.compile(rf"\s*{_BREAK}\s*")
_EXTRACTED_TAGS = "p head quote list item table row cell div body main section article fw ab"
_BLOCK_TAGS = frozenset(_EXTRACTED_TAGS.split())
_KINDS: dict[str, BlockKind] = {"head": "heading", "quote": "quotation", "item": "item", "table": "table"}
_SENTENCE_END = re.compile(r"[.!?…:;,][\"'”’»)\]]{0,3}\Z")
_AROUND_ARTICLES = (
    "nav aside footer form script style noscript button select figure template svg dialog iframe header"
)
_NOT_ARTICLE = frozenset(_AROUND_ARTICLES.split())
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
CELL_JOINT = " | "
MAX_DEPTH = 200


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a page; `text` has no blank line in it and no white space around it."""

    kind: BlockKind
    text: str


def extracted_blocks(body: _Element) -> list[Block]:
    """The blocks of a body as trafilatura makes it (its TEI-like elements p, head, quote, list …)."""
    return list(_walk(body, "paragraph", 0))


def own_blocks(tree: HtmlElement) -> list[Block]:
    """The paragraphs of a page's `<article>` or `<main>` (else of its body) as they stand in the markup.

    For pages of which the extraction makes nothing, or too little. Where there are
    several articles, as beside a list of others, the one with the most text counts.
    """
    for tag in ("article", "main", "body"):
        outermost = (place for place in tree.iter(tag) if next(place.iterancestors(tag), None) is None)
        made = [list(_paragraphs(place)) for place in outermost]
        best = max(made, key=lambda blocks: sum(len(block.text) for block in blocks), default=[])
        if any(block.kind != "heading" for block in best):
            return best
    return []


def headings_in(tree: HtmlElement) -> frozenset[str]:
    """The words of all headings of a page, as an extraction that keeps only words has them."""
    return frozenset(_flat(_words(element)) for element in tree.iter(*_HEADINGS))


def _walk(element: _Element, kind: BlockKind, depth: int) -> Iterator[Block]:
    """Blocks of an element; text between block elements is a block too."""
    kind = _KINDS.get(str(element.tag), kind)
    if depth > MAX_DEPTH or not _has_blocks(element):
        yield from _blocks_of_text(_words(element), _really(kind, element))
        return
    if element.tag == "table":
        rows = (CELL_JOINT.join(filter(None, map(_flat, map(_words, row)))) for row in element.iter("row"))
        yield from _blocks_of_text(_BREAK.join(filter(None, rows)), "table")
        return
    loose = element.text or ""
    for child in element:
        if child.tag in _BLOCK_TAGS:
            yield from _blocks_of_text(loose, kind)
            yield from _walk(child, kind, depth + 1)
            loose = child.tail or ""
        else:
            loose += _words(child) + (child.tail or "")
    yield from _blocks_of_text(loose, kind)


def _has_blocks(element: _Element) -> bool:
    return any(child.tag in _BLOCK_TAGS for child in element)


def _really(kind: BlockKind, element: _Element) -> BlockKind:
    """A paragraph that is bold as a whole, and no sentence, is a heading."""
    if kind != "paragraph" or len(element) != 1 or (element.text or "").strip():
        return kind
    (only,) = element
    words = _flat(_words(only))
    bold = only.tag == "hi" and only.get("rend") == "#b" and not (only.tail or "").strip()
    return "heading" if bold and 2 < len(words) <= 120 and not _SENTENCE_END.search(words) else kind


def _words(element: _Element) -> str:
    """All text of an element, with a mark for each line break."""
    if next(element.iter("lb", "br"), None) is None:
        return "".join(map(str, element.itertext()))
    pieces = []
    for event, node in iterwalk(element, events=("start", "end")):
        if event == "start":
            pieces.append(_BREAK if node.tag in ("lb", "br") else node.text or "")
        elif node is not element:
            pieces.append(node.tail or "")
    return "".join(pieces)


def _flat(words: str) -> str:
    return _SPACE.sub(" ", words.replace(_BREAK, " ")).strip()


def _blocks_of_text(words: str, kind: BlockKind) -> Iterator[Block]:
    """Blocks of words in which one break is a new line, and two a new paragraph."""
    lines = _BREAKS.split(_SPACE.sub(" ", words)) if _BREAK in words else [_SPACE.sub(" ", words)]
    block: list[str] = []
    for line in [*lines, ""]:
        if line.strip():
            block.append(line.strip())
        elif block:
            yield Block(kind, "\n".join(block))
            block = []


def _paragraphs(place: HtmlElement) -> Iterator[Block]:
    for element in place.iter("p", "li", "blockquote", *_HEADINGS):
        if any(parent.tag in _NOT_ARTICLE for parent in _parents_within(element, place)):
            continue
        if element.tag in ("li", "blockquote") and element.find(".//p") is not None:
            continue  # its paragraphs come by themselves
        words = _words(element)
        if element.tag == "li" and _is_link(element, words):
            continue
        yield from _blocks_of_text(words, _own_kind(element))


def _parents_within(element: HtmlElement, place: HtmlElement) -> Iterator[HtmlElement]:
    for parent in islice(element.iterancestors(), MAX_DEPTH):
        if parent is place:
            return
        yield parent


def _own_kind(element: HtmlElement) -> BlockKind:
    if element.tag in _HEADINGS:
        return "heading"
    if element.tag == "blockquote" or next(element.iterancestors("blockquote"), None) is not None:
        return "quotation"
    return "item" if element.tag == "li" else "paragraph"


def _is_link(element: HtmlElement, words: str) -> bool:
    linked = sum(len(link.text_content().strip()) for link in element.iter("a"))
    return linked * 10 >= len(words.strip()) * 9
