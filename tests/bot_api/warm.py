"""Programs of the product started from an interpreter that has imported its libraries: a copy of it takes no second to start.

What runs is a process of its own all the same, with its own number, environment, directory and exit code, that can be
stopped and killed. `start` asks the interpreter, which each process of tests has once, for a copy.
"""

from __future__ import annotations

import atexit
import gc
import json
import os
import runpy
import signal
import socket
import subprocess
import sys
import warnings
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from select import select
from typing import IO

from tests import ROOT

_IMPORTED = (
    "bot.assistant",
    "bot.channels.telegram.application",
    "bot.channels.web.server",
    "bot.chats",
    "bot.cli",
    "bot.pausing",
    "bot.spare_state",
    "knowledge.indexing",
)
"""What the program imports anyway; not what is run as a module, nor what a test takes away."""
_LONGEST = 1 << 20
"""Bytes of what describes a program."""


class Program:
    """A program that runs, as far as tests look at it; its output goes to one pipe."""

    def __init__(self, stdout: IO[bytes], status: IO[bytes]) -> None:
        self.stdout = stdout
        self._status = status
        self.pid = int(status.readline())
        self._code: int | None = None

    def poll(self) -> int | None:
        """Its exit code, negative for a signal; None while it runs."""
        if self._code is None and select([self._status], [], [], 0)[0]:
            self._code = int(self._status.readline())
            self._status.close()
        return self._code

    def wait(self, timeout: float) -> int:
        """Its exit code, once it has ended; subprocess.TimeoutExpired if it does not."""
        if self._code is None and not select([self._status], [], [], timeout)[0]:
            raise subprocess.TimeoutExpired("bot", timeout)
        code = self.poll()
        assert code is not None
        return code

    def send_signal(self, number: signal.Signals) -> None:
        """Sends it a signal."""
        if self.poll() is None:
            os.kill(self.pid, number)

    def kill(self) -> None:
        """Ends it at once."""
        self.send_signal(signal.SIGKILL)


def start(module: str, arguments: Sequence[str], directory: Path, environment: Mapping[str, str]) -> Program:
    """Runs a module as `python -W error -m` does, in a directory and with nothing else in its environment."""
    output, its_output = os.pipe()
    status, its_status = os.pipe()
    told = json.dumps([module, [*arguments], str(directory), {**environment}]).encode()
    try:
        socket.send_fds(_interpreter(), [told], [its_output, its_status])
    finally:
        os.close(its_output)
        os.close(its_status)
    return Program(os.fdopen(output, "rb"), os.fdopen(status, "rb", buffering=0))


@cache
def _interpreter() -> socket.socket:
    """The end of a socket at which the interpreter listens; it ends with this process."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    ours.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _LONGEST)
    process = subprocess.Popen(
        [sys.executable, "-W", "error", "-m", "tests.bot_api.warm", str(theirs.fileno())],
        cwd=ROOT,
        pass_fds=[theirs.fileno()],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,  # as its copies have, whose streams are its own
        stderr=subprocess.STDOUT,
    )
    theirs.close()

    def end() -> None:
        ours.close()
        process.communicate()

    atexit.register(end)
    return ours


# ---------------------------------------------------------------- in the interpreter
def _serve(listening: socket.socket) -> None:
    """Copies itself for each program that is asked for, until nobody is left to ask."""
    before = dict(os.environ)
    for name in _IMPORTED:
        import_module(name)
    of_imports = {name: value for name, value in os.environ.items() if before.get(name) != value}
    gc.freeze()  # a collection in a copy would touch, and so copy, everything imported
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    while True:
        told, files, _, _ = socket.recv_fds(listening, _LONGEST, 2)
        if not told:
            return
        output, status = files
        if os.fork() == 0:
            listening.close()
            _watch(told, output, status, of_imports)
        os.close(output)
        os.close(status)


def _watch(told: bytes, output: int, status: int, of_imports: Mapping[str, str]) -> None:
    """Copies itself once more, and says when that copy has ended and how."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    program = os.fork()
    if program == 0:
        os.close(status)
        _run(told, output, of_imports)
    os.close(output)
    os.write(status, b"%d\n" % program)
    ended = os.waitstatus_to_exitcode(os.waitpid(program, 0)[1])
    os.write(status, b"%d\n" % ended)
    os._exit(0)


def _run(told: bytes, output: int, of_imports: Mapping[str, str]) -> None:
    """Becomes the program, and ends as it does."""
    module, arguments, directory, environment = json.loads(told)
    os.dup2(output, 1)
    os.dup2(output, 2)
    os.close(output)
    os.chdir(directory)
    os.environ.clear()
    os.environ.update({**of_imports, **environment})
    sys.argv = [module, *arguments]
    warnings.resetwarnings()
    warnings.simplefilter("error")
    runpy.run_module(module, run_name="__main__", alter_sys=True)
    sys.exit(0)


if __name__ == "__main__":
    with socket.socket(fileno=int(sys.argv[1])) as listening:
        _serve(listening)
