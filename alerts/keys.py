"""The key pair by which push services know this installation (VAPID, RFC 8292).

Browsers bind their subscriptions to the public key: with another pair every device must subscribe
again, so the pair is made once and then only read.
"""

import os
from base64 import urlsafe_b64encode
from dataclasses import dataclass, field
from pathlib import Path
from secrets import token_hex

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)

FILE = "vapid.pem"


class BrokenKeysError(Exception):
    """The key file is not one that may be used."""


@dataclass(frozen=True, slots=True)
class VapidKeys:
    """The pair as PEM, the way the webpush library takes it."""

    private_pem: bytes = field(repr=False)
    public_pem: bytes

    @property
    def private_key(self) -> ec.EllipticCurvePrivateKey:
        key = load_pem_private_key(self.private_pem, password=None)
        if not isinstance(key, ec.EllipticCurvePrivateKey) or key.curve.name != "secp256r1":
            raise BrokenKeysError("a VAPID key lies on the curve P-256")
        return key

    @property
    def application_server_key(self) -> str:
        point = self.private_key.public_key().public_bytes(
            Encoding.X962, PublicFormat.UncompressedPoint
        )
        return urlsafe_b64encode(point).rstrip(b"=").decode()


def load_or_make(folder: Path) -> VapidKeys:
    """Read the pair, or make it on the first start; any number of processes may start at once."""
    path = folder / FILE
    if not path.exists():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _place(path, generate().private_pem)
    if path.stat().st_mode & 0o077:
        raise BrokenKeysError(f"{path} can be read by others; its mode must be 0600")
    return _pair(path)


def generate() -> VapidKeys:
    """A new pair, kept nowhere."""
    key = ec.generate_private_key(ec.SECP256R1())
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return VapidKeys(pem, _public_pem(key))


def _pair(path: Path) -> VapidKeys:
    # Only the private half is kept: the halves of a pair in two files could be of different pairs.
    pem = path.read_bytes()
    try:
        return VapidKeys(pem, _public_pem(VapidKeys(pem, b"").private_key))
    except (ValueError, TypeError, BrokenKeysError) as problem:
        raise BrokenKeysError(f"{path} holds no usable VAPID key: {problem}") from problem


def _public_pem(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def _place(path: Path, pem: bytes) -> None:
    """Write beside, sync, then link: the name appears once, whole, and the first one wins."""
    draft = path.with_name(f".{path.name}.{token_hex(8)}")
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(pem)
            file.flush()
            os.fsync(file.fileno())
        try:
            path.hardlink_to(draft)
        except FileExistsError:
            return  # another process was first; its pair is the one
    finally:
        draft.unlink(missing_ok=True)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
