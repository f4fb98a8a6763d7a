"""How spaCy makes the component: under the name "onrecord", from the config of a pipeline."""

# spaCy looks at the types of the arguments when it checks a config, so they are no strings here
from pathlib import Path

from spacy.language import Language

from onrecord.spacy_component.component import OnrecordComponent
from onrecord.spacy_component.keeping import extend


def make(
    nlp: Language,
    name: str,
    min_confidence: float | None,
    furniture: bool,
    threads: int,
    weights: str | None,
) -> OnrecordComponent:
    """The component of a config, which spaCy has filled with the defaults below."""
    return OnrecordComponent(
        name,
        min_confidence=min_confidence,
        furniture=furniture,
        threads=threads,
        weights=Path(weights) if weights else None,
    )


# not as a decorator: spaCy looks the entry point up in here at once, and must find `make`
Language.factory(
    "onrecord",
    assigns=["doc._.article", "doc._.statements", "doc._.speakers"],
    default_config={"min_confidence": None, "furniture": True, "threads": 0, "weights": None},
    func=make,
)
extend()
