"""Who the sources are, against labels of careful readers and against gold coreference; and names."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from onrecord.gold.choices import Example, by_chains, examples_of
from onrecord.gold.counts import Counts, Tables
from onrecord.gold.gum import Document, Mention, chains_of, name_counts, read_gum, subjects
from onrecord.gold.marked import as_statements, read_marked
from onrecord.gold.speaker_labels import Label, is_right, read_labels
from onrecord.model.article import Article, Statement
from onrecord.model.passage import Passage, Span, common
from onrecord.model.speakers import Speaker
from onrecord.reader import Reader
from onrecord.speakers import with_speakers
from onrecord.speakers.sources import source_at
from onrecord.speakers.speakers import speakers_of
from onrecord.tagger import Entity, Tagger
from onrecord.text.doc import Doc, doc_of
from onrecord.word_lists import lexicon

FOLDS = 5
Fit = Callable[[Sequence[Example]], dict[str, dict[str, float]]]
"""Decisions to weights of the choice, for each form of a source."""
VERBS = lexicon(
    "say says said saying tell tells told write writes wrote add adds added claim claims claimed "
    "argue argues argued believe believes believed think thinks thought report reports reported "
    "announce announces announced explain explains explained suggest suggests suggested ask asks "
    "asked note notes noted state states stated warn warns warned deny denies denied insist insists "
    "insisted reply replied admit admits admitted reveal reveals revealed confirm confirms confirmed "
    "describe describes described hope hopes hoped feel feels felt want wants wanted predict "
    "predicts predicted conclude concludes concluded stress stressed declare declares declared"
)
"""Verbs of attribution: their subjects are the sources that are asked for."""


def by_form(judged: Sequence[tuple[Label, Sequence[Speaker]]]) -> dict[str, Counts]:
    """Labels of a document with the speakers that a system gave, as counts by form of the source.

    `right` of `gold` sources are right; `found` are those that were given to somebody.
    """
    made: dict[str, Counts] = {}
    for label, found in sorted(judged, key=lambda one: one[0].form):
        made[label.form] = made.get(label.form, Counts()) + Counts(is_right(label, found), bool(found), 1)
    return made


def evaluate_labels(
    articles: Path, labels: Path, *, weights: Path | None = None, threads: int | None = None
) -> Tables:
    """The sources of labelled statements: as marked by hand, and as found when the articles are read.

    `articles` are marked articles, `labels` those of `gold.speaker_labels`; the unsure are left out.
    Raises ValueError where a label is of no article or no statement.
    """
    by_document: dict[str, list[Label]] = {}
    for label in read_labels(labels):
        if not label.unsure:
            by_document.setdefault(label.document, []).append(label)
    marked = {article.id: article for article in read_marked(articles)}
    tagger = Tagger(weights)
    report = Tables(tagger.network.hash)
    with Reader(weights, threads) as reader:
        for document, own in by_document.items():
            if document not in marked:
                raise ValueError(f"{labels}: {document} is not among the articles of {articles}")
            text = marked[document].text
            tagged = tagger.tag(text)
            speakers, statements = with_speakers(
                text, doc_of(text, tagged), as_statements(marked[document]), tagger.network.choice
            )
            at = {_place(s): s for s in statements if s.source}
            if any((label.source, label.cue) not in at for label in own):
                raise ValueError(f"{labels}: {document} has no statement where a label says")
            found = [(label, _speakers(speakers, at[label.source, label.cue])) for label in own]
            report.add("onrecord", by_form(found))
            read = reader.read(text, form="text", furniture=False)
            report.add("onrecord, statements found", by_form(_read(own, read)))
            add_baselines(report, text, own, tagged.entities)
    return report


def _place(statement: Statement) -> tuple[tuple[int, int], tuple[tuple[int, int], ...]]:
    assert statement.source is not None
    return statement.source.spans[0], statement.cue.spans if statement.cue else ()


def _speakers(speakers: Sequence[Speaker], statement: Statement) -> list[Speaker]:
    return [speakers[by.id] for by in statement.speakers]


def _read(labels: Sequence[Label], article: Article) -> list[tuple[Label, list[Speaker]]]:
    """Of the labels whose source and cue were found by reading, the speakers that were given."""
    judged = []
    for label in labels:
        for statement in article.statements:
            if _meets(statement.source, [label.source]) and _meets(statement.cue, label.cue):
                judged.append((label, _speakers(article.speakers, statement)))
                break
    return judged


def _meets(passage: Passage | None, spans: Sequence[Span]) -> bool:
    return any(common(own, span) > 0 for own in (passage.spans if passage else ()) for span in spans)


def evaluate_names(path: Path, *, weights: Path | None = None, split: str = "dev") -> dict[str, list[Counts]]:
    """Counts of names by kind, document by document, over one split of the free genres."""
    tagger = Tagger(weights, again=False)
    tables: dict[str, list[Counts]] = {}
    for document in read_gum(path):
        if document.split == split:
            for kind, counts in name_counts(document, tagger.tag(document.text).entities).items():
                tables.setdefault(kind, []).append(counts)
    return tables


def evaluate_gum(path: Path, fit: Fit, *, weights: Path | None = None) -> Tables:
    """Sources in the documents of the free genres, five-fold by document.

    Each fold is decided by a choice that `fit` (`training.choice.fit_by_form`) learned from the chains of the
    others, and of nothing else. The encoder saw the train split; "onrecord, dev split" are the documents that
    it did not.
    """
    tagger = Tagger(weights, again=False)
    report = Tables(tagger.network.hash)
    documents = read_gum(path)
    docs = [_doc(tagger, document) for document in documents]
    examples = [_examples(d, s) for d, s in zip(documents, docs, strict=True)]
    for fold in range(FOLDS):
        learned = fit([e for n, es in enumerate(examples) if n % FOLDS != fold for e in es])
        for document, doc in list(zip(documents, docs, strict=True))[fold::FOLDS]:
            labels = gum_labels(document)
            sources = [source_at(document.text, label.source) for label in labels]
            found = speakers_of(document.text, doc, sources, learned)
            judged = list(zip(labels, found, strict=True))
            report.add("onrecord", by_form(judged))
            if document.split != "train":
                report.add("onrecord, dev split", by_form(judged))
            add_baselines(report, document.text, labels, doc.entities)
    return report


def _doc(tagger: Tagger, document: Document) -> Doc:
    tagged = tagger.tag(document.text)
    return doc_of(document.text, tagged)


def _examples(document: Document, doc: Doc) -> list[Example]:
    return examples_of(doc, subjects(document), by_chains(chains_of(document)), {})


def gum_labels(document: Document) -> list[Label]:
    """The subjects of verbs of attribution, and who they are by the clusters of the gold."""
    clusters: dict[str, list[Mention]] = {}
    for mention in document.mentions:
        clusters.setdefault(mention.cluster, []).append(mention)
    by_span = {(m.start, m.end): m for m in document.mentions}
    made = []
    for source in subjects(document, VERBS):
        assert source.span is not None
        mention = by_span[source.span]
        own = clusters[mention.cluster]
        names: list[Span] = [m.name for m in own if m.name]
        places = names or [(m.head.start, m.head.end) for m in own]
        pronoun = mention.head.tag in ("PRP", "WP", "DT", "WDT")
        form = "pronoun" if pronoun else "named" if mention.name else "description"
        made.append(Label(document.id, source.span, (), form, bool(names), tuple(places), (), False))  # type: ignore[arg-type]
    return made


def add_baselines(report: Tables, text: str, labels: Sequence[Label], entities: Sequence[Entity]) -> None:
    """The same sources of one document by two plain ways."""
    report.add("nearest person", by_form([(x, nearest_person(text, x, entities)) for x in labels]))
    report.add("same string", by_form([(x, same_string(text, x)) for x in labels]))


def nearest_person(text: str, label: Label, entities: Sequence[Entity]) -> list[Speaker]:
    """The last person named in the source or before it; the same name is the same person."""
    persons = [e for e in entities if e.kind == "person" and e.start < label.source[1]]
    inside = [e for e in entities if label.source[0] <= e.start < label.source[1]]
    chosen = inside[:1] or persons[-1:]
    return [_called(text, text[e.start : e.end]) for e in chosen]


def same_string(text: str, label: Label) -> list[Speaker]:
    """Whoever is called by the very words of the source."""
    return [_called(text, text[slice(*label.source)])]


def _called(text: str, words: str) -> Speaker:
    places: list[Span] = [match.span() for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)]
    named = any(word[:1].isupper() for word in words.split()[-1:])
    return Speaker(0, words, "person", named, (words,), mentions=tuple(places))
