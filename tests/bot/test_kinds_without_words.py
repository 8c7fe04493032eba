"""Which kinds were published is told by what the total is made up of, or by the heading that says so."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from tests.bot.conftest import Inline

HEAD = "青山镇人民政府2021年政府信息公开工作年度报告\n联系电话：0900-5550166。\n一、总体情况\n"


@pytest.mark.parametrize(
    "text",
    [
        "（一）主动公开。全年主动公开政府信息60条，其中：工作动态类20条、政策文件类30条、财政资金类10条。\n",
        "（一）主动公开政府信息的主要类别\n工作动态类信息、政策文件类信息、财政资金类信息等。\n",
    ],
)
@pytest.mark.parametrize(
    "question",
    ["镇里公开的信息都有哪几类", "公開的資訊分哪些種類"],
)
def test_the_kinds_are_told(inline: Inline, text: str, question: str) -> None:
    reply = inline(HEAD + text).ask(question).reply
    assert "政策文件" in reply.split("您问的是")[0].split("您問的是")[0]


def test_a_date_asked_of_something_is_not_the_reporting_period(inline: Inline) -> None:
    text = "本报告所列数据的统计期限自2021年1月1日起至2021年12月31日止。梳理了2005年以来的政府信息。\n"
    assert "2005年" in inline(HEAD + text).ask("梳理的是哪一年以来的").reply.split("您问的是")[0]


def test_when_something_is_disclosed_is_not_the_reporting_period(inline: Inline) -> None:
    text = "本报告所列数据的统计期限自2021年1月1日起至2021年12月31日止。\n"
    assert inline(HEAD + text).ask("When is village information disclosed?").status is Status.UNANSWERABLE
