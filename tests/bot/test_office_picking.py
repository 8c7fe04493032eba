"""Which office is meant where several are loaded and a message calls one as others are called too, or picks one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.assistant import Assistant
from knowledge.indexing import build_index

_REPORT = """{office}2022年政府信息公开工作年度报告
一、总体情况
（一）主动公开。全年主动公开政府信息{published}条。微信公众号发布{wechat}条，关注人数达{followers}人。
（二）依申请公开。全年收到政府信息公开申请{requests}件，已全部答复。
"""
OFFICES = (
    ("松河县白杨镇人民政府", 310, 120, 2400, 7),
    ("松河县教育局", 520, 260, 9100, 3),
    ("云岭市教育局", 640, 350, 8700, 5),
)


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("offices")
    files = []
    for office, published, wechat, followers, requests in OFFICES:
        files.append(folder / f"{office}.txt")
        said = {"published": published, "wechat": wechat, "followers": followers, "requests": requests}
        files[-1].write_text(_REPORT.format(office=office, **said), encoding="utf-8")
    build_index(files, folder / "index.db")
    found = Assistant.open(folder / "index.db")
    yield found
    found.close()


def told(assistant: Assistant, *messages: str) -> str:
    """The answer to the last message of a chat."""
    return [assistant.ask(text, " / ".join(messages)).reply for text in messages][-1]


@pytest.mark.parametrize("text", ["那教育局呢", "教育局怎么样", "还有教育局呢"])
def test_a_name_that_two_offices_share_is_asked_back(assistant: Assistant, text: str) -> None:
    reply = told(assistant, "白杨镇公开了多少条信息", text)
    assert "松河县教育局" in reply
    assert "云岭市教育局" in reply
    assert "310" not in reply


@pytest.mark.parametrize("picking", ["云岭的", "就是云岭市那个", "云岭市教育局"])
def test_what_was_asked_is_answered_of_the_office_that_is_picked(assistant: Assistant, picking: str) -> None:
    assert told(assistant, "白杨镇公开了多少条信息", "那教育局呢", picking).startswith("640 条")


def test_one_is_picked_by_its_number(assistant: Assistant) -> None:
    asked = told(assistant, "白杨镇公开了多少条信息", "那教育局呢")
    second = next(line for line in asked.split("\n") if line.startswith("2."))
    published = "640 条" if "云岭" in second else "520 条"
    assert told(assistant, "白杨镇公开了多少条信息", "那教育局呢", "2").startswith(published)


@pytest.mark.parametrize("picking", ["松河的", "松河县教育局"])
def test_an_office_picked_by_a_piece_of_its_name_answers_what_waits(
    assistant: Assistant, picking: str
) -> None:
    assert told(assistant, "教育局公开了多少条信息", picking).startswith("520 条")


@pytest.mark.parametrize(
    "text",
    [
        "这三家单位里哪家公开最多",
        "哪个单位主动公开的信息最多",
        "which office published the most?",
    ],
)
def test_who_published_the_most_is_of_what_was_published_whatever_was_asked_before(
    assistant: Assistant, text: str
) -> None:
    first = told(assistant, "白杨镇收到几件申请", text).split("\n")[0]
    assert first.endswith(("520 条", "520 items (条)"))  # of the offices of its county


@pytest.mark.parametrize("text", ["关注人数", "粉丝呢", "那粉丝呢", "公众号粉丝呢"])
def test_followers_after_how_many_posts_are_people(assistant: Assistant, text: str) -> None:
    assert told(assistant, "白杨镇微信发了几条", text).startswith("2400 人")
