"""Decides on ranked matches: answer, ask back, or refuse and say why. The thresholds of that stand here."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from bot.answering.answer import Language
from bot.answering.belonging.called import asks_its_name, of_another_paper
from bot.answering.belonging.inside_names import only_inside_a_name
from bot.answering.counting.acts import acts_agree
from bot.answering.counting.counted_as_asked import counts_what_is_asked, documents_first, items_first
from bot.answering.counting.for_every import as_asked_for_every
from bot.answering.counting.forms import of_another_form
from bot.answering.counting.hardly_named import (
    hardly_named,
    names_only_the_frame,
    of_an_unnamed_thing,
    of_another_noun,
    of_the_others,
    only_around,
)
from bot.answering.counting.of_all import said_of_all, said_of_every_place, tells_what_was_done
from bot.answering.counting.pieces import HOW_MUCH_PUT_OUT, counts_accounts, published_before_accounts
from bot.answering.counting.polarity import polarity_agrees
from bot.answering.counting.some_of import counted_by_now
from bot.answering.counting.sorts import PUBLISHED_UNITS, by_the_word_asked, in_published_units
from bot.answering.decision import Decision
from bot.answering.extent.all_published import (
    a_kind_on_several_channels,
    a_whole_for_a_kind,
    several_totals,
    the_whole_first,
    without_little,
)
from bot.answering.extent.examples import only_an_example
from bot.answering.extent.headings import several_under_its_heading
from bot.answering.extent.parts_and_totals import (
    called_alone,
    called_in_full,
    fuller,
    meant,
    total_of,
    whole_of,
)
from bot.answering.extent.together import (
    each_of_several,
    names_its_level,
    of_another_level,
    other_measures,
    other_unit,
    same_answer,
    same_thing,
)
from bot.answering.figures.claims import confirms
from bot.answering.telling.absences import counted_rather, stated_absence
from bot.answering.telling.best_sentence import EVEN, told_in_words
from bot.answering.telling.evidence import with_role
from bot.answering.thresholds import (
    CLAIM_MARGIN,
    CLOSE,
    CLOSE_BEHIND,
    FIGURE_FIRST,
    MARGIN,
    MAX_CHOICES,
    MIN_CELL_SPECIFIC,
    MIN_EVERYDAY,
    MIN_EXISTS,
    MIN_EXPLAINED,
    MIN_SCORE,
    MIN_TEXT_EXPLAINED,
    MIN_TEXT_EXPLAINED_EN,
    TIE,
)
from bot.understanding.question import Ask, Operation, Question
from knowledge.form import split_key
from knowledge.matching import Match, outdone
from knowledge.models import Fact, FactKind, Measure, ValueState
from knowledge.normalization import fold
from knowledge.query import TELLING

_NOTHING: Final = 0.1
"""Share below which a fact says nothing of a word."""
_IN_THE_TOPIC: Final = 0.9
"""Share from which a word stands in what a figure counts."""
_WORDS = (Measure.TEXT, Measure.LIST, Measure.DATE)


def decide(question: Question, matches: list[Match]) -> Decision:
    """Applies the thresholds to matches ranked best first."""
    telling = _has_content(question)
    good = _fitting(question, [match for match in matches if _good(question, match, telling)])
    if not good:
        return Decision(nearest=_nearest(matches), reason=_reason(question, matches))
    if every := said_of_every_place(question, good):
        return Decision(answer=(every,))
    if not telling and (both := called_in_full(question, good) or counted_by_now(question, good)):
        return Decision(answer=both)
    good = the_whole_first(question, _written_in_full(question, good))
    best = stated_absence(question, good) or counted_rather(question, good)
    if question.of_all:
        best = said_of_all(question, good) or best
    if question.of_all and not tells_what_was_done(question, best.fact):
        return Decision(nearest=best, reason="not_in_report")
    if question.ask is Ask.ANY and not question.of_all and best.fact.measure in _WORDS:
        best = _figure_rather(best, good) or best
        good = [best, *(match for match in good if match is not best)]
    if best.fact.measure in _WORDS:
        return told_in_words(question, best, good)
    if question.claim is not None:
        return _on_a_claim(question, best, good)
    if (named := meant(question, best, good)) is not None:
        return Decision(answer=(named, *same_thing(question, named, good)))
    if beside := several_under_its_heading(question, best, _written_in_full(question, matches)):
        return _one_of_them(question, beside)
    return _among_rivals(question, best, good)


def _one_of_them(question: Question, beside: list[Match]) -> Decision:
    """The one whose level the question names, or which of them is meant is asked."""
    beside = [match for match in beside if names_its_level(question, match.fact)] or beside
    return (
        Decision(answer=tuple(beside)) if len(beside) == 1 else Decision(choices=tuple(beside[:MAX_CHOICES]))
    )


def _fitting(question: Question, good: list[Match]) -> list[Match]:
    """The good matches that tell the kind of thing asked for, in the order in which it is asked for."""
    if not good:
        return good
    good = items_first(question, documents_first(question, with_role(question, good)))
    good = as_asked_for_every(question, published_before_accounts(question, good))
    return by_the_word_asked(question.unit, good)


def _figure_rather(best: Match, good: list[Match]) -> Match | None:
    """The figure that answers bare keywords about as well as the best sentence."""
    figures = (
        match
        for match in good
        if match.fact.measure not in _WORDS
        and best.score - match.score < FIGURE_FIRST
        and best.explained - match.explained < FIGURE_FIRST
    )
    return next(figures, None)


def _on_a_claim(question: Question, best: Match, good: list[Match]) -> Decision:
    """The figure that confirms what a resident states, or the one that corrects it."""
    if several := several_totals(question, good):
        just_that = tuple(m for m in several if question.bound is None and confirms(question, m.fact))
        return Decision(just_that) if len(just_that) == 1 else Decision(choices=several[:MAX_CHOICES])
    if question.bound is not None and (as_well := _as_well_meant(best, good)):
        return Decision(choices=(best, *as_well)[:MAX_CHOICES])
    stated = (
        m
        for m in good
        if best.score - m.score < CLAIM_MARGIN
        and best.explained - m.explained < MARGIN
        and question.bound is None
        and confirms(question, m.fact)
    )
    return Decision(answer=(next(stated, None) or total_of(best, good) or best,))


def _as_well_meant(best: Match, good: list[Match]) -> list[Match]:
    """Other figures of the best one's kind that a question fits as well: the clicks of two accounts, 超过400万吗."""
    return [
        match
        for match in good
        if match.fact.measure is best.fact.measure
        and match.fact.unit == best.fact.unit
        and match.fact.value != best.fact.value
        and match.fact.part_of == best.fact.part_of
        and not match.fact.parts
        and not best.fact.parts
        and best.score - match.score < TIE
        and best.explained - match.explained < TIE
    ]


