"""The search page and the search box, in a real browser."""

from __future__ import annotations

import gzip
import re
import time

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.patience import PATIENCE

pytestmark = pytest.mark.browser
STATUS = ".search-status:not(.vh)"
SAVE_DATA = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
UNAVAILABLE = {"kk": "Іздеу қазір жұмыс істемейді", "ru": "Поиск сейчас не работает"}


def open_search(page, site, language, query="", **more):
    pairs = {"q": query, **more}
    asked = "&".join(f"{name}={value}" for name, value in pairs.items() if value)
    page.goto(f"{site.address}{language}/search/{'?' + asked if asked else ''}")
    expect(page.locator("#search-input")).to_be_visible()


@pytest.mark.parametrize(
    ("language", "query", "marked"),
    [("kk", "міндеттен босату", "міндеттен"), ("ru", "отсрочка призыва", "отсрочку")],
)
def test_results_stand_under_their_act_with_the_words_as_printed(
    language, query, marked, searchable, page
):
    open_search(page, searchable, language, query)
    expect(page.locator("main mark").first).to_be_visible()
    expect(page.locator(".search-act li")).to_have_count(10)
    assert page.locator(".search-act h2").first.inner_text()
    texts = [text.lower() for text in page.locator(".search-act mark").all_inner_texts()]
    assert marked in texts
    href = page.locator(".search-act a").first.get_attribute("href")
    assert re.match(rf"{re.escape(searchable.address)}{language}/acts/[^/]+/[^/]*/?#?", href)


def test_the_path_of_headings_is_shown(served, page):
    open_search(page, served, "kk", "қайта мониторинг")
    first = page.locator(".search-act li").first
    expect(first.locator("a")).to_have_text("9-тармақ › екінші абзац")
    expect(first.locator(".search-in")).to_contain_text("2-тарау.")


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_the_number_of_results_is_announced(language, searchable, page):
    open_search(page, searchable, language)
    status = page.locator(STATUS)
    assert status.get_attribute("role") == "status"
    page.fill("#search-input", "art47.17-5")
    expect(status).to_have_text("1 нәтиже табылды" if language == "kk" else "Найден 1 результат")


def test_the_address_keeps_the_query_and_the_act(searchable, page):
    open_search(page, searchable, "ru", "стипендия", act="Z070000319_")
    expect(page.locator("#search-filter")).to_have_value("Z070000319_")
    expect(page.locator(".search-act")).to_have_count(1)
    page.fill("#search-input", "квота")
    page.wait_for_url(re.compile(r"q=%D0%BA%D0%B2"))
    page.select_option("#search-filter", "V2500035694")
    page.wait_for_url(re.compile("act=V2500035694"))
    page.reload()
    expect(page.locator("#search-filter")).to_have_value("V2500035694")
    page.fill("#search-input", "")
    page.wait_for_url(lambda url: "?" not in url)
    expect(page.locator(".search-act")).to_have_count(0)


def test_more_results_come_by_tens_and_take_the_focus(searchable, page):
    open_search(page, searchable, "kk", "стипендия")
    items = page.locator(".search-act li")
    expect(items).to_have_count(10)
    page.locator(".search-more").click()
    expect(items).to_have_count(20)
    assert page.evaluate("document.activeElement.closest('.search-act li') !== null")


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_a_query_without_results_gets_advice(language, searchable, page):
    open_search(page, searchable, language, "ыъыъыъыъ")
    expect(page.locator(".search-notes p")).to_have_count(2)
    other = "ru" if language == "kk" else "kk"
    link = page.locator(".search-notes a")
    assert link.get_attribute("href").startswith(f"{searchable.address}{other}/search/?q=")


def test_a_query_that_is_not_found_whole_says_so(searchable, page):
    open_search(page, searchable, "ru", "стипендия верблюдам")
    expect(page.locator(".search-notes")).to_contain_text("показаны пункты с частью слов")


def test_a_wrong_keyboard_is_understood_and_said(searchable, page):
    open_search(page, searchable, "ru", "jnhf,jnrf")
    expect(page.locator(".search-notes")).to_contain_text("«отработка»")
    expect(page.locator("main mark").first).to_be_visible()


