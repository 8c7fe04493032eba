"""Every test runs in an empty home and an empty directory, and cannot reach beyond this machine.

A developer's own `config.toml`, index, environment and network therefore decide nothing, in the test
itself and in the programs it starts.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import chdir
from ipaddress import ip_address
from pathlib import Path

import pytest
from hypothesis import settings

from tests import ROOT

pytest_plugins = ["tests.forked"]

# Nothing listens there: a program that a test starts finds its way out through this proxy closed.
_CLOSED_PORT = 9
_CLOSED_PROXY = f"http://127.0.0.1:{_CLOSED_PORT}"
_PROXY_VARIABLES = ("http_proxy", "https_proxy", "all_proxy")

_refused: list[str] = []

# A slow machine is not a failure, and the same code gives the same result on every machine.
settings.register_profile("house", deadline=None, derandomize=True)
settings.load_profile("house")


class NetworkRefusedError(OSError):
    """A test tried to reach beyond this machine; an OSError, so the code meets it like a dead network."""


def _is_local(host: object) -> bool:
    """Whether a host, as the socket module was given it, is this machine."""
    if isinstance(host, bytes):
        host = host.decode("ascii", "replace")
    if host is None or host in ("", "localhost"):
        return True
    try:
        return ip_address(str(host)).is_loopback
    except ValueError:
        return False


def _refuse_network(event: str, args: tuple[object, ...]) -> None:
    """The audit hook: sees every connection and look-up before it is made, whichever library makes it."""
    match event, args:
        case "socket.connect" | "socket.sendto" | "socket.sendmsg", (_, (host, port, *_)):
            target = "the closed proxy" if port == _CLOSED_PORT else host
        case "socket.getaddrinfo" | "socket.gethostbyname", (target, *_):
            pass
        case _:
            return
    if not _is_local(target):
        _refused.append(str(target))
        raise NetworkRefusedError(f"tests reach loopback only, not {target}")


sys.addaudithook(_refuse_network)


def _tidy_environment(home: Path) -> None:
    """No settings in the environment, and a closed way out of this machine; what a test left there is gone."""
    for name in [*os.environ]:
        if name.upper().startswith(("GONGKAI_", "XDG_")):
            del os.environ[name]
    wanted = {
        **dict.fromkeys(_PROXY_VARIABLES, _CLOSED_PROXY),
        **dict.fromkeys(map(str.upper, _PROXY_VARIABLES), None),
        "no_proxy": "localhost,127.0.0.1,::1",
        "NO_PROXY": None,
        "HOME": str(home),
        "PYTHONPATH": str(ROOT),
        # The programs that tests start are compiled once, not by each of them, also where the machine says otherwise.
        "PYTHONDONTWRITEBYTECODE": None,
    }
    for name, value in wanted.items():
        if value is None:
            os.environ.pop(name, None)
        elif os.environ.get(name) != value:
            os.environ[name] = value


@pytest.fixture(scope="session", autouse=True)
def empty_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Path]]:
    """A home and a working directory for all tests: new ones for each of thousands took longer than most tests do."""
    home, work = tmp_path_factory.mktemp("home"), tmp_path_factory.mktemp("work")
    _tidy_environment(home)
    with chdir(work):
        yield home, work


@pytest.fixture(autouse=True)
def refused_hosts(request: pytest.FixtureRequest, empty_folders: tuple[Path, Path]) -> Iterator[list[str]]:
    """An empty home, an empty working directory (`tmp_path` of a test that has one), no settings in the environment.

    Fails the test that reached for the network, even when the code under test took the refusal quietly. This is one
    fixture, and it leaves alone what is as it should be: whatever it does is done for each of thousands of tests.
    """
    home, work = empty_folders
    _tidy_environment(home)
    if "tmp_path" in request.fixturenames:
        os.chdir(request.getfixturevalue("tmp_path"))
    _refused.clear()
    yield _refused
    os.chdir(work)
    for left in (*home.iterdir(), *work.iterdir()):
        # A browser that serves several tests may still write there.
        shutil.rmtree(left, ignore_errors=True) if left.is_dir() else left.unlink(missing_ok=True)
    if _refused:
        pytest.fail(f"the test reached for the network: {', '.join(_refused)}")
