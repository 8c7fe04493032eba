"""How short messages in English go on with the one before: online? after by letter, how many projects? after purchases."""

from __future__ import annotations

from typing import Final

from bot.answering.answer import Language
from bot.conversation import Context
from bot.understanding.question import Ask, Question
from knowledge.models import Measure
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import TELLING
from knowledge.sieve import sifted
from knowledge.values import replace

_WAY: Final = (
    r"(?:by|via|through|in|over) (?:the )?(?:letter|post|mail|e-?mail|fax|phone|telephone|person|writing|internet|web ?site|network|counter)"
    r"|face[- ]to[- ]face|on ?line|off ?line|on the spot|on-?site"
)
"""How something came in or was held: each instead of the others."""
_ANOTHER_WAY: Final = sifted(
    rf"^(?:and |or |what about |how about |only |just |those |the ones |made |sent |received |submitted )*(?P<way>{_WAY})(?: ones?)?\W*$"
)
_SOME_WAY: Final = lazily(rf"\b(?:{_WAY})\b")
_LEVELS: Final = r"count(?:y|ies)|cit(?:y|ies)|towns?(?:hips?)?|villages?|districts?|provinces?|state|municipality|streets?|communit(?:y|ies)"
_ANOTHER_LEVEL: Final = sifted(
    rf"^(?:and |or |what about |how about )*(?:by |from |in |at |for )?(?:the )?(?P<level>{_LEVELS})(?: level| government)?\W*$"
)
_SOME_LEVEL: Final = lazily(rf"(?<=\bthe )(?:{_LEVELS})\b")
_INCOME: Final = "income|revenues?|receipts|earnings"
_SPENDING: Final = "expenditures?|spending|expenses|outgoings|outlays"
_OTHER_SIDE: Final = sifted(
    rf"^(?:and |or |what about |how about |the |total )*(?:(?P<income>{_INCOME})|(?P<spending>{_SPENDING}))\W*$"
)
_ONE_SIDE: Final = {"income": lazily(rf"\b(?:{_SPENDING})\b"), "spending": lazily(rf"\b(?:{_INCOME})\b")}
"""What an office takes in and what it spends: each instead of the other."""
_WENT: Final = lazily(
    r"^(?P<did>(?:and |so |but )*(?:did|have|has)) (?P<thing>.+?)(?P<way> (?:go up|rise|increase|grow|go down|fall|drop|decrease|gone up|risen|increased|grown|gone down|fallen|decreased)(?: compared .*)?)$"
)
_ANOTHER_THING: Final = sifted(
    r"^(?:and|what about|how about|and what about) (?:the )?(?P<thing>(?!in\b|on\b|by\b|how\b|what\b|why\b|when\b|who\b|where\b|is\b|did\b|was\b|before\b|last\b|that\b|it\b)[a-z][a-z -]*?)\W*$"
)
"""Whether one thing rose, and then another named."""
_IN_ALL: Final = sifted(
    r"^(?:and |what about )*(?:the |in )?total(?: number)?(?: now| today| currently| at present)\W*$"
)
_NEW: Final = lazily(r"\b(?:new|newly|additional) (?:(?:added|registered|created) )?")
_CAME: Final = lazily(
    r" (?:were|was|have been) (?:there|added|registered|created|set up|built|opened|approved)(?: this year| in \d{4})?$"
)
"""The new ones, and then how many there are in all now."""
_BEFORE: Final = sifted(
    r"^(?:and |what about |how about |or )*(?:what was it )?(?P<then>before|previously|originally)(?: (?:that|then))?\W*$"
)
"""Asks what a thing told of was before it changed."""
_HOW_MANY: Final = sifted(
    r"^(?:and |so |but )*(?:in |from |for |to |by |on |with )?how many (?:different |such )?[a-z-]+(?: [a-z-]+)?(?: (?:were|was|are|is) (?:there|that|it|involved))?\W*$"
)
"""Counts things and says nothing else."""

