"""What a pressed button brings: a fact, a page of the contents, the next candidates, a breakdown, a choice."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.answer import Language
from bot.answering.composer import Composer
from bot.assistant import Assistant
from bot.channels.telegram import leafing, names
from bot.channels.telegram.names import Press, Pressed, data
from bot.channels.telegram.rendering import render_text
from bot.channels.telegram.replies import OF_ONE_OFFICE, Replies, facts
from bot.channels.telegram.reply import Reply, button, markup
from bot.channels.telegram.report_page import text_file
from bot.channels.texts import say
from bot.fact_ids import CODE, report_code
from bot.guide import offers_of
from knowledge.records import ReportRecord

_OFFERED = 3


class Presses:
    """Composes what buttons bring; each carries all that is needed for it, so none grows old with the program."""

    def __init__(self, assistant: Assistant, replies: Replies) -> None:
        self._assistant = assistant
        self._replies = replies

    def pressed(self, pressed: Pressed, chat: str, private: bool, language: Language) -> Reply | None:
        """What a button brings; None where what it stood for is no longer there."""
        browser = self._assistant.browser
        match pressed.press:
            case Press.FACT:
                return (
                    self._replies.fact(pressed.name, chat, private, language)
                    if browser.fact(pressed.name)
                    else None
                )
            case Press.TOPIC | Press.SECTION:
                return self._replies.place(pressed.name, language, pressed.page)
            case Press.PAGE:
                return (
                    self._replies.page(pressed.name, chat, private, language)
                    if pressed.name == "contact"
                    else None
                )
            case Press.OTHERS:
                return self._others(pressed.name, chat, language)
            case Press.CHART:
                return self._replies.charts.drawn(pressed.name, language)
            case Press.LANGUAGE:
                return self._replies.choosing.choose_language(pressed.name, chat, language)
            case Press.OFFICES:
                return self._replies.choosing.all_offices(pressed.page, language, pressed.name, turned=True)
            case Press.OFFICE:
                return self._office(pressed.name[:CODE], pressed.name[CODE:], chat, private, language)
        report = browser.report_with(pressed.name)
        return None if report is None else self._of_report(pressed.press, report, chat, language)

    def _office(self, code: str, wanted: str, chat: str, private: bool, language: Language) -> Reply | None:
        """Chooses an office, and gives what was wanted of it when there was none; while paused that is the contact."""
        report = self._assistant.browser.report_with(code)
        if report is None:
            return None
        chosen = self._replies.choosing.choose_office(report, chat, language)
        if self._assistant.paused or wanted == "contact":
            contact = self._replies.page("contact", chat, private, language).parts
            page = Reply(["\n\n".join(contact if self._assistant.paused else [*chosen.parts, *contact])])
        elif wanted in OF_ONE_OFFICE:
            page = self._replies.command(wanted, "", chat, private, language)
        else:
            return chosen
        return replace(page, in_place=True)

    def _of_report(self, press: Press, report: ReportRecord, chat: str, language: Language) -> Reply | None:
        browser, choosing = self._assistant.browser, self._replies.choosing
        match press:
            case Press.SECTIONS | Press.SECTIONS_ANEW:
                page = leafing.sections(browser.outline(report), language)
                return Reply(page.parts, page.buttons, in_place=press is Press.SECTIONS)
            case Press.DOCUMENT:
                document = browser.document(report)
                return Reply([], None, None, text_file(report, document, language)) if document else None
            case Press.YEAR:
                return choosing.choose_year(report.organisation, report.year, chat, language)
        return None

    def _others(self, name: str, chat: str, language: Language) -> Reply | None:
        """The next candidates, never those that were offered before; in the end the way to a person."""
        browser = self._assistant.browser
        report = browser.report_with(name[:CODE])
        found = [pair[1] for pair in map(browser.fact, names.each_of(name)) if pair]
        if report is None or (len(found) < len(names.each_of(name)) and not found):
            return None
        found = [entry for entry in found if entry.id not in self._replies.told(chat)]
        self._replies.tell(chat, (entry.id for entry in found[:_OFFERED]))
        writer = Composer(report, language)
        rows = list(facts(offers_of(writer, found[:_OFFERED])))
        code = report_code(report.organisation, report.year)
        topics = button(say("telegram.topics_button", language), data(Press.SECTIONS_ANEW, code))
        contact = button(say("telegram.contact_button", language), data(Press.PAGE, "contact"))
        if rest := names.others(entry.id for entry in found[_OFFERED:]):
            rows.append([button(say("telegram.none_of_these", language), data(Press.OTHERS, rest))])
        key = "telegram.others" if found else "telegram.no_others"
        return Reply(render_text(say(key, language)), markup([*rows, [topics, contact]]))
