"""Figures of several reports set side by side: years of one office, offices of one year."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

import pytest

from bot.answering.answer import Answer, Language, Status
from bot.assistant import Assistant
from bot.comparing import MAX_COMPARED
from knowledge.indexing import build_index
from tests.bot.replies import answered
from tests.samples import MADE_UP

SEVERAL = MADE_UP / "several"
LIUWAN_2020, LIUWAN_2019 = MADE_UP / "2020-qinghe-liuwan.txt", SEVERAL / "2019-qinghe-liuwan.txt"
SHIQIAO, HONGSHA = SEVERAL / "2020-qinghe-shiqiao.txt", SEVERAL / "2020-qinghe-hongsha.txt"


def assistant_on(folder: Path, *reports: Path) -> Assistant:
    build_index(list(reports), folder / "index.db")
    return Assistant.open(folder / "index.db")


@pytest.fixture(scope="module")
def years(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """One township with two years."""
    assistant = assistant_on(tmp_path_factory.mktemp("years"), LIUWAN_2020, LIUWAN_2019)
    yield assistant
    assistant.close()


@pytest.fixture(scope="module")
def townships(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Three townships of one county, one of them with two years."""
    folder = tmp_path_factory.mktemp("townships")
    assistant = assistant_on(folder, LIUWAN_2020, LIUWAN_2019, SHIQIAO, HONGSHA)
    yield assistant
    assistant.close()


@pytest.fixture(scope="module")
def single(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """One township with one year."""
    assistant = assistant_on(tmp_path_factory.mktemp("single"), LIUWAN_2020)
    yield assistant
    assistant.close()


def talk(assistant: Assistant, *messages: str) -> Answer:
    chat = " / ".join(messages)
    return [assistant.ask(message, chat) for message in messages][-1]


# ---------------------------------------------------------------- years of one office
@pytest.mark.parametrize(
    ("question", "first_line"),
    [
        ("2020年比2019年多收多少申请", "相差：13 − 8 = 5件（2020年更多）"),
        ("申请比去年增加了多少", "相差：13 − 8 = 5件（2020年更多）"),
        ("今年收到的申请比上一年多几件", "相差：13 − 8 = 5件（2020年更多）"),
        ("主动公开的信息比去年多了多少条", "相差：936 − 812 = 124条（2020年更多）"),
        ("微博比去年少了多少", "相差：121 − 95 = 26条（2019年更多）"),
        ("行政处罚较上年减少多少件", "相差：7 − 4 = 3件（2019年更多）"),
        ("采购金额比去年多多少", "相差：327600 − 184500 = 143100元（2020年更多）"),
        ("制发文件2020年是2019年的几倍", "倍数：154 ÷ 139 ≈ 1.11倍"),
        ("哪一年受理的申请最多", "最多的是2020年：13 件"),
        ("哪年微博发得最少", "最少的是2020年：95 条"),
        ("哪年低保新增的人最多", "最多的是2020年：152 人"),
        ("两年一共公开了多少条", "合计：812 + 936 = 1748条"),
        ("微博今年比去年多吗", "不对，2019年更多：2020年 95 条，2019年 121 条（多26条）"),
    ],
)
def test_years_of_an_office_are_compared(years: Assistant, question: str, first_line: str) -> None:
    answer = answered(years, question)
    assert answer.reply.splitlines()[0] == first_line
    assert {fact.report[-4:] for fact in answer.facts} == {"2019", "2020"}
    assert answer.reply.count("原文：") == len(answer.facts) == 2


@pytest.mark.parametrize(
    "question",
    [
        "这几年微博分别发了多少条",
        "2019年和2020年微博各发了多少条",
        "近两年微博分别是多少条",
        "微博去年多少条，今年多少条",
    ],
)
def test_every_year_is_given_its_figure(years: Assistant, question: str) -> None:
    answer = years.ask(question)
    assert [fact.value for fact in answer.facts] == [121, 95]
    assert answer.reply.splitlines()[:2] == ["121 条：2019年", "95 条：2020年"]


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("2020年比2018年多公开多少条", "other_year"),
        ("临时救助的人数比2019年多多少", "not_in_report"),
        ("近三年分别收到多少申请", "only_years"),
    ],
)
def test_a_year_that_is_not_there_is_not_made_up(years: Assistant, question: str, reason: str) -> None:
    answer = years.ask(question)
    assert (answer.status, answer.reason) == (Status.UNANSWERABLE, reason)
    assert "0368-5550136" in answer.reply


