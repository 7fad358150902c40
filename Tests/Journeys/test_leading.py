"""Whoever leads a statement or helps: letters by mail, open letters with guests, reminders, a later end, an embargo."""
import sqlite3
from contextlib import closing
from datetime import datetime, timedelta

import pytest
from steps import begin, led, look_until, outbox, publish, sign, sign_in, type_moment, wait_for_proof

# None of these pages has a script of its own, so the harder way is enough.
pytestmark = pytest.mark.parametrize("person", ["without script"], indirect=True)

OPEN = "Release the lawyer"
CLOSED = "Visas in time"
TEXT = "We, the undersigned, say this.\n\n1. Release them.\n2. Investigate."
LETTER = {"name": "letter.txt", "mimeType": "text/plain", "buffer": b"We sign, says the chair of Jasnobrzeg. Zrobione."}
GUEST = {"name": "Kite Society", "site": "https://www.kites.example/about", "person": "Ana Invented", "mail": "ana@kites.example"}


def test_a_recorded_letter_is_told_to_the_organisation_appears_with_the_list_and_ends_when_it_contests(person, demo):
    coordinator, director, initiator = person(width=360), person(), person()
    sign_in(initiator, "Initiator")
    statement = begin(initiator, "By letter", TEXT)
    sign_in(coordinator, "Coordinator")
    coordinator.goto(f"/en/desk/statements/{statement}")
    coordinator.click("a:has-text('Record a letter')")
    coordinator.click("button:has-text('Record it')")
    for field, problem in [("organisation", "Choose the organisation"), ("file", "Choose the document")]:
        assert problem in coordinator.inner_text(f"#{field}-problem")
    coordinator.select_option("#organisation", label="Jasnobrzeg Foundation for the Rule of Law")
    coordinator.set_input_files("#file", LETTER)
    coordinator.click("button:has-text('Record it')")
    assert "Done: the organisation is told" in coordinator.inner_text(".notice.good")
    sealed = [path for path in demo.data.rglob("*") if path.is_file() and LETTER["buffer"] in path.read_bytes()]
    assert sealed == [], "the letter lies open in the data folder"
    initiator.goto(f"/en/desk/statements/{statement}")
    assert "Jasnobrzeg" not in initiator.inner_text("main"), "before the list nobody else sees it"
    publish(initiator, statement)
    assert "recorded from a letter" in initiator.inner_text(".signatories dd:has-text('Jasnobrzeg')")
    sign_in(director, "Director")
    assert any("A letter of yours was recorded: By letter" in message for message in outbox(director))
    director.goto(f"/en/desk/statements/{statement}")
    director.click("a:has-text('Your receipt')")
    assert "recorded from a letter" in director.inner_text("dl.facts")
    director.click("button:has-text('We sent no such letter')")
    initiator.reload()
    assert "withdrew on" in initiator.inner_text(".signatories dd:has-text('Jasnobrzeg')")
    told = [message for message in outbox(coordinator) if "A letter was contested: By letter" in message]
    assert any("Oksana Vyshnebramska" in message and "sent no such letter" in message for message in told)


def open_letter(person, title="To everybody who flies kites"):
    """An open letter by the initiator, and the invitation link that its page gives."""
    initiator = person()
    sign_in(initiator, "Initiator")
    statement = begin(initiator, title, TEXT, who="open")
    initiator.click("a:has-text('Reach and remind')")
    link = initiator.locator("main p.code.copy", has_text="/letters/").inner_text()
    return initiator, statement, link


def ask(page, link, country="GE", **other):
    page.goto(link)
    for field, value in {**GUEST, **other}.items():
        page.fill(f"#{field}", value)
    page.select_option("#country", country)
    page.click("button:has-text('Send me the mail')")


def mailed_link(page, mail):
    page.goto("/en/desk/outbox")
    return page.locator(f".entry:has-text('{mail}') a[href*='/confirmations/']").first.get_attribute("href")


def confirm(page, link):
    page.goto(link)
    page.click("button:has-text('Sign for')")
    assert page.inner_text("h1") == "You have signed"


