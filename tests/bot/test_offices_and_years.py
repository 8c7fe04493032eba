"""Several offices, one of them with two years: offered once each, no year stands in for another, the most without 最."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from knowledge.indexing import build_index

_REPORT = """青石县{town}镇人民政府{year}年政府信息公开工作年度报告

如有疑问，请与{town}镇党政办联系（地址：青石县{town}路8号，电话：{phone}）。

一、总体情况

{year}年，通过门户网站公开信息{site}条，其中政策文件18条、财政信息24条、工作动态{rest}条。通过微信公众号推送信息{chat}条。
全年收到政府信息公开申请{requests}件。
"""
_LOADED = (
    ("柳河", 2023, 312, 521, 7),
    ("柳河", 2022, 265, 480, 4),
    ("白杨", 2023, 198, 733, 2),
)


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Two townships, three reports."""
    folder = tmp_path_factory.mktemp("towns")
    for number, (town, year, site, chat, requests) in enumerate(_LOADED):
        text = _REPORT.format(
            town=town,
            year=year,
            site=site,
            chat=chat,
            requests=requests,
            rest=site - 42,
            phone="0900-5550123" if town == "柳河" else "0900-5550456",
        )
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    build_index([folder / f"{number}.txt" for number in range(len(_LOADED))], folder / "index.db")
    opened = Assistant.open(folder / "index.db")
    yield opened
    opened.close()


def test_an_office_is_offered_once_however_many_years_it_has(assistant: Assistant) -> None:
    answer = assistant.ask("网站公开了多少条")
    assert answer.status is Status.AMBIGUOUS
    assert answer.reply.count("柳河镇") == 1
    assert answer.reply.count("白杨镇") == 1


@pytest.mark.parametrize("year", ["前年呢", "2020年呢"])
def test_a_year_that_is_not_loaded_is_refused_after_one_that_is(assistant: Assistant, year: str) -> None:
    asked = ("柳河镇网站公开多少条", "去年呢", year)
    *_, before, last = (assistant.ask(question, f"chat {year}") for question in asked)
    assert before.reply.startswith("265 条")
    assert last.status is Status.UNANSWERABLE


def test_back_to_the_newest_year(assistant: Assistant) -> None:
    asked = ("柳河镇网站公开多少条", "去年呢", "今年呢")
    assert [assistant.ask(question, "back").reply for question in asked][-1].startswith("312 条")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("哪个镇收到的申请多", "最多的是柳河镇：7 件"),
        ("哪个镇网站公开得少", "最少的是白杨镇：198 条"),
        ("哪个单位收到申请多", "最多的是柳河镇：7 件"),
        ("which town published more on WeChat", "The most: 白杨镇, 733 items"),
        ("which town received fewer applications", "The fewest: 白杨镇, 2 items"),
        ("柳河镇哪个渠道公开多", "最多的是通过微信公众号推送信息：521 条"),
        ("柳河镇哪类信息多", "最多的是工作动态：270 条"),
        ("柳河镇政策和财政哪类信息多", "财政信息更多"),
    ],
)
def test_the_most_of_however_many(assistant: Assistant, question: str, told: str) -> None:
    assert assistant.ask(question).reply.startswith(told)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (("柳河镇网站公开多少条", "公众号呢", "一共多少"), "合计：312 + 521 = 833条"),
        (
            ("how many items on Liuhe's website", "and on WeChat?", "what is the total"),
            "Together: 312 + 521 = 833",
        ),
    ],
)
def test_what_was_told_of_channels_is_added(assistant: Assistant, asked: tuple[str, ...], told: str) -> None:
    assert [assistant.ask(question, told).reply for question in asked][-1].startswith(told)
