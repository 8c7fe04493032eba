"""Which wordings count as the same question: politeness aside, every word must be the same."""

from __future__ import annotations

import pytest

from bot.desk.wording import normal_form


@pytest.mark.parametrize(
    "text",
    [
        "大棚补贴多少钱",
        "请问大棚补贴多少钱？",
        "您好，想问一下大棚补贴多少钱啊",
        "大棚補貼多少錢呢？谢谢",
        " 大棚补贴 多少钱 。",
    ],
)
def test_what_is_said_around_a_question_is_left_out(text: str) -> None:
    assert normal_form(text) == "大棚补贴多少钱"


@pytest.mark.parametrize(
    "other",
    [
        "大棚补贴多少人",
        "大棚补贴多少户",
        "2019年大棚补贴多少钱",
        "红沙乡大棚补贴多少钱",
        "没有大棚补贴多少钱",
        "大棚补贴",
    ],
)
def test_another_question_has_another_form(other: str) -> None:
    assert normal_form(other) != normal_form("大棚补贴多少钱")


def test_english_words_are_not_cut() -> None:
    assert normal_form("Hi, please tell me how many notices? Thanks!") == "how many notices"
    assert normal_form("History of the town") == "history of the town"
    assert normal_form("please") == "please"
    assert normal_form("？！") == ""
