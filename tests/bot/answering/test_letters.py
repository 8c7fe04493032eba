"""Whoever wants to write to the office names nobody else: 写封邮件 asks for the office's own mailbox."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "contact"),
    [
        ("想给你们发封邮件，邮箱咋写", "plxlsx@163.com"),
        ("我要给乡政府写封电子邮件请问邮箱是啥", "plxlsx@163.com"),
        ("打算寄封信到乡政府，邮编多少", "753400"),
    ],
)
def test_a_letter_goes_to_the_office(lingsha: Assistant, question: str, contact: str) -> None:
    """The mailbox, the postcode: never 'somebody else's'."""
    assert contact in lingsha.ask(question).reply
