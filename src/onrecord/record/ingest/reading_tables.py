"""What a reading says into the tables: speakers, statements, sentences and all that hangs on them."""

from __future__ import annotations

import re
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from onrecord.model.speakers import Speaker
from onrecord.record.identities.decisions import decided_speakers, drop_orphans
from onrecord.record.identities.join import EarlierReading, Identities, IdentityLink, carried_links
from onrecord.record.store.keys import Dictionary, day_number, first_of

Row = tuple[str, tuple[Any, ...]]
"""The name of a table and the cells of one row of it."""
Json = Mapping[str, Any]
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_NO_FACTS: Json = {}


class ReadingTables:
    """Fills the tables with what readings say."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._names = Dictionary(connection, "names")
        self._roles = Dictionary(connection, "roles")
        self._identities = Identities(connection, self._names)

    def forget(self) -> None:
        """Remember nothing: the record was changed by others, or what was written was taken back."""
        self._names.forget()
        self._roles.forget()
        self._identities.forget()

    def fill(self, reading: int, text: int, record: Mapping[str, Any], earlier: EarlierReading) -> None:
        """Put what a reading says into the tables. `earlier`: who spoke in that before it.

        Identities that nobody has any more go.
        """
        speakers = [Speaker.from_json(one, record["text"]) for one in record.get("speakers", ())]
        same_text = earlier.text_id == text
        fixed = carried_links(speakers, earlier, same_text=same_text)
        fixed |= decided_speakers(self._connection, text, speakers)
        joined = self._identities.join(speakers, fixed)
        numbers = {one.id: self._add_speaker(reading, one, joined.get(one.id)) for one in speakers}
        statements = self._add_statements(reading, record, numbers)
        self._add_sentences(reading, record.get("voice", ()), statements)
        self._count(record, joined)
        drop_orphans(self._connection, earlier.identities)

    def _add_speaker(self, reading: int, speaker: Speaker, joined: IdentityLink | None) -> int:
        made = self._connection.execute(
            "INSERT INTO speakers (reading_id, number, name_id, type, named, why_unnamed, identity_id, "
            "confidence, decided) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                reading,
                speaker.id,
                self._names.number(speaker.name),
                speaker.type,
                int(speaker.named),
                speaker.why_unnamed.text if speaker.why_unnamed else None,
                *((joined.identity, joined.confidence, int(joined.decided)) if joined else (None, None, 0)),
            ),
        )
        number = int(made.lastrowid or 0)
        names = {self._names.number(name) for name in (speaker.name, *speaker.aliases)}
        self._rows("speaker_names", ((number, name) for name in sorted(names)))
        roles = {(self._roles.number(role.text), role.start, role.end) for role in speaker.roles}
        self._rows("speaker_roles", ((number, *role) for role in sorted(roles)))
        bodies = [(body.name, body.of, *body.span) for body in speaker.affiliations]
        self._rows("affiliations", ((number, place, *body) for place, body in enumerate(bodies)))
        self._rows("mentions", ((number, *span) for span in sorted(set(speaker.mentions))))
        return number

    def _add_statements(
        self, reading: int, record: Mapping[str, Any], speakers: Mapping[int, int]
    ) -> dict[str, int]:
        """The numbers of the statements that were put in, by their keys."""
        first = self._next_number(record.get("published"))
        ids = {said["key"]: first + place for place, said in enumerate(record["statements"])}
        rows: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
        for place, said in enumerate(record["statements"]):
            table, cells = statement_row(first + place, reading, place, said, ids)
            rows[table].append(cells)
            for table, cells in reading_rows(first + place, said, speakers):
                rows[table].append(cells)
        for table, cells_of_all in rows.items():
            self._rows(table, cells_of_all)
        for place, said in enumerate(record["statements"]):
            self._add_figures_and_reasons(said, statement=first + place)
        return ids

    def _next_number(self, published: str | None) -> int:
        """The first number that is free on a day, for as many statements as come."""
        day = day_number(published)
        (last,) = self._connection.execute(
            "SELECT max(id) FROM statements WHERE id >= ? AND id < ?", (first_of(day), first_of(day + 1))
        ).fetchone()
        return first_of(day) + 1 if last is None else int(last) + 1

    def _add_sentences(
        self, reading: int, voice: Iterable[Mapping[str, Any]], ids: Mapping[str, int]
    ) -> None:
        for one in voice:
            words = one.get("adopted_words")
            made = self._connection.execute(
                "INSERT INTO sentences (reading_id, start, end, statement_id, adopts_id, adopted) "
                "VALUES (?, ?, ?, ?, ?, ?)",
                (
                    reading,
                    *one["span"],
                    ids.get(one.get("statement") or ""),
                    ids.get(one.get("adopted") or ""),
                    words["text"] if words else None,
                ),
            )
            self._add_figures_and_reasons(one, sentence=int(made.lastrowid or 0))

    def _add_figures_and_reasons(
        self, said: Mapping[str, Any], *, statement: int | None = None, sentence: int | None = None
    ) -> None:
        for place, one in enumerate(said.get("figures", ())):
            cells = (None, statement, sentence, place, *figure_cells(one))
            figure = self._connection.execute(insert("figures", cells), cells).lastrowid
            self._rows("figure_events", ((figure, event) for event in dict.fromkeys(one.get("events", ()))))
        reasons = enumerate(said.get("reasons", ()))
        self._rows(
            "reasons", ((None, statement, sentence, place, *reason_cells(one)) for place, one in reasons)
        )

    def _count(self, record: Mapping[str, Any], joined: Mapping[int, IdentityLink]) -> None:
        """Add the statements of a reading to the counts of the identities."""
        counts: Counter[int] = Counter()
        for said in record["statements"]:
            for speaker in {by["id"] for by in said.get("speakers", ())}:
                if speaker in joined:
                    counts[joined[speaker].identity] += 1
        self._connection.executemany(
            "UPDATE identities SET statements = statements + ? WHERE id = ?",
            [(count, identity) for identity, count in counts.items()],
        )

    def _rows(self, table: str, rows: Iterable[tuple[Any, ...]]) -> None:
        made = list(rows)
        if made:
            self._connection.executemany(insert(table, made[0]), made)


def statement_row(number: int, reading: int, place: int, said: Json, ids: Mapping[str, int]) -> Row:
    """The row of a statement. `ids`: the numbers of the article's statements by their keys."""
    content, act, sure = said["content"], said.get("act") or _NO_FACTS, said.get("certainty") or _NO_FACTS
    around = said.get("said") or _NO_FACTS
    return "statements", (
        number,
        said["key"],
        reading,
        place,
        said["kind"],
        _text(said["source"]),
        _text(said["cue"]),
        content["text"],
        content["spans"][0][0],
        content["spans"][-1][1],
        len(content["text"].split()),
        said["confidence"],
        act.get("kind"),
        act.get("stance"),
        int(bool(act.get("negated"))) if act else None,
        sure.get("level"),
        _text(sure.get("condition")),
        _text(sure.get("negated")),
        *(_text(around.get(name)) for name in ("to", "where", "medium", "when")),
        ids.get(said["within"] or ""),
        ids.get(said.get("denies") or ""),
    )


