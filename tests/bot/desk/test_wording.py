"""Which wordings count as the same question: politeness aside, every word must be the same."""

from __future__ import annotations

import pytest

from bot.desk.wording import form_for, normal_form


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


@pytest.mark.parametrize(
    "text",
    [
        "柳湾镇的大棚补贴多少钱",
        "请问青禾县柳湾镇人民政府大棚补贴多少钱？",
        "大棚补贴咱柳湾镇多少钱",
        "大棚补贴多少钱",
    ],
)
def test_the_name_of_the_office_asked_is_left_out(text: str) -> None:
    assert form_for(text, "青禾县柳湾镇人民政府") == "大棚补贴多少钱"


def test_other_names_and_parts_of_other_words_stay() -> None:
    for text in ("石桥乡大棚补贴多少钱", "柳湾在线有多少粉丝", "柳湾镇", "in liuwang"):
        assert form_for(text, "青禾县柳湾镇人民政府") == text
    assert form_for("How many sheds in Liuwan town?", "青禾县柳湾镇人民政府") == "how many sheds"