def _among_rivals(question: Question, best: Match, good: list[Match]) -> Decision:
    """Answers with the best figure, with all that are one answer together, or asks which is meant."""
    if not _has_content(question) and best.fact.part_of is not None:
        best = whole_of(best, good)
    if (total := total_of(best, good)) is not None:
        return Decision(answer=(total, *same_thing(question, total, good)))
    if not _has_content(question):
        best = fuller(best, good)
    rest = (m for m in good if m is not best and not other_unit(question, best.fact, m.fact))
    close = [best, *(match for match in rest if _rivals(best, match))]
    close = [match for match in close if names_its_level(question, match.fact)] or close
    if not _has_content(question) or best.specific >= MIN_EXISTS:
        fewest = min(map(_missing, close))
        close = [match for match in close if _missing(match) == fewest]
    whole = [match for match in close if not _missing(match)]
    close = called_alone(question, whole if len(whole) == 1 else close)  # 权利配置 stands in one heading only
    best, *rivals = close
    published = question.unit in PUBLISHED_UNITS or HOW_MUCH_PUT_OUT.search(question.folded)
    if published and in_published_units(best.fact) and best.specific >= MIN_EXISTS:
        rivals = [match for match in rivals if match.fact.unit != "个"]  # 几条 is no 2个 whatever they are
    if rivals and not _has_content(question):
        total = max((best, *rivals), key=lambda match: match.fact.parts)  # 公开了多少条 asks for the whole
        best, rivals = (total, []) if total.fact.parts else (best, rivals)
    if best.fact.parts and all(match.fact.part_of == best.stored.position for match in rivals):
        rivals = []  # 依申请公开几件 asks for all of them, where its parts are 当面申请 and 信函申请
    if not rivals and question.unit in PUBLISHED_UNITS and counts_accounts(best.fact.unit):
        return Decision(nearest=best, reason="not_in_report")  # 细则多少条 is not 9个村
    if not rivals:
        return Decision(answer=(best, *same_thing(question, best, good)))
    together = other_measures(question, best, rivals) or _other_scopes(best, rivals)
    if together is not None:
        return Decision(answer=together)
    return Decision(choices=(best, *rivals)[:MAX_CHOICES])


