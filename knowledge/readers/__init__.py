"""Readers: a report file becomes a Document of headings, paragraphs and tables."""

from __future__ import annotations

from knowledge.readers.base import read_document

__all__ = ["read_document"]
