"""Killing, filling, damaging: no confirmed act is lost or doubled, and what is wrong is said."""
import os
import re
import shutil
import socket
import subprocess
import threading
import urllib.error
import urllib.parse
import urllib.request

import pytest
from client import decided
from conftest import CIVIC, Server

ROUNDS = int(os.environ.get("ROUNDS", "6"))
CLIENTS = 16


class Client:
    """A signed-in person without a browser: fast enough for a storm."""

    def __init__(self, server, role):
        self.server = server
        self.cookie = ""
        self.opener = urllib.request.build_opener(NoRedirect)
        self.post(f"/en/demonstration/{role}", {})

    def request(self, path, data=None):
        request = urllib.request.Request(self.server.address + path, data=data, headers={"Cookie": self.cookie})
        if data is not None:
            request.add_header("Content-Type", "application/x-www-form-urlencoded")
        try:
            answer = self.opener.open(request, timeout=20)
        except urllib.error.HTTPError as error:
            answer = error
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            self.cookie = cookie.split(";")[0]
        return answer.status if hasattr(answer, "status") else answer.code, answer.headers.get("Location"), answer.read().decode()

    def get(self, path):
        return self.request(path)

    def post(self, path, fields):
        return self.request(path, urllib.parse.urlencode(fields).encode())

    def form(self, page, ending):
        for part in page.split("<form ")[1:]:
            action = re.search(r'action="([^"]*)"', part).group(1)
            if action.endswith(ending):
                form = part.split("</form>")[0]
                return action, dict(re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)"', form))
        return None, None


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *arguments):
        return None


def sign_or_withdraw(client, statement, confirmed):
    """One act; notes it only when the answer says that it was recorded."""
    status, location, page = client.get(f"/en/desk/statements/{statement}/signature")
    if status == 303 and "/receipts/" in location:
        _, _, page = client.get(f"/en/desk/statements/{statement}/withdrawal")
        action, fields = client.form(page, "/withdrawal")
        status, location, _ = client.post(action, fields)
        if status == 303:
            confirmed.append(("withdrawn", fields["act"]))
    elif status == 200:
        action, fields = client.form(page, "/signature/check")
        _, _, page = client.post(action, {**fields, "decision": decided(page, "named")})
        action, fields = client.form(page, "/signature")
        status, location, _ = client.post(action, fields)
        if status == 303 and "/receipts/" in location:
            confirmed.append(("signed", fields["act"]))


def recorded_acts(data):
    """Ids of all acts in the database, read by another program."""
    import sqlite3
    with sqlite3.connect(f"file:{data}/civic.db?mode=ro", uri=True) as database:
        return [row[0].hex() for row in database.execute("SELECT id FROM act")]


def test_killed_in_a_storm_every_confirmed_act_is_there_exactly_once(prepared, tmp_path):
    data = tmp_path / "data"
    shutil.copytree(prepared, data)
    server = Server(data, "demo").start()
    statements = open_statements(server)
    confirmed = []
    for turn in range(ROUNDS):
        storm(server, statements, confirmed, seconds=0.4 + 0.1 * (turn % 5))
        server.start()
    server.stop()
    ids = recorded_acts(data)
    assert len(ids) == len(set(ids))
    print(f"{len(confirmed)} acts were confirmed in {ROUNDS} rounds")
    assert confirmed
    missing = [act for _, act in confirmed if ids.count(act) != 1]
    assert not missing, f"{len(missing)} of {len(confirmed)} confirmed acts are not there once"
    checked = subprocess.run([CIVIC, "check", "--data", str(data)], capture_output=True, text=True)
    assert checked.returncode == 0, checked.stdout + checked.stderr


def open_statements(server):
    page = Client(server, "director").get("/en/desk")[2]
    found = set(re.findall(r"/en/desk/statements/([a-z2-7]{26})/signature", page))
    assert found
    return sorted(found)


def storm(server, statements, confirmed, seconds):
    """Sixteen clients sign and withdraw until the program is killed in the middle."""
    roles = ["director", "lawyer", "initiator", "coordinator"]

    def weather(number):
        try:
            client = Client(server, roles[number % 4])
            while True:
                sign_or_withdraw(client, statements[number % len(statements)], confirmed)
        except Exception:  # the connection broke: the program was killed
            return

    threads = [threading.Thread(target=weather, args=(number,)) for number in range(CLIENTS)]
    for thread in threads:
        thread.start()
    threading.Event().wait(seconds)
    server.kill()
    for thread in threads:
        thread.join(timeout=30)


