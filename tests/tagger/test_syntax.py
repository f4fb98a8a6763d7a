"""Words with their parts of speech and heads."""

from __future__ import annotations

import numpy as np
import pytest

from onrecord.tagger.syntax import RELATIONS, TAGS, Syntax, best_heads, joined_syntax, read_syntax

TEXT = "The old man left"


def parsed() -> Syntax:
    spans = np.array([[0, 3], [4, 7], [8, 11], [12, 16]])
    return Syntax(spans, ("DT", "JJ", "NN", "VBD"), ("det", "amod", "nsubj", "root"), np.array([2, 2, 3, 3]))


def test_words_by_place() -> None:
    made = parsed()
    assert list(made.words_in((4, 11))) == [1, 2]
    assert list(made.words_in((5, 6))) == [1]
    assert list(made.words_in((3, 4))) == []
    assert made.first_from(99) == 4


def test_heads_children_and_subtrees() -> None:
    made = parsed()
    assert made.head(0) == 2
    assert made.head(3) is None
    assert made.children(2) == [0, 1]
    assert made.subtree(2) == {0, 1, 2}
    assert made.subtree(3) == {0, 1, 2, 3}


def test_a_ring_of_heads_ends() -> None:
    ring = Syntax(np.array([[0, 1], [2, 3]]), ("NN", "NN"), ("dep", "dep"), np.array([1, 0]))
    assert ring.subtree(0) == {0, 1}


def test_scores_to_names() -> None:
    scores = np.zeros((2, len(TAGS) + len(RELATIONS)), np.float32)
    scores[0, TAGS.index("NNP")] = scores[1, TAGS.index("VBD")] = 1
    scores[:, len(TAGS) + RELATIONS.index("nsubj")] = 1
    made = read_syntax(np.array([[0, 3], [4, 7]]), scores, np.array([1, 1]))
    assert made.tags == ("NNP", "VBD")
    assert made.relations == ("nsubj", "root")


def test_each_word_has_the_head_whose_vector_fits_best() -> None:
    vectors = np.array([[1, 0, 0, 1], [0, 1, 1, 0]], np.float32)
    assert best_heads(vectors).tolist() == [1, 0]


@pytest.mark.parametrize("count", [0, 1, 3])
def test_parts_joined_are_one(count: int) -> None:
    made = joined_syntax([parsed()] * count)
    if count == 0:
        assert made is None
        return
    assert made is not None
    assert len(made) == 4 * count
    assert made.heads.tolist() == [at + 4 * n for n in range(count) for at in (2, 2, 3, 3)]
