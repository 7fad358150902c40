"""Wrong, hostile, repeated and late input: nothing typed is lost, nothing counts twice, and the page says what to do."""

import pytest
from sealed import turn_sessions_back
from steps import (
    fix_and_open, go_back, sign, sign_in, take_up_on_check_page, write)

# None of these pages has a script of its own, so the harder way is enough.
pytestmark = pytest.mark.parametrize("person", ["without script"], indirect=True)

DIRECTION = "Court\u202eesrever"
HOSTILE = [
    ("nothing at all", "title", "", "Give the statement a title"),
    ("a title of six hundred letters", "title", "x" * 600, "Keep this to 300 characters"),
    ("a character that turns the writing round", "title", DIRECTION, "changes the direction of writing"),
    ("a character that nobody sees", "title", "Court\u200b", "cannot be seen"),
    ("a null character", "title", "Court\x00", "cannot be seen"),
    ("a text with hidden direction", "text", "Free \u2066them\u2069", "changes the direction of writing"),
    ("a megabyte of text", "text", "We ask. " * 131_072, "Keep this to 200,000 characters"),
    ("a control character among addressees", "others", "Ministry\x07", "cannot be seen"),
    ("too many addressees", "others", "\n".join(f"Ministry {number}" for number in range(200)), "more than"),
]


def test_hostile_input_comes_back_with_a_problem_at_its_field(person):
    page = person(width=360)
    sign_in(page, "Initiator")
    for name, field, typed, problem in HOSTILE:
        page.goto("/en/desk/drafts")
        fields = {"title": "A good title", "text": "A good text.", "others": "Ministry of Justice", field: typed}
        for label, value in fields.items():
            page.evaluate("([id, value]) => { document.getElementById(id).value = value }", [label, value])
        page.click("button:has-text('Save and look')")
        assert page.title().startswith("Problem:"), f"{name}: {page.inner_text('body')[:300]}"
        assert problem in page.inner_text(f"#{field}-problem"), name
        for label, value in fields.items():
            kept = value.translate({0: None, 7: None})  # a page cannot hold these; all others come back
            assert page.input_value(f"#{label}") == kept, f"{name}: what was typed into {label} is lost"
        page.click(f".summary-of-problems a[href='#{field}']")
        page.keyboard.type("!")
        assert "!" in page.input_value(f"#{field}"), f"{name}: the summary does not lead into the field"


def test_markup_is_words_and_never_runs(person):
    page = person()
    page.on("dialog", lambda dialog: pytest.fail("a script ran"))
    sign_in(page, "Initiator")
    script = "<script>alert(1)</script><img src=x onerror=alert(2)>"
    write(page, script, f"We say {script} \"quoted\" & 'quoted'.")
    assert page.inner_text("article .title").strip() == script
    assert page.locator("article script, article img").count() == 0
    fix_and_open(page)
    page.goto("/en/desk")
    assert page.locator(f".entry h3:has-text('{script[:20]}')").count() == 1


def test_a_mistyped_address_or_form_is_answered_with_a_page(person):
    page = person()
    for path in ["/en/nothing", "/en/members/aaaaaaaaaaaaaaaaaaaaaaaaaa", "/en/statements/x", "/xx", "/en/%2e%2e/desk"]:
        assert page.goto(path).status == 404
        assert page.inner_text("h1") == "There is no such page"
    for typed, problem in [("", "Type the code"), ("7QK4", "twelve letters"), ("AAAA-AAAA-AAAA", "no statement with this code")]:
        page.goto("/en/verify")
        page.fill("#code", typed)
        page.click("main button:has-text('Check')")
        assert problem in page.inner_text("#code-problem")
        assert page.input_value("#code") == typed


def test_a_form_sent_twice_counts_once(person):
    page = person()
    sign_in(page, "Director")
    statement = take_up_on_check_page(page)
    action = page.get_attribute("main form", "action")
    fields = {each.get_attribute("name"): each.get_attribute("value") for each in page.locator("main form >> nth=0").locator("input").all()}
    page.dblclick("button:has-text('Sign for')")
    page.wait_for_url("**/receipts/*")
    receipt = page.url
    again = page.request.post(action, form=fields, max_redirects=0)
    assert again.status == 303 and receipt.endswith(again.headers["location"])
    go_back(page)
    other = page.context.new_page()
    other.goto(f"/en/desk/statements/{statement}")
    assert other.inner_text(".signatories").count("Jasnobrzeg") == 1


def test_a_draft_sent_twice_is_one_draft(person):
    page = person()
    sign_in(page, "Initiator")
    page.goto("/en/desk/drafts")
    page.fill("#title", "Sent twice")
    page.fill("#text", "Once.")
    page.dblclick("button:has-text('Save and look')")
    page.wait_for_url("**/preview")
    page.goto("/en/desk")
    assert page.locator(".entry h3:has-text('Sent twice')").count() == 1