def test_a_guest_signs_an_open_letter_and_a_member_vouches_for_another(person):
    initiator, statement, link = open_letter(person)
    guest, second, third, director, reader = person(width=360), person(), person(), person(), person()
    sheet = f"/en/desk/statements/{statement}"
    assert reader.goto(link[:-1] + ("a" if link[-1] != "a" else "b")).status == 404
    ask(guest, link)
    assert guest.inner_text("h1") == "Look into your mail"
    confirmation = mailed_link(initiator, GUEST["mail"])
    guest.goto(confirmation)
    guest.reload()
    initiator.goto(sheet)
    assert "Kite Society" not in initiator.inner_text(".signatories"), "looking at the page has signed"
    confirm(guest, confirmation)
    ask(second, link, name="Paper Birds", site="birds.example", mail="birds@post.example")
    confirm(second, mailed_link(initiator, "birds@post.example"))
    assert "not verified" in second.inner_text("main")
    ask(third, link, name="Loud Kazoos", site="kazoos.example", mail="kazoos@post.example", country="AM")
    confirm(third, mailed_link(initiator, "kazoos@post.example"))
    sign_in(director, "Director")
    director.goto(sheet)
    director.click("a:has-text('Organisations that are no members')")
    assert "verified" == director.inner_text(".entry:has-text('Kite Society') .tag")
    assert director.locator("button:has-text('Leave it out')").count() == 0
    director.click(".entry:has-text('Paper Birds') button:has-text('vouch for it')")
    assert "vouched for" in director.inner_text(".entry:has-text('Paper Birds') .tag")
    initiator.goto(sheet + "/guests")
    initiator.click(".entry:has-text('Paper Birds') button:has-text('Leave it out of lists')")
    assert "left out of lists" in initiator.inner_text(".entry:has-text('Paper Birds')")
    initiator.click(".entry:has-text('Paper Birds') button:has-text('Take it in again')")
    ask(third, link, name="Left Alone", site="alone.example", mail="office@alone.example")
    confirm(third, mailed_link(initiator, "office@alone.example"))
    initiator.goto(sheet + "/guests")
    initiator.click(".entry:has-text('Left Alone') button:has-text('Leave it out of lists')")
    publish_with_marks(initiator, sheet, ["verified", "vouched"])
    reader.goto(f"/en/statements/{statement}")
    listed = reader.inner_text(".signatories")
    assert "Kite Society (no member, verified by mail of its domain)" in listed
    assert "Paper Birds (no member, a member vouches for it)" in listed
    assert "Loud Kazoos" not in listed and "Left Alone" not in listed and "Ana Invented" not in reader.content()
    wait_for_proof(reader)
    reader.click(".proof a.code")
    assert "It holds" in reader.inner_text("h1") and "2 organisations from 1 country" in reader.inner_text("main")
    guest.goto(confirmation)
    guest.click("button:has-text('Withdraw the signature')")
    assert guest.inner_text("h1") == "This signature was withdrawn"
    reader.goto(f"/en/statements/{statement}")
    assert "withdrew on" in reader.inner_text(".signatories dd:has-text('Kite Society')")


def publish_with_marks(page, sheet, marks):
    page.goto(sheet + "/closing")
    page.click("button:has-text('Close now')")
    page.click("a:has-text('Publish')")
    assert page.locator("input[name=mark]:checked").count() == 0
    for mark in marks:
        page.check(f"input[name=mark][value={mark}]")
    page.click("button:has-text('Publish with')")


def test_what_a_guest_mistypes_comes_back_with_its_problems(person):
    _, _, link = open_letter(person)
    guest = person(width=360)
    typed = {"name": "", "site": "no site", "person": GUEST["person"], "mail": "no mail"}
    ask(guest, link, **typed)
    for field, value in typed.items():
        assert guest.input_value(f"#{field}") == value
        assert guest.locator(f"#{field}-problem").count() == (0 if field == "person" else 1), field
    assert guest.input_value("#country") == "GE"


def test_an_open_letter_answers_the_same_to_whoever_has_signed_and_whoever_has_not(person):
    initiator, _, link = open_letter(person)
    guest = person()
    answers = []
    for time in range(2):
        ask(guest, link)
        answers.append(guest.inner_text("main"))
        if time == 0:
            confirm(guest, mailed_link(initiator, GUEST["mail"]))
    assert answers[0] == answers[1]
    assert any("You have signed already" in message and GUEST["mail"] in message for message in outbox(initiator))


