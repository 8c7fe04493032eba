"""真的吗 and 几个 after a figure: what was asked before it, told once more."""

from __future__ import annotations

from typing import Final

from bot.answering.answer import Answer, Status
from bot.answering.composer import Composer
from bot.answering.search import Search
from bot.conversation import Context
from bot.looking_up import look_up
from bot.understanding.question import Question
from knowledge.models import Measure
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.values import replace

_SURE: Final = lazily(
    r"(?:那|这个?|你|就)*是?(?:真的|当真|确定|肯定|没搞错|没弄错|没说错)(?:是|有)?(?:这么多|这样)?的?(?:吗|么|吧|嘛)?[?!。]*"
)
_HOW_MANY: Final = lazily(r"(?:到底|究竟|是|有)*(?:几个|多少个)(?:呢|啊)?[?!。]*")
_PIECES: Final = frozenset({Measure.ITEM, Measure.PERSON, Measure.NUMBER})
"""What 几个 may ask for once more; how many cases, after an amount of money, is another question."""


def told_once_more(question: Question, context: Context, search: Search, composer: Composer) -> Answer | None:
    """The answer to the question before, where a message only doubts it; None for any other message.

    Read anew with the words before it, 真的吗 after one channel could find the figure of another one.
    """
    before = context.question
    if before is None or context.misses or not context.figures or before.operation is not None:
        return None
    text = fold(question.text).strip()
    doubts = _SURE.fullmatch(text) or (before.measure in _PIECES and _HOW_MANY.fullmatch(text))
    if not doubts:
        return None
    alone = replace(before, elliptical=False)
    answer, kept = look_up(
        alone, replace(context, question=None, figures=(), answered=None), search, composer
    )
    same = answer.status is Status.ANSWERED and kept.figures[-1:] == context.figures[-1:]
    return answer if same else None
