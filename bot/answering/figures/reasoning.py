"""Questions over several facts: sums, differences, shares, ratios, most and least, each of several."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answering.answer import Answer, Language
from bot.answering.composer import Composer
from bot.answering.extent.merging import all_together, counted_together, nothing_else, one_member
from bot.answering.figures.averages import Averages
from bot.answering.figures.derived import Derived
from bot.answering.figures.extremes import Extremes, asks_which_of_a_sort, names_no_channel
from bot.answering.figures.finding import Finder, Ranker, place
from bot.answering.figures.left_over import asks_what_is_left, what_is_left
from bot.answering.figures.level import LEVEL, says_level
from bot.answering.figures.part_for_total import part_for_total
from bot.answering.figures.per_place import PerPlace
from bot.answering.figures.reckoning import (
    Figure,
    Reckoner,
    asks_for_fewer,
    asks_total,
    figures,
    holds_a_part_of_another,
    of_one_kind,
)
from bot.answering.figures.shares import Shares
from bot.answering.figures.sums_compared import compares_sums, sums_compared
from bot.answering.figures.things import (
    Thing,
    adds_the_others,
    framed,
    parted_otherwise,
    several_kinds,
    things,
)
from bot.answering.figures.told_before import how_many, in_one_breath, reckons_with_those, told_alike
from bot.answering.figures.two_measures import both_stated
from bot.answering.policy import decide
from bot.answering.texts import template
from bot.answering.wording import as_number
from bot.understanding.chinese.negation import WITHOUT
from bot.understanding.question import Ask, Operation, Question
from bot.years import against_another_year
from knowledge.matching import Match
from knowledge.models import Measure
from knowledge.query import TELLING
from knowledge.sieve import sifted
from knowledge.store import FactStore, ReportRecord, StoredFact
from knowledge.values import replace

_WHOLLY = 0.9
"""How much of its thing a figure must explain to be named in full."""
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
        self._averages = Averages(self._finder, self._reckoner)
        self._shares = Shares(store, report.id, self._finder, composer)
        self._extremes = Extremes(store, report.id, ranker, self._reckoner)

    def answer(self, question: Question, before: Sequence[Match] = ()) -> Answer | None:
        """The reckoned answer; None if the question asks for none or its figures are not all there.

        `before` are the figures answered last, for questions that lean on them (两个加起来, 跟微博比差多少).
        """
        if question.operation is Operation.SHARE:
            return self._shares.answer(question)
        if adds_the_others(question) and asks_total(question) and not WITHOUT.search(question.folded):
            return None  # those others are told of as one of the channels, or not at all
        if compares_sums(question):
            return sums_compared(question, self._finder, self._reckoner)
        other = against_another_year(question, self._report)
        if other is not None:
            return self._against_last_year(question) if other == self._report.year - 1 else None
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

    def _of_several(self, question: Question, before: Sequence[Match]) -> Answer | None:
        """The figures of the things asked about, each found by itself, and reckoned with."""
        if (both := both_stated(question, self._finder)) is not None:
            return self._reckoner.each(figures(both), self._verdict(question, both))
        asked = things(question)
        stated = self._parts_of_stated(question, asked) or self._each_kind(question, asked)
        if stated is not None:
            return stated
        parts = self._derived.among_parts(question, asked)
        if parts is not None:
            return self._reckoned(question, parts)
        asked, named = self._named(question, asked)
        named = part_for_total(asked, named, self._parts_of) if named and question.operation else named
        if named and asked[1:] and any(nothing_else(question, asked, match.fact) for match in named):
            return None  # one figure is of them all
        if named is not None and len(asked) > 1 and (question.each or question.operation in _COMPARING):
            told_as_one, refusal = self._told_as_one(question, asked, named)
            if told_as_one:
                return refusal
        if named and question.operation in (None, Operation.SUM) and not _settled(question, asked, named):
            return None  # neither added twice nor left out in silence
        if named is not None and len(named) > 1 and several_kinds(question, len(named)):
            return None
        found = _distinct(named)
        if question.operation in (Operation.MOST, Operation.LEAST):
            found = found or told_alike(question, before)
            named_ones = self._reckoner.ranked(question, figures(found)) if found and found[1:] else None
            return named_ones or self._extremes.answer(question)
        found = _with_those_before(question, found, before)
        return None if found is None else self._reckoned(question, found)

    def _told_as_one(
        self, question: Question, asked: list[Thing], named: list[Match]
    ) -> tuple[bool, Answer | None]:
        """Whether the report tells several of the things as one figure, and what is said of that, if anything."""
        merged = [match for thing, match in zip(asked, named, strict=True) if one_member(thing, match.fact)]
        places = {place(match) for match in named}
        if len(places) == 1 and all_together(question, asked, named[0].fact):
            return True, None  # 新增、退出、调档合起来: that is what the report counts
        whole = all(match.explained >= _WHOLLY and counted_together(match.fact) == 1 for match in named)
        if len(places) == 1 and question.each and whole:
            return True, None  # 微博微信公开699条 names the two as one
        if merged or len(places) == 1:
            return True, self._composer.refusal("split", (merged or named)[0].fact)
        # two of three things are one figure: nothing is left out in silence
        return len(places) < len(named) or _mixes_part_and_total(question, asked, named), None

    def _parts_of(self, total: Match) -> list[StoredFact]:
        return self._store.parts_of(self._report.id, total.stored.position)

    def _named(self, question: Question, asked: list[Thing]) -> tuple[list[Thing], list[Match] | None]:
        """The things asked about, without what only says where they are found, and the figure of each."""
        named = self._finder.each(question, asked)
        if named is not None and _settled(question, asked, named):
            return asked, named
        led = self._led(question, asked)
        if led is not None:
            return asked[1:], led
        if len(asked) > 2 and (named is None or question.operation is None):
            asked = framed(asked)
            named = self._finder.each(question, asked)
        if named is None or _repeats(named):
            return self._otherwise(question) or (asked, named)
        return asked, named

    def _led(self, question: Question, asked: Sequence[Thing]) -> list[Match] | None:
        """清单更新后，一级的和二级的各几项: the things after the first, which only says where they are found."""
        if len(asked) < 3 or not (question.each or question.operation is Operation.SUM):
            return None
        found = self._finder.each(question, asked[1:])
        if found is None or len({match.fact.quote for match in found}) > 1:
            return None
        plain = replace(question, measure=Measure.NUMBER, unit="", operation=None)
        first = next(iter(self._rank(plain, asked[0].terms)), None)
        own = self._finder.one(question, asked[0])
        itself = own is not None and all(own.fact != match.fact for match in found)
        there = first is not None and first.fact.quote == found[0].fact.quote
        return found if there and not itself else None

    def _otherwise(self, question: Question) -> tuple[list[Thing], list[Match]] | None:
        """The things whose names hold a joint themselves, where each of them is found wholly named."""
        for asked in parted_otherwise(question):
            found = self._finder.each(question, asked)
            if found and not _repeats(found) and len({match.fact.quote for match in found}) == 1:
                return asked, found
        return None

    def _reckoned(self, question: Question, found: list[Match]) -> Answer | None:
        """Two figures or more, reckoned with as the question asks, or each by itself."""
        those = figures(found)
        reckoner = self._reckoner.checking(question, those)
        match question.operation:
            case Operation.SUM if _adds_a_part_to_its_total(found):
                return None
            case Operation.SUM:
                counted_twice = holds_a_part_of_another(those)
                return self._composer.refusal("not_in_report") if counted_twice else reckoner.sum(those)
            case Operation.AVERAGE:
                return reckoner.average(those)
            case Operation.DIFFERENCE:
                return None if question.other_measures else reckoner.difference(those)  # 条数比人数多多少
            case Operation.RATIO:
                return reckoner.ratio(those)
        states_one = question.yes_no and len(question.stated) == 1 and not question.of_all
        if question.operation is None and (asks_total(question) or states_one):
            return reckoner.sum(those)
        if question.operation is Operation.MORE or _asks_whether_more(question):
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

    def _against_last_year(self, question: Question) -> Answer | None:
        """This year's figure against the one of last year that the report prints beside it."""
        thing = Thing(question.terms)
        this_year = replace(question, year=None, relative_year=None)
        before = self._finder.one(replace(question, year=self._report.year - 1, relative_year=None), thing)
        if before is None or before.fact.year is None:
            return self._change(this_year, thing) or self._level(this_year)
        now = self._beside_last_year(before)
        now = now or self._finder.one(this_year, thing, before) or self._finder.one(this_year, thing)
        if now is None or now.fact.measure is not before.fact.measure:
            return None
        return self._reckoned(question, [now, before])

    def _change(self, question: Question, thing: Thing) -> Answer | None:
        """The change against last year where the report gives only that: 比上年增加5件, else 比上年增长81%."""
        whether = question.operation is Operation.MORE and question.claim is None  # 比去年多吗
        if question.operation is not Operation.DIFFERENCE and not whether:
            return None
        asked = question.measure or Measure.NUMBER
        for measure in (
            (asked, Measure.PERCENT) if asked is Measure.NUMBER and not question.unit else (asked,)
        ):
            part = replace(question, operation=None, measure=measure, ask=Ask.FIGURE, than=None)
            matches = [m for m in self._rank(part, thing.terms) if m.fact.change and m.fact.value is not None]
            decision = decide(part, [m for m in matches if _LAST_YEAR.search(m.fact.quote)])
            if len(decision.answer) == 1:
                return self._reckoner.each(figures(decision.answer))
        return None

    def _level(self, question: Question) -> Answer | None:
        """The sentence that says that there were as many last year: 行政诉讼1件，与上年持平."""
        if question.operation not in (Operation.DIFFERENCE, Operation.MORE) or question.claim is not None:
            return None
        told = replace(
            question, operation=None, measure=None, unit="", yes_no=False, exists=False, ask=Ask.WHAT
        )
        level = [m for m in self._rank(told, question.terms) if says_level(m.fact, question.terms)]
        told = replace(told, terms=(*question.terms, LEVEL))  # just the clause that says so is told
        return self._composer.answer(told, level) if len(level) == 1 else None

    def _beside_last_year(self, before: Match) -> Match | None:
        """This year's figure of the very thing that last year's stands beside: 2864条，上年为2517条."""
        near = range(max(0, before.stored.position - 6), before.stored.position)
        twins = [
            stored
            for stored in self._store.facts(self._report.id, near)
            if stored.fact.topic == before.fact.topic
            and stored.fact.quote == before.fact.quote
            and stored.fact.year is None
            and not stored.fact.change
            and of_one_kind([stored.fact, before.fact])
        ]
        return replace(before, stored=twins[-1]) if twins else None

    def _each_kind(self, question: Question, asked: Sequence[Thing]) -> Answer | None:
        """四种公开属性各有多少件: the parts of the total that is asked about, as many as the question says there are."""
        kinds = _EACH_KIND.search(question.folded)
        if kinds is None or not question.each or question.yes_no or len(asked) > 1:
            return None
        many = _KINDS.index(kinds["many"]) + 2 if kinds["many"] else None
        for match in self._rank(question, question.terms)[:3]:
            if match.fact.parts < 2 or match.explained < _SURE or any(t.known for t in match.unexplained):
                continue
            parts = self._store.parts_of(self._report.id, match.stored.position)
            if many in (None, len(parts)):
                return self._reckoner.each([Figure(part.fact, part.fact.label, 1.0) for part in parts])
        return None

    def _parts_of_stated(self, question: Question, asked: Sequence[Thing]) -> Answer | None:
        """936条分别是从哪些渠道发的: the parts of the one total that the message states."""
        if question.yes_no or not question.each or len(question.stated) != 1 or len(asked) > 1:
            return None
        if any(
            term.known for term in question.terms if term.weight >= TELLING and not names_no_channel(term)
        ):
            return None
        value = question.stated[0][1]
        ranked = self._rank(replace(question, measure=Measure.NUMBER, unit=""), ())
        totals = [match for match in ranked if match.fact.value == value and match.fact.parts > 1]
        if len({match.stored.position for match in totals}) != 1:
            return None
        parts = self._store.parts_of(self._report.id, totals[0].stored.position)
        return self._reckoner.each([Figure(part.fact, part.fact.label, 1.0) for part in parts])


