"""What is read from labelled statements, and from sentences with causes and effects, against the labels."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from onrecord.evaluation import match
from onrecord.gold.causes import CausalSentence, read_causes
from onrecord.gold.counts import Counts, Tables, total
from onrecord.gold.jsonl import read_jsonl
from onrecord.gold.marked import Attribution, statements_given
from onrecord.gold.reading_labels import ReadingLabel, read_reading_labels
from onrecord.model.article import Article
from onrecord.model.passage import Span
from onrecord.reader import Reader
from onrecord.readings import reasons_of, with_readings
from onrecord.speakers import with_speakers
from onrecord.tagger import Tagged, Tagger
from onrecord.tagger.causes import CAUSE_ROLES
from onrecord.text.doc import doc_of

Item = dict[str, tuple[Span, ...]]
"""A cause, its effect and its signal, by role, each in its pieces."""


def evaluate_readings(
    labels: Path, articles: Path | None = None, *, weights: Path | None = None, found: bool = False
) -> Tables:
    """Readings of labelled statements, which are given: what is measured is the reading alone.

    `articles`: JSON lines with `id`, `text` and perhaps `published` (PolNeAR, GUM), for labels that
    stand off; labels with a text of their own need none. `found`: sentences are attributed by the
    statements that are found, not by those that are given. Raises ValueError where a label is of no article.
    """
    texts = _texts(articles) if articles else {}
    tagger = Tagger(weights)
    report = Tables(tagger.network.hash)
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
    if "voice" in label.labels:
        return match.voice(article.voice, label.labels["voice"])
    said = article.statements[0]
    made: dict[str, Counts] = {}
    for name, meant in label.labels.items():
        if name == "act":
            made |= match.act(said, meant)
        elif name == "certainty":
            made |= match.certainty(said, meant)
        else:
            made |= match.items(name, article.text, getattr(said, name), meant)
    return made


def _texts(path: Path) -> dict[str, Article]:
    def read(record: dict[str, Any]) -> tuple[str, Article]:
        return record["id"], Article(record["text"], published=record.get("published"), language="en")

    return dict(read_jsonl(path, read, "article"))


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


def evaluate_causes(path: Path, *, weights: Path | None = None) -> Tables:
    """The part of a corpus that training sets aside, each sentence by itself.

    Two systems, as parts of the report: "head", what the tagger gives, and "readings", what is given as
    reasons. For each role exact spans and tokens; relations are paired so that they share most tokens,
    as in the shared task (Tan et al., CASE 2022). Raises ValueError where a line is not in the form.
    """
    tagger = Tagger(weights)
    report = Tables(tagger.network.hash)
    for sentence in read_causes(path):
        if not sentence.aside:
            continue
        article = Article(sentence.text, language="en")
        tagged = tagger.tag(article.text)
        head = [_item(one.cause, one.effect, one.signal) for one in tagged.causes]
        read = [
            _item(one.cause.span, one.effect.span, one.signal.span if one.signal else None)
            for one in reasons_of(article, doc_of(article.text, tagged))
        ]
        report.add("head", measure_causes(sentence, head))
        report.add("readings", measure_causes(sentence, read))
    return report


def measure_causes(sentence: CausalSentence, found: Sequence[Item]) -> dict[str, Counts]:
    """Counts of tokens and of exact spans, by role and together."""
    gold: list[Item] = [{role: getattr(r, role) for role in CAUSE_ROLES} for r in sentence.relations]
    sides = [[_tokens(sentence.text, item) for item in side] for side in (found, gold)]
    pairs = match.best_pairs(
        [[sum(len(a[role] & b[role]) for role in CAUSE_ROLES) for b in sides[1]] for a in sides[0]]
    )
    made: dict[str, Counts] = {}
    for role in CAUSE_ROLES:
        shared = sum(len(sides[0][a][role] & sides[1][b][role]) for a, b in pairs)
        made[f"{role}: tokens"] = Counts(shared, *(sum(len(one[role]) for one in side) for side in sides))
        same = sum(len(set(found[a][role]) & set(gold[b][role])) for a, b in pairs)
        made[f"{role}: exact"] = Counts(same, *(sum(len(one[role]) for one in s) for s in (found, gold)))
    for kind in ("tokens", "exact"):
        made[f"cause and effect: {kind}"] = made[f"cause: {kind}"] + made[f"effect: {kind}"]
        made[f"all: {kind}"] = total(made[f"{role}: {kind}"] for role in CAUSE_ROLES)
    return made


def _item(cause: Span, effect: Span, signal: Span | None) -> Item:
    return {"cause": (cause,), "effect": (effect,), "signal": (signal,) if signal else ()}


def _tokens(text: str, item: Item) -> dict[str, set[int]]:
    return {role: {at for span in spans for at in match.tokens(text, span)} for role, spans in item.items()}
