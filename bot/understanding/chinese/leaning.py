"""Whether a Chinese message leans on the one before it: 那微博呢, 涉及多少人, 为什么."""

from __future__ import annotations

from bot.understanding.chinese.canvas import Canvas
from bot.understanding.phrases import ChinesePhrases
from knowledge.extraction.names import NAMED
from knowledge.query import Term

_WHOLE = "主动公开"
_WHOLE_QUESTION = 16
"""Characters from which on a message of everyday words is a question of its own."""
_OF_AN_ACCOUNT = frozenset({"账号", "帐号", "账户"})


def is_elliptical(canvas: Canvas, terms: tuple[Term, ...], phrases: ChinesePhrases) -> bool:
    """True for a message that only makes sense after another: 那微博呢, 涉及多少人, 为什么."""
    folded = canvas.text
    content = [term for term in terms if term.weight >= 0.5 and term.text not in _OF_AN_ACCOUNT]
    if any(NAMED in term.names for term in content):
        content = [term for term in content if NAMED not in term.names]  # 账号叫啥: the one just spoken of
        if not content:
            return True
    bare = folded.rstrip("?？。.!！ ")
    starts = folded.startswith(phrases.starts)
    ends = bare.endswith(phrases.ends) and len(bare) <= 14
    alone = any(canvas.roles(role) for role in ("measure", "ask", "contact"))
    keyword = len(content) <= 1 and len(bare) <= 8 and not alone
    whole = any(term.rows or _WHOLE in term.text for term in terms) and bool(canvas.roles("measure"))
    if whole and not starts and not ends:
        return False  # 收到多少申请 names its subject, in everyday words as they are
    if not content and len(bare) >= _WHOLE_QUESTION and not starts and not ends:
        return not any(term.known and len(term.text) > 1 for term in terms)  # long enough to stand alone
    return not content or (len(content) <= 2 and (starts or ends)) or keyword
