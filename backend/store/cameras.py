"""Cameras and their gateways."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from backend.store.database import Database, Row
from policies.decision import Permit
from policies.facts import Value


async def one(db: Database, camera_id: UUID) -> Row | None:
    """Of the register, in use or retired; or of a phone."""
    return await db.row(
        "SELECT c.*, p.name AS retired_by_name FROM camera c"
        " LEFT JOIN person p ON p.id = c.retired_by WHERE c.id = $1",
        camera_id,
    )


def attributes(camera: Row) -> Mapping[str, Value]:
    """The facts that a decision may look at."""
    return {
        "approved": camera["approved_at"] is not None,
        "author": str(camera["placed_by"] or "nobody"),
        "attested": bool(camera["public_view_attested"]),
        "kind": str(camera["kind"]),
        "owner": str(camera["owner"]),
        "analysis": frozenset(name for name, said in camera["analysis"].items() if said),
    }


async def of_phone(db: Database, id: UUID, owner: str, now: datetime) -> Row:
    """The camera of one person's phone: made with the first picture, approved with the device."""
    await db.run(
        """
        INSERT INTO camera (id, name, kind, owner_agency, place, live, public_view_attested,
                            made_at, approved_at)
        SELECT id, 'Phone of ' || username, 'phone', $2, 'Photo from a phone', false, true, $3, $3
        FROM person WHERE id = $1
        ON CONFLICT (id) DO NOTHING
        """,
        id,
        owner,
        now,
    )
    found = await one(db, id)
    if found is None:
        raise LookupError(f"camera {id}")
    return found


@dataclass(frozen=True, slots=True)
class NewCamera:
    """A camera as it is registered; it records nothing before it is approved."""

    id: UUID
    name: str
    kind: str
    gateway_id: UUID | None
    owner: str
    owner_agency: str
    place: str
    latitude: float | None
    longitude: float | None
    live: bool
    analysis: dict[str, str]
    public_view_attested: bool
    made_at: datetime
    placed_by: UUID


async def add(db: Database, _: Permit, camera: NewCamera) -> bool:
    """Whether the name was free; that of a retired camera is."""
    return bool(
        await db.run(
            """
            INSERT INTO camera (id, name, kind, gateway_id, owner, owner_agency, place, latitude,
                                longitude, live, analysis, public_view_attested, made_at,
                                placed_by)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            ON CONFLICT (name) WHERE retired_at IS NULL DO NOTHING
            """,
            camera.id,
            camera.name,
            camera.kind,
            camera.gateway_id,
            camera.owner,
            camera.owner_agency,
            camera.place,
            camera.latitude,
            camera.longitude,
            camera.live,
            camera.analysis,
            camera.public_view_attested,
            camera.made_at,
            camera.placed_by,
        )
    )


async def register(db: Database) -> list[Row]:
    """Every camera but the phones', which are in the register of devices; the retired ones last."""
    return await db.rows(
        """
        SELECT c.*, g.name AS gateway, g.last_seen_at, g.clock_skew_ms, g.state AS gateway_state,
               g.revoked_at AS gateway_revoked_at, p.name AS retired_by_name
        FROM camera c LEFT JOIN gateway g ON g.id = c.gateway_id
        LEFT JOIN person p ON p.id = c.retired_by
        WHERE c.kind <> 'phone' ORDER BY c.retired_at DESC NULLS FIRST, c.name
        """
    )


async def last_frames(db: Database, _: Permit) -> list[Row]:
    """Of every camera that may record, and is no phone, when its newest frame was taken."""
    return await db.rows(
        "SELECT id, last_frame_at FROM camera"
        " WHERE retired_at IS NULL AND approved_at IS NOT NULL AND kind <> 'phone' ORDER BY id"
    )


async def of_gateway(db: Database, gateway_id: UUID) -> list[Row]:
    return await db.rows(
        "SELECT id, name, kind FROM camera WHERE gateway_id = $1 AND retired_at IS NULL"
        " ORDER BY name",
        gateway_id,
    )


async def approve(db: Database, _: Permit, camera_id: UUID, by: UUID, now: datetime) -> bool:
    return bool(
        await db.run(
            "UPDATE camera SET approved_at = $3, approved_by = $2, fixes = '[]',"
            " said_latitude = NULL, said_longitude = NULL, said_at = NULL"
            " WHERE id = $1 AND approved_at IS NULL",
            camera_id,
            by,
            now,
        )
    )


async def forbid(db: Database, _: Permit, camera_id: UUID) -> bool:
    """Take the approval back; from then on the camera records nothing."""
    return bool(
        await db.run(
            "UPDATE camera SET approved_at = NULL, approved_by = NULL"
            " WHERE id = $1 AND approved_at IS NOT NULL",
            camera_id,
        )
    )


async def retire(
    db: Database, _: Permit, camera_id: UUID, by: UUID, why: str, now: datetime
) -> bool:
    """Whether it was in use until now."""
    return bool(
        await db.run(
            "UPDATE camera SET retired_at = $4, retired_by = $2, retired_why = $3"
            " WHERE id = $1 AND retired_at IS NULL",
            camera_id,
            by,
            why,
            now,
        )
    )


async def suspend(
    db: Database, camera_id: UUID, said: tuple[float | None, float | None], now: datetime
) -> bool:
    """Its approval ends, since its gateway says that it stands elsewhere; once an approval."""
    return bool(
        await db.run(
            """
            UPDATE camera SET approved_at = NULL, approved_by = NULL,
                              said_latitude = $2, said_longitude = $3, said_at = $4
            WHERE id = $1 AND approved_at IS NOT NULL
            """,
            camera_id,
            *said,
            now,
        )
    )


async def give_to(
    db: Database, _: Permit, camera_id: UUID, gateway_id: UUID, mark: str | None
) -> bool:
    """Whether it was another gateway's, or nobody's, before. `mark`: of the partner whose it is."""
    return bool(
        await db.run(
            "UPDATE camera SET gateway_id = $2, owner_agency = coalesce($3, owner_agency),"
            " owner = CASE WHEN $3::text IS NULL THEN owner ELSE 'agency' END"
            " WHERE id = $1 AND gateway_id IS DISTINCT FROM $2",
            camera_id,
            gateway_id,
            mark,
        )
    )


async def note_fixes(db: Database, camera_id: UUID, fixes: list[Any]) -> None:
    """What its gateway said last of its place."""
    await db.run("UPDATE camera SET fixes = $2 WHERE id = $1", camera_id, fixes)


async def move(db: Database, _: Permit, camera: Row) -> None:
    """Another place needs another analysis and another approval (R-CAM-02).

    `until_at`: frames from before it keep the place where the camera stood then; None: it has not
    moved, and more is known of its place.
    """
    if camera["until_at"] is not None:
        await db.run(
            """
            INSERT INTO former_place (camera_id, until_at, place, latitude, longitude)
            SELECT id, $2, place, latitude, longitude FROM camera WHERE id = $1
            ON CONFLICT (camera_id, until_at) DO NOTHING
            """,
            camera["id"],
            camera["until_at"],
        )
    await db.run(
        """
        UPDATE camera SET place = $2, latitude = $3, longitude = $4, analysis = $5, placed_by = $6,
                          approved_at = NULL, approved_by = NULL, fixes = '[]',
                          said_latitude = NULL, said_longitude = NULL, said_at = NULL
        WHERE id = $1
        """,
        camera["id"],
        camera["place"],
        camera["latitude"],
        camera["longitude"],
        camera["analysis"],
        camera["placed_by"],
    )
