"""Which files of a folder are read."""

from __future__ import annotations

from pathlib import Path

from onrecord.pages import files_in


def test_what_describes_a_folder_is_no_news(tmp_path: Path) -> None:
    for name in ("README.md", "LICENSE.txt", "news.txt"):
        (tmp_path / name).write_text("Rain fell.", encoding="utf-8")
    assert [path.name for path in files_in(tmp_path)] == ["news.txt"]
