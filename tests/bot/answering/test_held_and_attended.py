"""People and the sessions they came to, totals of things called alike, what was carried over, group chats that are no accounts."""

from __future__ import annotations

import pytest

from tests.bot.conftest import Inline
from tests.bot.replies import refused, told_by

TOWNSHIP = """清河县柳湾乡人民政府2023年政府信息公开工作年度报告
一、总体情况
指定2名专职人员负责日常工作。全年开展专题培训2次，覆盖乡村两级工作人员90人次，提升公开水平。
线上依托政务新媒体（如微信公众号等）发布信息，并利用村组微信群等渠道进行政策传达与互动80余次。
在网站公开信访事项办理一览表9件，投诉案件办理情况一览表2件。发布航行通告20条、航行警告15条。
全年受理依申请公开来件29件，续办上年度结转办件1件，共办理30件。开展政策宣讲3次。
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("培训多少人次", "90 人次"),
        ("平均每次培训多少人次", "90 ÷ 2 = 45"),
        ("培训搞了几次", "2 次"),
        ("一览表一共几件", "9 + 2 = 11"),
        ("通告和警告一共", "20 + 15 = 35"),
        ("申请一共办理了几件", "30 件"),
        ("上年结转几件", "1 件"),
        ("微信群互动几次", "80余次"),
    ],
)
def test_it_is_told(inline: Inline, question: str, told: str) -> None:
    assert told in told_by(inline(TOWNSHIP), question)


@pytest.mark.parametrize("question", ["公众号几条", "公众号互动几次", "会议多少人次", "宣讲多少人次"])
def test_nothing_else_is_told(inline: Inline, question: str) -> None:
    refused(inline(TOWNSHIP), question)
