"""Takes the page out of a single-file web page (.mht) or the letter out of a saved e-mail (.eml)."""

from __future__ import annotations

import email
import re
from email.message import Message

from knowledge.errors import ReportError

_HEADER = re.compile(
    rb"\s*(?:(?:From|To|Subject|Date|Received|Return-Path|Message-ID|X-[\w-]{1,40}|Snapshot-Content-Location"
    rb"|Content-[\w-]{1,40}|MIME-Version)[ \t]*:[^\n]{0,2000}\n(?:[ \t]+[^\n]{0,2000}\n)*){1,60}",
    re.IGNORECASE,
)
"""The head of a letter, which a page saved in one file has too."""
_MARK = re.compile(rb"^MIME-Version[ \t]*:", re.IGNORECASE | re.MULTILINE)
_KINDS = ("text/html", "application/xhtml+xml", "text/plain")
"""What is read of it, the first of these that it holds."""


def is_web_archive(data: bytes) -> bool:
    """True for a file that begins with the head of a letter."""
    head = _HEADER.match(data)
    return head is not None and _MARK.search(head.group()) is not None


def page_of(data: bytes, source: str) -> bytes:
    """The longest page that the file holds, or its text; ReportError if it holds neither."""
    try:
        parts = [part for part in email.message_from_bytes(data).walk() if not part.is_multipart()]
        for kind in _KINDS:
            held = [_payload(part) for part in parts if part.get_content_type() == kind]
            if any(held):
                return max(held, key=len)
    except (RecursionError, ValueError, LookupError):
        pass  # told below, with what to do
    raise ReportError(
        f"{source}: this web archive or e-mail (.mht, .eml) holds no page that can be read; "
        "if the report is attached to it, save that alone and name it"
    )


def _payload(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""
