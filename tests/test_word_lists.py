"""Word lists of data files: how they are read, and that none is torn."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import onrecord
from onrecord.names.letters import plain
from onrecord.word_lists import WordLists, lexicon

SOURCE = Path(onrecord.__file__).parent
FILES = sorted(SOURCE.glob("*/lists/*.txt"))
WRITTEN = """# Written for this test.
first

= harbours
quay pier
  quay mole

= one word
dock = wharf berth
new york = nyc
"""


@pytest.fixture
def lists(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> WordLists:
    package = tmp_path / f"lists_of_{tmp_path.name}"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "harbour.txt").write_text(WRITTEN, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    return WordLists(package.name, "harbour.txt")


def test_what_a_data_file_holds(lists: WordLists) -> None:
    assert lists.names() == ("", "harbours", "one word")
    assert lists.words() == {"first"}
    assert lists.words("harbours") == {"quay", "pier", "mole"}
    assert lists.in_order("harbours") == ("quay", "pier", "quay", "mole")
    assert lists.lines("harbours") == ("quay pier", "quay mole")
    assert lists.replacements("one word") == {"wharf": "dock", "berth": "dock", "nyc": "new york"}
    with pytest.raises(KeyError):
        lists.words("ships")


def test_words_of_a_text() -> None:
    assert lexicon(" Quay\n pier quay ") == {"quay", "pier"}


def test_there_are_data_files() -> None:
    assert FILES


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_data_file_says_where_it_comes_from_and_is_not_torn(path: Path) -> None:
    first, *lines = path.read_text(encoding="utf-8").splitlines()
    assert first.startswith("# ")
    names = [line for line in lines if line.startswith("= ")]
    assert len(set(names)) == len(names)
    for line in lines:
        assert line == line.strip()
        assert not re.search(r"\w[-‐–](?= |$)", line), f"a word is cut at its hyphen: {line}"
        assert not re.search(r"(^| )[-‐–]\w", line), f"a word is cut at its hyphen: {line}"


@pytest.mark.parametrize("name", ["men", "women", "ranks", "offices", "before given name", "names too"])
def test_titles_are_listed_in_the_letters_that_they_are_looked_up_by(name: str) -> None:
    words = WordLists("onrecord.names", "lists/titles.txt").in_order(name)
    assert [word for word in words if word != plain(word)] == []
    assert len(set(words)) == len(words)
