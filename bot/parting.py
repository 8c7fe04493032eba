"""Two questions in one message: 发给多少农户，总共多少万元 is taken apart where one has been asked and the next begins.

The second part is read like the next message of the chat, so it leans on the first where it names nothing.
"""

from __future__ import annotations

import re
from itertools import pairwise

from bot.understanding.english.several import asked_of_each
from bot.understanding.question import Operation, Question
from knowledge.normalization import simplify
from knowledge.patterns import lazily
from knowledge.query import TELLING

_COUNTED = "公里|平方米|工作日|个?小时|人次|家次|户次|农户|万元|亿元|回(?!复|应|答)|[个条件户人次项台本篇期场种类家宗份批名位天处年块元亩座所处辆套张封起趟遍]"
_HOW_MANY = rf"(?:多少|好多|几多|多些)(?:个儿)?[万亿]?(?:{_COUNTED}|钱)?(?:人(?!次|[员均])|钱)?|(?<!好)几(?:{_COUNTED})(?:人(?!次|[员均])|钱)?"
_ASKS = lazily(
    rf"{_HOW_MANY}|多[大长高久]|几[号日月]|为什么|为啥|为何|怎么?样?|如何|咋|啷个|点样|什么|啥|谁|哪[里儿个些家天年月]?|边[个度]"
    r"|\b(?:how (?:many|much|long|often)|what|which|who|when|where|why)\b",
    re.IGNORECASE,
)
_PAUSE = lazily(r"[,，。;；?？!！、]\s*|(?<![a-zA-Z ])\s+|\s(?:and|as well as|plus)\s", re.IGNORECASE)
_JOINT = lazily(r"(?:还有|以及|另外|并且|和|又|及)")
_COUNTS = lazily(rf"(?:{_HOW_MANY})$")
_ONLY_DONE = lazily(
    "(?:请问|那|去年|今年|本?年度?|全年|一?共|总共|都|还|你们|咱们?|[乡镇县区局][里上]?)*(?:建设?|发布?|公[开布示]|开[展办]?|设|办|有|搞|弄|做|登|推送?|转)[了过有着]?"
)
"""Nothing is named yet that is counted, so what is counted stands behind 建了几个 and 发了多少条."""
_NAMED = lazily(r"叫(?:什么|啥)(?:名字?|名称)?")
_SENTENCE_ENDS = lazily(
    r"(?:[,.;?!]\s+(?:and\s+)?|\s+and\s+)(?=(?:were|was|is|are) there\b|did\b)|(?<=[\u4e00-\u9fff])[,，。;；?？!！]\s*|(?<=[\u4e00-\u9fff]\s)[,，。;；?？!！]\s*",
    re.IGNORECASE,
)
_WHETHER = lazily(
    r"^(?:(?:were|was|is|are) there|did)\b|有没有|有无|有木有|是否(?!属)|(?P<deed>[\u4e00-\u9fff])[没不](?P=deed)|(?:了|过|到)(?:吗|嘛|没有?)[?？,，。]*$|(?:申请|诉讼|复议|投诉|举报|收费)(?:了)?没有?[?？,，。]*$",
    re.IGNORECASE,
)
"""Asks whether there was any."""
_TAG = lazily(r"(?:那么?|你们?)?(?:是不是|对不对|对吗|是吗|行不行|好不好|可不可以|能不能|可以|能|麻烦|请|帮)")
"""Begins what only asks to be answered or agreed with …"""
_AND_ANOTHER = lazily(
    r"^.{3,}?(?:对吗|对吧|对不对|是吗|是吧|没有?|了吗)[,，?？。]\s*(?P<another>(?:那么?)?[^,，。?？]{2,10}呢)[?？。]*$"
    r"|^.{6,}?,? (?:right|correct|is that right|isn't it)\?\s*(?P<other>(?:and|what about|how about)\s[^?]{2,40}\??)$",
    re.IGNORECASE,
)
_AGREES = lazily(r"(?:对吧|是吧|对吗|是吗|对不对|是不是)[?？。]*$")
"""… and ends it."""
_CLOSING = "呢啊呀吗嘛哦 ?？!！。"
_ENDS = lazily(r"[?？!！。]\s*$")
_ONE_QUESTION = lazily(
    r"(?:是|分别是|都是|指)(?:的)?(?:哪|什么|啥|谁)|(?<![删增])[减加除乘]|还是|[和跟与同比].{1,20}(?:各|分别)|[多少]多少|相差|之[和差]"
)
"""几个系统是哪几个 and 公示的减去建成的 ask but once."""
_LEFT_OVER = lazily(r"\s(?:and|as well as|plus)$", re.IGNORECASE)
_THAT_ARE, _THERE = "是", "有又"
_TWO = 2
_MOST_PARTS = 3
"""Questions in one message that are answered one by one."""
_SHORTEST, _LONGEST = 2, 80
"""Characters of a part, and of a message; a longer one tells a story around what it asks."""


