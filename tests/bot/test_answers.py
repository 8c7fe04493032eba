"""Questions as residents ask them, answered from the shipped report; every expectation was read in the report."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest

from bot.answering.answer import Answer, Language, Status
from bot.assistant import Assistant
from knowledge.indexing import build_index
from tests.bot.conftest import Offices
from tests.bot.replies import answered, refused
from tests.samples import LINGSHA

SONGGAO, LIUWAN, YINGHU = "2024-songgao-shichangju.md", "2020-qinghe-liuwan.txt", "2022-jichuan-yinghu.txt"
WANGLAN, YUNLI = "2023-wanglan-minzhengju.txt", "2016-yunli-jiaoyuju.txt"


def value_of(answer: Answer) -> object:
    """The figure that an answer gives first."""
    assert answer.status is Status.ANSWERED, answer.reply
    return answer.facts[0].value


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("2020年灵沙乡主动公开政府信息多少条？", 1840),
        ("政府网站公开了多少条政府信息", 72),
        ("政务微博公开了多少条", 316),
        ("利用公示栏和村民微信群公开了多少条信息", 1210),
        ("全年印发了多少件政府文件", 177),
        ("此件不公开的文件有多少件", 3),
        ("依申请公开的文件多少件", 131),
        ("删减后公开的文件几件", 2),
        ("临时救助涉及多少人", 201),
        ("临时救助公示了多少条", 12),
        ("养老保险享受待遇名单涉及多少人", 125),
        ("低保一共涉及多少人", 134),
        ("灵活就业补贴有多少人", 479),
        ("公益性岗位几个人", 5),
        ("贴息贷款多少条", 4),
        ("雨露计划信息几条", 2),
        ("扶贫保信息几条", 2),
        ("惠农政策信息公开了多少条", 50),
        ("乡村振兴信息多少条", 20),
        ("向图书馆移交了多少件文件", 66),
        ("答复了几件网民留言", 4),
        ("村务公开一级事项多少项", 18),
        ("二级事项有多少项", 52),
        ("打印机有几台", 1),
        ("全乡有多少个村建了公示栏", 11),
        ("政府开放日办了几次", 1),
        ("胜利村拆迁费用信息几条", 1),
        ("党委会议决定事项公开了多少次", 23),
        ("政府集中采购总金额多少", 63870),
        ("采购总金额是多少", 63870),
        ("行政许可处理决定多少件", 0),
        ("收到多少件政府信息公开申请", 0),
        ("政府信息公开行政复议总计多少件", 0),
    ],
)
def test_a_plain_question_gets_its_figure(lingsha: Assistant, question: str, value: int) -> None:
    assert value_of(lingsha.ask(question)) == value


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("吃低保的有多少人", 134),
        ("临时救住多少人", 201),
        ("低宝多少人", 134),
        ("正务威博多少条", 316),
        ("临时救助 人数", 201),
        ("人数 临时救助", 201),
        ("临时救助多些人", 201),
        ("临时救助好多人", 201),
        ("请问一下您好我想问问临时救助到底有多少人啊谢谢", 201),
        ("我眼睛不好，麻烦你给我说说，临时救助有多少人", 201),
        ("臨時救助涉及多少人", 201),
        ("linshi jiuzhu duoshao ren", 201),
        ("zhengwu weibo gongkai le duoshao tiao", 316),
        ("二〇二〇年主动公开了多少条信息", 1840),
        ("２０２０年主动公开了多少条信息", 1840),
        ("政务微博post了多少条", 316),
        ("灵沙乡人民政府的政务微博公开多少条", 316),
        ("  临时救助\n多少人？？ ", 201),
        ("《临时救助》多少人", 201),
    ],
)
def test_the_same_question_in_another_voice_gets_the_same_figure(
    lingsha: Assistant, question: str, value: int
) -> None:
    assert value_of(lingsha.ask(question)) == value


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("How many people received temporary relief?", 201),
        ("How many items were published on the government Weibo?", 316),
        ("How many documents were issued?", 177),
        ("how many people got flexible employment subsidies", 479),
        ("How many disclosure requests were received?", 0),
        ("How many people are on the pension list?", 125),
    ],
)
def test_english_questions_are_answered_in_english(lingsha: Assistant, question: str, value: int) -> None:
    answer = lingsha.ask(question)
    assert value_of(answer) == value
    assert answer.language is Language.EN
    assert "The report says: “" in answer.reply
    quoted = re.search(r"“(.*)”\n", answer.reply)
    assert quoted is not None
    words = " ".join(answer.facts[0].quote.split())
    assert all(piece in words for piece in quoted[1].split("……")), "a quote is the report's own words"
    assert str(value) in quoted[1] or value == 0


# ---------------------------------------------------------------- what an answer looks like
def test_an_answer_shows_figure_reading_quote_and_place(lingsha: Assistant) -> None:
    answer = lingsha.ask("临时救助多少人")
    first, read, quote, source = answer.reply.splitlines()
    assert first == "201 人"
    assert all(
        part in read for part in ("平罗县灵沙乡人民政府", "2020年", "临时生活救助信息涉及人员", "人数")
    )
    assert "临时生活救助信息 12 条涉及人员 201 人" in quote
    assert source.startswith("出处：2020年年报，一、总体开展情况")
    assert "民生领域信息公开" in source
    assert answer.language is Language.ZH_CN
    assert 0.5 < answer.confidence <= 1


def test_the_facts_of_an_answer_name_their_source(lingsha: Assistant) -> None:
    (fact,) = lingsha.ask("临时救助多少人").facts
    assert (fact.value, fact.unit, fact.report) == (Decimal(201), "人", "平罗县灵沙乡人民政府 2020")
    assert "201 人" in fact.quote
    assert fact.section.startswith("一、总体开展情况")


def test_traditional_questions_are_answered_in_traditional_with_the_quote_untouched(
    lingsha: Assistant,
) -> None:
    answer = lingsha.ask("臨時救助多少人")
    assert answer.language is Language.ZH_HANT
    assert "臨時生活救助信息涉及人員" in answer.reply
    assert "临时生活救助信息 12 条涉及人员 201 人" in answer.reply


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("惠农政策信息多少条", "50余条"),
        ("How many items about rural revitalization?", "about 20"),
        ("各村公开扶贫相关信息多少条", "100余条"),
    ],
)
def test_a_figure_that_is_not_exact_says_so(lingsha: Assistant, question: str, shown: str) -> None:
    assert shown in lingsha.ask(question).reply.splitlines()[0]


def test_a_synonym_in_another_figure_does_not_outdo_the_very_words(lingsha: Assistant) -> None:
    answer = lingsha.ask("扶贫相关信息多少条")
    assert any("扶贫相关信息" in label for label in (*answer.choices, *(fact.label for fact in answer.facts)))


def test_an_amount_without_a_printed_unit_says_so(lingsha: Assistant) -> None:
    assert lingsha.ask("政府集中采购总金额多少").reply.startswith("63870 （报告没有注明单位）")


def test_a_thing_named_without_a_measure_gets_all_its_figures(lingsha: Assistant) -> None:
    answer = lingsha.ask("临时救助")
    assert {(fact.value, fact.unit) for fact in answer.facts} == {(Decimal(12), "条"), (Decimal(201), "人")}


def test_a_merged_figure_says_that_it_is_not_split(lingsha: Assistant) -> None:
    reply = lingsha.ask("低保新增多少人").reply
    assert reply.startswith("134 人")
    assert "新增、退出、调档合在一起统计，没有分开列出" in reply
    assert reply.splitlines()[0].endswith("调档合计）")
    assert "公示栏、村民微信群合在一起统计" in lingsha.ask("微信群公开了多少条").reply
    assert "合在一起" not in lingsha.ask("临时救助多少人").reply


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("光是低保新增的有多少人", "134 人"),
        ("单独低保退出的有几个人", "134 人"),
        ("光微信群公开了多少条", "1210 条"),
        ("光公示栏不算微信群，公开了多少条", "1210 条"),
    ],
)
def test_a_member_asked_for_alone_is_refused_with_the_merged_figure(
    lingsha: Assistant, question: str, figure: str
) -> None:
    answer = lingsha.ask(question)
    assert (answer.status, answer.reason) == (Status.UNANSWERABLE, "split")
    assert figure in answer.reply


@pytest.mark.parametrize(
    "question", ["低保多少人", "低保新增退出调档名单多少人", "低保新增、退出、调档一共多少人"]
)
def test_who_asks_for_all_members_gets_the_merged_figure(lingsha: Assistant, question: str) -> None:
    assert value_of(lingsha.ask(question)) == 134


# ---------------------------------------------------------------- the measure decides
@pytest.mark.parametrize(
    "question",
    [
        "临时救助多少户",
        "临时救助几次",
        "临时救助发了多少钱",
        "临时救助每人多少元",
        "低保多少户",
        "灵活就业补贴发了多少钱",
        "雨露计划多少人",
        "打印机多少钱",
        "驾驶员补贴多少人",
        "网民留言多少人",
        "宣传活动多少人参加",
        "养老保险发了多少元",
        "How much money was paid in temporary relief?",
        "How many households received temporary relief?",
        "臨時救助發了多少錢",
        "linshi jiuzhu duoshao qian",
    ],
)
def test_a_measure_the_report_lacks_is_not_answered_with_another(lingsha: Assistant, question: str) -> None:
    answer = refused(lingsha, question)
    assert answer.facts == ()


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("低保新增多少户", 86),
        ("低保新增多少人", 152),
        ("县级资金临时救助多少人", 173),
        ("县级资金临时救助多少户", 48),
        ("县级资金临时救助多少万元", Decimal("19.6")),
        ("技能培训组织了几期", 4),
        ("技能培训多少人次", 217),
    ],
)
def test_each_measure_of_one_thing_is_its_own_answer(offices: Offices, question: str, value: object) -> None:
    assert value_of(offices(LIUWAN).ask(question)) == value


# ---------------------------------------------------------------- granted or refused
@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("予以公开多少件", 17),
        ("不予公开多少件", 8),
        ("部分公开多少件", 6),
        ("不予处理多少件", 4),
        ("无法提供多少件", 8),
        ("属于行政执法案卷的多少件", 3),
        ("重复申请几件", 1),
        ("企业提了多少件申请", 5),
        ("自然人申请多少件", 38),
        ("结转下年度多少件", 4),
        ("上年结转几件", 3),
        ("行政复议结果纠正几件", 2),
        ("复议后起诉结果维持几件", 2),
        ("How many requests were granted?", 17),
        ("How many requests were refused?", 8),
    ],
)
def test_outcomes_are_not_taken_for_one_another(offices: Offices, question: str, value: int) -> None:
    assert value_of(offices(SONGGAO).ask(question)) == value


@pytest.mark.parametrize(
    ("question", "value"), [("公开发布的文件几件", 41), ("不公开的文件几件", 3), ("予以公开的申请几件", 0)]
)
def test_public_and_not_public_are_two_things(lingsha: Assistant, question: str, value: int) -> None:
    assert value_of(lingsha.ask(question)) == value


def test_the_working_of_a_subtotal_is_shown(offices: Offices) -> None:
    reply = offices(SONGGAO).ask("不予公开多少件").reply
    assert all(
        part in reply
        for part in ("保护第三方合法权益 3", "属于行政执法案卷 3", "属于行政查询事项 2", "合计 8")
    )


# ---------------------------------------------------------------- nought, blank, slash, not said
@pytest.mark.parametrize(
    ("name", "question", "shown"),
    [
        (YINGHU, "行政许可处理决定多少件", "0 件"),
        (YINGHU, "制发规章多少件", "“/”"),
        (YINGHU, "属于国家秘密不予公开的多少件", "“/”"),
        (SONGGAO, "其他法律行政法规禁止公开的多少件", "空白"),
        (WANGLAN, "企业上年结转的申请多少件", "空白"),
        (WANGLAN, "行政事业性收费多少万元", "12.48"),
    ],
)
def test_nought_blank_and_slash_are_told_apart(
    offices: Offices, name: str, question: str, shown: str
) -> None:
    answer = answered(offices(name), question)
    assert shown in answer.reply.splitlines()[0]


@pytest.mark.parametrize(
    ("question", "told"),
    [("镇务公开栏公布了多少信息", "缺字"), ("how much did the notice board publish", "lost")],
)
def test_a_figure_without_its_measure_word_is_shown_as_printed(
    tmp_path: Path, question: str, told: str
) -> None:
    report = tmp_path / "report.txt"
    report.write_text("青石镇2019年政府信息公开工作年度报告\n一、总体情况\n全年镇务公开栏公布信息115。\n")
    build_index([report], tmp_path / "index.db")
    answer = Assistant.open(tmp_path / "index.db").ask(question)
    assert told in answer.reply
    assert "公布信息115。" in answer.reply
    assert [fact.value for fact in answer.facts] == ["115"]


@pytest.mark.parametrize(
    "question",
    [
        "有没有收到信息公开申请",
        "收到信息公开申请了吗",
        "有政协提案吗",
        "Were any disclosure requests received?",
    ],
)
def test_nought_is_told_as_none(lingsha: Assistant, question: str) -> None:
    answer = answered(lingsha, question)
    assert any(word in answer.reply for word in ("没有", "无政协提案", "No", "None"))


@pytest.mark.parametrize(
    ("question", "wrong"),
    [
        ("WeChat plus Weibo items", 316),
        ("低保新增对象和退出对象各多少人", 47),
    ],
)
def test_two_things_are_not_answered_with_one(offices: Offices, question: str, wrong: int) -> None:
    answer = offices(LIUWAN if "低保" in question else LINGSHA.name).ask(question)
    assert [fact.value for fact in answer.facts] != [wrong]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("政府开放日办了几次，来了多少人", ["1 次", "没有给出（人数）"]),
        ("临时救助公示了几条，涉及多少人", ["12 条", "201 人"]),
        (
            "How many open days were held and how many people came?",
            ["1 time", "does not give the other figure"],
        ),
        (
            "How many notices about temporary relief were there, and how many people?",
            ["12 items", "201 people"],
        ),
    ],
)
def test_both_halves_of_a_question_are_answered(lingsha: Assistant, question: str, said: list[str]) -> None:
    reply = lingsha.ask(question).reply
    assert [words for words in said if words not in reply] == []


@pytest.mark.parametrize(
    ("name", "first", "then", "value"),
    [
        (SONGGAO, "12315受理了多少件投诉举报", "只算投诉呢", 13907),
        (WANGLAN, "农村低保全年发了多少钱", "城市的呢", Decimal("918.2")),
    ],
)
def test_a_follow_up_that_names_another_thing_does_not_repeat_the_figure(
    offices: Offices, name: str, first: str, then: str, value: object
) -> None:
    assistant = offices(name)
    before = value_of(assistant.ask(first, "chat"))
    answer = assistant.ask(then, "chat")
    assert value_of(answer) == value
    assert before != value


def test_a_hotlines_cases_are_not_those_of_the_applications(offices: Offices) -> None:
    assistant = offices(LIUWAN)
    assert value_of(assistant.ask("热线还有几件没办完")) == 3
    assert "其余 3 件正在办理" in assistant.ask("热线还有几件没办完").reply
    assert value_of(assistant.ask("12345热线办结了几件")) == 61
