"""Makes the font of the chart pictures: a subset of Noto Sans CJK SC under a name of its own.

    python bot/fonts/make.py /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc

It needs fonttools (pip install fonttools), which the bot itself does not. The characters are those of GB 2312, of the
first level of Big5, and those that replies in traditional characters are written in, with Latin and punctuation.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

NAME = "Gongkai Sans"
FILE = Path(__file__).with_name("GongkaiSans-Regular.otf")
TRADITIONAL = FILE.parents[2] / "knowledge" / "vocabulary" / "traditional.toml"
_SIMPLIFIED_CHINESE = 2
"""Place of the SC face in Noto's collection."""
_KEPT_NAMES = (0, 5, 7, 8, 9, 11, 12, 13, 14)
"""Copyright, trade mark, makers and licence stay as they are; the names are replaced."""


def characters() -> set[int]:
    """The characters that are kept, as code points."""
    wide = [(high, low) for high in range(0xA1, 0xFA) for low in (*range(0x40, 0x7F), *range(0xA1, 0xFF))]
    written = TRADITIONAL.read_text(encoding="utf-8")
    kept = {*range(0x20, 0x7F), *map(ord, "·×÷≈—–…“”‘’°±‰％›€£"), *map(ord, written)}
    for high, low in wide:
        pair = bytes((high, low))
        gb = pair.decode("gb2312", "ignore")
        big5 = pair.decode("big5", "ignore") if high <= 0xC6 else ""
        kept.update(map(ord, gb + big5))
    return kept


def make(source: Path) -> None:
    """Writes the subset beside this file."""
    from fontTools import subset
    from fontTools.ttLib import TTFont

    options = subset.Options(
        hinting=False, layout_features=[], name_IDs=["*"], notdef_outline=True, glyph_names=False
    )
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "GPOS", "GSUB", "GDEF", "DSIG"]
    font = TTFont(source, fontNumber=_SIMPLIFIED_CHINESE)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters())
    subsetter.subset(font)
    _rename(font)
    font.save(FILE)


def _rename(font: Any) -> None:
    """Gives the subset names of its own, in every place that holds one."""
    postscript = NAME.replace(" ", "")
    names = {1: NAME, 2: "Regular", 3: f"{postscript}-Regular", 4: NAME, 6: f"{postscript}-Regular"}
    table = font["name"]
    kept = [record for record in table.names if record.nameID in _KEPT_NAMES and record.langID == 0x409]
    table.names = kept
    for number, text in names.items():
        table.setName(text, number, 3, 1, 0x409)
    inner = font["CFF "].cff
    inner.fontNames = [names[6]]
    top = inner[names[6]]
    top.FullName, top.FamilyName = NAME, NAME


if __name__ == "__main__":
    make(Path(sys.argv[1]))
