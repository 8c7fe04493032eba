"""Whose followers and readers a figure counts: those of the account named last before it, or of all accounts together."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from bot.understanding.question import Question
from knowledge.models import Fact, FactKind
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import TELLING

_ACCOUNTS: Final = {
    "微信": "微信|(?<!抖音)(?<!头条)公众号|订阅号|服务号",
    "微博": "微博",
    "抖音": "抖音",
    "快手": "快手",
    "头条": "头条",
    "视频号": "视频号",
    "小红书": "小红书",
    "客户端": "客户端|app",
}
_ACCOUNT: Final = lazily("|".join(f"(?P<{name}>{words})" for name, words in _ACCOUNTS.items()))
_GROUP_CHAT, _PUBLIC = lazily("微信[\u4e00-\u9fff]{0,3}群"), "公众号"
_SITE: Final = lazily("网站|官网|门户|网页")
_OF_ALL: Final = lazily(
    "(?:累计|合计|总计|共计|^共|^总)(?=关注|粉丝|阅读|浏览|播放|点击|点赞|转发|访问|观看|订阅|用户)"
)
_SEEN: Final = lazily("(?:播放|阅读|点击|浏览|访问|点赞|观看|转发)(?:总?量|总?数|次数)$")
_FOLLOWERS: Final = lazily("粉丝|(?:关注|订阅)(?:的?人|者|用户|量|数)")
_NEW_MEDIA: Final = lazily("新媒体")
_POSTS: Final = frozenset("条篇则期")
_PIECES: Final = frozenset("条个篇则期")
_PAPER: Final = lazily(r"[\u4e00-\u9fff]{2}(?:日报|晚报|早报|商报|时报|电视台|卫视)")
"""A newspaper or a station by its name, the last two characters of which tell it from others."""
_OF_FILMS: Final = frozenset(("抖音", "快手", "视频号"))
_TWICE: Final = 2
"""Where each account has a total of its own."""


def of_another_account(question: Question, fact: Fact) -> bool:
    """True if one account is asked about and the figure is another's, or all of theirs together."""
    if fact.kind is FactKind.TABLE or fact.value is None:
        return False
    if _in_another_paper(question, fact):
        return True
    if (
        fact.unit in _PIECES
        and question.unit not in _PIECES
        and not _SEEN.search(fact.topic)
        and any(_SEEN.search(term.text) for term in question.terms)
    ):
        return True  # 播放量 is no number of films that were much seen
    if fact.unit in _POSTS and question.unit not in _POSTS and _asks_followers(question):
        return True  # 订阅号 put so much out, and its name says nothing of who follows it
    if question.each or len(question.joints) > 1:
        return False
    if _is_of_an_account_not_the_site(question, fact):
        return True
    own = fold(fact.topic + (fact.scope or ""))
    asked = {name for t in question.terms if t.weight >= TELLING for name in _accounts(t.text)}
    if len(asked) != 1:
        return False
    before = _clause_before(fold(fact.quote), fold(fact.topic), f"{fact.value.normalize():f}")
    named = _accounts(before)
    others = set(_accounts(own))
    if _PUBLIC in question.folded and _GROUP_CHAT.search(fact.topic) and _PUBLIC not in fact.topic:
        return True  # 公众号几条 is not what was sent to the 微信群
    if others and asked.isdisjoint(others):
        return True  # 抖音公众号 is not the 公众号 of 微信公众号
    if _NEW_MEDIA.search(fact.topic) and not _accounts(fold(fact.topic)) and _seen(question):
        return True  # 新媒体阅读量 is of all accounts
    total = _OF_ALL.search(own)
    if (
        total
        and len(set(named)) > 1
        and before.count(total.group()) < _TWICE
        and not _played_there(own, named)
    ):
        return True  # 微信…条，微博…条，累计关注人数: of both together
    return bool(named) and not _ACCOUNT.search(own) and named[-1] not in asked


def _played_there(own: str, named: tuple[str, ...]) -> bool:
    """True for 微博500条，抖音60条，累计播放量20万次: films are played on the last account alone."""
    return "播放" in own and named[-1] in _OF_FILMS and _OF_FILMS.isdisjoint(named[:-1])


def _asks_followers(question: Question) -> bool:
    """True if it is asked how many follow an account."""
    return any(_FOLLOWERS.search(term.text) for term in question.terms)


def _seen(question: Question) -> bool:
    """True if readers, views or followers are asked for."""
    return any(_SEEN.search(term.text) for term in question.terms) or _asks_followers(question)


def _is_of_an_account_not_the_site(question: Question, fact: Fact) -> bool:
    """True if the website is asked about, and the figure is what an account put out: 在微信公众号发布406条."""
    telling = [term for term in question.terms if term.weight >= TELLING]
    named = [term for term in telling if any(map(_SITE.search, (term.text, *term.names[:1])))]
    topic = fold(fact.topic)
    return bool(
        named
        and not any(_ACCOUNT.search(term.text) for term in telling)
        and _ACCOUNT.search(topic)
        and not _SITE.search(topic)
    )


def _in_another_paper(question: Question, fact: Fact) -> bool:
    """True if one newspaper or station is named and the figure is another's: 人民日报 is not 浙江日报."""
    asked, told = _papers(question.folded), _papers(fold(fact.topic))
    return bool(asked and told) and not any(name.endswith(other) for name in asked for other in told)


@lru_cache(maxsize=1024)
def _papers(text: str) -> frozenset[str]:
    """The newspapers and stations that a text names."""
    return frozenset(_PAPER.findall(text))


@lru_cache(maxsize=1024)
def _accounts(text: str) -> tuple[str, ...]:
    """The accounts that a text names, in its order."""
    return tuple(match.lastgroup or "" for match in _ACCOUNT.finditer(text))


def _clause_before(quote: str, topic: str, value: str) -> str:
    """What stands before a figure in its own part of the sentence."""
    end = quote.find(value)
    end = quote.find(topic) if end < 0 else end
    before = quote[: max(end, 0)]
    return re.split("[;。]", before)[-1]
