"""New weights against old ones, with taggers that find what they are told to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from onrecord.gold.counts import Counts
from onrecord.gold.gum import Document, Mention, Token
from onrecord.gold.marked import Attribution, MarkedArticle
from onrecord.tagger import Entity, Tagged
from onrecord.training import gate as gates
from onrecord.training.gate import gate

from ..attribution.marking import tagged

RIGHT = "[S Ann Hale] [C0 said] [W1 that it rains]."
LATE = "[S Ann Hale] [C0 said] that [W1 it rains]."
TEXT, _ = tagged(RIGHT)
ARTICLE = MarkedArticle("1", TEXT, "me", (Attribution(((0, 8),), ((9, 13),), ((14, 27),)),))
ARTICLES = [replace(ARTICLE, id=str(number)) for number in range(8)]
HALE = Token("Hale", 4, 8, "NNP", 0, "root")
DOCUMENT = Document("1", "news", "dev", TEXT, ((HALE,),), (Mention(0, 8, "person", "1", HALE, (0, 8)),))
DOCUMENTS = [DOCUMENT] * 3
PERSON, PLACE = Entity("person", 0, 8, 0.9), Entity("place", 0, 8, 0.9)
Made = Callable[..., None]


@pytest.fixture
def weights(monkeypatch: pytest.MonkeyPatch) -> Made:
    """Says what the taggers of `old` and `new` find: a marked text, and names."""
    known: dict[str, Tagged] = {}

    class Told:
        def __init__(self, path: Path, *, again: bool = True) -> None:
            self._found = known[path.stem]
            self.name = path.stem
            self.network = SimpleNamespace(choice={"pronoun": {"none": 1.0}})

        def tag(self, text: str) -> Tagged:
            assert text == TEXT
            return self._found

    def tell(name: str, marked: str, *entities: Entity) -> None:
        known[name] = replace(tagged(marked)[1], entities=entities)

    monkeypatch.setattr(gates, "Tagger", Told)
    return tell


@pytest.fixture(autouse=True)
def led(monkeypatch: pytest.MonkeyPatch) -> dict[str, float]:
    """Share of the pronouns that each weights lead back rightly."""
    shares = {"old": 1.0, "new": 1.0}

    def counts(tagger: SimpleNamespace, documents: list[Document]) -> list[Counts]:
        return [Counts(shares[tagger.name] * 4, 4, 4) for _ in documents]

    monkeypatch.setattr(gates, "antecedent_counts", counts)
    return shares


def passed(documents: list[Document] | None = None) -> list[str]:
    return gate(Path("new.onnx"), Path("old.onnx"), ARTICLES, documents)


def test_the_same_passes(weights: Made) -> None:
    weights("old", RIGHT, PERSON)
    weights("new", RIGHT, PERSON)
    assert passed(DOCUMENTS) == []


def test_what_is_worse_is_told_measure_by_measure(weights: Made) -> None:
    weights("old", RIGHT)
    weights("new", LATE)
    content, whole = passed()
    assert content.startswith("content is worse by 1.000 (F1 1.000 before, 0.000 after")
    assert whole.startswith("all three is worse by 1.000")


def test_pronouns_that_are_led_astray_are_told(weights: Made, led: dict[str, float]) -> None:
    weights("old", RIGHT, PERSON)
    weights("new", RIGHT, PERSON)
    led["new"] = 0.5
    (line,) = passed(DOCUMENTS)
    assert line.startswith("antecedents is worse by 0.500")


def test_what_is_better_passes(weights: Made) -> None:
    weights("old", LATE)
    weights("new", RIGHT)
    assert passed() == []


def test_what_may_be_chance_passes(weights: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    weights("old", RIGHT)
    weights("new", LATE)
    right, wrong = (gates.exact_counts(gates.Tagger(Path(name)), ARTICLES[:1]) for name in ("old", "new"))
    tables = iter([(right + wrong) * 4, (wrong + right) * 3 + wrong * 2])
    monkeypatch.setattr(gates, "exact_counts", lambda tagger, articles: next(tables))
    assert passed() == []


def test_names_are_measured_by_span_and_kind(weights: Made) -> None:
    weights("old", RIGHT, PERSON)
    weights("new", RIGHT, PLACE)
    (only,) = passed(DOCUMENTS)
    assert only.startswith("names is worse by 1.000")
    assert passed() == []
    assert passed([]) == []


def test_names_that_are_found_no_more_are_worse(weights: Made) -> None:
    weights("old", RIGHT, PERSON)
    weights("new", RIGHT)
    assert len(passed(DOCUMENTS)) == 1


def test_old_weights_without_names_are_not_held_to_them(weights: Made) -> None:
    weights("old", RIGHT)
    weights("new", RIGHT, PLACE)
    assert passed(DOCUMENTS) == []
