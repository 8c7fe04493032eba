"""Several figures called by their very names: 政务信息和通知公告一共几条, however everyday the words of the names are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from bot.answering.answer import Answer
from bot.answering.figures.figure import Figure
from bot.answering.figures.place_among import place_among
from bot.answering.figures.reckoning import Reckoner, asks_total
from bot.answering.figures.things import SHARED_WORD
from bot.understanding.question import Ask, Operation, Question
from bot.years import about_year
from knowledge.form import split_key
from knowledge.matching import Match
from knowledge.models import FactKind, Measure
from knowledge.normalization import fold
from knowledge.query import TELLING, Term
from knowledge.store import FactStore, ReportRecord, StoredFact

_SHORTEST: Final = 3
"""Characters of a name that no message holds by chance."""
_DEEDS: Final = re.compile(
    "^(?:(?:政府|政务)?信息公开(?:工作)?(?=年)|其中|全年|共|累计|主动|已|我[局镇乡县市区委办院校]|发布|公开|推送|召开|组织|开展|举办|参与|参加|受理|办理)+"
)
"""What was done, said before what is counted."""
_INFORMATION: Final = "信息"
_KIND_OF: Final = re.compile("(?:类|方面)?的?(?:信息)?$")
"""What stands behind the name of a kind, and may be left out."""
_JOINED: Final = re.compile(
    "(?:类|的|信息)*(?:和|与|跟|同|及|以及|、|加上?|,|比|还有|连同)(?:发布|公开)?(?:了|的)?"
)
"""What stands between two names."""
_TWO: Final = frozenset({Operation.DIFFERENCE, Operation.MORE, Operation.RATIO})

_Named = tuple[tuple[int, int], StoredFact]
"""Where in the message a figure is named, and the figure."""
_REVIEW: Final = "review"


def reckoned_by_name(
    question: Question, store: FactStore, report: ReportRecord, reckoner: Reckoner
) -> Answer | None:
    """The answer reckoned with the figures named; None unless the message names several, and nothing else.

    Of one figure, named with 排第几, the place among those beside it is told.
    """
    if (placed := place_among(question, store, report.id, reckoner)) is not None:
        return placed
    if not (question.joints or question.than) or question.yes_no or question.claim is not None:
        return None
    if question.over_years or question.over_offices or question.place or not about_year(question, report):
        return None
    named = _named(question.folded, store.prepared(report.id, _by_name))
    if len(named) < 2 or not _stand_together(question.folded, named) or _names_more(question.terms, named):
        return None
    facts, places = [stored.fact for _, stored in named], {stored.position for _, stored in named}
    if any(fact.part_of in places for fact in facts):
        return None
    if len({fact.quote for fact in facts}) > 1 or len({fact.unit for fact in facts}) > 1:
        return None
    return _reckoned(question, [Figure(fact, fact.label, 1.0) for fact in facts], reckoner)


def _reckoned(question: Question, found: list[Figure], reckoner: Reckoner) -> Answer | None:
    checking = reckoner.checking(question, found)
    if question.operation in _TWO and len(found) > 2:
        return None
    match question.operation:
        case Operation.SUM:
            return checking.sum(found)
        case Operation.DIFFERENCE:
            return None if question.other_measures else checking.difference(found)
        case Operation.MORE:
            return checking.larger(question, found)
        case Operation.RATIO:
            return checking.ratio(found)
        case None if asks_total(question):
            return checking.sum(found)
        case None if question.each:
            return checking.each(found)  # 工作动态、政务公开各几条
    return None


def _by_name(facts: Sequence[StoredFact]) -> dict[str, StoredFact]:
    """The figures of prose by their names; names that several have are left out."""
    found: dict[str, list[StoredFact]] = {}
    for stored in facts:
        fact = stored.fact
        if fact.value is None or fact.kind is not FactKind.PROSE or fact.change or fact.year is not None:
            continue
        for name in set(_names(fold(fact.topic))):
            found.setdefault(name, []).append(stored)
    return {name: those[0] for name, those in found.items() if len(those) == 1}


def _names(topic: str) -> Iterator[str]:
    """How a figure is called: 发布统计分析 is 统计分析, 组织机构类信息 is 组织机构信息 and 组织机构."""
    for plain in (topic, _DEEDS.sub("", topic)):
        bare = _KIND_OF.sub("", plain)
        for name in (plain, plain.removesuffix(_INFORMATION), bare, bare + _INFORMATION):
            if bare and len(name) >= _SHORTEST:
                yield name


@lru_cache(maxsize=64)
def _pattern(names: frozenset[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))))


def _named(folded: str, by_name: dict[str, StoredFact]) -> list[_Named]:
    """The figures that the message names, in its order, each once."""
    names = frozenset(name for name in by_name if name in folded)
    if len(names) < 2:
        return []
    found = [(match.span(), by_name[match.group()]) for match in _pattern(names).finditer(folded)]
    return found if len({stored.position for _, stored in found}) == len(found) else []


def _stand_together(folded: str, named: Sequence[_Named]) -> bool:
    """True if nothing but a joint stands between the names."""
    return all(_JOINED.fullmatch(folded, first[1], second[0]) for (first, _), (second, _) in pairwise(named))


def _names_more(terms: Sequence[Term], named: Sequence[_Named]) -> bool:
    """True if the message names something besides the figures."""
    spans = [span for span, _ in named]
    return any(
        term.weight > SHARED_WORD
        and not any(start < term.position + len(term.text) and term.position < end for start, end in spans)
        for term in terms
    )


def column_alone(question: Question, store: FactStore, report: int) -> list[Match]:
    """The cells of the one column that a question names, a row each; [] where it names anything else, or a row."""
    telling = [term for term in question.terms if term.weight >= TELLING]
    if question.ask is not Ask.FIGURE or question.operation is not None or len(telling) != 1:
        return []
    columns, rows = telling[0].columns, telling[0].rows
    if question.measure is Measure.MONEY or "率" in question.folded:
        return []  # neither what was paid to those who won nor a rate is a number of them
    if rows or not columns or any(column.partition(".")[0] != _REVIEW for column in columns):
        return []
    return [
        Match(item, 1.0, 1.0, 1.0, ())
        for item in store.all_facts(report)
        if item.fact.key and item.fact.value is not None and _column_of(item.fact.key) in columns
    ]


def _column_of(key: str) -> str:
    """The table and column of a cell: review.pending."""
    table, _, column = split_key(key)
    return f"{table}.{column}"
