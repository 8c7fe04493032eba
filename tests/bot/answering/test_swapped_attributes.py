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


WRONGLY = """清河县柳湾镇人民政府2021年政府信息公开工作年度报告
一、总体情况
公示驾驶员补贴信息4条，灵活就业补贴信息1条涉及人员90人，就业困难不符合认定条件人员信息2条涉及人员6人。公开危房改造户3批次。
镇党委会议讨论决定事项，及时通过公示栏进行公开21次。组织政府开放日活动2次。通过公示栏公开惠农政策信息60条。
全镇9个村均建有村务公开公示栏。
"""


@pytest.fixture(scope="module")
def other(inline: Inline) -> Assistant:
    """The assistant on another made-up report."""
    return inline(WRONGLY)


@pytest.mark.parametrize(
    "question",
    [
        "驾驶员补贴的负责人电话",
        "危房改造覆盖几个村",
        "政府开放日多少人次",
        "公示栏有多少家单位",
        "党委会议搞了多少次",
        "惠农政策下一步怎么做",
        "灵活就业补贴有什么问题",
        "就业困难人员有什么问题",
    ],
)
def test_another_attribute_is_not_told(other: Assistant, question: str) -> None:
    assert other.ask(question).status is Status.UNANSWERABLE


@pytest.mark.parametrize(
    ("question", "told"),
    [("几个村有公示栏", "9 个"), ("村里有没有公示栏", "有，9 个"), ("政府开放日几次", "2 次")],
)
def test_its_own_attribute_is(other: Assistant, question: str, told: str) -> None:
    assert other.ask(question).reply.startswith(told)
