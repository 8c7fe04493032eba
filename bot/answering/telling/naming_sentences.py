"""Of sentences with the same words, those that name what is asked for: what was deleted, which rules were completed."""

from __future__ import annotations

import re
from typing import Final

from bot.answering.telling.roles import sought
from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.models import Measure
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import TELLING, Term
from knowledge.sieve import sifted

_DONE_TO_WHAT: Final = sifted(r"(?P<deed>[\u4e00-\u9fff]{2})了(?:些)?(?:什么|啥|哪些)")
_NEAR: Final = 0.15
"""How far behind the best a sentence may be that names what is asked for, where the best one names nothing."""
_LEVEL: Final = 0.02
QUALITY_ASKED: Final = sifted(
    r"(?P<so>准确|全面|规范|具体|完整|及时|充分|到位|丰富|单一|传统|复杂|明确|健全|清楚)的?(?:吗|么|嘛|吧)[呢啊呀?？。]*$"
)
"""Asks whether something is as it should be, in a word that says how."""
_IN_VILLAGES: Final = sifted("(?:^|[各在咱我们是由])村(?:里|上|级)(?!公示栏|公开栏)")
_VILLAGES: Final = lazily(r"各村|村务|[\d一二三四五六七八九十百]\s*个(?:行政)?村|村级")
REMEDY: Final = lazily(r"\s*(?:改进|整改)(?:情况|措施|办法)?[:：]")
"""How the sentence begins that says what is done about a problem."""
_CHANNEL: Final = "channel"
_CLAUSES: Final = lazily("[,，;；。]")
_NAMED: Final = lazily("[\u4e00-\u9fff]、[\u4e00-\u9fff]|《[^》]{2,}》")
"""Several things in a row, or a title."""

_TO_CALL: Final = lazily(
    r"(?<!\d)1\d{4}[”\"]?[\u4e00-\u9fff“”]{0,10}(?:热线|电话|专线|平台)|(?:热线|电话|专线)[:“\"(]{0,2}\d{5,}|\d{3,4}-\d{6,}"
)
_SO_MANY: Final = sifted("哪(?P<many>[两三四五六七八九十])(?P<unit>[个家所条项件篇份种类部])")
_DIGITS: Final = {char: number for number, char in enumerate("一二三四五六七八九十", 1)}


def naming_what_is_asked(question: Question, best: Match, good: list[Match]) -> tuple[Match, list[Match]]:
    """The best match and the others, those before all that name the object of the deed, or the members of a list."""
    if best.fact.measure is not Measure.TEXT:
        return best, good
    if villages := _of_the_villages(question, best, good):
        return villages[0], villages
    if called := _with_its_number(question, good):
        return called[0], called
    naming = (
        _with_the_quality(question, good)
        or _with_the_object(question, good)
        or _naming_so_many(question, good)
        or _with_members(question, best, good)
    )
    if not naming or best in naming:
        return best, good
    return naming[0], [*naming, *(match for match in good if match not in naming)]


def _with_the_quality(question: Question, good: list[Match]) -> list[Match]:
    """The sentences that have the word for what a thing is like: 内容具体吗, and not one that only speaks of contents."""
    asked = QUALITY_ASKED.search(question.folded) if question.yes_no else None
    if asked is None:
        return []
    texts = [match for match in good if match.fact.measure is Measure.TEXT]
    printed = [match for match in texts if asked["so"] in match.fact.quote]
    return printed or [m for m in texts if asked["so"] in m.fact.section.rpartition(" › ")[2]]


def _of_the_villages(question: Question, best: Match, good: list[Match]) -> list[Match]:
    """The sentences of what villages do that say as much, where the best one speaks of none: 村里重点公开啥."""
    if not _IN_VILLAGES.search(question.folded) or _VILLAGES.search(best.fact.quote):
        return []
    texts = (match for match in good if match.fact.measure is Measure.TEXT)
    level = (match for match in texts if best.explained - match.explained < _LEVEL)
    return [m for m in level if best.score - m.score < _NEAR and _VILLAGES.search(m.fact.quote)]


def _with_its_number(question: Question, good: list[Match]) -> list[Match]:
    """The sentences that print a number to call, where one is asked for: 12399热线."""
    if "telephone" not in question.contact_fields:
        return []
    return [m for m in good if m.fact.measure is Measure.TEXT and _TO_CALL.search(fold(m.fact.quote))]


def _with_the_object(question: Question, good: list[Match]) -> list[Match]:
    """The sentences in which something stands behind the deed: 删除了部分项目, and not 进行了修改、删除."""
    asked = _DONE_TO_WHAT.search(question.folded)
    if asked is None:
        return []
    done = re.compile(rf"{asked['deed']}了?(?![\s,，。;；、）)栏屏牌墙板期网])[\u4e00-\u9fff\d《“]")
    return [m for m in good if m.fact.measure is Measure.TEXT and done.search(fold(m.fact.quote))]


def _naming_so_many(question: Question, good: list[Match]) -> list[Match]:
    """The sentences that count just as many as are to be named, and name them: 制发文件3件，分别为《…》 for 哪三件."""
    asked = _SO_MANY.search(question.folded)
    if asked is None:
        return []
    many = {"两": 2, **_DIGITS}[asked["many"]]
    so_many = re.compile(
        rf"(?<![\d.])(?:{many}|{asked['many']})\s*{asked['unit']}[^。;；]{{0,6}}(?:分别|包括|即|为|:|：|《)"
    )
    return [m for m in good if m.fact.measure is Measure.TEXT and so_many.search(fold(m.fact.quote))]


def _with_members(question: Question, best: Match, good: list[Match]) -> list[Match]:
    """The sentences as good that name several, or one by its title, where the best names none: 完善信息公开的制度."""
    terms = [term for term in question.terms if term.weight >= TELLING]
    if not question.listing or len(terms) != 1 or _names_some(terms[0], best):
        return []
    if any(one.role.name == _CHANNEL for one in sought(question)):
        return []  # 产业信息通过哪些平台公开: 抓好产业、就业等信息的公开 names no platforms
    return [
        match
        for match in good
        if match.fact.measure is Measure.TEXT
        and best.score - match.score < _NEAR
        and best.explained - match.explained < _LEVEL
        and _names_some(terms[0], match)
    ]


def _names_some(term: Term, match: Match) -> bool:
    """True if a clause with the word names several things, or a title."""
    clauses = _CLAUSES.split(fold(match.fact.quote))
    names = (term.text, *term.names)
    return any(_NAMED.search(clause) and any(name in clause for name in names) for clause in clauses)
