"""Words of a question that a figure has only as a piece of another name: 民生 of 民生服务中心, 计划 of 雨露计划."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from bot.answering.answer import Language
from bot.answering.counting.acts import puts_out
from bot.answering.counting.sorts import PUBLISHED_UNITS
from bot.understanding.question import Question
from knowledge.lexicon import lexicon
from knowledge.matching import Match
from knowledge.models import FactKind
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import TELLING, Term

_BODY: Final = lazily(
    r"(?:综合|公共|便民|政务|服务|工作|领导|管理|活动|协调|指挥|监督|保障|事务|建设)*"
    r"(?P<body>中心|小组|委员会|大厅|专班|服务站|工作站|办公室|协会)"
)
"""What makes the name of a body of the word right before it."""
_MAY_HOLD: Final = lazily('中心|小组|委员会|大厅|专班|服务站|工作站|办公室|协会|[“"「『‘]')
"""Without such a sign a topic holds no name in which a word may be a piece."""
_DEPUTY: Final = lazily(r"副|\b(?:deput|vice|associate|assistant)")
_WHO_DOES: Final = "员"
"""Behind a deed: somebody who does it."""
_LONGEST: Final = 8
"""Characters of the longest name in quotation marks that a piece is looked for in."""
_ACCOUNT: Final = lazily(
    r"[“\"「『‘][^“”\"「」『』‘’]{2,14}[”\"」』’](?=(?:政务|官方)?(?:微信|公众号|微博|抖音|视频号|今日头条|头条|客户端|小程序))"
)
"""What an account is called."""
_CHANNEL: Final = lazily(r"(?:政务|官方)?(?:微信|公众号|微博|抖音|视频号|今日头条|头条|快手)")
_ELSEWHERE: Final = lazily(r"(?P<where>抖音|头条|百家|快手|微博|小红书|支付宝|百度)号?(?:政务)?公众号")
"""An account that is none on WeChat, though it is called as those are."""
_SAYS_LITTLE: Final = 0.1
"""Weight up to which a word says nothing of its own."""
_OF_POSTS: Final = lazily(
    r"微信|公众号|微博|抖音|视频号|头条|账号|推送|推文|发了|文章|新媒体|平台|阅读|点击|浏览|播放|粉丝|关注"
    r"|\b(?:wechat|weibo|douyin|accounts?|articles?|posts?|posted|push\w*|followers?|fans)\b"
)
"""Words that may ask for what an account put out."""
_OTHER_MEDIA: Final = lazily("[新融全自]媒体")
"""Media that are no press: accounts, and the studio of the county."""
_MEDIA = "媒体"
_QUOTES: Final = frozenset('“"「『‘')
_WECHAT: Final = "微信"
_ACCOUNTS: Final = "公众号"
_HALF: Final = 2
"""Characters of each half of a word that is told in two pieces (领导 and 信息)."""


def only_inside_a_name(question: Question, match: Match) -> bool:
    """True if a telling word of the question stands in a figure's words only as a piece of a name that is not asked for."""
    fact = match.fact
    if fact.kind is FactKind.TABLE or fact.value is None or len(match.shares) != len(question.terms):
        return False
    around = fold(fact.topic)
    if "副" in around and _of_a_deputy(question, match, around):
        return True
    if _WHO_DOES in around and _of_who_does_it(question, match, around):
        return True
    if _only_whose_account(question, match, around) or _on_another_network(question, around):
        return True
    if only_in_other_media(question, match, around):
        return True
    if not _MAY_HOLD.search(around):
        return False
    if not _OF_POSTS.search(question.folded) and _only_what_an_account_is_called(question, match, around):
        return True
    published = question.unit in PUBLISHED_UNITS or puts_out(fact)
    return any(
        _is_piece(term, around, question.folded, published)
        for term, share in zip(question.terms, match.shares, strict=True)
        if share and term.known and not term.verb and term.weight >= TELLING
    )


def only_in_other_media(question: Question, match: Match, around: str) -> bool:
    """True if media are asked about, and the folded words `around` are of new media only: 媒体报道几篇 is no 新媒体发布90条."""
    if _MEDIA not in around or len(match.shares) != len(question.terms):
        return False
    rest = _OTHER_MEDIA.sub("", around)
    if rest == around or _OTHER_MEDIA.search(question.folded):
        return False
    return any(
        any(name in around for name in names) and not any(name in rest for name in names)
        for term, share in zip(question.terms, match.shares, strict=True)
        if share and term.known and (names := [n for n in (term.text, *term.names) if _MEDIA in n])
        if not any(_OTHER_MEDIA.search(name) for name in names)
    )


