"""Is an evidence package as it was made? Asked by anybody, with the file and no server."""

import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from backend.services.sealing import CUSTODY, CUSTODY_SIGNATURE, MANIFEST, SIGNATURE

MOST = 512 * 2**20
"""Bytes of all parts together: a package of one vehicle is a hundredth of it."""
BESIDE = {MANIFEST, SIGNATURE, CUSTODY, CUSTODY_SIGNATURE}


@dataclass(frozen=True, slots=True)
class Checked:
    """What is wrong, a sentence each; none: it is as it was made.

    `key`: with which it says that it was signed; whether that is the department's is for whoever
    has the department's key from elsewhere. `handed`: lines of the custody log.
    """

    wrong: tuple[str, ...]
    manifest: Mapping[str, Any]
    key: str
    handed: int


def check(data: bytes, key: str | None = None) -> Checked:
    """`key`: the department's public key in hexadecimal, as it is known from elsewhere."""
    try:
        parts = _parts(data)
        manifest = json.loads(parts[MANIFEST])
        named, own = manifest["files"], str(manifest["key"])
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError) as cause:
        return Checked((f"This is no evidence package ({cause}).",), {}, "", 0)
    wrong = [*_unlike(parts, named)]
    if key is not None and key.lower() != own:
        wrong.append("It was signed with another key than the one given.")
    if not _signed(own, parts.get(SIGNATURE, b""), parts[MANIFEST]):
        wrong.append("The manifest is not as it was signed.")
    handed, faults = _custody(parts, own)
    return Checked((*wrong, *faults), manifest, own, handed)


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        infos = archive.infolist()
        if len({info.filename for info in infos}) != len(infos):
            raise ValueError("a name stands twice in it")
        if sum(info.file_size for info in infos) > MOST:
            raise ValueError("it is larger than any package")
        return {info.filename: archive.read(info) for info in infos}


def _unlike(parts: Mapping[str, bytes], named: Mapping[str, Any]) -> list[str]:
    found = []
    for name, told in named.items():
        if name not in parts:
            found.append(f"{name} is missing.")
        elif sha256(parts[name]).hexdigest() != told["sha256"]:
            found.append(f"{name} is not what was packed.")
    found += [f"{name} was added." for name in sorted(set(parts) - set(named) - BESIDE)]
    return found


def _custody(parts: Mapping[str, bytes], key: str) -> tuple[int, list[str]]:
    if CUSTODY not in parts:
        return 0, ["The custody log is missing."]  # none is handed over without it
    if not _signed(key, parts.get(CUSTODY_SIGNATURE, b""), parts[CUSTODY]):
        return 0, ["The custody log is not as it was signed."]
    told = json.loads(parts[CUSTODY])
    if told["manifest"] != sha256(parts[MANIFEST]).hexdigest():
        return 0, ["The custody log is that of another package."]
    return len(told["log"]), []


def _signed(key: str, signature: bytes, told: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(key)).verify(signature, told)
    except (InvalidSignature, ValueError):
        return False
    return True
