"""What everybody finds: search, feeds, data, lists for other sites, the archive; and that no link leads nowhere."""
import collections
import contextlib
import gzip
import html
import http.server
import json
import re
import subprocess
import threading
import urllib.error
import urllib.parse
import urllib.request
from xml.dom import minidom

import feedparser
import pytest
from client import Client

LANGUAGES = ["en", "de", "es", "fr", "it", "ru", "uk"]


def read(server, path):
    """Status, head and body."""
    try:
        with urllib.request.urlopen(server.address + path, timeout=20) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as answer:
        return answer.code, answer.headers, answer.read()


def links(page):
    return [html.unescape(link) for link in re.findall(r'(?:href|src)="([^"]*)"', page)]


def signed(server):
    """Address of a statement that has a list: nobody signs a position."""
    _, _, page = read(server, "/en/statements")
    paths = re.findall(r'href="(/en/statements/[a-z2-7]{26})"', page.decode())
    return next(path for path in paths if b'id="signatories"' in read(server, path)[2])


@contextlib.contextmanager
def another_site(page):
    """A site of somebody else that shows this page."""
    class Answer(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(page.encode())

        def log_message(self, *words):
            pass

    with http.server.HTTPServer(("127.0.0.1", 0), Answer) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def crawl(get, address, start):
    """Every address that can be reached, with its status; ends by itself or there is a trap."""
    seen, waiting = {}, collections.deque([start])
    while waiting:
        path = waiting.popleft()
        if path in seen:
            continue
        assert len(seen) < 12_000, collections.Counter(re.sub(r"[a-z2-7]{26}|\d+", "*", p.split("?")[0]) for p in seen).most_common(5)
        seen[path], kind, body = get(path)
        if "text/html" in (kind or ""):
            for link in links(body.decode()):
                whole = urllib.parse.urljoin(address + path, link).split("#")[0]
                if whole.startswith(address + "/"):
                    waiting.append(whole[len(address):])
    return seen


def test_every_link_that_everybody_sees_leads_somewhere(demo):
    def get(path):
        status, head, body = read(demo, path)
        return status, head["Content-Type"], body

    seen = crawl(get, demo.address, "/en/")
    assert {path: status for path, status in seen.items() if status != 200} == {}
    assert len(seen) > 1000


@pytest.mark.parametrize("role", ["initiator", "coordinator", "lawyer"])
def test_every_link_that_a_member_sees_leads_somewhere(demo, role):
    client = Client(demo).tap(role)

    def get(path):
        # Other languages are the same pages; what is public was followed before; leaving is for the end.
        if not path.startswith("/en/desk"):
            return 200, None, b""
        answer = client.get(path)
        return answer.status, answer.kind, answer.body

    seen = crawl(get, demo.address, "/en/desk")
    assert {path: status for path, status in seen.items() if status not in (200, 303)} == {}


@pytest.mark.parametrize("person", ["without script"], indirect=True)
def test_search_finds_what_was_meant(person):
    page = person(360)
    page.goto("/en/")
    page.goto("/ru/search")
    page.fill("#q", "елка")
    page.click("form button:has-text('Найти'), form[role=search] button")
    assert page.locator("mark:has-text('Ёлка')").count() == 1
    for typed, found in [("право знати", 1), ("right to kn", 1), ("zzyzx", 0), ("association borders", 1)]:
        page.goto("/en/search?q=" + urllib.parse.quote(typed))
        assert (page.locator("main .entry").count() >= 1) == (found == 1), typed
    page.goto("/en/search?q=zzzz")
    assert page.locator("main .entry").count() == 0 and page.locator("main ul li").count() > 0, "no hit gives help"


@pytest.mark.parametrize("person", ["without script"], indirect=True)
def test_a_search_is_narrowed_by_links_that_can_be_sent_on(person):
    page = person()
    page.goto("/en/search?q=law")
    page.click("summary:has-text('Narrow')")
    before = page.locator("main .entry").count()
    page.click("details a:has-text('2026') >> nth=0")
    address = page.url
    assert "year=2026" in address
    narrowed = page.locator("main .entry").count()
    assert 0 < narrowed < before
    other = person(360)
    other.goto(address)
    assert other.locator("main .entry").count() == narrowed


def test_strange_searches_get_an_answer(demo):
    for typed in ["x" * 10_000, "\"", "NEAR(a b)", "a OR b AND NOT", "marks:*", "\u200b\u202e", "%00", "é" * 3000,
                  "<script>alert(1)</script>", "';--", "( ( (", "🇵🇱" * 500]:
        status, _, body = read(demo, "/en/search?q=" + urllib.parse.quote(typed))
        assert status in (200, 400, 414), typed
        assert b"<script>alert" not in body


def test_feeds_are_read_by_strict_readers(demo, tmp_path):
    _, _, body = read(demo, "/en/follow")
    addresses = [link for link in links(body.decode()) if link.endswith(".atom")]
    assert len(addresses) > 10
    for number, address in enumerate(addresses + [f"/feeds/{tag}/statements.atom" for tag in LANGUAGES]):
        status, head, feed = read(demo, address)
        assert status == 200 and head["Content-Type"].startswith("application/atom+xml")
        parsed = feedparser.parse(feed)
        assert not parsed.bozo, parsed.bozo_exception
        assert all(entry.id and entry.updated and entry.title and entry.link for entry in parsed.entries)
        (tmp_path / f"{number}.xml").write_bytes(feed)
    lint = subprocess.run(["xmllint", "--noout", "--nonet", *map(str, tmp_path.glob("*.xml"))], capture_output=True)
    assert lint.returncode == 0, lint.stderr
    _, _, sitemap = read(demo, "/sitemap.xml")
    minidom.parseString(sitemap)
    assert sitemap.count(b"hreflang") > 7


def test_pages_for_programs_say_what_pages_say(demo):
    _, _, page = read(demo, "/en/statements")
    statements = sorted(set(re.findall(r'href="(/en/statements/[a-z2-7]{26})"', page.decode())))
    for path in statements:
        status, head, body = read(demo, path + ".json")
        assert status == 200 and head["Content-Type"].startswith("application/json")
        data = json.loads(body)
        _, _, page = read(demo, path)
        page = html.unescape(page.decode())
        assert data.get("translation", data)["name"] in page
        for one in data.get("signatories", []):
            assert one["name"] in page
        shown = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.S).group(1))
        assert shown["@type"] == "CreativeWork"
        # The page may show a translation; the file always has the words that were signed.
        assert shown["name"] in [data["name"], data.get("translation", {}).get("name")]
    for path in ["/en/statements.json", "/ru/members.json", "/en/declaration.json"]:
        json.loads(read(demo, path)[2])


