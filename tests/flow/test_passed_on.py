"""A hit that an officer cannot act on: passed to dispatch, open until somebody has filled it in."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest

from backend.domain.alerting import Decision, RejectReason
from backend.domain.dispositions import Action
from backend.domain.errors import Conflict
from backend.domain.responding import Response
from backend.services import disposing, responding, verifying
from backend.services.acting import Who
from backend.services.disposing import Disposed
from backend.services.responding import Responded
from backend.services.verifying import Decided
from tests.flow.browsing import events, get, post, told_of_a_hit
from tests.flow.standing import clauses, codes
from tests.flow.street import PLATE, Street

pytestmark = pytest.mark.anyio


async def answer(street: Street, who: Who, task_id: str, **told: Any) -> httpx.Response:  # noqa: ANN401
    return await post(street, who, f"/api/dispatch/{task_id}", **told)


async def pass_on(street: Street, who: Who, alert_id: UUID, **said: str) -> str:
    """The id of the task."""
    told = Responded(Response.PASSED_ON, None, {"because": "assignment"} | said)
    await responding.respond(street.house, who, alert_id, told)
    return str(await street.house.db.value("SELECT id FROM dispatch_task"))


async def test_a_dispatcher_sees_what_to_look_for_takes_it_up_and_closes_it(
    street: Street,
) -> None:
    """R-ALR-13: told at once in the open app; who took it, when and under which number."""
    dispatcher = await street.person("dispatcher", on_shift=False)
    officer, alert_id = await told_of_a_hit(street)
    task_id = await pass_on(street, officer, alert_id)
    news = await street.house.db.rows(
        "SELECT body FROM live_event WHERE person_id = $1 AND kind = 'duty'", UUID(dispatcher.id)
    )
    assert [row["body"]["what"] for row in news] == ["task"]
    listed = (await get(street, dispatcher, "/api/dispatch")).json()
    (task,) = listed["tasks"]
    assert (task["passed_by"], task["because"], task["overdue"]) == (
        "Sam Officer",
        "assignment",
        False,
    )
    assert (task["vehicle"]["plate"], task["vehicle"]["place"]) == (PLATE, "Main St at 1st")
    (shown,) = await events(street, "person:dispatch:listed")
    assert shown["tasks"] == [task_id]
    done = await answer(street, dispatcher, task_id, answered_by="Sam", cad_number="P26123456")
    assert done.status_code == 204, done.text
    row = await street.house.db.row("SELECT * FROM dispatch_task")
    assert row is not None
    assert (str(row["taken_by"]), row["cad_number"]) == (dispatcher.id, "P26123456")
    assert row["closed_at"] is not None
    assert (await get(street, dispatcher, "/api/dispatch")).json()["tasks"] == []
    (event,) = await events(street, "person:dispatch:answered")
    assert (event["answered_by"], event["closed"]) == ("Sam", True)
    again = await answer(street, dispatcher, task_id, answered_by="Sam")
    assert codes(again) == (409, "task-closed")


async def test_where_one_calls_it_is_open_until_all_of_it_is_filled_in(street: Street) -> None:
    """R-ALR-13, A.3 no. 19: who answered, when, their number; each when it is known."""
    officer, alert_id = await told_of_a_hit(street)
    task_id = await pass_on(street, officer, alert_id, answered_by="Desk 2")
    passed = (await get(street, officer, f"/api/alerts/{alert_id}")).json()["dispatch"]["passed"]
    assert (passed["answered_by"], passed["closed_at"]) == ("Desk 2", None)
    first_at = passed["answered_at"]
    street.watch.pass_(minutes=20)
    done = await answer(street, officer, task_id, no_number=True)
    assert done.status_code == 204, done.text
    passed = (await get(street, officer, f"/api/alerts/{alert_id}")).json()["dispatch"]["passed"]
    assert (passed["answered_by"], passed["answered_at"]) == ("Desk 2", first_at)
    assert (passed["no_number"], passed["cad_number"]) == (True, "")
    assert passed["closed_at"] is not None


async def test_the_shift_page_says_what_nobody_has_filled_in(street: Street) -> None:
    """R-ALR-13: the report of what is unhandled, with who passed it on and no plate."""
    commander = await street.person("commander")
    officer, alert_id = await told_of_a_hit(street)
    task_id = await pass_on(street, officer, alert_id, answered_by="Desk 2")
    street.watch.pass_(minutes=31)
    page = await get(street, commander, "/api/shift-page")
    (task,) = page.json()["tasks"]
    assert (task["id"], task["passed_by"], task["overdue"]) == (task_id, "Sam Officer", True)
    assert PLATE not in page.text
    (viewed,) = await events(street, "person:shift-page:viewed")
    assert viewed["figures"]["tasks"] == 1
    done = await answer(street, commander, task_id, cad_number="P26123456")
    assert done.status_code == 204, done.text
    assert (await get(street, commander, "/api/shift-page")).json()["tasks"] == []


async def test_an_alert_is_passed_on_once_and_colleagues_see_it(street: Street) -> None:
    """R-ALR-13, R-ALR-14."""
    other = await street.person("officer")
    officer, alert_id = await told_of_a_hit(street)
    await pass_on(street, officer, alert_id)
    with pytest.raises(Conflict) as twice:
        await pass_on(street, officer, alert_id)
    assert twice.value.code == "passed-on"
    theirs = (await street.alerts(other))[0]["id"]
    (seen,) = (await get(street, other, f"/api/alerts/{theirs}")).json()["colleagues"]
    assert seen["stage"] == "passed_on"


async def test_what_is_rejected_is_passed_to_nobody(street: Street) -> None:
    """R-ALR-13: a valid hit."""
    officer, alert_id = await told_of_a_hit(street)
    said = Decided(Decision.REJECTED, street.watch(), RejectReason.MISREAD)
    await verifying.decide(street.house, officer, alert_id, said)
    with pytest.raises(Conflict) as refused:
        await pass_on(street, officer, alert_id)
    assert refused.value.code == "not-valid"
    assert await street.house.db.rows("SELECT FROM response") == []


async def test_what_came_of_it_being_dispatch_makes_the_task(street: Street) -> None:
    """R-ALR-13: it is not enough to say so."""
    officer, alert_id = await told_of_a_hit(street)
    await disposing.dispose(
        street.house, officer, alert_id, Disposed(Action.PASSED_ON, happened=True)
    )
    row = await street.house.db.row("SELECT reason, alert_id FROM dispatch_task")
    assert row is not None
    assert (row["reason"], row["alert_id"]) == ("other", alert_id)


async def test_an_officer_sees_no_list_and_fills_in_nothing_of_a_colleague(
    street: Street,
) -> None:
    """R-ALR-13."""
    other = await street.person("officer")
    officer, alert_id = await told_of_a_hit(street)
    task_id = await pass_on(street, officer, alert_id)
    assert clauses(await get(street, other, "/api/dispatch")) == {"bpd-dispatch-readers"}
    refused = await answer(street, other, task_id, answered_by="Desk 2")
    assert clauses(refused) == {"bpd-dispatch-answerers"}
    unknown = await answer(street, other, str(alert_id), answered_by="Desk 2")
    assert clauses(unknown) == {"bpd-dispatch-answerers"}


async def test_of_an_entry_for_other_units_dispatch_sees_that_it_waits_and_no_more(
    street: Street,
) -> None:
    """R-CUS-15, R-ALR-13."""
    dispatcher = await street.person("dispatcher", on_shift=False)
    detective = await street.person("detective", units=("CID",))
    await street.approve(await street.entry(detective))
    await street.passes()
    (alert,) = await street.alerts(detective)
    await pass_on(street, detective, alert["id"])
    page = await get(street, dispatcher, "/api/dispatch")
    (task,) = page.json()["tasks"]
    assert (task["passed_by"], task["vehicle"]) == ("Sam Detective", None)
    assert PLATE not in page.text
    assert await events(street, "person:dispatch:listed") == []


async def test_past_the_life_of_the_read_the_task_is_open_and_shows_nothing(
    street: Street,
) -> None:
    """R-ALR-13: what is past its life is not shown, purged or not."""
    commander = await street.person("commander")
    officer, alert_id = await told_of_a_hit(street)
    await pass_on(street, officer, alert_id)
    await street.house.db.run(
        "UPDATE hit SET captured_at = captured_at - $1::interval", timedelta(days=31)
    )
    (task,) = (await get(street, commander, "/api/dispatch")).json()["tasks"]
    assert task["vehicle"] is None
