"""Words of a text with their parts of speech, and which word each depends on.

Tags are those of the Penn Treebank, relations basic Universal Dependencies (version 1), as in
Stanford CoreNLP. Heads are each word's best by itself: there is no promise that they make a tree.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from onrecord.model.passage import Span

# fmt: off
TAGS = (
    "DT", "NNP", ":", "JJ", "IN", ",", "#", "CD", ".", "PRP$", "NN", "PRP", "VBD", "NNS", "CC", "VBP",
    "RB", "VB", "WDT", "VBG", "TO", "POS", "JJR", "RBS", "``", "''", "VBN", "VBZ", "MD", "JJS", "WP",
    "UH", "WRB", "RP", "RBR", "NNPS", "FW", "-LRB-", "-RRB-", "PDT", "$", "EX", "SYM", "WP$", "LS",
)
# fmt: on
"""Parts of speech in the order of the scores."""
# fmt: off
RELATIONS = (
    "det", "compound", "root", "punct", "amod", "dep", "case", "nmod", "appos", "nsubj", "dobj",
    "nummod", "cc", "conj", "mark", "aux", "neg", "advcl", "cop", "acl", "xcomp", "advmod", "csubj",
    "nsubjpass", "auxpass", "ccomp", "mwe", "discourse", "parataxis", "expl", "iobj", "csubjpass",
)
# fmt: on
"""Relations in the order of the scores, after those of the parts of speech."""


@dataclass(frozen=True)
class Syntax:
    """The words of a text in order.

    `spans`: (words, 2) code points `[start, end)`. `tags`, `relations`: a name for each word.
    `heads`: (words,) number of the word that each depends on; a root's is its own.
    """

    spans: NDArray[np.int64]
    tags: tuple[str, ...]
    relations: tuple[str, ...]
    heads: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.spans)

    def first_from(self, place: int) -> int:
        """Number of the first word that ends after a place of the text; the number of words if none does."""
        return int(np.searchsorted(self.spans[:, 1], place, side="right"))

    def words_in(self, span: Span) -> range:
        """Numbers of the words that touch `[start, end)`."""
        first = self.first_from(span[0])
        return range(first, max(first, int(np.searchsorted(self.spans[:, 0], span[1], side="left"))))

    def head(self, word: int) -> int | None:
        """Number of the word that this one depends on, None for a root."""
        head = int(self.heads[word])
        return None if head == word else head

    @cached_property
    def _children(self) -> dict[int, list[int]]:
        made: dict[int, list[int]] = {}
        for word, head in enumerate(self.heads.tolist()):
            if head != word:
                made.setdefault(head, []).append(word)
        return made

    def children(self, word: int) -> list[int]:
        """Numbers of the words that depend on this one, in order."""
        return self._children.get(word, [])

    def subtree(self, word: int) -> set[int]:
        """Numbers of this word and of all that hang on it."""
        found, waiting = {word}, [word]
        while waiting:
            for child in self.children(waiting.pop()):
                if child not in found:
                    found.add(child)
                    waiting.append(child)
        return found


NO_SYNTAX = Syntax(np.empty((0, 2), np.int64), (), (), np.empty(0, np.int64))
"""That of no words at all."""


def best_heads(vectors: NDArray[np.float32]) -> NDArray[np.int64]:
    """For each word of a window the word of it that it depends on; `vectors`: (words, 2 x width)."""
    dependents, heads = np.split(vectors, 2, axis=1)
    made: NDArray[np.int64] = (dependents @ heads.T).argmax(1)
    return made


def read_syntax(spans: NDArray[np.int64], scores: NDArray[np.float32], heads: NDArray[np.int64]) -> Syntax:
    """The syntax of words at `spans`.

    `scores`: (words, tags and relations), `heads`: (words,) numbers of the words that they depend on.
    """
    count = len(TAGS)
    tags = scores[:, :count].argmax(1).tolist()
    relations = scores[:, count : count + len(RELATIONS)].argmax(1).tolist()
    roots = (heads == np.arange(len(heads))).tolist()
    return Syntax(
        spans,
        tuple(TAGS[tag] for tag in tags),
        tuple("root" if root else RELATIONS[one] for one, root in zip(relations, roots, strict=True)),
        heads,
    )


def joined_syntax(parts: list[Syntax]) -> Syntax | None:
    """Those of several parts of a text, in order, as one."""
    if len(parts) < 2:
        return parts[0] if parts else None
    shifts = np.cumsum([0, *(len(part) for part in parts[:-1])])
    return Syntax(
        np.concatenate([part.spans for part in parts]),
        tuple(tag for part in parts for tag in part.tags),
        tuple(relation for part in parts for relation in part.relations),
        np.concatenate([part.heads + shift for part, shift in zip(parts, shifts, strict=True)]),
    )
