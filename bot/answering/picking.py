"""The fact picked from the choices offered: by its number, by its words, or by a button of long ago."""

from __future__ import annotations

from bot.conversation import Context
from bot.understanding.question import Question
from knowledge.data_files import read_beside
from knowledge.matching import Match
from knowledge.normalization import simplify
from knowledge.patterns import either, lazily
from knowledge.store import FactStore, StoredFact

_MARKS = lazily(r"[^\w\s']+")
_NONE = lazily(either(read_beside(__file__, "picking")["none"]))
_LONGEST_NONE = 30
_CHOICE_TEXT = lazily(r"^(?P<label>.{2,120})（(?P<unit>[^（）]{1,6})）$")


def picked(question: Question, context: Context, store: FactStore, report: int) -> Match | None:
    """The fact picked from the choices offered last, by number or by words; by its words even much later."""
    text = question.text.strip()
    numbered = (i for i, choice in enumerate(context.choices, 1) if text in (choice, f"{i}. {choice}"))
    number = question.choice or next(numbered, 0) if context.choices else 0
    if not 1 <= number <= len(context.choice_positions):
        found = _labelled(text, store, report)
    else:
        found = store.facts(report, [context.choice_positions[number - 1]])
    return Match(found[0], 1.0, 1.0, 1.0, ()) if found else None


def picks_none(question: Question, context: Context) -> bool:
    """True for 都不是 after choices were offered or something was answered."""
    if len(question.text) > _LONGEST_NONE or not (context.choices or context.question):
        return False
    said = _MARKS.sub("", simplify(question.text).lower()).strip()
    return _NONE.fullmatch(said) is not None


def _labelled(text: str, store: FactStore, report: int) -> list[StoredFact]:
    """The fact whose label and unit a choice printed, if the text is exactly that (an old button, another chat)."""
    printed = _CHOICE_TEXT.match(simplify(text)) if text.endswith("）") else None
    found = store.labelled(report, printed["label"], printed["unit"]) if printed else []
    return found if len(found) == 1 else []
