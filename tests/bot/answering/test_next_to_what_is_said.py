"""Questions next to what a report says: what it does not say of them is not told by what stands beside it. Invented reports."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline
from tests.bot.replies import told_by

COUNTY = """沅溪县人民政府2022年政府信息公开工作年度报告
一、总体情况
(一)主动公开。县政府网站公开信息4100条，其中建议提案办理结果类信息8条，招聘安排工作人员4名。
(二)依申请公开。全年收到政府信息公开申请26件，其中信函申请9件、网上申请17件。截至12月31日，予以公开14件，无法提供12件。
因政府信息公开被申请行政复议3件，维持2件，其他情形1件；行政诉讼1件，已被驳回。
(三)信息管理。严格执行信息发布三审制度，全年清理失效文件6件。
(四)平台建设。县政府微信公众号推送452期，粉丝15.8万人，官方微博发布980条。制作图解、动漫12个。坚持每周巡查网站栏目，全年整改错链13处。
(五)监督保障。政务公开纳入年度考核，分值占比4%，对排名靠后的3个乡镇进行约谈。每季度通报一次。回收有效问卷1506份，满意率93.6%。
二、存在的问题及改进情况
问题是解读形式单一。下一步，每季度至少推出1期图解政策。每半年开展一次专题培训，邀请专家开展解读。
"""
TOLD = """沅溪县财政局2022年政府信息公开工作年度报告
一、总体情况
收到意见建议38条，采纳7条。行政复议撤回2件。在全县部门考核中得分96分，排名第三，被评为优秀单位。
发放问卷300份，回收280份，回收率93.3%。制作视频解读5个。通报批评2个单位。出庭应诉2次。公开率100%。
"""


@pytest.fixture(scope="module")
def county(inline: Inline) -> Assistant:
    return inline(COUNTY)


@pytest.fixture(scope="module")
def office(inline: Inline) -> Assistant:
    return inline(TOLD)


@pytest.mark.parametrize(
    "question",
    [
        "优秀单位有哪些",
        "行政复议撤回几件",
        "公开率是多少",
        "考核得分多少",
        "考核排名第几",
        "收到意见多少条",
        "建议提案几件",
        "微博粉丝",
        "视频解读几个",
        "通报批评几次",
        "恶意申请几件",
        "匿名申请几件",
        "出庭应诉几次",
        "再审几件",
        "就业几人",
        "最快几天答复",
        "邮寄答复几件",
        "网站打不开怎么办",
        "复议机关是谁",
        "问卷发了多少份",
        "问卷回收率",
        "谁讲的课",
        "图解几篇",
        "申请最多的人是谁",
        "检查多少次",
    ],
)
def test_is_not_told(county: Assistant, question: str) -> None:
    assert county.ask(question, question).status is not Status.ANSWERED


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("收到意见建议多少条", "38 条"),
        ("行政复议撤回几件", "2 件"),
        ("考核得分多少", "96"),
        ("考核排名第几", "第三"),
        ("问卷发了多少份", "300 份"),
        ("视频解读几个", "5 个"),
        ("出庭应诉几次", "2 次"),
        ("公开率是多少", "100%"),
        ("问卷回收率", "93.3%"),
    ],
)
def test_is_told(office: Assistant, question: str, said: str) -> None:
    assert said in told_by(office, question)


def test_nothing_of_any_kind_came(inline: Inline) -> None:
    """Where none came at all, none of a kind did."""
    office = inline(
        "石坪乡人民政府2021年政府信息公开工作年度报告\n一、总体情况\n本年度未收到政府信息公开申请。\n"
    )
    assert "没有" in told_by(office, "匿名申请几件")


@pytest.mark.parametrize(
    "question", ["及时率", "编制几个", "税收多少", "公开增长率", "公开及时率", "文件一共几件"]
)
def test_rates_posts_and_taxes_are_not_told(inline: Inline, question: str) -> None:
    """Another rate, what was made, papers about taxes, how often a site was read, questionnaires."""
    office = inline(
        "白河县税务局2022年政府信息公开工作年度报告\n一、总体情况\n税收法规库更新政策41件，制作短视频22部。"
        "网站访问量同比增长15%。回收有效问卷206份，满意率95%。热线接通率91%。\n"
    )
    assert office.ask(question, question).status is not Status.ANSWERED
