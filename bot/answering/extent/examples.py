"""Examples of what a figure counts: 取水许可、采砂许可等13项权力事项 says nothing of how many 取水许可 there were."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.models import FactKind
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import TELLING

_EVERYDAY: Final = lazily("各?类|政府|政务|公开|主动|信息|内容|文件|资料|消息|数据|的|等|事项|项目")
"""Words that any list of published things may end with; its members are then counted together."""
_LISTED: Final = "等"
_KEPT: Final = 1024
"""Figures of which the examples are kept: the same are looked at for every question."""
_OPEN_LIST: Final = lazily(r"(?P<list>[^。;；:：,，]+)等(?:各类|各项|共|共计|相关)?$")
_ALL_SORTS: Final = lazily(
    r"(?P<list>[^。;；:：,，、]+、[^。;；:：,，]+?)等(?:[^。;；:：,，、]{0,8}(?:领域|方面)[^。;；:：,，、]{0,6})?(?:各类|各种|各项|各方面的?)[^。;；:：,，、]{0,8}$"
)
_PUT_OUT: Final = lazily("^[^、]*(?:发布|公开|公示|公布|推送|刊登|上传|刊发|登载|更新)了?(?=[^、]{2})")
"""Where and how all of it was put out, before the first example."""
_ITEMS: Final = frozenset("条篇则")
_NAME: Final = lazily(r"[余多来]?[件条项个篇份次场家]*(?P<what>[\u4e00-\u9fff]*)")
_QUOTED: Final = lazily(r"(?<=[”\"])\s*(?=[“\"])")
"""Between two names in quotation marks."""
_MANY: Final = 4
"""So many examples and one more are too many for a reply to say of all that they are counted together."""
_LONGEST: Final = 80
"""Characters before a figure in which its examples stand."""
_SHORT: Final = 2
"""Characters that the name of what is counted has at least."""


def only_an_example(question: Question, match: Match) -> bool:
    """True if all that is asked about is but an example of what a figure counts, which the question does not name."""
    fact = match.fact
    if fact.kind is FactKind.TABLE or fact.value is None or _LISTED not in fact.quote:
        return False
    figure = f"{fact.value.normalize():f}"
    examples, counted = _parted(fact.quote, figure)
    if fact.unit in _ITEMS and (all_sorts := _among_all_sorts(fact.quote, figure)):
        return _names_but_examples(question, all_sorts)
    if examples.count("、") >= _MANY and not counted:
        return _names_one(question, examples)
    if len(counted) < _SHORT or any(counted[n : n + 2] in question.folded for n in range(len(counted) - 1)):
        return False
    telling = [term for term in question.terms if term.weight >= TELLING]
    return bool(telling) and all(
        any(name in examples for name in (term.text, *term.names) if len(name) > 1)
        and not any(name in counted for name in term.names)
        for term in telling
    )


@lru_cache(maxsize=_KEPT)
def _among_all_sorts(quote: str, figure: str) -> str:
    """The examples of 统计数据、规划计划等各类信息131条: all there was; '' where there are none."""
    quote = fold(quote)
    at = quote.find(figure)
    found = _ALL_SORTS.search(quote[max(0, at - _LONGEST) : at]) if at > 0 else None
    return _PUT_OUT.sub("", found["list"]) if found else ""


@lru_cache(maxsize=_KEPT)
def _parted(quote: str, figure: str) -> tuple[str, str]:
    """The examples before 等 and a figure, and the name of what it counts, without everyday words."""
    quote = _QUOTED.sub("、", fold(quote))
    at = quote.find(figure)
    while at >= 0:
        if before := _OPEN_LIST.search(quote[max(0, at - _LONGEST) : at]):
            what = _NAME.match(quote, at + len(figure))
            return before["list"], _EVERYDAY.sub("", what["what"]) if what else ""
        at = quote.find(figure, at + 1)
    return "", ""


def _names_but_examples(question: Question, examples: str) -> bool:
    """True if all that a question names is some of the examples."""
    telling = [term for term in question.terms if term.weight >= TELLING]
    named = [any(name in examples for name in (t.text, *t.names) if len(name) > 1) for t in telling]
    members = examples.split("、")
    several = sum(any(t.text in member for t in telling) for member in members)
    return bool(named) and all(named) and several < len(members)


def _names_one(question: Question, examples: str) -> bool:
    """True if a question names some of the examples in full, and not all of them."""
    members = [re.sub(r"^.*[“\"](?=.)|[”\"]", "", member) for member in examples.split("、")]
    return 0 < sum(bool(member) and member in question.folded for member in members) < len(members)
