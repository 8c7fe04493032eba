"""Figures that count several things together: 新增、退出、调档 are 120 people, and no report splits them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from bot.answering.counting.some_of import some_of_stated
from bot.answering.extent.besides_channels import without_little
from bot.answering.extent.members import CHANNEL, members_of
from bot.answering.figures.things import Thing
from bot.understanding.question import Operation, Question
from knowledge.models import Fact, Measure
from knowledge.patterns import lazily
from knowledge.pinyin import syllables
from knowledge.query import Term
from knowledge.sieve import sifted
from knowledge.store import FactStore
from knowledge.vocabulary import load

_ASIDE = lazily(r"[（(][^（）()]{0,12}[）)]")
"""村（居）公示栏 is 村公示栏."""
_ANY_CHANNEL = lazily(f"{CHANNEL.pattern}|群$|墙$|广播$|短信$|橱窗$")
_COUNTED = lazily("(?<![好十])几(?=[个名人位户条件])|多少|好多")
_EACH = lazily(r"各|分别|每")
_OF_EACH = lazily(r"率[^。;；]{0,3}(?:均|都|皆|全部)[^。;；]{0,4}\d")
"""办结率、满意率均为100% is a rate of each, and none of both together."""
_POSTED_AND_FORWARDED = lazily(
    "(?P<own>发布|推送|发表|(?:自主)?(?:原创|创作|编写|采编)|编发)(?:信息)?(?:和|与|及|、|以及|或)(?P<others>转发|转载)"
)
"""发布和转发信息150条: what others wrote is counted with one's own."""
_FORWARDED = lazily("转(?:发|载)(?!量|数|次)|原创|自己写")
_POSTED = lazily("(?<!转)发(?!展|放|改|票|现)|推送|更新|公开")
_DEED = lazily("参加|参与|出席|列席|协办|配合")
_EVERYDAY = 0.05
"""Weight up to which a word is an everyday one."""
_OUT_OF = sifted(r"(?P<value>\d+)(?P<unit>[条人件个次户])(?:里面?|里头|当中|之中|中|其中)(?!央|共)")
"""86人里: of the figure stated."""


def merged_members(question: Question, fact: Fact) -> tuple[str, ...]:
    """Members that the fact counts together (新增、退出、调档) where the question names some but not all of them."""
    members = () if _OF_EACH.search(fact.quote) and fact.measure is Measure.PERCENT else members_of(fact)
    if all(member in question.folded for member in members):
        return ()
    telling = [term for term in question.terms if len(term.text) >= 2]
    by_term = [(term, _named_by(term, members)) for term in telling]
    named = {m for term, own in by_term if term.weight > _EVERYDAY or _names_one(term, own) for m in own}
    return members if named and len(named) < len(members) else ()


def _names_one(term: Term, members: Sequence[str]) -> bool:
    """True for an everyday word printed in one member: 申请 of 传真申请、当面申请 names neither, nor 公开 an 信息公开专栏."""
    return len(members) == 1 and term.text in members[0] and term.text not in _said_of_all()


@cache
def _said_of_all() -> frozenset[str]:
    """Words that are said of whatever is published."""
    return frozenset((*load("prose")["publishing"], "信息", "政府信息", "政务信息"))


def _named_by(term: Term, members: Sequence[str]) -> list[str]:
    """The members that a word names: those that hold it as it is written, else those that another name of it fits."""
    written = [m for m in members if _names((term.text,), m) or term.text.startswith(m)]
    named = written or [member for member in members if _names(term.names, member)]
    return named or [member for member in members if len(member) > 2 and term.text.startswith(member[-2:])]


def alone(question: Question, merged: Fact, fact: Fact) -> bool:
    """True if a figure counts just what is asked about of one that counts several things: 微信公众号190条 of 微信公众号和微博260条."""
    if fact.value is None or fact.unit != merged.unit or fact.change != merged.change or members_of(fact):
        return False
    members = merged_members(question, merged)
    words = [term.text for term in question.terms if len(term.text) >= 2]
    named = {member for word in words for member in members if word in member or member in word}
    others = set(members) - named
    held = all if question.joints else any  # 网站和微信一共几条 is not told by 网站100条
    bare = _ASIDE.sub("", fact.topic)
    own = held(member in fact.topic or (len(bare) > 1 and bare in member) for member in named)
    return bool(named) and own and not any(other in fact.topic for other in others)


def asks_for_a_part(question: Question, fact: Fact) -> bool:
    """True if one member of a merged figure is wanted by itself: 单独低保新增, 光公示栏不算微信群, 120人里新增的几个."""
    if _of_forwarded_alone(question.folded, fact):
        return True
    members = members_of(fact)
    names = [name for term in question.terms if len(term.text) >= 2 for name in term.names]
    named = [member for member in members if _names(names, member)]
    if not named:
        return False
    if len(named) > 1 and len(_COUNTED.findall(question.folded)) > 1:
        return True  # 新增几个退出几个
    return question.split or some_of_stated(question, fact)


