"""Words of a report asked for plainly: who holds a post by name, which group, whether content or in time, what is counted beside what."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from tests.bot.conftest import Inline
from tests.bot.replies import told_by

TOWNSHIP = """清河县柳湾乡2014年政府信息公开工作年度报告
本报告在清河县政府门户网www.qinghe.gov.cn公布。
一、概述
成立了以周翔同志为组长、林海同志为副组长的公开领导小组。同时成立了由党政办主任为组长、各办公室人员为成员的工作小组；成立了以纪委书记为组长的监督小组，对日常工作进行监督指导。
在乡政府办公区的便民服务中心和6个村部设立了政府信息受理点，在政府门前设立了政府信息公开栏，在政府内设立了1个信息咨询点，为公众了解信息提供了极大的便利。
二、主动公开情况
本单位累计主动公开政府信息80条。
三、依申请公开政府信息情况
2014年度我乡没有接到群众主动要求公开政府信息的申请。目前尚无应公开而未公开的情况。
"""
BUREAU = """松河市生态环境局2021年政府信息公开工作年度报告
本报告包含总体情况、主动公开情况、收到和处理申请情况、行政复议和诉讼情况、存在的主要问题及改进情况共5项内容。
一、总体情况
成立由主要负责人任组长的政务公开工作领导小组，定期研究政务公开重点工作。明确政务公开由局办公室牵头，落实工作人员1名。
收到3条公众通过“松河互动平台”提交的申请，皆在规定时限内受理、答复。全年共收到提案8件，代表建议11件，均在规定时间内全部办理，政协委员和人大代表均对答复情况表示满意。
开展专题新闻报道70篇次，制作新媒体作品46篇。推送微信92篇，使得微信公众号成为信息发布的主要平台。在政府网站开设公示平台等栏目。
在“违法曝光台”公示环境违法案件26件。局门户网站的公开坚持做到三个“突出”。一是突出热点信息公开，积极宣传政策。二是突出重点信息公开，发布监管信息。
成立以局党组书记、局长吕明远为组长的工作专班，明确办公室主任分管。
"""


@pytest.mark.parametrize(
    ("report", "question", "told"),
    [
        (TOWNSHIP, "副组长叫啥名字", "林海"),
        (TOWNSHIP, "工作小组组长是谁", "党政办主任为组长"),
        (TOWNSHIP, "几个村部设了受理点", "6 个"),
        (TOWNSHIP, "设受理点图什么", "便利"),
        (TOWNSHIP, "有人申请公开过吗", "没有"),
        (TOWNSHIP, "收到几件申请", "没有（0）"),
        (TOWNSHIP, "报告在哪公布", "门户网"),
        (BUREAU, "局长叫什么", "吕明远"),
        (BUREAU, "哪个部门牵头", "局办公室牵头"),
        (BUREAU, "申请通过什么平台提交的", "松河互动平台"),
        (BUREAU, "申请答复及时吗", "规定时限内"),
        (BUREAU, "代表委员满意吗", "表示满意"),
        (BUREAU, "新闻报道比新媒体作品多几篇", "70 − 46 = 24"),
        (BUREAU, "主要平台是什么", "微信公众号"),
        (BUREAU, "在哪里公示违法案件", "违法曝光台"),
        (BUREAU, "三个突出是什么", "二是突出"),
        (BUREAU, "报告几项内容", "总体情况"),
    ],
)
def test_it_is_told(inline: Inline, report: str, question: str, told: str) -> None:
    assert told in told_by(inline(report), question)


@pytest.mark.parametrize(
    ("report", "question", "not_told"),
    [
        (TOWNSHIP, "工作小组组长是谁", "周翔"),
        (TOWNSHIP, "乡长叫什么", "周翔"),
        (BUREAU, "办公室主任叫什么", "分管"),
    ],
)
def test_nothing_else_is_told(inline: Inline, report: str, question: str, not_told: str) -> None:
    assert not_told not in inline(report).ask(question).reply.split("原文")[0]


def test_another_place_is_not_counted(inline: Inline) -> None:
    assert inline(TOWNSHIP).ask("公开栏有几个").status is Status.UNANSWERABLE
