"""Places that a message speaks of without asking about them, places named only in what something is called, levels, round numbers."""

from __future__ import annotations

import pytest

from tests.bot.conftest import Inline
from tests.bot.replies import refused, told_by

BUREAU = """青禾市水利局2022年政府信息公开工作年度报告
一、总体情况
全年公开信息300条，其中工作动态120条、政策解读40条。在云岭县政府信息网上公示6条。
办理市人大建议6条、镇人大建议5条。
办公地址：青禾市东街1号，联系电话：0555-1234567。
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("我人在北京，想问下工作动态发了几条", "120 条"),
        ("我是上海人，工作动态几条", "120 条"),
        ("本人现居杭州，请问政策解读几条", "40 条"),
        ("我在县医院住院，你们电话多少", "0555-1234567"),
        ("我是种地的，电话多少", "0555-1234567"),
    ],
)
def test_what_people_say_of_themselves_is_not_asked_about(inline: Inline, question: str, told: str) -> None:
    assert told in told_by(inline(BUREAU), question)


@pytest.mark.parametrize("question", ["云岭县公示几条", "云岭县公开了多少"])
def test_the_name_of_a_site_tells_nothing_of_its_place(inline: Inline, question: str) -> None:
    refused(inline(BUREAU), question)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("镇里的人大建议几条", "5 条"),
        ("市人大建议几条", "6 条"),
        ("有二百条吗", "对，"),
        ("有四百条吗", "不对，"),
    ],
)
def test_levels_and_round_numbers(inline: Inline, question: str, told: str) -> None:
    reply = inline(BUREAU).ask(question).reply.split("您问的是")[0]
    assert reply.startswith(told)
    assert "，办理" not in reply
