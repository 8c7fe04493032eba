"""Whose notice board is asked about: the village's and the township's each have their own figure."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from bot.answering.answer import Language
from bot.understanding.question import Question
from knowledge.models import Fact, FactKind
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.sieve import sifted

_LEVELS: Final = {
    "村": "村",
    "社区": "村",
    "居": "村",
    "乡": "乡",
    "镇": "乡",
    "街道": "乡",
    "县": "县",
    "区": "县",
    "市": "市",
}
_BOARD: Final = lazily(
    r"(?P<levels>(?:(?:村|社区|居|乡|镇|街道|县|区|市)[、和与及(（]?[)）]?)+)(?:两级|级|里头?|上|务)?的?(?:政务|村务|党务|居务)*(?:公开|公示|公告|宣传|信息)*(?:栏|专栏|橱窗|牌)"
)
_IN_ENGLISH: Final = {
    "village": "村",
    "community": "村",
    "communities": "村",
    "township": "乡",
    "town": "乡",
    "subdistrict": "乡",
    "county": "县",
    "district": "县",
    "city": "市",
}
_ANY: Final = "|".join(_IN_ENGLISH)
_BOARD_EN: Final = sifted(
    rf"\b(?P<levels>(?:{_ANY})(?:s['’]?|['’]s)?(?:(?:,| and| or| &) (?:{_ANY})(?:s['’]?|['’]s)?)*) (?:(?:bulletin|notice|public|display|information|publicity|affairs|disclosure) )*(?:notice)?boards?\b"
)
_LEVEL_EN: Final = lazily(_ANY)
_LEVEL: Final = lazily("村|社区|居|乡|镇|街道|县|区|市")
_CLAUSE: Final = lazily("[,，;；。、]")


def on_another_board(question: Question, fact: Fact) -> bool:
    """True if a board of one level is asked about and the clause of the figure names one of another level alone."""
    if fact.kind is FactKind.TABLE or fact.value is None:
        return False
    english = question.language is Language.EN
    asked = _levels_in_english(question.folded) if english else _levels(question.folded)
    if len(asked) != 1:
        return False
    quote = fold(fact.quote)
    end = quote.find(f"{fact.value.normalize():f}")
    told = _levels(_CLAUSE.split(quote[: max(end, 0)])[-1])
    return bool(told) and asked.isdisjoint(told)


def _levels_in_english(text: str) -> frozenset[str]:
    """The levels whose boards an English question names: village bulletin boards."""
    boards = _BOARD_EN.finditer(text)
    return frozenset(_IN_ENGLISH[level] for board in boards for level in _LEVEL_EN.findall(board["levels"]))


@lru_cache(maxsize=512)
def _levels(text: str) -> frozenset[str]:
    """The levels whose boards a text names."""
    return frozenset(
        _LEVELS[level] for board in _BOARD.finditer(text) for level in _LEVEL.findall(board["levels"])
    )
