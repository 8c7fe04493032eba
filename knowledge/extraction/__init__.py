"""Extraction: a Document becomes the facts of a Report."""

from __future__ import annotations
