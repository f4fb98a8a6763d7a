"""Texts of tests with the parse that ships: rules are tested on the path that users run."""

from __future__ import annotations

from functools import cache

import numpy as np

from onrecord.tagger.syntax import Syntax
from onrecord.tagger.words import words
from onrecord.text.doc import Doc
from tests.readings.saying import tagger


@cache
def parsed(text: str) -> Doc:
    """The Doc of a text, with its parse; names and causes are left to the test."""
    tagged = tagger().tag(text)
    return Doc(text, 0, len(text), syntax=tagged.syntax)


def flat(text: str) -> Doc:
    """The Doc of a long text in which every token is a noun that hangs on nothing: for how time grows."""
    spans = words(text).spans
    count = len(spans)
    return Doc(text, 0, len(text), syntax=Syntax(spans, ("NN",) * count, ("root",) * count, np.arange(count)))