def test_words_are_found_before_they_are_typed_to_the_end(searchable, page):
    open_search(page, searchable, "kk")
    page.locator("#search-input").press_sequentially("стипенд", delay=20)
    expect(page.locator("main mark").first).to_have_text(re.compile("стипендия", re.IGNORECASE))


def test_a_page_of_the_site_is_found(served, page):
    open_search(page, served, "kk", "маймақан")
    link = page.locator(".search-act a")
    expect(link).to_have_count(1)
    assert link.get_attribute("href") == f"{served.address}kk/about/"


def test_a_query_is_never_read_as_html(served, page):
    open_search(page, served, "kk")
    page.fill("#search-input", '<img src=x onerror="window.bad=1"> міндет')
    expect(page.locator("main mark").first).to_be_visible()
    assert page.evaluate("window.bad") is None


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_it_works_without_the_network_once_loaded(language, searchable, page):
    open_search(page, searchable, language)
    page.focus("#search-input")
    page.wait_for_selector("[data-ready=offline]")
    page.context.set_offline(offline=True)
    queries = {"kk": ["эндаумент", "54-1", "акша кайтару"], "ru": ["эндаумент", "54-1", "общага"]}
    for query in queries[language]:
        page.fill("#search-input", query)
        expect(page.locator(STATUS)).to_have_text(re.compile(r"\d"))
        expect(page.locator(".search-act a").first).to_be_visible()


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_with_the_service_worker_it_opens_without_the_network_and_keeps_no_query(
    language, searchable, page
):
    if not (searchable.folder / "service-worker.js").is_file():
        pytest.skip("there is no service worker")
    query = {"kk": "стипендия", "ru": "общежитие"}[language]
    page.goto(f"{searchable.address}{language}/about/")
    page.evaluate(
        """async (root) => {
          const held = new Promise((done) =>
            navigator.serviceWorker.addEventListener("controllerchange", done, { once: true }));
          await navigator.serviceWorker.register(`${root}service-worker.js`, { scope: root });
          await held;
        }""",
        searchable.address,
    )
    open_search(page, searchable, language, query)
    page.wait_for_selector("[data-ready=offline]")
    kept = page.evaluate(
        """async () => (await Promise.all((await caches.keys()).map(async (name) =>
          (await (await caches.open(name)).keys()).map(({ url }) => url)))).flat()"""
    )
    assert [address for address in kept if "?" in address] == []
    page.context.set_offline(offline=True)
    open_search(page, searchable, language, query)
    expect(page.locator("main mark").first).to_be_visible()


DAMAGES = {
    "start": "**/search/start.json",
    "index": "**/search/*/*/index/*.json",
    "texts": "**/search/*/*/texts/*.json",
}


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("language", ["kk", "ru"])
def test_a_damaged_index_is_said_and_the_page_stays(language, damage, served, chromium):
    context = chromium.new_context()
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    page.route(DAMAGES[damage], lambda route: route.fulfill(status=200, body="damaged"))
    open_search(page, served, language, "квота")
    expect(page.locator(STATUS)).to_contain_text(UNAVAILABLE[language])
    expect(page.locator(".search-notes a")).to_have_attribute(
        "href", f"{served.address}{language}/acts/"
    )
    expect(page.locator("h1")).to_be_visible()
    page.unroute(DAMAGES[damage])
    page.locator(".search-notes button").click()
    expect(page.locator("main mark").first).to_be_visible()
    context.close()


def test_without_the_network_from_the_start_it_says_so(served, chromium):
    context = chromium.new_context()
    page = context.new_page()
    page.route("**/search/*.json", lambda route: route.abort())
    page.route("**/search/*/kk/**", lambda route: route.abort())
    open_search(page, served, "kk", "квота")
    expect(page.locator(STATUS)).to_contain_text(UNAVAILABLE["kk"])
    context.close()


def test_nobody_else_is_asked(searchable, page):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    open_search(page, searchable, "kk", "стипендия")
    page.wait_for_selector("[data-ready=offline]")
    assert [url for url in asked if not url.startswith((searchable.address, "data:"))] == []


def test_nothing_is_kept_on_the_device(served, page):
    open_search(page, served, "kk", "стипендия")
    page.wait_for_selector("[data-ready=offline]")
    kept = page.evaluate(
        "async () => [localStorage.length, sessionStorage.length, document.cookie,"
        " (await indexedDB.databases()).length]"
    )
    assert kept == [0, 0, "", 0]


