"""All of a list that one lead opens: 门户网站公开多少条 of 通过门户网站公开动态36条、建设14条 is told by both."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.belonging.channel_words import NAMES_A_CHANNEL
from bot.answering.decision import Decision
from bot.answering.extent.how_much import asks_how_much
from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.models import Fact
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import TELLING

_LEAD = lazily(
    "[网站台号栏目微博信屏](?:账?号)?(?:上|中|里)?[”」]?(?:共|累计|主动|及时)*(?:公开|发布|公布|公示|推送|刊登|刊发|更新|上传)了?$"
)
_LEAST = 4
"""Characters of the shortest lead: 网站公开."""


def all_of_one_lead(question: Question, decision: Decision, matches: Sequence[Match]) -> Decision:
    """The decision, its one figure with those of its sentence that the same words lead up to, where nothing else is named."""
    if len(decision.answer) != 1 or question.claim is not None or question.operation or not question.terms:
        return decision
    (best,) = decision.answer
    if best.fact.value is None or not asks_how_much(question):
        return decision
    leads = (words for match in matches if _beside(match.fact, best.fact) for words in _leads(match.fact))
    lead = next((words for words in leads if _led_by(best.fact, words)), "")
    if not lead or not _names_only(question, lead):
        return decision
    if fold(best.fact.topic.removeprefix(lead)) in question.folded:
        return decision  # 社会救助专栏救助结果几篇
    listed = [match for match in matches if _beside(match.fact, best.fact) and _led_by(match.fact, lead)]
    listed.sort(key=lambda match: match.stored.position)
    others = [match.fact for match in listed if match.stored.position != best.stored.position]
    if not others or _are_no_kinds(best.fact, others):
        return decision
    return Decision(answer=tuple(listed))


def _are_no_kinds(best: Fact, others: Sequence[Fact]) -> bool:
    """True for what other channels put out (融媒体17篇), and for what the one figure is made up of."""
    if any(NAMES_A_CHANNEL.search(fact.topic) for fact in others):
        return True
    return sum(fact.amount for fact in others) == best.amount


def _beside(fact: Fact, best: Fact) -> bool:
    return fact.quote == best.quote and fact.unit == best.unit and fact.value is not None


def _leads(fact: Fact) -> list[str]:
    """The words of a figure's scope that say where it was put out: 在“社会救助”专栏公开."""
    return [words for words in fact.scope.split() if len(words) >= _LEAST and _LEAD.search(words)]


def _led_by(fact: Fact, lead: str) -> bool:
    """True for the figure that the words lead up to first, and for those that go on with them."""
    first = fact.topic.startswith(lead) and fact.topic != lead
    return first or lead in fact.scope.split()


def _names_only(question: Question, lead: str) -> bool:
    """True if all that a question names stands in the lead."""
    telling = [term for term in question.terms if term.weight >= TELLING]
    return bool(telling) and all(any(name in lead for name in (t.text, *t.names)) for t in telling)
