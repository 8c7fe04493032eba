"""Inline mode: @bot 临时救助 in any chat offers facts of the report as articles; nothing typed offers examples."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from telegram import (
    InlineQueryResultArticle,
    InputTextMessageContent,
    LinkPreviewOptions,
)
from telegram.constants import ParseMode

from bot.answering.answer import Answer, Language, Status
from bot.answering.composer import Composer
from bot.answering.wording import cut
from bot.assistant import Assistant
from bot.channels.telegram.rendering import choice_id, render
from bot.channels.texts import say
from bot.followup import is_of_both_scripts
from bot.guide import Guide
from bot.headings import offered

PAGE = 12
"""Articles offered at once; Telegram asks for more when somebody has scrolled through them."""
_TITLE, _DESCRIPTION = 60, 100
_LONGEST_QUERY = 256


def articles(
    assistant: Assistant, guide: Guide, text: str, chat: str, language: Language, start: int = 0
) -> list[InlineQueryResultArticle]:
    """What is offered for the words typed so far; the chat lends its office and year, and learns nothing.

    One page of it, from an article on; where there is one more than a page holds there is another page.
    """
    found = _all_of(assistant, guide, text, chat, language, start + PAGE + 1)
    return found[start : start + PAGE + 1]


def _all_of(
    assistant: Assistant, guide: Guide, text: str, chat: str, language: Language, most: int
) -> list[InlineQueryResultArticle]:
    """The articles from the first on."""
    asked, chosen = text.strip()[:_LONGEST_QUERY], assistant.conversations.chosen(chat)
    if not chosen.language and language is Language.ZH_HANT and is_of_both_scripts(asked):
        chosen = replace(chosen, language=language)
    if not asked:
        asked_of = replace(chosen, language=language)
        examples = (
            (question, assistant.preview(question, asked_of)) for question in guide.examples(language, chat)
        )
        return [_article(choice_id(question), question, answer) for question, answer in examples]
    answer = assistant.preview(asked, chosen)
    found = list(_facts(assistant, guide, asked, chat, answer, most))
    first = [] if answer.status is not Status.ANSWERED else [_article(choice_id(asked), "", answer)]
    told = {source.id for source in answer.facts} if first else set()
    results = [*first, *(article for article in found if article.id not in told)]
    return results or [_refusal(answer)]


def contact_alone(answer: Answer) -> list[InlineQueryResultArticle]:
    """What is offered for any words while the bot is paused."""
    return [_article("paused", say("telegram.inline_paused", answer.language), answer)]


def _facts(
    assistant: Assistant, guide: Guide, asked: str, chat: str, answer: Answer, most: int
) -> Iterable[InlineQueryResultArticle]:
    """The facts that say something of the words, each as the answer that it is."""
    told = assistant.browser.fact(answer.facts[0].id) if answer.facts else None
    if told is None and not assistant.office_of(chat):
        return  # facts of an office that nobody asked about would mislead
    report = told[0] if told else assistant.report_of(chat)
    writer = Composer(report, answer.language)
    for entry in guide.found(asked, report, most):
        label = offered(entry.fact, writer)
        yield _article(entry.id, label, assistant.fact(entry.id, answer.language))


def _article(name: str, title: str, answer: Answer) -> InlineQueryResultArticle:
    """An answer to send; its title is what was counted, and below it the figure."""
    figure, _, rest = answer.reply.partition("\n")
    heading = title or figure
    below = figure if title else rest.replace("\n", " ")
    content = InputTextMessageContent(
        render(answer)[0],
        parse_mode=ParseMode.HTML,
        link_preview_options=LinkPreviewOptions(is_disabled=True),
    )
    return InlineQueryResultArticle(name, cut(heading, _TITLE), content, description=cut(below, _DESCRIPTION))


def _refusal(answer: Answer) -> InlineQueryResultArticle:
    return _article("refusal", say("telegram.inline_refusal", answer.language), answer)
