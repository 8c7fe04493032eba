"""What others took over of the office's items is none of what it put out itself."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from tests.bot.conftest import Inline

BUREAU = """云栎市水利局2016年政府信息公开工作年度报告
一、总体情况
省局微信公众号转载我局信息30条，市政府网站采用我局信息12条。
"""


@pytest.mark.parametrize("question", ["微信公众号发了多少条", "网站公开了几条"])
def test_it_is_no_answer(inline: Inline, question: str) -> None:
    """The account of the office above is not ours."""
    assert inline(BUREAU).ask(question).status is Status.UNANSWERABLE


@pytest.mark.parametrize(
    ("question", "told"),
    [("公众号转载了几条", "30 条"), ("省局公众号转载几条", "30 条"), ("被采用多少条", "12 条")],
)
def test_who_asks_for_just_that_is_told(inline: Inline, question: str, told: str) -> None:
    """Words of taking over, or of the other office, ask for it."""
    assert inline(BUREAU).ask(question).reply.startswith(told)