def _as_the_most(question: Question) -> Question:
    """哪个公众号发得多 as 哪个公众号发得最多, or 最少."""
    return replace(question, operation=Operation.LEAST if asks_for_fewer(question) else Operation.MOST)


def _with_those_before(
    question: Question, found: list[Match] | None, before: Sequence[Match]
) -> list[Match] | None:
    """The figures of a reckoning, those told before among them where it names too few; None if they are still too few."""
    many = how_many(question) or (2 if question.terms else in_one_breath(before))
    if found is not None and len(found) < 2 and question.operation is not None:
        others = [match for match in before if all(match.fact != one.fact for one in found)]
        found = [*others[-(many - len(found)) :], *found] if others else found
    wanted = many if reckons_with_those(question) else 2
    return None if found is None or len(found) < wanted else found


def _adds_a_part_to_its_total(found: Sequence[Match]) -> bool:
    """True if one figure is a part of another: what the channels put out is in 公开政府信息1840条 already."""
    places = {match.stored.position for match in found}
    return any(match.fact.part_of in places for match in found)


def _distinct(found: Sequence[Match] | None) -> list[Match] | None:
    """The figures without repetition."""
    if found is None:
        return None
    return [match for i, match in enumerate(found) if all(match.fact != other.fact for other in found[:i])]


