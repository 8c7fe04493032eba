"""A follow-up that names nothing of its own: what stands beside the figure answered last."""

from __future__ import annotations

from bot.answering.counting.done_as_asked import telling_of_the_deed
from bot.answering.counting.measuring import allowed_measures
from bot.answering.counting.polarity import polarity_agrees
from bot.answering.counting.sorts import other_sort_of_thing
from bot.answering.decision import Decision
from bot.answering.extent.merging import merged_members
from bot.answering.figures.reckoning import asks_total
from bot.answering.figures.this_year import this_years
from bot.answering.figures.told_before import told_by_the_whole
from bot.answering.policy import decide
from bot.conversation import Context
from bot.other_deed import OF_VILLAGE
from bot.understanding.chinese.leaning import asks_for_the_rest, names_no_subject
from bot.understanding.question import Ask, Operation, Question
from knowledge.lexicon import lexicon
from knowledge.matching import Match
from knowledge.models import Fact, Measure
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import TELLING
from knowledge.sieve import sifted
from knowledge.store import FactStore, StoredFact

_NAMED = 0.9
"""From here on a part of the same total is named by the message."""
_AHEAD = 0.2
"""How much more than any other part of a total one has to explain to be meant by everyday words."""
_REACH = 6
"""Figures before and behind the one told last among which another of its sentence is looked for."""
_HEADLESS = sifted(
    r"^(?:那么?|其中|里面)?[^,。;?]{2,8}的(?:有|是)?(?:多少|几|好多)[件条个份人户]?[呢啊]?[?？。]*$"
    r"|^(?:那么?|其中|里面|里头)?[有又]*(?:多少|几|好多)[件条个份]?(?:是|属于)[^,。;?]{2,10}的[呢啊]?[?？。]*$"
    r"|^(?:and |so |but )?how many (?:of (?:them|these|those) )?(?:were|was|are|is|have been|got) [^,;?]{3,40}\??$"
)
"""主动公开的多少件 says what was done, and of what was said before."""
_ASKSPUBLIC = lazily(
    r"\bhow many (?:of (?:them|these|those) )?(?:were|was|are|have been|got) (?:made public|public|published|released|disclosed)\W*$"
)
PUBLIC = lazily("公开发布|(?<!不)主动公开")
"""How reports name the documents that are for everybody."""
_ONE_OF_THEM = lazily(r"(?:那么?|其中)?[\u4e00-\u9fff]{2,8}的[呢咧呐哩嘞]?[?？。]*")
_FOR_EVERY = lazily("每(?:一)?[条件个次份项篇期户批亩台套辆所家对吨]")
"""每条多少人 after 几条 is no 多少人."""
_LEFT = lazily("其余|剩余|剩下|余下|尚未|尚在|仍在|正在|未办结|未完成")
"""How reports name it."""
_IN_WORDS = frozenset({Ask.WHO, Ask.WHEN, Ask.WHERE, Ask.WHY, Ask.HOW})
"""谁负责的 after a part is of that part, and told by no other."""
_APPLICATIONS, _ASKED_FOR, _FORWARD = "applications.", "申请", "applications.carried_forward.total"
_EVERYWHERE = lazily(
    "公开|公示|发布|信息|政府|全年|开展|举办|组织|累计|涉及|人员|工作|情况|其中|我[乡镇县市区局]|各[类项]"
)
"""Words that nearly every figure has, by which two are not told of one thing."""
_OF_ITS_OWN = "、"
"""Stands between the things that a figure is of, where it is of no thing named before it: 口罩、药品折合5万元."""
_SHARED = 2
"""Characters side by side that two topics share if one goes on about the other: 预售许可证 and 批准预售面积."""


def part_beside(
    question: Question, matches: list[Match], context: Context, store: FactStore, report: int
) -> Decision | None:
    """文件里不公开的, then 要申请的呢: another part of the same total, where everyday words name just one of them."""
    headless = _HEADLESS.match(question.folded) is not None
    if not (question.elliptical or headless) or not context.figures or question.ask in _IN_WORDS:
        return None
    last = store.facts(report, context.figures[-1:])
    total = last[0].fact.part_of if last else None
    if headless and last and last[0].fact.parts:
        total = last[0].position
    if total is None:
        return None
    others = [item for item in store.parts_of(report, total) if item.fact != last[0].fact]
    if len(same_noun := _of_the_same_noun(question, last[0].fact, others)) == 1:
        return _answer(same_noun)
    if headless and len(public := _made_public(question, others)) == 1:
        return _answer(public)
    one_of_them = question.exists or _ONE_OF_THEM.fullmatch(question.folded)
    if one_of_them and len(asked := _printed_in(question, others)) == 1:
        just_that = telling_of_the_deed(question, [Match(asked[0], 1.0, 1.0, 1.0, ())])
        return Decision(answer=tuple(just_that)) if just_that else None  # 有没有不公开的, of the documents
    parts = {item.position for item in others}
    inside = [m for m in matches if m.stored.position in parts and m.fact != last[0].fact]
    if headless and len(just := _called_so(question, inside)) == 1:
        return Decision(answer=(just[0],))
    if any(term.weight >= TELLING for term in question.terms):
        named = [m for m in inside if m.explained >= _NAMED and polarity_agrees(question, m)]
        only = called_just_that(question, telling_of_the_deed(question, named), parts)
        return Decision(answer=(only[0],)) if len(only) == 1 else None
    if not inside or any(m.explained >= inside[0].explained - _AHEAD for m in inside[1:]):
        return None
    decision = decide(question, inside[:1])
    return decision if decision.answer else None


