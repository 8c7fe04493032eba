"""What a hotline was called for, what attention was only given to, lists of kinds, meetings of one sort."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """云汀市交通运输局2023年政府信息公开工作年度报告
联系电话：0357-5550102。
一、总体情况
（一）主动公开情况。聚焦公路建设、安全生产、公共交通等重点领域，全年政务公开信息共31条。其中财政信息4条，政策解读9条，其他法定信息18条。通过云汀交通微信推送信息204条，微博发布信息77条。公开局长办公会议6次。
（二）平台建设。云汀交通服务热线共服务社会950人次，信息咨询类730件，投诉举报类160件，表扬类12件，求助类48件。
网站信息涉及机构设置、政策文件、抢险救灾等14个大类。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("热线里哪一类最多", "最多的是信息咨询类：730 件"),
        ("热线哪类最少", "最少的是表扬类：12 件"),
        ("热线投诉举报的多少", "160 件"),
        ("热线接到的求助有几件", "48 件"),
        ("热线接了多少", "950 人次"),
        ("热线服务了多少人次", "950 人次"),
        ("局长办公会公开了几次", "6 次"),
        ("政策解读几条", "9 条"),
        ("全年公开多少条", "31 条"),
    ],
)
def test_it_is_told(assistant: Assistant, question: str, told: str) -> None:
    assert assistant.ask(question).reply.startswith(told)


@pytest.mark.parametrize(
    "question",
    [
        "安全生产信息公开几条",
        "公共交通信息发布了多少条",
        "政策文件有多少件",
        "常务会议开了几次",
        "热线号码是多少",
    ],
)
def test_it_is_not_told(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is Status.UNANSWERABLE


def test_what_channels_put_out_is_not_added_to_the_total_that_holds_it(inline: Inline) -> None:
    office = inline(
        "云汀市柳林镇2023年政府信息公开工作年度报告\n一、总体情况\n全镇主动公开政府信息90条，"
        "其中利用公示栏和村民微信群公开信息60条、政务微信公开信息30条。\n"
    )
    asked = "我爱看村口那个公示栏，我孙子说村里微信群也发，这两样合起来一年公开了多少条"
    assert office.ask(asked).reply.startswith("60 条")
