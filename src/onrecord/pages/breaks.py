"""Paragraphs that a page parts by two line breaks instead of marking them up."""

from __future__ import annotations

from lxml.etree import SubElement
from lxml.html import HtmlElement

_INLINE = (
    "a abbr b bdi big cite code del dfn em font i ins kbd mark q s samp small span strong sub sup time "
    "tt u var"
)
_INLINE_TAGS = frozenset(_INLINE.split())
_HOLDERS = frozenset(("p", "div", "td", "article", "section", "main", "body", "center", "blockquote"))


def part_at_double_breaks(tree: HtmlElement) -> None:
    """Make paragraphs of what stands between two `<br>` in a row, which extraction would run together."""
    holders = {br.getparent(): None for br in tree.iter("br") if _is_break_of_paragraphs(br)}
    for holder in holders:
        if holder is not None and holder.tag in _HOLDERS:
            _part(holder)


def _is_break_of_paragraphs(br: HtmlElement) -> bool:
    following = br.getnext()
    return following is not None and following.tag == "br" and not (br.tail or "").strip()


def _part(holder: HtmlElement) -> None:
    """Put the words and inline elements of a holder into paragraphs, block elements between them."""
    parting = {child for child in holder if child.tag == "br" and _is_break_of_paragraphs(child)}
    parting |= {following for child in parting if (following := child.getnext()) is not None}
    children, words = list(holder), holder.text
    tails = [child.tail for child in children]
    holder.text = None
    for child in children:
        holder.remove(child)
    paragraph = _paragraph(holder, words)
    for child, tail in zip(children, tails, strict=True):
        child.tail = tail
        if child not in parting and (child.tag == "br" or child.tag in _INLINE_TAGS):
            paragraph.append(child)
            continue
        child.tail = None
        if child not in parting:
            holder.append(child)
        paragraph = _paragraph(holder, tail)
    for made in holder.findall("p"):
        if len(made) == 0 and not (made.text or "").strip():
            holder.remove(made)
    if holder.tag == "p":
        holder.tag = "div"


def _paragraph(holder: HtmlElement, words: str | None) -> HtmlElement:
    made = SubElement(holder, "p")
    made.text = words
    return made
