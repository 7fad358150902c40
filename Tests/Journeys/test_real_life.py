"""How organisations stand behind a text: withheld, in part, late, no longer."""
import zipfile

import pytest
from client import Client
from steps import (
    begin, decide, led, look_until, outbox, publish, publish_again, sign, sign_in, verify,
    wait_for_proof, withhold)

# None of these pages has a script of its own, so the harder way is enough.
pytestmark = pytest.mark.parametrize("person", ["without script"], indirect=True)

OPEN = "Release the lawyer"
LAWYER = ["Five Skylights", "Панҷ равзана", "Пять окон", "Firuz"]
KEEPERS = ["Oksana Vyshnebramska", "Rūta Kiemelienė", "Sunniva Vardelund"]
TEXT = "We, the undersigned, say this.\n\n## What we ask\n\n1. Release them.\n2. Investigate.\n3. Pay damages."


def test_a_lawyer_signs_with_the_name_withheld_and_nothing_tells_of_it(person):
    lawyer, coordinator, initiator, director = person(width=360), person(), person(), person()
    for page, role in [(lawyer, "Lawyer"), (coordinator, "Coordinator"), (initiator, "Initiator"), (director, "Director")]:
        sign_in(page, role)
    sheet = f"/en/desk/statements/{led(initiator, OPEN)}"
    before = outbox(coordinator)
    lawyer.click(f".task:has-text('{OPEN}') a.button")
    text = lawyer.url
    assert lawyer.locator("input[name=decision]:checked").count() == 0
    assert all(name in lawyer.inner_text(".notice:has-text('If your name is withheld')") for name in KEEPERS)
    lawyer.click("button:has-text('Go on and check')")
    assert "Choose what you decide" in lawyer.inner_text("#decision-problem")
    decide(lawyer, "withheld")
    assert all(name in lawyer.inner_text("dl.facts") for name in KEEPERS)
    lawyer.click("button:has-text('Sign for')")
    assert lawyer.url == text and lawyer.inner_text("h1") == "Your organisation stands behind this text"
    assert outbox(coordinator) == before
    for page in (initiator, director):
        for address in [sheet, "/en/desk"]:
            page.goto(address)
            assert not any(name in page.content() for name in LAWYER)
    coordinator.goto(sheet)
    assert LAWYER[0] in coordinator.inner_text("section:has-text('You are a keeper')")
    assert LAWYER[0] not in coordinator.inner_text(".signatories")
    lawyer.goto("/en/desk")
    assert "Answered" in lawyer.inner_text(f".entry:has-text('{OPEN}')")
    assert "Signed" not in lawyer.inner_text(f".entry:has-text('{OPEN}')")
    lawyer.click(f".entry:has-text('{OPEN}') a")
    assert lawyer.url == text
    keep_a_proof(lawyer, text)
    lawyer.goto(text)
    lawyer.click("a:has-text('Withdraw the signature')")
    lawyer.click("button:has-text('Withdraw')")
    assert lawyer.url == text and lawyer.inner_text("h1") == "Read and sign"
    coordinator.goto(sheet)
    assert LAWYER[0] not in coordinator.inner_text("main")
    assert outbox(coordinator) == before


def keep_a_proof(page, text):
    """Only after the warning, and by a form: nobody gets it by following a link."""
    page.goto(text)
    page.click("a:has-text('Keep a proof')")
    assert "This file says that your organisation signed" in page.inner_text("main")
    address = page.url
    assert page.request.get(address).headers["content-type"].startswith("text/html")
    with page.expect_download() as download:
        page.click("button:has-text('I understand, give me the file')")
    assert download.value.suggested_filename == "notes.zip"
    assert sorted(zipfile.ZipFile(download.value.path()).namelist()) == ["act.json", "receipt.txt"]


