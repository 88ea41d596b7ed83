"""A camera is retired, for good; what it recorded stays as long as it may (R-CAM-03).

It is not taken into use again. One that records once more, at the same place or under the same
name, is registered anew and approved.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from backend.domain.errors import Conflict, Flaw, Invalid
from backend.domain.news import CameraNews
from backend.services import cameras, gateways, sessions
from backend.services.acting import Who, acting
from backend.services.asking import decide
from backend.services.house import House
from backend.store import cameras as stored
from backend.store.database import Row
from policies.decision import Permit


async def retire(house: House, who: Who, camera_id: UUID, why: str, *, gateway_too: bool) -> Row:
    """`gateway_too`: the credential of the gateway that sent for this camera alone ends with it."""
    camera, permit = await cameras.permitted(house, who, "retire_camera", camera_id)
    if not why.strip():
        raise Invalid(flaws=(Flaw("note", "Say why the camera is retired."),))
    gateway_id = await _idle(house, who, camera) if gateway_too else None
    async with acting(house, who) as act:
        retired = await stored.retire(
            house.db, permit, camera_id, UUID(who.id), why.strip(), house.now()
        )
        if retired:
            act.tell("person:camera:retired", ("camera", str(camera_id)), note=why.strip())
            await sessions.inform_all(act, CameraNews("changed"))
        if gateway_id is not None:
            await gateways.end(act, gateway_id)
    return await cameras.one(house, camera_id)


def retirable(house: House, who: Who, camera: Row) -> bool:
    """Whether this person may retire it, once they have proved who they are."""
    if camera["retired_at"] is not None:
        return False
    proved = replace(who, actor=replace(who.actor, fresh=True))
    about = ("Camera", str(camera["id"])), stored.attributes(camera)
    return isinstance(decide(house, proved, "retire_camera", *about), Permit)


def reads_until(house: House, camera: Row) -> datetime:
    """When the last read of a retired camera is gone; until then it may be searched by."""
    retired_at: datetime = camera["retired_at"]
    return retired_at + timedelta(days=house.profile.retention.days)


async def _idle(house: House, who: Who, camera: Row) -> UUID:
    """Its gateway, which this person may revoke and which has no other camera."""
    gateway_id: UUID | None = camera["gateway_id"]
    others = [] if gateway_id is None else await stored.of_gateway(house.db, gateway_id)
    if gateway_id is None or [row["id"] for row in others] != [camera["id"]]:
        raise Conflict(
            detail="No gateway sends for this camera alone.",
            instead="Retire the camera and leave the gateway as it is.",
        )
    await gateways.ask_revoke(house, who, gateway_id)
    return gateway_id
