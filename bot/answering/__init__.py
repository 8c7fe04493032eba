"""Answering: matches become an Answer: decide, reason, compose."""

from __future__ import annotations
