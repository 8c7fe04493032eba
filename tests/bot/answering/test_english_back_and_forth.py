"""English asked back from a figure, what a figure was before, all of them or only one, and short messages of a chat."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline
from tests.bot.replies import last_told

REPORT = """青桐县松涧镇人民政府2022年政府信息公开工作年度报告
一、总体情况
（一）主动公开情况。全年主动公开政府信息412条，其中应急预案类2条、公告类1条。公示高龄津贴名单涉及人员318人，就业补贴名单涉及人员46人，
公益岗位名单涉及人员7人。失业人员再就业53人。城乡居民养老金由每人每月95元提高到110元。
（二）依申请公开情况。全年收到网络申请6件、信函申请3件。共受理政府信息公开申请9件。其中，依法公开信息5件，部分公开4件。涉及行政诉讼1件，已撤诉。
（三）平台建设情况。全镇 14 个村均建有村务公开栏。办理12345热线工单236件，结案率97.2%，群众满意率99%。收到群众留言88条，已全部回复。
（四）监督保障情况。开展技能培训12期480人次；聘请社会监督员6名，开展明察暗访三次。
"""


@pytest.fixture(scope="module")
def town(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Which programme covered 318 people?", "高龄津贴"),
        ("What does the figure 46 refer to?", "就业补贴"),
        ("which list had 7 people", "公益岗位"),
        ("What was the pension before the increase?", "95 yuan"),
        ("how much did the pension use to be", "95 yuan"),
        ("养老金以前是多少", "95 元"),
        ("Is there only one emergency plan?", "No: the report says 2"),
        ("Was only one announcement published?", "Yes, the report says 1"),
        ("Were all the tickets closed?", "No: "),
        ("工单都结案了吗", "不对"),
        ("Were all the messages answered?", "Yes. "),
        ("How many messages were answered?", "88 items"),
        ("Are all villages equipped with a board?", "Yes. The report says: “全镇 14 个村均建有"),
        ("What happened to the lawsuit?", "已撤诉"),
        ("How did the lawsuit end?", "已撤诉"),
        ("How many requests were granted in full?", "5 items"),
        ("How many secret inspections did the supervisors carry out?", "3 times"),
        ("How many unemployed people found a job again?", "53 people"),
    ],
)
def test_it_is_answered_as_asked(town: Assistant, question: str, told: str) -> None:
    reply = town.ask(question)
    assert reply.status is Status.ANSWERED, reply.reply
    assert told in reply.reply


@pytest.mark.parametrize(
    "question",
    ["Which programme covered 319 people?", "How many people are unemployed?", "失业人员有多少"],
)
def test_what_the_report_does_not_say_is_refused(town: Assistant, question: str) -> None:
    assert town.ask(question).status is Status.UNANSWERABLE


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("How many applications came by letter?", "online?"), "6 items"),
        (("How many applications were made online?", "and by post?"), "3 items"),
        (("How many people got skills training?", "In how many courses?"), "12 issues"),
        (("How many people got skills training?", "How many sessions?"), "12 issues"),
    ],
)
def test_short_messages_go_on_with_the_one_before(
    town: Assistant, messages: tuple[str, ...], told: str
) -> None:
    assert told in last_told(town, messages)
