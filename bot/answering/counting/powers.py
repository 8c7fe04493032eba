"""Powers that an office holds, told by their kinds: 行政处罚240项 of 行政权力312项 are no penalties that it imposed."""

from __future__ import annotations

from typing import Final

from bot.understanding.question import Question
from knowledge.models import Fact
from knowledge.patterns import lazily

_POWERS: Final = lazily(r"(?:权力|职权|权责|(?:责任|事项)清单)(?![^《》]*》)|\bpowers?\b|\bauthorit")
"""Not in the title of a paper by which something was done: 按照《关于规范权力运行的通知》检查了12个部门."""
_KINDS_OF_POWER: Final = frozenset({"项", "个", "类", "大项", "小项", "子项"})
"""What powers are counted in."""
_DEEDS: Final = frozenset({"件", "起", "次", "人", "家", "户", "宗", "例", "批", "批次", "笔"})
"""What is asked for in these was done, not held."""
_DONE: Final = lazily(
    r"(?:了|过|作出|做出|开展|实施|查处|办结|办理)(?:的)?(?:多少|几|好多)|\b(?:imposed|issued|carried out|conducted|granted|handled|made)\b"
)


def are_powers_held(question: Question, fact: Fact) -> bool:
    """True if it is asked what was done, and the figure is one kind of the powers that are held."""
    if fact.unit not in _KINDS_OF_POWER or not _POWERS.search(fact.scope) or _POWERS.search(question.folded):
        return False
    return question.unit in _DEEDS or bool(_DONE.search(question.folded))
