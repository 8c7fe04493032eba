"""What is asked of a whole heading of the report: 就业这块一共几条 is none of the three figures that stand there."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.answer import Language
from bot.answering.belonging.channel_words import NAMES_A_CHANNEL
from bot.answering.counting.acts import acts_agree
from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.models import FactKind
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import TELLING, Term

_IN_ALL = lazily(
    r"一共|总共|拢共|统共|合计|共计|总计|加起来|合起来|总(?:人|条|件|户|次)?数"
    r"|\b(?:in all|in total|altogether|all together|overall|all told|combined|total)\b"
)
_LEVEL = lazily("[省市县区乡镇村]{1,2}两?级")
_CAME_IN = lazily("收到|接到|受理|新收")

_ITS_OWN = 0.8
"""How far a question names a figure's own words if it means that one."""
_CHANCE = 2
"""Figures beside it that may stand there by chance."""
_AS_WELL = 0.05
"""How much less of the question a figure may explain and still fit as well: by another name of the word."""


def all_under_its_heading(question: Question, alike: Sequence[Match], matches: Sequence[Match]) -> bool:
    """True if nothing but a heading is named, and these are all the figures of their unit that stand there."""
    if len(alike) < 2 or not _names_only(question, alike):
        return False
    there = _beside(alike[0], matches)
    return all(match in alike for match in there)


def several_under_its_heading(question: Question, best: Match, matches: Sequence[Match]) -> list[Match]:
    """The figures of a heading of which the message wants all together, where the best is but one of them."""
    if question.each or not _names_only(question, [best]):
        return []
    if best.fact.kind is not FactKind.PROSE or question.joints:
        return []
    if best.fact.parts or best.fact.part_of is not None or best.fact.qualifier == "共":
        return []
    beside = (match for match in _beside(best, matches) if not _go_on(best, match))
    there = [match for match in beside if acts_agree(question, match.fact)]
    as_good = any(match.explained > best.explained - _AS_WELL for match in there)
    few_words = (
        question.language is not Language.EN
    )  # English says more of what it means: put up by the villages
    by_itself = not _by_another_name(question, best) and not _all_called_so(question, there)
    chance = _CHANCE if by_itself else _CHANCE - 1
    vague = (
        few_words and as_good and best.specific < _ITS_OWN and len(there) > chance
    )  # 扶贫信息 is no 扶贫工作方案
    vague = vague and not _alone_came_in(question, best, there)
    return [best, *there] if there and (vague or _IN_ALL.search(question.folded)) else []


def _alone_came_in(question: Question, best: Match, others: list[Match]) -> bool:
    """True if it is asked what came in, and of all figures only the best says so: 收到依申请公开11件, 办理完毕11件."""
    if not _CAME_IN.search(question.folded) or not _CAME_IN.search(best.fact.topic):
        return False
    return not any(_CAME_IN.search(match.fact.topic) for match in others)


def _all_called_so(question: Question, there: Sequence[Match]) -> bool:
    """True if the names of the other figures hold all that is asked about too: none of them stands there by chance."""
    telling = [term for term in question.terms if term.weight >= TELLING]
    return all(term.text in match.fact.topic for term in telling for match in there)


def _by_another_name(question: Question, match: Match) -> bool:
    """True if the figure's name holds another name of what is asked about, and not the one asked with."""
    topic = match.fact.topic
    telling = [term for term in question.terms if term.weight >= TELLING]
    return any(t.text not in topic and any(name in topic for name in t.names) for t in telling)


def _go_on(one: Match, other: Match) -> bool:
    """True if one name begins with the other: 建议办理结果信息1条涉及建议23条 tells of one thing."""
    first, second = one.fact.topic, other.fact.topic
    return first.startswith(second) or second.startswith(first)


def _names_only(question: Question, those: Sequence[Match]) -> bool:
    """True if all that the question names stands in the one heading of these figures."""
    headings = {match.fact.section.rsplit("›")[-1] for match in those}
    telling = [term for term in question.terms if term.weight >= TELLING]
    heading = next(iter(headings))
    named = all(
        any(name in heading for name in (term.text, *term.names) if len(name) > 1)
        or (_is_where(term) and all(term.text in fold(m.fact.quote) for m in those))
        for term in telling
    )
    telling = [term for term in telling if not _is_where(term)]
    return bool(telling) and len(headings) == 1 and named


def _is_where(term: Term) -> bool:
    """True for 乡级 and 公示栏: where things were put up, not what."""
    return bool(NAMES_A_CHANNEL.search(term.text) or _LEVEL.fullmatch(term.text))


def _beside(one: Match, matches: Sequence[Match]) -> list[Match]:
    """The other figures under the same heading, in the same unit, that are no part of it."""
    return [
        match
        for match in matches
        if match is not one
        and match.fact.value is not None
        and match.fact.section == one.fact.section
        and match.fact.unit == one.fact.unit
        and match.fact.part_of is None
    ]
