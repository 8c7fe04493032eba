"""Whether a Chinese question asks for what is not, or for all but a part."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.understanding.chinese.canvas import Canvas, Span
from knowledge.patterns import lazily

_NEGATION = lazily(r"没有?|未|唔(?![该系知使好])|冇|莫得|冒得|不(?!服|满|信)|非(?![得要常])|除了?|以外|之外")
WITHOUT = lazily(
    r"(?:除了|除[开去掉却]|除(?=[^,。;?!]{2,14}[以之]?外)|刨[开去掉]|撇[开去]|抛[开去]|去掉|拿掉|剔[除掉去]|扣[掉除去]|减[去掉]|排除|不算|不含|不计|不包括)"
    r"(?P<part>[^,。;?!的]{2,14}?)(?:以外|之外)?"
    r"(?:的[^,。;?!的]{0,4}?)?(?:以外|之外)?(?:,(?:[\u4e00-\u9fff]{1,6}?(?=还|另外|其[他它余]|剩|余下))?|的)?"
    r"(?:还|另外|其[他它余]|别的|余下|那些|[几两二三四五六七八九][个种类]|的|渠道|途径|方式|平台|办法|信息|部分|类别?|文件|公文|事项|项目|申请|建议|留言|名单|人员|总共|一共|共|合计|合起来|加起来|加一起|就|都|又)*(?:剩下?|有|是|发布?了?|公开了?|挂了?|推了?|登了?|收了?|办了?|的)*(?:多少|好多|几多|几)"
)
"""除了热线转来的还有几件: the part that is not wanted."""
_OF_WORDS = frozenset(
    [
        "lexicon",
        "sound",
        "row",
        "own",
        "measure",
        "restrictor",
        "ask",
        "yes_no",
        "contact",
        "operation",
        "bound",
        "than",
    ]
)
"""Roles of words that a negation may be a piece of."""
_OF_ASKING = frozenset({"measure", "ask", "operation"})
_CLAUSES = lazily(r"[^,。;!?\n]+")


def is_negated(canvas: Canvas) -> bool:
    """True if the question asks for what is not: 没有上网公开的, 未办结的, 除了网站以外.

    Negations inside words of the lexicon (不予公开), in 有没有 and 是不是, and 没 at the end of a clause are none of that.
    """
    if WITHOUT.search(canvas.text):
        return True
    if not _NEGATION.search(canvas.text):
        return False
    asking = [span.start for span in canvas.spans if span.role in _OF_ASKING]
    clauses = [match.span() for match in _CLAUSES.finditer(canvas.text)]
    asked = [span for span in clauses if any(span[0] <= start < span[1] for start in asking)] or clauses
    return any(_negates(canvas, match, asked) for match in _NEGATION.finditer(canvas.text))


def _negates(canvas: Canvas, negation: re.Match[str], asked: Sequence[tuple[int, int]]) -> bool:
    """True if a negation stands in one of the clauses that ask, is a word by itself, and has something to deny."""
    start, end = negation.span()
    clause_end = next((last for first, last in asked if first <= start < last), None)
    if clause_end is None or any(span.start == end for span in canvas.roles("figure")):  # 没有超过二十件
        return False
    if any(span.start <= start < span.end for span in canvas.spans if _is_a_word(span)):
        return False
    rest = canvas.text[end:clause_end].strip(" 撒啊呢呀哦咧的得")
    return bool(rest) or negation.group() in ("以外", "之外")


def _is_a_word(span: Span) -> bool:
    return span.role in _OF_WORDS or (span.role == "filler" and len(span.text) > 2)
