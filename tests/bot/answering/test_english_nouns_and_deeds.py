"""English questions whose noun or deed the report has to have itself: complaints, letters answered, problems named, who checks."""

from __future__ import annotations

import pytest

from tests.bot.conftest import Inline
from tests.bot.replies import refused, told_by

REPORT = (
    "柳湾县司法局2022年政府信息公开工作年度报告\n\n一、总体情况\n\n"
    "（一）主动公开。紧紧围绕解决群众问题，发放宣传手册5100册，海报900份。删除部分不适用的栏目，累计公开信息640条。"
    "完善信息发布审核制度，切实提高群众满意度。清理失效链接21处。\n"
    "（二）依申请公开。共收到信息公开申请14件，其中信函申请6件、网上申请8件。网上答复解决群众诉求80件。\n"
    "（三）平台建设。播出《法治热线》3期，办理网民留言55条。平均日阅读量310次。\n"
)
FULLER = (
    "岚县民政局2022年政府信息公开工作年度报告\n\n发布时间：2023-01-19\n\n一、总体情况\n\n"
    "（一）主动公开。发布短视频26条，政策解读19篇。信息由办公室审核后发布。制定信息公开制度4项。\n"
    "（二）依申请公开。共收到信息公开申请9件，答复8件，结转下年度1件。\n"
    "（三）平台建设。12345热线来电接听430件，收到投诉37件。废止规范性文件2件，删除过期信息15条。群众满意率为96%。\n"
    "二、存在的主要问题\n\n公开内容不够全面，更新不及时。\n"
)


@pytest.mark.parametrize(
    "question",
    [
        "How many complaints came in last year's report period?",
        "how many letters from residents were answered",
        "How many requests were answered?",
        "Who checks information before publication?",
        "What problems did the bureau find?",
        "How many calls did the hotline receive?",
        "How satisfied was the public?",
        "How many documents were abolished?",
        "how many pages were deleted",
        "How many videos did it put out?",
        "How many applications came from companies?",
        "What was the average handling time for a request?",
    ],
)
def test_not_told(inline: Inline, question: str) -> None:
    refused(inline(REPORT), question)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many complaints were received?", "37"),
        ("How many requests were answered?", "8 items"),
        ("Who reviews the information?", "由办公室审核后发布"),
        ("How many hotline calls were received?", "430"),
        ("How many documents were repealed?", "2 items"),
        ("How many posts were deleted?", "15 items"),
        ("How many videos were published?", "26 items"),
        ("How many interpretations were published?", "19"),
        ("What problems were found?", "公开内容不够全面"),
        ("When was the report published?", "2023-01-19"),
    ],
)
def test_told(inline: Inline, question: str, told: str) -> None:
    assert told in told_by(inline(FULLER), question)


@pytest.mark.parametrize(
    "question",
    [
        "When will next year's report be published?",
        "next year's annual report date",
        "明年的年报什么时候发布",
        "下一年度的报告啥时候公布",
    ],
)
def test_next_years_report_is_another(inline: Inline, question: str) -> None:
    assert "2023-01-19" not in inline(FULLER).ask(question).reply
