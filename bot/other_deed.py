"""公开了多少 after 印发了多少文件: another thing done with what was spoken of, so what was done before falls away."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from bot.answering.answer import Language
from bot.answering.figures.things import CHANNEL
from bot.understanding.question import Ask, Question
from knowledge.extraction.names import NAMED
from knowledge.lexicon import lexicon
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import TELLING, Term
from knowledge.values import replace
from knowledge.vocabulary import load

_ASKS: Final = (Ask.FIGURE, Ask.WHO)

_OF_IT: Final = (Ask.WHEN, Ask.WHERE, Ask.WHO)
_CLOSED: Final = (
    *("办结", "办完", "审结", "结案", "上传", "转发", "制发", "出台"),
    *("更新", "维护", "管护", "指导"),
)
_WHETHER_DONE: Final = lazily(r"[了过完好](?:吗|嘛|么|没有?|没得|不)[?？。]*$")
_THOSE: Final = lazily(r"(?P<those>(?:那么?|其中)?[\u4e00-\u9fff]{2,8}的)[呢咧呐哩嘞]*[?？。]*$")
_IT_WAS_DONE: Final = lazily(
    r"(?:那么?|它|都)*是?(?:谁|哪个(?:部门|单位|领导)|什么时候|啥时候|几时|哪天)(?:负责|来)?[\u4e00-\u9fff]{1,4}的[呢啊]?[?？。]*"
)
_PUBLISHED_BARE: Final = lazily(
    r"(?:那么?|又|都|也)*(?:公开|公示|公布|发布)(?:过|了|的|出来)*(?:有|是)?(?:多少|好多|几)[条件个篇项次]?(?:呢|啊|呀|撒|嘛)*[?？。]*"
)
_MADE_OPEN: Final = lazily(
    r"(?:那么?|其中)*主动公开(?:发布)?(?:出去|出来|了)?的(?:有|是|占|一共|总共|共)*(?:多少|好多|几)件?(?:呢|啊|呀|撒|嘛)*[?？。]*"
)
"""主动公开的有几件 after how many documents there are: of those, and not of all that was published."""
_CHARGES: Final = lazily(
    r"(?:那么?|它|都|还)*(?:收不收费|收费|收钱|要钱|要不要钱|免费)(?:了|过|的)*(?:吗|没有?|不|么|嘛)?[?？。]*"
)
"""收费吗 after new parking lots asks of no other fee."""
_ON_THE_WEB: Final = lazily(
    r"(?:那么?|这个?|它|这些)*在?(?:网上|网站上?|官网上?|线上|公众号上?|微信上|微博上)(?:能|可以|也)*(?:有|公开|公示|查|看|找|发)(?:得)?(?:到|了|过|的)*(?:吗|没有?|么|不)[呢啊?？。]*"
)
"""网上有吗 after a list is of that list, and told by nothing else that is on the web."""
OF_ACCOUNT: Final = lazily("粉丝|关注|阅读|访问|浏览|点赞|观看|播放|订阅")
"""What is counted of an account, besides what it published."""
OF_VILLAGE: Final = lazily(
    r"^(?:那么?|还有)?各?(?P<level>村|社区|小组|屯|寨|[省市县区乡镇](?=[里上级一]))(?:里|上|级|一级|委)?的?(?:都|也|一共|总共|共)?(?:公开|公示|发布|公布|张贴|[贴发登])?(?:了|过|出|的)*(?:呢|咧|呐|[有是]?多少|[有是]?几|占(?:多少|几成|比)|[?？。!！ ]*$)"
)
"""村里的呢: of what the villages did, whose name is else but a word for here."""
_REMEDY: Final = "改进情况"
_GRANTED, _REFUSED, _REQUESTS = "予以公开", "不予公开", "applications."
_MADE_PUBLIC: Final = lazily(
    r"(?:那么?|其中|里面|最[后终]|一共|总共|有|又|都|是|的)*(?P<not>[没未不]有?)?(?:给|予以)?(?:公开|同意|答应|批准)(?:了|的|出去)*(?:一?共|总共)?(?:有|是)?(?P<many>(?:多少|好多|几)[件个份条宗]?)(?:申请)?[呢啊]?[?？。]*$"
)
"""What became of applications, in the words of every day."""
_NOUN, _EVERYDAY = 2, 0.05
"""Characters of a noun at least, and the weight of an everyday one."""
_ABOUT: Final = frozenset({"情况", "工作", "方面"})
_DONE: Final = frozenset("了过")


@cache
def _deeds() -> frozenset[str]:
    """What reports say was done."""
    prose = load("prose")
    words = (word for key in ("verbs", "publishing", "doing") for word in prose[key])
    return frozenset(map(fold, (*words, *_CLOSED)))


def is_deed(term: Term) -> bool:
    """True for 印发, 办了, 审批: a word for what was done."""
    return term.verb or term.text[-1:] in _DONE or not _deeds().isdisjoint((term.text, *term.names[:2]))


def of_another_deed(question: Question, previous: Question) -> list[Question]:
    """The question of the thing named before, with the deed named now; [] where it names a thing or no other deed.

    It reads as if it had been asked in full (文件公开了多少), so that all that looks at its words sees them.
    """
    question = _counting_those(question, previous)
    own = [term for term in question.terms if len(term.text) > 1]
    if Language.EN in (question.language, previous.language) or not _asks_of_a_deed(question, previous):
        return []
    if OF_VILLAGE.search(question.folded):
        return []
    if not own or not (all(map(is_deed, own)) or takes_it_as_done(question)):
        return []
    said = {term.text for term in previous.terms}
    if any(term.text in said for term in own) and names_a_thing_done(previous):
        return []
    things = [
        thing
        for term in previous.terms
        if (thing := _thing_of(term)) and thing.text not in _ABOUT and NAMED not in thing.names
    ]
    if any(CHANNEL.fullmatch(thing.text) for thing in things):  # 发了几条 after 阅读量 is of the account
        things = [thing for thing in things if not OF_ACCOUNT.search(thing.text)]
    if not things:
        return []
    year = question.year if question.year or question.relative_year is not None else previous.year
    asked = _granted_or_not(question, things) or written_out(things, question)
    return [replace(asked, year=year)]


def _granted_or_not(question: Question, things: Sequence[Term]) -> Question | None:
    """公开了几件 after 收到多少申请: how many of the applications were granted, or not; None of any other thing."""
    requests = any(any(row.startswith(_REQUESTS) for row in thing.rows) for thing in things)
    made = _MADE_PUBLIC.match(question.folded) if requests and question.ask is Ask.FIGURE else None
    if made is None:
        return None
    outcome = _REFUSED if made["not"] else _GRANTED
    concept = lexicon().zh[outcome]
    term = Term(outcome, concept.names, 1.0, rows=concept.rows, columns=concept.columns, known=True)
    return replace(question, folded=f"{outcome}的{made['many']}", terms=(term,), negated=False, joints=())


def is_an_outcome(question: Question) -> bool:
    """True if it is asked what became of applications: what was published besides answers no 公开了几件 then."""
    return [term.text for term in question.terms] in ([_GRANTED], [_REFUSED])


def _thing_of(term: Term) -> Term | None:
    """What a word names besides a deed: all of it, the 文件 of 印发文件, or nothing."""
    if _REMEDY in term.names:
        return None
    if not is_deed(term):
        return term
    rest = next((term.text[len(d) :] for d in _deeds() if term.text.startswith(d)), "")
    if len(rest) < _NOUN or rest in _deeds():
        return None
    return Term(rest, (rest,), min(term.weight, _EVERYDAY), position=term.position, known=True)


def _counting_those(question: Question, previous: Question) -> Question:
    """公开的呢 after how many documents were issued counts those that were made public."""
    leans = question.ask is Ask.ANY and question.elliptical and not question.yes_no
    counted = previous.ask is Ask.FIGURE or previous.measure is not None
    if not leans or not counted or not (those := _THOSE.match(question.folded)):
        return question
    folded = f"{those['those']}有多少"
    return replace(question, folded=folded, ask=Ask.FIGURE, measure=previous.measure, unit=previous.unit)


def written_out(things: Sequence[Term], question: Question) -> Question:
    """The question with the things named before in front of its own words, as if it had been asked so."""
    terms, place = [], 0
    for term in things:
        terms.append(replace(term, position=place))
        place += len(term.text)
    terms += [replace(term, position=term.position + place) for term in question.terms]
    thing = "".join(term.text for term in things)
    folded = f"{thing}{question.folded.removeprefix('那')}"
    return replace(question, folded=folded, terms=tuple(terms), joints=())


def _asks_of_a_deed(question: Question, previous: Question) -> bool:
    """True for how many or by whom, as before; and for whether all of it was done."""
    if question.operation or question.claim is not None:
        return False
    if _ON_THE_WEB.fullmatch(question.folded):
        return True
    if _CHARGES.fullmatch(question.folded):
        return not any(term.rows for term in previous.terms)
    if question.yes_no:
        done = bool(_WHETHER_DONE.search(question.folded)) and names_a_thing_done(previous)
        return question.measure is None and (question.of_all or done)
    if takes_it_as_done(question) or was_it_published(question, previous):
        return True
    counts = question.ask is Ask.FIGURE and previous.ask in _OF_IT  # 办了几次 after 什么时候办的
    counts = counts or (question.ask is Ask.WHO and previous.ask is Ask.FIGURE)  # 谁更新 after 推送几条
    return question.ask in _ASKS and (counts or previous.ask in (question.ask, Ask.ANY))


def takes_it_as_done(question: Question) -> bool:
    """True for 谁更新的 and 主动公开的有几件, which take it that what was spoken of was updated, or made public."""
    return any(done.fullmatch(question.folded) for done in (_IT_WAS_DONE, _MADE_OPEN, _CHARGES, _ON_THE_WEB))


def was_it_published(question: Question, previous: Question) -> bool:
    """True for 公开了几条 after a thing was named: of that, and not of all that was published."""
    named = any(term.weight >= TELLING and not is_deed(term) for term in previous.terms)
    return named and _PUBLISHED_BARE.fullmatch(question.folded) is not None


def names_a_thing_done(previous: Question) -> bool:
    """True if a question names, besides what was done, a thing of its own."""
    return any(term.weight >= TELLING and term.known and not is_deed(term) for term in previous.terms)
