"""Who is asked to answer a request: by the rota, with a deputy, on the feed and on the phone."""

from collections.abc import AsyncIterator
from typing import Any
from uuid import UUID

import pytest
from litestar.testing import AsyncTestClient

from backend.services.acting import Who
from backend.services.minding import mind
from backend.services.words import dispatch_words
from tests.apps import create_app
from tests.flow.signing import signed_in
from tests.flow.standing import clauses, codes
from tests.flow.street import Street, wanted

pytestmark = pytest.mark.anyio
AWAY = {"from_at": "2026-11-23T00:00:00Z", "until": "2026-11-30T00:00:00Z"}


class Duty:
    """Three lieutenants: one whose turn it is, the deputy, and one who is not on the rota.

    The clock stands at Monday noon in Chicago.
    """

    def __init__(self, street: Street, client: AsyncTestClient[Any], *people: Who) -> None:
        self.street, self.client = street, client
        self.first, self.deputy, self.third, self.detective = people

    async def ask(self, who: Who, method: str, path: str, body: object = None) -> Any:  # noqa: ANN401 - an answer
        headers = await signed_in(self.street, who, self.client)
        return await self.client.request(method, f"/api{path}", json=body, headers=headers)

    async def set(self, *, deputy: bool = True) -> Any:  # noqa: ANN401 - an answer
        turn = {
            "weekday": 0,
            "begins": "08:00:00",
            "ends": "18:00:00",
            "person_id": self.first.id,
            "deputy_id": self.deputy.id if deputy else None,
        }
        return await self.ask(self.first, "PUT", "/rota", {"turns": [turn]})

    async def request(self, who: Who | None = None) -> dict[str, Any]:
        answer = await self.ask(who or self.detective, "POST", "/entries", wanted())
        assert answer.status_code == 201, answer.text
        told: dict[str, Any] = answer.json()
        return told

    async def told(self) -> list[str]:
        """Whose open app was told that it is their turn, in this order."""
        rows = await self.street.house.db.rows(
            "SELECT person_id FROM live_event WHERE kind = 'entry' AND body ->> 'what' = 'answer'"
            " ORDER BY id"
        )
        return [str(row["person_id"]) for row in rows]

    async def rung(self) -> list[tuple[str, str, str]]:
        """What the phones were handed since the last time: kind, urgency, whose."""
        self.street.channel.sent.clear()
        await dispatch_words(self.street.house, self.street.sender)
        phones = {who.device_id: who.id for who in (self.first, self.deputy, self.third)}
        return [
            (note.kind, note.urgency, phones.get(to.endpoint.rpartition("/")[2], "somebody else"))
            for note, to in self.street.channel.sent
        ]


@pytest.fixture
async def duty(street: Street) -> AsyncIterator[Duty]:
    people = [await street.person("ci_lieutenant", on_shift=False) for _ in range(3)]
    detective = await street.person("detective", units=("CID",))
    app = create_app(street.house.settings, street.watch)
    async with AsyncTestClient(app, base_url="https://desk.example") as client:
        yield Duty(street, client, *people, detective)


async def test_a_request_waits_for_whose_turn_it_is_and_the_requester_sees_who(duty: Duty) -> None:
    """R-CUS-01."""
    assert (await duty.set()).status_code == 200
    entry = await duty.request()
    waits = entry["waits_for"]
    assert (waits["first"]["id"], waits["deputy"]["id"]) == (duty.first.id, duty.deputy.id)
    assert waits["further_at"] > entry["created_at"]
    assert await duty.told() == [duty.first.id]
    assert await duty.rung() == [("request", "high", duty.first.id)]


async def test_after_the_profiles_hours_the_deputy_is_asked_too_and_once(duty: Duty) -> None:
    await duty.set()
    await duty.request()
    hours = duty.street.house.profile.entries.answer_h.value
    duty.street.watch.pass_(hours=hours, minutes=-1)
    await mind(duty.street.house)
    assert await duty.told() == [duty.first.id]
    duty.street.watch.pass_(minutes=2)
    await mind(duty.street.house)
    await mind(duty.street.house)
    assert await duty.told() == [duty.first.id, duty.deputy.id]


async def test_who_is_away_is_passed_over_until_they_are_back(duty: Duty) -> None:
    await duty.set()
    gone = await duty.ask(duty.first, "POST", "/rota/absences", AWAY | {"person_id": duty.first.id})
    assert gone.status_code == 201, gone.text
    (absence,) = gone.json()["absences"]
    entry = await duty.request()
    assert entry["waits_for"]["first"] is None
    assert entry["waits_for"]["deputy"]["id"] == duty.deputy.id
    assert await duty.told() == [duty.deputy.id]
    back = await duty.ask(duty.third, "DELETE", f"/rota/absences/{absence['id']}")
    assert back.status_code == 204, back.text
    again = await duty.ask(duty.third, "DELETE", f"/rota/absences/{absence['id']}")
    assert codes(again) == (404, "not-found")
    await mind(duty.street.house)
    assert await duty.told() == [duty.deputy.id, duty.first.id]


