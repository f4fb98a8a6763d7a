"""The parts of a joint source: "Ada Hale and Ben Roe", "the ministry and the army"."""

from __future__ import annotations

from typing import Literal

from onrecord.model.passage import Span
from onrecord.speakers.mention import Mention
from onrecord.speakers.naming import name_at
from onrecord.speakers.nouns import PRONOUNS
from onrecord.speakers.small_words import CONJUNCTIONS, DETERMINERS, FIRM_ENDINGS, PREPOSITIONS, RELATIVES
from onrecord.text.lemmas import singular

_OPENERS = frozenset(["both", "neither", "either"])
Shape = Literal["name", "named", "definite", "bare", "other"]
"""A name alone, a name after what its bearer is, "the ...", a bare noun, nothing of these."""


def joint_parts(mention: Mention) -> tuple[Span, ...]:
    """The spans of those who speak together; empty where it is one source.

    "Experts and analysts" are one group, "Smith and Sons" is one firm, "the founder and head of
    ..." one person.
    """
    start = 1 if mention.lower(0) in _OPENERS else 0
    for number in _conjunctions(mention):
        left, right = _pieces(mention, start, number), (number + 1, mention.stop)
        right = _trimmed(mention, *right)
        if not left or right[0] >= right[1] or not _together(mention, left, right):
            continue
        if _described(mention, left, number):
            left = [(left[0][0], left[-1][1])]
        later = _later_parts(mention, right)
        return tuple(mention.span(*piece) for piece in [*left, *later])
    return ()


def _conjunctions(mention: Mention) -> list[int]:
    """The tokens "and", "or", "nor" and "as well as" outside names, quotations and "who" clauses."""
    found = []
    number, depth = 0, 0
    while number < mention.stop:
        if mention.lower(number) in RELATIVES and number > 0:
            break
        inside = mention.entity[number]
        covered = inside is not None and inside.start < mention[number].start
        depth += (mention[number].text in "(“") - (mention[number].text in ")”")
        if mention.lower(number) in CONJUNCTIONS and number > 0 and not covered and depth <= 0:
            found.append(number)
        named = mention.named_body_end(number, mention.stop)
        number = max(number + 1, named)
    return found


def _together(mention: Mention, left: list[tuple[int, int]], right: tuple[int, int]) -> bool:
    """Whether what stands before and after an "and" are two sources."""
    if mention.lower(right[0]) in FIRM_ENDINGS:
        return False
    (first, *_), after = left, _shape(mention, *right)
    before = _shape(mention, *first)
    if _described(mention, left, right[0] - 1):
        return after in ("name", "named", "definite") and not _role_apposition(mention, left, right, after)
    if len(left) > 1 and not _is_list(mention, left, after):
        return False
    if before in ("name", "named"):
        if _closed_by_comma(mention, left):
            return after in ("name", "named", "definite")
        plain = _whole(mention, first)
        return (
            after in ("name", "named", "definite")
            if plain
            else after in ("name", "named") and _person(mention, right)
        )
    if before == "definite":
        return _definite_and(mention, first, right, after)
    return (
        before == "bare"
        and _whole(mention, first)
        and _plural(mention, first)
        and after in ("definite", "name")
    )


def _described(mention: Mention, left: list[tuple[int, int]], conjunction: int) -> bool:
    """Whether a comma before the "and" closes an apposition: "Ada Hale, the mayor, and Ben Roe"."""
    if len(left) != 2 or mention.lower(conjunction - 1) != ",":
        return False
    shapes = {_shape(mention, *piece) for piece in left}
    return bool(shapes & {"name", "named"}) and bool(shapes & {"definite", "bare"})


def _role_apposition(
    mention: Mention, left: list[tuple[int, int]], right: tuple[int, int], after: Shape
) -> bool:
    """Whether "the ..." after the "and" is a further role: "Ada Hale, the mayor, and the author of ..."."""
    return after == "definite" and _shape(mention, *left[0]) in ("name", "named")


