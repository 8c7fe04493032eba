"""What a report counts with another word or measure word than the question: concluded requests, interpretations, kinds."""

from __future__ import annotations

import pytest

from tests.bot.conftest import Inline
from tests.bot.replies import refused, told_by

_HEAD = "2023年政府信息公开工作年度报告\n\n一、总体情况\n\n（一）主动公开。"
CONCLUDED = (
    "岚县人民政府" + _HEAD + "全年发布政策解读14个，开展线上申请便民服务，今年线上办结政务服务业务19件。\n"
    "（二）依申请公开。全年共收到依申请公开申请52件，本年度办结47件，结转下年度5件。\n"
)
EQUAL = (
    "柳湾县水务局"
    + _HEAD
    + "（二）依申请公开情况。2023年，新受理政府信息公开申请21件，办结21件，上年结转政府信息公开申请0件，转入下一年度继续办理0件。\n"
)
SERVICES = (
    "青石县应急管理局" + _HEAD + "开通线上申请、物流邮寄等便民服务项目，今年线上办结政务服务业务19件。\n"
)
KINDS = (
    "桐山县工业和信息化局"
    + _HEAD
    + "2023年度主动公开信息共计119条，其中机构信息3条，行政规范性文件4条，同步政策解读4条，"
    "规划计划1条，财政信息2条，公告公示5条，提案建议办理结果37条，工作动态61条，规划计划2条。\n"
)
REPLIES = (
    "芦湾市教育局"
    + _HEAD
    + "2023年，主动公开信息350条，其中网站发布新闻类188条，教育通知类41条，政策文件及解读12条，"
    "教育服务类25篇，建议提案答复31篇，专题专栏11个，其他信息42条。\n"
)
DOCUMENTS = (
    "清泉市农业农村局"
    + _HEAD
    + "全年公开各类文件400件，其中行政通知类文件95件，财政信息公开16件，情况通报3件。\n"
)

ADVICE = (
    "白石镇"
    + _HEAD
    + "通过“老带新”的方式开展咨询员培训，推动4名咨询员通过考核。\n现场接待咨询群众90余人次，收集热点问题12件。\n"
)
CALLS = "松岭海关" + _HEAD + "通过“老带新”的方式开展咨询员培训，推动4名咨询员通过考核。\n"
LED = (
    "云坪县财政局"
    + _HEAD
    + "由领导小组全面负责本部门政务信息公开工作，规范工作流程，认真落实保密审查制度。\n"
    "由镇信息安全工作领导小组具体负责检查。\n"
)
KEPT = "松岭区文体局" + _HEAD + "及时调整领导小组，办公室明确专人负责推进、协调、监督全局政务公开日常工作。\n"
BASIS = (
    "发布日期：2024-01-16\n松岭区司法局2023年政府信息公开工作年度报告\n\n本报告根据《政府信息公开条例》要求编制。\n\n一、总体情况\n\n"
    "（一）主动公开。全年公开政府信息968条，其中项目审批信息287条、部门文件31条。\n"
    "（二）政府信息管理。印发《信息发布登记表》，落实先审后发、逐级审核制度。\n"
)
ONLINE = (
    "云坪区人民政府" + _HEAD + "2023年，全区通过政府门户网站主动公开信息6710条，政府网站浏览量超112万次。"
    "公开政策文件及解读17条，回应社会关切54条。\n"
    "（二）依申请公开。受理政府信息公开申请230件，其中网站申请181件、当面申请49件。\n"
)
PERIOD = "本报告中所列数据的统计期限自2018年1月1日起，至2018年12月31日止。\n"


@pytest.mark.parametrize(
    ("report", "question", "said"),
    [
        (ADVICE, "接受咨询多少人次", "90余人次"),
        (LED, "Which department is responsible for information disclosure?", "由领导小组全面负责"),
        (KEPT, "Which office is responsible for information disclosure?", "办公室明确专人负责"),
        ("桐山县2018年政府信息公开工作年度报告\n\n" + PERIOD, "统计时间段是什么", "2018年1月1日起"),
        (BASIS, "依据哪个条例", "《政府信息公开条例》"),
        (BASIS, "根据什么法规编制的", "《政府信息公开条例》"),
        (BASIS, "Which regulation is it based on?", "《政府信息公开条例》"),
        (BASIS, "审查程序是什么", "先审后发"),
        (BASIS, "发布年报的时间", "2024-01-16"),
        (ONLINE, "How many requests were made online?", "181 items"),
        (ONLINE, "回应社会关切多少次", "54 条"),
        (ONLINE, "政策文件公开多少件", "17 条"),
        (ONLINE, "政府网站发布多少条信息", "6710 条"),
        (CONCLUDED, "答复了多少件申请", "47 件"),
        (CONCLUDED, "回复了几件依申请公开的申请", "47 件"),
        (CONCLUDED, "收到多少件信息公开申请", "52 件"),
        (CONCLUDED, "How many disclosure requests were received?", "52 items"),
        (CONCLUDED, "发布了多少条政策解读", "14 个"),
        (CONCLUDED, "政策解读几篇", "14 个"),
        (EQUAL, "答复了多少件申请", "21 件"),
        (KINDS, "哪一类公开得最多", "最多的是工作动态：61 条"),
        (REPLIES, "哪一类公开得最多", "最多的是网站发布新闻类：188 条"),
        (DOCUMENTS, "公开财政信息多少条", "16 件"),
    ],
)
def test_it_is_told(inline: Inline, report: str, question: str, said: str) -> None:
    assert said in told_by(inline(report), question)


def test_of_two_equal_figures_the_one_told_is_quoted(inline: Inline) -> None:
    assert "“……办结21件" in inline(EQUAL).ask("答复了多少件申请").reply


@pytest.mark.parametrize(
    ("report", "question"),
    [
        (SERVICES, "答复了多少件申请"),
        (CALLS, "接受咨询多少人次"),
        (CALLS, "咨询多少人"),
        (KINDS, "哪一类公开得最少"),  # 规划计划 stands there twice, once with the least
        (DOCUMENTS, "公开信息多少条"),
    ],
)
def test_another_thing_is_not_told(inline: Inline, report: str, question: str) -> None:
    refused(inline(report), question)
