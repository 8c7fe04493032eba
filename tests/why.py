"""`python -m tests.why QUESTION...`: how a question is read, which facts are ranked, and what throws each of them out.

Where an answer is wrong or missing, begin here. Nothing is asked of the code that it does not do for residents: its
calls are looked at while it answers, and of each fact thrown out the conditions are named that were asked last, the
outermost first: where the innermost says nothing against the fact, the one before it does so itself.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import FrameType
from typing import Any, Final

from bot.answering import conditions, policy
from bot.assistant import Assistant
from bot.understanding.question import Question
from knowledge.indexing import SHIPPED_REPORTS, build_index
from knowledge.matching import Match

_ANSWERING: Final = str(Path(policy.__file__).parent)
_UNTOLD: Final = ("text", "folded", "terms", "language", "measures_at")
"""Parts of a question that are told otherwise, or not at all."""
_LONGEST: Final = 60
"""Characters that are shown of a fact."""


class Watcher:
    """Looks at the calls of answering: what it saw of each fact is in `lines`."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._depth = 0
        """How deep within the conditions of a fact the calls are; 0 outside of them."""
        self._ended: list[tuple[int, str]] = []
        """The conditions that have said yes or no so far, and how deep each was asked."""

    def __call__(self, frame: FrameType, event: str, result: Any) -> None:
        """What `sys.setprofile` calls at every call and return."""
        code = frame.f_code
        if event == "call":
            if code is policy.decide.__code__:
                self.lines.append(f"decide among {len(frame.f_locals['matches'])} facts")
            self._depth += bool(self._depth or code is conditions.is_good.__code__)
        elif event == "return" and self._depth:
            self._depth -= 1
            if not self._depth:
                self.lines.append(_told(frame.f_locals["match"], result, self._chain()))
                self._ended.clear()
            elif isinstance(result, bool) and code.co_filename.startswith(_ANSWERING):
                name = f"{Path(code.co_filename).stem}.{code.co_name}: {'yes' if result else 'no'}"
                self._ended += [] if code.co_name.startswith("<") else [(self._depth, name)]

    def _chain(self) -> Iterator[str]:
        """The last condition that was asked, and within it the last one, and so on: the one that decided."""
        deepest = 0
        for depth, name in reversed(self._ended):
            if depth <= deepest:
                return
            deepest = depth
            yield name


def _told(match: Match, good: bool, chain: Iterator[str]) -> str:
    """A line on one fact."""
    fact = match.fact
    scores = f"score {match.score:.2f} explained {match.explained:.2f} specific {match.specific:.2f}"
    said = f"{fact.value_text} {fact.topic}"[:_LONGEST]
    return f"  {'fits' if good else 'no  '}  {scores}  {said}" + ("" if good else f"  <- {' > '.join(chain)}")


def read_as(question: Question) -> Iterator[str]:
    """Lines on how a question was read: what differs from a question that says nothing, and its terms."""
    plain = Question(question.text, question.folded, question.language)
    names = [name for name in vars(plain) if name not in _UNTOLD]
    said = {name: getattr(question, name) for name in names}
    yield f"read as {question.folded!r}: " + ", ".join(
        f"{name} {value}" for name, value in said.items() if value != getattr(plain, name)
    )
    for term in question.terms:
        known = "known" if term.known else "unknown"
        yield f"  term {term.text!r} weight {term.weight:.2f} {known}: {'、'.join(term.names[:5])}"


def explained(assistant: Assistant, text: str, chat: str = "") -> list[str]:
    """How a message is read and answered, line by line; after what was asked in its chat before."""
    watcher = Watcher()
    question, _ = assistant.about(text, chat)
    before = sys.getprofile()
    sys.setprofile(watcher)
    try:
        answer = assistant.ask(text, chat)
    finally:
        sys.setprofile(before)
    return [text, *read_as(question), *watcher.lines, f"{answer.status.name}: {answer.reply}"]


def main(arguments: Sequence[str] | None = None) -> None:
    """Explains the questions given."""
    parser = argparse.ArgumentParser(prog="python -m tests.why", description=__doc__)
    parser.add_argument("questions", nargs="+", metavar="QUESTION")
    parser.add_argument(
        "--report", type=Path, action="append", help="a report file; the shipped ones if none"
    )
    parser.add_argument("--chat", action="store_true", help="the questions are one conversation")
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        index = Path(folder) / "index.db"
        build_index(given.report or sorted(SHIPPED_REPORTS.glob("*.txt")), index)
        assistant = Assistant.open(index)
        for text in given.questions:
            print(*explained(assistant, text, "why" if given.chat else ""), "", sep="\n")
        assistant.close()


if __name__ == "__main__":
    main()