def _definite_and(mention: Mention, first: tuple[int, int], right: tuple[int, int], after: Shape) -> bool:
    """ "The ministry and the army" are two, "the founder and head of Rivers" is one."""
    end = mention.phrase_end(first[0], first[1])
    if after == "definite":
        return _whole(mention, first) or not _role_last(mention, first[0], end)
    if after == "named":
        return not _role_last(mention, first[0], end)
    return after == "name"


def _role_last(mention: Mention, start: int, end: int) -> bool:
    return end > start and mention.role_at(end - 1)


def _whole(mention: Mention, piece: tuple[int, int]) -> bool:
    """Whether a piece is one noun phrase without "of ..." after it."""
    return mention.phrase_end(*piece) >= piece[1]


def _person(mention: Mention, piece: tuple[int, int]) -> bool:
    end = mention.phrase_end(*piece)
    kind = mention.kind(end - 1)
    return kind == "person" or (kind is None and end - piece[0] > 1)


def _shape(mention: Mention, start: int, end: int) -> Shape:
    if start >= end:
        return "other"
    if mention.lower(start) in PREPOSITIONS or mention.lower(start) in RELATIVES:
        return "other"
    stop = mention.phrase_end(start, end)
    if stop <= start:
        return "other"
    last = stop - 1
    if stop - start == 1 and mention.lower(start) in PRONOUNS | {"others"}:
        return "definite"
    capital = name_at(mention, start, stop) is not None and not mention.role_at(last)
    if capital and mention.lower(start) not in DETERMINERS:
        plain = all(
            mention.is_capital(n) and not mention.role_at(n) for n in range(start, stop) if mention[n].is_word
        )
        return "name" if plain else "named"
    if mention.lower(start) in DETERMINERS or any(mention.is_owner(n) for n in range(start, stop)):
        return "definite"
    return "bare"


def _plural(mention: Mention, piece: tuple[int, int]) -> bool:
    last = mention.phrase_end(*piece) - 1
    return last >= piece[0] and singular(mention.lower(last)) is not None


def _pieces(mention: Mention, start: int, end: int) -> list[tuple[int, int]]:
    """What stands before an "and", cut at commas where it is a list of names or of "the ..."."""
    cuts = [n for n in range(start, end) if mention[n].text == ","]
    ends = [*cuts, end] if not cuts or cuts[-1] != end - 1 else cuts
    pieces = []
    for cut in ends:
        if start < cut:
            pieces.append(_trimmed(mention, start, cut))
        start = cut + 1
    return [piece for piece in pieces if piece[0] < piece[1]]


def _is_list(mention: Mention, left: list[tuple[int, int]], after: Shape) -> bool:
    """Whether pieces parted by commas are all sources, none an apposition to another."""
    shapes = [_shape(mention, *piece) for piece in left]
    if any(not _whole(mention, piece) for piece in left):
        return False
    if all(shape in ("name", "named") for shape in shapes) and after in ("name", "named"):
        return all(_person(mention, piece) for piece in left) or all(
            mention.kind(piece[1] - 1) in ("organization", "place") for piece in left
        )
    bodies = all(
        shape == "definite" and not _role_last(mention, *piece)
        for shape, piece in zip(shapes, left, strict=True)
    )
    return bodies and after == "definite"


def _closed_by_comma(mention: Mention, left: list[tuple[int, int]]) -> bool:
    return len(left) > 1


def _later_parts(mention: Mention, right: tuple[int, int]) -> list[tuple[int, int]]:
    """What follows the "and", cut again where another one joins a further name."""
    for number in range(*right):
        if mention.lower(number) in ("and", "&"):
            before, after = (right[0], number), _trimmed(mention, number + 1, right[1])
            both = (_shape(mention, *before), _shape(mention, *after))
            if both in (("name", "name"), ("definite", "definite")) and _whole(mention, before):
                return [before, after]
    return [right]


def _trimmed(mention: Mention, start: int, end: int) -> tuple[int, int]:
    while start < end and not mention[start].is_word:
        start += 1
    while start < end and mention[end - 1].text in ",;:—–-":
        end -= 1
    return (start, end)
