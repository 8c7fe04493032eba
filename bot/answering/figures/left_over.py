"""What is left of a total: the documents that were not uploaded, where the report gives all and those that were."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.answer import Answer, Language
from bot.answering.figures.figure import figures
from bot.answering.figures.finding import Finder
from bot.answering.figures.reckoning import Reckoner
from bot.answering.figures.things import Thing
from bot.understanding.question import Ask, Question
from knowledge.matching import Match
from knowledge.patterns import lazily
from knowledge.pinyin import syllables
from knowledge.query import TELLING, Term
from knowledge.values import replace

_FRAME = lazily(r"(?:里头|里面|里边|当中|之中|里|中)(?=[^,。;?]{0,8}(?:没|未)[^,。;?]{2})")
"""文件里没上传的: the whole, and what was not done with some of it."""
_STILL = lazily(r"还(?:有|剩下?)?(?:几|多少|好多|几多|多些)[^,。;?]{0,3}?(?=(?:没|未)[^,。;?]{2})")
"""项目还有几个没交付."""
_NOT_DONE = lazily(
    r"^[^,。;?]{0,10}?(?:没有?|未)(?P<verb>[^,。;?的]{1,8})的(?P<noun>[^,。;?有是还剩共几多]{2,10})"
)
"""没整改的隐患还有几处."""

_SAME = 0.8
"""How much of what is counted another figure of the sentence has to say."""


def asks_what_is_left(question: Question) -> bool:
    """True for 信箱的来信还有几封没办结: of other things than applications, which have a row of their own for it."""
    not_done = any(_done(term) is not term for term in question.terms)
    elsewhere = any(term.weight >= TELLING and not (term.rows or term.columns) for term in question.terms)
    return not_done and elsewhere and question.ask is Ask.FIGURE


def _done(term: Term) -> Term:
    """办结 for 没办结: what is left is the whole without what was done."""
    said = next((name for name in (term.text, *term.names) if name.startswith(("没", "未"))), term.text)
    plain = said.removeprefix("没有").removeprefix("没").removeprefix("未")
    if len(plain) < 2 or plain == said:
        return term
    return replace(
        term, text=plain, names=(plain,), sounds=syllables(plain), rows=frozenset(), columns=frozenset()
    )


def what_is_left(question: Question, finder: Finder, reckoner: Reckoner) -> Answer | None:
    """印发的文件里没上传的有几件: what is left of a total, where the report gives the total and the part that was done."""
    frame = _FRAME.search(question.folded) or _STILL.search(question.folded)
    noun = _NOT_DONE.search(question.folded)
    english = question.language is Language.EN
    if question.ask is not Ask.FIGURE or (frame is None and noun is None and not english):
        return None
    done = replace(question, negated=False)
    words = [_done(term) for term in question.terms if len(term.text) > 1]
    start, end = (0, frame.start()) if frame else noun.span("noun") if noun else (0, 0)
    before = tuple(term for term in words if start <= term.position < end)
    if english:  # hazards that were not rectified: what was not done, whatever order it is said in
        before = tuple(term for term in question.terms if term in words)
    after = tuple(term for term in words if term not in before)
    whole = finder.one(done, Thing(before)) if before and after else None
    part = finder.one(done, Thing((*before, *after)), whole) if whole else None
    part = part or (finder.one(done, Thing(after), whole) if whole else None)
    if part is None and before and after and (alone := finder.one(done, Thing((*after, *before)))):
        beside = finder.one(done, Thing(before), alone)  # of two totals alike, the one in the same sentence
        beside = beside or _of_which_it_tells(alone, finder.rank(done, before))
        part, whole = (alone, beside) if beside else (None, whole)
    if part is not None and whole is not None and part.fact == whole.fact:
        whole = _larger_beside(part, finder.rank(done, before))
    if part is None or whole is None or part.fact == whole.fact or not _is_within(part, whole):
        return None
    return reckoner.difference(figures([whole, part]))


def _of_which_it_tells(part: Match, matches: Sequence[Match]) -> Match | None:
    """The figure whose name a part's goes on from, in one sentence: 排查隐患3517处，整改3498处."""
    fact = part.fact
    for match in matches:
        whole = match.fact
        same = whole.quote == fact.quote and whole.unit == fact.unit and whole != fact
        if same and fact.topic.startswith(whole.topic):
            return match
    return None


def _larger_beside(part: Match, matches: Sequence[Match]) -> Match | None:
    """The one figure of the part's sentence and unit that is more, and of the same: 受理投诉30件 of 投诉办结28件."""
    fact = part.fact
    larger = [
        match
        for match in matches
        if match.fact.quote == fact.quote
        and match.fact.unit == fact.unit
        and match.fact.amount > fact.amount
        and match.explained >= _SAME
    ]
    return larger[0] if len(larger) == 1 else None


def _is_within(part: Match, whole: Match) -> bool:
    """True if one figure may be a part of the other: they stand in one sentence and count the same."""
    smaller = part.fact.amount <= whole.fact.amount
    return smaller and (part.fact.part_of == whole.stored.position or part.fact.quote == whole.fact.quote)
