"""The date of publication that a page declares; it is never guessed from the words of the page."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from onrecord.pages.dates import iso_date

_META = (
    "article:published_time og:published_time og:article:published_time datepublished dc.date dc.date.issued "
    "dcterms.date dcterms.issued dcterms.created date pubdate publishdate publish-date publish_date "
    "published-date publication_date parsely-pub-date sailthru.date article.published "
    "citation_publication_date cxenseparse:recs:publishtime"
)
_NAMES = frozenset(_META.split())
_DECLARED = re.compile(r"\"datePublished\"\s{0,9}:\s{0,9}\"([^\"]{8,40})\"")


def published_of(tree: HtmlElement) -> str | None:
    """The date (YYYY-MM-DD) from the page's meta elements, its JSON-LD or its one `<time>`, or None."""
    for meta in tree.iter("meta"):
        named = {(meta.get(key) or "").lower() for key in ("property", "name", "itemprop")}
        date = iso_date(meta.get("content") or "") if named & _NAMES else None
        if date:
            return date
    for script in tree.iter("script"):
        declared = _DECLARED.search(script.text or "") if "ld+json" in (script.get("type") or "") else None
        if declared and iso_date(declared[1]):
            return iso_date(declared[1])
    times = [
        time
        for time in tree.iter("time")
        if not any(True for _ in time.iterancestors("aside", "nav", "footer"))
    ]
    marked = [
        time for time in times if time.get("itemprop") == "datePublished" or time.get("pubdate") is not None
    ]
    days = {iso_date(time.get("datetime") or "") for time in marked or times}
    return days.pop() if len(days) == 1 else None
