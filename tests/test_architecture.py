"""The shape of the project: which package may import which, how long things may grow, what the locks pin."""

from __future__ import annotations

import ast
import re
import socket
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from tests import ROOT

PRODUCT = ("bot", "knowledge")
TELEGRAM_CHANNEL = "bot/channels/telegram/"
MODULE_LINES = 400
FUNCTION_LINES = 60


def modules(*directories: str) -> list[Path]:
    """The Python files below directories of the project; none at all would prove nothing."""
    found = sorted(path for directory in directories for path in (ROOT / directory).rglob("*.py"))
    assert found
    return found


def imports(source: str, module: str) -> Iterator[str]:
    """Full names of what a module imports; `module` is its dotted name, with `.__init__` for a package."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import(names=names):
                yield from (alias.name for alias in names)
            case ast.ImportFrom(module=name, names=names, level=level):
                parent = module.split(".")[:-level] if level else []
                origin = ".".join([*parent, *filter(None, [name])])
                yield from (f"{origin}.{alias.name}" for alias in names)
            case ast.Call(
                func=ast.Name(id="__import__" | "import_module") | ast.Attribute(attr="import_module"),
                args=[ast.Constant(value=str(name)), *_],
            ):
                yield name


def importers(package: str, *directories: str) -> list[str]:
    """The modules below the directories that import the package, as paths from the project's directory."""
    found = []
    for path in modules(*directories):
        source = path.read_text(encoding="utf-8")
        if package not in source:  # to parse all modules for each package takes seconds
            continue
        relative = path.relative_to(ROOT)
        names = imports(source, ".".join(relative.with_suffix("").parts))
        if any(name == package or name.startswith(f"{package}.") for name in names):
            found.append(relative.as_posix())
    return found


def test_knowledge_never_imports_the_bot() -> None:
    assert importers("bot", "knowledge") == []


def test_only_the_telegram_channel_imports_telegram() -> None:
    outsiders = [path for path in importers("telegram", *PRODUCT) if not path.startswith(TELEGRAM_CHANNEL)]
    assert outsiders == []


def test_the_product_never_imports_the_tests() -> None:
    assert importers("tests", *PRODUCT) == []


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("import bot", "bot"),
        ("import os, bot.config as c", "bot.config"),
        ("from bot import config", "bot.config"),
        ("def late():\n    from bot.config import Settings", "bot.config.Settings"),
        ("from ..models import Fact", "knowledge.models.Fact"),
        ("from . import telegram", "knowledge.readers.telegram"),
        ("importlib.import_module('bot.config')", "bot.config"),
        ("__import__('bot')", "bot"),
    ],
)
def test_every_way_to_import_is_seen(line: str, name: str) -> None:
    assert name in imports(line, "knowledge.readers.text")


def test_relative_imports_of_a_package_start_at_itself() -> None:
    names = list(imports("from .text import read", "knowledge.readers.__init__"))
    assert names == ["knowledge.readers.text.read"]


def test_modules_stay_short() -> None:
    too_long = {}
    for path in modules(*PRODUCT, "tests"):
        lines = len(path.read_text(encoding="utf-8").splitlines())
        if lines > MODULE_LINES:
            too_long[str(path.relative_to(ROOT))] = lines
    assert too_long == {}


def test_functions_fit_on_a_screen() -> None:
    too_long = {}
    for path in modules(*PRODUCT, "tests"):
        source = path.read_text(encoding="utf-8")
        if source.count("\n") <= FUNCTION_LINES:
            continue
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                if lines > FUNCTION_LINES:
                    too_long[f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"] = lines
    assert too_long == {}


def pins(lock: str) -> dict[str, str]:
    """Package name to version, as a lock file pins them."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", text, flags=re.MULTILINE))


@pytest.mark.parametrize(
    ("lock", "extra"),
    [("requirements.lock", False), ("requirements-dev.lock", False), ("requirements-dev.lock", True)],
)
def test_locks_pin_what_pyproject_asks_for(lock: str, extra: bool) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = project["optional-dependencies"]["dev"] if extra else project["dependencies"]
    pinned = pins(lock)
    for requirement in map(Requirement, wanted):
        assert requirement.specifier.contains(pinned[requirement.name]), f"{requirement}: run `make lock`"


def test_the_development_lock_covers_the_other() -> None:
    assert pins("requirements.lock").items() <= pins("requirements-dev.lock").items()


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_locks_name_no_index_and_no_machine(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert re.findall(r"^--.*|\S*://\S*|(?<=\s)/\S+", text, flags=re.MULTILINE) == []


def test_tests_cannot_reach_the_network(refused_hosts: list[str]) -> None:
    with socket.socket() as client, pytest.raises(OSError, match="loopback only"):
        client.connect(("192.0.2.1", 80))
    with pytest.raises(OSError, match="loopback only"):
        socket.getaddrinfo("example.org", 443)
    assert refused_hosts == ["192.0.2.1", "example.org"]
    refused_hosts.clear()


def test_tests_reach_loopback() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname(), timeout=5).close()
