"""Every text at hand: those of the project, and those of the corpora where they lie beside it."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
CORPORA = (
    "polnear-dev",
    "gender-gap-dev",
    "meantime",
    "unmarked-news",
    "gum-coreference",
)
_TAGS = re.compile(r"</?[scq]\d+>")


def texts() -> Iterator[tuple[str, str]]:
    """`(name, text)` of every text, always in the same order; the name begins with where it is from."""
    for folder in ("examples", "tests/styles", "written"):
        for path in sorted((ROOT / folder).rglob("*.txt")):
            text = path.read_text(encoding="utf-8")
            yield path.relative_to(ROOT).as_posix(), _TAGS.sub("", text) if folder == "written" else text
    founding = SHARED / "seed" / "article.txt"
    if founding.exists():
        yield "founding", founding.read_text(encoding="utf-8")
    for corpus in CORPORA:
        path = SHARED / "data" / f"{corpus}.jsonl.gz"
        if path.exists():
            with gzip.open(path, "rt", encoding="utf-8") as lines:
                for line in lines:
                    record = json.loads(line)
                    yield f"{corpus}/{record['id']}", record["text"]


def sample(every: int = 12) -> Iterator[tuple[str, str]]:
    """The texts of the project, and of the corpora one in `every`."""
    for number, (name, text) in enumerate(texts()):
        if name.partition("/")[0] not in CORPORA or number % every == 0:
            yield name, text
