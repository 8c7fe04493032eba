"""The text of a report as the index keeps it: small enough for thousands of reports, quick to read again."""

from __future__ import annotations

import json
import zlib

from knowledge.models import Block, BlockKind, Document

_LEVEL = 6
"""How hard zlib tries; beyond this a build takes longer and the index hardly shrinks."""


def pack(document: Document) -> bytes:
    """A Document as compressed JSON."""
    blocks, published = ([_packed(block) for block in some] for some in (document.blocks, document.published))
    content = [document.source, document.findings, blocks, published]
    return zlib.compress(json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode(), _LEVEL)


def _packed(block: Block) -> list[object]:
    """A block with its empty ends left out: most are a paragraph of text alone."""
    values: list[object] = [block.text, block.line, block.kind.value, block.level, block.rows]
    if block.kind is BlockKind.PARAGRAPH and not block.level and not block.rows:
        return values[:2]
    return values if block.rows else values[:4]


def unpack(data: bytes) -> Document:
    """The Document that `pack` made smaller."""
    source, findings, *both = json.loads(zlib.decompress(data))
    blocks, published = (tuple(_unpacked(*values) for values in some) for some in both)
    return Document(blocks, source, tuple(findings), published)


def _unpacked(
    text: str, line: int, kind: str = "paragraph", level: int = 0, rows: list[list[str]] | None = None
) -> Block:
    """A block again."""
    return Block(BlockKind(kind), text, tuple(tuple(row) for row in rows or ()), level, line)