@pytest.mark.parametrize("language", ["kk", "ru"])
@pytest.mark.parametrize("query", ["", "стипендия", "ыъыъ"])
def test_the_page_is_accessible(language, query, searchable, page):
    open_search(page, searchable, language, query)
    if query == "стипендия":
        expect(page.locator("main mark").first).to_be_visible()
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()


# --- the box in the header


def open_box(page, site, language="kk"):
    page.goto(f"{site.address}{language}/about/")
    return page.locator("header input[name=q]")


def test_the_box_loads_nothing_before_it_is_used(served, page):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    field = open_box(page, served)
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if "/assets/search/" in url and "search.mjs" not in url] == [
        f"{served.address}assets/search/search.css"
    ]
    assert not [url for url in asked if url.endswith(".json")]
    with page.expect_request("**/search/start.json"):
        field.focus()


def test_the_box_is_a_combobox(served, page):
    field = open_box(page, served)
    field.focus()
    expect(field).to_have_attribute("role", "combobox")
    field.press_sequentially("жүкті әйел", delay=10)
    options = page.locator("header [role=option]")
    expect(options.first).to_contain_text("47-бап › 17-2-тармақ › 4) тармақша")
    expect(field).to_have_attribute("aria-expanded", "true")
    field.press("ArrowDown")
    first = options.first
    expect(first).to_have_attribute("aria-selected", "true")
    expect(field).to_have_attribute("aria-activedescendant", first.get_attribute("id"))
    field.press("ArrowUp")
    expect(first).to_have_attribute("aria-selected", "false")
    field.press("Escape")
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(page.locator("header [role=listbox]")).to_be_hidden()


def test_a_chosen_result_opens_its_clause(served, page):
    field = open_box(page, served)
    field.press_sequentially("art47.17-5", delay=10)
    expect(page.locator("header [role=option]").first).to_contain_text("47-бап › 17-5-тармақ")
    expect(page.locator("header [role=status]")).to_have_text("1 нәтиже табылды")
    field.press("ArrowDown")
    field.press("Enter")
    page.wait_for_url("**/kk/acts/Z070000319_/text/?found=*#chp_6__art_47__para_17-5")


def test_enter_without_a_choice_opens_the_search_page(served, page):
    field = open_box(page, served, "ru")
    field.press_sequentially("стипендия", delay=10)
    expect(page.locator("header [role=option]").first).to_be_visible()
    field.press("Enter")
    page.wait_for_url("**/ru/search/?q=*")
    expect(page.locator("main mark").first).to_be_visible()


def test_the_box_closes_when_the_focus_leaves(served, page):
    field = open_box(page, served)
    field.press_sequentially("квота", delay=10)
    expect(page.locator("header [role=option]").first).to_be_visible()
    page.locator("header button").focus()
    expect(page.locator("header [role=listbox]")).to_be_visible()
    page.evaluate("document.activeElement.blur()")
    expect(page.locator("header [role=listbox]")).to_be_hidden()


def test_the_open_box_is_accessible(served, page):
    field = open_box(page, served)
    field.press_sequentially("квота", delay=10)
    expect(page.locator("header [role=option]").first).to_be_visible()
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()


def test_the_box_leads_to_the_search_page_without_scripts(served, chromium):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    field = open_box(page, served)
    field.fill("квота")
    field.press("Enter")
    page.wait_for_url("**/kk/search/?q=*")
    context.close()


# --- what it costs


SHOWN = 10
"""Results shown at once, each from one file of texts; half a query may be looked for as well."""
SLOW_4G = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1.6e6 / 8,
    "uploadThroughput": 750e3 / 8,
}


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_the_page_asks_for_nothing_but_its_form_before_a_key(language, served, page):
    asked = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(served.address)))
    open_search(page, served, language)
    page.wait_for_load_state("networkidle")
    assert {name for name in asked if not name.startswith("data:")} == {
        f"{language}/search/",
        "assets/search/search.css",
        "assets/search/search.mjs",
        "assets/search/local.js",
    }


