"""Whether a sentence does no more than count or name the thing asked about: 短视频126条 does not say what is in them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.answering.answer import Language
from bot.understanding.question import Ask, Question
from knowledge.data_files import read_beside
from knowledge.models import Fact, Measure
from knowledge.normalization import fold
from knowledge.patterns import either, lazily
from knowledge.query import TELLING
from knowledge.sieve import sifted

_WAYS: Final = read_beside(__file__, "bare_counts")

_ASKS_WHAT_IS_IN_IT: Final = lazily(
    r"(?:的|了|过|着|都|主要|些|是|有|[拍讲说问谈聊写征收提议学])+(?:些|点|个)?(?:什么|啥子?|撒子?|咩|乜嘢?|哪些|哪方面|哪些方面)"
    r"(?:样的)?(?:内容|事[儿情项]?|主题|问题|方面|东西|话题|名堂|意见|建议)?[呢啊呀哟嘛吗呐哦哩嘞来着的了?？。!！ ]*$"
)
_ASKS_WHAT_IS_IN_IT_EN: Final = sifted(
    r"^(?:and |so )?(?:what|which) (?:topics?|subjects?|themes?)\b|^(?:and |so )?what (?:do|does|did) .*\b(?:include|cover|contain)\b"
)
_ASKS_WHOM: Final = lazily(r"(?:的|了|过)(?:都)?(?:是)?(?:谁|哪个|哪位|哪些人|什么人|啥人)[呢啊呀?？。]*$")
"""罚的是谁 asks whom it was done to."""
_CLAUSE: Final = lazily(r"[,，;；。:：]")
_COUNT: Final = lazily(
    r"(?:[约近超共达累计总有为]|超过|达到)*\d[\d.,]*\s*[余多]?(?:万|亿|千|百)?\s*(?:余|多)?[\u4e00-\u9fff]{0,2}$"
)
"""A figure with its unit, at the end of what a clause says of a thing."""
_TOOK_PLACE: Final = lazily(either(_WAYS["took_place"]))
_NAMES_IT: Final = lazily(
    r"^\s*(?:即(?!将|时|可)|内容|主题|主要|围绕|涉及|包括|涵盖|分别|就|聚焦|重点|关于|其中|反映|集中|均|都|要求|问|询问|咨询|有|是|分为|集中|展示|介绍|宣传|以|讲|说|写|拍|登|由|请|在|于|通过|因)"
)
_SHARE: Final = lazily(r"^\s*占[^,，。;；]{0,16}\d[\d.]*\s*[%％]$")
_WHICH_SO_MANY: Final = sifted(
    r"(?:是|指|有|为|包括|分别|叫|公开)(?:的|了)?(?:是|指)?哪(?P<many>[两三四五六七八九十])(?:个|项|种|类|大类|公开|样|条)(?:信息|内容)?[呢啊呀的]*[?？]?$"
)
_AND: Final = lazily(r"[、；;]|(?<=[\u4e00-\u9fff])(?:和|与|以及)")
_ROW: Final = lazily("、")
_DEED: Final = lazily(either(_WAYS["deed"]))
"""Words of a deed in a row that say nothing of how it is done."""
_WHO: Final = lazily(
    r"^[\u4e00-\u9fff]{1,10}?(?:[镇乡县市区局委办院校]|政府|街道|单位|机关)(?=[\u4e00-\u9fff])"
)
"""Who does them, before the first of a row."""
_ASKS_MEMBERS: Final = lazily(
    r"(?:包括|包含|涵盖|涵括|指的?是?|分成|分为)(?:了|的|些|有)*(?:哪|什么|啥|撒|几|咩)"
)
"""民生领域包括哪些方面 asks what belongs to it."""
_ROW_END: Final = lazily("等|(?:和|与|以及|及)(?=[\u4e00-\u9fff])")
_MANY: Final = 3
"""From so many on a sentence has to name them."""
_SHORT: Final = 2
"""Characters that a clause may leave over and still say nothing more."""


def only_counted(question: Question, fact: Fact) -> bool:
    """True if it is asked what is in a thing, and every clause that names the thing only counts it."""
    if fact.value is not None:
        return False
    asks = _ASKS_WHAT_IS_IN_IT_EN if question.language is Language.EN else _ASKS_WHAT_IS_IN_IT
    in_it = question.ask in (Ask.WHAT, Ask.ANY) and asks.search(question.folded)
    if not in_it and not (question.ask is Ask.WHO and _ASKS_WHOM.search(question.folded)):
        return False
    names = question.named_from(TELLING)
    everyday = {term.text for term in question.terms if term.weight < TELLING and len(term.text) > 1}
    clauses = _CLAUSE.split(fold(fact.quote))
    about = [i for i, clause in enumerate(clauses) if any(name in clause for name in names)]
    return bool(about) and all(
        _only_counts(clauses[i], names | everyday, last=i == len(clauses) - 1)
        and not _names_it_behind(clauses[i + 1 :])
        for i in about
    )


def _names_it_behind(clauses: Sequence[str]) -> bool:
    """True if the next clause names what was counted; its share may stand between: 其他617条,占总数的9%,介绍…."""
    rest = clauses[1:] if clauses and _SHARE.search(clauses[0]) else clauses
    return bool(rest) and bool(_NAMES_IT.search(rest[0]))


def names_too_few(question: Question, fact: Fact) -> bool:
    """True if 哪五个 is asked and the sentence does not name as many: “五公开”及财政、民生等 are not the five."""
    asked = _WHICH_SO_MANY.search(question.folded)
    if asked is None or fact.key:
        return False
    wanted = "两三四五六七八九十".index(asked["many"]) + 2
    if fact.items:
        return len(fact.items) < wanted  # four kinds with a figure each are not the six
    if fact.measure is not Measure.TEXT:
        return False
    return wanted >= _MANY and len(_AND.findall(fold(fact.quote))) + 1 < wanted


def only_listed(question: Question, fact: Fact) -> bool:
    """True if it is asked how something is done, and it only stands in a row of deeds: 强化组织领导、加强信息管理."""
    if question.ask is not Ask.HOW or question.language is Language.EN or fact.measure is not Measure.TEXT:
        return False
    names = question.named_from(TELLING)
    words = names.union(*((t.text, *t.names) for t in question.terms))
    rows = [_ROW.split(clause) for clause in _CLAUSE.split(fold(fact.quote))]
    about = [(row, deed) for row in rows for deed in row if any(name in deed for name in names)]
    return bool(about) and all(len(row) > 1 and _only_names(deed, words) for row, deed in about)


def only_a_member(question: Question, fact: Fact) -> bool:
    """True if it is asked what belongs to a thing, and the sentence only names it in a row: 财政、民生、扶贫等领域."""
    if fact.measure is not Measure.TEXT or not _ASKS_MEMBERS.search(question.folded):
        return False
    names = question.named_from(TELLING)
    about = [clause for clause in _CLAUSE.split(fold(fact.quote)) if any(name in clause for name in names)]
    return bool(about) and all(_names_in_a_row(clause, names) for clause in about)


def _names_in_a_row(clause: str, names: set[str]) -> bool:
    """True if each member of a row that holds one of the names is that name and no more."""
    row = _ROW.split(clause)
    holding = [_ROW_END.split(member)[0] for member in row if any(name in member for name in names)]
    return len(row) >= _MANY and all(member in names for member in holding)


def _only_names(deed: str, names: set[str]) -> bool:
    """True if nothing is left of a deed without its name and words of doing."""
    for name in sorted(names, key=len, reverse=True):
        deed = deed.replace(name, "")
    return len(_DEED.sub("", _WHO.sub("", deed))) <= 1


def _only_counts(clause: str, names: set[str], last: bool) -> bool:
    """True if a clause says nothing beside the names, a figure and that it took place."""
    if not last and not _COUNT.search(clause):
        return False
    rest = _COUNT.sub("", clause)
    for name in sorted(names, key=len, reverse=True):
        rest = rest.replace(name, "")
    return len(_TOOK_PLACE.sub("", rest)) <= _SHORT