def _written_in_full(question: Question, close: list[Match]) -> list[Match]:
    """Those that print a known word with the lone character behind it: 扶贫保 is not any 扶贫."""
    joined = [
        first.text + second.text
        for first, second in pairwise(question.terms)
        if first.known
        and not second.known
        and len(second.text) == 1
        and second.position == first.position + len(first.text)
    ]
    printed = [match for match in close if any(word in fold(match.fact.topic) for word in joined)]
    return printed or close


def _missing(match: Match) -> int:
    """How many words of the question, everyday ones too, a fact says nothing of at all."""
    return sum(share < _NOTHING for share in match.shares)


def _rivals(best: Match, match: Match) -> bool:
    """True if another figure fits about as well; one that explains every word better may lag further behind."""
    fact, grown = match.fact, match.fact.change and not best.fact.change  # 收到21件 is no 增加6件
    if fact.measure in _WORDS or grown:
        return False
    if same_answer(best.fact, fact):
        return _is_another_thing(best, match)
    if of_another_level(best.fact, fact):
        return best.explained - match.explained < EVEN  # 市人大建议 and 镇人大建议 are both 人大建议
    if each_of_several(best.fact, fact):
        return best.explained - match.explained < EVEN  # 收文和发文台账各1本
    if _only_near(best) and _only_near(match) and fact.quote == best.fact.quote:
        return fact.measure is best.fact.measure  # 工作小组几人: 组长1名、专职工作人员2名
    if best.specific < MIN_EXISTS and best.score - match.score < TIE:
        return True  # 补贴 is any of three subsidies, however well everyday words fit one of them
    if outdone(match, best):
        return False
    return best.score - match.score < (CLOSE_BEHIND if outdone(best, match) else MARGIN)


def _is_another_thing(best: Match, match: Match) -> bool:
    """True for a figure that is the same by chance: 名单12条，补贴12条 under the one heading that a question names."""
    one_sentence = match.fact.quote == best.fact.quote and match.fact.topic != best.fact.topic
    if one_sentence and _BRACKETS.sub("", match.fact.topic) == _BRACKETS.sub("", best.fact.topic):
        return True  # 政务数据（基本数据）1条、政务数据（过程数据）1条
    return one_sentence and _only_near(best) and _only_near(match) and match.fact.measure is best.fact.measure


def _only_near(match: Match) -> bool:
    """True if no word of the question stands in what a figure counts, only near it."""
    return max(match.shares, default=1.0) < _IN_THE_TOPIC


def _good(question: Question, match: Match, telling: bool) -> bool:
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
        return telling and match.explained >= least
    if fact.measure is Measure.TEXT and not telling:
        received = match.explained >= MIN_EXPLAINED and _asks_of_applications(question)
        return received and bool(_RECEIVED.search(fact.label))
    if match.unexplained and match.specific < MIN_EXISTS:
        return False  # 护林员补贴 is no other 补贴
    enough = MIN_EXPLAINED if telling else MIN_EVERYDAY
    return match.explained >= enough and match.score >= MIN_SCORE


