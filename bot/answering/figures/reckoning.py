"""Arithmetic on figures that were found: sum, mean, difference, ratio, share, order; the working is always shown."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Protocol

from bot.answering.answer import Answer, Language
from bot.answering.figures.fewer import asks_for_fewer, asks_more_or_fewer
from bot.answering.figures.figure import Figure, of_one_kind, on_one_scale
from bot.answering.texts import english_unit, say, template, written
from bot.answering.wording import number_text
from bot.english_labels import glossed
from bot.understanding.question import Operation, Question
from knowledge.models import Fact
from knowledge.patterns import lazily
from knowledge.sieve import sifted

_NO_RESULT = (Decimal(-1), None)
"""Stated where one of the figures reckoned with is stated wrongly."""
_ROUNDED = frozenset({"share", "ratio", "percent_more", "percent_less"})
_ABOUT = lazily("涉及|惠及|覆盖|受益")
"""How the name of a figure goes on that is of what another one is about."""


class Writer(Protocol):
    """What writes the reply: figures as the resident reads them, and result, working and sources together."""

    @property
    def language(self) -> Language:
        """The language of the reply."""

    def figure(self, fact: Fact) -> str:
        """A fact's value with qualifier and unit."""

    def working(self, result: str, working: str, facts: Sequence[Fact], label: str, score: float) -> Answer:
        """The reply: result, working, every source."""


def _tells_of_the_other(facts: Sequence[Fact]) -> bool:
    """True if a figure is of what another one is about: how many people or proposals the items concern."""
    topics = [fact.topic for fact in facts]
    return any(
        topic != head and topic.startswith(head) and _ABOUT.match(topic, len(head))
        for topic in topics
        for head in topics
    )


_TOTAL_WORDS = sifted(
    r"一共|总共|(?<![公共])共(?=[多几有是好]|(?:发|公开|发布|推|收)(?:了|到)?[多几好])|拢共|统共|合计|共计|共涉及|总(?:人|条|件|户)?数|加起来|合起来|相加|(?<=[\u4e00-\u9fff]{2})加上?(?=[\u4e00-\u9fff]{2})(?![强快大深入班工装密急固注油盖])|[加放合凑归]在?一[起块]|\btotal\b|\bin all\b|all told|altogether|combined|together"
)


def asks_total(question: Question) -> bool:
    """True if several things are asked about as one sum (这三类一共多少人), not each by itself."""
    return not question.each and _says_total(question.folded)


@lru_cache(maxsize=64)
def _says_total(folded: str) -> bool:
    """The same of the words alone; a dozen steps ask for it while one question is answered."""
    each_total = folded.count("total ") > 1  # total income and total spending
    if _HOW_MANY_KINDS.search(folded):
        return False
    return not each_total and _TOTAL_WORDS.search(folded) is not None


_HOW_MANY_KINDS = lazily(
    "(?:一共|总共|共)[有是分]?(?:多少|几|好多)(?:个?大?类|种|个?(?:渠道|平台|方面|途径))[呢啊呀了]*[?？。]*$"
)
"""一共几类 counts the kinds, and adds up no figures."""
_ALIKE = lazily(r"一样|同样多|相同|相等|\bequal\b|\bthe same\b|\bas many\b")
"""Asks whether there are as many of one as of the other."""


