"""The fact picked from the choices offered: by its number, by its words, or by a button of long ago."""

from __future__ import annotations

from typing import Final

from bot.conversation import Context
from bot.understanding.question import Question
from knowledge.data_files import read_beside
from knowledge.matching import Match
from knowledge.normalization import simplify
from knowledge.patterns import either, lazily
from knowledge.store import FactStore, StoredFact

_WAYS: Final = read_beside(__file__, "picking")
_MARKS = lazily(r"[^\w\s']+")
_NONE = lazily(either(_WAYS["none"]))
_ALL = lazily(either(_WAYS["all"]))
_BEGINS, _PARTED = lazily(_WAYS["begins"]), lazily(_WAYS["parted"])
_NUMBERS: Final = {int(number): lazily(way) for number, way in _WAYS["numbers"].items()}
_LONGEST = 30
"""Characters of a message that only picks from what was offered."""
_CHOICE_TEXT = lazily(r"^(?P<label>.{2,120})（(?P<unit>[^（）]{1,6})）$")


def picked(question: Question, context: Context, store: FactStore, report: int) -> list[Match]:
    """The facts picked from the choices offered last, by number or by words; by its words even much later."""
    numbers = _numbers(question, context)
    if numbers:
        found = store.facts(report, [context.choice_positions[number - 1] for number in numbers])
    else:
        found = _labelled(question.text.strip(), store, report)
    return [Match(one, 1.0, 1.0, 1.0, ()) for one in found]


def _numbers(question: Question, context: Context) -> tuple[int, ...]:
    """The numbers of the choices that a message picks, of those offered; () if it picks none, or one that is not there."""
    offered = len(context.choice_positions)
    if not context.choices or not offered:
        return ()
    text = question.text.strip()
    printed = (i for i, choice in enumerate(context.choices, 1) if text in (choice, f"{i}. {choice}"))
    number = question.choice or next(printed, 0)
    numbers = (number,) if number else _several(simplify(text).lower().strip("。.!！吧 "), offered)
    return numbers if all(1 <= one <= offered for one in numbers) else ()


def _several(said: str, offered: int) -> tuple[int, ...]:
    """The numbers in 1和3, and all of them for 都要; () if it says anything else."""
    if len(said) > _LONGEST:
        return ()
    if _ALL.fullmatch(said):
        return tuple(range(1, offered + 1))
    begun = _BEGINS.match(said)
    pieces = [piece for piece in _PARTED.split(said[begun.end() if begun else 0 :]) if piece]
    numbers = [next((n for n, way in _NUMBERS.items() if way.fullmatch(piece)), 0) for piece in pieces]
    return tuple(dict.fromkeys(numbers)) if all(numbers) else ()


def picks_none(question: Question, context: Context) -> bool:
    """True for 都不是 after choices were offered or something was answered."""
    if len(question.text) > _LONGEST or not (context.choices or context.question):
        return False
    said = _MARKS.sub("", simplify(question.text).lower()).strip()
    if not context.choices and said.endswith("没有"):
        return False  # 一个都没有 after 几件 asks whether there was none
    return _NONE.fullmatch(said) is not None


def _labelled(text: str, store: FactStore, report: int) -> list[StoredFact]:
    """The fact whose label and unit a choice printed, if the text is exactly that (an old button, another chat)."""
    printed = _CHOICE_TEXT.match(simplify(text)) if text.endswith("）") else None
    found = store.labelled(report, printed["label"], printed["unit"]) if printed else []
    return found if len(found) == 1 else []
