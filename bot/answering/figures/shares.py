"""Shares: a part of its total, several parts of their total, never a part of what a report counts only together."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.answer import Answer, Language
from bot.answering.belonging.channel_words import NAMES_A_CHANNEL
from bot.answering.composer import Composer
from bot.answering.extent.merging import counted_together, of_forwarded_alone, one_member
from bot.answering.figures.every_share import share_of_every_channel
from bot.answering.figures.figure import Figure, figures, of_one_kind
from bot.answering.figures.finding import Finder, side_by_side
from bot.answering.figures.percent_more import differs_by_percent, percent_more
from bot.answering.figures.reckoning import Reckoner
from bot.answering.figures.things import Thing, members, things, whole_first
from bot.answering.figures.wholes import in_one_table, its_own_total, whole_of
from bot.answering.thresholds import MIN_EXPLAINED
from bot.understanding.question import Ask, Question
from knowledge.matching import Match
from knowledge.models import FactKind, Measure
from knowledge.patterns import lazily
from knowledge.query import Term
from knowledge.store import FactStore, StoredFact
from knowledge.values import replace

_FORWARDED = lazily("转|原创")
_ALL_WHO_APPLIED = frozenset({"申请人", "申请者", "申请人总数", "全部申请人"})
"""Names of a whole that no figure bears: the total of the row is meant."""
_EVEN = 0.05
"""How much less of what is asked about the part beside the whole may explain."""
_NAMED = 0.5
"""From here on a printed percentage is the one asked for."""


_DENIED = lazily("[不未无]")
_OF_WHICH = lazily("其中[:：,，]?")
"""A sentence that divides the total of the one before it."""
_ON_TIME = lazily("按时|按期|及时|限期|时限")
_ASKS_ON_TIME = lazily(r"按时|按期|及时|期限|时限|\btime(?:ly)?\b|\bdeadline\b|\bschedule\b|\bprompt")


def _is_on_time_alone(question: Question, match: Match) -> bool:
    """True for 按期办结率 where it is asked what share of the requests was finished at all."""
    return bool(_ON_TIME.search(match.fact.topic)) and not _ASKS_ON_TIME.search(question.folded)


_OF_PEOPLE = lazily(
    r"(?:百分之[多几]少|[几多]少?成|多[大少]比例)的?(?:村民|居民|群众|市民|老?百姓|人口|农户|老人)"
    r"|(?:村民|居民|群众|市民|老?百姓|农户|老人)(?:里头?|里面|当中|之中|中)"
    r"|\b(?:percent|per cent|percentage|share|proportion|fraction|portion) of (?:the |all |all the |our |local )*(?:\w+ )?(?:villagers|people|residents|citizens|households|families|population|inhabitants|locals|farmers|women|men|young people|elderly)\b"
)
"""Asks of how many among people something is so."""
_PEOPLE = frozenset({Measure.PERSON, Measure.HOUSEHOLD, Measure.PERSON_TIMES})


class Shares:
    """Reckons what share of a whole a part is."""

    def __init__(self, store: FactStore, report: int, finder: Finder, composer: Composer) -> None:
        self._store = store
        self._report = report
        self._composer = composer
        self._finder = finder
        self._reckoner = Reckoner(composer)

    def answer(self, question: Question) -> Answer | None:
        """A part of its total: the total the report names it under, or the one the question names."""
        if differs_by_percent(question):
            differing = percent_more(question, self._finder, self._reckoner)
            return differing or self._composer.refusal("not_in_report")
        if every := share_of_every_channel(question, self._store, self._report, self._reckoner):
            return every
        ranked = self._finder.rank(question, question.terms)
        rates = (m for m in ranked if m.fact.measure is Measure.PERCENT and not m.fact.change)
        printed = [m for m in rates if m.explained >= MIN_EXPLAINED]
        asked = things(question)
        parted = question.share_of is not None and len(asked) > 1
        printed = [m for m in printed if not (parted and _is_on_time_alone(question, m))]
        if printed and not printed[0].unexplained and (printed[0].specific >= _NAMED or len(asked) < 2):
            return None  # the report prints the share itself
        turned = not asked[0].telling or whole_first(question) if asked else False
        if len(asked) == 2 and asked[1].telling and turned and not _stands_behind(question, asked[1]):
            asked.reverse()  # 总数里微博占几成
        pair = self._stated_of_stated(question) or (
            self._of_a_stated_whole(question, asked) if asked else None
        )
        pair = pair or (self._part_and_whole(question, asked) if asked else None)
        if pair is None:
            return self._share_of_several(question, asked)
        part, whole = pair if question.language is not Language.EN else _whole_last(pair)
        whole = its_own_total(part, whole, question.terms, self._store, self._report)
        if of_forwarded_alone(question.folded) and not _FORWARDED.search(part.fact.topic):
            return self._composer.refusal("split", part.fact)  # 微博转发占几成 is of no other posts
        apart = question.each and counted_together(part.fact) > 1
        if apart or any(one_member(thing, part.fact) for thing in asked):
            return self._composer.refusal("split", part.fact)
        if whole.stored == part.stored:
            return None  # 60件文件占150件: both sides name the papers
        if whole.fact.part_of == part.stored.position:
            part, whole = whole, part  # 150 件文件里，公开发布的占多少
        if not _may_be_a_share(question, part, whole):
            return None
        if _of_everything(question) and not self._is_all_of(whole, part):
            return None
        return self._reckoner.checking(question, figures(pair)).share(figures([part]), figures([whole])[0])

    def of_those(self, parts: Sequence[Match]) -> Answer | None:
        """The share that parts of one total are of it together; None where they are of none, or of several."""
        parts = [self._said_again_as_a_part(match) for match in parts]
        totals = {match.fact.part_of for match in parts}
        total = next(iter(totals)) if len(totals) == 1 else None
        stored = self._store.facts(self._report, [total]) if total is not None else []
        if not stored or not stored[0].fact.value or not of_one_kind([match.fact for match in parts]):
            return None
        return self._reckoner.share(figures(parts), Figure(stored[0].fact, stored[0].fact.label, 1.0))

    def _said_again_as_a_part(self, told: Match) -> Match:
        """The same figure of a channel where another sentence gives it under the total: 公众号共计50条, and 微信50条 of 130."""
        channel = NAMES_A_CHANNEL.search(told.fact.label)
        if told.fact.part_of is not None or channel is None:
            return told
        twins = (
            item
            for item in self._store.all_facts(self._report)
            if item.fact.part_of is not None
            and (item.fact.value, item.fact.unit) == (told.fact.value, told.fact.unit)
            and channel.group() in item.fact.label
        )
        return next((replace(told, stored=item) for item in twins), told)

    def _stated_of_stated(self, question: Question) -> tuple[Match, Match] | None:
        """60件占150件的几成: two figures that one sentence states, or of which one is a part of the other."""
        at = question.share_of
        if at is None or question.yes_no or len(question.stated) != 2:
            return None
        (before, small), (behind, large) = question.stated
        if not before < at < behind or small >= large:
            return None
        facts = [item for item in self._store.figures(self._report) if item.fact.value in (small, large)]
        pairs = [
            (part, whole)
            for part in facts
            for whole in facts
            if part.fact.value == small and whole.fact.value == large and part.fact.unit == whole.fact.unit
            if part.fact.part_of == whole.position or part.fact.quote == whole.fact.quote
        ]
        if not pairs:
            return None
        part, whole = pairs[0]
        return Match(part, 1.0, 1.0, 1.0, ()), Match(whole, 1.0, 1.0, 1.0, ())

    def _of_a_stated_whole(self, question: Question, asked: Sequence[Thing]) -> tuple[Match, Match] | None:
        """上传的60件占150件的几成: the part named, of the whole that is stated, where its sentence or its total is just that."""
        at = question.share_of
        stated = [value for place, value in question.stated if at is not None and place > at]
        if question.yes_no or len(stated) != 1 or (len(asked) > 1 and asked[1].telling):
            return None
        part = self._finder.one(question, asked[0])
        if part is None:
            return None
        wholes = [
            item
            for item in self._store.all_facts(self._report)
            if item.fact.value == stated[0]
            and item.fact.unit == part.fact.unit
            and (item.fact.quote == part.fact.quote or item.position == part.fact.part_of)
        ]
        return (part, Match(wholes[0], part.score, 1.0, 1.0, ())) if len(wholes) == 1 else None

    def _is_all_of(self, whole: Match, part: Match) -> bool:
        """True if the report counts the part within the whole, both stand in one table, or the whole stands alone before it.

        A figure in the part's own sentence is another part, and one that has parts has others.
        """
        tables = whole.fact.kind is part.fact.kind is FactKind.TABLE
        before = (
            whole.fact.section == part.fact.section
            and whole.fact.quote != part.fact.quote
            and whole.stored.position < part.stored.position
            and (not whole.fact.parts or _OF_WHICH.match(part.fact.quote) is not None)
        )
        return self._holds(whole, part) or tables or before

    def _holds(self, whole: Match, part: Match) -> bool:
        """True if the report counts the part within the whole, or within a part of it."""
        above = part.fact.part_of
        while above is not None and above != whole.stored.position:
            stored = self._store.facts(self._report, [above])
            above = stored[0].fact.part_of if stored else None
        return above is not None

    def _total_of_all(self, total: StoredFact) -> list[StoredFact]:
        """The total that a total is itself counted in, in the same unit: 占总数 is of the 309, not of the 132 among them."""
        while total.fact.part_of is not None:
            above = self._store.facts(self._report, [total.fact.part_of])
            if not above or above[0].fact.unit != total.fact.unit:
                break
            total = above[0]
        return [total]

    def _share_of_several(self, question: Question, asked: Sequence[Thing]) -> Answer | None:
        """微信和微博占总数的百分之几: together, or each where 各 is asked, of the total they are parts of."""
        if not asked or (len(asked) > 1 and asked[1].telling):
            return None
        parts = [
            self._under_a_total(question, thing.terms, match)
            for thing in members(question, asked[0])
            if (match := self._finder.one(question, thing)) is not None
        ]
        merged = [part for part in parts if sum(part.fact == other.fact for other in parts) > 1]
        if merged:  # 公示栏和微信群各占几成, where the report counts them together
            together = Thing(asked[0].terms)
            if question.each or len(merged) < len(parts) or one_member(together, merged[0].fact):
                return self._composer.refusal("split", merged[0].fact)
            parts = merged[:1]
        totals = {match.fact.part_of for match in parts}
        every = len(merged or parts) == len(members(question, asked[0]))
        if len(merged or parts) < 2 or not every or len(totals) != 1:
            return None
        (total,) = totals
        stored = self._store.facts(self._report, [total]) if total is not None else []
        if not stored or not stored[0].fact.value or not of_one_kind([m.fact for m in parts]):
            return None
        whole = Figure(stored[0].fact, stored[0].fact.label, 1.0)
        return self._reckoner.checking(question, figures(parts)).share(figures(parts), whole, question.each)

    def _part_and_whole(self, question: Question, asked: Sequence[Thing]) -> tuple[Match, Match] | None:
        """The two figures of a share; the whole is the part's total where the question names no other."""
        denies_the_last = question.language is Language.EN and question.negated and len(asked) > 1
        denies_the_last = denies_the_last and any(_DENIED.search(t.names[0]) for t in asked[1].terms)
        first = replace(question, negated=False) if denies_the_last else question  # applications not held
        part = self._finder.one(first, asked[0])
        beside = self._finder.one(question, asked[1]) if part is None and len(asked) > 1 else None
        part = self._finder.one(question, asked[0], beside) if beside is not None else part
        if part is None and beside is not None and (whole := self._total_so_called(beside, asked[0])):
            return beside, whole
        if part is None:
            return None
        part = self._under_a_total(question, asked[0].terms, part)
        named = len(asked) > 1 and asked[1].telling
        whole = self._finder.one(question, asked[1]) if len(asked) > 1 else None
        if len(asked) > 1 and (whole is None or whole.fact == part.fact):
            whole = self._of_the_same_subject(question, asked, part) or whole
        if whole is not None and part.fact.part_of is None and not side_by_side(part.fact, whole.fact):
            brought = self._brought_together(question, asked, part, whole)
            part, whole = in_one_table(question, *brought, self._store, self._report)
            if (part.fact.kind is FactKind.TABLE) is not (whole.fact.kind is FactKind.TABLE):
                return None
        if part.fact.part_of is not None and (not named or (whole is not None and whole.fact == part.fact)):
            stored = self._store.facts(self._report, [part.fact.part_of])
            told = self._total_of_all(stored[0]) if stored and _of_everything(question) else stored[:1]
            whole = Match(told[0], part.score, 1.0, 1.0, ()) if told else None
        if whole is not None:
            part, whole = in_one_table(question, part, whole, self._store, self._report)
            part, whole = (whole, part) if _crosswise(asked, part, whole) else (part, whole)
        if whole is None and (not named or all(term.text in _ALL_WHO_APPLIED for term in asked[1].terms)):
            whole = whole_of(question, part, self._store, self._report)
        return None if whole is None or whole.fact == part.fact else (part, whole)

    def _of_the_same_subject(self, question: Question, asked: Sequence[Thing], part: Match) -> Match | None:
        """The whole that leans on the part for its subject: 法律援助案件办结的占受理的百分之几."""
        said = {term.text for term in asked[0].terms}
        own = tuple(term for term in asked[1].terms if term.text not in said)
        if not own or part.fact.kind is FactKind.TABLE:
            return None
        found = self._finder.beside(question, Thing(own, asked[1].measure), asked[0], part)
        return found if found is not None and side_by_side(found.fact, part.fact) else None

    def _brought_together(
        self, question: Question, asked: Sequence[Thing], part: Match, whole: Match
    ) -> tuple[Match, Match]:
        """The part that stands beside the whole, if it is named as well; else the whole that stands beside the part."""
        beside = self._finder.one(question, asked[0], whole)
        as_well = beside is not None and beside.explained >= part.explained - _EVEN
        if beside is not None and beside.specific and (as_well or part.fact.kind is not whole.fact.kind):
            return beside, whole  # what only a heading names is no part
        said_again = self._finder.one(question, asked[1], part)
        if said_again is not None and said_again.fact.value == whole.fact.value:
            return part, said_again
        return part, whole

    def _total_so_called(self, part: Match, thing: Thing) -> Match | None:
        """The total of a part, where the question's word for the whole names it and the part alike: inspections."""
        total = part.fact.part_of
        stored = self._store.facts(self._report, [total]) if total is not None else []
        said = bool(stored) and all(
            any(name in stored[0].fact.topic for name in (term.text, *term.names)) for term in thing.terms
        )
        return Match(stored[0], part.score, 1.0, 1.0, ()) if said else None

    def _under_a_total(self, question: Question, terms: Sequence[Term], part: Match) -> Match:
        """The same figure where the report gives it under a total, if it says it twice."""
        if part.fact.part_of is not None:
            return part
        asked = replace(question, measure=Measure.NUMBER, operation=None, ask=Ask.FIGURE, claim=None)
        twins = [
            match
            for match in self._finder.rank(asked, terms)
            if match.fact.value == part.fact.value
            and match.fact.measure is part.fact.measure
            and not match.unexplained
        ]
        return next((match for match in twins if match.fact.part_of is not None), part)