def test_everybody_is_reminded_once_a_day_and_a_later_end_says_why(person):
    initiator, director = person(), person(width=360)
    sign_in(initiator, "Initiator")
    statement = led(initiator, OPEN)
    initiator.goto(f"/en/desk/statements/{statement}")
    initiator.click("a:has-text('Reach and remind')")
    initiator.click("button:has-text('Remind all who may sign')")
    assert "Last reminder:" in initiator.inner_text("main")
    reminded = [message for message in outbox(initiator) if "Reminder, for signing: Release the lawyer" in message]
    assert any("Halina Brzegowicka" in message for message in reminded), "who has not signed was not reminded"
    assert any("Élise Vandergrachten" in message for message in reminded), "the reminder tells who has signed"
    initiator.goto(f"/en/desk/statements/{statement}/call")
    initiator.click("button:has-text('Remind all who may sign')")
    assert initiator.inner_text("h1") == "Everybody was reminded already"
    initiator.goto(f"/en/desk/statements/{statement}/call")
    later = datetime.now() + timedelta(days=3)
    type_moment(initiator, later, "Europe/Warsaw")
    initiator.fill("#reason", "")
    initiator.click("button:has-text('Put off the end')")
    assert initiator.locator("#reason-problem").count() == 1 and initiator.input_value("#day") == str(later.day)
    initiator.fill("#reason", "Many ask for a day more.")
    initiator.click("button:has-text('Put off the end')")
    assert any("More time: Release the lawyer" in message and "Many ask for a day more." in message for message in outbox(initiator))
    sign_in(director, "Director")
    director.click(f".task:has-text('{OPEN}') a.button")
    assert "The end was put off: Many ask for a day more." in director.inner_text("main")


@pytest.mark.parametrize("days", [-9, 0, 400], ids=["in the past", "earlier than the end", "more than a year ahead"])
def test_an_end_that_does_not_fit_stands_at_its_field_and_the_reason_is_kept(person, days):
    page = person()
    sign_in(page, "Initiator")
    page.goto(f"/en/desk/statements/{led(page, OPEN)}/call")
    type_moment(page, datetime.now() + timedelta(days=days, hours=2), "Europe/Warsaw")
    page.fill("#reason", "Many ask for a day more.")
    page.click("button:has-text('Put off the end')")
    assert page.title().startswith("Problem:"), page.inner_text("h1")
    assert page.input_value("#reason") == "Many ask for a day more."


def order(page, statement, at):
    page.goto(f"/en/desk/statements/{statement}")
    page.click("a:has-text('Publish')")
    page.click("summary:has-text('embargo')")
    type_moment(page, at, "Europe/Warsaw")
    page.click("button:has-text('Publish with')")


def test_under_an_embargo_nothing_is_public_before_its_minute(person, demo):
    initiator, reader = person(), person(width=360)
    sign_in(initiator, "Initiator")
    statement = led(initiator, CLOSED)
    tomorrow = datetime.now() + timedelta(days=1)
    order(initiator, statement, tomorrow - timedelta(days=3))
    assert initiator.title().startswith("Problem:") and initiator.input_value("#year") == str((tomorrow - timedelta(days=3)).year)
    order(initiator, statement, tomorrow)
    assert "It will be published on" in initiator.inner_text(".notice")
    nothing_is_public(reader, statement)
    initiator.click("a:has-text('Change or take back the order')")
    initiator.click("button:has-text('Take the order back')")
    assert "It will be published on" not in initiator.inner_text("main")
    order(initiator, statement, tomorrow)
    nothing_is_public(reader, statement)
    with closing(sqlite3.connect(f"{demo.data}/civic.db", timeout=10)) as database:
        database.execute("UPDATE embargo SET at = at - 2 * 86400 * 1000")
        database.commit()
    reader.goto(f"/en/statements/{statement}")
    assert CLOSED in look_until(reader, "article h1").inner_text()
    wait_for_proof(reader)


def nothing_is_public(page, statement):
    assert page.goto(f"/en/statements/{statement}").status == 404
    for path in ["/en/statements", "/ru/statements", "/en"]:
        page.goto(path)
        assert CLOSED not in page.content()
