"""What English questions ask for: a way of applying, one of two things offered, a plain total, plans for next year."""

from __future__ import annotations

import pytest

from bot.answering.answer import Language
from bot.answering.telling.roles import sought
from bot.understanding.english.reader import read_english
from bot.understanding.question import Ask, Operation, Question
from bot.understanding.reader import understand
from knowledge.models import Measure


def ask(text: str, office: str = "青禾县林业局") -> Question:
    """The question as it is read."""
    return read_english(text, ("qinghe",), (office,))


def names(question: Question) -> set[str]:
    """Every name of the terms that ask for something."""
    return {name for term in question.terms if term.weight >= 0.3 for name in term.names}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("How were the applications handed in?", "how they came in"),
        ("What did the enterprise ask about?", "what applicants want"),
        ("What information was requested?", "what applicants want"),
        ("What do callers complain about most?", "what messages say"),
        ("Who takes the lead in this work?", "charge"),
        ("Which section vets articles before they are posted?", "approval"),
        ("What has to be done before anything is released?", "approval"),
        ("Which page can I read the report on?", "copy of the report"),
        ("What cannot be made public?", "kept back"),
        ("What is the bureau going to do about these problems?", "remedy"),
        ("Under which clause is it issued?", "basis"),
        ("Which days are open days?", "day"),
        ("Which section does the daily work?", "office in charge"),
    ],
)
def test_what_is_sought_is_known_in_many_forms(text: str, role: str) -> None:
    question = ask(text)
    assert question.language is Language.EN
    assert role in {one.role.name for one in sought(question)}


@pytest.mark.parametrize(
    "text", ["Who received relief?", "Which scenic area was renamed?", "How was it heated?"]
)
def test_other_questions_seek_nothing_of_the_kind(text: str) -> None:
    assert {one.role.name for one in sought(ask(text))}.isdisjoint(
        {"receiver", "subject", "how they came in"}
    )


def test_words_before_the_asking_ones_are_still_looked_for() -> None:
    question = ask("What did the enterprise ask about?")
    wanted = sought(question)
    enterprise = next(term for term in question.terms if "企业" in term.names)
    assert not any(one.covers(enterprise) for one in wanted)


def test_of_two_things_offered_either_answers() -> None:
    question = ask("Were the applicants firms or citizens?")
    assert not question.yes_no
    assert question.ask is Ask.WHAT
    assert any({"企业", "公民"} <= set(term.names) for term in question.terms)


@pytest.mark.parametrize(
    "text",
    ["Were there any complaints or lawsuits?", "Was it taken to court or to administrative review?"],
)
def test_whether_either_happened_stays_a_question_for_yes_or_no(text: str) -> None:
    assert ask(text).yes_no


def test_a_plain_total_is_of_what_was_published() -> None:
    question = ask("How many items altogether?")
    assert question.measure is Measure.ITEM
    assert {"公开", "政府信息"} <= {term.names[0] for term in question.terms}


def test_requests_alone_are_those_that_came_in() -> None:
    assert any("收到" in term.names for term in ask("How many requests did they get?").terms)
    assert not any("收到" in term.names[:1] for term in ask("How many requests were refused?").terms)


def test_a_list_after_a_comparison_is_what_is_compared() -> None:
    question = ask("Which had more, WeChat or Weibo?")
    assert question.operation is Operation.MORE
    assert question.than is not None
    before = [term for term in question.terms if term.position < question.than and term.weight >= 0.5]
    assert [term for term in before if "微信" in term.names]


def test_the_sum_of_a_list_has_no_two_sides() -> None:
    question = ask("total of WeChat, Weibo and website")
    assert question.operation is Operation.SUM
    assert question.than is None


def test_a_share_beside_a_count_is_a_second_measure() -> None:
    question = ask("How many notices were there, and what percentage?")
    assert question.measure is not Measure.PERCENT
    assert question.other_measures == (Measure.PERCENT,)
    assert question.operation is None


@pytest.mark.parametrize(
    "text", ["What was the price hearing about?", "By how much was the target exceeded?"]
)
def test_words_of_money_that_only_describe_ask_for_none(text: str) -> None:
    assert ask(text).measure is not Measure.MONEY


