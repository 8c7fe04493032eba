"""A noun that two words share is told to each: department and work updates are department updates and work updates."""

from __future__ import annotations

from knowledge.lexicon import lexicon

_JOINTS = frozenset({"and", "plus", "or", "versus", "vs", "than", "minus"})


def shared_nouns(plain: str) -> str:
    """The words of a message with the noun behind the second of two joined words put behind the first as well."""
    tokens = plain.split()
    at = next((i for i, token in enumerate(tokens) if token in _JOINTS), None)
    if at is None or at == 0 or at + 2 >= len(tokens):
        return plain
    first, second, noun = tokens[at - 1], tokens[at + 1], tokens[at + 2]
    words = lexicon()
    whole = (first, tokens[at], second)
    if (
        words.english(whole)
        or words.english((*whole, noun))
        or words.english((first,)) == words.english((second,))
    ):
        return plain
    if not (words.english((first, noun)) and words.english((second, noun))):
        return plain
    return " ".join([*tokens[:at], noun, *tokens[at:]])
