"""Questions over several facts: sums, differences, shares, ratios, most and least, each of several."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from bot.answering.answer import Answer, Language
from bot.answering.composer import Composer
from bot.answering.policy import MIN_EXPLAINED, decide
from bot.answering.texts import english_unit, say
from bot.answering.wording import number_text
from bot.understanding.question import Ask, Operation, Question
from knowledge.matching import Match
from knowledge.models import Fact, Measure
from knowledge.query import Term
from knowledge.store import FactStore, ReportRecord

Ranker = Callable[[Question, Sequence[Term]], list[Match]]
"""Ranks facts for a question whose terms are replaced by the given ones."""


def groups(question: Question) -> list[tuple[Term, ...]]:
    """The question's terms parted into the things asked about, each with the everyday words of the whole.

    A share is parted at 占, a comparison at 比, anything else at 和, 、, and. 文件 at the end of 公开发布和删减后公开的文件
    belongs to both, so everyday words are shared.
    """
    parts: list[list[Term]] = [[]]
    cuts = sorted(_cuts(question))
    for term in question.terms:
        while cuts and term.position >= cuts[0]:
            cuts.pop(0)
            parts.append([])
        parts[-1].append(term)
    telling = [part for part in parts if any(term.weight > _SHARED_WORD for term in part) or len(part) >= 2]
    if len(telling) < 2:
        return [tuple(part) for part in telling]
    shared = [term for part in parts for term in part if term.weight <= _SHARED_WORD]
    return [tuple(dict.fromkeys((*part, *(t for t in shared if len(t.text) > 1)))) for part in telling]


_NAMED = 0.5
"""From here on a printed percentage is the one asked for."""
_SHARED_WORD = 0.2
"""Terms up to this weight are everyday words that belong to every thing asked about."""


def _cuts(question: Question) -> list[int]:
    """Where the things asked about part."""
    if question.operation is Operation.SHARE and question.share_of is not None:
        return [question.share_of]
    if (
        question.operation in (Operation.DIFFERENCE, Operation.MORE, Operation.RATIO)
        and question.than is not None
    ):
        return [question.than]
    return list(question.joints)


class Reasoner:
    """Answers one question about one report by reckoning over its facts."""

    def __init__(self, store: FactStore, report: ReportRecord, composer: Composer, ranker: Ranker) -> None:
        self._store = store
        self._report = report
        self._composer = composer
        self._rank = ranker

    def answer(self, question: Question, before: Sequence[Match] = ()) -> Answer | None:
        """The reckoned answer; None if the question asks for none or its figures are not all there.

        `before` are the figures answered last, for questions that lean on them (两个加起来, 跟微博比差多少).
        """
        if question.operation is Operation.SHARE:
            return self._share(question)
        if question.operation in (Operation.DIFFERENCE, Operation.MORE) and self._names_last_year(question):
            return self._against_last_year(question)
        found = self._figures(question)
        if question.operation in (Operation.MOST, Operation.LEAST):
            named = self._winner(question, found) if found and len(found) >= 2 else None
            return named or self._extreme(question)
        if found is not None and len(found) < 2 and question.operation is not None:
            found = [*before[-(2 - len(found)) :], *found] if before else found
        if found is None or len(found) < 2:
            return None
        if question.operation is Operation.SUM or (question.operation is None and _asks_total(question)):
            return self._sum(found)
        if question.operation is Operation.DIFFERENCE:
            return None if question.other_measures else self._difference(found)  # 条数比人数多多少
        if question.operation is Operation.RATIO:
            return self._ratio(found)
        if question.operation is Operation.MORE or (question.yes_no and question.than is not None):
            return self._larger(question, found)
        return self._each(found) if question.ask in (Ask.FIGURE, Ask.ANY) else None

    # ------------------------------------------------------------------ finding the figures
    def _figures(self, question: Question) -> list[Match] | None:
        """The one figure for each thing asked about; None if one of them has none or several."""
        found: list[Match] = []
        parts = groups(question)
        for group in parts:
            leaning = group is not parts[0] and all(term.columns and not term.rows for term in group)
            match = None if leaning else self._one(question, group)
            if match is None and group is not parts[0]:
                match = self._one(question, (*_subject(parts[0]), *group))  # 行政复议维持了几件，纠正了几件
            if match is None:
                return None
            if all(match.fact != other.fact for other in found):
                found.append(match)
        return found

    def _one(self, question: Question, terms: Sequence[Term]) -> Match | None:
        """The figure that the terms name, if exactly one does."""
        measure = question.measure if question.measure not in (Measure.PERCENT, None) else Measure.NUMBER
        part = replace(
            question, terms=tuple(terms), measure=measure, operation=None, ask=Ask.FIGURE, claim=None
        )
        decision = decide(part, [m for m in self._rank(part, terms) if m.fact.value is not None])
        if decision.answer and decision.answer[0].explained >= MIN_EXPLAINED:
            return decision.answer[0]
        return None

    def _names_last_year(self, question: Question) -> bool:
        return question.relative_year == -1 or question.year == self._report.year - 1

    def _against_last_year(self, question: Question) -> Answer | None:
        """This year's figure against the one of last year that the report prints beside it."""
        now = self._one(replace(question, year=None, relative_year=None), question.terms)
        before = self._one(replace(question, year=self._report.year - 1, relative_year=None), question.terms)
        if (
            now is None
            or before is None
            or now.fact.measure is not before.fact.measure
            or before.fact.year is None
        ):
            return None
        return self._difference([now, before])

    # ------------------------------------------------------------------ operations
    def _sum(self, found: Sequence[Match]) -> Answer | None:
        if not _of_one_kind([m.fact for m in found]):
            return None
        total = sum((m.fact.value or Decimal(0) for m in found), Decimal(0))
        working = " + ".join(number_text(m.fact.value or Decimal(0)) for m in found)
        return self._worked("sum", found, working, number_text(total), found[0].fact.unit)

    def _difference(self, found: Sequence[Match]) -> Answer | None:
        first, second = found[0].fact, found[1].fact
        if not _of_one_kind([first, second]):
            return None
        high, low = sorted((first.value or Decimal(0), second.value or Decimal(0)), reverse=True)
        return self._worked(
            "difference",
            found[:2],
            f"{number_text(high)} − {number_text(low)}",
            number_text(high - low),
            first.unit,
        )

    def _ratio(self, found: Sequence[Match]) -> Answer | None:
        first, second = found[0].fact, found[1].fact
        if not _of_one_kind([first, second]) or not first.value or not second.value:
            return None
        result = number_text(round(first.value / second.value, 2))
        return self._worked(
            "ratio", found[:2], f"{number_text(first.value)} ÷ {number_text(second.value)}", result, ""
        )

    def _share(self, question: Question) -> Answer | None:
        """A part of its total: the total the report names it under, or the one the question names."""
        printed = [m for m in self._rank(question, question.terms) if m.fact.measure is Measure.PERCENT]
        if printed and not printed[0].unexplained and printed[0].specific >= _NAMED:
            return None  # the report prints the share itself
        pair = self._part_and_whole(question)
        if pair is None:
            return None
        part, whole = sorted(pair, key=_value)
        of_one_kind = part.fact.unit == whole.fact.unit or part.fact.part_of == whole.stored.position
        if part.fact.measure is not whole.fact.measure or not whole.fact.value or not of_one_kind:
            return None
        percent = round(_value(part) * 100 / whole.fact.value, 1)
        working = f"{number_text(_value(part))} ÷ {number_text(whole.fact.value)}"
        return self._worked("share", [part, whole], working, f"{number_text(percent)}%", "")

    def _part_and_whole(self, question: Question) -> tuple[Match, Match] | None:
        """The two figures of a share; the whole is the part's total where the question names no other."""
        things = groups(question)
        part = self._one(question, things[0]) if things else None
        if part is None:
            return None
        part = self._under_a_total(question, things[0], part)
        named = len(things) > 1 and any(term.weight > _SHARED_WORD for term in things[1])
        whole = self._one(question, things[1]) if len(things) > 1 else None
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

    def _larger(self, question: Question, found: Sequence[Match]) -> Answer | None:
        first, second = found[0].fact, found[1].fact
        if first.measure is not second.measure or first.value is None or second.value is None:
            return None
        if first.value == second.value:
            return self._worked("equal", found[:2], self._compared(found[:2]), "", "")
        fewer = "少" in question.folded or "less" in question.folded or "fewer" in question.folded
        winner = min(found[:2], key=_value) if fewer else max(found[:2], key=_value)
        return self._worked(
            "less" if fewer else "more", found[:2], self._compared(found[:2]), "", "", winner.fact.label
        )

    def _winner(self, question: Question, found: Sequence[Match]) -> Answer | None:
        """The largest or smallest of the things named."""
        if len({m.fact.measure for m in found}) > 1:
            return None
        most = question.operation is Operation.MOST
        winner = (max if most else min)(found, key=_value)
        result = say(
            "reasoning.most" if most else "reasoning.least",
            self._composer.language,
            winner=winner.fact.label,
            figure=self._composer.figure(winner.fact),
        )
        facts = [winner.fact, *(m.fact for m in found if m is not winner)]
        return self._composer.working(result, self._compared(found), facts, winner.fact.label, winner.score)

    def _each(self, found: Sequence[Match]) -> Answer | None:
        composer = self._composer
        lines = "\n".join(f"{composer.figure(m.fact)}：{m.fact.label}" for m in found)
        return composer.working(
            lines, "", [m.fact for m in found], "；".join(m.fact.label for m in found), found[0].score
        )

    def _extreme(self, question: Question) -> Answer | None:
        """The largest or smallest among siblings: the parts of a total, or figures of one sentence."""
        asked = replace(question, measure=question.measure or Measure.NUMBER, ask=Ask.FIGURE)
        matches = [
            m for m in self._rank(asked, question.terms) if m.fact.value is not None and not m.unexplained
        ]
        if not matches:
            return None
        siblings = self._siblings(matches[0], question)
        if len(siblings) < 2:
            return None
        most = question.operation is Operation.MOST
        winner = (max if most else min)(siblings, key=lambda fact: fact.value or Decimal(0))
        ordered = sorted(siblings, key=lambda fact: fact.value or Decimal(0), reverse=most)
        working = "；".join(f"{fact.label} {self._composer.figure(fact)}" for fact in ordered)
        key = "reasoning.most" if most else "reasoning.least"
        result = say(key, self._composer.language, winner=winner.label, figure=self._composer.figure(winner))
        return self._composer.working(
            result,
            working,
            [winner, *(f for f in ordered if f is not winner)],
            matches[0].fact.label,
            matches[0].score,
        )

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
            if f.quote == match.fact.quote and f.value is not None and _of_one_kind([f, match.fact])
        ]

    # ------------------------------------------------------------------ wording
    def _worked(
        self, key: str, found: Sequence[Match], working: str, result: str, unit: str, winner: str = ""
    ) -> Answer:
        language = self._composer.language
        named = english_unit(unit) if language is Language.EN else unit
        line = say(f"reasoning.{key}", language, working=working, result=result, unit=named, winner=winner)
        facts = [match.fact for match in found]
        details = "；".join(f"{fact.label} {self._composer.figure(fact)}" for fact in facts)
        return self._composer.working(
            line, details, facts, "；".join(fact.label for fact in facts), min(m.score for m in found)
        )

    def _compared(self, found: Sequence[Match]) -> str:
        return "，".join(f"{m.fact.label} {self._composer.figure(m.fact)}" for m in found)


