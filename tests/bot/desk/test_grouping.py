"""Which wordings an administrator reads as one matter: the same words in any order, and never two questions."""

from __future__ import annotations

import pytest

from bot.desk.grouping import groups
from bot.desk.unanswered import Unanswered
from bot.desk.wording import form_for

OFFICE = "青禾县柳湾镇人民政府"


def grouped(*texts: str) -> list[set[str]]:
    """The texts as they are put together."""
    wordings = [
        Unanswered(number, form_for(text, OFFICE), text, OFFICE, "unanswerable", "", True, 1)
        for number, text in enumerate(texts)
    ]
    return [{one.text for one in group.members} for group in groups(wordings)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("大棚补贴发了多少钱", "发了多少钱的大棚补贴"),
        ("大棚补贴发了多少钱", "大棚补贴总共发了多少钱"),
        ("大棚补贴发了多少钱", "柳湾镇大棚补贴发了多少钱"),
        ("低保怎么申请", "怎么申请低保"),
        ("路灯坏了找谁修", "找谁修坏了的路灯"),
        ("便民大厅周六开门吗", "周六便民大厅开门吗"),
        ("种粮补贴什么时候发", "什么时候发种粮补贴"),
        ("厕所改造补多少钱", "改造厕所补了多少钱"),
        ("How many people got sheds", "Sheds: how many people got them"),
    ],
)
def test_another_order_is_the_same_matter(one: str, other: str) -> None:
    assert grouped(one, other) == [{one, other}]


@pytest.mark.parametrize(
    "wordings",
    [
        ("大棚补贴发了多少钱", "大棚补贴金额是多少", "咱镇上大棚补贴一共有多少元啊", "大棚補貼的總額是多少"),
        ("大棚补贴发给多少人", "大棚补贴有几个人拿到", "有几个人领到大棚补贴"),
        ("怎么办低保", "低保要怎么办"),
        ("怎么申请低保", "我想申请最低生活保障，如何申请"),
        ("How many people got sheds?", "The number of people who got sheds"),
    ],
)
def test_other_words_for_the_same_things_are_the_same_matter(wordings: tuple[str, ...]) -> None:
    assert grouped(*wordings) == [set(wordings)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("书记工资多少钱", "书记奖金多少钱"),
        ("垃圾费怎么交", "垃圾费怎么退"),
        ("养老保险交了多少钱", "养老保险发了多少钱"),
        ("低保取消了多少人", "低保有多少人"),
        ("大棚补贴最多的是哪个村", "大棚补贴最少的是哪个村"),
        ("大棚补贴有多少户", "大棚补贴超过50户吗"),
        ("大棚补贴发给多少人", "大棚补贴发了多少条"),
        ("大棚补贴发给多少人", "大棚补贴发给多少户"),
        ("大棚补贴发了多少钱", "种粮补贴发了多少钱"),
        ("大棚补贴发了多少钱", "大棚补贴没发多少钱"),
        ("大棚补贴发了多少钱", "2019年大棚补贴发了多少钱"),
        ("大棚补贴发了多少钱", "石桥乡大棚补贴发了多少钱"),
        ("微信发了几篇通知", "微博发了几篇通知"),
        ("便民大厅周六开门吗", "便民大厅周日开门吗"),
        ("小学今年招多少人", "中学今年招多少人"),
        ("贫困户有多少人", "脱贫户有多少人"),
        ("路灯谁修", "路灯谁装"),
        ("事业人员有多少", "失业人员有多少"),
    ],
)
def test_different_questions_stay_apart(one: str, other: str) -> None:
    assert len(grouped(one, other)) == 2


def test_the_most_frequent_matter_comes_first() -> None:
    assert grouped("路灯谁修", "低保怎么申请", "怎么申请低保")[0] == {"低保怎么申请", "怎么申请低保"}
