"""Understands a message in whatever way it is written: Chinese of any kind, typed pinyin, English."""

from __future__ import annotations

import re

from bot.answering.answer import Language
from bot.understanding import typed_pinyin
from bot.understanding.chinese import read_chinese
from bot.understanding.english import read_english
from bot.understanding.question import Question
from knowledge.lexicon import lexicon
from knowledge.normalization import clean, count_cjk, fold, has_traditional

_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_MOST_KEYWORDS, _LONGEST_KEYWORD = 6, 8
MAX_LENGTH = 600
"""Characters of a message that are read; nobody asks one question in more."""


def understand(text: str, own_names: tuple[str, ...] = (), own_latin: tuple[str, ...] = ()) -> Question:
    """One message as a Question. `own_names` and `own_latin` are ways to name the chat's own office."""
    text = _in_order(clean(text).strip()[:MAX_LENGTH])
    folded = _THOUSANDS.sub("", fold(text)).replace("e-mail", "email")
    if count_cjk(folded):
        language = Language.ZH_HANT if has_traditional(text) else Language.ZH_CN
        if count_cjk(folded) * 3 < sum(char.isascii() and char.isalpha() for char in folded):
            return read_english(text, own_latin)
        return read_chinese(text, folded, language, own_names)
    if not any(char.isalpha() for char in folded):
        return read_chinese(text, folded, Language.ZH_CN, own_names)
    if typed_pinyin.is_pinyin(folded):
        return read_chinese(text, typed_pinyin.to_chinese(folded), Language.ZH_CN, own_names)
    return read_english(text, own_latin)


def _in_order(text: str) -> str:
    """Bare keywords with the parts of one word put together: 收费 行政事业性 is 行政事业性收费."""
    words = text.split()
    if not 2 <= len(words) <= _MOST_KEYWORDS or any(len(word) > _LONGEST_KEYWORD for word in words):
        return text
    for later, earlier in ((j, i) for i in range(len(words)) for j in range(i + 1, len(words))):
        if fold(words[later] + words[earlier]) in lexicon().zh:
            rest = [word for index, word in enumerate(words) if index not in (later, earlier)]
            return " ".join([words[later] + words[earlier], *rest])
    return text