async def test_without_a_rota_everybody_who_may_answer_is_asked(duty: Duty) -> None:
    entry = await duty.request()
    assert entry["waits_for"] == {"first": None, "deputy": None, "further_at": None}
    assert set(await duty.told()) == {duty.first.id, duty.deputy.id, duty.third.id}


async def test_the_rota_gives_nobody_a_right_and_takes_none(duty: Duty) -> None:
    """R-CUS-01, AC-5: another lieutenant may answer; the detective of the turn may not."""
    await duty.set()
    entry = await duty.request()
    path = f"/entries/{entry['id']}/approval"
    refused = await duty.ask(duty.detective, "POST", path, {"approve": True})
    assert {"bpd-approvers", "cjis-two-people"} <= clauses(refused)
    allowed = await duty.ask(duty.third, "POST", path, {"approve": True})
    assert (allowed.status_code, allowed.json()["waits_for"]) == (200, None)


async def test_nobody_is_asked_to_answer_their_own_request(duty: Duty) -> None:
    """AC-5: a lieutenant who took an entry over and asks for more days is passed over."""
    await duty.set()
    entry = await duty.request()
    await duty.street.house.db.run("UPDATE entry SET author_id = $1", UUID(duty.first.id))
    listed = await duty.ask(duty.third, "GET", "/entries?view=waiting")
    (waiting,) = listed.json()["entries"]
    assert waiting["id"] == entry["id"]
    assert waiting["waits_for"]["first"] is None
    assert waiting["waits_for"]["deputy"]["id"] == duty.deputy.id


async def test_who_lost_the_right_hears_nothing_more(duty: Duty) -> None:
    """R-SUS-01: asked again when the word is handed over."""
    await duty.set()
    await duty.request()
    await duty.street.house.db.run(
        "UPDATE person SET suspended_at = $2 WHERE id = $1",
        UUID(duty.first.id),
        duty.street.watch(),
    )
    assert await duty.rung() == []
    assert await duty.street.house.db.value("SELECT state FROM word") == "withheld"
    await mind(duty.street.house)
    assert ("request", "high", duty.deputy.id) in await duty.rung()


async def test_more_days_wait_by_the_rota_as_well(duty: Duty) -> None:
    """R-CUS-05."""
    entry = await duty.request()
    await duty.street.approve(UUID(entry["id"]))
    await duty.set()
    body = {"days": 7, "reason": "Still driven."}
    answer = await duty.ask(duty.detective, "POST", f"/entries/{entry['id']}/extensions", body)
    (extension,) = answer.json()["extensions"]
    assert extension["waits_for"]["first"]["id"] == duty.first.id
    assert (await duty.told())[-1] == duty.first.id


async def test_only_those_who_answer_and_administer_keep_the_rota(duty: Duty) -> None:
    refused = await duty.ask(duty.detective, "GET", "/rota")
    assert clauses(refused) == {"bpd-rota-keepers"}
    other = await duty.street.person("detective", units=("CID",), on_shift=False)
    body = {"person_id": other.id} | AWAY
    assert codes(await duty.ask(duty.first, "POST", "/rota/absences", body)) == (
        404,
        "person-unknown",
    )
    turn = {"weekday": 0, "begins": "08:00", "ends": "16:00", "person_id": other.id}
    wrong = await duty.ask(duty.first, "PUT", "/rota", {"turns": [turn]})
    assert codes(wrong) == (422, "invalid")
    over = {"person_id": duty.first.id} | AWAY | {"until": "2026-11-22T00:00:00Z"}
    assert codes(await duty.ask(duty.first, "POST", "/rota/absences", over)) == (422, "invalid")


async def test_what_is_asked_stands_in_the_audit_without_a_plate(duty: Duty) -> None:
    await duty.set()
    entry = await duty.request()
    rows = await duty.street.house.db.rows(
        "SELECT tag, convert_from(canonical, 'utf8') AS said FROM audit_event WHERE tag IN"
        " ('person:rota:set', 'system:request:called') ORDER BY seq"
    )
    assert [row["tag"] for row in rows] == ["person:rota:set", "system:request:called"]
    assert duty.first.id in rows[1]["said"]
    assert not any(entry["plate"] in row["said"] for row in rows)
