"""What is decided about a question: which facts answer it, which are asked back about, or why nothing is told."""

from __future__ import annotations

from typing import Final

from knowledge.matching import Match
from knowledge.values import value


@value(frozen=True)
class Decision:
    """What to do with the matches.

    answer: facts that together answer (several where one sentence gives several measures of one thing);
    choices: facts to choose from; nearest: what the report does hold that is close; reason: why it is refused.
    """

    answer: tuple[Match, ...] = ()
    choices: tuple[Match, ...] = ()
    nearest: Match | None = None
    reason: str = ""


NOTHING: Final = Decision(reason="not_in_report")
"""The decision where no fact may be given."""
