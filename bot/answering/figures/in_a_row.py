"""Things that a question names one right behind the other: 低保临时救助一共多少人 asks for their sum, 微博微信几条 for each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from bot.answering.answer import Language
from bot.answering.counting.some_of import may_be_some
from bot.answering.figures.reckoning import asks_total
from bot.answering.figures.things import CHANNEL
from bot.understanding.question import Ask, Operation, Question
from knowledge.lexicon import lexicon
from knowledge.matching import Match
from knowledge.models import Fact, FactKind, Measure
from knowledge.pinyin import syllables
from knowledge.query import TELLING, Term
from knowledge.values import replace
from knowledge.vocabulary import load

_PIECE = 2
"""Characters by which a kind is called within the name of all: 提案 of 政协提案."""


def several_in_a_row(
    question: Question, ranked: Callable[[Question, Sequence[Term]], list[Match]]
) -> Question:
    """The question as one for the sum of its things, or for each of them; itself if its words name one thing together."""
    if question.ask is Ask.ANY and question.measure is None and asks_total(question):
        counted = several_in_a_row(replace(question, ask=Ask.FIGURE, measure=Measure.NUMBER), ranked)
        return counted if counted.operation is Operation.SUM else question  # 抖音微信一共
    if question.ask is not Ask.FIGURE or question.yes_no:
        return question
    whole_name = question
    if question.operation in (None, Operation.SUM):
        question = _in_its_kinds(question, ranked)
    parted = question is not whole_name
    if question.operation or question.each:
        return question
    telling = [term for term in question.terms if term.weight >= TELLING and not term.verb]
    if question.language is Language.EN or not _follow(telling) or _measures_the_first(telling):
        return question
    if any(term.text == question.place for term in telling):
        return question  # 松树村公开栏 is one board, not a village and a board
    figures = [m.fact for m in ranked(question, question.terms) if m.fact.value is not None]
    whole = [fact for fact in figures if may_be_some(question, fact)]
    if any(all(_belongs(term, fact, parted) for term in telling) for fact in whole):
        return question
    units = [{fact.unit for fact in figures if _names(term, fact)} for term in telling]
    if not set.intersection(*units):
        return question
    if asks_total(question):
        return replace(question, operation=Operation.SUM)
    under = [{fact.section for fact in figures if _names(term, fact)} for term in telling]
    return replace(question, each=True) if set.intersection(*under) else question  # 扶贫工作总结 is no pair


def _in_its_kinds(question: Question, ranked: Callable[[Question, Sequence[Term]], list[Match]]) -> Question:
    """The question with 建议提案 as the two kinds that its name joins, where the report counts them only one by one."""
    joint = next((term for term in question.terms if term.weight >= TELLING and _joins_kinds(term)), None)
    if joint is None or question.language is Language.EN:
        return question
    figures = [m.fact for m in ranked(question, question.terms) if m.fact.value is not None]
    if any(all(kind[-_PIECE:] in fact.topic for kind in joint.narrower) for fact in figures):
        return question  # 建议提案14件: the report counts them together
    place = joint.position
    kinds = []
    for kind in joint.narrower:
        names = lexicon().zh[kind].names
        kinds.append(Term(kind[-_PIECE:], names, 1.0, syllables(kind), position=place, known=True))
        place += _PIECE
    others = tuple(term for term in question.terms if not _says_it_again(term, joint))
    terms = tuple(sorted((*others, *kinds), key=lambda term: term.position))
    plain = replace(question, terms=terms, joints=tuple(kind.position for kind in kinds[1:]))
    return (
        plain
        if all(any(_names(kind, f) for f in _found(plain, kind, ranked)) for kind in kinds)
        else question
    )


def _says_it_again(term: Term, joint: Term) -> bool:
    """True for the word itself, the same once more (代表委员提了几件建议提案), or one of its kinds right behind it."""
    behind = term.position == joint.position + len(joint.text)
    kinds = joint.names if not behind else (*joint.names, *joint.narrower)
    return term is joint or any(name in term.names for name in kinds if name != joint.text)


def _found(
    question: Question, kind: Term, ranked: Callable[[Question, Sequence[Term]], list[Match]]
) -> list[Fact]:
    return [match.fact for match in ranked(question, (kind,)) if match.fact.value is not None]


def _joins_kinds(term: Term) -> bool:
    """True if a word is made of the names of its kinds: 建议提案 of 人大建议 and 政协提案."""
    name = term.names[1] if len(term.names) > 1 else term.text
    return len(term.narrower) > 1 and all(kind[-_PIECE:] in name for kind in term.narrower)


def _follow(telling: Sequence[Term]) -> bool:
    """True if two words or more of the lexicon stand side by side, with nothing between them."""
    apart = any(first.position + len(first.text) != second.position for first, second in pairwise(telling))
    return len(telling) > 1 and not apart and all(term.known for term in telling)


def _measures_the_first(telling: Sequence[Term]) -> bool:
    """True if the second of two words is what the first is measured by: 公众号阅读量, but not 粉丝阅读量."""
    nouns = frozenset(load("prose")["side_by_side"])
    return [not nouns.isdisjoint(term.names) for term in telling] == [False, True]


def _names(term: Term, fact: Fact) -> bool:
    """True if a figure of prose counts what a word names."""
    return fact.kind is FactKind.PROSE and any(name in fact.topic for name in term.names)


def _belongs(term: Term, fact: Fact, parted: bool) -> bool:
    """True if a word names what a figure counts, or what its part of the report is about: 乡村建设 of 厕所改造.

    A kind that is `parted` from a joint name is no kind of all that stands under the heading 建议提案办理情况.
    """
    itself = parted or CHANNEL.fullmatch(term.text)
    around = fact.label if itself else f"{fact.label} {fact.scope} {fact.section}"
    return any(name in around for name in term.names) or any(row in fact.key for row in term.rows)
