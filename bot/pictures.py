"""Draws a breakdown as a picture: a bar below the other, with its label before it and its figure behind it.

Drawing takes some tenths of a second: call it in a thread. Where it is impossible (Pillow or the font is missing),
PictureError is raised, and the breakdown is told in words.
"""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import ImageDraw
    from PIL.ImageFont import FreeTypeFont

FONT = Path(__file__).parent / "fonts" / "GongkaiSans-Regular.otf"

_WIDTH = 1080
_MARGIN = 48
_LABELS = 380
"""Width that labels may take."""
_GAP = 24
_TITLE, _LABEL, _NOTE = 44, 32, 26
"""Sizes of type."""
_LEADING = 1.35
_RISE = 0.09
"""How far type is set above where the font puts it, so that it stands in the middle of its line."""
_BAR = 46
_BETWEEN = 26
_LINES = 3
"""Lines that a label or the title may take; what is longer ends in …."""
_PAPER, _INK, _PALE, _AXIS_INK = "#ffffff", "#1d2733", "#5b6775", "#aab4c0"
_FILL, _PALE_FILL = "#2f6fb3", "#bcd4ec"
_DRAWN = 32
"""Pictures kept, of some ten kilobytes each: many ask for the same."""
_HAIR = 4
"""Width of the bar of a figure that is not nought, however small."""
_AXIS = 3
_NARROWER = (0.5, 0.6, 0.7, 0.8, 0.9)
"""Shares of a width that are tried so that no character is left alone on a line."""
_NO_LINE_BEGINS_WITH = "，。、；：！？）》”’」』〉】,.;:!?)%"
_NO_LINE_ENDS_WITH = "（《“‘「『〈【(≈"


class PictureError(Exception):
    """No picture can be drawn here; the breakdown is to be told in words."""


@dataclass(frozen=True, slots=True)
class Row:
    """One bar: its label, how long it is beside the others, and the figure as it is written."""

    label: str
    value: float
    figure: str
    part: float = 1.0
    """How much of the bar, from its beginning, is in full colour; the rest is pale."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a picture shows."""

    title: str
    subtitle: str
    rows: tuple[Row, ...]
    footer: str


def draw(sheet: Sheet) -> bytes:
    """The picture as PNG."""
    try:
        return _draw(sheet)
    except (ImportError, OSError, ValueError, MemoryError) as error:
        raise PictureError(str(error)) from error


@lru_cache(_DRAWN)
def _draw(sheet: Sheet) -> bytes:
    from PIL import Image, ImageDraw

    title = _wrapped(sheet.title, _font(_TITLE), _WIDTH - 2 * _MARGIN)
    labels = [_balanced(row.label, _font(_LABEL), _LABELS) for row in sheet.rows]
    footer = _wrapped(sheet.footer, _font(_NOTE), _WIDTH - 2 * _MARGIN)
    subtitle = _wrapped(sheet.subtitle, _font(_LABEL), _WIDTH - 2 * _MARGIN) if sheet.subtitle else []
    heights = [max(_BAR, _height(lines, _LABEL)) for lines in labels]
    height = (
        2 * _MARGIN
        + _height(title, _TITLE)
        + _height(subtitle, _LABEL)
        + _GAP
        + sum(heights)
        + _BETWEEN * len(heights)
        + _height(footer, _NOTE)
    )
    image = Image.new("RGB", (_WIDTH, int(height)), _PAPER)
    pen = ImageDraw.Draw(image)
    top = _write(pen, (_MARGIN, _MARGIN), title, _TITLE, _INK)
    top = _write(pen, (_MARGIN, top), subtitle, _LABEL, _PALE) + _GAP
    if sheet.rows:
        top = _bars(pen, top, sheet.rows, labels, heights)
    _write(pen, (_MARGIN, top), footer, _NOTE, _PALE)
    return _png(image)


