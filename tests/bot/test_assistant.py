"""The pipeline: what a chat remembers, what it picks from, and that nothing a resident writes breaks it."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answering.answer import Answer, Language, Status
from bot.assistant import Assistant
from knowledge.errors import StoreError
from knowledge.indexing import build_index
from knowledge.writing import IndexWriter
from tests.bot.conftest import Offices
from tests.samples import LINGSHA

LIUWAN, WANGLAN, SONGGAO = (
    "2020-qinghe-liuwan.txt",
    "2023-wanglan-minzhengju.txt",
    "2024-songgao-shichangju.md",
)
TELEPHONE, ADDRESS = "0952-6801081", "石嘴山市平罗县灵沙乡灵沙村三队"

_chats = count()


def talk(assistant: Assistant, *messages: str) -> Answer:
    """The answer to the last of some messages of a chat of its own."""
    chat = f"chat {next(_chats)}"
    return [assistant.ask(message, chat) for message in messages][-1]


def values(answer: Answer) -> list[object]:
    return [fact.value for fact in answer.facts]


# ---------------------------------------------------------------- follow-ups
@pytest.mark.parametrize(
    ("messages", "value"),
    [
        (["政务微信公开了多少条政府信息", "那微博呢"], 316),
        (["政务微信公开了多少条政府信息", "那微博呢", "网站呢？"], 72),
        (["临时救助公示了多少条", "涉及多少人呢"], 201),
        (["低保涉及多少人", "那临时救助呢"], 201),
        (["临时救助涉及多少人", "低保呢"], 134),
        (["How many items were posted on WeChat?", "and on Weibo?"], 316),
        (["主动公开了多少条信息", "其中微博多少条"], 316),
        (["临时救助多少人", "雨露计划信息几条"], 2),
        (["临时救助多少人", "你好", "那低保呢"], 134),
    ],
)
def test_a_message_may_lean_on_the_one_before(lingsha: Assistant, messages: list[str], value: int) -> None:
    answer = talk(lingsha, *messages)
    assert answer.status is Status.ANSWERED, answer.reply
    assert values(answer)[0] == value


def test_figures_just_told_can_be_reckoned_with(lingsha: Assistant) -> None:
    together = talk(lingsha, "政务微信公开了多少条政府信息", "那微博呢", "两个加起来呢")
    assert together.reply.startswith("合计：")
    assert "= 558条" in together.reply


def test_the_answer_before_can_be_had_in_english(lingsha: Assistant) -> None:
    answer = talk(lingsha, "政务微博公开了多少条", "and in English?")
    assert answer.language is Language.EN
    assert values(answer) == [316]


def test_words_that_are_the_same_in_both_scripts_are_answered_in_that_of_the_conversation(
    lingsha: Assistant,
) -> None:
    lingsha.forget("script")
    for text, language in (
        ("那微信呢", Language.ZH_CN),
        ("微博公開了多少條", Language.ZH_HANT),
        ("那微信呢", Language.ZH_HANT),
        ("公示栏呢", Language.ZH_CN),
        ("那微信呢", Language.ZH_CN),
        ("how many on Weibo?", Language.EN),
        ("那微信呢", Language.ZH_CN),
    ):
        assert lingsha.ask(text, "script").language is language


def test_an_english_refusal_separates_telephone_and_address_the_english_way(lingsha: Assistant) -> None:
    reply = lingsha.ask("How much money was spent on street lamps?").reply
    assert "telephone: 0952-6801081, address: " in reply


def test_a_follow_up_may_ask_for_another_year(lingsha: Assistant) -> None:
    answer = talk(lingsha, "政务微博公开了多少条", "2019年呢")
    assert (answer.status, answer.reason) == (Status.UNANSWERABLE, "other_year")


def test_a_follow_up_may_ask_why(lingsha: Assistant) -> None:
    assert "由于政府信息查阅机" in talk(lingsha, "村务公开形式单一", "为什么").reply


def test_without_anything_before_a_follow_up_is_not_guessed(lingsha: Assistant) -> None:
    assert talk(lingsha, "涉及多少人呢").status in (Status.AMBIGUOUS, Status.UNANSWERABLE)


def test_chats_do_not_hear_each_other(lingsha: Assistant) -> None:
    lingsha.ask("临时救助公示了多少条", "one")
    assert lingsha.ask("涉及多少人呢", "other").status is not Status.ANSWERED
    assert values(lingsha.ask("涉及多少人呢", "one")) == [201]


def test_messages_without_a_chat_are_each_their_own(lingsha: Assistant) -> None:
    lingsha.ask("临时救助公示了多少条")
    assert lingsha.ask("涉及多少人呢").status is not Status.ANSWERED


def test_a_chat_can_be_forgotten(lingsha: Assistant) -> None:
    lingsha.ask("临时救助公示了多少条", "forget me")
    lingsha.forget("forget me")
    assert lingsha.ask("涉及多少人呢", "forget me").status is not Status.ANSWERED


def test_after_a_pause_nothing_is_remembered(tmp_path: Path) -> None:
    build_index([LINGSHA], tmp_path / "index.db")
    assistant = Assistant.open(tmp_path / "index.db", pause_minutes=-1)
    assistant.ask("临时救助公示了多少条", "c")
    assert assistant.ask("涉及多少人呢", "c").status is not Status.ANSWERED
    assistant.close()


# ---------------------------------------------------------------- asking back
VAGUE = "补贴多少条"


def test_two_facts_that_fit_equally_are_offered(lingsha: Assistant) -> None:
    answer = talk(lingsha, VAGUE)
    assert answer.status is Status.AMBIGUOUS
    assert 2 <= len(answer.choices) <= 4
    assert len(set(answer.choices)) == len(answer.choices)
    for number, choice in enumerate(answer.choices, 1):
        assert f"{number}. {choice}" in answer.reply
    assert TELEPHONE in answer.reply
    assert answer.facts == ()


@pytest.mark.parametrize("number", [1, 2])
def test_a_choice_is_picked_by_number_or_by_words(lingsha: Assistant, number: int) -> None:
    choice = talk(lingsha, VAGUE).choices[number - 1]
    ordinal = "一二三四"[number - 1]
    ways = [str(number), f"第{ordinal}个", f"{number}. {choice}", choice]
    answers = [talk(lingsha, VAGUE, way) for way in ways]
    assert {answer.status for answer in answers} == {Status.ANSWERED}
    assert len({answer.reply for answer in answers}) == 1
    assert choice.rpartition("（")[0] in answers[0].reply


def test_a_number_that_was_not_offered_picks_nothing(lingsha: Assistant) -> None:
    assert talk(lingsha, VAGUE, "9").status is not Status.ANSWERED


@pytest.mark.parametrize(
    "question",
    [
        "补贴公示了多少条",
        "公示了多少人",
        "申请",
    ],
)
def test_a_vague_question_is_not_decided_for_the_resident(lingsha: Assistant, question: str) -> None:
    assert talk(lingsha, question).status is Status.AMBIGUOUS


def test_a_number_where_nothing_was_offered_picks_nothing(lingsha: Assistant) -> None:
    assert talk(lingsha, "临时救助多少人", "2").status is not Status.ANSWERED


def test_a_new_question_may_be_asked_instead_of_choosing(lingsha: Assistant) -> None:
    assert values(talk(lingsha, VAGUE, "政务微博公开了多少条")) == [316]


# ---------------------------------------------------------------- several offices and years
@pytest.fixture(scope="module")
def several(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index of three offices, one of them with two years."""
    folder = tmp_path_factory.mktemp("several")
    older = folder / "2019.txt"
    text = LINGSHA.read_text(encoding="utf-8").replace("2020", "2019").replace("1840 条", "1700 条")
    older.write_text(text.replace("涉及人员 201 人", "涉及人员 150 人"), encoding="utf-8")
    build_index([LINGSHA, older, LINGSHA.parents[2] / "tests" / "reports" / LIUWAN], folder / "index.db")
    return folder / "index.db"


