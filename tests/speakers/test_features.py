"""What speaks for and against that a mention means somebody."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from onrecord.model.speakers import SpeakerType
from onrecord.speakers.choice import chances
from onrecord.speakers.features import FEATURES, MOST, Asked, Told, candidates, features
from onrecord.speakers.gather import gather
from onrecord.speakers.parts import names_of
from onrecord.speakers.referents import Referent

from .articles import WEIGHTS, Written, written
from .vectors import antecedents


def asked(made: Written, word: str, kind: SpeakerType | None = "person", *, pronoun: bool = True) -> Asked:
    start, end = made.span(word)
    return Asked((start, end), start, word.lower(), pronoun, kind)


def referents(made: Written) -> list[Referent]:
    return gather(made.text, names_of(made.doc(), ()), None)


def told(made: Written, who: Asked, known: Told | None = None) -> dict[str, dict[str, float]]:
    """The features of each candidate by name."""
    among = candidates(who, referents(made))
    table = features(made.doc(), who, among, known or Told())
    return {
        r.printed(made.text)[0]: dict(zip(FEATURES, row, strict=True))
        for r, row in zip(among, table.tolist(), strict=True)
    }


TWO = written("[P Ben Roe] met [P Ann Hale] in [L Norvik]. It rained. She left. [P Tom Ash] came.")


def test_those_before_a_mention_are_candidates_the_nearest_first() -> None:
    found = candidates(asked(TWO, "She"), referents(TWO))
    assert [one.printed(TWO.text) for one in found] == [["Norvik"], ["Ann Hale"], ["Ben Roe"]]


def test_there_are_only_so_many_candidates() -> None:
    many = written(
        " ".join(f"[O {letter}{letter}{letter} Bank]." for letter in "ABCDEFGHIJKLMNOPQR") + " It fell."
    )
    found = candidates(asked(many, "It", "organization"), referents(many))
    assert len(found) == MOST
    assert found[0].printed(many.text) == ["RRR Bank"]


def test_nobody_stands_before_the_first() -> None:
    made = written("She met [P Ann Hale].")
    assert candidates(asked(made, "She"), referents(made)) == []


def test_gender_fits_or_does_not_or_is_unknown() -> None:
    found = told(TWO, asked(TWO, "She"))
    assert [(r["gender"], r["other_gender"]) for r in found.values()] == [(0, 0), (1, 0), (0, 1)]


def test_the_sort_of_speaker_fits_or_does_not() -> None:
    found = told(TWO, asked(TWO, "She"))
    assert [(r["kind"], r["other_kind"]) for r in found.values()] == [(0, 1), (1, 0), (1, 0)]


def test_they_may_be_a_body() -> None:
    made = written("[P Ann Hale] met [O Tarn Bank]. They left.")
    found = told(made, asked(made, "They", "group"))
    assert found["Tarn Bank"]["other_kind"] == 0
    assert found["Ann Hale"]["other_kind"] == 1


def test_the_nearest_that_fits_is_the_nearest() -> None:
    found = told(TWO, asked(TWO, "She"))
    assert [r["nearest"] for r in found.values()] == [0, 1, 0]


def test_sentences_between_are_counted() -> None:
    made = written("[P Ann Hale] came. It rained. [P Ida Roe] left and she said so.")
    found = told(made, asked(made, "she"))
    assert found["Ann Hale"]["sentences"] == pytest.approx(np.log(3))
    assert (found["Ann Hale"]["same_sentence"], found["Ida Roe"]["same_sentence"]) == (0, 1)


def test_who_opens_a_sentence_stands_out() -> None:
    found = told(TWO, asked(TWO, "She"))
    assert (found["Ben Roe"]["opens"], found["Ann Hale"]["opens"]) == (1, 0)


def test_who_is_named_in_a_quotation_stands_apart() -> None:
    made = written("“I know [P Ann Hale],” said [P Ida Roe]. She left.")
    found = told(made, asked(made, "She"))
    assert (found["Ann Hale"]["other_quotation"], found["Ida Roe"]["other_quotation"]) == (1, 0)


def test_what_was_decided_before_counts() -> None:
    who = asked(TWO, "She")
    norvik, hale, roe = candidates(who, referents(TWO))
    table = features(TWO.doc(), who, [norvik, hale, roe], Told(hale, 0, roe, frozenset([id(hale)])))
    column = {name: table[:, number].tolist() for number, name in enumerate(FEATURES)}
    assert column["spoke_last"] == column["spoke_last_near"] == column["speaks"] == [0, 1, 0]
    assert column["reports"] == [0, 0, 1]


def test_a_role_and_a_word_of_the_name_count_for_descriptions_only() -> None:
    made = written("The [P Hale] campaign met. The campaign left.")
    start = made.span("The campaign")[0]
    one = Asked((start, start + 12), start + 4, "campaign", False, "organization")
    found = told(made, one)
    assert found["Hale campaign"]["name_word"] == 1
    one = Asked((start, start + 12), start + 4, "campaign", True, "organization")
    assert told(made, one)["Hale campaign"]["name_word"] == 0


def test_the_encoder_counts_against_nobody() -> None:
    she = TWO.span("She")
    encoded = antecedents(TWO.text, [[TWO.span("Ann Hale"), she]])
    who = asked(TWO, "She")
    among = candidates(who, referents(TWO))
    table = features(TWO.doc(encoded), who, among, Told())
    by_encoder = table[:, FEATURES.index("antecedent")].tolist()
    share = table[:, FEATURES.index("share")].tolist()
    assert by_encoder[1] > 0 == by_encoder[0] == by_encoder[2]
    assert max(share) == share[1]


def test_without_an_encoder_it_tells_nothing() -> None:
    found = told(TWO, asked(TWO, "She"))
    assert {r["antecedent"] for r in found.values()} == {r["share"] for r in found.values()} == {0.0}


@given(
    st.integers(0, 5).flatmap(
        lambda n: st.lists(
            st.lists(st.floats(-50, 50), min_size=len(FEATURES), max_size=len(FEATURES)),
            min_size=n,
            max_size=n,
        )
    )
)
def test_chances_are_chances(rows: list[list[float]]) -> None:
    table: NDArray[np.float64] = np.array(rows).reshape(-1, len(FEATURES))
    made = chances(table, WEIGHTS["pronoun"])
    assert len(made) == len(rows) + 1
    assert made.sum() == pytest.approx(1)
    assert (made >= 0).all()


def test_without_weights_all_are_as_likely() -> None:
    assert chances(np.ones((3, len(FEATURES))), {}).tolist() == [0.25] * 4
