"""What a pressed button brings: a fact, a page of the contents, the next candidates, a breakdown, a choice."""

from __future__ import annotations

from bot.answering.answer import Language
from bot.answering.composer import Composer
from bot.answering.texts import written
from bot.assistant import Assistant
from bot.channels.telegram import leafing, names
from bot.channels.telegram.names import Press, Pressed, data
from bot.channels.telegram.rendering import render_text
from bot.channels.telegram.replies import Replies, facts
from bot.channels.telegram.reply import Reply, button, markup
from bot.channels.telegram.report_page import picture, text_file
from bot.channels.texts import say
from bot.conversation import Choice
from bot.fact_ids import CODE, NAME, report_code
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
                return self._chart(pressed.name, language)
            case Press.LANGUAGE:
                return self._choose_language(pressed.name, chat, language)
        report = browser.report_with(pressed.name)
        return None if report is None else self._of_report(pressed.press, report, chat, language)

    def _of_report(self, press: Press, report: ReportRecord, chat: str, language: Language) -> Reply | None:
        browser, chosen = self._assistant.browser, self._assistant.conversations.chosen(chat)
        office = written(report.organisation, language)
        match press:
            case Press.SECTIONS | Press.SECTIONS_ANEW:
                page = leafing.sections(browser.outline(report), language)
                return Reply(page.parts, page.buttons, in_place=press is Press.SECTIONS)
            case Press.DOCUMENT:
                document = browser.document(report)
                return Reply([], None, None, text_file(report, document, language)) if document else None
            case Press.YEAR:
                choice = Choice(chosen.language, report.organisation, report.year)
                self._assistant.conversations.choose(chat, choice)
                return _line("telegram.year_chosen", language, office=office, year=report.year)
            case Press.OFFICE:
                self._assistant.conversations.choose(chat, Choice(chosen.language, report.organisation))
                return _line("telegram.office_chosen", language, office=office)
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

    def _chart(self, name: str, language: Language) -> Reply | None:
        found = self._assistant.browser.fact(name[:NAME])
        charts = self._replies.guide.charts(found[0], language) if found else ()
        chart = next((chart for chart in charts if chart.id == name), None)
        return picture(chart, found[0], language) if chart and found else None

    def _choose_language(self, name: str, chat: str, language: Language) -> Reply:
        chosen = self._assistant.conversations.chosen(chat)
        wanted = names.language(name)
        self._assistant.conversations.choose(chat, Choice(wanted, chosen.organisation, chosen.year))
        return _line("telegram.language_chosen" if wanted else "telegram.language_any", wanted or language)


def _line(key: str, language: Language, **values: object) -> Reply:
    return Reply(render_text(say(key, language, **values)), in_place=True)
