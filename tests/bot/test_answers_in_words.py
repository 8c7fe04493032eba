"""Questions for words, for the contact, and for yes or no, answered from the reports."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Offices
from tests.bot.replies import answered, refused

YUNLI = "2016-yunli-jiaoyuju.txt"
SONGGAO = "2024-songgao-shichangju.md"


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
    assert said in answered(lingsha, question).reply


@pytest.mark.parametrize(
    ("report", "question", "said"),
    [
        (SONGGAO, "信息公开领导小组的组长由谁来当", "局长"),
        (SONGGAO, "合法性审查是哪个处把关的", "法规处"),
        (SONGGAO, "放心消费那个小程序啥时候上线的", "3月15日"),
        (SONGGAO, "编这份报告的格式文号是多少", "国办公开办函〔2021〕30号"),
        (SONGGAO, "处罚信息公开得慢，打算咋改", "数据接口"),
        (SONGGAO, "答复说理不够，局里想了什么办法", "律师事务所"),
        (SONGGAO, "解读材料都有啥形式", "图解"),
        (YUNLI, "学区划分方案每年啥时候公布", "6月"),
        (YUNLI, "为什么有的学校不重视公开", "没有纳入校长考核"),
        (YUNLI, "收费公示牌立在哪儿", "门口"),
        (YUNLI, "通过哪些渠道公开信息", "公示栏 85条"),
        (YUNLI, "这年报是凭的哪部法规", "政府信息公开条例"),
    ],
)
def test_residents_words_find_the_sentence(offices: Offices, report: str, question: str, said: str) -> None:
    assert said in answered(offices(report), question).reply


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("信息要公开，最后得谁点头", "主要领导同意"),
        ("审批归哪个领导", "分管领导审批"),
        ("专区里都配了哪些设备", "打印机"),
        ("标志贴在哪里", "背景墙"),
        ("官方微博的主要用途", "回应社会关切"),
        ("报告的数从哪天开始算，算到哪天为止", "12 月 31 日"),
        ("公文按公开属性分成哪几类", "依申请公开"),
        ("存在哪三个问题", "形式单一"),
        ("惠农政策是通过啥渠道公开的", "公示栏"),
    ],
)
def test_so_do_words_that_the_report_does_not_use(lingsha: Assistant, question: str, said: str) -> None:
    assert said in answered(lingsha, question).reply


@pytest.mark.parametrize(
    "question",
    [
        "查阅点的电脑是什么牌子的",
        "网友留言都说了些啥",
        "危房改造用的什么材料",
        "绿化带整治种的什么树",
        "种养殖补贴是什么标准",
        "孤儿住在哪里",
        "培训是在哪里搞的",
        "哪个村考核拿了第一",
        "哪个村脱贫最早",
        "23条人大建议分别是哪些代表提的",
        "政协提案都是关于什么的",
        "政府开放日是哪天办的",
    ],
)
def test_what_the_report_leaves_out_is_not_answered_with_a_sentence_about_the_same_thing(
    lingsha: Assistant, question: str
) -> None:
    assert lingsha.ask(question).status is Status.UNANSWERABLE


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
    assert said in answered(lingsha, question).reply


def test_a_contact_field_the_report_lacks_is_said_to_be_missing(offices: Offices) -> None:
    answer = refused(offices(YUNLI), "传真多少")
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
    answer = answered(lingsha, question)
    assert answer.reply.startswith(begins)
    assert any(figure in answer.reply.splitlines()[0] for figure in ("201", "316", "1840"))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("我要写信反映个事，邮箱地止是啥", "@"),
        ("有事想问打哪个号", "6801081"),
        ("我老伴腿脚不好，你们门牌号是几号", "灵沙村三队"),
        ("dianhua duoshao", "6801081"),
    ],
)
def test_the_contact_is_told_whatever_stands_around_the_question(
    lingsha: Assistant, question: str, said: str
) -> None:
    assert said in lingsha.ask(question).reply


@pytest.mark.parametrize("question", ["派出所的电话是啥", "村支书手机号，急用", "接电话的人是谁"])
def test_somebody_elses_number_is_not_told(lingsha: Assistant, question: str) -> None:
    assert lingsha.ask(question).status is not Status.ANSWERED
