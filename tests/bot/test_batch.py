"""The contract of JSON lines: what is read, what is refused, how an answer is written."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal

import pytest

from bot.answering.answer import Answer, Language, Status
from bot.batch import BatchError, Message, answer_line, read_messages
from tests.bot.fakes import SOURCE, FakeAssistant


def read(*lines: str) -> list[Message]:
    return list(read_messages(line.encode() for line in lines))


def reply_with(value: Decimal | str | None) -> str:
    """The line for an answer with one fact of this value."""

    class One(FakeAssistant):
        def ask(self, text: str, chat: str = "") -> Answer:
            return Answer(Status.ANSWERED, "x", Language.ZH_CN, (replace(SOURCE, value=value),))

    return answer_line(One(), Message("q", "c"))


def test_an_answer_has_the_fields_of_the_contract() -> None:
    reply = json.loads(answer_line(FakeAssistant(), Message("临时救助多少人", "c7")))
    assert reply.pop("ms") >= 0
    assert reply == {
        "chat": "c7",
        "text": "临时救助多少人",
        "status": "answered",
        "reply": "201 人\n临时救助多少人\n出处：一",
        "facts": [
            {
                "label": "临时生活救助",
                "value": 201,
                "unit": "人",
                "section": "一、（一）",
                "quote": "涉及人员 201 人",
                "report": "灵沙乡 2020",
            }
        ],
        "confidence": 0.988,
    }


def test_an_answer_is_one_line_of_readable_characters() -> None:
    line = answer_line(FakeAssistant(), Message("临时救助", "c"))
    assert "\n" not in line
    assert "临时救助" in line


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (Decimal("201"), "201"),
        (Decimal("1.84E+3"), "1840"),
        (Decimal("10.0"), "10"),
        (Decimal("0"), "0"),
        (Decimal("49.01"), "49.01"),
        (Decimal("96171.6"), "96171.6"),
        (Decimal("-3.5"), "-3.5"),
        (Decimal("0.12345678901234567"), '"0.12345678901234567"'),
        (Decimal("NaN"), '"NaN"'),
        ("2020年1月1日", '"2020年1月1日"'),
        (None, "null"),
    ],
)
def test_values_keep_every_digit(value: Decimal | str | None, written: str) -> None:
    assert f'"value": {written},' in reply_with(value)


def test_messages_are_read_in_order_and_blank_lines_skipped() -> None:
    messages = read('{"chat": "a", "text": "一"}', "", "  ", '\ufeff{"chat": 7, "text": "", "more": 1}')
    assert messages == [Message("一", "a"), Message("", 7)]


def test_the_assistant_knows_a_chat_by_its_name_as_text() -> None:
    assistant = FakeAssistant()
    for message in read('{"chat": 7, "text": "一"}', '{"text": "二"}'):
        assert f'"chat": {json.dumps(message.chat)},' in answer_line(assistant, message)
    assert assistant.asked == [("7", "一"), ("", "二")]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("nonsense", "not JSON"),
        ('{"text": "a"', "not JSON"),
        ("[" * 100_000, "not JSON"),
        ('["text"]', "not a JSON object"),
        ('{"chat": "a"}', '"text" is missing'),
        ('{"text": 5}', '"text" is missing or not a string'),
        ('{"text": "a", "chat": ["b"]}', '"chat" is neither'),
        ('{"text": "a", "chat": true}', '"chat" is neither'),
    ],
)
def test_a_bad_line_is_named_by_its_number(line: str, said: str) -> None:
    messages = read_messages([b'{"text": "a"}', b"", line.encode()])
    assert next(messages).text == "a"
    with pytest.raises(BatchError, match=r"^line 3: ") as caught:
        next(messages)
    assert said in str(caught.value)


def test_a_line_in_another_encoding_is_refused() -> None:
    with pytest.raises(BatchError, match="line 1: not UTF-8"):
        list(read_messages(['{"text": "临时"}'.encode("gb18030")]))
