"""Seals as the app does, for acts that a test makes up; fixed vectors show that it is so."""

import json
import os
from typing import Any
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_der_public_key,
)

from backend.services.devices import encode
from backend.store.outbox_keys import PublicKey


def seal(to: PublicKey, item: UUID, content: object) -> dict[str, Any]:
    """One item of a phone's outbox, as it goes over the wire."""
    server = load_der_public_key(to.spki)
    assert isinstance(server, ec.EllipticCurvePublicKey)
    fresh = ec.generate_private_key(ec.SECP256R1())
    spki = fresh.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    shared = fresh.exchange(ec.ECDH(), server)
    key = HKDF(SHA256(), 32, salt=spki, info=b"platewarden outbox 1").derive(shared)
    iv, plain = os.urandom(12), json.dumps(content).encode()
    body = AESGCM(key).encrypt(iv, plain, str(item).encode())
    sealed = {"key": encode(spki), "iv": encode(iv), "body": encode(body)}
    return {"id": str(item), "key_id": to.id, **sealed}
