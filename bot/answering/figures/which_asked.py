"""Which of what is asked for where the most or the least is: of channels, of kinds, of a sort of channel."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answering.belonging.channel_words import NAMES_A_CHANNEL
from bot.understanding.question import Question
from knowledge.models import Fact
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import TELLING, Term

SORT_OF_CHANNEL = lazily(
    r"哪(?:一)?(?:个|家|些)(?:微信|政务|官方|政府|门户|新媒体)*(?P<sort>公众号|账号|微博|视频号|抖音号?|网站|(?<!新)媒体|专栏|专题|板块|展板|公[示告开]栏)"
    r"|\bwhich (?:\w+ )?(?P<en>website|official account|column)s?\b"
)
"""The sort of channel of which one is asked for: of two 公众号 no website is the one."""
_LONGEST_CHANNEL = 5
"""Characters of a word that names a channel and nothing else."""
_WHICH_CHANNEL = lazily(
    r"渠道|途径|平台|载体|媒介|新媒体|账号|[种个类]方式(?=[^,。;?]{0,4}(?:公开|发布?|公布|推送))|(?:公开|发布)方式|\b(?:channel|platform|medium|media|outlet)s?\b"
)
_THE_LARGEST = lazily(r"\bthe largest (?:channel|platform|outlet|medium)\b")
_ONE_OF_THEM = lazily("网站|门户|微信|公众号|微博|公[示开告]栏|抖音|客户端|公报")
CHANNEL = lazily(
    r"渠道|途径|平台|方式|载体|媒介|新媒体|账号|类别|种类|channel|platform|medium|media|category"
    r"|\b(?:kind|type|sort)s? of (?:items?|information|content|posts?|documents?)\b"
)
_ENGLISH_KIND = r"\b(?:kind|type|sort|class|categor(?:y|ie)|topic|subject|theme|field|area)s?\b"
_ANY_KIND = re.compile(rf"哪一?(?:个)?(?:大)?[类种样]|{_ENGLISH_KIND}")
KIND = re.compile(
    r"哪一?(?:个)?(?:大)?[类种样](?!渠道|平台|媒体|方式|途径|载体)"
    rf"|{_ENGLISH_KIND}(?! of (?:channel|platform|media|outlet|applicant|request)s?)"
)


_ANYTHING = lazily(
    "(?:政府|政务|公开|发布)*(?:的)?(?:信息|内容|消息|事项)?(?:公开)?(?:发布|公开)?(?:得)?|形式|方式|类型|情形|途径|载体"
)
"""What everything that was published is: 人事信息 is one of its kinds; or a word for any kind."""
_PAPERS = "文件"


def are_kinds_of(thing: str, terms: Sequence[Term], siblings: Sequence[Fact]) -> bool:
    """True if figures may be of the kinds of a thing: some are called so, and then all, or their report speaks of it."""
    thing = thing.rpartition("的")[2] or thing  # 哪种属性的文件
    if _ANYTHING.fullmatch(thing):
        return "信息" not in thing or not all(fold(fact.label).endswith(_PAPERS) for fact in siblings)
    so_called = [fold(fact.label).endswith(thing) for fact in siblings]
    if any(so_called):
        return all(so_called)
    names = {thing, *(name for term in terms if term.text in thing for name in term.names)}
    told = "".join(f"{fact.section}{fact.quote}" for fact in siblings)
    return any(name in told for name in names)


def asks_which_of_a_sort(question: Question) -> bool:
    """True for 哪个公众号发得多, which names no two things to compare: it asks for the most of its sort."""
    return SORT_OF_CHANNEL.search(question.folded) is not None


def asks_which_channel(question: Question) -> bool:
    """True for 哪个渠道发布最多, which no kind of document answers; nothing else is named."""
    one = _THE_LARGEST.search(question.folded)  # is the website the largest platform
    telling = any(
        term.weight >= TELLING and not names_no_channel(term) and not (one and _ONE_OF_THEM.search(term.text))
        for term in question.terms
    )
    return not telling and bool(_WHICH_CHANNEL.search(question.folded))


def asks_which_kind(question: Question) -> bool:
    """True for 哪类公开得最多, with nothing said of what the kinds are kinds of."""
    telling = any(term.weight >= TELLING and not names_no_channel(term) for term in question.terms)
    return not telling and bool(KIND.search(question.folded))


def channel_of_kinds(question: Question) -> Term | None:
    """The channel in 门户网站哪类信息最多: its kinds are put in order, not it among the other channels."""
    telling = [term for term in question.terms if term.weight >= TELLING and not names_no_channel(term)]
    named = [term for term in telling if any(NAMES_A_CHANNEL.search(name) for name in term.names[:3])]
    only = len(named) == 1 == len(telling)
    return named[0] if only and KIND.search(question.folded) else None


def asks_which_kind_of_request(question: Question) -> bool:
    """True for which type of request was most common."""
    requests = any(row.startswith("applications.") for term in question.terms for row in term.rows)
    return requests and bool(_ANY_KIND.search(question.folded))


def names_no_channel(term: Term) -> bool:
    """True for 渠道 and for 公开渠道, 发布平台, which name no channel."""
    ends = any(found.end() == len(term.text) for found in CHANNEL.finditer(term.text))
    return (ends and len(term.text) <= _LONGEST_CHANNEL) or bool(re.fullmatch(_ENGLISH_KIND, term.text))