@pytest.mark.parametrize(
    ("messages", "value", "report"),
    [
        (["灵沙乡临时救助多少人"], 201, "平罗县灵沙乡人民政府 2020"),
        (["灵沙乡2019年临时救助多少人"], 150, "平罗县灵沙乡人民政府 2019"),
        (["灵沙去年临时救助多少人"], 150, "平罗县灵沙乡人民政府 2019"),
        (["柳湾镇主动公开了多少条政府信息"], 936, "青禾县柳湾镇人民政府 2020"),
        (["灵沙乡临时救助多少人", "2019年呢"], 150, "平罗县灵沙乡人民政府 2019"),
        (["灵沙乡政务微博公开多少条", "柳湾镇呢"], 95, "青禾县柳湾镇人民政府 2020"),
        (["政务微博公开了多少条", "灵沙乡"], 316, "平罗县灵沙乡人民政府 2020"),
        (["灵沙乡政务微博公开多少条", "临时救助多少人"], 201, "平罗县灵沙乡人民政府 2020"),
    ],
)
def test_office_and_year_are_read_from_the_question(
    several: Path, messages: list[str], value: int, report: str
) -> None:
    assistant = Assistant.open(several)
    answer = talk(assistant, *messages)
    assistant.close()
    assert answer.status is Status.ANSWERED, answer.reply
    assert (values(answer)[0], answer.facts[0].report) == (value, report)


