"""Tagged texts for tests, written down as a reader would mark them."""

from __future__ import annotations

import re

from onrecord.tagger import Link, Tagged, TaggedSpan

_MARK = re.compile(r"\[(?P<role>[SCW])(?P<links>[\d,]*) ")
_ROLES = {"S": "source", "C": "cue", "W": "content"}


def tagged(marked: str) -> tuple[str, Tagged]:
    """`[S Ann Hale] [C0 said] [W1 that it rains].` to the text and its tags.

    S is a source, C a cue with the number of its source, W words with the number of their
    cue; numbers count all spans from 0 in the order of the text.
    """
    text, spans, links = "", [], []
    open_spans: list[tuple[str, str, int]] = []
    at = 0
    while at < len(marked):
        match = _MARK.match(marked, at)
        if match:
            open_spans.append((match["role"], match["links"], len(text)))
            at = match.end()
        elif marked[at] == "]" and open_spans:
            role, goal, start = open_spans.pop()
            spans.append(TaggedSpan(_ROLES[role], start, len(text), -0.1, -0.1))
            links.append((role, goal))
            at += 1
        else:
            text += marked[at]
            at += 1
    made = [Link(n, int(goal) if goal else None, 0.9) for n, (_, goal) in enumerate(links)]
    return text, Tagged(
        0,
        len(text),
        tuple(spans),
        tuple(link for link, (role, _) in zip(made, links, strict=True) if role == "C"),
        tuple(link for link, (role, _) in zip(made, links, strict=True) if role == "W"),
    )
