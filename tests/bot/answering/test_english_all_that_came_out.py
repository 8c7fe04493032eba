"""What was made public at all in whatever verb, followers, fees nobody paid, weekly bulletins, where and when a report came out."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """澄湖市教育局2020年政府信息公开年度报告
时间:2021-01-27 18:55      来源:澄湖市教育局
本报告中所列数据统计期限为2020年1月1日至12月31日。本年度报告电子版可从“中国澄湖”门户网站(www.chenghu.gov.cn)下载。
一、总体情况
(一)主动公开方面
全年在网站和微信平台公布信息217条,其中网站公布190条,微信公众号公布27条。
“澄湖教育”微信公众号关注人数逾30万。
发布动态121篇,其中一周工作动态有52篇,工作简报有45篇;其他内容有24篇。
(二)依申请公开方面
本年度未向公开权利人收取依申请公开的任何费用。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many items were published in all?", "217 items"),
        ("How many people follow the WeChat account?", "about 300000"),
        ("Were any fees charged?", "No."),
        ("How many weekly work updates?", "52 articles"),
        ("other content", "24 articles"),
        ("How many more weekly updates than briefings?", "Difference: 52 − 45 = 7"),
    ],
)
def test_it_is_told(assistant: Assistant, question: str, told: str) -> None:
    assert assistant.ask(question, "en-all").reply.startswith(told)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Where can I get the electronic version?", "www.chenghu.gov.cn"),
        ("When did the report appear?", "2021-01-27"),
    ],
)
def test_the_report_itself(assistant: Assistant, question: str, told: str) -> None:
    assert told in assistant.ask(question, "en-itself").reply


def test_no_followers_elsewhere(assistant: Assistant) -> None:
    assert (
        assistant.ask("How many people follow the Weibo account?", "en-weibo").status is Status.UNANSWERABLE
    )


@pytest.mark.parametrize(
    "question", ["How many motions and proposals were handled?", "政协提案多少件", "建议提案办理了多少件"]
)
def test_what_one_figure_counts_is_told_together(inline: Inline, question: str) -> None:
    report = "澄湖市财政局2021年政府信息公开工作年度报告\n一、总体情况\n积极回应关切，认真办理137件人大议案、建议案和政协提案，自觉接受社会监督。\n"
    reply = inline(report).ask(question, "en-together").reply
    assert reply.startswith("137")
    assert "together" in reply or "合计" in reply