def part_of_one_stated(question: Question, store: FactStore, report: int) -> Fact | None:
    """The figure stated as the whole, where the question wants one of what it counts together: 86人里新增多少."""
    stated = None if question.yes_no else _OUT_OF.search(question.folded)
    if stated is None:
        return None
    whole, unit = Decimal(stated["value"]), stated["unit"]
    same = [item.fact for item in store.figures(report) if (item.fact.value, item.fact.unit) == (whole, unit)]
    apart = len(_COUNTED.findall(question.folded)) > 1  # 1210条里公示栏占多少，微信群占多少
    return next((f for f in same if merged_members(question, f) or (apart and len(members_of(f)) > 1)), None)


def of_forwarded_alone(folded: str) -> bool:
    """True if only what was forwarded, or only what was written by oneself, is asked for."""
    return bool(_FORWARDED.search(folded)) and not _POSTED.search(folded)


def _of_forwarded_alone(folded: str, fact: Fact) -> bool:
    """The same, of 发布和转发150条."""
    if fact.value is None or not _POSTED_AND_FORWARDED.search(fact.quote):
        return False
    return of_forwarded_alone(folded)


def states_a_part(question: Question, fact: Fact) -> bool:
    """True if a figure is stated of one member of a merged figure, which can be neither confirmed nor corrected."""
    rate = fact.measure is Measure.PERCENT
    return question.claim is not None and not rate and one_member(Thing(question.terms), fact)


def counted_together(fact: Fact) -> int:
    """How many things a figure counts together; 1 for a figure of one thing."""
    return max(1, len(members_of(fact)))


def one_member(thing: Thing, fact: Fact) -> bool:
    """True if a thing asked about is some of what the fact counts together: 退出 of 低保新增、退出、调档."""
    return 0 < len(_meant(thing.terms, fact)) < len(members_of(fact))


def stands_for_all(terms: Sequence[Term], fact: Fact) -> bool:
    """True if the first of the channels that a total's part counts together is named: 公示栏 of 公示栏和微信群.

    People call the part by it; whoever names but the other one asks for what no report splits.
    """
    members = members_of(fact)
    channels = fact.part_of is not None and bool(members) and all(map(_ANY_CHANNEL.search, members))
    return channels and members[0] in _meant(terms, fact)


def all_together(question: Question, asked: Sequence[Thing], fact: Fact) -> bool:
    """True if every member of the figure is named and one number is wanted for all of them."""
    named = {member for thing in asked for member in _meant(thing.terms, fact)}
    apart = question.each or _EACH.search(question.folded)
    one_number = question.operation in (None, Operation.SUM) and not apart
    return one_number and bool(named) and named == set(members_of(fact))


def named_in_full(asked: Sequence[Thing], fact: Fact) -> bool:
    """True if the things are just the members of the figure: 公告栏 and 微信群, which the report counts as one."""
    named = [_meant(thing.terms, fact) for thing in asked]
    return all(named) and {member for members in named for member in members} == set(members_of(fact))


def nothing_else(question: Question, asked: Sequence[Thing], fact: Fact) -> bool:
    """True if the figure is of all the things asked about at once: 公告栏跟微信群一共, where the report counts the two as one."""
    return all_together(question, asked, fact) and all(_meant(thing.terms, fact) for thing in asked)


def _meant(terms: Sequence[Term], fact: Fact) -> list[str]:
    """The members that the terms name; 低保 is what all of them are, so it names none."""
    members = members_of(fact)
    if not members:
        return []
    names = [name for term in terms if not _is_little(term, members) for name in term.names if len(name) >= 2]
    heard = [f".{'.'.join(term.sounds)}." for term in terms if not term.known]
    return [
        member
        for i, member in enumerate(members)
        if any(_is_member(name, member, i == 0) for name in names)
        or any(f".{'.'.join(syllables(member))}." in row for row in heard)
    ]


def _is_little(term: Term, members: Sequence[str]) -> bool:
    """True for 信息 and 公开, which nearly every figure has: 公众号信息30条 names no member of 通知公告、政策法规等信息.

    新增 is a member of 低保新增、退出, though many figures have that word too.
    """
    if term.weight > _EVERYDAY or without_little(term.text) or _ANY_CHANNEL.search(term.text):
        return False
    return not any(member.endswith(term.text) for member in members)


def _is_member(name: str, member: str, first: bool) -> bool:
    """True if the name is the member itself and not just the head that the first member lends to all."""
    if member in name:
        return True
    return name in member and not (first and member.startswith(name))


def _names(names: Sequence[str], member: str) -> bool:
    """True if a name and a member hold one another; 参加 is not named by 参加学习, another word for a training."""
    act = _DEED.fullmatch(member)
    return any(name in member or (member in name and not act) for name in names if len(name) >= 2)
