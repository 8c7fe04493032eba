"""Puts a message straight before it is read: what the speaker takes back, and keywords that belong together."""

from __future__ import annotations

import re
from typing import Final

from bot.understanding.chinese.corrected import as_corrected
from bot.understanding.chinese.plain_words import in_plain_words
from knowledge.data_files import read_beside
from knowledge.lexicon import lexicon
from knowledge.normalization import fold, is_cjk
from knowledge.patterns import either, lazily
from knowledge.sieve import Replacement, Table, sifted

_WAYS: Final = read_beside(__file__, "rewording")

_MOST_KEYWORDS, _LONGEST_KEYWORD = 6, 8
_TAKEN_BACK = sifted(
    r"[啊哦噢呃额嗯,，、\s]*(?<![对是])(?:不对(?![外内社公群大别人谁着上下称等付号])|说错了?|错了|搞错了|口误)(?=[\u4e00-\u9fff,，、\s]{3})(?![吗嘛吧呀呢啊,，。?？!！\s]*$)"
    r"[啊哦噢呃额嗯,，、\s]*"
)
"""Where a speaker stops and starts again: 微博不对是微信, 一级的啊不对我要问二级的."""
_INSTEAD = lazily(
    r"^(?:(?:不是|不要)(?P<same>[\u4e00-\u9fff]{2,6}?)[,，、\s]*)?(?:我?(?:要|想)?(?:问|说)的?是|我要问|我想问|应该是|是)?"
)
_ASKING = lazily(r"多少|几|什么|哪|谁|吗|好多|多些|啥|撒")
_CHATTER: Final = sifted(either(_WAYS["chatter"]))
"""What says nothing of what is asked, though its words might: 差不多, 没记错吧, 记性不好."""
_EACH = ("各", "分别", "都是多少", "都有多少")
"""After several keywords: each of them is asked about."""
_PARTICLES = "的了啊哦噢呃额嗯,，、 "
_LONGEST_WORD = 6
"""Characters of the longest word that is looked for at the end of a text."""
_ASPECT = sifted(r"(?<=[\u4e00-\u9fff])(?:过|了|着|完)(?=[\u4e00-\u9fff])")
_LONGEST_OBJECT = 3
"""Characters of what a verb that was parted by 了 or 过 is done to."""
_LONGEST_HALF = 4
"""Characters of the longest of two words that 的 joins to one."""
_WORDS_OF_ASPECT = frozenset(_WAYS["words_of_aspect"])
"""Words that such a character is a part of."""
_COUNTED_PEOPLE = lazily(r"(?:几|多少|\d|[两二三四五六七八九十])个人$")
"""招了几个人的信息 is no 个人信息."""
_LEVEL = r"(?:国家|中央|省|市|州|县|区|乡|镇|村)"
_LEVELS = sifted(
    rf"(?P<levels>{_LEVEL}(?:[、和及]?{_LEVEL})+)(?:[二两三四]级)(?P<noun>[\u4e00-\u9fff]{{2}})(?=[^,，。;；]{{0,8}}(?:加|合|一共|总共|共|各|分别))"
)
"""国家、省、市三级媒体一共: each of them has a figure of its own."""


def _each_level(match: re.Match[str]) -> str:
    """省市两级媒体 is 省级媒体、市级媒体."""
    return "、".join(f"{level}级{match['noun']}" for level in re.findall(_LEVEL, match["levels"]))


_SPELT_OUT = sifted(
    r"(?<![一二三四五六七八九十百千万亿零〇幺])"
    r"(?:[一二三四五六七八九零〇幺]{5,}|[一幺][一二幺][零〇二九](?=热线|电话|报警|急救|火警|平台))(?![十百千万亿])"
)
_WHICH = sifted(
    r"(?:(?<=是)|(?<=在)|(?<=到)|(?<=去)|(?<=从)|(?<=由)|(?<=归)|(?<=[月年]))那(?=里|儿(?!童|子)|些|一?[年月天家位]|个(?:部门|单位|科室|网站|人|地方|月|村))"
)
_ASKS_ALREADY = lazily(r"[谁什啥哪几吗呢吧何怎咋么没不]|多少|好多|撒")
_MONTH = lazily(
    r"(?<![\d０-９.])(?<![第])(1[0-2]|[1-9])(?=月(?:份|里)?(?![\d０-９]|[中上下]旬|底|初|末|日)[^日号]*(?:多少|几|好多))"
)
_MONTHS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
"""5月公开几条 asks of a month by its name, as 五月 does."""
_DIGITS = str.maketrans("零〇一幺二三四五六七八九", "001123456789")
"""A number that is a name, said figure by figure: 一二三四五热线, 幺二零急救."""


