"""What an English "how many" counts: departments are no postings, houses no notices about houses, notices no boards."""

from __future__ import annotations

from typing import Final

from bot.answering.answer import Language
from bot.answering.counting.measuring import ACTS
from bot.answering.counting.other_things import counts_other_things
from bot.answering.counting.sorts import PUBLISHED_UNITS
from bot.understanding.question import Operation, Question
from knowledge.models import Fact, FactKind, Measure, ValueState
from knowledge.patterns import lazily
from knowledge.query import TELLING
from knowledge.sieve import sifted

_PIECES: Final = "个"
_BATCHES: Final = frozenset({"批次", "批", "次"})
_PUT_OUT: Final = lazily("^(?:公开|公示|公布|发布)")
_LED_UP_TO: Final = lazily("^(?:全年|共|累计|及时|高质量)*(?:公开|公示|公布|发布)")
_ITS_UNIT: Final = lazily(r"\b(?:batch|times|publi|disclos|releas|post|announc)")
_SENT_OUT: Final = lazily("(?:预警|警报|预报|警示|通报|公报)$")
"""What is sent out so many times, and is nothing but what was sent: 发布暴雨预警12次."""
_REST: Final = 3
"""Characters that may follow the name of what was done."""
_ABOUT: Final = lazily(r"(?:信息|公告|公示|通知|新闻|动态|明细)$")
"""How a label ends that counts what was published about a thing, not the thing."""
_ALL_OF_IT: Final = lazily("(?:公开|发布|转发|公示)的?(?:政府|政务|各类|有关|相关)*(?:信息|动态|新闻)$")
"""What was published at all, which may be asked for in any words (tweets, things)."""
_OF_THE_KIND: Final = lazily(
    r"(指南|公告|通知|动态|解读|简介|规划|计划|文件|法规|预案|清单|方案|新闻|公示|通告|通报|简报|提案|建议)类(?:信息)?$|(指南|公告|通知|动态|解读|简介|新闻|通告|通报|简报)信息$"
)
"""通知公告类信息 counts notices themselves: of what is nothing but text, a kind of information is the thing."""
_PAPERS: Final = lazily(r"(?P<kind>方案|计划|规划|预案|清单|指南|名单|总结|报告)等?信息$")
"""What was published of papers are the papers."""
_TIMES_READ: Final = lazily("(?:阅读|访问|点击|浏览|播放|观看)[量数]$")
_PUBLISHED: Final = lazily(
    r"\b(?:items?|pieces|information|infos?|notices?|announcements?|posts?|postings|articles?|messages?|news|publications?|"
    r"disclosures?|entries|updates?|publish\w*|disclos\w*|releas\w*|post(?:ed|s)|publici[sz]ed|made public|put (?:out|online|up)|"
    r"bulletins?|warnings?|alerts?|forecasts?|highlights?|pushes|lists?|details|records?|stories|reports?|documents?|files?|papers?)\b"
)
"""Words of a question that may ask for just that."""
_HOW_MANY: Final = lazily(
    r"\b(?:how many|number of) (?!more\b|fewer\b|less\b|of\b|on\b|about\b|were\b|was\b|did\b|in\b|for\b|by\b|through\b|via\b|using\b|from\b|are\b|is\b|concern|relat|deal|dealt|cover|came\b|went\b)"
)
_NOTICES: Final = sifted(
    r"\b(?:how many|number of) (?:\w+ )?(?:items|notices|announcements|posts|postings|articles|messages)\b"
)
_SPOTS: Final = sifted(
    r"\b(?:how many|number of) (?!(?:by|via|on|through|using|over|in|at|from)\b)(?:\w+ ){0,3}?(?:points|rooms|halls|places|cent(?:er|re)s|spots|boards)\b"
)
"""Places one can go to."""
_KINDS: Final = sifted(
    r"\b(?:how many|number of) (?:\w+ )?(?:kinds|types|categories|sorts|forms|varieties)\b"
)
_KIND_UNITS: Final = frozenset({"类", "种", "项", "个", "大类", "方面"})
_POLICY_PAPERS: Final = sifted(r"\bpolic(?:y|ies) (?:documents?|papers?|files?)\b")
"""Policies pushed to readers are no policy documents published."""
_STEPS: Final = sifted(
    r"\b(?:how many|number of) (?:\w+ ){0,2}?(?:levels|stages|layers|tiers|steps|phases|grades)\b"
)
_STEP_UNITS: Final = frozenset("级层道步关审阶个步环")
"""Units that begin so count steps."""
_SITES: Final = sifted(
    r"\b(?:how many|number of) (?:(?:\w+ ){0,2}?(?:web ?sites|portals)|(?:(?:government|official|online) )?sites)\b"
)
_A_SITE: Final = lazily(r"(?:网站|门户|站点)[^、，]{0,4}$")
_DEEDS: Final = lazily(
    r"\b(?:how many|number of) (?:[\w-]+ ){0,4}?(?:inspections|checks|patrols|drills|exercises|campaigns|training(?:s|s? sessions| courses)|courses"
    r"|meetings|hearings|surveys|visits|audits|tests|assessments|evaluations|examinations|scans|lectures|talks|events|activities|rallies|conferences|competitions|interviews)\b"
)
"""What is done so many times, whatever it is called in front: double-random inspections."""
_OF_NO_DEEDS: Final = frozenset({Measure.PERSON, Measure.PERSON_TIMES, Measure.MONEY})
_ISSUE: Final = "期"
_ISSUES: Final = sifted(r"\b(?:issues|editions|episodes|instal+ments) of\b")
"""What comes out one after the other, as it is counted itself."""
_DEEDS_DONE: Final = lazily(rf"(?!.*\bvisits){_DEEDS.pattern}(?: (?:did|do|were|was|have|has|are|is)\b|\W*$)")
_STANDS: Final = lazily(r"(?:栏|屏|墙|点|室|台|牌|架|窗口|专区|查阅机|触摸屏)$")
"""Where notices are put up."""
_OF_NO_BODIES: Final = frozenset(
    {Measure.PERSON_TIMES, Measure.MONEY, Measure.PERCENT, Measure.DURATION, Measure.SIZE}
)
_NO_BODIES: Final = PUBLISHED_UNITS | {"件", "份"}
_PLACED: Final = frozenset({"个", "处", "家", "所", "间", "座", "块", "面"})
_PLACES: Final = frozenset({"处", "家", "块", "台", "座", "所", "户"})


