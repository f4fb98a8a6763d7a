"""The record: statements of many articles in one SQLite file."""

from __future__ import annotations

from onrecord.record.audit.audit import Audit, AuditRow
from onrecord.record.audit.sources import NotJoined
from onrecord.record.compare.compare import ComparedStatement, Comparison
from onrecord.record.compare.figures import FigureClaim, FigureClaims
from onrecord.record.corrections.brat_import import ImportSummary
from onrecord.record.errors import RecordError
from onrecord.record.export.export import ExportSummary
from onrecord.record.identities.directory import Identity, RoleOverTime
from onrecord.record.ingest.progress import FailedSource, Failure, Progress
from onrecord.record.query.search import Hit, Hits
from onrecord.record.query.versions import Change, Version
from onrecord.record.record import Record
from onrecord.record.results import Results

__all__ = [
    "Audit",
    "AuditRow",
    "Change",
    "ComparedStatement",
    "Comparison",
    "ExportSummary",
    "FailedSource",
    "Failure",
    "FigureClaim",
    "FigureClaims",
    "Hit",
    "Hits",
    "Identity",
    "ImportSummary",
    "NotJoined",
    "Progress",
    "Record",
    "RecordError",
    "Results",
    "RoleOverTime",
    "Version",
]
