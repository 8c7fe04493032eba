"""Pages from templates: everything is escaped unless it is one of our own templates."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import blake2s
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import Response

from bot.channels.web.display import Display
from bot.channels.web.words import words

_HERE = Path(__file__).parent
OK = 200
_TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}


class Assets:
    """Style sheet, scripts and icon, read once; their addresses change with their content."""

    def __init__(self, folder: Path) -> None:
        self.files = {
            path.name: (path.read_bytes(), f"{_TYPES[path.suffix]}; charset=utf-8")
            for path in sorted(folder.iterdir())
            if path.suffix in _TYPES
        }
        self._marks = {
            name: blake2s(content, digest_size=4).hexdigest() for name, (content, _) in self.files.items()
        }

    def address(self, name: str) -> str:
        """Where a file is fetched from."""
        return f"/static/{name}?v={self._marks[name]}"


ASSETS = Assets(_HERE / "static")
_environment = Environment(
    loader=FileSystemLoader(_HERE / "templates"),
    autoescape=True,
    trim_blocks=True,
    lstrip_blocks=True,
    undefined=StrictUndefined,
    auto_reload=False,
)
_environment.globals["asset"] = ASSETS.address


def page(
    request: Request,
    template: str,
    display: Display,
    values: Mapping[str, object],
    status: int = OK,
    headers: dict[str, str] | None = None,
) -> Response:
    """A page in the visitor's language and look."""
    here = request.url.path if request.method in ("GET", "HEAD") else "/"
    query = request.query_params
    others = {name: query.getlist(name) for name in query if name not in display.names}
    html = render(template, display, {**values, "here": here, "others": others})
    response = Response(html.encode("utf-8", "replace"), status, headers, "text/html; charset=utf-8")
    response.headers["Content-Language"] = display.language.value
    response.headers["Vary"] = "Accept-Language"
    if request.method == "GET" and status == OK:
        # not "no-store": then the way back from a report to the chat would lose what was asked
        response.headers["Cache-Control"] = "private, no-cache"
    return response


def render(template: str, display: Display, values: Mapping[str, object]) -> str:
    """A template as text."""
    return _environment.get_template(template).render(
        t=words(display.language), display=display, link=display.link, **values
    )
