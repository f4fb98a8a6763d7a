"""Gold names and coreference of many genres: GUM (Zeldes, Language Resources and Evaluation 2017)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from onrecord.gold.counts import Counts
from onrecord.gold.jsonl import read_jsonl
from onrecord.gold.layers import CLUSTER, ENTITY, nothing_known, put_name, starting_at
from onrecord.gold.marked import MarkedArticle
from onrecord.model.passage import Span
from onrecord.speakers.nouns import COURTESY, RANKS, ROLES
from onrecord.speakers.sources import Source, source_at
from onrecord.tagger.entities import ENTITY_KINDS, begins
from onrecord.tagger.tagged import Entity
from onrecord.tagger.words import Words

FREE_GENRES = frozenset(["academic", "bio", "court", "interview", "news", "speech", "voyage"])
"""Those whose licence lets weights be shared; the others are non-commercial."""
_KINDS = {"person": "person", "organization": "organization", "place": "place"}
_PROPER = ("NNP", "NNPS")
_JOINING = frozenset(["of", "the", "and", "for", "&", "-", "de", "la", "del", "von", "van", "al", "bin"])
_FIRST_AND_SECOND = frozenset(["i", "we", "you", "there"])
_TITLES = COURTESY | RANKS | ROLES | frozenset(["madam", "vice", "emperor", "empress", "protector", "fellow"])


@dataclass(frozen=True, slots=True)
class Token:
    """A word of GUM: text, `[start, end)`, part of speech, its head's place in the sentence, relation."""

    text: str
    start: int
    end: int
    tag: str
    head: int
    relation: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention `[start, end)`: its type and cluster, its head word, and the name it is headed by, if any."""

    start: int
    end: int
    type: str
    cluster: str
    head: Token
    name: Span | None


@dataclass(frozen=True, slots=True)
class Document:
    """A document of GUM; `split` is train, dev or test."""

    id: str
    genre: str
    split: str
    text: str
    sentences: tuple[tuple[Token, ...], ...]
    mentions: tuple[Mention, ...]


def read_gum(path: Path, genres: Iterable[str] = FREE_GENRES) -> list[Document]:
    """The documents of these genres. Raises ValueError where a line is not in the form."""
    wanted = set(genres)
    read = read_jsonl(path, lambda r: _document(r) if r["genre"] in wanted else None, "document of GUM")
    return [document for document in read if document]


def _document(record: dict[str, Any]) -> Document:
    sentences = tuple(tuple(Token(*token) for token in sentence) for sentence in record["sentences"])
    starts = np.array([sentence[0].start for sentence in sentences])
    mentions = []
    for start, end, type_, cluster, _ in record["mentions"]:
        number = int(np.searchsorted(starts, start, side="right")) - 1
        mention = _mention(sentences[number], start, end, type_, cluster)
        if mention:
            mentions.append(mention)
    return Document(
        record["id"],
        record["genre"],
        record["split"],
        record["text"],
        sentences,
        tuple(mentions),
    )


def _mention(sentence: tuple[Token, ...], start: int, end: int, type_: str, cluster: str) -> Mention | None:
    inside = [n for n, token in enumerate(sentence) if start <= token.start and token.end <= end]
    if not inside:
        return None
    head = next((n for n in inside if not inside[0] < sentence[n].head <= inside[-1] + 1), inside[0])
    if sentence[head].head and inside[0] < sentence[head].head <= inside[-1] + 1:
        head = inside[-1]
    return Mention(start, end, type_, cluster, sentence[head], _name(sentence, inside, head, type_))


def _name(sentence: tuple[Token, ...], inside: list[int], head: int, type_: str) -> Span | None:
    """The proper nouns around a head that is one, without title and article; a title alone is no name."""
    if sentence[head].tag not in _PROPER or type_ == "time":
        return None

    def goes_on(at: int, step: int) -> bool:
        if not inside[0] <= at <= inside[-1]:
            return False
        if sentence[at].tag in _PROPER:
            return True
        joins = sentence[at].text.lower() in _JOINING and type_ != "person"
        return joins and inside[0] <= at + step <= inside[-1] and sentence[at + step].tag in _PROPER

    low = high = head
    while goes_on(low - 1, -1):
        low -= 1
    while goes_on(high + 1, 1):
        high += 1
    while low <= high and (type_ == "person" and sentence[low].text.lower() in _TITLES):
        low += 1
    if low > high:
        return None
    while low < high and sentence[low].text.lower() in _JOINING:
        low += 1
    return (sentence[low].start, sentence[high].end)


def gold_names(document: Document) -> list[tuple[Span, str]]:
    """Names and their kinds, the longest where several overlap."""
    named = [(m.name, _kind(m)) for m in document.mentions if m.name]
    kept: list[tuple[Span, str]] = []
    for (start, end), kind in sorted(named, key=lambda item: (item[0][0] - item[0][1], item[0])):
        if all(end <= s or e <= start for (s, e), _ in kept):
            kept.append(((start, end), kind))
    return sorted(kept)


def _kind(mention: Mention) -> str:
    """A people ("Indians") is no person."""
    people = mention.type == "person" and mention.head.tag == "NNPS"
    return "other" if people else _KINDS.get(mention.type, "other")


class Gum:
    """Documents of GUM as articles without attributions, with layers of names and coreference."""

    def __init__(self, documents: list[Document]) -> None:
        self._documents = {document.id: document for document in documents}

    def articles(self) -> list[MarkedArticle]:
        """The documents as articles that nobody marked."""
        return [MarkedArticle(d.id, d.text, None, ()) for d in self._documents.values()]

    def of_words(self, article_id: str, words: Words) -> NDArray[np.int64]:
        """See `layers.Layers`; syntax is not given."""
        made = nothing_known(words)
        document = self._documents.get(article_id)
        if document is None:
            return made
        made[:, CLUSTER] = made[:, ENTITY] = 0
        numbers = {name: n for n, name in enumerate(sorted({m.cluster for m in document.mentions}), 1)}
        ordered = sorted(document.mentions, key=lambda m: m.end - m.start)
        at, fits = starting_at(words, np.array([m.head.start for m in ordered], np.int64))
        for mention, place, fit in zip(ordered, at.tolist(), fits.tolist(), strict=True):
            if fit:
                made[place, CLUSTER] = numbers[mention.cluster]
        for (start, end), kind in gold_names(document):
            put_name(made, words, start, end, begins(kind))
        return made


def name_counts(document: Document, entities: Sequence[Entity]) -> dict[str, Counts]:
    """Exact names of each kind, and of all."""
    gold = set(gold_names(document))
    found = {((e.start, e.end), e.kind) for e in entities}
    counts = {
        kind: Counts.of({f for f in found if f[1] == kind}, {g for g in gold if g[1] == kind})
        for kind in ENTITY_KINDS
    }
    return counts | {"all": Counts.of(found, gold)}


def subjects(document: Document, verbs: Collection[str] | None = None) -> list[Source]:
    """Mentions in the third person that are subjects of these verbs; without verbs, pronouns of any."""
    heads = {m.head.start: m for m in sorted(document.mentions, key=lambda m: m.end - m.start)}
    found = []
    for sentence in document.sentences:
        for token in sentence:
            if token.relation != "nsubj" or not token.head or token.start not in heads:
                continue
            verb = sentence[token.head - 1].text.lower()
            wanted = token.tag == "PRP" if verbs is None else verb in verbs
            if wanted and token.text.lower() not in _FIRST_AND_SECOND:
                mention = heads[token.start]
                found.append(source_at(document.text, (mention.start, mention.end)))
    return found


def chains_of(document: Document) -> dict[int, int]:
    """The place where the head of each mention begins, to the number of its cluster; the smallest counts."""
    numbers = {name: n for n, name in enumerate(sorted({m.cluster for m in document.mentions}))}
    ordered = sorted(document.mentions, key=lambda m: m.start - m.end)
    return {mention.head.start: numbers[mention.cluster] for mention in ordered}
