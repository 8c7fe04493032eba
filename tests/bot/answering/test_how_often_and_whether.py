"""How often something is done, whether anybody reported the office, what is still being dealt with: small invented reports."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from tests.bot.conftest import Inline
from tests.bot.replies import told_by

SCHOOL = """青禾学院2021-2022学年信息公开工作年度报告
一、概述
学院网站发布新闻300条。公开招生章程、招生计划等信息65条。分管领导每季度听取一次汇报，每季度至少推出1期图解政策。
发布至客户端，共计阅览90余万人次。
二、依申请公开情况
本学年收到信息公开申请9件，比去年增加2件，已答复6件，3件正在办理。其中涉及招生录取的2件、涉及基建工程的1件。
三、因学校信息公开工作遭到举报的情况
无。
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("多久听取一次汇报", "每季度"),
        ("图解政策多久推一期", "每季度"),
        ("有人举报吗", "无"),
        ("还有几件正在办", "3 件"),
        ("招生信息公开多少条", "65 条"),
        ("阅览量多少", "90余万"),
    ],
)
def test_is_told(inline: Inline, question: str, said: str) -> None:
    assert said in told_by(inline(SCHOOL), question)


def test_what_is_still_open_is_asked_after_what_came_in(inline: Inline) -> None:
    """The second message names another figure than by how much there were more."""
    school = inline(SCHOOL)
    school.ask("收到几件申请", "open")
    assert "3 件" in school.ask("还有几件正在办", "open").reply


@pytest.mark.parametrize("question", ["基建信息公开多少条", "多久开一次运动会"])
def test_a_near_miss_is_refused(inline: Inline, question: str) -> None:
    assert inline(SCHOOL).ask(question).status is not Status.ANSWERED
