"""Figures of one way or one kind beside those of many: accounts, lists, 分别 without 和, other ways, a total told after a long clause."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from tests.bot.conftest import Inline
from tests.bot.replies import answered

MANY = """云溪市水务局2022年政府信息公开工作年度报告
一、总体情况
（一）主动公开。我局通过政务外网、微信公众号、新闻发布会、新闻媒体、报纸刊物以及今日头条、抖音等群众爱看的形式公开了水务工作的开展情况和有关政策的落实情况等信息，2022年，累计公开政府信息2450条，其中通过云溪市水务局政务外网公开1300条，通过云溪水务微信公众号公开640条，通过云溪水务今日头条号公开490条，通过抖音公众号公开20条。
（二）依申请公开。收到申请9件，均通过信函递交。政府信息公开类行政复议2起，正在办理中。
（三）管理。信息公开工作由副局长主管，综合办公室牵头。严格落实“先审后发”制度。原创短片《清流》荣获全市一等奖，总阅读人数达80万余次。
"""
FEW = """松河县教育局2023年政府信息公开工作年度报告
本报告可在松河县政府门户网站（http://www.songhe.gov.cn/jy）全文公开。
一、总体情况
（一）主动公开。通过县政府网站主动公开财政预决算、义务教育招生入学办法、教师资格认定、教师招聘、资助政策、校园安全等群众关心的信息共计86条。
通过政府网站公开政府信息310条，通过其他方式公开政府信息44条，门户网站另发布动态信息415条。
“松河教育”微信公众号发布稿件530条，“松河教育”抖音公众号发布稿件160条。全县公安机关共召开座谈会12场次。
"""
PAIR = """松河县柳湾街道2023年政府信息公开工作年度报告
一、总体情况
政府网站公开信息189条。在街道政务微博微信公开信息分别为52条和73条。
"""


@pytest.mark.parametrize(
    ("report", "question", "told"),
    [
        (MANY, "一共公开了多少", "2450 条"),
        (MANY, "政务外网公开多少条", "1300 条"),
        (MANY, "公众号发了多少", "640 条"),
        (MANY, "都是怎么递上来的", "信函"),
        (MANY, "复议的结果怎么样", "正在办理"),
        (MANY, "哪个办公室牵头", "综合办公室"),
        (MANY, "信息发布执行什么制度", "先审后发"),
        (MANY, "哪部短片得了奖", "清流"),
        (MANY, "总阅读人数有多少", "80万余次"),
        (PAIR, "微博公开信息几条", "52 条"),
        (PAIR, "微博微信一共几条", "52 + 73 = 125"),
        (FEW, "年报上哪看", "门户网站"),
        (FEW, "公众号加抖音一共几条", "530 + 160 = 690"),
        (FEW, "公众号比抖音多多少条", "530 − 160 = 370"),
    ],
)
def test_its_own_figure_is_told(inline: Inline, report: str, question: str, told: str) -> None:
    assert told in answered(inline(report), question).reply


@pytest.mark.parametrize(
    ("report", "question", "not_told"),
    [
        (MANY, "报刊上登了几条", "2450"),
        (MANY, "抖音和报纸一共几条", "2450"),
        (FEW, "教师招聘几条", "86 条"),
        (FEW, "招生办法几条", "86 条"),
        (FEW, "两种方式一共公开多少条", "44 条\n"),
        (FEW, "民警有几个", "12"),
    ],
)
def test_a_figure_of_many_is_not_told_of_one(
    inline: Inline, report: str, question: str, not_told: str
) -> None:
    told = inline(report).ask(question).reply.split("您问的是")[0].split("报告里相近")[0]
    assert not_told not in told


LEVELS = """白杨镇2021年政府信息公开工作年度报告
一、总体情况
今年我镇共收到县人大建议7条、镇人大建议4条，均已答复。发布政策文件6条，政策解读3条，不动产登记公告260条。
“白杨微讯”官方微信更新110条，“白杨视界”抖音号发布作品60条。
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("人大建议一共几条", "7 + 4 = 11"),
        ("人大建议多少条", "县人大建议 7 条"),
        ("镇人大建议多少条", "4 条"),
        ("政策文件和解读总共几条", "6 + 3 = 9"),
        ("微信抖音一共", "110 + 60 = 170"),
    ],
)
def test_each_of_two_is_told(inline: Inline, question: str, told: str) -> None:
    assert told in answered(inline(LEVELS), question).reply


