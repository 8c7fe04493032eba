"""Sentences of a passage and clauses of a sentence; a quotation left open does not swallow what follows."""

from __future__ import annotations

import re

_END = re.compile(
    r"(?<=[。！？!?])(?![”’」』）)])|(?<=[。！？][”’」』）)])|(?<=[\u4e00-\u9fff]\.)(?<![一二三四五六七八九十]\.)(?=\s|[\u4e00-\u9fff])"
)
"""Where a sentence ends; some offices type a full stop of Latin writing."""
_CLAUSE_END = re.compile(r"(?<=[；;])")
_CLAUSE_MARK = re.compile(r"[。；;：:]|(?<!\d)[，,]|[，,](?!\d{3}(?!\d))")
"""A comma inside 18,452 ends nothing."""
_ENUMERATION = re.compile(
    r"^(?:[一二三四五六七八九十]{1,2}是|第[一二三四五六七八九][，,]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d)|-\s+)\s*"
)
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


def opening_of(sentence: str) -> str:
    """The words before the first mark of a sentence."""
    return _CLAUSE_MARK.split(sentence, maxsplit=1)[0]


def without_enumeration(clause: str) -> str:
    """A clause without 一是, 第二， or 1. in front."""
    return _ENUMERATION.sub("", clause, count=1)
