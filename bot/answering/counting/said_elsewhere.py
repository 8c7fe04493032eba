"""Words of a question that a figure's sentence has, but not of what the figure counts."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from bot.understanding.question import Question
from knowledge.fact_words import place_of_figure
from knowledge.matching import Match
from knowledge.models import Fact, FactKind, Measure
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import TELLING, Term

_PURPOSE: Final = lazily("(?:主要|重点|专门)?(?:用于|用来|旨在|致力于)[^,，;；。]*")
"""What a thing is for is said beside how much of it there was."""
_HANDED: Final = lazily(
    "(?:向|给|往)(?P<whom>[\u4e00-\u9fff]{0,8}?(?P<kind>[村区馆局校院站室]))里?(?:移交|报送|送交|赠送|捐赠|寄送|送)"
)
"""To whom something was handed."""
_BODIES: Final = lazily(
    "(?:几|多少)(?:个|家)(?:行政)?(?P<body>村|社区|乡镇|镇|学校|单位|部门|企业|公司|医院|街道)(?!民|级|干|务)"
)
_PLACES: Final = ("村", "社区", "乡镇", "镇", "街道")
"""No cell of the form counts them."""
_COMING: Final = "人次"
_HELD: Final = lazily("开展|组织|举办|召开|举行|公开|公示|发布|改造|宣传")
"""What was done so many times says nothing of how many came."""


def says_it_elsewhere(question: Question, match: Match) -> bool:
    """True if it was handed to others than asked, or a telling word stands in what it is for or within another word alone."""
    fact = match.fact
    if fact.value is None:
        return False
    if _counts_no_such_bodies(question, fact):
        return True
    if fact.kind is FactKind.TABLE:
        return False
    if _is_handed_to_others(question.folded, fold(fact.topic)):
        return True
    telling = [term for term in question.terms if term.weight >= TELLING and len(term.text) > 1]
    return _is_only_a_purpose(telling, fold(fact.quote)) or _stands_within_another(telling, fold(fact.topic))


_FOR = "用于"
"""How a word begins that says what money is for."""


@lru_cache(maxsize=2048)
def _without_purpose(quote: str) -> str:
    """A sentence without what it says that something is for."""
    return _PURPOSE.sub("", quote)


def _is_only_a_purpose(telling: list[Term], quote: str) -> bool:
    """True for 回应关切几条 of a sentence whose account is 主要用于回应关切; not where the purpose itself is asked for."""
    rest = _without_purpose(quote)
    if rest == quote:
        return False
    things = (term for term in telling if not term.text.startswith(_FOR))
    return any(_holds(quote, term) and not _holds(rest, term) for term in things)


def _counts_no_such_bodies(question: Question, fact: Fact) -> bool:
    """True for 采购覆盖几个村, 开放日多少人次: villages, bodies and people that a figure of other things does not count."""
    people = question.measure is Measure.PERSON_TIMES and _COMING in question.folded
    if people and fact.measure is Measure.TIMES and _HELD.search(fact.topic):
        return True
    asked = _BODIES.search(question.folded)
    if asked is None or asked["body"] in fold(f"{fact.topic}{fact.unit}"):
        return False
    if fact.kind is FactKind.TABLE:
        return asked["body"] in _PLACES
    behind = fold(fact.quote)[place_of_figure(fact) :].lstrip("0123456789.余多万 ")
    return not behind.startswith((asked["body"], f"个{asked['body']}", f"家{asked['body']}"))


def _is_handed_to_others(asked: str, topic: str) -> bool:
    """True for 向村里移交几件 of papers that went to a 图书馆."""
    whom, others = _HANDED.search(asked), _HANDED.search(topic)
    return whom is not None and others is not None and whom["kind"] != others["kind"]


def _holds(text: str, term: Term) -> bool:
    """True if a text says the word or another name of it."""
    return any(name in text for name in (term.text, *term.names))


def _stands_within_another(telling: list[Term], topic: str) -> bool:
    """True for 图书几本 of papers handed over to a 图书馆 that the question names as well."""
    return any(
        not term.known
        and term.text in other.text
        and other.text in topic
        and term.text not in topic.replace(other.text, "")
        for term in telling
        for other in telling
        if term.text != other.text
    )
