"""Figures that are less than what is asked, or of something else: a change, one account, what came in, what others printed."""

from __future__ import annotations

import pytest

from tests.bot.conftest import Inline
from tests.bot.replies import refused, told_by

_HEAD = "2022年政府信息公开工作年度报告\n\n一、总体情况\n\n"
ACCOUNT = (
    "青石县水务局" + _HEAD + "（一）主动公开。定期维护“清水青石”微信公众号，发布工作信息210条。\n"
    "（二）依申请公开。共收到信息公开申请7件，其中网上申请5件、信函申请2件；予以公开4件，不予处理1件。比上年增加3件。\n"
    "（三）平台建设。设立1个专门的信息申请受理点。及时办结网站局长信箱、便民问答96件。\n"
)
OTHERS = (
    "柳湾县住房和城乡建设局"
    + _HEAD
    + "（一）主动公开。柳湾日报、柳湾晚报等媒体刊用约88篇，其中柳湾日报61篇。\n"
    "召开住房保障主题新闻发布会6次。\n"
    "（二）平台建设。网站公开信箱收到留言530件，除13件正在办理中，其余均按期办结。\n"
)
SITE = (
    "岚县文化和旅游局"
    + _HEAD
    + "（一）主动公开。我局通过政府门户网站主动公开信息345条，微信公众号公开信息167条。\n"
    "人事工作信息9条，行政审批类37条，其他文件、信息44条。\n"
)
QUANTITY = (
    "白杨镇" + _HEAD + "（一）主动公开政府信息的数量\n\n"
    "2022年全镇通过“美好白杨”微信公众号公开政府信息数为820条。\n"
)


@pytest.mark.parametrize(
    ("report", "question"),
    [
        (ACCOUNT, "答复了多少件申请"),
        (ACCOUNT, "收到的申请答复了几件"),
        (ACCOUNT, "依申请公开办结多少项"),
        (ACCOUNT, "县政府网站上公开了多少份文件"),
        (OTHERS, "柳湾县住建局一共主动公开多少条信息"),
        (SITE, "工作动态发了多少条"),
        (OTHERS, "媒体报道有多少篇稿件被网站采用"),
        (OTHERS, "结转下年办理的有几件"),
        (SITE, "通过云栎政府网站公开了多少条信息"),
        (SITE, "政府信息公开年度报告信息有多少条"),
        (SITE, "网站上回复了多少条"),
        (SITE, "作出行政审批多少件"),
        (SITE, "通过其他渠道公开了多少条"),
    ],
)
def test_not_told(inline: Inline, report: str, question: str) -> None:
    refused(inline(report), question)


@pytest.mark.parametrize(
    ("report", "question", "told"),
    [
        (ACCOUNT, "比上年增加了几件申请", "3 件"),
        (ACCOUNT, "收到多少件申请", "7 件"),
        (SITE, "微信公众号推文有多少篇", "167 条"),
        (SITE, "政府网站公开了多少条", "345 条"),
        (QUANTITY, "白杨镇主动公开了多少条信息", "820 条"),
    ],
)
def test_told(inline: Inline, report: str, question: str, told: str) -> None:
    assert told in told_by(inline(report), question)


OFFICE = (
    "云栎县农业农村局"
    + _HEAD
    + "（一）组织领导。成立政务公开领导小组，安排工作人员4名。认真落实信息审核制度，及时公开部门预决算。\n"
    "（二）主动公开。我局认真落实各项公开制度，全年发布信息512条。开展网站满意度测评2次。公开信访件办理一览表8件。\n"
    "（三）依申请公开。2022年没有收到公开申请。\n"
)


@pytest.mark.parametrize(
    "question",
    [
        "一共有几个村民小组",
        "女职工有几个",
        "你们有多少男工作人员",
        "公示了多少个人",
        "几个单位没公开",
        "出台了几项新制度",
        "网站满意度是多少",
        "办理了多少件信访",
        "信息由谁审核",
        "谁来把关",
    ],
)
def test_office_says_nothing_of_it(inline: Inline, question: str) -> None:
    refused(inline(OFFICE), question)


BUREAU = (
    "白杨市水利局" + _HEAD + "（一）主动公开。围绕群众关心的热点问题主动公开信息75条，组织新闻发布会2场。"
    "抖音短视频账号（1个）运行良好，开展专题新闻报道41篇次。推动反馈问题整改，发布整改动态9篇。公开了水利行政事业性收费目录。\n"
    "（二）依申请公开。全年未发生因政府信息公开引发的行政复议、行政诉讼案件。投诉主要集中在水价收费方面。\n"
    "全年公开信息中，农村饮水18条、村务监督16条、乡村河道12条。\n"
)


