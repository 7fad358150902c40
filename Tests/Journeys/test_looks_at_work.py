"""The pages of deciding, leading and delivering in each of their states: readable at 360 and 1280 px, in both languages."""
from steps import begin, led, look_until, publish, sign, sign_in, withhold
from test_looks import look

OPEN = "Release the lawyer"
CLOSED = "Visas in time"
LETTER = "Press and police"
PUBLISHED = "Association across borders"
TITLE = "W" * 80 + " title"
TEXT = "We say this: " + "x" * 300 + "\n\n1. Do it."


class Look:
    """A person whose pages are looked at in both languages at both widths."""

    def __init__(self, browser, demo, role=None):
        self.page = browser.new_context(viewport={"width": 360, "height": 900}, base_url=demo.address).new_page()
        if role:
            sign_in(self.page, role)

    def at(self, *paths):
        for path in paths:
            self.after(path, lambda page: None)

    def after(self, path, act):
        """The page at which one arrives after doing something at an address."""
        for language in ["en", "ru"]:
            self.page.goto(f"/{language}{path}")
            act(self.page)
            for width in [360, 1280]:
                self.page.set_viewport_size({"width": width, "height": 900})
                look(self.page, f"{language}-{width}{path} {act.__name__}".replace(" <lambda>", ""))


def send(ending):
    """Presses the first button of the form with this address."""
    def sent(page):
        page.click(f"main form[action$='{ending}'] button >> nth=0")
    return sent


def choose(decision):
    def chosen(page):
        page.check(f"#decision-{decision}")
        page.click("main form[action$='/signature/check'] button >> nth=0")
    return chosen


def test_deciding_withheld_late_or_in_part_fits_and_is_accessible(browser, demo):
    lawyer, director, initiator, keeper = [
        Look(browser, demo, role) for role in ["Lawyer", "Director", "Initiator", "Coordinator"]]
    here = f"/desk/statements/{led(initiator.page, OPEN)}"
    for decision in ["withheld", "reserved"]:
        lawyer.after(f"{here}/signature", choose(decision))
    lawyer.after(f"{here}/signature", send("/signature/check"))
    withhold(lawyer.page, OPEN)
    lawyer.at(f"{here}/signature", f"{here}/signature?change", f"{here}/signature/proof", f"{here}/withdrawal", "/desk", "/desk/organisation")
    keeper.at(here)
    initiator.at(here, f"{here}/closing")
    new = f"/desk/statements/{begin(initiator.page, TITLE, TEXT)}"
    sign(director.page, TITLE)
    director.at(director.page.url.split("/en")[1], f"{new}/withdrawal")
    initiator.page.goto(f"/en{new.replace('statements', 'drafts')}")
    initiator.page.fill("#text", TEXT.replace("this", "that"))
    initiator.page.click("button:has-text('Save and look')")
    initiator.at(f"{new.replace('statements', 'drafts')}/version")
    initiator.after(f"{new.replace('statements', 'drafts')}/version", send("/version"))
    initiator.page.goto(f"/en{new.replace('statements', 'drafts')}/version")
    initiator.page.check("input[name=nature][value=correction]")
    initiator.page.click("button:has-text('Fix the text')")
    director.at(director.page.url.split("/ru")[1].replace("withdrawal", "signature"), new)
    publish(initiator.page, new.split("/")[-1])
    lawyer.at(f"{new}/signature", new)
    lawyer.after("/desk/organisation", lambda page: page.check("input[value=always]") or send("/organisation")(page))
    lawyer.at(f"{new}/signature")


def test_leading_fits_and_is_accessible(browser, demo):
    initiator, coordinator, guest = Look(browser, demo, "Initiator"), Look(browser, demo, "Coordinator"), Look(browser, demo)
    here = f"/desk/statements/{led(initiator.page, OPEN)}"
    initiator.at(f"{here}/call")
    initiator.after(f"{here}/call", send("/end"))
    for _ in ["it is sent", "it was sent already"]:
        initiator.after(f"{here}/call", send("/reminder"))
    coordinator.at(f"{here}/letters")
    coordinator.after(f"{here}/letters", send("/letters"))
    closed = f"/desk/statements/{led(initiator.page, CLOSED)}"
    initiator.at(closed, f"{closed}/publication")
    initiator.after(f"{closed}/publication", lambda page: page.click("details summary") or page.fill("#day", "99") or send("/publication")(page))
    coordinator.page.goto("/en/desk/register")
    coordinator.at(coordinator.page.locator(".entry a[href*='/register/']").last.get_attribute("href")[3:] + "/erasure")


