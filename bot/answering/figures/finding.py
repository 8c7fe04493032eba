"""Finds the one figure that each of the things asked about names."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from bot.answering.counting.done_as_asked import telling_of_the_deed
from bot.answering.extent.merging import one_member
from bot.answering.extent.of_one_noun import is_one_kind_of_several
from bot.answering.extent.together import at_its_level
from bot.answering.figures.things import SHARED_WORD, Thing
from bot.answering.policy import decide
from bot.answering.thresholds import MIN_EXPLAINED
from bot.understanding.question import Ask, Question
from knowledge.matching import Match
from knowledge.models import Fact, FactKind, Measure
from knowledge.patterns import lazily
from knowledge.query import Term
from knowledge.values import replace

_TWO = 2
_A_NAME = 4
"""Characters from which on an everyday word is a name of its own."""
_EVEN = 0.05
"""How much less of a thing a figure may explain than another and still be meant as well."""
_OTHER_DEED = lazily("回复|答复|受理|办理|收到|征集|采用|转载")
_HARDLY = 0.2
"""Share of a figure's own words below which it is hardly called so."""
_WHOLLY = 0.95
"""How much of a thing a figure explains that has its whole name."""
Ranker = Callable[[Question, Sequence[Term]], list[Match]]
"""Ranks facts for a question whose terms are replaced by the given ones."""


class Finder:
    """Finds figures of one report by the words of a question's things."""

    def __init__(self, ranker: Ranker) -> None:
        self.rank = ranker

    def each(self, question: Question, asked: Sequence[Thing]) -> list[Match] | None:
        """The one figure for each thing asked about; None if one of them has none or several."""
        found: list[Match] = []
        for thing in asked:
            match = (
                self.beside(question, thing, asked[0], found[0]) if found else self._first(question, asked)
            )
            if match is None:
                return None
            if not one_member(thing, match.fact) and any(match.fact == other.fact for other in found):
                taken = {place(other) for other in found}
                match = self.one(question, thing, without=taken) or match
            found.append(match)
        if len({match.fact.change for match in found}) > 1:
            return None  # a balance and by how much it grew are no two figures of one kind
        return self._side_by_side(question, asked, found)

    def _side_by_side(self, question: Question, asked: Sequence[Thing], found: list[Match]) -> list[Match]:
        """The figures, the first of two rather the one that stands beside the second: 公众号57条, not 136条 of another section."""
        if len(found) != _TWO or side_by_side(found[0].fact, found[1].fact):
            return found
        beside = self.one(question, asked[0], found[1])
        if beside is None or beside.fact.value == found[0].fact.value:
            return found
        if beside.explained < found[0].explained - _EVEN:
            return found
        if found[0].specific >= _WHOLLY and beside.specific < _HARDLY:
            return found  # 门户网站发布450篇, and not what 省厅网站及其公众号 took over beside 纸媒
        return [beside, found[1]]

    def _first(self, question: Question, asked: Sequence[Thing]) -> Match | None:
        """The first thing's figure; where its words alone fit several, the one that stands beside another thing's.

        Else the one that is no other thing's: 规范性文件比政策解读多几条, where a column of both names has the latter.
        """
        match = self.one(question, asked[0])
        if match is not None:
            return match
        others = [self.one(question, thing) for thing in asked[1:] if thing.telling]
        known = [other for other in others if other is not None]
        beside = (self.one(question, asked[0], other) for other in known)
        found = next((match for match in beside if match is not None), None)
        if found is not None or not known or not asked[0].telling:
            return found
        return self.one(question, asked[0], without={place(other) for other in known})

    def beside(self, question: Question, thing: Thing, first: Thing, match: Match) -> Match | None:
        """The figure of a further thing: beside the first one's figure if it stands there, else anywhere.

        The thing may lean on the first for its subject: 低保新增的人比退出的, 行政复议维持了几件，纠正了几件.
        """
        leaning = _names_columns_only(thing) and not _names_columns_only(first)  # 个人的和企业的 stand alike
        completed = _completed(thing, first)
        for near in (match, None):
            alone = not leaning and (thing.telling or near is not None or _says_all_of_it(thing))
            for reading in [thing, *completed] if alone else completed:
                found = self.one(question, reading, near)
                if found is not None:
                    return found if near is None else self._better_named(question, thing, found)
        return None

    def _better_named(self, question: Question, thing: Thing, near: Match) -> Match:
        """The figure beside the first thing's, unless another one has the thing's whole name: 决策与文件公开, not 决策标准."""
        alone = self.one(question, thing)
        if near.explained >= _WHOLLY:
            if alone is None or alone.explained < _WHOLLY or not alone.fact.parts:
                return near
            # 网站公开的192条, and not 网站回复留言36条 of the other figure's sentence
            return alone if _is_of_another_deed(question, near) else near
        return alone if alone is not None and alone.explained >= _WHOLLY else near

    def _rate(self, question: Question, thing: Thing, near: Match | None) -> Match | None:
        """The printed rate that the terms name: 响应率 and 满意率 各多少."""
        asked = replace(
            question, measure=Measure.PERCENT, operation=None, ask=Ask.FIGURE, claim=None, unit=""
        )
        decision = decide(replace(asked, terms=thing.terms), self.rank(asked, thing.terms))
        found = [m for m in decision.answer if near is None or side_by_side(m.fact, near.fact)]
        return found[0] if len(found) == 1 and found[0].explained >= MIN_EXPLAINED else None

    def share(self, question: Question, thing: Thing) -> Match | None:
        """The printed share of a thing, if the report prints exactly one."""
        return self._rate(question, thing, None)

    def one(
        self,
        question: Question,
        thing: Thing,
        near: Match | None = None,
        without: Collection[tuple[int, str]] = (),
    ) -> Match | None:
        """The figure that the terms name, if exactly one does; with `near`, only where that one stands.

        The figures at the places `without` belong to other things already.
        """
        if thing.terms and all(len(term.text) == 1 and not term.known for term in thing.terms):
            return None  # a character left over names nothing
        measure = thing.measure or question.measure
        if measure in (None, Measure.NUMBER) and any(term.text.endswith("率") for term in thing.terms):
            return self._rate(question, thing, near)
        part = replace(
            question,
            terms=thing.terms,
            measure=measure if measure not in (Measure.PERCENT, None) else Measure.NUMBER,
            unit="" if thing.measure not in (None, question.measure) else question.unit,
            operation=None,
            ask=Ask.FIGURE,
            claim=None,
        )
        matches = [match for match in self.rank(part, thing.terms) if match.fact.value is not None]
        matches = [match for match in matches if place(match) not in without]
        if question.joints:
            matches = at_its_level(_said_of(question, thing), matches)
        if near is not None:
            matches = [match for match in matches if side_by_side(match.fact, near.fact)]
        decision = decide(part, matches)
        best, *others = decision.answer or (None,)
        if best is None or best.explained < MIN_EXPLAINED:
            return None
        several = any(m.fact.measure is best.fact.measure and m.fact.value != best.fact.value for m in others)
        kinds = telling_of_the_deed(part, matches)  # those still being fixed are no kind of those that were
        return None if several or is_one_kind_of_several(part, best, kinds) else best


