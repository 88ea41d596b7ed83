"""What `up` asks of the department itself."""

from backend.cli.up import Parts
from backend.services import demo, setting_up
from backend.services.house import open_house
from backend.settings import Settings
from backend.store.migrating import migrate


async def load_demo(settings: Settings) -> list[str]:
    async with open_house(settings) as house:
        return await demo.load(house)


async def new_code(settings: Settings) -> str | None:
    async with open_house(settings) as house:
        return await setting_up.prepare(house)


PARTS = Parts(migrate=migrate, demo=load_demo, code=new_code)
