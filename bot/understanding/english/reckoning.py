"""What an English question reckons with: the operation, and where its two sides part."""

from __future__ import annotations

from dataclasses import dataclass

from bot.understanding.english.counting import ASKED_MOST
from bot.understanding.english.phrases import EnglishPhrases, has_any
from bot.understanding.question import Operation
from knowledge.english_words import stem
from knowledge.models import Measure
from knowledge.patterns import lazily
from knowledge.sieve import sifted

_BETWEEN = ("was", "were", "is", "are", "went", "came", "comes", "did", "do", "does", "had", "has", "have")
_SIDES = ("than", "versus", "vs", "minus", "and", "or")
_JOINED = ("and", "or")
_FOR_EACH = ("per", "each", "every")
"""What stands before the things that an average is over."""
_READ_PER_POST = sifted(
    r"\b(?:views?|reads?|readings?|readership|clicks|visits|hits)\b.* (?:per|each|every) (?:\w+ ){0,2}?(?:post|article|item|message|video|piece|tweet)\b"
)
"""Views per post are an average, said or not."""
_COST_PER = sifted(
    r"\b(?:costs?|fines?|fees?|subsid(?:y|ies)|compensation|expenses?|expenditure|spending|funding|investment|money|payments?|payouts?|wages) (?:\w+ ){0,4}?(?:per|for each|for every|each|every) (?!month|year|quarter|week|day|time|hour)[a-z]+(?!.*\b(?:per|a|each|every) (?:month|year|day|week))|\bwhat (?:did|does|do) (?:each|every) (?:\w+ ){1,3}cost\b"
)
"""So is the cost per batch."""
_MORE = sifted(r"\b(?:more|fewer|less)\b")
_TOTAL_OF = sifted(r"\b(?:total|sum) (?:number )?(?:of|for) (?:(?!\bin\b|\bfrom\b|\bby\b).)+ (?:and|plus) ")
_OF_PEOPLE = (Operation.DIFFERENCE, Operation.MORE, Operation.RATIO, Operation.SUM)
"""The total of one thing and another."""
_PEOPLE = sifted(
    r"\b(?:people|persons|individuals|recipients|beneficiaries|pensioners)(?= (?:and|or|than|vs|versus|minus|plus|in|on|of|to)\b|\W*$)"
)
"""What is reckoned with in the difference between pension people and relief people."""
_COUNTS = lazily(r"\bhow (?:many|much)\b")
_WHICH_MORE = sifted(
    r"\b(?:which|who)\b.*\b(?:more|fewer|less|larger|bigger|smaller|higher|lower|greater)\b"
    r"|^(?:did|does|do|has|have|is|was)\b(?=.*\bor\b)(?!.* than\b).*\b(?:more|fewer|less|larger|bigger|smaller|higher|lower)\b(?! or (?:more|fewer|less))"
)
"""Which of two is more, also where they are offered: did Weibo or WeChat publish more."""
_LESS = sifted(
    r"^(?!.*\b(?:mak(?:e|es|ing)|becom(?:e|es|ing)|get(?:s|ting)?) .*\bless\b).*?\b(?!(?:with|for|of|in|on|at|by|is|are|was|were|be|had|have|has|got|gets?|publish\w*|receiv\w*|put|pa(?:y|ys|id)|costs?|or|and|much"
    r"|many|the|no|any|even|far|do|does|did|needs?|requires?|takes?|a|lot|bit|little|with|to)\b)\w+ (?P<less>less)"
    r" (?!than\b|well\b|often\b|frequent)(?=\w)"
)
"""Work information less livelihood items: taken from it."""
_TAKEN_FROM = sifted(
    r"\b(?:subtract\w*|deduct\w*)\b.*\bfrom\b|\b(?:take[ns]?|taking)\b.*\bfrom (?:the )?(?:total|sum|whole)\b"
)
"""Subtract the one from the other."""
_MORE_THAN = sifted(r"(?<!times )\b(?:more|fewer|less) (?!than)(?:(?!times|percent).)+ than\b")


_WHETHER = lazily(r"(?:so )?(?:did|does|do|is|are|was|were|has|have|had)\b")
_FEWER = sifted(r"\b(?:fewer|less|smaller|lower)\b")
_ASKS_WHICH = sifted(r"\b(?:which|what|who)\b")
_BY_HOW_MUCH = lazily(
    r"(?:and |so |ok |but )*(?:by how (?:much|many)|how (?:much|many) (?:more|less|fewer|bigger|larger|higher|greater|smaller|lower)|by what margin|what(?: is|s|'s) the (?:gap|difference))"
)
"""Asks by how much two figures told before differ."""
_WHETHER_MORE = lazily(
    r"(?:so )?(?:did|does|do|is|are|was|were|has|have|had) .*\b(?:more|fewer|less|higher|lower|larger|bigger|smaller)\b.* than\b"
)


@dataclass(frozen=True, slots=True)
class Reckoning:
    """How a question reckons. `share_of` and `than` are places among its words, as in a Question."""

    operation: Operation | None
    measure: Measure | None
    share_of: int | None
    than: int | None


