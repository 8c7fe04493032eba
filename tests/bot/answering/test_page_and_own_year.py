"""What the page says of a report, the office's own name before what it published, and figures of several years."""

from __future__ import annotations

import pytest

from tests.bot.conftest import Inline

PAGE = """青石县 > 政府信息公开 > 年报
  • 索  引 号:00917/2017-0031 主题分类:
  • 发文机关:青石县水利局 成文日期:2017-01-09 10:20
  • 文       号:发布日期: 2017-01-16 09:00

青石县水利局2016年政府信息公开工作年度报告

一、总体情况

2016年青石县水利局主动公开政府信息308条,2015年主动公开政府信息291条,近三年累计主动公开政府信息的数量902条。报告在县政府网站“信息公开年报”栏目中公布本报告。

2016年,局网站发布信息1410条,包括干部任免信息13条,每日发布雨情信息共计366条,通知公告92条。“青石水事”微信公众号推出“护河人”等专栏,全年共发布信息207条,订阅数6120个,较去年同期增长9%。

2016年5月,我局根据县政府办《关于做好2016年网站工作的通知》要求,在县政府网站开展问卷调查工作,结果已公示。《汛期来了!大家准备好了吗?》发布于县电视台公众号。

街镇:主动公开涉及防汛抗旱、河道治理、饮水安全等方面信息308条。
"""


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("索引号是多少", "00917/2017-0031"),
        ("发文机关是谁", "青石县水利局"),
        ("成文日期", "2017-01-09"),
        ("年报哪天发布的", "2017-01-16"),
        ("报告刊登在什么地方", "信息公开年报"),
        ("2016年主动公开了多少条", "308"),
        ("近三年公开了多少条", "902"),
        ("累计公开多少条信息", "902"),
        ("雨情信息发布了多少", "366 条"),
        ("公众号订阅数较去年增长多少", "9%"),
        ("问卷调查是几月份搞的", "2016年5月"),
        ("公开的信息涉及哪些方面", "饮水安全"),
        ("How many personnel notices?", "13"),
    ],
)
def test_it_is_told(inline: Inline, question: str, expected: str) -> None:
    assert expected in inline(PAGE).ask(question).reply.splitlines()[0]


def test_rain_reports_of_every_day_are_a_total(inline: Inline) -> None:
    reply = inline(PAGE).ask("雨情信息发布了多少").reply
    assert "不是总数" not in reply
    assert "任免" not in reply.split("原文")[0]


def test_a_title_with_marks_is_no_end_of_a_sentence(inline: Inline) -> None:
    assert "《汛期来了!大家准备好了吗?》发布于" in inline(PAGE).ask("汛期来了发布在哪个公众号").reply


def test_the_office_is_not_named_twice(inline: Inline) -> None:
    twice = f"云岭市青石县人民政府\n\n{PAGE[PAGE.index('青石县水利局2016年') :]}"
    assert "云岭市青石县水利局" in inline(twice).ask("这是谁的报告").reply


SIGNED = """青二中〔2017〕5号 签发人:林知远 2016年青石县第二中学政府信息公开年度报告
一、总体情况
2016年公开信息31条。
"""


@pytest.mark.parametrize(
    ("question", "expected"),
    [("签发人是谁", "林知远"), ("谁签发的", "林知远"), ("文号是多少", "青二中〔2017〕5号")],
)
def test_the_head_of_a_paper(inline: Inline, question: str, expected: str) -> None:
    assert expected in inline(SIGNED).ask(question).reply.splitlines()[0]
