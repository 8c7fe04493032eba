"""English questions whose words stand beside a figure of something else: columns are no postings, staff no followers."""

from __future__ import annotations

import pytest

from bot.answering.answer import Answer, Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline
from tests.bot.replies import answered

REPORT = """青石县松岭镇人民政府2022年政府信息公开工作年度报告

本报告由松岭镇人民政府编制，电子版可在青石县人民政府网站（http://www.qingshi.gov.cn）查阅。
联系地址：青石县松岭镇建设路8号，电话：0999-1234567。

一、总体情况

（一）主动公开情况。全年主动公开政府信息共312条，其中规划计划类信息7条、工作动态类信息205条、财政信息100条。
全年通过政府网站公开政府信息180条，通过微信公众号公开政府信息132条。微信公众号关注人数达5200人。
建立公开信息查阅台账3本。发布重点建设项目信息26条。此件不公开文件4件。
每月对政府网站内容开展检查，严格按照时间节点于2022年3月在政府网站公开部门预算。

（二）依申请公开情况。全年收到政府信息公开申请15件，答复政府信息公开申请14件（含上年结转2件），不予公开3件。
"""

STAFFED = """青石县民政局2022年政府信息公开工作年度报告

一、总体情况

全年主动公开政府信息共88条。微信公众号关注人数达5200人。配备专职工作人员3人负责信息公开。
政府网站设置栏目12个。建成乡村道路9条、充电桩40个。局官方微信公众号于2019年6月正式上线。
下一步打算扩大公开范围，提高解读质量。
"""


@pytest.fixture(scope="module")
def township(inline: Inline) -> Assistant:
    """The assistant on a report that does not say any of this."""
    return inline(REPORT)


@pytest.fixture(scope="module")
def bureau(inline: Inline) -> Assistant:
    """The assistant on a report that does."""
    return inline(STAFFED)


def first_line(answer: Answer) -> str:
    return answer.reply.split("\n")[0]


@pytest.mark.parametrize(
    "question",
    [
        "how many columns are on your website",
        "number of columns on the government website",
        "how many projects did you get built",
        "how many projects were constructed this year",
        "how many people are working on information disclosure",
        "how many officials deal with openness",
        "how many staff members are there",
        "how many files are kept secret by the county court",
        "when did you launch the website",
        "what year was the wechat account set up",
        "have you got a plan for the coming year?",
        "is there any plan for next year",
        "has the number of applications increased?",
        "did requests rise this year",
        "did applications go up or down",
    ],
)
def test_a_figure_of_something_else_is_no_answer(township: Assistant, question: str) -> None:
    answer = township.ask(question)
    assert answer.status is not Status.ANSWERED, answer.reply


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("how many columns are on your website", "12"),
        ("how many people are working on information disclosure", "3"),
        ("what year was the wechat account set up", "2019年6月"),
        ("how many village roads were built", "9"),
    ],
)
def test_it_is_told_where_the_report_says_it(bureau: Assistant, question: str, said: str) -> None:
    assert said in answered(bureau, question).reply


@pytest.mark.parametrize(
    "question",
    [
        "website address please",
        "what is the link to your official site",
        "url for the portal",
        "address of your home page",
    ],
)
def test_the_address_of_a_site_is_on_the_web(township: Assistant, question: str) -> None:
    answer = township.ask(question)
    assert "http://www.qingshi.gov.cn" in first_line(answer)
    assert "建设路" not in first_line(answer)


def test_an_office_without_a_site_gives_no_street_for_it(bureau: Assistant) -> None:
    assert bureau.ask("address of your website").status is Status.UNANSWERABLE


@pytest.mark.parametrize("question", ["and the ones not opened?", "and how many not open to the public"])
def test_what_is_not_open_is_what_was_refused(township: Assistant, question: str) -> None:
    township.ask("how many requests did you get?", "refused")
    assert first_line(township.ask(question, "refused")).startswith("3 ")


@pytest.mark.parametrize(
    "question", ["how many people applied for information", "number of people who applied for information"]
)
def test_who_applied_is_what_came_in(township: Assistant, question: str) -> None:
    assert "15" in first_line(township.ask(question))


@pytest.mark.parametrize(
    "question", ["total items disclosed", "total information released", "total publications"]
)
def test_a_bare_total_is_that_of_all_that_was_published(township: Assistant, question: str) -> None:
    assert "312" in first_line(township.ask(question))


@pytest.mark.parametrize(
    "question", ["which channel published the most", "which platform released most", "哪个渠道发得最多"]
)
def test_channels_are_ranked_among_channels(township: Assistant, question: str) -> None:
    reply = township.ask(question).reply
    assert "180" in reply.split("\n")[0]
    assert "205" not in reply


@pytest.mark.parametrize(
    "question", ["who was the author of this report", "who are the authors of the report"]
)
def test_the_author_is_the_office(township: Assistant, question: str) -> None:
    assert "松岭镇人民政府" in township.ask(question).reply
