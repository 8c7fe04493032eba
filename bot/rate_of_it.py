"""满意率呢 and 满意吗 after a figure: of what was told, not of other matters far away in the report."""

from __future__ import annotations

from typing import Final

from bot.answering.decision import Decision
from bot.conversation import Context
from bot.understanding.question import Question
from knowledge.patterns import lazily

_HOW_WELL: Final = lazily(
    r"(?:那么?|它们?的?|群众|百姓|老百姓|大家|大伙儿?|他们|都|市民|居民|村民|结果|按时|按期|总体|还)*"
    r"(?:满意(?:率|度)?|满不满意|认可度?|办结率|答复率|及时率|回复率|合格率|完成率)的?(?:了|得)?(?:有|是)?(?:吗|没有?|么|不|呢|多少|多高|几成|怎么样|咋样)*[啊?？。]*"
)
_NEAR: Final = range(-2, 4)
"""Places in the report, from a figure, at which a rate may be its own."""


def rates_another(question: Question, decision: Decision, context: Context) -> bool:
    """True if a message asks but how well it went, and the answer stands far from the figure told last."""
    if not (question.elliptical and decision.answer and context.figures) or context.misses:
        return False
    if _HOW_WELL.fullmatch(question.folded) is None:
        return False
    return decision.answer[0].stored.position - context.figures[-1] not in _NEAR
