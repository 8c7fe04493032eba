"""The sections of `config.toml`: what may be set, its default, and what is a mistake."""

from __future__ import annotations

import re
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, SecretStr, field_validator

from knowledge.patterns import lazily

_TOKEN = lazily(r"\d+:[A-Za-z0-9_-]{3,}", re.ASCII)
_WEB_ADDRESS = lazily(r"https?://\S+", re.IGNORECASE)
_SITE = lazily(r"https?://[\w.*-]+(?::\d{1,5})?", re.ASCII)
_PROXY = lazily(r"(https?|socks5h?)://\S+", re.IGNORECASE)


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
