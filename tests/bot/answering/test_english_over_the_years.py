"""English messages about all years together, items about units, pieces of information on documents, amounts in yuan."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """青岚县民政局2016年政府信息公开工作年度报告
一、总体情况
2016年,公开政府信息共142条。其中:行政许可52条,社会捐助36条,民办非企业单位成立、变更登记类信息11条。我局历年累计主动公开政府信息共1572条。
及时发布各类文件、财务、人事等信息237件。
受理市民投诉86件，其中关于食堂的投诉12件。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("How many items have been disclosed over the years?",), "1572 items"),
        (("How many items have been disclosed over the years in total?",), "1572 items"),
        (("How many items were published in 2016?",), "142 items"),
        (("How many about private non-enterprise units?",), "11 items"),
        (
            ("How many pieces of information on documents, finance and personnel were published?",),
            "237 items",
        ),
        (("How many complaints came in?", "how many about canteens?"), "12 items"),
    ],
)
def test_it_is_told(assistant: Assistant, messages: tuple[str, ...], told: str) -> None:
    reply = ""
    for message in messages:
        reply = assistant.ask(message, chat=f"{messages}").reply
    assert told in reply.split("Read as")[0]


def test_items_are_no_yuan(assistant: Assistant) -> None:
    assert assistant.ask("How many donations were received in yuan?", chat="c").status is Status.UNANSWERABLE
