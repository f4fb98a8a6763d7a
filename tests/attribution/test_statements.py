"""Tags to statements: links, pieces, bounds, kinds, transcripts."""

from __future__ import annotations

from onrecord.attribution import statements_of, without_furniture
from onrecord.model.article import Furniture, Statement
from onrecord.text.doc import doc_of

from .marking import tagged


def read(marked: str) -> list[Statement]:
    text, tags = tagged(marked)
    return list(statements_of(text, "id", doc_of(text), tags, {}))


def told(statement: Statement) -> tuple[str | None, str | None, str, str]:
    return (
        statement.source.text if statement.source else None,
        statement.cue.text if statement.cue else None,
        statement.content.text,
        statement.kind,
    )


def test_a_cue_has_its_source_and_content() -> None:
    (only,) = read("[S Ann Hale] [C0 said] [W1 that it rains].")
    assert told(only) == ("Ann Hale", "said", "that it rains", "indirect")


def test_several_cues_share_a_source() -> None:
    first, second = read("[S Ann Hale] [C0 said] [W1 that it rains] and [C0 warned] [W3 of floods].")
    assert told(first)[:2] == ("Ann Hale", "said")
    assert told(second)[:2] == ("Ann Hale", "warned")


def test_no_source_is_no_source() -> None:
    (only,) = read("It [C was reported] [W0 that it rains].")
    assert only.source is None


def test_a_content_around_its_cue_has_two_pieces() -> None:
    (only,) = read("[W2 “It rains,”] [S Ann Hale] [C1 said]. [W2 “It will flood.”]")
    assert told(only) == ("Ann Hale", "said", "“It rains,” … “It will flood.”", "direct")


def test_a_cue_without_content_is_no_statement() -> None:
    assert read("[S Ann Hale] [C0 spoke] at length.") == []


def test_words_without_a_cue_count_only_as_a_quotation() -> None:
    assert read("[W It rains a good deal these days].") == []
    (only,) = read("[W “It rains a good deal these days.”]")
    assert told(only) == (None, None, "“It rains a good deal these days.”", "direct")


def test_marks_just_outside_are_taken_in() -> None:
    (only,) = read("[S Ann] [C0 said]: “[W1 It rains today].”")
    assert only.content.text == "“It rains today.”"


def test_a_content_ends_with_its_paragraph_unless_it_is_quoted() -> None:
    (only,) = read("[S Ann] [C0 said] [W1 that it rains.\n\nIt floods too] now.")
    assert only.content.text == "that it rains."


def test_a_source_that_runs_over_a_heading_is_cut() -> None:
    (only,) = read("[S Heavy rain\n\nAnn Hale] [C0 said] [W1 that it floods].")
    assert only.source is not None
    assert only.source.text == "Ann Hale"


def test_a_quotation_over_paragraphs_is_one_statement() -> None:
    (only,) = read("[S Ann] [C0 said]: [W1 “It rains.]\n\n“It floods.\n\n[W “It ends one day, we hope.”]")
    assert only.content.text == "“It rains. … “It floods. … “It ends one day, we hope.”"
    assert only.kind == "direct"


def test_kinds() -> None:
    assert read("[S Ann] [C0 said] [W1 that “it rains.”]")[0].kind == "direct"
    assert read("[S Ann] [C0 said] [W1 that “it rains” today].")[0].kind == "mixed"
    assert read("[S Ann] [C0 said] [W1 “it rains today, and left].")[0].kind == "direct"
    assert read("[S Ann] [C0 said] [W1 it's the workers' day].")[0].kind == "indirect"


def test_a_statement_inside_another_is_within_it() -> None:
    text = "Ann said Bob thinks it rains."
    _, outer = tagged("[S Ann] [C0 said] [W1 Bob thinks it rains].")
    _, inner = tagged("Ann said [S Bob] [C0 thinks] [W1 it rains].")
    shifted = type(outer)(
        0,
        len(text),
        outer.spans + inner.spans,
        outer.sources + tuple(type(s)(s.start + 3, (s.goal or 0) + 3, s.probability) for s in inner.sources),
        outer.cues + tuple(type(s)(s.start + 3, (s.goal or 0) + 3, s.probability) for s in inner.cues),
    )
    first, second = statements_of(text, "id", doc_of(text), shifted, {})
    assert (first.within, second.within) == (None, first.key)


TRANSCRIPT = """Ann Hale talks about rain.

Reporter: Does it rain?

Hale: It does, every day.

And at night.

Reporter: Will it end?

Hale: Nobody knows.

The river is high."""


def test_a_transcript_gives_its_turns() -> None:
    made = [told(s) for s in read(TRANSCRIPT)]
    assert made == [
        ("Reporter", ":", "Does it rain?", "direct"),
        ("Hale", ":", "It does, every day. … And at night.", "direct"),
        ("Reporter", ":", "Will it end?", "direct"),
        ("Hale", ":", "Nobody knows.", "direct"),
    ]


def test_questions_and_answers_by_letter() -> None:
    made = [told(s)[:3] for s in read("Q: Does it rain?\nA: It does.")]
    assert made == [("Q", ":", "Does it rain?"), ("A", ":", "It does.")]


def test_what_is_reported_inside_an_answer_is_within_it() -> None:
    first, answer, inner = read("Q: Is it so?\n\nA: [S Ann] [C0 said] [W1 that it rains].")
    assert inner.within == answer.key
    assert first.within is None


def test_what_a_speaker_says_of_himself_is_no_statement_of_its_own() -> None:
    made = read("Q: Is it so?\n\nA: [S I] [C0 think] [W1 that it rains].")
    assert [s.source.text for s in made if s.source] == ["Q", "A"]


def test_colons_alone_make_no_transcript() -> None:
    assert read("Note: bring boots.\n\nPlace: the town hall.\n\nTime: noon.") == []


def test_furniture_is_blanked_place_for_place() -> None:
    text = "one two three"
    assert without_furniture(text, [Furniture((4, 7), "player")]) == "one \n\n\n three"


def test_the_headline_of_the_article_is_not_blanked() -> None:
    text = "Hale: rain\n\nMore"
    assert without_furniture(text, [Furniture((0, 10), "heading")], "Hale: rain") == text


def test_a_title_before_the_source_is_no_content_of_what_that_begins() -> None:
    (only,) = read("In the programme [W2 “Rivers Tonight”] [S Ann] [C1 said] [W2 that it rains].")
    assert only.content.text == "that it rains"


def test_a_quotation_of_its_own_before_the_cue_stays() -> None:
    (only,) = read("[W2 “It rains.”] [S Ann] [C1 said] [W2 that it would flood].")
    assert only.content.text == "“It rains.” … that it would flood"


def test_a_verb_with_by_saying_is_one_cue() -> None:
    (only,) = read("[S Ann] [C0 echoed] [W1 the view] by [C0 saying] [W3 that it would rain].")
    assert told(only) == ("Ann", "echoed the view by saying", "that it would rain", "indirect")


def test_a_long_content_before_by_saying_stays() -> None:
    first, second = read(
        "[S Ann] [C0 denied] [W1 that the river would rise] by [C0 saying] [W3 that it fell]."
    )
    assert [first.cue and first.cue.text, second.cue and second.cue.text] == ["denied", "saying"]
