"""Who is in charge of disclosure, by whatever the report calls them, and what an account is measured by."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from tests.bot.conftest import Inline

_REPORT = """青石县教育局2023年政府信息公开工作年度报告
一、总体情况
(一)主动公开情况
在重点领域公开信息21条,其中招生招考12条、义务教育学区划分3条、教师招聘6条。
(二)依申请公开情况
全年受理申请30件,其中19件为申请公开招生录取相关信息。
(三)平台建设情况
做强“青石教育”微信公众号,总粉丝数达6万;累计发布信息320条,阅读总量达45余万。
(四)监督保障情况
明确局办公室为政府信息公开工作责任科室,指定三名同志兼职信息公开管理员。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    """The assistant on a report that names its office in charge by what it answers for."""
    return inline(_REPORT)


@pytest.mark.parametrize(
    "question", ["谁牵头政务公开", "谁在管信息公开", "信息公开归哪个科室管", "哪个部门负责政务公开工作"]
)
def test_the_office_in_charge_is_told(assistant: Assistant, question: str) -> None:
    reply = assistant.ask(question).reply
    assert "局办公室" in reply.splitlines()[0]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("公众号阅读量多少", "45余万"),
        ("公众号总阅读量有多少", "45余万"),
        ("几个人管信息公开", "3 名"),
        ("招生信息公开几条", "12 条"),
        ("学区公开了几条", "3 条"),
    ],
)
def test_one_figure_is_told(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.ask(question)
    assert answer.reply.splitlines()[0] == told
