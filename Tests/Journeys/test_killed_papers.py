"""kill -9 between publishing, the beat, the proof file, the paper and the delivery: nothing is lost, nothing comes twice."""
import re
import subprocess
import time
import urllib.request

import pytest
from conftest import CIVIC
from test_storms import Client

PAUSES = [0.3, 1.5]


def led(client, title):
    _, _, desk = client.get("/en/desk")
    return re.search(r'statements/([a-z2-7]{26})[^"]*"[^>]*>' + title, desk).group(1)


def press(client, path, ending, **fields):
    """Sends the form of a page that goes to an address ending so."""
    _, _, page = client.get(path)
    action, hidden = client.form(page, ending)
    assert action, f"{path} has no form to {ending}"
    return client.post(action, {**hidden, **fields})


def seen(server, path, wanted, seconds=60):
    for _ in range(seconds * 4):
        page = plain(server, path)
        if wanted in page:
            return page
        time.sleep(0.25)
    raise AssertionError(f"{wanted} did not come to {path}")


def plain(server, path):
    return urllib.request.urlopen(server.address + path, timeout=20).read().decode("utf-8", "replace")


@pytest.mark.parametrize("pause", PAUSES)
def test_a_server_that_is_killed_after_publishing_makes_proof_and_papers_once(demo, pause):
    initiator = Client(demo, "initiator")
    statement = led(initiator, "Visas in time")
    status, _, _ = press(initiator, f"/en/desk/statements/{statement}/publication", "/publication")
    assert status == 303
    time.sleep(pause)
    demo.kill()
    demo.start()
    page = seen(demo, f"/en/statements/{statement}", ".en.pdf")
    assert len(set(re.findall(r"/papers/[A-Z2-7-]+\.en\.pdf", page))) == 1
    assert plain(demo, f"/en/statements/{statement}").count("/bundles/") == 1

    initiator = Client(demo, "initiator")
    status, place, _ = press(
        initiator, f"/en/desk/statements/{statement}/deliveries", "/deliveries", other="An invented ministry",
        means="mail", language="en", cover="We hand it over.")
    assert status == 303
    time.sleep(pause / 2)
    demo.kill()
    demo.start()
    initiator = Client(demo, "initiator")
    for _ in range(240):
        _, _, page = initiator.get(place)
        if "paper.pdf" in page:
            break
        time.sleep(0.25)
    first = re.search(r"[0-9a-f]{64}", page).group(0)
    action, hidden = initiator.form(page, place)
    fields = {**hidden, "what": "delivered", "day": re.search(r'name="day"[^>]*value="([^"]*)"', page).group(1),
              "means": "mail", "proof": ""}
    initiator.post(action, fields)
    demo.kill()
    demo.start()
    initiator = Client(demo, "initiator")
    _, _, page = initiator.get(place)
    assert "Delivery 1" in page and first in page
    _, _, deliveries = initiator.get(f"/en/desk/statements/{statement}/deliveries")
    assert deliveries.count("Delivery 1") == 1 and "Delivery 2" not in deliveries
    demo.stop()
    done = subprocess.run([CIVIC, "check", "--data", str(demo.data)], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
