"""Whether a message asks how to reach the office itself, or somebody else."""

from __future__ import annotations

import re

from bot.understanding.question import OWN_CONTACT, Question
from knowledge.query import TELLING

_OFFICE_PARTS = ("办公室", "办", "科", "中心", "站", "窗口", "股")
"""How the parts of an office end whose telephone the report may give as the office's."""
_ITSELF = "信息公开机构"
"""Who answers for disclosure: the report's own contact is just that."""
_PURPOSE = frozenset(
    [
        "反应",
        "反映",
        "情况",
        "事情",
        "请教",
        "邮件",
        "快递",
        "信封",
        "意见",
        "建议",
        "疑问",
        "问题",
        "反馈",
        "写成",
        "写信",
        "来信",
        "寄信",
        "寄封信",
        "写封信",
        "挂号信",
        "书信",
        "平信",
        "信件",
        "咨询",
        "邮寄",
        "寄送",
    ]
)
"""What somebody wants to reach the office for; the telephone asked for is still the office's."""
_MADE_KNOWN = re.compile(
    r"(?:公布|公开|开通|设立|设置|设有|开设)[^。;；]{0,30}(?:电话|热线|邮箱|信箱|网址|地址)"
    r"|(?:电话|热线|邮箱|信箱|网址|地址)[^。;；,，]{0,12}(?:公布|公开|开通)"
)
_TOLD_OF_ONESELF = re.compile(
    r"(?:我|俺|咱|本人|想|看了)(?!.*(?:电话|地址|地点|邮编|邮箱|信箱|传真|网址|号码|热线|联系))"
)
"""A clause that tells of the speaker and not of what he wants to know."""


def speaks_of_somebody_else(question: Question, quotes: str) -> bool:
    """True if the message names somebody or something else to reach; `quotes` is how the report gives its contact."""
    others = [
        term
        for term in question.terms
        if term.weight >= TELLING
        and not OWN_CONTACT & set(term.names)
        and _ITSELF not in term.names
        and term.text not in _PURPOSE
        and not _told_of_oneself(question.folded, term.position)
    ]
    return any(not any(_is_part(name, quotes) for name in term.names) for term in others)


def makes_known(quote: str) -> bool:
    """True for a sentence that says that a telephone, a mailbox … was made known."""
    return bool(_MADE_KNOWN.search(quote))


def _is_part(name: str, quotes: str) -> bool:
    """True if the contact names this part of the office: 党政办, or 信息化 of 信息化办公室."""
    if name.endswith(_OFFICE_PARTS):
        return name in quotes
    return len(name) > 1 and any(name + part in quotes for part in _OFFICE_PARTS)


def _told_of_oneself(text: str, position: int) -> bool:
    """True if the word there stands in a clause in which somebody who wants to reach the office tells of himself."""
    start = max(text.rfind(mark, 0, position) for mark in ",。;!?") + 1
    clause = re.split(r"[,。;!?]", text[start:], maxsplit=1)[0]
    return bool(_TOLD_OF_ONESELF.match(clause))
