"""What the project tells its readers is true: the example configuration is complete, and it loads."""

from __future__ import annotations

import re
import tomllib
from typing import Any

import pytest

from bot.config import Settings, load_settings
from tests import ROOT

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
    defaults["telegram.token"] = defaults["telegram.token"].get_secret_value()
    defaults["telegram.admins"] = list(defaults["telegram.admins"])
    defaults["index.path"] = str(defaults["index.path"])
    assert example == defaults


def test_the_example_explains_every_setting() -> None:
    lines = EXAMPLE.read_text(encoding="utf-8").splitlines()
    settings = [number for number, line in enumerate(lines) if re.match(r"\w+ = ", line)]
    assert settings
    assert [lines[number] for number in settings if not lines[number - 1].startswith("# ")] == []


def test_the_example_loads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GONGKAI_CONFIG", str(EXAMPLE))
    assert load_settings() == Settings()
