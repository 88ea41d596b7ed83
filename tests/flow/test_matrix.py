"""Every route as everybody, as docs/matrix.md says it; how a route gets its row: tests/matrix."""

from difflib import unified_diff
from pathlib import Path

import pytest

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
    kept = FILE.read_text("utf-8")
    changed = [*unified_diff(kept.splitlines(), now.splitlines(), "kept", "answered", n=0)]
    assert not changed, "\n".join(
        [
            "The server answers otherwise than docs/matrix.md. If that is meant: `make matrix`.",
            *changed[:MOST_TOLD],
        ]
    )
