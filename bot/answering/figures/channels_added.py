"""What several channels of one sort put out together, or what share of all that is.

新媒体一共 adds the accounts, 线下渠道一共 the boards and screens.
"""

from __future__ import annotations

import re
from typing import Final

from bot.answering.answer import Answer
from bot.answering.belonging.channel_words import NAMES_A_CHANNEL, OF_NEW_MEDIA
from bot.answering.composer import Composer
from bot.answering.counting.sorts import in_published_units
from bot.answering.figures.counted import ENGLISH_COUNTS
from bot.answering.figures.figure import Figure
from bot.answering.figures.finding import Ranker
from bot.answering.figures.reckoning import Reckoner, asks_total
from bot.understanding.question import Ask, Operation, Question
from knowledge.extraction.numerals import parse_chinese_number
from knowledge.models import Fact, Measure
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import TELLING, Term
from knowledge.sieve import sifted
from knowledge.store import FactStore
from knowledge.values import replace

_ALL_OF: Final = r"(?:的)?(?:各个?|所有|几个?|这些|全部)?"
_WAYS: Final = "(?:渠道|平台|途径|方式)"
_IN_ALL: Final = "(?=一共|总共|合计|总计|共|加起来)"
_ASKED: Final = sifted(
    rf"(?P<media>(?:政务)?新媒体(?:账号|平台|渠道)?|\bsocial media\b)|(?P<two>两微(?!一[端抖]))|(?P<three>两微一端)|(?P<clips>两微一抖)"
    rf"|(?P<online>(?:线上|网上|网络|互联网){_ALL_OF}{_WAYS}|线上{_IN_ALL}|\bonline channels\b)"
    rf"|(?P<offline>线下{_ALL_OF}{_WAYS}|线下{_IN_ALL}|\boffline channels\b)"
)
"""The sort of channel that the question names."""
_RECKONED: Final = (None, Operation.SUM, Operation.SHARE)
_SO_MANY: Final = lazily(
    r"(?P<zh>[两二三四五六七八])(?:个|种|大|类|条)?(?:公开|发布|宣传)?(?:渠道|平台|途径|方式|(?P<accounts>账号)|(?P<sites>网站))"
    r"|\b(?:all|the|these|those|of) (?P<en>two|three|four|five|six) (?:channels|platforms|(?P<en_accounts>accounts))\b"
)
"""三个渠道一共: so many channels, whichever they are."""
_LED: Final = lazily("(?:通过|在|利用|依托)[^，,]{2,20}(?:公开|发布|公布|推送)$")
"""How the words before a figure say on which channel it was put out."""
_ACCOUNTS: Final = "个"
_SITE: Final = lazily("网(?!络|民|友|格|课)")
_PUT_OUT: Final = lazily("发|推|登|更新|公开|公布|公示|信息|内容|作品")
"""What 个 counts then is what the accounts put out (发了多少个), not the accounts (总共几个)."""
_SORT: Final = lazily("新媒体|两微|[线网]上|线下")
"""The same in one of the names of a word, which English is turned into."""
_CHANNELS: Final = lazily("渠道|平台|途径|方式|账号|公开|发布|推送|政府信息|全年")
"""Words of channels, and of what is done on all of them."""
_MEDIA: Final = r"微信(?!群)|公众号|微博|新媒体|视频|抖音|快手|头条|小红书|哔哩|客户端"
_OFFLINE: Final = r"栏|屏|墙|广播|喇叭|电视|报纸|日报|晚报|窗口|大厅|[手公]册|会议|查阅点"
_TWO: Final = "微信(?!群)|公众号|微博"
_WORDS: Final = {
    "two": (lazily(_TWO), lazily(f"{_OFFLINE}|网|抖音|快手|头条|视频|客户端")),
    "clips": (lazily(f"{_TWO}|抖音"), lazily(f"{_OFFLINE}|网|快手|头条|视频|客户端")),
    "three": (lazily(f"{_TWO}|客户端"), lazily(f"{_OFFLINE}|网|抖音|快手|头条|视频")),
    "media": (lazily(_MEDIA), lazily(f"{_OFFLINE}|网站|门户|信息网")),
    "online": (lazily(f"{_MEDIA}|微信群|网"), lazily(_OFFLINE)),
    "offline": (lazily(_OFFLINE), lazily(f"{_MEDIA}|微信群|网")),
}
"""Of each sort: what stands in the name of a channel of it, and what in that of any other."""


