"""Whether an answer says all that is asked: none of several things is left out in silence."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.answer import Language
from bot.answering.decision import Decision
from bot.answering.extent.besides_channels import channels_in
from bot.answering.extent.merging import counted_together, merged_members
from bot.answering.figures.reckoning import asks_total
from bot.answering.figures.things import SHARED_WORD, Thing, adds_the_others, sides, things
from bot.answering.telling.either_or import says_neither
from bot.understanding.question import Operation, Question
from knowledge.form import split_key
from knowledge.matching import Match
from knowledge.models import Fact, FactKind
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import TELLING, Term
from knowledge.values import replace

_IN_ALL = lazily(r"累计|总计|共计|合计|[多各]种渠道|多渠道|各渠道")
"""What a total over all kinds says of itself."""
_SEVERAL = lazily(rf"{_IN_ALL.pattern}|[、和及与]")
_OF_ALL_KINDS = lazily(r"各[类种项样]|从.{2,10}到.{2,10}[,，]")
"""Words of a sum over many things."""
_NARROWED = lazily("地方|中央|国家级|省级|市级|区级|县级|镇级|部分|其他|其它|本地|外地")
"""Words that make a thing a part of all there are."""
_SAYS_SOMETHING = 0.45
"""Share from which a fact says something of a word."""
IN_THE_TOPIC = 0.9
"""Share from which a word stands in the fact's own topic rather than around it."""
_THE_VERY_WORD = 0.91
"""Share below which the word itself does not stand in the topic: its letters lie apart."""
_UNHEARD = 0.1
"""Share below which a figure says nothing at all of a word."""
_MENTIONED = 0.6
"""Share below which a figure at most mentions a word."""
_BARELY = 0.48
"""Share below which a fact has but letters of an unknown word: 省内通办 of 同城通办."""
_TITLE = lazily("《[^《》]*》")
_CLAUSES = lazily("[,。;?!]")
_ASKS_HOW_MANY = lazily(r"多少|(?<![好这那前])几(?![十百千万])|好多|几多")
_OF_PEOPLE = lazily("(?:多少|几|好多|几多)(?:[个号]人|[名位人])")
_AND = lazily("[和跟与加]")
_NOTHING = 0.03
"""Weight up to which a word names no thing of its own."""
_TWO = 2


def adds_what_stands_apart(question: Question, matches: list[Match]) -> bool:
    """True if a sum is asked of things that no one fact counts together."""
    if question.operation is not Operation.SUM and (question.operation or not asks_total(question)):
        return False
    first = matches[0].fact if matches else None
    if first and _OF_ALL_KINDS.search(question.folded) and not (first.parts or _IN_ALL.search(first.topic)):
        return True  # 从工作方案到扶贫保，总计多少条 is more than the first of them
    if first and asks_total(question) and _is_narrower(question, first.topic):
        return True
    asked = things(question)
    if adds_the_others(question):
        return True
    if len(asked) == 2 and matches and _has_a_sibling(matches, *asked):
        return True
    if matches and (
        _is_of_one_channel(matches[0].fact, asked) or _is_of_one_row(question, matches[0].fact, asked)
    ):
        return True
    least = SHARED_WORD if question.language is Language.EN else TELLING
    together = bool(matches) and all(
        _holds(matches[0], thing, question)
        for thing in asked
        if any(term.weight >= least for term in thing.terms)
    )
    if matches and asks_total(question) and _leaves_out_a_side(question, matches[0]):
        return True
    return len(asked) > 1 and not together


def beside_one(question: Question, matches: list[Match]) -> bool:
    """True if two things are asked about, and the figure that names both stands beside one of the first alone."""
    asked = things(question)
    return len(asked) == 2 and bool(matches) and _has_a_sibling(matches, *asked)


