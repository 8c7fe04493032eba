"""The very word of a question before a word that may stand for it: of 3个专题、12个栏目 a question for 栏目 means the twelve."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise
from typing import Final

from bot.answering.belonging.own_name import SAID, left_unexplained
from bot.answering.extent.besides_channels import channels_in, without_little
from knowledge.lexicon import lexicon
from knowledge.matching import Match
from knowledge.models import Fact
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import TELLING, Term

_NAME: Final = 4
"""Characters of a name from which two figures are told apart by the word before it."""
_HEAD: Final = 2
"""Characters of that word."""
_CALLED: Final = lazily("(?:类|等)?(?:信息|内容|情况|公告|数据)$")
_ALREADY: Final = "已"
"""已整改 is no longer word, but says that it is done."""
_WORDS: Final = lazily("[\u4e00-\u9fff]+")
_SEEN: Final = lazily("浏览|访问|点击|阅读|粉丝|关注|订阅")
"""How often a channel was looked at says nothing of what was put there."""


def told_by_its_own_word(terms: Sequence[Term], matches: list[Match]) -> list[Match]:
    """The matches, a word left unexplained by those that only say another for it beside one that says the word itself."""
    told = [match for match in matches if match.fact.value is not None and not match.fact.key]
    sentences = {
        i: {match.fact.quote for match in told if _says_itself(term, fold(match.fact.topic))}
        for i, term in enumerate(terms)
        if term.written and term.known and term.weight >= TELLING
    }
    free = {
        i: {match.fact.quote for match in told if _stands_free(terms[i].text, fold(match.fact.topic))}
        for i in sentences
    }
    if not any(sentences.values()) and not any(free.values()):
        return matches
    alone = {
        i: {match.fact.quote for match in told if fold(match.fact.topic) == terms[i].text} for i in sentences
    }
    weakened = [
        left_unexplained(
            terms,
            match,
            [
                *_said_otherwise(terms, match, sentences),
                *_said_around(terms, match, alone),
                *_said_in_longer_words(terms, match, free),
            ],
        )
        for match in matches
    ]
    return sorted(weakened, key=lambda match: -match.score)


def _said_otherwise(terms: Sequence[Term], match: Match, sentences: dict[int, set[str]]) -> list[int]:
    """Places of the words for which the fact counts another, while a figure beside it in the sentence counts them."""
    fact = match.fact
    if fact.value is None or fact.key or len(match.shares) != len(terms):
        return []
    counted = fold(fact.topic)
    return [
        i
        for i, quotes in sentences.items()
        if match.shares[i] >= SAID
        and terms[i].text not in counted
        and (
            (fact.quote in quotes and _says_otherwise(terms[i], fact))
            or (quotes and fact.quote not in quotes and _only_wider(terms[i], counted))
        )
    ]


def _bare(counted: str) -> str:
    """The name of a figure without what any published thing is called: 兵役登记 of 兵役登记信息."""
    return _CALLED.sub("", counted)


def _says_itself(term: Term, counted: str) -> bool:
    """True if a figure counts what the word itself says: at its end, or, of what a channel put out, anywhere."""
    named = len(term.text) > _HEAD and _bare(counted).endswith(term.text)
    published = bool(channels_in(term.text)) and term.text in counted and not _SEEN.search(counted)
    return counted.endswith(term.text) or named or published


def _says_otherwise(term: Term, fact: Fact) -> bool:
    """The same by another name of the word: 官方网站发布信息 beside 通过政务网发布信息, but no total of channels."""
    counted, names = fold(fact.topic), tuple(term.names)
    if counted.endswith(names) or _bare(counted).endswith(names):
        return True
    return not fact.parts and bool(channels_in(term.text)) and any(name in counted for name in names)


def _only_wider(term: Term, counted: str) -> bool:
    """True if a figure is named by a part of the word only: 图文及视频类产品 beside 短视频."""
    names = [name for name in term.names if name in counted]
    return bool(names) and all(len(name) < len(term.text) and name in term.text for name in names)


def _said_around(terms: Sequence[Term], match: Match, alone: dict[int, set[str]]) -> list[int]:
    """Places of the words that stand only around a figure, while they are all that another of the sentence counts."""
    fact = match.fact
    if fact.value is None or fact.key or len(match.shares) != len(terms):
        return []
    counted = fold(fact.topic)
    return [
        i
        for i, quotes in alone.items()
        if fact.quote in quotes
        and match.shares[i] >= SAID
        and not any(name in counted for name in terms[i].names)
    ]


def _said_in_longer_words(terms: Sequence[Term], match: Match, free: dict[int, set[str]]) -> list[int]:
    """Places of the words that a figure has only as the end of a longer one, beside a figure that has the word itself.

    预决算公开7件 is not what is asked with 决算, where 决算公开4件 stands beside it.
    """
    fact = match.fact
    if fact.value is None or fact.key or len(match.shares) != len(terms):
        return []
    counted = fold(fact.topic)
    return [
        i
        for i, quotes in free.items()
        if fact.quote in quotes
        and match.shares[i] >= SAID
        and terms[i].text in counted
        and not _stands_free(terms[i].text, counted)
    ]


def _stands_free(word: str, counted: str) -> bool:
    """True if a figure's words have a word that is not the end of one longer by a character."""
    at = counted.find(word)
    while at >= 0:
        longer = counted[max(0, at - 1) : at + len(word)]
        if longer == word or longer.startswith(_ALREADY) or longer not in lexicon().zh:
            return True
        at = counted.find(word, at + 1)
    return False


