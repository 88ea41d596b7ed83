"""What a push service demands of a message, with code of its own for every check.

The signed note (RFC 8292), the headers (RFC 8030) and the encryption (RFC 8291): as strict as the
public services, so what passes here they take.
"""

import json
import re
import struct
import time
from base64 import urlsafe_b64decode, urlsafe_b64encode

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

LARGEST_BODY = 4096
LONGEST_NOTE_S = 24 * 3600
_TOPIC = re.compile(r"[A-Za-z0-9_-]{1,32}")
_VAPID = re.compile(r"vapid t=([\w-]+\.[\w-]+\.[\w-]+), ?k=([\w-]+)")


class Rejected(Exception):  # noqa: N818 - an answer, not an accident
    """What a push service answers to a sender that does it wrong."""

    def __init__(self, status: int, why: str) -> None:
        super().__init__(why)
        self.status, self.why = status, why


def check_vapid(authorization: str, origin: str, sender: str) -> dict[str, object]:
    """The claims, if the note is signed by the key the subscription is bound to, and for us."""
    match = _VAPID.fullmatch(authorization)
    if not match:
        raise Rejected(401, "no vapid authorization")
    note, public = match.groups()
    if public != sender:
        raise Rejected(403, "the subscription is bound to another key")
    signed, _, signature = note.rpartition(".")
    header, claims = (json.loads(decode(part)) for part in signed.split("."))
    raw = decode(signature)
    if header.get("alg") != "ES256" or len(raw) != 64:
        raise Rejected(401, "not ES256")
    r, s = int.from_bytes(raw[:32], "big"), int.from_bytes(raw[32:], "big")
    key = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), decode(public))
    try:
        key.verify(encode_dss_signature(r, s), signed.encode(), ec.ECDSA(SHA256()))
    except InvalidSignature:
        raise Rejected(401, "the signature is wrong") from None
    if claims.get("aud") != origin:
        raise Rejected(401, f"the note is for {claims.get('aud')}")
    if not 0 < claims.get("exp", 0) - time.time() <= LONGEST_NOTE_S:
        raise Rejected(401, "the note has ended or lives too long")
    if not str(claims.get("sub", "")).startswith(("mailto:", "https://")):
        raise Rejected(401, "nobody to write to")
    return dict(claims)


def check_headers(headers: dict[str, str], sealed: bytes) -> None:
    if len(sealed) > LARGEST_BODY:
        raise Rejected(413, "too large")
    if headers.get("content-encoding") != "aes128gcm":
        raise Rejected(415, "not aes128gcm")
    if not headers.get("ttl", "").isdecimal():
        raise Rejected(400, "no TTL")
    if headers.get("urgency", "normal") not in {"very-low", "low", "normal", "high"}:
        raise Rejected(400, "no such urgency")
    if not _TOPIC.fullmatch(headers.get("topic", "none")):
        raise Rejected(400, "not a topic")


def unseal(sealed: bytes, key: ec.EllipticCurvePrivateKey, auth: bytes) -> bytes:
    """RFC 8291 with the one record that RFC 8188 prescribes for it."""
    salt, (record, length) = sealed[:16], struct.unpack("!LB", sealed[16:21])
    sender, text = sealed[21 : 21 + length], sealed[21 + length :]
    if length != 65 or len(text) > record:
        raise Rejected(400, "not one record of a P-256 sender")
    shared = key.exchange(
        ec.ECDH(), ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), sender)
    )
    secret = _derived(auth, shared, b"WebPush: info\0" + point(key) + sender, 32)
    content_key = _derived(salt, secret, b"Content-Encoding: aes128gcm\0", 16)
    nonce = _derived(salt, secret, b"Content-Encoding: nonce\0", 12)
    try:
        padded = AESGCM(content_key).decrypt(nonce, text, None).rstrip(b"\0")
    except InvalidTag:
        raise Rejected(400, "cannot be decrypted") from None
    if not padded.endswith(b"\x02"):
        raise Rejected(400, "not the last record")
    return padded[:-1]


def encode(data: bytes) -> str:
    return urlsafe_b64encode(data).rstrip(b"=").decode()


def decode(text: str) -> bytes:
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))


def _derived(salt: bytes, secret: bytes, info: bytes, length: int) -> bytes:
    return HKDF(SHA256(), length, salt, info).derive(secret)


def point(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
