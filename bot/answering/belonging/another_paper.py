"""Whether the number of a paper that the report cites is asked for, not the report's own: 那个通知的文号是多少."""

from __future__ import annotations

from typing import Final

from bot.understanding.question import Question
from knowledge.models import Fact
from knowledge.patterns import lazily
from knowledge.sieve import sifted

_ANOTHER_PAPER: Final = sifted(
    r"(?:通知|办法|方案|意见|要点|规定|制度|批复|决定|格式|条例)[^,。;?]{0,8}(?:文号|字号|几号)"
)
_LABELLED: Final = lazily(r"[^:：]{0,4}(?:文\s*号|字号)\s*[:：]")
"""The line of the page that gives the report's number."""
REPORT_NUMBER: Final = "report.number"


def asks_of_another_paper(question: Question) -> bool:
    """True if the message names the paper whose number it asks for."""
    return _ANOTHER_PAPER.search(question.folded) is not None


def is_number_of_report(question: Question, fact: Fact) -> bool:
    """True for the report's own number, where another paper's is asked for."""
    own = fact.key == REPORT_NUMBER or _LABELLED.match(fact.quote) is not None
    return own and asks_of_another_paper(question)
