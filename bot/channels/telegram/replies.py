"""What is replied to each request and button: asks the assistant, and arranges text, buttons and pictures."""

from __future__ import annotations

import logging
import time
from collections.abc import Hashable, Iterable

from telegram import InlineKeyboardButton

from bot.answering.answer import Answer, Language, Status
from bot.answering.texts import written
from bot.answering.wording import cut
from bot.assistant import Assistant
from bot.channels.telegram import leafing, names
from bot.channels.telegram.charts_asked import ChartsAsked
from bot.channels.telegram.choosing import Choosing
from bot.channels.telegram.memory import Recent
from bot.channels.telegram.names import Press, data
from bot.channels.telegram.rendering import CAPTION_UNITS, choice_id, render, render_text, units
from bot.channels.telegram.reply import Reply, Rows, button, markup, sheet
from bot.channels.telegram.report_page import summary, text_file
from bot.channels.texts import say
from bot.fact_ids import report_code
from bot.guide import NEAR, Ground, Guide, Offer, Offers
from bot.outline import Section
from bot.pausing import PAUSED
from bot.repeated import Repeated

log = logging.getLogger(__name__)

_LONGEST = 48
"""Characters of a button."""
_OFFERED = 3
OF_ONE_OFFICE = frozenset({"topics", "report", "year", "chart"})
"""Commands that need an office; where none is meant yet, it is asked for first."""
_NAMING = frozenset({*OF_ONE_OFFICE, "contact"})
"""Commands behind which an office and a year may be named: /report 柳湾镇 2019."""


