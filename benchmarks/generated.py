"""Articles that nobody wrote, with statements that were never read, for records of any size.

Words, names, roles and outlets are as unevenly spread as in news: a few are in every article, most are
rare. The same number gives the same article.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import Any

import numpy as np

STATEMENTS = 20
"""Statements of an article."""
_COMMON = """the of and to in a that is for it on was with as be by are at not this have from will he but they
has were which would their more an been said who one all can there its we about also after new had people
government year over last state first when could into time two than other may some out up if what no
only""".split()  # noqa: SIM905 (a list of them would take a page)
_SYLLABLES = """ka lo mi ren ta sol vi bar ne du gar el pon ri sha to ul ven wo ya zi cro ble fen hol
jar""".split()  # noqa: SIM905
_ACTS = (
    "say",
    "claim",
    "confirm",
    "deny",
    "warn",
    "predict",
    "promise",
    "demand",
    "accuse",
    "believe",
    "rule",
)
_ACT_SHARES = (0.6, 0.08, 0.06, 0.05, 0.05, 0.04, 0.03, 0.04, 0.03, 0.015, 0.005)
_LEVELS = ("certain", "likely", "possible", "unlikely", "unknown")
_EVENTS = ("killed", "wounded", "displaced", "detained", "destroyed")
_ROLES = (
    "minister",
    "spokesman",
    "mayor",
    "analyst",
    "professor",
    "general",
    "resident",
    "director",
    "judge",
)
_FIRST = date(2019, 1, 1)


@cache
def vocabulary(size: int = 40_000) -> list[str]:
    """Words, the most common first."""
    return _COMMON + _made(size, 0)


@cache
def names(size: int = 60_000) -> list[str]:
    """Names of persons, the most quoted first."""
    given, family = _made(600, 1), _made(20_000, 2)
    choose = np.random.default_rng(5)
    pairs = zip(choose.integers(0, len(given), size), choose.integers(0, len(family), size), strict=True)
    return list(dict.fromkeys(f"{given[a].title()} {family[b].title()}" for a, b in pairs))


@cache
def outlets() -> list[str]:
    """Names of outlets, the largest first."""
    return [f"The {word.title()} {kind}" for word in _made(60, 3) for kind in ("Gazette", "Courier")]


def articles(count: int, first: int = 0) -> Iterator[dict[str, Any]]:
    """The JSON of articles from the number `first` on."""
    for number in range(first, first + count):
        yield _Article(number).json()


def _made(size: int, seed: int) -> list[str]:
    """Words of two to four syllables, each once."""
    choose = np.random.default_rng(seed)
    found: dict[str, None] = {}
    while len(found) < size:
        for length, *row in choose.integers([2, 0, 0, 0, 0], [5, *[len(_SYLLABLES)] * 4], (size, 5)):
            found["".join(_SYLLABLES[at] for at in row[:length])] = None
    return list(found)[:size]


@cache
def _shares(size: int, power: float) -> Any:
    ranks = 1 / np.arange(1, size + 1) ** power
    return np.cumsum(ranks / ranks.sum())


class _Article:
    def __init__(self, number: int) -> None:
        self._number = number
        self._choose = np.random.default_rng(number + 10)
        self._text = ""
        self._speakers: list[dict[str, Any]] = []
        self._statements: list[dict[str, Any]] = []

    def json(self) -> dict[str, Any]:
        for number, place in enumerate(dict.fromkeys(self._draw(len(names()), 1.0, 7))):
            self._speakers.append(self._speaker(number, names()[place]))
        for _ in range(STATEMENTS):
            self._statement()
            if self._choose.random() < 0.5:
                self._text += self._sentence(12).capitalize() + ".\n\n"
        digest = hashlib.sha256(self._text.encode()).hexdigest()
        for said in self._statements:
            named = json.dumps([digest, said["cue"]["spans"], said["content"]["spans"]])
            said["key"] = hashlib.sha256(named.encode()).hexdigest()[:16]
        day = _FIRST + timedelta(self._number // 25 + int(self._choose.integers(0, 5)))
        outlet = outlets()[self._draw(len(outlets()), 1.0, 1)[0]]
        return {
            "version": 1, "made_by": {"onrecord": "0.1.0", "weights": "generated", "pages": "text"},
            "id": digest, "path": None, "url": f"https://generated.example/{self._number}",
            "title": self._sentence(8).capitalize(), "outlet": outlet, "author": None,
            "published": day.isoformat(), "language": "en", "text": self._text, "furniture": [],
            "speakers": self._speakers, "statements": self._statements, "warnings": [],
        }  # fmt: skip

    def _speaker(self, number: int, name: str) -> dict[str, Any]:
        role = _ROLES[len(name) % len(_ROLES)] + " of " + vocabulary()[100 + len(name) * 7 % 300]
        span, role_span = self._write(name), self._write(role, ", ")
        self._text += ", was there.\n\n"
        roles = [{"text": role, "span": role_span}]
        return {
            "id": number, "name": name, "type": "person", "named": True, "aliases": [name, name.split()[1]],
            "roles": roles, "affiliations": [], "mentions": [span],
        }  # fmt: skip

    def _statement(self) -> None:
        speaker = self._speakers[int(self._choose.integers(0, len(self._speakers)))]
        source = self._write(speaker["name"].split()[1])
        speaker["mentions"].append(source)
        cue = self._write("said", " ")
        content = self._write("that " + self._sentence(int(self._choose.integers(6, 32))), " ")
        act = self._choose.choice(_ACTS, p=_ACT_SHARES)
        words = {"span": cue, "text": "said"}
        said: dict[str, Any] = {
            "key": "", "kind": "indirect" if self._choose.random() < 0.6 else "direct",
            "source": self._passage(source), "cue": self._passage(cue), "content": self._passage(content),
            "speakers": [{"id": speaker["id"], "confidence": 0.9312}], "within": None,
            "confidence": round(0.4 + 0.6 * float(self._choose.random()), 4),
            "act": {"kind": str(act), "stance": "neutral", "negated": False, "words": words},
        }  # fmt: skip
        if self._choose.random() < 0.2:
            level = _LEVELS[int(self._choose.integers(0, 5))]
            said["certainty"] = {"level": level, "words": [self._stretch(content, 1)]}
        if self._choose.random() < 0.1:
            event = _EVENTS[int(self._choose.integers(0, 5))]
            figure = self._stretch(content, 2) | {"low": 41, "high": 41, "unit": "people", "events": [event]}
            said["figures"] = [figure]
        if self._choose.random() < 0.3:
            place = self._stretch(content, 1)
            said["places"] = [
                place
                | {
                    "name": place["text"],
                    "latitude": 1.5,
                    "longitude": 2.5,
                    "country": "XX",
                    "resolved": True,
                }
            ]
        said["about"] = [self._stretch(content, 2) | {"name": "somebody", "kind": "person"}]
        self._statements.append(said)
        self._text += ".\n\n"

    def _sentence(self, length: int) -> str:
        return " ".join(vocabulary()[place] for place in self._draw(len(vocabulary()), 1.0, length))

    def _draw(self, size: int, power: float, count: int) -> list[int]:
        return [int(at) for at in np.searchsorted(_shares(size, power), self._choose.random(count))]

    def _write(self, words: str, before: str = "") -> list[int]:
        self._text += before + words
        return [len(self._text) - len(words), len(self._text)]

    def _passage(self, span: list[int]) -> dict[str, Any]:
        return {"spans": [span], "text": self._text[span[0] : span[1]], "confidence": 0.9134}

    def _stretch(self, content: list[int], at: int) -> dict[str, Any]:
        """The word of a content that is so many words from its beginning."""
        words = self._text[content[0] : content[1]].split(" ")
        start = content[0] + sum(len(word) + 1 for word in words[:at])
        return {"span": [start, start + len(words[at])], "text": words[at]}
