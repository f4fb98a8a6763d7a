"""The known cue that an unknown word is nearest to.

The table, `nearest.json`, is made by `benchmarks/nearest_cues.py` from WordNet and the vectors of the
pretrained encoder.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files

from onrecord.readings.acts.lexicon import Entry, lexicon
from onrecord.text.lemmas import lemmas_of


@cache
def _known() -> dict[str, str]:
    """The known verb that stands for each unknown verb or noun."""
    path = files("onrecord.readings.acts") / "nearest.json"
    table: dict[str, dict[str, list[str]]] = json.loads(path.read_text(encoding="utf-8"))
    return {
        word: verb for part in ("nouns", "verbs") for verb, words in table[part].items() for word in words
    }


def nearest(word: str) -> tuple[str, Entry] | None:
    """The known verb nearest to a word in any of its forms, with its entry; None where nothing is near."""
    for verb in (*(_known().get(base) for base in lemmas_of(word)), *_last_part(word)):
        for entry in lexicon().verbs.get(verb or "", []):
            if len(entry.words) == 1 and not entry.when:
                return entry.name, entry
    return None


def _last_part(word: str) -> tuple[str, ...]:
    """The verb that a compound is a way of: "counter-accused" of "accused"."""
    return (word.rpartition("-")[2],) if "-" in word else ()
