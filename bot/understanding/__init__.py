"""Understanding: what the resident wrote becomes a Question."""

from __future__ import annotations
