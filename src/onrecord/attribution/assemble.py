"""Tagged spans to drafts: a cue with its source and all pieces of its content."""

from __future__ import annotations

from math import log

from onrecord.attribution.draft import LOWEST, Draft
from onrecord.model.passage import Span
from onrecord.tagger.tagged import Link, Tagged, TaggedSpan


def assemble(tagged: Tagged) -> list[Draft]:
    """One draft for each cue that has a content, and for each content without a cue.

    A cue without content reports nothing and is left out.
    """
    source_of = {link.start: link for link in tagged.sources}
    by_cue: dict[int, list[Link]] = {}
    alone: list[Link] = []
    for link in tagged.cues:
        if link.goal is None:
            alone.append(link)
        else:
            by_cue.setdefault(link.goal, []).append(link)
    drafts = [_with_cue(tagged, source_of[cue], links) for cue, links in by_cue.items()]
    drafts.extend(_without_cue(tagged, link) for link in alone)
    return sorted(drafts, key=lambda draft: (draft.start, draft.end))


def _with_cue(tagged: Tagged, to_source: Link, to_content: list[Link]) -> Draft:
    cue = tagged.spans[to_source.start]
    source = None if to_source.goal is None else tagged.spans[to_source.goal]
    contents = [tagged.spans[link.start] for link in to_content]
    evidence = {
        "cue_bounds": cue.certainty,
        "cue": cue.present,
        "source_bounds": source.certainty if source else 0.0,
        "source_link": _log(to_source.probability),
        "no_source": 0.0 if source else 1.0,
        "cue_link": min(_log(link.probability) for link in to_content),
        **_content_evidence(contents),
    }
    return Draft(
        source=[_span(source)] if source else [],
        cue=[_span(cue)],
        content=[_span(piece) for piece in contents],
        evidence=evidence,
    )


def _without_cue(tagged: Tagged, link: Link) -> Draft:
    content = tagged.spans[link.start]
    evidence = {"no_cue": 1.0, "no_source": 1.0, **_content_evidence([content])}
    return Draft([], [], [_span(content)], evidence)


def _content_evidence(contents: list[TaggedSpan]) -> dict[str, float]:
    return {
        "content_bounds": max(LOWEST, sum(piece.certainty for piece in contents)),
        "content": min(piece.present for piece in contents),
        "pieces": min(len(contents), 4) - 1.0,
    }


def _span(tagged: TaggedSpan) -> Span:
    return (tagged.start, tagged.end)


def _log(probability: float) -> float:
    return max(LOWEST, log(max(probability, 1e-9)))
