"""English as people type it: web, artical, leter, fone, and who applied."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """澄湖市民政局2020年政府信息公开年度报告
如有疑问,请与本局办公室联系(电话:0999-5550143)。
一、总体情况
全年在网站和微信平台公布信息217条,其中网站公布190条,微信公众号公布27条。
受理网站信箱信件640件、市长信箱转收信件9件、纸质信件27件。
法律宣传有5篇。各村通过村务公开栏进行村务公开。
共受理依申请公开政府信息34件,31件为自然人申请,3件为法人申请。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("web info number", "190 items"),
        ("web + wechat", "Together: 190 + 27 = 217"),
        ("law publicity artical", "5 articles"),
        ("how many leter in total", "Together: 640 + 9 + 27 = 676"),
        ("wat is the fone number", "telephone: 0999-5550143"),
        ("application by person", "31 items"),
        ("application from company or organization", "3 items"),
    ],
)
def test_it_is_understood(assistant: Assistant, question: str, told: str) -> None:
    assert assistant.ask(question, "en-typed").reply.startswith(told)


def test_how_villages_publish(assistant: Assistant) -> None:
    assert "村务公开栏" in assistant.ask("How do villages publish their affairs?", "en-villages").reply
