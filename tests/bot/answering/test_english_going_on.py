"""English messages that lean on the one before: answered?, and reports?, posts?, percentage?"""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """青岚县教育局2016年政府信息公开工作年度报告
一、总体情况
（一）教师招聘。面向社会公开招聘教师156名。共有1937人报名。
（二）回应关切。办理县长信箱来信143件，答复141件；现场解答问题17个。受理12315投诉举报452件，其中投诉390件、举报62件。
“青岚教育”微信公众号关注人数8214人，发布信息132条。罚没款共86.42万元。抽查食堂58家，责令整改23家。
（三）依申请公开。全年受理政府信息公开申请7件，予以公开4件，部分公开2件，无法提供1件。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("How many letters came to the mailbox?", "answered?"), "141 items"),
        (("How many teachers were recruited?", "how many people applied?"), "1937 people"),
        (("How many complaints came in?", "and reports?"), "62 items"),
        (("How many followers on WeChat?", "posts?"), "132 items"),
        (("How many complaints came in?", "percentage?"), "86.3%"),
        (("How many applications were granted?", "partly?"), "2 items"),
        (("What was the fine total?",), "864200 yuan"),
        (("How many canteens were checked?",), "58 "),
        (("How many letters came to the mailbox?",), "143 items"),
    ],
)
def test_it_goes_on(assistant: Assistant, messages: tuple[str, ...], told: str) -> None:
    reply = ""
    for message in messages:
        reply = assistant.ask(message, chat=f"{messages}").reply
    head = reply.split("Read as")[0]
    assert told in head
    assert "23 " not in head
    assert "141" not in head.replace(told, "")


def test_how_many_is_no_sum_of_money(inline: Inline) -> None:
    town = inline(
        "青岚镇人民政府2022年政府信息公开工作年度报告\n一、总体情况\n县级财政承担抽检经费312万元。\n"
    )
    assert town.ask("How many at county level?").status is Status.UNANSWERABLE
