"""What `up` asks of the department itself."""

import asyncio

from backend.cli.up import Parts
from backend.embedded import EmbeddedFailed
from backend.services import backing_up, demo, demo_account, setting_up
from backend.services.backing_up import NotBackedUpError
from backend.services.house import open_house
from backend.services.keeping import KeysNotWholeError
from backend.settings import Settings
from backend.store.keys import KeyGoneError
from backend.store.migrating import migrate


async def load_demo(settings: Settings) -> list[str]:
    try:
        async with open_house(settings) as house:
            roles = await demo.load(house, lived_in=True)
            if roles:
                await demo_account.settle(house)
            return roles
    except KeysNotWholeError as lost:
        raise EmbeddedFailed(str(lost)) from lost


def bring_up_to_date(settings: Settings) -> None:
    """A department of an older schema is backed up first; there is no other way back."""
    try:
        asyncio.run(backing_up.before_migrating(settings))
    except (NotBackedUpError, KeyGoneError) as cause:
        raise EmbeddedFailed(f"The backup before the upgrade failed: {cause}") from cause
    migrate(settings.owner_database)


async def new_code(settings: Settings) -> str | None:
    try:
        async with open_house(settings) as house:
            return await setting_up.prepare(house)
    except KeysNotWholeError as lost:
        raise EmbeddedFailed(str(lost)) from lost


PARTS = Parts(migrate=bring_up_to_date, demo=load_demo, code=new_code)
