"""Every kind of page: readable at 360 and 1280 px, in both languages, for everybody."""
import gzip
import os

import pytest
from axe_playwright_python.sync_playwright import Axe
from steps import fix_and_open, sign_in, write

PUBLIC = ["", "/statements", "/members", "/declaration", "/verify", "/record", "/sign-in", "/sign-in/lost",
          "/help/what-is-proved", "/help/how-to-read-the-list", "/nothing-here"]
DESK = ["/desk", "/desk/drafts", "/desk/account", "/desk/account/passkeys", "/desk/account/recovery-codes",
        "/desk/organisation", "/desk/erasure", "/desk/outbox", "/desk/register",
        "/desk/register/new", "/desk/readmissions", "/desk/mandate"]


def look(page, name):
    overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert overflow <= 0, f"{name} is {overflow} px too wide"
    found = Axe().run(page)
    assert found.violations_count == 0, f"{name}: {found.generate_report()}"
    if os.environ.get("SHOTS"):
        page.screenshot(path=f"{os.environ['SHOTS']}/{name.strip('/').replace('/', '_') or 'home'}.png", full_page=True)


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_page_fits_and_is_accessible(browser, demo, width, language):
    context = browser.new_context(viewport={"width": width, "height": 900}, base_url=demo.address)
    page = context.new_page()
    for path in PUBLIC:
        page.goto(f"/{language}{path}")
        look(page, f"/{language}-{width}{path}")
    for link in ["/statements", "/members"]:
        page.goto(f"/{language}{link}")
        page.click("main h3 a >> nth=0" if link == "/statements" else ".country dd a >> nth=0")
        look(page, f"/{language}-{width}{link}-one")
    sign_in(page, "Coordinator")
    for path in DESK:
        page.goto(f"/{language}{path}")
        look(page, f"/{language}-{width}{path}")
    context.close()


@pytest.mark.parametrize("width", [360, 1280])
def test_the_way_to_a_signature_fits_and_is_accessible(browser, demo, width):
    context = browser.new_context(viewport={"width": width, "height": 900}, base_url=demo.address)
    page = context.new_page()
    sign_in(page, "Initiator")
    page.goto("/en/desk/drafts")
    page.click("button:has-text('Save and look')")
    look(page, f"draft-problems-{width}")
    write(page, "W" * 120 + " title", "We ask " + "x" * 300 + "\n\n1. Do it.")
    look(page, f"preview-{width}")
    page.click("a:has-text('Go on: fix')")
    look(page, f"fixing-{width}")
    page.click("button:has-text('Fix the text')")
    look(page, f"sign-on-{width}")
    page.click("button:has-text('Open for signing')")
    look(page, f"sheet-{width}")
    page.goto(page.url + "/signature")
    look(page, f"sign-{width}")
    page.check("#decision-named")
    page.click("button:has-text('Go on and check')")
    look(page, f"check-{width}")
    page.click("button:has-text('Sign for')")
    look(page, f"receipt-{width}")
    context.close()


def test_a_statement_is_small_on_the_wire(browser, demo):
    page = browser.new_context(base_url=demo.address).new_page()
    page.goto("/en/statements")
    page.click(".entry h3 a >> nth=1")
    sizes = [len(gzip.compress(page.request.get(path).body())) for path in [page.url, "/style/civic.css", "/style/icon.png"]]
    assert sum(sizes) <= 30_000, sizes


def test_the_keyboard_reaches_what_a_finger_reaches(browser, demo):
    page = browser.new_context(base_url=demo.address).new_page()
    page.goto("/en")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.url.endswith("#content")
    seen = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        seen.add(page.evaluate("document.activeElement.textContent"))
    assert any("Director" in text for text in seen)
