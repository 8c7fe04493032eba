"""Figures of another thing that their heading names too: under 行政复议、行政诉讼 no 复议0件 answers for lawsuits."""

from __future__ import annotations

from functools import lru_cache

from bot.understanding.question import Question
from knowledge.extraction.outline import SEPARATOR
from knowledge.models import Fact, FactKind, ValueState
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import TELLING

_JOINED = lazily(r"[、,/]|(?<=[\u4e00-\u9fff]{2})(?:以及|和|及|与)(?=[\u4e00-\u9fff]{2})")
_AROUND = lazily(r"的?(?:总体|有关|相关)?(?:情况|工作|结果|数量|事项|案件|处理|办理)+$")
"""Says of each thing in a heading that it is told about."""
_EVERYWHERE = frozenset({"信息", "公开", "政府", "政务"})
"""What nearly every heading and figure says."""


@lru_cache(maxsize=512)
def _things(section: str) -> tuple[str, ...]:
    """What a section's own heading names, one by one."""
    return tuple(_AROUND.sub("", one) for one in _JOINED.split(fold(section.rsplit(SEPARATOR)[-1])))


def of_another_in_its_heading(question: Question, fact: Fact) -> bool:
    """True if what is asked about stands only in a figure's heading, and the figure names another thing from there."""
    counts = fact.value is not None or fact.state is ValueState.ZERO
    if fact.kind is FactKind.TABLE or not counts:
        return False
    things = _things(fact.section)
    if len(things) < 2:
        return False
    said, topic = fold(fact.quote), fold(fact.topic)
    for term in question.terms:
        names = [name for name in (term.text, *term.names) if len(name) > 1]
        if term.weight < TELLING or any(name in said for name in names):
            continue
        others = [one[-2:] for one in things if not any(name in one for name in names)]
        if 0 < len(others) < len(things) and any(end in topic for end in others if end not in _EVERYWHERE):
            return True
    return False
