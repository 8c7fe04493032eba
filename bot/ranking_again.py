"""最少的呢, 第二多的是哪个 after 哪个渠道最多: the same things in the same order, another place of it."""

from __future__ import annotations

from typing import Final

from bot.understanding.question import Operation, Question
from knowledge.patterns import lazily
from knowledge.query import TELLING
from knowledge.values import replace

_RANKING: Final = frozenset({Operation.MOST, Operation.LEAST})
_PLACE: Final = lazily(
    r"(?:那么?|排|然后)*第(?P<place>[二三四五2345])(?:名|位|个)?(?:(?P<most>[多高大])|(?P<least>[少低小]))?的?(?:又?是)?(?:谁|哪一?个|什么|啥)?(?:呢|啊|呀)?[?？。]*"
)
_END: Final = lazily(
    r"(?:那么?|然后|排)*(?:最后一?名?|垫底|末尾|倒数第一)的?(?:个)?(?:又?是)?(?:谁|哪一?个|什么|啥)?(?:呢|啊|呀)?[?？。]*"
)
_PLACES: Final = {"二": 2, "三": 3, "四": 4, "五": 5, "2": 2, "3": 3, "4": 4, "5": 5}


def ranked_again(question: Question, previous: Question | None) -> Question | None:
    """The question before it with the place asked for now; None where the message asks for something else."""
    if previous is None or previous.operation not in _RANKING:
        return None
    if _END.fullmatch(question.folded):
        other = Operation.LEAST if previous.operation is Operation.MOST else Operation.MOST
        return replace(previous, text=question.text, operation=other, place_asked=1, yes_no=False)
    if place := _PLACE.fullmatch(question.folded):
        operation = Operation.MOST if place["most"] else previous.operation
        operation = Operation.LEAST if place["least"] else operation
        return replace(
            previous,
            text=question.text,
            operation=operation,
            place_asked=_PLACES[place["place"]],
            yes_no=False,
        )
    names_nothing = all(term.weight < TELLING for term in question.terms)
    if question.operation not in _RANKING or not question.elliptical or not names_nothing:
        return None
    same = question.operation is previous.operation and question.place_asked == previous.place_asked
    if same or question.measure not in (None, previous.measure):
        return None
    return replace(
        previous,
        text=question.text,
        operation=question.operation,
        place_asked=question.place_asked,
        yes_no=question.yes_no,
    )
