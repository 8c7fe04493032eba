"""Asked back from a figure in English: which programme covered 350 people, what does 350 refer to."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from bot.answering.answer import Language
from bot.answering.decision import Decision
from bot.answering.wording import as_number
from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.models import Fact, Measure
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import TELLING
from knowledge.sieve import sifted
from knowledge.store import FactStore

_NUMBER: Final = r"(?P<value>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?) ?(?P<scale>thousand |million )?(?P<unit>[a-z]+)?(?: in total| altogether)?"
_WHICH: Final = sifted(
    r"^(?:and |so |then )*(?:which|what) (?!(?:is|are|was|were|do|does|did|has|have)\b)(?P<noun>[a-z' -]+?) (?:(?:is|was|are|were|has|have|had|did|does) )?(?:the one )?"
    r"(?:with|for|of|cover(?:s|ed|ing)?|involv(?:es|ed|ing)|benefit(?:s|ed|ing)?|reach(?:es|ed)?|serv(?:es|ed|ing)|concern(?:s|ed)?"
    r"|appl(?:ies|ied) to|went to|goes to|counts?|counted|publish(?:es|ed)?|posted|released|put out|totall?ed|totals|numbered|numbers"
    r"|affect(?:s|ed)|help(?:s|ed)|supported|supports|received|receives|got|gets|had|has|have|includ(?:es|ed)|stands at|stood at|amount(?:s|ed) to|came to|trained|attracted|drew)"
    rf" (?:a total of |about |around |exactly |over |more than |some |the |just )*{_NUMBER}\W*$"
)
_WHAT: Final = sifted(
    r"^(?:and |so |then )*what (?:does|do|is|are|was|were)(?: all)? (?:this |that |the |these |those )?(?:figure |number |value |total )?(?:of )?"
    rf"{_NUMBER}(?: (?:figure|number))?(?: (?:refer(?:ring)? to|mean(?:t)?|stand for|standing for|represent|about|count(?:ing)?|for|relate to|describe))?\W*$"
)
_LIKE_A_YEAR: Final = lazily(r"^(?:19|20)\d\d$")
_LEAST: Final = 10
"""Figures below are stated of too many things."""
_ALIKE: Final = 3
"""Figures with one value that are told together at most."""
_MEASURES: Final = {
    **dict.fromkeys(
        ("people", "persons", "residents", "villagers", "students", "staff", "participants", "trainees"),
        frozenset({Measure.PERSON, Measure.PERSON_TIMES}),
    ),
    **dict.fromkeys(("households", "families"), frozenset({Measure.HOUSEHOLD})),
    **dict.fromkeys(("yuan", "rmb", "cny"), frozenset({Measure.MONEY})),
    **dict.fromkeys(("times", "visits", "views"), frozenset({Measure.TIMES, Measure.PERSON_TIMES})),
    **dict.fromkeys(
        ("items", "posts", "pieces", "articles", "documents", "messages", "cases", "notices"),
        frozenset({Measure.ITEM, Measure.NUMBER}),
    ),
    **dict.fromkeys(("percent", "per"), frozenset({Measure.PERCENT})),
}
"""What the noun behind the figure counts; any other may be printed with any measure word."""
_SCALES: Final = {"thousand ": 1_000, "million ": 1_000_000}


def asked_from_its_figure(question: Question, store: FactStore, report: int) -> Decision | None:
    """The figures that are just the one stated, in prose if any; None where more is asked, or none is it."""
    if question.language is not Language.EN or question.measure is not None or question.yes_no:
        return None
    bare = _WHAT.search(question.folded)
    asked = bare or _WHICH.search(question.folded)
    if asked is None or (_LIKE_A_YEAR.match(asked["value"]) and not asked["unit"]):
        return None
    value = Decimal(asked["value"].replace(",", "")) * _SCALES.get(asked["scale"] or "", 1)
    measures = _MEASURES.get(asked["unit"] or "")
    named = () if bare else tuple(term for term in question.terms if term.weight >= TELLING)
    prose: dict[tuple[str, str], Match] = {}
    cells: dict[tuple[str, str], Match] = {}
    for stored in store.all_facts(report):
        fact = stored.fact
        counted = value in (fact.value, as_number(fact)) and (measures is None or fact.measure in measures)
        if counted and all(_says(fact, term.names) for term in named):
            found = cells if fact.key else prose
            found.setdefault((fact.label, fact.unit), Match(stored, 1.0, 1.0, 1.0, ()))
    told = tuple((prose or cells).values())
    most = _ALIKE if value >= _LEAST else 1 if measures else 0
    return Decision(answer=told) if 0 < len(told) <= most else None


def _says(fact: Fact, names: tuple[str, ...]) -> bool:
    """True if the words of a figure hold one of the names."""
    said = fold(f"{fact.label}{fact.topic}{fact.scope}")
    return any(fold(name) in said for name in names)
