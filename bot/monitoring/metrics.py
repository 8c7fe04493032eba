"""Metrics: counters and histograms in Prometheus' form. None has a label that could tell who wrote or what."""

from __future__ import annotations

import time
from collections.abc import Sequence

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily

_FAST = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5)
_SLOW = (0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300)
_LONG = (1, 5, 15, 60, 300, 900, 3600, 6 * 3600, 24 * 3600)


class Metrics:
    """What one process counts, in a registry of its own."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.questions = self._counter("gongkai_questions", "Questions, by status of the answer", "status")
        self.question_seconds = self._seconds("gongkai_question_seconds", "Time to find an answer", _FAST)
        self.update_seconds = self._seconds(
            "gongkai_update_seconds", "Time from taking an update to having answered it", _SLOW
        )
        self.update_lag = self._seconds(
            "gongkai_update_lag_seconds", "Time from sending a message to the bot's taking it", _LONG
        )
        self.updates_in_hand = self._gauge("gongkai_updates_in_hand", "Updates taken and not yet answered")
        self.repeated = self._counter("gongkai_updates_repeated", "Updates delivered again and left alone")
        self.requests = self._counter(
            "gongkai_telegram_requests",
            "Requests to the Bot API, by class of the reply (2xx, 4xx, 429, 5xx, network)",
            "method",
            "outcome",
        )
        self.request_seconds = self._seconds(
            "gongkai_telegram_request_seconds",
            "Time a request to the Bot API takes, long polls left out",
            _SLOW,
        )
        self.send_failures = self._counter(
            "gongkai_send_failures", "Messages given up after repeated attempts"
        )
        self.floods = self._counter("gongkai_floods", "Messages left unanswered by the flood guard")
        self.contact = self._gauge(
            "gongkai_telegram_last_contact_timestamp_seconds", "When Telegram last replied"
        )

    def _counter(self, name: str, what: str, *labels: str) -> Counter:
        return Counter(name, what, labels, registry=self.registry)

    def _gauge(self, name: str, what: str) -> Gauge:
        return Gauge(name, what, registry=self.registry)

    def _seconds(self, name: str, what: str, buckets: Sequence[float]) -> Histogram:
        return Histogram(name, what, buckets=buckets, registry=self.registry)

    def request(self, method: str, outcome: str, seconds: float) -> None:
        """Counts a request to the Bot API; a reply that is not a failure of the server is a contact.

        A refusal to hand over updates is none: while another copy of the bot takes them, residents get no answer.
        """
        self.requests.labels(method, outcome).inc()
        if method != "getUpdates":
            self.request_seconds.observe(seconds)
        if outcome == "2xx" or (outcome in ("4xx", "429") and method != "getUpdates"):
            self.reached()

    def reached(self) -> None:
        """Notes that Telegram was in contact just now."""
        self.contact.set(time.time())

    def seconds_since_contact(self) -> float | None:
        """How long ago Telegram was last in contact; None if it never was."""
        moment = self.registry.get_sample_value("gongkai_telegram_last_contact_timestamp_seconds")
        return max(0.0, time.time() - moment) if moment else None

    def page(self, reports: int, newest_year: int) -> bytes:
        """Everything in Prometheus' text format, with what the index holds at this moment."""
        held = CollectorRegistry()
        held.register(
            _Fixed("gongkai_index_reports", "Reports in the index; 0 if it cannot be opened", reports)
        )
        held.register(
            _Fixed("gongkai_index_newest_year", "Year of the newest report in the index", newest_year)
        )
        return generate_latest(self.registry) + generate_latest(held)


class _Fixed:
    """One figure known only when it is asked for."""

    def __init__(self, name: str, text: str, value: float) -> None:
        self._family = GaugeMetricFamily(name, text, value)

    def collect(self) -> list[GaugeMetricFamily]:
        """The figure, as the registry wants it."""
        return [self._family]


def outcome_of(status: int) -> str:
    """The class of an HTTP status: 2xx, 4xx, 5xx, and 429 by itself."""
    return "429" if status == 429 else f"{status // 100}xx"
