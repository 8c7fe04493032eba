"""Where the office is asks for its address; where something is done or somebody else is does not."""

from __future__ import annotations

import pytest

from bot.understanding.question import Ask
from bot.understanding.reader import understand


@pytest.mark.parametrize(
    "text",
    ["办事处在什么地方", "你们单位在哪", "镇政府在哪里呀", "请问局里在啥地方", "你们在哪儿", "学校在哪块"],
)
def test_where_the_office_is(text: str) -> None:
    question = understand(text)
    assert (question.ask, question.contact_fields) == (Ask.CONTACT, ("address",))


@pytest.mark.parametrize(
    "text",
    [
        "镇政府在哪公开信息",
        "派出所在哪",
        "图书馆在哪里",
        "查阅点在什么地方",
        "县政府在哪",
        "信息在哪里能查到",
    ],
)
def test_anything_else(text: str) -> None:
    assert understand(text).contact_fields != ("address",)
