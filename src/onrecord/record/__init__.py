"""The record: statements of many articles in one SQLite file."""

from __future__ import annotations

from onrecord.record.audit.audit import Audit, AuditRow
from onrecord.record.audit.source_join import NotJoined
from onrecord.record.compare.compare import Compared, Comparison
from onrecord.record.compare.figures import FigureClaim, FigureClaims
from onrecord.record.corrections.brat_import import Imported
from onrecord.record.errors import RecordError
from onrecord.record.export.export import Exported
from onrecord.record.identities.directory import Identity, RoleOverTime
from onrecord.record.ingest.failures import FailedSource
from onrecord.record.ingest.progress import Failure, Progress
from onrecord.record.query.hits import Hit
from onrecord.record.query.search import Hits
from onrecord.record.query.versions import Change, Version
from onrecord.record.record import Record
from onrecord.record.results import Results

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
