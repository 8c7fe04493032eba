"""English as foreigners type it: short forms, loose verbs, what the office is, what is counted and what only describes it."""

from __future__ import annotations

import pytest

from bot.understanding.english.naming import shared_nouns
from bot.understanding.english.own import without_own_kind
from bot.understanding.english.reader import read_english
from bot.understanding.english.spelling import mended
from bot.understanding.english.wording import plain_words, reworded
from bot.understanding.question import Ask, Operation, Question
from knowledge.lexicon import lexicon
from knowledge.models import Measure
from knowledge.pinyin import spellings


def read(text: str, *names: str) -> Question:
    """The question, asked of the office with these names."""
    return read_english(text, (), names)


def weights(text: str, *names: str) -> dict[str, float]:
    """What the words of a question weigh, by the name they stand for."""
    return {term.names[0]: term.weight for term in read(text, *names).terms}


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("hw many ppl r in ur dept", "how many people are in your department"),
        ("they couldn't, dont or won't", "they could not do not or will not"),
        ("any idea how many boats", "how many boats"),
        ("i was wondering where the profs are", "where the professors are"),
    ],
)
def test_short_forms_are_written_out(typed: str, plain: str) -> None:
    assert plain_words(typed) == plain


@pytest.mark.parametrize(
    ("text", "office", "left"),
    [
        ("how many boats does the maritime university own", "东港海事大学", "how many boats does own"),
        ("how many boats does the medical university own", "东港海事大学", "how many boats does the medical university own"),
        ("who works at the finance bureau", "东港市教育局", "who works at the finance bureau"),
        ("who works at the education bureau", "东港市教育局", "who works at"),
        ("the county website in the county", "东港县人民政府", "the county website"),
        ("did the police react", "东港市公安局", "did react"),
        ("how many shops in the city", "东港市商务局", "how many shops"),
    ],
)  # fmt: skip
def test_what_the_office_is_is_no_part_of_the_question(text: str, office: str, left: str) -> None:
    assert without_own_kind(text, office)[0] == left


def test_another_government_that_acted_is_another_place() -> None:
    assert read("how many letters did the county government get", "青禾县东港镇人民政府").place
    assert not read("how many letters did the county government get", "青禾县人民政府").place


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("how many visitor comments were left", Measure.ITEM), ("how many visitors came", Measure.PERSON_TIMES),
        ("how many consumer warnings went out", Measure.NUMBER), ("how many officials were called in", Measure.PERSON),
        ("how much gravel was hauled off", Measure.NUMBER), ("how much rent was let off", Measure.MONEY),
        ("how much did they charge people", Measure.MONEY), ("volunteers all in all", Measure.PERSON),
        ("people on sick leave", Measure.PERSON), ("volunteer hall", None),
    ],
)  # fmt: skip
def test_what_is_counted_is_told_from_what_describes_it(text: str, measure: Measure | None) -> None:
    assert read(text).measure is measure


def test_a_predicate_that_nothing_knows_must_be_explained() -> None:
    terms = {term.text: term for term in read("how many clubs were flumped").terms}
    assert terms["flumped"].known
    assert terms["flumped"].weight >= 0.5


def test_everyday_verbs_weigh_little() -> None:
    assert weights("how many letters did they churn out")["churn"] < 0.1
    assert weights("how many permits did the office hand out")["发放"] < 0.1
    assert weights("letters from villagers answered")["办结"] < 0.1
    assert weights("how many requests were answered")["办结"] >= 0.5


def test_the_reason_says_more_than_the_outcome() -> None:
    found = weights("how many requests were refused since they do not have the information")
    assert found["不予公开"] < 0.1
    assert found["本机关不掌握相关政府信息"] == 1.0


def test_the_last_word_of_bare_keywords_must_be_explained() -> None:
    assert [term.known for term in read("flood deaths").terms if term.text == "死亡"] == [True]


@pytest.mark.parametrize(
    ("text", "ask"),
    [("farmers who got seed", Ask.FIGURE), ("who got seed", Ask.WHO), ("do you know who got seed", Ask.WHO)],
)
def test_who_after_people_asks_nothing(text: str, ask: Ask) -> None:
    assert read(text).ask is ask


@pytest.mark.parametrize(
    ("text", "operation"),
    [
        ("total of flyers and posters", Operation.SUM), ("total of flyers in and around town", None),
        ("which has more visits, and by how much", Operation.DIFFERENCE), ("which has more visits", Operation.MORE),
    ],
)  # fmt: skip
def test_totals_and_differences_are_told_apart(text: str, operation: Operation | None) -> None:
    assert read(text).operation is operation


def test_a_hotline_that_is_spoken_of_is_no_question_for_its_number() -> None:
    assert read("how content are people with the hotline, satisfaction rate").contact_fields == ()
    assert read("hotline number").contact_fields == ("telephone",)


def test_articles_inside_a_phrase_are_passed_over() -> None:
    words = lexicon()
    found = words.english_at(("lack", "the", "information"), 0)
    assert found is not None
    assert found[1] == 3
    assert "本机关不掌握相关政府信息" in found[0].names


@pytest.mark.parametrize(
    ("typed", "word"),
    [("befor", "before"), ("answerd", "answer"), ("pention", "pension"), ("closed", "closed")],
)
def test_slips_are_mended(typed: str, word: str) -> None:
    assert mended(typed) == word


def test_a_name_is_spelt_in_every_way_it_is_read() -> None:
    assert {"changshou", "zhangshou"} <= set(spellings("长寿"))


@pytest.mark.parametrize(
    "question",
    [
        "what is the phone number of the office",
        "telephone number of the staff on duty",
        "fax number of the officers please",
    ],
)
def test_a_number_to_call_counts_nobody(question: str) -> None:
    understood = read(question)
    assert understood.measure is None
    assert understood.contact_fields


