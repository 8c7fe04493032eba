"""Pictures of breakdowns: drawn whatever the labels and figures, with a font that has the characters."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image, ImageFont

from bot import pictures
from bot.pictures import FONT, PictureError, Row, Sheet, draw

LONG = "贫困户脱贫调整退出、边缘易致贫户识别信息以及其他需要公开的情况" * 4


def size(sheet: Sheet) -> tuple[int, int]:
    image = Image.open(io.BytesIO(draw(sheet)))
    assert image.format == "PNG"
    return image.size


@pytest.mark.parametrize(
    "rows",
    [
        (),
        (Row("甲", 0, "0 件"), Row("乙", 0, "0 件")),
        (Row("甲", 1, "1 件"), Row("乙", 1e9, "1000000000 件")),
        tuple(Row(f"{LONG}{number}", number, f"{number} 件") for number in range(12)),
        (Row("Selfgoverningorganisations" * 5, 3, "3 copies (份)"), Row("", 2.5, "2.5 " + "万" * 99)),
    ],
)
def test_a_picture_is_drawn_whatever_it_shows(rows: tuple[Row, ...]) -> None:
    width, height = size(Sheet(LONG, "", rows, "Source: " + "word " * 60))
    assert width == 1080
    assert 300 < height < 2600


def test_a_longer_bar_is_drawn_for_a_larger_figure() -> None:
    rows = (Row("甲", 0, ""), Row("乙", 1, ""), Row("丙", 50, ""), Row("丁", 100, ""))
    image = Image.open(io.BytesIO(draw(Sheet("题", "", rows, "")))).convert("RGB")
    fill = tuple(bytes.fromhex(pictures._FILL[1:]))
    lines = (
        sum(
            max(abs(a - b) for a, b in zip(image.getpixel((x, y)), fill, strict=True)) < 8  # type: ignore[arg-type]
            for x in range(image.width)
        )
        for y in range(image.height)
    )
    nought, small, half, whole = 0, *sorted({length for length in lines if length})
    assert nought < small < half < whole
    assert half == pytest.approx(whole / 2, abs=3)


@pytest.mark.parametrize("length", range(9, 34))
def test_no_character_of_a_label_is_left_alone_on_a_line(length: int) -> None:
    font, label = pictures._font(pictures._LABEL), "建档立卡户购买扶贫保信息" * 3
    lines = pictures._balanced(label[:length], font, pictures._LABELS)
    assert "".join(lines) == label[:length]
    assert len(lines) == len(pictures._wrapped(label[:length], font, pictures._LABELS))
    assert len(lines) == 1 or min(map(len, lines)) >= 3


def test_no_line_ends_with_an_opening_bracket() -> None:
    font = pictures._font(pictures._LABEL)
    for width in range(100, 400, 10):
        lines = pictures._wrapped("Yulu programme (雨露计划)", font, width)
        assert not any(line.endswith("(") for line in lines)


def test_a_sign_of_roughly_stays_with_the_words_behind_it() -> None:
    font = pictures._font(pictures._LABEL)
    for width in range(120, 400, 10):
        assert not any(
            line.endswith(("(", "(≈"))
            for line in pictures._wrapped("部门文件类 (≈ departmental documents)", font, width)
        )


def test_a_long_figure_behind_a_short_bar_takes_no_room_from_the_long_one() -> None:
    font, long = pictures._font(pictures._LABEL), Row("乙", 10, "约 10 万元（含利息）")
    assert pictures._room((Row("甲", 100, "100"), long), 700, 100, font) == 700 - font.getlength("100")
    assert pictures._room((Row("甲", 100, "100"), Row("乙", 99, long.figure)), 700, 100, font) < 600


def _near(seen: object, colour: str) -> bool:
    wanted = bytes.fromhex(colour[1:])
    return isinstance(seen, tuple) and max(abs(a - b) for a, b in zip(seen, wanted, strict=True)) < 8


def test_a_part_of_a_bar_is_pale() -> None:
    def coloured(part: float) -> tuple[int, int]:
        image = Image.open(io.BytesIO(draw(Sheet("题", "", (Row("甲", 5, "", part),), "")))).convert("RGB")
        found = image.getcolors(image.width * image.height) or []
        dark, pale = (
            sum(number for number, seen in found if _near(seen, colour))
            for colour in (pictures._FILL, pictures._PALE_FILL)
        )
        return dark, pale

    whole, none = coloured(1.0)
    dark, pale = coloured(0.25)
    assert none == 0
    assert dark == pytest.approx(whole / 4, rel=0.02)
    assert dark + pale == pytest.approx(whole, rel=0.02)
    assert coloured(0.0)[0] == 0


def test_the_font_has_the_characters_of_both_scripts() -> None:
    font = ImageFont.truetype(FONT, 20)
    missing = bytes(font.getmask("\U0010fffe"))
    for text in (
        "公示栏和村民微信群",
        "公開專欄與村民群組",
        "龍鳳麟龜",
        "“雨露计划”（12.5%）›·…",
        "Total: 177",
    ):
        for char in text.replace(" ", ""):
            assert bytes(font.getmask(char)) != missing, char


def test_the_font_comes_with_its_licence() -> None:
    licence = (FONT.parent / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert "Adobe" in licence
    assert FONT.stat().st_size < 2_500_000


def test_where_nothing_can_be_drawn_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "FONT", Path("gone.otf"))
    pictures._font.cache_clear()
    with pytest.raises(PictureError):
        draw(Sheet("题", "", (Row("甲", 1, "1 件"),), ""))
