"""An alert that was told to somebody else: who may see it, and what the rest is told."""

from typing import Any

import httpx
import pytest
from litestar.testing import AsyncTestClient

from backend.domain.alerting import Decision, RejectReason
from backend.domain.ids import new_id
from backend.domain.responding import Response
from backend.services import responding, verifying
from backend.services.acting import Who
from backend.services.responding import Responded
from backend.services.verifying import Decided
from tests.apps import create_app
from tests.flow.browsing import events, get, told_of_a_hit
from tests.flow.signing import signed_in
from tests.flow.standing import clauses, codes
from tests.flow.street import NOON, PLATE, Street

pytestmark = pytest.mark.anyio
PASSED = Responded(Response.PASSED_ON, None, {"because": "assignment"})


async def whole(street: Street, who: Who, alert_id: object) -> httpx.Response:
    return await get(street, who, f"/api/alerts/{alert_id}")


def same(one: httpx.Response, other: httpx.Response) -> bool:
    """Nothing tells the two answers apart but the address that was asked for."""
    problem, another = one.json(), other.json()
    for each in (problem, another):
        each.pop("instance", None)
    return (one.status_code, problem) == (other.status_code, another)


async def test_the_commander_on_shift_goes_from_the_shift_page_to_an_officers_alert(
    street: Street,
) -> None:
    """R-ALR-15, R-ACC-06: the audit says whose it is; its officer has not opened it by that."""
    commander = await street.person("commander")
    officer, alert_id = await told_of_a_hit(street)
    (hit,) = (await get(street, commander, "/api/shift-page")).json()["hits"]
    (told,) = [each for each in hit["told"] if each["name"] == "Sam Officer"]
    assert told["alert_id"] == str(alert_id)
    answer = await whole(street, commander, alert_id)
    assert (answer.status_code, answer.json()["told_to"]) == (200, "Sam Officer")
    assert answer.json()["plate_seen"] == PLATE
    (event,) = await events(street, "person:alert:opened")
    assert event["told_to"] == officer.id
    opened = await street.house.db.value("SELECT opened_at FROM alert WHERE id = $1", alert_id)
    assert opened is None


async def test_a_commander_whose_shift_is_over_is_refused_and_no_link_leads_there(
    street: Street,
) -> None:
    commander = await street.person("commander", on_shift=False)
    _, alert_id = await told_of_a_hit(street)
    (hit,) = (await get(street, commander, "/api/shift-page")).json()["hits"]
    assert (hit["shown"], [each["alert_id"] for each in hit["told"]]) == (True, [None])
    answer = await whole(street, commander, alert_id)
    assert answer.status_code == 403
    assert "bpd-alert-of-another" in clauses(answer)


async def test_dispatch_opens_an_alert_once_it_was_passed_on(street: Street) -> None:
    """R-ALR-13."""
    dispatcher = await street.person("dispatcher", on_shift=False)
    officer, alert_id = await told_of_a_hit(street)
    before = await whole(street, dispatcher, alert_id)
    assert before.status_code == 403
    await responding.respond(street.house, officer, alert_id, PASSED)
    (task,) = (await get(street, dispatcher, "/api/dispatch")).json()["tasks"]
    assert task["alert_id"] == str(alert_id)
    after = await whole(street, dispatcher, alert_id)
    assert (after.status_code, after.json()["dispatch"]["passed"]["id"]) == (200, task["id"])


async def test_whoever_looks_at_how_it_was_acted_on_sees_the_alert(street: Street) -> None:
    """R-ALR-05."""
    lieutenant = await street.person("ci_lieutenant", on_shift=False)
    officer, alert_id = await told_of_a_hit(street)
    said = Decided(Decision.REJECTED, street.watch(), RejectReason.MISREAD)
    await verifying.decide(street.house, officer, alert_id, said)
    assert (await whole(street, lieutenant, alert_id)).status_code == 403
    await street.house.db.run("UPDATE alert SET review = true WHERE id = $1", alert_id)
    assert (await whole(street, lieutenant, alert_id)).status_code == 200


@pytest.mark.parametrize("role", ["officer", "dispatcher", "commander", "administrator", "clerk"])
async def test_an_alert_of_another_and_none_at_all_are_answered_alike(
    street: Street, role: str
) -> None:
    """The policy decides before anything says that there is such an alert."""
    await told_of_a_hit(street)
    detective = await street.person("detective", units=("CID",))
    await street.approve(await street.entry(detective, audience=("CID",)))
    street.watch.pass_(minutes=20)
    await street.passes()
    of_custom = (await street.alerts(detective))[-1]["id"]
    of_general = (await street.alerts())[0]["id"]
    somebody = await street.person(role, on_shift=role != "commander")
    nothing = await whole(street, somebody, new_id(NOON))
    assert nothing.status_code == 403
    for alert_id in (of_custom, of_general):
        assert same(await whole(street, somebody, alert_id), nothing)


async def test_the_picture_is_seen_once_the_alert_was_opened(street: Street) -> None:
    """BPD DSAP-C: the alert that shows it is the reason, for a reviewer as for the officer."""
    lieutenant = await street.person("ci_lieutenant", on_shift=False)
    officer, alert_id = await told_of_a_hit(street)
    await street.house.db.run("UPDATE alert SET review = true WHERE id = $1", alert_id)
    url = (await whole(street, officer, alert_id)).json()["frame_url"]
    app = create_app(street.house.settings, street.watch)
    async with AsyncTestClient(app, base_url="https://desk.example") as client:
        headers = await signed_in(street, lieutenant, client)

        async def ask(path: str) -> Any:  # noqa: ANN401 - a response
            return await client.get(path, headers=headers)

        assert codes(await ask(url)) == (403, "refused")
        await ask(f"/api/alerts/{alert_id}")
        assert (await ask(url)).status_code == 200
