"""A font in which every sign is a box, made on the spot: for PDFs that name a font and do not hold it.

What a letter looks like does not matter for reading it, but the PDF library leaves out words that stand alone and
have no shape: on a machine without Chinese fonts, a table cell 无 would be blank. The font is a TrueType file of a
few hundred bytes with two glyphs: a box for the signs of Chinese, and one half as wide for letters and digits.
"""

from __future__ import annotations

import struct

FONT_NAME = "Gongkai Boxes"
_EM = 1000
"""Units of the square that a letter is drawn in."""
_HIGH, _LOW = 850, -150
"""How far letters reach above and below their line."""
_LAST_HALF_WIDE, _LAST_SIGN = 0x2FF, 0x10FFFF
_CHINESE_CODE_PAGES = 1 << 18 | 1 << 20
"""Simplified and traditional Chinese, as the OS/2 table marks them."""


def font() -> bytes:
    """The font file."""
    tables = {
        b"OS/2": _os2(),
        b"cmap": _character_map(),
        b"glyf": _box(_EM // 2) + _box(_EM),
        b"head": _head(),
        b"hhea": struct.pack(">IhhhHhhhhhh8xhH", 0x10000, _HIGH, _LOW, 0, _EM, 0, 0, _EM, 1, 0, 0, 0, 3),
        b"hmtx": struct.pack(">HhHhHh", _EM, 0, _EM // 2, 0, _EM, 0),
        b"loca": struct.pack(">HHHH", 0, 0, len(_box(0)) // 2, len(_box(0))),
        b"maxp": struct.pack(">IHHHHHHHHHHHHHH", 0x10000, 3, 4, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0),
        b"name": _names(),
        b"post": struct.pack(">IIhhI16x", 0x30000, 0, 0, 0, 1),
    }
    offset = 12 + 16 * len(tables)
    directory, body = b"", b""
    for tag, content in tables.items():
        padded = content + bytes(-len(content) % 4)
        checksum = sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF
        directory += struct.pack(">4sIII", tag, checksum, offset + len(body), len(content))
        body += padded
    power = len(tables).bit_length() - 1
    search = 16 << power
    head = struct.pack(">IHHHH", 0x10000, len(tables), search, power, 16 * len(tables) - search)
    return head + directory + body


def _box(width: int) -> bytes:
    """A glyph: a contour of four corners. The first glyph of a font is for unknown signs and stays empty."""
    bounds = struct.pack(">hhhhh", 1, 0, _LOW, width, _HIGH)
    flags = bytes([1] * 4)  # every point lies on the contour and has two bytes a coordinate
    across = struct.pack(">4h", 0, width, 0, -width)
    upwards = struct.pack(">4h", _LOW, 0, _HIGH - _LOW, 0)
    return bounds + struct.pack(">HH", 3, 0) + flags + across + upwards


def _character_map() -> bytes:
    """Every sign to one of the boxes: a table of format 13, many to one."""
    group = struct.pack(">IIIIIII", 2, 0, _LAST_HALF_WIDE, 1, _LAST_HALF_WIDE + 1, _LAST_SIGN, 2)
    return struct.pack(">HHHHI", 0, 1, 3, 10, 12) + struct.pack(">HHII", 13, 0, 40, 0) + group


def _head() -> bytes:
    bounds = struct.pack(">hhhh", 0, _LOW, _EM, _HIGH)
    return (
        struct.pack(">IIIIHH16x", 0x10000, 0x10000, 0, 0x5F0F3CF5, 0, _EM)
        + bounds
        + struct.pack(">HHhhh", 0, 8, 2, 0, 0)
    )


def _names() -> bytes:
    """Family, style, full name and PostScript name, for Windows as the library reads them."""
    words = {1: FONT_NAME, 2: "Regular", 4: FONT_NAME, 6: FONT_NAME.replace(" ", "")}
    records, text = b"", b""
    for number, word in words.items():
        encoded = word.encode("utf-16-be")
        records += struct.pack(">HHHHHH", 3, 1, 0x409, number, len(encoded), len(text))
        text += encoded
    return struct.pack(">HHH", 0, len(words), 6 + len(records)) + records + text


def _os2() -> bytes:
    start = struct.pack(">HhHHH", 3, _EM, 400, 5, 0) + bytes(22) + bytes(10)
    ranges = struct.pack(">IIII", 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF)
    metrics = struct.pack(">4sHHHhhhHH", b"GNGK", 0x40, 0x20, 0xFFFF, _HIGH, _LOW, 0, _HIGH, -_LOW)
    pages = struct.pack(">II", _CHINESE_CODE_PAGES, 0)
    return start + ranges + metrics + pages + struct.pack(">hhHHH", 0, 0, 0, 0x20, 0)