def _bars(
    pen: ImageDraw.ImageDraw,
    top: float,
    rows: Sequence[Row],
    labels: Sequence[list[str]],
    heights: Sequence[float],
) -> float:
    """Draws all bars; returns where they end."""
    font = _font(_LABEL)
    label_width = max((font.getlength(line) for lines in labels for line in lines), default=0)
    left = _MARGIN + label_width + _GAP
    largest, first = max((row.value for row in rows), default=0) or 1, top
    room = _room(rows, _WIDTH - _MARGIN - _GAP / 2 - left, largest, font)
    for row, lines, height in zip(rows, labels, heights, strict=True):
        _write(pen, (_MARGIN, top + (height - _height(lines, _LABEL)) / 2), lines, _LABEL, _INK)
        y = top + (height - _BAR) / 2
        length = max(_HAIR, room * row.value / largest) if row.value else 0
        if length:
            pen.rectangle((left, y, left + length, y + _BAR), fill=_PALE_FILL)
        if length * row.part >= 1:
            pen.rectangle((left, y, left + length * row.part, y + _BAR), fill=_FILL)
        middle = y + (_BAR - _LABEL * _LEADING) / 2
        _write(pen, (left + length + _GAP / 2, middle), [row.figure], _LABEL, _INK)
        top += height + _BETWEEN
    pen.rectangle((left - _AXIS, first, left - 1, top - _BETWEEN), fill=_AXIS_INK)
    return top


def _room(rows: Sequence[Row], width: float, largest: float, font: FreeTypeFont) -> float:
    """How long the longest bar may be so that every bar leaves room for its own figure."""
    rooms = ((width - font.getlength(row.figure)) * largest / row.value for row in rows if row.value)
    return max(1.0, min(rooms, default=width))


def _write(
    pen: ImageDraw.ImageDraw, at: tuple[float, float], lines: Sequence[str], size: int, colour: str
) -> float:
    """Writes lines below each other; returns where they end."""
    left, top = at
    for line in lines:
        pen.text((left, top - size * _RISE), line, font=_font(size), fill=colour)
        top += size * _LEADING
    return top


def _height(lines: Sequence[str], size: int) -> float:
    return len(lines) * size * _LEADING


@cache
def _font(size: int) -> FreeTypeFont:
    from PIL import ImageFont

    return ImageFont.truetype(FONT, size, layout_engine=ImageFont.Layout.BASIC)


def _balanced(text: str, font: FreeTypeFont, width: float) -> list[str]:
    """The text in as few lines as the width allows, none of them much shorter than the others."""
    lines = _wrapped(text, font, width)
    if len(lines) < 2 or "…" in lines[-1]:
        return lines
    narrower = (_wrapped(text, font, width * share) for share in _NARROWER)
    return next((one for one in narrower if len(one) == len(lines) and "…" not in one[-1]), lines)


def _wrapped(text: str, font: FreeTypeFont, width: float) -> list[str]:
    """The text in lines of a width; Chinese breaks anywhere but before a closing mark, Latin between words."""
    lines, current = [], ""
    for piece in _pieces(text):
        if current and font.getlength(current + piece.rstrip()) > width:
            lines.append(current.rstrip())
            current = ""
        current += piece if current else piece.lstrip()
    lines = [*lines, current.rstrip()] if current.strip() else lines
    lines = [part for line in lines for part in _forced(line, font, width)]
    if len(lines) <= _LINES:
        return lines
    last = lines[_LINES - 1]
    while last and font.getlength(f"{last}…") > width:
        last = last[:-1]
    return [*lines[: _LINES - 1], f"{last}…"]


def _pieces(text: str) -> Iterator[str]:
    """The smallest pieces that a line may be broken between."""
    piece = ""
    for char in " ".join(text.split()):
        wide = unicodedata.east_asian_width(char) in "WF"
        held = char in _NO_LINE_BEGINS_WITH or piece.rstrip().endswith(tuple(_NO_LINE_ENDS_WITH))
        if piece and not held and (wide or piece[-1] == " " or _ends_wide(piece)):
            yield piece
            piece = ""
        piece += char
    if piece:
        yield piece


def _ends_wide(piece: str) -> bool:
    return unicodedata.east_asian_width(piece[-1]) in "WF"


def _forced(line: str, font: FreeTypeFont, width: float) -> Iterator[str]:
    """A line cut wherever it must be: a word that is wider than all there is."""
    current = ""
    for char in line:
        if current and font.getlength(current + char) > width:
            yield current
            current = ""
        current += char
    yield current


def _png(image: object) -> bytes:
    from PIL import Image

    assert isinstance(image, Image.Image)
    buffer = io.BytesIO()
    image.quantize(64).save(buffer, "PNG", optimize=True)
    return buffer.getvalue()
