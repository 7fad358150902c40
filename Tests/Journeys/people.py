"""How people come in: invitation, passphrase, one-time code, recovery codes, device."""
from codes import one_time_code


class Access:
    """What a person keeps after taking up an invitation."""

    def __init__(self, mail, words, secret, recovery):
        self.mail, self.words, self.secret, self.recovery = mail, words, secret, recovery


def accept_invitation(page, link, steps_from_now=-1):
    """From the link to the desk. Takes the code of the last half minute, so that this one and the next are still free."""
    page.goto(link)
    words = page.inner_text(".passphrase")
    mail = page.input_value("input[name=mail]")
    page.fill("#passphrase", words)
    page.fill("#again", words)
    page.click("button:has-text('Go on')")
    picture = page.request.get(page.get_attribute("img.qr", "src"))
    assert picture.body().startswith(b"\x89PNG\r\n\x1a\n") and picture.headers["content-type"] == "image/png"
    secret = page.inner_text("main span.code")
    page.fill("#code", one_time_code(secret, steps_from_now))
    page.click("button:has-text('Go on')")
    recovery = page.locator("ol.codes li").all_inner_texts()
    assert len(recovery) == 10
    page.click("a:has-text('I have written them down')")
    assert page.inner_text("h1") == "Your desk"
    return Access(mail, words, secret, recovery)


def give_passphrase(page, access):
    page.goto("/en/sign-in")
    page.fill("#mail", access.mail.upper())
    page.fill("#passphrase", access.words)
    page.click("button:has-text('Go on')")
    assert page.inner_text("h1") == "One-time code"


def give_code(page, code):
    page.fill("#code", code)
    page.click("button:has-text('Sign in')")


def leave(page):
    page.click("button:has-text('Leave now')")
    assert page.title() == "Done"


def name_a_person(page, name, mail, rights, code=None):
    """On the page of people and mandates; gives the link of the invitation."""
    page.click("a:has-text('Name a person')")
    page.fill("#name", name)
    page.fill("#mail", mail)
    for right in rights:
        page.check(f"input[name=right][value={right}]")
    if code:
        page.fill("#code", code)
    page.click("button:has-text('Name and invite')")
    return page.inner_text("main p.code")


def plug_in_a_device(page):
    """A device that answers with its owner's touch, as a telephone or a security key does."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    session.send("WebAuthn.addVirtualAuthenticator", {"options": {
        "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
        "isUserVerified": True, "automaticPresenceSimulation": True}})
    return session
