"""The record: statements of many articles in one SQLite file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.lazy import lazy_names

if TYPE_CHECKING:
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

__getattr__, __dir__ = lazy_names(
    __name__,
    {
        "Audit": "onrecord.record.audit.audit",
        "AuditRow": "onrecord.record.audit.audit",
        "Change": "onrecord.record.query.versions",
        "ComparedStatement": "onrecord.record.compare.compare",
        "Comparison": "onrecord.record.compare.compare",
        "ExportSummary": "onrecord.record.export.export",
        "FailedSource": "onrecord.record.ingest.progress",
        "Failure": "onrecord.record.ingest.progress",
        "FigureClaim": "onrecord.record.compare.figures",
        "FigureClaims": "onrecord.record.compare.figures",
        "Hit": "onrecord.record.query.search",
        "Hits": "onrecord.record.query.search",
        "Identity": "onrecord.record.identities.directory",
        "ImportSummary": "onrecord.record.corrections.brat_import",
        "NotJoined": "onrecord.record.audit.sources",
        "Progress": "onrecord.record.ingest.progress",
        "Record": "onrecord.record.record",
        "RecordError": "onrecord.record.errors",
        "Results": "onrecord.record.results",
        "RoleOverTime": "onrecord.record.identities.directory",
        "Version": "onrecord.record.query.versions",
    },
)
