"""Text to `Tagged`: windows, the network, decoding."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar, cast

import numpy as np
from numpy.typing import NDArray

from onrecord.marks import paragraphs
from onrecord.model.passage import Span
from onrecord.tagger.antecedents import Antecedents, joined_antecedents
from onrecord.tagger.causes import Causation, causations
from onrecord.tagger.crf import Lattice, best_labels
from onrecord.tagger.entities import names
from onrecord.tagger.labels import spans as labelled_spans
from onrecord.tagger.links import Links, link_cues, link_sources
from onrecord.tagger.network import Answer, Network
from onrecord.tagger.syntax import RELATIONS, TAGS, Syntax, best_heads, joined_syntax, read_syntax
from onrecord.tagger.tagged import Entity, Link, Tagged, TaggedSpan
from onrecord.tagger.windows import Window, cut, feed
from onrecord.tagger.words import Words, words

PART = 60_000
"""Characters read at once: longer texts are read in parts, so that memory is bounded."""
LEAST_WORDS = 5
"""Contents of fewer words report nothing in their turn."""
LabelledSpan = tuple[str, int, int]
Map = Callable[[Callable[[Window], Answer], list[Window]], Iterable[Answer]]


class Tagger:
    """The encoder and its heads, loaded once."""

    def __init__(self, weights: Path | None = None, *, again: bool = True) -> None:
        """Load the weights of the package or of a file; `again`: read contents in their turn.

        Raises WeightsError where the weights cannot be used.
        """
        self.network = Network(weights)
        self._again = again

    def tag(self, text: str, run_all: Map = map) -> Tagged:
        """Spans and links of a text, and of its contents in their turn.

        `run_all` applies a function to windows and keeps their order: `map`, or that of
        a pool of threads. The outcome is the same, bit for bit.
        """
        read = [self._tag_part(text, start, end, run_all) for start, end in parts(text)]
        return joined(0, len(text), read)

    def _tag_part(self, text: str, start: int, end: int, run_all: Map, depth: int = 0) -> Tagged:
        """Read `[start, end)` of a text as if it stood alone."""
        made = words(text[start:end])
        if not len(made):
            return Tagged(start, end, (), (), ())
        windows = cut(made.first)
        whole = depth == 0
        answers = list(run_all(lambda w: self.network.run(feed(made, w.start, w.end), whole=whole), windows))
        scores = kept(windows, [answer.labels for answer in answers])
        found = labelled_spans(best_labels(scores, self.network.transitions))
        links = Links(windows, [answer.links for answer in answers], self.network.link_tables)
        lattice = Lattice(scores, self.network.transitions)
        entities, antecedents = self._names(made, start, windows, answers)
        syntax, causes = self._grammar(made, start, windows, answers)
        return Tagged(
            start,
            end,
            tuple(_placed(found, made, start, lattice)),
            link_sources(links, found),
            link_cues(links, found),
            self._read_again(text, start, made, found, run_all) if self._again and whole else (),
            entities,
            antecedents,
            syntax,
            causes,
        )

    def _names(
        self, made: Words, offset: int, windows: list[Window], answers: list[Answer]
    ) -> tuple[tuple[Entity, ...], Antecedents | None]:
        """Names and vectors of antecedents of a part of the text, if the weights have them."""
        tables = self.network.antecedent_tables
        scores = [answer.entities for answer in answers if answer.entities is not None]
        vectors = [answer.antecedents for answer in answers if answer.antecedents is not None]
        if tables is None or not scores:
            return (), None
        ends = made.spans[:, 1] + offset
        return tuple(names(kept(windows, scores), made, offset)), Antecedents(
            ends, kept(windows, vectors), tables
        )

    def _grammar(
        self, made: Words, offset: int, windows: list[Window], answers: list[Answer]
    ) -> tuple[Syntax | None, tuple[Causation, ...]]:
        """Syntax and causes of a part of the text, if the weights have them."""
        scores = [answer.syntax for answer in answers if answer.syntax is not None]
        causes = [answer.causes for answer in answers if answer.causes is not None]
        if not scores:
            return None, ()
        heads = [
            best_heads(rows[:, len(TAGS) + len(RELATIONS) :])[:, None] + window.start
            for window, rows in zip(windows, scores, strict=True)
        ]
        syntax = read_syntax(made.spans + offset, kept(windows, scores), kept(windows, heads)[:, 0])
        return syntax, causations(made.spans, kept(windows, causes), offset)

    def _read_again(
        self,
        text: str,
        offset: int,
        made: Words,
        found: list[LabelledSpan],
        run_all: Map,
    ) -> tuple[Tagged, ...]:
        """Each content of some length, read as if it stood alone.

        The marking that the tagger learned from has no attribution inside another; a
        content by itself is a text like any other.
        """
        again = []
        for role, first, after in found:
            if role == "content" and after - first >= LEAST_WORDS:
                start, end = (int(made.spans[first, 0]), int(made.spans[after - 1, 1]))
                start, end = bare(text, start + offset, end + offset)
                again.append(self._tag_part(text, start, end, run_all, depth=1))
        return tuple(tagged for tagged in again if tagged.spans)


Rows = TypeVar("Rows", bound=NDArray[np.number])


def kept(windows: list[Window], rows: list[Rows]) -> Rows:
    """Of the rows of overlapping windows, for each word those of the window that answers for it."""
    pieces = [
        row[window.keep_start - window.start : window.keep_end - window.start]
        for window, row in zip(windows, rows, strict=True)
    ]
    return cast(Rows, np.concatenate(pieces))


def joined(start: int, end: int, read: list[Tagged]) -> Tagged:
    """Several stretches that were read, as one."""
    spans: list[TaggedSpan] = []
    sources: list[Link] = []
    cues: list[Link] = []
    inner: list[Tagged] = []
    entities: list[Entity] = []
    for tagged in read:
        shift = len(spans)
        spans.extend(tagged.spans)
        sources.extend(_shifted(tagged.sources, shift))
        cues.extend(_shifted(tagged.cues, shift))
        inner.extend(tagged.inner)
        entities.extend(tagged.entities)
    return Tagged(
        start,
        end,
        tuple(spans),
        tuple(sources),
        tuple(cues),
        tuple(inner),
        tuple(entities),
        joined_antecedents([tagged.antecedents for tagged in read if tagged.antecedents]),
        joined_syntax([tagged.syntax for tagged in read if tagged.syntax]),
        tuple(cause for tagged in read for cause in tagged.causes),
    )


_LEAD = re.compile(r"(?:that\b\s*)?[\"'“‘„«]?\s*")


def bare(text: str, start: int, end: int) -> Span:
    """A content without its leading "that" and the marks around it."""
    lead = _LEAD.match(text, start, end)
    low = lead.end() if lead else start
    high = end - 1 if text[end - 1] in "\"'”’»“" else end
    return (low, high) if low < high else (start, end)


def parts(text: str, size: int = PART) -> Iterator[tuple[int, int]]:
    """`[start, end)` of parts of at most `size` characters, cut between paragraphs if possible.

    The parts cover the whole text; most articles are a single part.
    """
    if len(text) <= size:
        yield 0, len(text)
        return
    starts = [start for start, _ in paragraphs(text)]
    start = 0
    while len(text) - start > size:
        last = bisect_right(starts, start + size) - 1
        end = starts[last] if last >= 0 and starts[last] > start else start + size
        yield start, end
        start = end
    yield start, len(text)


def _placed(
    found: list[tuple[str, int, int]], made: Words, offset: int, lattice: Lattice
) -> Iterator[TaggedSpan]:
    of_role = {role: lattice.role(role) for role in {role for role, _, _ in found}}
    for role, start, end in found:
        yield TaggedSpan(
            role,
            int(made.spans[start, 0]) + offset,
            int(made.spans[end - 1, 1]) + offset,
            lattice.span(role, start, end),
            float(of_role[role][start:end].mean()),
        )


def _shifted(links: Iterable[Link], by: int) -> Iterator[Link]:
    for link in links:
        goal = None if link.goal is None else link.goal + by
        yield Link(link.start + by, goal, link.probability)
