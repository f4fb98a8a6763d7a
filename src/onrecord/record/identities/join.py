"""The speakers of an article joined with the identities of the record.

An identity is known by its name and by what was printed of it lately; a person's decision, and the reading of
the same article before this one, come first.
"""

from __future__ import annotations

import sqlite3
from collections import OrderedDict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from onrecord.model.passage import Passage, Span
from onrecord.model.speakers import Affiliation, Speaker, SpeakerType
from onrecord.names import blocking_keys, fuller, match_bodies, match_persons
from onrecord.record.store.keys import Dictionary
from onrecord.speakers import same_speaker

_LATEST = 20
"""Speakers of an identity that are looked at, the latest."""
_COMPANY_OF = 8
"""Readings whose other speakers are its company."""
_KEPT = 4_000
_ROLES, _ALIASES, _AFFILIATIONS, _COMPANY = 12, 8, 8, 60
ENOUGH = 0.5
"""A speaker is joined with an identity from this chance on."""
ENOUGH_IF_PRINTED_ALIKE = 0.35
"""The same for a surname alone that is printed just as before: that may be another of that name,
but far more often is not; what the record keeps as confidence tells."""
_SURE = 0.9
"""From this chance on nobody else is looked for."""
_MOST_NAMES = 150
"""Other names that a name is compared with."""
_MOST_IDENTITIES = 40
"""Identities of one name that a speaker is compared with."""


@dataclass(slots=True)
class Profile:
    """An identity: its name, and what was printed of it lately, the latest last."""

    id: int
    name: str
    type: SpeakerType
    aliases: dict[str, None] = field(default_factory=dict)
    roles: dict[str, None] = field(default_factory=dict)
    affiliations: dict[str, None] = field(default_factory=dict)
    company: dict[str, None] = field(default_factory=dict)

    def take_in(self, speaker: Speaker, company: list[str]) -> None:
        """Know what an article prints of it as well."""
        _add(self.aliases, (speaker.name, *speaker.aliases), _ALIASES)
        _add(self.roles, (role.text for role in speaker.roles), _ROLES)
        _add(self.affiliations, (body.name for body in speaker.affiliations), _AFFILIATIONS)
        _add(self.company, company, _COMPANY)

    def speaker(self, name: str) -> Speaker:
        """The identity as a speaker of this name."""
        return Speaker(
            id=self.id,
            name=name,
            type=self.type,
            named=True,
            aliases=tuple(self.aliases),
            roles=tuple(Passage(((0, 1),), role) for role in self.roles),
            affiliations=tuple(Affiliation(body, (0, 1)) for body in self.affiliations),
        )


