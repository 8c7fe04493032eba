"""What is put straight before a message is read, and what is left as it stands."""

from __future__ import annotations

import pytest

from bot.understanding.chinese.rewording import put_straight


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("抖音不对是微信发了多少条", "微信发了多少条"),
        ("我问一下网站啊不对不是网站是微博公开了几条", "我问一下微博公开了几条"),
        ("不予公开的，说错了，部分公开的有几件", "部分公开的有几件"),
        ("行政许可有多少件，不对，行政处罚有多少件", "行政处罚有多少件"),
        ("受理的申请哦不对我想问的是办结的有多少", "受理的办结的有多少"),
    ],
)
def test_what_the_speaker_takes_back_is_left_out(said: str, meant: str) -> None:
    assert put_straight(said) == meant


@pytest.mark.parametrize(
    "said", ["是134人对不对", "报告说收了3件，不对吧", "哪里不对", "这个数不对吗？", "说错了怎么更正信息"]
)
def test_asking_whether_something_is_wrong_takes_nothing_back(said: str) -> None:
    assert put_straight(said) == said


@pytest.mark.parametrize(
    ("keywords", "ordered"),
    [("收费 行政事业性", "行政事业性收费"), ("2020 诉讼 行政 几件", "行政诉讼 2020 几件")],
)
def test_the_parts_of_a_word_are_put_together(keywords: str, ordered: str) -> None:
    assert put_straight(keywords) == ordered


def test_a_blank_may_stand_for_a_comma() -> None:
    assert put_straight("巡河员发了几条 我家在河边") == "巡河员发了几条，我家在河边"
    assert put_straight("巡河员 条数") == "巡河员 条数"
