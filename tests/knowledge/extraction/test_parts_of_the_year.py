"""Figures of parts of the year, of two years side by side, of members under one head: each says which it is."""

from __future__ import annotations

from knowledge.extraction.outline import Passage
from knowledge.extraction.prose import figures
from knowledge.models import Fact


def read(text: str, year: int = 2020) -> list[Fact]:
    return figures([Passage(text, ("一、总体情况",), 1)], year)


def test_what_follows_in_a_quarter_is_of_that_quarter() -> None:
    facts = read("第1季度公开信息37条，召开会议12次；第2季度公开信息74条，召开会议13次。全年培训5次。")
    assert [fact.label for fact in facts] == [
        "第1季度公开信息",
        "第1季度召开会议",
        "第2季度公开信息",
        "第2季度召开会议",
        "全年培训",
    ]


def test_one_part_of_the_year_says_nothing_of_what_follows() -> None:
    facts = read("上半年公开信息37条，发放宣传册120册。")
    assert [fact.label for fact in facts] == ["上半年公开信息", "发放宣传册"]


def test_the_second_of_two_years_counts_what_the_first_one_does() -> None:
    facts = read("2019年收到申请9件，2020年收到14件，增长55.6%。")
    assert [(fact.label, fact.year, fact.change) for fact in facts] == [
        ("收到申请", 2019, False),
        ("收到申请", None, False),
        ("收到申请增长", None, True),
    ]


def test_what_is_planned_for_the_next_year_was_not_done() -> None:
    facts = read("全年公开信息98条。2021年计划公开信息120条以上，明年将培训3次。")
    assert [fact.year for fact in facts] == [None, 2021, 2021]


def test_members_named_after_their_head_are_told_of_it() -> None:
    facts = read("配备网格员分别为社区42名、村6名；设公示栏3块。")
    assert [fact.label for fact in facts] == ["配备网格员社区", "配备网格员村", "设公示栏"]


def test_what_a_change_has_reached_is_told_of_what_changed() -> None:
    facts = read("响应率100%，解决率由88.7%提高到93.2%，满意率提升3.1个百分点，达到95.6%。")
    assert [(fact.label, fact.change) for fact in facts][-2:] == [("满意率提升", True), ("满意率", False)]
