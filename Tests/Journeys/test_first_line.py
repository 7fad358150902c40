"""From a text to a published list that anybody can check: the six steps of a newcomer."""
import io
import os
import shutil
import subprocess
import zipfile
import zlib
from pathlib import Path

from conftest import CHROMIUM, CIVIC
from steps import fix_and_open, publish, sign, sign_in, wait_for_proof, write

TEXT = "We, the undersigned, say this.\n\n## What we ask\n\n1. Release them.\n2. Investigate.\n\n• first point\n• second point"


def test_the_public_site_is_read_and_the_language_switched_on_each_page(person):
    page = person(width=360)
    page.goto("/")
    assert "defend human rights" in page.inner_text("h1")
    for room, heading in [("Statements", "Statements"), ("Members", "Members"), ("Check a document", "Check a document")]:
        page.click(f"nav.rooms a:has-text('{room}')")
        assert page.inner_text("h1") == heading
        path = page.url.split("/en/")[1]
        page.click("nav.languages a[lang=ru]")
        assert page.url.endswith("/ru/" + path)
        page.click("nav.languages a[lang=en]")
    page.click("nav.rooms a:has-text('Members')")
    page.click(".country dd a >> nth=0")
    assert page.locator("dt:has-text('Standing')").count() == 1
    page.click("nav.rooms a:has-text('Declaration')")
    assert "Supported by" in page.inner_text("#signatories")
    page.click("nav.rooms a:has-text('Statements')")
    page.click(".entry h3 a >> nth=-2")
    assert page.locator(".signatories dd").count() > 20
    assert page.locator(".block").count() > 5


def test_from_a_text_to_a_checked_list(person, tmp_path):
    initiator, director = person(), person(width=360)
    sign_in(initiator, "Initiator")
    write(initiator, "On <b>courts</b> & judges", TEXT)
    assert initiator.locator(".block-number").count() == 6
    statement = fix_and_open(initiator)
    sign_in(director, "Director")
    assert "left" in director.inner_text(".task:has-text('On <b>courts') .time-left")
    assert sign(director, "On <b>courts") <= 4
    director.click("a:has-text('Withdraw the signature')")
    director.click("button:has-text('Withdraw')")
    assert "The signature was withdrawn" in director.inner_text("main [role=status]")
    assert "Jasnobrzeg" not in director.inner_text(".signatories")
    sign(director, "On <b>courts")
    with director.expect_download() as download:
        director.click("a:has-text('Keep the receipt')")
    assert sorted(zipfile.ZipFile(download.value.path()).namelist()) == ["act.json", "receipt.txt"]
    publish(initiator, statement)
    bundle = initiator.request.get(wait_for_proof(initiator)).body()
    code = initiator.inner_text(".proof a.code")
    check_by_code(person(), code)
    check_by_file(person(), bundle, tmp_path)
    check_offline(initiator, bundle, tmp_path)


def check_by_code(page, code):
    page.goto("/en/verify")
    page.fill("#code", code.lower().replace("-", " "))
    page.click("main button:has-text('Check')")
    assert "It holds" in page.inner_text("h1")
    assert "1 organisation from 1 country signed this text" in page.inner_text("main")
    assert "That nobody was pressed to sign" in page.inner_text("main")


def check_by_file(page, bundle, folder):
    for name, content, heading in [("true.zip", bundle, "It holds"), ("altered.zip", altered(bundle, "text.en.txt"), "It does not hold")]:
        path = folder / name
        path.write_bytes(content)
        page.goto("/en/verify")
        page.set_input_files("#file", path)
        page.click("main button:has-text('Check')")
        assert heading in page.inner_text("h1")
    assert "not the text that was signed" in page.inner_text("main")


