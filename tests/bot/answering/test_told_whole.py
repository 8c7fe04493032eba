"""All of what is asked for: documents of every kind, two levels of media, things as many as others, no mere sides."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

CITY = """苍梧市2022年政府信息公开工作年度报告
一、总体情况
（一）主动公开方面。在苍梧市政府网站主动公开市政府规章9件（含新制定3件，修改3件，废止2件），市政府和市政府办公厅规范性文件38件，人事任免文件71件，其他文件64件。按照主动公开、不予公开、部分公开信息的三个方面做好管理。
（二）监督保障。本年度从未发生失泄密问题。
"""
BUREAU = """苍梧市药品监督局2022年政府信息公开工作年度报告
一、总体情况
（一）主动公开情况。公开不合格药品处置信息18期、药品抽检信息5期。
（二）媒体宣传情况。全年发布信息120条。其中，局网站动态63条，省级媒体发布信息16条，市级媒体发布信息41条。
"""


@pytest.fixture(scope="module")
def city(inline: Inline) -> Assistant:
    return inline(CITY)


@pytest.fixture(scope="module")
def bureau(inline: Inline) -> Assistant:
    return inline(BUREAU)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("一共公开了几件文件", ("38 件", "71 件", "64 件")),
        ("任免文件比规范性文件多几件", ("71 − 38 = 33件",)),
        ("规范性文件有多少", ("38 件",)),
        ("新制定的和修改的规章一样多吗", ("对，一样多",)),
        ("废止的规章跟修改的数量一样吗", ("不对", "3 件", "2 件")),
        ("发生过失泄密吗", ("没有（0）",)),
    ],
)
def test_the_city_is_told_of_whole(city: Assistant, question: str, told: tuple[str, ...]) -> None:
    head = city.ask(question).reply
    assert all(words in head.split("原文")[0] for words in told), head


@pytest.mark.parametrize("question", ["不予公开多少件", "部分公开了几件"])
def test_the_sides_of_a_matter_count_nothing(city: Assistant, question: str) -> None:
    assert city.ask(question).status is Status.UNANSWERABLE
    assert "三个方面" in city.ask("信息分几个方面管理").reply


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("药品信息一共几期", "合计：18 + 5 = 23期"),
        ("省市媒体合计发了几条", "合计：16 + 41 = 57条"),
        ("省市两级媒体各发了多少", "41 条"),
        ("哪个媒体发得最多", "最多的是市级媒体发布信息：41 条"),
        ("一共多少条", "120 条"),
        ("药品抽检信息出了几期", "5 期"),
    ],
)
def test_the_bureau_is_told_of_whole(bureau: Assistant, question: str, told: str) -> None:
    assert told in bureau.ask(question).reply


@pytest.mark.parametrize("question", ["药品抽检了多少批次", "抽检药品搞了几次"])
def test_issues_of_news_are_no_rounds_of_work(bureau: Assistant, question: str) -> None:
    assert bureau.ask(question).status is Status.UNANSWERABLE


def test_whose_report_it_is_says_nothing_of_what_is_public(bureau: Assistant) -> None:
    assert not bureau.ask("公开了单位的哪些信息").reply.startswith("苍梧市药品监督局\n")
    assert bureau.ask("这份报告是哪个单位编制的").reply.startswith("苍梧市药品监督局")
