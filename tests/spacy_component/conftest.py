"""A pipeline that reads with the reader of all tests."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language

from onrecord import Reader
from onrecord.spacy_component import component


@pytest.fixture(autouse=True)
def _one_reader(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test loads the weights a second time."""
    monkeypatch.setattr(component, "shared_reader", lambda weights, threads, process: reader)


@pytest.fixture
def nlp() -> Language:
    """An English pipeline with nothing but onrecord in it."""
    made = spacy.blank("en")
    made.add_pipe("onrecord")
    return made
