"""One number with its measure word, as it is found in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from knowledge.models import Measure


@dataclass(frozen=True, slots=True)
class Quantity:
    """One number with its measure word and its place in the sentence (start and end offsets)."""

    start: int
    end: int
    value: Decimal
    unit: str
    text: str
    measure: Measure
    approximate: bool
    qualifier: str
    damaged: bool = False
    """True if the measure word was lost: what is printed is kept as text, never told as a figure."""
    vague: bool = False
    """True if no number is given but a size (上百条): told as printed, never reckoned with."""

    @property
    def exact(self) -> bool:
        """True for a figure that can be reckoned with."""
        return not (self.damaged or self.vague)
