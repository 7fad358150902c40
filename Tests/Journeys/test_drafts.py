"""A text is brought along, several read it before it is fixed, and nothing that anybody said is lost."""
import subprocess
import zipfile

import pytest
from steps import sign_in, write

# None of these pages has a script of its own, so the harder way is enough.
pytestmark = pytest.mark.parametrize("person", ["without script"], indirect=True)

TEXT = "We ask for water.\n\n1. Open the well.\n2. Say when."


def docx(folder, markdown, kind="docx"):
    source = folder / "source.md"
    source.write_text(markdown)
    made = folder / f"made.{kind}"
    subprocess.run(["pandoc", "-o", str(made), str(source)], check=True)
    return made


def bring(page, file):
    page.goto("/en/desk/drafts")
    page.fill("#title", "A text from elsewhere")
    page.check("input[name=to][value=osce-odihr]")
    page.set_input_files("#file", str(file))
    page.click("button:has-text('Save and look')")


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_a_file_of_a_word_processor_becomes_numbered_parts(person, tmp_path, kind):
    page = person(360)
    sign_in(page, "Initiator")
    bring(page, docx(tmp_path, "# What we ask\n\nМы просим **воды**.\n\n1. Open the well.\n2. Say when.\n", kind))
    assert page.inner_text("h1") == "Preview"
    text = page.inner_text(".statement")
    assert "Мы просим воды." in text and "Say when." in text and "**" not in text
    assert page.locator(".block").count() == 4


def test_what_could_not_be_kept_is_said(person, tmp_path):
    page = person()
    sign_in(page, "Initiator")
    bring(page, docx(tmp_path, "We ask.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nAgain.[^1]\n\n[^1]: A footnote.\n"))
    assert page.inner_text("h1") == "Preview"
    said = page.locator(".notice").all_inner_texts()
    assert any("table" in one.lower() for one in said), said


@pytest.mark.parametrize("name, content, told", [
    ("broken.docx", b"PK\x03\x04broken", "damaged"), ("old.doc", b"\xd0\xcf\x11\xe0" + b"0" * 600, "password"),
    ("picture.docx", b"\x89PNG\r\n\x1a\n" + b"0" * 100, "no DOCX"), ("empty.docx", b"", "")])
def test_a_file_that_cannot_be_read_is_told_and_nothing_typed_is_lost(person, tmp_path, name, content, told):
    page = person()
    sign_in(page, "Initiator")
    (tmp_path / name).write_bytes(content)
    bring(page, tmp_path / name)
    assert page.title().startswith("Problem")
    assert told in page.inner_text(".summary-of-problems")
    assert page.input_value("#title") == "A text from elsewhere"


def test_a_bomb_is_refused(person, tmp_path):
    page = person()
    sign_in(page, "Initiator")
    bomb = tmp_path / "bomb.docx"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("word/document.xml", b" " * (70 << 20))
    bring(page, bomb)
    assert page.title().startswith("Problem") and "large" in page.inner_text(".summary-of-problems")


def test_a_draft_is_read_by_others_before_it_is_fixed(person):
    initiator, director, outsider = person(), person(360), person()
    sign_in(initiator, "Initiator")
    write(initiator, "Water for Hollowford", TEXT)
    initiator.click("a:has-text('others')")
    draft = initiator.url.split("/")[-2]
    initiator.click("summary:has-text('Ask members')")
    initiator.check("label:has-text('Jasnobrzeg')")
    initiator.click("button:has-text('Ask these')")

    sign_in(outsider, "Coordinator")
    assert outsider.goto(f"/en/desk/drafts/{draft}/comments").status == 404
    sign_in(director, "Director")
    assert "Water for Hollowford" in director.inner_text("main")
    director.goto(f"/en/desk/drafts/{draft}/comments")
    director.click("a:has-text('Comment on part 2')")
    director.fill("#words", "Which well?")
    director.click("button:has-text('Send the comment')")
    director.click("button:has-text('I have read it as it is now')")

    initiator.goto(f"/en/desk/drafts/{draft}/comments")
    assert "Which well?" in initiator.inner_text("main")
    initiator.click("button:has-text('Mark as settled')")
    initiator.goto(f"/en/desk/drafts/{draft}")
    initiator.fill("#text", TEXT.replace("the well", "the old well"))
    initiator.click("button:has-text('Save and look')")

    director.goto(f"/en/desk/drafts/{draft}/comments")
    assert director.locator("h2:has-text('What changed since you read it')").count() == 1
    assert director.locator("ins:has-text('old')").count() >= 1
    assert "1 settled comment" in director.inner_text("main")

    # What is empty is told at its field; what was typed stays.
    director.click("a:has-text('Comment on part 1')")
    director.fill("#words", "   ")
    director.click("button:has-text('Send the comment')")
    assert director.title().startswith("Problem")

    # A member that is asked no longer does not know of it.
    initiator.goto(f"/en/desk/drafts/{draft}/comments")
    initiator.click("summary:has-text('Ask members')")
    initiator.uncheck("label:has-text('Jasnobrzeg')")
    initiator.click("button:has-text('Ask these')")
    assert director.goto(f"/en/desk/drafts/{draft}/comments").status == 404
