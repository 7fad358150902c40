"""What people do, in words of the pages."""
import subprocess

from client import waiting_statements
from conftest import CIVIC
from playwright.sync_api import Error


def sign_in(page, role):
    page.goto("/en/sign-in")
    page.click(f"button:has-text('{role}')")
    assert page.inner_text("h1") == "Your desk"


def write(page, title, text):
    page.goto("/en/desk/drafts")
    page.fill("#title", title)
    page.fill("#text", text)
    page.fill("#others", "Ministry of Justice")
    page.check("input[name=to][value=osce-odihr]")
    page.click("button:has-text('Save and look')")
    assert page.inner_text("h1") == "Preview"


def fix_and_open(page, minimum=""):
    page.click("a:has-text('Go on: fix')")
    page.click("button:has-text('Fix the text')")
    page.fill("#minimum", minimum)
    page.click("button:has-text('Open for signing')")
    return page.url.rsplit("/", 1)[1]


def sign(page, title):
    """From the desk to the receipt; gives the number of acts it took."""
    page.goto("/en/desk")
    page.click(f".task:has-text('{title}') a.button")
    page.check("#decision-named")
    page.click("button:has-text('Go on and check')")
    page.click("button:has-text('Sign for')")
    assert page.inner_text("h1") == "You have signed"
    return 4


def take_up_on_check_page(page, title=""):
    """From the desk to the last look before signing; gives the statement's name in its address."""
    page.goto("/en/desk")
    page.click(f".task:has-text('{title}') a.button:has-text('Read and sign') >> nth=0")
    statement = page.url.split("/")[-2]
    page.check("#decision-named")
    page.click("button:has-text('Go on and check')")
    return statement


def go_back(page):
    """The browser's Back. At a page that answered a form it asks whether to send the form again."""
    try:
        page.go_back()
    except Error as asked:
        assert "ERR_CACHE_MISS" in str(asked)


def open_statement(client):
    """One that waits on the desk of this person."""
    return waiting_statements(client)[0]


def publish(page, statement):
    page.goto(f"/en/desk/statements/{statement}/closing")
    page.click("button:has-text('Close now')")
    page.click("a:has-text('Publish')")
    page.click("button:has-text('Publish with')")


def wait_for_proof(page, seconds=20):
    for _ in range(seconds * 2):
        if page.locator(".proof a[href^='/bundles/']").count():
            return page.get_attribute(".proof a[href^='/bundles/']", "href")
        page.wait_for_timeout(500)
        page.reload()
    raise AssertionError("the proof file did not come")


def led(page, title):
    """The name, in its address, of a statement that this person's organisation leads."""
    page.goto("/en/desk")
    return page.get_attribute(f".entry h3 a:has-text('{title}') >> nth=0", "href").split("/")[4]


def begin(page, title, text, who="members", minimum=""):
    """From nothing to an open sign-on."""
    write(page, title, text)
    page.click("a:has-text('Go on: fix')")
    page.click("button:has-text('Fix the text')")
    page.check(f"input[name=who][value={who}]")
    page.fill("#minimum", minimum)
    page.click("button:has-text('Open for signing')")
    assert page.inner_text("h1") == title
    return page.url.rsplit("/", 1)[1]


def decide(page, decision):
    """On the page of a text; up to the last look before signing."""
    page.check(f"#decision-{decision}")
    page.click("button:has-text('Go on and check')")
    assert page.inner_text("h1") == "Check, then sign"


def withhold(page, title):
    """From the desk to the page that says how the organisation stands; the name is withheld."""
    page.goto("/en/desk")
    page.click(f".task:has-text('{title}') a.button")
    decide(page, "withheld")
    page.click("button:has-text('Sign for')")
    assert page.inner_text("h1") == "Your organisation stands behind this text"


def publish_again(page, statement):
    """A new list of a statement that is published already."""
    page.goto(f"/en/desk/statements/{statement}")
    page.click("a:has-text('Publish a new list')")
    page.click("button:has-text('Publish with')")
    assert page.locator(".proof").count() == 1


def outbox(page):
    """Every message that would have been sent, newest first."""
    page.goto("/en/desk/outbox")
    return page.locator(".entry").all_inner_texts()


def look_until(page, there, seconds=20):
    """Loads the page again until something stands there."""
    for _ in range(seconds * 4):
        if page.locator(there).count():
            return page.locator(there).first
        page.wait_for_timeout(250)
        page.reload()
    raise AssertionError(f"{there} did not come: {page.inner_text('main')[:400]}")


def type_moment(page, moment, zone):
    """Day, time and zone of one minute."""
    for field, value in [("day", moment.day), ("month", moment.month), ("year", moment.year)]:
        page.fill(f"#{field}", str(value))
    page.fill("#time", moment.strftime("%H:%M"))
    page.select_option("#zone", zone)


def verify(page, address, folder):
    """On a machine of one's own: the program, the file, the file of trust."""
    (folder / "trust.txt").write_bytes(page.request.get("/record/trust.txt").body())
    (folder / "proof.zip").write_bytes(page.request.get(address).body())
    done = subprocess.run(
        [CIVIC, "verify", str(folder / "proof.zip"), "--trust", str(folder / "trust.txt")], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
