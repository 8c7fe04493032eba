"""Which measures a fact may have to answer a question: 多少人 asks for people, 几次 for times or for acts told of as 件."""

from __future__ import annotations

from typing import Final

from bot.understanding.question import Ask, Question
from knowledge.data_files import read_beside
from knowledge.matching import Match
from knowledge.models import Fact, Measure
from knowledge.patterns import either, lazily
from knowledge.sieve import sifted

_WAYS: Final = read_beside(__file__, "measuring")

_NUMERIC = frozenset(Measure) - {Measure.TEXT, Measure.LIST, Measure.DATE}
_COMPATIBLE: Final[dict[Measure, frozenset[Measure]]] = {
    Measure.NUMBER: _NUMERIC - {Measure.PERCENT},
    Measure.ITEM: frozenset({Measure.ITEM, Measure.TIMES, Measure.NUMBER}),
    Measure.TIMES: frozenset({Measure.TIMES}),
    Measure.PERSON: frozenset({Measure.PERSON, Measure.PERSON_TIMES}),
    Measure.PERSON_TIMES: frozenset({Measure.PERSON_TIMES, Measure.TIMES, Measure.NUMBER, Measure.PERSON}),
}
_IN_WORDS: Final[dict[Ask, frozenset[Measure]]] = {
    Ask.WHEN: frozenset({Measure.DATE, Measure.TEXT}),
    **dict.fromkeys((Ask.WHO, Ask.WHERE, Ask.WHY, Ask.HOW), frozenset({Measure.TEXT, Measure.LIST})),
    Ask.WHAT: frozenset({Measure.TEXT, Measure.LIST, Measure.DATE}),
}
"""The measures of facts that answer a question which counts nothing."""
ACTS: Final = lazily(either(_WAYS["acts"]))
"""What is done once or several times, and counted as 件, 项 or 场."""
CASES: Final = lazily(either(_WAYS["cases"]))
"""What comes in again and again, and is counted as 件, 起 or 条: 告了几次, 投诉过几回."""
_CAME: Final = lazily("申请|复议|诉讼|起诉")
_CASE: Final = lazily(rf"(?:{CASES.pattern})(?:案件|案|事项|件)?(?:受理|办理|办结|处理|答复|数量?)?$")
_UNITS_OF_CASES: Final = frozenset("件起宗条例")
_AGAIN: Final = lazily(f"{ACTS.pattern}|{CASES.pattern}")
_VISITS: Final = lazily("咨询|来访|接待|来电|热线")
"""What reports count by the people who came: 接待来访12人次."""
_USED: Final = lazily("接听|下载|访问|浏览|点击|阅读|查阅|查询|观看|播放")
"""What visitors do, each time they come."""
_DONE: Final = lazily(rf"(?:{ACTS.pattern})(?:活动|工作)?$")
_UNITS_OF_ACTS: Final = frozenset("件项场期篇起")
_OF_PEOPLE: Final = lazily(
    r"(?:户|人|人员|工作人员|对象|老人|学生|儿童|孤儿|职工|教师|党员|干部)(?:数|数量)?(?:一共|总共|现在|目前|全年)?(?:有|是|共)?(?:多少|好多|几多|多些)[?？。]?$"
)
"""Asks how many there are of some people or households."""
_SAW: Final = lazily("(?:阅读|观看|浏览|访问|播放|点击)人")
"""Readers and viewers are told of as so many times."""
_PIECE: Final = "块"
"""Boards and screens are counted so, and yuan."""
_CLICKED: Final = lazily("(?:点击|阅读|浏览|访问|播放)率")
"""Called a rate, and told of as so many times: 年点击率达10万次."""
_PAID: Final = lazily("[钱元花费补助发收罚价款万奖]|工资|投资|资金|支出")

_POINTS: Final = lazily(r"百分点|(?:几|多少|好多|几多|多些)个?点")
"""Asks by how much a share has changed; the share itself is no answer."""
_GREW: Final = sifted(
    r"(?<![新关])(?:涨|增长|增加|增|上升|减少|减|下降|降低|降|掉)了(?:多少|好多|几多|多些|几|百分之)"
    r"|(?<![新关])(?:增长|上涨|上升|减少|下降|降低)(?:百分之|多少[呢啊呀?。]*$|几成)|(?:增|涨|降)幅"
)
"""Asks by how much there is more or less than before."""
_FOLLOWERS: Final = lazily("^粉丝|^关注人数")
_OF_MONEY: Final = sifted(
    r"(?:[\u4e00-\u9fff](?:金|款|费)|补贴|津贴|补助)(?:一共|总共|共|都|全)?(?:发放|发|拨|补|花|支出|领|给)[了出过]*(?:多少|好多|几多|多些)(?![条件次个人户项篇份期批])"
    r"|(?<![名定])额(?:一共|总共|共)?(?:是|有|为|达)?(?:多少|好多|几多)(?![条件次个人户项篇份期批])"
)
"""What is counted in money, though no measure word says so: 社保金, 交易额."""
_OF_INFORMATION: Final = sifted(
    r"(?:多少|好多|几多|多些)(?:政府|政务)?(?:信息|消息|资料|文件|公文)(?![员栏公人处站箱])"
    r"|(?:信息|消息)(?:公开|发布)?[了过]?(?:多少|好多|几多)[?？。]*$"
)
_NO_INFORMATION: Final = frozenset({Measure.PERSON, Measure.PERSON_TIMES, Measure.HOUSEHOLD, Measure.MONEY})
"""多少信息 asks for no people."""
_AGAINST: Final = lazily("同比|环比")
"""Asks for a change against another period, which reports tell as a rate."""
_PARTY: Final = lazily("^(?:自然人|个人|公民|群众|个体户|个体工商户|农户|村民|居民)$")
"""Those who are named beside firms, and counted as people."""
_GROWING: Final = lazily(r"[新增涨升添扩减降少撤拆销]")


