"""A person of the street signs in, so that a test can ask over HTTP."""

from typing import Any
from uuid import UUID

from litestar.testing import AsyncTestClient

from backend.services import sessions
from backend.services.acting import Who
from backend.store import devices, people
from tests.flow.street import Street


async def session_of(street: Street, who: Who) -> str:
    """The cookie of a fresh session on their phone."""
    house = street.house
    name = await house.db.value("SELECT username FROM person WHERE id = $1", UUID(who.id))
    person = await people.named(house.db, name, house.standing())
    device = await devices.one(house.db, UUID(str(who.device_id)))
    if person is None or device is None:
        raise LookupError(who.id)
    opened = await sessions.open_for(house, person, device, "passkey")
    return opened.token


async def signed_in(street: Street, who: Who, client: AsyncTestClient[Any]) -> dict[str, str]:
    """The session's cookie is put into the client; returns the header that every act needs."""
    client.cookies.set("pw_session", await session_of(street, who))
    await client.get("/api/hello")
    return {"x-csrftoken": client.cookies["pw_csrf"]}
