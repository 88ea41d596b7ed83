"""One hit, several officers: who is on the way, whose word settles it, what nobody inherits."""

import json
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from litestar.testing import AsyncTestClient

from backend.domain.alerting import Decision, RejectReason
from backend.domain.dispositions import Action
from backend.domain.errors import Invalid, Refused
from backend.domain.responding import Response
from backend.services import disposing, responding, verifying
from backend.services.acting import Who
from backend.services.disposing import Disposed
from backend.services.responding import Responded
from backend.services.verifying import Decided, Stepped
from tests.apps import create_app
from tests.flow.signing import signed_in
from tests.flow.street import Street

pytestmark = pytest.mark.anyio
MINUTE = timedelta(minutes=1)


async def hit(street: Street, officers: int = 2, reason: str = "stolen_vehicle") -> list[Any]:
    """Officers who were told of one vehicle, each with their alert."""
    people_ = [await street.person("officer") for _ in range(officers)]
    await street.listed(reason=reason)
    await street.passes()
    return [(who, (await street.alerts(who))[0]["id"]) for who in people_]


async def shown(street: Street, who: Who, alert_id: UUID) -> dict[str, Any]:
    app = create_app(street.house.settings, street.watch)
    async with AsyncTestClient(app, base_url="https://phone.example") as client:
        await signed_in(street, who, client)
        whole: dict[str, Any] = (await client.get(f"/api/alerts/{alert_id}")).json()
        return whole


async def respond(street: Street, who: Who, alert_id: UUID, kind: Response, **said: Any) -> None:  # noqa: ANN401
    await responding.respond(street.house, who, alert_id, Responded(kind, None, said))


async def step(
    street: Street, who: Who, alert_id: UUID, name: str = "plate", ago: timedelta = timedelta(0)
) -> None:
    said = Stepped(name, {"same": True}, street.watch() - ago)
    await verifying.record_step(street.house, who, alert_id, said)


async def last(street: Street, tag: str) -> dict[str, Any]:
    told = await street.house.db.value(
        "SELECT canonical FROM audit_event WHERE tag = $1 ORDER BY seq DESC LIMIT 1", tag
    )
    details: dict[str, Any] = json.loads(told)["details"]
    return details


async def test_colleagues_see_who_is_on_the_way_and_who_has_searched(street: Street) -> None:
    """R-ALR-14: at once in the open app, and without a push."""
    (first, first_alert), (second, second_alert) = await hit(street)
    street.channel.sent.clear()
    await respond(street, first, first_alert, Response.EN_ROUTE)
    (seen,) = (await shown(street, second, second_alert))["colleagues"]
    assert (seen["name"], seen["stage"]) == ("Sam Officer", "en_route")
    news = await street.house.db.rows(
        "SELECT body FROM live_event WHERE person_id = $1 AND kind = 'alert' ORDER BY id DESC",
        UUID(second.id),
    )
    assert news[0]["body"]["kind"] == "update"
    street.watch.pass_(minutes=9)
    await respond(street, first, first_alert, Response.SEARCHED)
    assert (await shown(street, second, second_alert))["colleagues"][0]["stage"] == "searched"
    own = (await shown(street, first, first_alert))["responses"]
    assert [each["kind"] for each in own] == ["en_route", "searched"]
    await street.told()
    assert street.channel.sent == []


async def test_whose_word_settled_it_stands_there_and_is_nobodys_verification(
    street: Street,
) -> None:
    """R-ALR-01: verification is per person and never inherited; the alert stays openable."""
    (first, first_alert), (second, second_alert) = await hit(street)
    await step(street, first, first_alert)
    said = Decided(Decision.ACCEPTED, street.watch())
    await verifying.decide(street.house, first, first_alert, said)
    await disposing.dispose(street.house, first, first_alert, Disposed(Action.FOLLOWED))
    whole = await shown(street, second, second_alert)
    assert (whole["state"], whole["settled_by"]) == ("settled", ["Sam Officer"])
    assert [each["done"] for each in whole["ladder"]] == [None] * 4
    assert whole["decision"] is None
    assert whole["colleagues"][0]["stage"] == "acted"


async def test_an_act_without_a_decision_is_recorded_and_goes_to_review(street: Street) -> None:
    """R-ALR-05: what happened can always be recorded; what was not done stands as not done."""
    ((officer, alert_id),) = await hit(street, 1)
    said = Disposed(
        Action.ARREST,
        done_at=street.watch() - MINUTE / 60,
        basis_of_stop="observed_violation",
        happened=True,
    )
    await disposing.dispose(street.house, officer, alert_id, said)
    (alert,) = await street.alerts()
    assert (alert["decision"], alert["review"]) == (None, True)
    assert alert["not_done"] == ["plate", "state", "descriptors", "status"]
    whole = await shown(street, officer, alert_id)
    assert (whole["state"], whole["not_done"][0]) == ("decided", "Compare the plate")
    event = await last(street, "person:alert:disposed")
    assert (event["undecided"], event["review"], event["not_done"][0]) == (True, True, "plate")