def test_the_calendar_of_public_ends(demo):
    status, head, body = read(demo, "/feeds/en/deadlines.ics")
    assert status == 200 and head["Content-Type"].startswith("text/calendar")
    assert body.startswith(b"BEGIN:VCALENDAR\r\n") and body.endswith(b"END:VCALENDAR\r\n")


def test_a_list_can_stand_on_another_site(browser, demo):
    path = signed(demo)
    status, head, body = read(demo, path + "/list")
    assert status == 200 and "frame-ancestors *" in head["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in read(demo, path)[1]["Content-Security-Policy"]
    with another_site(f"<h1>Another site</h1><iframe src='{demo.address}{path}/list' width=400 height=600></iframe>") as address:
        other = browser.new_context().new_page()
        other.goto(address)
        other.frame_locator("iframe").locator("dd").first.wait_for()
        other.context.close()
    assert b"<form" not in body and b"Set-Cookie" not in str(head).encode()


@pytest.mark.parametrize("person", ["without script"], indirect=True)
def test_a_tile_leads_to_its_country(person, demo):
    page = person(360)
    for path, there in [(signed(demo), signed(demo)), ("/en/", "/en/members")]:
        page.goto(path)
        tile = page.locator(".tile.here a").first
        country = tile.get_attribute("aria-label").split(":")[0]
        tile.click()
        where = page.url.split("#")[1]
        assert there in page.url and page.inner_text(f"#{where} dt") == country


@pytest.mark.parametrize("person", ["without script"], indirect=True)
def test_the_archive_says_that_nothing_is_proved(person):
    page = person(360)
    page.goto("/en/archive")
    page.click("main .entry h3 a >> nth=0")
    assert "not proved here" in page.inner_text("main")
    assert page.locator(".proof").count() == 0


def test_pages_are_small_on_the_wire(demo):
    statement = signed(demo)
    fixed = len(gzip.compress(read(demo, "/style/civic.css")[2])) + len(read(demo, "/style/icon.png")[2])
    for language in LANGUAGES:
        for path in ["/", "/statements", "/members", "/search?q=law", "/follow", "/languages", "/archive",
                     statement[3:], statement[3:] + "/list"]:
            size = len(gzip.compress(read(demo, f"/{language}{path}")[2]))
            assert size + fixed <= 30_000, (language, path, size, fixed)

