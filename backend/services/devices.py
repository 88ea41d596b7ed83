"""What a device proves with its key: that it is the one that was enrolled, at this moment."""

import hashlib
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_der_public_key,
)

from backend.domain.errors import Code, Conflict, Flaw, Invalid, TooSoon
from backend.services.house import House
from backend.store import devices

CHALLENGE_LIFE = timedelta(minutes=2)
MOST_CHALLENGES = 10_000
"""Anyone may ask for a challenge; more open ones than this are an attack."""
HALF = 32
"""Bytes of each half of a P-256 signature as browsers make it."""


@dataclass(frozen=True, slots=True)
class Challenge:
    """A riddle to be signed once, within two minutes."""

    text: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Proof:
    """A device's answer to a challenge."""

    device_id: UUID
    challenge: str
    signature: str


def encode(raw: bytes) -> str:
    """As browsers write bytes in JSON."""
    return urlsafe_b64encode(raw).rstrip(b"=").decode()


def decode(text: str, field: str) -> bytes:
    try:
        return urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except (NotBase64, ValueError):
        raise Invalid(flaws=(Flaw(field, "This is not base64url."),)) from None


def hashed(purpose: str, secret: str) -> bytes:
    """How a code or token is kept; one made for a purpose is worth nothing for another."""
    return hashlib.sha256(f"{purpose}\n{secret}".encode()).digest()


async def challenge(
    house: House,
    device_id: UUID | None = None,
    purpose: str = "device",
    life: timedelta = CHALLENGE_LIFE,
) -> Challenge:
    """A fresh challenge, kept as a hash until it is used or over."""
    now = house.now()
    if await devices.open_challenges(house.db, now) >= MOST_CHALLENGES:
        raise TooSoon(retry_after_s=life.total_seconds())
    made = Challenge(encode(secrets.token_bytes(32)), now + life)
    await devices.add_challenge(house.db, hashed(purpose, made.text), device_id, made.expires_at)
    return made


async def use(house: House, text: str, device_id: UUID | None, purpose: str = "device") -> None:
    """Take a challenge out of use; it works once, and only for the device it was made for."""
    found = await devices.use_challenge(house.db, hashed(purpose, text), house.now())
    if found is None or (found["device_id"] is not None and found["device_id"] != device_id):
        raise Conflict(Code.CHALLENGE_USED)


def signed(public_key: bytes, act: str, challenge_text: str, signature: str) -> bool:
    """Whether the key's owner signed `platewarden <act>` with this challenge (raw r and s)."""
    key = load_der_public_key(public_key)
    if not isinstance(key, ec.EllipticCurvePublicKey):
        return False
    raw = decode(signature, "device_signature")
    if len(raw) != 2 * HALF:
        return False
    halves = int.from_bytes(raw[:HALF]), int.from_bytes(raw[HALF:])
    try:
        key.verify(
            encode_dss_signature(*halves),
            f"platewarden {act}\n{challenge_text}".encode(),
            ec.ECDSA(SHA256()),
        )
    except InvalidSignature:
        return False
    return True


def read_public_key(text: str) -> bytes:
    """A P-256 key in its one canonical form, so that the same key is never two devices."""
    flaw = Flaw("public_key", "A P-256 public key (SPKI, base64url) is expected.")
    try:
        key = load_der_public_key(decode(text, "public_key"))
    except (ValueError, UnsupportedAlgorithm):
        raise Invalid(flaws=(flaw,)) from None
    if not isinstance(key, ec.EllipticCurvePublicKey) or key.curve.name != "secp256r1":
        raise Invalid(flaws=(flaw,))
    return key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
