"""Tables of an office's own: a row and a column name each figure, and the row 合计 is what they make together."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from tests.bot.conftest import Inline
from tests.bot.replies import refused, told_by

REPORT = """柳湾县人民政府2017年政府信息公开工作年度报告
一、概述
2017年，柳湾县推进政府信息公开工作。
二、各单位公开情况
单位	主动公开信息数（条）	依申请公开数（件）	政策解读数（篇）
教育局	120	3	5
民政局	98	1	2
林业局	45	0	1
公安局	210	7	3
合计	473	11	11
三、各渠道公开情况
渠道	数量（条）
政府网站	300
政务微博	80
政务微信	93
四、培训情况
季度	培训次数	参加人数
一季度	2	80
二季度	1	45
三季度	0	0
四季度	3	130
"""
"""An invented report."""


@pytest.fixture(scope="module")
def office(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("教育局主动公开多少条", "120 条"),
        ("民政局收到依申请公开几件", "1 件"),
        ("公安局政策解读几篇", "3 篇"),
        ("主动公开总共多少条", "473 条"),
        ("依申请公开一共几件", "11 件"),
        ("微博公开多少条", "80 条"),
        ("哪个渠道最多", "政府网站：300 条"),
        ("一季度培训几次", "2 次"),
        ("林业局和教育局一共公开多少条", "45 + 120 = 165"),
        ("how many items did the education bureau publish?", "120 items"),
    ],
)
def test_a_cell_is_told(office: Assistant, question: str, said: str) -> None:
    """The figure of the row and the column that are named."""
    assert said in told_by(office, question)


def test_another_office_has_no_row(office: Assistant) -> None:
    """What the table does not list is not in the report."""
    refused(office, "卫生局公开多少条")
