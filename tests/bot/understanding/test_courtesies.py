"""What a message opens and closes with changes nothing of how its question is read, in Chinese and in English."""

from __future__ import annotations

import pytest

from bot.understanding.reader import understand

_ZH = "主动公开政府信息多少条"
_EN = "How many items of information were disclosed?"


@pytest.mark.parametrize(
    "message",
    [
        "想问一下你们单位{}",
        "请问一下你们局{}",
        "【咨询】{}",
        "我年纪大了不会上网，想问问{}",
        "师傅我想打听个事，{}",
        "听说你们有年报，{}",
        "能不能说下{}",
        "急！{}",
        "在吗？{}",
        "1、{}",
        "我就问一句：{}",
        "hello，{}",
        "不好意思打扰了，{}",
        "同志你好我是退休老干部一直关心政务公开想请问{}",
    ],
)
def test_it_is_read_as_without_them_in_chinese(message: str) -> None:
    assert _words(message.format(_ZH)) == _words(_ZH)


@pytest.mark.parametrize(
    "message",
    [
        "Good morning. I'm a student. {} Thanks!",
        "Please help me check: {}",
        "{} Thank you in advance.",
        "Sorry to bother you, but {}",
        "Dear sir or madam, {} Best regards",
        "Quick question - {}",
    ],
)
def test_it_is_read_as_without_them_in_english(message: str) -> None:
    assert _words(message.format(_EN)) == _words(_EN)


@pytest.mark.parametrize(
    ("message", "category"), [("thank you very much", "thanks"), ("Hello there", "greeting")]
)
def test_a_courtesy_alone_stays_one(message: str, category: str) -> None:
    assert understand(message).category == category


def _words(message: str) -> tuple[tuple[str, ...], str]:
    question = understand(message)
    return tuple(term.text for term in question.terms), question.unit
