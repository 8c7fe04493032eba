"""How a page is to look: language, letters, light. All of it stands in the address, so nothing is stored anywhere."""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import quote, urlencode

from starlette.requests import Request

from bot.answering.answer import Language
from bot.channels.base import language_of

_NAMES = ("lang", "theme", "text", "embed", "office", "year")
_LONGEST_NAME = 60
_YEAR_DIGITS = 4
_THEMES = ("light", "dark")
_SIZES = ("large",)
_LANGUAGES = {language.value.lower(): language for language in Language}


@dataclass(frozen=True, slots=True)
class Display:
    """What the visitor chose; the parts that were not chosen follow the browser."""

    language: Language = Language.ZH_CN
    chosen_language: bool = False
    theme: str = ""
    size: str = ""
    embedded: bool = False
    """True within another site's page: without head and foot."""
    office: str = ""
    """The office whose reports the visitor asks about, where the index holds several."""
    year: int = 0
    """The year asked about; 0: the newest."""

    @property
    def parameters(self) -> dict[str, str]:
        """What links to other pages carry on."""
        chosen = {
            "lang": self.language.value if self.chosen_language else "",
            "theme": self.theme,
            "text": self.size,
            "embed": "1" if self.embedded else "",
            "office": self.office,
            "year": str(self.year or ""),
        }
        return {name: value for name, value in chosen.items() if value}

    def link(self, path: str, fragment: str = "", **parameters: object) -> str:
        """The address of a page of ours; it keeps what the visitor chose."""
        given = {name: value for name, value in parameters.items() if value not in ("", None, [])}
        chosen = {**self.parameters, **given}
        query = f"?{urlencode(chosen, doseq=True)}" if chosen else ""
        return f"{quote(path)}{query}{'#' + fragment if fragment else ''}"

    @property
    def names(self) -> frozenset[str]:
        """The parameters of an address that say how a page is to look."""
        return frozenset(_NAMES)

    def with_language(self, language: str) -> Display:
        """The same in another language."""
        return replace(self, language=_LANGUAGES[language.lower()], chosen_language=True)

    def with_theme(self, theme: str) -> Display:
        """The same, dark or light."""
        return replace(self, theme=theme)

    def about(self, office: str, year: int = 0) -> Display:
        """The same for questions to an office, to its report of a year if one is named."""
        return replace(self, office=office, year=year)

    def with_size(self, size: str) -> Display:
        """The same in large or usual letters."""
        return replace(self, size=size)


def display_of(request: Request, offices: bool = True) -> Display:
    """Reads what the visitor chose; whatever is unknown counts as not chosen."""
    query = request.query_params
    chosen = _LANGUAGES.get(query.get("lang", "").lower())
    theme, size = query.get("theme", ""), query.get("text", "")
    return Display(
        chosen or _preferred(request.headers.get("accept-language", "")),
        chosen is not None,
        theme if theme in _THEMES else "",
        size if size in _SIZES else "",
        query.get("embed") == "1",
        query.get("office", "")[:_LONGEST_NAME] if offices else "",
        year_of(query.get("year", "")) if offices else 0,
    )


def year_of(text: str) -> int:
    """A year as an address or form names it; 0 for anything else."""
    return int(text) if len(text) == _YEAR_DIGITS and text.isascii() and text.isdigit() else 0


def _preferred(header: str) -> Language:
    """The first language that a browser asks for; Chinese where it asks for none."""
    return language_of(header.split(",")[0].split(";")[0].strip() or None)
