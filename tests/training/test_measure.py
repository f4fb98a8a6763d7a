"""Counts of what weights lead back, on a document made by hand."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from onrecord.gold.counts import Counts
from onrecord.gold.gum import Document, Mention, Token
from onrecord.speakers.features import FEATURES
from onrecord.tagger import Entity, Tagged
from onrecord.training.measure import antecedent_counts

TEXT = "Ann Hale came. She left."
HALE = Token("Hale", 4, 8, "NNP", 2, "nsubj")
SHE = Token("She", 15, 18, "PRP", 2, "nsubj")
SENTENCES = (
    (Token("Ann", 0, 3, "NNP", 2, "compound"), HALE, Token("came", 9, 13, "VBD", 0, "root")),
    (SHE, Token("left", 19, 23, "VBD", 0, "root")),
)
MENTIONS = (Mention(0, 8, "person", "1", HALE, (0, 8)), Mention(15, 18, "person", "1", SHE, None))
DOCUMENT = Document("1", "news", "dev", TEXT, SENTENCES, MENTIONS)


def tagger(none: float) -> Any:
    """One that finds the name, and to which nobody is as likely as it is told."""
    weights = {**dict.fromkeys(FEATURES, 0.0), "none": none, "gender": 1.0}
    tagged = Tagged(0, len(TEXT), (), (), (), (), (Entity("person", 0, 8, 0.9),))
    return SimpleNamespace(
        tag=lambda text: tagged, network=SimpleNamespace(choice={"pronoun": weights, "description": weights})
    )


@pytest.mark.parametrize(("none", "right"), [(-2.0, 1.0), (9.0, 0.0)])
def test_a_pronoun_that_leads_to_its_chain_is_right(none: float, right: float) -> None:
    assert antecedent_counts(tagger(none), [DOCUMENT]) == [Counts(right, 1, 1)]
