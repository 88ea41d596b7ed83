"""Gateways, their one-use codes and their credentials."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from backend.store.database import Database, Row


async def add(db: Database, gateway: Row) -> bool:
    """Whether the name was free."""
    return bool(
        await db.run(
            """
            INSERT INTO gateway (id, name, made_at, made_by, certificate_demanded, agreement_id)
            VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (name) DO NOTHING
            """,
            gateway["id"],
            gateway["name"],
            gateway["made_at"],
            gateway["made_by"],
            gateway["certificate_demanded"],
            gateway["agreement_id"],
        )
    )


async def one(db: Database, gateway_id: UUID) -> Row | None:
    return await db.row("SELECT * FROM gateway WHERE id = $1", gateway_id)


async def all_of_them(db: Database, now: datetime) -> list[Row]:
    """Each with its cameras, the credentials that are good now, and until when a code of it is."""
    return await db.rows(
        """
        SELECT g.*, a.partner,
               ARRAY(SELECT c.name FROM camera c
                     WHERE c.gateway_id = g.id AND c.retired_at IS NULL ORDER BY c.name) AS cameras,
               (SELECT count(*) FROM gateway_credential k
                WHERE k.gateway_id = g.id AND (k.until IS NULL OR k.until > $1)) AS credentials,
               (SELECT max(k.made_at) FROM gateway_credential k WHERE k.gateway_id = g.id)
               AS credential_made_at,
               (SELECT max(k.until) FROM gateway_credential k
                WHERE k.gateway_id = g.id AND k.until > $1) AS old_until,
               (SELECT max(k.expires_at) FROM gateway_code k
                WHERE k.gateway_id = g.id AND k.used_at IS NULL AND k.expires_at > $1) AS code_until
        FROM gateway g LEFT JOIN agreement a ON a.id = g.agreement_id ORDER BY g.name
        """,
        now,
    )


async def revoke(db: Database, gateway_id: UUID, now: datetime) -> bool:
    return bool(
        await db.run(
            "UPDATE gateway SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL",
            gateway_id,
            now,
        )
    )


async def bind(db: Database, gateway_id: UUID, certificate: str) -> bool:
    """Whether this certificate became the gateway's; the first one does."""
    return bool(
        await db.run(
            "UPDATE gateway SET certificate = $2 WHERE id = $1 AND certificate IS NULL",
            gateway_id,
            certificate,
        )
    )


async def heard(
    db: Database, gateway_id: UUID, now: datetime, skew_ms: int, state: dict[str, Any]
) -> None:
    await db.run(
        "UPDATE gateway SET last_seen_at = $2, clock_skew_ms = $3, state = $4 WHERE id = $1",
        gateway_id,
        now,
        skew_ms,
        state,
    )


async def waits(db: Database, gateway_id: UUID, waiting: Mapping[UUID, int], now: datetime) -> None:
    """R-CAP-04: so many frames of each camera wait at their gateway; where none, all is here."""
    await db.run(
        """
        UPDATE camera c SET waiting = told.frames,
               transferred_at = CASE WHEN told.frames = 0 THEN $4 ELSE c.transferred_at END
        FROM unnest($2::uuid[], $3::bigint[]) AS told (id, frames)
        WHERE c.id = told.id AND c.gateway_id = $1
        """,
        gateway_id,
        list(waiting),
        list(waiting.values()),
        now,
    )


# Codes and credentials ---------------------------------------------------------------------------
async def add_code(db: Database, code_hash: bytes, gateway_id: UUID, expires_at: datetime) -> None:
    await db.run(
        "INSERT INTO gateway_code (code_hash, gateway_id, expires_at) VALUES ($1, $2, $3)",
        code_hash,
        gateway_id,
        expires_at,
    )


async def use_code(db: Database, code_hash: bytes, now: datetime) -> UUID | None:
    """The gateway whose unused code this was."""
    found: UUID | None = await db.value(
        """
        UPDATE gateway_code SET used_at = $2
        WHERE code_hash = $1 AND used_at IS NULL AND expires_at > $2 RETURNING gateway_id
        """,
        code_hash,
        now,
    )
    return found


async def add_credential(
    db: Database, secret_hash: bytes, gateway_id: UUID, now: datetime, old_until: datetime
) -> int:
    """A new credential; those before it stay good until `old_until`. Returns how many those are."""
    older = await db.run(
        """
        UPDATE gateway_credential SET until = least(coalesce(until, $2), $2)
        WHERE gateway_id = $1 AND (until IS NULL OR until > $3)
        """,
        gateway_id,
        old_until,
        now,
    )
    await db.run(
        "INSERT INTO gateway_credential (secret_hash, gateway_id, made_at) VALUES ($1, $2, $3)",
        secret_hash,
        gateway_id,
        now,
    )
    return older


async def behind(db: Database, secret_hash: bytes, now: datetime) -> Row | None:
    """The gateway that holds this credential, revoked or not."""
    return await db.row(
        """
        SELECT g.* FROM gateway_credential c JOIN gateway g ON g.id = c.gateway_id
        WHERE c.secret_hash = $1 AND (c.until IS NULL OR c.until > $2)
        """,
        secret_hash,
        now,
    )
