"""What the record knows of an identity, as a Speaker that others can be compared with."""

from __future__ import annotations

import sqlite3
from collections import OrderedDict
from dataclasses import dataclass, field

from onrecord.model.passage import Passage
from onrecord.model.speakers import Affiliation, Speaker, SpeakerType

_LATEST = 20
"""Speakers of an identity that are looked at, the latest."""
_COMPANY_OF = 8
"""Readings whose other speakers are its company."""
_KEPT = 4_000
_ROLES, _ALIASES, _AFFILIATIONS, _COMPANY = 12, 8, 8, 60


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
