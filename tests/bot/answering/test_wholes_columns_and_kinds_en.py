"""The whole of a share, which column was added, whose site, and the office by its kind behind another thing, in English."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """碧溪市公安局清河分局2023年政府信息公开工作年度报告
如对本报告有疑问,请与碧溪市公安局清河分局联系(地址:碧溪市清河路12号,邮编:451000,电话:0599-2345678)。
一、总体情况
通过清河区门户网站、微信公众号、新闻媒体、LED屏、办事窗口等多种途径,用文字、图片、视频等多种方式,主动公开部门预决算、政策文件、执法信息、防范化解重大风险情况等政府信息。
积极运用政府网站传播声音。在网站增设“平安寄递专项行动”专栏,加大宣传力度。通过清河政务网主动公开信息 257条,局门户网站主动公开信息483条。
全年共受理政府信息公开申请96件,其中当面申请12件,网络申请51件,信函申请33件;已办结91件,结转下年度办理5件。
全年编印政府公报4期,发放至各查阅点共1200册。组织主流媒体宣传报道6100余篇次,其中中央级、省级媒体共900余篇次,市级媒体3500余篇次,区级媒体1700余篇次。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What is the address of the police branch?", "address: 碧溪市清河路12号"),
        ("What is the postcode of the police department?", "postcode: 451000"),
        ("What share of the applications came online?", "Share: 51 ÷ 96 ≈ 53.1%"),
        ("What share of the completed applications came online?", "Share: 51 ÷ 91 ≈ 56%"),
        ("网络申请占申请的百分之几", "占比：51 ÷ 96 ≈ 53.1%"),
        ("How many items were released on the Qinghe government website?", "257 "),
        ("How many items on the bureau's own website?", "483 "),
        ("How many in district media?", "about 1700 "),
    ],
)
def test_it_is_told(assistant: Assistant, question: str, told: str) -> None:
    assert assistant.ask(question).reply.startswith(told)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Which column was added to the website?", "平安寄递专项行动"),
        ("Through which channels does it publish information?", "LED屏"),
        ("Which channels are used to publish information?", "LED屏"),
    ],
)
def test_a_sentence_tells_it(assistant: Assistant, question: str, told: str) -> None:
    assert told in assistant.ask(question).reply


@pytest.mark.parametrize(
    "question",
    ["How many copies of the gazette were printed?", "What is the address of the education bureau?"],
)
def test_what_stands_near_is_not_told(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is Status.UNANSWERABLE
