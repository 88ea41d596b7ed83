"""What `up` asks of the department itself."""

from backend.cli.up import Parts
from backend.embedded import EmbeddedFailed
from backend.services import demo, setting_up
from backend.services.house import open_house
from backend.services.keeping import KeysNotWholeError
from backend.settings import Settings
from backend.store.migrating import migrate


async def load_demo(settings: Settings) -> list[str]:
    try:
        async with open_house(settings) as house:
            return await demo.load(house, lived_in=True)
    except KeysNotWholeError as lost:
        raise EmbeddedFailed(str(lost)) from lost


async def new_code(settings: Settings) -> str | None:
    try:
        async with open_house(settings) as house:
            return await setting_up.prepare(house)
    except KeysNotWholeError as lost:
        raise EmbeddedFailed(str(lost)) from lost


PARTS = Parts(migrate=migrate, demo=load_demo, code=new_code)
