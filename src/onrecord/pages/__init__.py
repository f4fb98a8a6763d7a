"""Bytes to Article: plain text, HTML and JSONL, each packed with gzip or not.

The text of an article is what the source prints; the furniture of the page around it is
marked in it and not cut.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.lazy import lazy_names

if TYPE_CHECKING:
    from onrecord.pages.files import files_in
    from onrecord.pages.form import Form
    from onrecord.pages.furniture import find_furniture
    from onrecord.pages.limits import MAX_CHARACTERS
    from onrecord.pages.problem import PageError
    from onrecord.pages.reading import read_pages

__all__ = ["MAX_CHARACTERS", "Form", "PageError", "files_in", "find_furniture", "read_pages"]

__getattr__, __dir__ = lazy_names(
    __name__,
    {
        "Form": "onrecord.pages.form",
        "MAX_CHARACTERS": "onrecord.pages.limits",
        "PageError": "onrecord.pages.problem",
        "files_in": "onrecord.pages.files",
        "find_furniture": "onrecord.pages.furniture",
        "read_pages": "onrecord.pages.reading",
    },
)
