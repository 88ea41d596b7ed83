"""A commander's list over HTTP and through to the alert: offered, accepted, lapsed, removed."""

import json
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from litestar.testing import AsyncTestClient

from backend.services.acting import Who
from backend.services.minding import mind
from tests.apps import create_app
from tests.flow.signing import signed_in
from tests.flow.standing import clauses, codes
from tests.flow.street import PLATE, Street, wanted

pytestmark = pytest.mark.anyio

SHIFT_H = 8


class Hands:
    """Two commanders on shift, the first with a list of one plate; each shift lasts 8 hours."""

    def __init__(
        self, street: Street, client: AsyncTestClient[Any], first: Who, second: Who
    ) -> None:
        self.street, self.client = street, client
        self.first, self.second = first, second
        self.list_id = ""

    async def ask(self, who: Who, method: str, path: str, body: object = None) -> Any:  # noqa: ANN401 - an answer
        headers = await signed_in(self.street, who, self.client)
        return await self.client.request(method, f"/api{path}", json=body, headers=headers)

    async def enter(self, who: Who, **changed: Any) -> Any:  # noqa: ANN401 - an answer
        body = wanted(**changed)
        body.pop("life_days")
        return await self.ask(who, "POST", "/shift-lists/entries", body)

    async def offer(self, to: Who | None = None, *, by: Who | None = None) -> Any:  # noqa: ANN401
        body = {"to": (to or self.second).id}
        return await self.ask(by or self.first, "POST", f"/shift-lists/{self.list_id}/offer", body)

    async def answer(self, who: Who | None = None, *, accept: bool = True) -> Any:  # noqa: ANN401
        path = f"/shift-lists/{self.list_id}/answer"
        return await self.ask(who or self.second, "POST", path, {"accept": accept})

    async def lists(self, who: Who) -> list[dict[str, Any]]:
        answer = await self.ask(who, "GET", "/shift-lists")
        assert answer.status_code == 200, answer.text
        found: list[dict[str, Any]] = answer.json()["lists"]
        return found

    async def custody(self) -> list[tuple[int, str]]:
        rows = await self.street.house.db.rows("SELECT * FROM custody ORDER BY number")
        return [(row["number"], str(row["holder_id"])) for row in rows]

    async def told(self) -> list[str]:
        rows = await self.street.house.db.rows(
            "SELECT tag FROM audit_event WHERE tag LIKE '%:list:%' ORDER BY seq"
        )
        return [row["tag"] for row in rows]

    async def news(self, who: Who) -> list[str]:
        rows = await self.street.house.db.rows(
            "SELECT body FROM live_event WHERE person_id = $1 AND kind = 'list' ORDER BY id",
            UUID(who.id),
        )
        return [row["body"]["turn"] for row in rows]


@pytest.fixture
async def hands(street: Street) -> AsyncIterator[Hands]:
    app = create_app(street.house.settings, street.watch)
    first = await street.person("commander", units=("Patrol",))
    street.watch.pass_(hours=SHIFT_H - 2)
    second = await street.person("commander", units=("Patrol",))
    # As every shift that is started: with unfinished work it may run on.
    await street.house.db.run("UPDATE shift SET latest_at = ends_at + interval '2 hours'")
    async with AsyncTestClient(app, base_url="https://desk.example") as client:
        made = Hands(street, client, first, second)
        entered = await made.enter(first)
        assert entered.status_code == 201, entered.text
        made.list_id = entered.json()["list_id"]
        yield made


async def test_a_commanders_plate_matches_at_once_and_tells_the_commander(hands: Hands) -> None:
    """R-CUS-06, A.4 no. 10: no approval beforehand; whoever holds the list hears what it finds."""
    (entry,) = (await hands.ask(hands.first, "GET", "/entries")).json()["entries"]
    assert (entry["status"], entry["list_kind"], entry["plate"]) == ("active", "commander", PLATE)
    (shown,) = await hands.lists(hands.first)
    assert entry["expires_at"] == shown["ends_at"]
    await hands.street.passes()
    (alert,) = await hands.street.alerts()
    assert str(alert["person_id"]) == hands.first.id
    opened = await hands.ask(hands.first, "GET", f"/alerts/{alert['id']}")
    assert opened.json()["entry"]["reason"] == "Burglary series"
    picture = await hands.ask(hands.first, "GET", opened.json()["crop_url"].removeprefix("/api"))
    assert picture.status_code == 200


