"""What a message that leans on the one before inherits from it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from bot.followup import readings
from bot.understanding.question import Ask, Operation, Question
from bot.understanding.reader import understand
from knowledge.models import Measure
from tests.bot.conftest import Inline


def texts(question: Question) -> list[str]:
    return [term.text for term in question.terms if term.weight >= 0.5]


WECHAT = understand("2020年政务微信公开了多少条")


def test_the_first_message_has_one_reading() -> None:
    question = understand("那微博呢")
    assert readings(question, None) == [question]


def test_a_message_that_stands_alone_has_one_reading() -> None:
    question = understand("临时救助涉及多少人，低保涉及多少人")
    assert readings(question, WECHAT) == [question]


def test_another_thing_inherits_measure_unit_and_year() -> None:
    alone, joined = readings(understand("那低保呢"), WECHAT)
    assert (alone.measure, alone.unit, alone.year, alone.ask) == (Measure.ITEM, "条", 2020, Ask.FIGURE)
    assert texts(alone) == ["低保"]
    assert texts(joined) == [*texts(WECHAT), "低保"]


def test_another_channel_takes_the_place_of_the_one_before() -> None:
    (reading,) = readings(understand("那微博呢"), WECHAT)
    assert (reading.measure, reading.unit, reading.year, reading.ask) == (
        Measure.ITEM,
        "条",
        2020,
        Ask.FIGURE,
    )
    assert texts(reading) == ["微博"]


def test_another_measure_inherits_the_thing() -> None:
    (reading,) = readings(understand("涉及多少人"), understand("临时救助公示了多少条"))
    assert (reading.measure, reading.unit, texts(reading)) == (Measure.PERSON, "人", ["临时救助"])


@pytest.mark.parametrize(("text", "year"), [("2019年呢", 2019), ("那微博呢", 2020)])
def test_a_year_of_its_own_counts(text: str, year: int) -> None:
    assert {reading.year for reading in readings(understand(text), WECHAT)} == {year}


def test_last_year_is_not_overwritten_by_the_year_before_it() -> None:
    (reading,) = readings(understand("去年呢"), WECHAT)
    assert (reading.year, reading.relative_year) == (None, -1)


def test_why_inherits_the_thing_but_not_the_measure() -> None:
    (reading,) = readings(understand("为什么"), WECHAT)
    assert reading.ask is Ask.WHY
    assert reading.measure is None
    assert texts(reading) == texts(WECHAT)


def test_reckoning_is_not_inherited() -> None:
    before = replace(WECHAT, operation=Operation.SUM)
    assert {reading.operation for reading in readings(understand("那微博呢"), before)} == {None}


def test_another_column_of_the_form_takes_the_place_of_the_one_before() -> None:
    previous = understand("规章现行有效的几件")
    columns = [
        {column for term in reading.terms for column in term.columns}
        for reading in readings(understand("那废止的呢"), previous)
    ]
    rows = [
        {row for term in reading.terms for row in term.rows}
        for reading in readings(understand("那废止的呢"), previous)
    ]
    assert ({"proactive.repealed"}, {"proactive.rules"}) in zip(columns, rows, strict=True)


def test_a_figure_told_twice_is_reckoned_with_once(lingsha: Assistant) -> None:
    for text in ("政务微信公开了多少条", "政务微信公开了多少条"):
        lingsha.ask(text, "twice")
    assert "242 + 242" not in lingsha.ask("加起来是多少", "twice").reply
    lingsha.ask("政务微博公开了多少条", "itself")
    assert "316 − 316" not in lingsha.ask("比微博少多少", "itself").reply
    for text in ("政务微信公开了多少条", "政务微博公开了多少条"):
        lingsha.ask(text, "two")
    assert "558" in lingsha.ask("加起来是多少", "two").reply


def test_the_second_of_the_problems_is_no_other(lingsha: Assistant) -> None:
    lingsha.ask("主要问题", "second problem")
    assert "加大培训力度" in lingsha.ask("第二个怎么改", "second problem").reply


GROWN = """白杨镇2021年政府信息公开工作年度报告
一、总体情况
2021年收到政府信息公开申请15件，较2020年增加4件，其中当面申请6件、网络申请9件。
"""


@pytest.mark.parametrize(
    ("before", "then", "told"),
    [
        ("收到几件申请", "比2020年多几件", "4 件"),
        ("收到几件申请", "比去年多吗", "4 件"),
        ("How many requests were received?", "more than in 2020?", "4 cases"),
        ("How many requests were received?", "by how much did it rise?", "4 cases"),
    ],
)
def test_how_the_figure_told_before_grew_is_printed(
    inline: Inline, before: str, then: str, told: str
) -> None:
    assistant = inline(GROWN)
    assistant.ask(before, "talk")
    assert assistant.ask(then, "talk").reply.replace("items (件)", "cases").startswith(told)


def test_how_another_figure_grew_is_not_told_of_it(inline: Inline) -> None:
    assistant = inline(GROWN)
    assistant.ask("当面申请几件", "talk")
    assert assistant.ask("比去年多吗", "talk").status is Status.UNANSWERABLE
