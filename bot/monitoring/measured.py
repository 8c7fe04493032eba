"""Measured: an assistant whose questions are counted and timed, whatever channel they come from."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from bot.answering.answer import Answer, Language

if TYPE_CHECKING:
    from bot.channels.base import Responder
    from bot.monitoring.metrics import Metrics


class Measured:
    """Passes everything on to a responder, and counts its answers."""

    def __init__(self, responder: Responder, metrics: Metrics) -> None:
        self._responder = responder
        self._metrics = metrics

    def ask(self, text: str, chat: str = "") -> Answer:
        """The responder's answer, counted by its status; a failure counts as one."""
        start = time.perf_counter()
        status = "failed"
        try:
            answer = self._responder.ask(text, chat)
            status = str(answer.status)
            return answer
        finally:
            self._metrics.questions.labels(status).inc()
            self._metrics.question_seconds.observe(time.perf_counter() - start)

    def page(self, name: str, language: Language) -> Answer:
        """The responder's page."""
        return self._responder.page(name, language)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._responder, name)
