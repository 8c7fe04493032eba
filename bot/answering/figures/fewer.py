"""Which of two a comparison asks for: the larger, the smaller, or how the first stands to the second."""

from __future__ import annotations

from bot.understanding.question import Question
from knowledge.patterns import lazily

_FEWER = lazily(
    r"(?<!多)少(?![数年儿先林])|低(?!保|收|碳|龄|温|压|价|空|效)|小(?![学区组时微康型孩额麦程])|less|fewer|lower|smaller"
)
"""谁少, 更低; 低保 and 小学 compare nothing."""
_EITHER = lazily(
    "(?:多|增|涨|升|高|大|上升|增加)(?:了|些|一些)?(?:还是|或者?)(?:更)?(?:少|减|降|跌|低|小|下降|减少)|(?<=趋势)[呢啊呀?？。]*$"
)


def asks_for_fewer(question: Question) -> bool:
    """True for 哪个少, 谁更低: the smaller one is asked for."""
    return bool(_FEWER.search(question.folded))


def asks_more_or_fewer(question: Question) -> bool:
    """True for 今年比去年多还是少: of the first it is asked whether there is more or less of it."""
    return bool(_EITHER.search(question.folded))
