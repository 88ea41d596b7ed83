"""Fingerprints of the lasting keys, in the database: which keys there were, and nothing of them."""

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from backend.store import key_copies
from backend.store.database import Database

CONSTANT = b"platewarden lasting key 1"
KNOWN = """
SELECT name, fingerprint FROM lasting_key AS key
WHERE to_jsonb(key) ->> 'given_up_at' IS NULL ORDER BY name
"""
"""By way of jsonb, for the doctor asks also a schema in which no key could be given up yet."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A key that the database knows is not there, or `another` stands in its place."""

    name: str
    another: bool


def of(key: bytes) -> bytes:
    """HMAC-SHA-256 (RFC 2104) of a constant under the key: only whoever has it can make this."""
    return hmac.new(key, CONSTANT, hashlib.sha256).digest()


def faults(known: Mapping[str, bytes], folder: Path) -> list[Fault]:
    """What is wrong with a key store by what the database knows of it.

    A file that was never a key may have been taken for one once: it is not missed.
    """
    there = {name: of(key) for name, key in key_copies.lasting(folder).items()}
    missed = [name for name in sorted(known) if key_copies.LASTS.fullmatch(name)]
    return [Fault(name, name in there) for name in missed if there.get(name) != known[name]]


async def known(db: Database) -> dict[str, bytes]:
    """Each lasting key's fingerprint by its place in the key store."""
    return {row["name"]: row["fingerprint"] for row in await db.rows(KNOWN)}


async def note(db: Database, prints: Mapping[str, bytes], now: datetime) -> None:
    """What another process has noted meanwhile stays as it is; what was given up may come again."""
    await db.run(
        """
        INSERT INTO lasting_key (name, fingerprint, known_since)
        SELECT name, fingerprint, $3 FROM unnest($1::text[], $2::bytea[]) AS key (name, fingerprint)
        ON CONFLICT (name) DO UPDATE SET fingerprint = excluded.fingerprint,
            known_since = excluded.known_since, given_up_at = NULL
            WHERE lasting_key.given_up_at IS NOT NULL
        """,
        list(prints),
        list(prints.values()),
        now,
    )


async def ever(db: Database) -> list[str]:
    """The name of every lasting key that there was, given up or not."""
    return [row["name"] for row in await db.rows("SELECT name FROM lasting_key ORDER BY name")]


async def give_up(db: Database, name: str, now: datetime) -> None:
    """It is no longer missed. Its name stays, so that an outbox key's number is used once."""
    await db.run("UPDATE lasting_key SET given_up_at = $2 WHERE name = $1", name, now)
