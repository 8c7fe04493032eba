"""What kind of thing a Chinese question asks for, and which messages are no questions to a report at all."""

from __future__ import annotations

from bot.understanding.chinese.canvas import Canvas
from bot.understanding.phrases import ChinesePhrases
from bot.understanding.question import Ask
from knowledge.models import Measure
from knowledge.patterns import lazily
from knowledge.sieve import sifted

_ANYTHING_AT_ALL = lazily(
    r"(?:有没有|有无|是否有).*[过了](?:啥|什么|撒)(?:没有|没|东西)?[?。]?$|没有?[^,。]{1,6}(?:哪个|谁|啥|什么)[^,。?]{0,4}吧[?。]?$"
)
"""有没有谁申请过啥: anything at all."""
_ANYTHING = frozenset({"啥", "什么", "哪个", "哪位", "哪些", "撒", "哪家"})
_OF_ANY = lazily(
    r"有(?:没有?|无|没得)(?:哪[个位家些]|谁|什么|啥)?(?:人|老百姓|群众|村民|居民|单位|企业|公司)|[过了](?:什么|啥|撒)(?:没有?|吗|[?。!]*$)"
)
"""有没有人…过啥: whether anybody did anything."""
_ANYBODY = frozenset({"谁", "谁来", "有谁", "什么人", "哪个人", "啥人", "哪些人"})


def category_of(folded: str, phrases: ChinesePhrases) -> str:
    """The class of a message no report answers, '' for a question; the first class of the data that matches."""
    return next(phrases.categories.matching(folded), "")


def ask_of(
    measure: Measure | None, when: list[str], asks: list[str], contact: list[str], phrases: ChinesePhrases
) -> Ask:
    """The kind of thing asked for: a figure, somebody, a place … the surest first."""
    if when:
        return Ask.WHEN
    if measure is not None:
        return Ask.FIGURE
    kinds = [phrases.asks[word] for word in asks]
    for kind in (Ask.WHY, Ask.WHO, Ask.WHEN, Ask.WHERE, Ask.HOW, Ask.WHAT):
        if kind in kinds:
            return kind
    return Ask.CONTACT if contact else Ask.ANY


def definite(asks: list[str], yes_no: bool, folded: str) -> list[str]:
    """The words of asking without the 谁 of 有没有谁复议, which means anybody, and the 啥 of 有没有谁申请过啥."""
    if not yes_no:
        return asks
    if _ANYTHING_AT_ALL.search(folded):
        return []
    any_of = _ANYBODY | _ANYTHING if _OF_ANY.search(folded) else _ANYBODY
    return [word for word in asks if word not in any_of]


_HOW_OFTEN = sifted(
    r"(?P<often>每?隔?(?:多久|多长时间|多少时间|几天|多少天|几个月|几个星期))(?:要|就|会|得|才)?[^,。;?!几多]{0,8}?(?P<once>[一1]?(?:次|回|趟|遍)(?!数))"
)


def claim_how_often(canvas: Canvas) -> list[str]:
    """多久更新一次 asks when, not how long something took; what is done so often is left to be explained."""
    found = _HOW_OFTEN.search(canvas.text)
    if found is None or not canvas.claim(*found.span("often"), "ask"):
        return []
    canvas.claim(*found.span("once"), "filler")
    return [found["often"]]
