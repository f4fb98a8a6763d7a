"""Weights of the choice among referents, learned from what is known to be right."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import cast

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from onrecord.gold.choices import Example, accuracy, by_chains, by_labels, examples_of
from onrecord.gold.marked import Attribution, MarkedArticle
from onrecord.gold.speaker_labels import Label
from onrecord.model.passage import Span
from onrecord.speakers.choice import NONE, chances
from onrecord.speakers.features import FEATURES, Asked
from onrecord.speakers.gather import gather
from onrecord.speakers.parts import names_of
from onrecord.speakers.referents import Referent
from onrecord.speakers.sources import sources_of
from onrecord.tagger import Entity, Tagged, Tagger
from onrecord.training.choice import HOWS, fit_by_form, fit_choice, learn_choice

from ..speakers.articles import WEIGHTS, Written, written

GENDER, ROLE = FEATURES.index("gender"), FEATURES.index("role")


def example(rows: list[dict[int, float]], right: int | None, how: str = "pronoun") -> Example:
    """A decision among candidates of which these features are told; `right` is the number of one, or None."""
    table = np.zeros((len(rows), len(FEATURES)))
    for number, row in enumerate(rows):
        for column, value in row.items():
            table[number, column] = value
    return Example(how, table, np.array([number == right for number in range(len(rows))], bool))


BY_GENDER = [
    example([{GENDER: 1}, {GENDER: 0}], 0),
    example([{GENDER: 0}, {GENDER: 1}], 1),
    example([{GENDER: 0}, {GENDER: 0}], None),
    example([{GENDER: 0}], None),
] * 20


# Fitting


def test_what_tells_the_right_from_the_wrong_is_learned() -> None:
    weights = fit_choice(BY_GENDER)
    assert weights["gender"] > 1
    assert accuracy(BY_GENDER, weights) == 1.0


def test_what_tells_nothing_weighs_nothing() -> None:
    weights = fit_choice(BY_GENDER)
    assert set(weights) == {NONE, *FEATURES}
    assert {name for name, weight in weights.items() if weight} == {NONE, "gender"}


def test_nobody_is_learned_as_well() -> None:
    nobody = [example([{}, {}], None)] * 20
    somebody = [example([{}], 0)] * 20
    assert fit_choice(nobody)[NONE] > 0 > fit_choice(somebody)[NONE]


def test_two_right_candidates_are_both_right() -> None:
    both = Example("pronoun", np.zeros((2, len(FEATURES))), np.array([True, True]))
    weights = fit_choice([both] * 20)
    assert chances(both.table, weights)[1:].sum() > 0.8


def test_the_more_is_seen_the_surer() -> None:
    assert fit_choice(BY_GENDER)["gender"] > fit_choice(BY_GENDER[:4])["gender"] > 0


def test_nothing_seen_weighs_nothing() -> None:
    assert set(fit_choice([]).values()) == {0.0}
    assert accuracy([], {}) == 1.0


def test_pronouns_and_descriptions_are_learned_apart() -> None:
    by_role = [example([{ROLE: 1}, {}], 0, "description"), example([{}], None, "description")] * 20
    weights = fit_by_form(BY_GENDER + by_role)
    assert set(weights) == set(HOWS)
    assert weights["pronoun"]["gender"] > 1 > weights["pronoun"]["role"] == 0
    assert weights["description"]["role"] > 1 > weights["description"]["gender"] == 0


def test_the_order_of_what_is_seen_does_not_matter() -> None:
    forth, back = fit_choice(BY_GENDER), fit_choice(BY_GENDER[::-1])
    assert forth == pytest.approx(back, abs=1e-3)


ROWS = st.lists(
    st.lists(st.floats(-5, 5), min_size=len(FEATURES), max_size=len(FEATURES)), min_size=1, max_size=4
)


@settings(deadline=None, max_examples=20)
@given(st.lists(st.tuples(ROWS, st.integers(-1, 3)), min_size=1, max_size=5))
def test_whatever_is_seen_weights_are_numbers(seen: list[tuple[list[list[float]], int]]) -> None:
    examples = [Example("pronoun", np.array(rows), np.arange(len(rows)) == right) for rows, right in seen]
    weights = fit_choice(examples)
    assert np.isfinite(list(weights.values())).all()
    assert 0 <= accuracy(examples, weights) <= 1


# What is right


TWO = written("[P Ann Hale] met [P Ida Roe]. <S1 She> <C1 said> <W1 no>. <S2 The clerk> <C2 said> <W2 yes>.")


def referents(made: Written) -> list[Referent]:
    return gather(made.text, names_of(made.doc(), ()), None)


def asked(span: Span, *, pronoun: bool = True) -> Asked:
    return Asked(span, span[0], "she", pronoun, "person")


def told(found: NDArray[np.bool_] | None) -> list[bool] | None:
    return None if found is None else found.tolist()


def test_by_chains_those_in_the_same_chain_are_right() -> None:
    judge = by_chains({TWO.span("Hale")[0]: 1, TWO.span("Roe")[0]: 2, TWO.span("She")[0]: 2})
    assert told(judge(asked(TWO.span("She")), referents(TWO))) == [False, True]


def test_by_chains_nothing_is_known_of_a_pronoun_in_none() -> None:
    judge = by_chains({TWO.span("Hale")[0]: 1})
    assert judge(asked(TWO.span("She")), referents(TWO)) is None


def test_by_chains_a_description_in_none_is_somebody_new() -> None:
    judge = by_chains({TWO.span("Hale")[0]: 1})
    assert told(judge(asked(TWO.span("The clerk"), pronoun=False), referents(TWO))) == [False, False]


def test_by_chains_what_comes_later_is_not_right() -> None:
    made = written("<S She> <C said> <W no>. [P Ann Hale] left.")
    judge = by_chains({0: 1, made.span("Hale")[0]: 1})
    assert told(judge(asked(made.span("She")), referents(made))) == [False]


def label(made: Written, source: str, *antecedents: str, **changed: object) -> Label:
    places = tuple(made.span(words) for words in antecedents)
    form = "pronoun" if source in ("She", "He") else "description"
    sure = Label("one", made.span(source), (), cast("object", form), True, places, (), False)  # type: ignore[arg-type]
    return replace(sure, **changed)  # type: ignore[arg-type]


def test_by_labels_those_mentioned_where_the_label_says_are_right() -> None:
    judge = by_labels([label(TWO, "She", "Roe")])
    assert told(judge(asked(TWO.span("She")), referents(TWO))) == [False, True]


def test_by_labels_the_named_are_not_the_unnamed() -> None:
    judge = by_labels([label(TWO, "She", "Roe", named=False)])
    assert told(judge(asked(TWO.span("She")), referents(TWO))) == [False, False]


def test_by_labels_nothing_is_known_of_other_sources() -> None:
    judge = by_labels([label(TWO, "She", "Roe")])
    assert judge(asked(TWO.span("The clerk")), referents(TWO)) is None


@pytest.mark.parametrize("changed", [{"unsure": True}, {"joint": ((0, 3),)}])
def test_by_labels_nothing_is_known_of_the_unsure_and_of_several(changed: dict[str, object]) -> None:
    judge = by_labels([label(TWO, "She", "Roe", **changed)])
    assert judge(asked(TWO.span("She")), referents(TWO)) is None


def test_by_labels_a_source_is_no_antecedent_of_itself() -> None:
    judge = by_labels([label(TWO, "She", "She")])
    assert told(judge(asked(TWO.span("She")), referents(TWO))) == [False, False]


# Going through a text


def test_each_pronoun_and_definite_description_is_an_example() -> None:
    judge = by_labels([label(TWO, "She", "Roe"), label(TWO, "The clerk", "The clerk", named=False)])
    found = examples_of(TWO.doc(), sources_of(TWO.text, TWO.statements), judge, {})
    assert [(one.how, one.right.tolist()) for one in found] == [
        ("pronoun", [True, False]),
        ("description", [False, False]),
    ]
    assert all(one.table.shape == (2, len(FEATURES)) for one in found)


def test_what_was_right_is_what_comes_after_is_told() -> None:
    made = written("[P Ann Hale] met [P Ida Roe]. <S1 She> <C1 said> <W1 no>. <S2 She> <C2 said> <W2 yes>.")
    judge = by_labels(
        [label(made, "She", "Hale"), replace(label(made, "She", "Hale"), source=made.span("She", 1))]
    )
    _, second = examples_of(made.doc(), sources_of(made.text, made.statements), judge, {})
    last = second.table[:, FEATURES.index("spoke_last")]
    assert last[second.right].tolist() == [1.0]
    assert last[~second.right].tolist() == [0.0]


def test_what_nobody_labelled_is_no_example() -> None:
    sources = sources_of(TWO.text, TWO.statements)
    assert examples_of(TWO.doc(), sources, by_labels([]), WEIGHTS) == []


def test_names_and_the_indefinite_are_no_examples() -> None:
    made = written("[P Ann Hale] came. <S1 [P Hale]> <C1 said> <W1 no>. <S2 A clerk> <C2 said> <W2 yes>.")
    judge = by_chains(dict.fromkeys(range(len(made.text)), 1))
    assert examples_of(made.doc(), sources_of(made.text, made.statements), judge, {}) == []


# From labels of articles


class _Tagger:
    """Names as given, without a network."""

    def __init__(self, *names: Entity) -> None:
        self.names = names
        self.network = SimpleNamespace(hash="abc")

    def tag(self, text: str) -> Tagged:
        return Tagged(0, len(text), (), (), (), (), self.names, None)


MEN = written("[P Ann Hale] met [P Ben Roe]. <S1 He> <C1 said> <W1 no>. <S2 She> <C2 said> <W2 yes>.")
TAGGER = cast(Tagger, _Tagger(*MEN.entities))
ARTICLE = MarkedArticle(
    "one",
    MEN.text,
    "ann",
    tuple(
        Attribution(s.source.spans, s.cue.spans, s.content.spans)
        for s in MEN.statements
        if s.source and s.cue
    ),
)
LABELS = [label(MEN, "He", "Ben Roe"), label(MEN, "She", "Ann Hale")]


def test_gender_is_learned_from_labels_of_articles() -> None:
    articles = [replace(ARTICLE, id=str(number)) for number in range(10)]
    labels = [replace(one, document=article.id) for article in articles for one in LABELS]
    weights = learn_choice(TAGGER, labels, articles)
    assert set(weights) == set(HOWS)
    assert weights["pronoun"]["gender"] > 0.2
    assert weights["pronoun"]["other_gender"] < 0


def test_labels_of_other_articles_are_passed_over() -> None:
    elsewhere = [replace(one, document="two", source=(0, 1)) for one in LABELS]
    assert learn_choice(TAGGER, [*LABELS, *elsewhere], [ARTICLE]) == learn_choice(TAGGER, LABELS, [ARTICLE])


@pytest.mark.parametrize("labels", [[], [replace(one, document="two") for one in LABELS]])
def test_nothing_to_learn_from_is_an_error(labels: list[Label]) -> None:
    with pytest.raises(ValueError, match="nothing to learn"):
        learn_choice(TAGGER, labels, [ARTICLE])
