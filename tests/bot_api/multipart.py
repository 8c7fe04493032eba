"""Forms that carry files, as a bot sends pictures and documents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.message import Message


@dataclass(frozen=True)
class Upload:
    """A file in a form."""

    name: str
    content: bytes


def parts(content_type: str, body: bytes) -> Iterator[tuple[str, str | Upload]]:
    """The fields of a form by name; files with their names."""
    form = message_from_bytes(f"Content-Type: {content_type}\r\n\r\n".encode() + body)
    for part in form.get_payload():
        assert isinstance(part, Message)
        content = part.get_payload(decode=True)
        assert isinstance(content, bytes)
        field = str(part.get_param("name", header="content-disposition"))
        name = part.get_filename()
        yield field, content.decode() if name is None else Upload(name, content)
