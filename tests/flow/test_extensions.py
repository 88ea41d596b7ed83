"""More days for an entry, and the crime elsewhere, over HTTP and through to the alert."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from litestar.testing import AsyncTestClient

from backend.domain.ids import new_id
from backend.services.acting import Who
from backend.store.database import Row
from tests.apps import create_app
from tests.flow.signing import signed_in
from tests.flow.standing import refused
from tests.flow.street import Street, wanted

pytestmark = pytest.mark.anyio

Client = AsyncTestClient[Any]
WHY = "The second suspect still drives it."


@pytest.fixture
async def client(street: Street) -> AsyncIterator[Client]:
    app = create_app(street.house.settings, street.watch)
    async with AsyncTestClient(app, base_url="https://desk.example") as opened:
        yield opened


class Asked:
    """An active entry of seven days, its detective, and two lieutenants."""

    def __init__(self, street: Street, client: Client, detective: Who, entry_id: UUID) -> None:
        self.street, self.client = street, client
        self.detective, self.entry_id = detective, entry_id

    async def more(self, days: int = 30, reason: str = WHY, who: Who | None = None) -> Any:  # noqa: ANN401 - an answer
        headers = await signed_in(self.street, who or self.detective, self.client)
        body = {"days": days, "reason": reason}
        path = f"/api/entries/{self.entry_id}/extensions"
        return await self.client.post(path, json=body, headers=headers)

    async def answer(self, who: Who, extension_id: str, *, approve: bool = True) -> Any:  # noqa: ANN401
        headers = await signed_in(self.street, who, self.client)
        body = {"approve": approve, "note": "Stated."}
        path = f"/api/extensions/{extension_id}/approval"
        return await self.client.post(path, json=body, headers=headers)

    async def lieutenant(self) -> Who:
        return await self.street.person("ci_lieutenant", on_shift=False)

    async def row(self) -> Row:
        row = await self.street.house.db.row("SELECT * FROM entry WHERE id = $1", self.entry_id)
        assert row is not None
        return row

    async def requests(self) -> list[Row]:
        return await self.street.house.db.rows("SELECT * FROM extension ORDER BY asked_at")

    async def told(self) -> list[str]:
        rows = await self.street.house.db.rows(
            "SELECT tag FROM audit_event WHERE tag LIKE 'person:extension:%' AND subject = $1"
            " ORDER BY seq",
            f"entry:{self.entry_id}",
        )
        return [row["tag"] for row in rows]


@pytest.fixture
async def asked(street: Street, client: Client) -> Asked:
    detective = await street.person("detective", units=("CID",))
    entry_id = await street.entry(detective)
    await street.approve(entry_id)
    return Asked(street, client, detective, entry_id)


def clauses(answer: Any) -> list[str]:  # noqa: ANN401
    assert (answer.status_code, answer.json()["code"]) == (403, "refused"), answer.text
    return [clause["id"] for clause in answer.json()["clauses"]]


def pending(answer: Any) -> str:  # noqa: ANN401
    assert answer.status_code == 201, answer.text
    id_: str = answer.json()["extensions"][-1]["id"]
    return id_


async def test_an_entry_lives_on_after_another_person_said_yes(asked: Asked) -> None:
    """R-CUS-05: asked with a reason, answered on another session, kept with both names."""
    end = (await asked.row())["expires_at"]
    asked.street.watch.pass_(days=6)
    extension_id = pending(await asked.more(days=10))
    assert (await asked.row())["expires_at"] == end, "a request alone lengthens nothing"
    waiting = await asked.client.get("/api/entries", params={"view": "waiting"})
    assert [entry["id"] for entry in waiting.json()["entries"]] == [str(asked.entry_id)]
    lieutenant = await asked.lieutenant()
    answer = await asked.answer(lieutenant, extension_id)
    assert answer.status_code == 200, answer.text
    (told,) = answer.json()["extensions"]
    assert (told["status"], told["reason"], told["days"]) == ("approved", WHY, 10)
    assert (told["asked_by"]["id"], told["answered_by"]["id"]) == (
        asked.detective.id,
        lieutenant.id,
    )
    assert datetime.fromisoformat(told["expired_at"]) == end
    assert (await asked.row())["expires_at"] == end + timedelta(days=10)
    assert await asked.told() == ["person:extension:requested", "person:extension:approved"]
    asked.street.watch.pass_(days=5)
    on_duty = await asked.street.person("detective", units=("CID",))
    await asked.street.passes()
    assert len(await asked.street.alerts(on_duty)) == 1, "past its first end it still matches"


async def test_who_may_not_answer_learns_nothing_and_the_audit_says_of_which_entry(
    asked: Asked,
) -> None:
    """The answer is that of a request that nobody made."""
    extension_id = pending(await asked.more())
    officer = await asked.street.person("officer", on_shift=False)
    there = await asked.answer(officer, extension_id)
    absent = await asked.answer(officer, str(new_id(asked.street.house.now())))
    assert clauses(there) == clauses(absent)
    assert there.content == absent.content
    subject = await asked.street.house.db.value(
        "SELECT subject FROM audit_event WHERE tag = 'person:act:refused' ORDER BY seq LIMIT 1"
    )
    assert subject == f"entry:{asked.entry_id}"


async def test_no_extension_reaches_beyond_thirty_days_from_its_approval(asked: Asked) -> None:
    """R-CUS-04, R-CUS-05: six days are left, so thirty more are cut to twenty-four."""
    asked.street.watch.pass_(days=1)
    extension_id = pending(await asked.more(days=30))
    answer = await asked.answer(await asked.lieutenant(), extension_id)
    assert answer.status_code == 200, answer.text
    (request,) = await asked.requests()
    assert request["expires_at"] == request["answered_at"] + timedelta(days=30)
    assert (await asked.row())["expires_at"] == request["expires_at"]


async def test_each_extension_is_an_approval_of_its_own_and_all_are_kept(asked: Asked) -> None:
    """R-CUS-05."""
    for _ in range(2):
        asked.street.watch.pass_(days=6)
        answer = await asked.answer(await asked.lieutenant(), pending(await asked.more(days=7)))
        assert answer.status_code == 200, answer.text
    assert [each["status"] for each in answer.json()["extensions"]] == ["approved", "approved"]
    first, second = await asked.requests()
    assert first["answered_by"] != second["answered_by"]
    assert second["expired_at"] == first["expires_at"]


async def test_open_apps_of_whoever_answers_and_whoever_asked_are_told(asked: Asked) -> None:
    """An id and nothing else, to the other side alone."""
    lieutenant = await asked.lieutenant()
    officer = await asked.street.person("officer")
    before = {who.id: await heard(asked.street, who) for who in (lieutenant, asked.detective)}
    extension_id = pending(await asked.more())
    body = {"entry_id": str(asked.entry_id), "what": "changed"}
    turn = body | {"what": "answer"}
    assert await heard(asked.street, lieutenant) == [*before[lieutenant.id], body, turn]
    assert await heard(asked.street, asked.detective) == before[asked.detective.id]
    await asked.answer(lieutenant, extension_id)
    assert await heard(asked.street, asked.detective) == [*before[asked.detective.id], body]
    assert await heard(asked.street, officer) == []


async def heard(street: Street, who: Who) -> list[dict[str, str]]:
    rows = await street.house.db.rows(
        "SELECT body FROM live_event WHERE person_id = $1 AND kind = 'entry' ORDER BY id",
        UUID(who.id),
    )
    return [row["body"] for row in rows]


async def test_an_expired_entry_is_not_extended(asked: Asked) -> None:
    """R-CUS-05: neither asked for nor approved; the refusal names the paragraph."""
    asked.street.watch.pass_(days=6)
    extension_id = pending(await asked.more())
    asked.street.watch.pass_(days=1, seconds=1)
    refused = await asked.more()
    assert clauses(refused) == ["bpd-extension"]
    assert refused.json()["clauses"][0]["citation"] == "BPD POL-H.f"
    answer = await asked.answer(await asked.lieutenant(), extension_id)
    assert clauses(answer) == ["bpd-waiting", "bpd-extension"]
    (request,) = await asked.requests()
    assert (request["approved"], request["answered_at"]) == (None, None)
    mine = await asked.client.get("/api/entries", params={"view": "all"})
    (entry,) = mine.json()["entries"]
    assert (entry["status"], entry["extensions"][0]["status"]) == ("expired", "lapsed")


async def test_a_no_leaves_the_entry_its_end(asked: Asked) -> None:
    end = (await asked.row())["expires_at"]
    answer = await asked.answer(
        await asked.lieutenant(), pending(await asked.more()), approve=False
    )
    assert answer.status_code == 200, answer.text
    assert answer.json()["extensions"][0]["status"] == "refused"
    assert (await asked.row())["expires_at"] == end
    assert await asked.told() == ["person:extension:requested", "person:extension:refused"]
    assert pending(await asked.more())  # another request may follow


@pytest.mark.parametrize(
    ("days", "reason", "clause"),
    [(31, WHY, "bpd-entry-life"), (0, WHY, "bpd-entry-life"), (30, "  ", "bpd-basis")],
)
async def test_more_than_thirty_days_or_no_reason_is_refused(
    asked: Asked, days: int, reason: str, clause: str
) -> None:
    """R-CUS-05, R-CUS-02."""
    assert clauses(await asked.more(days, reason)) == [clause]
    assert await asked.requests() == []


@pytest.mark.parametrize("days", [10**30, -(10**30)])
async def test_days_beyond_all_reckoning_are_a_flaw_of_their_field(asked: Asked, days: int) -> None:
    """R-CUS-05: nothing that the policy could be asked about, and no fault of the policy's."""
    answer = await asked.more(days)
    assert [flaw["field"] for flaw in refused(answer, 422, "invalid")["flaws"]] == ["days"]
    assert await asked.requests() == []


