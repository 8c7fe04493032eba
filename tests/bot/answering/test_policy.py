"""When to answer, when to ask back, when to refuse: the thresholds at work on ranked matches."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from bot.answering import thresholds
from bot.answering.answer import Language
from bot.answering.counting.measuring import allowed_measures
from bot.answering.policy import decide
from bot.understanding.question import Ask, Question
from knowledge.matching import Match
from knowledge.models import Fact, FactKind, Measure, ValueState
from knowledge.query import Term
from knowledge.store import StoredFact

WEIBO = Term("微博", ("微博",), 1.0, ("wei", "bo"), known=True)


def asks(
    measure: Measure | None = Measure.ITEM, ask: Ask = Ask.FIGURE, folded: str = "微博多少条", **more: object
) -> Question:
    """A question for the Weibo figure."""
    question = Question("微博多少条", folded, Language.ZH_CN, ask, measure, terms=(WEIBO,))
    return replace(question, **more)  # type: ignore[arg-type]


def fact(
    topic: str = "微博公开信息", value: str | None = "316", measure: Measure = Measure.ITEM, **more: object
) -> Fact:
    """A figure of the prose."""
    given: dict[str, object] = {
        "unit": "条",
        "kind": FactKind.PROSE,
        "section": "一",
        "quote": f"{topic}{value}条。",
        **more,
    }
    return Fact(topic, topic, measure, None if value is None else Decimal(value), value or topic, **given)  # type: ignore[arg-type]


def match(
    of: Fact,
    score: float = 0.9,
    explained: float = 1.0,
    specific: float = 1.0,
    unexplained: tuple[Term, ...] = (),
    position: int = 0,
) -> Match:
    """A match with this standing."""
    return Match(StoredFact(1, position, of), score, explained, specific, unexplained, (explained,))


def test_a_figure_that_explains_the_question_answers_it() -> None:
    best = match(fact())
    assert decide(asks(), [best]).answer == (best,)


def test_nothing_found_is_refused_with_a_reason() -> None:
    decision = decide(asks(), [])
    assert (decision.answer, decision.choices, decision.nearest) == ((), (), None)
    assert decision.reason


@pytest.mark.parametrize(
    ("explained", "answered"),
    [(1.0, True), (thresholds.MIN_EXPLAINED, True), (thresholds.MIN_EXPLAINED - 0.01, False), (0.1, False)],
)
def test_too_little_explained_is_refused(explained: float, answered: bool) -> None:
    assert bool(decide(asks(), [match(fact(), explained=explained)]).answer) is answered


@pytest.mark.parametrize(
    ("score", "answered"), [(0.9, True), (thresholds.MIN_SCORE, True), (thresholds.MIN_SCORE - 0.01, False)]
)
def test_too_low_a_score_is_refused(score: float, answered: bool) -> None:
    assert bool(decide(asks(), [match(fact(), score=score)]).answer) is answered


def test_a_word_left_unexplained_refuses_whatever_the_score() -> None:
    helicopter = Term("低保", ("低保",), 1.0, known=True)
    decision = decide(asks(), [match(fact(), score=0.99, unexplained=(helicopter,))])
    assert decision.answer == ()
    assert decision.nearest is not None


def test_what_is_far_away_is_not_offered_as_near() -> None:
    assert decide(asks(), [match(fact(), explained=thresholds.CLOSE - 0.01)]).nearest is None


@pytest.mark.parametrize(
    ("lead", "asked_back"), [(0.0, True), (thresholds.MARGIN - 0.01, True), (thresholds.MARGIN + 0.01, False)]
)
def test_a_thin_lead_over_another_figure_asks_back(lead: float, asked_back: bool) -> None:
    first, second = match(fact("甲微博", "1"), 0.9), match(fact("乙微博", "2"), 0.9 - lead, position=1)
    decision = decide(asks(), [first, second])
    assert (decision.choices == (first, second)) is asked_back
    assert (decision.answer == (first,)) is not asked_back


def test_the_same_figure_said_twice_is_no_rival() -> None:
    first, second = match(fact("甲微博", "316")), match(fact("乙微博", "316"), position=1)
    assert decide(asks(), [first, second]).answer[0] is first


def test_at_most_four_are_offered() -> None:
    many = [match(fact(f"{name}微博", str(n)), position=n) for n, name in enumerate("甲乙丙丁戊己", 1)]
    assert len(decide(asks(), many).choices) == thresholds.MAX_CHOICES == 4


def test_a_stated_figure_is_looked_for_among_the_rivals() -> None:
    first, second = match(fact("甲微博", "1"), 0.9), match(fact("乙微博", "2"), 0.85, position=1)
    assert decide(asks(claim=Decimal(2)), [first, second]).answer == (second,)
    assert decide(asks(claim=Decimal(7)), [first, second]).answer == (first,)


@pytest.mark.parametrize(
    ("topic", "folded", "answered"),
    [
        ("不予公开文件微博", "微博公开文件多少条", False),
        ("不予公开文件微博", "微博不公开的文件多少条", True),
        ("不予公开文件微博", "how many were refused on weibo", True),
        ("公开文件微博", "微博公开文件多少条", True),
    ],
)
def test_a_negated_fact_answers_only_a_negated_question(topic: str, folded: str, answered: bool) -> None:
    assert bool(decide(asks(folded=folded), [match(fact(topic))]).answer) is answered


@pytest.mark.parametrize(
    ("ask", "quote", "answered"),
    [
        (Ask.WHO, "报分管领导审批微博。", True),
        (Ask.WHO, "微博公开真实。", False),
        (Ask.WHEN, "每季度首月公布微博。", True),
        (Ask.WHEN, "微博公开真实。", False),
        (Ask.WHY, "由于微博维护复杂。", True),
        (Ask.WHY, "微博公开真实。", False),
    ],
)
def test_who_when_and_why_need_someone_a_time_a_cause(ask: Ask, quote: str, answered: bool) -> None:
    said = fact(quote, None, Measure.TEXT, quote=quote)
    assert bool(decide(asks(None, ask), [match(said)]).answer) is answered


def test_a_statement_does_not_answer_without_a_telling_word() -> None:
    said = match(fact("加强信息公开工作。", None, Measure.TEXT, quote="加强信息公开工作。"))
    assert decide(asks(None, Ask.WHAT, terms=(Term("公开", ("公开",), 0.05),)), [said]).answer == ()


@pytest.mark.parametrize(
    ("measure", "ask", "inside", "outside"),
    [
        (Measure.PERSON, Ask.FIGURE, Measure.PERSON, Measure.ITEM),
        (Measure.ITEM, Ask.FIGURE, Measure.ITEM, Measure.PERSON),
        (Measure.MONEY, Ask.FIGURE, Measure.MONEY, Measure.ITEM),
        (Measure.HOUSEHOLD, Ask.FIGURE, Measure.HOUSEHOLD, Measure.PERSON),
        (Measure.TIMES, Ask.FIGURE, Measure.TIMES, Measure.ITEM),
        (Measure.NUMBER, Ask.FIGURE, Measure.PERSON, Measure.TEXT),
        (None, Ask.WHO, Measure.TEXT, Measure.ITEM),
        (None, Ask.WHEN, Measure.DATE, Measure.ITEM),
    ],
)
def test_only_facts_of_a_fitting_measure_may_answer(
    measure: Measure | None, ask: Ask, inside: Measure, outside: Measure
) -> None:
    allowed = allowed_measures(asks(measure, ask))
    assert inside in allowed
    assert outside not in allowed


def test_keywords_may_be_answered_by_anything() -> None:
    assert allowed_measures(asks(None, Ask.ANY)) == frozenset()


def test_an_absence_is_no_different_answer_from_nought() -> None:
    nought = match(fact("收到申请微博", "0", state=ValueState.ZERO))
    absence = match(fact("未收到微博申请", None, Measure.TEXT, state=ValueState.ZERO), 0.89, position=1)
    assert nought in decide(asks(), [nought, absence]).answer


@pytest.mark.parametrize(("place", "reason"), [("宝丰镇", "other_place"), ("", "measure")])
def test_the_reason_names_what_is_missing(place: str, reason: str) -> None:
    assert decide(asks(place=place), []).reason == reason
    assert decide(asks(None, Ask.WHAT), []).reason == "not_in_report"
