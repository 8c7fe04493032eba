"""The memory of chats: short, bounded, and gone after a pause."""

from __future__ import annotations

import pytest

from bot.conversation import MAX_CHATS, Context, Conversations


class Clock:
    """A clock that stands still until it is set."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_chat_is_remembered() -> None:
    chats = Conversations(30, Clock())
    chats.put("a", Context(misses=2, figures=(1, 2)))
    assert (chats.get("a").misses, chats.get("a").figures) == (2, (1, 2))
    assert chats.get("b") == Context()


@pytest.mark.parametrize(
    ("minutes", "remembered"), [(0, True), (29.9, True), (30, True), (30.1, False), (600, False)]
)
def test_after_the_pause_it_is_forgotten(minutes: float, remembered: bool) -> None:
    clock = Clock()
    chats = Conversations(30, clock)
    chats.put("a", Context(misses=1))
    clock.now = minutes * 60
    assert bool(chats.get("a").misses) is remembered


def test_each_message_starts_the_pause_anew() -> None:
    clock = Clock()
    chats = Conversations(30, clock)
    for minute in (0, 20, 40, 60):
        clock.now = minute * 60
        chats.put("a", Context(misses=minute))
    clock.now = 85 * 60
    assert chats.get("a").misses == 60


def test_without_an_id_nothing_is_kept() -> None:
    chats = Conversations(30, Clock())
    chats.put("", Context(misses=1))
    assert chats.get("") == Context()


def test_a_chat_can_be_forgotten_twice() -> None:
    chats = Conversations(30, Clock())
    chats.put("a", Context(misses=1))
    chats.forget("a")
    chats.forget("a")
    assert chats.get("a") == Context()


def test_only_so_many_chats_are_kept_and_the_silent_go_first() -> None:
    chats = Conversations(30, Clock())
    for number in range(MAX_CHATS):
        chats.put(str(number), Context(misses=1))
    chats.put("0", Context(misses=2))
    chats.put("one more", Context(misses=1))
    assert chats.get("0").misses == 2
    assert chats.get("1") == Context()
    assert chats.get("2").misses == 1
