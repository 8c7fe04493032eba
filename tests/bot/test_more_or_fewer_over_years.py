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
