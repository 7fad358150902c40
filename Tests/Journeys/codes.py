"""One-time codes as an app on a telephone makes them from the secret that the page shows (RFC 6238)."""
import base64
import hashlib
import hmac
import struct
import time

STEP = 30


def one_time_code(secret, steps_from_now=0):
    """The six digits of this half minute, or of another one counted from it. A page takes the last, this and the next."""
    text = secret.replace(" ", "")
    key = base64.b32decode(text + "=" * (-len(text) % 8))
    digest = hmac.new(key, struct.pack(">Q", int(time.time() // STEP) + steps_from_now), hashlib.sha1).digest()
    place = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[place:place + 4])[0] & 0x7FFFFFFF) % 10**6:06d}"


def wait_for_a_calm_moment():
    """Until this half minute lasts long enough for three codes in a row."""
    left = STEP - time.time() % STEP
    if left < 12:
        time.sleep(left + 0.1)
