"""Who the sources are, against labels of careful readers and against gold coreference."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from onrecord.evaluation.baselines import nearest_person, same_string
from onrecord.gold.counts import Counts
from onrecord.gold.marked import as_statements, read_marked
from onrecord.gold.speaker_labels import Label, is_right, read_labels
from onrecord.model.article import Article, Statement
from onrecord.model.speakers import Speaker
from onrecord.reader import Reader
from onrecord.speakers import with_speakers
from onrecord.tagger import Entity, Tagger
from onrecord.text.doc import doc_of


@dataclass
class SpeakerReport:
    """`tables`: for each system and form of source, the counts of each document, as for a bootstrap.

    `right` of `gold` sources are right; `found` are those that were given to somebody.
    """

    weights: str
    tables: dict[str, dict[str, list[Counts]]] = field(default_factory=dict)

    def add(self, system: str, judged: Sequence[tuple[Label, Sequence[Speaker]]]) -> None:
        """One document: its labels with the speakers that a system gave."""
        table = self.tables.setdefault(system, {})
        forms = sorted({label.form for label, _ in judged})
        for form in forms:
            of_form = [(label, found) for label, found in judged if label.form == form]
            right = sum(is_right(label, found) for label, found in of_form)
            given = sum(bool(found) for _, found in of_form)
            table.setdefault(form, []).append(Counts(right, given, len(of_form)))


def evaluate_labels(
    articles: Path, labels: Path, *, weights: Path | None = None, threads: int | None = None
) -> SpeakerReport:
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
    report = SpeakerReport(tagger.network.hash)
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
            report.add("onrecord", found)
            read = reader.read(text, form="text", furniture=False)
            report.add("onrecord, statements found", _read(own, read))
            add_baselines(report, text, own, tagged.entities)
    return report


def add_baselines(
    report: SpeakerReport, text: str, labels: Sequence[Label], entities: Sequence[Entity]
) -> None:
    """The same sources of one document by two plain ways."""
    report.add("nearest person", [(x, nearest_person(text, x, entities)) for x in labels])
    report.add("same string", [(x, same_string(text, x)) for x in labels])


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
            meets = _overlaps(statement.source, (label.source,)) and _overlaps(statement.cue, label.cue)
            if meets:
                judged.append((label, _speakers(article.speakers, statement)))
                break
    return judged


def _overlaps(passage: object, spans: Sequence[tuple[int, int]]) -> bool:
    own = getattr(passage, "spans", ())
    return any(s < end and start < e for s, e in own for start, end in spans)
