"""The web channel served for real on loopback, over the real assistant and several reports."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from bot.assistant import Assistant
from bot.channels.web.server import WebChannel
from bot.config_sections import WebSettings
from knowledge.indexing import build_index
from tests.samples import LINGSHA, MADE_UP

LIUWAN_2019, LIUWAN_2020 = MADE_UP / "several" / "2019-qinghe-liuwan.txt", MADE_UP / "2020-qinghe-liuwan.txt"
WANGLAN = MADE_UP / "2023-wanglan-minzhengju.txt"
INCONSISTENT = ("政务微博公开 121 条", "政务微博公开 125 条")
"""What the report of 2019 says, and what makes its parts more than its total."""


@dataclass(frozen=True)
class Served:
    """A site that is being served."""

    address: str
    index: Path


def serve(index: Path, settings: WebSettings, organisation: str = "") -> Iterator[Served]:
    """Serves an index until the generator is closed."""
    assistant = Assistant.open(index, organisation=organisation)
    with WebChannel(assistant, index, settings, organisation).beside() as address:
        yield Served(address, index)
    assistant.close()


@pytest.fixture(scope="session")
def several(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index of three offices, one of them with two years; the parts of a total of 2019 are more than it."""
    path = tmp_path_factory.mktemp("several") / "index.db"
    inconsistent = path.with_name("inconsistent.txt")
    text = LIUWAN_2019.read_text(encoding="utf-8")
    assert INCONSISTENT[0] in text
    inconsistent.write_text(text.replace(*INCONSISTENT), encoding="utf-8")
    build_index([LINGSHA, inconsistent, LIUWAN_2020, WANGLAN], path)
    return path


@pytest.fixture(scope="session")
def site(several: Path) -> Iterator[Served]:
    """The site of several offices, without a limit on requests."""
    yield from serve(several, WebSettings(port=0, requests_a_minute=0))


@pytest.fixture(scope="session")
def own_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The site of one office with the shipped report."""
    path = tmp_path_factory.mktemp("own") / "index.db"
    build_index([LINGSHA], path)
    yield from serve(
        path,
        WebSettings(port=0, requests_a_minute=0, embed=("https://www.example.gov.cn",)),
    )


@pytest.fixture
def client(site: Served) -> Iterator[httpx.Client]:
    """A client of the site of several offices."""
    with httpx.Client(base_url=site.address, trust_env=False) as opened:
        yield opened


@pytest.fixture
def own(own_site: Served) -> Iterator[httpx.Client]:
    """A client of the site of one office."""
    with httpx.Client(base_url=own_site.address, trust_env=False) as opened:
        yield opened
