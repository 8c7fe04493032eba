"""Where the bot asks which office is meant, the number of a choice may be typed in any way, and any other breaks nothing."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from tests.bot.conftest import Offices

TWO = ("2020-qinghe-liuwan.txt", "2023-wanglan-minzhengju.txt")


@pytest.mark.parametrize("typed", ["2", "２", "②", "²", " 2 "])
def test_an_office_is_chosen_by_its_number_however_it_is_typed(offices: Offices, typed: str) -> None:
    assistant = offices(*TWO)
    chosen = assistant.ask("公开了多少条信息", f"number {typed}").choices[1]
    assert chosen in assistant.ask(typed, f"number {typed}").reply


@pytest.mark.parametrize("typed", ["9" * 5000, "0", "⑨", "Ⅱ", "༳"])
def test_a_number_that_is_no_choice_breaks_nothing(offices: Offices, typed: str) -> None:
    assistant = offices(*TWO)
    assistant.ask("公开了多少条信息", f"number {typed}")
    assert assistant.ask(typed, f"number {typed}").status is not Status.ANSWERED
