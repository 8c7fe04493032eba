"""Questions made of a report's own words but for the word of asking: 根据什么明确主动公开事项 of 根据权力清单明确主动公开事项.

Words that every report is full of weigh next to nothing, so that nothing seems to be asked about. But where all that a
question says stands in one sentence of the report, in its order and closely, that sentence is meant.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from bot.answering.answer import Language
from bot.answering.counting.of_itself import beside_the_report
from bot.answering.decision import Decision
from bot.answering.telling.evidence import with_role
from bot.understanding.question import Ask, Question
from knowledge.matching import Match
from knowledge.models import Fact, FactKind, Measure, ValueState
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.store import FactStore

_ASKS: Final = frozenset({Ask.WHAT, Ask.HOW, Ask.WHO, Ask.WHERE, Ask.WHEN})
_ASKED_FOR: Final = lazily(
    r"什么样的?|什么|啥子?|哪些|哪(?:一|几)?(?:个|项|种|家|方面)?(?:部门|单位|科室|机构)?|哪里|哪儿|谁|怎么样?|怎样|如何|咋|何时|多久|多长时间"
)
_PARTICLES: Final = lazily(
    r"方面|了|着|过|的|呢|吗|呀|啊|是|都|请问|今年|全年|20\d\d年(?:度)?|[,，。?？!！、]"
)
_STOCK: Final = lazily(
    "(?:政府|政务|信息|公开|主动|依申请|工作|情况|内容|事项|平台|建设|开展|进行|加强|做好|推进|落实|及时|全面|机制|制度|完善|报告|年报)+"
)
"""What every report is full of, in whatever order."""
_ALONE: Final = lazily(r"^[\u4e00-\u9fff]+?(?:是|为|有)?(?:什么|啥|哪些)[呢啊呀的]*[?？。]*$")
"""总体要求是什么, 实时发布什么: one run of words, and the question after it."""
_INSIDE: Final = lazily(r"[\u4e00-\u9fff]{2}(?:什么|哪些|啥)[\u4e00-\u9fff]{4,}")
"""The word of asking stands within the report's phrase, so that whatever stands there answers."""
_LEAST: Final = 4
"""Characters of the longest run of a question's words that has to be the report's own."""
_LEAST_IN_ALL: Final = 6
_BETWEEN, _TOLD = r"[^。;；]{0,30}?", r"[^。;；]{1,30}?"
"""What may stand between two of its words, and has to where the word of asking stands."""


def in_its_very_words(question: Question, store: FactStore, report: int) -> Decision | None:
    """The one sentence that has all that the question says; None where there is none, or where several have."""
    if question.language is Language.EN or question.ask not in _ASKS or question.measure is not None:
        return None
    if question.operation or question.category or question.place or question.years or question.yes_no:
        return None
    words = _words(question.folded)
    if words is None:
        return None
    said = {
        stored.fact.quote: Match(stored, 1.0, 1.0, 1.0, ())
        for stored in store.all_facts(report)
        if _is_sentence(stored.fact) and words.search(fold(stored.fact.quote))
    }
    if len(said) != 1:
        return None
    found = [match for match in said.values() if not beside_the_report(question, match.fact)]
    inside = question.ask is Ask.WHAT and _INSIDE.search(question.folded)
    told = found if inside else with_role(question, found)  # 哪个村 has to be told by a village
    return Decision(answer=tuple(told)) if told else None


@lru_cache(maxsize=64)
def _words(folded: str) -> re.Pattern[str] | None:
    """What a question says besides asking, in its order; None if it says too little of its own."""
    parts = [
        [piece for piece in _PARTICLES.split(part) if piece] for part in _ASKED_FOR.split(folded) if part
    ]
    pieces = [piece for part in parts for piece in part]
    own = [len(piece) for piece in pieces if not _STOCK.fullmatch(piece)]
    least = _LEAST if len(pieces) == 1 and _ALONE.search(folded) else _LEAST_IN_ALL
    if max(own, default=0) < _LEAST or sum(map(len, pieces)) < least:
        return None
    return re.compile(_TOLD.join(_BETWEEN.join(map(re.escape, part)) for part in parts if part))


def _is_sentence(fact: Fact) -> bool:
    return fact.measure is Measure.TEXT and fact.kind is FactKind.PROSE and fact.state is not ValueState.ZERO
