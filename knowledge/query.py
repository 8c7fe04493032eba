"""What matching is asked: the terms of a question, and the conditions a fact must meet."""

from __future__ import annotations

from typing import Final

from knowledge.models import Measure
from knowledge.values import value

TELLING: Final = 0.5
"""Weight from which a term says what is asked about."""


@value(frozen=True)
class Term:
    """A piece of a question that an answering fact has to explain."""

    text: str
    """As the resident wrote it, folded."""
    names: tuple[str, ...]
    """Folded Chinese expressions a report may use for it; the text itself if it is in no lexicon."""
    weight: float
    """0 to 1: how much is lost if a fact leaves it unexplained."""
    sounds: tuple[str, ...] = ()
    """Its syllables, where it may be matched by sound."""
    rows: frozenset[str] = frozenset()
    """Rows of the national form it names."""
    columns: frozenset[str] = frozenset()
    """Columns of the national form it names."""
    narrower: tuple[str, ...] = ()
    """Names of the kinds of it; explains less than the thing itself."""
    position: int = 0
    """Where it stands in the question."""
    known: bool = False
    """True if the lexicon knows it."""
    written: bool = False
    """True if it was written in the lexicon's own characters: a report's other ones of that sound say something else."""
    verb: bool = False
    """True for an everyday verb, which says what was done and never what it was done to (摆, 登, 派)."""


@value(frozen=True)
class Query:
    """Terms to explain, and hard conditions: only facts of one of these measures may answer (any if empty)."""

    terms: tuple[Term, ...]
    measures: frozenset[Measure] = frozenset()
    measure: Measure | None = None
    """The measure preferred among these, if one was named."""
    unit: str = ""
    """The measure word the resident used, to prefer facts printed with it."""
    text: str = ""
    """The topic words as one string, for the tie-breaking fuzzy score."""
