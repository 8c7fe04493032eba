"""The conditions that a fact has to meet before it may answer: it explains enough of the question, and tells of nothing else."""

from __future__ import annotations

import re
from typing import Final

from bot.answering.answer import Language
from bot.answering.belonging.another_level import belongs_to_another_level, of_another_team
from bot.answering.belonging.another_paper import is_number_of_report
from bot.answering.belonging.called import asks_its_name
from bot.answering.belonging.inside_names import only_in_other_media, only_inside_a_name
from bot.answering.counting.acts import acts_agree
from bot.answering.counting.asked_of_them import asked_of_them
from bot.answering.counting.beside_in_heading import of_another_in_its_heading
from bot.answering.counting.counted_as_asked import asks_of_another_deed, counts_what_is_asked
from bot.answering.counting.forms import of_another_form, only_one_of_the_ways
from bot.answering.counting.hardly_named import (
    hardly_named,
    names_only_the_frame,
    of_an_unnamed_thing,
    of_another_noun,
    of_the_others,
    only_around,
)
from bot.answering.counting.measuring import counts_only_acts
from bot.answering.counting.of_another_cause import over_something_else
from bot.answering.counting.other_things import counts_other_things
from bot.answering.counting.pieces import is_of_one_piece
from bot.answering.counting.polarity import polarity_agrees
from bot.answering.counting.said_elsewhere import says_it_elsewhere
from bot.answering.counting.some_of import is_about_a_review, says_nothing_of_receipt
from bot.answering.extent.examples import only_an_example
from bot.answering.extent.kind_or_all import (
    a_kind_in_one_place,
    a_kind_on_several_channels,
    a_whole_for_a_kind,
)
from bot.answering.thresholds import (
    MIN_CELL_SPECIFIC,
    MIN_EVERYDAY,
    MIN_EXISTS,
    MIN_EXPLAINED,
    MIN_SCORE,
    MIN_TEXT_EXPLAINED,
    MIN_TEXT_EXPLAINED_EN,
)
from bot.understanding.question import Ask, Operation, Question
from knowledge.form import split_key
from knowledge.matching import Match
from knowledge.models import Fact, FactKind, Measure, ValueState
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import TELLING
from knowledge.sieve import sifted

WORDS = (Measure.TEXT, Measure.LIST, Measure.DATE)
_IN_THE_SENTENCE: Final = 0.8
"""Share of a word that stands in a figure's sentence, not in its own words."""
_PUT_OUT: Final = sifted(r"[发登]了|公开|发布|公布|推送")
"""Says of a figure stated that so much was published (咱局今年发了150条对不), where no other word does."""
_OF_A_WHOLE: Final = sifted(r"占|份额|比重|\b(?:shares?|proportion)\b")
"""Asks how much of something a part is."""
_OF_A_CHANGE: Final = sifted(
    r"[增减升降涨跌较差超幅翻变]|比(?!例)|[同环]比|多了|(?<![多至最])少了|[多少]出|\b(?:more|fewer|less|than|up|down|new|gain"
    r"|add|reduc|declin|grow|grew|ris|rose|increas|decreas|fell|fall|drop|chang|differ|compar)"
)
"""Asks for a change, or for what it was measured against."""
_RATE: Final = lazily("(?P<of>答复|回复|办结|满意|及时|合格|反馈|知晓|更新|覆盖|回访)率$")
"""How the names of rates end that are no shares of what was published."""
_SOMETHING_ELSE: Final = (
    counts_only_acts,
    hardly_named,
    only_around,
    names_only_the_frame,
    of_an_unnamed_thing,
    of_the_others,
    of_another_noun,
    of_another_form,
    only_inside_a_name,
    only_an_example,
    says_it_elsewhere,
    a_kind_on_several_channels,
    a_kind_in_one_place,
    over_something_else,
    is_of_one_piece,
    asked_of_them,
)
"""What a figure may count instead of the thing asked about, as far as its words show."""


def is_good(question: Question, match: Match, telling: bool) -> bool:
    """True if a match explains enough of the question, leaves nothing weighty out and tells of nothing else.

    `telling` if the question names something beyond what everything is about.
    """
    return _explains_enough(question, match, telling) and _tells_of_nothing_else(question, match, telling)


def _explains_enough(question: Question, match: Match, telling: bool) -> bool:
    """The thresholds; they are looked at first, because most matches fall by them and they cost least."""
    if match.unexplained and any(term.known for term in match.unexplained):
        return False
    fact = match.fact
    if _is_statement(fact):
        least = MIN_TEXT_EXPLAINED_EN if question.language is Language.EN else MIN_TEXT_EXPLAINED
        by_what = question.ask is Ask.HOW and question.language is Language.EN
        said = not (by_what and match.unexplained)  # how it is checked is not told by what is on the website
        return telling and said and match.explained >= least
    if fact.measure is Measure.TEXT and not telling:
        received = match.explained >= MIN_EXPLAINED and _asks_of_applications(question)
        return received and bool(_RECEIVED.search(fact.label))
    if match.unexplained and match.specific < MIN_EXISTS:
        return False  # 护林员补贴 is no other 补贴
    if not telling and _asks_of_applications(question) and _named_only_around(match):
        return False
    enough = MIN_EXPLAINED if telling else MIN_EVERYDAY
    return match.explained >= enough and match.score >= MIN_SCORE


