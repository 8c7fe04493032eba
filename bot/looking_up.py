"""One question looked up in one report: each reading of it tried, the best decision taken, and put into words."""

from __future__ import annotations

from bot.added_up import adds_up, of_whatever
from bot.answering.answer import Answer, Status
from bot.answering.composer import Composer
from bot.answering.counting.done_as_asked import telling_of_the_deed
from bot.answering.counting.of_itself import tells_of_itself
from bot.answering.decision import NOTHING, Decision
from bot.answering.extent.how_much import names_but_channels
from bot.answering.extent.merging import asks_for_a_part, states_a_part
from bot.answering.figures.figure import figures
from bot.answering.figures.grown_as_printed import grown_as_printed
from bot.answering.figures.in_a_row import several_in_a_row
from bot.answering.figures.reckoning import Reckoner, asks_total
from bot.answering.figures.things import several_kinds
from bot.answering.figures.told_before import MAX_TOLD, counted_else, reckons_with_those
from bot.answering.figures.villages import asks_only_that
from bot.answering.figures.with_another import adds_another
from bot.answering.search import Search
from bot.answering.standing import answers_both, says_less, says_more, standing
from bot.answering.telling.one_or_other import is_one_or_other
from bot.answering.telling.problems import remedy_of_another
from bot.answering.telling.problems_of_it import asks_for_its_problems
from bot.answering.texts import say
from bot.back_to_itself import back_to_itself, leaned_on
from bot.completing import asks_of_villages
from bot.conversation import Context, still_about
from bot.followup import counted_otherwise, readings
from bot.other_deed import is_deed
from bot.own_words import answers_another, is_called_just_so
from bot.ranking_again import ranked_again
from bot.rate_of_it import rates_another
from bot.said_of_it import leaning_on, of_applications_instead, of_those_first
from bot.told_already import by_those_ways, told_already
from bot.understanding.question import Ask, Operation, Question
from bot.years import about_year, against_another_year
from knowledge.models import Measure
from knowledge.patterns import lazily
from knowledge.query import TELLING, Term
from knowledge.values import replace

_EVERYDAY = 0.5
"""Weight up to which a word is an everyday one."""
_SEVERAL = 2
"""Figures of one sentence that make a sum, where one number is asked for."""
_RANKING = frozenset({Operation.MOST, Operation.LEAST})
_OF_IT = frozenset({Ask.WHERE, Ask.WHO, Ask.WHEN, Ask.HOW, Ask.WHY})
"""What is asked of a thing named before where nothing else is named."""
_GREW = lazily(
    "(?:那么?|又|一共|总共|比去年|同比)*(?:增加|增长|增多|上升|提高|减少|下降|降低|涨|降)了?(?:多少|几[个条件]?)[呢啊?？。]*"
)
_Decided = tuple[Question, Decision]
"""A reading of a question and what it leads to."""


def look_up(
    question: Question, context: Context, search: Search, composer: Composer
) -> tuple[Answer, Context]:
    """Tries each reading of the message (with and without what was said before); the best decision wins."""
    said = adds_up(question, context.figures, context.question)
    question = leaning_on(said, context.question)
    if context.question is not None and reckons_with_those(question) and not context.figures:
        return _not_said(context, composer), context
    if remedied := _remedied(question, context, search, composer):
        return remedied
    leaning = _leans_on_figures(question, context, composer)
    decisions: list[_Decided] = []
    for read in [*([of_whatever(question)] if leaning else []), *_readings(question, context)]:
        reading = several_in_a_row(read, search.rank)
        either = is_one_or_other(question, context)  # 是微博还是微信 asks for neither figure
        reckoned = None if either else _reckoned(reading, context, search, composer)
        if reckoned is not None:
            told = search.told_with(reckoned, reading, context)
            about = still_about(reading, context)
            about = _as_a_sum(about) if adds_another(question) else about
            return reckoned, _remembering(reckoned, about, replace(context, question=about, figures=told))
        if leaning and reckons_with_those(reading):
            return _not_said(context, composer), context
        decisions.append((reading, _decision(question, reading, context, search)))
        if decisions[-1][1].answer and _comes_first(question, reading, context):
            break
    if not any(decision.answer or decision.choices for _, decision in decisions):
        decisions += _decided_otherwise(question, context, search)
    asked, decision = _best(question, of_those_first(question, question is not said, decisions))
    answer = _compose(asked, decision, context, search, composer)
    kept = _kept(question, asked, decision, answer, context)
    return answer, _remembering(answer, asked, kept)