def test_two_years_named_in_a_question_about_one_figure_are_no_comparison(years: Assistant) -> None:
    assert years.ask("2020年微博多少条").facts[0].value == 95
    assert years.ask("2019年微博多少条").facts[0].value == 121


# ---------------------------------------------------------------- one report that speaks of last year
@pytest.mark.parametrize(
    ("question", "first_line"),
    [
        ("主动公开比上年多多少条", "相差：936 − 812 = 124条"),
        ("去年公开了多少条", "812 条"),
        ("收到的申请比去年多几件", "5 件：收到政府信息公开申请增加"),
        ("2020年比2019年多收多少申请", "5 件：收到政府信息公开申请增加"),
    ],
)
def test_what_the_report_says_of_last_year_is_told(single: Assistant, question: str, first_line: str) -> None:
    answer = answered(single, question)
    assert answer.reply.splitlines()[0] == first_line


@pytest.mark.parametrize(
    "question",
    [
        "微博比上一年多多少",
        "哪一年受理的申请最多",
        "这几年微博分别发了多少条",
        "低保新增的人比2018年多多少",
        "历年公开的最多是哪年",
    ],
)
def test_other_years_are_refused_where_the_report_is_silent(single: Assistant, question: str) -> None:
    answer = single.ask(question)
    assert (answer.status, answer.reason in ("other_year", "only_years")) == (Status.UNANSWERABLE, True)
    assert "0368-5550136" in answer.reply


# ---------------------------------------------------------------- offices of one year
@pytest.mark.parametrize(
    ("question", "first_line"),
    [
        ("哪个乡镇公开最多", "最多的是石桥乡：1057 条"),
        ("青禾县哪个乡镇主动公开的信息最多", "最多的是石桥乡：1057 条"),
        ("哪个乡镇收到的申请最少", "最少的是红沙乡：0 件"),
        ("柳湾镇和石桥乡谁的主动公开信息多", "石桥乡更多：柳湾镇 936 条，石桥乡 1057 条（多121条）"),
        ("柳湾镇、石桥乡、红沙乡哪个收到的申请最多", "最多的是柳湾镇：13 件"),
        ("柳湾镇比石桥乡多收多少申请", "相差：13 − 4 = 9件（柳湾镇更多）"),
        ("石桥乡的行政处罚比柳湾镇多几件", "相差：9 − 4 = 5件（石桥乡更多）"),
        ("石桥乡收的申请比柳湾镇多吗", "不对，柳湾镇更多：石桥乡 4 件，柳湾镇 13 件（多9件）"),
        ("柳湾镇和石桥乡一共收到多少申请", "合计：13 + 4 = 17件"),
        ("石桥乡和红沙乡各制发了多少文件", "98 件：石桥乡"),
        ("柳湾镇和石桥乡的低保新增对象各多少人", "152 人：柳湾镇"),
        ("2019年柳湾镇比2020年少公开多少条", "相差：936 − 812 = 124条（2020年更多）"),
    ],
)
def test_offices_are_compared(townships: Assistant, question: str, first_line: str) -> None:
    answer = answered(townships, question)
    assert answer.reply.splitlines()[0] == first_line


def test_an_office_without_the_figure_is_named(townships: Assistant) -> None:
    answer = townships.ask("哪个乡镇公开最多")
    assert "没有比较青禾县红沙乡人民政府2020年" in answer.reply
    assert len(answer.facts) == 2
    assert "75" not in answer.reply  # what went on its website is not all that it published


@pytest.mark.parametrize("question", ["柳湾镇的微博和石桥乡的微博哪个多", "柳湾镇和红沙乡谁公开的信息多"])
def test_one_figure_is_compared_with_nothing(townships: Assistant, question: str) -> None:
    answer = townships.ask(question)
    assert (answer.status, answer.reason) == (Status.UNANSWERABLE, "not_comparable")
    assert "柳湾镇：" in answer.reply


def test_only_reports_of_one_year_are_compared(townships: Assistant) -> None:
    answer = townships.ask("2019年柳湾镇和石桥乡谁收到的申请多")
    assert answer.status is not Status.ANSWERED


