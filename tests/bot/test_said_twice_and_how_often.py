"""Figures that a report gives twice and differently, days in characters, how often something is renewed, what is made a focus."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from tests.bot.conftest import Inline

TOWN = """柳湾乡2016年政府信息公开工作年度报告
一、总体情况
把惠农政策、民生工程作为信息公布重点，要求各村组织每周更新一次村务公开栏，重大事件必须三天“上墙”接受监督。
全年主动公开政府信息63条，其中：文件类40条、工作信息类20条、人事信息类3条。人事信息类8条，并作了删除。
公开栏专题公开56次，通过LED宣传信息12期、27条。
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("人事信息几条", ("3 条", "8 条")),
        ("重大事件几天上墙", ("3 天",)),
        ("村务公开栏好久换一回", ("每周更新一次",)),
        ("公开栏隔多久一换", ("每周更新一次",)),
        ("把什么作为公布重点", ("惠农政策、民生工程",)),
        ("LED宣传信息多少条", ("27 条",)),
    ],
)
def test_it_is_told(inline: Inline, question: str, told: tuple[str, ...]) -> None:
    """What is asked stands in front; of two figures of one name neither is left out in silence."""
    answer = inline(TOWN).ask(question)
    assert answer.status is Status.ANSWERED
    first = answer.reply.split("您问的是")[0]
    assert all(part in first for part in told), answer.reply


def test_no_other_unit_besides(inline: Inline) -> None:
    """多少条 is not told in 期 as well."""
    assert "期" not in inline(TOWN).ask("LED宣传信息多少条").reply.split("您问的是")[0]
