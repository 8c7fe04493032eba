"""All that stands under one heading of the report, added up: 民生领域一共公示了几条 of four lists of 12 each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.answering.belonging.boards import on_another_board
from bot.answering.counting.sorts import PUBLISHED_UNITS
from bot.answering.figures.counted import HOW_MANY_OF_A_KIND, so_many
from bot.answering.figures.figure import of_one_kind
from bot.answering.figures.reckoning import asks_total
from bot.answering.figures.things import things
from bot.understanding.question import Ask, Operation, Question
from knowledge.matching import Match
from knowledge.models import Fact, FactKind, Measure
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import TELLING, Term
from knowledge.store import FactStore, StoredFact

_SEVERAL: Final = 2
_COUNTED: Final = (Measure.ITEM, Measure.PERSON, Measure.NUMBER, None)
_PEOPLE: Final = "涉及人员"
"""How reports name the people on a list; other people under one heading may be the same ones."""
_LEVEL: Final = lazily("(?:国家|中央|[省市县区镇乡村])级(?=.)")
"""Of which level the people are that one thing reached: 县级资金救助、镇级资金救助."""
_ADDABLE: Final = PUBLISHED_UNITS - frozenset("次期")
"""Documents are issued, uploaded and handed over: those are the same ones again."""
_SAYS_NOTHING: Final = lazily(
    "(?:通过|利用|在|政府|政务|网站|公开|发布|公布|公示|推送|信息|各类|全年|累计|年|\\d)+"
)
"""What a total is called that has no name of its own: 发布信息840条 may hold all that follows."""
_HOW_TOLD: Final = lazily(
    "公开|公示|公布|发布|信息|情况|内容|方面|领域|工作|涉及|人员|数量|条数|人数|全年|类"
)
"""Everyday words that say nothing of which of the figures are meant."""
_OTHER: Final = lazily("[\u4e00-\u9fff]{2,}")


def under_its_heading(question: Question, alike: list[Match], store: FactStore, report: int) -> list[Match]:
    """The figures to add up: all of their unit that the heading named has, where there are more than those of like names.

    So many as the question counts (这三类) are no others.
    """
    there = _all_there(question, store, report)
    counted = HOW_MANY_OF_A_KIND.search(question.folded)
    if counted and not so_many(counted, [match.fact for match in there]):
        return alike
    more = {match.stored.position for match in there} > {match.stored.position for match in alike}
    return there if more else alike


def _all_there(question: Question, store: FactStore, report: int) -> list[Match]:
    """The figures of one sentence that are all a heading has of their unit, where the question adds up what it names."""
    adds = question.operation is Operation.SUM or (question.operation is None and asks_total(question))
    single = not (question.yes_no or question.each or question.category)
    if not adds or not single or question.ask not in (Ask.FIGURE, Ask.ANY, Ask.WHAT):
        return []
    telling = [term for term in question.terms if term.weight >= TELLING]
    if question.measure not in _COUNTED or not telling or len(things(question)) > 1:
        return []
    there = [stored for stored in store.all_facts(report) if _may_be_added(question, stored.fact)]
    named = [stored for stored in there if any(_stands_in(term, _heading(stored.fact)) for term in telling)]
    named = [stored for stored in named if _all_named(telling, stored.fact)]
    if len({_heading(stored.fact) for stored in named}) != 1:
        return []
    meant = [stored for stored in named if not on_another_board(question, stored.fact)]
    other = _other_half(telling, meant[0].fact) if meant else ""
    meant = [stored for stored in meant if not other or other not in _words(stored.fact)]
    return _together(question, meant)


def _other_half(telling: Sequence[Term], fact: Fact) -> str:
    """What else a heading names than what is asked about: 解读 of 回应解读情况, where 回应 is; '' if nothing."""
    heading = _heading(fact)
    names = sorted({name for term in telling for name in (term.text, *term.names)}, key=len, reverse=True)
    for name in names:
        heading = heading.replace(name, " ") if len(name) > 1 else heading
    left = _OTHER.findall(_HOW_TOLD.sub(" ", heading))
    return str(left[0]) if len(left) == 1 else ""


def _together(question: Question, meant: Sequence[StoredFact]) -> list[Match]:
    """The figures as matches, where they are several of one sentence and none of them is the total of the rest."""
    facts = [stored.fact for stored in meant]
    if len(facts) < _SEVERAL or len({fact.quote for fact in facts}) > 1 or not of_one_kind(facts):
        return []
    if any(_SAYS_NOTHING.fullmatch(fold(fact.topic)) or fact.qualifier == "共" for fact in facts):
        return []
    if any(fact.amount * 2 == sum(one.amount for one in facts) for fact in facts) and len(facts) > _SEVERAL:
        return []  # one of them is just the others together
    others = [term for term in question.terms if term.weight < TELLING and len(term.text) > 1]
    others = [term for term in others if not term.verb and not _HOW_TOLD.fullmatch(term.text)]
    if not all(_stands_in(term, _words(fact)) for term in others for fact in facts):
        return []
    return [Match(stored, 1.0, 1.0, 1.0, ()) for stored in meant]


def _may_be_added(question: Question, fact: Fact) -> bool:
    """True for a figure of its own, counted as it is asked for, that is no part of another and not of another year."""
    if fact.kind is not FactKind.PROSE or fact.value is None or fact.change or fact.year is not None:
        return False
    if fact.parts or fact.part_of is not None:
        return False
    if question.measure is Measure.PERSON:
        return fact.measure is Measure.PERSON and (_PEOPLE in fact.topic or bool(_LEVEL.match(fact.topic)))
    return fact.unit in _ADDABLE and question.unit in ("", "个", "类", "样", *_ADDABLE)


def _all_named(telling: Sequence[Term], fact: Fact) -> bool:
    """True if each of these words stands in the figure's own words, before the row it stands in, or in its heading."""
    words = _words(fact) + _heading(fact)
    return all(_stands_in(term, words) for term in telling)


def _words(fact: Fact) -> str:
    return fold(f"{fact.topic} {fact.scope}")


def _heading(fact: Fact) -> str:
    """The nearest heading above a figure."""
    return fold(fact.section.rpartition("›")[2])


def _stands_in(term: Term, words: str) -> bool:
    return any(name in words for name in (term.text, *term.names) if len(name) > 1)
