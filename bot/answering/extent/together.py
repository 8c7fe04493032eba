"""Which facts are one answer together: the same figure said twice, several measures of one thing."""

from __future__ import annotations

from typing import Final

from bot.answering.answer import Language
from bot.answering.belonging.channel_words import NAMES_A_CHANNEL
from bot.answering.counting.sorts import PUBLISHED_UNITS
from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.models import Fact, FactKind, Measure, ValueState
from knowledge.patterns import lazily
from knowledge.sieve import sifted

_EACH: Final = "各"
_AT_LEVEL: Final = sifted(r"(?<![乡镇县市区])(?P<level>[村乡镇县])(?:里头?|上|级)(?!有[几多]|网|报)")
_OF_LEVEL: Final = {
    level: lazily(begins)
    for level, begins in {
        "村": "各?(?:行政)?村|[^,，]{0,2}村级",
        "乡": "乡级",
        "镇": "镇级",
        "县": "县级",
    }.items()
}
"""How the name of a figure begins that was done at that level."""
_EN_LEVEL: Final = sifted(
    r"\b(?:did|does|has|by|from) (?:the |your |our )?(?P<level>town(?:ship)?|county|city|municipality|district|province)(?:'s| itself| level| government)?\b"
)
_OF_EN_LEVEL: Final = {
    level: lazily(begins)
    for level, begins in {
        "town": "[乡镇]级",
        "township": "[乡镇]级",
        "county": "县级",
        "city": "市级",
        "municipality": "市级",
        "district": "区级",
        "province": "省级",
    }.items()
}
"""How the name of a figure begins that was done at the level that an English question names."""
_AT: Final = ("", "里", "上", "级")
"""What may stand behind a level: 镇里的人大建议."""
_LEVEL: Final = lazily(r"(?P<level>[省市州县区乡镇村]|中央|国家)级?(?P<what>[^省市州县区乡镇村]{3,})$")


def same_answer(first: Fact, second: Fact) -> bool:
    """True if two facts give the same figure in the same unit: the report says it twice."""
    if second.state is ValueState.ZERO and second.measure is Measure.TEXT:
        return first.value == 0
    if each_of_several(first, second):
        return False
    return first.value == second.value and first.measure is second.measure and first.value is not None


def each_of_several(first: Fact, second: Fact) -> bool:
    """True for two things of one sentence with as many of each: 收文和发文台账各1本, 抖音发布46条，快手发布46条."""
    if first.topic == second.topic or first.quote != second.quote:
        return False
    return first.qualifier == second.qualifier == _EACH or _on_two_channels(first, second)


_ANY_CHANNEL: Final = frozenset({"平台", "渠道", "途径", "媒体", "公众号"})
"""Words beside the name of a channel (微信平台, 微信公众号), which tell it from no other."""


def _on_two_channels(first: Fact, second: Fact) -> bool:
    """True if two figures count what went out, and each names channels that the other does not."""
    ways = [set(NAMES_A_CHANNEL.findall(fact.topic)) - _ANY_CHANNEL for fact in (first, second)]
    both_published = {first.unit, second.unit} <= PUBLISHED_UNITS
    return both_published and all((ways[0] - ways[1], ways[1] - ways[0]))


def of_another_level(first: Fact, second: Fact) -> bool:
    """True for one thing at two levels, told side by side: 市人大建议6条、镇人大建议5条."""
    one, other = (_LEVEL.search(fact.topic) for fact in (first, second))
    if one is None or other is None or first.quote != second.quote or first.unit != second.unit:
        return False
    return one["what"] == other["what"] and one["level"] != other["level"]


def names_its_level(question: Question, fact: Fact) -> bool:
    """True if the question says of which level the thing is that a figure counts: 镇人大建议, 镇里的人大建议."""
    asked = {found["level"] for found in _AT_LEVEL.finditer(question.folded)}
    if len(asked) == 1 and _OF_LEVEL[asked.pop()].match(fact.topic):
        return True  # 村里的扶贫信息: 各村通过村务公开栏公开
    english = _EN_LEVEL.search(question.folded) if question.language is Language.EN else None
    if english is not None and _OF_EN_LEVEL[english["level"]].match(fact.topic):
        return True
    told = _LEVEL.search(fact.topic)
    return told is not None and any(
        told["level"] + at + of + told["what"][:2] in question.folded for at in _AT for of in ("", "的")
    )


