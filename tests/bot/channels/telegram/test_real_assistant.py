"""The whole product on Telegram: the published report's figures reach a resident's phone."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Any

import pytest

from tests.bot.channels.telegram.conftest import Talk, talking

PHONE = "0952-6801081"
VAGUE = "涉及人员多少人"
"""The report gives a number of people for several kinds of notices."""

_ids = count(1000)


def resident() -> dict[str, Any]:
    """Someone who has not written to the bot before."""
    return {"id": next(_ids), "is_bot": False, "first_name": "李", "language_code": "zh-hans"}


@pytest.fixture(scope="module")
def talk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Talk]:
    """The bot as `make run` starts it: it builds its own index from the published reports."""
    with talking(tmp_path_factory.mktemp("bot"), "run", module="bot") as running:
        yield running


def test_a_figure_is_answered_with_its_unit_and_its_place(talk: Talk) -> None:
    shown = talk.ask("临时救助多少人", user=resident())
    assert shown["bold"] == ["201 人"]
    assert "临时生活救助信息 12 条涉及人员 201 人" in shown["text"]
    assert "出处" in shown["text"]


def test_a_follow_up_is_understood_in_its_chat(talk: Talk) -> None:
    user = resident()
    talk.ask("政务微信公开了多少条政府信息", user=user)
    talk.ask("你好", user=resident())
    assert "316" in talk.ask("那微博呢？", user=user)["bold"][0]


def test_english_is_answered_in_english(talk: Talk) -> None:
    shown = talk.ask("how many people received temporary relief?", user=resident())
    assert "201" in shown["bold"][0]


def test_what_the_report_does_not_say_is_handed_to_the_office(talk: Talk) -> None:
    shown = talk.ask("临时救助发了多少钱", user=resident())
    assert PHONE in shown["text"]
    assert shown["bold"] == []


@pytest.mark.parametrize("page", ["start", "help", "contact", "privacy"])
def test_every_page_is_there(page: str, talk: Talk) -> None:
    assert len(talk.ask(f"/{page}", user=resident())["text"]) > 20


def test_the_contact_page_gives_telephone_and_address(talk: Talk) -> None:
    text = talk.ask("/contact", user=resident())["text"]
    assert PHONE in text
    assert "灵沙村三队" in text


def test_a_vague_question_offers_choices_by_button_and_by_number(talk: Talk) -> None:
    one, other = resident(), resident()
    shown = talk.ask(VAGUE, user=one)
    buttons = [button for row in shown["reply_markup"]["inline_keyboard"] for button in row]
    assert len(buttons) >= 2
    by_button = talk.press(shown, buttons[0], user=one)
    talk.ask(VAGUE, user=other)
    by_number = talk.ask("1", user=other)
    assert by_button["text"] == by_number["text"]
    assert by_button["bold"][0].endswith(" 人")


def test_a_button_works_for_someone_who_was_not_offered_the_choices(talk: Talk) -> None:
    shown = talk.ask(VAGUE, user=resident())
    button = shown["reply_markup"]["inline_keyboard"][0][0]
    assert talk.press(shown, button, user=resident())["bold"][0].endswith(" 人")
