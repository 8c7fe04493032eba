"""Whether there is nothing beside what is named: denied where the sentence joins another to it, else not affirmed."""

from __future__ import annotations

import pytest

from tests.bot.conftest import Inline

REPORT = """青石县水利局2022年政府信息公开工作年度报告
联系电话：0900-5550177。
一、总体情况
每季度末把公开文件的电子版和纸质材料移交县档案馆存档。通过门户网站发布水情快报。
"""


@pytest.mark.parametrize("question", ["移交档案馆的只有电子版吗", "存到档案馆的光是纸质材料,对吗"])
def test_another_stands_beside_it(inline: Inline, question: str) -> None:
    assert inline(REPORT).ask(question).reply.startswith("不对，")


@pytest.mark.parametrize("question", ["水情快报只在门户网站发布吗", "移交档案馆的是电子版吗"])
def test_nothing_is_denied_without_another(inline: Inline, question: str) -> None:
    assert not inline(REPORT).ask(question).reply.startswith("不对")
