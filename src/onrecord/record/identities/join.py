"""The speakers of an article joined with the identities of the record."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from onrecord.model.speakers import Speaker
from onrecord.names import blocking_keys, fuller, match_bodies, match_persons
from onrecord.record.identities.profiles import Profile, Profiles
from onrecord.record.store.dictionary import Dictionary
from onrecord.speakers import same_speaker

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


@dataclass(frozen=True, slots=True)
class Joined:
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

    def join(self, speakers: Iterable[Speaker], fixed: dict[int, Joined]) -> dict[int, Joined]:
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

    def _best(self, speaker: Speaker, company: list[str], taken: Collection[int]) -> Joined | None:
        best: Joined | None = None
        for profile, alike in self._candidates(speaker):
            if profile.id in taken:
                continue
            other = profile.speaker(speaker.name if alike else profile.name)
            chance = same_speaker(speaker, other, company, profile.company)
            enough = ENOUGH_IF_PRINTED_ALIKE if alike else ENOUGH
            if chance >= enough and (best is None or chance > (best.confidence or 0)):
                best = Joined(profile.id, chance)
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

    def _new(self, speaker: Speaker) -> Joined:
        made = self._connection.execute(
            "INSERT INTO identities (name, type) VALUES (?, ?)", (speaker.name, speaker.type)
        )
        self.index_name(speaker.name, speaker.type)
        identity = int(made.lastrowid or 0)
        self._profiles.remember(Profile(identity, speaker.name, speaker.type))
        return Joined(identity, None)

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
