"""Values: dataclasses that nobody changes, made by the thousand while one question is answered.

The type checker holds that they are frozen. At run time they are not: a frozen dataclass sets each of its fields by a
call, which costs several times as much as the making itself.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from dataclasses import dataclass as value
    from dataclasses import replace
else:
    _Value = TypeVar("_Value")

    def value(*, frozen: bool) -> Any:
        """A frozen dataclass, to the type checker; compared and hashed by its fields like one."""
        return dataclasses.dataclass(unsafe_hash=frozen)

    def replace(old: _Value, /, **changes: Any) -> _Value:
        """The same value, or instance of another dataclass, with some fields changed."""
        fields = getattr(old, "__dict__", None)
        if fields is None:
            return dataclasses.replace(old, **changes)
        new = object.__new__(type(old))
        new.__dict__.update(fields, **changes)
        if (finish := getattr(new, "__post_init__", None)) is not None:
            finish()
        return new


__all__ = ["replace", "value"]
