"""What several channels of one sort put out together, or what share of all that is.

新媒体一共 adds the accounts, 线下渠道一共 the boards and screens.
"""

from __future__ import annotations

import re
from typing import Final

from bot.answering.answer import Answer
from bot.answering.composer import Composer
from bot.answering.figures.finding import Ranker
from bot.answering.figures.reckoning import Figure, Reckoner, asks_total
from bot.understanding.question import Ask, Operation, Question
from knowledge.models import Fact, Measure
from knowledge.normalization import fold
from knowledge.query import TELLING, Term
from knowledge.store import FactStore
from knowledge.values import replace

_ALL_OF: Final = r"(?:的)?(?:各个?|所有|几个?|这些|全部)?"
_WAYS: Final = "(?:渠道|平台|途径|方式)"
_IN_ALL: Final = "(?=一共|总共|合计|总计|共|加起来)"
_ASKED: Final = re.compile(
    rf"(?P<media>(?:政务)?新媒体(?:账号|平台|渠道)?|\bsocial media\b)|(?P<two>两微(?!一端))|(?P<three>两微一端)"
    rf"|(?P<online>(?:线上|网上|网络|互联网){_ALL_OF}{_WAYS}|线上{_IN_ALL}|\bonline channels\b)"
    rf"|(?P<offline>线下{_ALL_OF}{_WAYS}|线下{_IN_ALL}|\boffline channels\b)"
)
"""The sort of channel that the question names."""
_RECKONED: Final = (None, Operation.SUM, Operation.SHARE)
_SORT: Final = re.compile("新媒体|两微|[线网]上|线下")
"""The same in one of the names of a word, which English is turned into."""
_MEDIA: Final = r"微信(?!群)|公众号|微博|新媒体|视频|抖音|快手|头条|小红书|哔哩|客户端"
_OFFLINE: Final = r"栏|屏|墙|广播|喇叭|电视|报纸|日报|晚报|窗口|大厅|[手公]册|会议|查阅点"
_TWO: Final = "微信(?!群)|公众号|微博"
_WORDS: Final = {
    "two": (re.compile(_TWO), re.compile(f"{_OFFLINE}|网|抖音|快手|头条|视频|客户端")),
    "three": (re.compile(f"{_TWO}|客户端"), re.compile(f"{_OFFLINE}|网|抖音|快手|头条|视频")),
    "media": (re.compile(_MEDIA), re.compile(f"{_OFFLINE}|网站|门户|信息网")),
    "online": (re.compile(f"{_MEDIA}|微信群|网"), re.compile(_OFFLINE)),
    "offline": (re.compile(_OFFLINE), re.compile(f"{_MEDIA}|微信群|网")),
}
"""Of each sort: what stands in the name of a channel of it, and what in that of any other."""


def channels_added(
    question: Question, store: FactStore, report: int, rank: Ranker, reckoner: Reckoner, composer: Composer
) -> Answer | None:
    """The sum over the channels of the sort asked about; None for other questions and where there are not several.

    A figure that counts a channel of the sort together with others leaves the sum unknown, and is named instead.
    """
    asked = _ASKED.search(question.folded)
    if asked is None or question.operation not in _RECKONED:
        return None
    shared = question.operation is Operation.SHARE
    if not (shared or asks_total(question) or question.operation is Operation.SUM):
        return None
    if any(term.weight >= TELLING and not _names(term, asked) for term in question.terms):
        return None
    if any(asked.group() in fold(m.fact.topic) for m in rank(question, question.terms) if m.fact.value):
        return None  # the report gives one figure of them all
    own, other = _WORDS[asked.lastgroup or ""]
    whole, channels = _channels(question, store, report, rank)
    fitting = [fact for fact in channels if own.search(fact.label)]
    mixed = [fact for fact in fitting if other.search(fact.label)]
    if len(fitting) < 2 or whole is None:
        return None
    if mixed:
        return composer.refusal("split", mixed[0])
    figures = [Figure(fact, fact.label, 1.0) for fact in fitting]
    checking = reckoner.checking(question, figures)
    if shared:
        return checking.share(figures, Figure(whole, whole.label, 1.0), question.each)
    return checking.sum(figures)


def _names(term: Term, asked: re.Match[str]) -> bool:
    """True if a word is that of the sort, as it is written or by one of its names in the report's language."""
    within = asked.start() <= term.position < asked.end()
    return within or any(_SORT.search(name) is not None for name in term.names)


def _channels(
    question: Question, store: FactStore, report: int, rank: Ranker
) -> tuple[Fact | None, list[Fact]]:
    """The total of what was published, and its parts by channel."""
    plain = replace(question, measure=Measure.NUMBER, unit="", operation=None, ask=Ask.FIGURE)
    for match in rank(plain, ()):
        if match.fact.parts > 1:
            parts = [part.fact for part in store.parts_of(report, match.stored.position)]
            named = [f for f in parts if any(own.search(f.label) for own, _ in _WORDS.values())]
            if len(named) * 2 > len(parts):
                return match.fact, parts
    return None, []
