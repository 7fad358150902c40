"""From the published list, or from a confidential letter, to the paper on an official's table and what comes back."""
import hashlib
import io
import re
import subprocess
import zipfile

import pytest
from steps import begin, decide, look_until, outbox, publish, publish_again, sign, sign_in, wait_for_proof

# None of these pages has a script of its own, so the harder way is enough.
pytestmark = pytest.mark.parametrize("person", ["without script"], indirect=True)

TEXT = "We, the undersigned, say this.\n\n1. Release them.\n2. Investigate."
COVER = "Your Excellency,\n\nwe hand over the enclosed statement <b>now</b> & ask for an answer."
ANSWER = {"name": "answer.txt", "mimeType": "text/plain", "buffer": b"The ministry got it. An invented answer."}


def published(page, title):
    """A statement that this page's organisation signed and published; gives its name and its code."""
    statement = begin(page, title, TEXT)
    sign(page, title)
    publish(page, statement)
    wait_for_proof(page)
    return statement, page.inner_text(".proof a.code")


def prepare(page, statement, cover=""):
    """From the sheet to the finished paper; gives its bytes."""
    page.goto(f"/en/desk/statements/{statement}")
    page.click("a:has-text('Deliver it')")
    page.fill("#cover", cover)
    page.click("button:has-text('Make the paper')")
    return finished(page)


def finished(page):
    """The page looks by itself until the paper is there; the very bytes come each time."""
    page.wait_for_selector(".proof a:has-text('PDF')", timeout=90_000)
    address = page.get_attribute(".proof a:has-text('PDF')", "href")
    paper, again = page.request.get(address).body(), page.request.get(address).body()
    assert paper == again and paper.startswith(b"%PDF-")
    assert hashlib.sha256(paper).hexdigest() in page.inner_text(".proof")
    return paper


def hand_over(page, proof=""):
    page.fill("#proof", proof)
    page.click("button:has-text('It was handed over')")
    return page.url


def read(paper, folder):
    (folder / "paper.pdf").write_bytes(paper)
    done = subprocess.run(["pdftotext", "-layout", str(folder / "paper.pdf"), "-"], capture_output=True, check=True)
    return done.stdout.decode()


def photographed(paper, folder):
    """What a telephone reads from the squares on the pages."""
    (folder / "paper.pdf").write_bytes(paper)
    subprocess.run(["pdftoppm", "-r", "150", "-png", str(folder / "paper.pdf"), str(folder / "page")], check=True)
    pages = sorted(folder.glob("page-*.png"))
    done = subprocess.run(["zbarimg", "--raw", "-q", *map(str, pages)], capture_output=True, text=True)
    return done.stdout.split()


def check_paper(page, paper):
    page.goto("/en/verify")
    page.set_input_files("#file", {"name": "paper.pdf", "mimeType": "application/pdf", "buffer": paper})
    page.click("main button:has-text('Check')")
    return page.inner_text("h1"), page.inner_text("main")


