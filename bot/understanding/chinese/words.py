"""The words that a Chinese question is made of: those of the lexicon, names, English ones, and what fills."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.understanding.chinese.canvas import Canvas
from bot.understanding.chinese.hearing import longest_slip
from bot.understanding.chinese.segments import ordinary_words
from bot.understanding.english.terms import english_terms
from bot.understanding.phrases import ChinesePhrases
from knowledge.lexicon import lexicon
from knowledge.patterns import lazily
from knowledge.query import Term
from knowledge.sieve import sifted

_QUOTED = sifted(r"[“「『《\"](?P<name>[\u4e00-\u9fffa-z0-9]{2,20})[”」』》\"]")
_TWO, _WHILE = 2, "时"
_RANK = "级"
"""县级 and 镇级 tell two figures apart, though 县 and 镇 alone say nothing."""
_JOINED = "和"
_EACH = lazily(
    r"各|分别|哪[个种类样边项]|谁|一共|总共|合计|加起来|加一|拢共|共[多几有是]|比(?![例重较赛如])|(?:还|更)多|哪头|多少"
)
"""人大建议和政协提案 is one thing, unless one is asked about apart from the other."""
_GOES_ON = {"栏": "目"}
"""What makes another word of a word's last character: 公示公告栏目 is no 公告栏."""
_LATIN = lazily(r"[a-z][a-z '-]*[a-z]|[a-z]")


def claim_quoted(canvas: Canvas) -> None:
    """What stands in quotation marks is one name, whatever words it is made of: “好差评”系统 asks for no 差.

    A row or a column of the form is the same with and without them: “自然人”提出的申请.
    """
    for match in _QUOTED.finditer(canvas.text):
        concept = lexicon().zh.get(match["name"])
        of_the_form = concept is not None and bool(concept.rows or concept.columns)
        if match.span() != (0, len(canvas.text)) and not of_the_form:
            canvas.claim(match.start("name"), match.end("name"), "quoted")


def claim_codes(canvas: Canvas) -> None:
    """Letters and digits together are one name: 5a级景区, 3d打印, g50."""
    for match in _CODE.finditer(canvas.text):
        canvas.claim(match.start(), match.end(), "quoted")


_CODE = lazily(r"(?<![a-z0-9.])(?:\d{1,4}[a-z]{1,3}|[a-z]{1,3}\d{1,4})(?![a-z0-9.])")


def claim_lexicon(canvas: Canvas, phrases: ChinesePhrases, least: int = 2) -> None:
    """Claims every word of the lexicon that is left, longest first; words of asking are left to later steps."""
    for start, end in canvas.free():
        position = start
        while position < end:
            if not _may_begin_a_word(canvas, position, phrases, least):
                position += 1
                continue
            length, role = _longest_word(canvas, position, end, phrases)
            if role and length >= least and position > start and _cuts_a_word(canvas.text, position, start):
                length = 1
            elif role and length >= least:
                canvas.claim(position, position + length, role)
            position += length if length >= least else 1


def _may_begin_a_word(canvas: Canvas, position: int, phrases: ChinesePhrases, least: int) -> bool:
    """False where no word of so many characters begins, whether read or heard: at most places of a message."""
    for lengths in (canvas.words_from[position], canvas.heard_from[position]):
        if lengths and lengths[0] >= least:
            return True
    later = phrases.later_book.lengths.get(canvas.text[position])
    return later is not None and later[0] >= least


def _cuts_a_word(text: str, position: int, start: int) -> bool:
    """True if the character before is left over from a word that goes on here: 网上咨询 cuts 官网 in 官网上咨询."""
    words = lexicon().zh
    if text[position - 1 : position + 1] not in words:
        return False
    return position - 2 < start or text[position - 2 : position] not in words


def _longest_word(canvas: Canvas, start: int, end: int, phrases: ChinesePhrases) -> tuple[int, str]:
    """Length and role ('' for words of later steps) of the longest word at `start`; one slip of the pinyin input in a long word is allowed for."""
    later = len(phrases.later_book.at(canvas.text, start, end))
    word = _longest_known(canvas, start, end)
    slip = longest_slip(canvas, start, end, max(later, word), phrases)
    if slip:
        return slip, "sound"
    return (later, "") if later >= word else (word, "lexicon")


def _longest_known(canvas: Canvas, start: int, end: int) -> int:
    """Length of the longest word of the lexicon at `start`, 0 if there is none."""
    text, known = canvas.text, lexicon().zh
    for length in canvas.words_from[start]:
        word = text[start : start + length]
        cut = text.startswith(_GOES_ON.get(word[-1], "\n"), start + length)
        if (
            length <= end - start
            and word in known
            and not cut
            and not (_JOINED in word[1:-1] and _EACH.search(text))
        ):
            return length
    return 0


def claim_latin(canvas: Canvas) -> list[Term]:
    """English words inside a Chinese question (微博post了多少条), read as English."""
    terms: list[Term] = []
    for match in _LATIN.finditer(canvas.text):
        words = [
            canvas.claim(match.start() + word.start(), match.start() + word.end(), "latin")
            for word in re.finditer(r"[a-z'-]+", match.group())
        ]
        if any(words):
            found = english_terms(match.group())
            terms += [replace(term, position=match.start()) for term in found]
    return terms


def claim_edges(canvas: Canvas, phrases: ChinesePhrases) -> None:
    """Claims filler characters at the ends of what is left; inside a word (退出) they belong to the word."""
    for start, end in canvas.free():
        if end - start == _TWO and canvas.text[end - 1] == _WHILE and _is_a_word(canvas, start):
            continue  # 临时 is not 临 while something else is so
        while (
            start < end
            and canvas.text[start] in phrases.filler_words
            and canvas.text[start + 1 : start + 2] != _RANK
        ):
            canvas.claim(start, start + 1, "filler")
            start += 1
        while start < end and canvas.text[end - 1] in phrases.filler_words:
            canvas.claim(end - 1, end, "filler")
            end -= 1


def _is_a_word(canvas: Canvas, start: int) -> bool:
    """True if what is left are two characters that are a word of the language."""
    return (start, start + _TWO) in ordinary_words(canvas.text)
