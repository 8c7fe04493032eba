"""Small parts of the channel: memory that stays small."""

from __future__ import annotations

from bot.channels.telegram.memory import Recent


def test_memory_forgets_the_oldest() -> None:
    memory: Recent[int, str] = Recent(size=2)
    for number in (1, 2, 1, 3):
        memory.put(number, f"v{number}")
    assert [memory.get(number) for number in (1, 2, 3)] == ["v1", None, "v3"]
