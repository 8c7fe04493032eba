"""A second look at questions for words: residents ask for who, where and why in words that no report uses.

The first look wants most of the question's words explained. This one weighs them by how rare they are in the report
(审核 stands in one sentence, 公开 in all), lets unknown words count little, and asks for two things instead: that the
sentence says the kind of thing sought, and that it leads over every other sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.answering.answer import Language
from bot.answering.belonging.quoted_names import by_quoted_names
from bot.answering.decision import Decision
from bot.answering.telling.channels import Ranker, channels_of_all
from bot.answering.telling.evidence import with_role
from bot.answering.telling.improvement import IMPROVEMENT
from bot.answering.telling.leading import leader
from bot.answering.telling.roles import DOCUMENT_NUMBER, Sought, plays, sought
from bot.answering.thresholds import LEAD, MIN_COVERED, MIN_COVERED_EN
from bot.understanding.question import Ask, Question
from knowledge.grams import sound_bigrams
from knowledge.matching import Match
from knowledge.models import Measure
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.pinyin import syllables
from knowledge.postings import kinds_of
from knowledge.query import TELLING, Term
from knowledge.sieve import Table, sifted
from knowledge.store import FactStore
from knowledge.values import replace

_MIN_SPOKEN: Final = 0.24
"""Weight from which a word, reweighed, says what is asked about."""
_SAID: Final = 0.6
"""How well one such word must be explained at least."""
_UNSAID: Final = 0.45
"""Share below which a sentence does not say a word."""
_ASIDE: Final = 0.03
"""Weight up to which a word need not be said at all."""
_EVERYDAY: Final = 0.05
"""Weight up to which a word is an everyday one."""
_NOTHING: Final = 0.3
"""Weight up to which an English word names nothing that is improved."""
_RARE: Final = (0.6, 0.5, 0.4, 0.3, 0.25, 0.2)
"""What an everyday word weighs that stands in one, two, three … sentences of the report; 0.05 in more."""
_UNKNOWN_HERE, _UNKNOWN = 0.5, 0.25
"""What an unknown run weighs at most, where a part of it stands in the report and where nothing of it does."""
_WORDS: Final = (Ask.WHO, Ask.WHEN, Ask.WHERE, Ask.WHY, Ask.HOW, Ask.WHAT)
_SOMEBODY: Final = (Ask.WHO, Ask.WHERE, Ask.WHEN)
"""For these the sentence has to show the person, the place or the time beside what is said to be done."""
_SENTENCES: Final = frozenset({Measure.TEXT, Measure.LIST, Measure.DATE})
_TOLD: Final = Table(
    [
        (
            r"(?:多久|多长时间|多少时间|几天|几个工作日)(?:之?内)?(?:能|可以|会|就)?[给被]?(?:办|回|答|处理|解决|反馈)",
            Ask.WHAT,
        ),
        (r"怎么|咋|如何|怎样|\bhow (?:often|frequently)\b", Ask.HOW),
        (
            r"\bhow many (?:main |major )?(?:parts|sections|chapters) (?:of|does|has|is|in) (?:the|this|your) (?:annual )?report\b",
            Ask.WHAT,
        ),
        (
            r"文号|第几(?![期届批])|分(?:成|为)?几大?[个块部章节类]|[几两三四五](?:道|重|关|步|级)(?![线路题])(?![^,。;?]{1,4}(?:几|多少)[项条个件人])|哪几[个种类样项]|[都又分]别?(?:叫|是)(?:什么|啥|哪)|(?:多久|多长时间|多少时间)(?:[公更发张换开清出编印]|一[次回期])",
            Ask.WHAT,
        ),
    ]
)
"""What a question that counts may ask for besides."""
_ITSELF: Final = ("年度报告", "年报")
"""How names of the report itself end."""
_BASIS: Final = ("basis", DOCUMENT_NUMBER)
_THE_REPORT: Final = lazily(r"年报|(?<!工作)报告|这[份本个](?:东西|材料|文件|书)|\breport\b")
_NOTHING_ELSE: Final = sifted(
    r"^(?:请问|那|都|你们|这个?|它|其|主要|到底|具体)*(?:是|以)?(?:依据|根据|按照?|依照|遵照)(?:的|了|着)?(?:是)?(?:哪|什么|啥|何)(?:一?[个部份项条]|些)?"
    r"(?:条例|法规|法律法规|法律|文件|规定|依据)?(?:来|去)?(?:编制|编写|编|写|做|制定|出|发布|公布)?(?:的|出来的)?(?:呢|啊|呀|吗)?[?？。]*$"
    r"|^(?:and |so )?(?:which|what) (?:regulations?|laws?|rules?|documents?|decree|basis) (?:is|was) it (?:based on|(?:prepared|compiled|drawn up|written|made|published) (?:under|on|according to))\W*$"
)
"""Asks on what something is based, and of nothing in particular."""
_ASKS_OF_REPORT: Final = lazily(
    r"(?:年报|(?<!工作)报告)(?![里中上说写提讲内给，,])|\b(?:this|the|your) report\b"
)
_IN_CHARGE_OF_IT: Final = lazily("(负责|牵头|承担)[^,，。;；]{0,14}(?:年度报告|年报)")
"""由办公室负责政府信息公开工作年度报告 speaks of the report itself."""
_SEVERAL: Final = frozenset(
    {"approval", "review procedure", "channel", "remedy", "problem", "made known", "handled"}
)
"""What may be said in more than one sentence."""
_MOST: Final = 2
"""Sentences told where neither leads."""


def told_in_words(folded: str) -> Ask | None:
    """How else a question that counts may be meant: which they are, how often, which of a row; None for most."""
    return next(_TOLD.matching(folded), None)


def second_look(question: Question, store: FactStore, report: int, ranked: Ranker) -> Decision | None:
    """The sentence that answers a question for words which the first look refused; None if none leads."""
    wanted = sought(question)
    if question.measure not in (None, Measure.NUMBER) or question.category or question.contact_fields:
        return None
    checks = question.yes_no and not question.exists and question.ask is Ask.ANY
    if question.ask not in _WORDS and not wanted and not checks:
        return None
    if basis := _basis(question, wanted, store, report):
        return Decision(answer=(basis,))
    if channels := channels_of_all(question, wanted, store, report, ranked):
        return Decision(answer=channels)
    question = by_quoted_names(question, store, report)
    terms = _terms(question, wanted, store, report)
    asked = replace(question, terms=terms, ask=question.ask if question.ask in _WORDS else Ask.WHAT)
    found = [match for match in ranked(asked, terms) if match.fact.measure in _SENTENCES]
    if question.of_all:  # 申请都办完了吗 is not answered by where they came from
        found = [match for match in found if match.fact.measure is not Measure.LIST]
    fitting = [match for match in with_role(asked, found) if _may_answer(asked, match)]
    fitting = _with_the_figure(question, fitting)
    best = _by_the_very_word(question, fitting) or leader(asked, fitting, wanted)
    if best is not None:
        return Decision(answer=(best,))
    both = _both(asked, fitting, wanted)
    return Decision(answer=both) if both else None


def _with_the_figure(question: Question, fitting: list[Match]) -> list[Match]:
    """Those that print the figure which the question takes as known (截止到哪天公开了5件), where any does."""
    printed = [
        match
        for match in fitting
        if any(
            re.search(rf"(?<!\d){value:f}(?![\d年月日])", match.fact.quote) for _, value in question.stated
        )
    ]
    return printed or fitting


def _by_the_very_word(question: Question, fitting: Sequence[Match]) -> Match | None:
    """The one sentence that prints the deed of which the doer is asked: 统筹协调 of 谁统筹协调."""
    if question.ask is not Ask.WHO or question.language is Language.EN:
        return None
    words = [
        term.text
        for term in question.terms
        if len(term.text) > 1 and not (term.known and term.weight >= TELLING)
    ]
    found = [[match for match in fitting if word in fold(match.fact.quote)] for word in words]
    alone = [told for told in found if len({match.fact.quote for match in told}) == 1]
    return alone[0][0] if alone and len({told[0].fact.quote for told in alone}) == 1 else None


def _both(question: Question, fitting: Sequence[Match], wanted: tuple[Sought, ...]) -> tuple[Match, ...]:
    """The two sentences that together answer what may have several answers (by which channels); () if it is not so."""
    if not any(one.role.name in _SEVERAL for one in wanted):
        return ()
    least = MIN_COVERED_EN if question.language is Language.EN else MIN_COVERED
    best = max((match.explained for match in fitting), default=0.0)
    level = [match for match in fitting if match.explained >= max(least, best - LEAD)]
    quotes = dict.fromkeys(match.fact.quote for match in level)
    if len(quotes) != _MOST or any(match.fact.measure is Measure.LIST for match in level):
        return ()
    firsts = (next(match for match in level if match.fact.quote == quote) for quote in quotes)
    return tuple(firsts)


def _basis(question: Question, wanted: tuple[Sought, ...], store: FactStore, report: int) -> Match | None:
    """What the report itself is made after, where that is asked for and nothing else is named."""
    asking = [one for one in wanted if one.role.name in _BASIS]
    if not asking or not _of_the_report(question):
        return None
    stored = next((item for item in store.by_key(report, "report.basis") if plays(item.fact, wanted)), None)
    return Match(stored, 1.0, 1.0, 1.0, ()) if stored else None


def _of_the_report(question: Question) -> bool:
    """True if the report itself is named, or nothing is: 依据哪个条例."""
    named = _THE_REPORT.search(question.folded) or _NOTHING_ELSE.search(question.folded)
    return bool(named) or any(map(_names_itself, question.terms))


def _terms(question: Question, wanted: tuple[Sought, ...], store: FactStore, report: int) -> tuple[Term, ...]:
    """The question's words by their rarity; what says only the kind of thing gives way to what shows it."""
    left = [term for term in question.terms if not _only_asks(term, wanted)]
    shown = [one.term for one in wanted if one.term is not None]
    if not shown and not any(
        term.weight > _EVERYDAY and len(term.text) > 1 and not term.verb for term in left
    ):  # all stands in other clauses
        left = [replace(t, weight=max(t.weight, _EVERYDAY if t.known else _UNKNOWN_HERE)) for t in left]
    asking = [one for one in wanted if one.role.names]
    told = [
        term
        if any(one.covers(term) for one in asking) or any(term.text in one.role.aside for one in wanted)
        else _reweighed(term, store, report)
        for term in left
    ]
    if all(term.weight <= _EVERYDAY or term.verb or len(term.text) == 1 for term in told):
        shown += [one.term_alone for one in wanted if one.term_alone is not None]
    return (*told, *shown)


