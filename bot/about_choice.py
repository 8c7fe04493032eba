"""The question that stands for a fact that was picked: from the choices offered, or without a question."""

from __future__ import annotations

from bot.answering.answer import Language
from bot.understanding.question import Ask, Question
from knowledge.models import Fact
from knowledge.normalization import fold
from knowledge.pinyin import syllables
from knowledge.query import Term
from knowledge.values import replace


def about_choice(question: Question, fact: Fact) -> Question:
    """The question asked, narrowed to the choice that was picked: what follows is about that one only."""
    topic = fold(fact.topic)
    picked = Term(topic, (topic,), 1.0, syllables(topic), known=True)
    return replace(question, terms=(picked,), claim=None, yes_no=False, operation=None, joints=())


def asking_for(fact: Fact, language: Language) -> Question:
    """The question that a fact answers, where it was picked without a question."""
    question = Question(fact.label, fold(fact.label), language)
    if fact.value is not None:
        question = replace(question, ask=Ask.FIGURE, measure=fact.measure)
    return about_choice(question, fact)
