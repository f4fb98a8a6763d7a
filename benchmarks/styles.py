"""Other news than American politics: `python benchmarks/styles.py [--misses] [--weights FILE]`.

Reads the articles and sentences of `tests/styles`, which were marked by a careful reader who
had not seen the code, and prints which statements are found, and which found ones are none.
A statement is found when its content overlaps by 0.6 (intersection over union of
characters); a nested one when its cue overlaps as well.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from onrecord import Article, Reader, Statement

FOLDER = Path(__file__).parent.parent / "tests" / "styles"
OVERLAP = 0.6


@dataclass
class Tally:
    """What was to be found, what was, and what was found beyond."""

    marked: int = 0
    found: int = 0
    given: int = 0
    false: int = 0
    misses: list[str] = field(default_factory=list)


def main() -> None:
    """Print the figures of the model card."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true", help="show what was missed and what is beyond")
    parser.add_argument("--weights", type=Path, help="use these weights in place of the package's")
    options = parser.parse_args()
    articles, nested = Tally(), Tally()
    with Reader(options.weights) as reader:
        for path in sorted(FOLDER.glob("[0-9]*.json")):
            marked = json.loads(path.read_text(encoding="utf-8"))["statements"]
            _count(articles, reader.read(path.with_suffix(".txt")), marked)
        for sentence in json.loads((FOLDER / "nested.json").read_text(encoding="utf-8")):
            read = reader.read(sentence["text"], form="text")
            _count_nested(nested, read, sentence["statements"])
    for name, tally in (("articles of other styles", articles), ("nested statements", nested)):
        right = tally.given - tally.false
        print(
            f"{name}: {tally.found} of {tally.marked} found ({tally.found / tally.marked:.3f}), "
            f"{tally.false} of {tally.given} beyond ({tally.false / tally.given:.3f}), "
            f"F1 {2 * right / (right + tally.false + tally.marked):.3f}"
        )
        if options.misses:
            print(*tally.misses, sep="\n")


def _count(tally: Tally, article: Article, marked: list[dict[str, Any]]) -> None:
    for statement in article.statements:
        tally.given += 1
        if not any(_same(statement, m) for m in marked):
            tally.false += 1
            tally.misses.append(f"  beyond: {statement.content.text}")
    for m in marked:
        if not m.get("optional"):
            tally.marked += 1
            tally.found += any(_same(s, m) for s in article.statements)
            if not any(_same(s, m) for s in article.statements):
                tally.misses.append(f"  missed: {_words(article, m)}")


def _count_nested(tally: Tally, article: Article, marked: list[dict[str, Any]]) -> None:
    for m in marked:
        if m["within"] is not None and not m.get("optional"):
            tally.marked += 1
            found = any(_same(s, m) and _cue(s, m) for s in article.statements)
            tally.found += found
            tally.given += found
            if not found:
                tally.misses.append(f"  missed: {_words(article, m)}")
    for statement in article.statements:
        if statement.within and not any(_same(statement, m) and _cue(statement, m) for m in marked):
            tally.given += 1
            tally.false += 1
            tally.misses.append(f"  beyond: {statement.content.text}")


def _words(article: Article, marked: dict[str, Any]) -> str:
    return article.passage([(start, end) for start, end in marked["content"]]).text


def _same(statement: Statement, marked: dict[str, Any]) -> bool:
    one, other = _characters(statement.content.spans), _characters(marked["content"])
    return len(one & other) >= OVERLAP * len(one | other)


def _cue(statement: Statement, marked: dict[str, Any]) -> bool:
    return statement.cue is not None and bool(_characters(statement.cue.spans) & _characters(marked["cue"]))


def _characters(spans: Any) -> set[int]:
    return {at for start, end in spans for at in range(start, end)}


if __name__ == "__main__":
    main()
