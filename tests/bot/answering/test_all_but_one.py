"""Rankings that leave something out, totals that close a list, what every office published, and sums by their own name."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """白杨县2016年政府信息公开工作年度报告
一、概述
2016年,县财政为网站安排运维资金31万元,网站扩容资金22万元,专线提速资金12万元,全年累计财政资金投入65万元。窗口人员的岗位津贴由原来的150元/月提高到230元/月。
县委、县政府高度重视政务公开工作,2016年8月,根据《关于调整职能的通知》要求,县政府将政务公开工作移交给县数据中心,职责清晰。
县里出台《白杨县防汛规划》、《白杨县抗旱规划》等文件,均征求了意见。推进执法公开,查处案件14起,罚款5.20万元;推进财政公开,公开了预算和“三公”经费支出信息,全年采购总金额88.5万元。
二、主动公开情况
全县各乡镇政府、县直各部门2016年通过各类载体主动公开政府信息940条。其中,概况类信息40条、计划类信息100条、财政类信息250条、其他信息550条。
白杨县政府门户网站累计公开政府信息7000余条。
我县采取三种形式主动公开政府信息。全年目录专栏公开信息61条;政府网站共公开信息84条;政务微博公开信息53条;政务微信公开信息30条;行政许可公开信息0条,累计公开信息228条。
充分利用县政府网、市林业网、白杨在线等平台,公开信息及时准确。通过电子屏、展板、广播等形式,公布工作动态、法律法规等内容。
三、依申请公开情况
全年共办理依申请公开政府信息17件,全部在规定时限内办结,无2015年结转申请数量和结转2017年继续办理事项。按方式分,当面6件,来信11件;予以公开9件,部分公开3件,本机关不掌握相关信息5件,所有申请已按规定予以答复。
已在4月、9月开展2次网站抽查,并将结果在县政府网公布。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("除了其他信息,哪类最多", "最多的是财政类信息：250 条"),
        ("财政类以外哪类信息最少", "最少的是概况类信息：40 条"),
        ("除政府网站外,哪个渠道发得最多", "最多的是全年目录专栏公开信息：61 条"),
        ("不算目录专栏和网站,哪个渠道最多", "最多的是政务微博公开信息：53 条"),
        ("Apart from the website, which channel published most?", "61 items"),
        ("Which channel published the most, other than the website?", "61 items"),
        ("哪个渠道公开得最多", "最多的是政府网站共公开信息：84 条"),
        ("哪个渠道最少", "最少的是政务微信公开信息：30 条"),
        ("哪项资金最多", "31 万元"),
        ("全县公开了多少条信息", "940 条\n"),
        ("扩容和提速一共多少钱", "22 + 12 = 34万元"),
        ("提速花了多少万", "12 万元"),
        ("津贴涨了多少", "230 − 150 = 80元"),
        ("津贴从多少涨到多少", "150 元"),
        ("什么时候移交的", "2016年8月"),
        ("出台了哪些文件", "抗旱规划"),
        ("罚了多少钱", "5.2 万元"),
        ("公开形式有几种", "三种形式"),
        ("用了哪些平台", "白杨在线"),
        ("电子屏公布些什么", "工作动态"),
        ("依申请公开办了多少件", "17 件"),
        ("去年结转的申请有几件", "没有"),
        ("有没有转到明年的申请", "没有"),
        ("网站抽查都在哪几个月", "4月、9月"),
        ("都答复了吗", "所有申请已按规定予以答复"),
    ],
)
def test_it_is_told(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.ask(question)

    assert answer.status is Status.ANSWERED, answer.reply
    assert told in answer.reply


@pytest.mark.parametrize("question", ["不掌握信息的占多少", "不掌握相关信息的申请占几成"])
def test_an_outcome_is_a_share_of_what_came_in(inline: Inline, question: str) -> None:
    assistant = inline(
        "云栎局2017年政府信息公开工作年度报告\n一、概述\n"
        "全年共收到信息公开申请16件,其中网上收到12件,信箱收到4件;予以公开8件,本机关不掌握相关信息4件,其他处理4件。"
    )

    assert "4 ÷ 16 ≈ 25%" in assistant.ask(question).reply.replace("= 25%", "≈ 25%")


@pytest.mark.parametrize(
    "question", ["每个乡镇公开多少条", "各乡镇分别公开多少条", "三公经费花了多少", "除了抖音哪个渠道最多"]
)
def test_what_is_not_told_is_refused(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)

    assert answer.status is Status.UNANSWERABLE, answer.reply
