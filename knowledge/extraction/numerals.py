"""Numbers written in characters: 二十三, 两百零五, 一〇八, 三点五万, and the 叁拾万 of a receipt."""

from __future__ import annotations

import re
from decimal import Decimal

from knowledge.patterns import lazily

_DIGITS = {
    "零": 0,
    "〇": 0,
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
}
_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10000, "亿": 100000000}
_ABOUT = lazily("[一二三四五六七八九两]{2}|[百千][一二三四五六七八九两]$")
"""二三十, 十七八 are some number near both; 一百五 may be 105 or 150."""
_PLAIN = lazily("[一二三四五六七八九][零〇一二三四五六七八九]+")
"""一〇八, 二〇二三: digit by digit."""
_NOUGHTS = "〇零○0OoＯ０"
"""Signs with which a year in characters is written: 二○二三年, 二O二三年."""
_YEAR = lazily(rf"二[{_NOUGHTS}][一二三四五六七八九{_NOUGHTS}]{{2}}(?=年)")
_COUNTING_UP = "一二三四五六七八九"
"""一二三产业 are three kinds, no number; neither is what may be one of two: 二三."""
CHARACTERS = "一二两三四五六七八九十百千万零〇廿卅"
NUMBER = rf"(?:[{CHARACTERS}]+亿(?=[{CHARACTERS}]))?[{CHARACTERS}]+(?:点[{CHARACTERS}]+)?"
"""A numeral in characters; the 亿 of 三亿元 is left to its unit."""
_ON_RECEIPTS = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千")
_RECEIPT_SIGN = lazily("[壹贰叁肆伍陆柒捌玖拾佰仟]")
_ON_A_RECEIPT = lazily(
    r"(?:[壹贰叁柒捌]|(?<![大放])肆)(?=[万亿\u4e00-\u9fff])|[壹贰叁肆伍陆柒捌玖拾佰仟][壹贰叁肆伍陆柒捌玖拾佰仟零万亿]+圆?"
)
"""叁拾万; alone 伍, 陆, 玖 and 拾 are parts of names and words (队伍, 大陆, 收拾)."""


def plainly(sentence: str) -> str:
    """The sentence with its 叁拾万 as 三十万 and ○ in a number as 〇; every other character stays at its place."""
    if "○" in sentence:
        sentence = re.sub(rf"(?<=[{CHARACTERS}])○|○(?=[{CHARACTERS}])", "〇", sentence)
    return _ON_A_RECEIPT.sub(
        lambda match: match.group().translate(_ON_RECEIPTS).replace("圆", "元"), sentence
    )


def years_in_digits(sentence: str) -> str:
    """The sentence with 二〇二三年 as 2023年; every other character stays at its place."""
    return _YEAR.sub(_in_digits, sentence) if "二" in sentence else sentence


def _in_digits(year: re.Match[str]) -> str:
    return "".join(str(_DIGITS.get(character, 0)) for character in year.group())


def parse_chinese_number(text: str) -> int | None:
    """二十三 is 23, 两百零五 is 205, 一〇八 is 108; None if the characters form no number, or not one (二三十)."""
    text = text.replace("廿", "二十").replace("卅", "三十")
    if not text or any(c not in _DIGITS and c not in _SCALES for c in text):
        return None
    if all(c in _DIGITS for c in text):
        return _digit_by_digit(text)
    if _ABOUT.search(text):
        return None
    total = section = digit = 0
    for char in text:
        if char in _DIGITS:
            digit = _DIGITS[char]
        elif char in "万亿":
            whole = total + section + digit
            kept = whole - whole % _SCALES["亿"] if char == "万" else 0  # 一亿二千万
            total, section, digit = kept + (whole - kept) * _SCALES[char], 0, 0
        else:
            section, digit = section + (digit or 1) * _SCALES[char], 0
    number = total + section + digit
    return number or (0 if text in ("零", "〇") else None)


def _digit_by_digit(text: str) -> int | None:
    """一〇八 is 108; 二三 may be two or three, 一二三 names three kinds."""
    if len(text) > 1:
        several = len(text) == 2 and not any(zero in text for zero in "零〇")
        if several or text in _COUNTING_UP or not _PLAIN.fullmatch(text):
            return None
    return int("".join(str(_DIGITS[c]) for c in text))


def numeral(text: str) -> Decimal | None:
    """A numeral in characters with or without decimals: 三点五万 is 35000."""
    whole, point, rest = text.partition("点")
    number = parse_chinese_number(whole)
    if number is None or not point:
        return None if number is None else Decimal(number)
    decimals = rest.rstrip("万亿")
    scale = 1
    for char in rest[len(decimals) :]:
        scale *= _SCALES[char]
    if not decimals or any(c not in _DIGITS for c in decimals):
        return None
    return Decimal(f"{number}.{''.join(str(_DIGITS[c]) for c in decimals)}") * scale
