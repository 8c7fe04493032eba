"""Whether a fact says the words that a question cannot do without: what it wants to know of the thing it names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.answering.answer import Language
from bot.answering.telling.roles import sought
from bot.understanding.question import Ask, Question
from knowledge.matching import Match
from knowledge.models import Fact, Measure, ValueState
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import TELLING, Term

DISTINCT: Final = 0.35
"""Weight from which a word tells sentences apart."""
ASKED_NOUN: Final = lazily(
    r"(?:什么样的|(?<!为)什么|(?<!为)啥子?|撒|哪些|哪一?[个类种项条家位部份套款级块座所间栋只台篇辆幅]|哪[两三四五六几][个类种项条家位部份套款级块]?)(?=[\u4e00-\u9fff])"
)
"""What stands before the noun that is asked for: 哪些代表, 什么品牌."""
_ASKING: Final = lazily(r"谁|(?:什么|啥)时候|什么|啥|撒|哪[里儿些个位家]?|怎么|咋|如何|何时|几[时号月]")
_ANYTHING: Final = frozenset(
    [
        "东西",
        "内容",
        "信息",
        "工作",
        "情况",
        "方面",
        "事项",
        "事情",
        "措施",
        "问题",
        "单位",
        "部门",
        "机构",
        "事",
        "办法",
    ]
)
"""Nouns that ask for anything at all."""
_LIGHT: Final = frozenset("先再还就最可该得要能会往来去走成立事活归朝奔")
"""Characters that say nothing of what is wanted."""
_TREATED: Final = frozenset(
    [
        "保护",
        "保障",
        "处理",
        "做好",
        "对待",
        "管理",
        "维护",
        "实现",
        "避免",
        "防止",
        "解决",
        "对付",
        "应对",
        "落实",
        "抓好",
    ]
)
"""Behind 怎么: that a thing is dealt with at all, which a sentence says by how it is done."""
_UNSAID: Final = 0.45
"""Share below which a fact does not say a word."""
_ASIDE: Final = 0.03
"""Weight up to which a word need not be said at all."""
WORDS: Final = (Measure.TEXT, Measure.LIST)
"""Facts that answer in words."""

_Shares = Sequence[tuple[Term, float]]
"""Words of a question, each with the share of it that a fact says."""
_DOER: Final = lazily(r"由(?!于)[^,，。;；]{2,}|负责(?!人)|牵头|分管|主管")


def says_what_else(question: Question, match: Match) -> bool:
    """False where a question names one thing and what it wants to know of it (住, 承包), and the fact has only the thing.

    The noun right after 什么 or 哪个 has to be there in any case: 用的什么材料.
    """
    if len(match.shares) != len(question.terms) or question.language is Language.EN:
        return True
    if question.contact_fields:
        return True  # 投诉打什么电话 is told by the number
    wanted = sought(question)
    shares = [
        (term, share) for term, share in _shares(question, match) if not any(o.covers(term) for o in wanted)
    ]
    if not all(_is_said(match.fact, term, share) for term, share in _asked_noun(question, shares)):
        return False
    if sum(term.known and term.weight >= TELLING for term, _ in shares) > 1:
        return True
    asking = [found.span() for found in _ASKING.finditer(question.folded)]
    return not any(
        not term.known
        and term.weight > _ASIDE
        and term.text not in _LIGHT
        and not (question.ask is Ask.HOW and term.text in _TREATED)
        and not _is_said(match.fact, term, share)
        and _beside(term, asking)
        for term, share in shares
    )


def of_another_kind(question: Question, match: Match) -> bool:
    """True if what stands right before the thing asked about is not said: 高考补助 is no other 补助."""
    shares = _shares(question, match)
    heads = {term.position for term, _ in shares if term.known and term.weight >= TELLING}
    return match.fact.measure in WORDS and any(
        term.position + len(term.text) in heads and not _is_said(match.fact, term, share)
        for term, share in shares
        if not term.known and not term.verb and len(term.text) > 1 and term.weight > _ASIDE
    )


def says_all(question: Question, match: Match) -> bool:
    """True if a statement, or that there was none, says every word asked about: 公开栏要不要锁 wants 锁."""
    if match.fact.value is not None and match.fact.state is not ValueState.ZERO:
        return False
    return all(
        term.weight <= _ASIDE or term.text in _LIGHT or (term.known and term.weight < DISTINCT)
        for term, share in _shares(question, match)
        if not _is_said(match.fact, term, share)
    )


def _shares(question: Question, match: Match) -> _Shares:
    return list(zip(question.terms, match.shares, strict=False))


def _asked_noun(question: Question, shares: _Shares) -> _Shares:
    """The word right after 什么 or 哪些, if it asks for anything in particular."""
    found = None if question.exists else ASKED_NOUN.search(question.folded)  # 有没有哪个村: any at all
    return [
        (term, share)
        for term, share in shares
        if found and term.position == found.end() and term.text[:2] not in _ANYTHING
    ]


def _is_said(fact: Fact, term: Term, share: float) -> bool:
    """True if the fact says a term, or at least the two characters an unknown run begins with (原则来定)."""
    return share >= _UNSAID or (not term.known and len(term.text) > 2 and term.text[:2] in fact.quote)


def _beside(term: Term, asking: Sequence[tuple[int, int]]) -> bool:
    """True if at most one character parts the term from a word of asking: 住在哪里, 谁承包."""
    start, end = term.position, term.position + len(term.text)
    return any(0 <= low - end <= 1 or 0 <= start - high <= 1 for low, high in asking)


def only_headed_so(question: Question, fact: Fact) -> bool:
    """True if the words asked about stand in the heading alone, and the sentence names no doer.

    What is told beneath 监督保障 need not say who does the 监督.
    """
    names = set(map(fold, question.named_from(DISTINCT)))
    heading, quote = fold(fact.section), fold(fact.quote)
    above = any(name in heading for name in names) and not any(name in quote for name in names)
    return above and not _DOER.search(fact.quote)
