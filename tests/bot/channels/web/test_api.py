"""The API for programs: the contract of `ask --json`, facts page by page, problems as RFC 9457 has them, and fuzzing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.schemas import OpenApiSchema

from bot.assistant import Assistant
from bot.batch import Message, reply_of
from bot.channels.web.server import WebChannel
from bot.config_sections import WebSettings
from tests.bot.channels.web.conftest import Served
from tests.bot.fakes import FakeAssistant

LINGSHA = "平罗县灵沙乡人民政府"
OPERATIONS = ("GET /api/facts", "GET /api/reports", "POST /api/ask")


def test_asking_gives_what_the_command_line_gives(own: httpx.Client, own_site: Served) -> None:
    reply = own.post("/api/ask", json={"text": "临时救助多少人", "chat": "7"}).json()
    assistant = Assistant.open(own_site.index)
    expected = reply_of(Message("临时救助多少人", "7"), assistant.ask("临时救助多少人"), 0)
    assistant.close()
    assert {name: reply[name] for name in expected if name != "ms"} == {
        name: value for name, value in expected.items() if name != "ms"
    }
    assert reply["facts"][0]["value"] == 201
    assert own.get(reply["links"][0]).status_code == 200


def test_messages_of_a_chat_are_one_conversation(own: httpx.Client) -> None:
    own.post("/api/ask", json={"text": "政务微信公开了多少条", "chat": 12})
    assert own.post("/api/ask", json={"text": "占总数的多少", "chat": 12}).json()["status"] == "answered"
    assert own.post("/api/ask", json={"text": "占总数的多少"}).json()["status"] != "answered"


def test_choices_are_given(client: httpx.Client) -> None:
    reply = client.post("/api/ask", json={"text": "公开了多少条信息"}).json()
    assert reply["status"] == "ambiguous"
    assert LINGSHA in reply["choices"]


def test_facts_are_filtered_and_paged(client: httpx.Client) -> None:
    address: str | None = f"/api/facts?organisation={LINGSHA}&kind=table&key=applications.received&limit=3"
    found = []
    while address:
        page = client.get(address).json()
        found += page["facts"]
        address = page["next"]
    assert len(found) == 7
    assert {fact["organisation"] for fact in found} == {LINGSHA}
    assert {fact["report_year"] for fact in found} == {2020}
    assert all(fact["key"].startswith("applications.received.") for fact in found)


def test_reports_are_listed_page_by_page(client: httpx.Client) -> None:
    names = []
    address: str | None = "/api/reports?limit=1"
    while address:
        page = client.get(address).json()
        names += [(report["organisation"], report["year"]) for report in page["reports"]]
        address = page["next"]
    assert len(names) == len(set(names)) == 4


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b'{"text": ""}', 422), (b'{"text": 5}', 422), (b"{}", 422), (b"[]", 422), (b"{", 422), (b"", 422),
        (b'{"text": "a", "more": 1}', 422), (b'{"text": "a", "chat": true}', 422),
        (b'{"text": "\\ud800"}', 422), (b"\xff\xfe{}", 422), (b'{"text": "' + b"a" * 301 + b'"}', 422),
        (b"[" * 10_000, 400), (b"x" * 20_000, 413),
    ],
)  # fmt: skip
def test_a_wrong_request_is_a_problem_that_repeats_nothing(
    own: httpx.Client, body: bytes, status: int
) -> None:
    response = own.post("/api/ask", content=body, headers={"Content-Type": "application/json"})
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"
    told = response.json()
    assert told["status"] == status
    assert told["title"]
    assert "aaaaa" not in response.text


def test_other_methods_are_refused_with_those_that_are_allowed(own: httpx.Client) -> None:
    for method, path in (("PUT", "/ask"), ("PUT", "/"), ("DELETE", "/api/facts"), ("GET", "/api/ask")):
        response = own.request(method, path)
        assert response.status_code == 405
        assert response.headers["allow"]
        assert response.json()["title"] == "Method Not Allowed"


def test_a_failure_of_ours_is_a_problem_without_a_word_of_what_was_asked(
    several: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with WebChannel(FakeAssistant(), several, WebSettings(port=0)).beside() as address:
        program = httpx.post(f"{address}/api/ask", json={"text": "crash secretword"}, trust_env=False)
        browser = httpx.post(
            f"{address}/ask", data={"q": "crash secretword"}, headers={"Accept": "text/html"}, trust_env=False
        )
    for response in (program, browser):
        assert response.status_code == 500
        assert "secretword" not in response.text
        assert "Traceback" not in response.text
    assert program.json()["title"] == "Internal Server Error"
    assert "RuntimeError" in caplog.text
    assert "secretword" not in caplog.text


@pytest.fixture(scope="module")
def schema(own_site: Served) -> OpenApiSchema:
    return schemathesis.openapi.from_url(f"{own_site.address}/openapi.json")


def test_the_schema_names_every_operation(schema: OpenApiSchema) -> None:
    labels = [result.ok().label for result in schema.get_all_operations() if isinstance(result, Ok)]
    assert sorted(labels) == sorted(OPERATIONS)


@pytest.mark.parametrize("label", OPERATIONS)
def test_fuzzing_finds_nothing(schema: OpenApiSchema, label: str) -> None:
    found = (result.ok() for result in schema.get_all_operations() if isinstance(result, Ok))
    operation = next(one for one in found if one.label == label)

    @given(case=operation.as_strategy())
    @settings(max_examples=60, suppress_health_check=list(HealthCheck))
    def holds(case: schemathesis.Case[Any]) -> None:
        case.call_and_validate()

    holds()
