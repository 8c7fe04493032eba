"""The office's contact, kept at hand for the day when the index cannot be read."""

from __future__ import annotations

import logging

from bot.answering.answer import Language
from bot.assistant import Assistant
from bot.logs import describe

log = logging.getLogger(__name__)


class LastContact:
    """The contact as the index told it last; of several offices none, as it might be that of the wrong one."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant
        self._kept: dict[Language, str] = {}
        self.renew()

    def renew(self) -> None:
        """Learns the contact anew; what was known stays where that fails."""
        try:
            one = self._assistant.office_of("")
            self._kept = {language: self._page(language) for language in Language} if one else {}
        except Exception as error:
            log.debug("the contact could not be read: %s", describe(error))

    def tell(self, language: Language, chat: str) -> str:
        """The contact of the office that a chat is about; '' where it cannot be known."""
        try:
            return self._page(language, chat) if self._assistant.office_of(chat) else ""
        except Exception as error:
            log.debug("the contact could not be read: %s", describe(error))
            return self._kept.get(language, "")

    def _page(self, language: Language, chat: str = "") -> str:
        return self._assistant.page("contact", language, chat).reply
