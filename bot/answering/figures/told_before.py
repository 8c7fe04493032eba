"""Which of the figures told before a message reckons with: 它俩一共, 这三个加起来, both together."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import takewhile

from bot.answering.answer import Answer, Source, Status
from bot.answering.belonging.channel_words import NAMES_A_CHANNEL
from bot.answering.counting.sorts import in_published_units
from bot.answering.extent.every_channel import of_channels
from bot.answering.extent.said_of_all import all_of_all_channels
from bot.answering.figures.place_among import asks_its_place
from bot.understanding.question import Operation, Question
from knowledge.matching import Match
from knowledge.models import Measure
from knowledge.patterns import lazily
from knowledge.query import TELLING
from knowledge.store import FactStore, StoredFact

_MANY = {"俩": 2, "两": 2, "仨": 3, "三": 3, "both": 2, "two": 2, "three": 3}
_COUNTED = lazily(
    r"[俩仨]|[两三](?=[个者项类样种家边]|$|加|合|一共|总共|共)|\b(?:both|(?:those|these|the|all) (?:two|three))\b"
)


_LEAD_TO_ONE = (
    *(None, Operation.SUM, Operation.MOST, Operation.LEAST),
    *(Operation.DIFFERENCE, Operation.RATIO),
)
"""What may be asked before the share of the figure that it led to."""
_OF_PEOPLE = {"人": ("人", "名", "位", "人次", "万人"), "户": ("户", "家", "户次", "万户")}
_YUAN, _POINTS = "元", "百分点"
_ADDS = lazily(r"加|合起|合在|[俩两仨三这那]|\b(?:add|sum|those|these|both|two|three)\b")
"""Asks for the sum of what was told, not for a total that was told with it."""
MAX_TOLD = 5
"""Figures of a chat that are remembered: a total has few more parts that are asked for one after another."""
_A_PAIR = 2


def how_many(question: Question) -> int:
    """How many figures told before a message says it is of: 3 for 这三个一共; 0 where it does not say."""
    found = _COUNTED.search(question.folded)
    return 0 if found is None else max(_MANY.get(word, 0) for word in re.findall(r"[a-z]+|.", found.group()))


def in_one_breath(told: Sequence[Match]) -> int:
    """How many of the figures told last 加起来 means: parts of one total, channels, or figures of one sentence, asked for one after another; else two."""
    last = told[-1] if told else None
    if last is None:
        return _A_PAIR
    total, channels = last.fact.part_of, _is_a_channel_too(last, last)
    # a channel that another sentence tells again (微信52条) is no part of the total (131条)
    parts = takewhile(
        lambda match: (
            (total is not None and match.fact.part_of == total)
            or (channels and _is_a_channel_too(match, last))
            or (total is None and _of_the_same_sentence(match, last))
        ),
        reversed(told),
    )
    return max(len(list(parts)), _A_PAIR)


def _is_a_channel_too(match: Match, last: Match) -> bool:
    """True for what another channel put out, counted as the last one told is."""
    if match.fact.unit != last.fact.unit or not in_published_units(match.fact):
        return False
    return NAMES_A_CHANNEL.search(match.fact.label) is not None or of_channels(match.fact)


def _of_the_same_sentence(match: Match, last: Match) -> bool:
    """True for what the same sentence tells of another thing, counted as the last one told is."""
    return match.fact.unit == last.fact.unit and match.fact.quote == last.fact.quote


def told_alike(question: Question, told: Sequence[Match]) -> list[Match]:
    """The figures told last that 哪个最多 compares where it names nothing: those of one unit, two at least."""
    if not question.elliptical or question.terms or not told:
        return []
    alike: list[Match] = []
    for match in reversed(told):
        fact, last = match.fact, told[-1].fact
        if (fact.unit, fact.measure, fact.year) != (last.unit, last.measure, last.year):
            break
        alike.insert(0, match)
    totals = {match.fact.part_of for match in alike}
    whole = the_whole([match.stored for match in alike])
    alike = [
        match for match in alike if match.stored.position not in totals and match.stored is not whole
    ]  # the whole is none of its parts
    return alike if len(alike) > 1 else []


def the_whole(told: Sequence[StoredFact]) -> StoredFact | None:
    """All that was published, among figures told before that are else of a channel each; None where there is no such."""
    whole = [stored for stored in told if all_of_all_channels(stored.fact) and not stored.fact.change]
    ways = [
        s for s in told if s not in whole and (NAMES_A_CHANNEL.search(s.fact.label) or of_channels(s.fact))
    ]
    return whole[0] if len(whole) == 1 and ways and len(ways) == len(told) - 1 else None


def told_by_the_whole(question: Question, told: Sequence[StoredFact]) -> StoredFact | None:
    """The total told before, where it is enough for all the channels told beside it: 一共呢 asks for it again, 加起来呢 does not."""
    whole = None if _ADDS.search(question.folded) else the_whole(told)
    if whole is None or whole.fact.amount < sum(item.fact.amount for item in told if item is not whole):
        return None
    return whole


def without_the_whole(told: Sequence[Match]) -> list[Match]:
    """The figures told before without that of all that was published, where the others are of its channels."""
    whole = the_whole([match.stored for match in told])
    return [match for match in told if match.stored is not whole]


def kinds_of_that(question: Question, told: Sequence[Match], store: FactStore, report: int) -> list[Match]:
    """The kinds among which 哪一类最多 looks where it names nothing: those beside the figure told last.

    They are the parts of its total, or what its sentence counts in the same unit.
    """
    if not question.elliptical or question.terms or not told:
        return []
    last = told[-1]
    total = last.stored.position if last.fact.parts else last.fact.part_of
    if total is not None:
        beside = store.parts_of(report, total)
    else:
        beside = [item for item in store.all_facts(report) if item.fact.quote == last.fact.quote]
    alike = [item for item in beside if item.fact.unit == last.fact.unit and item.fact.value is not None]
    alike = [item for item in alike if item.fact.year == last.fact.year and not item.fact.change]
    return [Match(item, 1.0, 1.0, 1.0, ()) for item in alike] if len(alike) > 1 else []


def comparable(told: Sequence[Match]) -> list[Match]:
    """The figures told before that are counted as the last one is: 多多少 after people, notices and people again."""
    alike = [match for match in told if match.fact.unit == told[-1].fact.unit]
    return alike if len(alike) > 1 else list(told)


def reckons_with_those(question: Question) -> bool:
    """True for a sum of so many things told before that are not named again."""
    return question.operation is Operation.SUM and how_many(question) > 0 and not question.terms


def counted_else(question: Question, reckoned: Answer) -> bool:
    """True if people, households or money are asked for, and what was reckoned with counts only other things."""
    units = {fact.unit for fact in reckoned.facts if fact.unit}
    if _POINTS in question.folded and question.elliptical:
        return not any(sign in reckoned.reply.partition("\n")[0] for sign in (_POINTS, "%"))
    if question.measure is Measure.MONEY and question.operation is Operation.SUM:
        return bool(units) and not any(_YUAN in unit for unit in units)
    asked = _OF_PEOPLE.get(question.unit)
    return asked is not None and bool(units) and not any(unit in asked for unit in units)


_ADDED = lazily(r"[加合]起来|[加合]在一[起块]|\btogether\b")


def adds_them(question: Question) -> bool:
    """True for 加起来占多少, which is of all figures told; 占总数多少 is of one."""
    return bool(_ADDED.search(question.folded))


def shares_what_was_told(question: Question, previous: Question | None) -> bool:
    """True for 占总数多少 after a figure, or after figures were added up: the share of it, or of their sum."""
    names_nothing = all(term.weight < TELLING for term in question.terms)
    shares = question.operation is Operation.SHARE and question.elliptical and names_nothing
    of_all = how_many(question) > 1 or adds_them(question)
    leads = previous is not None and (previous.operation in _LEAD_TO_ONE or of_all)
    return shares and leads


def told_with(
    answer: Answer,
    question: Question,
    before: tuple[int, ...],
    labelled: Callable[[str, str], list[StoredFact]],
) -> tuple[int, ...]:
    """The figures told last, with those of a reckoned answer: of a share the part; of an order all, the first one last."""
    if answer.status is not Status.ANSWERED:
        return before
    one = question.operation is Operation.SHARE or asks_its_place(question.folded)
    ordered = question.operation in (Operation.MOST, Operation.LEAST) and not one
    many = 1 if one else MAX_TOLD if ordered else 3
    found = [_position(source, labelled) for source in answer.facts[:many]]
    told = list(dict.fromkeys(position for position in found if position is not None))
    compared = question.operation is Operation.MORE and bool(question.terms)  # 比公众号呢 after 微博
    if ordered or compared or question.operation in (Operation.DIFFERENCE, Operation.RATIO):
        told.reverse()  # 占多大比例 after 公示栏比网站多多少, and after 哪个最多, is of the board
    if (
        ordered and before[-1:] and before[-1] in told[:-1]
    ):  # 差多少 after 哪个最多, 最少的呢 is between these
        told.insert(-1, told.pop(told.index(before[-1])))
    return (*(figure for figure in before if figure not in told), *told)[-MAX_TOLD:]


def _position(source: Source, labelled: Callable[[str, str], list[StoredFact]]) -> int | None:
    """Where a figure of an answer stands in the report; None if it stands nowhere."""
    alike = [item.position for item in labelled(source.label, source.unit) if item.fact.value == source.value]
    return alike[0] if alike else None
