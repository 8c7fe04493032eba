"""Words of a question that a wholly named figure may leave unexplained: they set nothing apart.

护林员补贴在公开栏公示了几条 names the figure of 护林员补贴; 公开栏 stands at the head of its sentence. 人大代表的建议多少条
names 人大建议, and 人大代表 says so again. 我放羊呢，想问种养殖补贴公示几条: 放羊 stands apart from what is asked. But in
护林员培训补贴几条 and 公众号有多少粉丝 the unexplained word stands right where it makes another thing of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from bot.answering.answer import Language
from bot.understanding.question import Ask, Operation, Question
from knowledge.matching import Match
from knowledge.models import Fact
from knowledge.patterns import lazily
from knowledge.query import TELLING, Term
from knowledge.values import replace
from knowledge.vocabulary import load

WHOLLY_NAMED: Final = 0.9
"""Share of the figure's own words that the rest of the question must name."""
_SAYS_ENOUGH: Final = 0.25
"""Share of the question that the figure must explain besides."""
_LEFT_OUT: Final = 0.45
"""Share below which a fact says nothing of a word."""
_A_NAME: Final = 3
"""Characters from which a word is surely the name of a figure beside."""
_OF_TWO: Final = frozenset({Operation.DIFFERENCE, Operation.RATIO, Operation.SHARE, Operation.MORE})
_JOINS: Final = "和"
"""人大建议和政协提案 is two things, of which one is not the other said again."""
_ASKING: Final = lazily(r"[多几][少些多]?|好多|哪")
_COUNTS: Final = lazily("(?:多少|好多|几多|几)[个条件篇名位次]?$")
"""What stands right before the thing that is counted."""
_NEGATION: Final = lazily("[不没未无非别唔冇]")
_CLAUSE_ENDS: Final = lazily("[,。;:!?]")
_POSTS: Final = frozenset({"文章", "推文"})
_ALL_OF_AN_ACCOUNT: Final = lazily(
    "(?:微信|公众号|微博|头条)[^，,、和]*(?:公开|发布|推送|转发|编发|刊发|更新)(?:了|各类|政府|政务|工作)*信息$"
)
"""What reports say of all that an account put out; residents call it articles."""
_SPEAKER: Final = lazily(
    "[我俺咱他她想]|老师|本人|[爸妈爹娘爷奶叔舅姨姑婶哥姐弟妹]|老[汉头婆伴乡]|同[志学事]|朋友|邻居|的人|[儿孙]子|女儿"
)
"""Words of those who tell of themselves or of their people."""
_GLUE: Final = "的里头中上有了是个和与跟及同、 那些"
"""What may stand between a word and the one it belongs to."""


def without_asides(question: Question, match: Match, matches: Sequence[Match] = ()) -> Match:
    """The match as if the question had been asked without its asides; the match itself if it has none.

    What another of these matches counts in the same sentence is no aside: 现行有效50件 stands behind 制发20件.
    """
    if question.operation in _OF_TWO or not _is_wholly_named(match):
        return match  # 微博比微信多多少 names two figures; neither word is an aside
    pairs = list(zip(question.terms, match.shares, strict=False))
    said = [term for term, share in pairs if share >= _LEFT_OUT and term.weight >= TELLING]
    left_out = [term for term, share in pairs if share < _LEFT_OUT]
    aside = [term for term in left_out if _is_aside(question, term, match.fact, said)]
    aside = [term for term in aside if not _is_counted_beside(term, match, matches)]
    if not aside or any(term.known and term.weight >= TELLING and term not in aside for term in left_out):
        return match
    total = sum(term.weight for term in question.terms)
    left = total - sum(term.weight for term in aside)
    if left <= 0:
        return match
    grown = total / left
    return replace(
        match,
        explained=min(1.0, match.explained * grown),
        score=min(1.0, match.score * grown),
        unexplained=tuple(term for term in match.unexplained if term not in aside),
    )


def _is_counted_beside(term: Term, match: Match, matches: Sequence[Match]) -> bool:
    """True if a later figure of the same kind and sentence is what a telling word names, or one that it names wholly."""
    if not term.known or term.weight <= TELLING:
        return False
    if any(names_wholly(term, other) for other in matches if other.fact.unit == match.fact.unit):
        return True  # 电脑打印机几台 is not how many printers there are
    beside = [
        other.fact.topic
        for other in matches
        if other.fact.quote == match.fact.quote
        and other.stored.position > match.stored.position
        and other.fact.unit == match.fact.unit
        and other.fact.value != match.fact.value
    ]
    names = [name for name in term.names if len(name) >= _A_NAME]
    return any(name in topic for topic in beside for name in names)


