"""Whether a Chinese message wants a yes or a no, and to what: a stated figure, whether there is any, that there is none."""

from __future__ import annotations

import re
from functools import cache

from bot.understanding.chinese.canvas import Canvas
from bot.understanding.phrases import ChinesePhrases
from knowledge.patterns import lazily
from knowledge.sieve import sifted

_ENDS = sifted(r"(吗|嘛|吧|(?<![什多怎那这])么)[?!。,~ ]*$")
_WHAT_THEN = sifted(
    r"(?:叫|是|姓|名)(?:做|个|了)?(?:啥子?|什么|撒子?|甚|谁|咩|乜)[^,。;?吗]{0,4}[嘛吧][?!。,~ ]*$"
)
"""叫个啥子名字嘛 asks what, and wants no yes."""
_OR_NOT = lazily(r"(?:没有?|没得|不|冇)[?!。,~ ]*$")
"""…没有, …不 at the end: with a stated figure, or where nothing else is asked."""
_WHETHER_ANY = sifted(
    r"有(?:没有?|木有|无|冇|没得|否)|可有|是否有|是不是有|[有被遭过了到](?:[^,。;?]*[^,。;?多几])?(?:吗|嘛|(?<![什多怎那这])么|没有?|没得|冇|不)[?!。,~ ]*$|(?:发生|出现|存在|产生|收到)过?[^,。;?]*(?:吗|没有?)[?!。,~ ]*$|[\u4e00-\u9fff]{2}(?:没有|没得|冇|没)[?!。,~ ]*$"
)
"""有没有人复议, 有人复议吗, 收过费没有."""
_ASKED_PLAINLY = lazily(r"(?:吗|嘛|(?<![什多怎那这])么|没有?|没得|冇)[?!。,~ ]*$")
"""收钱吗, 复议没: whether it was done at all."""
_ANYBODY = lazily(r"有(?:谁|什么人|啥人|哪个人)[^,。;?]*(?:没有?|没得|不)[?!。,~ ]*$")
"""有谁来申请过没: whether anybody did."""
_ALL = lazily(
    r"都(?!说|讲|在说|不到|没到|没有?[吗嘛么吧?])|全部|全都|全(?=办|公开|公布|发布|答复|回复|上传|公示|处理|完成)|所有|每[个件条]|各[村乡镇县区][^,。;?]{0,6}都有"
)
"""都办完了吗 is not answered with yes because some are done."""
_DENIES = lazily(
    r"(?<![有木无])(?:从来没有?|没有?|未|无(?=[一任人])|不存在|冇|没得)(?!错|多|少|到|有|超|达|够|满|必|来|成年|得)(?=[\u4e00-\u9fff])(?![^,。;?]*的(?:有|是|占))(?![吗嘛吧么]|没有)"
)
"""没有人复议吧 wants it affirmed that there is none; 没办完的有吗 asks for what is not done."""
_SUCH = lazily(
    r"(?<![没还只])有[^,。;?]{0,10}(?:没有?|未|不)[^,。;?]{1,10}的[^,。;?]{0,6}(?:吗|嘛|么)[?!。,~ ]*$"
)
"""有应公开没公开的吗 asks for such as were not."""
_ANY_AT_ALL = "有没有"
_ASKS_ANY = lazily(r"有(?:没有?|木有|无|冇|没得|否)")
_NOT_ONE = lazily(
    r"(?<![\d.一二两三四五六七八九十百千万零超过了于比之])[一1](?![\d一二三四五六七八九十百千万])(?:[个件条次项份起例宗]|[\u4e00-\u9fff]?[个件条次项份起例宗])?[\u4e00-\u9fff]{0,6}(?:没有?|未)|(?:没有?|未)[\u4e00-\u9fff]{0,4}(?<![\d.一二两三四五六七八九十百千万零])[一1][个件条次项份起例宗]"
)
"""没收到一件, 一件也没收: the one is no figure to confirm; the ones of 21件 and of 一百七十件 are part of one."""


@cache
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(word) for word in words if len(word) > 1))


def wants_yes_or_no(folded: str, phrases: ChinesePhrases, figure: bool, asks: bool) -> bool:
    """True if a yes or a no is wanted; `figure` if a figure is stated, `asks` if a word of asking stands there."""
    if (
        (_ENDS.search(folded) and not _WHAT_THEN.search(folded))
        or _ANYBODY.search(folded)
        or _any_of(phrases.yes_no).search(folded)
    ):
        return True
    if figure and (_OR_NOT.search(folded) or (not asks and "?" in folded)):
        return True
    if not asks and "?" in folded and states_not_one(folded):
        return True
    return not asks and bool(_WHETHER_ANY.search(folded))


def asks_whether_any(folded: str) -> bool:
    """True if it is asked whether there is any: 有没有, 有人…吗; not whether all are."""
    asks = _WHETHER_ANY.search(folded) or (_ASKED_PLAINLY.search(folded) and "是" not in folded)
    return bool(asks) and not _ALL.search(folded)


def denies(folded: str) -> bool:
    """True if the message states that there is none and wants that affirmed."""
    stated = _DENIES.search(folded) or (states_not_one(folded) and "没" in folded)
    return bool(stated) and not _ASKS_ANY.search(folded) and not _SUCH.search(folded)


def states_not_one(folded: str) -> bool:
    """True for 一件也没有: what looks like a stated figure is part of the denial."""
    return bool(_NOT_ONE.search(folded))


def asks_of_all(folded: str) -> bool:
    """True if it is asked whether all are so: 都办完了吗."""
    return bool(_ALL.search(folded))


def claim_whether_any(canvas: Canvas) -> None:
    """有没有公开 asks whether something is public; it names nothing that is 没有公开."""
    start = canvas.text.find(_ANY_AT_ALL)
    while start >= 0:
        canvas.claim(start, start + len(_ANY_AT_ALL), "yes_no")
        start = canvas.text.find(_ANY_AT_ALL, start + 1)
