"""What the desk will not do, as a key that the channel has a sentence for in the administrator's language."""

from __future__ import annotations


class DeskRefusal(Exception):
    """Nothing was changed; `key` names the sentence that says why, `values` fill it in."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values
