"""Questions of an unusual shape: fractions, two figures stated bare, one of two places, which part of a village."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from tests.bot.conftest import Inline
from tests.bot.replies import refused
from tests.samples import TITLE

REPORT = f"""{TITLE}

本报告由青禾县柳湾镇人民政府编制，联系电话：0900-5550188。本报告电子版可在县政府门户网站（http://www.qinghe.gov.cn）下载。如有疑问或意见建议，可直接与本府联系。

一、总体情况

（一）主动公开。2020年，全镇主动公开政府信息 480 条。其中，政府网站公开 122 条、微信公众号公开 358 条。
公示奖学金新增、退出名单信息 6 条涉及人员 88 人。通过镇级公告栏公开护林员补助信息 3 条。公示 2020 年培训经费信息 4 条。
公开杨树村 2、7、9 队水渠占地费用明细信息 1 条。印发文件 90 件，上传 30 件，移交档案室 12 件。公示水稻保信息 3 条、水稻信息 8 条。指导各村更新清单，涉及基础事项 14 项，特色事项 23 项。
（二）平台建设。在镇便民中心设立查询点，指定专人维护、更新。建设公开专区，在查询点墙上张贴标识，配备工作人员 2 名，配置查询机 3 台、电脑 4 台，提供咨询服务。
信息由股室负责人审核，报分管领导审批，镇长同意后发布。组织开放日活动 2 次，通过发放手册、利用宣传栏等形式，提高知晓度。

二、存在的问题及改进情况

（一）更新不够及时。由于信息员变动频繁，导致更新慢。改进情况：每半年轮训一次。
（二）形式单一。由于设备操作复杂，导致居民不会用。改进情况：组织培训。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    """The assistant on a made-up report."""
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("网站占四分之一没有", "对，占比：122 ÷ 480"),
        ("公众号占四分之三吗", "对，占比：358 ÷ 480"),
        ("网站占三分之一没有", "不对，占比：122 ÷ 480"),
        ("杨树村9队的水渠占地费用公开了吗", "有，公开杨树村 2、7、9 队水渠占地费用明细信息 1 条"),
        ("护林员补助信息贴在镇上还是村里", "通过镇级公告栏"),
        ("网站公开的加上公众号公开的有多少条", "122 + 358 = 480"),
        ("基础事项14特色事项23对吧", "对，14 项"),
        ("基础事项14特色事项24对吧", "不对，14 项"),
        ("查询点配了啥", "配置查询机 3 台、电脑 4 台"),
        ("总体上存在几个问题", "更新不够及时"),
        ("审核以后还要谁同意", "镇长同意"),
        ("股室审了给谁批", "分管领导审批"),
        ("老百姓有建议往哪反映", "可直接与本府联系"),
        ("上传的占90件的几成", "30 ÷ 90"),
        ("移交档案室的占90件的百分之几", "12 ÷ 90"),
        ("没上传的文件有多少件", "90 − 30 = 60"),
        ("镇里头微信公众号公开几条", "358 条"),
        ("这份报告在哪个网上能搜着", "www.qinghe.gov.cn"),
        ("有疑问联系谁", "可直接与本府联系"),
        ("奖学金涉及人员有多少个", "88 人"),
    ],
)
def test_it_is_answered(assistant: Assistant, question: str, said: str) -> None:
    assert said in assistant.ask(question).reply.split("\n您问的是")[0]


@pytest.mark.parametrize(
    "question",
    [
        "奖学金新增几个退出几个",
        "奖学金新增多少条退出多少条",
        "培训经费超了没",
        "开放日去了哪",
        "领导电话有吗",
        "镇长的手机号",
        "2组的补助信息公开了没",
        "查旬",
        "护林员招了几个",
        "培训经费新增多少人",
        "青禾县政府印发文件数",
        "谁来培训",
        "哪个村做得最好",
    ],
)
def test_it_is_not_told(assistant: Assistant, question: str) -> None:
    refused(assistant, question)


def test_the_cause_is_asked_of_the_problem_whose_remedy_was_told(assistant: Assistant) -> None:
    for message in ("存在哪些问题", "第二个呢", "怎么改"):
        assistant.ask(message, "cause")
    assert "设备操作复杂" in assistant.ask("原因是啥", "cause").reply.splitlines()[0]


def test_another_part_is_not_told_by_the_share_of_the_one_before(assistant: Assistant) -> None:
    assistant.ask("网站占总数百分之几", "share")
    assert "122 ÷ 480" not in assistant.ask("制发的呢", "share").reply


def test_what_was_left_over_from_the_year_before_is_what_was_carried_over(lingsha: Assistant) -> None:
    assert "0 件" in lingsha.ask("去年有没有留下没办完的申请").reply.splitlines()[0]


def test_the_most_of_what_was_told_last_is_one_of_those(assistant: Assistant) -> None:
    for message in ("基础事项几项", "特色事项呢"):
        assistant.ask(message, "most")
    assert "最多的是特色事项：23 项" in assistant.ask("哪个最多", "most").reply


def test_the_cause_of_the_problem_just_told(assistant: Assistant) -> None:
    assistant.ask("更新存在什么问题", "why")
    assert "信息员变动频繁" in assistant.ask("为啥", "why").reply.splitlines()[0]


def test_all_of_them_is_asked_of_the_places_named_before(inline: Inline) -> None:
    villages = f"{TITLE}\n\n全镇 12 个村均建有公告栏。党委会决定事项及时通过公告栏公开 5 次 40 项。\n"
    assistant = inline(villages)
    assistant.ask("12个村都有公告栏吗", "all")
    assert "12 个村均建有公告栏" in assistant.ask("都建了公告栏吗", "all").reply.splitlines()[0]


def test_so_many_of_one_sentence_are_added(inline: Inline) -> None:
    lists = (
        f"{TITLE}\n\n一、总体情况\n（一）民生信息公开\n"
        "公示救济名单 6 条，补助名单 5 条，奖学名单 4 条。\n（二）平台\n在民生服务中心设立查询点，推送信息 7 条。\n"
    )
    assert "6 + 5 + 4 = 15" in inline(lists).ask("民生那块三个名单一共多少条").reply
