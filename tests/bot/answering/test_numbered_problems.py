"""Problems that bear Chinese numbers, one of them set as a heading, and what is done about them by the year that comes."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from tests.bot.conftest import Inline

OFFICE = (
    "青禾县气象局2019年政府信息公开工作年度报告\n\n一、总体情况\n\n2019年，主动公开信息64条，其中医保信息32条。\n\n"
    "五、存在的主要问题及改进情况\n\n"
    "2019年，虽然我局在政务公开取得了一定成效，但与人民群众期待还有一定差距，主要表现在：\n\n"
    "（一）主动公开的内容还需进一步规范，信息公开的载体还需要进一步丰富。\n\n"
    "（二）门户网站内容正建设中，内容有待进一步充实和优化。\n\n"
    "（三）信息公开人员不足，学习力度有待加强。目前，信息公开工作均为兼职，缺少专职工作人员。\n\n"
    "2020年，青禾县气象局将在县委县政府的领导下，不断深化政务公开工作。主要开展三个方面工作：\n\n"
    "1.拓展政府信息公开形式。积极实行电子屏公开。\n"
)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("存在哪些问题", ("载体还需要进一步丰富", "有待进一步充实和优化", "人员不足")),
        ("第一个问题是什么", ("载体还需要进一步丰富",)),
        ("第三个问题是什么", ("人员不足",)),
        ("下一步打算", ("不断深化政务公开工作",)),
    ],
)
def test_told(inline: Inline, question: str, told: tuple[str, ...]) -> None:
    reply = inline(OFFICE).ask(question).reply
    assert all(words in reply for words in told)


@pytest.mark.parametrize("question", ["医保骗保查处多少起", "第四个问题是什么"])
def test_not_told(inline: Inline, question: str) -> None:
    assert inline(OFFICE).ask(question).status is Status.UNANSWERABLE