_EVERYTHING = lazily(r"(?:占|在)[^,。;?]{0,4}(?:全部|所有|总数|总量|总共|全年|总的)")


_OUTCOME = lazily(r"同意公开|予以公开|不予|无法提供|部分公开|其他处理")


def _stands_behind(question: Question, thing: Thing) -> bool:
    """True for B of A占B, which is the whole whatever its words: 办结的占新收的."""
    at = question.folded.find("占")
    return 0 <= at < min((term.position for term in thing.terms), default=at)


def _crosswise(asked: Sequence[Thing], part: Match, whole: Match) -> bool:
    """True if the part found is what the whole is called: 办结的占受理的, of 受理640件 and 办结480件."""
    if len(asked) < 2 or part.fact.amount <= whole.fact.amount:
        return False
    said = {term.text for term in asked[0].terms}
    own = [term.text for term in asked[1].terms if term.text not in said]
    return any(text in part.fact.topic and text not in whole.fact.topic for text in own)


def _of_everything(question: Question) -> bool:
    """True for a share of all there is (占全部申请几成): a figure that merely shares a word with it is not the whole."""
    return bool(_EVERYTHING.search(question.folded))


def _whole_last(pair: tuple[Match, Match]) -> list[Match]:
    """The larger of two figures last, as English says part and whole in either order; of one row's cells its total.

    A total that is less than what it adds up stays the whole: no share is reckoned with it.
    """
    totals = [match for match in pair if match.fact.key.endswith(".total")]
    if len(totals) == 1:
        return sorted(pair, key=lambda match: match is totals[0])
    return sorted(pair, key=lambda match: match.fact.amount)


def _may_be_a_share(question: Question, part: Match, whole: Match) -> bool:
    """True if one figure can be a part of the other: both count the same, and one outcome holds no share of another."""
    of_one_kind = part.fact.plain_unit == whole.fact.plain_unit or part.fact.part_of == whole.stored.position
    alike = (part.fact.kind is FactKind.TABLE) is (whole.fact.kind is FactKind.TABLE)
    if part.fact.measure is not whole.fact.measure or not of_one_kind or not alike:
        return False
    if part.fact.measure not in _PEOPLE and _OF_PEOPLE.search(question.folded):
        return False  # posts on WeChat are no villagers who use it
    if not whole.fact.value or part.fact.amount > whole.fact.amount:
        return False  # no part is more than its whole: one of the two is another figure
    cells = bool(part.fact.key and whole.fact.key)
    if part.fact.amount == whole.fact.amount and not whole.fact.parts and not cells:
        return False  # the report says one figure twice
    outcome = _OUTCOME.search(whole.fact.topic)
    named = (name for term in question.terms for name in term.names)
    return outcome is None or any(name.startswith(outcome.group()) for name in named)
