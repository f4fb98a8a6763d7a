"""Causes, effects and signals of sentences set aside, against the Causal News Corpus."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from onrecord.evaluation.readings.evaluate import ReadingReport
from onrecord.evaluation.readings.match import tokens
from onrecord.gold.causes import CausalSentence, read_causes
from onrecord.gold.counts import Counts
from onrecord.model.article import Article
from onrecord.model.passage import Span
from onrecord.readings import reasons_of
from onrecord.tagger import Tagger
from onrecord.text.doc import doc_of

ROLES = ("cause", "effect", "signal")
Item = dict[str, tuple[Span, ...]]


def evaluate_causes(path: Path, *, weights: Path | None = None) -> ReadingReport:
    """The part of a corpus that training sets aside, each sentence by itself.

    Two systems, as parts of the report: "head", what the tagger gives, and "readings", what is given as
    reasons. For each role exact spans and tokens; relations are paired so that they share most tokens,
    as in the shared task (Tan et al., CASE 2022). Raises ValueError where a line is not in the form.
    """
    tagger = Tagger(weights)
    report = ReadingReport(tagger.network.hash)
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
        report.add("head", measure(sentence, head))
        report.add("readings", measure(sentence, read))
    return report


def measure(sentence: CausalSentence, found: Sequence[Item]) -> dict[str, Counts]:
    """Counts of tokens and of exact spans, by role and together."""
    gold: list[Item] = [{role: getattr(r, role) for role in ROLES} for r in sentence.relations]
    pairs = _pairs(sentence.text, found, gold)
    made: dict[str, Counts] = {}
    for role in ROLES:
        shared = sum(
            len(_tokens(sentence.text, found[a], role) & _tokens(sentence.text, gold[b], role))
            for a, b in pairs
        )
        given, meant = (sum(len(_tokens(sentence.text, one, role)) for one in side) for side in (found, gold))
        made[f"{role}: tokens"] = Counts(shared, given, meant)
        same = sum(len(set(found[a][role]) & set(gold[b][role])) for a, b in pairs)
        made[f"{role}: exact"] = Counts(
            same, *(sum(len(one[role]) for one in side) for side in (found, gold))
        )
    for kind in ("tokens", "exact"):
        made[f"cause and effect: {kind}"] = made[f"cause: {kind}"] + made[f"effect: {kind}"]
        made[f"all: {kind}"] = sum((made[f"{role}: {kind}"] for role in ROLES), Counts())
    return made


def _item(cause: Span, effect: Span, signal: Span | None) -> Item:
    return {"cause": (cause,), "effect": (effect,), "signal": (signal,) if signal else ()}


def _tokens(text: str, item: Item, role: str) -> set[int]:
    return {token for span in item[role] for token in tokens(text, span)}


def _pairs(text: str, found: Sequence[Item], gold: Sequence[Item]) -> list[tuple[int, int]]:
    scored = sorted(
        (
            (sum(len(_tokens(text, one, role) & _tokens(text, other, role)) for role in ROLES), a, b)
            for a, one in enumerate(found)
            for b, other in enumerate(gold)
        ),
        reverse=True,
    )
    taken: list[tuple[int, int]] = []
    for shared, a, b in scored:
        if shared and all(a != one and b != other for one, other in taken):
            taken.append((a, b))
    return taken
