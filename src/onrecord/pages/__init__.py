"""Bytes to Article: plain text, HTML and JSONL, each packed with gzip or not.

The text of an article is what the source prints; the furniture of the page around it is
marked in it and not cut.
"""

from __future__ import annotations

from onrecord.pages.files import files_in
from onrecord.pages.form import Form
from onrecord.pages.furniture import find_furniture
from onrecord.pages.limits import MAX_CHARACTERS
from onrecord.pages.problem import PageError
from onrecord.pages.reading import read_pages

__all__ = ["MAX_CHARACTERS", "Form", "PageError", "files_in", "find_furniture", "read_pages"]
