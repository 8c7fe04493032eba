"""Which sort of applicants applied most, whatever the words, and tables whose group and row stand in one cell."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from tests.bot.conftest import Inline
from tests.bot.replies import told_by

APPLICANTS = ("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计")
ROWS = (
    ("一、本年新收政府信息公开申请数量", (60, 20, 4, 3, 2, 11, 100)),
    ("二、上年结转政府信息公开申请数量", (5, 1, 0, 0, 1, 0, 7)),
    ("三、本年度办理结果（一）予以公开", (30, 10, 2, 1, 1, 4, 48)),
    ("（二）部分公开", (9, 3, 1, 0, 0, 1, 14)),
    ("（三）不予公开1.属于国家秘密", (6, 2, 1, 1, 0, 2, 12)),
    ("2.其他法律行政法规禁止公开", (4, 1, 0, 0, 1, 1, 7)),
    ("（四）无法提供1.本机关不掌握相关政府信息", (8, 3, 0, 1, 0, 2, 14)),
    ("（五）不予处理1.信访举报投诉类申请", (3, 1, 0, 0, 1, 1, 6)),
    ("（七）总计", (60, 20, 4, 3, 3, 11, 101)),
    ("四、结转下年度继续办理", (5, 1, 0, 0, 0, 0, 6)),
)
"""Invented: the group and the number of a row glued before its name, as pages leave them that lose cells."""
REPORT = "\n".join(
    (
        "云栎市住房局2023年政府信息公开工作年度报告",
        "一、总体情况",
        "本局推进政府信息公开工作。",
        "三、收到和处理政府信息公开申请情况",
        "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\t申请人情况",
        "\t" + "\t".join(APPLICANTS),
        *("\t".join((name, *map(str, values))) for name, values in ROWS),
    )
)


@pytest.fixture(scope="module")
def office(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("哪类申请人最多", "自然人）：60 件"),
        ("申请人里哪类最多", "自然人）：60 件"),
        ("谁申请得最多", "自然人）：60 件"),
        ("申请最多的是哪类人", "自然人）：60 件"),
        ("哪类申请人最少", "法律服务机构）：2 件"),
        ("which type of applicant submitted the most requests?", "60 items"),
        ("予以公开的几件", "48 件"),
        ("涉及国家秘密不公开的几件", "12 件"),
        ("不掌握信息的几件", "14 件"),
        ("信访投诉类的几件", "6 件"),
        ("企业的申请予以公开几件", "10 件"),
    ],
)
def test_is_told(office: Assistant, question: str, said: str) -> None:
    assert said in told_by(office, question)
