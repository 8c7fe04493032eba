"""培训是线上还是线下: which of two a small invented report says."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.assistant import Assistant

_REPORT = """青禾县柳塘镇人民政府2022年政府信息公开工作年度报告
一、总体情况
全年开展了2次专题线上培训，参加县级督导1次。
全年收到政府信息公开申请3件，均为自然人申请，通过书面形式答复申请人。
设有公示栏12个，均在室外。
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("培训是线上还是线下", "线上培训"),
        ("培训是线下还是线上搞的", "线上培训"),
        ("申请是个人还是公司提的", "自然人申请"),
        ("申请人是企业还是个人", "自然人申请"),
        ("答复是书面还是口头", "书面形式"),
    ],
)
def test_the_one_that_is_said(inline: Callable[[str], Assistant], question: str, told: str) -> None:
    """The sentence that says one of the two close to the thing."""
    answer = inline(_REPORT).ask(question)
    assert answer.status == "answered"
    assert told in answer.reply


@pytest.mark.parametrize("question", ["培训是收费还是免费", "督导是明查还是暗访", "申请是邮寄还是当面提的"])
def test_neither_is_said(inline: Callable[[str], Assistant], question: str) -> None:
    """Nothing is told where the report says neither."""
    assert inline(_REPORT).ask(question).status != "answered"