def _tells_of_nothing_else(question: Question, match: Match, telling: bool) -> bool:
    """False if a match is about another thing, act or kind of thing than the question, though their words agree."""
    fact = match.fact
    if not polarity_agrees(question, match) or not acts_agree(question, fact):
        return False
    if a_whole_for_a_kind(question, match) or (not telling and _is_the_share_of_a_kind(question, fact)):
        return False
    if question.ask is Ask.ANY and not any(t.known for t in question.terms):
        said = any(t.text in fold(f"{fact.label}{fact.quote}") for t in question.terms)
        if not telling or (question.language is not Language.EN and not said):
            return False  # a few characters that happen to stand in a figure's words ask for nothing
    if of_another_paper(question, fact) or not asks_its_name(question, fact):
        return False  # what an account is called answers nothing else about it
    if _is_statement(fact) or (fact.measure is Measure.TEXT and not telling):
        return True
    if fact.kind is FactKind.TABLE and not _names_cell(question, match):
        return False
    return counts_what_is_asked(question, match, telling, match.specific >= MIN_EXISTS) and not (
        hardly_named(question, match)
        or only_around(question, match)
        or names_only_the_frame(question, match)
        or of_an_unnamed_thing(question, match)
        or of_the_others(question, match)
        or of_another_noun(question, match)
        or of_another_form(question, match)
        or only_inside_a_name(question, match)
        or only_an_example(question, match)
        or a_kind_on_several_channels(question, match)
    )


def _is_the_share_of_a_kind(question: Question, fact: Fact) -> bool:
    """True for 业务信息占75%, where the share of all that was published is asked for: 今年公开的占累计的多少."""
    shares = question.operation is Operation.SHARE and fact.measure is Measure.PERCENT
    return shares and bool(without_little(fact.topic.removesuffix("占")))


def _is_statement(fact: Fact) -> bool:
    """True for words that say something, which "there was none" does not."""
    return fact.measure in _WORDS and fact.state is not ValueState.ZERO


def _names_cell(question: Question, match: Match) -> bool:
    """True if the question names the cell's row, by the lexicon or by a telling word, and not another column."""
    table, row, _ = split_key(match.fact.key)
    named = any(f"{table}.{row}" in term.rows for term in question.terms)
    if match.unexplained and question.language is Language.EN:
        return False  # penalties for pollution are not all penalties
    return match.specific >= MIN_CELL_SPECIFIC and (named or _has_content(question))


_BRACKETS: Final = re.compile(r"[(（][^()（）]*[)）]")
_RECEIVED = re.compile(r"[收接]到|受理|产生|(?:没有|未).{0,16}申请")


def _asks_of_applications(question: Question) -> bool:
    """True if 申请, an everyday word in these reports, is what is asked about: 没有收到申请 answers 收了几件申请."""
    return any(row.startswith("applications.") for term in question.terms for row in term.rows)


def _has_content(question: Question) -> bool:
    """True if the question names something beyond 公开 and 信息."""
    return any(term.weight >= TELLING for term in question.terms)


def _other_scopes(best: Match, rivals: list[Match]) -> tuple[Match, ...] | None:
    """All rivals together, if one sentence gives the thing asked about under several scopes (县级资金, 镇级资金).

    Each is named with its scope; they are neither added nor is one of them chosen.
    """
    alike = all(
        match.fact.quote == best.fact.quote
        and match.fact.measure is best.fact.measure
        and abs(match.explained - best.explained) < EVEN
        for match in rivals
    )
    named = (
        best.specific > 0 or best.fact.part_of is None
    )  # nothing in 目录里几件文件 asks for 令4件、公告138件
    return (best, *rivals) if alike and named and len(rivals) < MAX_CHOICES and best.specific < 1 else None


def _nearest(matches: list[Match]) -> Match | None:
    """The closest thing the report does hold, worth mentioning in a refusal."""
    return next((match for match in matches if match.explained >= CLOSE), None)


def _reason(question: Question, matches: list[Match]) -> str:
    """Why there is no answer: another place, a measure the report lacks, or simply not in the report."""
    if question.place and not any(_speaks_of(match, question.place) for match in matches):
        return "other_place"
    if question.measure is not None and question.measure is not Measure.NUMBER:
        return "measure"
    return "not_in_report"


def _speaks_of(match: Match, place: str) -> bool:
    """True if a fact of the report names the place: 东风村 lies within the office's own area."""
    return place in match.fact.quote
