"""Who is in a group, the year's own beside all years, readers of each account, measures that are no problems, the group's office."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

TOWN = """云栎县楚河镇2014年政府信息公开年度报告
一、概述
成立了信息公开工作领导小组,配备了1名政府信息公开工作人员,并下设办公室在党政办。办公室具体负责制定工作方案。
二、主动公开政府信息情况
（一）公开数量
截至2014年12月31日,在县政府网站累计公开政府信息846条,其中本年度在县政府网站及本单位门户网站公开214条。
（二）平台建设情况
“云栎楚河”今日头条信息发布量1211条,总推荐量1750万,总阅读量530万;“楚河发布”微信公众号共发布信息734条,固定订阅人数5400人。
就教育资助、招生考试、民办教育等内容进行了全面公开。
三、政府信息依申请公开情况
2014年,我镇没有依申请公开政府信息办理事项。
四、存在问题及改进措施
与公众的需求还存在差距,极少数信息存在审查不严等问题。为此,我们将采取以下措施积极改进:
（一）提高认识。深化对政府信息公开工作重要性的认识。
（二）进一步健全工作机制。不断规范政府信息公开申请的受理机制。
（三）继续做好主动公开工作。规范信息制作、发布流程。
"""


@pytest.fixture(scope="module")
def town(inline: Inline) -> Assistant:
    return inline(TOWN)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("本年度公开多少条", "214 条"),
        ("累计公开政府信息多少条", "846 条"),
        ("头条总阅读量多少", "530 万"),
        ("头条推荐量多少", "1750 万"),
        ("公众号订阅人数多少", "5400 人"),
        ("配了几名工作人员", "1 名"),
        ("收到申请几件", "没有（0）"),
        ("有人申请公开吗", "否，没有（0）"),
        ("办公室负责干啥", "办公室具体负责制定工作方案"),
        ("就哪些内容进行了公开", "就教育资助、招生考试、民办教育等内容进行了全面公开"),
    ],
)
def test_told(town: Assistant, question: str, told: str) -> None:
    assert town.ask(question).reply.startswith(told)


def test_measures_are_no_problems(town: Assistant) -> None:
    assert "并下设办公室在党政办" in town.ask("办公室设在哪").reply.splitlines()[0]
    assert "审查不严" in town.ask("存在哪些问题").reply.split("您问的是")[0]
    assert "提高认识" in town.ask("怎么改进").reply.split("您问的是")[0]


def test_who_else_is_counted_is_not_in_the_group(town: Assistant) -> None:
    assert town.ask("领导小组几个人").status is Status.UNANSWERABLE
