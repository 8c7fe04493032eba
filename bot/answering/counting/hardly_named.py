"""Figures of which a question names nothing but words that stand somewhere around them."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from bot.answering.answer import Language
from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.models import Fact, FactKind, Measure
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import TELLING
from knowledge.sieve import sifted

_HARDLY: Final = 0.12
"""Share of a figure's own words below which the question does not name it at all."""
_UNNAMED: Final = 0.05
"""The same for a figure counted otherwise than it is asked for."""
_POST_COUNTED: Final = lazily(
    r"(?P<post>副?(?:组长|主任|书记|主席|[局处科镇乡县市区校院]长))(?:一共|总共|有|共|设|是)*(?:几|多少|好多)[个名位]"
)
"""Asks how many hold a post."""
_APPLICATIONS: Final = "applications."
_APPLYING: Final = lazily("申请|答复|受理|办结|公开|结转")
_OTHER_MATTERS: Final = lazily("建议|提案|议案|留言|来信|信箱|信访|来电|热线|工单|诉求|咨询|问政|投诉|举报")
"""What is answered besides applications."""
_BY_HEAD: Final = "个"
_A_PLACE: Final = lazily("(?:点|栏|窗口|站|室|箱|屏|亭|群|专区|大厅|中心)$")
"""What is set up somewhere, and counted one by one."""
_REST: Final = lazily("其[他它](?:各?类)?(?P<of>.{2,})$")
"""What is left of a total that its own name stands for as well: it narrows the part's scope."""
OTHER_WAYS: Final = lazily("其[他它](?:方式|渠道|途径|形式|平台|媒体|载体)")
_BEFORE_OTHERS: Final = lazily(
    "(?:通过|利用|以|用)(?P<ways>[^,，、。;]{2,12}(?:、[^,，、。;]{2,12}?)+?)(?:及|和|以及|等|与)其[他它]"
)
_WAYS_ASKED: Final = lazily("方式|渠道|途径|形式|平台|媒体|载体|网|微信|微博|公众号|栏")
_IN_PLACES: Final = lazily(
    "(?:多少|几|好多|几多)(?:个(?P<place>街道|社区|村民小组|生产队|大?队|村|乡镇|镇|乡|县|区|部门|学校|小区|行业|单位)"
    "|[所家]?(?P<body>队|街道|社区|乡镇|部门|学校|小区|单位|幼儿园|医院|企业|公司|商户)[呢啊呀?？。]*$)"
)
_LONE_NOUN: Final = sifted(
    r"(?:多少|好多|几|\d)[本辆台棵头只座栋亩条块张间匹口套件家所根支](?P<noun>[书车树羊牛猪鸡狗马鱼路桥井船田地房灯表报枪狮])[了呢啊呀吗嘛没对不吧?？。!]*$"
)
"""Asks how many there are of something one can touch, or whether there were so many."""
_HOW_MANY_OF_IT: Final = sifted(
    r"^[^,。;?次场期回届]{2,8}?(?:一共|总共|共|总)?(?:有|是)(?:多少|好多|几多)[了呢啊呀吗嘛?？。!]*$"
)
"""Asks how many there are of what is named, and not how often."""
_PIECES: Final = frozenset("条件份篇则")
_PIECES_OF_IT: Final = sifted(
    r"^(?!.*(?:信息|公开|发布|公示|名单|发|登|推))[^,。;?]{2,10}?(?:一共|总共|共|有)*(?:多少|好多|几多|几)个(?:字|号)?[了呢啊呀吗嘛?？。!]*$"
)
"""Asks how many there are of what is named, by the word for things that one can count on one's fingers."""
_AT_ITS_END: Final = 8
"""Characters of a figure's name in which what it counts stands."""
_OF_DEEDS: Final = frozenset({"场", "次", "场次", "条", "份", "篇", "期", "张", "人", "件", "项"})
"""How deeds are counted, and what comes of them; places are not."""
_ELSE: Final = sifted(r"其[他它余]|别的|另外|剩下|\bother|\belse|\brest\b")
_NOUN_ENDS: Final = frozenset("站员局所馆车牌队厂店楼校院塔桥")
"""With these a word goes on as the noun of another thing."""
_FRAME: Final = lazily(
    r"^(?P<frame>[^,，。;；]{1,14}?[件息请人者户项条篇案名单求])(?:当中|之中|中|里)(?P<own>[\u4e00-\u9fff]{2,})"
)
"""已办结件中予以公开的9件: the figure counts some of what is named first."""
_A_SUM: Final = lazily("(?:经费|费用?|资金|款|[救奖罚助]金|补[贴助]|工资|预算|决算|三公)$")
_JUST_SPENT: Final = lazily("支[出付]|花[费去]|总?金?额|[合总共]计|[共为达约]|实际|全年|年度|本年|其中|累计")
"""Words of a sum that say no more of it than that it was spent."""
_ARE_THERE: Final = lazily(r"\bhow many [a-z -]+ (?:are|were|is) there\b")
"""Counts the very things that are named: how many viewing points are there."""
_EVENTS: Final = lazily(r"\bhow many (?!times\b)[a-z -]+")
"""Counts what took place by its name: open days are no other events."""
_IN_THE_TOPIC: Final = 0.9
"""Share from which a word stands in what was counted."""


