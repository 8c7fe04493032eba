"""Who runs it, at what time, what is planned and why, where reports say it in words of their own, in English."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """碧溪市卫生健康局2023年政府信息公开工作年度报告
一、总体情况
2023年,碧溪市卫生健康局认真做好各项工作。信息发布前须经科室负责人、分管领导、主要领导三级审核。
疫情期间每日上午9点发布疫情通报。新媒体账号由办公室统一管理。网站由市大数据中心负责运维。政务公开专员由人事科科长兼任。
我局被市政府评为2023年度政务公开工作先进单位。因涉及第三方商业秘密,有1件申请未予公开。计划明年开通政务抖音号。
利用赶集日发放宣传资料。会同市融媒体中心制作科普短视频。今后将加强与电视台合作,扩大信息覆盖面。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Who has to approve information before it is published?", "分管领导"),
        ("At what time was the epidemic bulletin issued each day?", "上午9点"),
        ("Which section manages the new media accounts?", "由办公室统一管理"),
        ("Who maintains the website?", "大数据中心"),
        ("Who acts as open government officer?", "科长兼任"),
        ("Which honour did the bureau receive?", "先进单位"),
        ("Why was one application not granted?", "商业秘密"),
        ("What is planned for next year?", "抖音号"),
        ("When were leaflets handed out?", "赶集日"),
        ("With whom were the science videos made?", "融媒体中心"),
        ("With whom will the bureau cooperate more closely?", "电视台"),
    ],
)
def test_a_sentence_tells_it(assistant: Assistant, question: str, told: str) -> None:
    assert told in assistant.ask(question).reply


@pytest.mark.parametrize(
    "question",
    [
        "Who maintains the hospital lifts?",
        "At what time does the hall open?",
        "Why was the director replaced?",
    ],
)
def test_what_is_not_said_is_refused(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is Status.UNANSWERABLE