def _is_of_one_channel(fact: Fact, asked: Sequence[Thing]) -> bool:
    """True if channels are added up, and a figure is what one of them put out: 网站和公众号一共 are no 公众号406条."""
    channels = [
        thing for thing in asked if any(t.weight >= TELLING and channels_in(t.text) for t in thing.terms)
    ]
    return len(channels) == len(asked) > 1 == channels_in(fact.topic)


def _is_of_one_row(question: Question, fact: Fact, asked: Sequence[Thing]) -> bool:
    """True if several rows of the form are added up, and a figure is a cell of one: 新收和结转一共 are no 上年结转2件."""
    if fact.kind is not FactKind.TABLE or len(asked) < _TWO:
        return False
    table, row, _ = split_key(fact.key)
    rows = ({row for term in thing.terms for row in term.rows} for thing in asked)
    of_it = f"{table}.{row}"
    joined = _AND.search(question.folded) is not None
    return any(
        named and of_it not in named and (joined or not any(_is_within(one, of_it) for one in named))
        for named in rows
    )


def _is_within(one: str, other: str) -> bool:
    """True if two keys name one row, or a row and a part of it: 行政诉讼 and 复议后起诉."""
    return one == other or one.startswith(f"{other}.") or other.startswith(f"{one}.")


def _is_narrower(question: Question, topic: str) -> bool:
    """True if a figure is only of some of what is added up: 地方媒体 of all 媒体."""
    narrowed = {fold(found) for found in _NARROWED.findall(topic)}
    said = any(word in question.folded for word in narrowed)
    names = [term.text for term in question.terms if term.weight >= TELLING]
    return (
        bool(narrowed)
        and not said
        and any(f"{word}{name}" in fold(topic) for word in narrowed for name in names)
    )


def _has_a_sibling(matches: list[Match], first: Thing, second: Thing) -> bool:
    """True if one figure names both things as one and another beside it the first alone: 政策文件信息4条, 政策文件解读3条."""
    both = matches[0].fact
    if (
        both.parts
        or _SEVERAL.search(both.topic)
        or not (_says_any(both.topic, first) and _says_any(both.topic, second))
    ):
        return False
    return any(
        match.fact.quote == both.quote
        and _says_any(match.fact.topic, first)
        and not _says_any(match.fact.topic, second)
        for match in matches[1:]
    )


def _holds(match: Match, thing: Thing, question: Question) -> bool:
    """True if a figure holds one of the things added up: 同意部分公开 is not also 同意全部公开, though it has its letters."""
    topic = _TITLE.sub("", match.fact.topic)
    if topic != match.fact.topic and not _says_any(topic, thing):
        return False  # 《建议和提案办理情况》及建议50件 holds no 提案
    counts_several = match.fact.parts or _SEVERAL.search(topic)
    least = _THE_VERY_WORD if question.operation is Operation.SUM else _BARELY
    least = _SAYS_SOMETHING if counts_several else least
    shares = dict(zip(question.terms, match.shares, strict=False))
    return any(term.weight >= TELLING and shares.get(term, 0.0) >= least for term in thing.terms)


def _says_any(topic: str, thing: Thing) -> bool:
    """True if a topic has a word of a thing, or by its known name."""
    folded = fold(topic)
    telling = [term for term in thing.terms if term.weight >= TELLING] or thing.terms
    return any(fold(name) in folded for term in telling for name in (term.text, *term.names))


def leaves_out(question: Question, decision: Decision) -> bool:
    """True if several figures are asked for and those found say nothing of one of the things: none is left out in silence."""
    if not question.each:
        return says_neither(question, decision)
    if things_told(decision) < len(_asked_apart(question)):
        return True
    explained = {
        term
        for match in decision.answer
        for term, share in zip(question.terms, match.shares, strict=False)
        if share >= _SAYS_SOMETHING
    }
    quoted = "".join(fold(match.fact.quote) for match in decision.answer)
    explained |= {term for term in question.terms if any(name in quoted for name in term.names)}
    asked = [thing for thing in things(question) if any(term.weight >= TELLING for term in thing.terms)]
    return len(asked) > 1 and any(
        not any(term in explained for term in thing.terms if term.weight >= TELLING) for thing in asked
    )


