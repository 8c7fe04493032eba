"""The chat page as a plain form: it asks, follows up, offers choices, keeps language and office, and repeats nothing raw."""

from __future__ import annotations

import re

import httpx
import pytest

LINGSHA = "平罗县灵沙乡人民政府"
LIUWAN = "青禾县柳湾镇人民政府"


def token_of(html: str) -> str:
    found = re.search(r'name="chat" value="([\w-]{16,})"', html)
    assert found
    return found[1]


def ask(client: httpx.Client, text: str, chat: str = "", **more: str) -> httpx.Response:
    return client.post("/ask", data={"q": text, "chat": chat, **more}, headers={"Accept": "text/html"})


def test_a_question_is_answered_with_figure_quote_and_a_link_to_its_place(own: httpx.Client) -> None:
    page = ask(own, "临时救助多少人").text
    assert '<p class="figure">201 人</p>' in page
    assert "临时生活救助信息 12 条涉及人员 201 人" in page
    link = re.search(r'href="(/reports/2020/[^"#]+)#(f[\w-]{16})"', page)
    assert link
    report = own.get(link[1]).text
    marked = re.search(
        rf'<span class="said">(?:<a id="[\w-]+" class="place"></a>)*<a id="{link[2]}".*?</mark>', report
    )
    assert marked
    assert "<b>201 人</b>" in marked[0]


def test_a_follow_up_leans_on_what_was_asked_before(own: httpx.Client) -> None:
    first = ask(own, "政务微信公开了多少条").text
    assert ">242 条<" in first
    assert "242 ÷ 1840" in ask(own, "占总数的多少", token_of(first)).text
    assert "242 ÷ 1840" not in ask(own, "占总数的多少").text


def test_choices_are_buttons_that_ask(client: httpx.Client) -> None:
    page = ask(client, "公开了多少条信息").text
    chosen = re.search(rf'<button name="q" value="({LINGSHA})">', page)
    assert chosen
    assert "1840 条" in ask(client, chosen[1], token_of(page)).text


def test_the_page_of_an_office_asks_about_that_office(client: httpx.Client) -> None:
    page = client.get("/", params={"office": LIUWAN}).text
    assert f'name="office" value="{LIUWAN}"' in page
    assert client.get("/", params={"office": LIUWAN, "year": 2019}).text.count(f"{LIUWAN}（2019年）") == 1
    answered = ask(client, "收到多少件申请", token_of(page), office=LIUWAN).text
    assert f"{LIUWAN} · 2020年" in answered
    assert "13 件" in answered
    earlier = ask(client, "收到多少件申请", office=LIUWAN, year="2019").text
    assert f"{LIUWAN} · 2019年" in earlier
    assert "8 件" in earlier


def test_what_was_typed_is_shown_as_text(own: httpx.Client) -> None:
    nasty = "<img src=x onerror=alert(1)>\"'&{{7*7}}"
    page = ask(own, nasty).text
    assert "<img src=x" not in page
    assert "&lt;img src=x onerror=alert(1)&gt;" in page


@pytest.mark.parametrize("text", ["", " \t ", "问" * 301, "‮​"])
def test_an_empty_or_endless_question_is_told_so(own: httpx.Client, text: str) -> None:
    response = ask(own, text)
    assert response.status_code in (200, 422)
    assert "<article" in response.text


def test_the_script_gets_the_answer_alone(own: httpx.Client) -> None:
    page = ask(own, "临时救助多少人", alone="1").text
    assert page.lstrip().startswith("<article")
    assert "<html" not in page


@pytest.mark.parametrize(
    ("lang", "words"),
    [("zh-CN", "向年度报告提问"), ("zh-Hant", "向年度報告提問"), ("en", "Ask the annual report")],
)
def test_the_page_speaks_the_chosen_language(own: httpx.Client, lang: str, words: str) -> None:
    page = own.get("/", params={"lang": lang}).text
    assert words in page
    assert f'<html lang="{lang}"' in page
    assert f"/offices?lang={lang}" in page


def test_the_browser_s_language_is_followed_where_none_was_chosen(own: httpx.Client) -> None:
    page = own.get("/", headers={"Accept-Language": "zh-TW,zh;q=0.9"})
    assert "向年度報告提問" in page.text
    assert "Accept-Language" in page.headers["Vary"]


def test_a_chosen_language_is_that_of_the_replies(own: httpx.Client) -> None:
    asked = {"q": "临时救助多少人", "chat": "a" * 20}
    assert "201 people" in own.post("/ask?lang=en", data=asked).text
    assert "您問的是" in own.post("/ask?lang=zh-Hant", data=asked).text


def test_looks_are_kept_in_every_link(own: httpx.Client) -> None:
    page = own.get("/", params={"text": "large", "theme": "dark"}).text
    assert 'data-theme="dark" data-text="large"' in page
    links = re.findall(r'href="(/(?:offices|contact|privacy)[^"]*)"', page)
    assert links
    assert all("theme=dark&amp;text=large" in link for link in links)


def test_suggestions_hold_what_is_typed_or_how_it_sounds(own: httpx.Client) -> None:
    assert own.get("/suggest", params={"q": "养老"}).json()[0].startswith("养老保险享受待遇名单")
    for heard in ("linshi", "临实"):
        assert any("临时生活救助" in one for one in own.get("/suggest", params={"q": heard}).json())
    assert own.get("/suggest", params={"q": "火星"}).json() == []


def test_every_suggestion_is_answered(own: httpx.Client) -> None:
    for typed in ("政务", "公开", "培训", "名单", "申请"):
        for question in own.get("/suggest", params={"q": typed}).json():
            assert 'class="figure' in ask(own, question).text, question


def related_in(page: str) -> list[str]:
    form = re.search(r'<form class="related".*?</form>', page, re.DOTALL)
    return re.findall(r'<button name="q" value="([^"]+)"', form[0]) if form else []


@pytest.mark.parametrize("question", ["临时救助多少人", "政务微信公开了多少条", "临时救助发了多少钱"])
def test_what_is_offered_beside_an_answer_is_answered(own: httpx.Client, question: str) -> None:
    page = ask(own, question, "b" * 20).text
    offered = related_in(page)
    assert offered
    for one in offered:
        assert 'class="figure' in ask(own, one, "c" * 20).text, one


def test_the_breakdown_is_drawn_with_its_figures(own: httpx.Client) -> None:
    page = ask(own, "政务微信公开了多少条").text
    chart = page[page.index("<figure") : page.index("</figure>")]
    assert chart.count("<svg") == 4
    assert re.findall(r'class="value">([^<]+)<', chart) == ["72 条", "242 条", "316 条", "1210 条"]
    assert "style=" not in page


def test_the_address_of_an_answer_leads_back_to_the_questions(own: httpx.Client) -> None:
    led = own.get("/ask", params={"lang": "en"})
    assert (led.status_code, led.headers["location"]) == (303, "/?lang=en")


def test_everything_for_a_first_question_is_small(own: httpx.Client) -> None:
    page = own.get("/")
    assert "set-cookie" not in page.headers
    files = set(re.findall(r'(?:href|src)="(/static/[^"]+)"', page.text))
    assert len(files) == 4
    fetched = [own.get(file) for file in files]
    assert all("immutable" in file.headers["cache-control"] for file in fetched)
    assert sum(len(file.content) for file in [page, *fetched, ask(own, "临时救助多少人")]) < 100_000
    assert not re.search(r'(?:href|src|action)="(?:https?:)?//', page.text)
