"""A statement in other languages: written by members, read by a second person, approved by whoever wrote the text."""
import re
import xml.dom.minidom

import pytest
from steps import begin, sign_in

# None of these pages has a script of its own, so the harder way is enough.
pytestmark = pytest.mark.parametrize("person", ["without script"], indirect=True)

TITLE = "Water for the prison of Hollowford"
TEXT = "We ask for water.\n\n1. Open the well."
RUSSIAN = {"title": "Воду – тюрьме", "b1": "Мы просим воды.", "b2": "Открыть колодец."}


def translate(page, statement, language, parts):
    page.goto(f"/en/desk/translations/{statement}/{language}")
    for name, words in parts.items():
        page.fill(f"#{name}", words)
    page.click("button:has-text('Save the translation')")


def all_parts(page):
    """Russian words for everything that has none yet."""
    for field in page.locator("textarea, .translating input[type=text]").all():
        if not field.input_value():
            field.fill("По-русски: " + field.get_attribute("id"))


def test_from_the_first_word_to_a_page_that_everybody_reads(person):
    initiator, director, coordinator, visitor = person(), person(), person(360), person(360, "ru")
    sign_in(initiator, "Initiator")
    statement = begin(initiator, TITLE, TEXT)

    initiator.goto(f"/en/desk/translations/{statement}")
    initiator.check("input[name=wanted][value=ru]")
    initiator.click("button:has-text('Keep this')")
    initiator.goto(f"/en/desk/statements/{statement}/closing")
    initiator.click("button:has-text('Close now')")
    initiator.click("a:has-text('Publish')")
    initiator.click("button:has-text('Publish with')")
    assert "Русский" in initiator.inner_text("main")
    assert visitor.goto(f"/ru/statements/{statement}").status == 404

    sign_in(director, "Director")
    director.click("a:has-text('Translations')")
    assert "publication waits for it" in director.inner_text("main")
    translate(director, statement, "ru", RUSSIAN)
    assert "3 of 5 parts" in director.inner_text("main")
    all_parts(director)
    director.click("button:has-text('Save the translation')")
    assert "Somebody who wrote nothing of it must read it now" in director.inner_text("main")

    sign_in(coordinator, "Coordinator")
    coordinator.goto(f"/en/desk/translations/{statement}/ru")
    coordinator.click("button:has-text('I have read the whole of it')")
    assert coordinator.locator("[role=status]").count() == 1

    initiator.goto(f"/en/desk/translations/{statement}/ru")
    initiator.click("button:has-text('Approve this translation')")
    assert initiator.inner_text("[role=status]").startswith("Approved")
    initiator.goto(f"/en/desk/statements/{statement}/publication")
    initiator.click("button:has-text('Publish with')")

    visitor.goto(f"/ru/statements/{statement}")
    assert visitor.inner_text("h1") == RUSSIAN["title"]
    assert visitor.locator(".notice").first.inner_text().startswith("Это перевод")
    visitor.goto("/ru/search?q=тюрьме")
    assert visitor.locator(f"a[href$='{statement}']").count() == 1
    visitor.goto(f"/uk/statements/{statement}")
    assert visitor.inner_text("h1") == TITLE

    # Taken back, everybody reads the authentic text again.
    initiator.goto(f"/en/desk/translations/{statement}/ru")
    initiator.click("summary:has-text('Take the approved')")
    initiator.click("button:has-text('Take it back')")
    visitor.goto(f"/ru/statements/{statement}")
    assert visitor.inner_text("h1") == TITLE


def test_two_translators_at_one_part_lose_nothing(person):
    initiator, director, coordinator = person(), person(), person()
    sign_in(initiator, "Initiator")
    statement = begin(initiator, TITLE, TEXT)
    sign_in(director, "Director")
    sign_in(coordinator, "Coordinator")
    director.goto(f"/en/desk/translations/{statement}/ru")
    translate(coordinator, statement, "ru", {"title": "Воду тюрьме"})
    director.fill("#title", "Вода для тюрьмы")
    director.fill("#b1", "Мы просим воды.")
    director.click("button:has-text('Save the translation')")
    assert "Somebody else changed this part meanwhile" in director.inner_text("main")
    assert "Воду тюрьме" in director.inner_text("main") and director.input_value("#title") == "Вода для тюрьмы"
    director.click("button:has-text('Save the translation')")
    coordinator.goto(f"/en/desk/translations/{statement}/ru")
    assert coordinator.input_value("#title") == "Вода для тюрьмы"
    assert coordinator.input_value("#b1") == "Мы просим воды."


