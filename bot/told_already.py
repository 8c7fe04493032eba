"""What was told before: no answer to a message that asks for something else, and all there is to say once more in another language."""

from __future__ import annotations

from bot.answering.decision import Decision
from bot.answering.extent.merging import merged_members
from bot.answering.figures.reckoning import asks_total
from bot.answering.figures.things import CHANNEL
from bot.conversation import Context
from bot.followup import begins_another
from bot.own_words import calls_it
from bot.understanding.chinese.leaning import asks_for_another
from bot.understanding.question import Ask, Operation, Question
from knowledge.matching import Match
from knowledge.models import Fact
from knowledge.patterns import lazily
from knowledge.query import TELLING
from knowledge.store import FactStore

_FIGURE = lazily(r"\d")


def told_already(question: Question, reading: Question, decision: Decision, context: Context) -> bool:
    """True if a message that names another thing is answered with a figure told before, by the words said before.

    举报呢 after 投诉举报 and 其中投诉 asks for the other part, not for the total once more.
    """
    if context.question is not None and asks_for_another(question.folded):
        return True  # 还有别的渠道吗 is not answered with the one told
    if not (question.elliptical and decision.answer) or reading.terms == question.terms:
        return False
    best = decision.answer[0]
    if calls_it(question, best.fact):
        return False
    before = context.question.terms if context.question else ()
    said = {term.text for term in (*question.terms, *before)}
    whose = [term for term in reading.terms if term.weight >= TELLING and term.text not in said]
    if whose:  # 村里公开了多少 is not what the township published
        own = f"{best.fact.label} {best.fact.topic} {best.fact.scope}"
        return not all(any(name in own for name in term.names) for term in whose)
    unread = question.terms and not any(term.known or term.verb for term in question.terms)
    if unread and begins_another(question):
        return best.stored.position in context.figures  # 什么什么的呢: of another thing, whatever it is
    if not any(term.weight >= TELLING for term in question.terms):
        # 一共呢 after one part is not that part once more
        adds = question.operation is Operation.SUM or _of_others(question, best)
        adds = adds or (begins_another(question) and any(map(str.isdigit, question.folded)))  # 80到89的呢
        return adds and best.stored.position in context.figures and not best.fact.parts
    if best.stored.position not in context.figures or merged_members(question, best.fact):
        return False
    return not by_those_ways(question, best.fact)


def by_those_ways(question: Question, fact: Fact) -> bool:
    """True for 公示栏呢 after 微信群 where 公示栏和微信群 put out what was counted: the figure is that of both."""
    telling = [term for term in question.terms if term.weight >= TELLING]
    quote, printed = "".join(fact.quote.split()), "".join(fact.value_text.split())
    if not telling or not printed or any(not CHANNEL.fullmatch(term.text) for term in telling):
        return False
    leads_up = _FIGURE.split(quote.partition(printed)[0])[-1]
    return all(any(name in leads_up for name in term.names) for term in telling)


def _of_others(question: Question, best: Match) -> bool:
    """True for 一共多少部门 where the figure told counts no departments."""
    named = [term for term in question.terms if len(term.text) > 1 and not term.verb]
    told = f"{best.fact.label}{best.fact.topic}"
    return bool(named) and asks_total(question) and not any(n in told for term in named for n in term.names)


def figure_told_last(question: Question, context: Context, store: FactStore, report: int) -> Match | None:
    """The one figure told last, where it is to be told once more in another language; None where more was told, or no figure.

    Asked anew in that language the same words may find another figure, which is not what the resident was told.
    """
    before = context.question
    if question.retold_in is None or before is None or not context.figures or context.misses:
        return None
    one = before.operation is None and not (before.each or before.joints)
    if not one or before.yes_no or before.claim is not None or before.ask not in (Ask.FIGURE, Ask.ANY):
        return None
    told = store.facts(report, context.figures[-1:])
    if len(told) != 1 or told[0].fact.value is None:
        return None
    named = any(name in told[0].fact.topic for term in before.terms for name in term.names)
    return Match(told[0], 1.0, 1.0, 1.0, ()) if named or before.ask is Ask.FIGURE else None  # 那微博呢
