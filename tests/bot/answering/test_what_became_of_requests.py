"""Which outcome of requests there was most of, how many were granted or not the office's, and by how much they grew."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

OFFICE = """青禾市公安局2023年政府信息公开工作年度报告
一、总体情况
（一）主动公开。政务网发布信息107条，其中公文法规6条，人事任免4条，工作动态55条，治安管理、道路交通等业务类信息42条。
（二）依申请公开。我局共收到信息公开申请22起，比2022年（31起）下降29%，答复22起。其中公开1起，不属于政府信息4起，告知其他途径3起，不存在9起，属于行政执法案卷5起。
（三）人员。配备1名专职人员和2名兼职工作人员。
"""
BUREAU = """青禾市住房局2023年政府信息公开工作年度报告
一、总体情况
（一）主动公开。主动公开政府信息765条，同比增长28%。在各类渠道公开政府信息2674次。
（二）依申请公开。受理政府信息公开申请51件，其中，申请信息可以公开的6件，申请信息依法不属于本机关公开的45件。
"""


@pytest.fixture(scope="module")
def office(inline: Inline) -> Assistant:
    return inline(OFFICE)


@pytest.fixture(scope="module")
def bureau(inline: Inline) -> Assistant:
    return inline(BUREAU)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("哪种答复最多", "最多的是信息不存在：9 起"),
        ("处理结果哪种最少", "最少的是予以公开：1 起"),
        ("公开了几起申请", "1 起"),
        ("申请予以公开几起", "1 起"),
        ("申请比去年下降了百分之几", "29%"),
        ("申请下降百分之几", "29%"),
        ("一共几个工作人员", "合计：1 + 2 = 3名"),
    ],
)
def test_office(office: Assistant, question: str, told: str) -> None:
    assert office.ask(question).reply.startswith(told)


@pytest.mark.parametrize("question", ["抓了多少小偷", "工作动态增长百分之几"])
def test_not_told(office: Assistant, question: str) -> None:
    assert office.ask(question).status is Status.UNANSWERABLE


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("可以公开的几件", "6 件"),
        ("申请可以公开的有几件", "6 件"),
        ("不属于本机关公开的几件", "45 件"),
        ("今年比去年多公开百分之几", "28%"),
        ("公开增长百分之几", "28%"),
    ],
)
def test_bureau(bureau: Assistant, question: str, told: str) -> None:
    assert bureau.ask(question).reply.startswith(told)
