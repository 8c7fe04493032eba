"""Those to whom something was sent, each of them so many: 向图书馆、档案馆报送信息各46条."""

from __future__ import annotations

import re
from collections.abc import Sequence

_TOWARDS = re.compile(r"(?P<to>[向给对])[\u4e00-\u9fff]{2,10}(?:馆|局|中心|室|办|院|处|所|站)$")
_RECEIVER = re.compile(
    r"(?P<who>[\u4e00-\u9fff]{2,8}?(?:馆|局|中心|室|办|院|处|所|站))(?P<deed>[\u4e00-\u9fff]{2,})"
)
"""To whom something was sent, and what was: 档案馆报送纸质信息."""


def with_what_was_done(names: Sequence[str]) -> tuple[str, ...]:
    """向图书馆、档案馆报送信息各46条: each of them was sent so many, though the last alone says so."""
    first, last = _TOWARDS.match(names[0]), _RECEIVER.fullmatch(names[-1])
    if first is None or last is None:
        return tuple(names)
    to, deed = first["to"], last["deed"]
    return tuple(f"{to}{name.removeprefix(to)}{deed}" for name in (*names[:-1], last["who"]))
