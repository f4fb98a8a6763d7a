"""Names that are printed family name first."""

from __future__ import annotations

from onrecord.names import cantonese, chinese, japanese, korean, vietnamese
from onrecord.names.letters import plain


def pieces_of(words: list[str]) -> list[list[str]]:
    """Words in plain letters, each cut at its hyphens."""
    cut = [[plain(piece) for piece in word.split("-")] for word in words]
    return [[piece for piece in word if piece] for word in cut if any(word)]


def family_first(words: list[str]) -> bool:
    """Whether a name of these words begins with its family name: "CHEN Xiaolan", "Park Ji-young"."""
    if len(words) < 2 or not all(word[:1].isalpha() for word in words):
        return False
    if _capital_family(words):
        return True
    found = vietnamese.words_of(words)
    if found:
        return found == words
    if words[0].endswith(".") or len(plain(words[0])) == 1:
        return False
    return _east_asian_first(pieces_of(words))


def _east_asian_first(pieces: list[list[str]]) -> bool:
    first, last = "".join(pieces[0]), "".join(pieces[-1])
    if chinese.readings(pieces):
        front = chinese.family_of(first) or chinese.family_of("".join(pieces[0] + pieces[1]))
        return bool(front) and (not chinese.family_of(last) or len(pieces[0]) == 1)
    if korean.readings(pieces):
        return bool(korean.family_of(first)) and not (korean.family_of(last) and len(pieces[0]) > 1)
    if cantonese.readings(pieces):
        return cantonese.is_family(first) and not cantonese.is_family(last)
    return japanese.family_first(["".join(piece) for piece in pieces])


def _capital_family(words: list[str]) -> bool:
    """ "CHEN Xiaolan": capitals mark the family name. Not "JD Vance"."""
    first = words[0]
    if not first.isupper() or "." in first or any(map(str.isupper, words[1:])):
        return False
    bare = plain(first)
    return len(bare) > 2 or bool(chinese.family_of(bare) or korean.family_of(bare))
