"""The real program, a real browser. Everything on loopback, in folders of its own; only own processes are ended."""
import os
import shutil
import signal
import socket
import subprocess
import time
import urllib.request
from pathlib import Path

import leaks
import pytest
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[2]
CIVIC = os.environ.get("CIVIC", str(ROOT / ".build/debug/civic"))
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """One running program on one data folder."""

    def __init__(self, data, command="serve", port=None, ahead=0):
        """`ahead`: so many days the demonstration's clock goes ahead."""
        self.data, self.command, self.ahead = Path(data), command, ahead
        self.port = port or free_port()
        self.address = f"http://localhost:{self.port}"
        self.process = None

    def start(self, wait=True):
        self.log = open(self.data.parent / f"{self.data.name}-{self.port}.log", "a+")
        self.process = subprocess.Popen(
            [CIVIC, self.command, "--data", str(self.data), "--listen", f"localhost:{self.port}",
             "--files", str(ROOT / "Data")] + (["--ahead", str(self.ahead)] if self.ahead else []),
            stdout=self.log, stderr=self.log)
        if wait:
            self.wait_until_ready()
        return self

    def wait_until_ready(self, seconds=60):
        for _ in range(seconds * 20):
            if self.process.poll() is not None:
                raise AssertionError("the program ended: " + self.said())
            try:
                urllib.request.urlopen(self.address + "/healthz", timeout=1)
                return
            except urllib.error.HTTPError:
                return
            except OSError:
                time.sleep(0.05)
        raise AssertionError("the program did not answer: " + self.said())

    def said(self):
        self.log.flush()
        return Path(self.log.name).read_text()

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(timeout=20)

    def kill(self):
        self.process.kill()
        self.process.wait()


@pytest.fixture(scope="session")
def prepared(tmp_path_factory):
    """The demonstration as a folder, made once."""
    data = tmp_path_factory.mktemp("prepared") / "data"
    server = Server(data, "demo").start()
    server.stop()
    return data


@pytest.fixture
def demo(prepared, tmp_path):
    """A demonstration of its own for one journey."""
    data = tmp_path / "data"
    shutil.copytree(prepared, data)
    server = Server(data, "demo").start()
    yield server
    if server.process.poll() is None:
        assert leaks.search(server) == [], "a withheld name can be read"
    server.stop()


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture(params=["with script", "without script"])
def person(request, browser, demo):
    """Makes browsers for people: `person()` opens one; both with and without script."""
    contexts = []

    def open_page(width=1280, language="en"):
        context = browser.new_context(
            viewport={"width": width, "height": 900}, java_script_enabled=request.param == "with script",
            base_url=demo.address, accept_downloads=True)
        context.set_default_timeout(10_000)
        contexts.append(context)
        return context.new_page()

    yield open_page
    for context in contexts:
        context.close()