def test_offices_are_no_officers() -> None:
    assert read("how many officers were trained").measure is Measure.PERSON
    assert read("how many offices were inspected").measure is not Measure.PERSON


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("by how many did letters exceed calls", "how many more letters than calls"),
        ("did letters outnumber calls", "were there more letters than calls"),
        ("did letters exceed 40", "did letters exceed 40"),
        ("how many posts dealt with fishing", "how many posts about fishing"),
        ("how many posts were dealt with by mail", "how many posts were dealt with by mail"),
        ("who signs it off", "who signs off"),
        ("how many will be answered next year", "how many carried over to next year"),
        ("what fees were charged", "how much in fees were charged"),
        ("the change in penalty items", "the penalty items change in items"),
        ("which rule applies to drones", "which rule for drones"),
        ("where's the town government?", "what is the office address?"),
        ("where is the county government?", "where is the county government?"),
        ("hotline of the bureau", "telephone number"),
        ("how many items did they issue in may", "how many items did they publish in may"),
        ("how many documents did they issue", "how many documents did they issue"),
        ("how many requests concerned drones", "how many requests on drones"),
        ("how many sections does this report have", "how many parts of the report"),
        ("what % of boats", "what percentage of boats"),
        ("what share did boats make up", "what share did boats"),
        ("boats vs rafts - how big is the gap?", "difference between boats and rafts"),
        ("the single largest fleet", "the largest fleet"),
        ("the smallest amount of info", "the smallest number of pieces of info"),
        ("bits and pieces on boats", "pieces on boats"),
        ("headcount of the crews", "number of people crews"),
        ("fees (10k yuan)", "fees yuan"),
        ("items over all its channels", "items in total"),
        ("who takes overall charge of boats", "who is in charge of boats"),
        ("requests moved to 2023", "requests carried over to next year"),
        ("what share of all items were about boats", "what share were about boats"),
        ("rank the three fleets by size", "which of the three fleets has the most"),
        ("how many times did boats exceed rafts", "how many times as many boats as rafts"),
        ("boats vs rafts: how many more?", "how many more boats than rafts"),
        ("items on its own site", "items on its website"),
        ("posts on platforms like WeChat", "posts on platforms"),
        ("both official accounts together", "the two official accounts in total"),
        ("boats: number and share", "boats: how many items and what percentage"),
        ("how many issues of the gazette", "how many editions of the gazette"),
        ("how many issues were settled", "how many issues were settled"),
        ("which areas does the plan cover", "what does the plan include"),
    ],
)
def test_ways_of_saying_something_are_put_in_plainer_words(said: str, plain: str) -> None:
    assert " ".join(reworded(said).split()) == plain


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("who bears the cost of the fair", None),
        ("which department pays for the fair", None),
        ("demolition costs in which village", None),
        ("what portion of the letters came by post", Measure.PERCENT),
        ("what did the fair cost", Measure.MONEY),
    ],
)
def test_only_a_sum_asked_for_is_a_sum(text: str, measure: Measure | None) -> None:
    assert read(text).measure is measure


def test_each_side_of_a_reckoning_is_named_by_its_everyday_word() -> None:
    assert weights("how many more documents than banners")["文件"] > 0.2
    assert weights("documents plus policies and regulations")["文件"] > 0.2
    assert weights("how many documents on banners")["文件"] < 0.2
    assert weights("proposals plus suggestions in total")["提案"] > 0.2


def test_the_number_of_a_hotline_tells_which_it_is() -> None:
    terms = {term.text: term for term in read("how many calls on the 12399 hotline").terms}
    assert terms["12399"].weight > terms["热线"].weight
    assert terms["热线"].names == ("热线",)
    assert "8765" in {term.text for term in read("how many tickets on the 8765 platform").terms}


def test_a_commission_is_called_so_by_its_own_field() -> None:
    assert read(
        "how many letters did the housing commission get", "青禾市住房和城乡建设管理委员会"
    ).own_office
    assert not read(
        "how many letters did the health commission get", "青禾市住房和城乡建设管理委员会"
    ).own_office


def test_growth_year_on_year_is_against_the_year_before() -> None:
    assert read("by how much did posts grow year on year").relative_years == (-1,)


def test_the_unit_that_does_something_is_asked_for_by_no_name() -> None:
    assert weights("which department checks the ledgers")["部门单位"] < 0.2
    assert weights("how many departments check the ledgers")["部门单位"] > 0.2


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("department and work updates", "department updates and work updates"),
        ("policies and regulations items", "policies and regulations items"),
        ("letters and work updates", "letters and work updates"),
    ],
)
def test_a_noun_that_two_words_share_is_told_to_each(said: str, told: str) -> None:
    assert shared_nouns(said) == told


def test_a_phrase_stands_for_the_name_it_says_most_nearly() -> None:
    assert [term.text for term in read("how many work updates").terms] == ["工作动态"]
    assert "政务动态" in read("how many work updates").terms[0].names


@pytest.mark.parametrize(
    ("word", "chinese"),
    [
        ("positive", "积极"),
        ("finally", "最终"),
        ("residence", "居住"),
        ("allowed", "允许"),
        ("responsible", "负责"),
    ],
)
def test_a_word_is_not_taken_for_another_of_its_stem(word: str, chinese: str) -> None:
    concept = lexicon().english((word,))
    assert concept is not None
    assert concept.names[0] == chinese


def test_what_was_completed_are_requests_where_nothing_else_is_named() -> None:
    assert "办结" in read("how many were completed").terms[0].names
    assert "办结" not in read("how many bridges were completed").terms[-1].names