def _asked_apart(question: Question) -> list[str]:
    """The clauses that each ask for a figure of a thing of their own: 个人几个，单位的几个."""
    clauses, start = [], 0
    for clause in _CLAUSES.split(question.folded):
        end = start + len(clause)
        own = [t for t in question.terms if start <= t.position < end and len(t.text) > 1]
        if any(term.weight > _NOTHING for term in own) and _ASKS_HOW_MANY.search(clause):
            clauses.append(clause)
        start = end + 1
    several = len(clauses) > 1 and not all(map(_OF_PEOPLE.search, clauses))
    return clauses if several else []  # 有几个人在值班，配了几名工作人员 asks once


def things_told(decision: Decision) -> int:
    """Of how many things the figures of a decision tell: one figure alone may count two things together."""
    if len(decision.answer) > 1:
        return len(decision.answer)
    return sum(counted_together(match.fact) for match in decision.answer)


def names_all(question: Question, match: Match) -> bool:
    """True if the fact's own topic holds every telling word: what was asked about is one thing."""
    if match.fact.parts and merged_members(question, match.fact):
        return False  # two of three channels are added from what the report tells of each
    pairs = zip(question.terms, match.shares, strict=False)
    named = all(share >= IN_THE_TOPIC for term, share in pairs if term.weight >= TELLING)
    return (
        named and not _only_the_longer(question, match.fact.topic) and not _leaves_out_a_side(question, match)
    )


def _only_the_longer(question: Question, topic: str) -> bool:
    """True if of two things that are set side by side a figure names only the one whose name holds the other's: 副教授."""
    names = [term.names[0] for term in question.terms if term.weight >= TELLING] if question.joints else []
    return any(
        short != long and short in long and long in topic and short not in topic.replace(long, "")
        for short in names
        for long in names
    )


def _leaves_out_a_side(question: Question, match: Match) -> bool:
    """True if a figure says nothing of what stands on one side of 和: 工作要闻 of 机关文件和工作要闻."""
    shares = dict(zip(question.terms, match.shares, strict=False))
    if any(shares.get(term, 1.0) < _BARELY for term in _unknown_before_a_joint(question)):
        return True
    asked = _without_what_all_share(sides(question))
    if len(asked) > 1 and len(asked[0].terms) == 1 and _leaves_out_a_deed(asked[1:], shares, match):
        return True
    return len(asked) > 1 and any(
        all(shares.get(term, 0.0) < _MENTIONED and term.text not in match.fact.topic for term in side.terms)
        for side in asked
    )


def _without_what_all_share(asked: list[Thing]) -> list[Thing]:
    """The sides without the words of every one of them (信息), which tell none from the others."""
    shared = set.intersection(*({term.text for term in side.terms} for side in asked)) if asked else set()
    own = [tuple(term for term in side.terms if term.text not in shared) for side in asked]
    return [replace(side, terms=terms) for side, terms in zip(asked, own, strict=True)] if all(own) else asked


def _leaves_out_a_deed(others: list[Thing], shares: dict[Term, float], match: Match) -> bool:
    """True if a figure does not say what begins the further sides of 参加和组织的培训: only one of the two was done."""
    first = [side.terms[0] for side in others if len(side.terms) > 1]
    return any(shares.get(t, 0.0) < _UNHEARD and t.text not in fold(match.fact.topic) for t in first)


def _unknown_before_a_joint(question: Question) -> list[Term]:
    """What no step knows right before 和: 总署令 of 总署令和公告."""
    ends = [joint - 1 for joint in question.joints if _AND.match(question.folded, joint)]
    return [
        term
        for term in question.terms
        if not term.known
        and not term.verb
        and any(0 <= end - term.position - len(term.text) + 1 <= 1 for end in ends)
    ]