def _repeats(named: Sequence[Match]) -> bool:
    """True if two of the things, but not all of them, are one figure of the report."""
    places = {place(match) for match in named}
    return 1 < len(places) < len(named)


def _settled(question: Question, asked: Sequence[Thing], named: Sequence[Match]) -> bool:
    """True if none is found twice, but for figures that count just those things together.

    网站、公示栏和微信群一共 is the website's and the one figure of the other two.
    """
    if not _repeats(named):
        return True
    of_one: dict[tuple[int, str], list[Thing]] = {}
    for thing, match in zip(asked, named, strict=True):
        of_one.setdefault(place(match), []).append(thing)
    facts = {place(match): match.fact for match in named}
    return all(
        len(found) == 1 or nothing_else(question, found, facts[where]) for where, found in of_one.items()
    )


def _asks_whether_more(question: Question) -> bool:
    """True for 微博比微信多吗; in English only where "than" compares, not "and"."""
    compares = question.language is not Language.EN or " than " in question.folded
    return question.yes_no and question.than is not None and compares


_LAST_YEAR = re.compile(
    r"[比较]\s*(?:上|去|前|20\d\d)\s*[一学]?年|同比|[与同跟和]\s*(?:上|去|前|20\d\d)\s*[一学]?年(?:度|同期)?相?比"
)
_EACH_KIND = sifted(
    r"(?:(?P<many>[两三四五六七八九])|几|每|哪[几些])一?个?(?:种|类别?|样|渠道|途径|等次|档)[^,。;?]{0,8}(?=[,。;?各每分]|都?[有是]?[多几])"
)
"""四种公开属性各多少件, 每类几条: the parts of a total, each with its figure."""
_KINDS = "两三四五六七八九"
_SURE = 0.64
"""Share of the question that a total must explain whose parts are told one by one."""
_APART = re.compile(r"各|分别|each|respectively")


def _mixes_part_and_total(question: Question, asked: Sequence[Thing], named: Sequence[Match]) -> bool:
    """True if everyday words found the total of what they are asked beside: 主动公开 and 不予公开 的各几件."""
    totals = {match.fact.part_of for match in named}
    return bool(_APART.search(question.folded)) and any(
        not thing.telling and match.stored.position in totals
        for thing, match in zip(asked, named, strict=True)
    )
