"""Attending: an assistant whose taught answers come first, and whose failures the administrators get to see.

Every channel may ask through it; it looks like the assistant. What is taught applies to the same wording only, and
only where the fact found has the measure, year and office of the question; in every other case, and whenever anything
fails here, the assistant answers as if nothing had been taught.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, TypeVar, cast

from bot.answering.answer import Answer, Language, Status
from bot.assistant import Assistant
from bot.conversation import Choice
from bot.desk.binding import bound, may_answer
from bot.desk.masking import is_masked, mask
from bot.desk.recorder import Recorder
from bot.desk.statistics import Statistics
from bot.desk.teachings import FIXED, Teaching, Teachings
from bot.desk.texts import DESK
from bot.desk.unanswered import UnansweredQuestions, is_kept
from bot.desk.wording import form_for, normal_form
from bot.fact_ids import fact_id
from bot.logs import describe, is_damage
from bot.state import State, StateError
from bot.understanding.question import Question
from knowledge.store import ReportRecord

log = logging.getLogger(__name__)

R = TypeVar("R")


class Attending:
    """What it takes to attend to an assistant."""

    def __init__(self, teachings: Teachings, notes: State, days: int) -> None:
        """`notes` is a connection of its own: what waits to be written there holds up no answer."""
        self.teachings = teachings
        self.unanswered = UnansweredQuestions(notes, days)
        self.statistics = Statistics(notes)
        self.recorder = Recorder(notes.writing)
        self._notes = notes

    def attend(self, assistant: R, noting: bool = True) -> R:
        """The same assistant, attended to; nothing of what is asked is noted unless `noting`."""
        return cast(R, _Attended(cast(Assistant, assistant), self, noting))

    def close(self) -> None:
        """Writes down what is left to be noted."""
        self.recorder.close()
        self._notes.close()


@contextmanager
def attended(assistant: R, path: Path, days: int, noting: bool = True) -> Iterator[R]:
    """The assistant attended to with this state file; the assistant itself if the file cannot be used."""
    try:
        state, notes = State.open(path), State.open(path)
    except StateError as error:
        log.warning("nothing taught is used, and no question is noted: %s", error)
        yield assistant
        return
    with closing(state), closing(Attending(Teachings(state), notes, days)) as attending:
        yield attending.attend(assistant, noting)


class _Attended:
    """Passes everything on to an assistant, after a look at what was taught, and notes how it went."""

    def __init__(self, assistant: Assistant, desk: Attending, noting: bool) -> None:
        self._assistant = assistant
        self._desk = desk
        self._noting = noting

    def __getattr__(self, name: str) -> Any:
        return getattr(self._assistant, name)

    def ask(self, text: str, chat: str = "") -> Answer:
        """The taught answer, or else the assistant's."""
        start = time.perf_counter()
        answer = self._taught(text, chat)
        if answer is None:
            answer = self._assistant.ask(text, chat)
        if self._noting:
            self._note(text, chat, answer, (time.perf_counter() - start) * 1000)
        return answer

    def preview(self, text: str, chosen: Choice) -> Answer:
        """The taught answer to words that nobody has sent, or else the assistant's; nothing is noted."""
        return self._taught(text, "", chosen) or self._assistant.preview(text, chosen)

    # ------------------------------------------------------------------ what was taught
    def _taught(self, text: str, chat: str, chosen: Choice | None = None) -> Answer | None:
        """The answer that administrators taught for this wording, where it applies."""
        try:
            teachings = self._desk.teachings
            if not teachings.any():
                return None
            forms = {form_for(text, self._assistant.office_asked(text, chat, chosen)), normal_form(text)}
            known = [form for form in forms if form and teachings.knows(form)]
            if not known:
                return None
            question, report = self._assistant.about(text, chat, chosen)
            office = report.organisation if report else ""
            teaching = next(filter(None, (teachings.find(form, office) for form in known)), None)
            if teaching is None or question.elliptical:
                return None
            chosen = chosen or self._assistant.conversations.chosen(chat)
            language = chosen.language or question.language
            if teaching.kind == FIXED:
                return _fixed(teaching, language)
            return None if report is None else self._fact(teaching, question, report, chat, language)
        except Exception as error:
            if not is_damage(error):  # else the assistant comes upon it too
                log.error("a taught answer could not be looked up: %s", describe(error))
            return None

    def _fact(
        self, teaching: Teaching, question: Question, report: ReportRecord, chat: str, language: Language
    ) -> Answer | None:
        """The fact that an alias means in the report that is asked about; None while it sleeps."""
        fact = bound(self._assistant.store, report, teaching.fact)
        if fact is None or not may_answer(question, fact, report):
            return None
        name = fact_id(report.organisation, report.year, fact)
        answer = self._assistant.fact(name, language, chat)
        return answer if answer.status is Status.ANSWERED else None

    # ------------------------------------------------------------------ what is noted
    def _note(self, text: str, chat: str, answer: Answer, milliseconds: float) -> None:
        """Has the outcome written down; whatever fails, the answer stands."""
        try:
            status, desk = answer.status.value, self._desk
            kept = is_kept(answer)
            question, report = self._assistant.about(text, chat) if kept else (None, None)
            organisation = report.organisation if report else ""
            leans = question is not None and question.elliptical

            def write() -> None:
                desk.statistics.add(status, milliseconds)
                if kept:
                    masked = " ".join(mask(text).split())
                    teachable = not leans and not is_masked(masked)
                    normal = form_for(masked, organisation)
                    if normal:
                        desk.unanswered.add(normal, masked, organisation, status, answer.reason, teachable)

            desk.recorder.note(write)
        except Exception as error:
            log.warning("a question could not be noted: %s", describe(error))


def _fixed(teaching: Teaching, language: Language) -> Answer:
    """A fixed answer, with a line that says that it is not the report's."""
    words = teaching.answer
    if language is Language.ZH_HANT:
        from knowledge.traditional import traditionalize

        words = traditionalize(words)
    until = time.strftime("%Y-%m-%d", time.localtime(teaching.expires))
    note = DESK.say("fixed.note", language, until=until)
    return Answer(Status.ANSWERED, f"{words}\n{note}", language, confidence=1.0, reason="fixed")
