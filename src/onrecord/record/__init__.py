"""The record: statements of many articles in one SQLite file."""

from __future__ import annotations

from onrecord.record.auditing.audit import Audit, AuditRow
from onrecord.record.auditing.joining import NotJoined
from onrecord.record.changes import Change, Version
from onrecord.record.comparing.comparing import Compared, Comparison
from onrecord.record.comparing.figure_claims import FigureClaim, FigureClaims
from onrecord.record.corrections.importing import Imported
from onrecord.record.exporting.exporting import Exported
from onrecord.record.failures import FailedSource
from onrecord.record.hits import Hit
from onrecord.record.listing import Identity, RoleOverTime
from onrecord.record.problem import RecordError
from onrecord.record.progress import Failure, Progress
from onrecord.record.record import Record
from onrecord.record.results import Results
from onrecord.record.search import Hits

__all__ = [
    "Audit",
    "AuditRow",
    "Change",
    "Compared",
    "Comparison",
    "Exported",
    "FailedSource",
    "Failure",
    "FigureClaim",
    "FigureClaims",
    "Hit",
    "Hits",
    "Identity",
    "Imported",
    "NotJoined",
    "Progress",
    "Record",
    "RecordError",
    "Results",
    "RoleOverTime",
    "Version",
]
