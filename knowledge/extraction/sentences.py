"""Sentences of a passage; quotation marks left open by the report do not swallow what follows."""

from __future__ import annotations

import re

_END = re.compile(r"(?<=[。！？!?])(?![”’」』）)])|(?<=[。！？][”’」』）)])")
_CLAUSE_END = re.compile(r"(?<=[；;])")
_MAX_QUOTE = 170
"""Longest quote shown to a resident; longer sentences are cut at their semicolons."""


def split_sentences(text: str) -> list[str]:
    """The sentences of a passage in order; a very long one is cut at its semicolons."""
    sentences: list[str] = []
    for sentence in _END.split(text):
        stripped = sentence.strip()
        if len(stripped) > _MAX_QUOTE:
            sentences += [clause.strip() for clause in _CLAUSE_END.split(stripped) if clause.strip()]
        elif stripped:
            sentences.append(stripped)
    return sentences
