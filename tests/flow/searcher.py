"""Somebody who searches over HTTP."""

import json
from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx
from litestar.testing import AsyncTestClient

from backend.domain.ids import new_id
from backend.services.acting import Who
from tests.flow.signing import signed_in
from tests.flow.street import PLATE, Street

NUMBER = "2026-00012345"


class Searcher:
    """Somebody in a session who searches."""

    def __init__(self, street: Street, client: AsyncTestClient[Any], who: Who) -> None:
        self.street, self.client, self.who = street, client, who
        self.headers: dict[str, str] = {}

    async def again(self) -> None:
        """The session of before is over."""
        self.headers = await signed_in(self.street, self.who, self.client)

    async def on_shift_again(self) -> None:
        """Hours later, on the next shift."""
        db, now = self.street.house.db, self.street.watch()
        await db.run("UPDATE shift SET ended_at = $1 WHERE ended_at IS NULL", now)
        await db.run(
            "INSERT INTO shift (id, person_id, started_at, ends_at) VALUES ($1, $2, $3, $4)",
            new_id(now),
            UUID(self.who.id),
            now,
            now + timedelta(hours=8),
        )
        await self.again()

    async def post(self, path: str, body: object) -> httpx.Response:
        return await self.client.post(f"/api{path}", json=body, headers=self.headers)

    async def open(self, **reason: object) -> httpx.Response:
        return await self.post("/inquiries", {"purpose": "felony"} | reason)

    async def opened(self, **reason: object) -> dict[str, Any]:
        answer = await self.open(**({"number": NUMBER} | reason))
        assert answer.status_code == 201, answer.text
        told: dict[str, Any] = answer.json()
        return told

    async def ask(self, inquiry: dict[str, Any], plate: str = PLATE, **more: object) -> Any:  # noqa: ANN401 - an answer
        path = f"/inquiries/{inquiry['id']}/queries"
        return await self.post(path, {"plate": plate} | more)

    async def found(self, inquiry: dict[str, Any], plate: str = PLATE, **more: object) -> list[Any]:
        answer = await self.ask(inquiry, plate, **more)
        assert answer.status_code == 201, answer.text
        reads: list[Any] = answer.json()["reads"]
        return reads

    async def told(self, tag: str) -> list[dict[str, Any]]:
        """What the chain tells of every event with this tag, the oldest first."""
        rows = await self.street.house.db.rows(
            "SELECT canonical FROM audit_event WHERE tag = $1 ORDER BY seq", tag
        )
        return [json.loads(row["canonical"])["details"] for row in rows]
