"""What residents ask in the words in which reports say it: 跟镇里要信息 is 申请公开."""

from __future__ import annotations

from functools import cache

from knowledge.data_files import read_beside
from knowledge.normalization import carried_over
from knowledge.sieve import Table


@cache
def _wordings() -> Table[str]:
    raw = read_beside(__file__, "as_reports_say")
    return Table((wording["said"], wording["as"]) for wording in raw["wording"])


def as_reports_say(folded: str) -> str:
    """The folded message in the words of reports: 要打申请才给看的 is 依申请公开."""
    return _wordings().replaced(carried_over(folded))
