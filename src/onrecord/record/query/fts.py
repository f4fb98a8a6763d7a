"""What a person types into a search to a query of FTS5."""

from __future__ import annotations

import re

from onrecord.record.errors import RecordError

_PIECE = re.compile(r'NEAR\s*\([^()]*\)|"(?:[^"]|"")*"\*?|[()]|[^\s()"]+|"')
_BARE = re.compile(r"[\w\u0080-\U0010ffff]+\*?")
_OPERATORS = ("AND", "OR", "NOT")
_CURLY = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"'})
HELP = 'use words, "phrases", begin*, AND, OR, NOT, NEAR(a b, 5) and brackets'


def fts_query(typed: str) -> str | None:
    """The FTS5 query of what was typed; None where there is nothing to look for.

    Words are looked for in any order, phrases in quotation marks as they stand; `-word` leaves out.
    Signs that FTS5 would trip over (al-Qassam, U.S., don't) are taken as parts of a phrase. Raises
    RecordError for a quotation mark that is not closed.
    """
    pieces = _PIECE.findall(typed.translate(_CURLY))
    if '"' in pieces:
        raise RecordError(f"{typed!r} is no query, a quotation mark is not closed: {HELP}")
    wanted = [piece for piece in map(_plain, pieces) if piece]
    if any(piece in _OPERATORS for piece in wanted):
        return " ".join(wanted)
    unwanted = [_plain(piece[1:]) for piece in pieces if _is_unwanted(piece)]
    kept = [made for piece in pieces if not _is_unwanted(piece) and (made := _plain(piece))]
    if not kept:
        return None
    return " NOT ".join([f"({' '.join(kept)})" if unwanted else " ".join(kept), *filter(None, unwanted)])


def no_query(typed: str, told: str) -> RecordError:
    """The error for a query that FTS5 does not take."""
    return RecordError(" ".join(f"{typed!r} is no query ({told.removeprefix('fts5: ')}): {HELP}".split()))


def words_query(typed: str) -> str | None:
    """The FTS5 query for all words of a name, in any order; None where it has none."""
    words = re.findall(r"\w+", typed)
    return " ".join(f'"{word}"' for word in words) or None


def _is_unwanted(piece: str) -> bool:
    return len(piece) > 1 and piece[0] == "-" and piece[1].isalnum()


def _plain(piece: str) -> str:
    """A piece as FTS5 takes it; nothing where it has no letter or digit in it."""
    if piece in "()" or piece in _OPERATORS or (piece.startswith("NEAR") and "(" in piece):
        return piece
    if not any(map(str.isalnum, piece)):
        return ""
    if piece.startswith('"') or _BARE.fullmatch(piece):
        return piece
    star = "*" if piece.endswith("*") else ""
    return '"' + piece.removesuffix("*").replace('"', '""') + '"' + star
