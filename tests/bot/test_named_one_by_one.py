"""What is to be named one by one is not answered by how many there are; nobody is looked for in a list."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline
from tests.bot.replies import answered

REPORT = """云岭县教育局2022年政府信息公开工作年度报告
本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。联系电话：0900-5550102。
一、总体情况
（一）安全监管。检查幼儿园46所，责令停办无证幼儿园3所。督导反馈问题2个，已整改。
（二）结对帮扶。确定结对帮扶学校2所，分别为松口小学、溪头小学。公开资助学生名单4批，涉及学生318人。
（三）招生。城区初中招生由5A级景区社区试点学区1个扩大到3个，全县新增数字校园2所，总数达到19所。
（四）绩效。全县8所乡镇中学办学经费合计960万元，最高的是河东中学152万元，最低的是岭北中学88万元。
平均办理时长7.5个工作日。调整收费项目14项，其中上调9项、下调5项。公众号粉丝数达到3200人。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    "question",
    [
        "停办的无证幼儿园是哪三所",
        "督导反馈的两个问题是什么",
        "资助学生名单里有没有李小兰",
        "县委办公室的电话是多少",
        "公众号粉丝涨了多少",
        "which three kindergartens were ordered to close",
    ],
)
def test_a_count_names_nobody(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.status is not Status.ANSWERED, answer.reply
    assert "0900-5550102" in answer.reply


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("结对帮扶的是哪两所学校", "松口小学"),
        ("责令停办了几所无证幼儿园", "3 所"),
        ("有没有公开资助学生名单", "4 批"),
        ("全县数字校园总数有几所", "19 所"),
        ("收费项目上调的有几项", "9 项"),
        ("乡镇中学办学经费最高的是哪个中学", "152 万元：最高的是河东中学"),
        ("办学经费最低的是哪所中学", "88 万元"),
        ("平均办理要几个工作日", "7.5 个工作日"),
        ("教育局的电话", "0900-5550102"),
        ("公众号粉丝有多少", "3200 人"),
    ],
)
def test_what_the_report_does_say_is_told(assistant: Assistant, question: str, told: str) -> None:
    answer = answered(assistant, question)
    assert told in answer.reply.split("您问的是")[0]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("教育局公开讲究个什么原则", "应公开尽公开"),
        ("哪个级别的领导分管信息公开", "副局长"),
        ("流动服务车逢哪天下乡", "农历三、八"),
        ("不给公开的那两件是因为啥", "商业秘密"),
    ],
)
def test_what_is_sought_may_be_said_in_many_ways(inline: Inline, question: str, told: str) -> None:
    report = REPORT + (
        "（五）管理。坚持“应公开尽公开”原则，明确一名副局长分管信息公开。流动服务车逢赶集日（农历三、八）下乡。\n"
        "不予公开2件，理由是涉及商业秘密。\n"
    )
    assert told in inline(report).ask(question).reply.split("您问的是")[0]