def at_its_level(said: str, matches: list[Match]) -> list[Match]:
    """The figures of what was done at the one level that is named of a thing; those of other levels are left out at least.

    村里贴的扶贫信息: 各村通过村务公开栏公开, and nothing that 乡级政务公开栏公示.
    """
    asked = {found["level"] for found in _AT_LEVEL.finditer(said)}
    if len(asked) != 1:
        return matches
    level = asked.pop()
    own = [m for m in matches if _OF_LEVEL[level].match(m.fact.topic)]
    others = [begins for other, begins in _OF_LEVEL.items() if other != level]
    return own or [m for m in matches if not any(begins.match(m.fact.topic) for begins in others)]


def same_thing(question: Question, best: Match, good: list[Match]) -> tuple[Match, ...]:
    """Where no measure was named, the other measures of the same thing (5 条 and 38 人)."""
    if question.measure not in (None, Measure.NUMBER):
        return ()
    return tuple(
        match
        for match in good[1:4]
        if match is not best
        and not _of_some_of_it(question, best, match)
        and not _another_side(question, best.fact, match.fact)
        and match.fact.change is best.fact.change
        and not other_unit(question, best.fact, match.fact)
        and _one_head(best.fact, match.fact)
        and _one_place(best.fact, match.fact)
    )


def other_unit(question: Question, best: Fact, fact: Fact) -> bool:
    """True if the measure word asked for is the best figure's and not this one's: 几项 are 46项, not 7大类 besides."""
    asked = question.unit and question.unit in best.unit
    return bool(asked) and fact.measure is best.measure and question.unit not in fact.unit


def _one_place(first: Fact, second: Fact) -> bool:
    """True if two facts stand in one sentence, or in one row of a table (采购项目数量 and 采购总金额)."""
    return first.quote == second.quote or (
        first.kind is second.kind is FactKind.TABLE and first.section == second.section
    )


def other_measures(question: Question, best: Match, rivals: list[Match]) -> tuple[Match, ...] | None:
    """All rivals together, if they are but other measures of the one thing asked about; its size only where that is asked."""
    rivals = [match for match in rivals if not _another_side(question, best.fact, match.fact)]
    rivals = [match for match in rivals if not _of_some_of_it(question, best, match)]
    if all(match.fact.quote == best.fact.quote and _one_head(best.fact, match.fact) for match in rivals):
        if question.unit == best.fact.unit:  # 多少条 is told in 条, not in 期 besides
            rivals = [match for match in rivals if match.fact.measure is best.fact.measure]
        return (best, *rivals)
    return None


_SIZE: Final = lazily(
    r"\b(?:area|size|square|hectares?|acres?|how (?:large|big|long)|length|tonn?es|weight)\b"
)
_SEEN: Final = lazily("(?:观看|播放|阅读|浏览|点击|阅览|收看)[^，,]{0,4}$")
_VIEWS: Final = lazily(
    r"\b(?:views?|viewe\w+|watch\w*|reads?|readers?|plays?|clicks?|audience|reach\w*|seen)\b"
)
_WHOLLY: Final = 0.99
"""Share of a figure's own words that are all of them."""
_FOR_EACH: Final = lazily("[每各][人户家月年天]$")


def _of_some_of_it(question: Question, best: Match, match: Match) -> bool:
    """True in English for hazards that were rectified, where hazards are all that is asked about; for letters answered."""
    fact, whole = match.fact, best.fact
    if question.language is not Language.EN or fact.unit != whole.unit:
        return False
    goes_on = fact.topic != whole.topic and fact.topic.startswith(whole.topic)
    return goes_on or (best.specific >= _WHOLLY and match.specific < best.specific)


def _another_side(question: Question, best: Fact, other: Fact) -> bool:
    """True in English for the area of buildings that are counted, the views of videos, what each household got of a sum."""
    if question.language is not Language.EN:
        return False
    if _SEEN.search(other.topic) and not _SEEN.search(best.topic) and not _VIEWS.search(question.folded):
        return True
    if question.joints:
        return False
    size = other.measure is Measure.SIZE and best.measure is not Measure.SIZE
    each = (
        other.measure is best.measure and _FOR_EACH.search(other.topic) and not _FOR_EACH.search(best.topic)
    )
    return bool(each) or (size and not _SIZE.search(question.folded))


def _one_head(first: Fact, second: Fact) -> bool:
    """True if one topic continues the other: 临时生活救助信息 and 临时生活救助信息涉及人员."""
    return first.topic.startswith(second.topic) or second.topic.startswith(first.topic)