def without_another_kind(asked: str, matches: list[Match]) -> list[Match]:
    """The matches without figures of another kind than the one named, where one beside them has its very name.

    社会服务管理 is no 经济服务管理, where the report counts both.
    """
    told = [match for match in matches if match.fact.value is not None and not match.fact.key]
    topics = [fold(match.fact.topic) for match in told]
    others = {
        id(match) for match, topic in zip(told, topics, strict=True) if _is_another(asked, topic, topics)
    }
    return [match for match in matches if id(match) not in others] if others else matches


def _is_another(asked: str, topic: str, topics: Sequence[str]) -> bool:
    """True if a topic has the end of a name asked about behind another word, and another topic has all of that name."""
    if _runs(asked).isdisjoint(_runs(topic)):
        return False  # nearly always, and quickly seen
    run = SequenceMatcher(None, asked, topic, autojunk=False).find_longest_match()
    named, instead = asked[run.a - _HEAD : run.a + _HEAD], topic[max(0, run.b - _HEAD) : run.b]
    if not without_little(asked[run.a : run.a + run.size]):
        return False  # 政务信息公开 and 我校信息公开
    if run.size < _NAME or run.a < _HEAD or len(instead) < _HEAD or not _WORDS.fullmatch(named + instead):
        return False
    if named[:_HEAD] in topic or not without_little(named[:_HEAD]):
        return False  # 就业补贴信息 is of 就业 too, though other information is called 就业信息; 信息公开申请 names no kind
    return named not in topic and any(named in other for other in topics)


@lru_cache(maxsize=1024)
def _runs(text: str) -> frozenset[str]:
    """The runs of so many characters in a text as a name has that two figures share."""
    return frozenset(text[at : at + _NAME] for at in range(len(text) - _NAME + 1))


def told_as_one(terms: Sequence[Term], matches: list[Match]) -> list[Match]:
    """The matches without figures that have the parts of a name apart, where one of their sentence has it whole.

    重点企业2100家 are no 重点关注企业80家.
    """
    telling = [term for term in terms if term.weight >= TELLING]
    pairs = [(a.text, b.text) for a, b in pairwise(telling) if a.position + len(a.text) == b.position]
    told = [(match, fold(match.fact.topic)) for match in matches if match.fact.value is not None]
    apart: set[int] = set()
    for first, second in pairs:
        whole = {match.fact.quote for match, topic in told if first + second in topic}
        apart |= {
            id(match)
            for match, topic in told
            if match.fact.quote in whole
            and first + second not in topic
            and first in topic
            and second in topic
        }
    return [match for match in matches if id(match) not in apart] if apart else matches
