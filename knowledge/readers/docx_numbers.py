"""The numbers Word puts before paragraphs by itself (一、 （一） 1.): they stand nowhere in the text."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from knowledge.readers.ooxml import W, number, value

_DIGITS = "〇一二三四五六七八九"
_CHINESE = (
    "chineseCounting", "chineseCountingThousand", "ideographDigital", "japaneseCounting", "taiwaneseCounting",
    "taiwaneseCountingThousand", "chineseLegalSimplified", "ideographTraditional",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list is numbered."""

    style: str
    text: str
    start: int


class Numbering:
    """Counts the paragraphs of every list, as Word does when it shows the document."""

    def __init__(self, numbering: Element | None, styles: Element | None) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._styles = (
            {} if styles is None else {s.get(W + "styleId", ""): s for s in styles.iter(W + "style")}
        )
        if numbering is not None:
            self._read(numbering)

    def _read(self, numbering: Element) -> None:
        kinds = {kind.get(W + "abstractNumId", ""): kind for kind in numbering.iter(W + "abstractNum")}
        for entry in numbering.iter(W + "num"):
            kind = kinds.get(value(entry, "abstractNumId"))
            levels = (
                {}
                if kind is None
                else {
                    number(level.get(W + "ilvl", "")): _Level(
                        value(level, "numFmt", "decimal"),
                        value(level, "lvlText"),
                        number(value(level, "start"), 1),
                    )
                    for level in kind.iter(W + "lvl")
                }
            )
            for override in entry.iter(W + "lvlOverride"):
                depth = number(override.get(W + "ilvl", ""))
                if depth in levels and (start := value(override, "startOverride")):
                    levels[depth] = _Level(levels[depth].style, levels[depth].text, number(start, 1))
            self._levels[entry.get(W + "numId", "")] = levels

    def label(self, paragraph: Element) -> str:
        """The number before a paragraph, '' if it has none; to be asked for each paragraph in order."""
        properties = self._properties(paragraph)
        name, depth = value(properties, "numPr/numId"), number(value(properties, "numPr/ilvl"))
        levels = self._levels.get(name, {})
        level = levels.get(depth)
        if level is None:
            return ""
        counts = self._counts[name]
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [other for other in counts if other > depth]:
            del counts[deeper]

        def shown(match: re.Match[str]) -> str:
            above = int(match[1]) - 1
            return (
                _written(counts.get(above, levels[above].start), levels[above].style)
                if above in levels
                else ""
            )

        return "" if level.style in ("bullet", "none") else re.sub(r"%(\d)", shown, level.text)

    def outline_level(self, paragraph: Element) -> int:
        """1 for a heading of the first level by the paragraph's style, 0 for running text."""
        for properties in self._chain(paragraph):
            depth = value(properties, "outlineLvl")
            if depth:
                return number(depth, 9) + 1 if number(depth, 9) < 9 else 0
        return 0

    def _properties(self, paragraph: Element) -> Element | None:
        """The nearest properties that number the paragraph: its own, or its style's."""
        return next((p for p in self._chain(paragraph) if p.find(W + "numPr") is not None), None)

    def _chain(self, paragraph: Element) -> list[Element]:
        """The paragraph's own properties, its style's, and those of the styles that one is based on."""
        own = paragraph.find(W + "pPr")
        chain = [] if own is None else [own]
        name = value(own, "pStyle")
        for _ in range(10):
            style = self._styles.get(name)
            if style is None:
                break
            properties = style.find(W + "pPr")
            chain += [] if properties is None else [properties]
            name = value(style, "basedOn")
        return chain


def _written(count: int, style: str) -> str:
    """A number as its list writes it."""
    if style in _CHINESE:
        return _chinese(count)
    if style.startswith("decimalEnclosedCircle") and 1 <= count <= 20:
        return chr(0x2460 + count - 1)
    if style in ("upperLetter", "lowerLetter") and 1 <= count <= 26:
        return chr((65 if style == "upperLetter" else 97) + count - 1)
    return str(count)


def _chinese(count: int) -> str:
    """1 to 99 in Chinese; larger ones as digits."""
    if not 0 < count < 100:
        return str(count)
    tens, ones = divmod(count, 10)
    head = "" if not tens else "十" if tens == 1 else _DIGITS[tens] + "十"
    return head + (_DIGITS[ones] if ones else "")
