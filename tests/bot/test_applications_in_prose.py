"""Applications that a report tells of in prose alone: what came in, what was finished, what goes on next year."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """望河县交通运输局2023年政府信息公开工作年度报告
一、总体情况
（一）主动公开情况。2023年主动公开政府信息812条。
（二）依申请公开情况。2023年共受理政府信息公开申请96件，均依法答复，其中，2023年办结83件，转2024年办理13件。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("接到几件申请", "96 件"),
        ("公开申请总共收了多少", "96 件"),
        ("受理的申请有几件", "96 件"),
        ("办结了几件", "83 件"),
        ("没有办完的还剩几件", "13 件"),
        ("转到第二年办的几件", "13 件"),
        ("结转下年继续办理的有多少", "13 件"),
    ],
)
def test_each_is_told_apart(assistant: Assistant, question: str, told: str) -> None:
    assert assistant.ask(question).reply.startswith(told)


NONE_CAME = """望河县柳荫街道2025年政府信息公开工作年度报告
一、总体情况
（一）主动公开情况
主动公开政府信息53条，其中公告类1条，文件类43条、动态类9条。
（二）依申请公开情况
本年度，未收到居民要求公开的信息。
"""


@pytest.mark.parametrize("question", ["收到几件申请", "有没有人申请公开", "申请多少件"])
def test_the_heading_says_what_did_not_come(inline: Inline, question: str) -> None:
    assert "没有（0）" in inline(NONE_CAME).ask(question).reply


@pytest.mark.parametrize("question", ["文件类公开了多少", "公开了几条文件"])
def test_a_kind_of_what_was_published_was_published(inline: Inline, question: str) -> None:
    assert inline(NONE_CAME).ask(question).reply.startswith("43 条")


CAME_AND_ANSWERED = """禾城区人力资源和社会保障局2021年政府信息公开工作年度报告
一、总体情况
（一）主动公开情况。通过局门户网站、新闻媒体发布信息330条。其中，通过网络平台发布信息310条，线下媒体发布20条。按季度发布了养老保险、失业保险的基金运行情况。
（二）依申请公开情况。收到并答复政府信息公开申请45件。其中，予以公开19件，部分公开26件。
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("收到多少申请", "45 件"),
        ("申请收了几件", "45 件"),
        ("线上发布几条", "310 条"),
        ("线上比线下多几条", "相差：310 − 20"),
        ("基金的情况多久发布一次", "按季度"),
    ],
)
def test_what_came_and_was_answered_at_once(inline: Inline, question: str, told: str) -> None:
    assert inline(CAME_AND_ANSWERED).ask(question).reply.startswith(told)
