"""What a clause announces is told with it: 主要包含三个方面：一是…；二是…；三是…."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.understanding.question import Question
from knowledge.patterns import lazily
from knowledge.sieve import sifted

_ANNOUNCES: Final = lazily("(?:方面|内容|举措|措施|做法|形式|方式|渠道|途径|部分|问题|工作|如下)[:：]|一是")
_GOES_ON: Final = lazily("(?:^|[:：])\\s*(?:[二三四五六七八]是|[(（][二三四五六七八][)）]|[②③④⑤⑥])")
_ENDS: Final = tuple("；;。")
_ASKED: Final = sifted("哪(?:些|几|[二两三四五六七八])|什么|啥|怎么|如何")
_MOST: Final = 240
"""Characters that are told at most."""


def to_its_last_point(question: Question, clauses: Sequence[str], first: int, last: int) -> int:
    """The place of the clause with which the last point of an announced row ends; `last` where none is announced."""
    told = "".join(clauses[first : last + 1])
    if not (_ASKED.search(question.folded) and _ANNOUNCES.search(told)):
        return last
    points = [at for at in range(last + 1, len(clauses)) if _GOES_ON.search(clauses[at])]
    if not points:
        return last
    end = points[-1]
    while end + 1 < len(clauses) and not clauses[end].rstrip().endswith(_ENDS):
        end += 1
    return end if sum(map(len, clauses[first : end + 1])) <= _MOST else last
