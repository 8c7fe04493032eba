"""What an English "how many" counts, and what a yes or a share is of."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline
from tests.bot.replies import answered

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

全局共有8个部门。开展“双随机、一公开”检查12次，其中包含跨部门联合检查3次。全年拆除违章房屋14间，在公示栏张贴公告22条。废止文件5件。
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
        ("how many double-random inspections were carried out", "12"),
        ("what share of the inspections were cross-department", "25%"),
    ],
)
def test_it_is_told_where_the_report_counts_it(bureau: Assistant, question: str, figure: str) -> None:
    answer = answered(bureau, question)
    assert figure in answer.reply.split("\n")[0].replace(",", " ").split()


@pytest.mark.parametrize(
    "question", ["were any decisions overturned on review", "was any decision corrected after a review"]
)
def test_a_review_is_no_yes_to_a_correction(township: Assistant, question: str) -> None:
    assert not township.ask(question).reply.startswith("Yes")


def test_no_longer_denies_nothing(township: Assistant) -> None:
    assert not township.ask("are any regulations no longer in force").reply.startswith("Yes, none")


MORE = """青石县水利局2023年政府信息公开工作年度报告

一、总体情况

全年在政府网站公开政府信息180条，建立查阅台账1本，配置查阅机2台，各类错误信息21处。开展意见征集9期。
全年收到政府信息公开申请34件，其中通过网络申请11件，其余当面提出。本年度共办结政府信息公开申请29件。
"""


@pytest.fixture(scope="module")
def water(inline: Inline) -> Assistant:
    """The assistant on a report without messages, opinions, sites or reading points."""
    return inline(MORE)


@pytest.mark.parametrize(
    "question",
    [
        "how many government websites are run here",
        "number of sites",
        "how many messages left on the site",
        "how many comments did you receive and gather",
        "how many were asked to clarify their requests",
        "number of reading points",
    ],
)
def test_what_only_stands_beside_it_is_not_told(water: Assistant, question: str) -> None:
    answer = water.ask(question)
    assert answer.status is not Status.ANSWERED, answer.reply


@pytest.mark.parametrize(
    ("question", "beginning"),
    [
        ("so 34 requests were received, right?", "Yes"),
        ("at least 30 requests?", "Yes"),
        ("29 requests came in?", "No"),
    ],
)
def test_a_stated_number_of_requests_is_that_of_those_that_came_in(
    water: Assistant, question: str, beginning: str
) -> None:
    reply = water.ask(question).reply
    assert reply.startswith(beginning)
    assert "34" in reply


@pytest.mark.parametrize(
    "question",
    [
        "how should one apply for government information",
        "where could i lodge an information request",
        "how to ask for disclosure",
    ],
)
def test_how_to_request_information_has_its_own_reply(water: Assistant, question: str) -> None:
    assert water.ask(question).reason == "application"


def test_how_requests_were_made_is_still_told(water: Assistant) -> None:
    assert water.ask("how many requests were made online").status is Status.ANSWERED


KINDS = """青石县林业局2023年政府信息公开工作年度报告

一、总体情况

本报告根据《中华人民共和国政府信息公开条例》规定编制。全年主动公开政府信息共312条，其中微信公众号发布文章120篇。
及时关停长期未更新的政务新媒体账号。收到政府信息公开申请14件。行政复议3件。
"""


@pytest.fixture(scope="module")
def forestry(inline: Inline) -> Assistant:
    """The assistant on a report that counts what was published, not its kinds."""
    return inline(KINDS)


@pytest.mark.parametrize(
    "question",
    [
        "how many types of information do you publish",
        "number of categories published",
        "how many posts were viewed",
        "number of articles that were clicked",
        "how many reconsiderations per application",
        "are there any new rules",
    ],
)
def test_neither_kinds_nor_reads_nor_means_are_totals(forestry: Assistant, question: str) -> None:
    answer = forestry.ask(question)
    assert answer.status is not Status.ANSWERED, answer.reply


def test_what_was_not_updated_was_still_shut_down(forestry: Assistant) -> None:
    assert not forestry.ask("were any accounts closed down").reply.startswith("No")


SIDES = """青石县司法局2023年政府信息公开工作年度报告

一、总体情况

全年县政府网站共发布司法行政信息493条，微信公众号发布信息622条。
"""


def test_what_two_channels_published_is_compared(inline: Inline) -> None:
    assert "129" in inline(SIDES).ask("how many fewer on the website than on wechat").reply.split("\n")[0]


THREE = """青石县司法局2023年政府信息公开工作年度报告

一、总体情况

全年县政府网站发布司法行政信息493条，微信公众号发布信息622条，政务微博发布信息77条。
"""


@pytest.mark.parametrize(
    "question",
    [
        "Which had most: WeChat, Weibo, or the website?",
        "Rank WeChat, Weibo and the website by number of items released",
        "order website, WeChat and Weibo by how many they published",
    ],
)
def test_all_of_three_channels_are_compared(inline: Inline, question: str) -> None:
    reply = inline(THREE).ask(question).reply
    assert "622" in reply.split("\n")[0]
    assert all(figure in reply for figure in ("493", "77"))


def test_a_ranking_among_offices_is_no_order_of_channels(inline: Inline) -> None:
    assert inline(THREE).ask("what rank did the bureau get").status is not Status.ANSWERED