def test_where_no_office_is_named_the_bot_asks_which(several: Path) -> None:
    assistant = Assistant.open(several)
    answer = talk(assistant, "政务微博公开了多少条")
    assistant.close()
    assert answer.status is Status.AMBIGUOUS
    assert set(answer.choices) == {"平罗县灵沙乡人民政府", "青禾县柳湾镇人民政府"}


def test_a_preferred_office_answers_chats_that_name_none(several: Path) -> None:
    assistant = Assistant.open(several, organisation="青禾县柳湾镇人民政府")
    assert values(assistant.ask("政务微博公开了多少条")) == [95]
    assert values(assistant.ask("灵沙乡政务微博公开了多少条")) == [316]
    assistant.close()


def test_a_year_that_is_not_loaded_is_refused_with_the_years_that_are(several: Path) -> None:
    assistant = Assistant.open(several)
    answer = talk(assistant, "灵沙乡2015年公开了多少条")
    assistant.close()
    assert (answer.status, answer.reason) == (Status.UNANSWERABLE, "other_year")
    assert all(year in answer.reply for year in ("2015", "2019", "2020"))


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("灵沙乡主动公开信息比上一年多多少条", "140"),
        ("哪个乡镇主动公开信息最多", "平罗县灵沙乡人民政府"),
    ],
)
def test_reports_can_be_compared(several: Path, question: str, shown: str) -> None:
    assistant = Assistant.open(several)
    answer = talk(assistant, question)
    assistant.close()
    assert answer.status is Status.ANSWERED
    assert shown in answer.reply.splitlines()[0]


