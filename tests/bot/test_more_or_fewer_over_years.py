"""今年比去年多还是少, of two reports of one office: the answer is of this year."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from tests.bot.conftest import Offices


@pytest.fixture(scope="module")
def years(offices: Offices) -> Assistant:
    return offices("2020-qinghe-liuwan.txt", "several/2019-qinghe-liuwan.txt")


@pytest.mark.parametrize(
    "question", ["收到的申请今年比去年多还是少", "申请数量今年增加还是减少了", "新收申请今年多了还是少了"]
)
def test_it_is_told_of_this_year(years: Assistant, question: str) -> None:
    """Neither year is told to be less where it is asked whether the newer one is more."""
    assert years.ask(question).reply.startswith("2020年更")


@pytest.mark.parametrize("question", ["2020年收到申请多少件，上一年呢", "2020年收到申请多少件，2019年呢"])
def test_both_years_are_told(years: Assistant, question: str) -> None:
    """The year asked about in passing is told as well."""
    reply = years.ask(question).reply
    assert "2019年" in reply
    assert "2020年" in reply


@pytest.mark.parametrize("question", ["2020年收到的申请比2019年增长百分之几", "申请数量同比增加了百分之几"])
def test_growth_is_reckoned_in_per_cent(years: Assistant, question: str) -> None:
    """By how many per cent the newer year has more, in per cent of the older one."""
    reply = years.ask(question).reply
    assert reply.startswith("比后者")
    assert "%" in reply


@pytest.mark.parametrize("question", ["两年的申请相差几件", "收到的申请两年差多少"])
def test_two_years_are_set_against_each_other(years: Assistant, question: str) -> None:
    """The two years loaded, where the message names neither."""
    assert years.ask(question).reply.startswith("相差")
