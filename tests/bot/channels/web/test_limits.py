"""What one client may ask for: budgets that fill again, bounded memory, sizes, and headers on every answer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from bot.channels.web import limits
from bot.channels.web.limits import Limiter, client_of
from bot.config_sections import WebSettings
from tests.bot.channels.web.conftest import Served, serve


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_budget_runs_out_and_fills_again() -> None:
    clock = Clock()
    limiter = Limiter(60, clock)
    assert [limiter.wait("a") for _ in range(60)] == [0.0] * 60
    assert limiter.wait("a") == pytest.approx(1.0)
    assert limiter.wait("b") == 0.0
    clock.now = 1.0
    assert limiter.wait("a") == 0.0
    assert limiter.wait("a") > 0


def test_no_budget_is_no_limit() -> None:
    limiter = Limiter(0)
    assert not any(limiter.wait("a") for _ in range(1000))


def test_memory_stays_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "_MAX_CLIENTS", 10)
    limiter = Limiter(60, Clock())
    for number in range(100):
        limiter.wait(str(number))
    assert len(limiter._left) == 10


@pytest.mark.parametrize(
    ("host", "client"),
    [("192.0.2.1", "192.0.2.1"), ("2001:db8::1", "2001:db8::"), ("2001:db8::ffff:1", "2001:db8::"),
     ("::ffff:192.0.2.1", "192.0.2.1"), ("testclient", "testclient")],
)  # fmt: skip
def test_a_client_is_an_address_or_an_ipv6_network(host: str, client: str) -> None:
    assert client_of(host) == client


@pytest.fixture
def strict(several: Path) -> Iterator[Served]:
    yield from serve(several, WebSettings(port=0, requests_a_minute=3))


def test_too_many_requests_are_told_for_how_long_to_wait(strict: Served) -> None:
    with httpx.Client(base_url=strict.address, trust_env=False) as client:
        answers = [client.get("/privacy", headers={"Accept": "text/html"}) for _ in range(4)]
        assert [answer.status_code for answer in answers] == [200, 200, 200, 429]
        assert 0 < int(answers[-1].headers["retry-after"]) <= 21
        assert "请求太频繁了" in answers[-1].text
        assert client.get("/api/facts").json()["status"] == 429
        assert client.get("/healthz").status_code == 200


def test_a_body_that_grows_is_refused_whatever_its_head_says(own: httpx.Client) -> None:
    def endless() -> Iterator[bytes]:
        for _ in range(100):
            yield b"q=" + b"a" * 10_000

    try:
        status = own.post(
            "/ask", content=endless(), headers={"Content-Type": "application/x-www-form-urlencoded"}
        )
        assert status.status_code == 413
    except httpx.WriteError:
        pass  # the server hung up while it was still being sent to
    assert own.get("/healthz").status_code == 200


@pytest.mark.parametrize(
    "path", ["/", "/offices", "/nope", "/api/facts", "/static/site.css", "/openapi.json"]
)
def test_every_answer_has_the_headers(own: httpx.Client, path: str) -> None:
    headers = own.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors https://www.example.gov.cn" in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "server" not in headers
    assert "cache-control" in headers


def test_nobody_may_embed_the_pages_unless_configured(client: httpx.Client) -> None:
    page = client.get("/embed")
    assert "frame-ancestors 'none'" in page.headers["content-security-policy"]
    assert page.headers["x-frame-options"] == "DENY"
    assert "web.embed" in page.text
