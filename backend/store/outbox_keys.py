"""Key pairs for what phones seal while they have no signal.

The newest is handed out; every one that is still there opens what was sealed to it, so that a
rotation loses nothing that lies on a phone. The sealing itself is the app's
(`pwa/app/outbox/seal.ts`): ECDH on P-256 with a key made for the item, HKDF-SHA-256 (RFC 5869)
salted with that key, AES-256-GCM bound to the item's id.
"""

import re
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from cryptography.exceptions import InvalidTag, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_der_private_key,
    load_der_public_key,
)

from backend.store import key_files

NUMBER = re.compile(r"[1-9][0-9]*")
CURVE = ec.SECP256R1()
INFO = b"platewarden outbox 1"
ID_LENGTH = 16
"""Characters of a key's id: enough of its digest to tell a department's few keys apart."""


@dataclass(frozen=True, slots=True)
class PublicKey:
    """What a phone needs to seal: the key as SPKI, and the id that goes into the envelope."""

    id: str
    spki: bytes


@dataclass(frozen=True, slots=True)
class Envelope:
    """One sealed item as a phone sends it; `key` is the item's own public key (SPKI)."""

    id: str
    key_id: str
    key: bytes
    iv: bytes
    body: bytes


class SealBrokenError(Exception):
    """The envelope cannot be opened: another key, another id, or bytes that were changed."""


class SealKeyGoneError(SealBrokenError):
    """No key of that id is here; whether one will be again, the key store alone cannot say."""


class OutboxKeys:
    """Numbered files, one private key each (PKCS #8); a higher number is a newer key.

    A number is used once, for whoever has read a file keeps its key by the file's name. What was
    there before the files that are left, the database knows: a new one is `above` its numbers.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[Path, ec.EllipticCurvePrivateKey] = {}
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)

    def current(self) -> PublicKey | None:
        """The key to seal to, None while there is none: it was lost under a running server.

        The folder is looked at each time: another process may have made a newer one.
        """
        known = self.all()
        return known[-1] if known else None

    def first(self, above: int = 0) -> PublicKey:
        """The key to seal to, made unless there is one; processes that start at once make one."""
        return self.current() or self._make(above + 1)

    def all(self) -> list[PublicKey]:
        """The oldest first."""
        return [_public(self._key(file)) for file in self._files()]

    def add(self, above: int = 0) -> PublicKey:
        """A new key to seal to; the older ones stay and open what was sealed to them."""
        return self._make(max([above, *(int(file.stem) for file in self._files())]) + 1)

    def _make(self, number: int) -> PublicKey:
        made = ec.generate_private_key(CURVE)
        text = made.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
        key_files.make(self._folder / f"{number}.key", text)
        # Whoever made the same number meanwhile may have won; theirs is as new.
        return self.all()[-1]

    def open(self, sealed: Envelope) -> bytes:
        """What was sealed; raises `SealBrokenError`, or `SealKeyGoneError` for want of the key."""
        private = self._named(sealed.key_id)
        try:
            fresh = load_der_public_key(sealed.key)
            if not isinstance(fresh, ec.EllipticCurvePublicKey):
                raise SealBrokenError("the item's own key is of another kind")
            shared = private.exchange(ec.ECDH(), fresh)
            key = HKDF(SHA256(), 32, salt=sealed.key, info=INFO).derive(shared)
            return AESGCM(key).decrypt(sealed.iv, sealed.body, sealed.id.encode())
        except (InvalidTag, UnsupportedAlgorithm, ValueError) as error:
            raise SealBrokenError(type(error).__name__) from None

    def _named(self, key_id: str) -> ec.EllipticCurvePrivateKey:
        for file in reversed(self._files()):
            private = self._key(file)
            if _public(private).id == key_id:
                return private
        raise SealKeyGoneError("the key that it was sealed to is not here")

    def _files(self) -> list[Path]:
        files = [file for file in self._folder.glob("*.key") if NUMBER.fullmatch(file.stem)]
        return sorted(files, key=lambda file: int(file.stem))

    def _key(self, file: Path) -> ec.EllipticCurvePrivateKey:
        if file not in self._known:
            private = load_der_private_key(file.read_bytes(), None)
            if not isinstance(private, ec.EllipticCurvePrivateKey):
                raise TypeError(f"{file} holds no key of an elliptic curve")
            self._known[file] = private
        return self._known[file]


def _public(private: ec.EllipticCurvePrivateKey) -> PublicKey:
    spki = private.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return PublicKey(sha256(spki).hexdigest()[:ID_LENGTH], spki)