def test_a_translation_travels_to_a_program_and_back(person, tmp_path):
    initiator = person()
    sign_in(initiator, "Initiator")
    statement = begin(initiator, TITLE, TEXT)
    address = f"/en/desk/translations/{statement}/de"
    initiator.goto(address)
    initiator.click("summary:has-text('another program')")
    with initiator.expect_download() as download:
        initiator.click("a:has-text('Download as .po')")
    po = download.value.path().read_text()
    assert f'msgid "{TITLE}"' in po
    done = re.sub(rf'(msgid "{TITLE}"\nmsgstr )""', r'\1"Wasser für Hollowford"', po)
    file = {"name": "back.po", "mimeType": "text/plain", "buffer": done.encode()}
    initiator.set_input_files("#po", file)
    initiator.click("button:has-text('Take it in') >> nth=0")
    assert initiator.input_value("#title") == "Wasser für Hollowford"

    initiator.click("summary:has-text('another program')")
    with initiator.expect_download() as download:
        initiator.click("a:has-text('Download as XLIFF')")
    xliff = download.value.path().read_text()
    xml.dom.minidom.parseString(xliff)
    done = xliff.replace("Wasser für Hollowford", "Wasser für das Gefängnis")
    initiator.set_input_files("#xliff", {"name": "back.xlf", "mimeType": "text/xml", "buffer": done.encode()})
    initiator.click("button:has-text('Take it in') >> nth=1")
    assert initiator.input_value("#title") == "Wasser für das Gefängnis"

    # What is broken, or made for another language, is named at its field, and nothing is lost.
    initiator.click("summary:has-text('another program')")
    initiator.set_input_files("#po", {"name": "x.po", "mimeType": "text/plain", "buffer": b"msgid \"a\nx"})
    initiator.click("button:has-text('Take it in') >> nth=0")
    assert "Line 1 of the file" in initiator.inner_text("#po-problem")
    initiator.set_input_files("#po", {"name": "x.po", "mimeType": "text/plain",
                                      "buffer": po.replace("Language: de", "Language: fr").encode()})
    initiator.click("button:has-text('Take it in') >> nth=0")
    assert "into another language" in initiator.inner_text("#po-problem")
    assert initiator.input_value("#title") == "Wasser für das Gefängnis"


def test_terms_of_the_field_stand_beside_the_part(person):
    initiator = person()
    sign_in(initiator, "Initiator")
    statement = begin(initiator, "To the participating States", "The participating States have agreed on the rule of law.")
    initiator.goto(f"/en/desk/translations/{statement}/ru")
    assert "государство-участник" in initiator.inner_text(".terms >> nth=0").lower()


def test_a_new_wording_marks_what_is_stale(person):
    initiator = person()
    sign_in(initiator, "Initiator")
    statement = begin(initiator, TITLE, TEXT)
    translate(initiator, statement, "ru", RUSSIAN)
    initiator.goto(f"/en/desk/statements/{statement}")
    initiator.click("a:has-text('Write a new version')")
    initiator.fill("#text", TEXT.replace("the well", "the old well"))
    initiator.click("button:has-text('Save and look')")
    initiator.click("a:has-text('Go on: fix')")
    initiator.check("input[name=nature][value=correction]")
    initiator.click("button:has-text('Fix the text')")
    initiator.goto(f"/en/desk/translations/{statement}/ru")
    assert "The text has changed since this was translated" in initiator.inner_text("main")
    assert initiator.input_value("#b2") == RUSSIAN["b2"] and initiator.locator("ins:has-text('old')").count()
