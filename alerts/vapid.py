"""The signed note that tells a push service who is sending (RFC 8292).

Our own, because the library's leaves the port out of `aud`, which a push service on a port of its
own rejects, and signs anew for every message.
"""

import json
from base64 import urlsafe_b64encode
from collections.abc import Callable, Mapping
from datetime import datetime

import httpx
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256

from alerts.keys import VapidKeys

LIFE_S = 12 * 3600
"""Services take at most 24 hours; half of it forgives a clock that is wrong."""
REUSED_S = 3600
KEPT = 64


class Vapid:
    """Signs for one key pair; a note is used for an hour at each push service."""

    def __init__(self, keys: VapidKeys, contact: str, clock: Callable[[], datetime]) -> None:
        # Some services answer a missing or malformed contact with a bare 403: notice it here.
        if contact.startswith("https://"):
            self._contact = contact
        elif "@" in contact and ":" not in contact:
            self._contact = f"mailto:{contact}"
        else:
            raise ValueError("the contact for push services is a mail address or an https page")
        self._key = keys.private_key
        self._public = keys.application_server_key
        self._clock = clock
        self._notes: dict[str, tuple[float, str]] = {}

    def authorization(self, endpoint: httpx.URL) -> str:
        """The Authorization header for this endpoint."""
        origin = f"{endpoint.scheme}://{endpoint.netloc.decode('ascii')}"
        now = self._clock().timestamp()
        made, note = self._notes.get(origin, (now, ""))
        if not note or not made <= now < made + REUSED_S:
            note = self._sign(origin, now)
            if len(self._notes) >= KEPT:  # under a wildcard a stranger may invent names without end
                self._notes.clear()
            self._notes[origin] = (now, note)
        return f"vapid t={note}, k={self._public}"

    def _sign(self, origin: str, now: float) -> str:
        claims: dict[str, str | int] = {
            "aud": origin,
            "exp": int(now) + LIFE_S,
            "sub": self._contact,
        }
        signed = f"{_part({'typ': 'JWT', 'alg': 'ES256'})}.{_part(claims)}"
        r, s = decode_dss_signature(self._key.sign(signed.encode(), ec.ECDSA(SHA256())))
        return f"{signed}.{_text(r.to_bytes(32, 'big') + s.to_bytes(32, 'big'))}"


def _part(value: Mapping[str, str | int]) -> str:
    return _text(json.dumps(value, separators=(",", ":")).encode())


def _text(data: bytes) -> str:
    return urlsafe_b64encode(data).rstrip(b"=").decode()
