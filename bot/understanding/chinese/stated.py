"""The figures that a Chinese question states, which are checked and not searched for."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from bot.understanding.chinese.canvas import Canvas
from knowledge.extraction.measure_words import measure_of_unit
from knowledge.extraction.numerals import parse_chinese_number
from knowledge.extraction.quantities import find_quantities
from knowledge.extraction.quantity import Quantity
from knowledge.models import SCALES, Measure
from knowledge.patterns import lazily
from knowledge.sieve import sifted

_COUNTS = "余?(?:多)?(?:[条篇份项户元万亿名家场张期倍个]|人(?!员)|次(?!数))"
_HOTLINE = sifted(rf"(?<!\d)(?:12[0-9]{{3}}(?!{_COUNTS})|(?:110|119|120|122)(?!{_COUNTS}|余?多?件))(?!\d)")
_DIGITS = lazily(r"\d+(?:\.\d+)?")
_ALONE = lazily(r"(?<![\d.a-z-])\d+(?:\.\d+)?(?![\d.a-z-])")
_NUMBER = lazily(r"[\d一二两三四五六七八九十百千万零]")
_SOME = frozenset("多几")
_MOST_DIGITS = 6
_NUMERAL = sifted(
    r"(?<![第每\d一二两三四五六七八九十百千万])(?P<number>[一二两三四五六七八九十][一二三四五六七八九十百千万]+)"
    r"(?:(?P<unit>[户人件条家个项次])(?![一二三四五六七八九])|(?<=[百千万])(?=[吧吗嘛是对没,。?]|$))"
)
"""四千户, which official prose would have in 千家万户 only."""
_AGE = sifted(
    r"(?:\d+|[一二三四五六七八九]?百(?:零?[一二三四五六七八九\d])?)周?岁(?:及?以[上下内])?|[五六七八九]旬"
)
"""An age says whom is asked about; it is no figure to confirm."""
_SETTLEMENT = sifted(r"(?<=[村屯庄])第?\d+(?:[、和]\d+)*[队组社](?!的?人)|(?<![\d.、和])\d+[队社组](?=的)")
"""松柏村7队: which part of a village is spoken of is no figure to confirm."""
_INDEFINITE = sifted(
    r"几[十百千万]?[十百千][多来]?[\u4e00-\u9fff](?=.*(?:多少|几(?![十百千])|好多|哪|谁))"
    r"|[种养有]着?了?几[亩头只棵口](?=.*(?:多少|几|好多|哪|谁))"
    r"|好几[个件条家项位种样类份处](?![^,。;?]{0,4}(?:多少|几|哪))|[好这那前头隔没]几[年天月]|几[年天](?:了|没)"
)
"""几十只 and 好几年 say about how many; they ask for no figure and state none."""
_PART_OF_YEAR = sifted(r"第?[一二三四1-4]季度?(?!公开)|[前后头][两二三]个?季度?")
"""A quarter, which only a figure of that quarter answers for."""
_DAY = sifted(r"(?<!\d)\d{1,2}月份?(?:\d{1,2}[日号])?(?!\d)")
"""12月完成 and 5月15日: a date is no figure to confirm."""
_KINDS_COUNTED = lazily(
    r"(?P<count>[两二三四五六七八九](?:[类样种者边]|[个条](?=渠道|平台|途径|方面|部分|领域|(?:主要|突出)?(?:问题|不足|短板|困难)[^,。;?]*(?:什么|哪|啥|分别))|[处块头](?=一共|总共|合计|加|共)))(?!人员|别|情况)"
)
"""两类一共15条: how many things are spoken of is no figure to confirm."""
_SURE = lazily(r"(?:(?:敢|能|可以)?(?:确定|肯定|保证|打包票)|真的)(?=[是有])")
"""确定是38人吗: how sure the resident wants to be of a figure."""


def claim_figure(canvas: Canvas) -> Quantity | None:
    """A figure the resident states (是38人吧); it is checked, not searched for."""
    if not _NUMBER.search(canvas.text):
        _claim_indefinite(canvas)
        return None
    for match in _KINDS_COUNTED.finditer(canvas.text):
        canvas.claim(match.start("count"), match.end("count"), "filler")
    for pattern in (_HOTLINE, _PART_OF_YEAR, _AGE, _SETTLEMENT, _DAY):
        for match in pattern.finditer(canvas.text):
            canvas.claim(match.start(), match.end(), "restrictor")
    _claim_indefinite(canvas)
    counted = _claim_counted(canvas)
    written = _claim_written(canvas) if counted is None else None
    bare = _claim_bare(canvas)
    return counted or written or bare


def _claim_counted(canvas: Canvas) -> Quantity | None:
    """The first figure with its measure word; all of them are claimed."""
    found = [
        quantity
        for quantity in find_quantities(canvas.text)
        if _SOME.isdisjoint(quantity.text) and canvas.claim(quantity.start, quantity.end, "figure")
    ]
    return _in_money(found[0], canvas.text) if found else None


def _in_money(quantity: Quantity, text: str) -> Quantity:
    """500块 and 3万块钱 are money, whatever else is counted in 块."""
    if quantity.unit.endswith("块") or text.startswith("钱", quantity.end):
        return replace(quantity, measure=Measure.MONEY, unit=quantity.unit.replace("块", "") + "元")
    return quantity


def _claim_written(canvas: Canvas) -> Quantity | None:
    """The first number in characters: 四千户."""
    for match in _NUMERAL.finditer(canvas.text):
        number = parse_chinese_number(match["number"])
        if number and canvas.claim(*match.span(), "figure"):
            unit = match["unit"] or ""
            measure = measure_of_unit(unit)
            return Quantity(*match.span(), Decimal(number), unit, match.group(), measure, False, "")
    return None


def _claim_bare(canvas: Canvas) -> Quantity | None:
    """The first number in digits without a measure word; all of them are claimed, but none of a telephone."""
    found = [
        match
        for match in _ALONE.finditer(canvas.text)
        if len(match.group()) <= _MOST_DIGITS and canvas.claim(match.start(), match.end(), "figure")
    ]
    if not found:
        return None
    text = found[0].group()
    return Quantity(*found[0].span(), Decimal(text), "", text, Measure.NUMBER, False, "")


def _claim_indefinite(canvas: Canvas) -> None:
    """Claims 几十只, 好几年: about how many."""
    if "几" in canvas.characters:
        for match in _INDEFINITE.finditer(canvas.text):
            canvas.claim(match.start(), match.end(), "filler")


def claim_assurance(canvas: Canvas) -> None:
    """Claims the 确定 of 确定是38人吗, which names nothing that is decided."""
    for match in _SURE.finditer(canvas.text):
        canvas.claim(*match.span(), "filler")


def stated_figures(canvas: Canvas) -> tuple[tuple[int, Decimal], ...]:
    """The exact figures the resident states, each with its place."""
    found = []
    for span in canvas.roles("figure"):
        quantities = find_quantities(span.text)
        digits = _DIGITS.search(span.text)
        if quantities:
            found.append((span.start, quantities[0].value * SCALES.get(quantities[0].unit[:1], Decimal(1))))
        elif digits:
            found.append((span.start, Decimal(digits.group())))
    return tuple(sorted(found))