def channels_added(
    question: Question, store: FactStore, report: int, rank: Ranker, reckoner: Reckoner, composer: Composer
) -> Answer | None:
    """The sum over the channels of the sort asked about; None for other questions and where there are not several.

    A figure that counts a channel of the sort together with others leaves the sum unknown, and is named instead.
    """
    if question.operation not in _RECKONED:
        return None
    shared = question.operation is Operation.SHARE
    if not (shared or asks_total(question) or question.operation is Operation.SUM):
        return None
    asked = _ASKED.search(question.folded)
    if asked is None:
        return None if shared else _so_many(question, store, report, rank, reckoner, composer)
    if any(term.weight >= TELLING and not _names(term, asked) for term in question.terms):
        return None
    if any(asked.group() in fold(m.fact.topic) for m in rank(question, question.terms) if m.fact.value):
        return None  # the report gives one figure of them all
    own, other = _WORDS[asked.lastgroup or ""]
    whole, channels = _channels(question, store, report, rank)
    channels = [] if _asks_for_accounts(question) else channels
    if not channels and not shared:
        alone = told_together(question, store, report, rank, own)
        channels = alone[0] if len(alone) == 1 else []
    fitting = [fact for fact in channels if own.search(fact.label)]
    mixed = [fact for fact in fitting if other.search(fact.label)]
    if len(fitting) < 2 or (shared and whole is None):
        return None
    if mixed:
        return composer.refusal("split", mixed[0])
    figures = [Figure(fact, fact.label, 1.0) for fact in fitting]
    checking = reckoner.checking(question, figures)
    if shared and whole is not None:
        return checking.share(figures, Figure(whole, whole.label, 1.0), question.each)
    return checking.sum(figures)


def _so_many(
    question: Question, store: FactStore, report: int, rank: Ranker, reckoner: Reckoner, composer: Composer
) -> Answer | None:
    """The sum of the three channels of one sentence that 三个渠道一共 means; a refusal where there are not just three."""
    counted = _SO_MANY.search(question.folded)
    if counted is None or question.each or question.than is not None:
        return None
    if any(map(_says_more, question.terms)):
        return None
    many = ENGLISH_COUNTS[counted["en"]] if counted["en"] else parse_chinese_number(counted["zh"])
    own = OF_NEW_MEDIA if counted["accounts"] or counted["en_accounts"] else NAMES_A_CHANNEL
    own = _SITE if counted["sites"] else own
    if any(own.search(m.fact.topic) and counted.group() in fold(m.fact.topic) for m in rank(question, ())):
        return None  # the report itself speaks of three channels
    sets = [facts for facts in told_together(question, store, report, rank, own) if len(facts) == many]
    sets = sets or [facts for facts in _of_one_section(question, store, report, own) if len(facts) == many]
    if len(sets) != 1 or question.split:
        return composer.refusal("not_in_report")
    figures = [Figure(fact, fact.label, 1.0) for fact in sets[0]]
    return reckoner.checking(question, figures).sum(figures)


def _says_more(term: Term) -> bool:
    """True for a word of something else than channels and what they put out: 申请 of 三种方式一共收到几件申请."""
    if _CHANNELS.search(term.text):
        return False
    written = len(term.text) > 1 or term.weight >= TELLING
    one = NAMES_A_CHANNEL.search(term.text) is not None  # 网站、微信、微博三个平台
    return one or (written and not any(map(_CHANNELS.search, term.names)))


def told_together(
    question: Question, store: FactStore, report: int, rank: Ranker, own: re.Pattern[str]
) -> list[list[Fact]]:
    """The figures of channels that stand in one sentence, or are the parts of one total; a list for each of these."""
    accounts = _asks_for_accounts(question)
    parts = (
        [] if accounts else [f for f in _channels(question, store, report, rank)[1] if own.search(f.label)]
    )
    together: dict[tuple[str, str], list[Fact]] = {}
    for item in store.figures(report):
        fact = item.fact
        alone = fact.part_of is None and not fact.parts and not fact.change and fact.year is None
        counted = fact.unit == _ACCOUNTS if accounts else in_published_units(fact)
        if alone and counted and own.search(fact.label):
            together.setdefault((fact.quote, fact.unit), []).append(fact)
    return [*([parts] if parts else []), *together.values()]


def _of_one_section(
    question: Question, store: FactStore, report: int, own: re.Pattern[str]
) -> list[list[Fact]]:
    """The figures of channels that stand under one heading, sentence by sentence; none for the accounts themselves."""
    below: dict[tuple[str, str], list[Fact]] = {}
    if _asks_for_accounts(question):
        return []
    for item in store.figures(report):
        fact = item.fact
        alone = fact.part_of is None and not fact.change and fact.year is None
        if alone and in_published_units(fact) and own.search(f"{_put_out_on(fact)} {fact.label}"):
            below.setdefault((fact.section, fact.unit), []).append(fact)
    return [facts for facts in below.values() if not _are_kinds(facts)]


def _put_out_on(fact: Fact) -> str:
    """The words of a figure's scope that say where it was put out: 通过政府网站主动公开."""
    return next((words for words in fact.scope.split() if _LED.match(words)), "")


def _are_kinds(facts: list[Fact]) -> bool:
    """True if two of them were put out on the same channel: they are no channels, but what one of them put out."""
    led = [words for words in map(_put_out_on, facts) if words]
    return len(set(led)) < len(led)


def _asks_for_accounts(question: Question) -> bool:
    """True if the accounts themselves are counted (新媒体账号总共几个), not what they put out."""
    return question.unit == _ACCOUNTS and _PUT_OUT.search(question.folded) is None


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
