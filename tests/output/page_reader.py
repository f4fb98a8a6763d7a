"""Reads a page of `to_html` back, to see what a browser would make of it."""

from __future__ import annotations

from collections import defaultdict
from html.parser import HTMLParser

VOID = {"meta", "link", "br", "hr", "img"}


class Page(HTMLParser):
    """The elements of a page, its ids and links, and the text under each mark.

    Raises AssertionError where an end tag closes another element than the one opened last.
    """

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.paragraphs: list[str] = []
        self.marked: dict[tuple[int, str], str] = defaultdict(str)
        self._heard: dict[str, list[str]] = {"text": [], "aloud": [], "furniture": []}
        self._open: list[tuple[str, dict[str, str]]] = []
        self.feed(html)
        self.close()
        self.text = "".join(self._heard["text"])
        self.read_aloud = "".join(self._heard["aloud"])
        self.furniture = "".join(self._heard["furniture"])
        assert not self._open, self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.tags.append((tag, found))
        if "id" in found:
            self.ids.append(found["id"])
        if "href" in found:
            self.links.append(found["href"])
        if tag not in VOID:
            self._open.append((tag, found))
        if tag in ("p", "h2", "h3") and self._within("text"):
            self.paragraphs.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self._open, tag
        assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        self._heard["text"].append(data)
        if not self._within("text"):
            return
        self._heard["aloud"].append(data)
        in_paragraph = any(tag in ("p", "h2", "h3") for tag, _ in self._open)
        if self._within("number") or self._within("unseen") or not in_paragraph:
            return
        self.paragraphs[-1] += data
        if self._within("furniture"):
            self._heard["furniture"].append(data)
        seen = {
            (int(number), found["class"])
            for tag, found in self._open
            if tag == "mark"
            for number in found["data-of"].split()
        }
        for key in seen:
            self.marked[key] += data

    def all(self, tag: str) -> list[dict[str, str]]:
        """The attributes of every element of a name."""
        return [found for name, found in self.tags if name == tag]

    def _within(self, name: str) -> bool:
        return any(name in found.get("class", "").split() for _, found in self._open)
