"""Whether the compressed parts of a PDF are whole: each holds a checksum, which the library passes over."""

from __future__ import annotations

import re
import zlib

_STREAM = re.compile(rb">>\s{0,4}stream\r?\n")
_SAID = 600
"""Bytes before a part that say what it is."""
_END = b"endstream"
_FILTER = re.compile(rb"/\w{1,20}Decode\b")
_PICTURE = re.compile(rb"/Subtype\s*/Image\b")
"""Where a picture is damaged the text is not; but a font that is may hide letters or move them."""
_CHUNK = 1_000_000
_LEAST = 2_000
"""What a part counts at least, so that very many small ones take no longer than a few large ones."""
_MOST = 200_000_000
"""Bytes after which nothing more is looked at; no report has as many."""


def are_whole(data: bytes) -> bool:
    """False if a compressed part that the text depends on is damaged; the parts of an encrypted file are not looked at."""
    if b"/Encrypt" in data:
        return True
    left = _MOST
    for stream in _STREAM.finditer(data):
        said = data[max(0, stream.start() - _SAID) : stream.start()].rpartition(b"endobj")[2]
        end = data.find(_END, stream.end())
        if end < 0 or left <= 0:
            break
        if _FILTER.findall(said) != [b"/FlateDecode"] or _PICTURE.search(said):
            continue
        try:
            left -= _LEAST + _length(data[stream.end() : end], left)
        except zlib.error:
            return False
    return True


def _length(packed: bytes, most: int) -> int:
    """How long the part is once unpacked, up to `most`; zlib.error if its bytes or its checksum are wrong."""
    unpacking = zlib.decompressobj()
    length = len(unpacking.decompress(packed, _CHUNK))
    while unpacking.unconsumed_tail and length < most:
        length += len(unpacking.decompress(unpacking.unconsumed_tail, _CHUNK))
    return length
