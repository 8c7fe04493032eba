"""Which of the sentences that tell a time give the date, or the day, that is asked for."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.models import Fact
from knowledge.normalization import fold

_DATED: Final = re.compile(
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d+\s*[月日天号]|[一二三四五六七八九十]+[月日]|季度|每[月周季年日天]|工作日|上旬|中旬|下旬|年底|小时"
)
"""Words of a sentence that gives a date or a length of time; a bare year or 及时 is the last resort."""
_DAY_ASKED: Final = re.compile(
    r"哪一?[年月天日]|几[月号]|(?:什么|啥)(?:时候|时间)(?:开|建|成立|上线|设|启用|创办|办起|注册|出台|印发|制定|修订|施行|实施|通过|[竣完]工|落成)"
)
"""Asks for a date; 及时 and 按月 answer none."""
_A_DATE: Final = re.compile(
    r"\d{4}[-/.]\d{1,2}[-/.]\d|\d{1,2}[·•‧]\d{1,2}(?!\d)|[“\"]\d{1,2}\.\d{1,2}(?!\d)|\d\s*[年月日号]|[一二三四五六七八九十]+[月日]|[季周月]|每|逢|农历|星期|旬"
)
_DAY_OF_DEED: Final = re.compile(
    r"(?:什么时候|啥时候|什么时间|几时|何时|哪天|几号)(?:[^,。;?]{0,4}(?:发|公开|公布|公示|办|开|搞|举办|举行|召开|开展|印)(?:出来|出去|出|布)?)?的[啊呀呢嘛]*[?。!]*$"
)
"""Asks on what day something was done: 2016年工作报告 and 及时公开 do not say it."""
_A_DAY: Final = re.compile(
    r"\d{1,2}[·•‧]\d{1,2}(?!\d)|\d\s*[月日号]|[一二三四五六七八九十]+[月日]|[上中下]旬|[月年][底初末]"
)

_OPENS: Final = re.compile(
    r"(?:[一二三四五六七八九十]+是|\(\d+\)|\d{1,2}[、.])?(?:[^,。;:\d]{2,30}?(?:重视|安排|部署|要求|领导|支持|推动)[^,。;:\d]{0,16},\s*)?(?P<time>(?:20\d\d年)?\d{1,2}月(?:\d{1,2}[日号]|份|[上中下]旬|[底初末])?),"
)
_MONTH: Final = re.compile(r"\d{1,2}月|[一二三四五六七八九十]+月")
_TITLE: Final = re.compile("《[^》]*》")


def opening_time(sentence: str) -> str:
    """2016年4月 of 2016年4月，我局根据…开展调查, which holds for all of the sentence; '' where it names another month."""
    folded = fold(sentence)
    opens = _OPENS.match(folded)
    if opens is None or _MONTH.search(_TITLE.sub("", folded[opens.end() :])):
        return ""
    return opens["time"]


def dated(
    question: Question, fitting: list[Match], says: Callable[[Question, Fact, re.Pattern[str]], bool]
) -> list[Match]:
    """The matches that give the date asked for; where any time will do, those with a date before the others."""
    if _DAY_OF_DEED.search(question.folded):
        return [match for match in fitting if says(question, match.fact, _A_DAY)]
    if _DAY_ASKED.search(question.folded):
        return [match for match in fitting if _A_DATE.search(match.fact.quote)]
    return [match for match in fitting if says(question, match.fact, _DATED)] or fitting
