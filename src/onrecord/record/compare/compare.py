"""Statements about the same thing: who agrees, who denies, who said it first, and in which other words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, fields
from difflib import SequenceMatcher
from functools import cached_property

from onrecord.record.compare.candidates import Brief, Cluster, ComparisonContext, clusters
from onrecord.record.compare.vectors import AT_ONCE, Vectors, Watch
from onrecord.record.errors import RecordError
from onrecord.record.query.filters import FilterOptions, conditions
from onrecord.record.query.search import Hit, hits, ranked_numbers
from onrecord.record.results import Results
from onrecord.similarity import Encoder, Relation, Side, relation, side_of
from onrecord.similarity.claim import claim_text

ALIKE = 0.6
"""The share of words in common from which two quotations are taken for one that was changed."""
_WORD = re.compile(r"\w+(?:['’]\w+)*|[^\w\s]")
SEEDS = 300
"""Statements around which a comparison looks."""
MOST_AROUND = 10
"""Different wordings of a cluster that are laid beside the seed."""
MOST_WORDINGS = 120
"""Different wordings that are laid beside seeds for one answer: half a second on two cores."""
SURE = 0.6
"""How sure it must be that a claim is the same or the opposite; one that is less is "related"."""
_OPPOSITE = {"same": "opposite", "opposite": "same"}


def plain_words(content: str) -> str:
    """Words only, by which two quotations are the same."""
    return " ".join(re.findall(r"\w+", claim_text(content).casefold()))


def marked_changes(one: str, other: str) -> str | None:
    """The second with what was left out as [-words-] and what was put in as {+words+}; None where the two
    have too little in common, or differ in no word."""
    before, after = _WORD.findall(claim_text(one)), _WORD.findall(claim_text(other))
    matcher = SequenceMatcher(
        None, [w.casefold() for w in before], [w.casefold() for w in after], autojunk=False
    )
    if plain_words(one) == plain_words(other) or matcher.ratio() < ALIKE:
        return None
    made: list[str] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            made.append(_line(after[c:d]))
            continue
        if a < b:
            made.append(f"[-{_line(before[a:b])}-]")
        if c < d:
            made.append(f"{{+{_line(after[c:d])}+}}")
    return _tight(" ".join(made))


def _line(words: list[str]) -> str:
    return _tight(" ".join(words))


def _tight(text: str) -> str:
    return re.sub(r" (?=[.,;:!?)])", "", text)


@dataclass(frozen=True, slots=True)
class ComparedStatement:
    """A statement of a group: how it stands to the first of the group, and how sure that is.

    `relation`: "first" (the first to report it), "same words", "reworded" (the same quotation with changed
    words, which `changes` shows: [-left out-], {+put in+}), "agrees", "denies", "repeats" and "reverses"
    (the first's own speaker again, the same or the opposite), "open" (asks, or does not say), "related"
    (about the same thing, but it is not sure enough what of these). `copies`: how many other documents print
    it as a copy of the same text. `group` counts from 1.
    """

    group: int
    relation: str
    sureness: float
    changes: str | None
    copies: int
    key: str
    speakers: tuple[str, ...]
    identities: tuple[int, ...]
    source: str | None
    cue: str | None
    content: str
    kind: str
    act: str | None
    certainty: str | None
    confidence: float
    outlet: str | None
    published: str | None
    title: str | None
    document: str
    wire: int


_AS_FOUND = tuple(field.name for field in fields(ComparedStatement) if field.name in Hit.__annotations__)
"""What is told of a statement just as a search tells it."""


class Comparison(Results[ComparedStatement]):
    """Rows of all groups. `missing`: how many statements of the record have no vector yet and were passed
    over."""

    def __init__(self, rows: Sequence[ComparedStatement], missing: int) -> None:
        super().__init__(ComparedStatement, rows)
        self.missing = missing

    @property
    def groups(self) -> list[list[ComparedStatement]]:
        """The rows, group by group."""
        made: dict[int, list[ComparedStatement]] = {}
        for row in self:
            made.setdefault(row.group, []).append(row)
        return list(made.values())


@dataclass(frozen=True, slots=True)
class _Member:
    """A statement with what it says of the seed's claim; `copies` are those of the same text."""

    brief: Brief
    kind: str
    sureness: float
    copies: int


def compare(
    vectors: Vectors,
    query: str | None,
    filters: FilterOptions,
    *,
    like: str | None,
    limit: int,
    watch: Watch | None,
) -> Comparison:
    """Compare what is around the statements of a query and filters, or around the one of the key `like`.

    Raises RecordError as a search does, and where there is no such statement.
    """

    def made() -> Comparison:
        wanted = conditions(vectors.record, filters)
        if like is None:
            seeds = ranked_numbers(vectors.record, query, filters, SEEDS).numbers
        else:
            seeds = [_statement(vectors, like)]
        missing = vectors.update(most=AT_ONCE, watch=watch)
        context = vectors.context(wanted.low, wanted.high, filters.get("min_confidence"))
        return Comparison(_groups(context, seeds, limit), missing)

    return vectors.run(made)


def _statement(vectors: Vectors, key: str) -> int:
    row = vectors.record.execute(
        "SELECT id FROM statements WHERE key = ? ORDER BY id LIMIT 1", (key,)
    ).fetchone()
    if row is None:
        raise RecordError.at(vectors.path, f"has no statement {key}: onrecord search shows the keys")
    return int(row[0])


def _groups(context: ComparisonContext, seeds: Sequence[int], limit: int) -> list[ComparedStatement]:
    """The groups around the seeds, at most `limit`; those in which most voices take a side come first."""
    sides = _Sides(context.encoder)
    groups: list[_Group] = []
    for cluster in clusters(context, seeds):
        group = _Group(_related(sides, cluster))
        if group.takers:
            groups.append(group)
        if len(groups) == limit or len(sides) > MOST_WORDINGS:
            break
    groups.sort(key=lambda group: group.takers, reverse=True)
    rest = iter(hits(context.record, [one.brief.id for group in groups for one in group.members]))
    return [
        row
        for number, group in enumerate(groups, 1)
        for row in _rows(number, group, [next(rest) for _ in group.members])
    ]


class _Group:
    """Members, the oldest first, with how each stands to the first and the words that it changes."""

    def __init__(self, members: Sequence[_Member]) -> None:
        self.members = members
        self.named = [_name(members[0], one) for one in members]

    @cached_property
    def takers(self) -> int:
        """How many voices surely say the same or the opposite as the first, 0 where nobody but he does."""
        pairs = zip(self.members, self.named, strict=True)
        return len({one.brief.voice for one, (name, _) in pairs if name not in ("open", "related")}) - 1


def _related(of: _Sides, cluster: Cluster) -> list[_Member]:
    """Those that say the same or the opposite of the seed, the oldest first; copies of one text are one."""
    wordings: dict[str, list[Brief]] = {}
    for words, one in _apart((cluster.seed, *cluster.around)):
        wordings.setdefault(words, []).append(one)
    some = list(wordings.values())[:MOST_AROUND]
    sides = of.all([said[0].content for said in some])
    made = []
    for said, side in zip(some, sides, strict=True):
        alike = Relation("same", 1.0) if side is sides[0] else relation(sides[0], side)
        if alike.kind == "other":
            continue
        for one, copies in _by_wire(said):
            flipped = one.denying != cluster.seed.denying
            made.append(
                _Member(one, _OPPOSITE[alike.kind] if flipped else alike.kind, alike.confidence, copies)
            )
    return sorted(made, key=lambda one: (one.brief.day or "9999", one.brief.id))


def _apart(statements: Sequence[Brief]) -> list[tuple[str, Brief]]:
    """Those that are no part of what an earlier one says, each with its plain words."""
    kept: list[tuple[str, Brief]] = []
    for one in statements:
        words = plain_words(one.content)
        if not any(one.overlaps(other) and words != others for others, other in kept):
            kept.append((words, one))
    return kept


class _Sides:
    """Contents as the sides of a pair, each made once."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._made: dict[str, Side] = {}

    def __len__(self) -> int:
        return len(self._made)

    def all(self, contents: Sequence[str]) -> list[Side]:
        """The side of each content."""
        new = [content for content in dict.fromkeys(contents) if content not in self._made]
        with ThreadPoolExecutor() as pool:
            self._made.update(
                zip(new, pool.map(lambda content: side_of(content, self._encoder), new), strict=True)
            )
        return [self._made[content] for content in contents]


def _by_wire(said: Sequence[Brief]) -> list[tuple[Brief, int]]:
    """One statement for each text and who says it, the first to print it, and how many copies there are
    besides."""
    found: dict[tuple[int, frozenset[str]], list[Brief]] = {}
    for one in sorted(said, key=lambda one: (one.day or "9999", one.id)):
        found.setdefault((one.wire, one.voices), []).append(one)
    return [(row[0], len(row) - 1) for row in found.values()]


def _rows(number: int, group: _Group, shown: Sequence[Hit]) -> list[ComparedStatement]:
    first = group.members[0]
    made = []
    for member, (name, changes), hit in zip(group.members, group.named, shown, strict=True):
        sureness = 1.0 if member is first else member.sureness * first.sureness
        as_found = (getattr(hit, field) for field in _AS_FOUND)
        made.append(ComparedStatement(number, name, round(sureness, 3), changes, member.copies, *as_found))
    return made


def _name(first: _Member, member: _Member) -> tuple[str, str | None]:
    """How a statement stands to the first, and the words that it changes."""
    here, there = first.brief, member.brief
    if member is first:
        return "first", None
    if there.open or here.open:
        return "open", None
    if first.sureness * member.sureness < SURE:
        return "related", None
    same_voice = bool(here.voices & there.voices) and here.named and there.named
    if member.kind != first.kind:
        return ("reverses" if same_voice else "denies"), None
    if here.direct and there.direct and (same_voice or not (here.named and there.named)):
        if plain_words(here.content) == plain_words(there.content):
            return "same words", None
        changes = marked_changes(here.content, there.content)
        if changes is not None:
            return "reworded", changes
    return ("repeats" if same_voice else "agrees"), None
