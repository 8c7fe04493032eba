"""Questions over several facts: sums, differences, shares, ratios, most and least, each of several."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from bot.answering.answer import Answer, Language
from bot.answering.composer import Composer
from bot.answering.merging import all_together, one_member
from bot.answering.policy import MIN_EXPLAINED, PUBLISHED_UNITS, TELLING, decide
from bot.answering.reckoning import Figure, Reckoner, asks_total, of_one_kind
from bot.answering.things import Thing, framed, members, things
from bot.understanding.question import Ask, Operation, Question
from bot.years import against_another_year
from knowledge.matching import Match
from knowledge.models import Fact, FactKind, Measure
from knowledge.query import Term
from knowledge.store import FactStore, ReportRecord

Ranker = Callable[[Question, Sequence[Term]], list[Match]]
"""Ranks facts for a question whose terms are replaced by the given ones."""


_NAMED = 0.5
"""From here on a printed percentage is the one asked for."""
_SAYS_NOTHING = 0.1
"""Share below which a fact says nothing of a word."""
_COMPARING = frozenset({Operation.DIFFERENCE, Operation.RATIO, Operation.MORE, Operation.AVERAGE})


_WHICH = re.compile(
    r"哪(?:一)?(?:个|家|位|所|些)(?P<kind>村|社区|乡|镇|街道|部门|单位|学校|公司|企业|干部|代表|县|区|局|支部|小组|队|季度|月|星期|周)"
)
"""The kind of thing among which the most or the least is asked for."""


class Reasoner:
    """Answers one question about one report by reckoning over its facts."""

    def __init__(self, store: FactStore, report: ReportRecord, composer: Composer, ranker: Ranker) -> None:
        self._store = store
        self._report = report
        self._composer = composer
        self._rank = ranker
        self._reckoner = Reckoner(composer)

    def answer(self, question: Question, before: Sequence[Match] = ()) -> Answer | None:
        """The reckoned answer; None if the question asks for none or its figures are not all there.

        `before` are the figures answered last, for questions that lean on them (两个加起来, 跟微博比差多少).
        """
        if question.operation is Operation.SHARE:
            return self._share(question)
        other = against_another_year(question, self._report)
        if other is not None:
            return self._against_last_year(question) if other == self._report.year - 1 else None
        asked = things(question)
        named = self._figures(question, asked)
        if named is None and len(asked) > 2:
            asked = framed(asked)
            named = self._figures(question, asked)
        if named is not None and len(asked) > 1 and (question.each or question.operation in _COMPARING):
            merged = [
                match for thing, match in zip(asked, named, strict=True) if one_member(thing, match.fact)
            ]
            places = {match.stored.position for match in named}
            if len(places) == 1 and all_together(question, asked, named[0].fact):
                return None  # 新增、退出、调档合起来: that is what the report counts
            if merged or len(places) == 1:
                return self._composer.refusal("split", (merged or named)[0].fact)
            if len(places) < len(named) or _mixes_part_and_total(question, asked, named):
                return None  # two of three things are one figure: nothing is left out in silence
        found = _distinct(named)
        if question.operation in (Operation.MOST, Operation.LEAST):
            named_ones = self._reckoner.ranked(question, _figures(found)) if found and found[1:] else None
            return named_ones or self._extreme(question)
        if found is not None and len(found) < 2 and question.operation is not None:
            found = [*before[-(2 - len(found)) :], *found] if before else found
        return None if found is None or len(found) < 2 else self._reckoned(question, found)

    def _reckoned(self, question: Question, found: list[Match]) -> Answer | None:
        """Two figures or more, reckoned with as the question asks, or each by itself."""
        figures, reckoner = _figures(found), self._reckoner
        match question.operation:
            case Operation.SUM:
                return reckoner.sum(figures)
            case Operation.AVERAGE:
                return reckoner.average(figures)
            case Operation.DIFFERENCE:
                return None if question.other_measures else reckoner.difference(figures)  # 条数比人数多多少
            case Operation.RATIO:
                return reckoner.ratio(figures)
        if question.operation is None and asks_total(question):
            return reckoner.sum(figures)
        if question.operation is Operation.MORE or (question.yes_no and question.than is not None):
            return reckoner.larger(question, figures)
        return reckoner.each(figures) if question.ask in (Ask.FIGURE, Ask.ANY) else None

    # ------------------------------------------------------------------ finding the figures
    def _figures(self, question: Question, asked: Sequence[Thing]) -> list[Match] | None:
        """The one figure for each thing asked about; None if one of them has none or several."""
        found: list[Match] = []
        for thing in asked:
            match = self._beside(question, thing, asked[0], found[0]) if found else self._one(question, thing)
            if match is None:
                return None
            found.append(match)
        return found

    def _beside(self, question: Question, thing: Thing, first: Thing, match: Match) -> Match | None:
        """The figure of a further thing: beside the first one's figure if it stands there, else anywhere.

        The thing may lean on the first for its subject: 低保新增的人比退出的, 行政复议维持了几件，纠正了几件.
        """
        leaning = bool(thing.terms) and all(term.columns and not term.rows for term in thing.terms)
        completed = _completed(thing, first)
        for near in (match, None):
            alone = not leaning and (thing.telling or near is not None)
            for reading in [thing, *completed] if alone else completed:
                found = self._one(question, reading, near)
                if found is not None:
                    return found
        return None

    def _one(self, question: Question, thing: Thing, near: Match | None = None) -> Match | None:
        """The figure that the terms name, if exactly one does; with `near`, only where that one stands."""
        measure = thing.measure or question.measure
        part = replace(
            question,
            terms=thing.terms,
            measure=measure if measure not in (Measure.PERCENT, None) else Measure.NUMBER,
            unit="" if thing.measure else question.unit,
            operation=None,
            ask=Ask.FIGURE,
            claim=None,
        )
        matches = [match for match in self._rank(part, thing.terms) if match.fact.value is not None]
        if near is not None:
            matches = [match for match in matches if _side_by_side(match.fact, near.fact)]
        decision = decide(part, matches)
        best, *others = decision.answer or (None,)
        if best is None or best.explained < MIN_EXPLAINED:
            return None
        several = any(m.fact.measure is best.fact.measure and m.fact.value != best.fact.value for m in others)
        return None if several else best

    def _against_last_year(self, question: Question) -> Answer | None:
        """This year's figure against the one of last year that the report prints beside it."""
        thing = Thing(question.terms)
        this_year = replace(question, year=None, relative_year=None)
        before = self._one(replace(question, year=self._report.year - 1, relative_year=None), thing)
        if before is None or before.fact.year is None:
            return self._change(this_year, thing)
        now = self._beside_last_year(before)
        now = now or self._one(this_year, thing, before) or self._one(this_year, thing)
        if now is None or now.fact.measure is not before.fact.measure:
            return None
        return self._reckoned(question, [now, before])

    def _change(self, question: Question, thing: Thing) -> Answer | None:
        """The change against last year where the report gives only that: 比上年增加5件."""
        if question.operation is not Operation.DIFFERENCE:
            return None
        measure = question.measure or Measure.NUMBER
        part = replace(question, operation=None, measure=measure, ask=Ask.FIGURE, than=None)
        matches = [m for m in self._rank(part, thing.terms) if m.fact.change and m.fact.value is not None]
        decision = decide(part, [m for m in matches if _LAST_YEAR.search(m.fact.quote)])
        return self._reckoner.each(_figures(decision.answer)) if len(decision.answer) == 1 else None

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

    # ------------------------------------------------------------------ shares
    def _share(self, question: Question) -> Answer | None:
        """A part of its total: the total the report names it under, or the one the question names."""
        printed = [m for m in self._rank(question, question.terms) if m.fact.measure is Measure.PERCENT]
        if printed and not printed[0].unexplained and printed[0].specific >= _NAMED:
            return None  # the report prints the share itself
        asked = things(question)
        if len(asked) == 2 and asked[1].telling and not asked[0].telling:
            asked.reverse()  # 总数里微博占几成
        pair = self._part_and_whole(question, asked) if asked else None
        if pair is None:
            return self._share_of_several(question, asked)
        part, whole = pair if question.language is not Language.EN else sorted(pair, key=_value)
        if whole.fact.part_of == part.stored.position:
            part, whole = whole, part  # 177 件文件里，公开发布的占多少
        of_one_kind = part.fact.unit == whole.fact.unit or part.fact.part_of == whole.stored.position
        if part.fact.measure is not whole.fact.measure or not whole.fact.value or not of_one_kind:
            return None
        return self._reckoner.share(_figures([part]), _figures([whole])[0])

    def _share_of_several(self, question: Question, asked: Sequence[Thing]) -> Answer | None:
        """微信和微博占总数的百分之几: together, or each where 各 is asked, of the total they are parts of."""
        if not asked or (len(asked) > 1 and asked[1].telling):
            return None
        parts = [
            self._under_a_total(question, thing.terms, match)
            for thing in members(question, asked[0])
            if (match := self._one(question, thing)) is not None
        ]
        totals = {match.fact.part_of for match in parts}
        if len(parts) < 2 or len(parts) != len(members(question, asked[0])) or len(totals) != 1:
            return None
        (total,) = totals
        stored = self._store.facts(self._report.id, [total]) if total is not None else []
        if not stored or not stored[0].fact.value or not of_one_kind([m.fact for m in parts]):
            return None
        whole = Figure(stored[0].fact, stored[0].fact.label, 1.0)
        return self._reckoner.share(_figures(parts), whole, question.each)

    def _part_and_whole(self, question: Question, asked: Sequence[Thing]) -> tuple[Match, Match] | None:
        """The two figures of a share; the whole is the part's total where the question names no other."""
        part = self._one(question, asked[0])
        beside = self._one(question, asked[1]) if part is None and len(asked) > 1 else None
        part = self._one(question, asked[0], beside) if beside is not None else part
        if part is None:
            return None
        part = self._under_a_total(question, asked[0].terms, part)
        named = len(asked) > 1 and asked[1].telling
        whole = self._one(question, asked[1]) if len(asked) > 1 else None
        if whole is not None and part.fact.part_of is None and not _side_by_side(part.fact, whole.fact):
            part = self._one(question, asked[0], whole) or part
            if (part.fact.kind is FactKind.TABLE) is not (whole.fact.kind is FactKind.TABLE):
                return None
        if part.fact.part_of is not None and (not named or (whole is not None and whole.fact == part.fact)):
            stored = self._store.facts(self._report.id, [part.fact.part_of])
            whole = Match(stored[0], part.score, 1.0, 1.0, ()) if stored else None
        return None if whole is None or whole.fact == part.fact else (part, whole)

    def _under_a_total(self, question: Question, terms: Sequence[Term], part: Match) -> Match:
        """The same figure where the report gives it under a total, if it says it twice."""
        if part.fact.part_of is not None:
            return part
        asked = replace(question, measure=Measure.NUMBER, operation=None, ask=Ask.FIGURE, claim=None)
        twins = [
            match
            for match in self._rank(asked, terms)
            if match.fact.value == part.fact.value
            and match.fact.measure is part.fact.measure
            and not match.unexplained
        ]
        return next((match for match in twins if match.fact.part_of is not None), part)

    # ------------------------------------------------------------------ most and least
    def _extreme(self, question: Question) -> Answer | None:
        """The largest or smallest among siblings: the parts of a total, or figures of one sentence."""
        asked = replace(question, measure=question.measure or Measure.NUMBER, ask=Ask.FIGURE)
        terms = [term for term in question.terms if not _CHANNEL.fullmatch(term.text)] or question.terms
        matches = [m for m in self._rank(asked, terms) if m.fact.value is not None and not m.unexplained]
        best = _most_of(question, matches)
        if best is None:
            return None
        siblings = self._siblings(best, question)
        which = _WHICH.search(question.folded)
        if which and sum(which["kind"] in fact.label for fact in siblings) < 2:
            return None  # 哪个村公开得最多 is not the channel that published most
        figures = [Figure(fact, fact.label, best.score) for fact in siblings]
        return self._reckoner.ranked(question, figures) if len(figures) > 1 else None

    def _siblings(self, match: Match, question: Question) -> list[Fact]:
        parts = self._store.parts_of(self._report.id, match.stored.position)
        if not parts and match.fact.part_of is not None:
            parts = self._store.parts_of(self._report.id, match.fact.part_of)
        if parts:
            return [part.fact for part in parts if part.fact.value is not None]
        near = range(max(0, match.stored.position - 12), match.stored.position + 13)
        facts = [item.fact for item in self._store.facts(self._report.id, near)]
        return [
            f
            for f in facts
            if f.quote == match.fact.quote and f.value is not None and of_one_kind([f, match.fact])
        ]


