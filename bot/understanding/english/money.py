"""Whether an English question asks for an amount of money: how much was spent, what was the budget."""

from __future__ import annotations

import re

from bot.understanding.english.phrases import EnglishPhrases, has_any
from knowledge.english_words import stem
from knowledge.models import Measure
from knowledge.patterns import lazily
from knowledge.sieve import sifted

_CASH = sifted(
    r"\bhow m\w{2,4} (?:money|cash|funding|funds)\b(?! (?:information|items|pieces))"
    r"|^what (?:did|does|do|has|have|had) (?:\w+ ){0,4}(?:spend|spent|pay|paid) (?:on|for|out)\b"
    r"|\b(?:amount|value|cost|sum) of (?:the )?(?:\w+ ){0,3}?(?:purchases?|procurements?|spending|subsid(?:y|ies))\b(?!.*\b(?:how many|number of)\b)"
    r"|\b(?:amount|total|sum|paid|spent|costs?|value|worth|handed out)\b.*\bin (?:total )?(?:yuan|rmb|cny|renminbi|money)\b"
    r"|^how (?:many|much) .* in (?:yuan|rmb|cny|renminbi|money)\W*$"
)
_THE_BUDGET = lazily(
    r"what(?:s| is| was| were) (?:\w+ ){0,3}?(?:budget|expenditure|spending|revenue)(?: in| for)?(?: total| (?:the )?year| \d{4})?"
)
_FOR_HOW_MUCH = sifted(
    r"^(?:and |so |but )*(?:for |at |worth |costing )?how much(?: money| in all| in total| altogether)?$"
)
"""For how much, after how many purchases."""
_WHETHER_OUT = sifted(
    r"^(?:and |so |but )*(?:was|were|is|are|has|have|did|does|do) .*\b(?:publish\w*|disclos\w*|releas\w*|made public|online|posted|announced)(?: in full| on time| this year)?$"
)
"""Whether a budget was published, which asks for no amount."""
_LAND_MONEY = sifted(r"\bhow much land (?:\w+ )?(?:compensation|money|fees?|payments?|subsid\w+|revenue)\b")
"""How much land compensation is no land."""
_AND_HOW_MUCH = sifted(
    r"\band (?:for |at )?how much(?: money| in all| altogether)?$"
    r"|\bhow many .*\band (?:what (?:is|was|were) )?(?:the |their )?(?:total |overall )?(?:investment|amount|cost|value|sum)$"
    r"|^(?:what (?:is|was|were|are) |how much (?:is|was) )?(?:the )?(?:total )?(?:amount|value|cost|sum)\b.*\band (?:how many|the number of)\b"
)
"""How many purchases, and for how much; the amount of them, and how many."""
_HOW_MUCH = sifted(
    r"\bhow much (?!(?:government |public |official )?information(?! processing)|content|data|material|more|less|of)(\w+)"
)
_OF_STUFF = sifted(
    r"\bhow much (?:\w+ ){0,2}?(?:waste|garbage|rubbish|refuse|trash|sewage|sludge|silt|grain|timber|electricity|straw|pork|rice)\b(?! (?:fees?|subsid|compensation|charges?|money|treatment))"
)
"""How much household waste was hauled away is weighed."""
_MONTHLY = lazily(r"\b(?:each|per) month\b")
_TELLING = lazily(r"(?:who|when|where|why|which|how often)\b")
"""Who checks it each month asks for no sum."""
_WHO = lazily(
    r"(?:who|whose|why|where|(?:which|what) (?:department|office|section|division|unit|body|bureau|organi[sz]ation|agency|company|bank|fund)s?"
    r"|which (?:village|community|town|township|county|district|street|road|school|hospital|project)s?)\b"
)
"""Who bears the cost asks for no sum."""
_OF_WHICH = lazily(
    r"\b(?:in|for|of|to|from|about) (?:which|what) (?:village|community|town|street|county|department|office|bank|company|group|team)s?\b"
)
"""Demolition costs of which village: neither is any sum."""
_WHICH_THINGS = lazily(
    r"which (?:(\w+?s) (?!cost\b|paid\b|spent\b)|(\w+) (?:had|has|saw|is|was|published|disclosed)\b)"
)
"""Which villages had their costs published asks for villages."""
_MONEY_WITHIN = 2
"""Words after the one that follows "how much" among which money is looked for: how much old age allowance."""


def names_money(plain: str) -> bool:
    """True where money is asked for in so many words, whatever noun follows."""
    return bool(_CASH.search(plain) or _THE_BUDGET.fullmatch(plain) or _LAND_MONEY.search(plain))


def and_how_much(plain: str) -> bool:
    """True where what was counted is also asked for in money."""
    return _AND_HOW_MUCH.search(plain) is not None


def money_asked(plain: str, phrases: EnglishPhrases) -> Measure | None:
    """Money, where the question asks for an amount and counts nothing else."""
    data = phrases.data["phrases"]
    if "by how much" in plain:
        return None  # by how much the target was exceeded
    if _WHETHER_OUT.match(plain):
        return None
    if _FOR_HOW_MUCH.match(plain):
        return Measure.MONEY
    if _OF_STUFF.search(plain):
        return Measure.NUMBER
    much = _HOW_MUCH.search(plain)
    if much and "how much is there" not in plain:
        following = [(stem(word),) for word in plain[much.end() :].split()[:_MONEY_WITHIN]]
        money = much[1] in phrases.stop or not phrases.money_nouns.isdisjoint([(stem(much[1]),), *following])
        return Measure.MONEY if money else Measure.NUMBER  # how much rubbish was hauled away
    if "how many" in plain or _only_before_a_noun(plain, data["money"].pattern, phrases):
        return None
    if _WHO.match(plain) or _OF_WHICH.search(plain) or _which_things(plain, phrases):
        return None
    plain = _MONTHLY.sub(" ", plain) if _TELLING.match(plain) else plain
    return Measure.MONEY if has_any(plain, data["money"]) else None


def _only_before_a_noun(plain: str, money: re.Pattern[str], phrases: EnglishPhrases) -> bool:
    """True where every word of money only says which thing is meant: a price hearing, the payment platform."""
    if "how much" in plain:
        return False
    found = [match for match in money.finditer(plain) if " " not in match.group()]
    after = [plain[match.end() :].split()[:1] for match in found]
    whole = len(found) == sum(1 for _ in money.finditer(plain))
    return bool(found) and whole and all(rest and rest[0] not in phrases.stop for rest in after)


def _which_things(plain: str, phrases: EnglishPhrases) -> bool:
    """True where things are asked for by name, and they are no money themselves."""
    asked = _WHICH_THINGS.match(plain)
    return asked is not None and (stem(asked[1] or asked[2]),) not in phrases.money_nouns
