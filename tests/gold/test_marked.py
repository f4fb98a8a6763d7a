"""Files of marked articles."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from onrecord.gold.marked import held_out, read_marked

LINE = {
    "id": "7",
    "text": "It rains, Ann said.",
    "attributions": {
        "zoe": [],
        "amy": [{"source": [[[10, 13]]], "cue": [[[14, 18]]], "content": [[[0, 2], [3, 8]]]}],
    },
}


def test_the_first_annotator_by_name_counts(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps(LINE) + "\n", encoding="utf-8")
    (article,) = read_marked(path)
    assert article.annotator == "amy"
    assert article.attributions[0].content == ((0, 2), (3, 8))


def test_packed_files_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress((json.dumps(LINE) + "\n").encode()))
    assert read_marked(path)[0].id == "7"


@pytest.mark.parametrize("bad", ["{", "[]", '{"id": 1}', json.dumps({**LINE, "attributions": {}})])
def test_a_bad_line_is_named(tmp_path: Path, bad: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps(LINE) + "\n" + bad + "\n", encoding="utf-8")
    with pytest.raises(ValueError, match="line 2"):
        read_marked(path)


def test_what_is_set_aside_is_never_trained_on(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    lines = [json.dumps({**LINE, "id": f"{number:03}"}) for number in range(50)]
    path.write_text("\n".join(lines), encoding="utf-8")
    articles = read_marked(path)
    to_train, aside = held_out(articles)
    assert not {a.id for a in to_train} & {a.id for a in aside}
    assert len(to_train) + len(aside) == 50
    assert len(aside) == 4
    assert held_out(articles[::-1]) == (to_train, aside)
