"""The record: statements of many articles in one SQLite file."""

from __future__ import annotations

from onrecord.record.failures import FailedSource
from onrecord.record.problem import RecordError
from onrecord.record.progress import Failure, Progress
from onrecord.record.record import Record

__all__ = ["FailedSource", "Failure", "Progress", "Record", "RecordError"]
