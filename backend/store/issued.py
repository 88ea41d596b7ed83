"""The register of issued devices, by asset tag as it is written in capitals."""

from datetime import date, datetime
from uuid import UUID

from backend.store.database import Database, Row

Told = tuple[str, str, UUID | None, date | None]
"""Asset tag, serial number, whose it is, and since when."""


async def everything(db: Database) -> dict[str, Row]:
    rows = await db.rows("SELECT * FROM issued_device")
    return {row["asset_tag"]: row for row in rows}


async def put(db: Database, told: Told, now: datetime) -> None:
    """As the department's register has it now."""
    await db.run(
        """
        INSERT INTO issued_device (asset_tag, serial, person_id, issued_on, at)
        VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (asset_tag) DO UPDATE SET serial = $2, person_id = $3, issued_on = $4, at = $5
        """,
        *told,
        now,
    )


async def also_of(db: Database, asset_number: str, person_id: UUID) -> Row | None:
    """A device in use with this asset number that is somebody else's."""
    return await db.row(
        """
        SELECT d.id, p.name FROM device d JOIN person p ON p.id = d.person_id
        WHERE upper(d.asset_number) = $1 AND d.person_id <> $2 AND d.revoked_at IS NULL LIMIT 1
        """,
        asset_number,
        person_id,
    )
