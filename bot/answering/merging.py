"""Figures that count several things together: 新增、退出、调档 are 134 people, and no report splits them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.understanding.question import Question
from knowledge.models import Fact, FactKind
from knowledge.vocabulary import load

_JOINED = re.compile(r"[、]|以及|(?<![共柔温饱])和")
_MAX_MEMBERS = 5
_MEMBER = re.compile(r"[\u4e00-\u9fff]{2,10}")


def merged_members(question: Question, fact: Fact) -> tuple[str, ...]:
    """Members that the fact counts together (新增、退出、调档) where the question names some but not all of them."""
    if fact.kind is FactKind.TABLE or fact.value is None:
        return ()
    members = [member for member in (_bare_member(part) for part in _JOINED.split(fact.topic)) if member]
    if not 2 <= len(members) <= _MAX_MEMBERS or any(not _MEMBER.fullmatch(member) for member in members):
        return ()
    everyday = {*load("prose")["verbs"], *load("prose")["generic"]}
    if any(member in everyday for member in members):
        return ()  # 发布和转发 are two words for one count, not two things
    telling = [term for term in question.terms if len(term.text) >= 2]
    named = [member for member in members if any(_names(term.names, member) for term in telling)]
    return tuple(members) if named and len(named) < len(members) else ()


def _bare_member(part: str) -> str:
    """A member without the words around the list (利用…, …公开政府信息, …人员名单信息)."""
    part = re.sub(r"^(?:全年|共|利用|通过|在|对|开展|组织|公开|发布|\d{4}年?)+", "", part.strip())
    return re.sub(
        r"(?:涉及人员|新增人员|人员名单|名单|公开政府信息|公开信息|政府信息|信息|公开|发布|情况|涉及)+$",
        "",
        part,
    )


def _names(names: Sequence[str], member: str) -> bool:
    return any(name in member or member in name for name in names if len(name) >= 2)
