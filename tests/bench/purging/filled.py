"""Days of a month with frames, looks, reads, hits and alerts, written by PostgreSQL itself."""

from datetime import date, timedelta
from uuid import UUID

import asyncpg

from backend.domain.ids import new_id
from backend.services.house import House

MONTH, FIRST = date(2026, 11, 1), date(2026, 11, 2)
CAMERAS, HITS = 20, 4000
"""Cameras, and hits of a day, each with two alerts."""
MOMENT = "$1::timestamptz + n * ($2::timestamptz - $1::timestamptz) / $3::int"
ID = "encode(substr(sha256(convert_to($4::text || '{}' || n, 'UTF8')), 1, 16), 'hex')::uuid"
FRAMES = f"""
    INSERT INTO frame (captured_at, id, camera_id, digest, received_at, latitude, longitude, place,
                       media_type, size, live, blob, state)
    SELECT {MOMENT}, {ID.format("f")}, ($5::uuid[])[n % {CAMERAS} + 1], '\\x00', {MOMENT}, 40, -89,
           'Main St', 'image/jpeg', 90000, true, 'frames/' || n, 'read'
    FROM generate_series(0, $3::int - 1) AS n
"""  # noqa: S608 - ours
LOOKS = f"""
    INSERT INTO look (captured_at, id, frame_id, camera_id, read_at, read_id, text, confidence,
                      recognised)
    SELECT {MOMENT}, {ID.format("l")}, {ID.format("f")}, ($5::uuid[])[n % {CAMERAS} + 1], {MOMENT},
           {ID.format("r")}, 'PLATE' || n % 1000, 0.9, '{{}}'
    FROM generate_series(0, $3::int - 1) AS n
"""  # noqa: S608 - ours
READS = f"""
    INSERT INTO read (captured_at, id, camera_id, owner_agency, last_at, text, folded, confidence,
                      settled, looks, best_look_id, models)
    SELECT {MOMENT}, {ID.format("r")}, ($5::uuid[])[n % {CAMERAS} + 1], 'Bench', {MOMENT},
           'PLATE' || n % 1000, 'PLATE' || n % 1000, 0.9, '{{}}', 1, {ID.format("l")}, 'bench'
    FROM generate_series(0, $3::int - 1) AS n
"""  # noqa: S608 - ours
HIT = f"""
    INSERT INTO hit (id, captured_at, read_id, camera_id, entry_id, list_id, kind, probability,
                     state_match, looks, opened_at, made_at, updated_at)
    SELECT {ID.format("h")}, {MOMENT}, {ID.format("r")}, ($5::uuid[])[n % {CAMERAS} + 1], $6, $7,
           'exact', 0.9, 'not_read', 1, {MOMENT}, {MOMENT}, {MOMENT}
    FROM generate_series(0, $3::int - 1, $3::int / {HITS}) AS n
"""  # noqa: S608 - ours
ALERTS = """
    INSERT INTO alert (id, hit_id, person_id, made_at, decision, decided_at)
    SELECT gen_random_uuid(), h.id, p.id, h.made_at, 'rejected', h.made_at + interval '20 s'
    FROM hit h CROSS JOIN (SELECT id FROM person LIMIT 2) p
    WHERE h.captured_at >= $1 AND h.captured_at < $2
"""
PLATES = "INSERT INTO day_plate SELECT $1, 'PLATE' || n FROM generate_series(0, 999) AS n"


async def begin(house: House) -> None:
    """A department with two people, cameras and a list of one plate."""
    at = house.day_start(MONTH)
    ids = [new_id(at) for _ in range(2)]
    await house.db.run(
        "INSERT INTO installation (department, profile, zone, made_at, unlocked_at)"
        " VALUES ('Bench', 'bloomington', $1, $2, $2)",
        house.zone.key,
        at,
    )
    for number in range(2):
        await house.db.run(
            "INSERT INTO person (id, username, name, role, made_at)"
            " VALUES ($1, $2, 'Sam', 'officer', $3)",
            *(new_id(at), f"officer-{number}", at),
        )
    for number in range(CAMERAS):
        await house.db.run(
            "INSERT INTO camera (id, name, kind, owner_agency, place, latitude, longitude, made_at)"
            " VALUES ($1, $2, 'fixed', 'Bench', 'Main St', 40, -89, $3)",
            *(new_id(at), f"Camera {number}", at),
        )
    await house.db.run(
        "INSERT INTO hot_list (id, name, kind, source, made_at)"
        " VALUES ($1, 'State', 'general', 'LEADS', $2)",
        *(ids[0], at),
    )
    await house.db.run(
        "INSERT INTO entry (id, list_id, plate, reason_class, reason, made_at)"
        " VALUES ($1, $2, 'PLATE1', 'felony', 'Felony', $3)",
        *(ids[1], ids[0], at),
    )


async def fill(dsn: str, house: House, day: date, reads: int) -> None:
    """One day, spread evenly; the statistics are as autovacuum would have left them."""
    first, past = house.day_start(day), house.day_start(day + timedelta(days=1))
    connection = await asyncpg.connect(dsn)
    try:
        await connection.execute("SELECT make_capture_day($1)", day)
        cameras = [row["id"] for row in await connection.fetch("SELECT id FROM camera")]
        entry = await connection.fetchrow("SELECT id, list_id FROM entry")
        told: tuple[object, ...] = (first, past, reads, day.isoformat(), cameras)
        for sql in (FRAMES, LOOKS, READS):
            await connection.execute(sql, *told)
        listed: tuple[UUID, UUID] = (entry["id"], entry["list_id"])
        await connection.execute(HIT, *told, *listed)
        await connection.execute(ALERTS, first, past)
        await connection.execute(PLATES, first)
        for table in ("frame", "look", "read", "day_plate"):
            await connection.execute(f"ANALYZE {table}_{day:%Y%m%d}")
        await connection.execute("ANALYZE hit; ANALYZE alert")
    finally:
        await connection.close()
