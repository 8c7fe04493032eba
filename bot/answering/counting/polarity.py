"""Whether a fact says a thing of what the question affirms or denies: 不予公开 is not 予以公开, 不合格 is not 合格."""

from __future__ import annotations

from bot.answering.answer import Language
from bot.understanding.chinese.negation import WITHOUT
from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.models import Fact, FactKind, Measure, ValueState
from knowledge.normalization import carried_over
from knowledge.patterns import lazily
from knowledge.sieve import sifted

_NEGATIVE = sifted(
    r"不|未|没|无|非|拒|禁|唔(?![该系知使好])|冇|refus|reject|den[iy]|withh|not|non|closed|turned down|declin|unavail|un[a-z]|prohib|forbid"
)
_NEGATIVE_TOPIC = lazily(r"不|未|没|无|非|以外|除|逾期|超期|失效|错误|结转")
_BESIDES = lazily("以外|之外|除|其他|其它|其余")
_EXCEPT = lazily(r"除[^,，。;；]{2,24}?(?:以外|之外|外)")
_NOT = frozenset("不未无非")
_CONTRARY = lazily(r"[不未无非]([\u4e00-\u9fff]{2})")
_DENIED, _NEAR = lazily(r"[不未没无非][^,。;?]{0,2}\Z"), 3
"""What turns a word round that stands behind it, and within how many characters."""
_NOT_YET = sifted(
    r"(?<!有)[没未](?:有|能|曾)?(?P<done>办[结完理好]|结案|审结|答复|回复|回应|处理|解决|整改|完成|交付|上传|采纳|受理|落实|验收|拨付)"
)
_DONE = lazily(
    r"(?:办[结理]|办完|结案|审结|答复|回复|回应|处理|解决|整改|完成|交付|上传|采纳|受理|落实|验收|拨付)(?:完毕|数量?|件)?$"
)
_LEFT = lazily(r"不|未|没|正在|其余|剩余|尚|待|结转")
_IN_FULL = lazily(r"\b(?:in full|fully|full (?:disclosure|access|release))\b|全部公开")
_IN_PART = lazily(r"\b(?:part|partly|partial|partially)\b|部分")
_GRANTED = "applications.granted"
_WAY = lazily("线[上下]")
_WAYS = (lazily(r"线上|网上|\bonline\b"), lazily(r"线下|现场|\boffline\b|\bin[- ]person\b"))
_LOST = lazily(
    r"(?:复议|诉讼|起诉|举报|投诉)[^,，。;；]{0,14}?(?:被(?:撤销|纠正|确认|责令|追责|问责)|败诉|撤销|纠错|纠正)"
)
_LOSING = sifted(r"撤销|败诉|输|纠|责|违法|\blost\b|\boverturned\b|\bquashed\b|\brevoked\b")
_NEGATED = lazily(r"不予?公开|不予|未经(?!复议)|不存在|不符合|不属于|未通过")


_CAUSE = lazily("(?:由于|因为?|属于?)(?P<why>[\u4e00-\u9fff]{4,12}?)(?:而|被)?不予")
"""由于重复申请不予处理: how many there were of what is named as the cause."""
_MAXIM, _MAXIM_ASKED = lazily(r"不公开(?:为|是|作为)例外"), lazily(r"(?<=.)不公开(?:为|是|作为)")
"""以公开为常态、不公开为例外: nothing was withheld by that."""
_WITHHELD = "不公开"


def is_only_the_maxim(question: Question, fact: Fact) -> bool:
    """True if it is asked what was not made public, and a sentence only says that this is to be the exception."""
    if _WITHHELD not in fact.quote or _MAXIM_ASKED.search(question.folded) or _EXCEPT.search(fact.quote):
        return False
    refused = [term for term in question.terms if _WITHHELD in term.names]
    left = _MAXIM.sub("", fact.quote)
    return bool(refused) and not any(name in left for term in refused for name in (term.text, *term.names))


