"""Which column of the form used for 2019 and 2020 is asked of, what is left open, and rankings over several sentences."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from tests.bot.conftest import Inline
from tests.bot.replies import refused, told_by

REPORT = """青石镇人民政府2019年政府信息公开年度报告
一、总体情况
通过青石镇政府网站主动发布公开信息424件，通过“青石之声”微信公众号刊发基层信息933件，收到依申请公开4件。
镇长信箱共收到留言76条，答复76条，答复率达到100%。书记信箱收到留言50条，答复率为94%。
接待群众当面咨询3000余人次，热线咨询7000余人次。电话接听咨询约2.2万人次。
由镇长王青任组长，相关部门负责人为成员。(责任编辑:李石)
二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年新制作数量	本年新公开数量	对外公开总数量
规章	0	0	0
规范性文件	13	11	45
第二十条第（五）项
信息内容	上一年项目数量	本年增/减	处理决定数量
行政许可	7	+2	31
其他对外管理服务事项	5	-1	17
第二十条第（六）项
信息内容	上一年项目数量	本年增/减	处理决定数量
行政处罚	8	0	6
行政强制	2	0	1
"""
"""An invented report."""


@pytest.fixture(scope="module")
def office(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("规范性文件对外公开多少", "45 件"),
        ("对外公开的规范性文件一共有几件", "45 件"),
        ("今年发布了多少件规范性文件", "11 件"),
        ("规范性文件公开了13件吗", "不对"),
        ("规范性文件出台了几件", "13 件"),
        ("规章公开了几件", "0 件"),
        ("how many normative documents were made public this year?", "11 items"),
        ("how many normative documents are available to the public?", "45 items"),
        ("行政许可项目去年有几个", "7 件"),
        ("上一年行政处罚项目数量", "8 件"),
        ("行政许可处理决定多少件", "31 件"),
        ("行政许可今年增加多少", "2 件"),
        ("行政许可项目增加还是减少", "本年增/减"),
        ("一共公开了多少件", "424 + 933 = 1357"),
        ("镇长信箱还有没回复的吗", "否"),
        ("书记信箱有没有没答复的留言", "有"),
        ("哪种咨询最多", "电话接听咨询"),
        ("责任编辑是谁", "李石"),
    ],
)
def test_is_told(office: Assistant, question: str, said: str) -> None:
    """The cell of the column that is asked of, not the first of its row."""
    assert said in told_by(office, question)


WAYS = """白杨市林业局2016年政府信息公开年度报告
一、主动公开情况
通过白杨市林业局门户网站、微信公众号、报纸、电视等多种形式主动公开政府信息3220条；通过微信平台公开信息共计613条。
通过微信工作群公开200余条。
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("一共公开多少条信息", "3220 条"),
        ("主动公开政府信息多少条", "3220 条"),
        ("微信平台公开多少条", "613 条"),
        ("工作群里发了多少条", "200余条"),
    ],
)
def test_all_ways_are_the_total(inline: Inline, question: str, said: str) -> None:
    """A figure of all ways from the website to paper is the total, though another one says 共计."""
    assert said in told_by(inline(WAYS), question)


def test_a_work_group_is_no_official_account(inline: Inline) -> None:
    """What was sent to a 微信工作群 was not published by a 公众号."""
    refused(
        inline(WAYS.replace("、微信公众号", "").replace("；通过微信平台公开信息共计613条", "")),
        "公众号发了几条",
    )


@pytest.mark.parametrize("question", ["行政许可事项现在有几项", "行政处罚项目有几个", "副组长是谁"])
def test_is_not_said(office: Assistant, question: str) -> None:
    """Decisions are no items that a permit is needed for, and who leads is not who deputises."""
    refused(office, question)
