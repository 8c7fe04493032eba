"""What bare keywords count, which are no sentence: WeChat posts, people on relief, penalties imposed."""

from __future__ import annotations

from itertools import pairwise

from bot.understanding.english.phrases import EnglishPhrases
from knowledge.english_words import stem
from knowledge.models import Measure
from knowledge.patterns import lazily

PREPOSITIONS = ("in", "on", "for", "from", "at", "by", "with")
PLURALS = ("people", "staff", "men", "women", "children", "police", "data", "media")
SENDERS = ("from", "by", "via", "through")
"""How many came from citizens counts no citizens."""
_HELD = frozenset({"sessions", "rounds"})
POSTED = frozenset({"posts", "tweets", "articles", "postings", "items", *_HELD})
_READERS = frozenset({"fans", "followers", "subscribers"})
"""Whom bare keywords count that end so: WeChat fans."""
_CONCERNED = frozenset(
    [
        "who",
        "affected",
        "involved",
        "concerned",
        "covered",
        "receiving",
        "getting",
        "helped",
        "trained",
        "employed",
    ]
)
"""What follows the people whom keywords count: people affected by it."""
_SHARES = frozenset({"share", "percentage", "proportion"})
_LOOKS = frozenset({"visits", "views", "visitors", "clicks", "hits"})
_DECIDED = frozenset({"penalties", "penalty", "licences", "licenses", "permits", "fines", "sanctions"})
_MADE = frozenset({"imposed", "issued", "granted", "given", "made", "handed"})
_VERDICT = 2
"""Words that say no more than that something was decided: penalties imposed."""
_PAID = frozenset({"wages", "salaries", "money", "arrears"})
_PAYMENTS = frozenset({*_PAID, "funds", "fund", "subsidies", "subsidy", "compensation", "payments", "loans"})
_PAID_OUT = frozenset(
    ["paid", "disbursed", "given", "distributed", "allocated", "recovered", "handed", "granted", "issued"]
)
_YEAR = lazily(r"(?:19|20)\d\d")
_ASKED = frozenset({"applications", "requests"})
"""What individuals send in: granted applications of natural persons are no people."""
_FEW = 5
"""Words of a message that is no sentence."""


def bare_count(tokens: list[str], noun: range, phrases: EnglishPhrases) -> Measure | None:
    """What bare keywords count that end with posts or name people: WeChat posts, volunteers in total, people on relief.

    `noun` is where the noun stands that the whole message is about, if one is known.
    """
    while len(tokens) > 2 and (tokens[-1].endswith("ed") or tokens[-1] == "and"):
        tokens = tokens[:-1]  # WeChat: items posted and forwarded
    while len(tokens) > 1 and _YEAR.fullmatch(tokens[-1]):
        tokens = tokens[:-2] if tokens[-2] == "in" else tokens[:-1]  # website posts 2023
    if not tokens:
        return None
    return _by_last_word(tokens) or _by_first_word(tokens) or _people(tokens, noun, phrases)


def _by_last_word(tokens: list[str]) -> Measure | None:
    """What a few keywords count by the word at their end."""
    last = tokens[-1]
    if not 1 < len(tokens) <= _FEW:
        return Measure.NUMBER if tokens == [last] and last in _READERS else None
    if last in _SHARES:
        return Measure.PERCENT  # doctorates share
    if last in POSTED:
        return Measure.TIMES if last in _HELD else Measure.ITEM
    if last == "cases":
        return Measure.ITEM
    if last == "money":
        return Measure.MONEY  # temporary assistance money
    return Measure.NUMBER if last in _READERS or tokens[0] == "from" else None


def _by_first_word(tokens: list[str]) -> Measure | None:
    """What keywords count by the words at their beginning."""
    first, second = tokens[0], tokens[1] if tokens[1:] else ""
    if first == "people" and second in _CONCERNED:
        return Measure.PERSON
    if second and (first in _PAID or any(a in _PAYMENTS and b in _PAID_OUT for a, b in pairwise(tokens))):
        return Measure.MONEY  # wages recovered for workers, support funds paid to companies
    if first in _LOOKS and second in (*PREPOSITIONS, "to", "of"):
        return Measure.PERSON_TIMES  # visits to the website
    if len(tokens) == _VERDICT and first in _DECIDED and second in _MADE:
        return Measure.NUMBER  # penalties imposed
    return (
        Measure.ITEM if first in POSTED - _HELD and second in PREPOSITIONS else None
    )  # items on the website


def _people(tokens: list[str], noun: range, phrases: EnglishPhrases) -> Measure | None:
    """People or households, where the keywords name them: people on dibao, dibao people."""
    if tokens[1:] and tokens[1] in PREPOSITIONS:
        noun = range(1)
    elif 1 < len(tokens) <= _FEW and _counts_people_last(tokens, phrases):
        noun = range(len(tokens) - 1, len(tokens))  # people on dibao are counted, whatever they are called
    head = tokens[noun[-1]] if noun and noun[-1] < len(tokens) else ""
    measure = phrases.measures.get((stem(head),))
    plural = head.endswith("s") or head in PLURALS
    return measure if measure in (Measure.PERSON, Measure.HOUSEHOLD) and plural else None


def _counts_people_last(tokens: list[str], phrases: EnglishPhrases) -> bool:
    """True for dibao people, dibao households; granted requests of individuals, an allowance for orphans are no people."""
    if "about" in tokens or tokens[-2] in (*SENDERS, "of", "for") or _ASKED.intersection(tokens):
        return False
    return phrases.measures.get((stem(tokens[-1]),)) in (Measure.PERSON, Measure.HOUSEHOLD)