@pytest.mark.parametrize(
    "question",
    [
        "你们的主要问题是什么",
        "发现了哪些问题",
        "申请公开要不要交钱",
        "视频制作了几个",
        "解读写了多少篇",
        "整改了多少问题",
        "开设了多少个栏目，栏目有几个",
        "发布了几份文件",
        "哪个村公开得最多",
        "为什么没有公开复议",
    ],
)
def test_bureau_says_nothing_of_it(inline: Inline, question: str) -> None:
    refused(inline(BUREAU), question)


COUNTY = (
    "青石县交通运输局"
    + _HEAD
    + "（一）主动公开。重点公开了公路养护、农村客运等信息，及时更新机构信息。公开环境影响评价审批7条。"
    "深入学习重要批示精神，推进公开工作。\n"
    "（二）依申请公开。规范受理、审核、答复程序，畅通受理渠道。申请公开的内容涉及前期投诉举报的处理结果。\n"
    "（三）平台建设。办理热线工单230件，办结率100%。当面咨询接待41次。及时发现问题和不足，查漏补缺。\n"
)
FRANK = (
    "柳湾县教育局" + _HEAD + "（一）主动公开。村务公开栏每月更新一次。信息由股室负责人初审、分管领导签发。\n"
    "（二）依申请公开。收到申请6件，均已答复，办结率100%。收到投诉3件。\n"
    "五、存在的主要问题及改进情况\n\n一是公开内容不够丰富；二是更新不及时。下一步，将增设两个栏目。\n"
)


@pytest.mark.parametrize(
    "question",
    [
        "下一步的重点是啥",
        "信息隔多久更新一次",
        "群众对公开工作评价如何",
        "谁签发公文",
        "申请是不是都答复了",
        "有没有收到投诉",
        "申请的办结率是多少",
        "领导接访了几次",
        "最后一个问题怎么解决的",
        "第一个问题是什么",
    ],
)
def test_county_says_nothing_of_it(inline: Inline, question: str) -> None:
    refused(inline(COUNTY), question)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("下一步重点是什么", "增设两个栏目"),
        ("公开栏多久更新一次", "每月"),
        ("谁签发的", "分管领导签发"),
        ("申请都答复了吗", "均已答复"),
        ("有没有收到投诉", "3 件"),
        ("申请办结率多少", "100%"),
        ("第二个问题是什么", "更新不及时"),
    ],
)
def test_frank_tells_it(inline: Inline, question: str, told: str) -> None:
    assert told in told_by(inline(FRANK), question)


HOTLINE = (
    "松坪县文旅局"
    + _HEAD
    + "（一）主动公开。健全保密审查制度，信息发布都要经过科室负责人签字。专人负责12345热线诉求答复工作。\n"
    "（二）监督保障。网信办负责自查，做好记录，对存在问题进行探讨。\n"
)


@pytest.mark.parametrize(
    "question", ["申请都给答复了吗", "Were all the applications answered?", "第一个不足是什么"]
)
def test_a_hot_line_has_no_number_of_answers(inline: Inline, question: str) -> None:
    refused(inline(HOTLINE), question)


@pytest.mark.parametrize("question", ["谁来审查信息", "信息谁来审核"])
def test_a_signature_is_a_check(inline: Inline, question: str) -> None:
    assert "签字" in told_by(inline(HOTLINE), question)


MIXED = (
    "岚县民政局"
    + _HEAD
    + "（一）主动公开。推进社会救助信息公开，下拨救助资金310.5万元。查出安全隐患64条。公开优化营商环境配套政策3条。\n"
    "（二）依申请公开。行政诉讼2起，其中1起胜诉。县长信箱转收信件9件，按月通报留言办理情况12次。\n"
    "（三）平台建设。播出《民生热线》4期。\n"
)


@pytest.mark.parametrize(
    "question",
    [
        "社会救助信息多少",
        "安全隐患信息公开了多少",
        "环保信息几条",
        "复议维持的有几件",
        "转办的有几件",
        "留言回复了多少条",
        "热线接了多少",
    ],
)
def test_mixed_says_nothing_of_it(inline: Inline, question: str) -> None:
    refused(inline(MIXED), question)


SOCIAL = (
    "云栎市卫生局"
    + _HEAD
    + "（一）主动公开。在人民日报、新华社等媒体刊登报道52篇，总阅读量310万次。公示计划生育奖扶信息4次。\n"
    "（二）依申请公开。全年没有收到公开申请。\n"
    "联系地址：云栎市东街5号，电子邮箱：yunli@example.cn。\n"
)


@pytest.mark.parametrize(
    "question",
    ["来了多少个记者", "答记者问有几次", "得了几个奖", "几个村没有公开栏", "收到几封邮件", "开了几个账号"],
)
def test_social_says_nothing_of_it(inline: Inline, question: str) -> None:
    refused(inline(SOCIAL), question)


def test_the_mailbox_is_still_told(inline: Inline) -> None:
    assert "yunli@example.cn" in told_by(inline(SOCIAL), "邮箱是多少")