def test_a_second_server_is_refused_in_clear_words(demo):
    second = subprocess.run(
        [CIVIC, "serve", "--data", str(demo.data), "--listen", "localhost:0"], capture_output=True, text=True, timeout=20)
    assert second.returncode == 1
    assert "in use" in second.stderr


@pytest.mark.parametrize("name,damage", [
    ("tile/entries", lambda data: flip(next((data / "record/tile/entries").iterdir()))),
    ("record/checkpoint", lambda data: flip(data / "record/checkpoint")),
    ("log.key", lambda data: flip(data / "keys/log.key")),
    ("signed-checkpoint", lambda data: flip(data / "keys/signed-checkpoint")),
])
def test_damage_is_named_and_nothing_is_signed(prepared, tmp_path, name, damage):
    data = tmp_path / "data"
    shutil.copytree(prepared, data)
    damage(data)
    before = (data / "keys/signed-checkpoint").read_bytes()
    server = Server(data).start(wait=False)
    try:
        server.wait_until_ready()
        assert "reading only" in server.said()
        page = urllib.request.urlopen(server.address + "/en").read().decode()
        assert "defend human rights" in page
    except AssertionError:
        pass
    assert name in server.said(), server.said()
    server.stop()
    assert (data / "keys/signed-checkpoint").read_bytes() == before


def flip(path):
    while path.is_dir():
        path = next(path.iterdir())
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


@pytest.mark.parametrize("raw", [
    b"GET /en HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    b"POST /en/verify HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
    b"GET /en HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
    b"GET http://evil.example/en HTTP/1.1\r\nHost: localhost\r\n\r\n",
    b"GET /en HTTP/1.1\nHost: localhost\n\n",
    b"GET /en HTTP/1.1\r\nHost: localhost\r\nX: a\r\n b\r\n\r\n",
    b"BREW /en HTTP/1.1\r\nHost: localhost\r\n\r\n",
])
def test_malformed_requests_are_refused_and_nothing_behind_them_is_answered(demo, raw):
    with socket.create_connection(("localhost", demo.port), timeout=5) as wire:
        wire.sendall(raw + b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
        answer = b""
        try:
            while piece := wire.recv(65536):
                answer += piece
        except (TimeoutError, ConnectionResetError):
            pass
    assert not answer.endswith(b"ok\n")
    assert b" 200 " not in answer.split(b"\r\n")[0]


@pytest.mark.skipif(os.geteuid() != 0, reason="mounting a small disk needs the rights of root")
def test_on_a_full_disk_reading_goes_on_and_writing_resumes(prepared, tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", str(disk)]).returncode != 0:
        pytest.skip("this machine does not let us mount a small disk")
    data = disk / "data"
    server = Server(data, "demo")
    try:
        shutil.copytree(prepared, data)
        client = Client(server.start(), "director")
        statement = open_statements(server)[0]
        ballast = open(disk / "ballast", "wb", buffering=0)
        try:
            while True:
                ballast.write(b"x" * 65536)
        except OSError:
            pass
        assert any(fill(client, statement) == 503 for _ in range(1500)), "the disk never was full"
        assert client.get("/en/statements")[0] == 200
        ballast.truncate(0)
        ballast.close()
        confirmed = []
        sign_or_withdraw(client, statement, confirmed)
        assert confirmed
        server.stop()
        checked = subprocess.run([CIVIC, "check", "--data", str(data)], capture_output=True, text=True)
        assert checked.returncode == 0, checked.stdout + checked.stderr
    finally:
        server.stop()
        subprocess.run(["umount", "-l", str(disk)], check=True)


def fill(client, statement):
    """One attempt to sign or withdraw; gives the status of the last answer."""
    status, location, page = client.get(f"/en/desk/statements/{statement}/signature")
    if status == 303:
        status, _, page = client.get(f"/en/desk/statements/{statement}/withdrawal")
        action, fields = client.form(page, "/withdrawal")
        return client.post(action, fields)[0]
    action, fields = client.form(page, "/signature/check")
    if action is None:
        return status
    status, _, page = client.post(action, {**fields, "decision": decided(page, "named")})
    action, fields = client.form(page, "/signature")
    return client.post(action, fields)[0] if action else status
