"""The same thing of another level of government, or of another team of a village: 市图书馆 is no 县图书馆, 三队 no 五队."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from bot.understanding.chinese.teams import names_teams_to_confirm, teams
from bot.understanding.question import Question
from knowledge.models import Fact, FactKind
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.sieve import sifted

_LEVELS: Final = {
    "省": "省",
    "市": "市",
    "州": "市",
    "县": "县",
    "区": "县",
    "旗": "县",
    "乡": "乡",
    "镇": "乡",
    "村": "村",
}
"""What a township is called differs; districts stand beside counties."""
_ASKED: Final = sifted(
    r"(?<![城都社小地园景校片辖新老山灾农渔全])(?P<level>[省市州县区旗乡镇村])(?:一?级|里|上)?的?(?=[\u4e00-\u9fff]{2})"
)
"""A level right before what belongs to it; 城市 and 社区 are none, and 全县 is all that there is."""
_TOLD: Final = lazily(r"(?P<level>[省市州县区旗乡镇村]+)(?:[一两三]?级|里|上)?的?(?=[\u4e00-\u9fff]{2})")
_OF_ANY: Final = ("政府", "人民政府", "公开", "主动公开", "信息公开", "政务", "官", "网站", "门户")
"""What is told apart by whose website or board it is elsewhere, or belongs to every level."""
_LEAST: Final = 2
"""Characters that two names have to begin with to be of the same thing."""


def belongs_to_another_level(question: Question, fact: Fact) -> bool:
    """True if the question names a thing of one level of government and the fact tells of the same of another alone."""
    if fact.kind is FactKind.TABLE:
        return False
    asked = _named(question.folded)
    if not asked:
        return False
    told = _told(fact.quote)
    return any(_is_of_another(level, name, told) for level, name in asked)


def _is_of_another(level: str, name: str, told: tuple[tuple[frozenset[str], str], ...]) -> bool:
    """True if what is named is told of, and never of that level."""
    same = [levels for levels, other in told if other == name[:_LEAST]]
    return bool(same) and all(level not in levels for levels in same)


@lru_cache(maxsize=16)
def _named(folded: str) -> tuple[tuple[str, str], ...]:
    """The levels that a question names, each with the words after it."""
    named = ((_LEVELS[found["level"]], folded[found.end() :]) for found in _ASKED.finditer(folded))
    return tuple((level, name) for level, name in named if not name.startswith(_OF_ANY))


@lru_cache(maxsize=2048)
def _told(quote: str) -> tuple[tuple[frozenset[str], str], ...]:
    """The same of a sentence, where several levels may share what follows: 乡村两级公示栏."""
    text = fold(quote)
    return tuple(
        (frozenset(_LEVELS[level] for level in found["level"]), text[found.end() :][:_LEAST])
        for found in _TOLD.finditer(text)
    )


def of_another_team(question: Question, fact: Fact) -> bool:
    """True if teams of a village are asked about of which the fact says nothing; a statement to confirm may name others."""
    asked = teams(question.folded)
    if not asked:
        return False
    told = teams(fold(fact.quote if fact.value is None else f"{fact.scope} {fact.topic}"))
    return not (told if names_teams_to_confirm(question.folded) else asked <= told)
