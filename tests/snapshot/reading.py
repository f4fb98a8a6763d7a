"""Texts to the JSON of their articles; what the tagger gives may be kept on disk between runs."""

from __future__ import annotations

import hashlib
import json
import pickle
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from onrecord import Article, Reader
from onrecord.tagger import Tagger

Json = dict[str, Any]


def read_texts(
    named: Iterable[tuple[str, str]], kept: Path | None = None, processes: int = 1
) -> Iterator[tuple[str, Json]]:
    """`(name, JSON of the article)` of each text, in order, without what made it.

    `kept`: a folder for what the tagger gives of each text, which costs most of the time and does not
    change unless the tagger or its weights do. Remove the folder when they did.
    """
    texts = list(named)
    if processes < 2:
        yield from zip((name for name, _ in texts), _read([text for _, text in texts], kept), strict=True)
        return
    parts = [texts[n : n + 20] for n in range(0, len(texts), 20)]
    with ProcessPoolExecutor(processes) as pool:
        made = pool.map(_read, [[text for _, text in part] for part in parts], [kept] * len(parts))
        for part, articles in zip(parts, made, strict=True):
            yield from zip((name for name, _ in part), articles, strict=True)


def digest(article: Json) -> str:
    """The first sixteen digits of the SHA-256 of an article's JSON."""
    return hashlib.sha256(json.dumps(article, ensure_ascii=False).encode()).hexdigest()[:16]


def _read(texts: list[str], kept: Path | None) -> list[Json]:
    with Reader(threads=1) as reader:
        if kept is not None:
            reader._tagger = _KeptTagger(reader._tagger, kept)  # type: ignore[assignment]
        return [plain_json(reader.read(text, form="text")) for text in texts]


def plain_json(article: Article) -> Json:
    """The JSON of an article without what made it."""
    made = article.to_json()
    del made["made_by"]
    return made


class _KeptTagger:
    """A tagger that looks into a folder first."""

    def __init__(self, tagger: Tagger, folder: Path) -> None:
        self.network = tagger.network
        self._tagger = tagger
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def tag(self, text: str, run_all: Any) -> Any:
        path = self._folder / f"{hashlib.sha256(text.encode(errors='replace')).hexdigest()[:32]}.pickle"
        if path.exists():
            return pickle.loads(path.read_bytes())
        tagged = self._tagger.tag(text, run_all)
        part = path.with_suffix(".part")
        part.write_bytes(pickle.dumps(tagged))
        part.replace(path)
        return tagged
