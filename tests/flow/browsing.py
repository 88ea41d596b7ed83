"""One request of a person of the street, in a session of its own."""

import json
from typing import Any
from uuid import UUID

import httpx
from litestar.testing import AsyncTestClient

from backend.services.acting import Who
from tests.apps import create_app
from tests.flow.signing import signed_in
from tests.flow.street import Street


async def request(
    street: Street, who: Who, method: str, path: str, body: object = None
) -> httpx.Response:
    app = create_app(street.house.settings, street.watch)
    async with AsyncTestClient(app, base_url="https://phone.example") as client:
        headers = await signed_in(street, who, client)
        answer: httpx.Response = await client.request(method, path, json=body, headers=headers)
        return answer


async def get(street: Street, who: Who, path: str) -> httpx.Response:
    return await request(street, who, "GET", path)


async def post(street: Street, who: Who, path: str, **body: Any) -> httpx.Response:  # noqa: ANN401 - any JSON
    return await request(street, who, "POST", path, body)


async def told_of_a_hit(street: Street, **entry: str) -> tuple[Who, UUID]:
    """An officer and their alert on the vehicle of a general list."""
    officer = await street.person("officer")
    await street.listed(**entry)
    await street.passes()
    return officer, (await street.alerts(officer))[0]["id"]


async def events(street: Street, tag: str) -> list[dict[str, Any]]:
    """The details of each, the oldest first."""
    rows = await street.house.db.rows(
        "SELECT canonical FROM audit_event WHERE tag = $1 ORDER BY seq", tag
    )
    return [json.loads(row["canonical"])["details"] for row in rows]
