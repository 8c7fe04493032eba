"""Settings: from `config.toml`, and above it from the environment.

Every setting has a default, so the bot runs without any configuration. A mistake (unknown key, wrong
type, broken TOML) raises ConfigError: one line that names the key and says what to do. Values are
never repeated in that line, because one of them is the token.
"""

from __future__ import annotations

import difflib
import os
import re
import tomllib
from collections.abc import Mapping
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    field_validator,
)
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

PREFIX = "GONGKAI_"
DEFAULT_FILE = "config.toml"
EXAMPLE_FILE = "config.example.toml"
FILE_VARIABLE = "GONGKAI_CONFIG"

_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{3,}", re.ASCII)
_WEB_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_SITE = re.compile(r"https?://[\w.*-]+(?::\d{1,5})?", re.ASCII)
_PROXY = re.compile(r"(https?|socks5h?)://\S+", re.IGNORECASE)


class ConfigError(Exception):
    """The configuration cannot be used; the text names the key and says what to do."""


def _refuse_bool(value: object) -> object:
    """Keeps `true` from passing as the number 1."""
    if isinstance(value, bool):
        raise ValueError("must be a whole number")
    return value


def _split_list(value: object) -> object:
    """Lets the environment give a list as `12, 34`; a list from the file passes unchanged."""
    if isinstance(value, str):
        return [part for part in re.split(r"[,，、;\s]+", value) if part]
    return value


WholeNumber = Annotated[int, BeforeValidator(_refuse_bool)]


class _Section(BaseModel):
    """A table of config.toml: unknown keys are mistakes, values never change at run time."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


class TelegramSettings(_Section):
    """How the bot reaches Telegram."""

    token: SecretStr = SecretStr("")
    """The bot's token from @BotFather; empty means no Telegram."""
    base_url: str = "https://api.telegram.org/bot"
    """Address of the Bot API, up to and including /bot."""
    base_file_url: str = "https://api.telegram.org/file/bot"
    """Address the Bot API serves files from, up to and including /bot."""
    proxy: str = ""
    """Proxy for every connection to Telegram; empty leaves it to HTTPS_PROXY."""
    admins: Annotated[tuple[WholeNumber, ...], BeforeValidator(_split_list)] = ()
    """Telegram ids of the administrators."""
    per_second: Annotated[WholeNumber, Field(ge=0, le=1000)] = 30
    """Messages a second to all chats together; 0 sends them as they come, also to one chat."""

    @field_validator("token")
    @classmethod
    def _check_token(cls, value: SecretStr) -> SecretStr:
        token = value.get_secret_value().strip()
        if token and not _TOKEN.fullmatch(token):
            raise ValueError(
                "is not a bot token; copy it whole from @BotFather (digits, a colon, then letters)"
            )
        return SecretStr(token)

    @field_validator("base_url", "base_file_url")
    @classmethod
    def _check_address(cls, value: str) -> str:
        address = value.strip().rstrip("/")
        if not _WEB_ADDRESS.fullmatch(address) or not address.endswith("/bot"):
            raise ValueError("must be an http:// or https:// address that ends in /bot")
        return address

    @field_validator("proxy")
    @classmethod
    def _check_proxy(cls, value: str) -> str:
        if value.strip() and not _PROXY.fullmatch(value.strip()):
            raise ValueError("must be an address such as http://127.0.0.1:7890, or empty")
        return value.strip()


class WebhookSettings(_Section):
    """The address Telegram brings updates to; without one the bot fetches them."""

    url: str = ""
    """Public address of the webhook; empty means polling."""
    host: str = "127.0.0.1"
    """Address to listen on."""
    port: Annotated[WholeNumber, Field(ge=0, le=65535)] = 8443
    """Port to listen on."""
    path: str = ""
    """Path to listen at, where a reverse proxy changes that of the url."""
    secret: SecretStr = SecretStr("")
    """What Telegram proves itself with; made from the token if empty."""
    certificate: str = ""
    """PEM file, if the bot itself speaks https."""
    key: str = ""
    """PEM file with the key of the certificate."""
    upload_certificate: bool = False
    """Whether Telegram is given the certificate, as it must be where it is self-signed."""
    max_connections: Annotated[WholeNumber, Field(ge=1, le=100)] = 40
    """Updates that Telegram may bring at the same time."""

    @field_validator("url")
    @classmethod
    def _check_url(cls, value: str) -> str:
        if value.strip() and not _WEB_ADDRESS.fullmatch(value.strip()):
            raise ValueError("must be an address such as https://bot.example.org/telegram, or empty")
        return value.strip()

    @field_validator("path")
    @classmethod
    def _check_path(cls, value: str) -> str:
        if value.strip() and not re.fullmatch(r"/[^\s{}?#]*", value.strip()):
            raise ValueError("must be a path such as /telegram, or empty")
        return value.strip()

    @field_validator("secret")
    @classmethod
    def _check_secret(cls, value: SecretStr) -> SecretStr:
        if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", value.get_secret_value().strip(), re.ASCII):
            raise ValueError("may hold letters, digits, _ and - only, at most 256 of them")
        return SecretStr(value.get_secret_value().strip())