# ---------------------------------------------------------------- whatever is written
HOSTILE = [
    "", " ", "\n", "。", "？？？", "!!!", "1", "0", "-1", "99999999999999999999", "😀😀😀", "👨‍👩‍👧‍👦 临时救助", "\x00", "\u202e\u200b",
    "{office}", "{0} %s %(x)s {figure}", "<b>临时救助</b>多少人<script>alert(1)</script>", "&lt;&amp;", "' OR 1=1 --",
    "'; DROP TABLE facts; --", "../../etc/passwd", "a" * 10_000, "临时救助多少人" * 2_000, "多" * 5_000, "?" * 4_000,
    "\ud800".encode("utf-16", "surrogatepass").decode("utf-16", "replace"), "ﷺ" * 300, "一" * 900, "١٢٣ 条", "Ⅻ 人",
    "①", "２", "²", "第百个", "比比比", "占占占", "和、和、和", "的的的", "2020年2019年2018年", "of of of", "and and", "how many",
    "\t\t\t", "null", "NaN", "多少", "哪个", "最多", "合计", "各多少", "占比", "第一个", "in english", "电话电话电话",
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_nothing_that_can_be_typed_breaks_the_assistant(lingsha: Assistant, text: str) -> None:
    chat = f"hostile {next(_chats)}"
    for message in (text, "临时救助多少人", text, text, VAGUE, text):
        answer = lingsha.ask(message, chat)
        assert answer.reply.strip()
        assert len(answer.reply) <= 4096
        assert "{" not in answer.reply
        assert "<script" not in answer.reply


def with_contact(answer: Answer) -> bool:
    """True if the answer answers, or at least says whom to ask."""
    return answer.status in (Status.ANSWERED, Status.SMALLTALK) or (
        TELEPHONE in answer.reply and ADDRESS in answer.reply
    )


@settings(max_examples=200)
@given(st.text(max_size=120))
def test_any_text_gets_a_reply(lingsha: Assistant, text: str) -> None:
    answer = lingsha.ask(text, "any text")
    assert answer.reply.strip()
    assert with_contact(answer)


PIECES = [
    "临时救助", "低保", "微博", "微信", "政务", "公开", "多少", "人", "条", "钱", "2019年", "去年", "比", "和", "、", "占", "最多", "吗", "为什么",
    "谁", "哪里", "电话", "不予公开", "予以公开", "呢", "那", "第一个", "加起来", "？", "，", " how many ", " people ", " and ", "201", "灵沙乡", "柳湾镇",
]  # fmt: skip


@settings(max_examples=300)
@given(st.lists(st.sampled_from(PIECES), max_size=9).map("".join))
def test_any_words_of_the_domain_get_a_reply(lingsha: Assistant, text: str) -> None:
    answer = lingsha.ask(text, "any words")
    assert answer.reply.strip()
    assert "{" not in answer.reply
    assert with_contact(answer)
    assert len(answer.choices) <= 4
    assert bool(answer.facts) <= (answer.status is Status.ANSWERED)


@settings(max_examples=150)
@given(st.lists(st.sampled_from(PIECES), max_size=7).map("".join))
def test_figures_are_never_about_another_year_or_place(lingsha: Assistant, text: str) -> None:
    for asked in (f"2018年{text}", f"{text}宝丰镇有多少条"):
        answer = lingsha.ask(asked)
        assert answer.status is not Status.ANSWERED or not any(
            fact.unit in ("条", "人") for fact in answer.facts
        ), asked


# ---------------------------------------------------------------- opening
def test_an_index_without_a_report_is_refused_with_what_to_do(tmp_path: Path) -> None:
    IndexWriter.open(tmp_path / "index.db").close()
    with pytest.raises(StoreError, match="holds no report; add one with: python -m knowledge build"):
        Assistant.open(tmp_path / "index.db")


@pytest.mark.parametrize("page", ["start", "help", "contact", "privacy"])
@pytest.mark.parametrize("language", list(Language))
def test_pages_are_there_in_every_language(lingsha: Assistant, page: str, language: Language) -> None:
    answer = lingsha.page(page, language)
    assert answer.language is language
    assert len(answer.reply) > 20
    assert "{" not in answer.reply


def test_the_examples_of_the_start_page_are_answered(lingsha: Assistant) -> None:
    examples = [
        line[2:] for line in lingsha.page("start", Language.ZH_CN).reply.splitlines() if line.startswith("· ")
    ]
    assert len(examples) >= 3
    assert {lingsha.ask(example).status for example in examples} == {Status.ANSWERED}


def test_the_english_examples_of_the_start_page_are_answered(lingsha: Assistant) -> None:
    examples = [
        line[2:] for line in lingsha.page("start", Language.EN).reply.splitlines() if line.startswith("· ")
    ]
    assert len(examples) >= 3
    assert {lingsha.ask(example).status for example in examples} == {Status.ANSWERED}


def test_offices_of_every_kind_can_be_asked(offices: Offices) -> None:
    assert values(offices(WANGLAN).ask("结婚登记办了多少对")) == [1385]
    assert values(offices(SONGGAO).ask("食品安全抽检多少批次"))[0] == 5200


@pytest.mark.parametrize(
    "chatter", ["嗯嗯嗯", "哈哈哈", "吃咧么", "Thanks, that helped a lot!", "3加3等于几", "活儿多，天天忙"]
)
def test_chatter_does_not_bring_the_last_answer_once_more(lingsha: Assistant, chatter: str) -> None:
    lingsha.ask("临时救助多少人", chatter)
    assert "201" not in lingsha.ask(chatter, chatter).reply
