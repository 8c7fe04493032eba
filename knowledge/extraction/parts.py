"""Which figures are parts of which total: those after 其中, and those that add up to the figure before them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from knowledge.extraction.comparisons import Standing
from knowledge.models import Fact, Measure
from knowledge.patterns import lazily

_CHANNEL = lazily("网站|微信|公众号|微博|抖音|快手|头条|公[示开告]栏|报纸|电视|广播")
_VISITS = frozenset({Measure.PERSON_TIMES, Measure.TIMES})
_SURELY = 3
"""Cases that prove by their sum that they are all the calls and visits were about: 服务900人次，咨询640件、投诉…."""
_BRACKET_ENDS = lazily(r"[^（(]*[）)]")


def add_up(facts: list[Fact], total: Fact, position: int) -> list[Fact]:
    """Marks the facts that together make the total, which stands at `position` in the report, as its parts."""
    others = [fact for fact in facts if fact is not total and of_this_year(fact)]
    alike = [fact for fact in others if fact.measure is total.measure]
    least = 2
    if not alike and total.measure in _VISITS:
        alike, least = [fact for fact in others if fact.measure is Measure.ITEM], _SURELY
    alike = _first_breakdown(alike, total)
    counted = [fact for fact in alike if fact.value]
    if len(counted) < least or not total.value or _sum(alike) != total.value:
        return facts  # 收到4件，办结4件；复议0件: one that is the whole proves nothing of the others
    elsewhere = sum(_on_another_channel(fact, total) for fact in counted)
    if elsewhere * 2 >= len(counted):
        return facts
    return [
        replace(fact, part_of=position) if fact in alike and fact.part_of is None else fact for fact in facts
    ]


def _first_breakdown(alike: list[Fact], total: Fact) -> list[Fact]:
    """Those that come first, where a sentence breaks its total down twice: 申请27件，自然人26件，法人1件，办结25件，在办2件."""
    groups: list[list[Fact]] = [[]]
    for fact in alike:
        groups[-1].append(fact)
        if _sum(groups[-1]) == total.value:
            groups.append([])
    *whole, rest = groups
    twice = len(whole) > 1 and not rest and all(len(group) > 1 for group in whole)
    return whole[0] if twice else alike


def _on_another_channel(fact: Fact, total: Fact) -> bool:
    """True for what went out by another way than a figure names: 微信30条、微博20条 are no parts of 网站50条."""
    by, its = (set(_CHANNEL.findall(one.topic)) for one in (fact, total))
    return bool(by and its) and by.isdisjoint(its)


def completed(facts: list[Fact], offset: int, totals: Sequence[tuple[int, Fact]] = ()) -> list[Fact]:
    """其中A类2条，B类5条；C类3条: what follows the semicolon is a part too where all together make the total exactly.

    `offset` is the position in the report of the first of the facts; `totals` are those of the sentence before.
    """
    known = {**dict(totals), **dict(enumerate(facts, offset))}
    begun = {fact.part_of for fact in facts if fact.part_of is not None and fact.part_of in known}
    for position in begun:
        total, place = known[position], max(position - offset, -1)
        own = [fact for fact in facts if fact.part_of == position]
        later = [
            fact
            for fact in facts[place + 1 :]
            if fact.part_of is None and of_this_year(fact) and fact.measure is total.measure
        ]
        if not later or not total.value or _is_shut_out(later[0], own[-1]):
            continue
        if _sum(own) + _sum(later) == scaled(total):
            facts = [replace(fact, part_of=position) if fact in later else fact for fact in facts]
    return facts


def _is_shut_out(later: Fact, part: Fact) -> bool:
    """True if the bracket in which the parts are named ends before the later figure: 图解4条（其中动画1条）、公告3条."""
    between = part.quote.partition(part.value_text)[2].partition(later.value_text)[0]
    return bool(_BRACKET_ENDS.match(between))


def under_totals(facts: list[Fact], named: Sequence[int], totals: Sequence[tuple[int, Fact]]) -> list[Fact]:
    """Gives each of the facts named after 其中 (by place in the list) the total of its own kind, if there is one.

    `totals` are the figures before 其中 with their positions in the report, the likeliest first.
    """
    marked = list(facts)
    groups: dict[tuple[Measure, str], list[int]] = {}
    for place in named:
        if not _is_more_than_all(facts[place], totals) and not _are_of_all(
            facts, named, totals, facts[place].unit
        ):
            groups.setdefault((facts[place].measure, facts[place].unit), []).append(place)
    whole = {
        position for places in groups.values() if (position := _made_up(facts, places, totals)) is not None
    }
    for places in groups.values():
        made_up = _made_up(facts, places, totals)
        open_totals = [
            (position, total) for position, total in totals if position == made_up or position not in whole
        ]
        parent = _total_of([facts[place] for place in places], open_totals)
        whole_one = dict(totals).get(parent) if parent is not None and parent != made_up else None
        for place in places:
            elsewhere = whole_one is not None and _on_another_channel(facts[place], whole_one)
            marked[place] = facts[place] if elsewhere else replace(facts[place], part_of=parent)
    return marked


def _is_more_than_all(fact: Fact, totals: Sequence[tuple[int, Fact]]) -> bool:
    """True if a figure is larger than every total in its unit: what else was counted, named in the same breath."""
    alike = [scaled(total) for _, total in totals if total.unit == fact.unit and of_this_year(total)]
    return bool(alike) and scaled(fact) > max(alike)


def _are_of_all(
    facts: Sequence[Fact], named: Sequence[int], totals: Sequence[tuple[int, Fact]], unit: str
) -> bool:
    """True if the figures divide several totals together: 网站120条、微信80条，其中政策70条、民生130条."""
    whole = [total for _, total in totals if total.unit == unit and of_this_year(total)]
    added = _sum([facts[place] for place in named if facts[place].unit == unit])
    return len(whole) > 1 and added == _sum(whole) and added not in map(scaled, whole)


def _made_up(facts: Sequence[Fact], places: Sequence[int], totals: Sequence[tuple[int, Fact]]) -> int | None:
    """The position of the total that the facts of one unit make up wholly: no other unit's figure is a part of it.

    What is a part already, further back, is made up of nothing that follows: 17条(新增15条)，100条(新增15条).
    """
    whole, unit = _sum([facts[place] for place in places]), facts[places[0]].unit
    return next(
        (
            position
            for place, (position, total) in enumerate(totals)
            if total.unit == unit and scaled(total) == whole and (total.part_of is None or not place)
        ),
        None,
    )


def _total_of(parts: Sequence[Fact], totals: Sequence[tuple[int, Fact]]) -> int | None:
    """The figure that the parts add up to; else the one that is large enough for all; else for each."""
    open_totals = [
        (position, total)
        for position, total in totals
        if of_this_year(total) and total.measure is parts[0].measure
    ]
    whole, most = _sum(parts), max(scaled(part) for part in parts)
    for place, (position, total) in enumerate(open_totals):
        if scaled(total) == whole and (total.part_of is None or not place):
            return position
    same_unit = [total for total in open_totals if total[1].unit == parts[0].unit]
    for candidates in (same_unit, open_totals):
        for least in (whole, most):
            for position, total in candidates:
                if total.part_of is None and scaled(total) >= least:
                    return position
    return None


def of_this_year(fact: Fact) -> bool:
    """True for what the report's own year counts: no other year's figure, no change."""
    return fact.year is None and not fact.change


def _sum(facts: Sequence[Fact]) -> Decimal:
    return sum((scaled(fact) for fact in facts), Decimal(0))


def can_be_part(measure: Measure, standing: Standing) -> bool:
    """True if the figure can be a part of a total: no share, no change, no other year's figure."""
    return standing == Standing() and measure is not Measure.PERCENT


def scaled(fact: Fact) -> Decimal:
    """The value in the plain unit: 1.2 亿元 is 120000000."""
    return fact.amount
