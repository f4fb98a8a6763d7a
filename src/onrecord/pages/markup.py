"""HTML to a tree made ready: quotations with their marks, pull quotations and layout tables as text.

What is changed here is what the extraction would else drop or misread; see each function.
"""

from __future__ import annotations

import re
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from onrecord.pages.breaks import part_at_double_breaks
from onrecord.pages.limits import MAX_ELEMENTS

_DECLARATION = re.compile(r"\s{0,99}<\?xml[^>]{0,200}\?>")
_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_PULL = re.compile(
    r"pull[-_]?(?:ed)?[-_]?quote|\bpq\b|quote[-_]?(?:block|box|pull)|\bblock[-_]?quote\b|\bquotation\b", re.I
)
_IN_LAYOUT = ("p", "h1", "h2", "h3", "table", "blockquote")
NESTED_TABLES = 20
"""How many tables around a paragraph are looked at; pages of old have three or four."""
_QUOTE_MARKS = "\"“”„«»‘’'"


class NoTreeError(ValueError):
    """Markup of which no tree can be made."""


def tree_of(markup: str) -> HtmlElement:
    """The prepared tree of a page's markup. Raises NoTreeError where there is none, or far too much."""
    clean = _UNREADABLE.sub("\ufffd", _DECLARATION.sub("", markup, count=1))
    try:
        tree = document_fromstring(
            clean, parser=HTMLParser(remove_comments=True, remove_pis=True, encoding="utf-8")
        )
        if sum(1 for _ in zip(tree.iter(), range(MAX_ELEMENTS + 1), strict=False)) > MAX_ELEMENTS:
            raise NoTreeError(f"more than {MAX_ELEMENTS:,} elements are no page: split it")
        _spell_out_quotations(tree)
        _keep_pull_quotations(tree)
        _flatten_layout_tables(tree)
        part_at_double_breaks(tree)
    except (etree.LxmlError, RecursionError, LookupError) as error:
        raise NoTreeError("its markup cannot be read") from error
    return tree


def _spell_out_quotations(tree: HtmlElement) -> None:
    """Put marks around `<q>`: browsers print them, but they are not in the markup."""
    for quotation in list(tree.iter("q")):
        words = quotation.text_content().strip()
        if words and words[0] not in _QUOTE_MARKS:
            depth = sum(1 for _ in quotation.iterancestors("q"))
            opening, closing = "“”" if depth % 2 == 0 else "‘’"
            quotation.text = opening + (quotation.text or "").lstrip()
            if len(quotation):
                quotation[-1].tail = (quotation[-1].tail or "").rstrip() + closing
            else:
                quotation.text = quotation.text.rstrip() + closing
    for quotation in list(tree.iter("q")):
        quotation.drop_tag()


def _keep_pull_quotations(tree: HtmlElement) -> None:
    """Make block quotations of pull quotations: as `<aside>` or `<figure>` they would be dropped."""
    for element in list(tree.iter("aside", "figure", "div")):
        if (
            _PULL.search(f"{element.get('class', '')} {element.get('id', '')}")
            and element.getparent() is not None
        ):
            _rename_as_quotation(element)
        elif element.tag == "figure" and element.find(".//blockquote") is not None:
            element.tag = "div"


def _rename_as_quotation(element: HtmlElement) -> None:
    element.tag = "div" if element.find(".//blockquote") is not None else "blockquote"
    element.attrib.clear()


def _flatten_layout_tables(tree: HtmlElement) -> None:
    """Make plain divisions of tables that hold whole paragraphs: they are layout, not figures."""
    layout = {table for block in tree.iter(*_IN_LAYOUT) for table in _tables_around(block)}
    for element in list(tree.iter("tbody", "thead", "tfoot", "tr", "td", "th")):
        if next(element.iterancestors("table"), None) in layout:
            element.tag = "div"
    for table in layout:
        table.tag = "div"


def _tables_around(block: HtmlElement) -> list[HtmlElement]:
    return list(islice(block.iterancestors("table"), NESTED_TABLES))
