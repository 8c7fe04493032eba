"""To whom something was sent, where it can be read, in what form, what was carried between years, who was served how."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline
from tests.bot.replies import answered

TOWNSHIP = """青禾县义和镇2023年政府信息公开年度报告
一、概述
配备了3名办公室工作人员兼职负责日常工作。
二、主动公开
共主动公开政府信息310条，其中全文电子化达100%。在主动公开政府信息的形式上采用了连接政府门户网站、设立了三处公开查询点（青禾县便民服务中心、县档案局、县图书馆），方便群众查询。向图书馆、档案馆报送纸质信息各46条。其中政策类信息300条、财政预决算信息6条、政府信息公开工作年度报告1条、其他信息3条。
三、依申请公开
2022年结转至2023年2件，2023年共受理265件，已办结264件，结转下年度办理3件。
四、服务
通过义和微信为群众提供在线服务20余人次。通过网络渠道为群众提供在线服务120余人次，义和微信粉丝量5.1万人，义和抖音粉丝量25.1万人。
"""


@pytest.fixture(scope="module")
def township(inline: Inline) -> Assistant:
    return inline(TOWNSHIP)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("给图书馆报送了多少条纸质信息", "46 条"),
        ("图书馆和档案馆一共报送多少条", "合计：46 + 46 = 92条"),
        ("电子化达到多少", "100%"),
        ("上年结转几件", "2 件"),
        ("从2022年结转过来几件", "2 件"),
        ("财政预决算和年度报告一共几条", "合计：6 + 1 = 7条"),
        ("抖音粉丝比微信多多少", "相差：25.1 − 5.1 = 20万人"),
    ],
)
def test_figures(township: Assistant, question: str, told: str) -> None:
    assert township.ask(question).reply.startswith(told)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("查询点都在哪里", "县档案局、县图书馆"),
        ("俺想查信息去哪查", "设立了三处公开查询点"),
        ("公开形式有哪些", "采用了连接政府门户网站"),
        ("这几个人是专职的吗", "兼职负责日常工作"),
    ],
)
def test_words(township: Assistant, question: str, said: str) -> None:
    assert said in answered(township, question).reply


def test_two_ways_of_serving_are_asked_back_about(township: Assistant) -> None:
    assert township.ask("在线服务多少人次").status is Status.AMBIGUOUS
