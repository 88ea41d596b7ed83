"""What is said about a custom entry: no longer valid, questions of the approver, its report."""

from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from litestar.testing import AsyncTestClient

from backend.services.acting import Who
from policies.cited import Cited
from tests.apps import create_app
from tests.flow.signing import signed_in
from tests.flow.standing import clauses, codes
from tests.flow.street import Street

pytestmark = pytest.mark.anyio


class Said:
    """A detective with an entry, the lieutenant, and whoever else comes."""

    def __init__(self, street: Street, client: AsyncTestClient[Any], detective: Who) -> None:
        self.street, self.client, self.detective = street, client, detective
        self.entry_id = UUID(int=0)

    async def ask(self, who: Who, method: str, path: str, body: object = None) -> Any:  # noqa: ANN401 - an answer
        headers = await signed_in(self.street, who, self.client)
        return await self.client.request(method, f"/api{path}", json=body, headers=headers)

    async def lieutenant(self) -> Who:
        return await self.street.person("ci_lieutenant", on_shift=False)

    async def entry(self, who: Who | None = None) -> dict[str, Any]:
        answer = await self.ask(who or self.detective, "GET", "/entries?view=all")
        (found,) = answer.json()["entries"]
        return dict(found)

    async def woken(self, who: Who) -> int:
        return int(
            await self.street.house.db.value(
                "SELECT count(*) FROM live_event WHERE person_id = $1 AND kind = 'entry'",
                UUID(who.id),
            )
        )

    async def details(self, tag: str) -> list[dict[str, Any]]:
        rows = await self.street.house.db.rows(
            "SELECT convert_from(canonical, 'utf8')::jsonb -> 'details' AS told FROM audit_event"
            " WHERE tag = $1 ORDER BY seq",
            tag,
        )
        return [row["told"] for row in rows]


@pytest.fixture
async def said(street: Street) -> AsyncIterator[Said]:
    app = create_app(street.house.settings, street.watch)
    detective = await street.person("detective", units=("CID",))
    async with AsyncTestClient(app, base_url="https://desk.example") as client:
        made = Said(street, client, detective)
        made.entry_id = await street.entry(detective)
        yield made


async def test_an_entry_says_to_each_who_is_shown_it_whether_they_may_end_it(said: Said) -> None:
    """R-CUS-08: what the screen offers is what the policy then permits."""
    await said.street.approve(said.entry_id)
    stranger = await said.street.person("detective", units=("TF6",))
    told = [
        (await said.entry(who))["removable"]
        for who in (stranger, await said.lieutenant(), said.detective)
    ]
    assert told == [False, True, True]
    refused = await said.ask(stranger, "DELETE", f"/entries/{said.entry_id}")
    assert refused.status_code == 403
    ended = await said.ask(said.detective, "DELETE", f"/entries/{said.entry_id}")
    assert ended.status_code == 204


async def test_whoever_was_told_says_that_it_is_no_longer_valid_and_the_time_is_counted(
    said: Said,
) -> None:
    """R-CUS-08: from the alert; who made it and the administrator hear of it."""
    await said.street.approve(said.entry_id)
    other = await said.street.person("detective", units=("TF6",))
    keeper = await said.street.person("administrator", on_shift=False)
    await said.street.passes()
    (alert,) = await said.street.alerts(other)
    before = await said.woken(said.detective), await said.woken(keeper)
    body = {"words": "The car was found."}
    told = await said.ask(other, "POST", f"/alerts/{alert['id']}/notice", body)
    assert told.status_code == 204, told.text
    assert (await said.woken(said.detective), await said.woken(keeper)) == (
        before[0] + 1,
        before[1] + 1,
    )
    (remark,) = (await said.entry())["remarks"]
    assert (remark["kind"], remark["words"]) == ("notice", "The car was found.")
    assert remark["said_by"]["id"] == other.id
    said.street.watch.pass_(minutes=5)
    removed = await said.ask(said.detective, "DELETE", f"/entries/{said.entry_id}")
    assert removed.status_code == 204
    (event,) = await said.details("person:entry:removed")
    assert 300 <= event["noticed_s"] <= 302
    again = await said.ask(other, "POST", f"/alerts/{alert['id']}/notice", body)
    assert codes(again) == (409, "entry-ended")


async def test_an_entry_that_nobody_gave_notice_of_is_removed_without_a_time(said: Said) -> None:
    """R-CUS-08."""
    await said.ask(said.detective, "DELETE", f"/entries/{said.entry_id}")
    assert [event["noticed_s"] for event in await said.details("person:entry:removed")] == [None]