class Reckoner:
    """Reckons with figures and writes the reply; None where the figures do not go together."""

    def __init__(self, writer: Writer, stated: tuple[Decimal, Decimal | None] | None = None) -> None:
        """`stated` is the result that the resident states and wants confirmed, or the ends of its range."""
        self._writer = writer
        self._stated = stated

    def checking(self, question: Question, found: Sequence[Figure]) -> Reckoner:
        """The same, confirming the one result that a yes/no question states besides the figures found."""
        if not question.yes_no or question.bound is not None or question.claim is None:
            return self
        values = {figure.value for figure in found}
        others = [value for _, value in question.stated if value not in values]
        if len(question.stated) < 2:
            return Reckoner(self._writer, (question.claim, question.claim_high))
        if len(question.stated) != len(found) + 1 or not others:
            return self
        return Reckoner(self._writer, (others[0], None) if len(others) == 1 else _NO_RESULT)

    def _agrees(self, result: str, rounded: bool = False) -> bool:
        """True if no result is stated, or just this one, or a range that holds it; `rounded` for 17% and 1.3倍."""
        if self._stated is None:
            return True
        low, high = self._stated
        value = Decimal(result.removesuffix("%"))
        if rounded and high is None:
            value = round(value, max(0, -int(low.normalize().as_tuple().exponent)))
        return value == low if high is None else low <= value <= high

    def sum(self, found: Sequence[Figure]) -> Answer | None:
        """All figures added; none where one is of what another is about: 信息1条，涉及建议23条 are no 24."""
        found = on_one_scale(found)
        facts = [figure.fact for figure in found]
        if not of_one_kind(facts, loosely=True) or _tells_of_the_other(facts):
            return None
        total = sum((figure.value for figure in found), Decimal(0))
        return self._told("sum", found, _joined(found, " + "), number_text(total), found[0].unit)

    def average(self, found: Sequence[Figure]) -> Answer | None:
        """The mean of the figures."""
        found = on_one_scale(found)
        if not of_one_kind([figure.fact for figure in found], loosely=True):
            return None
        mean = sum((figure.value for figure in found), Decimal(0)) / len(found)
        working = f"({_joined(found, ' + ')}) ÷ {len(found)}"
        result = round(mean, 2)
        return self._told("average", found, working, number_text(result), found[0].unit, exact=result == mean)

    def per(self, total: Figure, count: Figure) -> Answer | None:
        """How much of a total falls to each of those counted."""
        if not count.value:
            return None
        working = f"{number_text(total.value)} ÷ {number_text(count.value)}"
        share = total.value / count.value
        result = round(share, 2)
        return self._told(
            "average", [total, count], working, number_text(result), total.unit, exact=result == share
        )

    def difference(self, found: Sequence[Figure]) -> Answer | None:
        """The larger of the first two less the smaller."""
        pair = on_one_scale(found[:2])
        if not of_one_kind([figure.fact for figure in pair], loosely=True):
            return None
        low, high = sorted(pair, key=lambda figure: figure.value)
        result = number_text(high.value - low.value)
        winner = ""
        if low.value != high.value and low.name != high.name:
            winner = say("reasoning.the_larger", self._writer.language, winner=self._name(high))
        return self._told("difference", pair, _joined([high, low], " − "), result, high.unit, winner)

    def points(self, found: Sequence[Figure]) -> Answer | None:
        """How many percentage points lie between two shares."""
        if any(figure.unit != "%" for figure in found):
            return None
        low, high = sorted(found, key=lambda figure: figure.value)
        result = number_text(high.value - low.value)
        return self._told("difference", found, _joined([high, low], " − "), result, "个百分点")

    def larger_sum(
        self, question: Question, first: Sequence[Figure], second: Sequence[Figure]
    ) -> Answer | None:
        """Whether the first of two sums is the larger one (比微信和网站加起来多吗), with what they differ by."""
        one, other = (sum(figure.fact.amount for figure in side) for side in (first, second))
        agrees = one < other if asks_for_fewer(question) else one > other
        verdict = template(f"reasoning.{'yes' if agrees else 'no'}", self._writer.language)
        return self.difference_of_sums(first, second, verdict)

    def difference_of_sums(
        self, first: Sequence[Figure], second: Sequence[Figure], verdict: str = ""
    ) -> Answer | None:
        """The larger of two sums less the smaller: 30 + 40 − 15; `verdict` is said first."""
        found = on_one_scale([*first, *second])
        first, second = found[: len(first)], found[len(first) :]
        if not of_one_kind([figure.fact for figure in found], loosely=True):
            return None
        low, high = sorted((first, second), key=lambda side: sum(figure.value for figure in side))
        result = sum(figure.value for figure in high) - sum(figure.value for figure in low)
        less = f"({_joined(low, ' + ')})" if len(low) > 1 else _joined(low, "")
        working = f"{_joined(high, ' + ')} − {less}"
        return self._told(
            "difference", found, working, number_text(Decimal(result)), found[0].unit, verdict=verdict
        )

    def ratio(self, found: Sequence[Figure]) -> Answer | None:
        """How many times the second the first is."""
        first, second = on_one_scale(found[:2])
        if not of_one_kind([first.fact, second.fact], loosely=True) or not first.value or not second.value:
            return None
        result = number_text(round(first.value / second.value, 2))
        return self._told("ratio", [first, second], _joined([first, second], " ÷ "), result, "")

    def percent_of_difference(self, first: Figure, second: Figure) -> Answer | None:
        """By how many per cent of the second the first is larger or smaller."""
        first, second = on_one_scale([first, second])
        if not of_one_kind([first.fact, second.fact], loosely=True) or not second.value:
            return None
        high, low = sorted((first, second), key=lambda figure: figure.value, reverse=True)
        percent = round((high.value - low.value) * 100 / second.value, 1)
        working = f"({_joined([high, low], ' − ')}) ÷ {number_text(second.value)}"
        key = "percent_more" if first.value >= second.value else "percent_less"
        return self._told(key, [first, second], working, f"{number_text(percent)}%", "")

    def share(self, parts: Sequence[Figure], whole: Figure, each: bool = False) -> Answer:
        """The parts' share of the whole; several are added, or told each by itself."""
        *parts, whole = on_one_scale([*parts, whole])
        workings = []
        for share in [(part,) for part in parts] if each else [tuple(parts)]:
            percent = round(sum((part.value for part in share), Decimal(0)) * 100 / whole.value, 1)
            amount = f"({_joined(share, ' + ')})" if len(share) > 1 else number_text(share[0].value)
            workings.append((f"{amount} ÷ {number_text(whole.value)}", f"{number_text(percent)}%"))
        *first, (working, result) = workings
        shown = "；".join([*(f"{part} ≈ {percent}" for part, percent in first), working])
        return self._told("share", [*parts, whole], shown, result, "")

    def larger(self, question: Question, found: Sequence[Figure]) -> Answer | None:
        """Which of two is larger; 比…多吗 and 一样多吗 are told yes or no first."""
        first, second = on_one_scale(found[:2])
        if not of_one_kind([first.fact, second.fact], loosely=True):
            return None
        fewer = asks_for_fewer(question)
        if question.yes_no and "倍" in question.folded:
            return None  # 多一倍 is neither confirmed nor denied by how many more there are
        verdict = ""
        gap = abs(first.value - second.value)
        if question.yes_no and question.than is not None:
            agrees = first.value < second.value if fewer else first.value > second.value
            agrees = agrees and self._agrees(number_text(gap))  # 多90条 is wrong though it is more
            verdict = template(f"reasoning.{'yes' if agrees else 'no'}", self._writer.language)
        elif question.yes_no and _ALIKE.search(question.folded):
            verdict = template(f"reasoning.{'no' if gap else 'yes'}", self._writer.language)
        pair = [first, second]
        if first.value == second.value:
            return self._told("equal", pair, self._listed(pair, "，"), "", "", verdict)
        fewer = first.value < second.value if asks_more_or_fewer(question) else fewer
        winner = (min if fewer else max)(pair, key=lambda figure: figure.value)
        key = "less" if fewer else "more"
        winning = verdict + self._name(winner)
        return self._told(key, pair, self._listed(pair, "，"), number_text(gap), winner.unit, winning)

    def ranked(self, question: Question, found: Sequence[Figure], asked: Fact | None = None) -> Answer | None:
        """The figures in order, and the one in the place asked for: the most, the second most, the least."""
        found = on_one_scale(found)
        if question.place_asked > len(found) or len({figure.fact.measure for figure in found}) > 1:
            return None
        most = question.operation is not Operation.LEAST
        ordered = sorted(found, key=lambda figure: figure.value, reverse=most)
        winner = ordered[question.place_asked - 1]
        tied = [figure for figure in ordered if figure.value == winner.value]
        if len(tied) == len(ordered):
            return self._told("equal", ordered, self._listed(ordered, "，"), "", "")
        key = "most" if most else "least"
        result = say(
            f"reasoning.{key}" if question.place_asked == 1 else f"reasoning.{key}_at",
            self._writer.language,
            winner="、".join(map(self._name, tied)),
            figure=self._writer.figure(winner.fact),
            place=question.place_asked,
        )
        if question.yes_no and asked is not None:  # 微博是不是最多的
            agrees = any(figure.fact == asked for figure in tied)
            result = template(f"reasoning.{'yes' if agrees else 'no'}", self._writer.language) + result
        facts = [winner.fact, *(figure.fact for figure in ordered if figure is not winner)]
        score = min(figure.score for figure in found)
        return self._writer.working(result, self._listed(ordered, "；"), facts, winner.name, score)

    def each(self, found: Sequence[Figure], verdict: str = "") -> Answer:
        """Every figure by itself; what was stated of them is confirmed or not first."""
        lines = verdict + "\n".join(
            f"{self._writer.figure(figure.fact)}：{self._name(figure)}" for figure in found
        )
        label = "；".join(figure.name for figure in found)
        return self._writer.working(lines, "", [figure.fact for figure in found], label, found[0].score)

    # ------------------------------------------------------------------ wording
    def _told(
        self,
        key: str,
        found: Sequence[Figure],
        working: str,
        result: str,
        unit: str,
        winner: str = "",
        *,
        exact: bool = True,
        verdict: str = "",
    ) -> Answer:
        language = self._writer.language
        stated = self._stated is not None and bool(result)
        stated_verdict = (
            f"reasoning.{'yes' if self._agrees(result, key in _ROUNDED) else 'no'}" if stated else ""
        )
        line = say(
            f"reasoning.{key}",
            language,
            working=working,
            equals="=" if exact and not any(figure.fact.approximate for figure in found) else "≈",
            result=result,
            unit=english_unit(unit) if language is Language.EN else written(unit, language),
            winner=winner,
        )
        if stated_verdict and key not in ("more", "less"):
            verdict = template(stated_verdict, language)
        line = f"{verdict}{line}"
        details = "" if key in ("more", "less", "equal") else self._listed(found, "；")
        label = "；".join(figure.name for figure in found)
        score = min(figure.score for figure in found)
        return self._writer.working(line, details, [figure.fact for figure in found], label, score)

    def _listed(self, found: Sequence[Figure], by: str) -> str:
        return by.join(f"{self._name(figure)} {self._writer.figure(figure.fact)}" for figure in found)

    def _name(self, figure: Figure) -> str:
        english = self._writer.language is Language.EN
        return glossed(figure.name) if english else written(figure.name, self._writer.language)


def _joined(found: Sequence[Figure], by: str) -> str:
    """The numbers with a sign between them."""
    return by.join(number_text(figure.value) for figure in found)