async def test_whoever_asks_does_not_answer(asked: Asked) -> None:
    """R-CUS-05, AC-5: the author, another detective, and a lieutenant who asked oneself."""
    extension_id = pending(await asked.more())
    assert "cjis-two-people" in clauses(await asked.answer(asked.detective, extension_id))
    colleague = await asked.street.person("detective", units=("CID",))
    assert clauses(await asked.answer(colleague, extension_id)) == ["bpd-approvers"]
    lieutenant = await asked.lieutenant()
    await asked.street.house.db.run("UPDATE extension SET asked_by = $1", UUID(lieutenant.id))
    assert "cjis-two-people" in clauses(await asked.answer(lieutenant, extension_id))
    (request,) = await asked.requests()
    assert request["answered_at"] is None


async def test_patrol_asks_for_no_more_days(asked: Asked) -> None:
    """R-ACC-12, R-CUS-15."""
    officer = await asked.street.person("officer")
    assert clauses(await asked.more(who=officer)) == ["bpd-entry-creators"]


async def test_one_request_waits_at_a_time_and_is_answered_once(asked: Asked) -> None:
    extension_id = pending(await asked.more())
    again = await asked.more()
    assert (again.status_code, again.json()["code"]) == (409, "extension-waiting")
    lieutenant = await asked.lieutenant()
    assert (await asked.answer(lieutenant, extension_id)).status_code == 200
    twice = await asked.answer(lieutenant, extension_id)
    assert (twice.status_code, twice.json()["code"]) == (409, "entry-not-waiting")
    assert len(await asked.told()) == 2
    unknown = await asked.answer(lieutenant, str(asked.entry_id))
    assert (unknown.status_code, unknown.json()["code"]) == (404, "extension-unknown")


