"""Who holds a post, in which paper, to whom it goes, where one reads it: told in the words of the report, or refused."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline
from tests.bot.replies import answered

REPORT = """青石县退役军人事务局2022年政府信息公开工作年度报告
联系电话：0900-5550177。
一、总体情况
（一）组织。成立公开工作小组，局长任组长，分管副局长任副组长，各股室负责人为成员，由机关纪委对公开工作开展监督检查。
（二）渠道。优抚政策由《青石报》按月刊登，线下在县政务大厅设公开专区。每季度末把公开文件的纸质材料移交县档案馆存档。
（三）平台。信用平台2016年5月开通至今，访问量12万次。涉及多个股室的申请，由办公室召集相关股室一起会商答复意见。
县规范性文件由司法局审核备案。局里的留言栏目及时更新，共处理留言45条。清理账号3个，防治“指尖上的形式主义”。
开展问卷调查2次，发布短视频16条。召开座谈会1次，主题为双拥共建。举办“优抚政策进社区”“军属开放日”活动8场，地点在东山社区、河西小学。
向社会公布监督电话。承办人大代表建议4件、政协委员提案3件，内容涉及烈士陵园修缮。工作经费纳入局财政预算。党组会、局务会定期研究公开工作。公开办公室负责指导全局公开工作。
一是公开局务要闻35条、四项重点信息60条、其他信息12条。政务大厅的电子显示屏发布32条。机关职能、人员分工均已公开。已办结申请3件，因涉及案卷不予公开1件，申请人撤回1件。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("公开小组副组长是谁", "副局长"),
        ("小组成员都是哪些人", "股室负责人"),
        ("信息公开这项工作平常谁来盯着查", "机关纪委"),
        ("优抚政策登在哪份报纸上", "青石报"),
        ("公开文件的纸质材料最后存到哪里去了", "档案馆"),
        ("老百姓要查信息线下去哪里", "政务大厅"),
        ("信用平台是那一年开通的", "2016年5月"),
        ("牵扯好几个股室的申请谁来叫到一块商量", "办公室"),
        ("规范性文件送哪个部门备案", "司法局"),
        ("清理账号是要治个甚麼毛病", "形式主义"),
        ("退役军人局处理了多少条留言", "45"),
        ("座谈会的主题是什么", "双拥共建"),
        ("优抚政策进社区在哪些地方搞的", "东山社区"),
        ("有没有公布监督电话", "有，"),
        ("工作经费是从哪儿出的", "财政预算"),
        ("在哪些会上研究公开工作", "局务会"),
        ("公开办公室是干啥的", "指导"),
        ("电子显示屏安在哪里", "政务大厅"),
        ("人员分工公不公开", "均已公开"),
    ],
)
def test_it_is_told(assistant: Assistant, question: str, told: str) -> None:
    answer = answered(assistant, question)
    assert told in answer.reply.split("您问的是")[0].split("您問的是")[0]


@pytest.mark.parametrize(
    "question",
    [
        "局长姓甚名谁",
        "申请人都想要啥资料",
        "短视频拍的都是些什么内容",
        "问卷调查都问了些啥",
        "留言栏目是哪年开的",
        "四项重点信息是哪四项",
        "修缮的是哪座桥",
        "政协提案是哪个委员提的",
        "电子显示屏装在几楼",
        "撤回申请的那个人是为什么撤的",
    ],
)
def test_what_is_not_said_is_refused(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.status is not Status.ANSWERED, answer.reply