def allowed_measures(question: Question) -> frozenset[Measure]:
    """The measures a fact may have to answer the question; empty if any may."""
    match question.measure:
        case None:
            return _IN_WORDS.get(question.ask, frozenset())
        case Measure.NUMBER:
            return _of_a_number(question)
        case Measure.ITEM:
            return _COMPATIBLE[Measure.ITEM] | _besides_items(question)
        case Measure.PERSON:
            followers = any(map(_FOLLOWERS.search, _names(question)))
            told_as_items = followers or _asks_of_cases(question)
            # 多少人订阅: told of as 17397个, or as 63.9万; reports count applications, not applicants
            besides = {Measure.ITEM} if told_as_items else set()
            return _COMPATIBLE[Measure.PERSON] | besides | ({Measure.NUMBER} if followers else set())
        case Measure.TIMES:
            again = any(term.rows for term in question.terms) or any(map(_AGAIN.search, _names(question)))
            used = any(map(_USED.search, _names(question)))
            # 处罚了几次, 意见征集搞了几回: told of as 件; 下载了多少次: as 人次
            return (
                _COMPATIBLE[Measure.TIMES]
                | ({Measure.ITEM} if again else set())
                | ({Measure.PERSON_TIMES} if used else set())
            )
        case Measure.PERCENT if _CLICKED.search(question.folded):
            return frozenset({Measure.PERCENT, Measure.TIMES, Measure.PERSON_TIMES, Measure.NUMBER})
        case Measure.MONEY if question.unit == _PIECE and not _PAID.search(question.folded):
            return frozenset({Measure.MONEY, Measure.ITEM})  # 展板做了几块
    return _COMPATIBLE.get(question.measure, frozenset({question.measure}))


def _of_a_number(question: Question) -> frozenset[Measure]:
    """The measures by which a bare 多少 is answered: people, money or a rate where the words say so."""
    a_column = any(term.columns for term in question.terms)  # 予以公开的自然人多少 counts applications
    if _OF_PEOPLE.search(question.folded) and not a_column:  # 低保户有多少 counts no notices
        saw = {Measure.TIMES, Measure.PERSON_TIMES} if _SAW.search(question.folded) else set()
        return frozenset({Measure.PERSON, Measure.HOUSEHOLD, Measure.NUMBER}) | saw
    if _OF_MONEY.search(question.folded):
        return frozenset({Measure.MONEY})  # 社保金发了多少
    if _OF_INFORMATION.search(question.folded):
        return _COMPATIBLE[Measure.NUMBER] - _NO_INFORMATION
    if _AGAINST.search(question.folded) or asks_for_change(question):
        return _COMPATIBLE[Measure.NUMBER] | {Measure.PERCENT}  # 产值同比增长多少
    return _COMPATIBLE[Measure.NUMBER]


def _besides_items(question: Question) -> frozenset[Measure]:
    """The measures that what is asked about in 件, 个 or 家 may be told of in besides."""
    if question.unit == "个":
        return frozenset({Measure.PERSON, Measure.HOUSEHOLD})  # 几个教师, 几个村, 几个家庭
    if any(map(_VISITS.search, _names(question))):
        return frozenset({Measure.PERSON_TIMES})  # 咨询多少件: told of as 人次
    if question.unit != "家":
        return frozenset()
    people = any(map(_PARTY.search, _names(question)))  # 几家企业, then 自然人呢
    return frozenset({Measure.HOUSEHOLD, Measure.PERSON} if people else {Measure.HOUSEHOLD})  # 吃低保的有几家


def _names(question: Question) -> list[str]:
    """What each word of the question means first."""
    return [name for term in question.terms for name in term.names[:2]]


def counts_acts(fact: Fact) -> bool:
    """True if a figure counts what was done or brought in: 民意征集8件, 诉讼案件16件, but not 培训资料12份."""
    if fact.unit in _UNITS_OF_CASES and _CASE.search(fact.topic):
        return True
    return fact.unit in _UNITS_OF_ACTS and bool(_DONE.search(fact.topic))


def counts_only_acts(question: Question, match: Match) -> bool:
    """True if people are counted, each time they came, and the figure the times that something was held: 培训2次."""
    people = question.measure is Measure.PERSON_TIMES and match.fact.measure is Measure.TIMES
    return people and ACTS.search(match.fact.topic) is not None


def _asks_of_cases(question: Question) -> bool:
    """True if applications, reconsiderations or lawsuits are asked about: 几个人申请公开, 多少人打官司."""
    cases = ("applications.", "review.")
    rows = any(row.startswith(cases) for term in question.terms for row in term.rows)
    return rows or any(map(_CAME.search, _names(question)))


def asks_for_change(question: Question) -> bool:
    """True if by how much something grew or shrank is asked for."""
    points = question.measure is Measure.PERCENT and _POINTS.search(question.folded)
    return bool(points or _GREW.search(question.folded))


def is_change(question: Question, fact: Fact) -> bool:
    """False if a figure says how much there is of a thing, where by how much it grew or shrank is asked for."""
    if fact.value is None or fact.change:
        return True
    if question.measure is Measure.PERCENT and _POINTS.search(question.folded):
        return "点" in fact.unit
    return bool(_GROWING.search(fact.topic))
