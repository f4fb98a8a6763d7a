"""onrecord reads news and keeps the record of who said what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.lazy import lazy_names
from onrecord.version import VERSION

if TYPE_CHECKING:
    from onrecord.evaluation import evaluate
    from onrecord.model.article import Article, Furniture, Statement
    from onrecord.model.passage import Passage, Span
    from onrecord.model.speakers import Affiliation, Said, Speaker, SpokenBy
    from onrecord.pages import PageError
    from onrecord.reader import Reader, read
    from onrecord.record import Record, RecordError
    from onrecord.speakers import same_speaker
    from onrecord.tagger import WeightsError
    from onrecord.training import train

__version__ = VERSION

__all__ = [
    "Affiliation",
    "Article",
    "Furniture",
    "PageError",
    "Passage",
    "Reader",
    "Record",
    "RecordError",
    "Said",
    "Span",
    "Speaker",
    "SpokenBy",
    "Statement",
    "WeightsError",
    "__version__",
    "evaluate",
    "read",
    "same_speaker",
    "train",
]

__getattr__, __dir__ = lazy_names(
    __name__,
    {
        "Affiliation": "onrecord.model.speakers",
        "Article": "onrecord.model.article",
        "Furniture": "onrecord.model.article",
        "PageError": "onrecord.pages",
        "Passage": "onrecord.model.passage",
        "Reader": "onrecord.reader",
        "Record": "onrecord.record",
        "RecordError": "onrecord.record",
        "Said": "onrecord.model.speakers",
        "Span": "onrecord.model.passage",
        "Speaker": "onrecord.model.speakers",
        "SpokenBy": "onrecord.model.speakers",
        "Statement": "onrecord.model.article",
        "WeightsError": "onrecord.tagger",
        "evaluate": "onrecord.evaluation",
        "read": "onrecord.reader",
        "same_speaker": "onrecord.speakers",
        "train": "onrecord.training",
    },
)