@pytest.mark.parametrize(
    ("messages", "first_line"),
    [
        (("柳湾镇和石桥乡谁收到的申请多", "那行政处罚呢"), "石桥乡更多：柳湾镇 4 件，石桥乡 9 件（多5件）"),
        (
            ("柳湾镇和石桥乡谁收到的申请多", "那行政处罚呢", "制发文件呢"),
            "柳湾镇更多：柳湾镇 154 件，石桥乡 98 件（多56件）",
        ),
        (("柳湾镇收到多少申请", "比去年多几件"), "相差：13 − 8 = 5件（2020年更多）"),
        (("柳湾镇微博发了多少条", "2019年呢", "比今年多多少"), "相差：121 − 95 = 26条（2019年更多）"),
        (("哪一年公开的最多", "柳湾镇"), "最多的是2020年：936 条"),
    ],
)
def test_a_comparison_goes_on(townships: Assistant, messages: tuple[str, ...], first_line: str) -> None:
    assert talk(townships, *messages).reply.splitlines()[0] == first_line


def test_a_comparison_is_told_in_english_too(townships: Assistant) -> None:
    answer = talk(townships, "柳湾镇和石桥乡谁收到的申请多", "in English")
    assert answer.language is Language.EN
    assert "柳湾镇 is larger" in answer.reply


@pytest.mark.parametrize(
    ("question", "first_line"),
    [
        ("which town got the most applications", "The most: 柳湾镇, 13 items (件)"),
        ("what township received the fewest requests?", "The fewest: 红沙乡, 0 items (件)"),
        (
            "did Shiqiao or Hongsha get more requests",
            "石桥乡 is larger: 石桥乡 4 items (件)，红沙乡 0 items (件) (by 4 items (件))",
        ),
        (
            "who received more applications, Liuwan or Hongsha?",
            "柳湾镇 is larger: 柳湾镇 13 items (件)，红沙乡 0 items (件) (by 13 items (件))",
        ),
        (
            "by how many more requests does Liuwan beat Shiqiao, i.e. how many more requests did Liuwan get than Shiqiao",
            "Difference: 13 − 4 = 9 items (件) (柳湾镇 has more)",
        ),
        ("has Liuwan received fewer requests than Shiqiao?", "No: 石桥乡 is smaller"),
        ("requests received by Liuwan and Shiqiao", "13 items (件)：柳湾镇"),
    ],
)
def test_offices_are_compared_in_english(townships: Assistant, question: str, first_line: str) -> None:
    assert talk(townships, question).reply.splitlines()[0].startswith(first_line)


def test_an_office_that_is_not_loaded_is_no_comparison(townships: Assistant) -> None:
    answer = talk(townships, "did Liuwan or Heiping publish more items")
    assert answer.status is not Status.ANSWERED


@pytest.mark.parametrize(
    "question", ["which town got the most applications", "which department received most requests"]
)
def test_one_office_is_compared_with_none(single: Assistant, question: str) -> None:
    assert talk(single, question).status is not Status.ANSWERED


def test_two_channels_offered_are_no_yes_or_no(single: Assistant) -> None:
    reply = talk(single, "did you put out more on weibo or on wechat").reply
    assert reply.startswith("微信")


# ---------------------------------------------------------------- many offices
def test_the_cost_does_not_grow_with_the_offices_loaded(tmp_path: Path) -> None:
    """Only so many offices are compared; more are asked to be named, which takes no longer."""
    names = [f"{a}{b}乡" for a in "东西南北中上下大" for b in "山河沟坪湾"]
    assert len(names) > MAX_COMPARED
    text = SHIQIAO.read_text(encoding="utf-8")
    paths = []
    for name in names:
        paths.append(tmp_path / f"{name}.txt")
        paths[-1].write_text(text.replace("石桥乡", name), encoding="utf-8")
    assistant = assistant_on(tmp_path, *paths)
    assistant.warm_up()
    begin = perf_counter()
    answer = assistant.ask("哪个乡镇收到的申请最多")
    assert perf_counter() - begin < 0.5
    assert (answer.status, answer.reason) == (Status.UNANSWERABLE, "too_many_offices")
    assert assistant.ask("东山乡和西河乡谁收到的申请多").reply.startswith("东山乡一样多") is False
    assert "一样多" in assistant.ask("东山乡和西河乡谁收到的申请多").reply
    assistant.close()


@pytest.mark.parametrize(
    ("messages", "first_line"),
    [
        (("2019年收到几件申请", "2020年呢", "多了几件"), "相差：13 − 8 = 5件（2020年更多）"),
        (("2019年微博发了多少", "2020年呢", "哪年多"), "2019年更多：2020年 95 条，2019年 121 条（多26条）"),
        (("2019年微博发了多少", "现在呢"), "95 条"),
    ],
)
def test_years_asked_about_one_after_another_are_compared(
    years: Assistant, messages: tuple[str, ...], first_line: str
) -> None:
    assert talk(years, *messages).reply.split("\n")[0] == first_line


