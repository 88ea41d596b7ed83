"""A wider audience of an entry: a step of its own, by another person, as the profile lets."""

from collections.abc import AsyncIterator
from typing import Any
from uuid import UUID

import pytest
from litestar.testing import AsyncTestClient

from backend.services.acting import Who
from tests.apps import create_app
from tests.flow.signing import signed_in
from tests.flow.standing import clauses, codes
from tests.flow.street import Street

pytestmark = pytest.mark.anyio
WHY = "Task Force 6 works the same series."


class Narrow:
    """An active entry of CID's alone, its detective, and one of Task Force 6 on shift."""

    def __init__(self, street: Street, client: AsyncTestClient[Any], *people: Who) -> None:
        self.street, self.client = street, client
        self.detective, self.other, self.lieutenant = people
        self.entry_id = UUID(int=0)

    async def ask(self, who: Who, method: str, path: str, body: object = None) -> Any:  # noqa: ANN401 - an answer
        headers = await signed_in(self.street, who, self.client)
        return await self.client.request(method, f"/api{path}", json=body, headers=headers)

    async def wider(self, *units: str, who: Who | None = None, reason: str = WHY) -> Any:  # noqa: ANN401
        path = f"/entries/{self.entry_id}/widenings"
        return await self.ask(
            who or self.detective, "POST", path, {"units": units, "reason": reason}
        )

    async def answer(self, widening_id: str, who: Who, *, approve: bool = True) -> Any:  # noqa: ANN401
        path = f"/widenings/{widening_id}/approval"
        return await self.ask(who, "POST", path, {"approve": approve, "note": "Stated."})

    async def told(self) -> list[str]:
        rows = await self.street.house.db.rows(
            "SELECT tag FROM audit_event WHERE tag LIKE 'person:widening:%' ORDER BY seq"
        )
        return [row["tag"] for row in rows]


@pytest.fixture
async def narrow(street: Street) -> AsyncIterator[Narrow]:
    detective = await street.person("detective", units=("CID",))
    other = await street.person("detective", units=("TF6",))
    lieutenant = await street.person("ci_lieutenant", on_shift=False)
    app = create_app(street.house.settings, street.watch)
    async with AsyncTestClient(app, base_url="https://desk.example") as client:
        made = Narrow(street, client, detective, other, lieutenant)
        made.entry_id = await street.entry(detective, audience=("CID",))
        await street.approve(made.entry_id)
        yield made


def asked(answer: Any) -> str:  # noqa: ANN401 - an answer
    assert answer.status_code == 201, answer.text
    id_: str = answer.json()["widenings"][-1]["id"]
    return id_


async def test_the_wider_audience_hears_of_hits_after_another_person_said_yes(
    narrow: Narrow,
) -> None:
    """R-CUS-15: asked with a reason, shown on the entry with both names."""
    widening_id = asked(await narrow.wider("TF6"))
    await narrow.street.passes()
    assert len(await narrow.street.alerts(narrow.detective)) == 1
    assert await narrow.street.alerts(narrow.other) == [], "asking alone widens nothing"
    answer = await narrow.answer(widening_id, narrow.lieutenant)
    assert answer.status_code == 200, answer.text
    entry = answer.json()
    assert entry["audience"] == ["CID", "TF6"]
    (told,) = entry["widenings"]
    assert (told["status"], told["units"], told["reason"]) == ("approved", ["TF6"], WHY)
    assert told["answered_by"]["id"] == narrow.lieutenant.id
    narrow.street.watch.pass_(hours=1)
    await narrow.street.passes()
    assert len(await narrow.street.alerts(narrow.other)) == 1
    assert await narrow.told() == ["person:widening:requested", "person:widening:approved"]


async def test_patrol_is_no_audience_that_the_profile_lets(narrow: Narrow) -> None:
    """R-CUS-15."""
    assert clauses(await narrow.wider("Patrol")) == {"bpd-entry-audience"}
    assert clauses(await narrow.wider("TF6", reason=" ")) == {"bpd-basis"}
    assert await narrow.street.house.db.value("SELECT count(*) FROM widening") == 0


async def test_whoever_asks_or_may_not_approve_widens_nothing(narrow: Narrow) -> None:
    """AC-5."""
    widening_id = asked(await narrow.wider("TF6"))
    assert "cjis-two-people" in clauses(await narrow.answer(widening_id, narrow.detective))
    assert clauses(await narrow.answer(widening_id, narrow.other)) == {"bpd-approvers"}
    await narrow.street.house.db.run(
        "UPDATE widening SET asked_by = $1", UUID(narrow.lieutenant.id)
    )
    assert "cjis-two-people" in clauses(await narrow.answer(widening_id, narrow.lieutenant))


async def test_it_waits_by_the_rota_once_and_is_answered_once(narrow: Narrow) -> None:
    made = await narrow.wider("TF6")
    widening_id = asked(made)
    assert made.json()["widenings"][0]["waits_for"] is not None
    waiting = (await narrow.ask(narrow.lieutenant, "GET", "/entries?view=waiting")).json()
    assert [entry["id"] for entry in waiting["entries"]] == [str(narrow.entry_id)]
    assert codes(await narrow.wider("CIAU")) == (409, "widening-waiting")
    refused = await narrow.answer(widening_id, narrow.lieutenant, approve=False)
    assert (refused.json()["audience"], refused.json()["widenings"][0]["status"]) == (
        ["CID"],
        "refused",
    )
    again = await narrow.answer(widening_id, narrow.lieutenant)
    assert codes(again) == (409, "entry-not-waiting")
    unknown = await narrow.answer(str(narrow.entry_id), narrow.lieutenant)
    assert codes(unknown) == (404, "widening-unknown")


async def test_nothing_is_widened_that_has_it_already_or_is_over(narrow: Narrow) -> None:
    assert codes(await narrow.wider("CID")) == (422, "invalid")
    widening_id = asked(await narrow.wider("TF6"))
    narrow.street.watch.pass_(days=8)
    assert codes(await narrow.wider("CIAU")) == (409, "entry-ended")
    late = await narrow.answer(widening_id, narrow.lieutenant)
    assert clauses(late) == {"bpd-waiting"}


async def test_what_somebody_suspended_asked_for_is_dropped(narrow: Narrow) -> None:
    """R-SUS-01."""
    asked(await narrow.wider("TF6"))
    chief = await narrow.street.person("chief", on_shift=False)
    gone = await narrow.ask(
        chief, "POST", f"/people/{narrow.detective.id}/suspension", {"why": "Under review."}
    )
    assert gone.status_code in (200, 201, 204), gone.text
    row = await narrow.street.house.db.row("SELECT * FROM widening")
    assert row is not None
    assert (row["approved"], str(row["answered_by"])) == (False, chief.id)
    assert (await narrow.told())[-1] == "person:widening:dropped"