def parts_of(question: Question) -> tuple[str, ...]:
    """The questions of a message, in its own words; () where it asks only one."""
    text = question.text
    plain = simplify(text)
    reckons = question.operation not in (None, Operation.SUM)
    refused = question.category not in ("", "offtopic")  # 面积多大 alone may be asked of anything
    if reckons or refused or len(text) > _LONGEST or len(plain) != len(text):
        return ()
    if whether := asking_whether_too(text, plain):
        return whether
    if question.yes_no:
        return ()
    if each := asked_of_each(text):
        return each
    asked = list(_ASKS.finditer(plain))
    if len(asked) < 2 or _ONE_QUESTION.search(plain):
        return ()
    cuts = [
        _cut(plain, first, second) or _between_their_things(question, plain, first, second)
        for first, second in pairwise(asked)
    ]
    ends = [0, *(cut for cut in cuts if cut), len(text)]
    parts = tuple(_part(text[start:end]) for start, end in pairwise(ends))
    if not 1 < len(parts) <= _MOST_PARTS or any(len(part) < _SHORTEST for part in parts):
        return ()
    return parts


def asking_whether_too(text: str, plain: str) -> tuple[str, ...]:
    """The sentences of 检查几次，有没有诉讼, each a question of its own and one of them whether there was any.

    Or a figure that is stated, and another thing: 一级事项15项对吗，二级呢.
    """
    if another := _AND_ANOTHER.match(plain):
        at = another.start("another" if another["another"] else "other")
        return (_part(text[:at]), _part(text[at:]))
    cuts = [0, *(found.end() for found in _SENTENCE_ENDS.finditer(plain)), len(plain)]
    spans = [(start, end) for start, end in pairwise(cuts) if plain[start:end].strip(_CLOSING + ",，;；")]
    if not 1 < len(spans) <= _MOST_PARTS:
        return ()
    whether = [_WHETHER.search(plain[start:end]) is not None for start, end in spans]
    asks = [_ASKS.search(plain[start:end]) is not None for start, end in spans]
    alone = all(end - start > _TWO + _SHORTEST and not _TAG.match(plain, start, end) for start, end in spans)
    alone = alone and not _AGREES.search(plain)
    if not alone or not any(whether) or not all(w or a for w, a in zip(whether, asks, strict=True)):
        return ()
    return tuple(_part(text[start:end]) for start, end in spans)


def _part(text: str) -> str:
    """A part as it is asked by itself; one that has a line of its own is a sentence."""
    said = _LEFT_OVER.sub("", text.strip(" ,，。;；、\n"))
    return f"{said}?" if text.endswith("\n") and not _ENDS.search(said) else said


def _cut(text: str, first: re.Match[str], second: re.Match[str]) -> int:
    """Where the next question begins between two words that ask; 0 where they belong to one."""
    pauses = list(_PAUSE.finditer(text, first.end(), second.start()))
    if pauses:  # in English the thing asked about follows its word of asking, and may hold an "and" itself
        return pauses[-1 if first[0].isascii() else 0].end()
    if text.startswith(_THAT_ARE, first.end()) and text.startswith(_THAT_ARE, second.end()):
        return second.start() - (text[second.start() - 1] in _THERE)  # 有多少是公开的有多少是不公开的
    both_count = bool(_COUNTS.search(first[0]) and _COUNTS.search(second[0]))
    if first.start() == 0 and both_count:
        return second.start()  # 几台电脑几台打印机: the words of asking come first
    if _ONLY_DONE.fullmatch(text, 0, first.start()):  # 发了几条微信几条微博; 建了几个账号粉丝多少
        return second.start() if both_count and text[second.end() :].strip(_CLOSING) else 0
    if named := _NAMED.match(text, max(0, first.start() - 1)):
        return named.end()  # 公众号叫什么发了多少
    joint = _JOINT.search(text, first.end(), second.start())
    if joint:
        return joint.start()
    return first.end() if _COUNTS.search(first[0]) and len(first[0]) > 1 else 0


def _between_their_things(question: Question, text: str, first: re.Match[str], second: re.Match[str]) -> int:
    """Where the second thing begins in 建了几个公示栏微博发了几条; 0 where anything else stands between the two words."""
    if len(question.folded) != len(text) or text[second.end() :].strip(_CLOSING):
        return 0
    told = [
        term
        for term in question.terms
        if term.weight >= TELLING and first.end() <= term.position < second.start()
    ]
    if len(told) != _TWO or told[0].position != first.end():
        return 0
    return told[1].position if told[0].position + len(told[0].text) == told[1].position else 0


def states_one_and_asks_another(text: str) -> bool:
    """True for 一级事项15项对吗，二级呢: what is stated of the one is not said of both."""
    return _AND_ANOTHER.match(simplify(text)) is not None


def ends_a_sentence(text: str) -> bool:
    """True if a part ends with the mark of a whole sentence."""
    return _ENDS.search(text) is not None
