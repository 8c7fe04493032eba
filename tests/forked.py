"""Runs the tests in several processes that are copies of the one that has collected them.

To import everything and to find thousands of tests takes a process ten seconds and more; here one does it for all. The
copies ask for tests, a few of one module at a time, and send back what became of them. `-n 0` runs the tests without copies.
"""

from __future__ import annotations

import gc
import os
import traceback
from collections import deque
from collections.abc import Iterator
from importlib import import_module
from itertools import groupby
from multiprocessing import Pipe
from multiprocessing.connection import Connection, wait
from typing import Any, NoReturn

import pytest

from tests import workers
from tests.bot_api import warm

Tests = list[int]
"""Numbers of collected tests that one process runs one after the other."""

_TOGETHER = 40
"""The most tests of a module that go to one process: they share what the module starts, and it must end some time."""
_WAITING = ("tests/bot/channels/", "tests/bot/desk/")
"""Tests that wait for programs more than they work. Half of the processes begin with these, half at the other end."""
_MANY = 1000
"""Tests for which it pays to load the vocabularies, and the interpreter that programs are copied from, before all."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """The number of processes, under the name that pytest-xdist gives it."""
    group = parser.getgroup("processes")
    group._addoption(
        "-n", "--numprocesses", type=int, default=0, metavar="N", help="run in N copies of this process"
    )


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> bool | None:
    """Runs the tests in copies of this process; without any, and where there is nothing to run, pytest goes on itself."""
    option = session.config.option
    if option.numprocesses < 1 or option.collectonly or option.usepdb or session.testsfailed:
        return None
    if len(session.items) >= _MANY:
        import_module("tests.bot_api.vocabularies")
        warm.interpreter()
    session.config._tmp_path_factory.getbasetemp()  # type: ignore[attr-defined]
    gc.collect()
    gc.freeze()  # a collection in a copy would touch, and so copy, everything there is
    _Copies(session).run()
    if session.shouldfail:
        raise session.Failed(session.shouldfail)
    if session.shouldstop:
        raise session.Interrupted(session.shouldstop)
    return True


def _portions(items: list[pytest.Item]) -> deque[Tests]:
    """The tests as they are handed out: those that wait first, otherwise in their order."""
    portions = []
    for _, numbers in groupby(range(len(items)), key=lambda number: items[number].path):
        module = [*numbers]
        portions += [module[begin : begin + _TOGETHER] for begin in range(0, len(module), _TOGETHER)]
    return deque(sorted(portions, key=lambda one: not items[one[0]].nodeid.startswith(_WAITING)))


class _Copies:
    """The copies of this process, and the tests that they run."""

    def __init__(self, session: pytest.Session) -> None:
        self._session = session
        self._waiting = _portions(session.items)
        self._count = min(session.config.option.numprocesses, len(self._waiting))
        self._running: dict[Connection, tuple[int, int, deque[int]]] = {}
        """Number and process of each copy, and the tests that it has not told about."""

    def run(self) -> None:
        """Runs all tests, or as many as are wanted after failures."""
        for number in range(self._count):
            self._start(number)
        while self._running:
            for connection in wait([*self._running]):
                assert isinstance(connection, Connection)
                try:
                    self._heard(connection, connection.recv())
                except (EOFError, ConnectionResetError):
                    self._ended(connection)

    def _start(self, number: int) -> None:
        """Makes a copy of this process."""
        here, there = Pipe()
        process = os.fork()
        if process == 0:
            for connection in (here, *self._running):
                connection.close()
            _be_a_copy(self._session, there, number, self._count)
        there.close()
        self._running[here] = number, process, deque()

    def _heard(self, connection: Connection, reports: list[Any] | None) -> None:
        """A copy has run a test, or wants more of them."""
        number, _, tests = self._running[connection]
        hook, config = self._session.config.hook, self._session.config
        if reports is None:
            wanted = self._next(number)
            tests.extend(wanted)
            connection.send(wanted)
            return
        item = self._session.items[tests.popleft()]
        for data in reports:
            report = hook.pytest_report_from_serializable(config=config, data=data)
            hook.pytest_runtest_logreport(report=report)
        hook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)

    def _next(self, number: int) -> Tests:
        """The next tests for a copy; none when there are no more, or after the failures that are enough."""
        if not self._waiting or self._session.shouldfail or self._session.shouldstop:
            return []
        return self._waiting.popleft() if number % 2 == 0 else self._waiting.pop()

    def _ended(self, connection: Connection) -> None:
        """A copy has ended: in good order, or in the middle of a test, which has failed then; another takes the rest."""
        number, process, tests = self._running.pop(connection)
        connection.close()
        code = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
        if not tests:
            if code:
                raise RuntimeError(f"a process ended with {code} after its last test; see what it said above")
            return
        item = self._session.items[tests.popleft()]
        why = f"the process that ran this test ended with {code}"
        report = pytest.TestReport(item.nodeid, item.location, {}, "failed", why, "call")
        item.ihook.pytest_runtest_logreport(report=report)
        self._waiting.appendleft([*tests])
        self._start(number)


# ---------------------------------------------------------------- in a copy
def _be_a_copy(session: pytest.Session, connection: Connection, number: int, count: int) -> NoReturn:
    """Runs the tests that it is given, and ends."""
    code = 1
    try:
        _settle(session.config, number, count)
        _run(session, connection)
        session.config._ensure_unconfigure()
        code = 0
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(code)


def _settle(config: pytest.Config, number: int, count: int) -> None:
    """Has what copies must not share: files of captured output, a folder for temporary files; says nothing by itself."""
    manager = config.pluginmanager
    manager.unregister(name="terminalreporter")
    capturing = manager.getplugin("capturemanager")
    capturing.stop_global_capturing()
    capturing.start_global_capturing()
    capturing.suspend_global_capture()
    factory = config._tmp_path_factory  # type: ignore[attr-defined]
    factory._basetemp = workers.become(number, count, factory.getbasetemp())


def _run(session: pytest.Session, connection: Connection) -> None:
    """Runs tests until there are no more, and tells of each."""
    reports: list[Any] = []

    class Telling:
        def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
            data = session.config.hook.pytest_report_to_serializable(config=session.config, report=report)
            reports.append(data)

    session.config.pluginmanager.register(Telling())
    tests = _given(session, connection)
    item = next(tests, None)
    while item is not None:
        following = next(tests, None)  # fixtures that it shares stay
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        connection.send(reports)
        reports.clear()
        item = following


def _given(session: pytest.Session, connection: Connection) -> Iterator[pytest.Item]:
    """The tests that this process is given, as long as there are any."""
    while True:
        connection.send(None)
        numbers = connection.recv()
        if not numbers:
            return
        for number in numbers:
            yield session.items[number]
