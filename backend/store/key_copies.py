"""The keys that must outlive a disk, as one file that only a phrase opens.

What people typed and the secrets of their authenticators are sealed under them, and browsers know
the department by one of them. Capture days' keys are never in it: a copy would undo every purge.
"""

import json
import re
import secrets
from base64 import b64decode, b64encode
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from backend.store.key_files import make
from backend.store.keys import LASTING, NONCE, OUTBOX

KIND = "platewarden keys"
LASTS = re.compile(rf"({'|'.join(LASTING)})\.key|{OUTBOX}/[1-9][0-9]*\.key|push/vapid\.pem")
"""A file of any other name is none of them, however it came into the folder."""
DAY = re.compile(r"days/[0-9]{8}\.key")
SALT = 16
COST, BLOCK, LANES = 2**16, 8, 1
"""Of scrypt (RFC 7914): 64 MiB and about a fifth of a second for each guess at the phrase."""


class CopyRefusedError(Exception):
    """Not a copy of keys, or not this phrase: the two cannot be told apart, and need not be."""


class KeyDiffersError(Exception):
    """A key of another content stands where one was to be put."""


def copy(folder: Path, phrase: str) -> str:
    """Every lasting key of a key store, sealed under the phrase."""
    salt, nonce = secrets.token_bytes(SALT), secrets.token_bytes(NONCE)
    plain = json.dumps({name: b64encode(key).decode() for name, key in lasting(folder).items()})
    sealed = AESGCM(_key(phrase, salt)).encrypt(nonce, plain.encode(), KIND.encode())
    told = {
        "kind": KIND,
        "salt": b64encode(salt).decode(),
        "sealed": b64encode(nonce + sealed).decode(),
    }
    return json.dumps(told, indent=1) + "\n"


def opened(text: str, phrase: str) -> dict[str, bytes]:
    """Each key by its place in the key store."""
    try:
        told = json.loads(text)
        if told["kind"] != KIND:
            raise CopyRefusedError
        salt, sealed = b64decode(told["salt"]), b64decode(told["sealed"])
        plain = AESGCM(_key(phrase, salt)).decrypt(sealed[:NONCE], sealed[NONCE:], KIND.encode())
        named = json.loads(plain).items()
        return {name: b64decode(key) for name, key in named if LASTS.fullmatch(name)}
    except (InvalidTag, ValueError, KeyError, TypeError, AttributeError):
        raise CopyRefusedError from None


def restore(text: str, phrase: str, folder: Path) -> list[str]:
    """Put back what is missing; a key that is there already must be the same. Names what it put."""
    keys = opened(text, phrase)
    for name, key in keys.items():
        place = folder / name
        if place.exists() and place.read_bytes() != key:
            raise KeyDiffersError(name)
    missing = [name for name in keys if not (folder / name).exists()]
    for name in missing:
        (folder / name).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        make(folder / name, keys[name])
    return missing


def lasting(folder: Path) -> dict[str, bytes]:
    """Every key that must outlive a disk, by its place in the key store."""
    found = _files(folder).items()
    return {name: path.read_bytes() for name, path in found if LASTS.fullmatch(name)}


def strays(folder: Path) -> list[str]:
    """What lies in the key store and is no key of it; a draft that a kill left is not told of."""
    return [
        name
        for name, path in _files(folder).items()
        if not (LASTS.fullmatch(name) or DAY.fullmatch(name) or path.name.startswith("."))
    ]


def _files(folder: Path) -> dict[str, Path]:
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return {path.relative_to(folder).as_posix(): path for path in files}


def _key(phrase: str, salt: bytes) -> bytes:
    words = " ".join(phrase.split()).lower()
    return Scrypt(salt=salt, length=32, n=COST, r=BLOCK, p=LANES).derive(words.encode())
