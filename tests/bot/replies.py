"""What a test wants of an assistant's reply to one question: that it answers, or that it does not."""

from __future__ import annotations

from bot.answering.answer import Answer, Status
from bot.assistant import Assistant


def answered(assistant: Assistant, question: str) -> Answer:
    """The answer to a question; the test fails with the reply where it is not answered."""
    answer = assistant.ask(question)
    assert answer.status is Status.ANSWERED, answer.reply
    return answer


def told_by(assistant: Assistant, question: str) -> str:
    """What the answer to a question tells, without the words of the report that it quotes."""
    return answered(assistant, question).reply.split("原文")[0]


def refused(assistant: Assistant, question: str) -> Answer:
    """The reply to a question; the test fails with it where it is not that the report does not say."""
    answer = assistant.ask(question)
    assert answer.status is Status.UNANSWERABLE, answer.reply
    return answer


def last_told(assistant: Assistant, messages: tuple[str, ...]) -> str:
    """What the reply to the last of several messages of one chat tells, without how it was read."""
    replies = [assistant.ask(message, " ".join(messages)).reply for message in messages]
    return replies[-1].split("Read as")[0]
