"""What people say here and there, as it is said everywhere, and without the courtesies: 有乜嘢问题，唔该 is 有什么问题."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from bot.understanding.chinese.segments import ordinary_words
from knowledge.data_files import read_beside
from knowledge.extraction.numerals import parse_chinese_number
from knowledge.normalization import count_cjk, has_cjk, simplify
from knowledge.patterns import lazily
from knowledge.sieve import Table, sifted

_LEAST = 2
"""Characters that a question still has without its courtesies; what has fewer is nothing but them."""
_TWICE = sifted(
    r"(?<=[吗嘛没])[呀呢噻嘞哦啊哈咧啦咯哟咩]+(?=[?？。!！]*$)|(?<=多少)[嘞咯撒嘛哟啦咩哈]+(?=[?？。!！]*$)|[噻咩]+(?=[?？。!！]*$)"
)
"""吗呀: a particle behind the one that asks."""
_BLANK = sifted(r"(?<=[\u3400-\u9fff])[ \u3000]+(?=[\u3400-\u9fff])")
_BLANK_OR_IN_A_NUMBER = lazily(r"(?<=[\u3400-\u9fff\d])[ \u3000]+(?=[\u3400-\u9fff\d])")
"""Speech recognition parts the figures of a number, too: 2 0 2 0 年."""
_MANY_BLANKS, _CUTS = 3, 2
"""Blanks from which a message may come from speech recognition, and how many of them must fall inside words."""
_SENTENCE, _CLAUSE = 8, 4
"""Characters from which a piece between blanks is more than a keyword, and from which one goes on with it."""
_ONCE = 4
"""Characters of the shortest text that may be said twice."""
_SAID_TWICE = lazily(
    rf"^\s*(?P<once>.{{{_ONCE},}}?)[\s,，。.!！?？;；~]*(?:(?:我|俺)?(?:再|又|重新)(?:问|说|讲)(?:一|遍|次|下|回)+[\s,，:：]*)?(?:(?P=once)[\s,，。.!！?？;；~]*)+$",
    re.DOTALL,
)
_SHORT_NUMBER = sifted(
    r"(?<![\d.第一二两三四五六七八九十百千万零])(?P<lead>(?:[一二两三四五六七八九十]万)?(?:[一二两三四五六七八九]千)?)(?P<first>\d{1,3}|[一二两三四五六七八九])(?P<scale>[万千百])(?P<then>[1-9一二三四五六七八九])"
    r"(?=[条件个人户次份篇名家项元块]?(?:[多少高低大小](?=[吗没么不])|[吗嘛吧呀啊呢对是没了\s,，。?？!！]|$))"
)
"""The last figure of 1万5 is of the next scale."""
_WRAPPED = sifted(
    r"^\s*[（(【\[「『“\"](?P<inside>[^（(【\[「『“\"）)】\]」』”]+)[）)】\]」』”\"]\s*[?？。!！]*$"
)
"""A message that stands in brackets or quotation marks from its first to its last character."""
_TRAILING = lazily(r"(?:[~～^_*#…]|\.{2,}|。{2,}|[\u2600-\u27bf\U0001f000-\U0001faff\ufe0f\u200d]|\s)+$")
"""Signs behind a message that say nothing: smileys, tildes, dots."""
_HESITATING = sifted(
    r"(?<=[\u4e00-\u9fff])(?:(?:[嗯呃呐]+|那个啥|就是说)[,，、\s]*|来着|反正)(?=多少|几|好多|什么|啥|哪|谁|怎么|为什么|有没有|是不是)"
)
"""Sounds and words with which a speaker gains time before the word that asks."""
_DIGITS = str.maketrans("一二两三四五六七八九", "1223456789")
_CAN_YOU_TELL = sifted(
    r"(?:您|你|你们|请问|请)?(?:能不能|可不可以|能否|可否|能|可以)(?:请)?(?:您|你|你们)?(?:告诉|跟|给|帮|和)(?:我|俺|咱们?)(?:说|讲|查|看|问)?(?:说|讲|查|看|下|一|声)*"
    r"(?P<asked>[^,，。;；]*(?:多少|几|什么|哪|谁|怎么|为什么|多久|多大|有没有|是不是|是否)[^,，。;；]*?)[吗嘛么]?(?=[?？。!！]*$)"
)
"""能告诉我…多少吗: what is wanted is the figure, and no yes."""


@dataclass(frozen=True)
class _PlainWords:
    """The table of words, and the patterns of courtesies."""

    words: Table[str]
    of_oneself: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]


@cache
def _plain_words() -> _PlainWords:
    raw = read_beside(__file__, "plain_words")
    words = Table((word["said"], word["meant"]) for word in raw["word"])
    before, after, told = (raw["courtesy"][part] for part in ("before", "after", "of_oneself"))
    opening = sifted(rf"(?:^|(?<=[\s,，。!！:：、]))(?:{'|'.join(before)})")
    of_oneself = sifted(rf"^\s*(?:(?:{'|'.join(told)})[\s,，。!！:：、]*){{2,}}(?=\S{{5}})")
    return _PlainWords(words, of_oneself, opening, sifted(rf"(?:{'|'.join(after)})$"))


def in_plain_words(text: str) -> str:
    """The message in the words that reports and everybody use, without what it only opens and closes with."""
    if has_cjk(text):
        text = _TRAILING.sub("", _WRAPPED.sub(r"\g<inside>", _joined(text)))
        text = _said_once(_HESITATING.sub("", text))
    text = _SHORT_NUMBER.sub(_in_full, text)
    text = _plain_words().words.replaced(text)
    text = _CAN_YOU_TELL.sub(r"\g<asked>", _without_courtesies(text))
    return _with_commas(_TWICE.sub("", text))


def _said_once(text: str) -> str:
    """Without what is said once more; its beginning comes again, which is quickly seen."""
    return _SAID_TWICE.sub(r"\g<once>", text) if text.lstrip()[:_ONCE] in text[_ONCE:] else text


def _joined(text: str) -> str:
    """Without the blanks of speech recognition, which fall inside words: 公示 栏和 微信 群公 开了 多少."""
    blanks = [match.span() for match in _BLANK.finditer(text)]
    if len(blanks) < _MANY_BLANKS:
        return text
    joined = simplify(_BLANK.sub("", text))
    places = [
        start - sum(end - begin for begin, end in blanks[:index]) for index, (start, _) in enumerate(blanks)
    ]
    cut = sum(any(start < place < end for start, end in ordinary_words(joined)) for place in places)
    return _BLANK_OR_IN_A_NUMBER.sub("", text) if cut >= _CUTS else text


def _in_full(number: re.Match[str]) -> str:
    """1万5 and 一万五 as the number they say, 15000."""
    scale = {"万": 10_000, "千": 1_000, "百": 100}[number["scale"]]
    first, then = (int(part.translate(_DIGITS)) for part in (number["first"], number["then"]))
    lead = parse_chinese_number(number["lead"]) or 0
    return str(lead + first * scale + then * scale // 10)


def _with_commas(text: str) -> str:
    """A sentence written with blanks for its commas; bare keywords keep theirs, and so do the names of a list."""
    pieces = _BLANK.split(text)
    if len(pieces[-1]) < _CLAUSE:
        return text
    return (
        "".join(
            piece + ("，" if len(piece) >= _SENTENCE and len(following) >= _CLAUSE else " ")
            for piece, following in pairwise(pieces)
        )
        + pieces[-1]
    )


def _without_courtesies(text: str) -> str:
    """The message without opening and closing words, unless it has no others."""
    plain = _plain_words()
    text = _without(plain.before, _without(plain.of_oneself, text))
    shorter = _without(plain.after, text)
    return shorter if shorter == text else _without(plain.after, shorter)


def _without(courtesy: re.Pattern[str], text: str) -> str:
    """The message without such words once, unless it has no others."""
    rest = courtesy.sub("", text, count=1)
    says_nothing = rest != text and has_cjk(text) and count_cjk(rest) < _LEAST
    return text if says_nothing else rest
