"""Takes the letters and ruling lines out of a PDF: a program of its own, started by the PDF reader.

PDF files come from anywhere and the library that reads them is not written in Python. In a process with limits, a
hostile or damaged file can neither take the memory of the caller, nor its time, nor crash it.

Reads the file from standard input, the folder of its fonts (see pdf_font) is its argument; writes one JSON object: {"pages": [...]} or {"refused": reason}. A page is
{"width", "height", "letters": [[text, left, top, right, bottom]...], "rules": [[left, top, right, bottom]...],
"picture": is it one large picture}; the origin is the upper left corner of the page as a reader holds it.
"""

from __future__ import annotations

import ctypes
import json
import os
import sys
from collections.abc import Iterator
from typing import Any

Box = tuple[float, float, float, float]

MAX_SECONDS = 60
_MAX_MEMORY = 1_500_000_000
_MAX_PAGES = 300
_MAX_LETTERS = 600_000
_MAX_RULES_A_PAGE = 20_000
_THIN = 3.0
"""Points up to which a filled shape is a line drawn as a shape, not a background."""
_PICTURE_SHARE = 0.4
"""Share of a page from which on a picture counts as a scan of it."""
_LOST = "\ufffd"


def main() -> int:
    """Reads standard input, writes the answer to standard output."""
    _limit_resources()
    import pypdfium2
    from pypdfium2 import raw

    _use_own_fonts(raw, sys.argv[1])
    data = sys.stdin.buffer.read()
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        code = getattr(error, "err_code", None)
        encrypted = code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)
        return _answer({"refused": "encrypted" if encrypted else "damaged"})
    if len(document) > _MAX_PAGES:
        return _answer({"refused": f"pages {len(document)} {_MAX_PAGES}"})
    pages: list[dict[str, Any]] = []
    letters = 0
    for number in range(len(document)):
        try:
            pages.append(_page(document[number]))
        except pypdfium2.PdfiumError:
            pages.append(
                {"width": 1, "height": 1, "letters": [], "rules": [], "picture": False, "damaged": True}
            )
        letters += len(pages[-1]["letters"])
        if letters > _MAX_LETTERS:
            return _answer({"refused": "long"})
    return _answer({"pages": pages})


def _limit_resources() -> None:
    """Bounds time and memory where the system can; the caller's own clock is the second bound."""
    try:
        import resource
    except ImportError:  # not on Windows
        return
    for limit, amount in ((resource.RLIMIT_CPU, MAX_SECONDS), (resource.RLIMIT_AS, _MAX_MEMORY)):
        try:
            resource.setrlimit(limit, (amount, amount))
        except (ValueError, OSError):  # a lower limit is set already, or this system has none
            continue


def _use_own_fonts(raw: Any, folder: str) -> None:
    """Starts the library again with the fonts of a folder for those that a PDF names but does not hold.

    So letters are found, and at the same places, wherever this runs.
    """
    raw.FPDF_DestroyLibrary()
    path = ctypes.create_string_buffer(os.fsencode(folder))
    folders = (ctypes.POINTER(ctypes.c_char) * 2)(ctypes.cast(path, ctypes.POINTER(ctypes.c_char)))
    settings = raw.FPDF_LIBRARY_CONFIG(version=2)
    settings.m_pUserFontPaths = ctypes.cast(folders, type(settings.m_pUserFontPaths))
    raw.FPDF_InitLibraryWithConfig(settings)
    _kept.extend([path, folders])


_kept: list[Any] = []
"""What the library goes on pointing to."""


def _answer(answer: dict[str, Any]) -> int:
    json.dump(answer, sys.stdout)
    return 0


# ---------------------------------------------------------------------- one page
def _page(page: Any) -> dict[str, Any]:
    """Letters and lines of a page, turned the way its text reads."""
    left, bottom, right, top = page.get_bbox()
    letters, turns = _letters(page)
    view = _View(left, bottom, right, top, turns)
    rules, picture = _drawings(page)
    return {
        "width": view.width,
        "height": view.height,
        "letters": [[letter, *view.box(box)] for letter, box in letters],
        "rules": [view.box(box) for box in rules[:_MAX_RULES_A_PAGE]],
        "picture": picture >= _PICTURE_SHARE * (right - left) * (top - bottom),
    }


class _View:
    """Maps the page's own coordinates to a sheet with its origin in the upper left corner."""

    def __init__(self, left: float, bottom: float, right: float, top: float, turns: int) -> None:
        self._frame, self._turns = (left, bottom, right, top), turns
        width, height = right - left, top - bottom
        self.width, self.height = (height, width) if turns % 2 else (width, height)

    def box(self, box: Box) -> Box:
        """A box of the page on the sheet: left, top, right, bottom."""
        (x0, y0), (x1, y1) = self._point(box[0], box[1]), self._point(box[2], box[3])
        return (round(min(x0, x1), 1), round(min(y0, y1), 1), round(max(x0, x1), 1), round(max(y0, y1), 1))

    def _point(self, x: float, y: float) -> tuple[float, float]:
        left, bottom, right, top = self._frame
        turned = ((x - left, top - y), (y - bottom, x - left), (right - x, y - bottom), (top - y, right - x))
        return turned[self._turns]