async def test_the_lieutenants_are_told_of_a_commanders_plate(hands: Hands) -> None:
    """A.4 no. 10: they are notified, and find it among all entries."""
    lieutenant = await hands.street.person("ci_lieutenant", on_shift=False)
    entered = await hands.enter(hands.first, plate="DT55219", state="IL")
    told = await hands.street.house.db.row(
        "SELECT body FROM live_event WHERE person_id = $1 AND kind = 'entry'", UUID(lieutenant.id)
    )
    assert told is not None
    assert told["body"]["entry_id"] == entered.json()["id"]
    found = (await hands.ask(lieutenant, "GET", "/entries?view=all")).json()["entries"]
    assert {each["plate"] for each in found} == {PLATE, "DT55219"}
    assert [each["plates"] for each in await hands.lists(lieutenant)] == [2]


async def test_a_list_that_nobody_took_over_ends_with_the_shift_with_no_job_running(
    hands: Hands,
) -> None:
    """R-CUS-06: offered is not accepted. What is written down later changes nothing."""
    assert (await hands.offer()).status_code == 200
    hands.street.watch.pass_(hours=2)
    await hands.street.passes()
    assert await hands.street.alerts() == []
    assert codes(await hands.answer()) == (409, "list-ended")
    assert await hands.lists(hands.second) == []
    await mind(hands.street.house)
    assert (await hands.told())[-1] == "system:list:lapsed"
    row = await hands.street.house.db.row("SELECT * FROM hot_list WHERE kind = 'commander'")
    assert row is not None
    assert (row["ended_why"], row["entries"]) == ("lapsed", 0)
    assert row["ended_at"] < hands.street.watch.at - timedelta(seconds=1)
    assert await hands.street.house.db.value("SELECT count(*) FROM entry_key") == 0
    await mind(hands.street.house)
    assert (await hands.told()).count("system:list:lapsed") == 1
    assert await hands.news(hands.second) == ["offered", "ended"]


async def test_a_list_ends_as_the_shift_was_planned_also_where_that_runs_on(hands: Hands) -> None:
    """R-CUS-06, BPD POL-H.f: an offer makes neither live longer, what is open only the shift."""
    (planned,) = await hands.lists(hands.first)
    await hands.offer()
    await hands.ask(hands.first, "POST", "/reliefs", {})
    assert [each["ends_at"] for each in await hands.lists(hands.second)] == [planned["ends_at"]]
    hands.street.watch.pass_(hours=2)
    me = (await hands.ask(hands.first, "GET", "/me")).json()
    assert me["shift"]["held"] is True
    assert await hands.lists(hands.first) == []
    await hands.street.passes()
    assert await hands.street.alerts() == []


async def test_the_offer_of_a_list_keeps_no_shift(hands: Hands) -> None:
    """R-CUS-06: it ends with the list; nobody is on duty for what can be answered no more."""
    await hands.offer()
    hands.street.watch.pass_(hours=2)
    assert (await hands.ask(hands.first, "GET", "/me")).json()["shift"] is None


async def test_a_list_that_was_accepted_goes_on_to_the_end_of_the_next_shift(
    hands: Hands,
) -> None:
    """R-CUS-06, R-CUS-07: custody is recorded, and the new holder hears the alerts."""
    assert (await hands.offer()).status_code == 200
    seen = (await hands.ask(hands.second, "GET", "/entries")).json()["entries"]
    assert [each["plate"] for each in seen] == [PLATE], "what one is offered can be looked at"
    taken = await hands.answer()
    assert [each["holder"]["id"] for each in taken.json()["lists"]] == [hands.second.id]
    assert await hands.custody() == [(0, hands.first.id), (1, hands.second.id)]
    hands.street.watch.pass_(hours=3)
    await hands.street.passes()
    (alert,) = await hands.street.alerts()
    assert str(alert["person_id"]) == hands.second.id
    hands.street.watch.pass_(hours=SHIFT_H)
    await hands.street.passes()
    assert len(await hands.street.alerts()) == 1
    assert await hands.told() == [
        "person:list:begun",
        "person:list:offered",
        "person:list:taken",
    ]
    assert await hands.news(hands.first) == ["accepted"]


async def test_a_list_goes_on_once(hands: Hands) -> None:
    """R-CUS-07, A.3 no. 24: continuing again needs a new list."""
    await hands.offer()
    (taken,) = (await hands.answer()).json()["lists"]
    assert taken["may_offer"] is False
    third = await hands.street.person("commander")
    assert clauses(await hands.offer(third, by=hands.second)) == {"bpd-one-handover"}
    entered = await hands.enter(hands.second, plate="DT55219", state="IL")
    assert entered.json()["list_id"] != hands.list_id
    ends = {each["id"]: each["may_offer"] for each in await hands.lists(hands.second)}
    assert ends == {hands.list_id: False, entered.json()["list_id"]: True}


async def test_a_list_is_not_offered_to_somebody_who_is_no_commander(hands: Hands) -> None:
    """R-CUS-06: the oncoming commander takes responsibility for the removal."""
    detective = await hands.street.person("detective", units=("CID",))
    assert clauses(await hands.offer(detective)) == {"bpd-oncoming-commander"}
    assert clauses(await hands.offer(hands.first, by=hands.second)) == {"bpd-list-holder"}