def _wordings(step: str) -> list[tuple[str, Replacement]]:
    """What is read in place of what, in one step of `rewording.toml`."""
    return [(wording["said"], wording["as"]) for wording in _WAYS[step]]


_AS_WRITTEN: Final = Table[Replacement](_wordings("as_written"))
"""What is put straight while the message stands as it was written."""
_IN_WORDS: Final = Table[Replacement](
    [*_wordings("in_words"), (_MONTH, lambda match: _MONTHS[int(match[1]) - 1])]
)
"""What is put straight once the message is in plain words."""
_SAYS_LITTLE: Final = Table[Replacement](
    [
        (_LEVELS, _each_level),
        (_SPELT_OUT, lambda match: match.group().translate(_DIGITS)),
        *_wordings("says_little"),
        (_CHATTER, ""),
    ]
)
"""The same, after it is clear which 那 is 哪."""


def put_straight(text: str) -> str:
    """The message as its writer meant it to stand."""
    text = _IN_WORDS.replaced(in_plain_words(_AS_WRITTEN.replaced(as_corrected(text))))
    text = text if _ASKS_ALREADY.search(text) else _WHICH.sub("哪", text)
    return _in_order(_corrected(_SAYS_LITTLE.replaced(text)))


def without_aspect(folded: str) -> str:
    """收过费 is 收费, 上过访 is 上访: what stands inside a word of the lexicon to say that it is done is left out."""
    for match in reversed(list(_ASPECT.finditer(folded))):
        start, end = match.span()
        verb, rest = folded[start - 1 : start], folded[end : end + _LONGEST_OBJECT]
        known = lexicon().zh
        if folded[start - 1 : end] not in _WORDS_OF_ASPECT and any(
            verb + rest[:length] in known for length in range(1, len(rest) + 1)
        ):
            folded = folded[:start] + folded[end:]
    return folded


def without_of(folded: str) -> str:
    """政协委员的提案 is 政协委员提案, where that is one word of the lexicon and neither half says as much."""
    start = folded.find("的")
    while start > 0:
        if _is_one_word(folded, start) and not _COUNTED_PEOPLE.search(folded, 0, start):
            folded = folded[:start] + folded[start + 1 :]
        start = folded.find("的", start + 1)
    return folded


def _is_one_word(folded: str, of: int) -> bool:
    """True if what stands around this 的 is one word of the lexicon, each half at least two characters."""
    words = lexicon().zh
    return any(
        folded[of - left : of] + folded[of + 1 : of + 1 + right] in words
        for left in range(2, min(_LONGEST_HALF, of) + 1)
        if folded[of - left : of] in words
        for right in range(2, _LONGEST_HALF + 1)
        if of + right < len(folded)
    )


def _corrected(text: str) -> str:
    """Without the word that the speaker takes back; 对不对 and 这个数不对吧 take nothing back."""
    found = _TAKEN_BACK.search(text)
    if found is None:
        return text
    before, after = text[: found.start()], text[found.end() :]
    if _ASKING.search(before) and _ASKING.search(after):
        return after  # the whole question is asked anew
    head = before.rstrip(_PARTICLES)
    word = _last_word(head)
    instead = _INSTEAD.match(after)
    if not word or instead is None or (instead["same"] and instead["same"] not in head):
        return text
    return head[: len(head) - len(word)] + after[instead.end() :]


_CONTACTS = frozenset({"电话", "传真", "邮箱", "邮编", "地址", "网址"})


def _last_word(text: str) -> str:
    """The word at the end of a text: the longest that the lexicon knows, else its last two characters."""
    words = lexicon().zh
    for length in range(_LONGEST_WORD, 1, -1):
        if text[-length:] in words and len(text) >= length:
            return text[-length:]
    return text[-2:] if len(text) > 1 and all(map(is_cjk, text[-2:])) else ""


def _in_order(text: str) -> str:
    """Bare keywords with the parts of one word put together: 收费 行政事业性 is 行政事业性收费."""
    words = text.split()
    if not 2 <= len(words) <= _MOST_KEYWORDS or any(len(word) > _LONGEST_KEYWORD for word in words):
        return text
    if all(word in _CONTACTS for word in words):
        return text  # 电话 传真 asks for both, not for the telephone of the fax
    if len(words) > 2 and words[-1].startswith(_EACH):
        return "、".join(words[:-1]) + words[-1]
    for later, earlier in ((j, i) for i in range(len(words)) for j in range(i + 1, len(words))):
        if fold(words[later] + words[earlier]) in lexicon().zh:
            rest = [word for index, word in enumerate(words) if index not in (later, earlier)]
            return " ".join([words[later] + words[earlier], *rest])
    return text
