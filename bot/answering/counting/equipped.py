"""What a window or a reading point was given is no count of what the whole office has: 专区配备工作人员1名."""

from __future__ import annotations

from typing import Final

from bot.understanding.question import Question
from knowledge.models import Fact, FactKind
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.sieve import sifted

_GIVEN: Final = lazily("配[备置有齐给发]|配套|添置|安排")
_PLACE: Final = lazily("专区|查阅|公开区|阅览|窗口|大厅|服务中心|服务站|便民|接待|专栏|驿站|超市")
_PLACE_ASKED: Final = lazily(
    _PLACE.pattern
    + r"|\b(?:area|zone|point|corner|window|hall|counter|desk|reading|centre|center|station)s?\b"
)
_WHOLE_OFFICE: Final = sifted(
    r"全[乡镇县市区省局委街]|(?<!村民)(?:[乡镇县局委]|街道|政府|单位|机关)(?:里头?|上|机关|政府|干部)?(?:一共|总共|共|都|现在|目前)*(?:有|的?(?:工作人员|职工|干部))"
    r"|[你咱我]们(?:那里?|这里?|单位|那儿|这儿|家)?(?:一共|总共|共|都|现在|目前)*有"
    r"|\b(?:township|town|county|district|city|bureau|office|government|department|commission|you)\b(?:\s+\w+)?\s+(?:have|has|employ\w*|in (?:total|all))"
    r"|\b(?:at|in|of|for|by) (?:the|this|your) (?:whole |entire |\w+ )?(?:township|town|county|district|city|bureau|office|government|department|commission)\b"
)
"""Asks what the office has, all of it."""


def given_to_a_place(question: Question, fact: Fact) -> bool:
    """True if people or machines of one place are told, and the whole office's are asked about."""
    if fact.value is None or fact.kind is FactKind.TABLE or not _WHOLE_OFFICE.search(question.folded):
        return False
    quote = fold(fact.quote)
    before = quote[: max(quote.find(f"{fact.value.normalize():f}"), 0)] or quote
    return bool(_GIVEN.search(before) and _PLACE.search(before)) and not _PLACE_ASKED.search(question.folded)