def _only_asks(term: Term, wanted: tuple[Sought, ...]) -> bool:
    """True for words that say but what kind of thing is asked for; everyday ones (渠道, 设) may stand in the sentence.

    A verb gives way to the names of what is sought: 发出去前要过几关 is looked for by 审核.
    """
    asking = [one for one in wanted if one.covers(term)]
    if term.verb and any(one.role.names for one in asking):
        return True
    return bool(asking) and not (term.known and term.weight < TELLING)


def _reweighed(term: Term, store: FactStore, report: int) -> Term:
    """The term with the weight that its rarity in the report gives it."""
    if term.weight <= _ASIDE or term.verb or (term.known and term.weight >= TELLING) or _names_itself(term):
        return term
    count = _sentences_with(term, store, report)
    if not term.known:
        if term.text.isascii():
            return term
        return replace(term, weight=min(term.weight, _UNKNOWN_HERE if count else _UNKNOWN))
    if not 0 < count <= len(_RARE):
        return term
    return replace(term, weight=max(term.weight, _RARE[count - 1]))


def _names_itself(term: Term) -> bool:
    """True for words of the report itself (年报), which every report names and no question is about."""
    return any(name.endswith(_ITSELF) for name in term.names)


def _sentences_with(term: Term, store: FactStore, report: int) -> int:
    """How many sentences hold one of the term's names, or any two neighbouring characters of an unknown run."""
    kinds = kinds_of((Measure.TEXT, Measure.LIST), absences=False)
    found: set[int] = set()
    for name in term.names:
        grams = sound_bigrams(syllables(name))
        postings = store.postings(report, grams, kinds)
        sets = [set(postings.get(gram, ())) for gram in grams]
        if sets:
            found |= set.intersection(*sets) if term.known else set.union(*sets)
    return len(found)


