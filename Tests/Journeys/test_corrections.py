"""The wording is corrected while people sign: signatures go on, unless one of them says that it is another text."""
import pytest
from steps import begin, outbox, publish, sign, sign_in, verify, wait_for_proof

# None of these pages has a script of its own, so the harder way is enough.
pytestmark = pytest.mark.parametrize("person", ["without script"], indirect=True)

TEXT = "We, the undersigned, say this.\n\n## What we ask\n\n1. Release them.\n2. Investigate.\n3. Pay damages."


def correct(page, statement, text):
    """A correction of the wording, up to the sheet."""
    page.goto(f"/en/desk/statements/{statement}")
    page.click("a:has-text('Write a new version')")
    page.fill("#text", text)
    page.click("button:has-text('Save and look')")
    page.click("a:has-text('Go on: fix')")
    page.click("button:has-text('Fix the text')")
    assert "Choose what kind of change it is" in page.inner_text("#nature-problem")
    page.check("input[name=nature][value=correction]")
    page.click("button:has-text('Fix the text')")


def test_signatures_go_on_over_a_correction_that_nobody_contests(person, tmp_path):
    initiator, director = person(), person(width=360)
    sign_in(initiator, "Initiator")
    statement = begin(initiator, "A slip of the pen", TEXT.replace("Investigate", "Investgate"))
    sign_in(director, "Director")
    sign(director, "A slip of the pen")
    correct(initiator, statement, TEXT)
    assert "Jasnobrzeg" in initiator.inner_text(".signatories")
    assert any("Corrected: A slip of the pen" in message for message in outbox(director))
    director.goto(f"/en/desk/statements/{statement}")
    director.click("a:has-text('Your receipt')")
    assert "The text was corrected since you signed" in director.inner_text("main")
    director.click("summary:has-text('What changed')")
    assert "Investigate" in " ".join(director.locator("ins").all_inner_texts())
    publish(initiator, statement)
    said = verify(initiator, wait_for_proof(initiator), tmp_path)
    assert "1 of them signed an earlier wording (version 1)" in said


def test_after_a_signatory_demands_it_a_correction_is_a_new_version_that_is_signed_anew(person):
    initiator, director = person(), person(width=360)
    sign_in(initiator, "Initiator")
    statement = begin(initiator, "No slip at all", TEXT)
    sign_in(director, "Director")
    sign(director, "No slip at all")
    receipt = director.url
    correct(initiator, statement, TEXT.replace("Pay damages", "Pay nothing"))
    director.goto(receipt)
    director.click("button:has-text('It changes the substance')")
    assert "A signatory demanded" in director.inner_text(".notice")
    assert "Jasnobrzeg" not in director.inner_text(".signatories")
    assert any("A signatory sees a change of substance" in message for message in outbox(initiator))
    initiator.goto(f"/en/desk/statements/{statement}")
    initiator.click("a:has-text('Open for signing')")
    initiator.click("button:has-text('Open for signing')")
    sign(director, "No slip at all")
    initiator.reload()
    assert "Jasnobrzeg" in initiator.inner_text(".signatories")
