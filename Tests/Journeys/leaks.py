"""After each journey: nobody without an account reads of the unlisted member that signs with its name withheld, and nothing
of a withheld signature stands in clear in a file of the server. Pages, papers with their words, proof files, texts."""
import re
import subprocess
import urllib.error
import urllib.request

# The unlisted member of the demonstration, in each of its languages (Data/demonstration/organisations.json).
MARKS = ["Silent Page", "Тихая страница", "Səssiz Səhifə", "silent-page"]
MOST = 300
# What a journey does not change, or what needs an account; Tests/WebTests/Leaks reads those, too.
ELSEWHERE = re.compile(r"/desk|/members/|/record/|/help/|/style/|/sign-in")


def fetched(address):
    try:
        with urllib.request.urlopen(address, timeout=20) as answer:
            return answer.headers.get("Content-Type", ""), answer.read()
    except urllib.error.HTTPError as answer:
        return answer.headers.get("Content-Type", ""), answer.read()


def words(kind, body):
    if kind == "application/pdf":
        return subprocess.run(["pdftotext", "-", "-"], input=body, capture_output=True, check=True).stdout.decode()
    return body.decode("utf-8", "replace")


def search(server):
    """Addresses and files in which a mark stands."""
    waiting, seen, found = ["/en/", "/ru/", "/en/statements", "/ru/statements"], set(), []
    while waiting and len(seen) < MOST:
        path = waiting.pop()
        if path in seen:
            continue
        seen.add(path)
        kind, body = fetched(server.address + path)
        text = words(kind, body)
        found += [path for mark in MARKS if mark in text]
        if kind.startswith("text/html"):
            waiting += [link for link in re.findall(r'href="(/[^"#?]*)', text) if not ELSEWHERE.search(link)]
    return found + in_clear(server.data)


def in_clear(data):
    """Files and the log of the database: acts are sealed, so none of their words stands there."""
    found = []
    for path in [data / "civic.db", data / "civic.db-wal", *(data / "files").rglob("*")]:
        if path.is_file():
            body = path.read_bytes()
            if path.name.startswith("civic.db"):
                found += [f"{path.name}: visibility"] if b"visibility withheld" in body else []
            elif not body.startswith(b"%PDF"):
                found += [str(path) for mark in MARKS if mark.encode() in body]
    return found
