"""Errors of the knowledge package: each message says what to do next.

KnowledgeError
├── ReportError      the report file cannot be read as such a report
└── StoreError       the index cannot be read or written
"""

from __future__ import annotations


class KnowledgeError(Exception):
    """Base of every error this package raises; its text is fit for an administrator's eyes."""


class ReportError(KnowledgeError):
    """The file is missing, empty, of another kind, or is no government information disclosure report."""


class StoreError(KnowledgeError):
    """The index is missing, damaged, of another version, or cannot be written."""
