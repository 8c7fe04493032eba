"""English questions of growth and decline, and what a video site, a mailbox or a subscription account implies."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline
from tests.bot.replies import answered

REPORT = """云岭县民政局2023年政府信息公开工作年度报告
一、总体情况
2023年，我局通过各类平台公开政府信息1260条，同比增长600%。其中门户网站发布512条，“云岭民政”微信订阅号发布368条，抖音号发布作品75条。
抽检食品310批次，不合格14批次。投诉举报共受理43件，其中投诉31件、举报12件。安排随迁子女入学208人。共有733人报名参加教师招聘。
全年收到申请14件，同比下降12.5%，已答复13件，1件正在办理。
将公开工作纳入各股室年度考核。
"""
BOTH_YEARS = """青禾市市场监督管理局2024年政府信息公开工作年度报告
一、总体情况
2024年，主动公开政府信息864条，2023年为517条，增长67.1%。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.fixture(scope="module")
def of_both_years(inline: Inline) -> Assistant:
    return inline(BOTH_YEARS)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("By how much did disclosure grow?", "600%"),
        ("How much did the number of disclosed items grow?", "600%"),
        ("Did disclosure rise or fall?", "600%"),
        ("Is the number of published items up or down?", "600%"),
        ("By how much did applications fall?", "12.5%"),
        ("How much did applications decline?", "12.5%"),
        ("How many Douyin videos were published?", "75"),
        ("How many articles did the subscription account post?", "368"),
        ("website posts 2023", "512"),
        ("How many food batches failed the inspection?", "14"),
        ("How many complaints and how many reports came in?", "31"),
        ("How many children of migrant workers got a school place?", "208"),
        ("How many people applied for teaching posts?", "733"),
        ("How many applications remain unconcluded?", "1 "),
        ("How are departments assessed?", "股室"),
    ],
)
def test_it_is_told(assistant: Assistant, question: str, told: str) -> None:
    assert told in answered(assistant, question).reply


@pytest.mark.parametrize(
    "question",
    ["By how much did they fall?", "How much did disclosed items decrease?", "How much did fees grow?"],
)
def test_a_growth_tells_no_fall(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is Status.UNANSWERABLE


@pytest.mark.parametrize(
    "question",
    [
        "How many more items than in 2023?",
        "How big was the increase over 2023?",
        "Did disclosure rise or fall?",
    ],
)
def test_against_the_year_before(of_both_years: Assistant, question: str) -> None:
    assert "347" in of_both_years.ask(question).reply


def test_more_than_before_is_no_fall(of_both_years: Assistant) -> None:
    assert of_both_years.ask("How much did disclosure fall?").status is Status.UNANSWERABLE


@pytest.mark.parametrize(
    "keywords", ["disclosure total 2023", "disclosed in total in 2023", "2023", "total 2023 2023"]
)
def test_keywords_that_end_with_a_year(assistant: Assistant, keywords: str) -> None:
    assert assistant.ask(keywords).reply