def reading_rows(number: int, said: Json, speakers: Mapping[int, int]) -> Iterator[Row]:
    """The rows of what a statement says but its figures and reasons; `speakers`: numbers by ids."""
    spoken: dict[int, float] = {}
    for by in said.get("speakers", ()):
        if by["id"] in speakers:
            spoken.setdefault(speakers[by["id"]], by["confidence"])
    for speaker, confidence in spoken.items():
        yield "spoken_by", (number, speaker, confidence)
    for place, one in enumerate(said.get("times", ())):
        first, last = _days(one.get("interval"))
        yield "times", (number, place, *_stretch(one), first, last, one.get("offset"))
    for place, one in enumerate(said.get("forecasts", ())):
        event = one["event"]
        words = (one["likelihood"], _text(one["words"]), _text(one.get("by")), _text(one.get("condition")))
        yield "forecasts", (number, place, event["text"], *event["span"], *words)
    for place, one in enumerate(said.get("places", ())):
        where = (one.get("name"), one.get("latitude"), one.get("longitude"), one.get("country"))
        yield "places", (number, place, *_stretch(one), *where, int(bool(one.get("resolved"))))
    for place, one in enumerate(said.get("about", ())):
        speaker_row = speakers.get(one.get("speaker", -1))
        named = one.get("name") or one["text"]
        yield "about", (number, place, *_stretch(one), named, one.get("kind"), speaker_row)


def figure_cells(one: Json) -> tuple[Any, ...]:
    """The cells of a figure, from its span on."""
    bounds = (one.get("low"), one.get("high"), one.get("unit"), one.get("description"), one.get("part_of"))
    return (*_stretch(one), *bounds)


def reason_cells(one: Json) -> tuple[Any, ...]:
    """The cells of a reason, from its cause on."""
    cause, effect = one["cause"], one["effect"]
    words = (cause["text"], *cause["span"], effect["text"], *effect["span"])
    return (*words, one["direction"], _text(one.get("signal")), one.get("confidence"))


def insert(table: str, cells: Sequence[Any]) -> str:
    """The SQL that puts a row into a table."""
    return f"INSERT INTO {table} VALUES ({', '.join('?' * len(cells))})"


def _text(words: Json | None) -> str | None:
    return words["text"] if words else None


def _stretch(one: Json) -> tuple[int, int, str]:
    start, end = one["span"]
    return start, end, one["text"]


def _days(interval: str | None) -> tuple[str | None, str | None]:
    """First and last day of "2024-05-01/2024-05-03"; an end that is open is None."""
    first, _, last = (interval or "").partition("/")
    return _day(first), _day(last)


def _day(text: str) -> str | None:
    return text if _DAY.fullmatch(text) else None
