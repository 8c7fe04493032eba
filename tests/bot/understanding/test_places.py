"""Which office or place a question names."""

from __future__ import annotations

import pytest

from bot.understanding.offices import names_of
from bot.understanding.reader import understand

TOWN = names_of("岚川县云溪镇人民政府")
STREET = names_of("望河区柳荫街道办事处")
PARK = names_of("岚川高新产业园管理委员会")
OFFICE = names_of("岚川市人民政府办公厅")
HEALTH = names_of("越河省卫生健康委员会")
ZONE = names_of("岚川经济技术开发区管理委员会")
SCHOOL = names_of("岚川师范学院")


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("街道收到几件申请", STREET),
        ("园区网站来了多少访客", PARK),
        ("管委会公开了几条", PARK),
        ("市政府办公厅收到几件申请", OFFICE),
        ("镇里收到几件申请", TOWN),
        ("照着区里的通知办的有几件", STREET),
        ("我想去镇上申请，今年收了几件", TOWN),
        ("用来展示政策的专栏有几个", TOWN),
        ("我是杭州大学的学生，镇里收到几件申请", TOWN),
        ("省卫健委公开了多少条", HEALTH),
        ("越河省卫健委公开了多少条", HEALTH),
        ("经开区管委会公开了几条", ZONE),
        ("学校公开了几条", SCHOOL),
    ],
)
def test_the_office_itself_is_no_other_place(question: str, names: tuple[str, ...]) -> None:
    assert understand(question, names).place == ""


@pytest.mark.parametrize(
    ("question", "names", "place"),
    [
        ("桂花街道收到几件申请", STREET, "桂花"),
        ("南安产业园公开了几条", PARK, "南安"),
        ("合肥市政府办公厅收到几件申请", OFFICE, "合肥"),
        ("高新区管委会公开了几条", ZONE, "高新区"),
        ("南安开发区管委会公开了几条", ZONE, "南安开发区"),
        ("合肥收到几件申请", TOWN, "合肥"),
        ("高庄镇政府的电话", TOWN, "高庄"),
        ("四川那边公开了几条", TOWN, "四川"),
        ("清水镇收到几件申请", TOWN, "清水镇"),
        ("漷县镇收到几件申请", TOWN, "漷县镇"),
        ("莒县收到几件申请", TOWN, "莒县"),
    ],
)
def test_another_place_is_named(question: str, names: tuple[str, ...], place: str) -> None:
    assert understand(question, names).place == place


def test_the_city_before_the_offices_own_name_is_no_other_place() -> None:
    assert understand("合肥市岚川县云溪镇公开了多少条", TOWN).place == ""


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("全县政府公开了多少条", "县政府"),
        ("岚川县去年公开了几条", "岚川县"),
        ("岚川公开了多少条", "岚川"),
        ("在岚川公开了几条", ""),
    ],
)
def test_those_above_the_office_are_others_where_they_do_something(question: str, place: str) -> None:
    assert understand(question, TOWN).place == place