def _as_a_sum(about: Question) -> Question:
    """加网站呢 as the sum that it leads to: what follows is of all that was added up."""
    terms = tuple(replace(term, position=-1) for term in about.terms)
    return replace(about, operation=Operation.SUM, terms=terms)


def _not_said(context: Context, composer: Composer) -> Answer:
    """The refusal of what the report does not say."""
    return composer.refusal("not_in_report", second=context.misses > 0)


def _remedied(
    question: Question, context: Context, search: Search, composer: Composer
) -> tuple[Answer, Context] | None:
    """What is done about another problem than the one told just now, where the report says it."""
    asked = remedy_of_another(question, context.question)
    if asked is None or not (found := search.decide(asked, context)).answer:
        return None
    return composer.answer(asked, found.answer), replace(context, question=asked, answered=asked)


def _comes_first(question: Question, reading: Question, context: Context) -> bool:
    """True if no other reading is tried once this one has an answer: 公开了多少条 after 微博 is of what was said before."""
    if not any(term.weight >= TELLING for term in question.terms):
        return True
    said_more = reading.terms != question.terms or reading.measure is not question.measure
    if not question.elliptical and said_more:
        return True  # 培训, once 技能培训 was named; Toutiao? after how many posts
    before = context.question
    return before is not None and asks_for_its_problems(question, before)  # 村务公开有啥问题


def _decided_otherwise(question: Question, context: Context, search: Search) -> list[_Decided]:
    """What is decided on the question alone, or counted in another way, where no reading of it led to anything."""
    alone = [question] if asks_only_that(question) else []
    otherwise = alone or counted_otherwise(question, context.question)
    return [(reading, search.decide(reading, context)) for reading in otherwise]


def _leans_on_figures(question: Question, context: Context, composer: Composer) -> bool:
    """True if a message reckons with figures that were told before: 两个加起来, 差多少."""
    if not (question.elliptical and question.operation is not None and context.figures):
        return False
    alone = question.operation in _RANKING and len(context.figures) == 1 and not question.terms
    elsewhere = asks_of_villages(question)  # 县里占多少, after what came from above
    if alone or elsewhere or ranked_again(question, context.question) is not None:
        return False  # which kind was the most frequent, of what was counted just now
    # 比2016年多几件 is told by how the figure of 2017 is printed to have grown, not by two figures
    return against_another_year(question, composer.report) is None


def _reckoned(question: Question, context: Context, search: Search, composer: Composer) -> Answer | None:
    """What a reading is answered with before any one fact is looked for: another year, a reckoning with several figures."""
    other_year = None if about_year(question, composer.report) else search.other_year(question)
    reckoned = other_year or (None if question.over_years else search.reckon(question, context))
    if reckoned is not None and counted_else(question, reckoned):
        return _not_said(context, composer)  # 少多少人 after notices is not told by notices
    if (
        reckoned is not None
        and _GREW.fullmatch(question.folded)
        and len({f.label for f in reckoned.facts}) > 1
    ):
        return _not_said(context, composer)  # by how much it grew is no difference of two things
    if reckoned is not None and reckoned.facts and several_kinds(question, len(reckoned.facts)):
        return _not_said(context, composer)  # three lists are no sum of four
    compared = against_another_year(question, composer.report)
    if reckoned is None and compared is not None and (grown := grown_as_printed(question, search.rank)):
        return composer.answer(replace(question, operation=None), (grown,))
    if question.over_years and search.tells_all_years(question, context):
        return None  # 历年一共公开多少 where the report gives 历年累计
    if reckoned is None and (question.over_years or compared is not None):
        return search.not_loaded(None if question.over_years else compared)
    return reckoned