ELSEWHERE = {"jurisdiction": "Peoria"}
JOINT = {"joint_agency": "Peoria Police Department", "joint_contact": "Det. R. Vance, 555-0130"}


@pytest.mark.parametrize("named", [{}, {"joint_agency": "Peoria Police Department"}])
async def test_a_crime_elsewhere_makes_no_entry_without_a_joint_investigation(
    street: Street, client: Client, named: dict[str, str]
) -> None:
    """R-CUS-09: agency and contact, both."""
    headers = await signed_in(street, await street.person("detective", units=("CID",)), client)
    answer = await client.post("/api/entries", json=wanted(**ELSEWHERE, **named), headers=headers)
    assert clauses(answer) == ["bpd-joint-investigation"]
    assert answer.json()["clauses"][0]["citation"] == "BPD POL-H.h"
    assert await street.house.db.value("SELECT count(*) FROM entry") == 0


async def test_a_joint_investigation_stands_on_the_entry_and_is_asked_again_at_approval(
    street: Street, client: Client
) -> None:
    """R-CUS-09."""
    detective = await street.person("detective", units=("CID",))
    headers = await signed_in(street, detective, client)
    made = await client.post("/api/entries", json=wanted(**ELSEWHERE, **JOINT), headers=headers)
    assert made.status_code == 201, made.text
    entry = made.json()
    assert {name: entry[name] for name in ELSEWHERE | JOINT} == ELSEWHERE | JOINT
    await street.house.db.run("UPDATE entry SET joint_contact = ''")
    lieutenant = await street.person("ci_lieutenant", on_shift=False)
    headers = await signed_in(street, lieutenant, client)
    path = f"/api/entries/{entry['id']}/approval"
    assert clauses(await client.post(path, json={"approve": True}, headers=headers)) == [
        "bpd-joint-investigation"
    ]
    await street.house.db.run("UPDATE entry SET joint_contact = 'Det. R. Vance'")
    answer = await client.post(path, json={"approve": True}, headers=headers)
    assert (answer.status_code, answer.json()["status"]) == (200, "active")
