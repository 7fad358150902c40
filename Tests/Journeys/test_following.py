"""Feeds and public data, read by strict parsers; the crawler's view of the site."""
import csv
import io
import json
import urllib.error
import urllib.request
import xml.etree.ElementTree as xml

ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def get(demo, path):
    with urllib.request.urlopen(demo.address + path) as answer:
        assert answer.headers["ETag"], path
        return answer.read().decode()


def rows(demo, table):
    return list(csv.DictReader(io.StringIO(get(demo, f"/data/{table}.csv"), newline="")))


def test_a_feed_has_what_was_published_newest_first_in_both_languages(demo):
    for language in ["en", "ru"]:
        feed = xml.fromstring(get(demo, f"/feeds/{language}/statements.atom"))
        entries = feed.findall(ATOM + "entry")
        days = [entry.find(ATOM + "updated").text for entry in entries]
        assert len(entries) >= 4 and days == sorted(days, reverse=True)
        assert feed.find(ATOM + "updated").text == days[0]
        pages = [entry.find(ATOM + "id").text for entry in entries]
        assert len(set(pages)) == len(pages)
        for page in pages:
            assert urllib.request.urlopen(page).status == 200
    titles = [entry.find(ATOM + "title").text for entry in entries]
    assert "On the closing of offices" in titles, "a position is followed, too"


def test_feeds_of_a_country_a_theme_and_a_member_have_their_part(demo):
    works, signatures = rows(demo, "statements"), rows(demo, "signatures")
    country = next(work["countries_concerned"].split()[0] for work in works if work["countries_concerned"])
    theme = next(work["themes"].split()[0] for work in works if work["themes"])
    member = next(row["organisation"] for row in signatures if row["organisation"] and not row["withdrawn"])
    expected = {
        f"countries/{country}": {w["id"] for w in works if country in w["countries_concerned"].split()},
        f"themes/{theme}": {w["id"] for w in works if theme in w["themes"].split()},
        f"members/{member}": {r["statement"] for r in signatures if r["organisation"] == member and not r["withdrawn"]},
    }
    for path, ids in expected.items():
        feed = xml.fromstring(get(demo, f"/feeds/en/{path}.atom"))
        found = {entry.find(ATOM + "id").text.rsplit("/", 1)[1] for entry in feed.findall(ATOM + "entry")}
        assert found == ids, path
    for path in ["countries/QQ", "themes/none", "members/aaaaaaaaaaaaaaaaaaaaaaaaaa"]:
        try:
            get(demo, f"/feeds/en/{path}.atom")
            raise AssertionError(path)
        except urllib.error.HTTPError as missing:
            assert missing.code == 404


def test_tables_say_the_same_as_lines_and_as_the_pages(demo):
    for table in ["statements", "signatures", "members"]:
        lines = [json.loads(line) for line in get(demo, f"/data/{table}.jsonl").splitlines()]
        assert [list(line.values()) for line in lines] == [list(row.values()) for row in rows(demo, table)]
    members = rows(demo, "members")
    page = get(demo, "/en/members")
    assert all(member["id"] in page for member in members)
    counted = {}
    for row in rows(demo, "signatures"):
        counted[row["statement"]] = counted.get(row["statement"], 0) + 1
    for work in rows(demo, "statements"):
        assert int(work["named"] or 0) == counted.get(work["id"], 0)


def test_the_sitemap_names_pages_that_exist_in_each_language(demo):
    found = xml.fromstring(get(demo, "/sitemap.xml")).findall(f"{MAP}url/{MAP}loc")
    addresses = [location.text for location in found]
    assert len(set(addresses)) == len(addresses) > 60
    for address in addresses:
        assert urllib.request.urlopen(address).status == 200, address
    assert "/desk" in get(demo, "/robots.txt")
