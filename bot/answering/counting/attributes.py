"""What is asked of a thing besides how many there are: 采购时间 and 贷款利率 are told by no number of them.

The attributes, and how a report tells them, are data (`attributes.toml`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from bot.answering.answer import Language
from bot.understanding.question import Ask, Question
from knowledge.data_files import read_beside
from knowledge.models import Fact
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import TELLING
from knowledge.sieve import Sieved, sifted

_ENDS: Final = r"(?:都|又|分别|具体|到底|一般|主要)*(?:(?:是|有|为|要|怎|咋|如何|哪|什么|啥|呢|啊|呀|吗|[?？。!！]).{0,8})?$"
"""What may stand behind the name of an attribute at the end of a question."""
_TIME: Final = lazily("(?:时间|日期|日子|时段)[呢啊呀?？。]*$")
_MEASURED: Final = ("面积", "金额", "长度", "产量", "能力")
"""What is asked of a thing by a number, even where the lexicon has the two as one word."""
_TIME_UNITS: Final = frozenset("年月天日岁周季")
"""几年, 几岁: told by a figure of that unit only …"""
_SAME_TIME: Final = {"天": "天日", "日": "日天"}
"""… or of one that is as long: 几天 by 3个工作日."""


@dataclass(frozen=True, slots=True)
class _Attribute:
    """One thing that may be asked besides how many: how it is asked for at the end of a question, and how it is told."""

    asked: re.Pattern[str]
    told: re.Pattern[str]


def _known_by_asking(attributes: Iterable[_Attribute]) -> Sieved[_Attribute]:
    """The attributes, of which only those are looked at that a question may ask for."""
    return Sieved(attributes, lambda attribute: (attribute.asked,))


_DATA: Final = read_beside(__file__, "attributes")
_NAMED: Final = _known_by_asking(
    _Attribute(sifted(rf"(?P<name>{entry['asked']}){_ENDS}"), lazily(entry["told"]))
    for entry in _DATA["attribute"]
)
"""Attributes that have a name."""
_STATES: Final = _known_by_asking(
    _Attribute(sifted(entry["asked"]), lazily(entry["told"])) for entry in _DATA["state"]
)
"""How a thing is."""


def tells_another_attribute(question: Question, fact: Fact) -> bool:
    """True if a figure only counts the thing of which something else is asked."""
    if question.language is Language.EN or fact.value is None:
        return False
    if question.unit in _TIME_UNITS and question.measure is not None:
        return not any(unit in fact.unit for unit in _SAME_TIME.get(question.unit, question.unit))
    if question.measure is not None or question.operation is not None or question.claim is not None:
        return False
    if any(state.asked.search(question.folded) for state in _STATES.worth_a_look(question.folded)):
        return True
    return not _told(question, f"{fact.label} {fact.unit}")


def leaves_the_attribute(question: Question, fact: Fact, clauses: Iterable[str]) -> bool:
    """True if a sentence does not tell what is asked of the thing; `clauses` are those that name it."""
    if question.language is Language.EN or question.measure is not None or fact.value is not None:
        return False
    for state in _STATES.worth_a_look(question.folded):
        if state.asked.search(question.folded):
            return not any(state.told.search(clause) for clause in clauses)
    bare = question.ask in (Ask.ANY, Ask.CONTACT) and not question.yes_no
    near = (
        ",".join(clauses) if _TIME.search(question.folded) else fact.quote
    )  # 2016年 of a report is no time of a meeting
    return bare and not _told(question, f"{fact.section} {near}")


def _told(question: Question, said: str) -> bool:
    """True if no attribute is asked for, or the words told show it."""
    for attribute in _NAMED.worth_a_look(question.folded):
        found = attribute.asked.search(question.folded)
        if found and found.start("name") and not _is_part_of_a_name(question, found, fold(said)):
            return bool(attribute.told.search(fold(said)))
    return True


def _is_part_of_a_name(question: Question, found: re.Match[str], said: str) -> bool:
    """True if the attribute is but a piece of a word that names something, as it is told: 处理结果, 公开渠道.

    绿化面积, told by 绿化 alone, is not.
    """
    start, end = found.span("name")
    return any(
        term.known
        and term.weight >= TELLING
        and term.position <= start
        and end <= term.position + len(term.text)
        and end - start < len(term.text)
        and (term.text in said or not term.text.endswith(_MEASURED))
        for term in question.terms
    )