class Profiles:
    """The profiles of the identities of a record; the latest used ones are remembered."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._known: OrderedDict[int, Profile] = OrderedDict()

    def of(self, identity: int) -> Profile:
        """The profile of an identity."""
        known = self._known.get(identity)
        if known is not None:
            self._known.move_to_end(identity)
            return known
        return self.remember(self._read(identity))

    def remember(self, profile: Profile) -> Profile:
        """Keep a profile at hand."""
        self._known[profile.id] = profile
        if len(self._known) > _KEPT:
            self._known.popitem(last=False)
        return profile

    def forget(self) -> None:
        """Remember none: the record was changed by others, or what was written was taken back."""
        self._known.clear()

    def _read(self, identity: int) -> Profile:
        ask = self._connection.execute
        name, kind = ask("SELECT name, type FROM identities WHERE id = ?", (identity,)).fetchone()
        profile = Profile(identity, name, kind)
        latest = ask(
            "SELECT id, reading_id FROM speakers WHERE identity_id = ? ORDER BY id DESC LIMIT ?",
            (identity, _LATEST),
        ).fetchall()
        for number, (speaker, reading) in reversed(list(enumerate(latest))):
            _add(profile.aliases, self._texts(_NAMES, speaker), _ALIASES)
            _add(profile.roles, self._texts(_ROLE_TEXTS, speaker), _ROLES)
            _add(profile.affiliations, self._texts(_BODIES, speaker), _AFFILIATIONS)
            if number < _COMPANY_OF:
                _add(profile.company, self._texts(_OTHERS, reading), _COMPANY)
        return profile

    def _texts(self, query: str, number: int) -> list[str]:
        return [text for (text,) in self._connection.execute(query, (number,))]


_NAMES = "SELECT n.text FROM speaker_names a JOIN names n ON n.id = a.name_id WHERE a.speaker_id = ?"
_ROLE_TEXTS = "SELECT r.text FROM speaker_roles a JOIN roles r ON r.id = a.role_id WHERE a.speaker_id = ?"
_BODIES = "SELECT name FROM affiliations WHERE speaker_id = ?"
_OTHERS = "SELECT n.text FROM speakers s JOIN names n ON n.id = s.name_id WHERE s.reading_id = ? AND s.named"


def _add(kept: dict[str, None], texts: object, most: int) -> None:
    """Put texts last, each once, and let go of the first where there are too many."""
    for text in texts:  # type: ignore[attr-defined]
        kept.pop(text, None)
        kept[text] = None
    while len(kept) > most:
        del kept[next(iter(kept))]


@dataclass(frozen=True, slots=True)
class IdentityLink:
    """The identity of a speaker; `confidence` is None where the identity begins with this speaker."""

    identity: int
    confidence: float | None
    decided: bool = False


class Identities:
    """The identities of a record, to which the speakers of further articles are added.

    Only what shares a key of its name with a speaker is compared with it, so that the cost does not
    grow with the record.
    """

    def __init__(self, connection: sqlite3.Connection, names: Dictionary) -> None:
        self._connection = connection
        self._names = names
        self._profiles = Profiles(connection)

    def forget(self) -> None:
        """Remember nothing: the record was changed by others, or what was written was taken back."""
        self._profiles.forget()

    def join(self, speakers: Iterable[Speaker], fixed: dict[int, IdentityLink]) -> dict[int, IdentityLink]:
        """The identities of the named ones of an article's speakers, by their ids in the article.

        `fixed`: those that are known. Two speakers of an article are never joined with one
        identity, for it tells them apart, unless both are fixed.
        """
        named = [speaker for speaker in speakers if speaker.named]
        joined = dict(fixed)
        taken = {known.identity for known in joined.values()}
        for speaker in named:
            company = [other.name for other in named if other.id != speaker.id]
            if speaker.id not in joined:
                joined[speaker.id] = self._best(speaker, company, taken) or self._new(speaker)
                taken.add(joined[speaker.id].identity)
            self._take_in(joined[speaker.id].identity, speaker, company)
        return joined

    def index_name(self, name: str, kind: str) -> int:
        """The number of a name of somebody, by the keys of which it will be found."""
        number = self._names.number(name)
        rows = [(key, number) for key in _keys(name, kind)]
        self._connection.executemany("INSERT OR IGNORE INTO name_keys VALUES (?, ?)", rows)
        return number

    def _best(self, speaker: Speaker, company: list[str], taken: Collection[int]) -> IdentityLink | None:
        best: IdentityLink | None = None
        for profile, alike in self._candidates(speaker):
            if profile.id in taken:
                continue
            other = profile.speaker(speaker.name if alike else profile.name)
            chance = same_speaker(speaker, other, company, profile.company)
            enough = ENOUGH_IF_PRINTED_ALIKE if alike else ENOUGH
            if chance >= enough and (best is None or chance > (best.confidence or 0)):
                best = IdentityLink(profile.id, chance)
            if best is not None and alike and chance >= _SURE:
                break
        return best

    def _candidates(self, speaker: Speaker) -> Iterator[tuple[Profile, bool]]:
        """Identities it might be, and whether they were printed just so: those come first."""
        own = self._names.number(speaker.name)
        seen: set[int] = set()
        for identity in self._of_name(own):
            seen.add(identity)
            profile = self._profiles.of(identity)
            if profile.type == speaker.type:
                yield profile, True
        match = match_persons if speaker.type == "person" else match_bodies
        for number, name in self._similar_names(speaker, own):
            if match(speaker.name, name) < ENOUGH:
                continue
            for identity in self._of_name(number):
                if identity not in seen:
                    seen.add(identity)
                    profile = self._profiles.of(identity)
                    if profile.type == speaker.type:
                        yield profile, False

    def _of_name(self, name: int) -> Iterator[int]:
        """The identities that were printed with a name, in as many steps as there are such."""
        last = 0
        for _ in range(_MOST_IDENTITIES):
            (found,) = self._connection.execute(
                "SELECT min(identity_id) FROM speakers WHERE name_id = ? AND identity_id > ?", (name, last)
            ).fetchone()
            if found is None:
                return
            yield found
            last = found

    def _similar_names(self, speaker: Speaker, own: int) -> list[tuple[int, str]]:
        """Names that share a key with the speaker's, those that share most first."""
        keys = sorted(_keys(speaker.name, speaker.type))
        if not keys:
            return []
        marks = ", ".join("?" * len(keys))
        return self._connection.execute(
            f"SELECT n.id, n.text FROM name_keys k JOIN names n ON n.id = k.name_id "
            f"WHERE k.key IN ({marks}) AND n.id <> ? GROUP BY n.id ORDER BY count(*) DESC, n.id LIMIT ?",
            (*keys, own, _MOST_NAMES),
        ).fetchall()

    def _new(self, speaker: Speaker) -> IdentityLink:
        made = self._connection.execute(
            "INSERT INTO identities (name, type) VALUES (?, ?)", (speaker.name, speaker.type)
        )
        self.index_name(speaker.name, speaker.type)
        identity = int(made.lastrowid or 0)
        self._profiles.remember(Profile(identity, speaker.name, speaker.type))
        return IdentityLink(identity, None)

    def _take_in(self, identity: int, speaker: Speaker, company: list[str]) -> None:
        """Let an identity know of a further speaker; the fullest name becomes its own."""
        profile = self._profiles.of(identity)
        profile.take_in(speaker, company)
        names = {self._names.number(name) for name in (speaker.name, *speaker.aliases)}
        rows = [(name, identity) for name in sorted(names)]
        self._connection.executemany("INSERT OR IGNORE INTO identity_names VALUES (?, ?)", rows)
        if speaker.name == profile.name:
            return
        self.index_name(speaker.name, speaker.type)
        if speaker.type == profile.type == "person" and fuller(profile.name, speaker.name) == speaker.name:
            profile.name = speaker.name
            self._connection.execute(
                "UPDATE identities SET name = ? WHERE id = ? AND named_by = 'articles'",
                (speaker.name, identity),
            )


