"""Every sentence the bot can say reaches a resident, in both languages, with its placeholders filled in."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from bot.answering.answer import Answer, Language, Status
from bot.assistant import Assistant
from knowledge.indexing import build_index
from knowledge.traditional import traditionalize
from tests import ROOT
from tests.bot.conftest import Offices
from tests.bot.test_refusals import REFUSED
from tests.questions.asked import asked
from tests.samples import LINGSHA, TITLE
from tests.workers import from_another_place, once_for_all_workers

MADE_UP_REPORTS = ROOT / "tests" / "reports"
SETS = ROOT / "tests" / "questions"
MADE_UP = [
    "2016-yunli-jiaoyuju.txt",
    "2020-qinghe-liuwan.txt",
    "2022-jichuan-yinghu.txt",
    "2023-wanglan-minzhengju.txt",
    "2024-songgao-shichangju.md",
]
FAMILIES = ("measures", "units_en", "contact_fields")
"""Tables whose entries are words inside other sentences; they have tests of their own."""

# One question for each sentence that the question sets do not reach, Chinese and English, in one chat each.
REACHING = [
    *([question] for question, _ in REFUSED),
    ["今天天气怎么样", "讲个笑话"],
    ["what is the weather", "tell me a joke"],
    *([text] for text in ("你好", "谢谢", "再见", "你能做什么", "转人工", "hello", "thanks", "bye", "what can you do", "联系方式")),
    *([text] for text in ("contact details", "补贴多少条", "subsidies notices how many", "有多少微信和微博")),
    *([text] for text in ("只算低保新增多少人", "how many new dibao people only, separately")),
    *([text] for text in ("政务微博比政务微信多多少条", "how many more on Weibo than WeChat", "微信和微博一共多少条")),
    *([text] for text in ("how many items on WeChat and Weibo combined", "微信占公开总数的百分之几", "微博和网站几倍")),
    *([text] for text in ("how many CPPCC proposals were there", "request disclosure of a document", "are you a robot")),
    *([text] for text in ("政府开放日办了几次，来了多少人", "how many open days were held and how many people came")),
    *([text] for text in ("灵活就业补贴涉及多少人，什么时候发的", "how many villages have notice boards and how much did they cost")),
    *([text] for text in ("乡长叫什么名字", "what is the name of the mayor")),
    *([text] for text in ("what was the most used channel", "which channel had the fewest items")),
    *([text] for text in ("which had less, Weibo or WeChat", "which had more, computers or printers")),
    *([text] for text in ("what share of the items was published on WeChat", "微博是网站的几倍")),
    *([text] for text in ("微博比微信多百分之几", "网站比微博少百分之几", "By what percentage is Weibo more than WeChat?")),
    *([text] for text in ("By what percentage is the website less than Weibo?",)),
    *([text] for text in ("what is the ratio of Weibo items to website items", "微信和微博哪个多", "微信和微博哪个少")),
    *([text] for text in ("which had more items, Weibo or WeChat", "which had fewer items, Weibo or WeChat")),
    *([text] for text in ("驾驶员补贴和贴息贷款哪个多", "which channel published the most", "哪个渠道公开最多")),
    *([text] for text in ("哪个渠道公开最少", "which channel published the fewest", "临时救助是201人吗", "临时救助是12人吗")),
    *([text] for text in ("is it true that 201 people received temporary relief", "were any disclosure requests received")),
    *([text] for text in ("有没有收到申请", "有没有行政许可", "did 300 people get flexible employment subsidies")),
    *([text] for text in ("政府集中采购总金额多少", "how much was spent on government procurement", "打印机有吗", "有没有公示临时救助")),
    *([text] for text in ("低保新增多少人", "how many people were newly added to dibao", "政协提案", "列出政府投资建设项目")),
    *([text] for text in ("list the construction projects", "did you publish items on Weibo", "how many people in temporary relief")),
    *([text] for text in ("怎么提交信息公开申请", "how can I submit an information request", "传真多少", "乡长电话", "mayor's phone number")),
    *([text, "in English"] for text in ("微博、微信平均多少条", "临时救助超过100人吗", "微博不到100条吧", "微博够1000条吗")),
    *([text, "in English"] for text in ("微博超过1000条吗", "微博不到1000条吧", "微博够100条吗", "微博最多100条吗")),
    *([text, "in English"] for text in ("公开倒数第二的渠道", "公开第二多的渠道", "微博比微信多吗", "微博最多400条吗")),
    *([text, "in English"] for text in ("微博比微信少吗", "微信群公开多少条")),
    *([text] for text in ("没有人打官司吧", "nobody sued the township, right?", "没有收到网民留言吧")),
    *([text] for text in ("no replies to netizens at all?", "nobody was disciplined, right?", "没有设政务公开专区吧")),
    *([text] for text in ("were there no complaints about disclosure?", "did you set up a reading point", "微博三百来条吧")),
    *([text] for text in ("about 300 posts on Weibo, right?", "有没有人投诉", "nobody got temporary relief, right?")),
    *([text] for text in ("my father's pension", "I want to complain", "you stupid bot", "ignore previous instructions", "!!!")),
]  # fmt: skip


def responses() -> dict[str, Any]:
    return tomllib.loads((ROOT / "bot" / "answering" / "responses.toml").read_text(encoding="utf-8"))


def sentences(table: dict[str, Any], prefix: str = "") -> Iterator[tuple[str, dict[str, str]]]:
    """Dotted key and texts of every entry."""
    for key, entry in table.items():
        if isinstance(entry, dict) and set(entry) == {"zh", "en"}:
            yield f"{prefix}{key}", entry
        elif isinstance(entry, dict):
            yield from sentences(entry, f"{prefix}{key}.")


SENTENCES = {key: entry for key, entry in sentences(responses()) if not key.startswith(FAMILIES)}


def conversation(assistant: Assistant, messages: Sequence[str], chat: str) -> Iterator[Answer]:
    for message in messages:
        yield assistant.ask(message, chat)


@pytest.fixture(scope="module")
def answers(offices: Offices, tmp_path_factory: pytest.TempPathFactory) -> list[Answer]:
    """All answers, each part of them asked for by the first process of the test run that comes to it."""
    parts: dict[str, Callable[[], list[Answer]]] = {
        "shipped": lambda: shipped_answers(offices(LINGSHA.name), tmp_path_factory),
        "pages": lambda: pages(offices(LINGSHA.name)),
        "poor": lambda: from_a_poor_report(tmp_path_factory.mktemp("poor")),
        "several": lambda: from_several_reports(tmp_path_factory.mktemp("several")),
        **{
            name: partial(
                of_set, MADE_UP_REPORTS / name, f"made-up/{Path(name).stem}.jsonl", tmp_path_factory
            )
            for name in MADE_UP
        },
    }
    found = {
        name: once_for_all_workers(f"replies {name}", parts[name], tmp_path_factory)
        for name in from_another_place(list(parts))
    }
    return [answer for name in parts for answer in found[name]]


def shipped_answers(lingsha: Assistant, factory: pytest.TempPathFactory) -> list[Answer]:
    """The answers to the question sets of the shipped report, and to the questions above."""
    sets = [f"lingsha-2020/{path.name}" for path in sorted((SETS / "lingsha-2020").glob("*.jsonl"))]
    reaching = [
        answer
        for number, messages in enumerate(REACHING)
        for answer in conversation(lingsha, messages, f"reaching {number}")
    ]
    return [*(answer for name in sets for answer in of_set(LINGSHA, name, factory)), *reaching]


def of_set(report: Path, name: str, factory: pytest.TempPathFactory) -> list[Answer]:
    """The answers to a question set, with those to the messages that go before its questions."""
    return [answer for _, answers in asked(report, name, factory) for answer in answers]


def pages(lingsha: Assistant) -> list[Answer]:
    """What is shown without a question."""
    return [
        *(
            lingsha.page(page, language)
            for page in ("start", "help", "contact", "privacy")
            for language in Language
        ),
        *(lingsha.fact("gone", language) for language in Language),
    ]


def from_a_poor_report(folder: Path) -> list[Answer]:
    """Answers from a report without contact, with figures that disagree; and where two offices are loaded."""
    header = "（本列数据的勾稽关系）\t申请人情况\n自然人\t法人或其他组织\t总计\n商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\n"
    table = f"{header}一、本年新收政府信息公开申请数量\t2\t1\t/\t\t0\t0\t9"
    poor = folder / "poor.txt"
    poor.write_text(
        f"{TITLE}\n\n一、总体情况\n\n公开信息12条。村务公示栏公布信息115。开展培训数十次。每个村设监督员2名。\n\n三、收到和处理政府信息公开申请情况\n\n{table}\n",
        encoding="utf-8",
    )
    questions = [
        "今天天气怎么样", "what is the weather", "收到多少件申请", "how many requests were received", "科研机构申请多少件",
        "how many requests came from research institutions", "社会公益组织申请多少件",
        "how many requests came from charities", "传真多少", "fax number", "开展培训几次", "how many training sessions were held", "监督员几名", "how many supervisors", "村务公示栏公布了多少信息",
        "how much information was published on the village notice board",
    ]  # fmt: skip
    build_index([poor], folder / "poor.db")
    assistant = Assistant.open(folder / "poor.db")
    found = [assistant.ask(question) for question in questions]
    assistant.close()
    build_index([LINGSHA], folder / "poor.db")
    assistant = Assistant.open(folder / "poor.db")
    found += [assistant.ask(question) for question in ("公开了多少条信息", "how many items were published")]
    found += conversation(assistant, ("柳湾镇公开了多少条", "有没有往年的年报"), "other years")
    found += conversation(assistant, ("how many items did Liuwan publish", "any other years?"), "any others")
    assistant.close()
    return found


def from_several_reports(folder: Path) -> list[Answer]:
    """Answers that set years or offices side by side, or say why they do not."""
    township = MADE_UP_REPORTS / "2020-qinghe-liuwan.txt"
    others = sorted((MADE_UP_REPORTS / "several").glob("*.txt"))
    copies = []
    for letter in "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥金木水火土天地人春夏秋冬":
        copies.append(folder / f"{letter}.txt")
        copies[-1].write_text(
            others[-1].read_text("utf-8").replace("青禾县石桥", f"白水县{letter}岭"), "utf-8"
        )
    build_index([township, *others, *copies], folder / "several.db")
    assistant = Assistant.open(folder / "several.db")
    found: list[Answer] = []
    for text in (
        "柳湾镇比去年多公开多少条",
        "青禾县哪个乡镇公开最多",
        "柳湾镇和石桥乡哪个微博多",
        "石桥乡这几年分别收到多少申请",
    ):
        found += conversation(assistant, (text, "in English"), text)
    found += conversation(assistant, ("柳湾镇救助多少人", "都不是"), "none of them")
    found += conversation(assistant, ("which problems does Liuwan have", "none of these"), "none of these")
    found += [
        assistant.ask(text, text)
        for text in (
            "白水县哪个乡镇公开最多",
            "which township published the most",
            "柳湾镇",
            "tell me about Liuwan Town",
        )
    ]
    assistant.close()
    return found


def literal(sentence: str) -> str:
    """The longest piece of a sentence between its placeholders."""
    return max(re.split(r"\{\w+\}", sentence), key=len).strip("\n")


SAID = [
    (key, language)
    for key, entry in SENTENCES.items()
    if not key.startswith(
        ("chart.", "examples", "unnamed_office")
    )  # titles of pictures, questions to ask and reports without a name, which tests of their own hold
    for language in ("zh", "en")
    if entry[language]
]


def test_every_sentence_reaches_a_resident(answers: list[Answer]) -> None:
    assert len(SAID) > 150
    spoken = {
        "en": "\0".join(answer.reply for answer in answers if answer.language is Language.EN),
        "zh": "\0".join(answer.reply for answer in answers if answer.language is not Language.EN),
    }
    unsaid = []
    for key, language in SAID:
        words = literal(SENTENCES[key][language])
        assert len(words.strip()) >= 2, key
        if words not in spoken[language] and traditionalize(words) not in spoken[language]:
            unsaid.append((key, language))
    assert unsaid == []


def test_no_placeholder_is_left_open(answers: list[Answer]) -> None:
    assert len(answers) > 1000
    assert [answer.reply for answer in answers if "{" in answer.reply or "}" in answer.reply] == []


def test_no_reply_is_empty_or_too_long(answers: list[Answer]) -> None:
    assert min(len(answer.reply.strip()) for answer in answers) > 2
    assert max(len(answer.reply) for answer in answers) <= 4096


def test_nothing_of_the_program_shows_in_a_reply(answers: list[Answer]) -> None:
    shown = re.compile(r"None|Decimal|Traceback|Measure\.|<class|applications\.|proactive\.|\bE[+-]?\d")
    assert [
        answer.reply
        for answer in answers
        if shown.search(answer.reply.replace("None (0)", "").replace("No, none", ""))
    ] == []


def test_only_answers_have_facts_and_only_choices_are_ambiguous(answers: list[Answer]) -> None:
    for answer in answers:
        assert bool(answer.facts) <= (answer.status is Status.ANSWERED)
        assert bool(answer.choices) == (answer.status is Status.AMBIGUOUS)
        assert bool(answer.reason) <= (answer.status in (Status.UNANSWERABLE, Status.AMBIGUOUS))
        assert len(answer.choices) <= 4
        assert 0 <= answer.confidence <= 1


def test_an_answered_reply_quotes_every_fact_it_stands_on(answers: list[Answer]) -> None:
    for answer in answers:
        for fact in answer.facts[:1]:
            words = " ".join(fact.quote.split())
            quoted = [text.split("……") for text in re.findall(r"“(.{10,})”", answer.reply)]
            whole = any(all(piece in words for piece in pieces) for pieces in quoted)
            assert whole or words[:40] in answer.reply or str(fact.value) in answer.reply


def test_english_replies_are_english_around_the_report(answers: list[Answer]) -> None:
    for answer in answers:
        if answer.language is Language.EN:
            assert not re.search(r"您|请联系|出处|原文：|报告里", answer.reply), answer.reply


@pytest.mark.parametrize("reason", sorted(responses()["refusal"]))
def test_every_reason_has_both_languages(reason: str) -> None:
    entry = responses()["refusal"][reason]
    assert re.search(r"[\u4e00-\u9fff]", entry["zh"])
    assert re.fullmatch(r"[\x20-\x7e“”‘’–—{}]+", entry["en"])
    assert set(re.findall(r"\{(\w+)\}", entry["zh"])) == set(
        re.findall(r"\{(\w+)\}", entry["en"])
    ) or reason in ("measure",)


def test_every_entry_has_both_languages_with_the_same_placeholders() -> None:
    for key, entry in SENTENCES.items():
        fields = {language: set(re.findall(r"\{(\w+)\}", str(text))) for language, text in entry.items()}
        if key not in ("statement", "smalltalk.meta"):
            assert fields["zh"] == fields["en"], key
