"""Settings: from `config.toml`, and above it from the environment.

Every setting has a default, so the bot runs without any configuration. A mistake (unknown key, wrong
type, broken TOML) raises ConfigError: one line that names the key and says what to do. Values are
never repeated in that line, because one of them is the token.
"""

from __future__ import annotations

import difflib
import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from bot.config_sections import (
    ChatSettings,
    IndexSettings,
    LogSettings,
    MonitoringSettings,
    ReportsSettings,
    StateSettings,
    TelegramSettings,
    WebhookSettings,
    WebSettings,
)

PREFIX = "GONGKAI_"
DEFAULT_FILE = "config.toml"
EXAMPLE_FILE = "config.example.toml"
FILE_VARIABLE = "GONGKAI_CONFIG"


class ConfigError(Exception):
    """The configuration cannot be used; the text names the key and says what to do."""


class Settings(BaseSettings):
    """All settings; the environment wins over the file, the file over the defaults."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_nested_delimiter="__",
        enable_decoding=False,
        extra="forbid",
        frozen=True,
        hide_input_in_errors=True,
    )

    telegram: TelegramSettings = TelegramSettings()
    webhook: WebhookSettings = WebhookSettings()
    monitoring: MonitoringSettings = MonitoringSettings()
    index: IndexSettings = IndexSettings()
    state: StateSettings = StateSettings()
    reports: ReportsSettings = ReportsSettings()
    web: WebSettings = WebSettings()
    log: LogSettings = LogSettings()
    chat: ChatSettings = ChatSettings()

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Puts the environment above the values of the file, which arrive as arguments."""
        return env_settings, init_settings


def load_settings() -> Settings:
    """Reads the file and the environment; raises ConfigError for the first mistake found."""
    _refuse_unknown_sections(os.environ)
    path = Path(os.environ.get(FILE_VARIABLE) or DEFAULT_FILE)
    values = _read_file(path)
    try:
        return Settings(**values)
    except ValidationError as error:
        raise ConfigError(_explain(error, path)) from None


def _read_file(path: Path) -> dict[str, Any]:
    """The values of the TOML file; none when the default file does not exist."""
    if not path.exists() and not os.environ.get(FILE_VARIABLE):
        return {}
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ConfigError(f"{path}: cannot be read ({reason}); check the path in {FILE_VARIABLE}") from None
    except UnicodeDecodeError:
        raise ConfigError(f"{path}: is not a UTF-8 text file; save it again as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        # The parser's own text gives line and column; it may quote a key, never a value.
        raise ConfigError(f"{path}: is not valid TOML: {error}; compare it with {EXAMPLE_FILE}") from None


def _refuse_unknown_sections(environment: Mapping[str, str]) -> None:
    """Finds misspelt sections in variables such as GONGKAI_TELEGRM__TOKEN.

    Variables without `__` are left alone: container platforms invent names such as GONGKAI_PORT.
    """
    for name in environment:
        section, nested, _ = name.upper().removeprefix(PREFIX).partition("__")
        if name.upper().startswith(PREFIX) and nested and section.lower() not in Settings.model_fields:
            raise ConfigError(f"{name}: {_unknown(section.lower(), tuple(Settings.model_fields))}")


def _explain(error: ValidationError, path: Path) -> str:
    """One line for the first mistake: where it stands, what is wrong, what to do."""
    mistakes = error.errors(include_url=False, include_input=False)
    first = mistakes[0]
    location = tuple(str(part) for part in first["loc"][:2])
    more = f" ({len(mistakes) - 1} more after it)" if len(mistakes) > 1 else ""
    return f"{_place(location, path)}: {_reason(first, location)}{more}"


def _place(location: tuple[str, ...], path: Path) -> str:
    """The name of the variable, or the file and the key in it."""
    variable = PREFIX + "__".join(location).upper()
    for name in os.environ:
        if name.upper() == variable:
            return name
    return f"{path}: {'.'.join(location)}"


def _reason(mistake: Mapping[str, Any], location: tuple[str, ...]) -> str:
    """What is wrong with one value, in words that do not repeat the value."""
    kind = str(mistake["type"])
    if kind == "extra_forbidden":
        return _unknown(location[-1], _siblings(location))
    if kind == "value_error":
        return str(mistake["ctx"]["error"])
    if kind.startswith("int"):
        return "must be a whole number"
    if kind.startswith(("string", "path")):
        return "must be text in quotation marks"
    if kind == "model_type":
        return f"must be a section: write [{location[0]}] and its settings on the lines below"
    if kind == "tuple_type":
        return "must be a list such as [12345678, 87654321]"
    return str(mistake["msg"]).replace("Input should be", "must be")


def _siblings(location: tuple[str, ...]) -> tuple[str, ...]:
    """The names that are valid where an unknown one was found."""
    if len(location) == 1:
        return tuple(Settings.model_fields)
    section = Settings.model_fields[location[0]].annotation
    return tuple(section.model_fields) if isinstance(section, type) and issubclass(section, BaseModel) else ()


def _unknown(name: str, known: tuple[str, ...]) -> str:
    """Says that a name is no setting, and offers the nearest one."""
    near = difflib.get_close_matches(name, known, n=1)
    hint = f"did you mean {near[0]}?" if near else f"known here: {', '.join(known)}"
    return f"there is no setting '{name}'; {hint} (see {EXAMPLE_FILE})"