def test_a_published_statement_is_handed_over_and_the_answer_is_kept(person, demo, tmp_path):
    initiator, director, official = person(width=360), person(), person()
    sign_in(initiator, "Initiator")
    sign_in(director, "Director")
    statement = begin(initiator, "On handing over", TEXT)
    for page in (initiator, director):
        sign(page, "On handing over")
    publish(initiator, statement)
    wait_for_proof(initiator)
    code = initiator.inner_text(".proof a.code")
    initiator.goto(f"/en/desk/statements/{statement}/deliveries")
    for box in initiator.locator("input[name=addressee]").all():
        box.uncheck()
    initiator.fill("#cover", COVER)
    initiator.click("button:has-text('Make the paper')")
    assert "Choose an addressee" in initiator.inner_text("#addressee-problem")
    assert initiator.input_value("#cover") == COVER
    initiator.check("input[name=addressee] >> nth=0")
    initiator.fill("#cover", "Paper is patient. " * 400)
    initiator.click("button:has-text('Make the paper')")
    assert initiator.locator("#cover-problem").count() == 1 and initiator.locator("input[name=addressee]:checked").count() == 1
    initiator.fill("#cover", COVER)
    initiator.fill("#other", "Registry of the Court")
    initiator.click("button:has-text('Make the paper')")
    assert initiator.locator("progress").count() == 1 and "The paper is being made" in initiator.inner_text("main")
    paper = finished(initiator)
    words = read(paper, tmp_path)
    for said in ["On handing over", "Eleventh Quay", "Jasnobrzeg", code, "Your Excellency,", "<b>now</b> & ask", "Registry of the Court"]:
        assert said in words, said
    assert photographed(paper, tmp_path) == [f"{demo.address}/v/{code}"]
    plain = initiator.get_attribute(".proof a:has-text('Plain text')", "href")
    sent = initiator.request.get(plain).text()
    assert all(said in sent for said in ["On handing over", code, "Your Excellency,"])
    letter = initiator.request.get(initiator.get_attribute(".proof a:has-text('DOCX')", "href")).body()
    assert "Your Excellency," in zipfile.ZipFile(io.BytesIO(letter)).read("word/document.xml").decode()
    today = initiator.input_value("#day")
    initiator.fill("#day", "2999-01-01")
    hand_over(initiator, "Taken by the registry, no. 7")
    assert initiator.locator("#day-problem").count() == 1 and initiator.input_value("#proof") == "Taken by the registry, no. 7"
    initiator.fill("#day", today)
    hand_over(initiator, "Taken by the registry, no. 7")
    assert initiator.inner_text("h1") == "Delivery 1" and "Taken by the registry, no. 7" in initiator.inner_text("dl.facts")
    heading, said = check_paper(official, paper)
    assert "Exactly the file that we issued" in heading and "delivery 1" in said
    for place in (len(paper) // 2, len(paper) - 1):
        altered = paper[:place] + bytes([paper[place] ^ 1]) + paper[place + 1:]
        assert "Not a file that we issued" in check_paper(official, altered)[0]
    official.goto(photographed(paper, tmp_path)[0])
    assert "It holds" in official.inner_text("h1") and "2 organisations from 2 countries" in official.inner_text("main")
    write_down_an_answer(initiator, demo)
    assert any("Halina" in message and "Something came back: On handing over" in message for message in outbox(director))


def write_down_an_answer(page, demo):
    page.fill("#words", "They will look into it.")
    page.click("button:has-text('Write it down')")
    assert "Choose what it is" in page.inner_text("#kind-problem") and page.input_value("#words") == "They will look into it."
    page.check("input[name=kind][value=acknowledged]")
    page.set_input_files("#file", ANSWER)
    page.click("button:has-text('Write it down')")
    came = page.locator(".entry", has_text="Acknowledged")
    assert "They will look into it." in came.inner_text()
    kept = page.request.get(came.locator("a").get_attribute("href"))
    assert kept.body() == ANSWER["buffer"] and kept.headers["content-disposition"].startswith("attachment")
    assert not [path for path in demo.data.rglob("*") if path.is_file() and ANSWER["buffer"] in path.read_bytes()]
    page.click("a:has-text('All deliveries')")
    assert "Acknowledged" in page.inner_text(".entry:has-text('Delivery 1')")


def test_a_second_delivery_says_what_is_new_and_the_first_stays_as_it_was(person, tmp_path):
    initiator, late, official = person(), person(), person()
    sign_in(initiator, "Initiator")
    statement, first_code = published(initiator, "Delivered twice")
    first = prepare(initiator, statement)
    first_page = hand_over(initiator)
    first_text = initiator.request.get(initiator.get_attribute(".proof a:has-text('Plain text')", "href")).text()
    sign_in(late, "Coordinator")
    late.goto(f"/en/desk/statements/{statement}/signature")
    decide(late, "named")
    late.click("button:has-text('Sign for')")
    publish_again(initiator, statement)
    wait_for_proof(initiator)
    second_code = initiator.inner_text(".proof a.code")
    second = prepare(initiator, statement)
    hand_over(initiator)
    assert initiator.inner_text("h1") == "Delivery 2"
    words = " ".join(read(second, tmp_path).split())
    new = words[words.index("New since"):words.index("On the earlier list already")]
    assert "Cherry Gate" in new and "Eleventh Quay" not in new
    assert second_code in words and first_code not in words
    initiator.goto(first_page)
    assert finished(initiator) == first
    assert initiator.request.get(initiator.get_attribute(".proof a:has-text('Plain text')", "href")).text() == first_text
    for paper, number in [(first, 1), (second, 2)]:
        heading, said = check_paper(official, paper)
        assert "Exactly the file" in heading and f"delivery {number}" in said


def test_what_was_delivered_says_the_same_after_somebody_withdrew(person):
    initiator, director = person(), person()
    sign_in(initiator, "Initiator")
    sign_in(director, "Director")
    statement = begin(initiator, "Delivered before", TEXT)
    for page in (initiator, director):
        sign(page, "Delivered before")
    receipt = director.url
    publish(initiator, statement)
    prepare(initiator, statement)
    hand_over(initiator)
    paper = prepare(initiator, statement)
    delivered = hand_over(initiator)
    plain = initiator.get_attribute(".proof a:has-text('Plain text')", "href")
    before = initiator.request.get(plain).text()
    director.goto(receipt)
    director.click("a:has-text('Withdraw the signature')")
    director.click("button:has-text('Withdraw')")
    initiator.goto(delivered)
    assert finished(initiator) == paper
    assert initiator.request.get(plain).text() == before
    initiator.goto(f"/en/desk/statements/{statement}/deliveries")
    assert "Jasnobrzeg" in initiator.inner_text(".notice:has-text('Withdrawn since the list was published')")


def test_a_confidential_letter_has_no_code_and_nothing_of_it_is_public(person, tmp_path):
    initiator, director, reader = person(), person(), person(width=360)
    sign_in(initiator, "Initiator")
    sign_in(director, "Director")
    statement = begin(initiator, "Between us", TEXT)
    sign(director, "Between us")
    initiator.goto(f"/en/desk/statements/{statement}/deliveries")
    assert "The sign-on is still open" in initiator.inner_text("main") and initiator.locator("#cover").count() == 0
    initiator.goto(f"/en/desk/statements/{statement}/closing")
    initiator.click("button:has-text('Close now')")
    initiator.goto(f"/en/desk/statements/{statement}/deliveries")
    assert "What you deliver now is a confidential letter" in initiator.inner_text("main")
    paper = prepare(initiator, statement, COVER)
    words = read(paper, tmp_path)
    assert "Confidential" in words and "Between us" in words and "Jasnobrzeg" in words
    assert not re.search(r"\b[A-Z2-7]{4}-[A-Z2-7]{4}-[A-Z2-7]{4}\b", words)
    assert photographed(paper, tmp_path) == []
    hand_over(initiator, "From hand to hand")
    assert "confidential" in initiator.inner_text("dl.facts")
    assert reader.goto(f"/en/statements/{statement}").status == 404
    for path in ["/en", "/en/statements", "/ru/statements"]:
        reader.goto(path)
        assert "Between us" not in reader.content()
    heading, said = check_paper(reader, paper)
    assert "Exactly the file that we issued" in heading
    assert "Between us" not in said and "delivery" not in said
    director.goto(f"/en/desk/statements/{statement}")
    assert director.locator("a:has-text('Deliver')").count() == 0
    assert director.goto(f"/en/desk/statements/{statement}/deliveries").status == 404
