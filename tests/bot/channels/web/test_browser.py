"""The pages in a real Chromium, as visitors use them: by mouse, by keyboard, on a phone, without scripts.

Nothing is installed here: where there is no Chromium these tests are skipped, and say so.
"""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import chain
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Playwright, expect, sync_playwright

from bot.config_sections import WebSettings
from tests.bot.channels.web.conftest import Served, serve

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--no-proxy-server",
]  # fmt: skip
LINGSHA = "平罗县灵沙乡人民政府"
LIUWAN = "青禾县柳湾镇人民政府"
OWN = f"/?office={quote(LINGSHA)}"
PAGES = ["/", OWN, "/offices", f"/reports/2019/{LIUWAN}", f"/tables/2020/{LIUWAN}", f"/facts/2019/{LIUWAN}?kind=prose",
         f"/years/{LIUWAN}", "/privacy", "/contact", "/embed", "/api", "/nope"]  # fmt: skip

PATIENCE = 60_000
"""Milliseconds to wait for what a page is to show: a slow machine is not a failure."""
expect.set_options(timeout=PATIENCE)

pytestmark = pytest.mark.skipif(
    not CHROMIUM, reason="no Chromium on this machine (Debian: apt-get install chromium)"
)
Open = Callable[..., Page]


@pytest.fixture(scope="module")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="module")
def browser(playwright: Playwright) -> Iterator[Browser]:
    launched = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
    yield launched
    launched.close()


class Pages:
    """Pages of a browser, kept for the next test that wants one like it: to begin a new one takes a second."""

    def __init__(self, browser: Browser, address: str) -> None:
        self._browser = browser
        self._address = address
        self._kept: dict[str, Page] = {}
        self.complaints: list[str] = []
        """What pages complained of, and whom else they asked for anything."""

    def open(self, path: str, width: int = 1280, height: int = 800, **options: Any) -> Page:
        """A page of the site."""
        wanted = repr((width, height, options))
        if wanted not in self._kept:
            self._kept[wanted] = self._begun(viewport={"width": width, "height": height}, **options)
        self._kept[wanted].set_viewport_size({"width": width, "height": height})
        self._kept[wanted].goto(path)
        return self._kept[wanted]

    def leave(self) -> None:
        """Nothing of a test is left for the next one."""
        for page in self._kept.values():
            if page.url.startswith(self._address):
                page.unroute_all()
                page.evaluate("localStorage.clear(), sessionStorage.clear()")
                page.context.clear_cookies()
        self.complaints.clear()

    def _begun(self, **options: Any) -> Page:
        """A new page that is listened to."""
        context = self._browser.new_context(locale="zh-CN", base_url=self._address, **options)
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        page.on("console", lambda said: self._complained(said.text, "Failed to load" not in said.text))
        page.on("pageerror", lambda error: self._complained(str(error)))
        page.on("request", lambda asked: self._complained(asked.url, not asked.url.startswith(self._address)))
        return page

    def _complained(self, of: str, truly: bool = True) -> None:
        if truly:
            self.complaints.append(of)


@pytest.fixture(scope="module")
def pages(browser: Browser, site: Served) -> Pages:
    return Pages(browser, site.address)


@pytest.fixture
def visit(pages: Pages) -> Iterator[Open]:
    """Opens pages; at the end no page may have complained, nor have asked anybody else for anything."""
    yield pages.open
    complaints = [*pages.complaints]
    pages.leave()
    assert complaints == []


def ask(page: Page, text: str) -> None:
    """Types a question, sends it by Enter, and waits for the answer."""
    before = page.locator(".answer").count()
    page.locator("#q").fill(text)
    page.locator("#q").press("Enter")
    expect(page.locator(".answer")).to_have_count(before + 1)


def test_ask_follow_up_and_open_the_source(visit: Open) -> None:
    page = visit(OWN)
    ask(page, "政务微信公开了多少条")
    expect(page.locator(".figure").last).to_have_text("242 条")
    ask(page, "占总数的多少")
    expect(page.locator(".figure").last).to_contain_text("13.2%")
    expect(page.locator("#q")).to_be_focused()
    expect(page.locator("#q")).to_have_value("")
    page.locator(".sources a").last.click()
    page.wait_for_url("**/reports/2020/**")
    shown = page.locator(".place:target ~ mark")
    expect(shown).to_contain_text("1840 条")
    expect(shown).to_be_in_viewport()
    plain = page.locator("mark:not(.place:target ~ mark)").first
    colour = "element => getComputedStyle(element).backgroundColor"
    assert shown.evaluate(colour) != plain.evaluate(colour)


def test_a_choice_is_one_press(visit: Open) -> None:
    page = visit("/")
    ask(page, "公开了多少条信息")
    page.get_by_role("button", name=LINGSHA).click()
    expect(page.locator(".figure").last).to_contain_text("1840 条")


def test_suggestions_by_keyboard(visit: Open) -> None:
    page = visit(OWN)
    field = page.locator("#q")
    field.press_sequentially("养老")
    expect(page.get_by_role("option").first).to_be_visible()
    expect(field).to_have_attribute("aria-expanded", "true")
    field.press("ArrowDown")
    chosen = page.locator("[aria-selected=true]")
    expect(field).to_have_attribute("aria-activedescendant", chosen.get_attribute("id") or "none")
    field.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(field).to_have_value("养老")
    field.press_sequentially("保险")
    expect(page.get_by_role("option").first).to_contain_text("养老保险")
    field.press("ArrowDown")
    field.press("Enter")
    expect(page.locator(".answer:not(.greeting) .figure")).to_have_count(1)
    expect(page.locator(".question")).to_contain_text("养老保险享受待遇名单")
    field.press_sequentially("公示")
    expect(page.get_by_role("option").first).to_be_visible()
    field.press("ArrowDown")
    expect(page.locator("[aria-selected=true]")).to_have_count(1)
    field.fill("临时救助多少人")
    field.press("Enter")
    expect(page.locator(".question").last).to_contain_text("临时救助多少人")


