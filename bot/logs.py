"""Logging: what happened and where, never what residents wrote, and never the token.

Three rules hold for every line, whatever library it comes from:

* an exception is shown as its class and place; its text is left out, because it may quote a message;
* a line of a library keeps its wording and loses its values (`Processing update %s`);
* anything that looks like a bot token is replaced.
"""

from __future__ import annotations

import json
import logging
import re
import sqlite3
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from traceback import FrameSummary, extract_tb
from types import TracebackType

from knowledge.patterns import lazily

OWN_PACKAGES = ("bot", "knowledge", "py.warnings")
"""Loggers whose lines are written by this project, or about its code, and hold no resident's data."""

_LIBRARIES = ("asyncio", "httpcore", "httpx", "telegram", "uvicorn")
_TOKEN = lazily(r"\d{5,}(:|%3A)[A-Za-z0-9_-]{20,}", re.ASCII | re.IGNORECASE)
_HIDDEN = "[token]"
_ROOT = Path(__file__).resolve().parent.parent

_DAMAGED = "the index is damaged; move it away and build its reports again: python -m knowledge build REPORT... --index PATH"
_ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


def set_up(level: str = "INFO", secrets: Iterable[str] = (), form: str = "text") -> None:
    """Sends the log to standard error, as text or JSON lines; `secrets` are strings that never appear in it."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter((JsonFormatter if form == "json" else DiscreetFormatter)(secrets))
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level)
    # Below WARNING these write addresses with the token in them, and whole messages.
    for name in _LIBRARIES:
        logging.getLogger(name).setLevel(logging.WARNING)
    # It calls a reply that a bad network cut short an error; whoever made the request tries again, and says so.
    logging.getLogger("telegram.request").setLevel(logging.CRITICAL)
    logging.captureWarnings(True)


def describe(error: BaseException) -> str:
    """An exception as its classes and place: `KeyError at bot/cli.py:12 in ask, caused by ValueError`."""
    if is_damage(error):
        return _DAMAGED
    place = _place(error.__traceback__)
    reason = f", caused by {type(error.__cause__).__name__}" if error.__cause__ else ""
    return f"{type(error).__name__}{place}{reason}"


def is_damage(error: BaseException) -> bool:
    """True if the index is damaged; it is noticed once a question comes to the damaged place."""
    other = sqlite3.OperationalError | sqlite3.ProgrammingError
    return isinstance(error, sqlite3.DatabaseError) and not isinstance(error, other)


class DiscreetFormatter(logging.Formatter):
    """Formats a line so that neither a resident's words nor a secret can be in it."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._secrets = tuple(secret for secret in secrets if secret)

    def format(self, record: logging.LogRecord) -> str:
        """The line, without values of libraries, exception texts and tokens."""
        safe = logging.makeLogRecord(record.__dict__)
        if not record.name.startswith(OWN_PACKAGES):
            safe.msg, safe.args = _wording(record), None
        safe.exc_text = safe.stack_info = None
        return self._redact(super().format(safe))

    def formatException(self, ei: _ExcInfo) -> str:
        """Class and place of an exception, in the place of its traceback."""
        return f"  {describe(ei[1])}" if ei[1] else ""

    def _redact(self, line: str) -> str:
        for secret in self._secrets:
            line = line.replace(secret, _HIDDEN)
        return _TOKEN.sub(_HIDDEN, line)


class JsonFormatter(DiscreetFormatter):
    """The same lines as JSON objects, for programs that collect logs."""

    def format(self, record: logging.LogRecord) -> str:
        """One object on one line."""
        discreet = super().format(record)
        moment = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        fields = {"time": moment, "level": record.levelname, "logger": record.name}
        message = discreet.partition(f" {record.levelname} {record.name}: ")[2]
        return json.dumps({**fields, "message": message}, ensure_ascii=False)


def _wording(record: logging.LogRecord) -> str:
    """The fixed part of a library's line: its template, and of that only the first line.

    asyncio puts the exception's text into the lines that follow.
    """
    lines = str(record.msg).splitlines()
    return lines[0] if lines else ""


def _place(traceback: TracebackType | None) -> str:
    """Where an exception was raised: the innermost line of this project, else the innermost line."""
    frames = extract_tb(traceback)
    if not frames:
        return ""
    own = [frame for frame in frames if _own_path(frame)]
    frame = own[-1] if own else frames[-1]
    return f" at {_own_path(frame) or Path(frame.filename).name}:{frame.lineno} in {frame.name}"


def _own_path(frame: FrameSummary) -> str:
    """The path of a frame's file inside the project, or nothing if it is a library's."""
    path = Path(frame.filename)
    if not path.is_relative_to(_ROOT) or "site-packages" in path.parts:
        return ""
    return path.relative_to(_ROOT).as_posix()
