"""What is counted together, who is turned to, and which papers are no cases: small invented reports."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.assistant import Assistant

_REPORT = """青禾县体育局2021年政府信息公开工作年度报告
本报告如有疑问，请与青禾县体育局综合科联系（地址：青禾县柳河路8号，电话：0999-6123456）。
一、总体情况
2021年，县体育局通过信息公开目录、公示栏主动公开信息730条。其中信息公开目录120条，公示栏610条；官方微博、微信推送信息905条。
网站发布政务动态、政策文件、工作通知等信息310条，“青禾体育”微信公众号发布赛事报道、健身科普、活动预告等240条。
公布城乡规划编制单位甲级资质结果公告14批。公开行政复议决定书17份。行政许可类信息33条。
同时我局专门设立12399举报投诉热线，由专人接听。全年实施行政处罚20起，罚款50万元。实施政府采购项目4项，采购总金额86万元。
全年制发行政规范性文件2件，分别为《场馆管理办法》《赛事管理办法》。一是及时公开制定、修订的行政规范性文件及配套解读。
组织“开放日”活动，获评县政府颁发的“最具人气活动”。
收到申请9件，其中当面申请4件，网络申请5件。
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("主动公开信息多少条", "730 条"),
        ("网站比公众号多多少条", "310 − 240 = 70"),
        ("甲级资质公告几批", "14 批"),
        ("举报投诉打什么电话", "12399"),
        ("投诉热线号码是多少", "12399"),
        ("平均每起处罚罚多少钱", "50 ÷ 20"),
        ("平均每个采购项目多少万", "86 ÷ 4"),
        ("是哪两件规范性文件", "《场馆管理办法》《赛事管理办法》"),
        ("获得了什么荣誉", "最具人气活动"),
        ("亲自跑去局里申请的有多少", "4 件"),
        ("哪种方式申请的人多", "网络申请：5 件"),
        ("跟哪个部门联系", "综合科"),
    ],
)
def test_it_is_told(inline: Callable[[str], Assistant], question: str, told: str) -> None:
    """The figure, the number or the name asked for."""
    answer = inline(_REPORT).ask(question)
    assert answer.status == "answered"
    assert told in answer.reply


@pytest.mark.parametrize("question", ["乙级资质公告了几批", "行政复议案件收了多少件", "许可证发了几个"])
def test_a_near_miss_is_refused(inline: Callable[[str], Assistant], question: str) -> None:
    """What the report counts is another thing than the one asked about."""
    assert inline(_REPORT).ask(question).status != "answered"


_KINDS = """柳塘乡人民政府2023年政府信息公开工作年度报告 本年报按照规定编制。 一、概述 2023年以来，我乡贯彻执行有关规定。 二、主动公开情况 2023年新增主动公开政府信息40条。其中机构类信息16条，内有领导成员9条、机构职能7条；工作类信息11条，其中动态5条、公告6条；民生事项类信息13条。 四、咨询处理情况 2023年度未收到任何形式的有关信息公开方面的咨询。
"""


def test_kinds_of_a_kind_are_not_ranked_with_it(inline: Callable[[str], Assistant]) -> None:
    """内有 breaks a kind down, as 其中 does: the least of the kinds is none of its own kinds."""
    reply = inline(_KINDS).ask("哪类信息最少").reply
    assert "工作类信息" in reply.split("\n", maxsplit=1)[0]


def test_a_short_sentence_behind_its_heading_is_read(inline: Callable[[str], Assistant]) -> None:
    """四、咨询处理情况 2023年度未收到…咨询。 is no heading as a whole."""
    assert "0" in inline(_KINDS).ask("有人来咨询吗").reply
