"""onrecord as a component of a spaCy pipeline: `nlp.add_pipe("onrecord")` fills `doc._.statements`."""

from __future__ import annotations

try:
    import spacy  # noqa: F401
except ModuleNotFoundError as missing:
    raise ModuleNotFoundError(
        "the spaCy component needs spaCy: pip install 'onrecord[spacy]'", name=missing.name
    ) from missing

from onrecord.spacy_component.component import OnrecordComponent
from onrecord.spacy_component.factory import make
from onrecord.spacy_component.spans import DocSpeaker, DocStatement

__all__ = ["DocSpeaker", "DocStatement", "OnrecordComponent", "make"]
