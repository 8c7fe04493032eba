"""What the project tells its readers is true: the example configuration, the files it names, the thresholds."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from bot.answering import thresholds
from bot.config import Settings, load_settings
from tests import ROOT
from tests.calibrate import STEPS

EXAMPLE = ROOT / "config.example.toml"


def flat(values: dict[str, Any], prefix: str = "") -> dict[str, Any]:
    """Nested settings as dotted names."""
    names: dict[str, Any] = {}
    for name, value in values.items():
        names |= flat(value, f"{prefix}{name}.") if isinstance(value, dict) else {prefix + name: value}
    return names


def test_the_example_holds_every_setting_with_its_default() -> None:
    example = flat(tomllib.loads(EXAMPLE.read_text(encoding="utf-8")))
    defaults = flat(Settings().model_dump())
    for name in ("telegram.token", "webhook.secret"):
        defaults[name] = defaults[name].get_secret_value()
    defaults = {n: list(value) if isinstance(value, tuple) else value for n, value in defaults.items()}
    defaults |= {name: str(value) for name, value in defaults.items() if isinstance(value, Path)}
    assert example == defaults


def test_the_example_explains_every_setting() -> None:
    lines = EXAMPLE.read_text(encoding="utf-8").splitlines()
    settings = [number for number, line in enumerate(lines) if re.match(r"\w+ = ", line)]
    assert settings
    assert [lines[number] for number in settings if not lines[number - 1].startswith("# ")] == []


def test_the_example_loads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GONGKAI_CONFIG", str(EXAMPLE))
    assert load_settings() == Settings()


@pytest.mark.parametrize(
    "page", ["README.md", "CONTRIBUTING.md", "docs/thresholds.md", "tests/questions/README.md"]
)
def test_the_files_that_a_page_names_exist(page: str) -> None:
    here = (ROOT / page).parent
    for name in _named_files((ROOT / page).read_text(encoding="utf-8")):
        near = [ROOT / name, here / name]
        assert any(path.exists() for path in near) or name in MADE_LATER, f"{page} names {name}"


MADE_LATER = {"config.toml", ".venv", ".venv/bin/python"}
"""What a checkout has only after a setup or a copy."""


def _named_files(text: str) -> set[str]:
    """Paths in code marks and links; in a table cell `a/b.py`, `c.py` the second stands beside the first."""
    found = set(re.findall(r"\]\((?!https?:|#)([^)\s]+)\)", text))
    for line in text.splitlines():
        folder = ""
        for name in re.findall(r"`([\w./-]+)`", line):
            if not re.search(r"/$|\.(?:py|toml|md|jsonl|txt|db)$", name) or name.startswith((".", "var/")):
                continue
            alone = "/" not in name.rstrip("/")
            found.add(folder + name if alone and not (ROOT / name).exists() else name)
            folder = folder if alone else name[: name.rindex("/") + 1]
    return found


@pytest.mark.parametrize(
    "package",
    [path.parent for top in ("bot", "knowledge") for path in (ROOT / top).rglob("__init__.py")],
    ids=lambda package: str(package.relative_to(ROOT)),
)
def test_the_modules_that_the_map_of_a_package_names_exist(package: Path) -> None:
    text = (package / "__init__.py").read_text(encoding="utf-8").replace("\n  ", " ")
    lines = re.findall(r"^\* (.+)$", text, flags=re.MULTILINE)
    named = [name for line in lines for name in re.findall(r"(?:^|; )([a-z_, ]+):", line)]
    for name in ", ".join(named).split(", ") if named else ():
        assert (package / f"{name}.py").exists() or (package / name).is_dir(), f"no {name} in {package}"


def test_readme_names_every_setting() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [name for name in flat(Settings().model_dump()) if f"`{name}`" not in readme] == []


@pytest.mark.parametrize("name", STEPS)
def test_the_page_of_thresholds_was_printed_for_todays_values(name: str) -> None:
    page = (ROOT / "docs" / "thresholds.md").read_text(encoding="utf-8")
    table = page.partition(f"## {name}\n")[2].partition("\n## ")[0]
    bold = re.findall(r"^\| \*\*([\d.]+)\*\*", table, flags=re.MULTILINE)
    assert bold == [f"{getattr(thresholds, name):g}"], "print it again: python -m tests.calibrate"