class Replies:
    """Composes replies; of residents it knows what the assistant knows."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant
        self.guide = Guide(assistant)
        self.choosing = Choosing(assistant)
        self.charts = ChartsAsked(assistant, self.guide)
        self._told: Recent[str, frozenset[str]] = Recent()
        self._repeated: Repeated[Hashable, tuple[Reply, frozenset[str], str]] = Repeated()

    # ------------------------------------------------------------------ what was told
    def told(self, chat: str) -> frozenset[str]:
        """The facts that a chat was told or offered since its last question: they are not offered again."""
        return self._told.get(chat) or frozenset()

    def tell(self, chat: str, names: Iterable[str]) -> None:
        """Notes facts that a chat is told or offered."""
        self._told.put(chat, self.told(chat) | frozenset(filter(None, names)))

    def forget(self, chat: str) -> None:
        """Forgets what a chat was told."""
        self._told.drop(chat)
        self.charts.forget(chat)

    # ------------------------------------------------------------------ answers
    def answer(self, text: str, chat: str, private: bool) -> tuple[Answer, Reply]:
        """The answer to a question, with what may follow it."""
        start = time.perf_counter()
        answer = self._assistant.ask(text, chat)
        log.info("%s in %.1f ms", answer.status, (time.perf_counter() - start) * 1000)
        self._told.drop(chat)
        return answer, self._begun(answer, chat, private)

    def _begun(self, answer: Answer, chat: str, private: bool) -> Reply:
        """How an answer is shown to a chat that was told nothing yet: what stands in a report, to all of them alike."""
        known = next((source.id for source in answer.facts if source.id), "")
        if not known or self._assistant.browser.fact(known) is None:
            return self._shown(answer, chat, private)
        asked = self._assistant.conversations.get(chat).question
        key = self._assistant.edition, answer, asked, private
        shown = self._repeated.get(key)
        if shown is None:
            reply = self._shown(answer, chat, private)
            shown = reply, self.told(chat), self.charts.told(chat)
            self._repeated.put(key, shown)
        self._told.put(chat, shown[1])
        self.charts.note(chat, shown[2])
        return shown[0]

    def fact(self, name: str, chat: str, private: bool, language: Language) -> Reply:
        """The answer that a fact is."""
        return self._shown(self._assistant.fact(name, language, chat), chat, private)

    def _shown(self, answer: Answer, chat: str, private: bool) -> Reply:
        parts = render(answer)
        self.charts.note(chat, "")
        if answer.choices:
            choices = [written(choice, answer.language) for choice in answer.choices]
            return Reply(parts, markup([[button(choice, choice_id(choice))] for choice in choices]))
        ground, drawn = self.guide.ground(answer, chat), None
        if ground.chart:
            self.charts.note(chat, ground.chart.id)
        report, chart = ground.report, ground.chart if ground.breaks_down else None
        if report and chart and len(parts) == 1 and units(parts[0]) <= CAPTION_UNITS:
            drawn = sheet(chart, report, answer.language)
        if not private:
            return Reply(parts, None, drawn)
        self.tell(chat, ground.names)
        offers = self.guide.offers(answer, chat, ground, self.told(chat))
        return Reply(parts, markup(self._beside(answer, offers, ground, chat)), drawn)

    def _beside(self, answer: Answer, offers: Offers, ground: Ground, chat: str) -> Rows:
        """The buttons under an answer; a group is spared them."""
        language = answer.language
        contact = button(say("telegram.contact_button", language), data(Press.PAGE, "contact"))
        report, chart = ground.report, ground.chart
        if answer.status is Status.ANSWERED and report and ground.names:
            other = names.others(offer.id for offer in offers.others)
            wrong = data(Press.OTHERS, other or report_code(report.organisation, report.year))
            rows = [*facts(offers.related)]
            if chart and not ground.breaks_down:
                rows.append([button(say("telegram.chart_button", language), data(Press.CHART, chart.id))])
            return [*rows, [button(say("telegram.wrong_button", language), wrong), contact]]
        if answer.status is Status.UNANSWERABLE and answer.reason in NEAR:
            return [*facts(offers.others[:_OFFERED]), [self._topics_button(chat, language), contact]]
        return []

    # ------------------------------------------------------------------ commands
    def command(self, name: str, argument: str, chat: str, private: bool, language: Language) -> Reply:
        """The reply to a command."""
        if argument and name in _NAMING and (left := self.choosing.turn_to(argument, name, chat, language)):
            return left
        if name == "chart" and (drawn := self.charts.drawn(self.charts.told(chat), language)):
            return drawn
        if name in OF_ONE_OFFICE and not self._assistant.office_of(chat):
            return self.choosing.offices("", chat, language, name)
        match name:
            case "contact":
                return self.page(name, chat, private, language)
            case "start":
                return self._followed(argument, chat, private, language)
            case "topics":
                return self.topics(chat, language)
            case "chart":
                return self.charts.to_choose(chat, language)
            case "report":
                return self.report(chat, private, language)
            case "year":
                return self.choosing.years(argument, chat, language)
            case "office":
                return self.choosing.offices(argument, chat, language)
        if meant := self.choosing.language_meant(argument):
            return self.choosing.choose_language(meant, chat, language)
        return self.choosing.languages(language)

    def _followed(self, link: str, chat: str, private: bool, language: Language) -> Reply:
        """What a deep link opens; one that leads nowhere is told so, before the first page."""
        press = leafing.opens(link)
        if press is Press.FACT and self._assistant.browser.fact(link):
            return self.fact(link, chat, private, language)
        if press is not None and (place := self.place(link, language)):
            return place
        first = self.page("start", chat, private, language)
        gone = render_text(say("telegram.link_gone", language)) if press is not None else []
        return Reply(["\n\n".join([*gone, *first.parts])], first.buttons)

    def page(self, name: str, chat: str, private: bool, language: Language) -> Reply:
        """A fixed page; the first one with examples to press."""
        if name == "contact" and not self._assistant.office_of(chat):
            return self.choosing.offices("", chat, language, name)
        answer = self._assistant.page(name, language, chat)
        if answer.reason == PAUSED:
            return Reply(render(answer))
        if name == "help":
            how = [
                self.how_to_ask(chat, language),
                *([] if private else [say("telegram.help_group", language)]),
            ]
            return Reply(render_text("\n".join([*how, self._commands(language)])))
        if name == "privacy" and not self._assistant.office_of(chat):
            return Reply(
                render_text(answer.reply.partition("\n")[0])
            )  # its last line tells how to reach one office
        if name != "start":
            return Reply(render(answer))
        greeting, _, listed = answer.reply.partition("\n\n")
        if listed and not self._assistant.office_of(chat):
            greeting = say("telegram.hello_offices", language)
        if not private:
            return Reply(render_text(f"{greeting}\n\n{say('telegram.ask', language)}"))
        examples = self.guide.examples(language, chat) if listed else ()
        known = [self._known(chat, language)] if listed else []
        parts = render_text("\n\n".join([greeting, *known]))
        rows = [[button(example, choice_id(example))] for example in examples]
        if listed:
            contact = button(say("telegram.contact_button", language), data(Press.PAGE, "contact"))
            rows.append([self._topics_button(chat, language), contact])
        return Reply(parts, markup(rows))

    def how_to_ask(self, chat: str, language: Language) -> str:
        """How to ask; of several offices none is meant before one is chosen or named."""
        if self._assistant.office_of(chat):
            return self._assistant.page("help", language, chat).reply
        return say("telegram.help_offices", language, offices=self._assistant.browser.count_offices())

    def _commands(self, language: Language) -> str:
        """The commands that help to find one's way."""
        several = self._assistant.has_several()
        shown = ["topics", "report", *(["office"] if several[0] else []), *(["year"] if any(several) else [])]
        shown += ["language", "forget"]
        return "\n".join(f"/{name} {say(f'telegram.{name}', language)}" for name in shown)

    def _known(self, chat: str, language: Language) -> str:
        """Which reports there are, and that one may ask in one's own words."""
        browser, report = self._assistant.browser, self._assistant.report_of(chat)
        years = "、".join(map(str, sorted(browser.years(report.organisation))))
        key = "telegram.knows" if browser.count_offices() == 1 else "telegram.knows_offices"
        return say(key, language, years=years, offices=browser.count_offices())

    def topics(self, chat: str, language: Language) -> Reply:
        """The parts of the chat's report."""
        return leafing.sections(self._assistant.browser.outline(self._assistant.report_of(chat)), language)

    def report(self, chat: str, private: bool, language: Language) -> Reply:
        """The chat's report as a whole; in private its text comes with it."""
        report = self._assistant.report_of(chat)
        document = self._assistant.browser.document(report)
        reply = summary(report, self.guide, document, language)
        if document is None or not private:
            return reply
        return Reply(reply.parts, reply.buttons, reply.sheet, text_file(report, document, language))

    def place(self, name: str, language: Language, page: int = 0) -> Reply | None:
        """A section or topic by its name."""
        found = self._assistant.browser.place(name)
        if found is None:
            return None
        outline, one = found
        if isinstance(one, Section):
            return leafing.section(outline, one, page, language)
        return leafing.topic(outline, one, page, language)

    def _topics_button(self, chat: str, language: Language) -> InlineKeyboardButton:
        report = self._assistant.report_of(chat)
        code = report_code(report.organisation, report.year)
        return button(say("telegram.topics_button", language), data(Press.SECTIONS_ANEW, code))


def facts(offers: Iterable[Offer]) -> list[list[InlineKeyboardButton]]:
    """A button below the other for each fact."""
    return [[button(cut(offer.text, _LONGEST), data(Press.FACT, offer.id))] for offer in offers]
