"""The head that leads mentions back: what its loss rewards."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch", reason="training needs torch: pip install 'onrecord[train]'")

from onrecord.training.heads.coreference import CoreferenceHead  # noqa: E402

WIDTH = 384


def learned(clusters: list[int]) -> tuple[float, float]:
    torch.manual_seed(0)
    head = CoreferenceHead(WIDTH, 0.0)
    vectors = torch.randn(1, len(clusters), WIDTH)
    gold, present = torch.tensor([clusters]), torch.ones(1, len(clusters), dtype=torch.bool)
    optimizer = torch.optim.Adam(head.parameters(), lr=3e-3)
    before = head.loss(vectors, gold, present).item()
    for _ in range(40):
        optimizer.zero_grad()
        loss = head.loss(vectors, gold, present)
        loss.backward()
        optimizer.step()
    return before, head.loss(vectors, gold, present).item()


def test_antecedents_are_learned() -> None:
    before, after = learned([1, 0, 2, 0, 1, 2, 0, 1])
    assert after < 0.2 * before


def test_a_first_mention_has_none() -> None:
    _, after = learned([1, 2, 3, 0])
    assert after < 0.1


def test_no_mention_no_loss() -> None:
    head = CoreferenceHead(WIDTH, 0.0)
    present = torch.ones(1, 3, dtype=torch.bool)
    assert head.loss(torch.randn(1, 3, WIDTH), torch.zeros(1, 3, dtype=torch.long), present).item() == 0.0
