"""What several tests share: one reader, the examples, the corpora beside the project."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from onrecord import Reader

# the same examples on every run of continuous integration; new ones on everybody's own machine
settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def reader() -> Iterator[Reader]:
    """A reader on two threads, loaded once for all tests."""
    with Reader(threads=2) as made:
        yield made


@pytest.fixture(scope="session")
def examples() -> Path:
    """The folder of example articles."""
    return ROOT / "examples"


@pytest.fixture(scope="session")
def seed() -> Path:
    """The folder of the founding article; skips where it is not there."""
    folder = SHARED / "seed"
    if not folder.is_dir():
        pytest.skip("the founding article is not beside the project (../shared/seed)")
    return folder


@pytest.fixture(scope="session")
def corpora() -> Path:
    """The folder of the corpora; skips where it is not there."""
    folder = SHARED / "data"
    if not folder.is_dir():
        pytest.skip("the corpora are not beside the project (../shared/data)")
    return folder
