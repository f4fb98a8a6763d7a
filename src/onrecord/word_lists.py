"""Word lists: in the files that use them, or in data files of text beside these.

A data file is text in UTF-8. Lines that begin with `#` are comments; the first of them say where the lists
come from. A line `= name` begins a list of that name; what stands before the first such line is the list "".
Blank lines count for nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files


def lexicon(words: str) -> frozenset[str]:
    """The words of a text, parted by white space, each once, in lower case."""
    return frozenset(words.lower().split())


@dataclass(frozen=True, slots=True)
class WordLists:
    """The lists of one data file. It is read when the first list is asked for, and once only.

    `package`: the one that the file belongs to, "onrecord.names"; `file`: its path there, "lists/titles.txt".
    A list that the file does not have raises `KeyError`.
    """

    package: str
    file: str

    def words(self, name: str = "") -> frozenset[str]:
        """The words of a list, parted by white space, each once, as they are written."""
        return frozenset(self.in_order(name))

    def in_order(self, name: str = "") -> tuple[str, ...]:
        """The words of a list in the order in which they are written."""
        return tuple(" ".join(self.lines(name)).split())

    def lines(self, name: str = "") -> tuple[str, ...]:
        """The lines of a list, without the white space around them."""
        return _lists(self.package, self.file)[name]

    def replacements(self, name: str = "") -> dict[str, str]:
        """Words to what each stands for: the line `university = universidad universite` gives two."""
        parts = [line.split(" = ") for line in self.lines(name)]
        return {word: whole for whole, words in parts for word in words.split()}

    def table(self, name: str = "") -> dict[str, tuple[str, ...]]:
        """Words to several others each: the line `si = ssu szu` gives one with two."""
        parts = [line.split(" = ") for line in self.lines(name)]
        return {word: tuple(others.split()) for word, others in parts}

    def names(self) -> tuple[str, ...]:
        """The names of the lists in the order of the file."""
        return tuple(_lists(self.package, self.file))


@cache
def _lists(package: str, file: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    name = ""
    for line in map(str.strip, (files(package) / file).read_text(encoding="utf-8").splitlines()):
        if line.startswith("= "):
            name = line[2:].strip()
            found.setdefault(name, [])
        elif line and not line.startswith("#"):
            found.setdefault(name, []).append(line)
    return {name: tuple(written) for name, written in found.items()}