def test_an_open_letter_fits_and_is_accessible(browser, demo):
    initiator, guest = Look(browser, demo, "Initiator"), Look(browser, demo)
    letter = f"/desk/statements/{begin(initiator.page, TITLE, TEXT, who='open')}"
    initiator.at(f"{letter}/call", f"{letter}/guests")
    initiator.page.goto(f"/en{letter}/call")
    link = initiator.page.locator("p.code.copy").last.inner_text().split("/en")[1]
    guest.at(link)
    guest.after(link, send(link))
    guest.after(link, ask_to_sign)
    initiator.page.goto("/en/desk/outbox")
    confirmation = initiator.page.locator("a[href*='/confirmations/']").first.get_attribute("href").split("/ru")[1]
    guest.at(confirmation)
    send(confirmation)(guest.page)
    guest.at(confirmation)
    send(confirmation)(guest.page)
    guest.at(confirmation)


def test_guests_under_an_open_letter_fit_and_are_accessible(browser, demo):
    director = Look(browser, demo, "Director")
    director.page.click(f"a:has-text('{LETTER}') >> nth=0")
    here = director.page.url.split("/en")[1].removesuffix("/signature")
    director.at(here, f"{here}/guests")


def ask_to_sign(page):
    for field in ["name", "person"]:
        page.fill(f"#{field}", "W" * 150)
    page.fill("#site", "kites.example")
    page.fill("#mail", "ana@post.example")
    page.select_option("#country", "GE")
    page.click("main form button")


def test_delivering_fits_and_is_accessible(browser, demo):
    initiator, reader = Look(browser, demo, "Initiator"), Look(browser, demo)
    here = f"/desk/statements/{led(initiator.page, PUBLISHED)}"
    initiator.at(f"{here}/deliveries")
    initiator.after(f"{here}/deliveries", lambda page: [box.uncheck() for box in page.locator("input[name=addressee]").all()] and send("/deliveries")(page))
    initiator.page.goto(f"/en{here}/deliveries")
    initiator.page.fill("#cover", "W" * 300)
    send("/deliveries")(initiator.page)
    delivery = initiator.page.url.split("/en")[1]
    paper = initiator.page.request.get(look_until(initiator.page, ".proof a", seconds=60).get_attribute("href")).body()
    initiator.at(delivery)
    initiator.after(delivery, lambda page: page.fill("#day", "soon") or page.click("button[value=delivered]"))
    initiator.page.goto(f"/en{delivery}")
    initiator.page.click("button[value=delivered]")
    initiator.at(delivery)
    initiator.after(delivery, send(delivery))
    initiator.page.check("input[name=kind][value=answered]")
    initiator.page.fill("#words", "W" * 200)
    send(delivery)(initiator.page)
    initiator.at(delivery, f"{here}/deliveries")
    for content in [paper, paper + b"x"]:
        reader.after("/verify", upload(content))


def test_a_paper_that_is_being_made_fits_and_is_accessible(browser, demo):
    page = Look(browser, demo, "Initiator").page
    page.goto(f"/en/desk/statements/{led(page, PUBLISHED)}/deliveries")
    send("/deliveries")(page)
    assert page.locator("progress").count() == 1
    look(page, "a paper that is being made")


def upload(content):
    def uploaded(page):
        page.set_input_files("#file", {"name": "paper.pdf", "mimeType": "application/pdf", "buffer": content})
        page.click("main form button")
    return uploaded


def test_every_published_list_and_its_proof_fit_and_are_accessible(browser, demo):
    reader = Look(browser, demo)
    reader.page.goto("/en/statements")
    for address in {link.get_attribute("href") for link in reader.page.locator("main h3 a").all()}:
        reader.at(address[3:])
        code = reader.page.locator(".proof a.code")
        if code.count():
            reader.page.goto(code.get_attribute("href"))
            look(reader.page, f"proof of {address}")
