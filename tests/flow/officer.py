"""An officer with an alert on a signed-in phone, who tells at once or seals for later."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx
from litestar.testing import AsyncTestClient

from backend.domain.ids import new_id
from backend.services import outbox
from backend.services.acting import Who
from tests.flow.street import Street
from tests.sealing import seal

BRIEF = timedelta(seconds=30)
"""How long ago it was done."""


@dataclass
class Officer:
    """On shift, told of one vehicle, with a phone that is signed in."""

    street: Street
    client: AsyncTestClient[Any]
    who: Who
    alert_id: UUID
    headers: dict[str, str]

    def act(self, kind: str, body: object, **changed: str) -> dict[str, Any]:
        """One sealed item; `changed` is what else stands inside the seal."""
        inside = {
            "alert_id": str(self.alert_id),
            "person": self.who.id,
            "device": self.who.device_id,
            "kind": kind,
            "body": body,
        }
        key = outbox.public_key(self.street.house)
        assert key is not None
        return seal(key, new_id(self.street.watch()), inside | changed)

    def at(self, ago: timedelta = BRIEF) -> str:
        return (self.street.watch.at - ago).isoformat()

    def compared(self) -> dict[str, Any]:
        said = {"step": "plate", "answer": {"same": True}, "done_at": self.at()}
        return self.act("steps", said)

    def accepted(self, **changed: str) -> dict[str, Any]:
        return self.act("decision", {"decision": "accepted", "decided_at": self.at()}, **changed)

    def rejected(self, ago: timedelta = BRIEF, **changed: str) -> dict[str, Any]:
        said = {"decision": "rejected", "reason": "misread", "decided_at": self.at(ago)}
        return self.act("decision", said, **changed)

    def disposed(self) -> dict[str, Any]:
        return self.act("disposition", {"action": "not_found", "done_at": self.at()})

    async def post(self, path: str, body: object, **headers: str) -> httpx.Response:
        return await self.client.post(path, json=body, headers=self.headers | headers)

    async def send(self, *items: dict[str, Any]) -> list[dict[str, Any]]:
        answer = await self.post("/api/outbox", {"items": items})
        assert answer.status_code == 200, answer.text
        told: list[dict[str, Any]] = answer.json()["items"]
        assert [each["id"] for each in told] == [item["id"] for item in items]
        return told

    async def returned(self) -> list[dict[str, Any]]:
        told: list[dict[str, Any]] = (await self.client.get("/api/outbox")).json()["items"]
        return told

    async def shown(self) -> dict[str, Any]:
        whole: dict[str, Any] = (await self.client.get(f"/api/alerts/{self.alert_id}")).json()
        return whole

    async def events(self, tag: str) -> list[str]:
        rows = await self.street.house.db.rows(
            "SELECT canonical FROM audit_event WHERE tag = $1 ORDER BY seq", tag
        )
        return [row["canonical"].decode() for row in rows]