def _value(match: Match) -> Decimal:
    return match.fact.value or Decimal(0)


_SAME_UNITS = (frozenset("条篇则"), frozenset("人名位"), frozenset("件宗起"))


def _of_one_kind(facts: Sequence[Fact]) -> bool:
    """True if figures may be reckoned with together: 12条 and 1台 are not 13 of anything."""
    units = {fact.unit for fact in facts}
    alike = len(units) == 1 or any(units <= same for same in _SAME_UNITS)
    return alike and len({fact.measure for fact in facts}) == 1


def _scale(fact: Fact) -> str:
    """The 万 or 亿 of a unit: figures of different scale are not added."""
    return fact.unit[0] if fact.unit[:1] in ("万", "亿") else ""


def _subject(terms: Sequence[Term]) -> tuple[Term, ...]:
    """What the first thing asked about is, without the word that sets it apart from the second."""
    telling = [term for term in terms if term.weight > _SHARED_WORD]
    if any(term.columns and term not in telling for term in terms):
        return tuple(telling)  # 新制发 sets 规范性文件 apart from 废止
    return tuple(telling[:-1])


_TOTAL_WORDS = re.compile(r"一共|总共|合计|共计|共涉及|总数|加起来|in total|altogether|combined|together")


def _asks_total(question: Question) -> bool:
    """True if several things are asked about as one sum (这三类一共多少人), not each by itself."""
    return bool(_TOTAL_WORDS.search(question.folded)) and not question.each
