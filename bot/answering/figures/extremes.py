"""The most and the least: which of the parts of a total, or of the figures of one sentence, is the largest."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answering.answer import Answer
from bot.answering.belonging.channel_words import NAMES_A_CHANNEL, OF_NEW_MEDIA
from bot.answering.counting.done_as_asked import is_a_way
from bot.answering.counting.pieces import ACCOUNTS
from bot.answering.counting.sorts import in_published_units
from bot.answering.extent.besides_channels import channels_in
from bot.answering.extent.of_one_noun import are_kinds
from bot.answering.extent.rows_and_parts import is_loose_row, rows_beside
from bot.answering.extent.said_of_all import all_of_one_channel
from bot.answering.figures.applicants import applicants, asks_which_applicant
from bot.answering.figures.except_for import but, ranks_but
from bot.answering.figures.figure import Figure
from bot.answering.figures.finding import Ranker
from bot.answering.figures.in_order import (
    alike,
    both_published,
    of_the_sort,
    of_what_was_published,
    with_those_elsewhere,
    with_those_told_further_on,
    without_the_whole,
)
from bot.answering.figures.outcomes import outcomes_asked
from bot.answering.figures.people_on_lists import people_on_lists
from bot.answering.figures.printed import printed_extreme
from bot.answering.figures.rankable import (
    HANDLED,
    are_enough,
    are_of_what_is_asked,
    came_by_ways,
    may_be_ranked,
    of_the_noun,
)
from bot.answering.figures.reckoning import Reckoner
from bot.answering.figures.which_asked import (
    CHANNEL,
    asks_which_channel,
    asks_which_kind,
    channel_of_kinds,
    names_no_channel,
)
from bot.understanding.question import Ask, Question
from knowledge.matching import Match
from knowledge.models import Fact, Measure
from knowledge.query import TELLING, Term
from knowledge.store import FactStore, StoredFact

_SAYS_NOTHING = 0.1
"""Share below which a fact says nothing of a word."""
_ENOUGH = 3
"""Parts that a total has at least whose kinds are put in order without being named."""
_PAPERS = "件"
_LISTED = 4
"""Kinds that a sentence lists at least which gives no total of them."""
_DEED = re.compile("回应|解读|答复|受理|办理|咨询|投诉|举报|申请|培训|宣传|转发|转载|报送|上报|报道|刊发")
"""What else than making public is done by several ways; everyday words of no weight in a question."""
_SAID = 0.9
_REQUESTS, _REQUEST = "applications.", "申请"
_PUT_OUT = re.compile("信息|公开|发[布得的]|栏目|内容")
_REQUESTS_NAMED = re.compile("申请|答复|处理|办理|诉求|工单|信件|来信|咨询|投诉|举报|留言")
_NEW_MEDIA = re.compile(r"新媒体|账号|\bsocial media\b|\baccounts?\b")


class Extremes:
    """Answers which of several figures of one report is the largest or the smallest."""

    def __init__(self, store: FactStore, report: int, ranker: Ranker, reckoner: Reckoner) -> None:
        self._store = store
        self._report = report
        self._rank = ranker
        self._reckoner = reckoner

    def answer(self, question: Question) -> Answer | None:
        """The largest or smallest among siblings: the parts of a total, or figures of one sentence."""
        question, out = ranks_but(question)
        if (told := outcomes_asked(question, self._store, self._report)) is not None:
            return self._of(question, [Figure(fact, fact.label, 1.0) for fact in told], out)
        if asks_which_applicant(question) and (told := applicants(self._store.all_facts(self._report))):
            return self._of(question, [Figure(fact, fact.label, 1.0) for fact in told], out)
        if people := people_on_lists(question, self._store, self._report):
            return self._of(question, [Figure(fact, fact.label, 1.0) for fact in people], out)
        asked = replace(question, measure=question.measure or Measure.NUMBER, ask=Ask.FIGURE)
        terms = [term for term in question.terms if not names_no_channel(term)]
        terms = terms or ([] if asks_which_channel(question) else list(question.terms))
        ranked = self._rank(asked, terms) if terms else self._every_figure()
        matches = [m for m in ranked if m.fact.value is not None and _says_all(m)]
        matches = _saying_each(terms, matches)
        best, siblings = self._ranked_among(question, matches)
        if not asks_which_channel(question):
            siblings = with_those_told_further_on(
                siblings, matches, [t for t in terms if t.weight >= TELLING]
            )
        if best is None or not may_be_ranked(question, siblings):
            return None
        printed = printed_extreme(question, siblings)
        if printed is not None and not question.yes_no and not out:
            return self._reckoner.each([Figure(printed, printed.label, best.score)])
        siblings = of_the_noun(question, without_the_whole(question, siblings))
        siblings = of_the_sort(question, siblings, matches)
        if not are_of_what_is_asked(question, siblings):
            return None
        figures = [Figure(fact, fact.label, best.score) for fact in siblings]
        named = best.fact if any(term.weight >= TELLING for term in terms) else None
        return self._of(question, figures, out, named)

    def _of(
        self, question: Question, figures: Sequence[Figure], out: Sequence[Term], named: Fact | None = None
    ) -> Answer | None:
        """The figures in order, without those that the question leaves out; None where fewer than two are left."""
        kept = but(figures, out)
        return self._reckoner.ranked(question, kept, named) if len(kept) > 1 else None

    def _ranked_among(self, question: Question, matches: Sequence[Match]) -> tuple[Match | None, list[Fact]]:
        """The figure that is found, and those it is ranked among; where channels are asked for, channels alone."""
        if on := channel_of_kinds(question):
            best = self._of_kinds(question, [match for match in matches if _speaks_of(match, on)])
            return best, self._siblings(best) if best is not None else []
        best = self._of_kinds(question, matches) if asks_which_kind(question) else _most_of(question, matches)
        bare = not question.terms and question.measure in (None, Measure.NUMBER, Measure.ITEM)
        if best is None and (asks_which_kind(question) or bare):
            best = self._of_kinds(question, self._every_figure()) or _listed(
                self._store.all_facts(self._report)
            )
        if best is None or not asks_which_channel(question):
            return best, came_by_ways(question, self._siblings(best)) if best is not None else []
        ways = [match for match in matches if is_loose_row(match.fact) and is_a_way(match.fact)]
        first = ways[:1] if best.fact.unit == ACCOUNTS else [best, *ways[:1]]
        for match in [*first, *of_what_was_published(matches)]:
            siblings = came_by_ways(question, self._siblings(match))
            words = OF_NEW_MEDIA if _NEW_MEDIA.search(question.folded) else NAMES_A_CHANNEL
            channels = [fact for fact in siblings if words.search(fact.label)]
            by_ways = any(map(is_a_way, siblings)) and are_kinds(siblings)
            if words is NAMES_A_CHANNEL and (len(channels) * 2 > len(siblings) or by_ways):
                # 快手号 beside 网站 and 微博 is one of them, 当面受理 beside 网站受理; 行政许可0条 is none
                channels = [fact for fact in siblings if fact.value or fact in channels]
            if len(channels) > 1:
                return match, with_those_elsewhere(channels, matches)
        apart = [match for match in matches if all_of_one_channel(match.fact)]
        apart = [match for match in apart if alike(match.fact, apart[0].fact)]
        return (apart[0], [match.fact for match in apart]) if len(apart) > 1 else (None, [])

    def _every_figure(self) -> list[Match]:
        """All figures alike, where no word of the question tells them apart: 哪个渠道最少."""
        stored = self._store.all_facts(self._report)
        return [Match(one, 1.0, 1.0, 0.0, ()) for one in stored if one.fact.value is not None]

    def _with_those_between(self, parts: Sequence[StoredFact]) -> list[StoredFact]:
        """The parts and what stands in the same list though it is more than the total: 微博12984条 of 2808条."""
        first, last = parts[0], parts[-1]
        between = self._store.facts(self._report, range(first.position, last.position + 1))
        return [
            stored
            for stored in between
            if (
                stored.fact.quote == first.fact.quote or stored.fact.part_of == first.fact.part_of is not None
            )
            and (
                stored.fact.unit == first.fact.unit
                or (stored.fact.part_of == first.fact.part_of is not None and both_published(stored, first))
            )
            and (
                stored.fact.part_of == first.fact.part_of
                if stored.fact.part_of is not None
                else not stored.fact.parts
            )
        ]

    def _of_kinds(self, question: Question, matches: Sequence[Match]) -> Match | None:
        """What the report divides into kinds, not into channels: 机构职能类4条，安全生产类2条 of 26件."""
        found: list[Match] = []
        for match in matches:
            place = match.stored.position if match.fact.parts else match.fact.part_of
            totals = self._store.facts(self._report, [place]) if place is not None else []
            found += [replace(match, stored=total) for total in totals]
        kinds = [match for match in found if self._has_kinds(match) and not _of_those_done(question, match)]
        bare = not question.terms  # 哪类最多: of what was published, where that is told
        return max(
            kinds,
            key=lambda match: (
                round(match.explained, 1),
                bare and in_published_units(match.fact) and not HANDLED.search(match.fact.topic),
                match.fact.parts,
            ),
            default=None,
        )

    def _has_kinds(self, total: Match) -> bool:
        """True if a total has parts enough, or just two that make it up, and most of them are no channels."""
        parts = self._store.parts_of(self._report, total.stored.position)
        channels = sum(bool(NAMES_A_CHANNEL.search(part.fact.label)) for part in parts)
        return are_enough(total.fact, [part.fact for part in parts]) and channels * 2 < len(parts)

    def _siblings(self, match: Match) -> list[Fact]:
        """The figures that a figure is ranked among, itself with them."""
        parts = self._store.parts_of(self._report, match.stored.position)
        if not parts and match.fact.part_of is not None:
            parts = self._store.parts_of(self._report, match.fact.part_of)
        if parts:
            return [part.fact for part in self._with_those_between(parts) if part.fact.value is not None]
        near = range(max(0, match.stored.position - 12), match.stored.position + 13)
        facts = [item.fact for item in self._store.facts(self._report, near)]
        if is_loose_row(match.fact):
            return rows_beside(match.fact, facts)
        return [
            f for f in facts if f.quote == match.fact.quote and f.value is not None and alike(f, match.fact)
        ]


def _of_those_done(question: Question, total: Match) -> bool:
    """True for what came of requests, where kinds of information are asked for: 哪类信息发得最多."""
    asked = _PUT_OUT.search(question.folded) and not _REQUESTS_NAMED.search(question.folded)
    return bool(asked) and bool(HANDLED.search(total.fact.topic))


def _listed(facts: Sequence[StoredFact]) -> Match | None:
    """A figure of the one sentence that lists how much was published of each kind, where no total is given."""
    lists: dict[str, list[StoredFact]] = {}
    for stored in facts:
        fact = stored.fact
        alone = fact.part_of is None and not fact.parts and not fact.change and fact.year is None
        counted = in_published_units(fact) or (fact.unit == _PAPERS and not HANDLED.search(fact.topic))
        if fact.value is not None and not fact.key and counted and alone:
            lists.setdefault(fact.quote, []).append(stored)
    long = [found for found in lists.values() if len(found) >= _LISTED]
    channels = sum(bool(NAMES_A_CHANNEL.search(stored.fact.label)) for found in long for stored in found)
    alone_there = len(long) == 1 and channels * 2 < len(long[0])
    return Match(long[0][0], 1.0, 1.0, 1.0, ()) if alone_there else None


def _saying_each(terms: Sequence[Term], matches: list[Match]) -> list[Match]:
    """The figures that say what was done, where any of them does: 哪个渠道回应最多 is not of what was published."""
    for place in (place for place, term in enumerate(terms) if _DEED.search(term.text)):
        saying = [m for m in matches if len(m.shares) == len(terms) and m.shares[place] >= _SAID]
        matches = saying or matches
    return matches


def _says_all(match: Match) -> bool:
    """True if a figure leaves no word of the question out but one that names no channel: 哪个新媒体发得最多."""
    return all(names_no_channel(term) for term in match.unexplained)


def _speaks_of(match: Match, channel: Term) -> bool:
    """True for a figure of that channel and of no other besides."""
    if channels_in(match.fact.topic) > 1:
        return False
    said = f"{match.fact.section} {match.fact.quote}"
    return any(name in said for name in (channel.text, *channel.names))


def _most_of(question: Question, matches: Sequence[Match]) -> Match | None:
    """The match whose siblings are ranked: 哪个渠道发布最多 asks of all that was published, 哪类文件最多 of documents."""
    telling = [term for term in question.terms if term.weight >= TELLING and not names_no_channel(term)]
    if not question.terms:  # 哪类最少: of all that was published
        totals = [m for m in matches if m.fact.parts >= _ENOUGH and in_published_units(m.fact)]
        return max(totals, key=lambda match: match.fact.parts, default=None)
    if not matches or telling:
        of_a_total = (m for m in matches if m.fact.part_of is not None or m.fact.parts)
        return next(of_a_total, matches[0]) if matches else None
    if CHANNEL.search(question.folded) and any(
        row.startswith(_REQUESTS) for t in question.terms for row in t.rows
    ):
        made = [m for m in matches if _REQUEST in m.fact.topic and (m.fact.parts or is_a_way(m.fact))]
        return max(made, key=lambda match: match.fact.parts, default=None)  # 哪种方式申请最多
    if CHANNEL.search(question.folded):
        totals = [match for match in matches if match.fact.parts and in_published_units(match.fact)]
        of_channels = [m for m in matches if NAMES_A_CHANNEL.search(f"{m.fact.label}{m.fact.quote}")]
        published = [
            match for match in of_channels if in_published_units(match.fact)
        ]  # 回应事件49次 are none
        one = next(iter(published or of_channels), None)
        return max(totals, key=lambda match: match.fact.parts, default=one)
    return next((match for match in matches if min(match.shares, default=1.0) >= _SAYS_NOTHING), None)
