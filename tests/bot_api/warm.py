"""Programs of the product started from an interpreter that has loaded what they load: a copy of it takes no second to start.

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
import threading
import time
import warnings
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from select import select
from tempfile import TemporaryFile
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
    "knowledge.traditional",
    "tests.bot_api.vocabularies",
)
"""What the program imports and loads anyway; not what is run as a module, nor what a test takes away."""
_PATIENCE = 120
"""Seconds after which a program that does not end fails; a slow machine is not a failure."""
_LONGEST = 1 << 20
"""Bytes of what describes a program."""


class Program:
    """A program that runs, as far as tests look at it; its output goes to one pipe."""

    def __init__(self, stdout: IO[bytes], status: IO[bytes]) -> None:
        self.stdout = stdout
        self._status = status
        self.pid = int(status.readline())
        self._code: int | None = None
        self._lock = threading.Lock()
        """The stand-in may kill a program while a test waits for its end, each in a thread of its own."""

    def poll(self) -> int | None:
        """Its exit code, negative for a signal; None while it runs."""
        with self._lock:
            if self._code is None and select([self._status], [], [], 0)[0]:
                self._code = int(self._status.readline())
                self._status.close()
            return self._code

    def wait(self, timeout: float) -> int:
        """Its exit code, once it has ended; subprocess.TimeoutExpired if it does not."""
        deadline = time.monotonic() + timeout
        while (code := self.poll()) is None:
            if time.monotonic() > deadline:
                raise subprocess.TimeoutExpired("bot", timeout)
            time.sleep(0.005)
        return code

    def send_signal(self, number: signal.Signals) -> None:
        """Sends it a signal."""
        if self.poll() is None:
            os.kill(self.pid, number)

    def kill(self) -> None:
        """Ends it at once."""
        self.send_signal(signal.SIGKILL)


def start(
    module: str,
    arguments: Sequence[str],
    directory: Path,
    environment: Mapping[str, str],
    stdin: int | None = None,
    stderr: int | None = None,
) -> Program:
    """Runs a module as `python -W error -m` does, in a directory and with nothing else in its environment.

    What it reads and its errors are open files; without them nothing, and the pipe of its output.
    """
    output, its_output = os.pipe()
    status, its_status = os.pipe()
    nothing = os.open(os.devnull, os.O_RDONLY)
    told = json.dumps([module, [*arguments], str(directory), {**environment}]).encode()
    streams = (stdin or nothing, its_output, stderr or its_output)
    try:
        socket.send_fds(interpreter(), [told], [*streams, its_status])
    finally:
        for file in (nothing, its_output, its_status):
            os.close(file)
    return Program(os.fdopen(output, "rb"), os.fdopen(status, "rb", buffering=0))


def run(module: str, arguments: Sequence[str], given: bytes) -> tuple[int, bytes, bytes]:
    """Runs a module to its end with something to read: exit code, standard output, standard error."""
    with TemporaryFile() as stdin, TemporaryFile() as stderr:
        stdin.write(given)
        stdin.seek(0)
        program = start(module, arguments, Path.cwd(), os.environ, stdin.fileno(), stderr.fileno())
        with program.stdout:
            printed = program.stdout.read()
        code = program.wait(_PATIENCE)
        stderr.seek(0)
        return code, printed, stderr.read()


@cache
def interpreter() -> socket.socket:
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
        told, files, _, _ = socket.recv_fds(listening, _LONGEST, 4)
        if not told:
            return
        if os.fork() == 0:
            listening.close()
            _watch(told, files, of_imports)
        for file in files:
            os.close(file)


def _watch(told: bytes, files: Sequence[int], of_imports: Mapping[str, str]) -> None:
    """Copies itself once more, and says when that copy has ended and how."""
    *streams, status = files
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    program = os.fork()
    if program == 0:
        os.close(status)
        _run(told, streams, of_imports)
    for stream in (*streams, 0, 1, 2):  # whoever waits for the end of its output waits for the program alone
        os.close(stream)
    os.write(status, b"%d\n" % program)
    ended = os.waitstatus_to_exitcode(os.waitpid(program, 0)[1])
    os.write(status, b"%d\n" % ended)
    os._exit(0)


def _run(told: bytes, streams: Sequence[int], of_imports: Mapping[str, str]) -> None:
    """Becomes the program, and ends as it does."""
    module, arguments, directory, environment = json.loads(told)
    for standard, stream in enumerate(streams):
        os.dup2(stream, standard)
    for stream in streams:
        os.close(stream)
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