def _is_of_another_deed(question: Question, match: Match) -> bool:
    """True for what was answered or took part, where neither is asked of."""
    deed = _OTHER_DEED.search(match.fact.topic)
    return deed is not None and deed[0] not in question.folded


def _said_of(question: Question, thing: Thing) -> str:
    """What the message says between the joints around a thing."""
    if not thing.terms:
        return ""
    at = thing.terms[0].position
    start = max((joint for joint in question.joints if joint <= at), default=0)
    end = min((joint for joint in question.joints if joint > at), default=len(question.folded))
    return question.folded[start:end]


def _says_all_of_it(thing: Thing) -> bool:
    """True for 主动公开, which names a figure though every report speaks of it; 信息 and 公开 alone do not."""
    return any(term.known and len(term.text) >= _A_NAME for term in thing.terms)


def _names_columns_only(thing: Thing) -> bool:
    """True for 纠正了的: it says in which column, and leans on another thing for its row."""
    telling = [term for term in thing.terms if term.weight > SHARED_WORD]
    return bool(telling) and all(term.columns and not term.rows for term in telling)


def place(match: Match) -> tuple[int, str]:
    """What tells a figure from every other: cells added up from others have no place of their own."""
    return match.stored.position, match.fact.label


def side_by_side(first: Fact, second: Fact) -> bool:
    """True if two figures stand in one sentence or one table."""
    if first.kind is FactKind.TABLE:
        return second.kind is FactKind.TABLE and first.section == second.section
    return first.quote == second.quote


def _completed(thing: Thing, first: Thing) -> list[Thing]:
    """The thing with the first one's subject before it, most of it first (行政复议 + 纠正)."""
    subject = [term for term in first.terms if term not in thing.terms]
    measure = thing.measure or first.measure
    starts = [subject[:end] for end in range(len(subject) - 1, 0, -1)]
    ends = [subject[start:] for start in range(1, len(subject))]  # 新制发的规范性文件, 废止的
    return [Thing((*some, *thing.terms), measure) for some in (*starts, *ends)]
