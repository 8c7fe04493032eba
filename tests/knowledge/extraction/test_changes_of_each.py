"""Figures that one 分别 or 各 hands out: each goes to its own thing, with its own measure word and its own change."""

from __future__ import annotations

import pytest

from knowledge.extraction.report import extract_report
from knowledge.models import Fact
from knowledge.readers.text import read_text

_HEAD = "云岭县文化局2024年政府信息公开工作年度报告\n一、总体情况\n"


def facts_of(sentence: str) -> list[Fact]:
    """The figures of a sentence in an invented report."""
    report = extract_report(read_text((_HEAD + sentence).encode(), "report.txt"))
    return [fact for fact in report.facts if fact.value is not None]


def told(sentence: str) -> list[str]:
    """Each figure with what it counts."""
    return [f"{fact.topic} {fact.value_text}" for fact in facts_of(sentence)]


@pytest.mark.parametrize(
    ("sentence", "changes"),
    [
        (
            "网站、微信、微博分别发布信息300条、500条、400条，较上年分别增长12%、下降3.5%和增长8%。",
            ["网站发布信息增长 12%", "微信发布信息下降 3.5%", "微博发布信息增长 8%"],
        ),
        ("网站30条、微信50条、微博40条，较上年分别增长12%、8%和持平。", ["网站增长 12%", "微信增长 8%"]),
        ("网站30条、微信50条、微博40条，同比分别增长12%、持平和下降8%。", ["网站增长 12%", "微博下降 8%"]),
        ("受理量、办结量同比分别增长12%、15%。", ["受理量增长 12%", "办结增长 15%"]),
        ("收到来信12件、办结10件，同比分别增加3件和减少2件。", ["收到来信增加 3件", "来信办结减少 2件"]),
        ("办结率由95.3%提高至99.1%，提升3.8个百分点。", ["办结率提升 3.8个百分点"]),
        ("满意率达98%，提升2个百分点。", ["满意率提升 2个百分点"]),
    ],
)
def test_a_change_is_told_of_what_changed(sentence: str, changes: list[str]) -> None:
    assert [f"{fact.topic} {fact.value_text}" for fact in facts_of(sentence) if fact.change] == changes


def test_what_became_of_things_has_its_figure_of_the_year_before() -> None:
    last = [
        (fact.topic, fact.value_text)
        for fact in facts_of("收到来信12件、办结10件，上年分别为9件、8件。")
        if fact.year
    ]
    assert last == [("收到来信", "9件"), ("来信办结", "8件")]


def test_a_measure_word_behind_the_last_figure_is_that_of_all() -> None:
    facts = facts_of("政府网站、客户端、抖音号分别推送作品310、220、100余条。")
    assert [(fact.topic, str(fact.value), fact.unit, fact.approximate) for fact in facts] == [
        ("政府网站推送作品", "310", "条", False),
        ("客户端推送作品", "220", "条", False),
        ("抖音号推送作品", "100", "条", True),
    ]
    assert told("图书、音像、文物信息分别为3、4、5条。") == ["图书 3", "音像 4", "文物信息 5条"]


def test_each_of_two_has_its_own_figure() -> None:
    assert told("线上、线下各举办培训3期、2期。") == ["线上举办培训 3期", "线下举办培训 2期"]


def test_so_many_times_as_many_is_no_figure_of_the_other_year() -> None:
    assert [(fact.year, fact.change) for fact in facts_of("信息量是去年的1.5倍。")] == [(None, True)]


def test_what_others_wrote_is_beside_what_the_office_wrote() -> None:
    assert told("发布信息300条，其中原创120条，转载180条。")[1:] == ["原创 120条", "发布信息转载 180条"]


@pytest.mark.parametrize(
    ("sentence", "telephone"),
    [
        ("热线12345受理诉求321件。", ""),
        ("如有疑问请拨打热线12345咨询。", "12345"),
        ("监督电话(0941-8212568)。", "0941-8212568"),
        ("联系电话：（0941）8212568。", "(0941)8212568"),
    ],
)
def test_a_hotline_that_counts_calls_is_no_contact(sentence: str, telephone: str) -> None:
    report = extract_report(read_text((_HEAD + sentence).encode(), "report.txt"))
    assert report.contact.telephone == telephone


def test_a_year_in_the_name_of_a_column_is_no_part_of_it() -> None:
    rows = (
        "二、主动公开政府信息情况\n第二十条第（一）项\n信息内容 | 本年(2024)制发件数 | 本年(2024)废止件数 | 现行有效件数\n"
        "规章 | 1 | 2 | 3\n行政规范性文件 | 4 | 5 | 6"
    )
    facts = {fact.key: fact.value for fact in facts_of(f"无。\n{rows}")}
    assert facts["proactive.rules.repealed"] == 2
    assert facts["proactive.normative_documents.in_force"] == 6
