"""Personal data in what residents write: masked before anything is stored.

Numbers are found by their shape, also in full-width figures, with blanks or dashes between them, and said in Chinese
figures; what is masked by mistake is only a number less for the administrator to see.
"""

from __future__ import annotations

import re
import unicodedata

from knowledge.normalization import clean
from knowledge.patterns import lazily

MASK = "⟦{}⟧"
"""What stands in the place of personal data; the name inside says of which kind."""
_MASKED = lazily(r"⟦\w+⟧")
_GAP = r"[\s\-—–_.·]{0,3}"
_DIGIT = r"[0-9零〇一二三四五六七八九幺壹贰叁肆伍陆柒捌玖]"


def _digits(count: str) -> str:
    """A run of so many digits with gaps between them."""
    return rf"(?<!{_DIGIT}){_DIGIT}(?:{_GAP}{_DIGIT}){count}(?!{_DIGIT})"


_YEARS = lazily(r"(?:19|20)\d\d\s*[-—–~至到]\s*(?:19|20)\d\d(?!\d)")
_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("email", lazily(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+", re.ASCII)),
    (
        "id_card",
        lazily(rf"(?<!{_DIGIT}){_DIGIT}(?:{_GAP}{_DIGIT}){{16}}{_GAP}[xX{_DIGIT[1:-1]}](?!{_DIGIT})"),
    ),
    ("bank_card", lazily(_digits("{15,18}"))),
    (
        "phone",
        lazily(
            rf"(?:\+?86{_GAP})?(?<!{_DIGIT})[1一幺壹]{_GAP}[3-9三四五六七八九](?:{_GAP}{_DIGIT}){{9}}(?!{_DIGIT})"
        ),
    ),
    ("number", lazily(rf"(?:\+\d{{1,3}}{_GAP})?" + _digits("{6,}"))),
    (
        "plate",
        lazily(
            r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·\s]?[A-Z0-9]{5,6}(?![A-Z0-9])"
        ),
    ),
    (
        "name",
        lazily(
            r"(?<=我叫|名叫|姓名)(?:是|为|[:：])?\s*[\u4e00-\u9fff]{2,4}?(?=$|[，,。；;！!？?\s、的]|身份|电话|手机|家住|住在|想|要|来自|是)"
            r"|(?i:(?<=my name is )|(?<=i am called ))[A-Za-z]+(?: [A-Z][a-z]+)*"
        ),
    ),
)


def mask(text: str) -> str:
    """The text with numbers of people, cards and telephones, addresses of mail and given names masked."""
    text = unicodedata.normalize("NFKC", clean(text))
    kept: list[str] = []

    def keep(match: re.Match[str]) -> str:
        kept.append(match[0])
        return f"⟨{'x' * len(kept)}⟩"

    text = _YEARS.sub(keep, text)
    for kind, pattern in _KINDS:
        text = pattern.sub(MASK.format(kind), text)
    for number, years in enumerate(kept, 1):
        text = text.replace(f"⟨{'x' * number}⟩", years)
    return text


def is_masked(text: str) -> bool:
    """True if something in the text was masked."""
    return bool(_MASKED.search(text))