_MARKED: Final = r"(?:fully |partly )?(?:disclosed|withheld|kept back|kept secret|redacted|released|published|public|made public|open)(?: (?:on request|on application|in part|after redaction))?"
_THOSE_MARKED: Final = sifted(
    rf"^(?:and |so |but |of those |of them |what about |how about )*(?:how many (?:of (?:them|those) )?(?:were |are |was |have been )?(?P<marked>(?:not |never )?{_MARKED})|(?:the )?(?P<ones>(?:un)?(?:disclosed|redacted|withheld|released|published|public)) ones)\W*$"
)
"""How many not disclosed, after documents: of those, not of requests."""
_DOCUMENTS: Final = lazily(r"\b(?:documents?|papers|official files|files)\b")

_BARE: Final = sifted(
    r"^(?:and |the |what about |how about |number of |in )*(?:(?P<people>people|persons|individuals)|(?P<households>households|families)|(?P<money>money|funds|amount of money))\W*$"
)
_ASKED: Final = {
    "people": "how many people",
    "households": "how many households",
    "money": "how much money",
}
"""A bare noun of what is counted, after a thing was named: of that thing."""
_HOW_MUCH: Final = lazily(r"^(?:and |so |but )*how much\W*$")


def put_in_its_place(text: str, context: Context) -> str:
    """The message before with what is named now in the place of what it named; any other message as it is.

    Ways (online? after by letter), levels of government (and the town? after paid by the county), and and before?.
    """
    before = context.question
    if before is None or before.language is not Language.EN:
        return text
    folded, said = fold(text), fold(before.text)
    if another := _ANOTHER_WAY.match(folded):
        return _SOME_WAY.sub(another["way"], said, count=1) if _SOME_WAY.search(said) else text
    if level := _ANOTHER_LEVEL.match(folded):
        levels = _SOME_LEVEL.findall(said)
        return _SOME_LEVEL.sub(level["level"], said) if len(levels) == 1 else text
    if side := _OTHER_SIDE.match(folded):
        other = _ONE_SIDE[side.lastgroup or "income"]
        return other.sub("income" if side["income"] else "expenditure", said)
    went, thing = _WENT.match(said.rstrip("?!. ")), _ANOTHER_THING.match(folded)
    if went and thing:
        return f"{went['did']} {thing['thing']}{went['way']}"
    if _IN_ALL.match(folded) and _NEW.search(said):
        return f"{_CAME.sub('', _NEW.sub('', said).rstrip('?!. '))} are there in total"
    those = _THOSE_MARKED.match(folded) if _DOCUMENTS.search(said) else None
    if those:
        return (
            f"how many documents were {those['marked']}" if those["marked"] else f"{those['ones']} documents"
        )
    if bare := _BARE.match(folded):
        return next(f"{asked}{'?' if '?' in text else ''}" for name, asked in _ASKED.items() if bare[name])
    if then := _BEFORE.match(folded):
        return f"{said.rstrip('?!. ')} {then['then']}"
    return text


def counted_of_it(question: Question, previous: Question) -> list[Question]:
    """How many projects? after the amount of government procurement: of that, before anything else; [] where more is said."""
    if (
        question.language is not Language.EN
        or question.ask is not Ask.FIGURE
        or question.operation is not None
    ):
        return []
    own = {term.text for term in question.terms}
    things = tuple(term for term in previous.terms if term.weight >= TELLING and term.text not in own)
    named = things and question.measure is not None and not (question.place or question.own_office)
    if not named or not _HOW_MANY.match(question.folded):
        return []
    return [
        replace(question, terms=(*things, *question.terms), joints=(), year=question.year or previous.year)
    ]


def without_money(question: Question, inherited: Question) -> list[Question]:
    """And how much? after what is no money: how much of it there was, where no amount of money is told."""
    bare = question.measure is Measure.MONEY and _HOW_MUCH.match(question.folded)
    return [replace(inherited, measure=Measure.NUMBER)] if bare else []
