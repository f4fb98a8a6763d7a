"""Names and speakers against the gold of GUM (Zeldes 2017)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from onrecord.evaluation.speakers import SpeakerReport, add_baselines
from onrecord.gold.choices import Example, by_chains, examples_of
from onrecord.gold.counts import Counts
from onrecord.gold.gum import Document, Mention, chains_of, name_counts, read_gum, subjects
from onrecord.gold.speaker_labels import Label
from onrecord.model.passage import Span
from onrecord.speakers.scene import Scene, scene_of
from onrecord.speakers.sources import source_at
from onrecord.speakers.speakers import speakers_of
from onrecord.tagger import Tagger
from onrecord.text.doc import doc_of
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


def evaluate_names(path: Path, *, weights: Path | None = None, split: str = "dev") -> dict[str, list[Counts]]:
    """Counts of names by kind, document by document, over one split of the free genres."""
    tagger = Tagger(weights, again=False)
    tables: dict[str, list[Counts]] = {}
    for document in read_gum(path):
        if document.split == split:
            for kind, counts in name_counts(document, tagger.tag(document.text).entities).items():
                tables.setdefault(kind, []).append(counts)
    return tables


def evaluate_gum(path: Path, fit: Fit, *, weights: Path | None = None) -> SpeakerReport:
    """Sources in the documents of the free genres, five-fold by document.

    Each fold is decided by a choice that `fit` (`training.choice.fit_by_form`) learned from the chains of the
    others, and of nothing else. The encoder saw the train split; "onrecord, dev split" are the documents that
    it did not.
    """
    tagger = Tagger(weights, again=False)
    report = SpeakerReport(tagger.network.hash)
    documents = read_gum(path)
    scenes = [_scene(tagger, document) for document in documents]
    examples = [_examples(d, s) for d, s in zip(documents, scenes, strict=True)]
    for fold in range(FOLDS):
        learned = fit([e for n, es in enumerate(examples) if n % FOLDS != fold for e in es])
        for document, scene in list(zip(documents, scenes, strict=True))[fold::FOLDS]:
            labels = gum_labels(document)
            sources = [source_at(document.text, label.source) for label in labels]
            found = speakers_of(document.text, scene, sources, learned)
            judged = list(zip(labels, found, strict=True))
            report.add("onrecord", judged)
            if document.split != "train":
                report.add("onrecord, dev split", judged)
            add_baselines(report, document.text, labels, scene.entities)
    return report


def _scene(tagger: Tagger, document: Document) -> Scene:
    tagged = tagger.tag(document.text)
    return scene_of(doc_of(document.text, tagged))


def _examples(document: Document, scene: Scene) -> list[Example]:
    return examples_of(scene, subjects(document), by_chains(chains_of(document)), {})


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