def test_the_level_named_is_told_alone(inline: Inline) -> None:
    assert "7" not in inline(LEVELS).ask("镇人大建议几条").reply.split("您问的是")[0]


def test_notices_are_no_cases_dealt_with(inline: Inline) -> None:
    assert inline(LEVELS).ask("不动产登记办理了多少件").status is not Status.ANSWERED
    assert "260" in inline(LEVELS).ask("不动产登记公告多少条").reply


TWO_KINDS = """白杨镇2021年政府信息公开工作年度报告
一、总体情况
现有专职工作人员2名，兼职工作人员7名。举办线上培训3场，线下培训5场。在镇网站发布部门文件、工作动态等各类信息467条，公开行政审批信息35条，公开民生信息21条。
二、主动公开政府信息情况
| 第二十条第（五）项 | |
|---|---|
| 信息内容 | 本年处理决定数量 |
| 行政许可 | 212 |
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("工作人员一共几名", "2 + 7 = 9"),
        ("有多少工作人员", "专职工作人员 2 名，兼职工作人员 7 名"),
        ("How many staff are there in total?", "2 + 7 = 9"),
        ("How many training sessions altogether?", "= 8 events"),
        ("兼职工作人员几名", "7 名\n"),
        ("How many part-time staff?", "7 people\n"),
        ("镇网站发布信息多少条", "467 条"),
        ("How many items went out on the town's website?", "467 items"),
        ("How many items about administrative approval were published?", "35 items"),
        ("how many administrative approvals were decided", "212 items"),
        ("approval information less livelihood information", "35 − 21 = 14"),
        ("Subtract livelihood information from approval information", "35 − 21 = 14"),
    ],
)
def test_two_kinds_of_one_thing_what_a_site_put_out_and_items_about_it(
    inline: Inline, question: str, told: str
) -> None:
    assert told in answered(inline(TWO_KINDS), question).reply


HABITS = """白杨镇2021年政府信息公开工作年度报告
一、总体情况
在镇网站主动公开发布公告公示、工作动态等185条，微信公众号推送信息93条。公开财务信息57条，党务信息6条。
二、存在的主要问题及改进情况
改进措施：每月组织一次业务学习，由党政办每季度开展一次信息排查，每半年对公开情况进行统计。
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Which put out more, the website or WeChat?", "185"),
        ("网站和微信一共发布多少条", "185 + 93 = 278"),
        ("公告公示发布了多少条", "公告公示、工作动态"),
        ("How many pieces of financial information?", "57 items"),
        ("How many party affairs items?", "6 items"),
        ("How often do staff study?", "每月组织一次业务学习"),
        ("How often are checks carried out?", "每季度开展一次信息排查"),
        ("Who carries out the checks?", "由党政办每季度"),
        ("How often are statistics compiled?", "每半年对公开情况进行统计"),
    ],
)
def test_a_channel_of_several_kinds_and_what_is_done_how_often(
    inline: Inline, question: str, told: str
) -> None:
    assert told in answered(inline(HABITS), question).reply


def test_a_list_of_one_sort_says_itself_what_it_is(inline: Inline) -> None:
    report = inline(
        "青禾县石桥乡人民政府2023年政府信息公开工作年度报告\n\n一、总体情况\n\n通过政府网站、公示栏公开各类项目批复、中标情况等信息22条。\n"
    )
    assert "项目批复、中标情况等信息 · 数量" in report.ask("项目批复信息几条").reply
    assert "通过政府网站" not in report.ask("项目批复信息几条").reply.split("原文")[0]