async def test_a_step_that_was_done_before_the_decision_can_be_told_after_it(
    street: Street,
) -> None:
    """R-ALR-01: with its true time beside the time of entry, and marked as told afterwards."""
    ((officer, alert_id),) = await hit(street, 1)
    street.watch.pass_(minutes=10)
    await step(street, officer, alert_id)
    await verifying.decide(
        street.house, officer, alert_id, Decided(Decision.ACCEPTED, street.watch())
    )
    street.watch.pass_(minutes=20)
    with pytest.raises(Refused) as refused:
        await step(street, officer, alert_id)
    assert [clause.id for clause in refused.value.clauses] == ["bpd-verify-first"]
    said = Stepped("state", {"state": "ID"}, street.watch() - 25 * MINUTE)
    await verifying.record_step(street.house, officer, alert_id, said)
    row = await street.house.db.row("SELECT * FROM verification WHERE step = 'state'")
    assert row is not None
    assert row["recorded_at"] - row["done_at"] > 24 * MINUTE
    assert (await last(street, "person:alert:verified"))["after_decision"] is True
    (alert,) = await street.alerts()
    assert "state" in alert["not_done"], "what was not told by then stays so"


async def test_a_rejected_alert_gets_no_stop_and_a_stop_by_mistake_goes_to_review(
    street: Street,
) -> None:
    """R-ALR-06, R-ALR-17."""
    ((officer, alert_id),) = await hit(street, 1)
    said = Decided(Decision.REJECTED, street.watch(), RejectReason.MISREAD)
    await verifying.decide(street.house, officer, alert_id, said)
    with pytest.raises(Invalid):
        await disposing.dispose(
            street.house, officer, alert_id, Disposed(Action.ARREST, basis_of_stop="seen")
        )
    mistake = Disposed(Action.STOPPED_IN_ERROR, basis_of_stop="known_person")
    await disposing.dispose(street.house, officer, alert_id, mistake)
    (alert,) = await street.alerts()
    assert (alert["disposition"]["action"], alert["review"]) == ("stopped_in_error", True)
    noted = await street.house.db.row("SELECT reason, closed_at, list_id FROM data_error")
    assert noted is not None
    assert (noted["reason"], noted["closed_at"]) == ("misread", None)


async def test_on_another_call_one_weighs_it_and_the_commander_is_told_in_a_tap(
    street: Street,
) -> None:
    """R-ALR-10, R-ALR-11, R-ALR-12."""
    commander = await street.person("commander")
    ((officer, alert_id),) = await hit(street, 1)
    with pytest.raises(Invalid):
        await respond(street, officer, alert_id, Response.ON_CALL, choice="leave")
    await respond(street, officer, alert_id, Response.ON_CALL, choice="leave", safe=True)
    await respond(street, officer, alert_id, Response.SUPERVISOR)
    news = await street.house.db.rows(
        "SELECT body FROM live_event WHERE person_id = $1 AND kind = 'duty'", UUID(commander.id)
    )
    assert [row["body"]["what"] for row in news] == ["notice"]
    event = await last(street, "person:alert:responded")
    assert (event["kind"], event["late"]) == ("supervisor", False)


async def test_the_neighbour_is_told_with_who_answered_and_when(street: Street) -> None:
    """R-ALR-16: for a stolen vehicle that is followed, and with its true time."""
    ((officer, alert_id),) = await hit(street, 1)
    whole = await shown(street, officer, alert_id)
    assert whole["neighbours"] == ["Normal Police Department"]
    street.watch.pass_(minutes=12)
    done_at = street.watch() - 5 * MINUTE
    said = {"agency": "Normal Police Department", "answered_by": "Desk 2"}
    await responding.respond(
        street.house, officer, alert_id, Responded(Response.NEIGHBOUR, done_at, said)
    )
    row = await street.house.db.row("SELECT said, done_at, recorded_at FROM response")
    assert row is not None
    assert (row["said"], row["done_at"]) == (said, done_at)
    assert row["recorded_at"] - done_at > 4 * MINUTE
    assert (await last(street, "person:alert:responded"))["late"] is True


async def test_an_alert_for_another_reason_asks_for_no_neighbour(street: Street) -> None:
    """R-ALR-16."""
    ((officer, alert_id),) = await hit(street, 1, reason="missing_person")
    assert (await shown(street, officer, alert_id))["neighbours"] == []
