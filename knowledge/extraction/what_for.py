"""What a sum was spent on, where that stands behind it: 投资4万元，对网站进行改版."""

from __future__ import annotations

from typing import Final

from knowledge.extraction.quantity import Quantity
from knowledge.models import Measure
from knowledge.patterns import lazily

_ONLY_SPENT: Final = lazily(
    r"^[^，,]{0,8}?(?:共|累计|全年|先后|还|又|另)*(?:投资|投入|出资|筹资|筹集|安排|拨付|拨款|支出|花费|使用)(?:了)?(?:资金|经费|专项资金|财政资金)?(?:共计|约|近|达)?$"
)
"""A name that says no more than that money was spent."""
_SPENT_ON: Final = lazily(
    r"[余多]?[，,]?(?P<what>(?:专门|主要|重点)?(?:用于|对|为|新建|建设|建成|改造|改建|购置|采购|配备|升级|实施|完成|开展|修建|维修)[^，,。;；\d]{2,24})"
)


def spent_on(topic: str, sentence: str, quantity: Quantity) -> str:
    """The clause behind a sum that says what it went to; '' where the sum has a name of its own, or no such clause follows."""
    if quantity.measure is not Measure.MONEY or not _ONLY_SPENT.match(topic.strip()):
        return ""
    found = _SPENT_ON.match(sentence, quantity.end)
    return f"，{found['what']}" if found else ""