def _decision(question: Question, reading: Question, context: Context, search: Search) -> Decision:
    """What one reading of a question leads to; nothing where that was told already or says no more."""
    decision = search.decide_anew(question, reading, context)
    if question.elliptical and len(telling_of_the_deed(question, list(decision.answer))) < len(
        decision.answer
    ):
        return NOTHING  # 有多少人看 after a list
    if told_already(question, reading, decision, context) or not says_more(question, reading, decision):
        return NOTHING
    elsewhere = of_applications_instead(question, decision, context.question)
    elsewhere = elsewhere or rates_another(question, decision, context)
    if elsewhere or answers_another(question, reading, decision, context):
        return NOTHING
    return decision


def _best(question: Question, decisions: list[_Decided]) -> _Decided:
    """The decision that says most: one that answers both of what is joined before all others."""
    decisions = [
        pair
        for pair in decisions
        if not says_less(question, pair, decisions[0]) or _by_those_ways(question, pair)
    ]
    counted = bool(decisions) and _is_a_figure(
        decisions[0]
    )  # 删减的 is a figure, not the sentence that names all
    if counted and is_called_just_so(question, decisions[0][1].answer[0].fact):
        return decisions[0]  # 投诉呢 after 举报几件 is not what both were together
    both = (pair for pair in decisions[1:] if answers_both(*pair) and (_is_a_figure(pair) or not counted))
    return next(both, None) or max(decisions, key=lambda pair: standing(pair[1]))


def _by_those_ways(question: Question, decided: _Decided) -> bool:
    """True if the channels a message names are printed before the figure of what was asked about before."""
    return by_those_ways(question, decided[1].answer[0].fact)


def _is_a_figure(decided: _Decided) -> bool:
    return any(match.fact.value is not None for match in decided[1].answer[:1])


def _kept(
    question: Question, asked: Question, decision: Decision, answer: Answer, context: Context
) -> Context:
    """What the next message of the chat may lean on."""
    vain = answer.status is Status.UNANSWERABLE
    told = [match.stored.position for match in decision.answer[:1] if match.fact.value is not None]
    offered = tuple(match.stored.position for match in decision.choices)
    figures = last_figures(context, *told)
    leaves = question.operation is Operation.SHARE or question.ask is Ask.WHY
    leaves = leaves or answer.reason == "split"  # 是原创还是转发 is of the figure told
    if vain and not leaves and any(map(_names_a_thing, question.terms)):
        figures = ()  # what follows is about the thing that was not found, not about the figure before it
    left = context.question if vain and _asks_more_of_it(question) else asked
    return Context(left, (), offered, figures, answered=context.answered)


def _asks_more_of_it(question: Question) -> bool:
    """True for 为什么 and 谁 alone: refused, they leave the chat where it was (2020年呢 asks for the figure of that year)."""
    dated = question.year is not None or question.relative_year is not None
    counts = question.measure is not None or question.operation is not None
    named = any(term.weight >= TELLING and not is_deed(term) for term in question.terms)
    if question.operation is Operation.SHARE and question.elliptical:
        return True  # 占全乡人口多少 is of the thing told before
    return question.elliptical and not (dated or counts or named or question.place)


def _names_a_thing(term: Term) -> bool:
    """True for a word that says by itself what is asked about."""
    return term.weight >= TELLING


def _readings(question: Question, context: Context) -> list[Question]:
    """The ways to read a message; after a refusal also with what was answered last: 名单多少人, 发了多少钱 (not said), 孤儿呢."""
    again = ranked_again(question, context.question) or back_to_itself(question, context)
    if again is not None:
        return [again]
    found = readings(question, leaned_on(question, context))
    if question.elliptical and question.operation is None and found[0].operation is Operation.SHARE:
        found = [*found, replace(found[0], operation=None, measure=question.measure)]  # of no whole
    names_a_thing = any(term.weight >= TELLING for term in question.terms)
    leans = question.elliptical and (
        names_a_thing or question.operation is not None or question.ask in _OF_IT
    )
    if not context.misses or context.answered is None or not leans:
        return found
    return [*found, *(one for one in readings(question, context.answered) if one not in found)]


