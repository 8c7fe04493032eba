"""Stories before a question, what a name means, what a stated figure counts, written Chinese for which and what."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """清河县柳湾镇人民政府2022年政府信息公开工作年度报告
一、总体情况
（一）主动公开。2022年，全镇主动公开政府信息730条，其中，政府网站公开64条，政务微信公开666条。
1．权力运行公开。公开年度总结、任务分工情况信息17条。
2．就业公开。通过镇级公示栏公开公益性岗位等就业信息2条涉及人员31人，公开危房改造户3批次。
3．文件。全年共印发政府文件50件，“此件公开发布”文件38件，“此件不公开”文件12件。
（二）平台建设。认真履行“三审三校”程序，确保信息质量。全面推进“五公开”及重点领域信息公开。设置政策超市，用于展示政策解读和便民手册。
打造政务公开专区，配置信息查阅机2台、电脑3台、打印机1台。创建注册的微博“清清柳湾”，全年发布信息290条。
"""


@pytest.fixture(scope="module")
def office(inline: Inline) -> Assistant:
    """The assistant on a made-up report."""
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("我记性不好，前几天村干部说有个公益性岗位，我就想知道公益岗涉及多少个人", "31 人"),
        ("镇里的文件哪些可以公开哪些不能公开，我就想问不公开的那种有几件", "12 件"),
        ("网上好多人讲微信微博啥的，我就问网站公开了多少条", "64 条"),
        ("我在写论文，想引用贵镇主动公开政府信息的总条数，请问是多少", "730 条"),
        ("权力运行公开部分共公开了多少条信息", "17 条"),
        ("就业信息通过何种渠道公开", "公示栏"),
        ("政务公开专区的设备配置情况如何", "查阅机"),
        ("三审三校是什么意思", "确保信息质量"),
        ("什么叫政策超市", "用于展示"),
        ("31个人是干啥的", "公益性岗位"),
        ("31人是什么人", "公益性岗位"),
        ("3批次是什么", "危房改造"),
        ("2条涉及31人的是什么", "公益性岗位"),
    ],
)
def test_is_told_first(office: Assistant, question: str, told: str) -> None:
    assert told in office.ask(question).reply.partition("您问的是")[0]


@pytest.mark.parametrize(
    "question",
    ["啥叫五公开", "什么是五公开", "“此件公开发布”是什么意思", "镇里的微博是官方的不", "微信是官方的吗"],
)
def test_is_not_in_the_report(office: Assistant, question: str) -> None:
    assert office.ask(question).status is Status.UNANSWERABLE
