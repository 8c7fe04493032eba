"""Rendering: whatever an answer says, Telegram takes it and shows exactly that."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.answer import Answer, Language, Status
from bot.channels.telegram.rendering import MESSAGE_UNITS, choice_id, render, render_text, units
from tests.bot_api.markup import parse
from tests.bot_api.markup import units as telegram_units

# Characters that matter here: markup, line breaks, Chinese, and one that counts as two units.
TEXTS = st.lists(
    st.one_of(
        st.text(st.sampled_from("<>&\"'b/;a 临\n\U00020000😀"), max_size=60),
        st.text(max_size=40).filter(lambda text: text.isprintable()),
        st.sampled_from(
            ["&amp;", "<b>", "</b>", "&#x41;", "\n\n", "&" * 3000, "临" * 5000, "😀" * 2100, "a\n" * 3000]
        ),
    ),
    max_size=8,
).map("".join)


def answer(reply: str, status: Status = Status.ANSWERED) -> Answer:
    return Answer(status, reply, Language.ZH_CN)


def squeezed(text: str) -> str:
    """A text without its blanks, which Telegram drops at the borders of messages."""
    return re.sub(r"\s", "", text)


@given(TEXTS)
def test_any_text_fits_parses_and_is_shown_unchanged(text: str) -> None:
    for parts in (render_text(text), render(answer(text))):
        shown = [parse(part).text for part in parts]
        assert squeezed("".join(shown)) == squeezed(text)
        for part, plain in zip(parts, shown, strict=True):
            assert telegram_units(part) <= MESSAGE_UNITS
            assert plain.strip()


@given(TEXTS)
def test_a_text_that_fits_is_one_message(text: str) -> None:
    if (
        text.strip()
        and telegram_units(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")) <= 4000
    ):
        assert len(render_text(text)) == 1


def test_the_first_line_of_an_answered_question_is_bold_and_nothing_else_is() -> None:
    (part,) = render(answer("201 人\n临时救助涉及人员\n出处：一"))
    assert part == "<b>201 人</b>\n临时救助涉及人员\n出处：一"


@pytest.mark.parametrize("status", [Status.AMBIGUOUS, Status.UNANSWERABLE, Status.SMALLTALK])
def test_replies_without_a_figure_have_no_bold_line(status: Status) -> None:
    assert render(answer("您好\n请问", status)) == ["您好\n请问"]


def test_text_is_escaped_once() -> None:
    assert render(answer("<b>1</b>\n&amp; \"x\" 'y'")) == ["<b>&lt;b&gt;1&lt;/b&gt;</b>\n&amp;amp; \"x\" 'y'"]


def test_long_text_is_split_on_line_borders() -> None:
    lines = [f"第{number}行" + "字" * 90 for number in range(100)]
    parts = render_text("\n".join(lines))
    assert len(parts) == 3
    assert [line for part in parts for line in part.split("\n")] == lines


def test_a_line_longer_than_a_message_is_cut_between_characters() -> None:
    parts = render_text("😀" * 5000)
    assert [units(part) for part in parts] == [4096, 4096, 1808]


def test_a_long_figure_stays_bold_in_every_message() -> None:
    parts = render(answer("1" * 5000 + "\n出处"))
    assert [[tag for tag, _ in parse(part).entities] for part in parts] == [["b"], ["b"]]
    assert parts[-1].endswith("\n出处")


@pytest.mark.parametrize("text", ["", "  ", "\n \n"])
def test_nothing_is_sent_for_nothing(text: str) -> None:
    assert render(answer(text)) == render_text(text) == []


def test_choices_go_by_short_names_of_their_own() -> None:
    choices = ("临时生活救助公开了多少条信息？", "临时生活救助涉及多少人？" * 4)
    data = [choice_id(choice) for choice in choices]
    assert len(set(data)) == 2
    assert all(len(name.encode()) <= 64 for name in data)