def _named_only_around(match: Match) -> bool:
    """True for a figure of which no word is asked about: 申请收到多少 is not told by the two 查阅点 beside a 申请受理点."""
    prose = match.fact.kind is FactKind.PROSE and match.fact.value is not None
    return prose and not match.specific and max(match.shares, default=1.0) <= _IN_THE_SENTENCE


def _tells_of_nothing_else(question: Question, match: Match, telling: bool) -> bool:
    """False if a match is about another thing, act or kind of thing than the question, though their words agree."""
    fact = match.fact
    if not polarity_agrees(question, match) or not acts_agree(question, fact):
        return False
    if _asks_of_nothing(question, fact, telling) or _is_of_others(question, fact):
        return False
    if a_whole_for_a_kind(question, match) or only_one_of_the_ways(question, match):
        return False
    if fact.change and _is_share_asked(question, fact) and _OF_A_WHOLE.search(question.folded):
        return False  # by how much it grew is no share of anything
    if _tells_only_the_change(question, fact) or _is_a_rate_unasked(question, fact):
        return False
    if _is_statement(fact) or (fact.measure is Measure.TEXT and not telling):
        other_media = only_in_other_media(question, match, fold(fact.topic))
        return not other_media and not asks_of_another_deed(question, match)
    if fact.kind is FactKind.TABLE and fact.key and not _names_cell(question, match):
        return False
    as_asked = counts_what_is_asked(question, match, telling, match.specific >= MIN_EXISTS)
    as_asked = as_asked and not counts_other_things(question, fact, "any")
    return as_asked and not any(something_else(question, match) for something_else in _SOMETHING_ELSE)


def _tells_only_the_change(question: Question, fact: Fact) -> bool:
    """True for 比去年增加2件, where it is asked how many there were and nothing of a change."""
    counted = fact.kind is FactKind.PROSE and fact.measure is not Measure.PERCENT
    return counted and fact.change and question.ask is Ask.FIGURE and not _OF_A_CHANGE.search(question.folded)


def _asks_of_nothing(question: Question, fact: Fact, telling: bool) -> bool:
    """True if the question has no word that could say what the figure is asked of."""
    single = bool(question.terms) and all(len(t.text) == 1 for t in question.terms)
    if question.claim is not None and single and not _PUT_OUT.search(question.folded):
        return True  # 40加120对得上吗 states figures of nothing
    if question.ask is not Ask.ANY or any(t.known for t in question.terms):
        return False
    said = any(t.text in fold(f"{fact.label}{fact.quote}") for t in question.terms)
    # a few characters that happen to stand in a figure's words ask for nothing
    return not telling or (question.language is not Language.EN and not said)


def _is_of_others(question: Question, fact: Fact) -> bool:
    """True if a fact tells of another level, team or heading, of a review, or of what an account is called."""
    if belongs_to_another_level(question, fact) or of_another_team(question, fact):
        return True
    if is_number_of_report(question, fact):
        return True
    if of_another_in_its_heading(question, fact) or not asks_its_name(question, fact):
        return True
    return fact.measure is Measure.TEXT and (
        is_about_a_review(question, fact) or says_nothing_of_receipt(question, fact)
    )


def _is_share_asked(question: Question, fact: Fact) -> bool:
    """True if a share is asked for and a figure is in per cent."""
    return question.operation is Operation.SHARE and fact.measure is Measure.PERCENT


def _is_a_rate_unasked(question: Question, fact: Fact) -> bool:
    """True for the rate at which letters were answered, where it is asked what share the website has and nobody spoke of answers."""
    rate = _RATE.search(fact.topic) if _is_share_asked(question, fact) else None
    if rate is None:
        return False
    words = (question.folded, *(name for term in question.terms for name in term.names))
    return not any(rate["of"] in word for word in words)


def _is_statement(fact: Fact) -> bool:
    """True for words that say something, which "there was none" does not."""
    return fact.measure in WORDS and fact.state is not ValueState.ZERO


def _names_cell(question: Question, match: Match) -> bool:
    """True if the question names the cell's row, by the lexicon or by a telling word, and not another column."""
    table, row, _ = split_key(match.fact.key)
    named = any(f"{table}.{row}" in term.rows for term in question.terms)
    if match.unexplained and question.language is Language.EN:
        return False  # penalties for pollution are not all penalties
    return match.specific >= MIN_CELL_SPECIFIC and (named or has_content(question))


_RECEIVED = re.compile(r"[收接]到|受理|产生|(?:没有|未).{0,16}申请")


def _asks_of_applications(question: Question) -> bool:
    """True if 申请, an everyday word in these reports, is what is asked about: 没有收到申请 answers 收了几件申请."""
    return any(row.startswith("applications.") for term in question.terms for row in term.rows)


def has_content(question: Question) -> bool:
    """True if the question names something beyond 公开 and 信息."""
    return any(term.weight >= TELLING for term in question.terms)
