"""What becomes of the rest of an article where a statement of it is corrected."""

from __future__ import annotations

from dataclasses import replace

from onrecord.record.corrections.annotation import StatementAnnotation, alike, likeness
from onrecord.record.corrections.apply import Corrections, apply_corrections
from tests.output.reading_examples import TEXT, at, harvest


def told(number: int) -> StatementAnnotation:
    return StatementAnnotation.of(harvest().statements[number])


def cut(words: str) -> StatementAnnotation:
    """The first statement, with a content that ends with these words."""
    whole = told(0)
    return replace(whole, content=((whole.content[0][0], at(words).span[1]),))


def test_no_corrections_leave_all_but_the_mark() -> None:
    made = apply_corrections(harvest(), Corrections())
    assert made.statements == harvest().statements
    assert set(made.made_by) - set(harvest().made_by) == {"corrections"}


def test_what_was_read_stays_where_its_words_are() -> None:
    made = apply_corrections(harvest(), Corrections((cut("Tarn"),), (told(0),)))
    first, former = made.statements[0], harvest().statements[0]
    assert first.content.text == "that at least 40 of 90 homes in Tarn"
    assert first.figures == former.figures
    assert first.places == former.places
    assert (first.times, first.forecasts, first.reasons) == ((), (), ())
    assert first.act == former.act
    assert first.speakers == former.speakers


def test_a_part_of_what_is_gone_is_no_part() -> None:
    shorter = replace(told(0), content=((at("that at").span[0], at("at least 40").span[1]),))
    corrections = Corrections((shorter,), (told(0),))
    assert not alike(shorter, told(0))
    (first, *_) = apply_corrections(harvest(), corrections).statements
    assert [(one.text, one.part_of) for one in first.figures] == [("at least 40", None)]
    longer = cut("at least 40 of 90 homes in Tarn may not stand")
    (first, *_) = apply_corrections(harvest(), Corrections((longer,), (told(0),))).statements
    assert [one.part_of for one in first.figures] == [None, 0]


def test_denials_and_sentences_follow() -> None:
    made = apply_corrections(harvest(), Corrections((cut("Tarn may not stand"),), (told(0),)))
    first, second = made.statements
    assert second.denies == first.key
    assert made.voice[0].statement == first.key
    assert [one.adopted for one in made.voice][-1] == first.key
    gone = apply_corrections(harvest(), Corrections((), (told(0),)))
    assert [one.denies for one in gone.statements] == [None]
    assert [one.adopted for one in gone.voice] == [None] * len(gone.voice)
    assert [one.adopted_words for one in gone.voice] == [None] * len(gone.voice)


def test_a_correction_is_of_the_statement_most_like_it() -> None:
    nearly = replace(told(0), content=((at("at least").span[0], told(0).content[-1][1]),))
    assert 0.9 < likeness(nearly, told(0)) < 1
    made = apply_corrections(harvest(), Corrections((nearly,)))
    assert len(made.statements) == 2
    assert made.statements[0].decided
    assert len(apply_corrections(harvest(), Corrections((), (nearly,))).statements) == 1
    assert likeness(nearly, told(1)) == 0


def test_another_act_and_another_certainty() -> None:
    said = replace(told(0), act="promise", certainty="likely")
    first = apply_corrections(harvest(), Corrections((said,))).statements[0]
    assert first.act
    assert first.certainty
    assert (first.act.kind, first.act.words.text) == ("promise", "warned")
    assert (first.certainty.level, first.certainty.words) == ("likely", ())
    assert first.certainty.condition == harvest().statements[0].certainty.condition  # type: ignore[union-attr]
    plain = replace(told(0), act=None, certainty=None)
    first = apply_corrections(harvest(), Corrections((plain,))).statements[0]
    assert first.act is None
    assert first.certainty
    assert first.certainty.level is None


def test_an_added_statement_is_within_the_one_around_it() -> None:
    rains, said = at("it rains").span, at("may not").span
    inner = StatementAnnotation("indirect", (), (said,), (rains,))
    made = apply_corrections(harvest(), Corrections((inner,)))
    (added,) = (one for one in made.statements if one.content.text == "it rains")
    assert added.within == made.statements[0].key
    assert added.speakers == ()
    assert TEXT[slice(*rains)] == "it rains"
