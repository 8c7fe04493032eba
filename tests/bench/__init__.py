"""Measurements printed by `make bench`; nothing here is a test."""

from __future__ import annotations
