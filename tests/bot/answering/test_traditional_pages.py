"""Pages in traditional characters that put the title and a date on lines of their own, and where things are published and read."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from tests.bot.conftest import Inline

PAGE = """柳川縣農業農村局2021年政府信息公開工作年度報告
發布日期：2022-01-20
本報告根據《政府信息公開條例》編制，並通過柳川縣政府網站向社會公布。
一、概述
2021年我局編制了《政府信息公開指南》和《政府信息公開目錄》。全年共主動公開政府信息230條。
我局在縣檔案局設立了政府信息查閱點，方便群眾查閱。
"""


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("報告日期是哪天", "2022"),
        ("报告时间是哪天", "2022"),
        ("查阅点设在哪里", "档案局"),
        ("在哪里公布报告", "网站"),
        ("主动公开政府信息多少条", "230"),
    ],
)
def test_is_told(inline: Inline, asked: str, told: str) -> None:
    answer = inline(PAGE).ask(asked)
    assert answer.status is Status.ANSWERED
    assert told in answer.reply.split("您问的是")[0]
