"""A gateway at the door, over HTTP: what it sends, and what a refusal must look like."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import httpx
from litestar.testing import AsyncTestClient

from tests.flow.street import PICTURE, Street


@dataclass
class Gateway:
    """What a gateway does, over HTTP."""

    street: Street
    client: AsyncTestClient[Any]
    headers: dict[str, str]

    def now(self) -> datetime:
        return self.street.watch.at

    async def post(
        self, body: bytes = PICTURE, at: str | datetime | None = None, **changed: str | None
    ) -> httpx.Response:
        """One frame; `changed` headers are named with underscores, None leaves one out."""
        at = self.now() if at is None else at
        headers: dict[str, str | None] = {
            **self.headers,
            "X-Camera": str(self.street.camera_id),
            "X-Captured-At": at if isinstance(at, str) else at.isoformat(),
            "Content-Type": "image/jpeg",
        }
        headers |= {name.replace("_", "-"): value for name, value in changed.items()}
        sent = {name: value for name, value in headers.items() if value is not None}
        return await self.client.post("/ingest/frames", content=body, headers=sent)

    async def frames(self) -> list[dict[str, Any]]:
        return await self.street.house.db.rows("SELECT * FROM frame ORDER BY captured_at")


def refused(answer: httpx.Response, status: int, code: str) -> dict[str, Any]:
    """The problem that a refusal carries; it always says what to do instead."""
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    problem: dict[str, Any] = answer.json()
    assert (problem["code"], problem["status"]) == (code, status)
    assert problem["instead"]
    return problem


def codes(answer: httpx.Response) -> tuple[int, str]:
    """Status and code: what a program goes by."""
    return answer.status_code, answer.json()["code"]


def clauses(answer: httpx.Response) -> set[str]:
    """The ids of what decided."""
    return {clause["id"] for clause in answer.json()["clauses"]}