def hardly_named(question: Question, match: Match) -> bool:
    """True for 文件展示架 where documents with a mark are asked for: but an everyday word stands near it."""
    fact = match.fact
    if question.language is not Language.EN or fact.value is None or fact.kind is FactKind.TABLE:
        return False
    if match.specific >= _HARDLY or len(match.shares) != len(question.terms):
        return False
    pairs = list(zip(question.terms, match.shares, strict=True))
    telling = [(term, share) for term, share in pairs if term.weight >= TELLING]
    return bool(telling) and not any(term.known or share >= _IN_THE_TOPIC for term, share in telling)


def only_around(question: Question, match: Match) -> bool:
    """True if a figure is counted otherwise, and what is asked for stands only around its words: 村务公开几条 is no 20项."""
    if match.fact.kind is FactKind.TABLE or match.specific >= _UNNAMED:
        return False
    post = _POST_COUNTED.search(question.folded)
    if post and post["post"] not in fold(match.fact.topic):
        return True  # 副组长几个 is no 4名工作人员
    if _counts_just_these(question):
        return _stands_only_beside(question, match)
    if question.measure is Measure.PERSON and question.language is not Language.EN:
        return False
    if question.measure is Measure.MONEY and question.language is not Language.EN:
        return _is_another_sum(question, match)
    money = question.measure is Measure.MONEY
    if question.measure is not match.fact.measure or not (question.measure is Measure.ITEM or money):
        return False
    if question.unit == match.fact.unit == _BY_HEAD and _A_PLACE.search(match.fact.topic):
        return _stands_only_beside(question, match)  # 公开栏有几个 is no 咨询点1个 named beside it
    if question.unit in match.fact.unit:
        return _is_one_of_a_list(question, match) or _is_beside_applications(question, match)
    return _stands_only_beside(question, match)


def _is_another_sum(question: Question, match: Match) -> bool:
    """True if a sum is asked for by its name, which stands only around a sum of another: 三公经费 is no 预算支出 beside it."""
    named = any(_A_SUM.search(term.text) for term in question.terms if term.weight >= TELLING)
    return named and bool(_JUST_SPENT.sub("", match.fact.topic)) and _stands_only_beside(question, match)


def _counts_just_these(question: Question) -> bool:
    """True for an English question that counts the very things, or events, that it names."""
    if question.measure is Measure.NUMBER:
        return _ARE_THERE.search(question.folded) is not None
    return question.measure is Measure.TIMES and _EVENTS.search(question.folded) is not None


def _stands_only_beside(question: Question, match: Match) -> bool:
    """True if nothing that the question names stands in what a figure counts."""
    shares = zip(question.terms, match.shares, strict=False)
    telling = [share for term, share in shares if term.weight >= TELLING]
    return bool(telling) and max(telling) < _IN_THE_TOPIC


def of_an_unnamed_thing(question: Question, match: Match) -> bool:
    """True if only 答复了几件 is asked, which means applications, and the figure is of proposals or letters that it names."""
    bare = question.terms and all(
        term.weight < TELLING and any(row.startswith(_APPLICATIONS) for row in term.rows)
        for term in question.terms
    )
    if not bare or match.fact.kind is FactKind.TABLE or match.fact.value is None:
        return False
    return match.specific < _HARDLY and bool(_OTHER_MATTERS.search(match.fact.topic))


def of_the_others(question: Question, match: Match) -> bool:
    """True for 通过其他方式公开54条, 其他权力39项, where 方式, 权力 are asked of and no others: 三种方式一共多少."""
    fact = match.fact
    if fact.kind is FactKind.TABLE or fact.value is None or _ELSE.search(question.folded):
        return False
    names_a_thing = any(term.weight >= TELLING for term in question.terms)
    if _names_the_listed(question.folded, fold(fact.topic), names_a_thing):
        return False
    rest = _REST.match(fact.topic)
    return OTHER_WAYS.search(fact.topic) is not None or (rest is not None and rest["of"] in fact.scope)


