"""Short reports in running text: problems in one sentence, papers to be had on request, where things can be looked up."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from tests.bot.conftest import Inline
from tests.bot.replies import told_by

REPORT = """青禾县文旅局2014年政府信息公开工作年度报告
一、概述
全年共制作政府信息80条，其中主动公开信息数为52条，依申请公开信息数21条，不予公开信息数7条。
二、主动公开政府信息的形式
一是县政府网站；二是公共查阅点：县档案馆、县图书馆。政务信息公开工作主要通过县政府网站的公开专栏开展。
分管领导每季度听取一次汇报。
三、依申请公开政府信息办理情况
2014年，本机关未受理依申请公开政府信息。
四、信息公开工作存在的主要问题及改进情况
信息公开工作主要存在公开不及时、缺乏专职人员等问题。2015年，我局将进一步改进，做到信息公开及时、准确、规范，加强培训。
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("有啥问题", "缺乏专职人员"),
        ("怎么改进", "及时"),
        ("有没有人申请公开", "未受理"),
        ("查阅点在哪", "县图书馆"),
        ("通过什么平台公开", "县政府网站"),
        ("谁听取汇报", "分管领导"),
        ("不予公开比主动公开少几条", "52 − 7 = 45"),
        ("依申请公开信息有多少条", "21 条"),
    ],
)
def test_is_told(inline: Inline, question: str, said: str) -> None:
    assert said in told_by(inline(REPORT), question)


def test_what_is_to_be_is_no_problem(inline: Inline) -> None:
    """A list of how things are to become is none of what is lacking."""
    assert "准确" not in told_by(inline(REPORT), "存在哪些问题")


@pytest.mark.parametrize("question", ["查阅点有多少人来", "收到申请多少件，其中邮寄几件"])
def test_a_near_miss_is_refused(inline: Inline, question: str) -> None:
    answer = inline(REPORT).ask(question)
    assert answer.status is not Status.ANSWERED or "没有" in answer.reply
