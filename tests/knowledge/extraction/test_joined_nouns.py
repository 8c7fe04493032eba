"""Nouns that share one figure before them."""

from __future__ import annotations

import pytest

from knowledge.extraction.joined_nouns import joined_nouns


@pytest.mark.parametrize(
    ("rest", "members"),
    [
        ("、建议案和政协提案，自觉接受监督。", "、建议案和政协提案"),
        ("、咨询以及建议。", "、咨询以及建议"),
        ("、完善流程和机制。", ""),
        ("、5件建议和提案。", ""),
        ("、建议，", ""),
        ("，建议和提案。", ""),
    ],
)
def test_the_list_goes_on_with_nouns_alone(rest: str, members: str) -> None:
    assert joined_nouns(rest) == members
