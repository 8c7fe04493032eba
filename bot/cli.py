"""The command line: `python -m bot ask | chat | telegram | web | run`.

Libraries that take long to import are imported by the command that needs them, because the first answer
of `ask` is to be there in less than a second.
"""

from __future__ import annotations

import contextlib
import io
import os
import sqlite3
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from bot import logs
from bot.channels.base import ChannelError
from bot.config import ConfigError, Settings, load_settings
from bot.state import StateError
from knowledge.errors import KnowledgeError

if TYPE_CHECKING:
    from bot.assistant import Assistant
    from bot.channels.web.server import WebChannel
    from bot.conversation import Keeper

OK, FAILED, MISUSED, INTERRUPTED = 0, 1, 2, 130
"""Exit codes; MISUSED covers the command line and the lines of a batch."""

index_option = click.option(
    "--index",
    type=click.Path(path_type=Path),
    help="The index to answer from, instead of the configured one.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def cli() -> None:
    """Answers residents' questions from a government's published annual report."""


@cli.command()
@click.argument("question", nargs=-1)
@click.option("--batch", type=click.File("rb"), help="Answer JSON lines of this file, - for standard input.")
@click.option("--json", "as_json", is_flag=True, help="Print the answer as a line of JSON.")
@index_option
def ask(question: tuple[str, ...], batch: BinaryIO | None, as_json: bool, index: Path | None) -> None:
    """Answer one QUESTION, or a batch of them."""
    if bool(question) == bool(batch):
        raise click.UsageError('give either a question, such as ask "公开了多少条信息", or --batch FILE')
    from bot.batch import BatchError, Message, answer_line, read_messages

    with _assistant(_prepare(), index) as assistant:
        if batch is None:
            message = Message(" ".join(question))
            line = answer_line(assistant, message) if as_json else assistant.ask(message.text).reply
            print(line)
            return
        assistant.warm_up()  # so that the milliseconds of each line are those of its question
        try:
            for message in read_messages(batch):
                print(answer_line(assistant, message), flush=True)
        except BatchError as error:
            raise click.UsageError(str(error)) from None


@cli.command()
@index_option
def chat(index: Path | None) -> None:
    """Talk to the bot in the terminal, or answer standard input line by line."""
    _serve_terminal(_prepare(), index)


@cli.command()
@index_option
def telegram(index: Path | None) -> None:
    """Serve Telegram until stopped."""
    settings = _prepare()
    if not settings.telegram.token.get_secret_value():
        raise ConfigError(
            "telegram.token is not set; get a token from @BotFather and put it into config.toml"
            " or GONGKAI_TELEGRAM__TOKEN"
        )
    _serve_telegram(settings, index)


@cli.command()
@index_option
def web(index: Path | None) -> None:
    """Serve the web pages until stopped."""
    _serve_web(_prepare(), index)


@cli.command()
@index_option
def run(index: Path | None) -> None:
    """Serve Telegram if a token is configured and the web if it is enabled, else open the terminal chat."""
    settings = _prepare()
    if settings.telegram.token.get_secret_value():
        with _web_beside(settings, index) if settings.web.enabled else contextlib.nullcontext():
            _serve_telegram(settings, index)
        return
    if settings.web.enabled:
        _serve_web(settings, index)
        return
    print(
        "No Telegram token (telegram.token in config.toml, or GONGKAI_TELEGRAM__TOKEN):"
        " opening the terminal chat.",
        file=sys.stderr,
        flush=True,
    )
    _serve_terminal(settings, index)


@cli.command()
@click.argument("turn", type=click.Choice(["on", "off", "show"]), default="show")
def pause(turn: str) -> None:
    """Answer every question with the office's contact alone (on), or as usual (off), at once in all channels."""
    from bot.pausing import PauseSwitch

    with contextlib.closing(PauseSwitch(_prepare().state.path)) as switch:
        if turn != "show":
            switch.turn(turn == "on")
        print(
            "paused: questions get the office's contact"
            if switch.on
            else "not paused: questions are answered"
        )


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line; every failure is one line on standard error and an exit code."""
    _read_and_write_utf8()
    try:
        cli.main(args=arguments, prog_name="python -m bot", standalone_mode=False)
        sys.stdout.flush()
    except click.UsageError as error:
        return _fail(error.format_message(), MISUSED)
    except (ConfigError, ChannelError, KnowledgeError, StateError, click.ClickException) as error:
        return _fail(str(error), FAILED)
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except BrokenPipeError:
        # The reader has gone, as in `ask --batch - | head -1`; nor can the rest of the buffer be written.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except OSError as error:  # a full disk behind a redirection
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _fail(f"{error.filename or 'the output'}: could not be written ({error.strerror})", FAILED)
    except sqlite3.DatabaseError as error:  # found only once a question read the damaged place
        return _fail(f"the index is damaged ({error}); move it away and build its reports again", FAILED)
    except Exception as error:
        # The text of an unforeseen exception may quote a resident or the token, so only its place is told.
        return _fail(f"internal error, please report it: {logs.describe(error)}", FAILED)
    return OK


def _prepare() -> Settings:
    """Loads the settings and starts the log."""
    settings = load_settings()
    secrets = [settings.telegram.token.get_secret_value(), settings.webhook.secret.get_secret_value()]
    logs.set_up(settings.log.level, secrets, settings.log.format)
    return settings


@contextlib.contextmanager
def _assistant(settings: Settings, index: Path | None, keeper: Keeper | None = None) -> Iterator[Assistant]:
    """The assistant over the given index, or over the configured one, which is built when missing."""
    from bot.assistant import Assistant

    path = index or settings.index.path
    if index is None:
        from knowledge.indexing import ensure_index, needs_build

        if needs_build(path):
            print(f"Building the index {path} from the published reports ...", file=sys.stderr, flush=True)
            ensure_index(path)
    chat = settings.chat
    with contextlib.closing(Assistant.open(path, chat.pause_minutes, chat.organisation, keeper)) as assistant:
        yield assistant


@contextlib.contextmanager
def _attended(settings: Settings, index: Path | None, noting: bool = True) -> Iterator[Assistant]:
    """The assistant with what administrators taught it; what it cannot answer is noted for them, if `noting`."""
    from bot.desk.attending import attended

    days = settings.reports.unanswered_days
    with (
        _assistant(settings, index) as assistant,
        attended(assistant, settings.state.path, days, noting) as desk,
    ):
        yield desk


def _serve_terminal(settings: Settings, index: Path | None) -> None:
    from bot.channels.terminal import Terminal
    from bot.pausing import PauseSwitch, pausable

    switch = PauseSwitch(settings.state.path)
    with _attended(settings, index) as assistant, contextlib.closing(switch):
        Terminal(pausable(assistant, switch)).serve()


def _serve_telegram(settings: Settings, index: Path | None) -> None:
    from bot.chats import Chats

    token = settings.telegram.token.get_secret_value()
    chats = Chats(settings.state.path, token, settings.chat.pause_minutes)
    with _assistant(settings, index, chats) as assistant:
        from bot.channels.telegram.application import TelegramChannel
        from bot.pausing import PauseSwitch
        from bot.spare_state import state_or_spare

        assistant.warm_up()
        with (
            state_or_spare(settings) as (state, served),
            contextlib.closing(PauseSwitch(state.path)) as switch,
        ):
            TelegramChannel(assistant, served, state, index or settings.index.path, switch).serve()


def _serve_web(settings: Settings, index: Path | None) -> None:
    with _web(settings, index) as channel:
        channel.serve()


@contextlib.contextmanager
def _web_beside(settings: Settings, index: Path | None) -> Iterator[None]:
    """The web pages from a thread of their own, over an assistant of their own, while Telegram is served."""
    with _web(settings, index) as channel, channel.beside():
        yield


@contextlib.contextmanager
def _web(settings: Settings, index: Path | None) -> Iterator[WebChannel]:
    from bot.pausing import PauseSwitch, pausable

    switch = PauseSwitch(settings.state.path)
    with _attended(settings, index) as assistant, contextlib.closing(switch):
        from bot.channels.web.server import WebChannel

        assistant.warm_up()
        path = index or settings.index.path
        yield WebChannel(pausable(assistant, switch), path, settings.web, settings.chat.organisation)


def _read_and_write_utf8() -> None:
    """Pipes carry UTF-8 whatever the locale says; what cannot be read or shown becomes a question mark."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")


def _fail(message: str, code: int) -> int:
    """Says what went wrong, on one line."""
    print(f"error: {' '.join(message.split())}", file=sys.stderr)
    return code
