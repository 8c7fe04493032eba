"""Choosing the office, the year and the language that a chat is about: by command, by button, or because one is gone."""

from __future__ import annotations

from dataclasses import dataclass

from bot.answering.answer import Language
from bot.answering.texts import office_named, written
from bot.answering.wording import cut
from bot.assistant import Assistant
from bot.channels.telegram.leafing import PAGE_ROWS, turning
from bot.channels.telegram.names import Press, data
from bot.channels.telegram.names import language as language_named
from bot.channels.telegram.rendering import render_text
from bot.channels.telegram.reply import Reply, Rows, button, markup
from bot.channels.texts import say
from bot.conversation import Choice
from bot.fact_ids import report_code
from bot.understanding.reader import understand
from knowledge.normalization import simplify
from knowledge.records import ReportRecord

_LONGEST = 48
"""Characters of a button."""
_LIKELY = 6
"""Offices offered for a name."""
_IN_A_ROW = 3


@dataclass(frozen=True, slots=True)
class Lost:
    """A choice whose report is gone."""

    key: str
    office: str
    year: int = 0
    newest: int = 0

    def note(self, language: Language) -> str:
        """A line that says so, and what is used instead."""
        return say(
            self.key, language, office=written(self.office, language), year=self.year, newest=self.newest
        )