def names_wholly(term: Term, match: Match) -> bool:
    """True if one word is all that a figure counts: 打印机 of 电脑1台、打印机1台."""
    topic = match.fact.topic
    return match.fact.value is not None and len(topic) > 1 and topic in term.names


def _is_wholly_named(match: Match) -> bool:
    given = match.fact.value is not None and match.explained >= _SAYS_ENOUGH
    return given and match.specific >= WHOLLY_NAMED


def _is_aside(question: Question, term: Term, fact: Fact, said: Sequence[Term]) -> bool:
    """True for a word that sets nothing apart: the same again, where it stands, or something of the speaker's own."""
    if _is_what_accounts_put_out(term, fact):
        return True
    if term.position in question.said_of or _COUNTS.search(question.folded[: term.position]):
        return False  # shops that were deregistered are not all shops of the sentence; 有多少粉丝 counts 粉丝
    if any(row.startswith(f"{above}.") for row in term.rows for one in said for above in one.rows):
        return False  # lawsuits after a reconsideration are some of all lawsuits
    halves = question.language is not Language.EN  # 民办养老机构 is no 养老机构
    return _stands_around(term, fact, halves) or _stands_apart(question, term, said)


def _is_what_accounts_put_out(term: Term, fact: Fact) -> bool:
    """True for 文章 of an account, where the report counts all that it put out: 微信公众号公开信息341条."""
    return not _POSTS.isdisjoint(term.names) and bool(_ALL_OF_AN_ACCOUNT.search(fact.topic))


def _stands_around(term: Term, fact: Fact, halves: bool) -> bool:
    """True for a word of the lexicon that stands in the figure's sentence, or shares two characters with its topic."""
    if len(term.names) < 2 or _JOINS in term.text:
        return False
    if any(len(name) > 1 and _says(fact.quote, name) for name in term.names):
        return True
    around = fact.topic + fact.scope
    if not halves:
        return term.text[:2] in around
    halves_said = {term.text[start : start + 2] for start in range(len(term.text) - 1)} - _everyday()
    return any(half in around for half in halves_said)


@cache
def _everyday() -> frozenset[str]:
    """Words of nearly every figure, which no two things have in common: 信息 and 公开 of 信息公开年报."""
    return frozenset(load("prose")["generic"])


def _says(quote: str, name: str) -> bool:
    """True if a sentence has a name in it that is neither denied there nor a rate: 办结, but not 未办结 or 办结率."""
    start = quote.find(name)
    while start >= 0:
        if quote[start - 1 : start] not in ("不", "未") and not quote.startswith("率", start + len(name)):
            return True
        start = quote.find(name, start + 1)
    return False


def _clause_around(text: str, position: int) -> str:
    start = max((match.end() for match in _CLAUSE_ENDS.finditer(text, 0, position)), default=0)
    end = _CLAUSE_ENDS.search(text, position)
    return text[start : end.start() if end else len(text)]


def _stands_apart(question: Question, term: Term, said: Sequence[Term]) -> bool:
    """True if a word touches neither what is asked about nor the asking itself, as in what speakers say of themselves."""
    if question.language is Language.EN or question.place or question.ask is not Ask.FIGURE or not said:
        return False
    start, end = term.position, term.position + len(term.text)
    if term.known and not _SPEAKER.search(_clause_around(question.folded, start)):
        return False  # 当成信访不办的申请，自然人有几件 tells of no speaker
    if _NEGATION.search(question.folded[max(0, start - 1) : end]):
        return False
    asking = [match.span() for match in _ASKING.finditer(question.folded)]
    if term.known and any(
        not _CLAUSE_ENDS.search(question.folded, end, low) for low, _ in asking if low >= end
    ):
        return False  # 热线还有几件没办完 asks of the hotline, with no other thing between
    spans = [(other.position, other.position + len(other.text)) for other in said]
    spans += asking
    gaps = [
        question.folded[end:low] if low >= end else question.folded[high:start]
        for low, high in spans
        if low >= end or high <= start
    ]
    return bool(gaps) and all(gap.strip(_GLUE) for gap in gaps)
