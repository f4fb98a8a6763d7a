"""Names in a text to those who bear them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.speakers.gather import MOST, Name, gather, titled
from onrecord.speakers.parts import names_of
from onrecord.speakers.referents import Referent
from onrecord.tagger.antecedents import Antecedents

from .articles import Written, written
from .vectors import antecedents

RAIN = "It rained for days in the town and on the hills. " * 12


def referents(made: Written, encoded: Antecedents | None = None) -> list[Referent]:
    return gather(made.text, names_of(made.doc(), ()), encoded)


def bearers(marked: str, encoded: Antecedents | None = None) -> list[list[str]]:
    """The names of each bearer as printed."""
    made = written(marked)
    return [[made.text[slice(*o.span)] for o in one.occurrences] for one in referents(made, encoded)]


def genders(marked: str) -> list[str]:
    return [one.gender for one in referents(written(marked))]


def test_a_surname_after_the_full_name_is_of_its_bearer() -> None:
    assert bearers("[P Ann Hale] came. [P Ben Roe] left. [P Hale] spoke.") == [
        ["Ann Hale", "Hale"],
        ["Ben Roe"],
    ]


def test_a_surname_before_the_full_name_is_of_its_bearer() -> None:
    assert bearers("[P Hale] spoke. [P Ben Roe] left. [P Ann Hale] came.") == [
        ["Hale", "Ann Hale"],
        ["Ben Roe"],
    ]


def test_two_spellings_of_one_name_are_one() -> None:
    spelled = "[P Fayez al-Duwairi] spoke. [P Faiz el-Duwayri] left. [P Duwairi] came."
    assert bearers(spelled) == [["Fayez al-Duwairi", "Faiz el-Duwayri", "Duwairi"]]


def test_capitals_and_line_ends_make_no_other_name() -> None:
    assert bearers("[P ANN HALE] came. [P Ann\nHale] left.") == [["ANN HALE", "Ann\nHale"]]


def test_two_full_names_with_one_surname_stay_two() -> None:
    assert bearers("[P Ann Hale] met [P Ben Hale].") == [["Ann Hale"], ["Ben Hale"]]


def test_a_surname_of_two_goes_by_title() -> None:
    told = "[P Bill Clinton] and [P Ann Clinton] came. Mrs. [P Clinton] spoke. Mr. [P Clinton] slept."
    assert bearers(told) == [["Bill Clinton", "Clinton"], ["Ann Clinton", "Clinton"]]
    made = written(told)
    ann = referents(made)[1]
    assert ann.occurrences[1].span == made.span("Clinton", 2)


def test_a_surname_of_two_goes_to_the_near_one() -> None:
    told = "[P Bill Clinton] came. " + RAIN + "[P Ann Clinton] came. [P Clinton] spoke."
    assert bearers(told) == [["Bill Clinton"], ["Ann Clinton", "Clinton"]]


def test_a_surname_of_two_who_are_as_near_is_nobodys() -> None:
    assert bearers("[P Bill Clinton] and [P Ann Clinton] came. [P Clinton] spoke.") == [
        ["Bill Clinton"],
        ["Ann Clinton"],
    ]


def test_what_comes_later_is_not_near() -> None:
    assert bearers("[P Clinton] spoke. [P Bill Clinton] and [P Ann Clinton] came.") == [
        ["Bill Clinton"],
        ["Ann Clinton"],
    ]


def test_a_surname_is_of_the_one_who_spells_it_so() -> None:
    told = "[P Omar Hassan] met [P Ali Hasan]. [P Hassan] spoke. [P Hasan] slept."
    assert bearers(told) == [["Omar Hassan", "Hassan"], ["Ali Hasan", "Hasan"]]


def test_the_encoder_may_tell_which_of_two_is_meant() -> None:
    told = "[P Bill Clinton] and [P Ann Clinton] came. [P Clinton] spoke."
    made = written(told)
    encoded = antecedents(made.text, [[made.span("Clinton", 0), made.span("Clinton", 2)]])
    assert bearers(told, encoded) == [["Bill Clinton", "Clinton"], ["Ann Clinton"]]


def test_an_acronym_is_of_its_body_wherever_it_stands() -> None:
    assert bearers("The [O World Rivers Union] met. [O WRU] spoke.") == [["World Rivers Union", "WRU"]]
    assert bearers("[O WRU] spoke. The [O World Rivers Union] met.") == [["WRU", "World Rivers Union"]]


def test_the_acronym_of_another_body_is_another() -> None:
    assert bearers("The [O World Rivers Union] met. [O WHO] spoke.") == [["World Rivers Union"], ["WHO"]]


def test_a_campaign_is_not_the_person_it_is_called_after() -> None:
    told = "[P Ann Hale] came. The [P Hale] campaign met. [P Hale]’s campaign lost. [P Hale] slept."
    assert bearers(told) == [["Ann Hale", "Hale"], ["Hale campaign", "Hale’s campaign"]]
    assert [one.kind for one in referents(written(told))] == ["person", "organization"]


def test_an_administration_is_a_body_and_a_capital_word_after_it_is_none() -> None:
    assert bearers("The [P Hale] administration met.") == [["Hale administration"]]
    assert bearers("[P Hale] government Minister [P Roe] met.") == [["Hale"], ["Roe"]]


def test_a_place_and_a_body_of_one_name_are_one() -> None:
    assert bearers("[L Norvik] rose. [O Norvik] fell.") == [["Norvik", "Norvik"]]


def test_a_person_and_a_body_of_one_name_are_two() -> None:
    assert bearers("[P Hale] came. [O Hale] rose.") == [["Hale"], ["Hale"]]


def test_peoples_and_works_are_not_those_who_speak() -> None:
    assert bearers("The [X Norvikers] sang. [P Ann Hale] came.") == [["Ann Hale"]]


def test_gender_is_that_of_title_and_given_name() -> None:
    assert genders("Mr. [P Hale] met [P Ann Roe] and [P Ben Ash] and Ms. [P Xyl Voss].") == [
        "m",
        "f",
        "m",
        "f",
    ]


def test_gender_is_unknown_where_nothing_printed_tells_it() -> None:
    assert genders("[P Hale] met Gen. [P Roe] of [O Tarn Bank].") == ["", "", ""]


def test_mr_and_ms_with_one_name_are_two() -> None:
    assert genders("Ms [P Robin Hale] came. Mr [P Robin Hale] left.") == ["f", "m"]


def test_titles_before_a_name_are_part_of_what_is_compared() -> None:
    made = written("The weary Maj. Gen. [P Ann Hale] came.")
    assert titled(made.text, made.span("Ann Hale")) == "Maj. Gen. Ann Hale"
    assert titled("The weary Ann Hale", (10, 18)) == "Ann Hale"


def test_a_name_given_twice_counts_once() -> None:
    made = written("[P Ann Hale] came.")
    names = [Name("person", made.span("Ann Hale"))] * 3
    (only,) = gather(made.text, names, None)
    assert len(only.occurrences) == 1


def test_nobody_is_named_where_no_name_is() -> None:
    assert gather("It rained.", (), None) == []


def test_however_many_bear_a_surname_each_full_name_finds_its_bearer() -> None:
    given_names = [
        f"{a}{b}" for a in "BDFKLMNPRST" for b in ("ada", "elomir", "irusta", "oran", "ukalil", "ebrin")
    ]
    assert len(given_names) > MOST
    told = " ".join(f"[P {name} Hale]," for name in given_names * 2)
    assert bearers(told) == [[f"{name} Hale"] * 2 for name in given_names]


NAMES = st.lists(
    st.sampled_from(
        ["Ann Hale", "Hale", "Ben Hale", "Mr. Hale", "A. Hale", "Roe", "Tarn Bank", "TB", "Li Wei"]
    ),
    max_size=12,
)


@given(NAMES, st.lists(st.sampled_from("PO"), min_size=12, max_size=12))
def test_each_name_has_one_bearer_at_most_and_bearers_are_in_order(
    names: list[str], kinds: list[str]
) -> None:
    made = written(". ".join(f"[{kind} {name}]" for kind, name in zip(kinds, names, strict=False)))
    found = referents(made)
    spans = [o.span for one in found for o in one.occurrences]
    assert len(spans) == len(set(spans))
    assert set(spans) <= {(e.start, e.end) for e in made.entities}
    firsts = [one.occurrences[0].span for one in found]
    assert firsts == sorted(firsts)
    for one in found:
        assert [o.span for o in one.occurrences] == sorted(o.span for o in one.occurrences)
    for entity in made.entities:
        full = " " in made.text[entity.start : entity.end] and entity.kind == "person"
        if full and made.text[entity.start : entity.end] in ("Ann Hale", "Ben Hale"):
            assert (entity.start, entity.end) in spans
