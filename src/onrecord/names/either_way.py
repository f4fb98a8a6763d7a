"""Names of East Asia whose family name may stand first or last."""

from __future__ import annotations


def either_way(pieces: list[list[str]]) -> list[tuple[list[str], list[str]]]:
    """Family and given name in pieces: with the first word as family name, then with the last.

    `pieces`: the words of the name in plain letters, each cut at its hyphens; at least one.
    """
    orders = ((pieces[0], pieces[1:]), (pieces[-1], pieces[:-1]))
    return [(family, [piece for word in rest for piece in word]) for family, rest in orders]
