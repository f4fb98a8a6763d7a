"""Short articles to who speaks in them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.speakers import with_speakers
from onrecord.speakers.resolve import BY_NAME, LEAST
from onrecord.speakers.sources import source_at
from onrecord.speakers.speakers import speakers_of
from onrecord.tagger import Tagged
from onrecord.text.doc import doc_of

from .articles import WEIGHTS, heard, written
from .vectors import antecedents

HALE = "<S1 [P Ann Hale]> <C1 said> <W1 it rained>."


# Pronouns


def test_he_and_she_go_by_gender() -> None:
    told = "[P Ben Roe] met [P Ann Hale]. <S1 He> <C1 said> <W1 it rained>. <S2 She> <C2 said> <W2 no>."
    assert heard(told).by == [["Ben Roe"], ["Ann Hale"]]


def test_gender_may_be_that_of_a_title() -> None:
    told = "Mrs. [P Roe] met Mr. [P Hale]. <S1 She> <C1 said> <W1 it rained>. <S2 He> <C2 said> <W2 no>."
    assert heard(told).by == [["Roe"], ["Hale"]]


def test_he_is_nobody_where_only_a_woman_was_named() -> None:
    read = heard("[P Ann Hale] came. <S He> <C said> <W it rained>.")
    assert read.by == [[]]
    assert read.speakers == ()


def test_he_is_nobody_where_nobody_was_named() -> None:
    assert heard("It rained. <S He> <C said> <W it would end>.").by == [[]]


def test_he_is_nobody_who_comes_later() -> None:
    assert heard("<S He> <C said> <W it rained>. [P Ben Roe] left.").by == [[]]


def test_it_is_a_body_and_she_is_none() -> None:
    told = "[P Ann Hale] left [O Tarn Bank]. <S1 It> <C1 said> <W1 no>. <S2 She> <C2 said> <W2 yes>."
    assert heard(told).by == [["Tarn Bank"], ["Ann Hale"]]


def test_he_may_be_somebody_without_a_name() -> None:
    told = "<S1 An official> <C1 said> <W1 it rained>. <S2 He> <C2 added> <W2 that it would end>."
    assert heard(told).by == [["An official"], ["An official"]]


def test_a_pronoun_tells_the_gender_for_those_after_it() -> None:
    told = (
        f"{HALE} <S2 An official> <C2 said> <W2 no>. <S3 He> <C3 said> <W3 yes>. <S4 She> <C4 said> <W4 no>."
    )
    assert heard(told).by == [["Ann Hale"], ["An official"], ["An official"], ["Ann Hale"]]


def test_he_is_not_whom_he_names_himself() -> None:
    told = "[P Ben Roe] came. <W “[P Tom Ash] lies,”> <S he> <C said>."
    assert heard(told).by == [["Ben Roe"]]


def test_a_pronoun_is_a_mention_of_who_it_is() -> None:
    assert heard("[P Ann Hale] came. <S She> <C said> <W it rained>.").words("Ann Hale") == [
        "Ann Hale",
        "She",
    ]


def test_the_encoder_may_tell_which_of_two_is_meant() -> None:
    told = "[P Ada Roe] met [P Ann Hale]. <S She> <C said> <W it rained>."
    made = written(told)
    for name in ("Ada Roe", "Ann Hale"):
        encoded = antecedents(made.text, [[made.span(name), made.span("She")]])
        assert heard(made, antecedents=encoded).by == [[name]]


def test_without_weights_no_pronoun_is_led_back() -> None:
    read = heard(f"{HALE} <S2 She> <C2 said> <W2 no>.", weights={})
    assert read.by == [["Ann Hale"], []]


def test_nobody_is_chosen_whose_chance_is_small() -> None:
    told = "[P Ann Hale] came. <S She> <C said> <W it rained>."
    assert heard(told).sure[0] >= LEAST
    doubtful = {"pronoun": dict(WEIGHTS["pronoun"]) | {"none": 99.0}}
    assert heard(told, weights=doubtful).by == [[]]


# Descriptions


def test_the_minister_is_who_was_called_a_minister() -> None:
    told = (
        "<S1 Foreign Minister [P Ann Hale]> <C1 said> <W1 it rained>. [P Ben Roe] went home. "
        "<S2 The minister> <C2 added> <W2 that it would end>."
    )
    read = heard(told)
    assert read.by == [["Ann Hale"], ["Ann Hale"]]
    assert read.words("Ann Hale") == ["Foreign Minister Ann Hale", "The minister"]


@pytest.mark.parametrize(
    ("first", "again"),
    [
        ("Sen. [P Adam Roe]", "The senator"),
        ("[P Adam Roe], the mayor of [L Norvik],", "the mayor"),
        ("[P Adam Roe], a doctor at the [O Tarn Hospital],", "The doctor"),
        ("Chief Justice [P Adam Roe]", "The justice"),
    ],
)
def test_a_role_may_come_back_as_its_noun(first: str, again: str) -> None:
    told = f"<S1 {first}> <C1 said> <W1 no>. [P Ben Hale] left. And <S2 {again}> <C2 said> <W2 yes>."
    assert heard(told).by == [["Adam Roe"], ["Adam Roe"]]


def test_a_role_may_stand_where_nobody_speaks() -> None:
    told = "Mayor [P Ann Hale] met [P Ida Roe]. <S The mayor> <C said> <W it rained>."
    assert heard(told).by == [["Ann Hale"]]


def test_the_campaign_is_the_one_that_was_named() -> None:
    told = "The [P Hale] campaign met. <S1 The campaign> <C1 said> <W1 no>. <S2 [P Hale]> <C2 said> <W2 yes>."
    read = heard(told)
    assert read.by == [["Hale campaign"], ["Hale"]]
    assert [speaker.type for speaker in read.speakers] == ["organization", "person"]


def test_the_official_is_the_official_of_before() -> None:
    told = "<S1 An official> <C1 said> <W1 it rained>. <S2 The official> <C2 said> <W2 it would end>."
    read = heard(told)
    assert read.by == [["An official"], ["An official"]]
    assert read.words("An official") == ["An official", "The official"]


def test_the_minister_of_whom_nothing_was_told_is_somebody_of_his_own() -> None:
    read = heard(f"{HALE} <S2 The minister> <C2 said> <W2 no>.")
    assert read.by == [["Ann Hale"], ["The minister"]]
    assert [speaker.named for speaker in read.speakers] == [True, False]


def test_somebodys_lawyer_is_not_that_person() -> None:
    told = f"{HALE} <S2 [P Hale]'s lawyer> <C2 said> <W2 no>."
    read = heard(told)
    assert read.by == [["Ann Hale"], ["Hale's lawyer"]]
    assert read.words("Ann Hale") == ["Ann Hale", "Hale"]


@pytest.mark.parametrize("words", ["An official", "Two aides", "Some", "Experts", "One official"])
def test_those_without_a_name_are_not_taken_for_each_other(words: str) -> None:
    read = heard(f"<S1 {words}> <C1 said> <W1 it rained>. It hailed. <S2 {words}> <C2 said> <W2 no>.")
    assert len(read.speakers) == 2
    assert [by.id for statement in read.statements for by in statement.speakers] == [0, 1]


def test_a_party_stays_one() -> None:
    told = "<S1 Republicans> <C1 said> <W1 no>. It rained, and <S2 Republicans> <C2 said> <W2 yes>."
    assert len(heard(told).speakers) == 1


# Names


def test_a_source_by_surname_is_who_bears_it_wherever_the_full_name_stands() -> None:
    told = f"<S2 [P Hale]> <C2 said> <W2 no>. {HALE} <S3 Ms. [P Hale]> <C3 said> <W3 yes>."
    read = heard(told)
    assert read.by == [["Ann Hale"]] * 3
    assert read.one("Ann Hale").aliases == ("Hale", "Ann Hale")


def test_a_surname_that_fits_two_is_nobody() -> None:
    told = "[P Bill Clinton] met [P Ann Clinton]. <S [P Clinton]> <C said> <W it rained>."
    read = heard(told)
    assert read.by == [[]]
    assert read.speakers == ()


def test_a_surname_that_fits_two_goes_by_title() -> None:
    told = "[P Bill Clinton] met [P Ann Clinton]. <S Mrs. [P Clinton]> <C said> <W it rained>."
    assert heard(told).by == [["Ann Clinton"]]


def test_an_acronym_is_its_body() -> None:
    told = "<S1 The [O World Rivers Union]> <C1 said> <W1 no>. <S2 The [O WRU]> <C2 said> <W2 yes>."
    read = heard(told)
    assert read.by == [["World Rivers Union"]] * 2
    assert read.one("World Rivers Union").aliases == ("World Rivers Union", "WRU")
    assert read.one("World Rivers Union").type == "organization"


def test_several_speak_together_and_one_of_them_alone() -> None:
    told = "<S1 [P Ann Hale] and [P Ben Roe]> <C1 said> <W1 it rained>. <S2 [P Hale]> <C2 said> <W2 no>."
    read = heard(told)
    assert read.by == [["Ann Hale", "Ben Roe"], ["Ann Hale"]]
    assert read.words("Ann Hale") == ["Ann Hale", "Hale"]


def test_a_name_in_letters_of_another_script_is_shown_as_printed() -> None:
    told = "<S1 [P 東京]> <C1 said> <W1 no>. <S2 [P Иван Петров]> <C2 said> <W2 yes>."
    assert heard(told).names == ["東京", "Иван Петров"]


def test_the_name_is_the_fullest_without_title() -> None:
    told = "<S1 [P HALE]> <C1 said> <W1 no>. <S2 Dr. [P Ann Hale]> <C2 said> <W2 yes>."
    assert heard(told).names == ["Ann Hale"]


# What is told of a speaker


def test_roles_are_as_printed_and_each_once() -> None:
    told = (
        "<S1 [P Ann Hale], the mayor of [L Norvik],> <C1 said> <W1 no>. "
        "<S2 Mayor [P Hale]> <C2 said> <W2 yes>. <S3 Mayor [P Hale]> <C3 said> <W3 so>."
    )
    assert [role.text for role in heard(told).one("Ann Hale").roles] == ["the mayor of Norvik", "Mayor"]


def test_a_role_that_is_printed_before_the_first_words_counts() -> None:
    told = "Mayor [P Ann Hale] came. <S [P Hale]> <C said> <W it rained>."
    assert [role.text for role in heard(told).one("Ann Hale").roles] == ["Mayor"]


def test_an_affiliation_has_the_body_that_it_is_part_of() -> None:
    told = (
        "<S [P Bo Marsh], spokesman for the [O Valley Brigades], the military wing of [O Tarn],> "
        "<C said> <W no>."
    )
    speaker = heard(told).one("Bo Marsh")
    assert [role.text for role in speaker.roles] == ["spokesman"]
    assert [(a.name, a.of) for a in speaker.affiliations] == [("Valley Brigades", "Tarn")]


def test_affiliations_of_several_mentions_come_together() -> None:
    told = (
        "<S1 [P Bo Marsh] of the [O Tarn Bank]> <C1 said> <W1 no>. "
        "<S2 [P Marsh], a member of the [O Rivers Union],> <C2 said> <W2 yes>. "
        "<S3 [P Marsh] of the [O Tarn Bank]> <C3 said> <W3 so>."
    )
    assert [a.name for a in heard(told).one("Bo Marsh").affiliations] == ["Tarn Bank", "Rivers Union"]


WHY = "spoke on condition of anonymity because the talks were secret"


def test_why_there_is_no_name_stands_apart_from_what_the_source_is_called() -> None:
    speaker = heard(f"<S An official who {WHY}> <C said> <W it rained>.").one("An official")
    assert speaker.why_unnamed is not None
    assert speaker.why_unnamed.text == WHY
    assert speaker.aliases == ("An official",)
    assert not speaker.named


def test_why_there_is_no_name_may_follow_the_saying() -> None:
    why = "speaking on condition of anonymity because the talks were secret"
    speaker = heard(f"<S An official> <C said> <W it rained>, {why}.").one("An official")
    assert speaker.why_unnamed is not None
    assert speaker.why_unnamed.text == why


def test_the_named_have_no_reason_to_be_unnamed() -> None:
    speaker = heard(f"<S [P Ann Hale], who {WHY},> <C said> <W it rained>.").one("Ann Hale")
    assert speaker.why_unnamed is None
    assert speaker.named


def test_most_say_nothing_of_it() -> None:
    assert heard("<S An official> <C said> <W it rained>.").one("An official").why_unnamed is None


@pytest.mark.parametrize(
    ("source", "sort"),
    [
        ("The ministry", "organization"),
        ("Experts", "group"),
        ("A report", "document"),
        ("A nurse", "person"),
        ("[L Tormenia]", "organization"),
        ("[P Ann Hale]", "person"),
    ],
)
def test_what_sort_of_speaker_it_is(source: str, sort: str) -> None:
    (only,) = heard(f"<S {source}> <C said> <W it rained>.").speakers
    assert only.type == sort


# Statements


def test_the_circumstances_stand_beside_the_saying() -> None:
    told = "<S [P Ann Hale]> <C told> [O Meridian] in a statement on Tuesday <W that it rained>."
    said = heard(told).statements[0].said
    assert said is not None
    assert [getattr(said, key).text for key in ("to", "medium", "when")] == [
        "Meridian",
        "a statement",
        "Tuesday",
    ]
    assert said.where is None


def test_there_may_be_no_circumstances() -> None:
    assert heard(HALE).statements[0].said is None


def test_statements_are_else_what_they_were() -> None:
    read = heard(f"{HALE} <S2 She> <C2 said> on Monday <W2 that it would end>.")
    bare = [replace(statement, speakers=(), said=None) for statement in read.statements]
    assert tuple(bare) == read.written.statements


def test_ids_are_in_the_order_of_the_first_mention() -> None:
    told = "[P Ben Roe] saw it rain. <S1 [P Ann Hale]> <C1 said> <W1 no>. <S2 [P Roe]> <C2 said> <W2 yes>."
    read = heard(told)
    assert read.names == ["Ben Roe", "Ann Hale"]
    assert [statement.speakers[0].id for statement in read.statements] == [1, 0]


def test_those_who_do_not_speak_are_no_speakers() -> None:
    assert heard(f"[P Ben Roe] came to [L Norvik]. {HALE}").names == ["Ann Hale"]


def test_a_name_is_as_sure_as_names_are_and_a_pronoun_as_its_chance() -> None:
    read = heard(f"{HALE} <S2 She> <C2 said> <W2 no>.")
    assert read.sure[0] == BY_NAME
    assert 0 < read.sure[1] <= 1


def test_a_speaker_counts_once_for_a_statement() -> None:
    told = "<S [P Ann Hale] and [P Ann Hale]> <C said> <W it rained>."
    assert heard(told).by == [["Ann Hale"]]


def test_who_reports_and_who_is_reported() -> None:
    told = "<S1 [P Ann Hale]> <C1 said> <W1 that <S2 [P Ben Roe]> <C2 claimed> <W2 it rained>>."
    assert heard(told, {2: 1}).by == [["Ann Hale"], ["Ben Roe"]]


def test_furniture_is_not_read_but_the_words_are_those_of_the_text() -> None:
    made = written(f"[P Ann Hale] (photo). {HALE}")
    blanked = made.text.replace("(photo)", " " * 7)
    tagged = Tagged(0, len(made.text), (), (), (), (), made.entities, None)
    speakers, statements = with_speakers(made.text, doc_of(blanked, tagged), made.statements, WEIGHTS)
    assert [speaker.name for speaker in speakers] == ["Ann Hale"]
    assert [by.id for by in statements[0].speakers] == [0]


def test_sources_may_be_asked_for_without_statements() -> None:
    made = written("[P Ann Hale] came. She said it rained. He did not.")
    doc = doc_of(made.text, Tagged(0, len(made.text), (), (), (), (), made.entities))
    sources = [source_at(made.text, made.span(word)) for word in ("Ann Hale", "She", "He")]
    found = speakers_of(made.text, doc, sources, WEIGHTS)
    assert [[speaker.name for speaker in one] for one in found] == [["Ann Hale"], ["Ann Hale"], []]


def test_an_article_without_statements_has_no_speakers() -> None:
    read = heard("[P Ann Hale] came.")
    assert read.speakers == ()
    assert read.statements == ()


# The same words again


def test_one_source_of_two_statements_is_one_speaker() -> None:
    made = written("<S1 An aide> <C1 said> <W1 it rained>, <C2 adding> <W2 that it would end>.")
    one, other = made.statements
    tagged = Tagged(0, len(made.text), (), (), ())
    both = (one, replace(other, source=one.source))
    speakers, statements = with_speakers(made.text, doc_of(made.text, tagged), both, WEIGHTS)
    assert [speaker.name for speaker in speakers] == ["An aide"]
    assert [[by.id for by in statement.speakers] for statement in statements] == [[0], [0]]


def test_a_definite_description_comes_back_in_the_same_words() -> None:
    told = "<S1 The miners' union> <C1 said> <W1 no>. It rained. <S2 The miners' union> <C2 said> <W2 yes>."
    assert heard(told).names == ["The miners' union"]


def test_the_same_label_of_a_transcript_is_the_same_speaker() -> None:
    told = "<S1 Q><C1 :> <W1 Why?>\n\n<S2 A><C2 :> <W2 It rains.>\n\n<S3 Q><C3 :> <W3 Still?>"
    assert heard(told).by == [["Q"], ["A"], ["Q"]]
    assert len(heard(told).speakers) == 2


def test_who_is_addressed_is_nobody() -> None:
    assert heard("<S You> <C said> <W it would rain>.").by == [[]]


def test_a_plural_that_begins_a_sentence_is_no_name() -> None:
    (rescuers,) = heard("It rained. <S Rescuers> <C said> <W it would end>.").speakers
    assert (rescuers.named, rescuers.type) == (False, "group")


def test_which_tells_that_a_name_is_a_bodys() -> None:
    (firm,) = heard("<S Karelsk Coal, which runs the mine,> <C said> <W no>.").speakers
    assert (firm.name, firm.type) == ("Karelsk Coal", "organization")


def test_the_role_of_who_speaks_as_she_only_is_read_where_she_is_named() -> None:
    told = "[P Ann Hale], 52, the former harbour master, took bribes. <W “No,”> <S she> <C said>."
    (hale,) = heard(told).speakers
    assert [role.text for role in hale.roles] == ["the former harbour master"]
