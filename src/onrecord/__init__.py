"""onrecord reads news and keeps the record of who said what."""

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
from onrecord.version import VERSION

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
