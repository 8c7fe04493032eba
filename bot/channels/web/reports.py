"""The pages to read and compare reports: text, tables, facts, downloads, offices."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from bot.channels.web.asking import readable
from bot.channels.web.beside import MAX_REPORTS, Line, side_by_side
from bot.channels.web.display import display_of, year_of
from bot.channels.web.library import Shelf, Told
from bot.channels.web.marking import marked, unplaced
from bot.channels.web.site import site_of
from bot.channels.web.tables import rebuilt
from bot.channels.web.templating import page
from bot.downloads import as_csv, as_json
from knowledge.models import FactKind, Measure
from knowledge.normalization import simplify

_OFFICES_A_PAGE = 50
_FACTS_A_PAGE = 100
_MAX_PAGE = 100_000
_MAX_TYPED = 60
Page = Callable[[Request], Response]


def offices(request: Request) -> Response:
    """All offices, to be searched and leafed through."""
    site, display = site_of(request), display_of(request, offices=False)
    sought, number = _typed(request, "q"), _number(request)
    browse = site.reading.store.browse()
    count = browse.count_offices(sought)
    found = browse.offices(sought, _OFFICES_A_PAGE, (number - 1) * _OFFICES_A_PAGE)
    pages = max(1, -(-count // _OFFICES_A_PAGE))
    values = {"found": found, "count": count, "sought": sought, "number": number, "pages": pages}
    return page(request, "offices.html", display, {**values, "most": MAX_REPORTS})


def report(request: Request) -> Response:
    """A report's text with every fact marked, and what the checks found in it."""
    shelf = _shelf(request)
    values = {"shelf": shelf, "blocks": marked(shelf), "unplaced": unplaced(shelf), "tab": "text"}
    return page(request, "report.html", display_of(request), values)


def tables(request: Request) -> Response:
    """The form's tables put together again."""
    shelf = _shelf(request)
    return page(
        request,
        "tables.html",
        display_of(request),
        {"shelf": shelf, "tables": rebuilt(shelf), "tab": "tables"},
    )


def facts(request: Request) -> Response:
    """A report's facts, which can be filtered."""
    shelf = _shelf(request)
    kind, measure = request.query_params.get("kind", ""), request.query_params.get("measure", "")
    sought, number = _typed(request, "q"), _number(request)
    found = [told for told in shelf.facts if _fits(told, kind, measure, sought)]
    start = (number - 1) * _FACTS_A_PAGE
    values = {
        "shelf": shelf,
        "tab": "facts",
        "found": found[start : start + _FACTS_A_PAGE],
        "count": len(found),
        "number": number,
        "pages": max(1, -(-len(found) // _FACTS_A_PAGE)),
        "kind": kind,
        "measure": measure,
        "sought": sought,
        "kinds": [kind.value for kind in FactKind],
        "measures": [m.value for m in Measure if any(told.fact.measure is m for told in shelf.facts)],
    }
    return page(request, "facts.html", display_of(request), values)


def download(request: Request) -> Response:
    """A report's facts as a file."""
    shelf = _shelf(request)
    facts = [told.fact for told in shelf.facts]
    kind = str(request.path_params["kind"])
    if kind not in ("csv", "json"):
        raise HTTPException(404)
    content = as_csv((shelf.record, facts)) if kind == "csv" else as_json((shelf.record, facts))
    media = "text/csv; charset=utf-8" if kind == "csv" else "application/json"
    name = f"{shelf.record.year}-{shelf.record.organisation}.{kind}"
    disposition = f"attachment; filename=\"facts-{shelf.record.year}.{kind}\"; filename*=UTF-8''{quote(name)}"
    return Response(content, media_type=media, headers={"Content-Disposition": disposition})


def compare(request: Request) -> Response:
    """Reports side by side: those named in the address as year/office."""
    site, display = site_of(request), display_of(request)
    shelves = []
    for name in dict.fromkeys(request.query_params.getlist("r")[:MAX_REPORTS]):
        year, _, office = readable(name).partition("/")
        shelf = site.reading.shelf(office, year_of(year))
        if shelf is not None:
            shelves.append(shelf)
    everything = request.query_params.get("all") == "1"
    groups: dict[str, list[Line]] = {}
    for line in side_by_side(shelves, everything) if len(shelves) > 1 else ():
        groups.setdefault(line.group, []).append(line)
    return page(
        request, "compare.html", display, {"shelves": shelves, "groups": groups, "everything": everything}
    )


def years(request: Request) -> Response:
    """The years of an office side by side."""
    office = str(request.path_params["office"])
    loaded = site_of(request).reading.store.years(office)[:MAX_REPORTS]
    if not loaded:
        raise HTTPException(404)
    display = display_of(request)
    named = "&".join(f"r={quote(f'{year}/{office}')}" for year in sorted(loaded))
    address = display.link("/compare")
    return RedirectResponse(f"{address}{'&' if '?' in address else '?'}{named}", 303)


def _shelf(request: Request) -> Shelf:
    """The report that an address names; raises 404 if it is not loaded."""
    year = year_of(str(request.path_params["year"]))
    shelf = site_of(request).reading.shelf(str(request.path_params["office"]), year)
    if shelf is None:
        raise HTTPException(404)
    return shelf


def _typed(request: Request, name: str) -> str:
    """Words to look for, as reports write them."""
    return simplify(readable(request.query_params.get(name, ""))[:_MAX_TYPED].strip())


def _number(request: Request) -> int:
    """The number of the page asked for."""
    text = request.query_params.get("page", "1")
    return min(int(text), _MAX_PAGE) if text.isascii() and text.isdigit() and int(text[:9]) > 0 else 1


def _fits(told: Told, kind: str, measure: str, sought: str) -> bool:
    """Whether a fact is one of those asked for."""
    fact = told.fact
    if (kind and fact.kind.value != kind) or (measure and fact.measure.value != measure):
        return False
    letters = "".join(f"{fact.label} {fact.value_text} {fact.quote}".split())
    return "".join(sought.split()) in letters


def _in_turn(page_of: Page) -> Page:
    """One of these pages at a time: they share an index and what is kept of it."""

    def in_turn(request: Request) -> Response:
        with site_of(request).turn:
            return page_of(request)

    return in_turn


_PAGES: tuple[tuple[str, Page], ...] = (
    ("/offices", offices),
    ("/compare", compare),
    ("/years/{office:path}", years),
    ("/tables/{year}/{office:path}", tables),
    ("/facts/{year}/{office:path}", facts),
    ("/download.{kind}/{year}/{office:path}", download),
    ("/reports/{year}/{office:path}", report),
)
routes = [Route(path, _in_turn(page_of), methods=["GET"]) for path, page_of in _PAGES]
"""Not coroutines: the framework runs them in threads."""
