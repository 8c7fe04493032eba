"""不对，我问的是人数 and 不是微博，是微信: a message that puts right how the one before it was taken."""

from __future__ import annotations

from typing import Final

from knowledge.patterns import lazily
from knowledge.sieve import sifted

_ASK: Final = r"(?:[问問]|[说說講讲]|指|查|要|想[问問要]?|想知道)"
_I_ASK: Final = rf"(?:(?:我|俺|咱)们?(?:是|就|其实|其實)?{_ASK}的?(?:是|下|一下)?|(?:是|就)?{_ASK}的?是)"
_WRONG: Final = (
    r"(?:不[对對]|[错錯]了?|不是(?:的|[这這][个個些]|我(?:想|要)?[问問]的)?|你?(?:理解|弄|搞|听|聽|看|答|回答)[错錯]了?|答非所[问問]"
    r"|我(?:没|沒|不是)(?:想|要)?[问問][这這][个個]?|我不是[这這][个個]?意思)[啊呀哦啦的了]*"
)
_NOT_THAT: Final = sifted(
    rf"^(?:(?:(?:{_WRONG})+[,，。!！;；、\s]+)+(?:{_I_ASK}[,，:：]?)?|(?:不[对對]|[错錯]了)+{_I_ASK}[,，:：]?)(?=[^吧吗嗎]{{2}})"
)
_BUT_THIS: Final = sifted(
    rf"^(?:我|俺)?(?:不是|不要|没|沒)[问問]?(?!说|說|有|都|吧)(?P<not>[\u4e00-\u9fff]{{2,8}}?)"
    rf"(?:[,，。;；\s]+(?:{_I_ASK}|我?是|我要)|是(?=[\u4e00-\u9fff]{{2,6}}[。.!！]*$))(?P<this>.+)$"
)
_ASKS: Final = lazily(r"多少|[几幾]|什[么麼]|哪|[谁誰]|[吗嗎呢]|好多|啥|撒|怎|为何")
_SHORT: Final = 10
"""Characters of what only names another thing."""


def as_corrected(text: str) -> str:
    """The message as a follow-up without the words that take back what was understood: 那微信呢."""
    instead = _BUT_THIS.search(text)
    if instead is None:
        begun = _NOT_THAT.search(text)
        return text if begun is None else text[begun.end() :]
    this = instead["this"].strip("。.!！ ")
    return this if len(this) > _SHORT or _ASKS.search(this) else f"那{this}呢"
