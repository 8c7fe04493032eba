"""Questions for words, for the contact, and for yes or no, answered from the reports."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Offices

YUNLI = "2016-yunli-jiaoyuju.txt"


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("公开的信息由谁审批", "分管领导审批"),
        ("为什么村务公开形式单一", "由于政府信息查阅机后台维护操作较为复杂"),
        ("公开日是哪天", "15 日"),
        ("政府信息公开查阅点设在哪里", "乡民生服务中心"),
        ("有哪些政府投资建设项目", "绿化带整治项目建设"),
        ("存在哪些主要问题", "认识不足"),
        ("报告的统计期限是什么时候", "2020 年 1 月 1 日至 2020 年 12 月 31 日"),
        ("坚持什么原则", "公开是常态、不公开是例外"),
        ("Who approves information before it is published?", "分管领导审批"),
        ("What were the main problems?", "认识不足"),
        ("What problems did the office name?", "认识不足"),
        ("On which day do the villages normally publish village affairs?", "15 日为公开日"),
    ],
)
def test_a_question_for_words_is_answered_with_the_words(
    lingsha: Assistant, question: str, said: str
) -> None:
    answer = lingsha.ask(question)
    assert answer.status is Status.ANSWERED, answer.reply
    assert said in answer.reply


def test_a_list_is_given_member_by_member(lingsha: Assistant) -> None:
    lines = lingsha.ask("列出政府投资建设项目").reply.splitlines()
    assert lines[:2] == ["· 美丽村庄建设", "· 绿化带整治项目建设"]
    assert len([line for line in lines if line.startswith("· ")]) == 7


# ---------------------------------------------------------------- contact
@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("电话多少", "0952-6801081"),
        ("乡政府在哪里", "石嘴山市平罗县灵沙乡灵沙村三队"),
        ("你们在哪办公", "石嘴山市平罗县灵沙乡灵沙村三队"),
        ("邮编是多少", "753400"),
        ("邮箱是什么", "plxlsx@163.com"),
        ("传真号码", "0952-6801081"),
        ("网址是什么", "www.pingluo.gov.cn"),
        ("怎么联系你们", "0952-6801081"),
        ("What is your phone number?", "0952-6801081"),
        ("What's the e-mail address of the office?", "plxlsx@163.com"),
        ("dianhua duoshao", "0952-6801081"),
        ("電話是多少", "0952-6801081"),
    ],
)
def test_the_contact_is_given(lingsha: Assistant, question: str, said: str) -> None:
    answer = lingsha.ask(question)
    assert answer.status is Status.ANSWERED
    assert said in answer.reply


def test_a_contact_field_the_report_lacks_is_said_to_be_missing(offices: Offices) -> None:
    answer = offices(YUNLI).ask("传真多少")
    assert answer.status is Status.UNANSWERABLE
    assert "报告没有写传真" in answer.reply
    assert "0982-5550121" in answer.reply


@pytest.mark.parametrize("question", ["乡长的电话是多少", "派出所电话多少", "灵沙小学的电话"])
def test_nobody_elses_telephone_is_made_up(lingsha: Assistant, question: str) -> None:
    assert lingsha.ask(question).status is Status.UNANSWERABLE


# ---------------------------------------------------------------- yes and no
@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("临时救助是201人吗", "对，"),
        ("临时救助是12人吗", "不对，"),
        ("临时救助涉及200人，对吗", "不对，"),
        ("政务微博公开了316条，对不对", "对，"),
        ("政务微博是不是300条", "不对，"),
        ("主动公开了1,840条政府信息，对吗", "对，报告写的就是1840 条"),
        ("Is it true that 201 people received temporary relief?", "Yes,"),
        ("Did 300 people receive temporary relief?", "No:"),
    ],
)
def test_a_stated_figure_is_confirmed_or_corrected(lingsha: Assistant, question: str, begins: str) -> None:
    answer = lingsha.ask(question)
    assert answer.status is Status.ANSWERED
    assert answer.reply.startswith(begins)
    assert any(figure in answer.reply.splitlines()[0] for figure in ("201", "316", "1840"))
