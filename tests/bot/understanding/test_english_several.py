"""English messages that name several figures at once are taken apart; sentences and reckonings are not."""

from __future__ import annotations

import pytest

from bot.understanding.english.several import asked_of_each


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("WeChat posts and views", ("WeChat posts", "WeChat views")),
        ("volunteer teams & volunteers", ("volunteer teams", "and volunteers")),
        ("projects signed and started", ("projects signed", "projects started")),
        ("full-time and part-time staff", ("full-time staff", "and part-time staff")),
        ("number of fairs and jobs", ("number of fairs", "and number of jobs")),
        ("relief: people and money", ("how many people relief", "how much money relief")),
        (
            "How many files were public, on request and secret?",
            ("How many files were public?", "How many files were on request?", "How many files were secret?"),
        ),
        ("tickets in 2021 and 2022", ("tickets in 2021", "tickets in 2022")),
    ],
)
def test_it_is_taken_apart(text: str, parts: tuple[str, ...]) -> None:
    assert asked_of_each(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "difference between posts and views",
        "Were there complaints and lawsuits?",
        "total of Weibo and WeChat",
        "How many people and households got it?",
        "网站 and WeChat",
    ],
)
def test_it_is_asked_as_a_whole(text: str) -> None:
    assert asked_of_each(text) == ()
