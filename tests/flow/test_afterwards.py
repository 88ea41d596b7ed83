"""Oak Brook: an entry is active at once and approved afterwards, or ends when that is due."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from litestar.testing import AsyncTestClient

from backend.services.acting import Who
from backend.services.minding import mind
from backend.services.serving import Gate
from tests.apps import create_app
from tests.flow.signing import signed_in
from tests.flow.standing import clauses, codes
from tests.flow.street import Street, wanted

pytestmark = pytest.mark.anyio


async def certified(street: Street, role: str, *, on_shift: bool = True) -> Who:
    """With the LEADS training that Oak Brook asks for besides its own."""
    who = await street.person(role, on_shift=on_shift)
    await street.house.db.run(
        "INSERT INTO training (id, person_id, course, completed_on, expires_on, topics)"
        " VALUES (gen_random_uuid(), $1, 'LEADS', '2026-01-01', '2027-01-01', ARRAY['leads'])",
        UUID(who.id),
    )
    return who


class OakBrook:
    """An officer with a new entry, and the Deputy Chief who administers the system."""

    def __init__(self, street: Street, client: AsyncTestClient[Any], *people: Who) -> None:
        self.street, self.client = street, client
        self.officer, self.deputy_chief = people

    async def ask(self, who: Who, method: str, path: str, body: object = None) -> Any:  # noqa: ANN401 - an answer
        headers = await signed_in(self.street, who, self.client)
        return await self.client.request(method, f"/api{path}", json=body, headers=headers)

    async def entry(self) -> dict[str, Any]:
        body = wanted(reason_class="stolen_vehicle", life_days=30)
        answer = await self.ask(self.officer, "POST", "/entries", body)
        assert answer.status_code == 201, answer.text
        told: dict[str, Any] = answer.json()
        return told

    async def answer(self, entry_id: str, who: Who, *, approve: bool = True, note: str = "") -> Any:  # noqa: ANN401 - an answer
        path = f"/entries/{entry_id}/approval"
        return await self.ask(who, "POST", path, {"approve": approve, "note": note})

    async def heard(self, who: Who) -> list[str]:
        rows = await self.street.house.db.rows(
            "SELECT body ->> 'what' AS what FROM live_event WHERE person_id = $1"
            " AND kind = 'entry' AND body ->> 'what' NOT IN ('changed', 'morning') ORDER BY id",
            UUID(who.id),
        )
        return [row["what"] for row in rows]

    async def told(self) -> list[str]:
        rows = await self.street.house.db.rows(
            "SELECT tag FROM audit_event WHERE tag IN ('system:entry:approval-due',"
            " 'system:entry:lapsed', 'system:entry:reminded') ORDER BY seq"
        )
        return [row["tag"] for row in rows]


@pytest.fixture
async def oak_brook(street: Street) -> AsyncIterator[OakBrook]:
    db = street.house.db
    await db.run("UPDATE installation SET profile = 'oak_brook', profile_version = 'x'")
    await db.run(
        "INSERT INTO acknowledgement (id, profile, ground, names, signed_name, signed_at)"
        " SELECT gen_random_uuid(), 'oak_brook', 'agreement', 'Provider', 'Chief', $1",
        street.watch(),
    )
    street.watch.pass_(seconds=2)
    await street.house.policy.follow(db, street.watch())
    # What reads here needs no approval of its own: that is another rule of Oak Brook's.
    street.reader = replace(street.reader, gate=Gate())
    officer = await certified(street, "officer")
    deputy_chief = await certified(street, "administrator", on_shift=False)
    app = create_app(street.house.settings, street.watch)
    async with AsyncTestClient(app, base_url="https://desk.example") as client:
        yield OakBrook(street, client, officer, deputy_chief)


async def test_it_is_active_at_once_and_says_until_when_the_approval_is_due(
    oak_brook: OakBrook,
) -> None:
    """R-CUS-01, A.3 no. 18."""
    entry = await oak_brook.entry()
    made, due = (datetime.fromisoformat(entry[name]) for name in ("created_at", "approval_due"))
    assert (entry["status"], entry["approver"], due - made) == ("active", None, timedelta(hours=24))
    assert entry["due_h"] == 24
    assert entry["waits_for"] is not None
    assert await oak_brook.heard(oak_brook.deputy_chief) == ["answer"]
    await oak_brook.street.passes()
    assert len(await oak_brook.street.alerts(oak_brook.officer)) == 1


async def test_approved_in_time_it_lives_the_days_that_were_asked_for(
    oak_brook: OakBrook,
) -> None:
    entry = await oak_brook.entry()
    oak_brook.street.watch.pass_(hours=23)
    answer = await oak_brook.answer(entry["id"], oak_brook.deputy_chief)
    assert answer.status_code == 200, answer.text
    told = answer.json()
    assert (told["approval_due"], told["approver"]["id"]) == (None, oak_brook.deputy_chief.id)
    life = datetime.fromisoformat(told["expires_at"]) - datetime.fromisoformat(told["created_at"])
    assert life == timedelta(days=30)
    again = await oak_brook.answer(entry["id"], oak_brook.deputy_chief)
    assert clauses(again) == {"obpd-waiting"}


async def test_not_approved_in_time_it_matches_no_more_and_that_is_told(
    oak_brook: OakBrook,
) -> None:
    entry = await oak_brook.entry()
    oak_brook.street.watch.pass_(hours=24, minutes=1)
    await oak_brook.street.passes()
    assert await oak_brook.street.alerts() == []
    late = await oak_brook.answer(entry["id"], oak_brook.deputy_chief)
    assert clauses(late) == {"obpd-waiting"}
    await mind(oak_brook.street.house)
    await mind(oak_brook.street.house)
    assert await oak_brook.told() == ["system:entry:lapsed"]
    assert await oak_brook.heard(oak_brook.officer) == ["ending"]
    mine = (await oak_brook.ask(oak_brook.officer, "GET", "/entries?view=mine")).json()
    (shown,) = mine["entries"]
    assert (shown["status"], shown["due_h"]) == ("expired", 0)
    assert shown["approval_due"] is not None


async def test_in_the_last_quarter_of_the_time_whoever_may_approve_is_reminded_once(
    oak_brook: OakBrook,
) -> None:
    await oak_brook.entry()
    oak_brook.street.watch.pass_(hours=17, minutes=59)
    await mind(oak_brook.street.house)
    assert await oak_brook.told() == []
    oak_brook.street.watch.pass_(minutes=2)
    await mind(oak_brook.street.house)
    await mind(oak_brook.street.house)
    assert await oak_brook.told() == ["system:entry:approval-due"]
    assert await oak_brook.heard(oak_brook.deputy_chief) == ["answer", "answer"]


async def test_a_no_ends_it_at_once(oak_brook: OakBrook) -> None:
    entry = await oak_brook.entry()
    chief, why = oak_brook.deputy_chief, "No report number."
    answer = await oak_brook.answer(entry["id"], chief, approve=False, note=why)
    assert answer.json()["status"] == "refused"
    (mine,) = (await oak_brook.ask(oak_brook.officer, "GET", "/entries?view=mine")).json()[
        "entries"
    ]
    assert (mine["status"], mine["note"]) == ("refused", why)
    await oak_brook.street.passes()
    assert await oak_brook.street.alerts() == []


async def test_neither_its_officer_nor_another_gives_the_approval(oak_brook: OakBrook) -> None:
    """AC-5."""
    entry = await oak_brook.entry()
    own = await oak_brook.answer(entry["id"], oak_brook.officer)
    assert "cjis-two-people" in clauses(own)
    colleague = await certified(oak_brook.street, "officer")
    assert "obpd-administrators" in clauses(await oak_brook.answer(entry["id"], colleague))


async def test_more_days_cannot_stand_for_the_approval(oak_brook: OakBrook) -> None:
    entry = await oak_brook.entry()
    body = {"days": 30, "reason": "Still sought."}
    answer = await oak_brook.ask(
        oak_brook.officer, "POST", f"/entries/{entry['id']}/extensions", body
    )
    assert codes(answer) == (409, "entry-not-waiting")
