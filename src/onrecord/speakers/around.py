"""What is printed around the names of somebody who need not be quoted there: titles and appositions."""

from __future__ import annotations

import re

from onrecord.model.passage import Span
from onrecord.speakers.nouns import RANKS, is_role
from onrecord.speakers.referents import Referent
from onrecord.speakers.roles import Description, read_description
from onrecord.speakers.small_words import DETERMINERS, PREPOSITIONS
from onrecord.text.doc import NAMES_NEAR, Doc
from onrecord.text.words import words_of

FIRST = 3
"""Mentions of each, from its first, that are looked at: what somebody is stands there."""
REACH = 70


def described_around(doc: Doc, referent: Referent) -> None:
    """Add to the roles of a person the words that stand with its first names."""
    if referent.kind != "person":
        return
    for occurrence in referent.occurrences[:FIRST]:
        if occurrence.name:
            description = read_around(doc, occurrence.name)
            for role in description.roles:
                referent.roles |= role_words(doc.text[slice(*role)])


_WRITTEN_OUT = {
    "sen": ("senator",),
    "rep": ("representative", "congressman", "congresswoman", "lawmaker"),
    "gov": ("governor",),
    "gen": ("general",),
    "dr": ("doctor",),
    "prof": ("professor",),
    "pres": ("president",),
    "lt": ("lieutenant",),
    "col": ("colonel",),
    "capt": ("captain",),
    "sgt": ("sergeant",),
    "det": ("detective",),
    "rev": ("reverend", "pastor"),
    "maj": ("major",),
    "adm": ("admiral",),
    "supt": ("superintendent",),
    "insp": ("inspector",),
}


def role_words(role: str) -> set[str]:
    """The words of a role that may come back as its noun: of "Foreign Minister", of "Sen." senator."""
    words = re.findall(r"[\w-]+", role.lower())
    before = next((n for n, word in enumerate(words) if word in PREPOSITIONS), len(words))
    told = set(words[max(0, before - 2) : before])
    return told | {whole for word in told for whole in _WRITTEN_OUT.get(word, ())}


def read_around(doc: Doc, name: Span) -> Description:
    """The description of a name with the title before it and the apposition after it."""
    span = (_title_start(doc.text, name[0]), name[1])
    return read_description(doc.text, span, doc.entities_near(span, *NAMES_NEAR))


def _title_start(text: str, place: int) -> int:
    """Where the title before a name begins: "military expert Maj. Gen."; the name's own place if none."""
    line = text.rfind("\n", max(0, place - REACH), place) + 1
    tokens = words_of(text, (max(line, place - REACH), place))
    first, seen = len(tokens), False
    for number in range(len(tokens) - 1, -1, -1):
        token = tokens[number]
        if not token.is_word or token.lower in PREPOSITIONS | DETERMINERS:
            break
        role = is_role(token.lower) or token.lower in RANKS
        if not (role or token.is_capital or (seen and len(tokens) - number <= 4 and _adjective(token.lower))):
            break
        seen = seen or role
        if seen:
            first = number
    return tokens[first].start if seen else place


def _adjective(word: str) -> bool:
    return word.endswith(("al", "ic", "ive", "ary", "ern", "ese", "ish", "ian")) or word in (
        "former",
        "deputy",
        "chief",
        "senior",
        "military",
        "campaign",
        "police",
        "security",
    )
