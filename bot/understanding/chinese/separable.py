"""Words that people take apart: 留的言 is 留言, 打了几场官司 is 打官司几场; and being read, told of by its readers: 被看了几回."""

from __future__ import annotations

import re
from typing import Final

from bot.understanding.phrases import chinese
from knowledge.lexicon import lexicon
from knowledge.patterns import lazily
from knowledge.sieve import sifted

_HOW_MANY: Final = r"(?:多少|(?<![好这那前])几|好多|几多|多些)"
_COUNTED: Final = r"[个次回场件条起宗趟遍份封笔桩]"
_ASPECT: Final = r"[了过着完到]"
_OF: Final = sifted(rf"(?P<verb>[\u4e00-\u9fff])(?P<between>{_ASPECT}?的)(?P<noun>[\u4e00-\u9fff]{{1,2}})")
_HOW_OFTEN: Final = sifted(
    rf"(?P<verb>[\u4e00-\u9fff]){_ASPECT}?(?P<count>{_HOW_MANY}{_COUNTED}?)(?P<noun>(?!{_COUNTED}|[户人名位家])[\u4e00-\u9fff]{{1,2}})"
)
_WAYS_TO_READ: Final = {
    "点击": "点击量",
    "浏览": "浏览量",
    "播放": "播放量",
    "观看": "播放量",
    "收看": "播放量",
}
"""What reports call it; anything else is 阅读量."""
_READ: Final = r"(?P<read>看|读|点击|点开|浏览|阅读|播放|观看|收看|打开|刷)"
_TIMES_READ: Final = lazily(
    rf"(?:被|给|让)(?:人家?|大家|大伙儿?|网友|群众|老百姓|粉丝)?{_READ}[了过]?"
    rf"(?P<count>{_HOW_MANY}(?:万|千|百)?)(?:人次|次|回|遍|趟)?"
)
_READERS: Final = lazily(r"(?P<read>看|读|点开|打开|刷)(?:过|了)?的?(?:人次数?|次数|遍数|回数)")
_FILMS: Final = lazily("视频|抖音|快手|直播|片子")
_PAGES: Final = lazily("网站|网页|官网|门户|主页|专栏|栏目|指南")
"""What has visitors rather than readers."""
_LIKED: Final = sifted(
    rf"(?:被|收[到获]?|获得?|得到?|有|拿|攒|点)?了?(?P<count>{_HOW_MANY}万?)个?赞(?![助同成赏扬许美誉])(?:了|呀|啊|呢)?"
)
_LONGER: Final = 2
"""Characters behind a noun that may go on with it to another word."""


def put_together(folded: str) -> str:
    """The message with the separable words that it takes apart made whole, and readings and likes named as reports do."""
    usual = "播放量" if _FILMS.search(folded) else "浏览量" if _PAGES.search(folded) else "阅读量"
    folded = _TIMES_READ.sub(lambda m: f"{_WAYS_TO_READ.get(m['read'], usual)}{m['count']}", folded)
    folded = _READERS.sub(usual, folded)
    folded = _LIKED.sub(lambda match: f"点赞量{match['count']}", folded)
    folded = _OF.sub(lambda match: _whole(match, folded, ""), folded)
    return _HOW_OFTEN.sub(lambda match: _whole(match, folded, match["count"]), folded)


def _whole(match: re.Match[str], folded: str, count: str) -> str:
    """留言 for 留的言, 上访几次 for 上了几次访; a noun that goes on to be another word is left alone (开的会议)."""
    noun = match["noun"]
    for length in range(len(noun), 0, -1):
        word, rest = match["verb"] + noun[:length], noun[length:]
        following = rest + folded[match.end() : match.end() + _LONGER]
        if word in chinese().separable and not _goes_on(noun[:length], following):
            return f"{word}{count}{rest}"
    return match.group()


def _goes_on(noun: str, following: str) -> bool:
    """True if the noun and what follows are one word of the lexicon: 费用, 会议, 案件."""
    return any(noun + following[:length] in lexicon().zh for length in range(1, len(following) + 1))
