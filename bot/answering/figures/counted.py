"""So many of one kind added up: the three employment notices together, where the report gives just three such figures."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from bot.answering.extent.headings import all_under_its_heading
from bot.answering.extent.merging import asks_for_a_part, one_member
from bot.answering.extent.together import each_of_several, of_another_level
from bot.answering.figures.figure import of_one_kind
from bot.answering.figures.reckoning import asks_total
from bot.answering.figures.things import CHANNEL, Thing, things
from bot.understanding.question import Operation, Question
from knowledge.extraction.numerals import parse_chinese_number
from knowledge.matching import Match
from knowledge.models import Fact
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import TELLING, Term
from knowledge.sieve import sifted

ENGLISH_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_WHOLLY = 0.9
"""How much of the question a figure explains that is surely asked about."""
_SEVERAL = 2
"""Figures that have one name between them."""
_A_NAME = 2
"""Characters of an unknown word beyond which it names a thing: 一览表."""
_SIGNS = lazily("[“”‘’\"']")
HOW_MANY_OF_A_KIND = sifted(
    rf"\b(?:the|these|those|all|of) (?P<en>{'|'.join(ENGLISH_COUNTS)}) (?!of\b)[a-z]"
    r"|(?<![\d一二三四五六七八九十])(?P<zh>[两二三四五六])(?:类|样|项|种|条|个|份|张|批)"
)
_TOTAL = lazily("总[量数计]$")


def counted_alike(
    question: Question, ranked: Callable[[Question, Sequence[Term]], list[Match]]
) -> list[Match]:
    """The figures of one sentence that the question adds up, by their number or as so many of each; none if others fit."""
    adds = question.operation is Operation.SUM or (question.operation is None and asks_total(question))
    if not adds or question.yes_no or question.each:
        return []
    counted = HOW_MANY_OF_A_KIND.search(question.folded)
    if len(things(question)) > 1:
        return []
    matches = ranked(question, question.terms)
    named = [match for match in matches if match.fact.value is not None and not match.unexplained]
    named = [match for match in named if counted or match.explained >= _WHOLLY]
    named = [m for m in named if not one_member(Thing(question.terms), m.fact)]  # 公示栏和微信群 is no 微信
    channels = [term for term in question.terms if CHANNEL.fullmatch(term.text)]
    named = [m for m in named if all(any(name in m.fact.label for name in t.names) for t in channels)]
    if any(
        match.fact.unit == question.unit for match in named
    ):  # 两个公众号一共发了几条, and not how often they were read
        named = [match for match in named if match.fact.unit == question.unit]
    if not named or not any(map(_names_a_thing, question.terms)):
        return []
    if (scattered := _apart_from_each_other(counted, named)) is not None:
        return scattered
    named = _of_the_sentence_with_so_many(counted, named)
    alike = [match for match in named if match.fact.quote == named[0].fact.quote]
    if any(map(_TOTAL.search, (match.fact.topic for match in alike))):
        return []  # 新增850户、总量突破7000户: the new ones are among all of them
    apart = len({match.stored.position for match in alike}) == len(alike)
    flat = all(match.fact.part_of is None and not match.fact.parts for match in alike)
    beside = len({match.fact.part_of for match in alike}) == 1 and not any(m.fact.parts for m in alike)
    together = len(alike) == len(named) and apart
    if together and not flat:  # parts of one total: 无法提供 for one reason and for another
        together = beside and counted is None and _all_called_so(question, alike)
    together = together and (
        not flat
        or so_many(counted, [m.fact for m in alike])
        or (counted is None and _all_called_so(question, alike))
        or (counted is None and all_under_its_heading(question, alike, matches))
    )
    alike = sorted(alike, key=lambda match: match.stored.position)
    together = together and not any(asks_for_a_part(question, match.fact) for match in alike)
    return alike if together and of_one_kind([match.fact for match in alike]) else []


def _names_a_thing(term: Term) -> bool:
    """True for a telling word, or an unknown one of some length: 一览表."""
    return term.weight >= TELLING or (not term.known and len(term.text) > _A_NAME)


def _apart_from_each_other(counted: re.Match[str] | None, named: list[Match]) -> list[Match] | None:
    """The figures of several sentences that are added up; None where they are of one sentence, or not surely these.

    Just as many as the question counts (两个网站一共), or one kind of thing in several totals (工作动态 of either site).
    """
    surely = [match for match in named if match.explained >= _WHOLLY and match.specific > 0]
    if len({match.fact.quote for match in surely}) < _SEVERAL or not of_one_kind([m.fact for m in surely]):
        return None
    whole = all(m.fact.part_of is None and not m.fact.change and m.fact.year is None for m in surely)
    told = {fold(match.fact.topic) for match in surely}
    totals = {match.fact.part_of for match in surely}
    kind = counted is None and len(told) == 1 and None not in totals and len(totals) == len(surely)
    many = counted is not None and whole and len(told) == len(surely) and _is_so_many(counted, len(surely))
    return sorted(surely, key=lambda m: m.stored.position) if kind or many else None


def _of_the_sentence_with_so_many(counted: re.Match[str] | None, named: list[Match]) -> list[Match]:
    """The figures of the one sentence that has as many as the question counts, where others are found beside them."""
    quotes = dict.fromkeys(match.fact.quote for match in named)
    told = [[match for match in named if match.fact.quote == quote] for quote in quotes]
    fitting = [found for found in told if counted and so_many(counted, [match.fact for match in found])]
    return fitting[0] if len(fitting) == 1 else named


def _all_called_so(question: Question, alike: Sequence[Match]) -> bool:
    """True if several figures have the very thing asked about in their names: 网站留言14条，信箱留言1条."""
    telling = [term.text for term in question.terms if _names_a_thing(term)]
    names = [_SIGNS.sub("", fold(match.fact.topic)) for match in alike]
    if len(telling) != 1 or len(names) < _SEVERAL:
        return False
    one_in_another = any(a != b and a in b for a in names for b in names)  # 发放慰问金, 发放慰问金每户
    return not one_in_another and all(telling[0] in name for name in names)


def so_many(counted: re.Match[str] | None, facts: Sequence[Fact]) -> bool:
    """True if there are as many figures as the question says, or if the report gives so many of each of them."""
    if counted is None:
        first, *others = facts
        return bool(others) and all(
            each_of_several(first, fact) or of_another_level(first, fact) for fact in others
        )
    return _is_so_many(counted, len(facts))


def _is_so_many(counted: re.Match[str], found: int) -> bool:
    """True if the question counts as many as were found."""
    return found == (ENGLISH_COUNTS[counted["en"]] if counted["en"] else parse_chinese_number(counted["zh"]))
