"""A question with one word of the report's own swapped for another is not answered with the report's figure."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """清河县柳湾镇人民政府2022年政府信息公开工作年度报告
本报告电子版可在清河县人民政府门户网站（http://www.qinghe.gov.cn）下载。
一、总体情况
（一）主动公开。全年共印发政府文件88件，“此件公开发布”文件30件，“此件依申请公开”文件52件，“此件不公开”文件6件。
公开年度总结、重点工作任务分工以及督查落实情况信息14条；向县图书馆移交公开文件45件。
（二）帮扶公开。镇级公示栏公示脱贫攻坚工作方案信息9条。公示特困供养、高龄津贴、孤儿新增人员名单信息4条涉及人员26人。
（三）回应关切。通过微博答复网民留言7件。创建微博“清清柳湾”，主要用于信息发布和回应社会关切，全年发布信息310条。
公开东坪村3、8队宅基地拆迁费用明细信息5条。
"""


@pytest.fixture(scope="module")
def office(inline: Inline) -> Assistant:
    """The assistant on a made-up report."""
    return inline(REPORT)


@pytest.mark.parametrize(
    "question",
    [
        "报告英文版哪里下载",
        "政务微博公开回应关切多少条",
        "“此件不公开”的理由是什么",
        "重点工作任务有几项",
        "向县图书馆移交图书多少本",
        "从县图书馆借了多少书",
        "向村里移交文件多少件",
        "脱贫攻坚工作总结几条",
        "不满意的留言几件",
        "申请最多的是谁",
        "失能老人补贴多少人",
        "东坪村7队拆迁信息几条",
    ],
)
def test_is_not_in_the_report(office: Assistant, question: str) -> None:
    assert office.ask(question).status is Status.UNANSWERABLE


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("报告哪里下载", "www.qinghe.gov.cn"),
        ("微博发了多少条", "310 条"),
        ("给县图书馆送了多少文件", "45 件"),
        ("重点工作任务分工信息公开几条", "14 条"),
        ("网民留言答复几件", "7 件"),
        ("东坪村八队拆迁信息几条", "5 条"),
        ("东坪村拆迁的是3、9队吗", "不对，"),
        ("东坪村拆迁费用明细公开的是三、八队吗", "对，"),
    ],
)
def test_its_neighbours_are(office: Assistant, question: str, told: str) -> None:
    assert told in office.ask(question).reply.splitlines()[0]
