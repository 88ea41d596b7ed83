"""What a phone sealed: opened by the right key alone, and by it also after a newer one was made."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)

from backend.domain.ids import new_id
from backend.services.devices import decode, encode
from backend.store.outbox_keys import Envelope, OutboxKeys, SealBrokenError
from tests.cast import START
from tests.sealing import seal

VECTORS: dict[str, Any] = json.loads(
    Path(__file__).with_name("sealed-by-webcrypto.json").read_text("utf-8")
)
ITEMS: list[dict[str, Any]] = VECTORS["items"]


def envelope(sealed: dict[str, str]) -> Envelope:
    raw = {name: decode(sealed[name], name) for name in ("key", "iv", "body")}
    return Envelope(id=sealed["id"], key_id=sealed["key_id"], **raw)


@pytest.fixture
def keys(tmp_path: Path) -> OutboxKeys:
    """The key that the vectors were sealed to, and nothing else."""
    made = OutboxKeys(tmp_path)
    private = decode(VECTORS["key"]["private_key_pkcs8"], "key")
    (tmp_path / "1.key").write_bytes(private)
    return made


def test_the_key_is_handed_out_as_the_browser_knows_it(keys: OutboxKeys) -> None:
    handed = keys.current()
    assert handed is not None
    told = (handed.id, encode(handed.spki))
    assert told == (VECTORS["key"]["id"], VECTORS["key"]["public_key"])


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: str(item["content"]["kind"]))
def test_what_webcrypto_sealed_is_opened(keys: OutboxKeys, item: dict[str, Any]) -> None:
    assert json.loads(keys.open(envelope(item["sealed"]))) == item["content"]


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: str(item["content"]["kind"]))
def test_what_was_sealed_before_a_rotation_is_opened_after_it(
    keys: OutboxKeys, item: dict[str, Any]
) -> None:
    newer = keys.add()
    assert newer == keys.current()
    assert newer.id != VECTORS["key"]["id"]
    assert json.loads(keys.open(envelope(item["sealed"]))) == item["content"]
    id = new_id(START)
    assert keys.open(envelope(seal(newer, id, {"to": "the new one"}))) == b'{"to": "the new one"}'


def test_another_process_hands_out_the_newer_key_at_once(keys: OutboxKeys, tmp_path: Path) -> None:
    before = keys.current()
    made = OutboxKeys(tmp_path).add()
    assert (made != before, keys.current()) == (True, made)


def test_the_tenth_key_is_newer_than_the_ninth(keys: OutboxKeys) -> None:
    made = [keys.add() for _ in range(9)]
    assert (keys.current(), keys.all()[1:]) == (made[-1], made)


def test_the_first_key_is_made_once_and_is_the_owners_alone(tmp_path: Path) -> None:
    first = OutboxKeys(tmp_path / "outbox").first()
    assert OutboxKeys(tmp_path / "outbox").first() == first
    [file] = (tmp_path / "outbox").iterdir()
    assert (file.stat().st_mode & 0o777, file.parent.stat().st_mode & 0o777) == (0o600, 0o700)


def spki(key: ec.EllipticCurvePublicKey | ed25519.Ed25519PublicKey) -> bytes:
    return key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)


BROKEN: dict[str, dict[str, Any]] = {
    "another id": {"id": "019ab8a4-9a09-7e66-8f77-001122334459"},
    "an unknown key": {"key_id": "0000000000000000"},
    "no key named": {"key_id": ""},
    "a changed body": {"body": b"\0" * 80},
    "an empty body": {"body": b""},
    "another iv": {"iv": b"\0" * 12},
    "no iv": {"iv": b""},
    "no key at all": {"key": b"garbage"},
    "a key of another curve": {"key": spki(ec.generate_private_key(ec.SECP384R1()).public_key())},
    "a key of another kind": {"key": spki(ed25519.Ed25519PrivateKey.generate().public_key())},
    "another key of the curve": {"key": spki(ec.generate_private_key(ec.SECP256R1()).public_key())},
}


@pytest.mark.parametrize("changed", BROKEN.values(), ids=BROKEN)
def test_nothing_else_opens_it(keys: OutboxKeys, changed: dict[str, Any]) -> None:
    with pytest.raises(SealBrokenError):
        keys.open(replace(envelope(ITEMS[0]["sealed"]), **changed))


def test_a_file_that_holds_no_key_of_a_curve_is_said_by_name(
    keys: OutboxKeys, tmp_path: Path
) -> None:
    other = ed25519.Ed25519PrivateKey.generate()
    text = other.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    (tmp_path / "2.key").write_bytes(text)
    with pytest.raises(TypeError, match=r"2\.key holds no key"):
        keys.current()
