"""A step from an older schema brings along what is there."""

from pathlib import Path

import asyncpg
import pytest

from backend.store.scripts import FOLDER
from tests.flow.street import street as open_street
from tests.servers import Fresh

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
        await as_owner(fresh, (FOLDER / "unread.sql").read_text())
        assert [await street.read(), await street.read()] == [1, 0]
        states = await street.house.db.rows("SELECT state FROM frame")
        assert [row["state"] for row in states] == ["read", "read"]
