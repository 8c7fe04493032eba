"""The very word of a question before a word that may stand for it: of 3个专题、12个栏目 a question for 栏目 means the twelve."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.belonging.own_name import SAID, left_unexplained
from knowledge.matching import Match
from knowledge.normalization import fold
from knowledge.query import TELLING, Term


def told_by_its_own_word(terms: Sequence[Term], matches: list[Match]) -> list[Match]:
    """The matches, a word left unexplained by those that only say another for it beside one that says the word itself."""
    told = [match for match in matches if match.fact.value is not None and not match.fact.key]
    sentences = {
        i: {match.fact.quote for match in told if fold(match.fact.topic).endswith(term.text)}
        for i, term in enumerate(terms)
        if term.written and term.known and term.weight >= TELLING
    }
    if not any(sentences.values()):
        return matches
    alone = {
        i: {match.fact.quote for match in told if fold(match.fact.topic) == terms[i].text} for i in sentences
    }
    weakened = [
        left_unexplained(
            terms, match, [*_said_otherwise(terms, match, sentences), *_said_around(terms, match, alone)]
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
        if fact.quote in quotes
        and match.shares[i] >= SAID
        and terms[i].text not in counted
        and counted.endswith(tuple(terms[i].names))
    ]


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
