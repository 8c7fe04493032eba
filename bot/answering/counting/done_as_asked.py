"""What a question asks to have been done or received, and facts that say nothing of it: 删了几条 is not what was published."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Final

from bot.answering.dates import DEADLINE
from bot.understanding.question import Question
from knowledge.data_files import read_beside
from knowledge.matching import Match
from knowledge.models import Fact, FactKind, Measure, ValueState
from knowledge.patterns import lazily
from knowledge.query import TELLING
from knowledge.sieve import Table

_APPLIED: Final = "申请"
_REVIEW: Final = lazily("复议|诉讼|起诉|官司|告|判")
_OTHER_MATTERS: Final = lazily("信箱|留言|建议|提案|热线|来信|来访|信访")
_HOW_MADE: Final = lazily("当面|信函|信件|传真|网络|互联网|网上|在线|邮件|邮寄|电子|重复|现场")
"""Ways and kinds of applications: that none came by one of them does not mean that none came."""
_CAME: Final = lazily(
    r"(?:[收接]到|受理|提出|提交|递交|产生|发生|有|共|办理|办结)[^。;；]{0,30}申请[^,，。;；]{0,16}\d"
    r"|申请(?:公开)?(?:的)?(?:政府|信息|事项|件|人)*[^,，。;；]{0,8}\d"
    r"|[没未无不零][^。;；]{0,36}申请|申请[^,，。;；]{0,16}[没未无零]"
)
"""A statement of applications that came, or that none did; one of how they are to be handled is neither."""
_ON_REQUEST: Final = lazily("依申请公开(?:类|的)?(?:政府)?(?:信息|文件|公文)(?:数量?|共|目录)?")
_ANY_CAME: Final = lazily(
    r"(?:有没有|有无|是否有?|有)(?:人|群众|居民|市民|谁|哪个|任何人?|收到|接到|受理|过|来|向你们|找你们|跟你们|提交|提出|递交|提|公开|的)*申请"
    r"|[收接]到(?:过|了)?[^,。;?]{0,6}申请(?:吗|没|么|嘛|不)"
)
_OUTLINE: Final = lazily("(?:情况[、和及,，][^、,，]{2,30}){2}")
_OF_THE_REPORT: Final = lazily("申请|复议|主动公开|存在(?:的)?(?:主要)?(?:问题|不足)|概述")
"""What the parts of a report are called; 预算情况、进展情况 are things made public."""
_PARTS_ASKED: Final = lazily("部[分份]|组成|章|块|内容|报告|年报|包括|写")


_PERIOD = "report.period"
_FILES: Final = ("done_as_asked", "said_as_asked", "done_as_asked_en")


@dataclass(frozen=True, slots=True)
class _Deed:
    """What says that a thing asked about was done."""

    said: re.Pattern[str]
    figures: bool
    statements: bool
    heading: bool
    """Whether a figure's heading may say it."""
    cells: bool
    """Whether a cell of a table has to say it as well."""
    section: bool
    """Whether the headings that a statement stands under may say it: 存在的问题."""
    sentence: bool
    """Whether the words of a figure's sentence may say it: 对规范性文件开展清理，废止3件、修改2件."""


def is_a_way(fact: Fact) -> bool:
    """True for a figure of what came in by one way alone: 当面受理申请7件."""
    own = fact.kind is FactKind.PROSE or not fact.key
    return fact.value is not None and own and bool(_HOW_MADE.search(fact.topic))


@cache
def _deeds() -> Table[_Deed]:
    rows = (row for name in _FILES for row in read_beside(__file__, name)["deed"])
    return Table((row["asked"], _deed(row)) for row in rows)


def _deed(row: dict[str, Any]) -> _Deed:
    """A deed as the data file describes it."""
    return _Deed(
        lazily(row["said"]),
        row["of"] != "statements",
        row["of"] != "figures",
        row.get("heading", True),
        row.get("cells", False),
        row.get("section", False),
        row.get("sentence", False),
    )


@lru_cache(maxsize=16)
def _asked(folded: str) -> tuple[_Deed, ...]:
    """The deeds that a question asks about; kept for a moment, as each step of one answer wants to know."""
    return tuple(_deeds().matching(folded))


def telling_of_the_deed(question: Question, matches: list[Match]) -> list[Match]:
    """The matches without those that tell of something else than what a question says was done, or applied for."""
    asked = _asked(question.folded)
    if not asked and not question.exists and _APPLIED not in question.folded:
        return matches
    return [match for match in matches if _says_it(question, match.fact, asked)]


def _says_it(question: Question, fact: Fact, asked: tuple[_Deed, ...]) -> bool:
    """True if a fact says all the deeds asked about, and tells of applications if they are what is asked about."""
    if fact.key == _PERIOD:
        return not DEADLINE.search(question.folded)  # from when to when: it begins and ends
    if fact.kind is FactKind.TABLE:
        return all(deed.said.search(f"{fact.label} {fact.unit}") for deed in asked if deed.cells)
    stated = fact.measure in (Measure.TEXT, Measure.LIST, Measure.DATE)
    whole = fact.scope.split()[-1:] if fact.part_of is not None else []  # 公开53条，其中文件类43条
    own = fact.quote if stated else " ".join((fact.topic, fact.label, *whole, fact.unit))
    for deed in asked:
        said = f"{fact.scope} {own}" if deed.heading and not stated else own
        said = f"{said} {fact.quote}" if deed.sentence else said
        said = f"{fact.section} {said}" if deed.section else said
        if (deed.statements if stated else deed.figures) and not deed.said.search(said):
            return False
    if stated:
        return _tells_if_any(question, fact)
    return _APPLIED not in question.folded or fact.value is None or _counts_applications(question, fact)


def _tells_if_any(question: Question, fact: Fact) -> bool:
    """False if it is asked whether there was any, and the words only list the report's parts or say how things are done."""
    if not question.exists or fact.state is ValueState.ZERO:
        return not _asks_if_any_came(question) or (
            _APPLIED in f"{fact.quote} {fact.topic}"
            and (not _REVIEW.search(fact.topic) or bool(_REVIEW.search(question.folded)))
        )
    if (
        _OUTLINE.search(fact.quote)
        and _OF_THE_REPORT.search(fact.quote)
        and not _PARTS_ASKED.search(question.folded)
    ):
        return False
    return not _asks_if_any_came(question) or bool(_CAME.search(_ON_REQUEST.sub("", fact.quote)))


def _asks_if_any_came(question: Question) -> bool:
    """True for 有没有收到申请, with nothing said of what became of them."""
    return question.exists and bool(_ANY_CAME.search(question.folded))


def _counts_applications(question: Question, fact: Fact) -> bool:
    """True if a figure of prose counts applications: neither lawsuits over them nor letters, nor one kind for all."""
    if _APPLIED not in f"{fact.topic} {fact.scope} {fact.section} {fact.quote}":
        return _is_named(question, fact)
    asked = " ".join((question.folded, *(name for term in question.terms for name in term.names)))
    if _REVIEW.search(fact.topic) and not _REVIEW.search(asked):
        return False
    if _OTHER_MATTERS.search(fact.topic) and not _OTHER_MATTERS.search(asked):
        return False
    one_way = question.exists and fact.value == 0 and _HOW_MADE.search(fact.topic)
    return not one_way or bool(_HOW_MADE.search(asked))


def _is_named(question: Question, fact: Fact) -> bool:
    """True if what was applied for is something else, and the figure is of just that: 申请就业困难认定的有几人."""
    return any(term.text in fact.topic for term in question.terms if term.weight >= TELLING and not term.verb)
