"""What was made, repealed or is in force are told apart, what was not done is none, and bare points say what they mean."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """青石县水利局2016年政府信息公开工作年度报告
本报告的统计期限自2016年1月1日起至2016年12月31日止。联系电话：0900-5550101。
一、总体情况
（一）主动公开。全年在市级、县级媒体共刊发水利新闻、动态等360多篇(条)，确定1名分管领导，2名同志负责信息公开业务工作。主动公开工作信息、动态84条。
（二）信息管理。一是压实主体责任。把信息公开纳入年终考核，责任落实到人。二是强化网站巡查。每周核对一次栏目，发现错链立即改正。
2016年，我局未出台、废止、修改规范性文件，现行有效规范性文件9件。制定完善的《青石县水利局信息发布管理办法》，建立值班、交接、登记等各项制度。
二、申请行政复议、提起行政诉讼和申诉的情况
我局收到有关信息公开的行政复议申请3件。
"""


@pytest.fixture(scope="module")
def bureau(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("现行有效的规范性文件几件", "9 件"),
        ("规范性文件有几件", "9 件"),
        ("今年出台了几件规范性文件", "没有（0）"),
        ("废止规范性文件多少件", "没有（0）"),
        ("有没有修改规范性文件", "否"),
        ("今年新制定的规范性文件有多少", "没有（0）"),
        ("How many normative documents were repealed?", "None (0)"),
        ("How many normative documents were issued this year?", "None (0)"),
        ("How many normative documents are in force?", "9"),
    ],
)
def test_what_is_in_force_was_not_made_this_year(bureau: Assistant, question: str, told: str) -> None:
    assert bureau.ask(question).reply.startswith(told)


@pytest.mark.parametrize(
    "question", ["打官司的几件", "行政诉讼有几起", "申诉几件", "How many lawsuits were there?"]
)
def test_a_review_is_no_lawsuit_because_one_heading_names_both(bureau: Assistant, question: str) -> None:
    assert bureau.ask(question).status is Status.UNANSWERABLE


def test_the_review_itself_is_told(bureau: Assistant) -> None:
    assert bureau.ask("行政复议几件").reply.startswith("3 件")


@pytest.mark.parametrize("question", ["今年公开了多少信息", "2016年公开多少政府信息"])
def test_how_much_information_asks_for_no_people(bureau: Assistant, question: str) -> None:
    assert bureau.ask(question).reply.startswith("84 条")


@pytest.mark.parametrize(
    "question", ["全年刊发新闻多少篇", "刊發新聞幾篇", "How many news items were published in the media?"]
)
def test_a_bracket_behind_the_measure_word_names_nothing_else(bureau: Assistant, question: str) -> None:
    assert "360" in bureau.ask(question).reply.split("\n")[0]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("怎么压实责任", "纳入年终考核"),
        ("网站巡查怎么强化的", "每周核对一次栏目"),
        ("网站巡查", "每周核对一次栏目"),
    ],
)
def test_a_bare_point_is_told_with_what_it_means(bureau: Assistant, question: str, told: str) -> None:
    assert told in bureau.ask(question).reply.split("您问的是")[0]


@pytest.mark.parametrize(
    "question",
    [
        "制定了什么办法",
        "出台了哪个文件",
        "印发了什么办法",
        "Which rules were issued?",
        "What measures were drawn up?",
    ],
)
def test_what_was_made_is_told_by_its_name(bureau: Assistant, question: str) -> None:
    assert "信息发布管理办法》" in bureau.ask(question).reply.split("\n")[0]


@pytest.mark.parametrize(
    "question", ["有疑问找谁，电话多少", "报告找谁问，电话是多少", "谁管这事，联系电话多少"]
)
def test_who_and_how_many_digits_compares_nothing(bureau: Assistant, question: str) -> None:
    assert bureau.ask(question).reply.startswith("电话：0900-5550101")
