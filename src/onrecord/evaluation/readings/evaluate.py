"""What is read from labelled statements, against the labels."""

from __future__ import annotations

import gzip
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from onrecord.evaluation.readings import match
from onrecord.gold.counts import Counts
from onrecord.gold.marked import Attribution, statements_given
from onrecord.gold.reading_labels import ReadingLabel, read_reading_labels
from onrecord.model.article import Article
from onrecord.reader import Reader
from onrecord.readings import with_readings
from onrecord.speakers import with_speakers
from onrecord.tagger import Tagged, Tagger
from onrecord.text.doc import doc_of


@dataclass
class ReadingReport:
    """`tables`: for each part and measure the counts of each document, as for a bootstrap."""

    weights: str
    tables: dict[str, dict[str, list[Counts]]] = field(default_factory=dict)

    def add(self, part: str, measured: dict[str, Counts]) -> None:
        """The counts of one document."""
        table = self.tables.setdefault(part, {})
        for name, counts in measured.items():
            table.setdefault(name, []).append(counts)


def evaluate_readings(
    labels: Path, articles: Path | None = None, *, weights: Path | None = None, found: bool = False
) -> ReadingReport:
    """Readings of labelled statements, which are given: what is measured is the reading alone.

    `articles`: JSON lines with `id`, `text` and perhaps `published` (PolNeAR, GUM), for labels that
    stand off; labels with a text of their own need none. `found`: sentences are attributed by the
    statements that are found, not by those that are given. Raises ValueError where a label is of no article.
    """
    texts = _texts(articles) if articles else {}
    tagger = Tagger(weights)
    report = ReadingReport(tagger.network.hash)
    with Reader(weights) as reader:
        for page, own in _pages(read_reading_labels(labels), texts, labels):
            measured: dict[str, dict[str, Counts]] = defaultdict(lambda: defaultdict(Counts))
            for label, article in _read(page, own, tagger, reader if found else None):
                for name, counts in measure(label, article).items():
                    measured[label.part][name] += counts
            for part, by_name in measured.items():
                report.add(part, dict(by_name))
    return report


def measure(label: ReadingLabel, article: Article) -> dict[str, Counts]:
    """The counts of all readings that a label has; the article's first statement is the label's."""
    made: dict[str, Counts] = {}
    if "voice" in label.labels:
        return match.voice(article.voice, label.labels["voice"])
    said = article.statements[0]
    for name, meant in label.labels.items():
        if name == "act":
            made |= match.act(said, meant)
        elif name == "certainty":
            made |= match.certainty(said, meant)
        elif name in match.OF_TEXT:
            made |= match.OF_TEXT[name](article.text, getattr(said, name), meant)
        else:
            made |= match.OF_WORDS[name](getattr(said, name), meant)
    return made


def _texts(path: Path) -> dict[str, Article]:
    with path.open("rb") as file, gzip.open(file) if path.suffix == ".gz" else file as lines:
        records = [json.loads(line) for line in lines]
    return {r["id"]: Article(r["text"], published=r.get("published"), language="en") for r in records}


def _pages(
    labels: Sequence[ReadingLabel], texts: dict[str, Article], path: Path
) -> Iterator[tuple[Article, list[ReadingLabel]]]:
    """Each text once, with its labels."""
    by_text: dict[str, list[ReadingLabel]] = {}
    pages: dict[str, Article] = {}
    for label in labels:
        name = label.document or f"{label.published} {label.text}"
        by_text.setdefault(name, []).append(label)
        if label.document and label.document not in texts:
            raise ValueError(f"{path}: {label.document} is not among the articles given")
        known = texts[label.document] if label.document else Article(label.text or "", language="en")
        pages[name] = known if label.document else replace(known, published=label.published)
    for name, own in by_text.items():
        yield pages[name], own


def _read(
    page: Article, labels: Sequence[ReadingLabel], tagger: Tagger, reader: Reader | None
) -> Iterator[tuple[ReadingLabel, Article]]:
    """Each label with the article of its statements, its own first, and their readings."""
    tagged = tagger.tag(page.text)
    for label in labels:
        if "voice" in label.labels and reader:
            yield label, reader.read(page.text, form="text", furniture=False)
            continue
        yield label, read_given(page, label.statements, tagged, tagger)


def read_given(page: Article, given: tuple[Attribution, ...], tagged: Tagged, tagger: Tagger) -> Article:
    """The article with statements that are given, their speakers and readings."""
    statements = statements_given(page.text, given)
    choice = tagger.network.choice
    doc = doc_of(page.text, tagged)
    speakers, spoken = with_speakers(page.text, doc, statements, choice)
    return with_readings(replace(page, speakers=speakers, statements=spoken), doc)