def polarity_agrees(question: Question, match: Match) -> bool:
    """不予公开 never answers a question about 予以公开, nor the other way round; nor is a total its complement."""
    fact = match.fact
    if _denies_but_an_outcome(question, fact) or _denies_what_is_left_out(question, fact):
        return False
    if fact.measure in (Measure.TEXT, Measure.LIST):
        return True
    if "部分" in fact.topic and not _IN_PART.search(question.folded):
        only_in_part = "公开" not in fact.topic.replace(
            "部分公开", ""
        )  # 予以公开和部分公开 are told together
        granted = only_in_part and any(_GRANTED in term.rows for term in question.terms)
        if granted or _IN_FULL.search(question.folded):
            return False
    if _WAY.search(fact.topic) and _other_way(question, fact.topic):
        return False
    if question.negated and WITHOUT.search(question.folded):
        named = WITHOUT.search(question.folded)
        part = named["part"] if named else ""
        unwanted = any(part[start : start + 2] in fact.topic for start in range(len(part) - 1))
        return (
            bool(_BESIDES.search(fact.topic)) and not unwanted
        )  # 不含涉密的有几份 is not told by those that are
    if _only_excepted(question, fact):
        return False
    if fact.kind is FactKind.TABLE:
        return not question.negated or _says_no(fact)
    if question.negated and not _NEGATIVE_TOPIC.search(carried_over(fact.topic)):
        return False
    if not _NOT.isdisjoint(fact.topic) and any(
        _affirms(question.folded, match[1]) or _affirms_in_english(question, match[1])
        for match in _CONTRARY.finditer(fact.topic)
    ):
        return False
    cause = _CAUSE.search(fact.topic)
    if cause is not None and cause["why"] in question.folded:
        return True
    denies = _NEGATIVE.search(question.folded) or any(_NEGATED.search(t.names[0]) for t in question.terms)
    return bool(denies) or not _NEGATED.search(fact.topic)


def _denies_but_an_outcome(question: Question, fact: Fact) -> bool:
    """True if it is denied that cases were lost, and not that there were any: 未出现行政诉讼败诉的情况."""
    if fact.state is not ValueState.ZERO or fact.value is not None:
        return False
    return bool(_LOST.search(fact.topic)) and not _LOSING.search(question.folded)


def _denies_what_is_left_out(question: Question, fact: Fact) -> bool:
    """True if it is asked how many there were besides a kind, and a fact only says that some of it were none."""
    denies = fact.state is ValueState.ZERO and fact.value is None
    return denies and question.negated and WITHOUT.search(question.folded) is not None


def _only_excepted(question: Question, fact: Fact) -> bool:
    """True if the figure leaves out just what is asked about: 除依法不予公开的外，公开100项 counts none that is withheld."""
    if fact.kind is FactKind.TABLE or "除" not in fact.quote:
        return False
    excepted = _EXCEPT.search(carried_over(fact.quote))
    if excepted is None or _BESIDES.search(question.folded):
        return False
    denied = [t for t in question.terms if any(_NEGATED.search(name) for name in (t.text, *t.names[:1]))]
    rest = carried_over(fact.quote).replace(excepted.group(), "")
    return any(
        any(name in excepted.group() for name in (term.text, *term.names))
        and not any(name in rest for name in (term.text, *term.names))
        for term in denied
    )


def tells_of_the_done(question: Question, fact: Fact) -> bool:
    """True if only what is not yet done is asked about and a figure counts what is: 没办结的几封 are not 办结351封."""
    if question.each or fact.kind is FactKind.TABLE or fact.value is None:
        return False
    if not _NOT_YET.search(question.folded):
        return False
    return bool(_DONE.search(fact.topic)) and not _LEFT.search(carried_over(fact.topic))


def _other_way(question: Question, topic: str) -> bool:
    """True if only what is held online is asked about, and the fact speaks of what is not too; or the other way."""
    names = " ".join(
        term.names[0] for term in question.terms
    )  # 招聘会 may be called 现场招聘会, and is held online too
    online, offline = (bool(way.search(f"{question.folded} {names}")) for way in _WAYS)
    return online != offline and ("线下" if online else "线上") in topic


def _affirms(folded: str, word: str) -> bool:
    """True if the question has the word and nowhere its contrary: 合格的 are not the 不合格."""
    start = folded.find(word)
    affirmed = start >= 0
    while start >= 0:
        if _DENIED.search(folded, max(0, start - _NEAR), start):
            return False
        start = folded.find(word, start + 1)
    return affirmed


def _affirms_in_english(question: Question, word: str) -> bool:
    """True if an English word of the question stands for this one, and none for its contrary: passed, not failed."""
    if question.language is not Language.EN or not any(word in term.names for term in question.terms):
        return False
    contrary = {f"{no}{word}" for no in _NOT}
    return not any(said in name for term in question.terms for name in term.names for said in contrary)


def _says_no(fact: Fact) -> bool:
    """True for a cell of what was not done: 无法提供, 不予公开; requests that could not be met are not all requests."""
    return bool(_NEGATIVE_TOPIC.search(fact.label))
