"""A coalition of one's own: founding, invitation, signing in, a passkey, a colleague, losing everything."""
import base64
import hashlib
import hmac
import re
import struct
import subprocess
import time

import pytest
from conftest import CIVIC, ROOT, Server, free_port

ANSWERS = "Example Coalition\nrecord.example.org/log\nEurope/Kyiv\nHouse of Examples\nUA\nAda Example\nada@house.example\nBoris Example\nboris@house.example\n"


def one_time_code(secret, at=None):
    text = secret.replace(" ", "")
    key = base64.b32decode(text + "=" * (-len(text) % 8))
    digest = hmac.new(key, struct.pack(">Q", int((at or time.time()) // 30)), hashlib.sha1).digest()
    place = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[place:place + 4])[0] & 0x7FFFFFFF) % 10**6:06d}"


def fresh_code(secret):
    """A code of a step that nobody used yet."""
    time.sleep(30 - time.time() % 30 + 0.2)
    return one_time_code(secret)


@pytest.fixture
def founded(tmp_path):
    data, port = tmp_path / "data", free_port()
    done = subprocess.run(
        [CIVIC, "init", "--data", str(data), "--address", f"http://localhost:{port}", "--files", str(ROOT / "Data")],
        input=ANSWERS, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    links = re.findall(r"http://localhost:\d+(/en/invitations/\S+)", done.stdout)
    server = Server(data, port=port).start()
    yield server, links
    server.stop()


def accept(page, link):
    """Gives passphrase, secret and recovery codes."""
    page.goto(link)
    words = page.inner_text(".passphrase")
    page.fill("#passphrase", words)
    page.fill("#again", words)
    page.click("button:has-text('Go on')")
    picture = page.request.get(page.get_attribute("img.qr", "src"))
    assert picture.body().startswith(b"\x89PNG")
    secret = page.inner_text("main span.code")
    page.fill("#code", one_time_code(secret))
    page.click("button:has-text('Go on')")
    codes = page.locator("ol.codes li").all_inner_texts()
    assert len(codes) == 10
    page.click("a:has-text('I have written them down')")
    assert page.inner_text("h1") == "Your desk"
    return words, secret, codes


def test_the_first_person_comes_in_and_signs_on_a_device(founded, browser, tmp_path):
    server, links = founded
    context = browser.new_context(base_url=server.address)
    page = context.new_page()
    words, secret, codes = accept(page, links[0])
    page.click("button:has-text('Leave now')")
    page.goto(links[0])
    assert page.inner_text("h1") == "This invitation is over"
    sign_in(page, words, codes[0])
    page.click("button:has-text('Leave now')")
    page.goto("/en/sign-in")
    page.fill("#mail", "ada@house.example")
    page.fill("#passphrase", words)
    page.click("button:has-text('Go on')")
    page.fill("#code", codes[0])
    page.click("button:has-text('Sign in')")
    assert "does not fit" in page.inner_text(".summary-of-problems")
    page.fill("#code", codes[1])
    page.click("button:has-text('Sign in')")
    register_device(page, context, secret)
    page.click("button:has-text('Leave now')")
    page.goto("/en/sign-in")
    page.click("button:has-text('Sign in with a passkey')")
    page.wait_for_url("**/en/desk")
    page.click(".task a.button")
    page.check("#decision-named")
    page.click("button:has-text('Go on and check')")
    page.click("button:has-text('Sign with your device')")
    page.wait_for_url("**/receipts/*")
    assert "signed on a device" in page.inner_text("main")
    name_a_colleague(page, context)
    context.close()
    server.stop()
    checked = subprocess.run([CIVIC, "check", "--data", str(server.data)], capture_output=True, text=True)
    assert checked.returncode == 0, checked.stdout + checked.stderr


def sign_in(page, words, code):
    page.goto("/en/sign-in")
    page.fill("#mail", "Ada@House.Example")
    page.fill("#passphrase", words)
    page.click("button:has-text('Go on')")
    page.fill("#code", code)
    page.click("button:has-text('Sign in')")
    assert page.inner_text("h1") == "Your desk"


def register_device(page, context, secret):
    session = context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    session.send("WebAuthn.addVirtualAuthenticator", {"options": {
        "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
        "isUserVerified": True, "automaticPresenceSimulation": True}})
    page.goto("/en/desk/account/passkeys")
    page.fill("#device", "laptop")
    page.fill("#code", fresh_code(secret))
    page.click("button:has-text('Register this device')")
    page.wait_for_url("**/desk/account")
    assert "laptop" in page.inner_text("main")


def name_a_colleague(page, context):
    page.goto("/en/desk")
    page.click("a:has-text('People and mandates')")
    page.click("a:has-text('Name a person')")
    page.fill("#name", "Nina Example")
    page.fill("#mail", "nina@house.example")
    page.check("#right-sign")
    page.click("button:has-text('Name and invite')")
    link = page.inner_text("main p.code")
    colleague = context.browser.new_context(base_url=link.split("/en/")[0])
    accept(colleague.new_page(), link)
    colleague.close()


def test_who_lost_everything_needs_two_people_and_a_day(founded, browser):
    server, links = founded
    first, second = [browser.new_context(base_url=server.address).new_page() for _ in range(2)]
    accept(first, links[0])
    accept(second, links[1])
    stranger = browser.new_context(base_url=server.address).new_page()
    for mail in ["boris@house.example", "nobody@nowhere.example"]:
        stranger.goto("/en/sign-in/lost")
        stranger.fill("#mail", mail)
        stranger.click("button:has-text('Ask the secretariat')")
        assert stranger.inner_text("h1") == "The secretariat was asked"
    first.goto("/en/desk/readmissions")
    assert first.locator(".entry").count() == 1
    first.click("button:has-text('I agree')")
    assert "One person has agreed" in first.inner_text("main")
    first.click("button:has-text('I agree')")
    assert "Another person has to agree" in first.inner_text("h1")
    second.goto("/en/desk/readmissions")
    second.click("button:has-text('I agree')")
    assert "Another person has to agree" in second.inner_text("h1")
