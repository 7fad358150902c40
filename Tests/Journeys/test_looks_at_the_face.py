"""The public face and the rooms of translators and readers of drafts: for everybody, in seven languages, on every screen."""
import pytest
from steps import sign_in, write
from test_looks import look
from test_public_face import LANGUAGES, signed

PAGES = ["", "/statements", "/members", "/declaration", "/search", "/search?q=law", "/search?q=zzzz", "/search?q=law&year=2026",
         "/follow", "/languages", "/archive", "/verify", "/help/your-own-coalition", "/help/what-a-signature-means"]


def overflow(page):
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


@pytest.mark.parametrize("language", LANGUAGES)
def test_public_pages_fit_and_are_accessible_in_each_language(browser, demo, language):
    statement = signed(demo)[3:]
    # The narrow screen is the harder one; the wide one is looked at in two languages.
    for width in [360, 1280] if language in ["en", "ru"] else [360]:
        page = browser.new_context(viewport={"width": width, "height": 900}, base_url=demo.address).new_page()
        for path in PAGES + [statement, statement + "/list"]:
            page.goto(f"/{language}{path}")
            look(page, f"{language}-{width}{path.replace('?', '_')}")
        page.goto(f"/{language}/archive")
        page.click("main .entry h3 a >> nth=0")
        look(page, f"{language}-{width}-archived")
        page.context.close()


def test_large_text_dark_and_right_to_left_overflow_nowhere(browser, demo):
    statement = signed(demo)[3:]
    context = browser.new_context(viewport={"width": 360, "height": 900}, base_url=demo.address, color_scheme="dark")
    page = context.new_page()
    for path in PAGES + [statement]:
        page.goto(f"/en{path}")
        look(page, f"dark{path.replace('?', '_')}")
        page.evaluate("document.documentElement.dir = 'rtl'")
        assert overflow(page) <= 0, f"right to left: {path}"
        page.evaluate("document.documentElement.dir = 'ltr'; document.documentElement.style.fontSize = '200%'")
        assert overflow(page) <= 0, f"200 % text: {path}"
    context.close()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("language", ["en", "ru"])
def test_rooms_of_translators_and_readers_fit_and_are_accessible(browser, demo, width, language):
    page = browser.new_context(viewport={"width": width, "height": 900}, base_url=demo.address).new_page()
    sign_in(page, "Initiator")
    page.goto(f"/{language}/desk/translations")
    look(page, f"{language}-{width}-translations")
    page.click("main .entry h3 a >> nth=0")
    look(page, f"{language}-{width}-translating")
    page.goto(page.url + "/de")
    look(page, f"{language}-{width}-translator")
    page.fill("#title", "x" * 400)
    page.click("form button.button >> nth=0") if page.locator("form button.button").count() == 1 else page.click(
        "form:has(#title) button.button")
    look(page, f"{language}-{width}-translator-problem")
    write(page, "W" * 120 + " title", "We ask " + "x" * 300 + "\n\n1. Do it.")
    page.click("a:has-text('others')")
    page.goto(page.url.replace("/en/", f"/{language}/"))
    look(page, f"{language}-{width}-discussion")
    page.click(".comments a >> nth=0")
    look(page, f"{language}-{width}-commenting")
    page.context.close()


def test_search_and_translating_work_from_the_keyboard(browser, demo):
    page = browser.new_context(base_url=demo.address).new_page()
    page.goto("/en/search")
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "q":
            break
    page.keyboard.type("law")
    page.keyboard.press("Enter")
    page.wait_for_url("**q=law**")
    assert page.locator("main .entry").count() > 0
    names = page.evaluate("[...document.querySelectorAll('main a, main button, main input, main summary')]"
                          ".filter(e => !(e.textContent || e.getAttribute('aria-label') || (e.labels && e.labels.length))).length")
    assert names == 0