@pytest.mark.parametrize(
    ("messages", "first_line"),
    [
        (("柳湾镇收到多少申请", "石桥乡呢", "红沙乡呢", "哪个最多"), "最多的是柳湾镇：13 件"),
        (("柳湾镇收到多少申请", "石桥乡呢", "差多少"), "相差：13 − 4 = 9件（柳湾镇更多）"),
        (("哪个乡镇收到的申请最多", "最少的呢"), "最少的是红沙乡：0 件"),
        (("三个乡镇里谁收到的申请最多",), "最多的是柳湾镇：13 件"),
        (("哪个乡镇收到的申请最多", "第二名呢"), "排第2多的是石桥乡：4 件"),
        (("哪个乡镇收到的申请最多", "发文最多的是谁"), "最多的是柳湾镇：154 件"),
        (("石乔乡低保新增几户", "多少人"), "51 人"),
        (("柳弯镇收到几件申请", "时桥乡呢", "谁多"), "柳湾镇更多：柳湾镇 13 件，石桥乡 4 件（多9件）"),
        (("哪个乡镇处罚最多", "收到申请最少的是哪个"), "最少的是红沙乡：0 件"),
        (("石桥乡低保新增多少户", "多少人", "柳湾镇呢", "相差多少"), "相差：152 − 51 = 101人（柳湾镇更多）"),
        (("红沙乡制发了多少文件", "比石桥乡少多少"), "相差：98 − 71 = 27件（石桥乡更多）"),
        (
            (
                "How many items did Liuwan publish?",
                "and Shiqiao?",
                "which one published more?",
                "by how much?",
            ),
            "Difference: 1057 − 936 = 121 items (条) (石桥乡 has more)",
        ),
    ],
)
def test_offices_asked_about_one_after_another_are_compared(
    townships: Assistant, messages: tuple[str, ...], first_line: str
) -> None:
    assert talk(townships, *messages).reply.split("\n")[0] == first_line


@pytest.mark.parametrize(
    ("messages", "first_line", "year"),
    [
        (("2019年微博公开了多少条", "县政府网站公开多少条"), "104 条", 2019),
        (("2019年收到多少申请", "微博公开了多少条"), "95 条", 2020),  # another thing: the newest year
        (("2019年低保新增多少人", "低保退出的有多少人"), "66 人", 2019),
        (("2019年制发文件多少件", "不予公开的有多少件"), "8 件", 2019),
        (("2019年制发文件多少件", "主动公开的多少件"), "51 件", 2019),
        (("How many items were published in 2019?", "How many on WeChat?"), "197 items (条)", 2019),
        (("2019年网站公开多少条", "2020年网站公开多少条", "公示栏公开多少条"), "460 条", 2020),
        (("2019年依申请公开文件多少件", "不予公开的呢", "今年呢"), "9 件", 2020),  # documents still
        (("How many training sessions were held in 2019?", "And in 2020?"), "4 issues", 2020),
        (("去年采购项目几个", "采购金额呢"), "184500 元", 2019),
    ],
)
def test_a_chat_goes_on_in_its_year(
    years: Assistant, messages: tuple[str, ...], first_line: str, year: int
) -> None:
    reply = talk(years, *messages).reply
    assert reply.startswith(first_line)
    assert str(year) in reply.splitlines()[1]


@pytest.mark.parametrize(
    ("messages", "first_line"),
    [
        (("2020年公开了多少条信息", "两年一共多少"), "合计：812 + 936 = 1748条"),
        (("2020年公开了多少条信息", "两年一共多少", "平均每年多少"), "平均：(812 + 936) ÷ 2 = 874条"),
    ],
)
def test_years_are_added_that_name_nothing_else(
    years: Assistant, messages: tuple[str, ...], first_line: str
) -> None:
    assert talk(years, *messages).reply.startswith(first_line)


@pytest.mark.parametrize(
    ("messages", "first_line"),
    [
        (("石桥乡收到几件申请", "柳湾镇呢", "两个乡镇加起来多少"), "合计：4 + 13 = 17件"),
        (("柳湾镇采购花了多少", "石桥乡呢", "哪个多", "一共多少"), "合计："),
        (("石桥乡公开了多少条", "红沙乡制发文件多少件", "一共多少"), "71 件"),  # two things are not added
    ],
)
def test_what_offices_told_one_after_another_is_added(
    townships: Assistant, messages: tuple[str, ...], first_line: str
) -> None:
    assert talk(townships, *messages).reply.startswith(first_line)
