"""`make matrix`: writes docs/matrix.md."""

import asyncio
from pathlib import Path

from backend.store.migrating import migrate
from tests.lodging import folder
from tests.matrix.table import FILE, page
from tests.matrix.world import world
from tests.servers import Fresh, running


async def _written(fresh: Fresh, home: Path) -> str:
    async with world(fresh, home) as made:
        return await page(made)


def main() -> None:
    with running(migrate) as servers, servers.fresh() as fresh, folder() as home:
        FILE.write_text(asyncio.run(_written(fresh, home)), "utf-8")


if __name__ == "__main__":
    main()
