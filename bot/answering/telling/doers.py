"""Whether a sentence under a heading says who does what the heading names."""

from __future__ import annotations

from typing import Final

from bot.answering.telling.every_word import DISTINCT
from bot.understanding.question import Question
from knowledge.models import Fact
from knowledge.normalization import fold
from knowledge.patterns import lazily

_DOER: Final = lazily(r"由(?!于)[^,，。;；]{2,}|负责(?!人)|牵头|分管|主管")


def only_headed_so(question: Question, fact: Fact) -> bool:
    """True if the words asked about stand in the heading alone, and the sentence names no doer.

    What is told beneath 监督保障 need not say who does the 监督.
    """
    names = set(map(fold, question.named_from(DISTINCT)))
    heading, quote = fold(fact.section), fold(fact.quote)
    above = any(name in heading for name in names) and not any(name in quote for name in names)
    return above and not _DOER.search(fact.quote)