class Choosing:
    """What there is to choose from, and what has been chosen."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant

    def lost(self, chat: str) -> Lost | None:
        """What the chat had chosen and is no longer loaded; it is let go, so it is told once."""
        conversations, chosen = self._assistant.conversations, self._assistant.conversations.chosen(chat)
        if not chosen.organisation:
            return None
        years = self._assistant.browser.years(chosen.organisation)
        if not years:
            conversations.correct(chat, Choice(chosen.language))
            return Lost("telegram.office_gone", chosen.organisation)
        if not chosen.year or chosen.year in years:
            return None
        conversations.correct(chat, Choice(chosen.language, chosen.organisation))
        return Lost("telegram.year_gone", chosen.organisation, chosen.year, years[0])

    # ------------------------------------------------------------------ years
    def years(self, wanted: str, chat: str, language: Language) -> Reply:
        """Chooses the year that stands behind the command; without one, or without its report, the years there are."""
        report = self._assistant.report_of(chat)
        years = self._assistant.browser.years(report.organisation)
        office, year = office_named(report.organisation, language), _year(wanted, years[0])
        if len(years) < 2:
            return _said("telegram.one_year", language, office=office, year=report.year)
        if year in years:
            return self.choose_year(report.organisation, year, chat, language)
        key = "telegram.no_such_year" if year else "telegram.which_year"
        text = say(key, language, office=office, year=year or report.year)
        codes = [(one, report_code(report.organisation, one)) for one in years]
        row = [
            button(say("telegram.year_button", language, year=one), data(Press.YEAR, code))
            for one, code in codes
        ]
        rows = [row[start : start + _IN_A_ROW] for start in range(0, len(row), _IN_A_ROW)]
        return Reply(render_text(text), markup(rows))

    def choose_year(self, organisation: str, year: int, chat: str, language: Language) -> Reply:
        """Questions that name no year are about this one from now on."""
        chosen = self._assistant.conversations.chosen(chat)
        self._assistant.conversations.choose(chat, Choice(chosen.language, organisation, year))
        return _said("telegram.year_chosen", language, office=office_named(organisation, language), year=year)

    # ------------------------------------------------------------------ offices
    def offices(self, like: str, chat: str, language: Language, wanted: str = "") -> Reply:
        """The offices to choose from: those whose names are like a text, or all of them page by page.

        `wanted` is the command that has to wait until one is chosen; the buttons carry it on.
        """
        browser = self._assistant.browser
        if browser.count_offices() == 1:
            office = office_named(self._assistant.report_of(chat).organisation, language)
            return _said("telegram.one_office", language, office=office)
        if not like:
            return self.all_offices(0, language, wanted)
        found = browser.offices(like, _LIKELY)
        if not found:
            return _said("telegram.no_such_office", language, offices=browser.count_offices())
        if len(found) == 1 and not wanted and (only := browser.report(found[0])):
            return self.choose_office(only, chat, language)
        rows = self._rows([(office, browser.years(office)[0]) for office in found], language, wanted)
        return Reply(render_text(say("telegram.which_office", language)), markup(rows))

    def all_offices(self, page: int, language: Language, wanted: str = "", *, turned: bool = False) -> Reply:
        """One page of all offices, in the order of their names; `turned` to from another one."""
        browser = self._assistant.browser
        count = browser.count_offices()
        pages = -(-count // PAGE_ROWS)
        page = min(page, pages - 1)
        listed = browser.page_of_offices(page * PAGE_ROWS, PAGE_ROWS)
        rows = [*self._rows([(one.organisation, one.years[0]) for one in listed], language, wanted)]
        lines = [say("telegram.which_office", language)]
        if pages > 1:
            rows.append(turning(page, pages, Press.OFFICES, wanted))
            lines.append(say("telegram.name_the_office", language, offices=count))
        return Reply(render_text("\n".join(lines)), markup(rows), in_place=turned)

    def turn_to(self, named: str, wanted: str, chat: str, language: Language) -> Reply | None:
        """Chooses the office and the year that stand behind a command, as far as they are named there.

        A reply where something is left to choose: several offices are called so, or there is no report of the year.
        """
        browser, conversations = self._assistant.browser, self._assistant.conversations
        found = browser.offices(named, _LIKELY) if browser.count_offices() > 1 else []
        if len(found) > 1:
            return self.offices(named, chat, language, wanted)
        office = found[0] if found else self._assistant.office_of(chat)
        years = browser.years(office) if office else []
        if not years:
            return None
        year = _year(named, years[0])
        if year and year not in years:
            return self.years(named, chat, language) if not found else None
        if found or year:
            chosen = conversations.chosen(chat)
            conversations.choose(chat, Choice(chosen.language, office, year or 0))
        return None

    def choose_office(self, report: ReportRecord, chat: str, language: Language) -> Reply:
        """Questions that name no office are about this one from now on."""
        chosen = self._assistant.conversations.chosen(chat)
        self._assistant.conversations.choose(chat, Choice(chosen.language, report.organisation))
        return _said("telegram.office_chosen", language, office=office_named(report.organisation, language))

    def _rows(self, newest: list[tuple[str, int]], language: Language, wanted: str) -> Rows:
        """A button for each office: the code of its newest report, and what is wanted of it."""
        named = [(written(office, language), report_code(office, year) + wanted) for office, year in newest]
        return [[button(cut(name, _LONGEST), data(Press.OFFICE, code))] for name, code in named]

    # ------------------------------------------------------------------ languages
    def languages(self, language: Language) -> Reply:
        """The languages to choose from."""
        choices = [[button(say(f"telegram.in_{one}", one), data(Press.LANGUAGE, one))] for one in Language]
        auto = [button(say("telegram.in_any", language), data(Press.LANGUAGE, "any"))]
        return Reply(render_text(say("telegram.which_language", language)), markup([*choices, auto]))

    def language_meant(self, named: str) -> str:
        """The name of the language that stands behind the command: en, English, 繁体; '' for none or another."""
        wanted = simplify(named.strip().lower())
        for one in Language:
            titles = {one.lower(), *(say(f"telegram.in_{one}", spoken).lower() for spoken in Language)}
            if wanted and wanted in {
                *titles,
                *(simplify(title)[:2] for title in titles if not title.isascii()),
            }:
                return one
        return ""

    def choose_language(self, name: str, chat: str, language: Language) -> Reply:
        """Replies are in this language from now on, or in that of each message."""
        chosen, wanted = self._assistant.conversations.chosen(chat), language_named(name)
        self._assistant.conversations.choose(chat, Choice(wanted, chosen.organisation, chosen.year))
        return _said("telegram.language_chosen" if wanted else "telegram.language_any", wanted or language)


def _year(text: str, newest: int) -> int | None:
    """The year that a text names (2019, 二〇一九年, last year); None if it names none."""
    question = understand(text)
    if question.relative_year is not None:
        return newest + question.relative_year
    return question.year


def _said(key: str, language: Language, **values: object) -> Reply:
    """A sentence; pressed for, it takes the place of the buttons."""
    return Reply(render_text(say(key, language, **values)), in_place=True)