def test_what_is_published_holds_the_number_of_withheld_names_and_none_of_them(person, tmp_path):
    lawyer, initiator, reader = person(), person(), person()
    sign_in(lawyer, "Lawyer")
    withhold(lawyer, OPEN)
    sign_in(initiator, "Initiator")
    statement = led(initiator, OPEN)
    initiator.goto(f"/en/desk/statements/{statement}")
    assert "there are none, or too few to give a number" in initiator.inner_text("section:has-text('Names withheld')")
    publish(initiator, statement)
    assert not any(name in initiator.content() for name in LAWYER)
    proof = wait_for_proof(initiator)
    reader.goto(f"/en/statements/{statement}")
    assert "and 3 further, names withheld for safety" in reader.inner_text("h2#signatories")
    assert "3 further withheld (platform's word)" in verify(reader, proof, tmp_path)
    papers = look_until(reader, ".proof a:has-text('plain text')").get_attribute("href")
    parts = [reader.request.get(address).body() for address in [f"/en/statements/{statement}", f"/ru/statements/{statement}", papers]]
    bundle = zipfile.ZipFile(tmp_path / "proof.zip")
    parts += [bundle.read(name) for name in bundle.namelist()]
    assert not any(name.encode() in part for name in LAWYER for part in parts)
    lawyer.goto(f"/en/desk/statements/{statement}/signature/proof")
    with lawyer.expect_download() as download:
        lawyer.click("button:has-text('I understand')")
    assert "blind-1.txt" in zipfile.ZipFile(download.value.path()).namelist()


def test_an_organisation_whose_name_is_always_withheld_is_not_offered_to_sign_by_name(person, demo):
    page = person(width=360)
    sign_in(page, "Lawyer")
    page.click("a:has-text('Its name on statements')")
    assert page.input_value("input[name=withheld]:checked") == "choose"
    page.check("input[name=withheld][value=always]")
    page.click("button:has-text('Save')")
    assert page.input_value("input[name=withheld]:checked") == "always"
    page.goto("/en/desk")
    page.click(f".task:has-text('{OPEN}') a.button")
    assert [each.get_attribute("id") for each in page.locator("input[name=decision]").all()] == ["decision-withheld", "decision-not"]
    statement = page.url.split("/")[-2]
    clever = Client(demo).tap("lawyer")
    action, fields = clever.get(f"/en/desk/statements/{statement}/signature").form("/signature/check")
    refused = clever.post(action, {**fields, "decision": "named"})
    assert refused.status == 422 and "Choose what you decide" in refused.page
    page.goto(f"/en/desk/statements/{statement}")
    assert LAWYER[0] not in page.inner_text(".signatories")


def test_a_reservation_stands_beside_the_name_and_counts_part_by_part(person, tmp_path):
    initiator, director, reader = person(), person(width=360), person()
    sign_in(initiator, "Initiator")
    statement = begin(initiator, "Three demands", TEXT)
    sign(initiator, "Three demands")
    sign_in(director, "Director")
    director.click(".task:has-text('Three demands') a.button")
    long = "We do not speak of money. " * 30
    for parts, words, problem in [([], long, "#block-problem"), ([5], long, "#reservation-problem"), ([5], "", "#reservation-problem")]:
        director.check("#decision-reserved")
        if not director.is_visible("#reservation"):
            director.click("summary:has-text('The reservation')")
        for part in parts:
            director.check(f"input[name=block] >> nth={part - 1}")
        director.fill("#reservation", words)
        director.click("button:has-text('Go on and check')")
        assert director.title().startswith("Problem:") and director.locator(problem).count() == 1
        assert director.input_value("#reservation") == words and director.is_visible("#reservation")
        assert director.get_attribute("input[name=decision]:checked", "id") == "decision-reserved"
        assert director.locator("input[name=block]:checked").count() == len(parts)
    director.fill("#reservation", "We do not speak of money.")
    director.click("button:has-text('Go on and check')")
    assert "Reservation about part 5: We do not speak of money." in director.inner_text("dl.facts")
    director.click("button:has-text('Sign for')")
    assert "Reservation about part 5" in director.inner_text("main")
    publish(initiator, statement)
    reader.goto(f"/en/statements/{statement}")
    assert "We do not speak of money." in reader.inner_text(".signatories dd:has-text('Jasnobrzeg')")
    assert "Support part by part" in reader.inner_text(".signatories")
    assert "Part 5: 1 of 2" in reader.inner_text(".signatories")
    assert "1 of them with a reservation" in verify(reader, wait_for_proof(initiator), tmp_path)


