"""A stream of bytes as a file: compressed, and sealed in pieces under a key of its own.

Each piece is bound to the file's name, to its place and to whether it is the last, so that a file
that was cut, swapped or put together from two does not open. (NIST SP 800-38D; HKDF, RFC 5869.)
"""

import secrets
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

PIECE = 1 << 20
SALT, LENGTH = 32, 4


class NotOpenedError(Exception):
    """It was sealed under another key, under another name, or it is not whole."""


class Sealing:
    """Written piece by piece; a context that ends the file, and leaves none where it fails."""

    def __init__(self, file: Path, key: bytes, name: str) -> None:
        self._file, self._name, self._place = file, name, 0
        self._out: BinaryIO = file.open("xb")
        salt = secrets.token_bytes(SALT)
        self._out.write(salt)
        self._cipher = _cipher(key, salt)
        self._squeezed, self._waiting = zlib.compressobj(6), b""

    def write(self, plain: bytes) -> None:
        self._waiting += self._squeezed.compress(plain)
        while len(self._waiting) > PIECE:
            self._put(self._waiting[:PIECE], last=False)
            self._waiting = self._waiting[PIECE:]

    def __enter__(self) -> "Sealing":
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        if kind is None:
            self._put(self._waiting + self._squeezed.flush(), last=True)
        self._out.close()
        if kind is not None:
            self._file.unlink(missing_ok=True)

    def _put(self, piece: bytes, *, last: bool) -> None:
        sealed = self._cipher.encrypt(*_bound(self._place, piece, self._name, last=last))
        self._out.write(len(sealed).to_bytes(LENGTH, "big") + sealed)
        self._place += 1


def opened(file: Path, key: bytes, name: str) -> Iterator[bytes]:
    """The plain bytes, in pieces. Raises `NotOpenedError` at the first piece that does not fit."""
    with file.open("rb") as sealed:
        cipher, squeezed, place = _cipher(key, sealed.read(SALT)), zlib.decompressobj(), 0
        piece = _next(sealed)
        while piece is not None:
            following = _next(sealed)
            try:
                bound = _bound(place, piece, name, last=following is None)
                yield squeezed.decompress(cipher.decrypt(*bound))
            except (InvalidTag, zlib.error) as cause:
                raise NotOpenedError(file.name) from cause
            piece, place = following, place + 1
        if place == 0 or not squeezed.eof:
            raise NotOpenedError(file.name)


def _next(sealed: BinaryIO) -> bytes | None:
    length = sealed.read(LENGTH)
    return sealed.read(int.from_bytes(length, "big")) if len(length) == LENGTH else None


def _bound(place: int, piece: bytes, name: str, *, last: bool) -> tuple[bytes, bytes, bytes]:
    return place.to_bytes(12, "big"), piece, f"{name} {place} {last}".encode()


def _cipher(key: bytes, salt: bytes) -> AESGCM:
    return AESGCM(HKDF(SHA256(), 32, salt, b"platewarden backup").derive(key))
