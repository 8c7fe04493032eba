"""What an English "how many" counts, and what a yes or a share is of."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """青石县松岭镇人民政府2023年政府信息公开工作年度报告

一、总体情况

（一）主动公开情况。全年通过县政府部门网站公开政府信息210条。公开房屋征收信息6条、低保对象信息9条。
全镇12个村均建有村务公开公示栏。下发重点工作通知3件。整改失效链接18处。全镇没有发生涉及部门的投诉。
全年微信公众号发布图文40篇，在全县同类公众号阅读量中占比26%。
（二）平台建设。全面加强政府网站建设。在短视频相关话题播放量中占比31%。
（三）依申请公开情况。收到政府信息公开申请34件。所有办结的信息公开申请中同意公开答复9件，不予公开答复2件。
行政复议4件，均获维持，继续保持零败诉。进一步完善答复模板，有效降低行政复议纠错率。
"""

TELLS = """青石县商务局2023年政府信息公开工作年度报告

一、总体情况

全局共有8个部门。全年拆除违章房屋14间，在公示栏张贴公告22条。废止文件5件。
收到政府信息公开申请34件，其中自然人申请30件、法人或其他组织申请4件。
"""


@pytest.fixture(scope="module")
def township(inline: Inline) -> Assistant:
    """The assistant on a report that only sounds like it."""
    return inline(REPORT)


@pytest.fixture(scope="module")
def bureau(inline: Inline) -> Assistant:
    """The assistant on a report that says it."""
    return inline(TELLS)


@pytest.mark.parametrize(
    "question",
    [
        "how many departments are there",
        "number of departments",
        "how many houses were expropriated",
        "how many notices were put up on the notice boards",
        "how many announcements hang on the bulletin board",
        "how many documents were repealed",
        "how many rules were annulled",
        "what share is the website's among everything",
        "what share of the applications were refused, of those closed and disclosed",
        "who applied most often",
        "which kind of applicants was the most frequent",
    ],
)
def test_the_figure_of_something_else_is_not_told(township: Assistant, question: str) -> None:
    answer = township.ask(question)
    figures = {str(fact.value) for fact in answer.facts}
    assert answer.status is not Status.ANSWERED or figures.isdisjoint(
        {"210", "6", "9", "12", "18", "31", "40", "0"}
    ), answer.reply


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("how many departments are there", "8"),
        ("how many houses were demolished", "14"),
        ("how many announcements on the notice board", "22"),
        ("how many documents were repealed", "5"),
        ("who applied the most", "30"),
    ],
)
def test_it_is_told_where_the_report_counts_it(bureau: Assistant, question: str, figure: str) -> None:
    answer = bureau.ask(question)
    assert answer.status is Status.ANSWERED, answer.reply
    assert figure in answer.reply.split("\n")[0].replace(",", " ").split()


@pytest.mark.parametrize(
    "question", ["were any decisions overturned on review", "was any decision corrected after a review"]
)
def test_a_review_is_no_yes_to_a_correction(township: Assistant, question: str) -> None:
    assert not township.ask(question).reply.startswith("Yes")


def test_no_longer_denies_nothing(township: Assistant) -> None:
    assert not township.ask("are any regulations no longer in force").reply.startswith("Yes, none")