def test_who_signs_late_stands_apart_on_the_next_list_and_the_earlier_list_still_holds(person, tmp_path):
    initiator, late, reader = person(), person(width=360), person()
    sign_in(initiator, "Initiator")
    statement = begin(initiator, "In time and late", TEXT)
    sign(initiator, "In time and late")
    publish(initiator, statement)
    first = initiator.get_attribute(".proof a.code", "href")
    wait_for_proof(initiator)
    sign_in(late, "Coordinator")
    assert "In time and late" not in late.inner_text("main")
    late.goto(f"/en/desk/statements/{statement}")
    late.click("a:has-text('Sign late')")
    assert "you can still sign late" in late.inner_text(".notice.warning")
    decide(late, "named")
    late.click("button:has-text('Sign for')")
    assert "it signed late, so it is shown with the next list" in late.inner_text("main")
    reader.goto(f"/en/statements/{statement}")
    assert "Cherry Gate" not in reader.inner_text("main")
    initiator.goto(f"/en/desk/statements/{statement}")
    initiator.click("a:has-text('Publish a new list')")
    assert "1 more by name, 0 fewer" in initiator.inner_text("main")
    publish_again(initiator, statement)
    reader.reload()
    assert reader.inner_text(".signatories").index("Signed later") < reader.inner_text(".signatories").index("Cherry Gate")
    assert "1 of them late" in verify(reader, wait_for_proof(initiator), tmp_path)
    reader.click(f"aside a[href='{first}']")
    assert "It holds" in reader.inner_text("h1")
    assert "1 organisation from 1 country signed this text" in reader.inner_text("main")


def test_the_last_look_before_a_late_signature_says_that_it_is_late(person):
    initiator, late = person(), person(width=360)
    sign_in(initiator, "Initiator")
    statement = begin(initiator, "Closed before its end", TEXT)
    initiator.goto(f"/en/desk/statements/{statement}/closing")
    initiator.click("button:has-text('Close now')")
    sign_in(late, "Director")
    late.goto(f"/en/desk/statements/{statement}/signature")
    decide(late, "named")
    said = late.inner_text("main")
    assert "Time left" not in said and "late" in said, said


def test_a_withdrawal_after_publication_is_shown_with_its_day_and_proved(person, tmp_path):
    initiator, director, reader = person(), person(width=360), person()
    sign_in(initiator, "Initiator")
    statement = begin(initiator, "Signed and withdrawn", TEXT)
    sign(initiator, "Signed and withdrawn")
    sign_in(director, "Director")
    sign(director, "Signed and withdrawn")
    receipt = director.url
    publish(initiator, statement)
    wait_for_proof(initiator)
    director.goto(receipt)
    assert "the list stays as it was" in director.inner_text("main")
    director.click("a:has-text('Withdraw the signature')")
    assert "stays as it was, and so does what was delivered" in director.inner_text("main")
    director.click("button:has-text('Withdraw')")
    reader.goto(f"/en/statements/{statement}")
    assert "withdrew on" in reader.inner_text(".signatories dd:has-text('Jasnobrzeg')")
    assert "1 organisation has withdrawn" in reader.inner_text(".notice")
    status = look_until(reader, ".proof a:has-text('withdrawn since')").get_attribute("href")
    assert "1 withdrew since: " in verify(reader, status, tmp_path)
    reader.click(".proof a.code")
    assert "Jasnobrzeg Foundation for the Rule of Law has withdrawn since, on" in reader.inner_text(".proof")
    assert any("Withdrawn since publication: Signed and withdrawn" in message for message in outbox(initiator))
