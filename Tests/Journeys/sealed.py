"""Sealed values of a data folder, opened and sealed again with the folder's own key: only so can a test end a session early
(Sources/Access/Sealing, Sources/Store/Database/SealedFacts)."""
import base64
import hashlib
import hmac
import os
import sqlite3

from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_decrypt as opened
from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_encrypt as closed

STEP = 512


def key(data, place):
    master = bytes.fromhex((data / "keys/sealing.key").read_text().strip())
    return hmac.new(master, b"civic-solidarity/key/v1\0" + place.encode(), hashlib.sha256).digest()


def facts(plain):
    return {name: base64.b64decode(value).decode() for name, value in (line.split(" ") for line in plain.decode().split("\n") if line)}


def plain(values):
    lines = "".join(f"{name} {base64.b64encode(value.encode()).decode()}\n" for name, value in sorted(values.items()))
    return (lines + "\n" * (STEP - len(lines) % STEP)).encode()


def turn_sessions_back(data, milliseconds):
    """Every session ends that much earlier."""
    secret = key(data, "session.sealed")
    with sqlite3.connect(data / "civic.db", timeout=10) as database:
        for digest, sealed in database.execute("SELECT digest, sealed FROM session").fetchall():
            place = f"session.sealed {digest.hex()}".encode()
            values = facts(opened(sealed[24:], place, sealed[:24], secret))
            values["expires"] = str(int(values["expires"]) - milliseconds)
            nonce = os.urandom(24)
            anew = nonce + closed(plain(values), place, nonce, secret)
            database.execute("UPDATE session SET sealed = ? WHERE digest = ?", (anew, digest))