def _remembering(answer: Answer, asked: Question, context: Context) -> Context:
    """The context with the question, where it was answered."""
    return replace(context, answered=asked) if answer.status is Status.ANSWERED else context


def _compose(
    question: Question, decision: Decision, context: Context, search: Search, composer: Composer
) -> Answer:
    """The reply to a decision."""
    if decision.answer:
        if asks_for_a_part(question, decision.answer[0].fact) or states_a_part(
            question, decision.answer[0].fact
        ):
            return composer.refusal("split", decision.answer[0].fact)
        if (added := _added_up(question, decision, composer)) is not None:
            return added
        notes = _second_half(question, decision, context, search, composer)
        return composer.with_notes(composer.answer(question, decision.answer), notes)
    if decision.choices:
        offered = {(match.fact.label, match.fact.unit) for match in decision.choices}
        if len(offered) == 1 and (apart := search.each_of_its_total(decision.choices)):
            return Reckoner(composer).each(apart)
        if (
            len(offered) == 1
        ):  # the report says it twice; where the two differ, neither is left out in silence
            differ = len({match.fact.value for match in decision.choices}) > 1
            return composer.answer(question, decision.choices if differ else decision.choices[:1])
        return composer.ambiguous(decision.choices)
    reason = question.category or decision.reason
    if reason == "not_in_report" and not question.terms:
        reason = "noise"
    nearest = decision.nearest.fact if decision.nearest and not question.category else None
    nearest = None if nearest is not None and tells_of_itself(nearest) else nearest
    if nearest is not None and asks_for_a_part(question, nearest):
        reason = "split"
    measure = composer.measure_name(question.measure) if question.measure else ""
    return composer.refusal(reason, nearest, context.misses > 0, place=question.place, measure=measure)


def _added_up(question: Question, decision: Decision, composer: Composer) -> Answer | None:
    """公众号一共发了几篇 where the report counts originals and reprints in one sentence, and gives no total: their sum."""
    facts = [match.fact for match in decision.answer]
    if (
        len(facts) < _SEVERAL
        or question.measure not in (None, Measure.ITEM)
        or not (asks_total(question) or names_but_channels(question))
    ):
        return None
    whole = all(f.value is not None and f.part_of is None and not f.parts and not f.change for f in facts)
    if not whole or len({(fact.quote, fact.unit) for fact in facts}) > 1:
        return None
    return Reckoner(composer).sum(figures(list(decision.answer)))


def _second_half(
    question: Question, decision: Decision, context: Context, search: Search, composer: Composer
) -> list[str]:
    """办了几次，来了多少人: the further measures asked for, as figures or as not given."""
    given = {match.fact.measure for match in decision.answer}
    notes = []
    for measure in question.other_measures:
        if measure not in given:
            asked = replace(question, measure=measure, unit="", other_measures=())
            found = search.decide(asked, context).answer
            if not found and any(term.rows for term in asked.terms):
                found = search.decide(_of_its_row(asked), context).answer
            figures = [composer.named_figure(m.fact) for m in found if m.fact.value is not None]
            missing = say("not_given", composer.language, measure=composer.measure_name(measure))
            notes.append("，".join(figures) or missing)
    return notes


def _of_its_row(question: Question) -> Question:
    """The question without the noun counted first: how many purchases of projects, and for how much."""
    return replace(question, terms=tuple(t for t in question.terms if t.rows or t.weight > _EVERYDAY))


def last_figures(context: Context, *positions: int) -> tuple[int, ...]:
    """The figures answered last, with these added; one told again is the last."""
    return (*(figure for figure in context.figures if figure not in positions), *positions)[-MAX_TOLD:]