def test_what_people_ask_about_most_counts_nothing() -> None:
    question = ask("What do residents complain about most?")
    assert question.measure is None
    assert question.operation is None


def test_plans_for_next_year_stand_in_this_report() -> None:
    assert ask("What do they plan to improve next year?").relative_year is None
    assert ask("How many requests came in next year?").relative_year == 1


def test_an_offices_own_site_is_not_the_governments() -> None:
    own, any_site = (
        names(ask(f"How many items did the {word} website carry?")) for word in ("own", "official")
    )
    assert "政府网站" not in own
    assert "政府网站" in any_site


@pytest.mark.parametrize(("text", "unit"), [("accounts", "个"), ("posts", "条"), ("items", "")])
def test_the_noun_tells_the_measure_word(text: str, unit: str) -> None:
    assert ask(f"How many {text} were there on WeChat?").unit == unit


def test_the_name_of_an_account_asks_for_no_person() -> None:
    question = ask("What is the name of the official WeChat account?")
    assert question.ask is Ask.WHAT
    assert question.category == ""
    assert ask("What is the name of the clerk?").category == "names"


def test_more_by_how_many_is_a_difference_even_of_two_sentences() -> None:
    question = ask("Over the website, did Weibo put out more? by how many?")
    assert question.operation is Operation.DIFFERENCE
    assert question.than is not None
    assert ask("By how many did the licence items change?").operation is not Operation.DIFFERENCE


def test_what_came_out_in_total_is_what_was_published() -> None:
    assert {"公开", "政府信息"} <= {term.names[0] for term in ask("How many items came out in total?").terms}


def test_more_came_in_than_were_answered_has_those_that_came_in_on_one_side() -> None:
    question = ask("How many more applications came in than were answered?")
    assert question.than is not None
    assert [term for term in question.terms if "收到" in term.names[:1] and term.position < question.than]


def test_a_benefit_named_minimum_asks_for_no_least() -> None:
    assert understand("how many people are on the minimum living allowance list").operation is None
    assert understand("which list had the minimum number of people").operation is Operation.LEAST


def test_what_there_is_and_where_it_failed_are_asked_for_by_name() -> None:
    assert not ask("what kit is there in the hall").yes_no
    assert ask("is there any kit in the hall").yes_no
    assert ask("requests where it held nothing").ask is not Ask.WHERE
    assert ask("which villages had demolition costs published").measure is None
    assert ask("how many from citizens").measure is Measure.NUMBER


def test_a_keyword_that_begins_with_items_counts_them() -> None:
    assert ask("items on the website in 2021").measure is Measure.ITEM


def test_documents_that_may_be_released_are_no_requests_granted() -> None:
    rows = {row for term in ask("how many documents may be released in full").terms for row in term.rows}
    assert not rows
    rows = {row for term in ask("how many requests were granted in full").terms for row in term.rows}
    assert "applications.granted" in rows


def test_when_inside_a_question_asks_for_no_time() -> None:
    assert ask("what principle is followed when answering letters").ask is Ask.WHAT
    assert ask("what happens and when").ask is Ask.WHEN
    assert ask("why did the number of applications rise").ask is Ask.WHY
    assert ask("what is the name of the portal").ask is Ask.WHAT


def test_followers_are_a_number_and_those_on_a_benefit_are_people() -> None:
    assert ask("how many followers does the account have").measure is Measure.NUMBER
    assert ask("dibao recipients").measure is Measure.PERSON
    assert ask("wechat fans").measure is Measure.NUMBER
    assert ask("people affected by the flood").measure is Measure.PERSON
    assert ask("total pension paid in yuan").measure is Measure.MONEY
    assert ask("from natural persons").measure is Measure.NUMBER


def test_the_room_is_part_of_the_address_and_chinese_words_add_to_the_contact() -> None:
    assert not ask("in which room is the office").terms
    assert ask("post code and 地址").contact_fields == ("postcode", "address")


def test_all_that_was_put_out_is_counted_by_tiao() -> None:
    assert ask("number of items made public").unit == "条"


def test_forwarded_says_which_documents_and_funds_which_items() -> None:
    weights = {term.names[0]: term.weight for term in ask("forwarded documents").terms}
    assert weights["转发"] > weights["文件"]
    assert ask("how many more fund items than news items").measure is Measure.ITEM
