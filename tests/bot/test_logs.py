"""The log: no token, nothing residents wrote, whichever library speaks."""

from __future__ import annotations

import asyncio
import logging
import re
import sys
import warnings
from collections.abc import Iterator

import pytest

from bot.logs import describe, set_up

TOKEN = "123456789:AAabcdefghijklmnopqrstuvwxyz_0123456"
WORDS = "我家的低保怎么停了"


@pytest.fixture(autouse=True)
def logging_restored() -> Iterator[None]:
    """Gives pytest its own logging back."""
    root = logging.getLogger()
    handlers, level = root.handlers, root.level
    levels = {name: logging.getLogger(name).level for name in ("telegram", "httpx", "httpcore", "asyncio")}
    yield
    root.handlers = handlers
    root.setLevel(level)
    for name, old in levels.items():
        logging.getLogger(name).setLevel(old)
    logging.captureWarnings(False)


def fail(text: str) -> None:
    raise ValueError(text)


def raised() -> ValueError:
    """An exception that quotes a resident."""
    try:
        fail(WORDS)
    except ValueError as error:
        return error
    raise AssertionError


def test_own_lines_are_shown_with_time_level_and_place(capsys: pytest.CaptureFixture[str]) -> None:
    set_up("INFO")
    logging.getLogger("bot.channels").info("answered in %d ms", 3)
    assert re.fullmatch(
        r"\d{4}-\d\d-\d\d [\d:,]+ INFO bot\.channels: answered in 3 ms\n", capsys.readouterr().err
    )


@pytest.mark.parametrize("level", ["DEBUG", "INFO"])
@pytest.mark.parametrize("name", ["httpx", "httpcore.connection", "telegram.Bot", "telegram.ext.Application"])
def test_libraries_are_silent_below_warning(
    name: str, level: str, capsys: pytest.CaptureFixture[str]
) -> None:
    set_up(level)
    logging.getLogger(name).info("HTTP Request: POST https://api.telegram.org/bot%s/getMe", TOKEN)
    logging.getLogger(name).debug("Processing update %s", WORDS)
    assert capsys.readouterr().err == ""


def test_libraries_keep_their_wording_and_lose_their_values(capsys: pytest.CaptureFixture[str]) -> None:
    set_up("INFO")
    logging.getLogger("telegram.ext").error('Can not load invalid JSON data: "%s"', WORDS)
    printed = capsys.readouterr().err
    assert 'Can not load invalid JSON data: "%s"' in printed
    assert WORDS not in printed


@pytest.mark.parametrize(
    "text", [f"bot{TOKEN}/getMe", f"The token `{TOKEN}` was rejected", TOKEN.replace(":", "%3A")]
)
@pytest.mark.parametrize("name", ["bot", "telegram"])
def test_tokens_never_appear(text: str, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    set_up("INFO")
    logging.getLogger(name).error(text)
    printed = capsys.readouterr().err
    assert "[token]" in printed
    assert "AAabc" not in printed


def test_known_secrets_of_any_shape_never_appear(capsys: pytest.CaptureFixture[str]) -> None:
    set_up("INFO", secrets=["7:short", ""])
    logging.getLogger("bot").error("asked %s", "http://127.0.0.1/bot7:short/getMe")
    printed = capsys.readouterr().err
    assert "http://127.0.0.1/bot[token]/getMe" in printed


@pytest.mark.parametrize("name", ["bot.channels", "telegram.ext"])
def test_exceptions_are_class_and_place_without_text(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    set_up("DEBUG")
    logging.getLogger(name).error("it failed", exc_info=raised())
    printed = capsys.readouterr().err
    assert "it failed" in printed
    assert re.search(r"ValueError at tests/bot/test_logs\.py:\d+ in fail$", printed, re.MULTILINE)
    assert WORDS not in printed


def test_exceptions_nobody_fetched_are_shown_without_their_text(capsys: pytest.CaptureFixture[str]) -> None:
    set_up("DEBUG")

    async def lose_a_task() -> None:
        task = asyncio.create_task(asyncio.to_thread(fail, WORDS))
        await asyncio.wait([task])
        del task

    asyncio.run(lose_a_task())
    printed = capsys.readouterr().err
    assert "Task exception was never retrieved" in printed
    assert "ValueError at tests/bot/test_logs.py" in printed
    assert WORDS not in printed


def test_warnings_go_to_the_log(capsys: pytest.CaptureFixture[str]) -> None:
    set_up("INFO")
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.warn("this is old", UserWarning, stacklevel=1)
    assert "this is old" in capsys.readouterr().err


def test_an_exception_is_described_with_its_cause() -> None:
    def look_up() -> None:
        raise KeyError(WORDS) from raised()

    with pytest.raises(KeyError) as caught:
        look_up()
    place = r"KeyError at tests/bot/test_logs\.py:\d+ in look_up"
    assert re.fullmatch(f"{place}, caused by ValueError", describe(caught.value))


def test_the_log_goes_to_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    set_up("INFO")
    logging.getLogger("bot").info("to the error stream")
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "to the error stream" in captured.err
    assert logging.getLogger().handlers[0].stream is sys.stderr  # type: ignore[attr-defined]