def _only_what_an_account_is_called(question: Question, match: Match, around: str) -> bool:
    """True if a telling word stands in nothing but an account's name: 法律援助 in “清河法律援助”微信公众号推送35篇."""
    rest = _ACCOUNT.sub("", around)
    if rest == around:
        return False
    for term, share in zip(question.terms, match.shares, strict=True):
        names = (term.text, *term.names)
        telling = share and term.known and term.weight >= TELLING
        if telling and any(n in around for n in names) and not any(n in rest for n in names):
            return True
    return False


def _only_whose_account(question: Question, match: Match, around: str) -> bool:
    """True if the one thing asked about only says whose account it is: 公安微信粉丝3万人 is no number of 公安."""
    telling = [term for term in question.terms if term.weight > _SAYS_LITTLE]
    if len(telling) != 1 or _CHANNEL.search(around) is None or _OF_POSTS.search(question.folded):
        return False
    names = (telling[0].text, *telling[0].names)
    if any(_CHANNEL.fullmatch(name) for name in names):
        return False  # 抖音公众号 is no account of somebody called 抖音
    ends = [at + len(name) for name in names for at in _places(name, around)]
    last = max(ends, default=0)
    return bool(ends) and _CHANNEL.match(around, last) is not None and not telling[0].columns


def _on_another_network(question: Question, around: str) -> bool:
    """True if WeChat is asked about and the one account of the figure is on another network: 通过抖音公众号公开26条."""
    other = _ELSEWHERE.search(around)
    if other is None or _WECHAT in around or around.count(_ACCOUNTS) > 1:
        return False
    on_wechat = any(_WECHAT in (term.text, *term.names) or _WECHAT in term.text for term in question.terms)
    named = any(other["where"] in name for term in question.terms for name in (term.text, *term.names))
    return on_wechat and not named


def _of_a_deputy(question: Question, match: Match, around: str) -> bool:
    """True if a post is asked for and the topic has but its deputy: 教授 in 副教授."""
    if _DEPUTY.search(question.folded):
        return False
    for term, share in zip(question.terms, match.shares, strict=True):
        names = [name for name in (term.text, *term.names) if name in around]
        if (
            share
            and names
            and all(around[at - 1 : at] == "副" for name in names for at in _places(name, around))
        ):
            return True
    return False


def _of_who_does_it(question: Question, match: Match, around: str) -> bool:
    """True if a deed is asked about, and the topic has but those who do it: 咨询 in 咨询员通过考核2名."""
    if _WHO_DOES in question.folded or question.language is Language.EN:
        return False
    for term, share in zip(question.terms, match.shares, strict=True):
        names = [name for name in (term.text, *term.names) if name in around]
        ends = [at + len(name) for name in names for at in _places(name, around)]
        telling = share and term.known and term.weight >= TELLING
        if telling and ends and all(around[end : end + 1] == _WHO_DOES for end in ends):
            return True
    return False


def _is_piece(term: Term, around: str, asked: str, published: bool) -> bool:
    """True if every place where the word or another name for it stands lies within the name of something else."""
    names = [name for name in (term.text, *term.names) if name in around]
    if not names and len(term.text) == 2 * _HALF and term.text[:_HALF] in around:
        names = [term.text[:_HALF]]
    places = {(at, at + len(name)) for name in names for at in _places(name, around)}
    longest = [
        place
        for place in places
        if not any(other != place and other[0] <= place[0] and place[1] <= other[1] for other in places)
    ]
    return bool(longest) and all(
        (published and _of_a_body(around, end, asked))
        or (term.text not in around and _of_a_quoted_name(around, start, end))
        for start, end in longest
    )


def _places(name: str, text: str) -> Iterator[int]:
    at = text.find(name)
    while at >= 0:
        yield at
        at = text.find(name, at + 1)


def _of_a_body(around: str, end: int, asked: str) -> bool:
    """True if the word goes on as the name of a body that the question does not name."""
    body = _BODY.match(around, end)
    return body is not None and body["body"] not in asked


@lru_cache(maxsize=2048)
def _of_a_quoted_name(around: str, start: int, end: int) -> bool:
    """True if a word of the lexicon that begins with an opening quotation mark ends with the piece: “雨露计划."""
    words = lexicon().zh
    firsts = range(max(1, end - _LONGEST), start)
    return any(around[first - 1] in _QUOTES and around[first:end] in words for first in firsts)
