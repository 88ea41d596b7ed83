"""A step from an older schema brings along what is there."""

from pathlib import Path

import asyncpg
import pytest

from backend.services.house import open_house
from backend.services.recovering import give_up_key
from backend.settings import Settings
from backend.store import probing
from backend.store.scripts import FOLDER
from tests.flow.street import street as open_street
from tests.servers import Fresh

NEVER_GIVEN_UP = """
    DELETE FROM lasting_key WHERE given_up_at IS NOT NULL;
    ALTER TABLE lasting_key DROP COLUMN given_up_at;
"""
BEFORE = """
    DROP TABLE unread;
    CREATE INDEX frame_unread ON frame (received_at) WHERE state = 'unread';
"""


async def as_owner(fresh: Fresh, statements: str) -> None:
    connection = await asyncpg.connect(fresh.owner_database)
    try:
        await connection.execute(statements)
    finally:
        await connection.close()


@pytest.mark.anyio
async def test_frames_that_were_waiting_are_read_after_the_step_to_a_table_of_their_own(
    fresh: Fresh, tmp_path: Path
) -> None:
    async with open_street(fresh, tmp_path) as street:
        await street.frame()
        await street.read()
        await street.frame()
        await as_owner(fresh, BEFORE)
        for step in ("unread.sql", "tried.sql"):
            await as_owner(fresh, (FOLDER / step).read_text())
        assert [await street.read(), await street.read()] == [1, 0]
        states = await street.house.db.rows("SELECT state FROM frame")
        assert [row["state"] for row in states] == ["read", "read"]


@pytest.mark.anyio
async def test_a_number_that_was_given_up_before_its_name_stayed_is_not_used_again(
    fresh: Fresh, tmp_path: Path
) -> None:
    """The audit had kept it; and the doctor asks the older schema as well."""
    settings = Settings(home=tmp_path, database=fresh.database, redis=fresh.redis)
    async with open_house(settings) as house:
        (tmp_path / "keys" / "outbox" / "1.key").unlink()
        await give_up_key(house, "outbox/1.key")
    await as_owner(fresh, NEVER_GIVEN_UP)
    assert "audit.key" in (await probing.of_database(fresh.database)).keys
    await as_owner(fresh, (FOLDER / "keys_given_up.sql").read_text())
    async with open_house(settings):
        assert [file.name for file in (tmp_path / "keys" / "outbox").iterdir()] == ["2.key"]