def _made_public(question: Question, others: list[StoredFact]) -> list[StoredFact]:
    """How many were made public, after how many documents: the part that was, not those on request or kept back."""
    if not _ASKSPUBLIC.search(question.folded):
        return []
    return [item for item in others if PUBLIC.search(item.fact.topic)]


def _printed_in(question: Question, others: list[StoredFact]) -> list[StoredFact]:
    """The parts whose names print every word by which a message tells one of them from the others."""
    said = [term.text for term in question.terms if term.weight >= TELLING]
    named = [item for item in others if said and all(word in fold(item.fact.topic) for word in said)]
    words = {word for item in others for word in said if word in fold(item.fact.topic)}
    return named if len(words) == len(said) else []


def _by_another_measure(question: Question, last: StoredFact, same: list[StoredFact]) -> list[StoredFact]:
    """The figures of the very thing told last, by the measure asked for now: 名单几条 after 涉及几人."""
    if question.measure in (last.fact.measure, Measure.NUMBER):
        return []
    others = (item for item in same if item.fact.measure is not last.fact.measure)
    fits = [item for item in others if item.fact.measure in allowed_measures(question)]
    fits = [item for item in fits if not other_sort_of_thing(question.unit, item.fact.unit)]
    return [item for item in fits if _of_the_same(last.fact, item.fact)]


def _of_the_same_noun(question: Question, last: Fact, others: list[StoredFact]) -> list[StoredFact]:
    """The parts that a word of the message names together with the noun of the figure told last.

    那网上的呢 after 信函申请 asks for 网络申请.
    """
    noun = fold(last.topic)[-_SHARED:]
    words = (term.text + noun for term in question.terms if term.weight >= TELLING and noun not in term.text)
    meant = {name for word in words if word in lexicon().zh for name in lexicon().zh[word].names}
    return [item for item in others if fold(item.fact.topic) in meant]


def told_before(context: Context, store: FactStore, report: int) -> list[Match]:
    """The figures told last, in the order in which they were told, those after one that was added up from others."""
    told = {item.position: item for item in store.facts(report, context.figures)}
    lost = max((i for i, at in enumerate(context.figures, 1) if at not in told), default=0)
    return [Match(told[at], 1.0, 1.0, 1.0, ()) for at in context.figures[lost:]]


def called_just_that(question: Question, matches: list[Match], parts: set[int]) -> list[Match]:
    """The parts of a total that a message names; the one called just so before those that only speak of it."""
    inside = [match for match in matches if match.stored.position in parts]
    exact = _called_so(question, inside)
    return exact if len(exact) == 1 else inside


def _called_so(question: Question, matches: list[Match]) -> list[Match]:
    """The matches whose whole name is a word of the message."""
    return [m for m in matches if any(fold(m.fact.topic) == term.text for term in question.terms)]


def total_of_it(question: Question, context: Context, store: FactStore, report: int) -> Decision | None:
    """一共呢, and in total? after one part of a total: the total, not the part once more."""
    bare = not any(term.weight >= TELLING and len(term.text) > 1 for term in question.terms)
    adds = question.operation in (None, Operation.SUM) and question.measure is not Measure.PERCENT
    if not (question.elliptical and bare and adds and asks_total(question)) or not context.figures:
        return None
    if len(context.figures) > 1 and question.claim is None:
        whole = told_by_the_whole(question, store.facts(report, context.figures))
        return None if whole is None else _answer([whole])  # else those told one after another
    last = store.facts(report, context.figures[-1:])
    total = last[0].fact.part_of if last else None
    if total is None and last and last[0].fact.parts and question.claim is not None:
        return _answer(last)  # 一共900条对吧, once that was told
    return None if total is None else _answer(store.facts(report, [total]))


def next_to_it(question: Question, context: Context, store: FactStore, report: int) -> Decision | None:
    """What is told beside the figure answered last: another measure of the same thing, or what is left of it.

    None where the message is about something else, or the sentence has no such figure.
    """
    if not question.elliptical or not context.figures or question.operation:
        return None
    elsewhere = _FOR_EVERY.search(question.folded) or OF_VILLAGE.search(question.folded)
    if question.yes_no or question.within or elsewhere:
        return None
    rest = asks_for_the_rest(question.folded)
    if not rest and any(t.weight >= TELLING and not names_no_subject(t) for t in question.terms):
        return None
    position = context.figures[-1]
    near = store.facts(report, range(max(0, position - _REACH), position + _REACH + 1))
    last = next((item for item in near if item.position == position), None)
    if last is None:
        return None
    if _goes_on_elsewhere(context.question, last.fact):
        return None
    if question.terms and merged_members(question, last.fact):
        return None  # 新增的几个 after 低保新增、退出名单涉及多少人 is of no other list
    same = [item for item in near if item.fact.quote == last.fact.quote and item.fact.value is not None]
    if _is_one_of_several(context.question, last.fact, same):
        return None  # 多少户 after 临时救助一共多少钱 is of both kinds
    if rest:
        return _what_is_left(last, same, store, report)
    if (ours := this_years(question, last, same)) is not None:
        return _answer([ours])
    if question.measure is None:
        return None
    named = _named_beside(question, last, same)
    if named:
        return _answer(named)
    if question.measure is Measure.NUMBER or last.fact.measure is question.measure:
        return None
    return _clause_beside(question, last, same)


