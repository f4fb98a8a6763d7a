"""Where words of a text stand after it was changed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.record.corrections.alignment import Alignment


def at(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


OLD = "The dam is safe, Ann Hale said.\n\nIt rained.\n\nNobody was hurt, Bo Lind said.\n"
NEW = "A new beginning.\n\nThe dam is safe, Anna Hale said.\n\nNobody was hurt, Bo Lind said again.\n"


def test_words_that_are_still_there() -> None:
    moves = Alignment(OLD, NEW)
    for words in ("The dam is safe", "Bo Lind"):
        assert moves.exact(at(OLD, words)) == moves.about(at(OLD, words)) == at(NEW, words)


def test_words_that_were_changed_or_are_gone() -> None:
    moves = Alignment(OLD, NEW)
    assert moves.exact(at(OLD, "Ann Hale")) is None
    assert moves.about(at(OLD, "Ann Hale")) == at(NEW, "Anna Hale")
    assert moves.exact(at(OLD, "It rained.")) is None


@given(old=st.text("ab \n", max_size=30), new=st.text("ab \n", max_size=30), data=st.data())
def test_what_is_exact_is_the_same(old: str, new: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(old)))
    end = data.draw(st.integers(start, len(old)))
    moves = Alignment(old, new)
    moved = moves.exact((start, end))
    if moved:
        assert new[slice(*moved)] == old[start:end]
    about = moves.about((start, end))
    assert about is None or 0 <= about[0] < about[1] <= len(new)
