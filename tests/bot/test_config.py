"""Settings: where they come from, which one wins, and what is said about mistakes."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.config import ConfigError, Settings, load_settings

TOKEN = "123456789:AAabcdefghijklmnopqrstuvwxyz_0123456"


def write(text: str, name: str = "config.toml") -> None:
    Path(name).write_text(text, encoding="utf-8")


def mistake() -> str:
    """The one line that is said about the settings."""
    with pytest.raises(ConfigError) as caught:
        load_settings()
    line = str(caught.value)
    assert "\n" not in line
    return line


def test_without_file_and_environment_the_defaults_hold() -> None:
    settings = load_settings()
    assert settings.telegram.token.get_secret_value() == ""
    assert settings.telegram.base_url == "https://api.telegram.org/bot"
    assert settings.telegram.admins == ()
    assert settings.index.path == Path("var/index.db")
    assert settings.log.level == "INFO"
    assert settings.chat.pause_minutes == 30


def test_the_file_is_read_and_the_environment_wins_over_it(monkeypatch: pytest.MonkeyPatch) -> None:
    write(f'[telegram]\ntoken = "{TOKEN}"\nproxy = "http://127.0.0.1:1"\nadmins = [1, 2]\n[web]\nport = 1\n')
    monkeypatch.setenv("GONGKAI_TELEGRAM__PROXY", "http://127.0.0.1:7890")
    monkeypatch.setenv("GONGKAI_WEB__PORT", "8081")
    settings = load_settings()
    assert settings.telegram.token.get_secret_value() == TOKEN
    assert settings.telegram.proxy == "http://127.0.0.1:7890"
    assert settings.telegram.admins == (1, 2)
    assert settings.web.port == 8081


def test_a_variable_names_another_file(monkeypatch: pytest.MonkeyPatch) -> None:
    write('[chat]\norganisation = "灵沙乡"\n', "other.toml")
    monkeypatch.setenv("GONGKAI_CONFIG", "other.toml")
    assert load_settings().chat.organisation == "灵沙乡"


def test_a_file_saved_by_a_windows_editor_is_read() -> None:
    Path("config.toml").write_bytes(b'\xef\xbb\xbf[log]\r\nlevel = "debug"\r\n')
    assert load_settings().log.level == "DEBUG"


@pytest.mark.parametrize("ids", ["12,34", "12, 34", "12，34", "12 34,"])
def test_administrators_come_comma_separated_from_the_environment(
    ids: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GONGKAI_TELEGRAM__ADMINS", ids)
    assert load_settings().telegram.admins == (12, 34)


def test_a_token_loses_the_blanks_of_its_file_and_an_address_its_last_slash(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("GONGKAI_TELEGRAM__TOKEN", f" {TOKEN}\n")
    monkeypatch.setenv("GONGKAI_TELEGRAM__BASE_URL", "http://127.0.0.1:8081/bot/")
    settings = load_settings()
    assert settings.telegram.token.get_secret_value() == TOKEN
    assert settings.telegram.base_url == "http://127.0.0.1:8081/bot"


def test_an_empty_token_in_the_environment_switches_telegram_off(monkeypatch: pytest.MonkeyPatch) -> None:
    write(f'[telegram]\ntoken = "{TOKEN}"\n')
    monkeypatch.setenv("GONGKAI_TELEGRAM__TOKEN", "")
    assert load_settings().telegram.token.get_secret_value() == ""


def test_settings_cannot_be_changed() -> None:
    settings = load_settings()
    with pytest.raises(ValidationError):
        settings.web = settings.web  # type: ignore[misc]
    with pytest.raises(ValidationError):
        settings.web.port = 1  # type: ignore[misc]


def test_the_token_is_not_in_the_text_of_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GONGKAI_TELEGRAM__TOKEN", TOKEN)
    assert TOKEN not in repr(load_settings())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('[telegram]\ntokn = "1:abc"', ["config.toml: telegram.tokn", "did you mean token?"]),
        ("[telegrm]\n", ["config.toml: telegrm", "did you mean telegram?"]),
        ("[zzzz]\n", ["config.toml: zzzz", "known here: telegram, webhook,"]),
        ('[web]\nport = "eighty"', ["config.toml: web.port", "whole number"]),
        ("[web]\nport = 80.5", ["config.toml: web.port", "whole number"]),
        ("[web]\nport = true", ["config.toml: web.port", "whole number"]),
        ("[web]\nport = 70000", ["config.toml: web.port", "65535"]),
        ("[index]\npath = 5", ["config.toml: index.path", "quotation marks"]),
        ("[telegram]\nbase_url = 5", ["config.toml: telegram.base_url", "quotation marks"]),
        ('[telegram]\nbase_url = "http://x"', ["config.toml: telegram.base_url", "ends in /bot"]),
        ('[telegram]\nproxy = "127.0.0.1"', ["config.toml: telegram.proxy", "http://127.0.0.1:7890"]),
        ("[telegram]\nadmins = 5", ["config.toml: telegram.admins", "list"]),
        ('[telegram]\nadmins = ["me"]', ["config.toml: telegram.admins", "whole number"]),
        ('[webhook]\nurl = "bot.example.org"', ["config.toml: webhook.url", "https://bot.example.org"]),
        ('[webhook]\npath = "telegram"', ["config.toml: webhook.path", "such as /telegram"]),
        ('[webhook]\nsecret = "公开"', ["config.toml: webhook.secret", "letters, digits"]),
        ("[telegram]\nper_second = -1", ["config.toml: telegram.per_second", "greater than or equal to 0"]),
        ('telegram = "on"', ["config.toml: telegram", "[telegram]"]),
        ('[log]\nlevel = "LOUD"', ["config.toml: log.level", "'DEBUG', 'INFO', 'WARNING' or 'ERROR'"]),
        ("[chat]\npause_minutes = 0", ["config.toml: chat.pause_minutes", "greater than or equal to 1"]),
        ("[web]\nport = 1\nhost = 2\nx = 3", ["config.toml: web.", "(1 more after it)"]),
        ("[web\nport = 1", ["config.toml: is not valid TOML", "line 1"]),
    ],
)
def test_a_mistake_in_the_file_is_named(text: str, expected: list[str]) -> None:
    write(text)
    line = mistake()
    for part in expected:
        assert part in line


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("GONGKAI_TELEGRAM__TOKN", "x", "did you mean token?"),
        ("GONGKAI_TELEGRM__TOKEN", "x", "did you mean telegram?"),
        ("GONGKAI_WEB__PORT", "x", "whole number"),
        ("GONGKAI_TELEGRAM__ADMINS", "12,me", "whole number"),
        ("GONGKAI_WEB", "x", "section"),
    ],
)
def test_a_mistake_in_the_environment_names_the_variable(
    name: str, value: str, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    line = mistake()
    assert line.startswith(f"{name}")
    assert expected in line


def test_names_that_container_platforms_invent_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GONGKAI_PORT", "tcp://10.0.0.1:80")
    monkeypatch.setenv("GONGKAI_SERVICE_HOST", "10.0.0.1")
    assert load_settings() == Settings()


@pytest.mark.parametrize("token", ["hello", "abc:def", "123456789", "123456789:AA bb", "：123", "123:AA\nbb"])
def test_a_token_of_the_wrong_shape_is_refused_and_not_repeated(
    token: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GONGKAI_TELEGRAM__TOKEN", token)
    line = mistake()
    assert line.startswith("GONGKAI_TELEGRAM__TOKEN")
    assert "@BotFather" in line
    assert token not in line


def test_values_are_never_repeated() -> None:
    write(f'[telegram]\ntoken = ["{TOKEN}"]\n')
    assert TOKEN not in mistake()


def test_a_named_file_that_is_missing_is_a_mistake(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GONGKAI_CONFIG", "nowhere.toml")
    assert mistake().startswith("nowhere.toml: cannot be read (No such file or directory)")


def test_a_directory_in_the_place_of_the_file_is_a_mistake() -> None:
    Path("config.toml").mkdir()
    assert mistake().startswith("config.toml: cannot be read")


def test_a_file_in_another_encoding_is_a_mistake() -> None:
    Path("config.toml").write_bytes('[chat]\norganisation = "灵沙乡"'.encode("gb18030"))
    assert "UTF-8" in mistake()
