"""What a question asks to have been done: what was published was not deleted, what is open on request was not applied for."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """青岩县水务局2022年政府信息公开工作年度报告

一、总体情况

（一）主动公开情况。全年主动公开政府信息共312条。局长信箱的留言全年答复17条。累计访问量5210次。在报纸、电视等媒体刊发信息26条。
门户网站设有公开指南、公开目录、依申请公开等栏目。信息公开情况定期通报，实现动态更新。办理县人大代表建议9件。
公开行政决策草案征求意见稿3条、第一至四季度用水情况4条。热线共接到表扬类电话8件。处理失效链接43处。

（二）依申请公开情况。全年受理依申请公开事项2件，其中当面申请0件，信函申请2件；涉及依申请公开行政诉讼1起。

二、其他

全文包括总体情况、主动公开情况、依申请公开情况、收费及减免情况、主要问题和改进情况。
"""

MAINTAINED = """青岩县林业局2022年政府信息公开工作年度报告

一、总体情况

（一）主动公开情况。全年主动公开政府信息共312条。全年清理过期信息21条，修订制度4项，开展保密检查6次。

（二）监督保障。召开表彰会1次。在全县政务公开考核中名列第三。被县政府办通报表扬。
本单位政府信息公开工作自2008年5月1日开始。全年没有收取任何费用。
"""


@pytest.fixture(scope="module")
def water(inline: Inline) -> Assistant:
    """The assistant on a report that tells of none of these deeds."""
    return inline(REPORT)


@pytest.fixture(scope="module")
def forestry(inline: Inline) -> Assistant:
    """The assistant on a report that does."""
    return inline(MAINTAINED)


@pytest.mark.parametrize(
    "question",
    [
        "删了多少条信息",
        "撤下来几条信息",
        "改了多少条信息",
        "督查了几次",
        "废止了几个制度",
        "意见建议收到多少条",
        "开过表彰会没有",
        "被县里通报过没有",
        "考核排第几名",
        "有没有收钱",  # the report's own parts are no fees
        "什么时候开始公开的",
        "为啥没人申请",
        "记者申请的有几件",  # what the media printed is no application
    ],
)
def test_what_was_not_done_is_not_answered(water: Assistant, question: str) -> None:
    assert water.ask(question).status is not Status.ANSWERED


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("有没有人申请公开", "2"),  # that none came in person does not mean that none came
        ("信函申请的几件", "2"),
        ("当面来申请的有没有", "0"),
        ("一共公开了多少条信息", "312"),
        ("信箱留言答复了几条", "17"),
    ],
)
def test_what_the_report_does_tell_is_answered(water: Assistant, question: str, said: str) -> None:
    answer = water.ask(question)
    assert answer.status is Status.ANSWERED
    assert said in answer.reply.split("\n", 1)[0]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("清理了多少条信息", "21"),
        ("修订了几项制度", "4"),
        ("检查了几次", "6"),
        ("考核排第几名", "第三"),
        ("什么时候开始公开的", "2008年5月1日"),
        ("有没有收钱", "没有收取"),
    ],
)
def test_what_was_done_is_answered(forestry: Assistant, question: str, said: str) -> None:
    answer = forestry.ask(question)
    assert answer.status is Status.ANSWERED
    assert said in answer.reply