def _value(match: Match) -> Decimal:
    return match.fact.value or Decimal(0)


_CHANNEL = re.compile(r"渠道|途径|平台|方式|载体|媒介|channel|platform|medium|media")


def _most_of(question: Question, matches: Sequence[Match]) -> Match | None:
    """The match whose siblings are ranked: 哪个渠道发布最多 asks of all that was published, 哪类文件最多 of documents."""
    telling = [
        term for term in question.terms if term.weight >= TELLING and not _CHANNEL.fullmatch(term.text)
    ]
    if not matches or telling:
        return matches[0] if matches else None
    if _CHANNEL.search(question.folded):
        totals = [match for match in matches if match.fact.parts and match.fact.unit in PUBLISHED_UNITS]
        return max(totals, key=lambda match: match.fact.parts, default=matches[0])
    return next((match for match in matches if min(match.shares, default=1.0) >= _SAYS_NOTHING), None)


def _figures(matches: Sequence[Match]) -> list[Figure]:
    """Matches as figures called by their own labels."""
    return [Figure(match.fact, match.fact.label, match.score) for match in matches]


def _side_by_side(first: Fact, second: Fact) -> bool:
    """True if two figures stand in one sentence or one table."""
    if first.kind is FactKind.TABLE:
        return second.kind is FactKind.TABLE and first.section == second.section
    return first.quote == second.quote


