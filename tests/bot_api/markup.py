"""Telegram's HTML: parses a text or refuses it the way the Bot API does."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field

_TAGS = re.compile(
    r"a|b|strong|i|em|u|ins|s|strike|del|span|tg-spoiler|tg-emoji|code|pre|blockquote", re.IGNORECASE
)
_TOKEN = re.compile(
    r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\s[^<>]*)?)>|<|&(lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);|[^<&]+|&"
)


class MarkupError(ValueError):
    """The text is not HTML as Telegram knows it; the message is the Bot API's."""


@dataclass
class Parsed:
    """A text without its tags, and what the tags enclosed."""

    text: str = ""
    entities: list[tuple[str, str]] = field(default_factory=list)
    """Tag name and the text inside it."""


def units(text: str) -> int:
    """The length of a text in UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2


def parse(source: str) -> Parsed:
    """Reads HTML; raises MarkupError for unknown, unclosed and misplaced tags and for a bare `<`."""
    parsed, opened = Parsed(), list[tuple[str, int]]()
    for match in _TOKEN.finditer(source):
        closing, tag, entity = match[1], match[2], match[4]
        offset = len(source[: match.start()].encode())
        if tag is None:
            if match[0] == "<":
                raise MarkupError(f'Unsupported start tag "" at byte offset {offset}')
            parsed.text += html.unescape(match[0]) if entity else match[0]
        elif not _TAGS.fullmatch(tag):
            raise MarkupError(f'Unsupported start tag "{tag}" at byte offset {offset}')
        elif not closing:
            opened.append((tag, len(parsed.text)))
        elif not opened or opened[-1][0] != tag:
            raise MarkupError(
                f'Unmatched end tag at byte offset {offset}, expected "</{opened[-1:]}>", found "{tag}"'
            )
        else:
            name, start = opened.pop()
            parsed.entities.append((name, parsed.text[start:]))
    if opened:
        raise MarkupError(f'Can\'t find end tag corresponding to start tag "{opened[-1][0]}"')
    return parsed
