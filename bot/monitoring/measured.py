"""Measured: an assistant whose questions are counted and timed, whatever channel they come from."""

from __future__ import annotations

import time
from typing import Any, TypeVar, cast

from bot.answering.answer import Answer
from bot.monitoring.metrics import Metrics

R = TypeVar("R")


def measured(responder: R, metrics: Metrics) -> R:
    """The same responder, except that its answers are counted."""
    return cast(R, _Measured(responder, metrics))


class _Measured:
    """Passes everything on to a responder, and counts what it is asked."""

    def __init__(self, responder: Any, metrics: Metrics) -> None:
        self._responder = responder
        self._metrics = metrics

    def ask(self, text: str, *more: Any, **named: Any) -> Answer:
        """The responder's answer, counted by its status; a failure counts as one."""
        start, status = time.perf_counter(), "failed"
        try:
            answer: Answer = self._responder.ask(text, *more, **named)
            status = str(answer.status)
            return answer
        finally:
            self._metrics.questions.labels(status).inc()
            self._metrics.question_seconds.observe(time.perf_counter() - start)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._responder, name)
