"""A department of the very first schema is brought to the present one with all that it had."""

import asyncio
import re
from collections.abc import Iterator
from pathlib import Path

import asyncpg
import pytest

from backend.embedded import Embedded
from backend.embedded.house import Addresses
from backend.services.auditing import verify_chain
from backend.services.backing_up import MANIFEST, before_migrating
from backend.settings import Settings
from backend.store import backup_tables
from backend.store.database import Database
from backend.store.keys import Keys
from backend.store.migrating import known, migrate
from tests.lodging import folder

pytestmark = pytest.mark.enable_socket
LIVED = """
    INSERT INTO installation (department, profile, zone, made_at)
    VALUES ('Test', 'bloomington', 'America/Chicago', now);
    INSERT INTO person (id, username, name, role, made_at)
    VALUES (:1, 'officer', 'Officer', 'officer', now);
    INSERT INTO device (id, person_id, label, device_class, public_key, enrolled_at)
    VALUES (:2, :1, 'Phone', 'phone', '\\x02', now);
    INSERT INTO gateway (id, name, made_at) VALUES (:3, 'North', now);
    INSERT INTO camera (id, name, kind, gateway_id, owner_agency, place, latitude, longitude,
                        made_at)
    VALUES (:4, 'North', 'fixed', :3, 'Test', 'Oak', 40, -89, now);
    SELECT make_capture_day('2026-11-24');
    INSERT INTO frame (captured_at, id, camera_id, digest, received_at, latitude, longitude, place,
                       media_type, size, live, blob, state)
    VALUES (now, :5, :4, '\\x00', now, 40, -89, 'Oak', 'image/jpeg', 9,
            true, 'frames/20261124/5', 'read');
    INSERT INTO look (captured_at, id, frame_id, camera_id, read_at, read_id, text, confidence,
                      recognised)
    VALUES (now, :6, :5, :4, now, :7, 'AB1', 1,
            '{}');
    INSERT INTO read (captured_at, id, camera_id, owner_agency, last_at, text, folded, confidence,
                      settled, looks, best_look_id, models)
    VALUES (now, :7, :4, 'Test', now, 'AB1', 'AB1', 1, '{}', 1,
            :6, 'm');
    INSERT INTO hot_list (id, name, kind, source, made_at)
    VALUES (:8, 'State', 'general', 'LEADS', now);
    INSERT INTO entry (id, list_id, plate, reason_class, reason, made_at)
    VALUES (:9, :8, 'AB1', 'felony', 'Felony', now);
    INSERT INTO hit (id, captured_at, read_id, camera_id, entry_id, list_id, kind, probability,
                     state_match, looks, opened_at, made_at, updated_at)
    VALUES (:1, now, :7, :4, :9, :8,
            'exact', 1, 'not_read', 1, now, now, now);
    INSERT INTO alert (id, hit_id, person_id, made_at)
    VALUES (:1, :1, :1, now);
"""
"""A row of each; :1 to :9 are ids, and now is the moment of all of it."""
HAD = ("installation", "person", "device", "gateway", "camera", "frame", "look", "read")
HELD = ("hot_list", "entry", "hit", "alert")


@pytest.fixture(scope="module")
def old() -> Iterator[tuple[Path, Addresses]]:
    """Servers with a database of the first schema, lived in."""
    with folder() as home:
        servers = Embedded(home, careless=True)
        addresses = servers.start()
        try:
            migrate(addresses.owner_database, known()[0])
            asyncio.run(_live(addresses.owner_database))
            yield home, addresses
        finally:
            servers.stop()


async def _live(dsn: str) -> None:
    connection = await asyncpg.connect(dsn)
    sql = re.sub(r":(\d)(?!\d)", r"'00000000-0000-7000-8000-00000000000\1'", LIVED)
    await connection.execute(re.sub(r"\bnow\b", "'2026-11-24 18:00+00'", sql))
    await connection.close()


async def _counted(dsn: str) -> dict[str, int]:
    connection = await asyncpg.connect(dsn)
    try:
        asked = {name: f'SELECT count(*) FROM "{name}"' for name in (*HAD, *HELD)}  # noqa: S608
        return {name: await connection.fetchval(sql) for name, sql in asked.items()}
    finally:
        await connection.close()


async def _whole(dsn: str) -> tuple[list[str], bool]:
    """The steps that have run, and whether the chain holds."""
    connection = await asyncpg.connect(dsn)
    steps = await backup_tables.schema(connection)
    await connection.close()
    db = Database(dsn)
    await db.open()
    try:
        return steps, (await verify_chain(db)).ok
    finally:
        await db.close()


def test_the_steps_follow_on_one_another_and_have_each_a_name() -> None:
    names = known()
    assert names == sorted(set(names))
    assert len(names) > 40


def test_all_that_a_department_had_is_there_in_the_present_schema(
    old: tuple[Path, Addresses],
) -> None:
    """Through each schema between; nothing goes back, and twice is as once."""
    _, addresses = old
    before = asyncio.run(_counted(addresses.owner_database))
    assert set(before.values()) == {1}
    migrate(addresses.owner_database)
    migrate(addresses.owner_database)
    assert asyncio.run(_counted(addresses.owner_database)) == before
    assert asyncio.run(_whole(addresses.owner_database)) == (known(), True)


def test_before_an_upgrade_a_backup_is_made_once(old: tuple[Path, Addresses]) -> None:
    """Of a department whose schema is older; of one that is up to date there is none."""
    home, addresses = old
    settings = Settings(home=home, database=addresses.database, redis=addresses.redis)
    assert asyncio.run(before_migrating(settings)) is None
    Keys(home / "keys").make_lasting()
    asyncio.run(_forget_last(addresses.owner_database))
    made = asyncio.run(before_migrating(settings))
    assert made is not None
    first = (made / MANIFEST).stat().st_mtime_ns
    assert asyncio.run(before_migrating(settings)) == made
    assert (made / MANIFEST).stat().st_mtime_ns == first


async def _forget_last(dsn: str) -> None:
    """As if the last step had not run."""
    connection = await asyncpg.connect(dsn)
    await connection.execute("DELETE FROM migration WHERE name = $1", known()[-1])
    await connection.close()