def _keys(name: str, kind: str) -> set[str]:
    """The keys of a name, those of persons apart from those of others."""
    form: Literal["person", "organization"] = "person" if kind == "person" else "organization"
    return {f"{form[0]} {key}" for key in blocking_keys(name, form)}


@dataclass(frozen=True, slots=True)
class EarlierSpeaker:
    """A speaker of the reading before, with its identity."""

    name: str
    link: IdentityLink
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class EarlierReading:
    """The speakers of the reading before, and the text that it was of."""

    text_id: int | None = None
    speakers: tuple[EarlierSpeaker, ...] = ()
    identities: frozenset[int] = field(default_factory=frozenset)


def earlier_speakers(connection: sqlite3.Connection, reading: int) -> EarlierReading:
    """The speakers of a reading that is about to go."""
    (text,) = connection.execute(
        "SELECT v.text_id FROM readings r JOIN versions v ON v.id = r.version_id WHERE r.id = ?", (reading,)
    ).fetchone()
    rows = connection.execute(
        "SELECT s.id, n.text, s.identity_id, s.confidence, s.decided FROM speakers s "
        "JOIN names n ON n.id = s.name_id WHERE s.reading_id = ? AND s.identity_id IS NOT NULL",
        (reading,),
    ).fetchall()
    found = []
    for number, name, identity, confidence, decided in rows:
        spans = connection.execute("SELECT start, end FROM mentions WHERE speaker_id = ?", (number,))
        found.append(EarlierSpeaker(name, IdentityLink(identity, confidence, bool(decided)), tuple(spans)))
    return EarlierReading(text, tuple(found), frozenset(one.link.identity for one in found))


def carried_links(
    speakers: Iterable[Speaker], earlier: EarlierReading, *, same_text: bool
) -> dict[int, IdentityLink]:
    """The identities of the speakers that were there before, by their ids in the article.

    In the same text a speaker is who shares most mentions, in a changed one who has the same name.
    """
    if same_text:
        return _links_by_mentions(speakers, earlier)
    by_name: Mapping[str, IdentityLink] = {one.name: one.link for one in earlier.speakers}
    return {one.id: by_name[one.name] for one in speakers if one.named and one.name in by_name}


def _links_by_mentions(speakers: Iterable[Speaker], earlier: EarlierReading) -> dict[int, IdentityLink]:
    shared = []
    for speaker in speakers:
        own = set(speaker.mentions)
        for number, one in enumerate(earlier.speakers):
            common = len(own.intersection(one.mentions))
            if common and speaker.named:
                shared.append((common, speaker.name == one.name, speaker.id, number))
    found: dict[int, IdentityLink] = {}
    left = set(range(len(earlier.speakers)))
    for _, _, speaker_id, number in sorted(shared, key=lambda pair: (-pair[0], -pair[1], pair[2:])):
        if speaker_id not in found and number in left:
            found[speaker_id] = earlier.speakers[number].link
            left.remove(number)
    return found