class MonitoringSettings(_Section):
    """Where an operator's tools find /healthz and /metrics."""

    host: str = "127.0.0.1"
    """Address to listen on; the pages are not meant for residents."""
    port: Annotated[WholeNumber, Field(ge=0, le=65535)] = 0
    """Port to listen on; 0 means that there are no such pages."""


class IndexSettings(_Section):
    """Where the index of the reports is kept."""

    path: Path = Path("var/index.db")
    """The index file, relative to the directory the bot is started in."""


class StateSettings(_Section):
    """Where the bot keeps what it must not forget when it is stopped."""

    path: Path = Path("var/state.db")
    """The state file, relative to the directory the bot is started in."""


class ReportsSettings(_Section):
    """Reports that administrators publish while the bot runs."""

    folder: str = ""
    """The folder that /reload reads; empty: reports are only sent to the bot as files."""
    keep_versions: Annotated[WholeNumber, Field(ge=2, le=100)] = 5
    """Versions of each report that are kept, to go back to."""
    unanswered_days: Annotated[WholeNumber, Field(ge=1, le=365)] = 30
    """Days after which questions that went without an answer are dropped."""


class WebSettings(_Section):
    """Where the web channel listens, and whom it serves."""

    enabled: bool = False
    """Whether `run` serves the web pages."""
    host: str = "127.0.0.1"
    """Address to listen on."""
    port: Annotated[WholeNumber, Field(ge=0, le=65535)] = 8080
    """Port to listen on."""
    address: str = ""
    """The address by which others reach the pages; empty: the one a request came to."""
    embed: Annotated[tuple[str, ...], BeforeValidator(_split_list)] = ()
    """Sites that may show the chat within their own pages."""
    proxies: Annotated[tuple[str, ...], BeforeValidator(_split_list)] = ()
    """Addresses of reverse proxies before the pages; what they say of a visitor's address is believed."""
    requests_a_minute: Annotated[WholeNumber, Field(ge=0, le=1_000_000)] = 120
    """Requests of one client that are answered in a minute; 0: as many as come."""

    @field_validator("address")
    @classmethod
    def _check_address(cls, value: str) -> str:
        address = value.strip().rstrip("/")
        if address and not _WEB_ADDRESS.fullmatch(address):
            raise ValueError("must be an http:// or https:// address, or empty")
        return address

    @field_validator("embed")
    @classmethod
    def _check_sites(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for site in value:
            if not _SITE.fullmatch(site):
                raise ValueError("must name sites such as https://www.example.gov.cn, without a path")
        return value

    @field_validator("proxies")
    @classmethod
    def _check_proxies(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for proxy in value:
            try:
                ip_address(proxy)
            except ValueError:
                raise ValueError("must be IP addresses such as 127.0.0.1") from None
        return value


class LogSettings(_Section):
    """What the log tells."""

    level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    """The least severe lines that are logged."""

    format: Literal["text", "json"] = "text"
    """Lines for people, or JSON lines for programs."""

    @field_validator("level", mode="before")
    @classmethod
    def _upper(cls, value: object) -> object:
        return value.strip().upper() if isinstance(value, str) else value


class ChatSettings(_Section):
    """How conversations are kept."""

    pause_minutes: Annotated[WholeNumber, Field(ge=1, le=1440)] = 30
    """After this pause a follow-up question is read as a new one."""
    per_minute: Annotated[WholeNumber, Field(ge=0, le=1000)] = 30
    """Messages of one person in a minute; what comes beyond is not answered. 0: no limit."""
    organisation: str = ""
    """The office a question is about when it names none and several are loaded."""


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
