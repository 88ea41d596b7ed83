"""`make matrix`: writes docs/matrix.md and what the other departments differ in."""

import asyncio
from pathlib import Path

from backend.store.migrating import migrate
from tests.lodging import folder
from tests.matrix.departments import PAGES, pages, read_once
from tests.matrix.table import FILE, page
from tests.matrix.world import world
from tests.servers import Fresh, running


async def _written(fresh: Fresh, home: Path) -> None:
    PAGES.mkdir(exist_ok=True)
    with read_once():
        async with world(fresh, home) as made:
            for file, told in ({FILE: await page(made)} | await pages(made)).items():
                file.write_text(told, "utf-8")


def main() -> None:
    with running(migrate) as servers, servers.fresh() as fresh, folder() as home:
        asyncio.run(_written(fresh, home))


if __name__ == "__main__":
    main()
