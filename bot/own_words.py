"""What a follow-up says in words of its own, and a figure told on it has to say too: 停了几辆 is not told by how many were checked."""

from __future__ import annotations

from typing import Final

from bot.answering.answer import Language
from bot.answering.decision import Decision
from bot.answering.extent.members import CHANNEL
from bot.answering.extent.merging import merged_members
from bot.answering.figures.reckoning import asks_total
from bot.answering.figures.villages import counts_villages
from bot.answering.telling.roles import sought
from bot.conversation import Context
from bot.understanding.chinese.leaning import names_no_subject
from bot.understanding.question import Ask, Question
from knowledge.extraction.outline import SEPARATOR
from knowledge.lexicon import lexicon
from knowledge.models import Fact, Measure
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import TELLING, Term

_COUNTED: Final = frozenset({Measure.ITEM, Measure.NUMBER, Measure.TIMES})
_OF_PEOPLE: Final = frozenset({Measure.PERSON, Measure.HOUSEHOLD})
_DOES: Final = frozenset("办搞做弄开整干有给花用是个了过没未不无")
"""Words of one character that say no more of a thing than that there was some of it, or none."""
_ONE_OF_THEM: Final = lazily(r"第[一二三四五六七八九十\d]+[个项条件点位](?!月|季)")
_PUTS_OUT: Final = lazily(
    r"^(?:那么?|都|又|它|一共|总共|全年|今年|本年)*(?:发|登|推|贴)(?:了|过|布|出去)*(?:多少|好多|几[条篇个件份])"
)
"""发了多少: of what was published, whatever else was told of it."""
_ANOTHER: Final = lazily(r"^(?:那么?|还有)|的?[呢咧呐哩嘞]?[?？。!！~ ]*$")
_NAME: Final = 2
"""Characters that are no name yet."""
_PUBLISH: Final = "公开"
_PUT: Final = "发"
_PIECES: Final = frozenset("条篇期则")
_ALL_OF_THEM: Final = lazily("[均都]|全部|每个|各村|各个")
_VILLAGE: Final = "村"


def answers_another(question: Question, reading: Question, decision: Decision, context: Context) -> bool:
    """True if what was decided on a message that leans on the one before answers something else than it asks."""
    return (
        leaves_unsaid(question, reading, decision, context)
        or says_nothing_of_all(question, decision, context)
        or forgets_what_was_refused(question, decision, context)
        or leaves_the_channel(question, decision)
    )


def leaves_unsaid(question: Question, reading: Question, decision: Decision, context: Context) -> bool:
    """True if a message that leans on the one before is answered with a figure that does not say what the message says."""
    if not decision.answer or decision.answer[0].fact.value is None or question.language is Language.EN:
        return False
    if question.ask is not Ask.FIGURE or question.operation or question.yes_no or not context.question:
        return False
    if _ONE_OF_THEM.search(question.folded) and not question.own_office:
        return reading.terms != question.terms
    if reading.terms == question.terms or question.measure not in (*_COUNTED, *_OF_PEOPLE):
        return False
    best = decision.answer[0]
    again = best.stored.position in context.figures
    last = context.figures[-1:] == (best.stored.position,) and len(context.figures) > 1
    if last and asks_total(question) and not best.fact.parts:
        return True  # 一共多少孩子 after two kinds is not the last of them
    if not question.terms:
        return bool(_PUTS_OUT.search(question.folded)) and not _says_published(best.fact)
    return not says_each_word(question, best.fact, again or question.measure in _OF_PEOPLE)


def calls_it(question: Question, fact: Fact) -> bool:
    """True for 国家奖学金呢 where a figure is called just so, whatever of it is a word by itself: it is meant though it was told before."""
    name = _ANOTHER.sub("", question.folded)
    return len(name) > _NAME and name in fold(fact.topic)


def is_called_just_so(question: Question, fact: Fact) -> bool:
    """True if the whole name of a figure is a word of the message that leans on the one before."""
    return question.elliptical and any(fold(fact.topic) == term.text for term in question.terms)


