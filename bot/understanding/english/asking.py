"""What an English question asks for: who, when, how, a yes or a no, one of the choices offered."""

from __future__ import annotations

from bot.understanding.english.phrases import EnglishPhrases, has_any
from bot.understanding.question import Ask, Operation
from knowledge.models import Measure
from knowledge.patterns import lazily
from knowledge.sieve import sifted

NONE = lazily(r"\b(?:nobody|no ?one|none|never|no (?!\d|of\b|doubt|idea|longer\b)\w)")
"""did nobody complain: that there were none is to be affirmed."""
_WHICH = lazily(r"\b(?:which|what|who)\b")
_ASKS_WHICH = lazily(
    r"(?:and |so |but |then )*(?:how many|how much|number of|what|which|who|where|list|name)\b"
)
_IS_THERE = lazily(r"\b(?:is|are|was|were) there\b")
"""What is there asks for the thing itself, not whether there is one."""
_HOW_MANY = lazily(r"\bhow (?:many|much)\b")
_RELATIVE = sifted(
    r"\b(people|persons|folks|those|ones|[a-z]{3,}s) (?:who|which|whose)\b|\b(cases|requests|applications|lawsuits|suits|reviews|reconsiderations|decisions|ones|those)(?: after \w+| filed)? where\b"
)
"""The who of people who came, the where of cases where it failed: they ask nothing."""
_AND_THAT = lazily(r"^(?:and |so |ok |but |then )*(?:what|how) about\b")
"""What about WeChat asks for what was asked before, not for what it is."""
_WHILE = lazily(
    r"(?<=[a-z]) when (?!exactly\b)(?=\w+ing\b|(?:the|they|it|he|she|people|residents|answering|handling)\b).*"
)
"""What principle is followed when answering asks for no time."""
_ASKED_FIRST = lazily(r"(?:and |so |but )*(?:what|which|who|how|why|where)\b")
_ITS_NAME = lazily(
    r"\bnames? of (?:the|its|their|your|this|that) (?=(?:\w+ ){0,2}(?:matrix|brand|series|journal|weibo|wechat|douyin|account|website|portal|newspaper|magazine|homepage|site|channel|app|column|section|zone|event|activity|campaign|"
    r"document|notice|plan|system|platform|page|programme|program|hotline|project|hall|mailbox)s?\b)"
)
"""The name of an account asks for no person."""
_A_LIST = sifted(
    r"(?<=[a-z] )(?<!please )(?<!you )(?<!to )(?<!and )(?<!just )(?<!me )(?<!a )(?<!an )(?<!the )(?<!full )(?<!whole )(?<!complete )(?<!also )lists?\b(?! of\b)"
)
"""The power list is a thing; who says list the columns, or asks for a list of them, wants to be told which."""
_EACH_TIME = sifted(r"\beach (?:\w+ )?(?:quarters?|months?|years?|weeks?|days?|time|term|season)\b")
"""Each quarter says how often, not that several things are asked about."""


def asks_of_each(plain: str, phrases: EnglishPhrases) -> bool:
    """True if several facts are asked for at once, in so many words or by several questions."""
    named = has_any(_EACH_TIME.sub("", plain), phrases.data["words"]["each"])
    return named or len(_HOW_MANY.findall(plain)) > 1


def asks_whether_more(operation: Operation | None, plain: str) -> bool:
    """True if it is asked whether one is more than the other, not which of them is."""
    offers_two = " or " in f" {plain} " and " than " not in plain
    return operation is Operation.MORE and not _WHICH.search(plain) and not offers_two


_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_CHOICE = lazily(
    r"(?:and |so |what about |how about )*(?:the |number |no |option |choice )*"
    r"(?:([1-4])|(first|second|third|fourth))(?: one| option)?"
)


def choice_of(plain: str) -> int | None:
    """The number of the choice picked: 2, the second one."""
    match = _CHOICE.fullmatch(plain.strip())
    if not match:
        return None
    return int(match[1]) if match[1] else _ORDINALS[match[2]]


def wants_yes_or_no(plain: str, folded: str, phrases: EnglishPhrases, states: bool) -> bool:
    """True if a yes or a no is wanted: did anyone …, … right?, no lawsuits at all?, or a figure where nothing is asked."""
    words = phrases.data["words"]
    offered = _IS_THERE.sub(" ", folded) if _ASKS_WHICH.match(plain) else folded
    if plain.startswith(tuple(f"{word} " for word in words["yes_no_start"])) or has_any(
        offered, words["yes_no"]
    ):
        return True
    return folded.endswith("?") and (states or bool(NONE.match(plain)))


def ask_of(plain: str, measure: Measure | None, phrases: EnglishPhrases) -> Ask:
    """What kind of answer is wanted: a figure where something is counted, else what the word of asking says."""
    if measure is not None:
        return Ask.FIGURE
    plain = _ITS_NAME.sub("what is", _RELATIVE.sub(r"\1\2", _AND_THAT.sub("", plain)))
    plain = _A_LIST.sub(" ", plain)
    plain = _WHILE.sub("", plain) if _ASKED_FIRST.match(plain) else plain
    for kind in (Ask.WHY, Ask.WHO, Ask.WHEN, Ask.WHERE, Ask.HOW, Ask.WHAT):
        if has_any(plain, phrases.data["ask"][kind.value]):
            return kind
    return Ask.ANY
