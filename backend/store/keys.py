"""The key store: a folder of its own, never in PostgreSQL and never in a backup.

Each capture day has its own data key, made on first use, so that dropping the key ends every copy
of the day's images. The lasting keys are made once and never anew: what people typed is sealed
under the audit key and counted by a keyed hash, evidence is sealed under a key of its own and
signed with another, and what phones keep without signal is sealed to the key pairs of the outbox.
"""

import hashlib
import hmac
import secrets
from collections.abc import Collection
from datetime import UTC, date, datetime
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from backend.store import key_files
from backend.store.outbox_keys import OutboxKeys

NONCE = 12
LASTING = ("audit", "count", "cookies", "evidence", "signing")
OUTBOX, DAYS = "outbox", "days/"


class KeyGoneError(Exception):
    """The day's key is no longer there: what it sealed cannot be read again."""


class Keys:
    """Keys by name: 32 bytes, readable by the owner alone."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        """With every key in it."""
        self.push = folder / "push"
        """Where push services' key pair lies."""
        self._known: dict[str, bytes] = {}
        (folder / "days").mkdir(parents=True, exist_ok=True, mode=0o700)
        self.outbox = OutboxKeys(folder / OUTBOX)

    def seal_day(self, day: date, plain: bytes, about: str) -> bytes:
        """Encrypt under a capture day's key; `about` is bound to it and must be given to open."""
        return _seal(self._key(_day(day), make=True), plain, about)

    def open_day(self, day: date, sealed: bytes, about: str) -> bytes:
        return _open(self._key(_day(day)), sealed, about)

    def days(self) -> set[date]:
        """Capture days that have a key."""
        return {_day_of(file.stem) for file in (self.folder / "days").glob("[0-9]*.key")}

    def has_day(self, day: date) -> bool:
        return self._file(_day(day)).exists()

    def destroy_day(self, day: date) -> str | None:
        """What a capture day's key sealed can be read no more, wherever a copy of it lies.

        Returns the key's print, by which it can be named, or None where it was gone. What a disk
        keeps of an overwritten file is beyond us (docs/security.md).
        """
        file = self._file(_day(day))
        self._known.pop(_day(day), None)
        try:
            key = file.read_bytes()
        except FileNotFoundError:
            return None
        key_files.wipe(file)
        return hashlib.sha256(key).hexdigest()[:16]

    def of_day(self, day: date) -> bytes:
        """The key itself, for what is sealed as a stream. Raises `KeyGoneError`."""
        return self._key(_day(day))

    def of_audit(self) -> bytes:
        return self._key("audit")

    def seal_audit(self, plain: bytes, about: str) -> bytes:
        return _seal(self._key("audit"), plain, about)

    def open_audit(self, sealed: bytes, about: str) -> bytes:
        return _open(self._key("audit"), sealed, about)

    def seal_evidence(self, plain: bytes, about: str) -> bytes:
        return _seal(self._key("evidence"), plain, about)

    def open_evidence(self, sealed: bytes, about: str) -> bytes:
        return _open(self._key("evidence"), sealed, about)

    def sign(self, told: bytes) -> bytes:
        """The department's signature, 64 bytes (Ed25519, RFC 8032)."""
        return self._signer().sign(told)

    def signed_with(self) -> str:
        """The public key that checks it, 32 bytes in hexadecimal: anybody may have it."""
        return self._signer().public_key().public_bytes_raw().hex()

    def _signer(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(self._key("signing"))

    def count_as(self, plain: str) -> str:
        """The same for the same text, and no way back: for counting repeats."""
        return hmac.new(self._key("count"), plain.encode(), hashlib.sha256).hexdigest()[:32]

    def make_lasting(self, made: Collection[str] = (), above: int = 0) -> None:
        """The keys that outlive a day: what was `made` before is read, what never was is made.

        Whoever has started with them goes on when a file is lost under them. A first outbox key is
        numbered `above` all that there ever were.
        """
        for name in LASTING:
            self._key(name, make=f"{name}.key" not in made)
        if not any(name.startswith(f"{OUTBOX}/") for name in made):
            self.outbox.first(above)

    def cookie_secret(self) -> str:
        """Signs the token against cross-site requests; the same for every server process."""
        return self._key("cookies").hex()

    def _file(self, name: str) -> Path:
        return self.folder / f"{name}.key"

    def _key(self, name: str, *, make: bool = False) -> bytes:
        file = self._file(name)
        if name.startswith(DAYS) and not file.exists():
            self._known.pop(name, None)  # another process gave the day up
        if name not in self._known:
            if make:
                key_files.make(file, AESGCM.generate_key(256))
            try:
                self._known[name] = file.read_bytes()
            except FileNotFoundError:
                raise KeyGoneError(name) from None
        return self._known[name]


def _day(day: date) -> str:
    return f"{DAYS}{day:%Y%m%d}"


def _day_of(name: str) -> date:
    return datetime.strptime(name, "%Y%m%d").replace(tzinfo=UTC).date()


def _seal(key: bytes, plain: bytes, about: str) -> bytes:
    nonce = secrets.token_bytes(NONCE)
    return nonce + AESGCM(key).encrypt(nonce, plain, about.encode())


def _open(key: bytes, sealed: bytes, about: str) -> bytes:
    try:
        return AESGCM(key).decrypt(sealed[:NONCE], sealed[NONCE:], about.encode())
    except InvalidTag:
        raise KeyGoneError(about) from None
