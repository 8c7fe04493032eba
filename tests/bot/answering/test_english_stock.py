"""What nearly every report says in much the same words, asked in English; and what only looks like such a question."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """望河县水利局2022年政府信息公开工作年度报告
一、总体情况
成立了由局长任组长、分管副局长任副组长、各科室负责人为成员的政务公开工作领导小组。
（一）主动公开。截至2022年12月31日，全年主动公开信息320条，其中：防汛信息40条，饮水安全信息90条；河湖管理信息170条；人事信息20条。主要采取网站和公示栏两种形式发布。
4月份举办政务公开日活动1次。全文内容涉及防汛抗旱、饮水安全、河湖管理等方面的公开。
（二）依申请公开。收到申请4件，均通过信函提交。未向申请人收取任何检索、复印、邮寄等相关费用。
因政府信息公开被申请行政复议1件，正在办理中。本年报在望河县人民政府门户网站上进行公布。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Who heads the open government group?", "局长"),
        ("Who is the vice chairman of the leading group?", "副局长"),
        ("who sits on the working group", "各科室负责人"),
        ("Do applicants have to pay anything?", "No."),
        ("Was any money collected for copying?", "No."),
        ("How does the bureau usually publish its information?", "公示栏"),
        ("Which areas does the published information cover?", "防汛抗旱"),
        ("what sort of content did you release", "饮水安全"),
        ("Where is this report published?", "门户网站"),
        ("on which site can the annual report be read", "门户网站"),
    ],
)
def test_it_is_told_from_the_sentence_that_says_it(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.ask(question, "en-stock")
    assert answer.status is Status.ANSWERED
    assert told in answer.reply


def test_that_nothing_is_charged_is_no_no_to_whether_it_is_free(assistant: Assistant) -> None:
    reply = assistant.ask("Is it free to request information?", "en-free").reply
    assert "未向申请人收取" in reply
    assert not reply.startswith("No")


@pytest.mark.parametrize(
    "question",
    [
        "Do I have to pay for a fishing permit?",
        "Has the reconsideration been concluded?",
        "where can I read the report on flood damage in the river valley",
        "Who is the head of the fishing group?",
        "What does the published information on salaries cover?",
        "How does the bureau publish its salaries?",
    ],
)
def test_another_thing_in_such_words_is_refused(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question, "en-other").status is Status.UNANSWERABLE


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("As of 31 December 2022, how many items were disclosed?", "320"),
        ("From January to December, how many items did you disclose?", "320"),
        ("How many open days were held in April?", "1"),
    ],
)
def test_the_bounds_of_the_year_and_a_month_that_the_report_names(
    assistant: Assistant, question: str, figure: str
) -> None:
    answer = assistant.ask(question, "en-months")
    assert answer.status is Status.ANSWERED
    assert answer.reply.startswith(figure)


@pytest.mark.parametrize("month", ["in March", "in May", "in December", "during Feb"])
def test_the_figure_of_the_year_is_none_of_a_month(assistant: Assistant, month: str) -> None:
    assert assistant.ask(f"How many items were disclosed {month}?", "en-month").status is Status.UNANSWERABLE


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Which kind of information was the most common?", "河湖管理信息"),
        ("Commonest category?", "河湖管理信息"),
        ("What was the least frequent category of items?", "人事信息"),
        ("河湖管理信息占多少", "53.1%"),
    ],
)
def test_kinds_after_a_semicolon_are_kinds_too(assistant: Assistant, question: str, told: str) -> None:
    assert told in assistant.ask(question, "en-kinds").reply.split("\n")[0]


def test_requests_that_came_in_and_were_closed_are_no_kinds_of_requests(inline: Inline) -> None:
    assistant = inline(
        "望河县水利局2022年政府信息公开年报\n一、总体情况\n全年受理申请86件，办结78件，转下年8件。"
    )
    assert assistant.ask("What type of request was most common?", "en").status is Status.UNANSWERABLE


def test_what_is_said_of_all_that_is_counted(assistant: Assistant) -> None:
    assert assistant.ask("How many requests came by letter?", "en").reply.startswith("4")
    assert assistant.ask("How many requests came by fax?", "en").status is Status.UNANSWERABLE


def test_difference_by_minus(assistant: Assistant) -> None:
    assert "170 − 90 = 80" in assistant.ask("river management items minus drinking water items", "en").reply
