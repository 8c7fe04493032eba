"""What nearly every report says in much the same words is told however it is asked; what it leaves out is refused."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline
from tests.bot.replies import answered

REPORT = """望河县水利局2022年政府信息公开工作年度报告
本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、行政复议和行政诉讼情况、存在的问题五个部分组成。
报告电子版可在望河县人民政府网站下载。对报告有疑问的，请与望河县水利局办公室联系（电话：0900-5550188）。
一、总体情况
（一）主动公开。坚持便民利民的原则，全年主动公开信息320条，内容涉及防汛抗旱、饮水安全、河湖管理等方面，全文电子化率为100%。
本局公开工作自2009年3月1日开始。除涉密信息外，其他信息均及时公开。信息由局办公室统一发布。
（二）依申请公开。收到申请4件，内容主要为水库移民安置、取水许可审批，均按期答复。由专人会同相关科室研究答复意见。
经审查，按照有关规定，该4件申请予以公开。办理过程中未收取任何费用。
（三）咨询。市民咨询较多的是水价、河道采砂、农村供水等问题。没有发生投诉。
（四）人员。在局党组直接领导下，由局办公室具体承办公开工作，配备专职人员1名。主要采取网站公布的形式公开，《水利简报》每月一期。
（五）复议。收到行政复议2件，结果均为驳回。行政诉讼1件。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("往外公开的信息都有哪些方面呀", "饮水安全"),
        ("哪几类信息是公开了的", "饮水安全"),
        ("人家申请想查的是啥东西", "移民安置"),
        ("群众申请公开的主要是哪方面的资料", "移民安置"),
        ("大家打电话咨询最多的都是什么问题", "河道采砂"),
        ("跟局里申请信息掏不掏钱", "否，"),
        ("查資料收費嗎", "否，"),
        ("看完年报有不清楚的地方找哪个科室问", "水利局办公室"),
        ("年报分成哪几部分", "总体情况"),
        ("你们的报告从哪个网站下载得到", "人民政府网站"),
        ("公开的信息是不是都弄成电子版了", "100%"),
        ("收到的申请有没有都按期回复", "按期答复"),
        ("信息公开这事打哪一年开始搞的", "2009年3月1日"),
        ("来了申请由谁去研究怎么回复", "专人"),
        ("复议到头来谁输了", "驳回"),
        ("啥样的信息不对外公开", "涉密"),
        ("公开遵循的啥原则", "便民利民"),
        ("有没有群众举报过", "没有发生投诉"),
        ("打电话来咨询的主要问啥", "河道采砂"),
        ("干这项工作的是专职还是兼职", "专职人员1名"),
        ("这项工作由谁领导", "局党组"),
        ("公开事务是哪个科室在承办", "局办公室"),
        ("水利简报多长时间出一期", "每月一期"),
    ],
)
def test_it_is_told(assistant: Assistant, question: str, told: str) -> None:
    answer = answered(assistant, question)
    assert told in answer.reply.split("您问的是")[0].split("您問的是")[0]


def test_what_was_said_before_counts(assistant: Assistant) -> None:
    assistant.ask("收到几件申请", "leaning")
    assert "予以公开" in assistant.ask("后来给人家公开了没", "leaning").reply.split("您问的是")[0]


@pytest.mark.parametrize(
    "question",
    [
        "行政诉讼最后谁赢了",
        "低保申请要不要给钱",
        "公示栏公开了哪些方面的内容",
        "2019年申请信息收不收费",
        "柳河镇申请信息收不收费",
    ],
)
def test_another_thing_is_not_told(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.status is not Status.ANSWERED, answer.reply
    assert "0900-5550188" in answer.reply


_OF_KINDS = """云汀市青石乡2019年政府信息公开工作年度报告
一、总体情况
将需要公开的内容分配到部门、人员，督促责任人及时提供。聚焦公路建设、安全生产等重点领域，全年公开信息共25条。其中财政信息9条，政策解读16条。
在乡网站上传公开信息97条，涉及机构设置、为民服务、抢险救灾等14个大类。在“数据”专栏公布客运量、货运量等信息5条。在首页增设了营商环境、乡村振兴等2个专栏。
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("公开信息都涉及啥", "机构设置、为民服务"),
        ("公开的内容涵盖哪些", "机构设置、为民服务"),
        ("聚焦哪些重点领域", "聚焦公路建设、安全生产"),
        ("新增了哪些专栏", "增设了营商环境、乡村振兴"),
        ("增加了哪几个专栏", "增设了营商环境、乡村振兴"),
    ],
)
def test_the_sentence_that_names_them_is_told(inline: Inline, question: str, told: str) -> None:
    reply = inline(_OF_KINDS).ask(question).reply
    assert told in reply.partition("\n")[0]
    assert not reply.startswith(("将", "·"))


def test_what_was_added_is_not_what_there_is(inline: Inline) -> None:
    office = inline(
        "云汀市青石乡2019年政府信息公开工作年度报告\n一、总体情况\n在“数据”专栏公布客运量等信息5条。\n"
    )
    assert office.ask("新增了哪些专栏").status is Status.UNANSWERABLE