def names_another(question: Question, fact: Fact) -> bool:
    """True if a message names something by which it means another figure than the one told just now."""
    if question.yes_no or merged_members(question, fact) or calls_it(question, fact):
        return False
    if any(term.weight >= TELLING for term in question.terms):
        return True
    return question.language is not Language.EN and not says_each_word(question, fact, again=True)


def says_each_word(question: Question, fact: Fact, again: bool) -> bool:
    """False if a fact leaves an everyday word of the message unsaid; one told before has to say it of what it counts."""
    wanted = sought(question)
    own = [t for t in question.terms if t.weight < TELLING and not names_no_subject(t)]
    own = [t for t in own if not any(one.covers(t) for one in wanted)]
    return all(_says(fact, term, again) for term in own)


def forgets_what_was_refused(question: Question, decision: Decision, context: Context) -> bool:
    """True if 初中呢 after the refused 小学招了多少学生 would be told by a figure of no pupils: of two things only one is replaced."""
    before = context.question
    if not context.misses or before is None or not question.elliptical or question.ask is not Ask.ANY:
        return False
    if not decision.answer or decision.answer[0].fact.value is None or question.language is Language.EN:
        return False
    fact, asked = decision.answer[0].fact, fold(before.text)
    said = fold(f"{fact.label} {fact.scope} {fact.section} {fact.quote}")
    things = [t for t in before.terms if t.weight >= TELLING and len(t.text) > 1 and t.text in asked]
    unsaid = [term for term in things if not any(name in said for name in (term.text, *term.names))]
    return len(things) > 1 and bool(unsaid)


def says_nothing_of_all(question: Question, decision: Decision, context: Context) -> bool:
    """True if 都有电脑吗 after 有几个村 would be told by a computer that none of the villages has."""
    before = context.question
    if before is None or not (question.of_all and question.yes_no and question.elliptical):
        return False
    if not decision.answer or question.claim is not None:
        return False
    fact = decision.answer[0].fact
    said = fold(f"{fact.label} {fact.scope} {fact.section} {fact.quote}")
    if _ALL_OF_THEM.search(fact.quote):
        return False
    names = [name for t in before.terms if t.weight >= TELLING for name in (t.text, *t.names)]
    names += [_VILLAGE] if counts_villages(before) else []
    return bool(names) and not any(name in said for name in names)


def leaves_the_channel(question: Question, decision: Decision) -> bool:
    """True if 微博呢 after 转载几篇 would be told by a figure of 转载 that is of another channel."""
    channels = [term for term in question.terms if term.weight >= TELLING]
    if question.ask is not Ask.ANY or not question.elliptical or not channels or not decision.answer:
        return False
    if not all(CHANNEL.search(term.text) for term in channels):
        return False
    fact = decision.answer[0].fact
    before = (fact.scope or "").replace(fact.section.rpartition(SEPARATOR)[2], "").split()
    named = [words for words in before if CHANNEL.search(words)][-1:]  # the nearest is the one it was done on
    said = fold(" ".join((fact.label, fact.topic, *named)))
    return fact.value is not None and not any(name in said for t in channels for name in (t.text, *t.names))


def _says_published(fact: Fact) -> bool:
    """True if a figure counts what was published, not how often it was read."""
    names = lexicon().zh[_PUBLISH].names
    published = (
        fact.unit in _PIECES
        or _PUT in fact.label
        or any(name in f"{fact.label}{fact.quote}" for name in names)
    )
    return fact.measure is Measure.ITEM and published


def _says(fact: Fact, term: Term, again: bool) -> bool:
    """True if the fact has the word, or another one for it; where it was told before, what it counts has to have it."""
    word = term.text.rstrip("了过")
    if word in _DOES or not word:
        return True
    own = fold(
        f"{fact.label} {fact.topic}" if again else f"{fact.label} {fact.topic} {fact.scope} {fact.section}"
    )
    return word in own or any(name in own for name in term.names)