@pytest.mark.parametrize("language", ["kk", "ru"])
@pytest.mark.parametrize("way", ["typed", "linked"])
def test_the_first_result_comes_soon_and_light_on_a_slow_line(
    language, way, served, chromium, tell
):
    query = {"kk": "стипендия тағайындау", "ru": "назначение стипендии"}[language]
    context = chromium.new_context()
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    page.add_init_script(SAVE_DATA)
    page.add_init_script(
        "window.shift = 0; new PerformanceObserver((list) => { for (const one of list.getEntries())"
        " if (!one.hadRecentInput) window.shift += one.value; })"
        ".observe({ type: 'layout-shift', buffered: true })"
    )
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW_4G)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    if way == "typed":
        open_search(page, served, language)
        page.wait_for_load_state("networkidle")
        del served.requests[:]
        page.locator("#search-input").press_sequentially(query, delay=100)
        begun = time.perf_counter()
        page.keyboard.press("Enter")
    else:
        del served.requests[:]
        begun = time.perf_counter()
        page.goto(f"{served.address}{language}/search/?q={query}", wait_until="commit")
    page.wait_for_selector("main mark")
    took = time.perf_counter() - begun
    asked = list(dict.fromkeys(served.requests))
    root = served.folder.parents[1]
    files = [path for path in (root / name.strip("/") for name in asked) if path.is_file()]
    packed = sum(len(gzip.compress(path.read_bytes(), 9)) for path in files)
    expect(page.locator(".search-act li")).to_have_count(10)
    shift = page.evaluate("window.shift")
    tell(
        f"search on slow 4G, {language}, {way}: first result after {took:.2f} s, "
        f"{packed / 1000:.0f} kB compressed in {len(asked)} requests, layout shift {shift:.3f}"
    )
    context.close()
    texts = [name for name in asked if "/texts/" in name]
    assert len(texts) <= SHOWN * (2 if way == "typed" else 1)
    assert len(asked) - len(texts) <= (12 if way == "typed" else 11)
    assert packed < 200_000
    assert shift < 0.01


def test_coming_back_from_a_result_restores_the_place(served, page):
    open_search(page, served, "ru", "стипендия")
    items = page.locator(".search-act li")
    expect(items).to_have_count(10)
    page.locator(".search-more").click()
    expect(items).to_have_count(20)
    page.evaluate("scrollTo(0, 900)")
    page.goto(f"{served.address}ru/about/")
    page.go_back()
    expect(items).to_have_count(20)
    page.wait_for_function("Math.abs(scrollY - 900) < 5")


def test_found_words_are_marked_on_the_page_that_opens(served, page):
    open_search(page, served, "ru", "маймакан")
    page.locator(".search-act a").first.click()
    page.wait_for_url("**/ru/about/")
    page.goto(f"{served.address}ru/search/?q=маймакан")
    page.evaluate("url => { location.href = url }", f"{served.address}ru/about/#here")
    expect(page.locator("#here mark")).to_have_text("маймакан")


MODULES = ("page", "engine")


@pytest.mark.parametrize("language", ["kk", "ru"])
@pytest.mark.parametrize("module", MODULES)
def test_a_module_that_fails_to_load_leaves_a_sentence_and_the_form(
    language, module, served, chromium
):
    context = chromium.new_context()
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    page.route(f"**/assets/search/{module}.mjs*", lambda route: route.abort())
    open_search(page, served, language, "стипендия")
    said = page.locator("[data-law-search=page] .search-failed")
    expect(said).to_be_visible()
    expect(said.locator("a")).to_have_attribute("href", f"{served.address}{language}/acts/")
    expect(page.locator("#search-input")).to_be_visible()
    context.close()


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_without_the_first_module_the_page_says_so(language, served, chromium):
    context = chromium.new_context()
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    page.route("**/assets/search/search.mjs", lambda route: route.abort())
    open_search(page, served, language)
    expect(page.locator("[data-said=failed]")).to_be_visible()
    context.close()


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_opened_from_a_folder_the_page_says_what_to_do(language, served, chromium):
    context = chromium.new_context()
    page = context.new_page()
    page.goto((served.folder / language / "search" / "index.html").as_uri())
    expect(page.locator("[data-said=folder]")).to_be_visible()
    context.close()
