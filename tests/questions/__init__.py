"""Question sets as data, and how a reply to one of them is judged."""

from __future__ import annotations