def test_two_windows_of_one_organisation_make_one_signature_and_both_are_told(person):
    first, second = person(), person()
    for page in (first, second):
        sign_in(page, "Director")
        take_up_on_check_page(page)
    first.click("button:has-text('Sign for')")
    assert first.inner_text("h1") == "You have signed"
    second.click("button:has-text('Sign for')")
    assert second.inner_text("h1") == "The organisation has signed already"
    assert "Nothing was recorded" in second.inner_text("main")
    second.click("a:has-text('Back to the desk')")
    second.click(".entry:has-text('Answered') h3 a >> nth=0")
    assert second.url == first.url


def let_the_night_pass(server):
    """Sessions end after eight hours; here the clock of those that are open is turned forward."""
    turn_sessions_back(server.data, 9 * 3600 * 1000)


LONG = "\n\n".join("Мы просим освободить их. " * 40 for _ in range(100))


@pytest.mark.parametrize("text", ["We ask you to free them.", LONG], ids=["a short text", "a text of a hundred thousand letters"])
def test_what_is_sent_after_the_session_ended_is_kept_and_goes_on(person, demo, text):
    page = person()
    sign_in(page, "Initiator")
    page.goto("/en/desk/drafts")
    page.fill("#title", "Written through the night")
    page.fill("#text", text)
    let_the_night_pass(demo)
    page.click("button:has-text('Save and look')")
    assert "what you typed is kept" in page.inner_text("main")
    page.click("button:has-text('Initiator')")
    assert page.inner_text("h1") == "You are signed in again"
    page.click("button:has-text('Send it now')")
    assert page.inner_text("h1") == "Preview"
    assert page.inner_text("article .title") == "Written through the night"
    assert text.strip()[-24:] in page.inner_text("article")


def test_what_was_kept_for_one_person_is_not_shown_to_another(person, demo):
    page = person()
    sign_in(page, "Initiator")
    page.goto("/en/desk/drafts")
    page.fill("#title", "Only for me")
    page.fill("#text", "Private words.")
    let_the_night_pass(demo)
    page.click("button:has-text('Save and look')")
    page.click("button:has-text('Director')")
    assert page.inner_text("h1") == "Your desk"
    assert "Only for me" not in page.content()


def test_a_page_of_the_desk_leads_there_after_signing_in(person):
    page = person()
    page.goto("/en/desk/account")
    page.click("button:has-text('Director')")
    assert page.inner_text("h1") == "Your access"


def test_what_is_sent_after_the_sign_on_was_closed_counts_as_late(person):
    director, initiator = person(), person()
    sign_in(director, "Director")
    statement = take_up_on_check_page(director, "Release the lawyer")
    sign_in(initiator, "Initiator")
    initiator.goto(f"/en/desk/statements/{statement}/closing")
    initiator.click("button:has-text('Close now')")
    director.click("button:has-text('Sign for')")
    assert director.inner_text("h1") == "Check, then sign", "who was told that there is time sees first that there is none"
    assert "this signature is late" in director.inner_text("dl.facts")
    director.click("button:has-text('Sign for')")
    assert director.inner_text("h1") == "You have signed"
    assert "it signed late, so it is shown with the next list" in director.inner_text(".notice")
    director.goto(f"/en/desk/statements/{statement}")
    signed = director.inner_text(".signatories")
    assert signed.index("Signed later") < signed.index("Jasnobrzeg")


def test_a_new_version_shows_what_changed_and_is_signed_anew(person):
    initiator, director = person(), person()
    sign_in(initiator, "Initiator")
    write(initiator, "Two versions", "The first words stay.\n\n1. Free them.")
    statement = fix_and_open(initiator)
    sign_in(director, "Director")
    sign(director, "Two versions")
    initiator.click("a:has-text('Write a new version')")
    initiator.fill("#text", "The first words stay.\n\n1. Free them now.")
    initiator.click("button:has-text('Save and look')")
    initiator.click("a:has-text('Go on: fix')")
    assert "now" in " ".join(initiator.locator("ins").all_inner_texts())
    initiator.check("input[name=nature][value=substance]")
    initiator.click("button:has-text('Fix the text')")
    initiator.click("button:has-text('Open for signing')")
    director.goto(f"/en/desk/statements/{statement}/signature")
    assert "You signed version 1" in director.inner_text(".notice")
    director.click("summary:has-text('What changed')")
    assert "now" in " ".join(director.locator("ins").all_inner_texts())
    sign(director, "Two versions")
