"""Whose level a thing is of, under which article of the regulations it stands, and what a chat adds up."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """青禾县柳湾镇人民政府2020年政府信息公开工作年度报告
本报告由青禾县柳湾镇人民政府编制。联系电话：0999-1234567。
一、总体情况
（一）主动公开情况。全年公开政府信息900条，其中政府网站公开80条，政务微博公开320条，政务微信公开200条，公示栏公开300条。印发“此件不公开”文件6件，“此件公开发布”文件9件。
（二）防汛信息公开。镇级政务公开栏公示防汛工作预案信息6条，沙袋发放信息3条；各村通过村务公开栏公开防汛相关信息60条。公示养老保险享受待遇名单8条涉及人员70人。
（三）拆迁信息。公示栏公开松树村房屋拆迁费用信息1条。每月的5日为公开日，通过村务公开栏公布。
二、主动公开政府信息情况
第二十条第（五）项
信息内容\t上一年项目数量\t本年增/减\t处理决定数量
行政许可\t4\t2\t7
第二十条第（九）项
信息内容\t采购项目数量\t采购总金额
政府集中采购\t3\t5000
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("村里贴的防汛信息和镇里贴的预案哪个多", "各村通过村务公开栏公开防汛相关信息更多"),
        ("村里公开的防汛信息比镇里的预案多多少", "相差：60 − 6 = 54条"),
        ("行政许可比上一年增加了多少", "2 件"),
        ("行政许可是条例第几条要求公开的", "第二十条第（五）项"),
        ("政府集中采购依据条例哪一条公开", "第二十条第（九）项"),
        ("此件不公开", "6 件"),
        ("养老保险享受待遇多少人", "70 人"),
        ("公开的日子是几号", "每月的5日"),
    ],
)
def test_it_is_told(assistant: Assistant, question: str, told: str) -> None:
    assert assistant.ask(question).reply.startswith(told)


@pytest.mark.parametrize(
    "question",
    ["热线号码是多少", "养老保险缴费多少人", "村长把我家地占了", "贴息贷款咋贷", "附近有没有超市"],
)
def test_what_is_not_told(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is Status.UNANSWERABLE


def test_all_channels_asked_for_one_after_another_are_added(assistant: Assistant) -> None:
    chat = "one after another"
    for question in ("微信发了多少条", "那微博呢", "公示栏呢", "网站呢"):
        assistant.ask(question, chat)
    assert assistant.ask("加起来", chat).reply.startswith("合计：200 + 320 + 300 + 80 = 900条")


def test_a_board_of_a_village_is_one_thing(assistant: Assistant) -> None:
    assert "60" not in assistant.ask("松树村公示栏公开了多少条").reply.splitlines()[0]


DATED = """青禾县柳湾镇人民政府2020年政府信息公开工作年度报告
一、总体情况
全镇9个村均建有村务公开公示栏，平时抓好对防汛抗旱、养老服务、社会救助等重点信息的公开工作，一般按照每月的5日为公开日，通过村务公开栏及时公布。
四、行政复议、行政诉讼情况
行政复议\t\t\t\t\t行政诉讼
结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t\t\t\t\t复议后起诉
\t\t\t\t\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计
0\t0\t0\t0\t0\t1\t0\t0\t0\t1\t2\t0\t0\t0\t2
"""


def test_the_date_comes_first(inline: Inline) -> None:
    assert inline(DATED).ask("村务公开日是几号").reply.startswith("一般按照每月的5日为公开日\n")


def test_a_row_with_the_row_it_is_part_of_names_one_figure(inline: Inline) -> None:
    assistant = inline(DATED)
    assert assistant.ask("行政诉讼复议后起诉总计").reply.startswith("2 件")
    assert assistant.ask("行政诉讼和复议后起诉一共几件").status is Status.UNANSWERABLE
