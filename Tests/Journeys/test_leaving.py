"""What stays behind: nothing on the device of who leaves, nothing of a person who erases itself."""
import re

import pytest
from client import Client, invite
from codes import one_time_code, wait_for_a_calm_moment
from conftest import CHROMIUM
from people import accept_invitation, give_code, give_passphrase, leave, name_a_person
from steps import decide, go_back, sign, sign_in, write

OPEN = "Release the lawyer"
TYPED = "Words that were only typed and never sent"


@pytest.fixture(params=["with script", "without script"])
def device(request, browser, demo, tmp_path):
    """A browser with a folder of its own, as on a telephone; `device.search()` closes it and looks into every file."""
    opened = Device(browser, demo, tmp_path / "profile", request.param == "with script")
    yield opened
    opened.context.close()


class Device:
    def __init__(self, browser, demo, folder, script):
        self.folder = folder
        self.context = browser.browser_type.launch_persistent_context(
            str(folder), executable_path=CHROMIUM, args=["--no-sandbox"], base_url=demo.address,
            java_script_enabled=script, viewport={"width": 360, "height": 900})
        self.page = self.context.new_page()

    def search(self, words):
        """The words that stand somewhere, with the files. Closes the browser."""
        self.context.close()
        return [(word, path) for word in words for path in self.found(word)]

    def found(self, word):
        codings = [word.encode(), word.encode("utf-16-le")]
        files = [path for path in self.folder.rglob("*") if path.is_file()]
        return [str(path.relative_to(self.folder)) for path in files if any(each in path.read_bytes() for each in codings)]


def sign_withheld(page):
    """Signs in, reads, signs with the name withheld; gives the title and the sentences that were on the screen."""
    sign_in(page, "Lawyer")
    page.click(f".task:has-text('{OPEN}') a.button")
    blocks = page.locator("article .block").all_inner_texts()
    sentences = [re.sub(r"^\d+\s+", "", text).split("\n")[0][:60] for text in blocks]
    title = page.inner_text("article .title")
    decide(page, "withheld")
    page.click("button:has-text('Sign for')")
    assert "Your organisation stands behind this text" in page.inner_text("main")
    return title, [sentence for sentence in sentences if len(sentence) == 60]


def test_after_leave_now_the_device_holds_no_word_of_what_was_read(device):
    page = device.page
    title, sentences = sign_withheld(page)
    assert len(sentences) > 3
    leave(page)
    for _ in range(4):
        go_back(page)
        shown = page.inner_text("body")
        assert title not in shown and "Five Skylights" not in shown
    words = [title, OPEN, "Five Skylights", "Панҷ равзана", "Firuz", "stands behind this text", *sentences]
    assert device.search(words) == []
    assert device.found("/en/desk"), "the search finds nothing at all: it is broken"


def test_after_leave_now_the_device_does_not_tell_that_a_name_was_withheld(device):
    sign_withheld(device.page)
    leave(device.page)
    assert device.search(["withheld", "keepers="]) == []


def test_after_leave_now_the_device_holds_no_word_of_what_was_typed(device):
    page = device.page
    sign_in(page, "Initiator")
    write(page, "A title on the device", "A text on the device.")
    page.click("a:has-text('Change it')")
    page.fill("#text", TYPED)
    page.goto("/en/desk")
    page.click(".task a.button:has-text('Read and sign') >> nth=0")
    page.click("summary:has-text('The reservation')")
    page.fill("#reservation", TYPED)
    leave(page)
    assert device.search([TYPED, "A title on the device", "A text on the device", "Vandergrachten"]) == []


def come_in_and_leave(page, demo):
    """Takes up an invitation, leaves, signs in with a recovery code, leaves again."""
    secretariat = Client(demo).tap("coordinator")
    organisation = re.search(r"/en/desk/register/([a-z2-7]{26})", secretariat.get("/en/desk/register").page)[1]
    access = accept_invitation(page, invite(secretariat, organisation, 1))
    leave(page)
    give_passphrase(page, access)
    give_code(page, access.recovery[0])
    assert page.inner_text("h1") == "Your desk"
    leave(page)
    return access


def test_after_leave_now_the_device_holds_nothing_that_lets_one_in(device, demo):
    access = come_in_and_leave(device.page, demo)
    secrets = [access.words, access.secret, *access.recovery[1:]]
    assert device.search([coded for each in secrets for coded in (each, each.replace(" ", "+"), each.replace(" ", ""))]) == []


def test_after_leave_now_the_device_does_not_tell_who_signed_in(device, demo):
    access = come_in_and_leave(device.page, demo)
    assert device.search([access.mail, access.mail.replace("@", "%40")]) == []


@pytest.mark.parametrize("person", ["without script"], indirect=True)
def test_a_person_who_erases_itself_can_sign_in_no_more_and_its_name_is_gone(person, demo):
    director, colleague, coordinator = person(), person(width=360), person()
    sign_in(director, "Director")
    director.click("a:has-text('People and mandates')")
    people = director.url
    link = name_a_person(director, "Nowa Osoba", "nowa@jasnobrzeg.example", ["sign"])
    wait_for_a_calm_moment()
    access = accept_invitation(colleague, link)
    sign(colleague, OPEN)
    receipt = colleague.url
    colleague.goto("/en/desk/erasure")
    assert "What was published or delivered stays" in colleague.inner_text("main")
    colleague.fill("#code", "000000")
    colleague.click("button:has-text('Erase my data')")
    assert "This code does not fit" in colleague.inner_text("#code-problem")
    colleague.fill("#code", one_time_code(access.secret))
    colleague.click("button:has-text('Erase my data')")
    assert colleague.title() == "Done"
    colleague.goto("/en/desk")
    assert "Your desk" not in colleague.inner_text("main")
    colleague.goto("/en/sign-in")
    colleague.fill("#mail", access.mail)
    colleague.fill("#passphrase", access.words)
    colleague.click("button:has-text('Go on')")
    assert "do not fit together" in colleague.inner_text("#mail-problem")
    sign_in(coordinator, "Coordinator")
    for address in [people, "/en/desk/outbox"]:
        coordinator.goto(address)
        assert "Nowa Osoba" not in coordinator.content() and access.mail not in coordinator.content()
    director.goto(receipt)
    assert director.inner_text("h1") == "You have signed"
    held = [path for path in demo.data.rglob("*") if path.is_file() and access.mail.encode() in path.read_bytes()]
    assert held == [], "the address is still in the data folder"
