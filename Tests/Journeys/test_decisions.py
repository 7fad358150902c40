"""Decisions in the browser, without script, over days: the program's clock is put forward and it is started anew."""
import datetime
import json
import re
import subprocess
import time

import pytest
from conftest import CIVIC, ROOT, Server


class Days:
    """One coalition over days: the same folder and port, another clock."""

    def __init__(self, server, browser):
        self.server, self.browser, self.contexts = server, browser, []

    def person(self, role=None, language="en"):
        context = self.browser.new_context(
            viewport={"width": 360, "height": 800}, java_script_enabled=False, base_url=self.server.address,
            accept_downloads=True)
        context.set_default_timeout(15_000)
        self.contexts.append(context)
        page = context.new_page()
        if role:
            page.goto(f"/{language}/sign-in")
            page.click(f"form[action$='/demonstration/{role}'] button")
        return page

    def later(self, days):
        self.server.stop()
        self.server = Server(self.server.data, "demo", self.server.port, ahead=days).start()


@pytest.fixture
def days(demo, browser):
    story = Days(demo, browser)
    yield story
    for context in story.contexts:
        context.close()
    story.server.stop()


def until(condition, seconds=30):
    """What the platform does at its next beat."""
    for _ in range(seconds * 2):
        if condition():
            return
        time.sleep(0.5)
    raise AssertionError("it did not happen in time")


def open_decision(page, title):
    page.goto("/en/desk/procedures")
    page.click(f".entry:has-text('{title}') h3 a")


def do(page, label, words=None):
    """Chooses something on the page of a decision, reads what it does, and does it. Gives what was read."""
    page.check(f".choice:has-text('{label}') input >> nth=0")
    if words:
        page.fill("#words", words)
    page.click("button:has-text('Continue')")
    effect = page.inner_text(".notice")
    page.click("main form button")
    assert "It was recorded." in page.inner_text("main"), page.inner_text("main")
    return effect


def apply(page, name, country="AM"):
    page.goto("/en/members")
    page.click("a:has-text('Become a member')")
    page.fill("#name", name)
    page.fill("#information", "We observe trials.")
    page.fill("#person", "Nare")
    page.fill("#mail", "nare@nova.example")
    page.click("button:has-text('Send the application')")
    return page.url


def test_an_applicant_is_admitted_after_fourteen_days_and_two_restarts(days):
    applicant = days.person()
    link = apply(applicant, "Nova Forum")
    assert "What is still missing" in applicant.inner_text("main")
    assert "pledge" in applicant.inner_text(".checks")

    # Not complete yet: the secretariat cannot give notice.
    secretariat = days.person("coordinator")
    secretariat.click(".task:has-text('Nova Forum') a.button")
    secretariat.click("summary:has-text('Give notice')")
    secretariat.click("button:has-text('Give notice')")
    assert "Something is still missing" in secretariat.inner_text("h1")

    applicant.check("#pledge")
    applicant.click("button:has-text('Save')")
    assert "The application is complete" in applicant.inner_text("main")
    open_decision(secretariat, "Nova Forum")
    secretariat.click("summary:has-text('Give notice')")
    secretariat.click("button:has-text('Give notice')")

    director = days.person("director")
    open_decision(director, "Nova Forum")
    assert "Silence is assent" in director.inner_text("main")
    assert "3 objections block it" in do(director, "Object", "We do not know who funds it.")
    lawyer = days.person("lawyer")
    open_decision(lawyer, "Nova Forum")
    do(lawyer, "I have a question", "Do you observe trials outside the capital?")
    do(lawyer, "Object", "It has not answered.")
    initiator = days.person("initiator")
    open_decision(initiator, "Nova Forum")
    assert "outside the capital" in initiator.inner_text("main")
    assert "who funds it" not in initiator.content(), "another member reads an objection"
    assert "who funds it" in [open_decision(secretariat, "Nova Forum"), secretariat.inner_text("main")][1]

    days.later(7)
    applicant.goto(link)
    assert "Members were given notice" in applicant.inner_text("main")
    lawyer = days.person("lawyer")
    open_decision(lawyer, "Nova Forum")
    do(lawyer, "Take our objection back")

    days.later(15)
    until(lambda: (applicant.goto(link), "Welcome" in applicant.inner_text("main"))[1])
    assert "objection" not in applicant.inner_text("main").lower()
    director = days.person("director")
    open_decision(director, "Nova Forum")
    director.click("a:has-text('The minute')")
    minute = director.inner_text("main")
    assert "Admitted" in minute and "Objections that counted: 1. 3 block: not blocked." in minute
    assert "We do not know who funds it" not in director.content()
    secretariat = days.person("coordinator")
    secretariat.goto("/en/desk/outbox")
    assert "Your invitation" in secretariat.inner_text("main")


