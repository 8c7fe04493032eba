"""Lists that a paragraph numbers within itself, what was given weight to, and keywords that ask of the report."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline
from tests.bot.replies import answered

BUREAU = """青禾县工业局2019年政府信息公开年度报告
发布时间：2020-03-11 来源：县工业局
一、概述
对目录进行了完善，把产业规划、经济运行分析、重点企业名录等信息发布作为重点，要求及时有效发布此类信息。
二、主动公开
2019年我局主动公开信息52条，其中工作动态31条、重点信息12条。主要公开内容是：1、机构设置、主要职能；2、规划计划；3、重点企业审批、备案；4、工作动态。及时公布了《2018年度政府信息公开年度报告》。
三、依申请公开
2019年，我局未收到要求公开政府信息的申请。
"""


@pytest.fixture(scope="module")
def bureau(inline: Inline) -> Assistant:
    return inline(BUREAU)


@pytest.mark.parametrize(
    "question", ["主要公开哪些内容", "公开的主要内容是什么", "主要公开了什么", "公开内容有哪些"]
)
def test_a_numbered_list_is_told_whole(inline: Inline, question: str) -> None:
    answer = inline(BUREAU.replace("，其中工作动态31条、重点信息12条", "")).ask(question)
    assert answer.status is Status.ANSWERED
    told = answer.reply.split("您问的是")[0]
    assert all(
        kind in told for kind in ("机构设置", "规划计划", "重点企业审批", "工作动态")
    )  # short ones too


@pytest.mark.parametrize("question", ["重点发布哪些信息", "重点公开啥", "把哪些信息作为重点"])
def test_what_was_given_weight_to(bureau: Assistant, question: str) -> None:
    assert "作为重点" in bureau.ask(question).reply.split("您问的是")[0]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("工作动态比重点信息多多少条", "相差：31 − 12 = 19条"),
        ("重点信息占的比重是多少", "23.1%"),
        ("报告发布时间", "2020-03-11"),
        ("年报发布日期是多少", "2020-03-11"),
        ("这是哪年的报告", "2019年"),
    ],
)
def test_said(bureau: Assistant, question: str, told: str) -> None:
    answer = answered(bureau, question)
    assert told in answer.reply.split("您问的是")[0]


def test_the_report_put_out_is_not_the_day_of_this_one(bureau: Assistant) -> None:
    assert "2020-03-11" not in bureau.ask("公布了哪年的年报").reply


@pytest.mark.parametrize("question", ["申请有没有", "有没有申请", "2019年申请有没有？"])
def test_requests_as_a_keyword(bureau: Assistant, question: str) -> None:
    assert bureau.ask(question).reply.startswith("否")


def test_all_that_was_published_since_the_year_began(inline: Inline) -> None:
    report = BUREAU.replace("2019年我局主动公开信息52条", "2019年以来公开政府信息52条")
    assert "52 条" in inline(report).ask("是不是公开了25条").reply


@pytest.mark.parametrize(
    ("question", "told"),
    [("工作机制是啥", "分管领导具体抓"), ("网站设置了哪些专栏", "领导信息"), ("制定了什么制度", "问责制度")],
)
def test_the_sentence_with_every_word_is_told(inline: Inline, question: str, told: str) -> None:
    report = BUREAU.replace(
        "对目录进行了完善",
        "在发布机制上，坚持公开与保密相结合。形成了主要领导亲自抓、分管领导具体抓的工作机制。按照有关要求，门户网站政府信息专栏与省政府网站对接。在门户网站设置领导信息、机构设置、人事信息等专栏。按制度值守热线。我局制定了问责制度。对目录进行了完善",
    )
    answer = inline(report).ask(question)
    assert told in answer.reply.split("您问的是")[0]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("聚焦什么工作", "聚焦安全生产"),
        ("围绕什么开展", "围绕企业关心的热点"),
        ("工作运行正常吗", "运行正常"),
        ("哪个部门负责日常工作", "办公室"),
    ],
)
def test_how_the_work_goes(inline: Inline, question: str, told: str) -> None:
    report = BUREAU.replace(
        "对目录进行了完善",
        "聚焦安全生产工作，深化企业信息公开。信息公开工作紧紧围绕企业关心的热点，确定由局办公室负责信息公开日常工作。目前，政府信息公开工作运行正常。对目录进行了完善",
    )
    answer = answered(inline(report), question)
    assert told in answer.reply.split("您问的是")[0]
