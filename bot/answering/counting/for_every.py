"""Figures that hold for every one of several, and are no total: 每个单位设置1名联络员, 每季度培训2次."""

from __future__ import annotations

from typing import Final

from bot.answering.figures.reckoning import asks_total
from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.models import Fact
from knowledge.patterns import lazily
from knowledge.sieve import sifted

_EVERY: Final = lazily(
    r"(?<!另)每(?:一?[个名家户位所村]|半?[月周年天日]|季度?)(?!报|刊|期|志|鉴|头条|新闻|经济|[\u4e00-\u9fff]{2}[、等”》])"
)
"""In 每日头条 it is a part of a name."""
_IN_ALL: Final = ("共", "共计", "累计", "合计", "总计")
_ASKS_IT: Final = sifted(r"每|平均|[按论]|\b(?:each|every|per|apiece|average)\b")
_OF_EACH_UNIT: Final = lazily(
    r"(?:每一?(?:批次?|期|场|次|条|件|篇|人|户|天|周|月|小时|亩|台|套|辆|所|家|对|名|位|吨|头|平方?米)|一个(?:月|星期|礼拜|季度)|一[周天])(?:[^,。;?]{0,6})(?:多少|几|好多|几多)"
)
_OF_EACH_OFFICE: Final = sifted(
    r"(?:每一?个?(?=[^,。;?]{2,8}(?:公|发|报|收|办))|[各几]个?(?=[^,。;?]{1,8}(?:分别|各自)))(?P<office>乡镇|街道|部门|单位|科室|股室|处室|社区|村|镇|乡)(?:都|分别|各自?|具体|大概|里|上)*(?:公开|发布|公示|报|收|办)[^,。;?]{0,8}(?:多少|几|好多|几多)"
)
"""每个乡镇公开多少条: the figure of all of them says of none what it published."""
_IS_ONE: Final = lazily("[乡镇村局委办科股处室](?!信息|政务|公开|务)|街道|社区|单位|部门")
"""The figure of one of them, by its name: 青石乡12条."""
_AVERAGE: Final = "平均"
_EACH_ONE: Final = sifted(r"\b(?:each|every|per)\b")
_SEVERAL_OF_THEM: Final = sifted(
    r"[两俩二三四五六七八九十](?:个|大|家)?(?P<noun>栏目|专栏|板块|渠道|平台|账号|公众号|网站|乡镇|部门|单位|社区|学校)(?:里|上)?(?:一起|加起来|合起来|一共|总共|共|合计|总计)"
)
"""网站三个栏目一共多少条: the figure of one column is not that of three."""
_SO_MANY: Final = lazily("[两二三四五六七八九十]")
_MEAN: Final = lazily("[日月周季]均")
"""门户网站月均点击量2100次 is not what a year brought."""
_OF_THE_YEAR: Final = sifted(
    r"一年|全年|整年|年度|一共|总共|累计|合计|总数|\b(?:in total|altogether|a year|per year|whole year|annual\w*)\b"
)
_EVEN: Final = 0.1
"""How much less of the question one figure may explain than another and still fit as well."""


def counted_for_every(fact: Fact) -> str:
    """The words by which a figure counts for each of several, 每个; '' for a figure of all."""
    found = _EVERY.findall(fact.topic)
    return found[-1] if found and fact.value and not _is_added_up(fact) else ""


def _is_added_up(fact: Fact) -> bool:
    """True for 每日发布水情信息共计365条: what was done every day, and the figure of all days."""
    before, there, _ = fact.quote.partition(fact.value_text)
    return bool(there) and before.endswith(_IN_ALL)


def is_no_total(question: Question, fact: Fact) -> bool:
    """True if all together are asked for and the figure is that of each: 联络员一共几名 is not 每个单位1名.

    Or the other way round: 每批次几条 is not all 71 items of ten lots.
    """
    if question.operation is None and _AVERAGE not in question.folded and "每" not in fact.quote:
        if _OF_EACH_UNIT.search(question.folded) and not _MEAN.search(fact.topic):
            return True
        office = _OF_EACH_OFFICE.search(question.folded)
        if office and (f"各{office['office']}" in fact.topic or not _IS_ONE.search(fact.topic)):
            return True
    several = _SEVERAL_OF_THEM.search(question.folded)
    if several and several["noun"] in fact.topic and not fact.parts and not _SO_MANY.search(fact.topic):
        return True
    if _MEAN.search(fact.topic) and _OF_THE_YEAR.search(question.folded):
        return not _MEAN.search(question.folded) and not _ASKS_IT.search(question.folded)
    return asks_total(question) and bool(counted_for_every(fact)) and not _ASKS_IT.search(question.folded)


def to_be_told(question: Question, fact: Fact) -> str:
    """The words to say beside such a figure where the question does not say them itself; '' otherwise."""
    return "" if _ASKS_IT.search(question.folded) else counted_for_every(fact)


def as_asked_for_every(question: Question, good: list[Match]) -> list[Match]:
    """Where the question asks for each, the figures that hold for each, if one fits about as well as the best."""
    asked = _EVERY.search(question.folded) or _EACH_ONE.search(question.folded)
    every = [match for match in good if counted_for_every(match.fact)] if asked else []
    return every if every and good[0].explained - every[0].explained < _EVEN else good
