"""Parts with their shares in sentences of their own, ways of explaining policies, requests that others handle, names with figures."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from tests.bot.conftest import Inline

COUNTY = """云栎县人民政府（政府办公室）2016年政府信息公开工作年度报告
一、总体情况
（一）主动公开。网站更新发布信息60项，其中：招生工作13项，占21.7%；教务工作10项，占16.7%；招标工作24项，占40%；制度工作13项，占21.7%。
通过“云栎发布”微信公众号发布信息650条，发布政策解读信息9条。
（二）依申请公开。受理群众提交的信息公开申请3件，办结3件。指导乡镇、县政府部门处理信息公开申请10件。
（三）信息管理。完善政策解读工作机制，对涉及群众利益的政策文件，运用音频、政策问答、图文等方式进行解读。
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("哪一类最多", "招标工作：24 项"),
        ("哪类最少", "教务工作：10 项"),
        ("招标工作几项占多少", "24 项"),
        ("受理申请几件", "3 件"),
        ("申请公开受理几件", "3 件"),
        ("解读用哪些方式", "音频、政策问答、图文"),
        ("政策解读采用了哪些形式", "音频、政策问答、图文"),
        ("微信公众号叫什么发了多少", "云栎发布；650 条"),
    ],
)
def test_it_is_told(inline: Inline, question: str, told: str) -> None:
    """What is asked stands in front."""
    answer = inline(COUNTY).ask(question)
    assert answer.status is Status.ANSWERED
    assert told in answer.reply.split("您问的是")[0], answer.reply


def test_the_office_before_the_bracket_is_named(inline: Inline) -> None:
    """A county that writes as its own office is the county."""
    assert "云栎县人民政府" in inline(COUNTY).ask("报告是哪个单位的").reply
