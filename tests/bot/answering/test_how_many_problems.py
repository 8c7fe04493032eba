"""How many problems there are is told by the list of them; how many were solved is another thing."""

from __future__ import annotations

import pytest

from tests.bot.conftest import Inline
from tests.bot.replies import answered

REPORT = """清源县水务局2022年政府信息公开工作年度报告

一、总体情况

全年公开信息40条，整改不规范描述22处。

五、存在的主要问题及改进情况

存在的主要问题：一是政策解读形式不多；二是栏目更新不及时；三是业务培训偏少。
"""


@pytest.mark.parametrize(
    "question",
    [
        "报告里说了几个问题",
        "存在的主要问题有几个",
        "年报里说的主要问题有几个",
        "你们的问题到底有几个",
        "一共几条不足",
        "How many problems does the report name?",
    ],
)
def test_problems_are_listed(inline: Inline, question: str) -> None:
    assert "栏目更新不及时" in answered(inline(REPORT), question).reply


@pytest.mark.parametrize(
    "question", ["解决了几个问题", "How many problems were solved?", "群众反映了几个问题"]
)
def test_problems_that_were_handled_are_others(inline: Inline, question: str) -> None:
    assert "栏目更新不及时" not in inline(REPORT).ask(question).reply.split("\n")[0]
