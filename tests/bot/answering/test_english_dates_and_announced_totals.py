"""Dates and makers of a report, totals of what a sentence announces, and a maxim that denies nothing."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from tests.bot.conftest import Inline
from tests.bot.replies import answered

REPORT = """澄湖市交通运输局2021年政府信息公开工作年度报告
索引号 | 000098765/2022-00417 | 分类 | 市政府部门 |
---|---|---|---|
发布机构 | 市交通运输局 | 发文日期 | 2022-01-26 |
本报告中所列数据的统计期限自2021年1月1日起,至2021年12月31日止。
一、概述
按照“以公开为原则,不公开为例外”要求,我局认真落实主体责任,全年共主动公开政府信息1734条。
全年在网站主动公开信息1216条。
我局通过政务外网、微信公众号、新闻发布会、报纸以及今日头条、抖音等形式及时发布相关信息,其中通过抖音公众号公开26条,通过今日头条公众号公开71条。
2021年发布新闻情况:新闻动态85篇、教学实践19篇、党建工作40篇,共计144篇。
公众号“澄湖路讯”发布情况:校园类13篇,节日节气10篇,共计23篇。
收到申请5件,均已按时回复,未收取费用。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many pieces of information did the bureau disclose?", "1734 items"),
        ("全年主动公开政府信息多少条", "1734 条"),
        ("On what date was it issued?", "2022-01-26"),
        ("What is the date of the report?", "2022-01-26"),
        ("What is the index number of the document?", "000098765/2022-00417"),
        ("Who issued it?", "澄湖市交通运输局"),
        ("How many news articles were published?", "144 articles"),
        ("新闻一共发布多少篇", "144 篇"),
        ("What share of the news was about Party building?", "27.8%"),
        ("How many articles did the WeChat account publish?", "23 articles"),
        ("TikTok", "26 items"),
        ("How many videos or posts on Douyin?", "26 items"),
        ("Were applicants charged?", "No."),
    ],
)
def test_the_report_tells(assistant: Assistant, question: str, told: str) -> None:
    assert told in answered(assistant, question).reply


@pytest.mark.parametrize("question", ["How many not on the website?", "How many were not on the website?"])
def test_the_rest_is_no_part(assistant: Assistant, question: str) -> None:
    assert "1216 items (条)\n" not in assistant.ask(question).reply


def test_a_press_conference_is_one_thing(assistant: Assistant) -> None:
    reply = assistant.ask("通过哪些形式发布信息").reply
    assert "新闻发布会" in reply