def _distinct(found: Sequence[Match] | None) -> list[Match] | None:
    """The figures without repetition."""
    if found is None:
        return None
    return [match for i, match in enumerate(found) if all(match.fact != other.fact for other in found[:i])]


_LAST_YEAR = re.compile(r"[比较]\s*(?:上|去|前|20\d\d)\s*一?年|同比")
_APART = re.compile(r"各|分别|each|respectively")


def _mixes_part_and_total(question: Question, asked: Sequence[Thing], named: Sequence[Match]) -> bool:
    """True if everyday words found the total of what they are asked beside: 主动公开 and 不予公开 的各几件."""
    totals = {match.fact.part_of for match in named}
    return bool(_APART.search(question.folded)) and any(
        not thing.telling and match.stored.position in totals
        for thing, match in zip(asked, named, strict=True)
    )


def _completed(thing: Thing, first: Thing) -> list[Thing]:
    """The thing with the first one's subject before it, most of it first (行政复议 + 纠正)."""
    subject = [term for term in first.terms if term not in thing.terms]
    measure = thing.measure or first.measure
    starts = [subject[:end] for end in range(len(subject) - 1, 0, -1)]
    ends = [subject[start:] for start in range(1, len(subject))]  # 新制发的规范性文件, 废止的
    return [Thing((*some, *thing.terms), measure) for some in (*starts, *ends)]
