"""The chat page: it works as a plain form, and with its script without loading anew."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import parse_qsl

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from bot.answering.composer import Composer
from bot.channels.web.asking import conversation, new_conversation, readable
from bot.channels.web.display import Display, display_of, year_of
from bot.channels.web.limits import MAX_QUESTION
from bot.channels.web.site import Site, site_of
from bot.channels.web.templating import page
from bot.channels.web.words import words
from bot.conversation import Choice
from knowledge.records import ReportRecord

_FIELDS = 20
_FORM = "application/x-www-form-urlencoded"
_MAX_TYPED = 60


async def chat(request: Request) -> Response:
    """The empty chat."""
    return _chat_page(request, new_conversation())


async def ask(request: Request) -> Response:
    """Answers a question sent by the form; the script asks for the answer alone."""
    site, display = site_of(request), display_of(request)
    if request.headers.get("content-type", "").split(";")[0].strip() != _FORM:
        raise HTTPException(415)
    form = _form(await request.body())
    text, chat = readable(form.get("q", "")).strip(), conversation(form.get("chat", ""))
    problem = "chat.empty" if not text else "chat.too_long" if len(text) > MAX_QUESTION else ""
    shown = None
    if not problem:
        shown = site.answers.shown(site.asking.ask(text, chat, _choice(form, display)).answer, chat)
    notice = words(display.language)(problem, most=MAX_QUESTION) if problem else ""
    status = 422 if problem else 200
    if form.get("alone") == "1":
        return page(request, "answer.html", display, {"shown": shown, "notice": notice, "chat": chat}, status)
    return _chat_page(request, chat, status, question=text, shown=shown, notice=notice)


async def back(request: Request) -> Response:
    """Where an answer was bookmarked or its address shared: the question is not in it, so one begins anew."""
    return RedirectResponse(display_of(request).link("/"), 303)


def _choice(form: Mapping[str, str], display: Display) -> Choice:
    """What the page is about, and the language that the visitor switched to."""
    language = display.language if display.chosen_language else None
    return Choice(language, form.get("office", "")[:_MAX_TYPED], year_of(form.get("year", "")))


def _chat_page(request: Request, chat: str, status: int = 200, **exchange: object) -> Response:
    site, display = site_of(request), display_of(request)
    record = _about(site, display)
    values = {
        "question": "",
        "shown": None,
        "notice": "",
        "chat": chat,
        "greeting": _greeting(site, display, record),
        "record": record,
        "offices": site.library.store.count_organisations(),
        "most": MAX_QUESTION,
        **exchange,
    }
    return page(request, "chat.html", display, values, status)


def _about(site: Site, display: Display) -> ReportRecord | None:
    """The report that the page's questions are about; None where the visitor has to name an office."""
    library = site.library
    office = display.office or site.organisation
    record = library.newest(office) if office else None
    if record is not None and display.year:
        record = library.store.report(office, display.year) or record
    if record is None and library.store.count_organisations() == 1:
        record = library.newest()
    return record


def _greeting(site: Site, display: Display, record: ReportRecord | None) -> str:
    """The first sentence of the welcome: the examples that follow it stand on the page as buttons."""
    if record is None:
        return words(display.language)("chat.greeting")
    return _told(site, display, "start").splitlines()[0]


def _told(site: Site, display: Display, name: str) -> str:
    """A fixed page about the report that the visitor chose, or about the usual one."""
    record = _about(site, display) if display.office else None
    if record is not None:
        return Composer(record, display.language).page(name).reply
    return site.responder.page(name, display.language).reply


async def suggest(request: Request) -> Response:
    """Names of figures that hold what was typed."""
    site = site_of(request)
    record = _about(site, display_of(request))
    typed = readable(request.query_params.get("q", ""))[:_MAX_TYPED]
    if record is None or not typed.strip():
        return JSONResponse([])
    library = site.library
    return JSONResponse(site.suggestions.like(typed, record, library.store, library.edition))


def _form(body: bytes) -> dict[str, str]:
    """The fields of a form; what cannot be read counts as not sent."""
    try:
        return dict(
            parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=_FIELDS)
        )
    except ValueError:
        return {}


async def privacy(request: Request) -> Response:
    """What becomes of a question."""
    site, display = site_of(request), display_of(request)
    told = site.responder.page("privacy", display.language).reply
    return page(request, "privacy.html", display, {"told": told})


async def contact(request: Request) -> Response:
    """How to reach the office, and what can be asked."""
    site, display = site_of(request), display_of(request)
    named = _about(site, display) is not None
    told = {name: _told(site, display, name) if named else "" for name in ("help", "contact")}
    return page(request, "contact.html", display, {"told": told})


async def embed(request: Request) -> Response:
    """What an office pastes into its site."""
    site, display = site_of(request), display_of(request)
    address = site.settings.address or str(request.base_url)
    framed = Display(embedded=True, office=display.office).link("/")
    values = {
        "address": address.rstrip("/"),
        "framed": framed,
        "embedders": site.settings.embed,
        "office": display.office,
    }
    return page(request, "embed.html", display, values)


routes = [
    Route("/", chat, methods=["GET"]),
    Route("/ask", ask, methods=["POST"]),
    Route("/ask", back, methods=["GET"]),
    Route("/suggest", suggest, methods=["GET"]),
    Route("/privacy", privacy, methods=["GET"]),
    Route("/contact", contact, methods=["GET"]),
    Route("/embed", embed, methods=["GET"]),
]
