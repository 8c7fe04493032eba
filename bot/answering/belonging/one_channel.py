"""Figures of several channels together, of which a question names but one: 借助政府网站、公开专栏、电子屏等渠道公开328条."""

from __future__ import annotations

from functools import lru_cache

from bot.understanding.question import Question
from knowledge.models import Fact, FactKind
from knowledge.patterns import lazily
from knowledge.query import TELLING

_TOGETHER = lazily(
    r"(?P<list>[^,，。;；:：]{2,}、[^,，。;；:：]{2,}?)等(?:[^,，。;；:：、]{0,14}?)(?:渠道|途径|平台|方式|形式|载体|媒体|媒介)"
)
_PAIR = lazily(
    r"(?:通过|利用|依托|借助)(?P<list>[^,，。;；:：、和\d]{2,16}和[^,，。;；:：、和\d]{2,14}?)(?=[,，]|共?发布|公开|推送)"
)
"""通过网页和微信公众号，发布便民信息615条: two channels together."""
_CHANNEL = lazily("网|微信|微博|公众号|栏|屏|广播|短信|报|电视|抖音|头条|客户端|群|会议|窗口|大厅|手册")
_TITLES, _LISTED_TITLES = "》《", "》、《"
"""Titles stand side by side without a sign between them."""
_END = 12
"""Characters at the end of a list by which it is known again in a topic that was cut."""
_TWO = 2
"""Channels joined by 和 alone."""
_TOLD_APART = 5
"""So many channels a reply can still name as counted together."""


def of_several_channels(question: Question, fact: Fact) -> bool:
    """True if a figure of several channels, which its own words do not name, is found by the name of one of them.

    Where its own words name them, the reply says that they are counted together (`merging.py`).
    """
    if fact.value is None or fact.kind is FactKind.TABLE:
        return False
    topic = fact.topic.replace(_TITLES, _LISTED_TITLES)
    listed, members, many = _channels_in(fact.quote.replace(_TITLES, _LISTED_TITLES))
    told = bool(listed) and listed[-_END:] in topic
    titles = listed.endswith("》")
    apart = bool(fact.parts)  # the report says how much went out by some of them, and not by this one
    if not members or (told and not many and not titles and not apart):
        return False
    telling = [term for term in question.terms if term.weight >= TELLING]
    if len(members) == _TWO and not told and not all(_CHANNEL.search(term.text) for term in telling):
        return False  # 便民信息公众号发了几条: the kind says enough
    if told and titles:  # 报刊 of 《青禾日报》《晚报》等报刊 is each of them
        rest = topic.replace(listed, "")
        telling = [t for t in telling if t.text in listed or not any(name in rest for name in t.names)]
    if not told:  # 政府网站发布180条 is the website's own, whichever of its names stands in the list
        telling = [term for term in telling if not any(name in fact.topic for name in term.names)]
    names = [n for t in telling for n in ((t.text,) if titles and t.text in listed else t.names)]
    named = [member for member in members if any(name in member for name in names)]
    return 0 < len(named) < len(members) and (many or len(named) == 1)  # 报纸 of 网站、报纸、微信等


@lru_cache(maxsize=1024)
def _channels_in(quote: str) -> tuple[str, tuple[str, ...], bool]:
    """The list of ways of a sentence, those of it that are channels, and whether a reply could not name them all."""
    found = _TOGETHER.search(quote)
    if found is None:
        pair = _PAIR.search(quote)
        both = pair["list"].split("和") if pair else []
        channels = len(both) > 1 and all(map(_CHANNEL.search, both))
        return (pair["list"], tuple(both), False) if pair and channels else ("", (), False)
    ways = found["list"].split("、")
    return found["list"], tuple(way for way in ways if _CHANNEL.search(way)), len(ways) > _TOLD_APART
