"""What the noun that is counted weighs, and the words about it: the women who got it, houses collapsed, clubs wound up."""

from __future__ import annotations

from bot.understanding.english.counting import Counting
from bot.understanding.english.phrases import EnglishPhrases, stems
from bot.understanding.english.terms import ASIDE, EVERYDAY_WEIGHT, GENERIC_WEIGHT
from knowledge.models import Measure
from knowledge.query import Term
from knowledge.values import replace

_UNITS = frozenset(
    {
        "episode",
        "episodes",
        "instalments",
        "installments",
        "batch",
        "batches",
        "rounds",
        "sessions",
        "editions",
        "copies",
        "sets",
        "categories",
        "kinds",
        "types",
        "classes",
        "plots",
        "parcels",
        "doses",
    }
)
"""Nouns that reports print as the measure word itself."""
MEASURE_NOUN = 0.3
"""What students weighs in how many students: the fact may print no more than 名."""
_PARTICIPLES = frozenset(
    [
        "built",
        "bought",
        "caught",
        "cut",
        "dug",
        "found",
        "held",
        "hit",
        "hurt",
        "lent",
        "lost",
        "put",
        "rebuilt",
        "sent",
        "shut",
        "sold",
        "sunk",
        "taught",
        "torn",
        "won",
    ]
)


def is_applicant(term: Term) -> bool:
    """True for individuals, companies: columns of the form's part on requests."""
    return any(column.startswith("applications.") for column in term.columns)


def as_counted(term: Term, counting: Counting, phrases: EnglishPhrases, rows: bool) -> Term:
    """The noun after how many says what is counted; a fact that prints only 2417人 need not repeat 学生.

    A noun that is no measure word is the very thing asked about: what does not name it cannot answer. Requests are
    such a thing unless the question names another row of the form (`rows`): requests refused stand under refused.
    """
    key = stems(term.text)
    said = term.position in counting.predicates or _follows_the_noun(term, counting)
    if said and term.weight > GENERIC_WEIGHT and _is_participle(term):
        weight = max(term.weight, EVERYDAY_WEIGHT)
        return replace(term, weight=weight, known=True)  # clubs wound up are not clubs set up
    if key in phrases.narrowing and term.weight > ASIDE:
        return replace(term, weight=1.0, known=True)  # the women who got it; not that a woman asks
    if counting.measure is Measure.MONEY and key in phrases.money:
        return replace(term, weight=GENERIC_WEIGHT)
    if key in phrases.telling and is_noun(term, counting):
        return replace(term, weight=max(term.weight, EVERYDAY_WEIGHT), known=True)  # columns are no postings
    if _describes_the_noun(term, counting) and term.weight >= EVERYDAY_WEIGHT and not term.known:
        return replace(term, known=True)  # taxi complaints are not all complaints
    telling = key in phrases.telling or (term.rows and not rows) or is_applicant(term)
    counts = counting.measure is not None or bool(counting.noun)
    if counts and term.text in _UNITS and not telling:
        return replace(term, weight=GENERIC_WEIGHT, known=True)  # 70批次 need not repeat batches
    if counting.measure is Measure.SIZE and phrases.measures.get(key) is Measure.SIZE:
        return replace(term, weight=GENERIC_WEIGHT, known=True)  # the unit itself
    if counts and key in phrases.measures and not telling:
        return replace(term, weight=min(term.weight, MEASURE_NOUN))
    if is_noun(term, counting) and (term.weight > GENERIC_WEIGHT or counting.bodies):
        return replace(term, weight=max(term.weight, EVERYDAY_WEIGHT), known=True)
    return term


def is_noun(term: Term, counting: Counting) -> bool:
    """True for the noun that is counted."""
    words = range(term.position, term.position + len(term.text.split()))
    return bool(counting.noun) and counting.noun[-1] in words


def _describes_the_noun(term: Term, counting: Counting) -> bool:
    """True for the word right before the noun that is counted: it says which of them."""
    end = term.position + len(term.text.split())
    return bool(counting.noun) and end == counting.noun.start


def _follows_the_noun(term: Term, counting: Counting) -> bool:
    """True for what things counted did: houses collapsed; but articles written are articles."""
    items = counting.measure is Measure.ITEM or term.rows
    return bool(counting.noun) and term.position == counting.noun.stop and not items


def _is_participle(term: Term) -> bool:
    """True for what is said of things: inspected, shut, or a word that nothing knows."""
    said = term.text.split()[0]
    return term.names == (term.text,) or said.endswith(("ed", "en")) or said in _PARTICIPLES