def test_everything_is_reached_by_keyboard_alone(visit: Open) -> None:
    page = visit(OWN)
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    reached = []
    for _ in range(12):
        page.keyboard.press("Tab")
        reached.append(
            page.evaluate("document.activeElement.id || document.activeElement.textContent.trim()")
        )
        if reached[-1] == "q":
            break
    assert "q" in reached
    page.keyboard.type("临时救助多少人")
    page.keyboard.press("Enter")
    expect(page.locator(".figure")).to_have_text("201 人")


def test_the_language_is_switched_and_kept(visit: Open) -> None:
    page = visit(OWN)
    page.get_by_role("link", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    ask(page, "How many people received temporary relief?")
    expect(page.locator(".figure")).to_have_text("201 people")
    page.get_by_role("link", name="Reports", exact=True).click()
    expect(page.locator("h1")).to_have_text("Annual reports")
    page.get_by_role("link", name="繁體").click()
    expect(page.locator("h1")).to_have_text("年度報告")


def test_large_text_and_dark_colours_are_kept_on_the_device(visit: Open) -> None:
    page = visit(OWN)
    size = "parseFloat(getComputedStyle(document.body).fontSize)"
    usual, light = page.evaluate(size), page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.get_by_role("link", name="大字").click()
    page.get_by_role("link", name="深色").click()
    page.goto("/privacy")
    assert page.evaluate(size) >= 1.3 * usual
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light
    expect(page.get_by_role("link", name="标准字号")).to_be_visible()
    assert page.context.cookies() == []


def test_dark_follows_the_system(visit: Open) -> None:
    page = visit("/privacy", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark"


def test_on_a_phone_an_answer_and_the_field_are_seen_together(visit: Open) -> None:
    page = visit(OWN, width=320, height=640, has_touch=True, is_mobile=True)
    ask(page, "哪个渠道发布最多")
    expect(page.locator(".question").last).to_be_in_viewport()
    expect(page.locator("#q")).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_without_scripts_the_page_asks_and_follows_up(visit: Open) -> None:
    page = visit(OWN, java_script_enabled=False)
    page.locator("#q").fill("政务微信公开了多少条")
    page.get_by_role("button", name="提问", exact=True).click()
    expect(page.locator(".figure")).to_have_text("242 条")
    page.locator("#q").fill("占总数的多少")
    page.get_by_role("button", name="提问", exact=True).click()
    expect(page.locator(".figure")).to_contain_text("13.2%")


def test_files_are_downloaded(visit: Open) -> None:
    page = visit(f"/facts/2020/{LINGSHA}")
    with page.expect_download() as begun:
        page.get_by_role("link", name="CSV").click()
    assert begun.value.suggested_filename == f"2020-{LINGSHA}.csv"
    assert Path(begun.value.path()).read_bytes().startswith(b"\xef\xbb\xbf")


def test_a_lost_connection_is_told(visit: Open) -> None:
    page = visit(OWN)
    page.route("**/ask*", lambda route: route.abort())
    page.locator("#q").fill("临时救助多少人")
    page.get_by_role("button", name="提问", exact=True).click()
    expect(page.locator(".notice")).to_contain_text("请检查网络")
    expect(page.locator("#q")).to_have_value("临时救助多少人")


def test_what_was_typed_runs_nowhere(visit: Open) -> None:
    page = visit(OWN)
    ask(page, "<img src=x onerror=\"document.title='broken'\"><script>document.title='broken'</script>")
    assert page.locator(".log img, .log script").count() == 0
    assert page.title() != "broken"


@pytest.mark.parametrize(
    ("path", "scheme"),
    [*((path, "light") for path in PAGES), (OWN, "dark"), (f"/reports/2019/{LIUWAN}", "dark")],
)
def test_the_accessibility_checker_finds_nothing_and_320_pixels_are_enough(
    visit: Open, path: str, scheme: str
) -> None:
    page = visit(path, color_scheme=scheme)
    if path == OWN:
        ask(page, "哪个渠道发布最多")
    rules = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]
    found = Axe().run(page, options={"runOnly": rules, "resultTypes": ["violations"]})
    assert found.violations_count == 0, found.generate_report()
    for text in ("", "large"):
        page.set_viewport_size({"width": 320, "height": 640})
        page.evaluate("text => { document.documentElement.dataset.text = text; }", text)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, text


class OfficeSite(BaseHTTPRequestHandler):
    """An office's own page, with the script of the site that its address names."""

    def do_GET(self) -> None:
        """The page."""
        address = self.path.removeprefix("/?")
        page = f'<!doctype html><title>office</title><body><script src="{address}/static/embed.js"></script>'
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page.encode())

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


def test_another_site_shows_the_chat_only_where_that_is_allowed(
    browser: Browser, several: Path, site: Served
) -> None:
    office = ThreadingHTTPServer(("127.0.0.1", 0), OfficeSite)
    threading.Thread(target=office.serve_forever, daemon=True).start()
    origin = f"http://127.0.0.1:{office.server_port}"
    shown = {}
    for served in chain([site], serve(several, WebSettings(port=0, embed=(origin,)))):
        page = browser.new_page()
        page.goto(f"{origin}/?{served.address}")
        page.wait_for_selector("iframe", timeout=PATIENCE)
        page.wait_for_timeout(500)
        shown[served is site] = page.frames[-1].locator("#q").count()
        page.close()
    office.shutdown()
    office.server_close()
    assert shown == {True: 0, False: 1}