def _may_answer(question: Question, match: Match) -> bool:
    """False if a weighty word is left out, or nothing telling is said."""
    if match.fact.key.startswith(("name.", "contact")):
        return False
    pairs = list(zip(question.terms, match.shares, strict=True))
    found = (term for one in sought(question) for term in (one.term, one.term_alone))
    shown = [term for term in found if term is not None]
    if any(share < _UNSAID and term.known and term.weight >= TELLING for term, share in pairs):
        return False
    improves = question.language is Language.EN and any(IMPROVEMENT in t.names for t in question.terms)
    if improves and any(share < _UNSAID and term.weight > _NOTHING for term, share in pairs):
        return False  # how the subway is improved
    if any(_is_telling(question, match, term, share) for term, share in pairs if term not in shown):
        return True
    if _ASKS_OF_REPORT.search(question.folded) and not any(one.role.of_report for one in sought(question)):
        in_charge = _IN_CHARGE_OF_IT.search(match.fact.quote)
        return (
            in_charge is not None and in_charge[1] in question.folded
        )  # 报告谁审的 is not who checks what is published
    return bool(shown) and not any(_names_another(term, share) for term, share in pairs if term not in shown)


def _is_telling(question: Question, match: Match, term: Term, share: float) -> bool:
    """True for a word asked about that the sentence says; an everyday verb only if it is printed as it was asked."""
    if term.verb:
        said = share >= _SAID and not term.known and question.ask in _SOMEBODY
        said = said and _is_said_by_itself(question, match, term)
        return said or (term.text in question.folded and term.text in match.fact.quote)
    return share >= _SAID and term.weight >= _MIN_SPOKEN


def _is_said_by_itself(question: Question, match: Match, verb: Term) -> bool:
    """True if what the sentence prints for a verb is no piece of another word asked about (讲课, in a 培训会)."""
    quote = fold(match.fact.quote)
    others = [name for term in question.terms if term is not verb for name in (term.text, *term.names)]
    return any(
        name in quote and not any(name in other or other in name for other in others)
        for name in (verb.text, *verb.names)
    )


def _names_another(term: Term, share: float) -> bool:
    """True for a word left out that may be the name of another thing (谁负责清运垃圾)."""
    return share < _UNSAID and not term.verb and len(term.text) > 1 and term.weight > _EVERYDAY
