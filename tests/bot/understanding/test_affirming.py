"""What a resident wants affirmed: a figure, exact or rough, that there is any, or that there is none."""

from __future__ import annotations

from decimal import Decimal

import pytest

from bot.understanding.question import Bound, Operation, Question
from bot.understanding.reader import understand


@pytest.mark.parametrize(
    "text",
    [
        "有没有人信访",
        "来信收到过没",
        "有人打官司吗",
        "费用收了没有",
        "有無收費",
        "did anybody object",
        "were there any fines",
    ],
)
def test_it_is_asked_whether_there_is_any(text: str) -> None:
    question = understand(text)
    assert question.yes_no
    assert question.exists
    assert not question.denies


@pytest.mark.parametrize(
    "text",
    ["没有人信访吧", "是不是从没收过费", "规章一件都没有？", "nobody objected, right?", "no fines at all?"],
)
def test_it_is_stated_that_there_is_none(text: str) -> None:
    question = understand(text)
    assert question.yes_no
    assert question.denies
    assert not question.negated


@pytest.mark.parametrize(
    "text", ["信访办了多少件没有写吗多少件", "哪些没有办完", "没办完的有几件", "微博发了多少条"]
)
def test_a_question_that_asks_states_nothing(text: str) -> None:
    assert not understand(text).denies


@pytest.mark.parametrize("text", ["台账都建好了吗", "是不是所有村都有公示栏", "were all requests answered?"])
def test_whether_all_are_so_is_another_question(text: str) -> None:
    assert understand(text).of_all
    assert not understand(text).exists


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("微博五百多条吧", 500, 599),
        ("办了1200多件，对吧", 1200, 1299),
        ("来信八九十件是吧", 80, 99),
        ("二三十个吧", 20, 39),
        ("十几个人对吧", 11, 19),
        ("三千来人是吧", 2700, 3300),
        ("大约有400条吧", 360, 440),
        ("占四成吧", 35, 45),
        ("占一半以上，对吗", 50, 100),
        ("花了九千多万元是吧", 90_000_000, 99_999_999),
        ("修路花了两个多亿，对吗", 200_000_000, 299_999_999),
        ("about 500 posts, right?", 450, 550),
        ("is it roughly 60%?", 59, 61),
    ],
)
def test_a_rough_figure_is_a_range(text: str, low: int, high: int) -> None:
    question = understand(text)
    assert question.yes_no
    assert question.claim == low
    assert question.claim_high is not None
    assert abs(question.claim_high - high) <= 1


@pytest.mark.parametrize("text", ["这两类一共15条吧", "三种加起来15条，是吧", "两处一共15条对吗"])
def test_how_many_things_are_spoken_of_is_no_figure_to_confirm(text: str) -> None:
    assert understand(text).claim == 15


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("more than 40 posts, right?", Bound.ABOVE),
        ("at least forty posts, correct?", Bound.AT_LEAST),
        ("did fewer than 40 people come", Bound.BELOW),
        ("no more than 40 posts, right?", Bound.AT_MOST),
    ],
)
def test_english_bounds_compare_no_two_things(text: str, bound: Bound) -> None:
    question = understand(text)
    assert (question.claim, question.bound) == (Decimal(40), bound)
    assert question.operation is None


@pytest.mark.parametrize(
    "text", ["Is the 12345 hotline busy?", "no one complained, right?", "was it in 2020?"]
)
def test_what_only_looks_like_a_figure_is_none(text: str) -> None:
    assert understand(text).claim is None


@pytest.mark.parametrize(
    ("text", "operation"),
    [
        ("文件信息加公告信息几条", Operation.SUM),
        ("两样拢在一处有多少", Operation.SUM),
        ("公告比文件多八条是吧", Operation.MORE),
        ("给四个渠道从多到少排一排", Operation.MOST),
        ("几个渠道从低到高排排", Operation.LEAST),
        ("did the website publish more than Weibo?", Operation.MORE),
    ],
)
def test_how_to_reckon(text: str, operation: Operation) -> None:
    assert understand(text).operation is operation


@pytest.mark.parametrize(
    ("text", "plain"), [("收过费没有", "收费"), ("打了官司吗", "官司"), ("通过网站发的", "网站")]
)
def test_what_says_that_it_is_done_parts_no_word(text: str, plain: str) -> None:
    def names(question: Question) -> str:
        return " ".join(term.text for term in question.terms)

    assert plain in names(understand(text))


@pytest.mark.parametrize(
    "text", ["简报一百三十二期没错吧", "发了21条没有", "办了一千一百件没", "公开一百件了没有"]
)
def test_the_one_of_a_larger_number_denies_nothing(text: str) -> None:
    question = understand(text)
    assert not question.denies
    assert question.claim is not None


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("简报比90期多吗", Bound.ABOVE),
        ("来信比四十件少吗", Bound.BELOW),
        ("简报过了九十期没有", Bound.ABOVE),
        ("来信连四十件都不到吗", Bound.BELOW),
        ("来信连40件都没有吗", Bound.BELOW),
        ("来信40件都没到吧", Bound.BELOW),
        ("是不是在一百零五件以上", Bound.AT_LEAST),
    ],
)
def test_a_figure_is_compared_with_in_many_words(text: str, bound: Bound) -> None:
    question = understand(text)
    assert question.bound is bound
    assert question.yes_no
    assert not question.denies


@pytest.mark.parametrize("text", ["简报确定是90期吗", "都说简报有90期，是真的不", "简报90期对头不"])
def test_how_sure_one_wants_to_be_asks_for_nothing_else(text: str) -> None:
    question = understand(text)
    assert question.claim == 90
    assert question.yes_no
    assert not question.of_all
    assert [term.text for term in question.terms] == ["简报"]
