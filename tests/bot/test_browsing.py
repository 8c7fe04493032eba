"""Browsing without a question: names of facts that outlive a restart, and a report's sections, topics and facts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.answering.answer import Language, Status
from bot.assistant import Assistant
from bot.outline import Outline
from knowledge.indexing import build_index
from tests.bot.conftest import Offices
from tests.samples import LINGSHA, MADE_UP_NAMES, path_of

LIUWAN = ("2020-qinghe-liuwan.txt", "several/2019-qinghe-liuwan.txt")


def outline(assistant: Assistant, organisation: str = "", year: int | None = None) -> Outline:
    report = assistant.browser.report(organisation, year)
    assert report is not None
    return assistant.browser.outline(report)


def test_a_fact_is_answered_by_its_name(lingsha: Assistant) -> None:
    asked = lingsha.ask("临时救助多少人")
    again = lingsha.fact(asked.facts[0].id, Language.ZH_CN)
    assert again.status is Status.ANSWERED
    assert again.reply.splitlines()[0] == "201 人"
    assert again.facts == asked.facts


def test_names_fit_into_buttons_and_links(lingsha: Assistant) -> None:
    whole = outline(lingsha)
    names = [
        *whole.entries,
        *(s.id for s in whole.sections),
        *(t.id for s in whole.sections for t in s.topics),
    ]
    assert len(set(names)) == len(names) > 300
    assert all(re.fullmatch("[A-Za-z0-9_-]{17}", name) for name in names)


def test_names_are_the_same_after_the_index_was_built_again(lingsha: Assistant, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    build_index([path_of("2024-songgao-shichangju.md"), LINGSHA], other)
    again = Assistant.open(other, organisation="平罗县灵沙乡人民政府")
    assert set(outline(again).entries) == set(outline(lingsha).entries)
    again.close()


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("name", ["", "x", "f" * 17, "f" + "é" * 16, "f" + "A" * 64])
def test_a_name_that_leads_nowhere_is_refused_with_the_contact(
    name: str, language: Language, lingsha: Assistant
) -> None:
    answer = lingsha.fact(name, language)
    assert answer.status is Status.UNANSWERABLE
    assert answer.reason == "replaced"
    assert "0952-6801081" in answer.reply


def test_a_fact_of_a_report_that_now_says_otherwise_is_refused(tmp_path: Path) -> None:
    index, report = tmp_path / "index.db", tmp_path / LINGSHA.name
    text = LINGSHA.read_text(encoding="utf-8")
    report.write_text(text, encoding="utf-8")
    build_index([report], index)
    assistant = Assistant.open(index)
    name = assistant.ask("临时救助多少人").facts[0].id
    kept = assistant.ask("政务微博公开多少条").facts[0].id
    report.write_text(re.sub(r"201(\s*)人", r"202\1人", text), encoding="utf-8")
    build_index([report], index)
    assert assistant.fact(name, Language.ZH_CN).reason == "replaced"
    assert assistant.fact(kept, Language.ZH_CN).reply.startswith("316 条")
    assistant.close()


def test_what_follows_a_fact_leans_on_it(lingsha: Assistant) -> None:
    name = lingsha.ask("政务微信公开了多少条政府信息").facts[0].id
    lingsha.fact(name, Language.ZH_CN, chat="browsing")
    assert lingsha.ask("那微博呢", chat="browsing").reply.startswith("316 条")


def test_an_outline_follows_the_report(lingsha: Assistant) -> None:
    whole = outline(lingsha)
    assert [section.name[0] for section in whole.sections[:6]] == list("一二三四五六")
    topics = [topic.name for topic in whole.sections[0].topics]
    assert topics.index("（8）民生领域信息公开") < topics.index("（10）政府投资重大建设项目公开")


@pytest.mark.parametrize("name", [LINGSHA.name, *MADE_UP_NAMES])
def test_everything_shown_opens_and_answers(name: str, offices: Offices) -> None:
    assistant = offices(name)
    browser = assistant.browser
    whole = outline(assistant)
    for section in whole.sections:
        assert browser.place(section.id) == (whole, section)
        for topic in section.topics:
            assert browser.place(topic.id) == (whole, topic)
            assert topic.entries
    for entry in whole.entries.values():
        answer = assistant.fact(entry.id, Language.EN)
        assert answer.status is Status.ANSWERED, entry.fact
        if (
            entry.fact.value is not None
            and not entry.fact.approximate
            and entry.fact.unit[:1] not in ("万", "亿")
        ):
            assert re.search(
                rf"(?<!\d){re.escape(f'{entry.fact.value:f}')}(?!\d)", answer.reply.partition("\n")[0]
            )


def test_offices_and_years(offices: Offices) -> None:
    browser = offices(*LIUWAN, "several/2020-qinghe-shiqiao.txt").browser
    assert browser.count_offices() == 2
    assert browser.years("青禾县柳湾镇人民政府") == [2020, 2019]
    assert browser.offices("石桥")[0] == "青禾县石桥乡人民政府"
    assert set(browser.offices()) == {"青禾县柳湾镇人民政府", "青禾县石桥乡人民政府"}
    assert browser.report("青禾县柳湾镇人民政府", 2018) is None


def test_what_stands_near_a_figure_is_not_the_figure_itself(lingsha: Assistant) -> None:
    name = lingsha.ask("政务微博公开了多少条").facts[0].id
    near = lingsha.browser.near([name])
    assert name not in [entry.id for entry in near]
    assert "全乡主动公开政府信息" in [entry.fact.label for entry in near]
    assert lingsha.browser.near(["f" * 17]) == lingsha.browser.near([]) == []
