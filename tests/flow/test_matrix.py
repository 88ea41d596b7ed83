"""Every route as everybody, as docs/matrix.md says it; how a route gets its row: tests/matrix."""

from collections.abc import Mapping
from difflib import unified_diff
from pathlib import Path

import pytest

from tests.matrix.departments import PAGES, pages, read_once
from tests.matrix.table import FILE, page
from tests.matrix.world import world
from tests.servers import Fresh

pytestmark = pytest.mark.anyio
MOST_TOLD = 60


async def test_every_route_answers_everybody_as_the_table_says(
    fresh: Fresh, tmp_path: Path
) -> None:
    """Who may do what is what the committed page says, cell for cell."""
    async with world(fresh, tmp_path) as made:
        now = await page(made)
    as_kept({FILE: now})


async def test_the_other_departments_differ_as_their_pages_say(
    fresh: Fresh, tmp_path: Path
) -> None:
    """By the policy of each, put in force over the same people and things."""
    with read_once():
        async with world(fresh, tmp_path) as made:
            now = await pages(made)
    assert set(now) == {*PAGES.iterdir()}
    as_kept(now)


def as_kept(now: Mapping[Path, str]) -> None:
    """What was answered is what the committed pages say, cell for cell."""
    changed = [
        line
        for file, told in now.items()
        for line in unified_diff(
            file.read_text("utf-8").splitlines(), told.splitlines(), file.name, "answered", n=0
        )
    ]
    assert not changed, "\n".join(
        [
            "The server answers otherwise than its pages say. If that is meant: `make matrix`.",
            *changed[:MOST_TOLD],
        ]
    )
