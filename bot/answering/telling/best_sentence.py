"""Which sentence or list answers, where words are the best that the report has to say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.answering.answer import Language
from bot.answering.decision import Decision
from bot.answering.telling.naming_sentences import naming_what_is_asked
from bot.answering.thresholds import KINDS_FIRST, LIST_FIRST, MARGIN, TOO_MANY
from bot.understanding.question import Ask, Question
from knowledge.extraction.breakdowns import BREAKDOWN
from knowledge.matching import Match
from knowledge.models import Fact, Measure, ValueState
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import TELLING, Term

EVEN: Final = 0.015
"""Difference up to which two facts fit as well as each other."""
_SEVERAL: Final = 2
"""Words from which on a heading that has some of them is no sentence that says them."""
_NEAR: Final = 0.1
_KINDS_ASKED: Final = lazily(r"分成|分为|分哪|哪几?[二两三四五六七八九十]?[类种]|构成|组成")
"""Asks for the kinds that make up a total."""

_FOCUS_ASKED: Final = lazily("聚焦|围绕|突出|紧扣|瞄准")
"""Asks what attention was given to."""
_INSIDE_ASKED: Final = lazily(
    "(?:[里内]面?|里头|里边|当中|专区|[点室厅]|超市|窗口)(?:都|一共|总共|主要)*(?:有|放|摆|配|设)[了备置着些]*(?:什么|啥|撒|哪些|些啥)(?:东西|设备|物品|家当|设施)?[呢啊呀?？。]*$"
)
"""Asks what a place holds: 服务点里有什么."""


def told_in_words(question: Question, best: Match, good: list[Match]) -> Decision:
    """The sentence or list that answers; none where so many fit that to quote one would be to guess."""
    if (headed := _headed_so(question, good)) is not None:
        return Decision(answer=(headed,))
    best = _said_not_listed(question, _said_not_headed(question, best, good), good)
    best, good = naming_what_is_asked(question, best, good)
    if best.fact.state is not ValueState.ZERO and _one_of_many(best, good):
        return Decision(nearest=best, reason="not_in_report")
    return Decision(answer=_statements(question, _list_first(question, best, good), good))


def _said_not_headed(question: Question, best: Match, good: list[Match]) -> Match:
    """What says all the words itself, where the best one only stands under a heading that has some of them."""
    telling = [term for term in question.terms if term.weight >= TELLING]
    few = len(telling) < (
        1 if question.listing else _SEVERAL
    )  # 哪些制度 are not told by what stands under 制度建设
    if few or best.fact.measure is not Measure.TEXT or _says_all(telling, best.fact):
        return best
    near = (m for m in good if best.score - m.score < _NEAR and m.explained >= best.explained)
    return next((match for match in near if _says_all(telling, match.fact)), best)


def _said_not_listed(question: Question, best: Match, good: list[Match]) -> Match:
    """A sentence that says it, where a list has the word asked about in one item alone: the focus of work, of 重点领域、专栏."""
    if question.language is not Language.EN or question.ask is not Ask.WHAT or question.yes_no:
        return best
    if best.fact.measure is not Measure.LIST or not _only_in_an_item(question, best.fact, known=False):
        return best
    said = (m for m in good if m.fact.measure is Measure.TEXT and m.fact.quote != best.fact.quote)
    return next((m for m in said if best.score - m.score < LIST_FIRST), best)


def _says_all(telling: Sequence[Term], fact: Fact) -> bool:
    """True if the sentence holds each of the words, or another name of it."""
    quote = fold(fact.quote)
    return all(term.text in quote or any(name in quote for name in term.names) for term in telling)


def _headed_so(question: Question, good: list[Match]) -> Match | None:
    """What stands under the very words of a bare keyword, or is led in by them: 主要问题 and a colon."""
    terms = [term for term in question.terms if term.weight >= TELLING]
    if question.ask not in (Ask.ANY, Ask.WHAT) or question.yes_no or len(terms) != 1:
        return None
    names = {fold(name) for name in (terms[0].text, *terms[0].names)}
    headed = (match for match in good if fold(match.fact.label) in names)
    led_in = (match for match in good if fold(_LEAD_IN.split(match.fact.quote, maxsplit=1)[0]) in names)
    return next(headed, None) or next(led_in, None)


def _one_of_many(best: Match, good: list[Match]) -> bool:
    """True if so many sentences fit as well as the best that to quote one would be to guess."""
    as_good = {
        m.fact.quote for m in good if best.score - m.score < EVEN and best.explained - m.explained < EVEN
    }
    return len(as_good) >= TOO_MANY


def _list_first(question: Question, best: Match, good: list[Match]) -> Match:
    """A list that fits as well as the best statement, where the members of something are asked for."""
    if not question.listing:
        return best
    lists = [m for m in good if m.fact.measure is Measure.LIST and not _only_in_an_item(question, m.fact)]
    if _FOCUS_ASKED.search(question.folded):  # 聚焦A、B等领域，公开44条: not what the 44 are made up of
        lists = [match for match in lists if not match.fact.label.endswith(BREAKDOWN)]
    if _KINDS_ASKED.search(question.folded):
        parts = (m for m in lists if m.fact.label.endswith(BREAKDOWN) and best.score - m.score < KINDS_FIRST)
        if (kinds := next(parts, None)) is not None:
            return kinds
    inside = _INSIDE_ASKED.search(question.folded)
    fitting = (
        m
        for m in lists
        if (inside or best.score - m.score < LIST_FIRST) and best.explained - m.explained <= EVEN * 2
    )
    return next(fitting, best)


def _only_in_an_item(question: Question, fact: Fact, known: bool = True) -> bool:
    """True if what is asked about is named in one item alone: 财政奖补项目 makes no list of 财政信息."""
    terms = [t for t in question.terms if (t.known or not known) and t.weight >= TELLING]
    lead = fold(f"{fact.section} {fact.label} {fact.quote.split(fact.items[0])[0] if fact.items else ''}")
    for names in ({fold(name) for name in (term.text, *term.names)} for term in terms):
        said = [any(name in fold(item) for name in names) for item in fact.items]
        if any(said) and not all(said) and not any(name in lead for name in names):
            return True
    return False


_LEAD_IN = lazily("[:：]")


def _statements(question: Question, best: Match, good: list[Match]) -> tuple[Match, ...]:
    """The best statement, and one more where it explains the question as well."""
    more = [
        m
        for m in good[1:4]
        if m.fact.quote != best.fact.quote and m.explained >= best.explained and best.score - m.score < MARGIN
    ]
    if not _in_its_own_words(best) and (said := next(filter(_in_its_own_words, more), None)) is not None:
        return (said,)
    return (best, *more[:1])


def _in_its_own_words(match: Match) -> bool:
    """True if a sentence has every word of the question, deeds too: 设置了专栏, where another only speaks of one."""
    return min(match.shares, default=0.0) >= 1.0