def _names_the_listed(folded: str, topic: str, names_a_thing: bool) -> bool:
    """True if all ways are asked about that a figure lists before the others, or none: 电话微信 of 通过电话、微信及其他方式."""
    listed = _BEFORE_OTHERS.search(topic)
    named = [way in folded for way in listed["ways"].split("、")] if listed else []
    if all(named):
        return bool(named)
    return not (names_a_thing or any(named) or _WAYS_ASKED.search(folded))


def _is_one_of_a_list(question: Question, match: Match) -> bool:
    """True if what is asked for only stands in a list before the figure, which counts other things: 对规划、报告及时公开，公开总结20条."""
    topic, scope = fold(match.fact.topic), fold(match.fact.scope)
    telling = [term for term in question.terms if term.weight >= TELLING]
    if len(telling) != 1 or not scope:
        return False
    names = [name for name in (telling[0].text, *telling[0].names) if len(name) > 1]
    if any(name in topic for name in names):
        return False
    return any(f"{name}、" in scope or f"、{name}" in scope for name in names)


def _is_beside_applications(question: Question, match: Match) -> bool:
    """True if 收到申请几件 is asked, and a figure's sentence only speaks of them: 可提出申请；查阅全文370件."""
    if _APPLYING.search(f"{match.fact.topic}{match.fact.section}"):
        return False
    return any(
        share < _IN_THE_TOPIC and any(row.startswith(_APPLICATIONS) for row in term.rows)
        for term, share in zip(question.terms, match.shares, strict=False)
        if term.weight >= TELLING
    )


def names_only_the_frame(question: Question, match: Match) -> bool:
    """True if all that is asked for is what a figure is some of: 已办结件 of 已办结件中予以公开的9件."""
    frame = _FRAME.match(match.fact.topic)
    telling = [term for term in question.terms if term.weight >= TELLING] or question.terms
    if frame is None or not telling or match.fact.kind is FactKind.TABLE:
        return False
    return not any(name in frame["own"] for term in telling for name in term.names)


def of_another_noun(question: Question, match: Match) -> bool:
    """True if a word is but the first part of the noun counted, whose end the figure does not say: 气象站, 执法队员."""
    if question.measure is None or match.fact.kind is FactKind.TABLE or question.language is Language.EN:
        return False
    fact = match.fact
    if (
        _counts_no_places(question, fact)
        or _of_a_lone_noun(question, fact)
        or _of_what_it_did(question, fact)
    ):
        return True
    pairs = list(zip(question.terms, match.shares, strict=False))
    return any(
        term.known
        and not end.known
        and end.text in _NOUN_ENDS
        and end.position == term.position + len(term.text)
        and share < _HARDLY
        for (term, _), (end, share) in pairwise(pairs)
    )


def _of_a_lone_noun(question: Question, fact: Fact) -> bool:
    """True if what is counted has a name of one character that no figure's words say: 图书馆有多少本书 is no 60件文件."""
    asked = _LONE_NOUN.search(question.folded)
    if asked is None or fact.value is None:
        return False
    own = fold(fact.topic)
    for name in (name for term in question.terms for name in (term.text, *term.names) if len(name) > 1):
        own = own.replace(name, "")
    return asked["noun"] not in own


def _of_what_it_did(question: Question, fact: Fact) -> bool:
    """True if somebody or a place is counted, and a figure is of what was done there: 警察有多少 is no 公安机关召开座谈会92场次.

    Nor is 图书馆几个 the 60件 that were brought to it.
    """
    did = fact.measure is Measure.TIMES and _HOW_MANY_OF_IT.search(question.folded)
    pieces = question.unit == "个" and fact.unit in _PIECES and _PIECES_OF_IT.search(question.folded)
    if not did and not pieces:
        return False
    end = fold(fact.topic)[-_AT_ITS_END:]
    names = [name for term in question.terms if term.weight >= TELLING for name in (term.text, *term.names)]
    return bool(names) and not any(name in end for name in names)


def _counts_no_places(question: Question, fact: Fact) -> bool:
    """True if it is asked in how many places, and the figure is of what was done there: 在15个街道开展活动100场."""
    asked = _IN_PLACES.search(question.folded)
    if asked is None or fact.value is None or fold(fact.topic).endswith(asked["place"] or asked["body"]):
        return False
    return fact.unit in _OF_DEEDS
