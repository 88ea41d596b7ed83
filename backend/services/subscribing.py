"""Where a phone takes its pushes: one address a device, only at push services that are known."""

from functools import cache
from pathlib import Path
from uuid import UUID

import httpx

from alerts import keys
from alerts.notice import Subscription
from backend.domain.errors import Flaw, Invalid
from backend.domain.ids import new_id
from backend.services import equipment
from backend.services.acting import acting
from backend.services.asking import ask
from backend.services.house import House
from backend.services.sessions import SignedIn
from backend.store import subscriptions
from backend.store.subscriptions import NewSubscription


def application_server_key(house: House) -> str:
    """What a browser binds its subscription to."""
    return _public_key(equipment.vapid_folder(house))


async def subscribe(house: House, signed_in: SignedIn, address: Subscription) -> None:
    """This device's address from now on; the one before is forgotten."""
    await ask(house, signed_in.who, "subscribe_push", ("Department", house.profile.name))
    async with httpx.AsyncClient() as client:
        objection = equipment.channel(house, client).objection(address)
    if objection:
        raise Invalid(flaws=(Flaw("endpoint", f"{objection[:1].upper()}{objection[1:]}."),))
    new = NewSubscription(
        id=new_id(house.now()),
        person_id=signed_in.person["id"],
        device_id=signed_in.device["id"],
        endpoint=address.endpoint,
        p256dh=address.p256dh,
        auth=address.auth,
        made_at=house.now(),
    )
    async with acting(house, signed_in.who) as act:
        await subscriptions.keep(house.db, new)
        act.tell("person:push:subscribed", ("device", str(new.device_id)))


async def unsubscribe(house: House, signed_in: SignedIn) -> None:
    """No pushes to this device; whoever may have none by now gets none either way."""
    await ask(house, signed_in.who, "subscribe_push", ("Department", house.profile.name))
    device_id: UUID = signed_in.device["id"]
    async with acting(house, signed_in.who) as act:
        if await subscriptions.end_of_device(house.db, device_id, house.now()):
            act.tell("person:push:unsubscribed", ("device", str(device_id)))


@cache
def _public_key(folder: Path) -> str:
    return keys.load_or_make(folder).application_server_key
