"""A whole question that names another office is not read with what was asked of the one before."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from knowledge.traditional import traditionalize
from tests.bot.conftest import Offices


@pytest.fixture(scope="module")
def several(offices: Offices) -> Assistant:
    """Townships of one county."""
    return offices(
        "2020-qinghe-liuwan.txt", "several/2020-qinghe-shiqiao.txt", "several/2020-qinghe-hongsha.txt"
    )


@pytest.mark.parametrize(
    ("before", "question", "told"),
    [
        ("柳湾镇收到多少申请", "石桥公开了多少", "1057 条"),
        ("柳湾镇收到多少申请", "石桥乡公开了多少条信息", "1057 条"),
        ("柳湾镇低保新增多少人", "石桥乡公开了多少", "1057 条"),
        ("柳湾镇收到多少申请", "那石桥呢", "4 件"),
        ("石桥公开了多少", "那柳湾呢", "936 条"),
    ],
)
def test_it_asks_what_it_says(several: Assistant, before: str, question: str, told: str) -> None:
    chat = f"{before} {question}"
    several.ask(before, chat)
    assert told in several.ask(question, chat).reply


def test_where_figures_of_offices_stand_is_written_in_the_readers_script(several: Assistant) -> None:
    reply = several.ask("柳灣鎮和石橋鄉誰公開得多", "甲").reply
    lines = [line for line in reply.splitlines() if "年年報" in line]
    assert lines
    assert all(line.rpartition("年年報")[2] == traditionalize(line.rpartition("年年報")[2]) for line in lines)
