"""Bytes to text: the encoding is taken from the bytes themselves, then from what the file says, never from its name."""

from __future__ import annotations

import codecs
import re
import unicodedata

from knowledge.errors import ReportError
from knowledge.normalization import clean
from knowledge.patterns import lazily

LOST = "\ufffd"
"""Stands for characters that the file no longer holds, so that a number beside it is seen to be damaged."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"<(?:meta|\?xml)[^<>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w-]{3,20})", re.IGNORECASE
)
_HEAD = 4096
"""Bytes from the start in which a page names its encoding."""
_ODD = lazily(r"[\x00-\x08\x0e-\x1f\ufffd]")
_MAX_ODD_SHARE = 0.05
"""Share of undecodable or control characters above which a file counts as binary."""
_LETTERS_A_LOSS = 8
"""Whole letters for each lost one that show a damaged UTF-8 text; text in another encoding has hardly any."""

_TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ"
_READING = lazily(rf"(?<=[\u3400-\u9fff])[(（](?=[a-zü]{{0,5}}[{_TONED}])[a-zü{_TONED}]{{1,6}}[)）]")
"""動(dòng): how a page for learners or for the old prints a character's sound behind it."""

# Letters that Chinese PDF files use in place of the usual ones (⼈⺠政府): the same signs with codes of their own.
_RADICALS = str.maketrans(
    "⺠⻅⻆⻉⻋⻓⻔⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳", "民见角贝车长门韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟"
)
_RADICALS |= {code: ord(unicodedata.normalize("NFKC", chr(code))) for code in range(0x2F00, 0x2FD6)}

_RADICAL = lazily(f"[{''.join(map(chr, _RADICALS))}]")
_SET_OFF = lazily(r"\?(\d[\d,.]*\s*[\u4e00-\u9fff%％]{1,3})\?(?=[，,。；;、)）\n]|$)")
"""共?120条?， : marks that an editor set around a figure and its page did not know; no letter of it is lost."""


def decode(data: bytes, source: str) -> str:
    """The text of a file: UTF-8, UTF-16 or UTF-32 with or without mark, what a page declares, or GB18030.

    Raises ReportError if the bytes are no text. Characters that are lost become LOST.
    """
    text = _decode(data).rstrip(LOST + "\0")
    if not text.strip() or len(_ODD.findall(text)) > max(3, _MAX_ODD_SHARE * len(text)):
        raise ReportError(f"{source}: this is no text file; save the report as plain text (.txt, UTF-8)")
    for line_end in ("\r\n", "\r", "\f", "\v", "\u2028", "\u2029", "\x85"):
        text = text.replace(line_end, "\n")
    return _READING.sub("", heal_letters(clean(text)))


def heal_letters(text: str) -> str:
    """The usual letters for the look-alikes that PDF files leave behind, and figures without marks nobody can read."""
    return _SET_OFF.sub(r"\1", _RADICAL.sub(lambda match: match.group().translate(_RADICALS), text))


def _decode(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    wide = _wide_encoding(data)
    if wide:
        return data.decode(wide, errors="replace")
    text = data.decode("utf-8", errors="replace").rstrip(LOST)
    lost = text.count(LOST)
    letters = len(text) - len(text.encode("ascii", errors="ignore"))
    if lost * _LETTERS_A_LOSS <= letters - lost:
        return text
    try:
        return data.decode(_declared(data))
    except (UnicodeDecodeError, LookupError):
        return data.decode("gb18030", errors="replace")


def _wide_encoding(data: bytes) -> str:
    """UTF-16 without a mark shows in the word 公开 and in the zero bytes of digits and line ends; '' if it is none."""
    for encoding in ("utf-16-le", "utf-16-be"):
        if "公开".encode(encoding) in data:  # holds a zero byte, which no other encoding has inside text
            return encoding
    sample = data[:_HEAD]
    zeros = [sample[start::2].count(0) for start in (0, 1)]
    if max(zeros) < max(2, len(sample) // 200) or min(zeros) > max(zeros) // 4:
        return ""
    return "utf-16-le" if zeros[1] > zeros[0] else "utf-16-be"


def _declared(data: bytes) -> str:
    """The encoding a page names for itself; the GB family is read as its largest member."""
    match = _DECLARED.search(data[:_HEAD])
    name = match[1].decode("ascii").lower() if match else "gb18030"
    return "gb18030" if name.startswith(("gb", "x-gb")) else name
