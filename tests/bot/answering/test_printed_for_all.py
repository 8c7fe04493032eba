"""Who gets what is printed; a rare measure word; the three levels; what is left out; three platforms of one section."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

BUREAU = """青禾市水务局2019年政府信息公开工作年度报告
一、总体情况
（一）主动公开情况。通过政府网站主动公开群众关心的信息共计80条。“青禾水务”微信公众号发布稿件500条，“青禾水务”抖音号发布稿件160条。
（二）媒体情况。在各级媒体上刊发报道640则。在《青禾日报》等报纸上刊登相关报道80篇。
（三）公报情况。共编印公报4期，向社会各界免费赠阅，免费发送给市级以上图书馆。
（四）民生情况。全面公示县、乡、村三级饮水安全责任体系，公开各级责任人。对会议、活动信息等，除涉及国家秘密外，积极通过新媒体向社会公开。
"""


@pytest.fixture(scope="module")
def bureau(inline: Inline) -> Assistant:
    return inline(BUREAU)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("公报送给谁", "图书馆"),
        ("公报要钱吗", "免费赠阅"),
        ("媒体刊发报道多少则", "640 则"),
        ("三级是哪三级", "县、乡、村三级"),
        ("什么情况除外", "除涉及国家秘密外"),
        ("三个平台一共发布多少条", "= 740条"),
    ],
)
def test_the_bureau(bureau: Assistant, question: str, told: str) -> None:
    head = bureau.ask(question).reply.split("原文")[0]
    assert told in head, head


@pytest.mark.parametrize("question", ["四个平台一共发布多少条", "手册送给谁", "五级是哪五级"])
def test_what_is_not_said_is_refused(bureau: Assistant, question: str) -> None:
    assert bureau.ask(question).status is Status.UNANSWERABLE
