"""The one text normalizer, used for facts and questions alike, so that both meet in the same form."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from opencc import OpenCC

from knowledge.patterns import lazily

_UNUSUAL = lazily(r"[^\n\t -~\u3000-\u303e\u4e00-\u9fff\uff01-\uff5e]")
"""Characters that may control: all but those of which nearly every text is made, and none of them does."""
_DASHES = lazily(r"[\u2010-\u2015\u2212\uFE58\uFF0D]+")
_SPACE_BESIDE_CJK = lazily(r"(?<![a-z0-9]) +| +(?![a-z0-9])")
_QUARTER = lazily(r"(?<![前头后第十百\d一二三四至到、和~-])第?([一二三四1-4])季度")
_BRACKETED = lazily(r"(?<=[\u4e00-\u9fff])\(([兼协副居社镇区市街])\)(?=[\u4e00-\u9fff])")
"""The brackets of 专(兼)职 and 主(协)办: both are meant."""
_DIGITS_OF_QUARTERS = str.maketrans("1234", "一二三四")
_VARIANT, _USUAL = "谘", "咨"
"""The character that the conversion leaves though simplified writing has another: 谘询."""
_CJK = lazily(r"[\u3400-\u9fff]")


@cache
def _converter() -> OpenCC:
    return OpenCC("t2s")


@lru_cache(maxsize=64)
def simplify(text: str) -> str:
    """Traditional characters to simplified ones; kept for a moment, as each message is converted more than once."""
    return text if text.isascii() else str(_converter().convert(text))


def has_traditional(text: str) -> bool:
    """True if the text holds characters that only traditional writing uses."""
    return simplify(text) != text


def clean(text: str) -> str:
    """Drops invisible and control characters; keeps line breaks and everything that can be seen."""
    if text.isprintable():
        return text
    return _UNUSUAL.sub(_if_seen, text)


def _if_seen(match: re.Match[str]) -> str:
    """A character, or nothing in place of one that controls."""
    return "" if unicodedata.category(match.group())[0] == "C" else match.group()


@lru_cache(maxsize=2048)
def fold(text: str) -> str:
    """The form in which texts are compared.

    Full-width to half-width, traditional to simplified, lower case, one kind of dash, and blanks kept only
    between Latin words and digits (信息 9 条 and 信息9条 are the same), and one name for each quarter of a year.
    """
    text = unicodedata.normalize("NFKC", clean(text))
    text = " ".join(_DASHES.sub("-", simplify(text)).replace(_VARIANT, _USUAL).lower().split())
    text = _SPACE_BESIDE_CJK.sub("", text) if " " in text else text
    text = _BRACKETED.sub(r"\1", text) if "(" in text else text
    return _QUARTER.sub(_quarter, text) if "季度" in text else text


def _quarter(match: re.Match[str]) -> str:
    """第三季度 for 三季度, 3季度 and 第3季度."""
    return f"第{match[1].translate(_DIGITS_OF_QUARTERS)}季度"


def is_cjk(char: str) -> bool:
    """True for a Chinese character."""
    return "\u3400" <= char <= "\u9fff"


def has_cjk(text: str) -> bool:
    """True if the text holds a Chinese character."""
    return _CJK.search(text) is not None


def count_cjk(text: str) -> int:
    """How many Chinese characters the text holds."""
    return len(_CJK.findall(text))


_CARRIED_TO = lazily(r"结?转(?:接|入|至|到)*\s*(?:20\d\d\s*年|次年|明年|下年|下一年|第二年|来年)度?")


def carried_over(text: str) -> str:
    """The text with every way to say that work goes on next year in the form's words: 转2025年办理 is 结转下年度办理."""
    return _CARRIED_TO.sub("结转下年度", text) if "转" in text else text
