"""Figures that a resident states only roughly: 三百多条, 六七十件, 十几个, 大约一千条."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from bot.understanding.chinese.canvas import Canvas
from knowledge.extraction.numerals import parse_chinese_number
from knowledge.extraction.quantity import Quantity
from knowledge.models import Measure
from knowledge.patterns import compiled_ahead, lazily
from knowledge.vocabulary import load

_DIGITS = "一二两三四五六七八九"
_SCALES = {"": 1, "十": 10, "百": 100, "千": 1000, "万": 10000}
_NOT_BEFORE = r"(?<![\d.第一二两三四五六七八九十百千万])"
_MORE = lazily(
    rf"{_NOT_BEFORE}(?P<number>\d+|[{_DIGITS}十百千万]{{2,}}|[十百千万])(?P<scale>[百千万])?(?P<how>多|来|余|把)(?P<times>万|亿)?(?!少|大|长|久|高|远|次|些|了)"
)
"""三百多条, 700多号人, 三十来个; 一次 and 多次 are no figures."""
_MANY = lazily(
    rf"{_NOT_BEFORE}(?P<number>\d+|[{_DIGITS}十百]+)(?P<scale>)(?P<unit>个)(?P<how>多)(?P<times>万|亿)"
)
"""两个多亿."""
_TWO = lazily(
    rf"{_NOT_BEFORE}(?P<tens>[{_DIGITS}]?十|\d*0)?(?P<low>[{_DIGITS}])(?P<high>[{_DIGITS}])(?P<scale>[十百千万]?)(?![{_DIGITS}十百千万\d])"
)
"""六七十件, 二三百条, 十七八个."""
_TENTHS = lazily(
    r"(?P<below>不到|不足|没到|少于|低于)?(?P<above>超过|过)?(?:(?<![几\d])(?P<tenths>[一二两三四五六七八九])成|(?P<parts>[二两三四五六七八九十])分之(?P<of>[一二两三四五六七八九])|(?:一半|半数|对半))(?!立|年|员|绩|果|本|品)(?P<more>多)?(?:左右|上下)?(?P<over>以上|往上)?"
)
"""三成, 一半, 四分之一: a share stated roughly."""
_SOME = lazily(rf"{_NOT_BEFORE}(?P<tens>[{_DIGITS}]?十|\d*0)?几(?P<scale>[十百千万]?)(?=[\u4e00-\u9fff])")
"""十几个, 几十条; 几个 alone asks."""
_MAY_HOLD = lazily(rf"[\d{_DIGITS}十百千万个][多来余把]|几[十百千万]|十几|[{_DIGITS}]{{2}}|成|半|分之")
_AFFIRMED = lazily(r"(?:吗|嘛|吧|么|是不是|对不对?|没错|真的?|真假)[?!。, ]*$")
"""几百条 asks, unless the message wants it affirmed: 几百条是吧."""
_NEAR = lazily(r"(?:大约摸?|大概其?|大致|差不多|约摸|约|将近|接近|上下|左右|前后)")
"""Beside an exact figure these say that it is meant roughly."""
_ENDS = lazily(r"[吧吗嘛是对没,。?]|$")
_RIGHT = lazily(r"对(?=[吗嘛吧么不没?？]|$)")
"""六万多对吗: 对 counts no pairs."""
_BESIDE = 6
_MARGIN = Decimal("0.1")
_NEARLY = Decimal(2)
"""Percentage points by which a share may miss the fraction that it is called."""
_HAO = lazily(r"号(?=人|$|[,，。?？吧对是])")
"""700多号人: a measure word of people that names nothing else."""


@dataclass(frozen=True, slots=True)
class Roughly:
    """A stated figure with the range it stands for, both ends included."""

    figure: Quantity
    high: Decimal


@cache
def _unit() -> re.Pattern[str]:
    words = [word for found in load("measures")["words"].values() for word in found]
    return re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True))))


compiled_ahead(_unit)


@cache
def _measures() -> dict[str, Measure]:
    return {word: Measure(kind) for kind, words in load("measures")["words"].items() for word in words}


def claim_roughly(canvas: Canvas) -> Roughly | None:
    """The first figure stated roughly; it is claimed with its measure word."""
    if not _MAY_HOLD.search(canvas.text):
        return None
    found = [
        (match, span)
        for pattern, span_of in ((_MANY, _more), (_MORE, _more), (_TWO, _two), (_SOME, _some))
        for match in pattern.finditer(canvas.text)
        if (span := span_of(match)) is not None
    ]
    share = _TENTHS.search(canvas.text)
    if share is not None and canvas.claim(*share.span(), "figure"):
        return Roughly(*_tenths(share))
    for match, (low, high) in sorted(found, key=lambda pair: pair[0].start()):
        figure = _with_unit(canvas, match, low)
        if figure is not None and canvas.claim(figure.start, figure.end, "figure"):
            hao = _HAO.match(canvas.text, figure.end)
            if hao:
                canvas.claim(*hao.span(), "filler")
            return Roughly(figure, high)
    return None


def about(canvas: Canvas, figure: Quantity) -> Roughly | None:
    """An exact figure with 大约 or 左右 beside it, as the range it stands for."""
    start = max(0, figure.start - _BESIDE)
    for match in _NEAR.finditer(canvas.text, start, figure.end + 4):
        beside = match.end() <= figure.start + 1 or figure.end - 2 <= match.start() <= figure.end + 1
        if beside or match.start() == figure.start:
            canvas.claim(match.start(), match.end(), "filler")
            margin = figure.value * _MARGIN
            return Roughly(replace(figure, value=figure.value - margin), figure.value + margin)
    return None


def _with_unit(canvas: Canvas, match: re.Match[str], low: Decimal) -> Quantity | None:
    """The figure with the measure word behind it; None where no measure word and no scale follows."""
    unit = None if _RIGHT.match(canvas.text, match.end()) else _unit().match(canvas.text, match.end())
    scaled = {*"万亿"} & {*match.group()} or len(_MAY_HOLD.findall(canvas.text)) == 1
    if unit is None and scaled and _ENDS.match(canvas.text, match.end()):
        return Quantity(*match.span(), low, "", match.group(), Measure.NUMBER, True, "")
    if unit is None and not (match["scale"] or _HAO.match(canvas.text, match.end())):
        return None
    word = unit.group() if unit else ""
    end = unit.end() if unit else match.end()
    if word == "块" or canvas.text.startswith("钱", end):
        return Quantity(
            match.start(), end, low, "元", canvas.text[match.start() : end], Measure.MONEY, True, ""
        )
    measure = _measures().get(word, Measure.PERSON if not unit else Measure.NUMBER)
    if unit is None and not _HAO.match(canvas.text, match.end()):
        measure = Measure.NUMBER
    return Quantity(match.start(), end, low, word, canvas.text[match.start() : end], measure, True, "")


def _tenths(match: re.Match[str]) -> tuple[Quantity, Decimal]:
    """三成 is 25 to 35 per cent, 三成多 30 to 40, 一半 45 to 55, 四分之一 23 to 27."""
    tenths = parse_chinese_number(match["tenths"]) if match["tenths"] else 5
    value = Decimal(10 * (tenths or 0))
    low, high = (value, value + 10) if match["more"] else (value - 5, value + 5)
    if match["parts"]:
        of, parts = (parse_chinese_number(match[name]) or 1 for name in ("of", "parts"))
        value = Decimal(100 * of) / parts
        low, high = (value, value + 5) if match["more"] else (value - _NEARLY, value + _NEARLY)
    if match["above"] or match["over"]:
        low, high = value, Decimal(100)
    if match["below"]:
        low, high = Decimal(0), value
    return Quantity(*match.span(), low, "%", match.group(), Measure.PERCENT, True, ""), high


def _number(text: str) -> int | None:
    return int(text) if text.isdigit() else parse_chinese_number(text)


def _more(match: re.Match[str]) -> tuple[Decimal, Decimal] | None:
    number = _number(match["number"])
    small = number is not None and number < 10 and not match["scale"] and not match["times"]
    if not number or small:
        return None
    times = Decimal(_SCALES.get(match["times"] or "", 100_000_000))
    value = Decimal(number * _SCALES[match["scale"] or ""])
    if match["how"] in "来把":
        return (value - value * _MARGIN) * times, (value + value * _MARGIN) * times
    step = 1
    while value % (step * 10) == 0:
        step *= 10
    if "unit" in match.re.groupindex:
        return value * times, (value + 1) * times - 1  # 两个多亿 is less than three
    return value * times, (value + step) * times - 1 if step > 1 else value * times


def _two(match: re.Match[str]) -> tuple[Decimal, Decimal] | None:
    low, high = (_number(match[name]) or 0 for name in ("low", "high"))
    if high != low + 1:
        return None
    tens, scale = _number(match["tens"] or "") or 0, _SCALES[match["scale"]]
    return Decimal(tens + low * scale), Decimal(tens + (high + 1) * scale - 1)


def _some(match: re.Match[str]) -> tuple[Decimal, Decimal] | None:
    tens, scale = _number(match["tens"] or "") or 0, _SCALES[match["scale"]]
    if not tens and (scale == 1 or not _AFFIRMED.search(match.string)):
        return None
    return Decimal(tens + scale), Decimal(tens + 10 * scale - 1)