def altered(bundle, part):
    """The bundle with one letter of a part changed, and the zip's own checksum made right again."""
    data = bytearray(bundle)
    files = zipfile.ZipFile(io.BytesIO(bundle))
    name = next(each for each in files.namelist() if each.startswith(part))
    content = bytearray(files.read(name))
    place = next(i for i in range(len(content) * 2 // 3, len(content)) if chr(content[i]).isalpha() and chr(content[i]) not in "zZ")
    old = zlib.crc32(content).to_bytes(4, "little")
    start = bytes(data).find(content)
    content[place] += 1
    new = zlib.crc32(content).to_bytes(4, "little")
    data[start:start + len(content)] = content
    return bytes(data).replace(old, new)


def check_offline(page, bundle, folder):
    """On a machine without network: the program, the file, the file of trust."""
    trust = folder / "trust.txt"
    trust.write_bytes(page.request.get("/record/trust.txt").body())
    alone = ["unshare", "-n"] if os.geteuid() == 0 and shutil.which("unshare") else []

    def verify(content, *options):
        path = folder / "bundle.zip"
        path.write_bytes(content)
        return subprocess.run([*alone, CIVIC, "verify", str(path), *options], capture_output=True, text=True)

    good = verify(bundle, "--trust", str(trust))
    assert good.returncode == 0
    assert good.stdout.strip().splitlines()[-1].startswith("1 organisation from 1 country signed this text, as of ")
    assert verify(bundle).returncode == 1
    for part, said in [("text.", "text.en.txt"), ("cards/", "cards/001.txt"), ("proofs/", "proofs/"), ("list", "list.txt")]:
        bad = verify(altered(bundle, part), "--trust", str(trust))
        assert bad.returncode == 1 and said in bad.stdout, (part, bad.stdout)
    assert subprocess.run([CIVIC, "verify", str(folder / "no.zip")], capture_output=True).returncode == 2


def test_what_is_wrong_comes_back_with_what_was_typed(person):
    page = person(width=360)
    sign_in(page, "Initiator")
    page.goto("/en/desk/drafts")
    page.fill("#text", "Typed for an hour")
    page.click("button:has-text('Save and look')")
    assert page.title().startswith("Problem:")
    page.click(".summary-of-problems a >> nth=0")
    assert page.url.endswith("#title")
    assert page.input_value("#text") == "Typed for an hour"
    write(page, "A title", TEXT)
    page.click("a:has-text('Go on: fix')")
    page.click("button:has-text('Fix the text')")
    assert page.input_value("#time") == "23:59"
    page.fill("#time", "24:00")
    page.click("button:has-text('Open for signing')")
    assert page.input_value("#time") == "24:00" and "Midnight" in page.inner_text(".summary-of-problems")


def test_a_text_comes_from_a_file(person, tmp_path):
    page = person()
    sign_in(page, "Initiator")
    page.goto("/en/desk/drafts")
    (tmp_path / "text.md").write_text("# Head\n\nWords with **weight**.\n\n1. First\n2. Second\n", encoding="utf-8")
    page.fill("#title", "From a file")
    page.fill("#others", "Ministry")
    page.set_input_files("#file", tmp_path / "text.md")
    page.click("button:has-text('Save and look')")
    assert page.locator(".block").count() == 4
    assert "bold and italics" in page.inner_text(".notice")
    page.goto("/en/desk/drafts")
    (tmp_path / "picture.md").write_bytes(b"\x89PNG\x00\x01")
    page.set_input_files("#file", tmp_path / "picture.md")
    page.click("button:has-text('Save and look')")
    assert "no plain text" in page.inner_text(".summary-of-problems")


def test_leaving_shows_nothing_and_back_shows_nothing(person):
    page = person()
    sign_in(page, "Director")
    page.goto("/en/desk/account")
    with page.expect_response(lambda response: response.request.method == "POST") as left:
        page.click("button:has-text('Leave now')")
    assert "cookies" in left.value.all_headers()["clear-site-data"]
    assert page.title() == "Done"
    page.go_back()
    assert "Halina" not in page.content()


def test_after_leaving_the_browser_keeps_no_word_of_the_desk(demo, browser, tmp_path):
    profile = tmp_path / "profile"
    context = browser.browser_type.launch_persistent_context(
        str(profile), executable_path=CHROMIUM, args=["--no-sandbox"], base_url=demo.address)
    page = context.new_page()
    sign_in(page, "Director")
    page.click(".task a.button >> nth=0")
    title = page.inner_text("article .title")
    page.click("button:has-text('Leave now')")
    assert page.title() == "Done"
    context.close()
    for path in profile.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            for word in [title, "Halina Brzegowicka", "Jasnobrzeg"]:
                assert word.encode() not in content and word.encode("utf-16-le") not in content, f"{word} in {path.name}"
