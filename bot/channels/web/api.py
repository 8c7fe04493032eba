"""The same for programs: POST /api/ask, GET /api/facts, GET /api/reports, described in /openapi.json."""

from __future__ import annotations

import json
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StrictInt, StrictStr

from bot.batch import Message, reply_of
from bot.channels.web.answers import links
from bot.channels.web.asking import readable
from bot.channels.web.display import Display
from bot.channels.web.limits import MAX_QUESTION, client_of
from bot.channels.web.problems import MEDIA_TYPE
from bot.channels.web.site import site_of
from knowledge.as_json import fact_as_json
from knowledge.browsing import FactFilter
from knowledge.models import FactKind, Measure
from knowledge.records import ReportRecord

_MAX_PAGE = 200
_MAX_CHAT = 64
_MAX_WORDS = 60


class Problem(BaseModel):
    """A problem as RFC 9457 describes it."""

    type: str
    title: str
    status: int
    detail: str | None = None
    errors: list[dict[str, str]] | None = None


def _whole(value: object) -> object:
    """In JSON 7.0 is as whole a number as 7."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


class AskBody(BaseModel):
    """A message to the assistant."""

    model_config = ConfigDict(extra="forbid")

    text: Annotated[StrictStr, Field(min_length=1, max_length=MAX_QUESTION, description="What is asked")]
    chat: Annotated[
        Annotated[StrictStr, Field(max_length=_MAX_CHAT)]
        | Annotated[StrictInt, Field(ge=-(2**53), le=2**53)],
        BeforeValidator(_whole),
        Field(description="Messages with the same chat are one conversation; without it each stands alone"),
    ] = ""


class FactOut(BaseModel):
    """A fact that an answer stands on."""

    label: str
    value: int | float | str | None
    unit: str
    section: str
    quote: str
    report: str


class AskReply(BaseModel):
    """The same as a line of `python -m bot ask --json`, and besides it what a page needs."""

    chat: str | int
    text: str
    status: Literal["answered", "ambiguous", "unanswerable", "smalltalk"]
    reply: str
    facts: list[FactOut]
    confidence: float
    ms: float
    language: str
    choices: list[str]
    links: list[str]


class StatedFact(BaseModel):
    """A fact with its report."""

    organisation: str
    report_year: int
    label: str
    topic: str
    measure: str
    value: int | float | str | None
    value_text: str
    unit: str
    approximate: bool
    section: str
    quote: str
    kind: str
    qualifier: str
    state: str
    key: str
    items: list[str]
    year: int | None
    change: bool


class FactPageOut(BaseModel):
    """Some facts; `next` is the address of the following page, null on the last."""

    facts: list[StatedFact]
    next: str | None


class ReportOut(BaseModel):
    """A report of the index."""

    organisation: str
    year: int
    title: str
    facts: int
    findings: list[str]
    page: str


class ReportPageOut(BaseModel):
    """Some reports; `next` is the address of the following page, null on the last."""

    reports: list[ReportOut]
    next: str | None


_PROBLEM: dict[str, Any] = {"model": Problem, "content": {MEDIA_TYPE: {}}}
_PROBLEMS: dict[int | str, dict[str, Any]] = {
    422: {**_PROBLEM, "description": "A value is missing or wrong"},
    429: {**_PROBLEM, "description": "Too many requests; Retry-After says for how long to wait"},
}
_WITH_BODY: dict[int | str, dict[str, Any]] = {
    400: {**_PROBLEM, "description": "The body is no JSON"},
    413: {**_PROBLEM, "description": "The body is too large"},
    **_PROBLEMS,
}
router = APIRouter(prefix="/api")
Words = Annotated[str, Query(max_length=_MAX_WORDS)]
Year = Annotated[int | None, Query(ge=1949, le=9999)]


@router.post("/ask", response_model=AskReply, responses=_WITH_BODY, summary="Ask a question")
async def ask(request: Request, body: AskBody) -> Response:
    """Answers a message with the figure, its quote and its section, or says that the report does not give it."""
    site = site_of(request)
    client = client_of(request.client.host if request.client else "")
    chat = f"api {client} {body.chat}" if body.chat != "" else ""
    reply = site.asking.ask(body.text, chat)
    content = reply_of(Message(readable(body.text), body.chat), reply.answer, reply.milliseconds)
    places = [Display().link(place.path, place.fragment) for place in links(reply.answer)]
    return _json(
        {**content, "language": reply.answer.language.value, "choices": reply.answer.choices, "links": places}
    )


@router.get("/facts", response_model=FactPageOut, responses=_PROBLEMS, summary="What the reports state")
async def facts(
    request: Request,
    organisation: Words = "",
    year: Year = None,
    kind: FactKind | None = None,
    measure: Measure | None = None,
    key: Words = "",
    q: Words = "",
    after: Annotated[str, Query(pattern=r"^\d{1,9}:-?\d{1,9}$")] = "0:-1",
    limit: Annotated[int, Query(ge=1, le=_MAX_PAGE)] = 100,
) -> Response:
    """Facts in the order of the index; a page may hold fewer than asked for and yet not be the last."""
    store = site_of(request).library.store
    wanted = FactFilter(organisation, year, kind or "", measure or "", key, readable(q))
    report, position = map(int, after.split(":"))
    page = store.browse().facts(wanted, (report, position), limit)
    following = f"{page.after[0]}:{page.after[1]}" if page.after else ""
    records = {number: store.by_id(number) for number in {told.report for told in page.facts}}
    rows = [{**_report_of(records[told.report]), **fact_as_json(told.fact)} for told in page.facts]
    return _json({"facts": rows, "next": _next(request, after=following) if following else None})


@router.get("/reports", response_model=ReportPageOut, responses=_PROBLEMS, summary="Which reports are loaded")
async def reports(
    request: Request,
    q: Words = "",
    page: Annotated[int, Query(ge=1, le=100_000)] = 1,
    limit: Annotated[int, Query(ge=1, le=_MAX_PAGE)] = 50,
) -> Response:
    """The reports of the offices whose names hold `q`, some offices a page."""
    store = site_of(request).library.store
    offices = store.browse().offices(readable(q), limit + 1, (page - 1) * limit)
    records = [store.report(office.organisation, year) for office in offices[:limit] for year in office.years]
    rows = [
        {
            "organisation": record.organisation,
            "year": record.year,
            "title": record.title,
            "facts": record.fact_count,
            "findings": record.findings,
            "page": Display().link(f"/reports/{record.year}/{record.organisation}"),
        }
        for record in records
        if record is not None
    ]
    return _json({"reports": rows, "next": _next(request, page=page + 1) if len(offices) > limit else None})


def _report_of(record: ReportRecord | None) -> dict[str, object]:
    """Office and year of the report that a fact is of."""
    return {"organisation": record.organisation, "report_year": record.year} if record else {}


def _next(request: Request, **changes: object) -> str:
    """The address of the next page: this one's with another place to begin at."""
    address = request.url.include_query_params(**changes)
    return f"{address.path}?{address.query}"


def _json(content: object) -> Response:
    body = json.dumps(content, ensure_ascii=False).encode("utf-8", "replace")
    return Response(body, media_type="application/json", headers={"Access-Control-Allow-Origin": "*"})