def _letters(page: Any) -> tuple[list[tuple[str, Box]], int]:
    """The letters with their boxes, and by how many quarters the page must be turned to read most of them."""
    from pypdfium2 import raw

    text = page.get_textpage()
    letters: list[tuple[str, Box]] = []
    slants = [0, 0, 0, 0]
    for index in range(min(text.count_chars(), _MAX_LETTERS)):
        code = raw.FPDFText_GetUnicode(text, index)
        if code <= 32 or code in (0xA0, 0x3000, 0xFFFE, 0xFFFF) or raw.FPDFText_IsGenerated(text, index) == 1:
            continue
        lost = raw.FPDFText_HasUnicodeMapError(text, index) == 1 or 0xD800 <= code < 0xF900 or code > 0x10FFFF
        letters.append((_LOST if lost else chr(code), _letter_box(text, index)))
        slants[round(raw.FPDFText_GetCharAngle(text, index) / 1.5708) % 4] += 1
    return letters, -slants.index(max(slants)) % 4


def _letter_box(text: Any, index: int) -> Box:
    """The box of the letter's font, so that all letters of a line are equally high.

    PDFium gives one far too large for vertical writing; then it is made from the ink and the size of the font.
    """
    from pypdfium2 import raw

    box, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
    raw.FPDFText_GetLooseCharBox(text, index, ctypes.byref(box))
    raw.FPDFText_GetMatrix(text, index, ctypes.byref(matrix))
    scale = abs(matrix.a * matrix.d - matrix.b * matrix.c) ** 0.5
    size = raw.FPDFText_GetFontSize(text, index) * scale
    if 0 < max(box.top - box.bottom, box.right - box.left) <= 3 * size:
        return (box.left, box.bottom, box.right, box.top)
    left, bottom, right, top = text.get_charbox(index)
    middle = (bottom + top) / 2
    return (left, min(bottom, middle - size / 2), right, max(top, middle + size / 2))


def _drawings(page: Any) -> tuple[list[Box], float]:
    """The page's ruling lines, and the area of its largest picture."""
    from pypdfium2 import raw

    rules: list[Box] = []
    picture = 0.0
    for entry in page.get_objects(filter=(raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE), max_depth=8):
        if entry.type == raw.FPDF_PAGEOBJ_IMAGE:
            left, bottom, right, top = entry.get_bounds()
            picture = max(picture, (right - left) * (top - bottom))
        elif len(rules) < _MAX_RULES_A_PAGE:
            rules += _rules(entry)
    return rules, picture


def _rules(path: Any) -> list[Box]:
    """The straight lines of a drawn path: its strokes, and thin shapes that are filled."""
    from pypdfium2 import raw

    fill, stroke = ctypes.c_int(), ctypes.c_int()
    if not raw.FPDFPath_GetDrawMode(path, ctypes.byref(fill), ctypes.byref(stroke)):
        return []
    lines: list[Box] = []
    for shape in _shapes(path):
        xs, ys = [x for x, _ in shape], [y for _, y in shape]
        outline = (min(xs), min(ys), max(xs), max(ys))
        if min(outline[2] - outline[0], outline[3] - outline[1]) <= _THIN:
            lines.append(outline)
        elif stroke.value:
            lines += [(*shape[i], *shape[i + 1]) for i in range(len(shape) - 1)]
    return lines


def _shapes(path: Any) -> Iterator[list[tuple[float, float]]]:
    """The corner points of each part of a path, in the page's coordinates."""
    from pypdfium2 import raw

    matrix, holder = path.get_matrix(), path.container
    while holder is not None:
        matrix, holder = matrix.multiply(holder.get_matrix()), holder.container
    x, y = ctypes.c_float(), ctypes.c_float()
    shape: list[tuple[float, float]] = []
    for index in range(min(raw.FPDFPath_CountSegments(path), _MAX_RULES_A_PAGE)):
        segment = raw.FPDFPath_GetPathSegment(path, index)
        raw.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        if raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO and shape:
            yield shape
            shape = []
        shape.append(matrix.on_point(x.value, y.value))
        if raw.FPDFPathSegment_GetClose(segment) and len(shape) > 1:
            shape.append(shape[0])
    if shape:
        yield shape


if __name__ == "__main__":
    sys.exit(main())
