"""The bot as a program of its own, talking to the stand-in over HTTP like any bot to Telegram."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import IO

from tests import ROOT
from tests.bot_api.server import PATIENCE, TOKEN, BotApi
from tests.bot_api.warm import Program, start


class BotProcess:
    """`python -m bot telegram`, or another module with the same command line, with what it printed.

    Settings are given by the names of their environment variables.
    """

    def __init__(
        self, api: BotApi, directory: Path, *arguments: str, module: str = "bot", **settings: str
    ) -> None:
        environment = {
            name: value
            for name, value in os.environ.items()
            if not name.upper().startswith(("GONGKAI_", "HTTP", "ALL_"))
        }
        environment |= {
            "PYTHONPATH": str(ROOT),
            "PYTHONWARNINGS": "error",
            "HOME": str(directory),
            "no_proxy": "127.0.0.1",
            "GONGKAI_TELEGRAM__TOKEN": TOKEN,
            "GONGKAI_TELEGRAM__BASE_URL": api.base_url,
            "GONGKAI_TELEGRAM__PER_SECOND": "0",  # tests that are not about limits need not wait
            "GONGKAI_CHAT__PER_MINUTE": "0",
            "GONGKAI_LOG__LEVEL": "DEBUG",
            **settings,
        }
        self._printed: list[bytes] = []
        command = arguments or ("telegram",)
        self._process: subprocess.Popen[bytes] | Program
        if all(name.startswith("GONGKAI_") for name in settings):
            self._process = start(module, command, directory, environment)
        else:  # what is imported may depend on the other settings
            self._process = subprocess.Popen(
                [sys.executable, "-m", module, *command],
                cwd=directory,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
            )
        assert self._process.stdout is not None
        self._reader = threading.Thread(target=self._read, args=(self._process.stdout,), daemon=True)
        self._reader.start()

    @property
    def printed(self) -> str:
        """Everything on standard output and standard error so far."""
        return b"".join(self._printed).decode()

    @property
    def cpu_seconds(self) -> float:
        """Processor time used so far; Linux only."""
        fields = Path(f"/proc/{self._process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def wait_for_line(self, part: str, timeout: float = PATIENCE) -> str:
        """The first printed line that holds a text; AssertionError if none comes."""
        deadline = time.monotonic() + timeout
        while time.monotonic() < deadline:
            for line in self.printed.splitlines():
                if part in line:
                    return line
            time.sleep(0.02)
        raise AssertionError(f"nothing printed with {part!r}; printed:\n{self.printed}")

    def exit_code(self, timeout: float = PATIENCE) -> int:
        """Waits for the program to end by itself."""
        code = self._process.wait(timeout)
        self._reader.join(timeout)
        return code

    def stop(self, with_signal: signal.Signals = signal.SIGTERM) -> int:
        """Asks the program to end, and returns its exit code."""
        if self._process.poll() is None:
            self._process.send_signal(with_signal)
        try:
            return self.exit_code()
        except subprocess.TimeoutExpired:
            raise AssertionError(f"did not stop; printed:\n{self.printed}") from None

    def kill(self) -> None:
        """Ends the program whatever it does, so that no test leaves one behind."""
        if self._process.poll() is None:
            self._process.kill()
        self.exit_code()

    def _read(self, pipe: IO[bytes]) -> None:
        with pipe:
            for line in pipe:
                self._printed.append(line)
