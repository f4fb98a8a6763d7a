"""What speaks for a statement: what the tagger thought of its parts, and how it stands in print."""

from __future__ import annotations

import re
from math import exp, log

from onrecord.attribution.draft import LOWEST, Draft
from onrecord.text.doc import Doc

TAGGED = (
    "cue_bounds",
    "cue",
    "source_bounds",
    "source_link",
    "no_source",
    "cue_link",
    "content_bounds",
    "content",
    "pieces",
    "no_cue",
)
"""What the tagger thought: logarithms of probabilities, and what there is at all."""
CHANCES = ("cue_bounds", "cue", "source_bounds", "source_link", "cue_link", "content_bounds", "content")
"""Those that are given as probabilities as well."""
PRINTED = (
    "direct",
    "mixed",
    "content_words",
    "short_content",
    "cue_words",
    "plain_cue",
    "pronoun",
    "that",
    "apart",
    "closed",
    "source_words",
    "paragraphs",
)
"""How it stands in print."""
FEATURES = (*TAGGED, *(f"{name}_chance" for name in CHANCES), *PRINTED)

_PLAIN = frozenset(["said", "says", "say", "told", "according", "tweeted", "wrote", "added"])
_PRONOUNS = frozenset(["he", "she", "they", "who", "it", "we", "i"])


def features(draft: Draft, doc: Doc) -> tuple[float, ...]:
    """The evidence for a draft, its kind known, in the order of FEATURES; what is missing is 0."""
    tagged = {name: max(LOWEST, draft.evidence.get(name, 0.0)) for name in TAGGED}
    chances = [exp(min(0.0, tagged[name])) for name in CHANCES]
    printed = _printed(draft, doc)
    return (*tagged.values(), *chances, *(float(printed[name]) for name in PRINTED))


def _printed(draft: Draft, doc: Doc) -> dict[str, float]:
    text = doc.text
    words = sum(doc.count_words(piece) for piece in draft.content)
    cue = [text[start:end].lower() for start, end in draft.cue]
    return {
        "direct": draft.kind == "direct",
        "mixed": draft.kind == "mixed",
        "content_words": log(max(1, words)),
        "short_content": words < 3,
        "cue_words": min(8, sum(len(piece.split()) for piece in cue)),
        "plain_cue": any(word in _PLAIN for piece in cue for word in re.findall(r"\w+", piece)),
        "pronoun": any(text[start:end].lower() in _PRONOUNS for start, end in draft.source),
        "that": text[draft.start : draft.start + 5].lower() == "that ",
        "apart": bool(draft.cue) and abs(draft.start - draft.cue[0][1]) > 3,
        "closed": text[draft.end : draft.end + 1] in set(".,\n;"),
        "source_words": min(20, sum(doc.count_words(piece) for piece in draft.source)),
        "paragraphs": doc.paragraph_number(draft.start) != doc.paragraph_number(draft.content[-1][0]),
    }
