"""Totals that count several things together, left out where a part of them is just the one asked about."""

from __future__ import annotations

from bot.answering.extent.merging import alone, merged_members
from bot.understanding.question import Question
from knowledge.matching import Match


def without_wholes(question: Question, good: list[Match]) -> list[Match]:
    """The matches without each total of which one part is what is asked: 微博250条 of 网站、微信、微博共发布500条."""
    parts = [match for match in good if match.fact.part_of is not None]
    wholes = {part.fact.part_of for part in parts}
    told_apart = {
        whole.stored.position
        for whole in good
        if whole.stored.position in wholes and merged_members(question, whole.fact)
        for part in parts
        if part.fact.part_of == whole.stored.position and alone(question, whole.fact, part.fact)
    }
    return [match for match in good if match.stored.position not in told_apart] if told_apart else good
