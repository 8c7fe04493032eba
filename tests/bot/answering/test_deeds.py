"""What only looks like something done: parts of the report for lawsuits, a hotline for complaints, postings for boards."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline
from tests.bot.replies import answered

SILENT = """青柏县水务局2020年政府信息公开工作年度报告

本年度报告包括总体情况、主动公开情况、收到和处理申请情况、行政复议和行政诉讼情况、收费情况、主要问题及改进情况等部分。所列数据的统计期限自2020年1月1日起至12月31日止。

一、总体情况

（一）主动公开情况。通过门户网站发布信息231条，通过公示栏公开信息58条。公开收费标准、检查信息17条。
（二）监督保障。开通投诉举报信箱，公布投诉电话。社会关注的建议和提案，答复全文公开。群众业务咨询和意见建议26条。
"""

TOLD = """青柏县林业局2020年政府信息公开工作年度报告

发布日期：2021-01-19

本年度报告包括总体情况、主动公开情况、收到和处理申请情况、行政复议和行政诉讼情况、收费情况、主要问题及改进情况等部分。

一、总体情况

（一）主动公开情况。通过门户网站发布信息231条，建成公示栏14个。办理政协委员提案9件。
（二）监督保障。全年收到投诉举报3件，均已办结。网站留言回复41条。开展检查6次。行政诉讼2件。
"""


@pytest.fixture(scope="module")
def silent(inline: Inline) -> Assistant:
    """The assistant on the report that tells none of it."""
    return inline(SILENT)


@pytest.fixture(scope="module")
def told(inline: Inline) -> Assistant:
    """The assistant on the report that tells it."""
    return inline(TOLD)


@pytest.mark.parametrize(
    "question",
    [
        "were there any lawsuits",
        "did anybody take you to court?",
        "did anyone complain about you",
        "did you charge anything?",
        "收费了吗",
        "did you miss any deadlines",
        "were you late with anything",
        "when was the report published",
        "when did you publish the report",
        "what date did this report come out?",
        "报告什么时候公布的",
        "年报哪天发布的",
        "how many messages on the website were answered",
        "how many proposals were handled",
        "how many public notice boards are there",
        "how many inspections were done",
    ],
)
def test_what_only_looks_like_a_deed_is_none(silent: Assistant, question: str) -> None:
    assert silent.ask(question).status is not Status.ANSWERED


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("were there any lawsuits", "2"),
        ("did anyone complain about you", "3件"),
        ("when was the report published", "2021-01-19"),
        ("报告什么时候公布的", "2021-01-19"),
        ("how many messages on the website were answered", "41"),
        ("how many proposals were handled", "9"),
        ("how many public notice boards are there", "14"),
        ("how many inspections were done", "6"),
        ("报告分哪几部分", "总体情况"),
    ],
)
def test_its_twin_is_answered(told: Assistant, question: str, said: str) -> None:
    assert said in answered(told, question).reply


def test_what_time_the_figures_are_of_is_still_told(silent: Assistant) -> None:
    assert "统计期限" in answered(silent, "what period does the report cover").reply
