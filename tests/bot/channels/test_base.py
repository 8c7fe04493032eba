"""What channels share: languages by code, and complete texts."""

from __future__ import annotations

import pytest

from bot.answering.answer import Language
from bot.channels.base import PAGES, language_of
from bot.channels.texts import load, say


@pytest.mark.parametrize(
    ("code", "language"),
    [
        (None, Language.ZH_CN),
        ("", Language.ZH_CN),
        ("zh", Language.ZH_CN),
        ("zh-hans", Language.ZH_CN),
        ("zh_CN.UTF-8", Language.ZH_CN),
        ("C.UTF-8", Language.ZH_CN),
        ("POSIX", Language.ZH_CN),
        ("zh-hant", Language.ZH_HANT),
        ("zh-TW", Language.ZH_HANT),
        ("zh_HK.UTF-8", Language.ZH_HANT),
        ("en", Language.EN),
        ("en_US.UTF-8", Language.EN),
        ("fr", Language.EN),
    ],
)
def test_languages_are_told_by_their_codes(code: str | None, language: Language) -> None:
    assert language_of(code) is language


def test_every_text_exists_in_chinese_and_english() -> None:
    texts = {
        f"{section}.{key}": versions for section, keys in load().items() for key, versions in keys.items()
    }
    assert texts
    for key, versions in texts.items():
        assert sorted(versions) == ["en", "zh"], key
        assert all(text.strip() == text for text in versions.values() if not text.endswith((": ", "：")))
        assert versions["en"].isascii() or "“" in versions["en"]


def test_every_page_has_a_description_that_telegram_takes() -> None:
    for page in (*PAGES, "ask"):
        for language in Language:
            assert 1 <= len(say(f"telegram.{page}", language)) <= 256


def test_values_are_filled_in() -> None:
    for language in Language:
        assert "/ask@gongkai_bot" in say("telegram.group", language, name="gongkai_bot")


def test_traditional_characters_are_made_from_the_simplified_ones() -> None:
    assert say("telegram.voice", Language.ZH_HANT).startswith("我聽不了語音")
