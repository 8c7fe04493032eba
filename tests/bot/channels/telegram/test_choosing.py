"""Choosing an office and a year: by a command with words behind it, and page by page where there are many offices."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.pausing import PauseSwitch
from knowledge.indexing import build_index
from tests.bot.channels.telegram.conftest import Message
from tests.bot.channels.telegram.test_residents_of_several import (
    LIUWAN,
    SEVERAL,
    Running,
    chosen,
    resident,
    running_in,
)
from tests.bot_api.updates import press

TOWNS = "东南西北中上下大小"


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A bot over eleven offices, one of them with two years."""
    folder = tmp_path_factory.mktemp("reports")
    for town in TOWNS:
        text = f"青禾县{town}河镇人民政府2020年政府信息公开工作年度报告\n\n全年主动公开政府信息 12 条。\n"
        (folder / f"{town}.txt").write_text(text, encoding="utf-8")
    with running_in(tmp_path_factory.mktemp("bot"), [*SEVERAL, *sorted(folder.iterdir())]) as one:
        yield one


def rows(shown: Message) -> list[list[dict[str, str]]]:
    found: list[list[dict[str, str]]] = shown["reply_markup"]["inline_keyboard"]
    return found


def turned(running: Running, shown: Message, user: dict[str, object]) -> Message:
    """The same message after a press on its button for the next page."""
    since = len(running.api.calls)
    running.api.feed(press(running.api, shown, rows(shown)[-1][-1]["callback_data"], user))
    running.api.wait_for("editMessageText", since=since)
    return running.api.messages[shown["chat"]["id"], shown["message_id"]]


@pytest.mark.parametrize("wanted", ["2019", "２０１９年", "二〇一九年", "去年", "last year"])
def test_a_year_behind_the_command_is_chosen(wanted: str, running: Running) -> None:
    user = resident()
    chosen(running.talk, "/office 柳湾", LIUWAN, user)
    assert "2019年" in running.talk.ask(f"/year {wanted}", user=user)["text"]
    assert running.talk.ask("一共制发了多少件文件", user=user)["bold"] == ["139 件"]


def test_a_year_that_is_not_loaded_is_refused_with_those_that_are(running: Running) -> None:
    user = resident()
    chosen(running.talk, "/office 柳湾", LIUWAN, user)
    shown = running.talk.ask("/year 2018", user=user)
    assert f"没有{LIUWAN}2018年" in shown["text"]
    assert [button["text"] for row in rows(shown) for button in row] == ["2020年", "2019年"]
    assert running.talk.ask("一共制发了多少件文件", user=user)["bold"] == ["154 件"]


def test_words_that_name_no_year_show_the_years(running: Running) -> None:
    user = resident()
    chosen(running.talk, "/office 柳湾", LIUWAN, user)
    assert "哪一年" in running.talk.ask("/year 随便", user=user)["text"]


def test_all_offices_are_leafed_through_in_one_message(running: Running) -> None:
    user = resident()
    first = running.talk.ask("/office", user=user)
    assert "/office" in first["text"]
    assert "11" in first["text"]
    second = turned(running, first, user)
    names = [row[0]["text"] for shown in (first, second) for row in rows(shown)[:-1]]
    assert len(set(names)) == len(names) == 11
    assert LIUWAN in names
    again = turned(running, second, user)
    assert [row[0]["text"] for row in rows(again)] == [row[0]["text"] for row in rows(first)]
    name, data = rows(second)[0][0]["text"], rows(second)[0][0]["callback_data"]
    since = len(running.api.calls)
    running.api.feed(press(running.api, second, data, user))
    edit = running.api.wait_for("editMessageText", since=since)
    assert name in edit.params["text"]


def test_a_page_of_offices_that_is_gone_shows_the_last(running: Running) -> None:
    user = resident()
    shown = running.talk.ask("/office", user=user)
    since = len(running.api.calls)
    running.api.feed(press(running.api, shown, "F::99", user))
    edit = running.api.wait_for("editMessageText", since=since)
    assert "2/2" in str(edit.params["reply_markup"])


def test_the_contact_of_no_office_leaves_the_message_with_its_button_alone(running: Running) -> None:
    user = resident()
    first = running.talk.ask("/start", user=user)
    contact = next(button for row in rows(first) for button in row if button["callback_data"] == "p:contact")
    shown = running.talk.press(first, contact, user=user)
    assert shown["message_id"] != first["message_id"]
    assert len(rows(shown)) == 9


def replaced(running: Running, *reports: Path) -> None:
    """Swaps an index of these reports in."""
    other = running.directory / "other.db"
    build_index(reports, other)
    other.replace(running.index)


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Running]:
    """A bot over the reports of two offices, whose index a test may replace."""
    with running_in(tmp_path) as one:
        yield one


def test_a_chosen_year_that_is_gone_is_told_once_and_the_conversation_goes_on(fresh: Running) -> None:
    user, other, english = resident(), resident(), resident("en")
    for one in (user, other, english):
        chosen(fresh.talk, "/office 柳湾", LIUWAN, one)
        fresh.talk.ask("/year 2019", user=one)
    fresh.talk.ask("政务微博公开了多少条", user=user)
    replaced(fresh, SEVERAL[0], SEVERAL[2])
    shown = fresh.talk.ask("那公众号呢", user=user)
    assert shown["bold"] == ["263 条"]
    assert "2019年的报告已经不在了，现在按2020年" in shown["text"]
    assert "不在了" not in fresh.talk.ask("一共制发了多少件文件", user=user)["text"]
    first = fresh.talk.ask("/topics", user=other)
    assert "2020年年报" in first["text"]
    assert "不在了" in first["text"]
    fresh.restart(signal.SIGTERM)
    assert "不在了" not in fresh.talk.ask("一共制发了多少件文件", user=other)["text"]
    assert "no longer loaded" in fresh.talk.ask("How many documents were issued?", user=english)["text"]


def test_a_chosen_office_that_is_gone_is_told_once(fresh: Running) -> None:
    user = resident()
    chosen(fresh.talk, "/office 柳湾", LIUWAN, user)
    replaced(fresh, SEVERAL[2])
    assert f"{LIUWAN}的报告已经不在了" in fresh.talk.ask("主动公开了多少条信息", user=user)["text"]
    assert "不在了" not in fresh.talk.ask("主动公开了多少条信息", user=user)["text"]


def test_help_names_no_office_that_nobody_asked_about(fresh: Running) -> None:
    user = resident()
    first = fresh.talk.ask("/help", user=user)["text"]
    assert "2个单位" in first
    assert LIUWAN not in first
    chosen(fresh.talk, "/office 柳湾", LIUWAN, user)
    assert LIUWAN in fresh.talk.ask("/help", user=user)["text"]


def test_during_a_pause_an_office_can_be_chosen_for_its_contact(fresh: Running) -> None:
    user = resident()
    with closing(PauseSwitch(fresh.directory / "var" / "state.db")) as switch:
        switch.turn(True)
        assert "说出要问的单位" in fresh.talk.ask("/help", user=user)["text"]
        chosen(fresh.talk, "/contact", LIUWAN, user)
        for text in ("/contact", "/help", "/start", "微博公开多少条", "/topics"):
            assert "0368-5550136" in fresh.talk.ask(text, user=user)["text"]
