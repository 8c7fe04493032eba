"""Words heard by their sound: real slips are heard, and no ordinary word is cut in two for one."""

from __future__ import annotations

import pytest

from bot.understanding.chinese.segments import ordinary_words
from bot.understanding.question import Ask
from bot.understanding.reader import understand


def names(question: str) -> set[str]:
    return {name for term in understand(question).terms for name in term.names}


def texts(question: str) -> list[str]:
    return [term.text for term in understand(question).terms]


@pytest.mark.parametrize(
    ("question", "not_meant"),
    [
        ("种当归党参的农户补了多少钱", "归档"),
        ("处理网民反映的问题有几件", "处理完"),
        ("申请情况表的勾稽关系是谁核对的", "机关"),
        ("今日包河关注的有多少", "日报"),
        ("公众号排版好看吗", "办好"),
    ],
)
def test_a_word_heard_cuts_no_ordinary_word_in_two(question: str, not_meant: str) -> None:
    assert not_meant not in names(question)


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("临时救住帮了多少人", "临时救助"),
        ("低宝有多少户", "低保"),
        ("正务威博发了几条", "政务微博"),
        ("以申请公开收到几件", "依申请公开"),
        ("特困公养的有几个", "特困供养"),
        ("报上去的信习有多少条", "信息"),
        ("群众提了多少条建仪", "建议"),
        ("公开了多少条信习", "信息"),
        ("正务威信公开了几条", "政务微信"),
    ],
)
def test_a_slip_is_heard(question: str, meant: str) -> None:
    assert meant in names(question)


def test_a_character_written_right_may_go_with_its_neighbour_by_chance() -> None:
    assert "身份证" in names("身愤证号贴出来了咋办")


def test_a_word_of_two_readings_is_read_as_the_language_reads_it() -> None:
    assert "微博" in names("今年微薄发了几条")
    assert "未保" not in names("今年微薄发了几条")


def test_a_little_word_may_begin_a_word_that_stands_by_itself() -> None:
    assert "投诉" in names("今年的头诉有几件")
    assert "投诉" not in names("上头诉求多不多")


def test_a_little_character_inside_a_longer_stretch_is_no_slip() -> None:
    assert "公开总数" not in names("权利运行公开中，工作报告有几条")


def test_before_is_no_wall() -> None:
    assert "公开墙" not in names("文件公开前要几级把关")
    assert "公开墙" in names("村里的公开枪上贴了啥")


def test_a_verb_is_no_piece_of_an_ordinary_word() -> None:
    assert "备案" in texts("文件送哪个部门备案")
    assert "配备" not in names("文件送哪个部门备案")


def test_which_people_asks_who() -> None:
    question = understand("发布前要哪些人签字")
    assert question.ask is Ask.WHO
    assert "哪些人" not in texts("发布前要哪些人签字")


def test_a_pair_that_is_only_guessed_at_is_no_ordinary_word() -> None:
    assert ordinary_words("正务威博发了") == ()
    assert ordinary_words("当归党参") == ((0, 2), (2, 4))