def reckoning(
    plain: str, measure: Measure | None, tokens: list[str], grown: bool, phrases: EnglishPhrases
) -> Reckoning:
    """The reckoning that a question asks for; growth against another year is the difference of two years."""
    operation, share_of = _operation(plain, phrases), _share_of(tokens)
    if not grown:
        than = _than(tokens)
        if measure is None and operation in _OF_PEOPLE and _PEOPLE.search(plain):
            measure = Measure.PERSON
        if operation is Operation.SUM and than is not None and tokens[than] in _JOINED:
            than = None  # the total of one thing and another has no two sides
        if operation is Operation.AVERAGE:
            than = next((i for i, token in enumerate(tokens) if token in _FOR_EACH), None)
            if than is None and "and" not in tokens:
                operation = None  # the average level is printed, or not told
        return Reckoning(operation, measure, share_of, than)
    if measure is Measure.MONEY and phrases.money_nouns.isdisjoint((stem(word),) for word in tokens):
        measure = Measure.NUMBER
    if operation is not Operation.MORE:
        rate = "rate" in tokens or "rates" in tokens  # the satisfaction rate against last year's
        printed = measure is Measure.PERCENT and not rate  # by what percentage it grew is printed
        operation = None if printed else Operation.DIFFERENCE
    return Reckoning(operation, measure, share_of, None)


_NAMED_SO = sifted(
    r"\bminimum (?:basic )?(?:living|subsistence|livelihood|wages?|security|standards?|guarantees?|income|social)\b"
    r"|\b(?:most|least) (?:vulnerable|needy|developed)\b"
)
"""The minimum living allowance is the name of a benefit; it asks for no least."""


def _operation(plain: str, phrases: EnglishPhrases) -> Operation | None:
    plain = _NAMED_SO.sub(" ", plain)
    if ASKED_MOST.search(plain):
        return None
    per_piece = _READ_PER_POST.search(plain) or _COST_PER.search(plain)
    if per_piece and not has_any(plain, phrases.data["operation"]["most"]):
        return Operation.AVERAGE
    if _WHICH_MORE.search(plain):
        return (
            Operation.DIFFERENCE if has_any(plain, phrases.data["words"]["by_how_much"]) else Operation.MORE
        )
    if _BY_HOW_MUCH.fullmatch(plain.strip(" ?.!")):
        return Operation.DIFFERENCE
    if _WHETHER_MORE.match(plain):
        return Operation.MORE
    if _TOTAL_OF.search(plain):
        return Operation.SUM
    if (_LESS.search(plain) or _TAKEN_FROM.search(plain)) and not _WHETHER.match(plain):
        return Operation.DIFFERENCE
    if _MORE_THAN.search(plain):
        return Operation.DIFFERENCE if _COUNTS.search(plain) else Operation.MORE
    found = [Operation(kind) for kind, words in phrases.data["operation"].items() if has_any(plain, words)]
    if not found and _MORE.search(plain) and has_any(plain, phrases.data["words"]["by_how_much"]):
        return Operation.DIFFERENCE
    for preferred in (
        Operation.SHARE,
        Operation.RATIO,
        Operation.AVERAGE,
        Operation.DIFFERENCE,
        Operation.MORE,
        Operation.MOST,
        Operation.LEAST,
        Operation.SUM,
    ):
        if preferred in found:
            return preferred
    return None


def of_several(operation: Operation | None, plain: str, tokens: list[str]) -> Operation | None:
    """Which is bigger, of three things, asks for the biggest."""
    several = operation is Operation.MORE and sum(token in (*_SIDES, "plus") for token in tokens) > 1
    if not several or "than" in tokens or not _ASKS_WHICH.search(plain):
        return operation
    return Operation.LEAST if _FEWER.search(plain) else Operation.MOST


def _than(tokens: list[str]) -> int | None:
    """Where the two sides of a comparison part: more X than Y, as many X as Y, the ratio of X to Y."""
    if tokens[:1] == ["over"] and "did" in tokens:
        return tokens.index("did")  # over the website, did WeChat put out more
    sides = [i for i, token in enumerate(tokens) if token in _SIDES]
    plain = " ".join(tokens)
    if _TAKEN_FROM.search(plain):
        return tokens.index("from")
    if not sides and (less := _LESS.search(plain)):
        return plain[: less.start("less")].count(" ")
    preferred = [i for i in sides if tokens[i] == "than"]
    equal = [i for i, token in enumerate(tokens) if token == "as"]
    if not preferred and len(equal) >= 2:
        return equal[-1]
    if "ratio" in tokens and "to" in tokens[tokens.index("ratio") :]:
        return tokens.index("to", tokens.index("ratio"))
    return next(iter((*preferred, *sides)), None)


def _share_of(tokens: list[str]) -> int | None:
    """Where the whole ends and the part begins: what share of the documents | was uploaded; X as a share | of Y."""
    start = next((i for i, token in enumerate(tokens) if token in ("of", "out")), None)
    if start is None:
        return None
    verb = next((i for i, token in enumerate(tokens) if i > start + 1 and token in _BETWEEN), None)
    return verb if verb is not None else start
