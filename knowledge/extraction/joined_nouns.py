"""Nouns that share one figure before them: 办理164件议案、建议案和提案 counts all three together."""

from __future__ import annotations

from functools import cache

from knowledge.patterns import lazily
from knowledge.vocabulary import load

_MEMBERS = lazily(
    r"(?P<members>、(?:[\u4e00-\u9fff]{2,8}、){0,3}[\u4e00-\u9fff]{2,8}?(?:和|以及|及|、(?=[\u4e00-\u9fff]{2,6}(?:图文|文章|信息|稿件|视频|作品|推文|消息)[，,；;。]))(?P<last>[\u4e00-\u9fff]{2,8}))(?=\s*[，,；;。])"
)


def joined_nouns(rest: str) -> str:
    """The further nouns with which a list goes on behind the first one, up to the end of its clause; '' if none do."""
    found = _MEMBERS.match(rest)
    if found is None:
        return ""
    firsts = (*found["members"][1:].split("、"), found["last"])
    return "" if any(member.startswith(_verbs()) for member in firsts) else found["members"]


@cache
def _verbs() -> tuple[str, ...]:
    """Words with which a member does something of its own: 制定3项制度、完善流程和机制."""
    prose = load("prose")
    return (
        *prose["verbs"],
        *prose["doing"],
        *prose["publishing"],
        "加强",
        "强化",
        "推进",
        "规范",
        "细化",
        "健全",
        "提升",
        "做好",
    )
