"""Judges a reply against what a question of the sets expects; see README.md in this folder."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from bot.answering.answer import Answer, Status
from bot.assistant import Assistant
from knowledge.normalization import fold

_FOLDER = Path(__file__).parent
_DISAGREES = re.compile(
    r"不是|不对|有误|并非|不一致|不符|^(不[,，。]|否|no\b)|\bincorrect\b|\bnot (?:correct|right|the)\b|\bno[,—–:-]"
)


class Verdict(StrEnum):
    """How a reply did: right, wrong (the worst), refused although the report says, or answered although it does not."""

    RIGHT = "right"
    WRONG = "wrong"
    REFUSED = "refused"
    OVERREACH = "overreach"


@dataclass(frozen=True, slots=True)
class Case:
    """One question of a set."""

    id: str
    text: str
    previous: tuple[str, ...]
    expect: dict[str, Any]
    style: str
    kind: str


def cases(name: str) -> Iterator[Case]:
    """The questions of a file in this folder, e.g. lingsha-2020/figures.jsonl."""
    for line in (_FOLDER / name).read_text(encoding="utf-8").splitlines():
        if line.strip():
            raw = json.loads(line)
            yield Case(
                raw["id"],
                raw["q"],
                tuple(raw.get("prev") or ()),
                raw["expect"],
                raw.get("style", "plain"),
                raw["kind"],
            )


def ask(assistant: Assistant, case: Case) -> Answer:
    """Asks a question after the messages that go before it, as one conversation."""
    for text in case.previous:
        assistant.ask(text, case.id)
    return assistant.ask(case.text, case.id)


def judge(case: Case, answer: Answer, telephone: str) -> Verdict:
    """Whether the expected figures or words are in the reply and none of the excluded ones."""
    expect, reply = case.expect, fold(answer.reply)
    if expect.get("fallback"):
        if answer.status is Status.SMALLTALK:
            return Verdict.RIGHT
        contact = not telephone or re.sub(r"\D", "", telephone)[-7:] in re.sub(r"\D", "", reply)
        return Verdict.RIGHT if answer.status is not Status.ANSWERED and contact else Verdict.OVERREACH
    groups = [[needle] for needle in expect.get("all", [])]
    groups += [group if isinstance(group, list) else [group] for group in expect.get("any", [])]
    fits = all(any(_holds(reply, needle) for needle in group) for group in groups)
    fits = fits and not any(_holds(reply, needle) for needle in expect.get("none", []))
    if fits and "yes" in expect:
        fits = bool(_DISAGREES.search(reply)) is not expect["yes"]
    if fits and (answer.status is Status.ANSWERED or case.kind == "contact"):
        return Verdict.RIGHT
    return Verdict.WRONG if answer.status is Status.ANSWERED else Verdict.REFUSED


def _holds(reply: str, needle: object) -> bool:
    """True if the reply holds a figure as a whole number, or words as they are."""
    text = fold(str(needle))
    if re.fullmatch(r"\d+(\.\d+)?", text):
        plain = re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", reply)
        return re.search(rf"(?<![\d.]){re.escape(text)}(?!\d|\.\d)", plain) is not None
    return text in reply
