"""What the pages of one site share: the assistant, the reports, the settings."""

from __future__ import annotations

from dataclasses import dataclass, field
from threading import Lock

from starlette.requests import Request

from bot.channels.base import Responder
from bot.channels.web.answers import Answers
from bot.channels.web.asking import Asking
from bot.channels.web.library import Library
from bot.channels.web.suggestions import Suggestions
from bot.config_sections import WebSettings


@dataclass(frozen=True, slots=True)
class Site:
    """Everything a page may need."""

    responder: Responder
    library: Library
    """The index as the answers use it, in the event loop."""
    reading: Library
    """The index opened once more for the pages of reports, which are drawn in threads so that they hold up no answer."""
    settings: WebSettings
    organisation: str
    """The office asked about where a page names none."""
    asking: Asking = field(init=False)
    answers: Answers = field(init=False)
    suggestions: Suggestions = field(init=False)
    turn: Lock = field(default_factory=Lock)
    """Held by whoever uses `reading`."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "asking", Asking(self.responder))
        object.__setattr__(self, "answers", Answers(self.library, self.responder))
        object.__setattr__(self, "suggestions", Suggestions())


def site_of(request: Request) -> Site:
    """The site that a request came to."""
    site = request.app.state.site
    assert isinstance(site, Site)
    return site
