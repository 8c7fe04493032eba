"""Several figures at once: the result, its working, and every source; nothing is reckoned that does not fit."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Offices
from tests.bot.replies import answered

SONGGAO, WANGLAN, LIUWAN = (
    "2024-songgao-shichangju.md",
    "2023-wanglan-minzhengju.txt",
    "2020-qinghe-liuwan.txt",
)
OF_THE = "X是Y的几倍 is not parted into its two things"


@pytest.mark.parametrize(
    ("question", "result", "working"),
    [
        ("微信和微博加起来公开了多少条", "558条", "242 + 316"),
        ("网站、微信、微博一共公开多少条", "630条", "72 + 242 + 316"),
        ("临时救助和低保一共涉及多少人", "335人", "201 + 134"),
        ("微信和微博两类共多少条", "558条", "242 + 316"),
        ("微信的，再加上微博的，一共多少条", "558条", "242 + 316"),
        ("主动公开里头，微信的加上微博的，合计多少条", "558条", "242 + 316"),
        ("How many items on WeChat and Weibo together?", "558 items", "242 + 316"),
        ("How many items on WeChat and Weibo combined?", "558 items", "242 + 316"),
    ],
)
def test_a_sum_shows_what_was_added(lingsha: Assistant, question: str, result: str, working: str) -> None:
    answer = answered(lingsha, question)
    first = answer.reply.splitlines()[0]
    assert result in first
    assert sorted(first.partition("=")[0].split("：")[-1].split(":")[-1].replace("+", " ").split()) == sorted(
        working.replace("+", " ").split()
    )
    assert len(answer.facts) == working.count("+") + 1


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("政务微博比政务微信多公开多少条", "316 − 242 = 74条"),
        ("微信比微博少多少条", "316 − 242 = 74条"),
        ("微信和微博相差多少条", "316 − 242 = 74条"),
        ("打印机比电脑多几台", "1 − 1 = 0台"),
        ("二级事项比一级事项多多少项", "52 − 18 = 34项"),
        ("How many more items on Weibo than on WeChat?", "316 − 242 = 74"),
    ],
)
def test_a_difference_shows_both_figures(lingsha: Assistant, question: str, result: str) -> None:
    answer = answered(lingsha, question)
    assert result in answer.reply.splitlines()[0]


@pytest.mark.parametrize(
    ("question", "share"),
    [
        ("微信公开的占总数的百分之几", "242 ÷ 1840 ≈ 13.2%"),
        ("微博占总数多少", "316 ÷ 1840 ≈ 17.2%"),
        ("微博占公开总数的百分之几", "316 ÷ 1840 ≈ 17.2%"),
        ("依申请公开的文件占印发文件的百分之几", "131 ÷ 177 ≈ 74%"),
        ("What share was published on WeChat?", "242 ÷ 1840 ≈ 13.2%"),
    ],
)
def test_a_share_shows_part_and_whole(lingsha: Assistant, question: str, share: str) -> None:
    answer = answered(lingsha, question)
    assert share in answer.reply.splitlines()[0]
    assert len(answer.facts) == 2


def test_a_share_that_the_report_prints_is_quoted_not_reckoned(offices: Offices) -> None:
    answer = offices("2022-jichuan-yinghu.txt").ask("微信公众号占百分之几")
    assert answer.reply.startswith("56.8%")
    assert "÷" not in answer.reply


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("微博和网站的倍数是多少", "316 ÷ 72 ≈ 4.39倍"),
        ("微博公开的是网站的几倍", "316 ÷ 72 ≈ 4.39倍"),
        ("What is the ratio of Weibo items to website items?", "316 ÷ 72 ≈ 4.39"),
        ("How many times as many items did Weibo publish as the website?", "316 ÷ 72 ≈ 4.39"),
        ("How many times more items were posted on Weibo than on WeChat?", "316 ÷ 242 ≈ 1.31"),
    ],
)
def test_a_ratio_is_rounded_to_two_places(lingsha: Assistant, question: str, result: str) -> None:
    assert result in lingsha.ask(question).reply.splitlines()[0]


@pytest.mark.parametrize(
    ("question", "winner", "value"),
    [
        ("哪个渠道公开最多", "公示栏和村民微信群", 1210),
        ("哪个渠道公开的最少", "政府网站", 72),
        ("哪个渠道发布最多", "公示栏和村民微信群", 1210),
        ("发布最多的渠道是哪个", "公示栏和村民微信群", 1210),
        ("哪个平台发布得最少", "政府网站", 72),
        ("哪个途径公布的最少", "政府网站", 72),
        ("微信和微博哪个多", "政务微博", 316),
        ("微信和微博哪个少", "政务微信", 242),
        ("What was the most used channel?", "公示栏和村民微信群", 1210),
        ("Which had more items, Weibo or WeChat?", "微博", 316),
        ("Which channel published the most items?", "公示栏和村民微信群", 1210),
        ("Which had fewer items, Weibo or WeChat?", "微信", 242),
    ],
)
def test_the_most_and_the_least_are_named_with_their_rivals(
    lingsha: Assistant, question: str, winner: str, value: int
) -> None:
    answer = answered(lingsha, question)
    first = answer.reply.splitlines()[0]
    assert winner in first
    assert str(value) in first
    assert len(answer.facts) >= 2


@pytest.mark.parametrize("question", ["哪类补贴标准最多", "哪类项目投资最多"])
def test_kinds_that_no_figure_names_are_not_ranked_by_others(lingsha: Assistant, question: str) -> None:
    assert lingsha.ask(question).status is not Status.ANSWERED


def test_equal_figures_are_told_as_equal(lingsha: Assistant) -> None:
    assert lingsha.ask("驾驶员补贴和贴息贷款哪个多").reply.startswith("一样多")


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("微信和微博各公开多少条", [242, 316]),
        ("政务微信、政务微博分别公开了多少条", [242, 316]),
        ("临时救助和低保各涉及多少人", [201, 134]),
        ("How many items each on WeChat and Weibo?", [242, 316]),
    ],
)
def test_several_things_are_each_given_their_figure(
    lingsha: Assistant, question: str, values: list[int]
) -> None:
    answer = answered(lingsha, question)
    assert [fact.value for fact in answer.facts] == values
    assert all(str(value) in answer.reply for value in values)


@pytest.mark.parametrize(
    ("name", "question", "result"),
    [
        (SONGGAO, "投诉比举报多多少件", "13907 − 4545 = 9362件"),
        (SONGGAO, "主动公开政府信息比上年多多少条", "2864 − 2517 = 347条"),
        (WANGLAN, "结婚登记比上年多多少对", "1385 − 1297 = 88对"),
        (WANGLAN, "离婚登记比上年多多少对", "602 − 588 = 14对"),
        (LIUWAN, "低保新增的户数比低保退出的户数多多少户", "86 − 31 = 55户"),
        (LIUWAN, "低保新增对象比低保退出对象多多少人", "152 − 47 = 105人"),
        (LIUWAN, "低保新增的人比退出的多多少", "152 − 47 = 105人"),
    ],
)
def test_other_offices_figures_are_reckoned_with_too(
    offices: Offices, name: str, question: str, result: str
) -> None:
    answer = answered(offices(name), question)
    assert result in answer.reply.splitlines()[0]


@pytest.mark.parametrize(
    "question",
    [
        "临时救助和打印机加起来多少",
        "直升机比微博多多少条",
        "微博比直升机多多少条",
        "临时救助占火箭发射的百分之几",
        "微博比2019年多多少条",
        "政务微博公开的条数比临时救助的人数多多少",
    ],
)
def test_what_cannot_be_reckoned_is_not_reckoned(lingsha: Assistant, question: str) -> None:
    answer = lingsha.ask(question)
    assert answer.status is not Status.ANSWERED or not any(sign in answer.reply for sign in "+−÷")


def test_every_figure_that_was_reckoned_with_is_quoted(lingsha: Assistant) -> None:
    reply = lingsha.ask("临时救助和政务微博各公开多少条").reply
    assert reply.count("原文：") == 2
    assert "临时生活救助信息 12 条" in reply
    assert "政务微博公开政府信息 316 条" in reply


def test_things_of_different_measures_are_each_given_their_figure(lingsha: Assistant) -> None:
    assert [fact.value for fact in lingsha.ask("临时救助人数和微博条数各多少").facts] == [201, 316]


@pytest.mark.parametrize(
    ("question", "first_line"),
    [
        ("临时救助是不是超过200人", "对，报告写的是201 人，超过200人。"),
        ("临时救助不到200人吧", "不对，报告写的是201 人，达到了200人。"),
        ("微博有没有超过500条", "不对，报告写的是316 条，没有超过500条。"),
        ("微博够300条吗", "对，报告写的是316 条，达到300条。"),
        ("采购金额超过10万元了吗", "不对，报告写的是63870 （报告没有注明单位），没有超过10万元。"),
        ("乡村振兴信息超过20条吗", "对，报告写的是20余条，超过20条。"),
        ("乡村振兴信息不到100条吧", "对，报告写的是20余条，不到100条。"),
        ("乡村振兴信息超过21条吗", "20余条"),
    ],
)
def test_a_stated_figure_is_compared_with_the_reports(
    lingsha: Assistant, question: str, first_line: str
) -> None:
    assert lingsha.ask(question).reply.splitlines()[0] == first_line


@pytest.mark.parametrize(
    "question", ["低保新增的人比退出的多多少", "特困供养的人比孤儿多几个", "低保新增和退出各多少人"]
)
def test_members_of_a_merged_figure_are_not_compared(lingsha: Assistant, question: str) -> None:
    answer = lingsha.ask(question)
    assert (answer.status, answer.reason) == (Status.UNANSWERABLE, "split")


def test_a_sum_of_rounded_figures_is_told_as_rounded(lingsha: Assistant) -> None:
    assert "20 + 50 ≈ 70条" in lingsha.ask("乡村振兴和惠农政策信息加起来多少条").reply


@pytest.mark.parametrize(
    ("question", "first_line"),
    [
        ("驾驶员补贴、贴息贷款和种养殖补贴哪个最多", "最多的是驾驶员补贴、贴息贷款：4 条"),
        ("驾驶员补贴和贴息贷款哪个最多", "一样多：驾驶员补贴 4 条，贴息贷款 4 条"),
    ],
)
def test_none_of_equal_figures_is_the_most(lingsha: Assistant, question: str, first_line: str) -> None:
    assert lingsha.ask(question).reply.splitlines()[0] == first_line


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("县级和镇级资金各救助多少人", [173, 405]),
        ("低保新增和退出的对象各多少户", [86, 31]),
        ("人大代表建议和政协提案各几件", [5, 3]),
        ("依申请公开和不予公开的文件各几件", [83, 9]),
    ],
)
def test_siblings_are_each_given_their_own_figure(offices: Offices, question: str, values: list[int]) -> None:
    assert [fact.value for fact in offices(LIUWAN).ask(question).facts] == values


def test_a_total_named_with_both_its_parts_is_the_total(offices: Offices) -> None:
    assistant = offices("2021-yaoshan-rensheju.txt")
    assert assistant.ask("线上线下招聘会办了多少场").reply.startswith("37 场")
    assert assistant.ask("线上招聘会办了多少场").reply.startswith("21 场")
