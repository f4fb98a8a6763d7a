"""The head of names: what its loss rewards, and what it passes over. The same of unmarked rows."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch", reason="training needs torch: pip install 'onrecord[train]'")

from onrecord.gold.layers import UNKNOWN  # noqa: E402
from onrecord.tagger.entities import ENTITY_LABELS  # noqa: E402
from onrecord.training.heads.entities import EntityHead  # noqa: E402
from onrecord.training.heads.spans import SpanHead  # noqa: E402

WIDTH = 384


def test_labels_are_learned() -> None:
    torch.manual_seed(0)
    head, vectors = EntityHead(WIDTH, 0.0), torch.randn(2, 6, WIDTH)
    labels = torch.randint(0, len(ENTITY_LABELS), (2, 6))
    optimizer = torch.optim.Adam(head.parameters(), lr=1e-2)
    before = head.loss(vectors, labels).item()
    for _ in range(30):
        optimizer.zero_grad()
        head.loss(vectors, labels).backward()
        optimizer.step()
    assert head.loss(vectors, labels).item() < 0.1 * before
    assert (head(vectors).argmax(2) == labels).all()


def test_words_of_which_nothing_is_known_are_passed_over() -> None:
    torch.manual_seed(0)
    head, vectors = EntityHead(WIDTH, 0.0), torch.randn(1, 3, WIDTH)
    whole = head.loss(vectors[:, :2], torch.tensor([[1, 0]]))
    part = head.loss(vectors, torch.tensor([[1, 0, UNKNOWN]]))
    assert torch.allclose(whole, part)


def test_nothing_known_no_loss() -> None:
    head = EntityHead(WIDTH, 0.0)
    assert head.loss(torch.randn(1, 3, WIDTH), torch.full((1, 3), UNKNOWN)).item() == 0.0


def test_the_head_of_spans_passes_over_rows_that_nobody_marked() -> None:
    torch.manual_seed(0)
    head, vectors = SpanHead(WIDTH, 0.0), torch.randn(2, 3, WIDTH)
    present = torch.ones(2, 3, dtype=torch.bool)
    labels = torch.tensor([[1, 2, 0], [UNKNOWN] * 3])
    alone = head.loss(vectors[:1], labels[:1], present[:1])
    assert torch.allclose(head.loss(vectors, labels, present), alone)
    assert head.loss(vectors[1:], labels[1:], present[1:]).item() == 0.0
