"""Headings without a number: 存在问题： and 改进措施： on lines of their own part what stands under them."""

from __future__ import annotations

import pytest

from tests.bot.conftest import Inline

UNNUMBERED = """松河县白杨镇人民政府2022年政府信息公开工作年度报告

五、存在的主要问题及改进情况

存在问题：

1.村务栏目更新偏慢。

2.解读形式不够丰富。

改进措施:

1.定人定责。栏目责任人每周核对一次。

2.制作图解。请业务骨干编写图解材料。
"""
"""Problems and remedies under headings without a number."""


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("存在哪些问题", "解读形式不够丰富", "定人定责"),
        ("有啥改进措施", "制作图解", "更新偏慢"),
        ("村务栏目有什么问题", "更新偏慢", "解读形式"),
        ("解读形式不丰富怎么改", "编写图解材料", "每周核对"),
        ("第一个问题是什么", "更新偏慢", "解读形式"),
    ],
)
def test_headings_without_a_number_part_problems_and_remedies(
    inline: Inline, question: str, said: str, unsaid: str
) -> None:
    reply = inline(UNNUMBERED).ask(question).reply
    assert said in reply
    assert unsaid not in reply
