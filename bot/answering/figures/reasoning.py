"""Questions over several facts: sums, differences, shares, ratios, most and least, each of several."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.answer import Answer
from bot.answering.composer import Composer
from bot.answering.extent.merging import (
    all_together,
    counted_together,
    merged_members,
    nothing_else,
    one_member,
    stands_for_all,
)
from bot.answering.figures.averages import Averages
from bot.answering.figures.derived import Derived
from bot.answering.figures.extremes import Extremes
from bot.answering.figures.fewer import asks_for_fewer
from bot.answering.figures.figure import figures, holds_a_part_of_another
from bot.answering.figures.finding import Finder, Ranker, place
from bot.answering.figures.last_year import LastYear
from bot.answering.figures.left_over import asks_what_is_left, what_is_left
from bot.answering.figures.naming import Naming, settled
from bot.answering.figures.one_by_one import OneByOne
from bot.answering.figures.part_for_total import part_for_total
from bot.answering.figures.per_place import PerPlace
from bot.answering.figures.points_apart import asks_how_far_apart, points_apart
from bot.answering.figures.reckoning import Reckoner, asks_total
from bot.answering.figures.shares import Shares
from bot.answering.figures.sums_compared import compares_sums, sums_compared
from bot.answering.figures.things import Thing, adds_the_others, several_kinds, things
from bot.answering.figures.told_before import (
    comparable,
    how_many,
    in_one_breath,
    kinds_of_that,
    reckons_with_those,
    told_alike,
    told_by_the_whole,
    without_the_whole,
)
from bot.answering.figures.two_measures import both_stated, count_and_share
from bot.answering.figures.which_asked import KIND, asks_which_channel, asks_which_of_a_sort
from bot.answering.texts import template
from bot.answering.wording import as_number
from bot.understanding.chinese.negation import WITHOUT
from bot.understanding.question import Ask, Operation, Question
from bot.years import against_another_year
from knowledge.matching import Match
from knowledge.models import Measure
from knowledge.patterns import lazily
from knowledge.sieve import sifted
from knowledge.store import FactStore, ReportRecord, StoredFact
from knowledge.values import replace

_JOINED = lazily("[和与跟加、及]|\\band\\b|\\bplus\\b")
"""Between two things that are both asked about."""
_AND_THE_REST = sifted("(?<=[\u4e00-\u9fff]{2})等(?:信息|情况|内容|事项|材料|资料|方面)")
"""Behind what is named first of what is counted together."""
_PAIR = 2
"""Figures told one after another of which 哪个最少 does not ask: of two, one is 多 or 少."""
_WHOLLY = 0.9
"""How much of its thing a figure must explain to be named in full."""
_NEVER_COUNTED = frozenset({Measure.DURATION, Measure.MONEY, Measure.SIZE, Measure.PERCENT})
_OF_TWO = frozenset({Operation.DIFFERENCE, Operation.RATIO, Operation.MORE})
_OF_EACH = lazily(r"每一?[人户个名位件条项亩家村篇期场次批笔]|[人户亩村]均|一个?[人户家](?:平均)?(?:多少|几)")
"""平均每人 names by what it is divided, which is no average of the figures told."""
_COMPARING = frozenset({Operation.DIFFERENCE, Operation.RATIO, Operation.MORE, Operation.AVERAGE})


class Reasoner:
    """Answers one question about one report by reckoning over its facts."""

    def __init__(self, store: FactStore, report: ReportRecord, composer: Composer, ranker: Ranker) -> None:
        self._store = store
        self._report = report
        self._composer = composer
        self._rank = ranker
        self._finder = Finder(ranker)
        self._reckoner = Reckoner(composer)
        self._derived = Derived(store, report.id, self._finder, self._reckoner)
        self._per_place = PerPlace(store, report.id, self._finder, self._reckoner)
        self._averages = Averages(self._finder, self._reckoner, store, report.id)
        self._shares = Shares(store, report.id, self._finder, composer)
        self._extremes = Extremes(store, report.id, ranker, self._reckoner)
        self._last_year = LastYear(store, report, composer, self._finder, self._reckoned)
        self._one_by_one = OneByOne(store, report.id, ranker, self._reckoner)
        self._naming = Naming(self._finder)

    def answer(self, question: Question, before: Sequence[Match] = ()) -> Answer | None:
        """The reckoned answer; None if the question asks for none or its figures are not all there.

        `before` are the figures answered last, for questions that lean on them (两个加起来, 跟微博比差多少).
        """
        if asks_how_far_apart(question):
            apart = points_apart(question, self._finder, self._reckoner)
            return apart or self._composer.refusal("not_in_report")
        if (both := count_and_share(question, self._finder)) is not None:
            return self._reckoner.each(figures(both))
        if question.operation is Operation.SHARE:
            return self._shares.answer(question)
        if adds_the_others(question) and asks_total(question) and not WITHOUT.search(question.folded):
            return None  # those others are told of as one of the channels, or not at all
        if compares_sums(question):
            return sums_compared(question, self._finder, self._reckoner)
        other = against_another_year(question, self._report)
        if other is not None:
            return self._last_year.answer(question) if other == self._report.year - 1 else None
        remaining = self._derived.all_but(question) or self._per_place.answer(question)
        remaining = remaining or self._derived.per_one(question) or self._averages.answer(question)
        if remaining is not None:
            return remaining
        if question.operation is None and not question.yes_no:
            asked = question.negated or asks_what_is_left(question)
            left = what_is_left(question, self._finder, self._reckoner) if asked else None
            if left is not None or question.negated:
                return left
        if question.operation is Operation.MORE and question.than is None and asks_which_of_a_sort(question):
            return self._extremes.answer(_as_the_most(question))
        return self._of_several(question, before)

    def share_of_those(self, told: Question, before: Sequence[Match], many: int = 0) -> Answer | None:
        """占总数多少 after a question: what share of their total the figure is that it led to, or those that it added up."""
        if told.operation is not Operation.SUM:
            return self._shares.of_those(before[-max(many, 1) :])  # 两个加起来占多少
        here = replace(told, terms=tuple(term for term in told.terms if term.position >= 0))
        named = [thing for thing in things(here) if thing.telling]
        said = max(2, len(named)) if named else how_many(told)
        return self._shares.of_those(before[-(said or in_one_breath(before)) :])

    def _of_several(self, question: Question, before: Sequence[Match]) -> Answer | None:
        """The figures of the things asked about, each found by itself, and reckoned with."""
        if (both := both_stated(question, self._finder)) is not None:
            return self._reckoner.each(figures(both), self._verdict(question, both))
        asked = things(question)
        stated = self._one_by_one.answer(question, asked)
        if stated is not None:
            return stated
        parts = self._derived.among_parts(question, asked)
        if parts is not None:
            return self._reckoned(question, parts)
        asked, named = self._naming.each(question, asked)
        named = part_for_total(asked, named, self._parts_of) if named and question.operation else named
        if named and asked[1:] and any(nothing_else(question, asked, match.fact) for match in named):
            return None  # one figure is of them all
        if named is not None and len(asked) > 1 and (question.each or question.operation in _COMPARING):
            told_as_one, refusal = self._told_as_one(question, asked, named)
            if told_as_one:
                return refusal
        if named and question.operation in (None, Operation.SUM) and not settled(question, asked, named):
            return None  # neither added twice nor left out in silence
        if named is not None and len(named) > 1 and several_kinds(question, len(named)):
            return None
        found = _distinct(named)
        if question.operation in (Operation.MOST, Operation.LEAST):
            found = found or self._told_before(question, before)
            named_ones = self._reckoner.ranked(question, figures(found)) if found and found[1:] else None
            return named_ones or self._extremes.answer(question)
        found = _with_those_before(question, found, before)
        return None if found is None else self._told(question, found)

    def _told_before(self, question: Question, before: Sequence[Match]) -> list[Match]:
        """What 哪个最多 and 哪一类最多 put in order where they name nothing."""
        if asks_which_channel(question):
            return []
        beside = kinds_of_that(question, before, self._store, self._report.id)
        told = told_alike(question, before)
        alone = len(told) > _PAIR or any(match.fact not in [one.fact for one in beside] for match in told)
        return told if alone and not _of_all_there_are(question) else beside

    def _told(self, question: Question, found: list[Match]) -> Answer | None:
        """What is reckoned, with a word on the figures that count more than was asked."""
        told = self._reckoned(question, found)
        together = dict.fromkeys(merged_members(question, match.fact) for match in found)
        return told and self._composer.noting(told, together)

    def _told_as_one(
        self, question: Question, asked: list[Thing], named: list[Match]
    ) -> tuple[bool, Answer | None]:
        """Whether the report tells several of the things as one figure, and what is said of that, if anything."""
        merged = [match for thing, match in zip(asked, named, strict=True) if one_member(thing, match.fact)]
        places = {place(match) for match in named}
        if len(places) == 1 and all_together(question, asked, named[0].fact):
            return True, None  # 新增、退出、调档合起来: that is what the report counts
        whole = all(match.explained >= _WHOLLY and counted_together(match.fact) == 1 for match in named)
        if len(places) == 1 and ((question.each and whole) or _AND_THE_REST.search(question.folded)):
            return (
                True,
                None,
            )  # 微博微信公开699条 names the two as one; 批复、中标等信息 all that is counted with them
        apart = len(places) == len(named) and not question.split
        if apart and all(
            question.operation is None or stands_for_all(question.terms, m.fact) for m in merged
        ):
            return False, None  # each beside the others, with what it counts together
        every = len(places) > 1 and question.operation is None and settled(question, asked, named)
        if every and len(places) < len(named):
            return False, None  # 网站、公示栏和微信群各多少条: each figure once, one of them of both boards
        if merged or len(places) == 1:
            return True, self._composer.refusal("split", (merged or named)[0].fact)
        # two of three things are one figure: nothing is left out in silence
        return len(places) < len(named), None

    def _parts_of(self, total: Match) -> list[StoredFact]:
        return self._store.parts_of(self._report.id, total.stored.position)

    def _reckoned(self, question: Question, found: list[Match]) -> Answer | None:
        """Two figures or more, reckoned with as the question asks, or each by itself."""
        those = figures(found)
        reckoner = self._reckoner.checking(question, those)
        match question.operation:
            case Operation.SUM if _adds_a_part_to_its_total(found):
                return None
            case Operation.SUM:
                counted_twice = holds_a_part_of_another(those)
                if counted_twice and not _JOINED.search(question.folded):
                    return None  # 行政诉讼复议后起诉总计 names one figure
                return self._composer.refusal("not_in_report") if counted_twice else reckoner.sum(those)
            case Operation.AVERAGE if question.measure in _NEVER_COUNTED - {f.fact.measure for f in those}:
                return None  # 平均几天答复, after two counts
            case Operation.AVERAGE:
                each = question.than is not None or (not question.joints and _OF_EACH.search(question.folded))
                return None if each else reckoner.average(those)  # not what each person got
            case Operation.DIFFERENCE:
                return None if question.other_measures else reckoner.difference(those)  # 条数比人数多多少
            case Operation.RATIO:
                return reckoner.ratio(those)
        states_one = question.yes_no and len(question.stated) == 1 and not question.of_all
        if question.operation is None and (asks_total(question) or states_one):
            return reckoner.sum(those)
        if question.operation is Operation.MORE:
            return reckoner.larger(question, those)
        if question.ask not in (Ask.FIGURE, Ask.ANY):
            return None
        return reckoner.each(those, self._verdict(question, found))

    def _verdict(self, question: Question, found: Sequence[Match]) -> str:
        """对 or 不对 before several figures of which each was stated: 电脑一台、打印机两台，对吧."""
        if not question.yes_no or len(question.stated) != len(found):
            return ""
        agrees = all(
            value in (as_number(match.fact), match.fact.value)
            for (_, value), match in zip(question.stated, found, strict=True)
        )
        return template(f"reasoning.{'yes' if agrees else 'no'}", self._composer.language)


def _as_the_most(question: Question) -> Question:
    """哪个公众号发得多 as 哪个公众号发得最多, or 最少."""
    return replace(question, operation=Operation.LEAST if asks_for_fewer(question) else Operation.MOST)


def _of_all_there_are(question: Question) -> bool:
    """True for 哪类最多, 哪个渠道最少: of all kinds or channels, whichever of them the chat was told of."""
    return bool(KIND.search(question.folded)) or asks_which_channel(question)


def _with_those_before(
    question: Question, found: list[Match] | None, before: Sequence[Match]
) -> list[Match] | None:
    """The figures of a reckoning, those told before among them where it names too few; None if they are still too few."""
    if question.operation is Operation.SUM and not question.terms:
        if told_by_the_whole(question, [match.stored for match in before]) is not None:
            return None
        before = without_the_whole(before)
    two = bool(question.terms) or question.operation in _OF_TWO  # 差多少 is between the last two
    many = how_many(question) or (2 if two else in_one_breath(before))
    before = comparable(before) if two and not question.terms else before
    if found is not None and len(found) < 2 and question.operation is not None:
        others = [match for match in before if all(match.fact != one.fact for one in found)]
        found = [*others[-(many - len(found)) :], *found] if others else found
    wanted = many if reckons_with_those(question) else 2
    return None if found is None or len(found) < wanted else found


def _adds_a_part_to_its_total(found: Sequence[Match]) -> bool:
    """True if one figure is a part of another: what the channels put out is in 公开政府信息900条 already."""
    places = {match.stored.position for match in found}
    return any(match.fact.part_of in places for match in found)


def _distinct(found: Sequence[Match] | None) -> list[Match] | None:
    """The figures without repetition."""
    if found is None:
        return None
    return [match for i, match in enumerate(found) if all(match.fact != other.fact for other in found[:i])]
