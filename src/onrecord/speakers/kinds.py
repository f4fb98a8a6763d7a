"""What sort of source a mention is: a person, an organization, a group or a document."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.model.passage import Span
from onrecord.model.speakers import SpeakerType
from onrecord.speakers.mention import Mention
from onrecord.speakers.nouns import (
    BODIES,
    CROWDS,
    DOCUMENTS,
    NAMED_BODIES,
    PARTISANS,
    PARTS,
    PERSONS,
    PLURAL_BEFORE,
    in_lexicon,
    is_role,
)
from onrecord.speakers.roles import Description
from onrecord.speakers.small_words import FIRM_ENDINGS, PREPOSITIONS, RELATIVES
from onrecord.tagger.tagged import Entity
from onrecord.text.lemmas import singular
from onrecord.text.words import words_of
from onrecord.word_lists import lexicon

_PRONOUNS: dict[str, SpeakerType] = {
    **dict.fromkeys(lexicon("he she who i him her me his hers you one whoever himself herself"), "person"),
    **dict.fromkeys(lexicon("they we them us their our theirs ours these those themselves"), "group"),
    **dict.fromkeys(lexicon("it its which that this itself"), "organization"),
}
_BY_ENTITY: dict[str, SpeakerType] = {
    "person": "person",
    "organization": "organization",
    "place": "organization",
}
_ALSO_DOCUMENTS = ("news", "series")
"""Nouns of what is published that do not make a document of a name ("Fox News")."""
_ABSTRACT = ("tion", "sion", "ment", "ship", "ance", "ence", "hood", "dom", "cracy", "archy", "ics")
_PUBLISHED = lexicon("times post tribune journal gazette herald guardian telegraph observer chronicle echo")
PARTITIVES = CROWDS | frozenset(["one", "number", "series", "none", "group", "each", "another"])
"""Words before "of ..." that leave it to the noun after it what is meant."""
_OF_MANY = frozenset(
    ["number", "group", "crowd", "handful", "array", "range", "lot", "pair", "couple", "series"]
)


def speaker_type(text: str, span: Span, description: Description, entities: Sequence[Entity]) -> SpeakerType:
    """The sort of source at a span, by its description: head word, number, and kind of its name.

    A country or a capital that speaks is an organization; several who speak together are a group.
    """
    if description.joint:
        return "group"
    mention = Mention(text, span, entities)
    words = [token.lower for token in mention.tokens[: mention.stop] if token.is_word]
    if len(words) == 1 and words[0] in _PRONOUNS:
        return _PRONOUNS[words[0]]
    head = text[slice(*description.head)].lower()
    if description.name and _inside(description.head, description.name):
        return _of_name(text, description, entities)
    return _of_noun(head, words, description)


def _of_name(text: str, description: Description, entities: Sequence[Entity]) -> SpeakerType:
    """By what the tagger says of the name; else by title, words of bodies, and number of words."""
    assert description.name is not None
    name = description.name
    words = [token.lower for token in words_of(text, name)]
    if " ".join(words) in NAMED_BODIES:
        return "organization"
    if description.roles:
        return "person"
    whole = [e for e in entities if e.start < name[1] and e.end > name[0] and e.end >= description.head[0]]
    shows = any(
        word in BODIES or word in _PUBLISHED or (word in FIRM_ENDINGS and word != "sister") for word in words
    )
    for entity in sorted(whole, key=lambda e: -e.chance):
        if entity.kind == "person" and shows and entity.end < name[1]:
            return "organization"
        if entity.kind in _BY_ENTITY:
            return _BY_ENTITY[entity.kind]
    head = text[slice(*description.head)]
    acronym = len(head) > 1 and head.isupper() and not text[slice(*name)].replace(" ", "").isupper()
    if shows or acronym or (len(words) == 1 and 2 <= len(head) <= 5 and head.isupper()):
        return "organization"
    if in_lexicon(head.lower(), DOCUMENTS):
        return "document"
    if whole or _article_before(text, name):  # a work, a faith, a people
        return "group" if singular(head.lower()) else "organization"
    return "person"


def _article_before(text: str, name: Span) -> bool:
    return text[max(0, name[0] - 4) : name[0]].lower() == "the "


def _of_noun(head: str, words: list[str], description: Description) -> SpeakerType:
    """By a common noun: its number, and the lexicon that it is in."""
    one = singular(head)
    if head == "group" and "of" not in words:
        return "organization"
    part = _part(words) if head in PARTITIVES else ""
    if part and in_lexicon(part, DOCUMENTS):
        return "document"
    if part:
        return _of_noun(singular(part) or part, [], description) if head == "one" else "group"
    if head in PERSONS or (is_role(head) and one is None) or description.roles:
        return "person"
    if head in CROWDS or (head in _OF_MANY and "of" in words) or head.rstrip("%").isdigit():
        return "group"
    if (in_lexicon(head, DOCUMENTS) or head in _ALSO_DOCUMENTS) and head not in BODIES:
        return "document"
    if one is None and (head in BODIES or head in PARTS):
        return "organization"
    if one is not None or (words and words[0] in PLURAL_BEFORE):
        return "organization" if one in ("force", "service", "time") else "group"
    if head in PARTISANS:
        return "person"
    return "organization" if head.endswith(_ABSTRACT) else "person"


def _part(words: list[str]) -> str:
    """The noun after "of": "videos" in "none of the videos she made"; "" where there is none."""
    after = words[words.index("of") + 1 :] if "of" in words else []
    ends = (n for n, word in enumerate(after) if word in PREPOSITIONS | RELATIVES and n)
    noun = after[: next(ends, len(after))]
    found = [word for word in noun if in_lexicon(word, DOCUMENTS | BODIES) or is_role(singular(word) or word)]
    return found[-1] if found else ""


def _inside(inner: Span, outer: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]
