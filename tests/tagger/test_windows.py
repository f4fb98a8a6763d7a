"""Windows: every word is answered once, nothing is longer than a window."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.tagger.windows import cut, feed
from onrecord.tagger.words import CLS, SEP, words


@given(
    st.lists(st.integers(1, 5), max_size=200),
    st.integers(8, 40),
    st.integers(0, 12),
)
def test_every_word_is_answered_exactly_once(pieces: list[int], size: int, overlap: int) -> None:
    first = np.cumsum([0, *pieces])
    windows = cut(first, size, overlap)
    answered = [word for w in windows for word in range(w.keep_start, w.keep_end)]
    assert answered == list(range(len(pieces)))
    for w in windows:
        assert w.start <= w.keep_start <= w.keep_end <= w.end
        assert first[w.end] - first[w.start] <= size - 2 or w.end == w.start + 1


def test_a_short_text_is_one_window() -> None:
    (only,) = cut(np.arange(10))
    assert (only.start, only.end, only.keep_start, only.keep_end) == (0, 9, 0, 9)
    assert cut(np.array([0])) == []


def test_words_at_a_seam_see_around_them() -> None:
    first, second, *_ = cut(np.arange(1000), 100, 40)
    assert first.end - first.keep_end >= 15
    assert second.keep_start - second.start >= 15


def test_what_is_fed_points_at_first_pieces() -> None:
    made = words("Unbelievably, Shostakovich listened.")
    fed = feed(made, 1, len(made))
    assert fed["pieces"][0, 0] == CLS
    assert fed["pieces"][0, -1] == SEP
    assert fed["pieces"][0, fed["first"][0]].tolist() == made.pieces[made.first[1:-1]].tolist()


def test_a_word_longer_than_a_window_is_cut_short() -> None:
    made = words("antidisestablishmentarianism " * 3)
    assert feed(made, 0, 1, size=4)["pieces"].shape == (1, 4)
