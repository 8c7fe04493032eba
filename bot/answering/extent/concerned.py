"""建议办理结果信息1条涉及建议23条: the messages are one count, what they concern another, and a question asks for one of them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from bot.answering.answer import Language
from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.normalization import fold
from knowledge.patterns import lazily

_CONCERNS: Final = "涉及"
_MESSAGES: Final = "信息"
_HOW_MANY: Final = "(?:多少|好多|多些|几多|几)"
_FILLED: Final = "(?:一共|总共|共|都|有|的?数量?|是|到|了|嘛|啊)*"
_PUT_OUT: Final = lazily(
    r"\b(?:items?|notices?|pieces|posts?|information|publi\w+|results?|disclos\w+|released)\b"
)


_MANY: Final = lazily(r"\b(?:how many|number of) (?:\w+ )?(?P<noun>[a-z]+s)\b")


def as_counted(question: Question, best: Match, rivals: list[Match]) -> tuple[Match, list[Match]]:
    """The count that the question asks for by the word at its 几条, without the other; both where it does not say."""
    for first, second in ((one, other) for one in (best, *rivals) for other in (best, *rivals)):
        thing = _concerned(first, second)
        others = [match for match in rivals if match not in (first, second)]
        if thing and _asks_for(question, thing):
            return second, others
        if thing and _counting(_MESSAGES).search(question.folded):
            return first, others
    return best, rivals


def _concerned(first: Match, second: Match) -> str:
    """What the second figure counts, if the first counts the messages about it; nothing for any other two."""
    told, counted = fold(first.fact.topic), fold(second.fact.topic)
    same = first.fact.measure is second.fact.measure and first.fact.quote == second.fact.quote
    return (
        counted.removeprefix(f"{told}{_CONCERNS}")
        if same and counted.startswith(f"{told}{_CONCERNS}")
        else ""
    )


def _asks_for(question: Question, thing: str) -> bool:
    """True if the number asked for is that of the thing: 几条建议, 建议有几条, 涉及几条."""
    if question.language is Language.EN:
        counted = _MANY.search(question.folded)
        return not _PUT_OUT.search(counted["noun"] if counted else question.folded)
    return bool(_counting(thing).search(question.folded))


@lru_cache(maxsize=64)
def _counting(thing: str) -> re.Pattern[str]:
    """How a thing is counted in a question."""
    name = re.escape(thing)
    return re.compile(
        f"{name}{_FILLED}{_HOW_MANY}|{_HOW_MANY}[条件个项份]{name}|{_CONCERNS}{_FILLED}{_HOW_MANY}"
    )
