"""One channel of several, what is told only of two together, ranks that are no numbers of items."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from tests.bot.conftest import Inline

TITLE = "临江县2024年政府信息公开工作年度报告"
BODY = """一、总体情况
（一）主动公开。全县通过门户网站、政务新媒体等渠道主动公开政府信息9684条。通过政府网站公开1009条、政务新媒体公开8652条。其中5.1级地震灾后重建信息86条。
（二）依申请公开。共收到政府信息公开申请104件。其中,网上提交的86件,占比82.7%;信函提交的18件,占比17.3%。公民提出申请100件,占比96.2%;法人提出申请4件,占比3.8%。予以公开及部分公开的有60件。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(f"{TITLE}\n{BODY}")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("新媒体公开了多少条", "8652 条"),
        ("全县公开多少条", "9684 条"),
        ("公民提出申请的几件", "100 件"),
        ("信函来的申请几件", "18 件"),
    ],
)
def test_it_is_told(assistant: Assistant, question: str, told: str) -> None:
    assert assistant.ask(question).reply.startswith(told)


def test_what_is_told_of_two_together_says_so(assistant: Assistant) -> None:
    reply = assistant.ask("予以公开的有几件").reply.splitlines()[0]
    assert "60 件" in reply
    assert "合计" in reply


@pytest.mark.parametrize("question", ["地震几级", "灾后重建的是几级地震"])
def test_a_rank_is_no_number_of_items(assistant: Assistant, question: str) -> None:
    assert not assistant.ask(question).reply.startswith("86")
