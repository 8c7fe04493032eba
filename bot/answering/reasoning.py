"""Questions over several facts: sums, differences, shares, ratios, most and least, each of several."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from bot.answering.answer import Answer, Language
from bot.answering.composer import Composer, number_text
from bot.answering.policy import MIN_EXPLAINED, decide
from bot.answering.texts import english_unit, say
from bot.understanding.question import Ask, Operation, Question
from knowledge.matching import Match
from knowledge.models import Fact, Measure
from knowledge.query import Term
from knowledge.store import FactStore, ReportRecord

Ranker = Callable[[Question, Sequence[Term]], list[Match]]
"""Ranks facts for a question whose terms are replaced by the given ones."""


def groups(question: Question) -> list[tuple[Term, ...]]:
    """The question's terms parted at 和, 比, and, than: one group for each thing asked about."""
    parts: list[list[Term]] = [[]]
    cuts = [*question.joints]
    if question.operation is Operation.SHARE and question.share_of is not None:
        cuts.append(question.share_of)
    cuts.sort()
    for term in question.terms:
        while cuts and term.position >= cuts[0]:
            cuts.pop(0)
            parts.append([])
        parts[-1].append(term)
    return [tuple(part) for part in parts if any(term.weight >= 0.5 for term in part)]


class Reasoner:
    """Answers one question about one report by reckoning over its facts."""

    def __init__(self, store: FactStore, report: ReportRecord, composer: Composer, ranker: Ranker) -> None:
        self._store = store
        self._report = report
        self._composer = composer
        self._rank = ranker

    def answer(self, question: Question) -> Answer | None:
        """The reckoned answer; None if the question asks for none or its figures are not all there."""
        if question.operation in (Operation.MOST, Operation.LEAST):
            return self._extreme(question)
        if question.operation is Operation.SHARE:
            return self._share(question)
        found = self._figures(question)
        if found is None or len(found) < 2:
            return None
        if question.operation is Operation.SUM:
            return self._sum(found)
        if question.operation is Operation.DIFFERENCE:
            return self._difference(found)
        if question.operation is Operation.RATIO:
            return self._ratio(found)
        if question.operation is Operation.MORE or (question.yes_no and "比" in question.folded):
            return self._larger(question, found)
        return self._each(question, found) if question.ask in (Ask.FIGURE, Ask.ANY) else None

    # ------------------------------------------------------------------ finding the figures
    def _figures(self, question: Question) -> list[Match] | None:
        """The one figure for each thing asked about; None if one of them has none or several."""
        found: list[Match] = []
        for group in groups(question):
            match = self._one(question, group)
            if match is None:
                return None
            if all(match.stored.position != other.stored.position or match.fact.key != other.fact.key for other in found):
                found.append(match)
        return found

    def _one(self, question: Question, terms: Sequence[Term]) -> Match | None:
        """The figure that the terms name, if exactly one does."""
        measure = question.measure if question.measure not in (Measure.PERCENT, None) else Measure.NUMBER
        part = replace(question, terms=tuple(terms), measure=measure, operation=None, ask=Ask.FIGURE, claim=None)
        decision = decide(part, [m for m in self._rank(part, terms) if m.fact.value is not None])
        if decision.answer and decision.answer[0].explained >= MIN_EXPLAINED:
            return decision.answer[0]
        return None

    # ------------------------------------------------------------------ operations
    def _sum(self, found: Sequence[Match]) -> Answer | None:
        if len({(m.fact.measure, _scale(m.fact)) for m in found}) > 1:
            return None
        total = sum((m.fact.value or Decimal(0) for m in found), Decimal(0))
        working = " + ".join(number_text(m.fact.value or Decimal(0)) for m in found)
        return self._worked("sum", found, working, number_text(total), found[0].fact.unit)

    def _difference(self, found: Sequence[Match]) -> Answer | None:
        first, second = found[0].fact, found[1].fact
        if first.measure is not second.measure or _scale(first) != _scale(second):
            return None
        high, low = sorted((first.value or Decimal(0), second.value or Decimal(0)), reverse=True)
        return self._worked("difference", found[:2], f"{number_text(high)} − {number_text(low)}", number_text(high - low), first.unit)

    def _ratio(self, found: Sequence[Match]) -> Answer | None:
        first, second = found[0].fact, found[1].fact
        if first.measure is not second.measure or not first.value or not second.value:
            return None
        result = number_text(round(first.value / second.value, 2))
        return self._worked("ratio", found[:2], f"{number_text(first.value)} ÷ {number_text(second.value)}", result, "")

    def _share(self, question: Question) -> Answer | None:
        """A part of its total: the total the report names it under, or the one the question names after 占."""
        printed = [m for m in self._rank(question, question.terms) if m.fact.measure is Measure.PERCENT and not m.unexplained]
        if printed and printed[0].explained >= MIN_EXPLAINED and printed[0].specific >= 0.5:
            return None  # the report prints the share itself
        parts = groups(question)
        if not parts:
            return None
        part = self._one(question, parts[0])
        whole = self._one(question, parts[1]) if len(parts) > 1 else None
        if part is None and len(parts) == 1:
            return None
        if part is not None and whole is None and part.fact.part_of is not None and len(parts) == 1:
            stored = self._store.facts(self._report.id, [part.fact.part_of])
            whole = Match(stored[0], part.score, 1.0, 1.0, ()) if stored else None
        if part is None or whole is None or not whole.fact.value or part.fact.value is None:
            return None
        if part.fact.measure is not whole.fact.measure or part.fact.value > whole.fact.value:
            part, whole = (whole, part) if part.fact.measure is whole.fact.measure and whole.fact.value <= part.fact.value else (part, whole)
            if part.fact.measure is not whole.fact.measure or not whole.fact.value:
                return None
        percent = round((part.fact.value or Decimal(0)) * 100 / whole.fact.value, 1)
        working = f"{number_text(part.fact.value or Decimal(0))} ÷ {number_text(whole.fact.value)}"
        return self._worked("share", [part, whole], working, f"{number_text(percent)}%", "")

    def _larger(self, question: Question, found: Sequence[Match]) -> Answer | None:
        first, second = found[0].fact, found[1].fact
        if first.measure is not second.measure or first.value is None or second.value is None:
            return None
        if first.value == second.value:
            return self._worked("equal", found[:2], self._compared(found[:2]), "", "")
        fewer = "少" in question.folded or "less" in question.folded or "fewer" in question.folded
        winner = min(found[:2], key=_value) if fewer else max(found[:2], key=_value)
        return self._worked("less" if fewer else "more", found[:2], self._compared(found[:2]), "", "", winner.fact.label)

    def _each(self, question: Question, found: Sequence[Match]) -> Answer | None:
        composer = self._composer
        lines = "\n".join(f"{composer.figure(m.fact)}：{m.fact.label}" for m in found)
        return composer.working(lines, "", [m.fact for m in found], "；".join(m.fact.label for m in found), found[0].score)

    def _extreme(self, question: Question) -> Answer | None:
        """The largest or smallest among siblings: the parts of a total, or figures of one sentence."""
        asked = replace(question, measure=question.measure or Measure.NUMBER, ask=Ask.FIGURE)
        matches = [m for m in self._rank(asked, question.terms) if m.fact.value is not None and not m.unexplained]
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
        return self._composer.working(result, working, [winner, *(f for f in ordered if f is not winner)], matches[0].fact.label, matches[0].score)

    def _siblings(self, match: Match, question: Question) -> list[Fact]:
        parts = self._store.parts_of(self._report.id, match.stored.position)
        if not parts and match.fact.part_of is not None:
            parts = self._store.parts_of(self._report.id, match.fact.part_of)
        if parts:
            return [part.fact for part in parts if part.fact.value is not None]
        near = range(max(0, match.stored.position - 12), match.stored.position + 13)
        facts = [item.fact for item in self._store.facts(self._report.id, near)]
        return [f for f in facts if f.quote == match.fact.quote and f.measure is match.fact.measure and f.value is not None]

    # ------------------------------------------------------------------ wording
    def _worked(self, key: str, found: Sequence[Match], working: str, result: str, unit: str, winner: str = "") -> Answer:
        language = self._composer.language
        named = english_unit(unit) if language is Language.EN else unit
        line = say(f"reasoning.{key}", language, working=working, result=result, unit=named, winner=winner)
        facts = [match.fact for match in found]
        details = "；".join(f"{fact.label} {self._composer.figure(fact)}" for fact in facts)
        return self._composer.working(line, details, facts, "；".join(fact.label for fact in facts), min(m.score for m in found))

    def _compared(self, found: Sequence[Match]) -> str:
        return "，".join(f"{m.fact.label} {self._composer.figure(m.fact)}" for m in found)


def _value(match: Match) -> Decimal:
    return match.fact.value or Decimal(0)


def _scale(fact: Fact) -> str:
    """The 万 or 亿 of a unit: figures of different scale are not added."""
    return fact.unit[0] if fact.unit[:1] in ("万", "亿") else ""