def counts_another_thing(question: Question, fact: Fact) -> bool:
    """True if a figure of prose counts something else than the noun of an English question."""
    if question.language is not Language.EN or fact.kind is FactKind.TABLE:
        return False
    if question.operation is Operation.SHARE and fact.measure is Measure.PERCENT:
        return False
    if question.unit == _PIECES:
        denied = fact.state is ValueState.ZERO and not _ends_with_it(question, fact)
        return fact.unit in _NO_BODIES or fact.measure in _OF_NO_BODIES or denied
    if counts_other_things(question, fact, "english") or _tells_how_often_read(question.folded, fact):
        return True
    of_people = question.measure is Measure.NUMBER and fact.measure in _OF_NO_DEEDS
    if of_people and _DEEDS_DONE.search(question.folded):
        return True
    by_noun = _by_its_noun(question.folded, fact)
    return _counts_what_was_done(question, fact) if by_noun is None else by_noun


def _tells_how_often_read(asked: str, fact: Fact) -> bool:
    """True if notices are counted, and the figure says how often they were read."""
    return bool(_NOTICES.search(asked) and _TIMES_READ.search(fact.topic))


def _by_its_noun(asked: str, fact: Fact) -> bool | None:
    """True if a figure does not count kinds, places, steps, sites or notices, where one of these is asked for; None where none is."""
    if _KINDS.search(asked) and fact.value is not None:
        return fact.unit not in _KIND_UNITS
    if _POLICY_PAPERS.search(asked) and "政策" in fact.topic and "文件" not in fact.topic:
        return True
    if _SPOTS.search(asked):
        return fact.unit not in _PLACED
    if _STEPS.search(asked) and fact.value is not None:
        return fact.unit[:1] not in _STEP_UNITS
    if _SITES.search(asked):
        return fact.unit in _NO_BODIES or not _A_SITE.search(fact.topic)
    if _NOTICES.search(asked):
        return fact.unit in _PLACES or (fact.unit == _PIECES and bool(_STANDS.search(fact.topic)))
    return None


def _counts_what_was_done(question: Question, fact: Fact) -> bool:
    """True if things are counted, and the figure tells how often something was done with them or what was put out about them."""
    asked = question.folded
    if question.measure not in (Measure.ITEM, Measure.NUMBER) or not _HOW_MANY.search(asked):
        return False
    of_times = question.measure is Measure.NUMBER and fact.measure is Measure.TIMES
    printed = fact.unit == _ISSUE and _ISSUES.search(asked)
    if of_times and not printed and not _DEEDS.search(asked) and not _near_its_end(question, fact):
        return True  # how many buses there are is not told by 接待公交企业咨询36次
    itself = bool(_SENT_OUT.search(fact.topic))
    if fact.unit in _BATCHES and _PUT_OUT.search(fact.topic) and not itself and not _ITS_UNIT.search(asked):
        return True  # houses are counted in no batches in which their owners were made public
    about = fact.unit in PUBLISHED_UNITS and bool(_ABOUT.search(fact.topic))
    about = about and not _ALL_OF_IT.search(fact.topic) and not _is_information_itself(question, fact)
    return about and not _PUBLISHED.search(asked)


def _is_information_itself(question: Question, fact: Fact) -> bool:
    """True where the very thing counted is called information: interpretations are 政策解读信息, plans 工作方案信息."""
    if (paper := _PAPERS.search(fact.topic)) and _near_its_end(question, fact):
        kinds = {paper["kind"]}
        return any(
            name.endswith(tuple(kinds)) for t in question.terms if t.weight >= TELLING for name in t.names
        )
    topic = _LED_UP_TO.sub("", fact.topic)
    kind = _OF_THE_KIND.sub(r"\1\2", topic)
    return any({fact.topic, topic, kind} & {*term.names} for term in question.terms if term.weight >= TELLING)


def _near_its_end(question: Question, fact: Fact) -> bool:
    """True if the topic ends with a thing that the question names, or nearly so: what was done so many times."""
    names = question.named_from(TELLING)
    acts = any(ACTS.search(name) and name in fact.topic for name in names)  # 培训干部职工2场次
    return not names or acts or any(name in fact.topic[-len(name) - _REST :] for name in names)


def _ends_with_it(question: Question, fact: Fact) -> bool:
    """True if the topic is the very thing counted."""
    names = question.named_from(TELLING)
    return fact.topic.endswith(tuple(names))
