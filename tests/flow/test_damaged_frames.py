"""A stored picture that brings its reader down, and the pictures behind it."""

import json
from typing import Any

import pytest

from tests.flow.street import Street

pytestmark = pytest.mark.anyio


async def states(street: Street) -> list[str]:
    rows = await street.house.db.rows("SELECT state FROM frame ORDER BY captured_at")
    return [row["state"] for row in rows]


async def emptied(street: Street) -> dict[str, Any]:
    """The file of the first frame is empty, as after a disk that was full."""
    frame = await street.house.db.row("SELECT * FROM frame ORDER BY captured_at LIMIT 1")
    assert frame is not None
    (file,) = street.house.settings.home.rglob(f"*{frame['blob'].rsplit('/')[-1]}")
    file.write_bytes(b"")
    return frame


async def attempt(street: Street) -> bool:
    """One job of a worker; whether it came to its end."""
    street.watch.pass_(seconds=31)
    try:
        await street.read()
    except ValueError:
        return False
    return True


async def test_a_damaged_file_is_given_up_after_three_attempts_and_the_others_are_read(
    street: Street,
) -> None:
    """R-CAP-05: counted also where the attempt is rolled back; told, and no other is held up."""
    for _ in range(3):
        await street.frame()
    frame = await emptied(street)
    done = [await attempt(street) for _ in range(6)]
    assert await states(street) == ["unreadable", "read", "read"]
    assert done.count(False) == 3
    assert await street.house.db.value("SELECT count(*) FROM unread") == 0
    (told,) = await street.house.db.rows(
        "SELECT canonical FROM audit_event WHERE tag = 'system:frame:given-up'"
    )
    event = json.loads(told["canonical"])
    assert event["subject"] == f"frame:{frame['id']}"
    assert (event["details"]["camera"], event["details"]["tries"]) == (str(street.camera_id), 3)


async def test_between_its_attempts_the_others_are_read(street: Street) -> None:
    """R-CAP-05: the oldest is not claimed again and again at every look."""
    await street.frame()
    await emptied(street)
    assert not await attempt(street)
    await street.frame()
    await street.read()
    assert await states(street) == ["unread", "read"]


async def test_a_picture_whose_worker_was_killed_is_read_by_the_next_after_a_second(
    street: Street,
) -> None:
    """R-CAP-05: an attempt that came to nothing is not yet a damaged file."""
    await street.frame()
    await street.house.db.run("UPDATE unread SET tries = 1, tried_at = $1", street.watch())
    assert await street.read() == 0
    street.watch.pass_(seconds=1)
    assert await street.read() == 1
    assert await states(street) == ["read"]
