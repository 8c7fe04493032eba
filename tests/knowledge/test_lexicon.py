"""The lexicon: residents' words lead to the words of reports and to the cells of the form."""

from __future__ import annotations

import pytest

from knowledge.english_words import english_words, stem
from knowledge.lexicon import lexicon
from knowledge.pinyin import syllables


@pytest.mark.parametrize(
    ("word", "name"),
    [("低保", "最低生活保障"), ("五保户", "特困供养"), ("红头文件", "文件"), ("打官司", "行政诉讼")],
)
def test_spoken_words_have_the_names_of_reports(word: str, name: str) -> None:
    assert name in lexicon().zh[word].names


@pytest.mark.parametrize(
    ("word", "row"),
    [
        ("行政许可", "proactive.licensing"),
        ("予以公开", "applications.granted"),
        ("不予公开", "applications.refused"),
        ("行政复议", "review.reconsideration"),
    ],
)
def test_words_of_the_form_name_their_row(word: str, row: str) -> None:
    assert row in lexicon().zh[word].rows


def test_granting_and_refusing_share_no_row() -> None:
    assert not lexicon().zh["予以公开"].rows & lexicon().zh["不予公开"].rows


def test_applicants_are_columns() -> None:
    assert "applications.natural_person" in lexicon().zh["自然人"].columns
    assert "applications.company" in lexicon().zh["商业企业"].columns


def test_a_kind_knows_its_members() -> None:
    channels = lexicon().zh["政务新媒体"].narrower
    assert any("微信" in name for name in channels)
    assert any("微博" in name for name in channels)


def test_words_are_found_by_sound() -> None:
    assert lexicon().sound[syllables("临时救住")] in ("临时救助",)


def test_english_words_are_compared_by_stem() -> None:
    assert stem("published") == stem("publishing") == stem("publishes")
    assert english_words("How many people's e-mails, in 2020?") == [
        "how",
        "many",
        "people",
        "e",
        "mails",
        "in",
        "2020",
    ]


@pytest.mark.parametrize(("text", "word"), [("公式", "公示"), ("公私", "公司")])
def test_of_homophones_the_one_spelt_alike_is_heard(text: str, word: str) -> None:
    assert lexicon().heard(text, syllables(text)) == word