def _is_one_of_several(before: Question | None, last: Fact, same: list[StoredFact]) -> bool:
    """True if the figure told last is but one kind of what was asked about, and its sentence tells another one."""
    named = [t for t in before.terms if t.known and t.weight >= TELLING] if before else []
    if not named or (before and before.place):
        return False
    alike = [item.fact for item in same if item.fact.unit == last.unit]
    called = [fact for fact in alike if any(name in fact.label for term in named for name in term.names)]
    return len(alike) > 1 and not called


def _goes_on_elsewhere(before: Question | None, last: Fact) -> bool:
    """True if the chat has come to another thing since a figure was told: 惠农政策通过什么公开, told in words."""
    if before is None:
        return False
    named = [t for t in before.terms if t.known and t.weight >= TELLING and not names_no_subject(t)]
    told = f"{last.label}{last.quote}{last.section}"
    return bool(named) and not any(name in told for term in named for name in (term.text, *term.names))


def _named_beside(question: Question, last: StoredFact, same: list[StoredFact]) -> list[StoredFact]:
    """The one figure of the sentence that the message names or whose measure it asks for; the last where it asks once more."""
    if len(of_it := _by_another_measure(question, last, same)) == 1:
        return of_it
    named = [item for item in same if item is not last and _names(question, item.fact, last.fact)]
    if len(named) == 1:
        return named
    again = last.fact.measure is question.measure and question.unit in last.fact.unit and not question.terms
    return [last] if again else []


def _clause_beside(question: Question, last: StoredFact, same: list[StoredFact]) -> Decision | None:
    """The figure right behind or before the last one, of the measure asked for."""
    own = [t for t in question.terms if t.known and len(t.text) > 1 and not names_no_subject(t)]
    if any(not any(name in last.fact.quote for name in term.names) for term in own):
        return None  # 全年推送多少条 is told in another sentence
    fits = [item for item in same if item.fact.measure in allowed_measures(question)]
    fits = [item for item in fits if not other_sort_of_thing(question.unit, item.fact.unit)]
    behind = [item for item in fits if item.position == last.position + 1]
    behind = [
        item for item in behind if _OF_ITS_OWN not in item.fact.topic or _of_the_same(last.fact, item.fact)
    ]
    ahead = [item for item in fits if item.position == last.position - 1 and _goes_on(last.fact, item.fact)]
    return _answer(behind or ahead) if behind or ahead else None


def _of_the_same(first: Fact, second: Fact) -> bool:
    """True if one figure's name begins with the whole name of the other: 补贴信息, and 补贴信息涉及人员."""
    topic, other = fold(first.topic), fold(second.topic)
    return topic.startswith(other) or other.startswith(topic)


def _what_is_left(last: StoredFact, same: list[StoredFact], store: FactStore, report: int) -> Decision:
    """The rest as its sentence tells it; of applications the cell of those carried forward; else nothing."""
    said = [item for item in same if _LEFT.search(item.fact.topic)]
    if not said and (last.fact.key.startswith(_APPLICATIONS) or _ASKED_FOR in last.fact.topic):
        cells = store.by_key(report, _FORWARD)
        said = [item for item in cells if item.fact.key == _FORWARD and item.fact.value is not None]
    return _answer(said[:1])


def _answer(found: list[StoredFact] | None) -> Decision:
    """The figure, or that it is not said: the figure told before is no answer once more."""
    if not found:
        return Decision(reason="not_in_report")
    return Decision(answer=(Match(found[0], 1.0, 1.0, 1.0, ()),))


def _names(question: Question, fact: Fact, last: Fact) -> bool:
    """True if a message of everyday words and measures names the figure by a word that is its own: 多少床位."""
    if fact.measure not in (allowed_measures(question) or {fact.measure}):
        return False
    topic, other = fold(fact.topic), fold(last.topic)
    pairs = {topic[start : start + _SHARED] for start in range(len(topic) - 1)}
    return any(pair in question.folded and pair not in other for pair in pairs)


def _goes_on(first: Fact, second: Fact) -> bool:
    """True if two figures of one sentence are told of one thing, by the words they share."""
    topic, other = (_EVERYWHERE.sub(" ", fold(fact.topic)) for fact in (first, second))
    pairs = {topic[start : start + _SHARED].strip() for start in range(len(topic) - 1)}
    return first.quote == second.quote and any(pair in other for pair in pairs if len(pair) == _SHARED)