async def test_of_somebody_elses_alert_nobody_gives_notice(said: Said) -> None:
    """R-CUS-13."""
    await said.street.approve(said.entry_id)
    await said.street.passes()
    (alert,) = await said.street.alerts(said.detective)
    officer = await said.street.person("officer")
    body = {"words": "x"}
    answer = await said.ask(officer, "POST", f"/alerts/{alert['id']}/notice", body)
    assert codes(answer) == (404, "alert-unknown")


async def test_the_approver_asks_back_and_the_entry_waits(said: Said) -> None:
    """R-CUS-01: it matches nothing while it is talked about."""
    lieutenant = await said.lieutenant()
    path = f"/entries/{said.entry_id}/questions"
    assert "bpd-approvers" in clauses(await said.ask(said.detective, "POST", path, {"words": "?"}))
    asked = await said.ask(lieutenant, "POST", path, {"words": "Who saw it?"})
    assert asked.json()["status"] == "requested"
    await said.street.passes()
    assert await said.street.alerts() == []
    (question,) = (await said.entry())["remarks"]
    path = f"/questions/{question['id']}/answer"
    officer = await said.street.person("officer")
    assert clauses(await said.ask(officer, "POST", path, {"words": "me"})) == {"bpd-removers"}
    answered = await said.ask(said.detective, "POST", path, {"words": "A neighbor."})
    (question,) = answered.json()["remarks"]
    assert (question["answer"], question["answered_by"]["id"]) == ("A neighbor.", said.detective.id)
    again = await said.ask(said.detective, "POST", path, {"words": "Nobody."})
    assert codes(again) == (409, "entry-not-waiting")


async def test_an_entry_without_the_number_of_its_report_says_so_where_the_text_wants_one(
    said: Said,
) -> None:
    """R-CUS-12: LeRoy's members document entries in the general offense report."""
    assert (await said.entry())["report_missing"] is False
    house = said.client.app.state.house
    entries = replace(house.profile.entries, report_number=Cited(True, "LPD IV.I.5"))  # noqa: FBT003 - the value itself
    house.policy.profile = replace(house.profile, entries=entries)
    assert (await said.entry())["report_missing"] is True
    path = f"/entries/{said.entry_id}/report"
    kept = await said.ask(said.detective, "PUT", path, {"number": " GO-26-117 "})
    assert (kept.json()["report_number"], kept.json()["report_missing"]) == ("GO-26-117", False)
    assert [event["report"] for event in await said.details("person:entry:documented")] == [
        "GO-26-117"
    ]


async def test_entries_that_still_need_a_report_number_stand_together(said: Said) -> None:
    """R-CUS-12: for who may see the whole list all of them, for an owner their own."""
    house = said.client.app.state.house
    entries = replace(house.profile.entries, report_number=Cited(True, "LPD IV.I.5"))  # noqa: FBT003 - the value itself
    undocumented = "/entries?view=undocumented"
    detective, administrator = said.detective, await said.street.person("administrator")
    assert (await said.ask(detective, "GET", undocumented)).json()["entries"] == []
    house.policy.profile = replace(house.profile, entries=entries)
    waiting = (await said.ask(detective, "GET", undocumented)).json()["entries"]
    assert waiting == [], "what was never in force documents nothing"
    await said.street.approve(said.entry_id)
    for who in (detective, administrator):
        (entry,) = (await said.ask(who, "GET", undocumented)).json()["entries"]
        assert entry["id"] == str(said.entry_id)
    officer = await said.street.person("officer")
    assert (await said.ask(officer, "GET", undocumented)).json()["entries"] == []
    await said.ask(detective, "PUT", f"/entries/{said.entry_id}/report", {"number": "GO-1"})
    assert (await said.ask(administrator, "GET", undocumented)).json()["entries"] == []


async def test_the_form_of_an_entry_is_the_profiles(said: Said) -> None:
    """R-CUS-04, R-CUS-15: days, units, state and who answers are Bloomington's."""
    rules = (await said.ask(said.detective, "GET", "/me")).json()["entries"]
    patrol = rules.pop("patrol")
    assert rules == {
        "days": 30,
        "more_days": 30,
        "units": ["CID", "TF6", "CIAU"],
        "audience": ["CID", "TF6", "CIAU"],
        "state": "IL",
        "approvers": ["Criminal Investigations Lieutenant"],
        "report_number": False,
        "soon_days": 7,
        "afterwards_h": None,
    }
    assert patrol["told"] is False
    assert [clause["id"] for clause in patrol["why"]] == ["bpd-custom-audience"]
