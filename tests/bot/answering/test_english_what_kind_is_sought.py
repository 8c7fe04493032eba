"""What kind of thing an English question seeks: a plan, a guide, the name of an app, themed days; and what is newly put out."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """\
云澄县水务局2022年政府信息公开工作年度报告
一、总体情况
(一)主动公开。全年新增主动公开政府信息57条,其中公共服务6条,降雨周预报信息48条。发布至i云澄app以及云澄微讯公众号平台。
通过县水务局网站、云澄水务杂志等载体及时发布信息。以“世界水日”、“中国水周”为主题,开展节水科普活动。
社区民警利用小区宣传栏,张贴节水标语。结合“十四五”水安全保障规划,开展一期“在线访谈”。
(二)依申请公开。县长信箱收到并答复19件。
(三)政府信息管理。积极修订完善政府信息公开指南,研究制定《河湖领域公开标准指引》,严格执行“三审三校”制度。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Which themed days were used for science popularisation?", "世界水日"),
        ("What do community police do in residential areas?", "张贴节水标语"),
        ("Which plan was the interview about?", "水安全保障规划"),
        ("Which guide was revised?", "公开指南"),
        ("Which standard guideline was drawn up?", "公开标准指引"),
    ],
)
def test_the_sentence_that_names_what_is_sought(assistant: Assistant, asked: str, told: str) -> None:
    answer = assistant.ask(asked)
    assert answer.status is Status.ANSWERED
    assert told in answer.reply


@pytest.mark.parametrize(
    ("asked", "figure"),
    [
        ("How many public service items were released?", "6 items"),
        ("How many new items were made public?", "57 items"),
        ("How many items were newly disclosed?", "57 items"),
        ("How many rainfall forecasts were there?", "48 items"),
        ("How many messages in the magistrate's mailbox were answered?", "19 items"),
    ],
)
def test_the_figure_under_another_name(assistant: Assistant, asked: str, figure: str) -> None:
    assert assistant.ask(asked).reply.startswith(figure)


@pytest.mark.parametrize(
    "asked",
    [
        "Which company printed the magazine?",
        "How many forecasts were wrong?",
        "What is the name of the county magistrate?",
    ],
)
def test_what_nothing_tells(assistant: Assistant, asked: str) -> None:
    assert assistant.ask(asked).status is Status.UNANSWERABLE