def test_three_objections_block_and_the_applicant_learns_neither_who_nor_how_many(days):
    applicant = days.person()
    link = apply(applicant, "Nova Forum")
    applicant.check("#pledge")
    applicant.click("button:has-text('Save')")
    secretariat = days.person("coordinator")
    secretariat.click(".task:has-text('Nova Forum') a.button")
    secretariat.click("summary:has-text('Give notice')")
    secretariat.click("button:has-text('Give notice')")
    for role in ["director", "lawyer", "initiator"]:
        member = days.person(role)
        open_decision(member, "Nova Forum")
        do(member, "Object", f"For a reason of the {role}.")
    days.later(15)
    until(lambda: (applicant.goto(link), "is not admitted now" in applicant.inner_text("main"))[1])
    told = applicant.content()
    assert "reason of the" not in told and "Jasno" not in told
    assert not re.search(r"\b[34]\b objection", applicant.inner_text("main"))

    # The keepers' file gives the same outcome without server and database; that of members names nobody.
    keeper = days.person("coordinator")
    open_decision(keeper, "Nova Forum")
    keeper.click("a:has-text('The minute')")
    assert "reason of the lawyer" in keeper.inner_text("main")
    whole = recompute(keeper, days)
    member = days.person("director")
    open_decision(member, "Nova Forum")
    member.click("a:has-text('The minute')")
    unnamed = recompute(member, days)
    assert whole["outcome"] == unnamed["outcome"] == "blocked"
    assert whole["arithmetic"] == unnamed["arithmetic"]
    with member.expect_download() as paper:
        member.click("a:has-text('As PDF')")
    text = subprocess.run(["pdftotext", str(paper.value.path()), "-"], capture_output=True, text=True).stdout
    assert "Blocked" in text and "reason of the" not in text


def recompute(page, days):
    with page.expect_download() as download:
        page.click("a:has-text('The procedure file')")
    path = days.server.data.parent / "procedure.json"
    download.value.save_as(path)
    if "organisation-1" in path.read_text():
        assert "reason of the" not in path.read_text()
    run = subprocess.run(
        [CIVIC, "procedure", "evaluate", str(path), "--json"], capture_output=True, text=True, cwd=ROOT)
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


def test_a_position_is_blocked_and_then_signed_by_undersigned_members(days):
    from steps import write

    initiator = days.person("initiator")
    write(initiator, "On pushbacks", "We ask.\n\n1. Stop.\n2. Investigate.")
    initiator.click("a:has-text('Go on: fix')")
    initiator.click("button:has-text('Fix the text')")
    statement = re.search(r"statements/([a-z2-7]{26})", initiator.url).group(1)
    initiator.goto(f"/en/desk/statements/{statement}")
    initiator.click("a:has-text('Propose as a position')")
    initiator.fill("#text", "Before the ministers meet.")
    initiator.click("button:has-text('Propose it')")
    do_refused(initiator, "Open the silence procedure")
    for role in ["director", "coordinator"]:
        member = days.person(role)
        open_decision(member, "On pushbacks")
        do(member, "Support the proposal")
    open_decision(initiator, "On pushbacks")
    do(initiator, "Open the silence procedure")
    for role in ["director", "coordinator", "lawyer"]:
        member = days.person(role)
        member.goto("/en/desk")
        member.click(".task:has-text('On pushbacks') a.button")
        do(member, "Object", "Not in our name.")
    assert "120" not in initiator.inner_text("h1")

    days.later(6)
    initiator = days.person("initiator")
    until(lambda: (open_decision(initiator, "On pushbacks"), "What you can do now" in initiator.inner_text("main"))[1])
    initiator.click("a:has-text('Open it for signing')")
    end = datetime.date.today() + datetime.timedelta(days=60)
    for part in ["day", "month", "year"]:
        initiator.fill("#" + part, str(getattr(end, part)))
    initiator.click("button:has-text('Open for signing')")
    assert "0 organisations" in initiator.inner_text("main"), "silence became a signature"
    public = days.person()
    public.goto(f"/en/statements/{statement}")
    assert "Not in our name" not in public.content()


def do_refused(page, label):
    page.check(f".choice:has-text('{label}') input >> nth=0")
    page.click("button:has-text('Continue')")
    page.click("main form button")
    assert "Something is still missing" in page.inner_text("h1")
    page.goto(page.url.removesuffix("/part"))


def test_a_vote_with_proxies_in_a_session(days):
    coordinator = days.person("coordinator")
    coordinator.goto("/en/desk/procedures/begin/vote")
    coordinator.fill("#title", "A second secretary")
    coordinator.fill("#text", "We appoint a second secretary.")
    coordinator.click("button:has-text('Propose the vote')")
    coordinator.click("summary:has-text('Open the vote')")
    coordinator.click("button:has-text('Open the vote')")
    assert "It was recorded." in coordinator.inner_text("main")

    lawyer = days.person("lawyer")
    open_decision(lawyer, "A second secretary")
    lawyer.select_option("#holder", label=next(
        o.inner_text() for o in lawyer.query_selector_all("#holder option") if "Jasno" in o.inner_text()))
    do(lawyer, "Give our vote to another member")
    director = days.person("director")
    open_decision(director, "A second secretary")
    do(director, "We vote for it")
    open_decision(director, "A second secretary")
    represented = [t for t in director.inner_text("main").splitlines() if t.startswith("For ") and "vote for it" in t]
    assert len(represented) == 1
    do(director, represented[0])
    initiator = days.person("initiator")
    open_decision(initiator, "A second secretary")
    do(initiator, "We vote against it")

    open_decision(coordinator, "A second secretary")
    coordinator.click("summary:has-text('End the session')")
    coordinator.click("button:has-text('End the session')")
    coordinator.click("a:has-text('The minute')")
    minute = coordinator.inner_text("main")
    assert "No decision" in minute
    assert re.search(r"Of 36 that could vote 3 took part; 18 were needed: not reached", minute), minute
    assert "2 for, 1 against, 0 abstained" in minute
