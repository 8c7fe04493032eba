"""Whose account or site put something out, and by when: what only stands near a figure does not make it the answer."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """索引号:CW010/2021-00490
发文机关:苍梧市林业局
成文日期:2021-02-01
苍梧市林业局2020年政府信息公开工作年度报告
本年度报告根据有关规定编制,内容包括:总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、行政复议情况等四项内容。
一、总体情况
我局对信息进行了梳理,截至2020年12月31日,我局累计主动公开政府信息9866条。本年度主动公开政府信息370条。
全年发布业务信息254条,占69%;其它类信息116条,占31%。市民通过“申请公开”栏目,可向我局提出信息公开申请;网站上查阅电子全文370件。
我局门户网站发布信息210条。“苍梧林业”官方微信号公开信息135篇,累计点击量450万;“苍梧林业”南方号公开信息81篇,累计点击量150万。
全年处理来信16件,已回复14件,正在办理2件。
此外,还通过苍梧绿讯微信公众号,发布通知31条。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("到2020年底一共公开了多少", "9866 条"),
        ("2020年公开了多少", "370 条"),
        ("微信和南方号一共多少篇", "合计：135 + 81 = 216篇"),
        ("南方号点击量多少", "150 万"),
        ("微信点击量超过400万了吗", "对"),
        ("局网站发了几条", "210 条"),
        ("正在办的还有几件", "2 件"),
        ("业务信息占多少", "69%"),
        ("发文机关", "苍梧市林业局"),
        ("成文日期", "2021-02-01"),
    ],
)
def test_it_is_told(assistant: Assistant, question: str, told: str) -> None:
    assert assistant.ask(question).reply.startswith(told)


@pytest.mark.parametrize("question", ["收到申请几件", "市政府网站发了多少条", "今年公开的占累计的多少成"])
def test_what_stands_near_is_not_told(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is Status.UNANSWERABLE


def test_two_accounts_are_asked_back_about(assistant: Assistant) -> None:
    answer = assistant.ask("点击量超过400万了吗")
    assert answer.status is Status.AMBIGUOUS
    assert len(answer.choices) == 2


def test_of_how_many_parts_the_report_is(assistant: Assistant) -> None:
    assert "四项内容" in assistant.ask("报告分几项").reply


def test_what_joins_a_clause_is_no_name(assistant: Assistant) -> None:
    assert "此外" not in assistant.ask("公众号发了几条通知").reply.split("原文")[0]