async def test_a_list_is_taken_by_the_one_to_whom_it_was_offered_and_on_shift(
    hands: Hands,
) -> None:
    """R-CUS-06: it lives with the shift of whoever takes it."""
    third = await hands.street.person("commander", on_shift=False)
    assert clauses(await hands.answer(third)) == {"bpd-list-offered", "bpd-oncoming-on-shift"}
    await hands.offer(third)
    assert clauses(await hands.answer()) == {"bpd-list-offered"}
    assert clauses(await hands.answer(third)) == {"bpd-oncoming-on-shift"}
    assert await hands.custody() == [(0, hands.first.id)]


async def test_an_offer_can_be_declined_taken_back_and_made_again(hands: Hands) -> None:
    """R-CUS-06: until somebody accepts, whoever made the list answers for it."""
    await hands.offer()
    assert codes(await hands.offer()) == (409, "handover-waiting")
    assert (await hands.answer(accept=False)).status_code == 200
    assert codes(await hands.answer()) == (403, "refused")
    await hands.offer()
    path = f"/shift-lists/{hands.list_id}/offer"
    assert (await hands.ask(hands.first, "DELETE", path)).status_code == 204
    assert codes(await hands.ask(hands.first, "DELETE", path)) == (409, "handover-answered")
    (mine,) = await hands.lists(hands.first)
    assert mine["offered_to"] is None
    assert await hands.lists(hands.second) == []
    assert await hands.news(hands.first) == ["declined"]


async def test_a_shift_that_is_ended_early_ends_its_list_at_once(hands: Hands) -> None:
    """R-CUS-06."""
    headers = await signed_in(hands.street, hands.first, hands.client)
    assert (await hands.client.delete("/api/shifts/current", headers=headers)).status_code == 204
    await hands.street.passes()
    assert await hands.street.alerts() == []


async def test_a_commander_removes_the_list_or_one_plate_of_it(hands: Hands) -> None:
    """R-CUS-06, R-CUS-08: the second commander too, of the list that was taken over."""
    await hands.enter(hands.first, plate="DT55219", state="IL")
    assert clauses(await hands.ask(hands.second, "DELETE", f"/shift-lists/{hands.list_id}")) == {
        "bpd-list-enders"
    }
    await hands.offer()
    await hands.answer()
    found = (await hands.ask(hands.second, "GET", "/entries")).json()["entries"]
    gone = next(each for each in found if each["plate"] == PLATE)
    removed = await hands.ask(hands.second, "DELETE", f"/entries/{gone['id']}")
    assert removed.status_code == 204
    await hands.street.passes()
    assert await hands.street.alerts() == []
    (left,) = await hands.lists(hands.second)
    assert left["plates"] == 1
    ended = await hands.ask(hands.second, "DELETE", f"/shift-lists/{hands.list_id}")
    assert ended.status_code == 204
    assert await hands.lists(hands.second) == []
    assert (await hands.told())[-1] == "person:list:ended"


async def test_the_holder_is_reminded_before_the_list_ends_each_time_once(hands: Hands) -> None:
    """R-CUS-06: 60, 30 and 10 minutes before."""
    for minutes in (0, 61, 0, 30, 0, 20):
        hands.street.watch.pass_(minutes=minutes)
        await mind(hands.street.house)
    rows = await hands.street.house.db.rows(
        "SELECT canonical FROM audit_event WHERE tag = 'system:list:reminded' ORDER BY seq"
    )
    told = [json.loads(row["canonical"])["details"] for row in rows]
    assert [(each["minutes"], each["holder"]) for each in told] == [
        (minutes, hands.first.id) for minutes in (60, 30, 10)
    ]
    assert await hands.news(hands.first) == ["ending"] * 3


async def test_whoever_is_off_shift_or_no_commander_has_no_shift_list(hands: Hands) -> None:
    """R-CUS-06, R-ACC-12."""
    resting = await hands.street.person("commander", on_shift=False)
    assert "bpd-shift-list-on-shift" in clauses(await hands.enter(resting))
    officer = await hands.street.person("officer")
    assert "bpd-entry-creators" in clauses(await hands.enter(officer))
    assert await hands.lists(officer) == []


async def test_what_binds_every_custom_entry_binds_a_commanders_too(hands: Hands) -> None:
    """A.4 no. 10: H.c, e and h as well."""
    assert clauses(await hands.enter(hands.first, plate="QMH*")) == {"bpd-complete-plate"}
    assert clauses(await hands.enter(hands.first, basis=" ")) == {"bpd-basis"}
    elsewhere = await hands.enter(hands.first, jurisdiction="Peoria")
    assert clauses(elsewhere) == {"bpd-joint-investigation"}
