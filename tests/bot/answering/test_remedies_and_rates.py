"""What is done about a problem wherever it is said, rates by their own names, shares whose halves lean on one subject."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from tests.bot.conftest import Inline
from tests.bot.replies import told_by

BUREAU = """青禾市司法局2022年政府信息公开工作年度报告
一、总体情况
（一）主动公开。市法律援助中心2022年受理法律援助案件640件，办结案件480件。已办结法律援助案件质量考核合格率100%。
办理移送行政拘留案件7件、查封扣押案件9件。全市26个村均设置了法律服务公开栏。
（二）依申请公开。全年收到政府信息公开申请16件，均已答复。对申请人无偿提供电子文档。其中涉及个人隐私2件。
五、存在的主要问题及改进情况
2022年，我局政务公开工作仍存在一些不足：一是基层司法所公开工作较薄弱；二是信息员年龄偏大。
2023年，将着力做好以下工作：一是加大对司法所的指导培训；二是选配年轻信息员。
"""
COUNTY = """青禾县2017年政府信息公开工作年度报告
一、概述
全县主动公开政府信息900条。
二、存在问题及下步打算
一是部门之间信息公开工作不平衡；二是依申请公开办理不够规范。下步，将加大督查力度，每月通报；组织专题培训。
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("司法所公开薄弱怎么改", "指导培训"),
        ("信息员年龄偏大怎么办", "年轻信息员"),
        ("法律援助案件办结的占受理的百分之几", "480 ÷ 640"),
        ("质量考核合格率多少", "100%"),
        ("移送拘留几件", "7 件"),
        ("几个村设了公开栏", "26 个"),
    ],
)
def test_is_told(inline: Inline, question: str, said: str) -> None:
    assert said in told_by(inline(BUREAU), question)


def test_points_of_one_sentence_have_one_remedy(inline: Inline) -> None:
    """The sentence behind all the problems says what is done about any of them."""
    assert "督查" in told_by(inline(COUNTY), "部门之间不平衡怎么办")


@pytest.mark.parametrize("question", ["法律援助办结率是多少", "个人申请的几件", "申请人是谁", "满意率多少"])
def test_a_near_miss_is_refused(inline: Inline, question: str) -> None:
    """Another rate, what touches on privacy and what applicants were given are none of what is asked."""
    assert inline(BUREAU).ask(question).status is not Status.ANSWERED
