"""Answers in words: what is sought, whether a sentence says it, what nearly every report says, whole parts of it."""
