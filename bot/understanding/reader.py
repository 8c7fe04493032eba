"""Understands a message in whatever way it is written: Chinese of any kind, typed pinyin, English."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from bot.answering.answer import Language
from bot.understanding.chinese import typed_pinyin
from bot.understanding.chinese.as_reports_say import as_reports_say
from bot.understanding.chinese.reader import read_chinese
from bot.understanding.chinese.rewording import put_straight, without_aspect, without_of
from bot.understanding.chinese.separable import put_together
from bot.understanding.chinese.swapped import put_in_order
from bot.understanding.chinese.whereabouts import with_whereabouts
from bot.understanding.english.reader import read_english
from bot.understanding.question import Question
from knowledge.normalization import clean, count_cjk, fold, has_cjk, has_traditional
from knowledge.patterns import lazily
from knowledge.sieve import sifted

_BLANK = sifted(r"(?<=[\u3400-\u9fff])[ \u3000]+(?=[\u3400-\u9fff])")
_THOUSANDS = lazily(r"(?<=\d),(?=\d{3}(?!\d))")
_ASKS_IN_CHINESE = lazily(
    "多少|几[条件个人次户台份篇]|什么|[是有]谁|谁[是来]|哪[里儿个些]|怎么|为什么|合计|一共|吗$|吗[?？]"
)
"""A message that asks in Chinese is Chinese, however many English words it holds."""
_ASKS_IN_ENGLISH = sifted(
    r"(?<![a-z])(?:how (?:many|much|often|long|do|does|did|is|are|was|were)|what|which|who|whom|when|where|why|number of|items?|people|please|is there|are there|the|of|on|for|followers|fans|posts|views|articles)(?![a-z])"
)
"""One that asks in English names in Chinese what the report calls so, and is answered in English: 特困供养 how many people."""
_SPOKEN_CHINESE = sifted("[的了吗呢吧啊呀们这那么我你，。？！]")
"""What a Chinese sentence holds, whatever English stands in it."""
MAX_LENGTH = 600
"""Characters of a message that are read; nobody asks one question in more."""


def understand(text: str, own_names: tuple[str, ...] = (), own_latin: tuple[str, ...] = ()) -> Question:
    """One message as a Question. `own_names` and `own_latin` are ways to name the chat's own office."""
    written = clean(text).strip()[:MAX_LENGTH]
    text = put_straight(written)
    folded = _THOUSANDS.sub("", fold(text)).replace("e-mail", "email")
    if has_cjk(folded):
        language = Language.ZH_HANT if has_traditional(written.replace("甚麼", "")) else Language.ZH_CN
        asks = _ASKS_IN_CHINESE.search(folded)
        if not asks and count_cjk(folded) * 3 < sum(char.isascii() and char.isalpha() for char in folded):
            return read_english(text, own_latin, own_names)
        mixes = asks or _SPOKEN_CHINESE.search(written)
        spoken = Language.EN if not mixes and _ASKS_IN_ENGLISH.search(folded) else None
        folded = _as_reports_write(folded)
        question = with_whereabouts(read_chinese(text, folded, language, own_names, _breaks(text, folded)))
        return replace(question, answer_in=spoken) if spoken else question
    if not any(char.isalpha() for char in folded):
        return read_chinese(text, folded, Language.ZH_CN, own_names)
    if typed_pinyin.is_pinyin(folded):
        meant = _as_reports_write(put_straight(typed_pinyin.to_chinese(folded, own_names)))
        return _by_sound(read_chinese(text, meant, Language.ZH_CN, own_names))
    return read_english(text, own_latin, own_names)


def _as_reports_write(folded: str) -> str:
    """A Chinese message with its words in the order and the form in which reports have them."""
    return without_of(without_aspect(put_together(as_reports_say(put_in_order(folded)))))


def _by_sound(question: Question) -> Question:
    """Typed pinyin says how words sound, not how they are written: pin may be 品 or 频."""
    return replace(question, terms=tuple(replace(term, written=False) for term in question.terms))


def _breaks(text: str, folded: str) -> tuple[int, ...]:
    """Where in the folded text a blank stood between two Chinese words; a blank beside a lone character parts nothing."""
    if not _BLANK.search(text):
        return ()
    pieces = [fold(piece) for piece in _BLANK.split(text)]
    if "".join(pieces) != folded:
        return ()
    places, end = [], 0
    for before, after in pairwise(pieces):
        end += len(before)
        if min(len(before), len(after)) > 1:
            places.append(end)
    return tuple(places)
