"""The register of errors in the data: filled by rejections, closed with what was done."""

import pytest

from backend.domain.alerting import Decision, RejectReason
from backend.services import verifying
from backend.services.acting import Who
from backend.services.verifying import Decided
from tests.flow.browsing import events, get, post, told_of_a_hit
from tests.flow.standing import clauses, codes
from tests.flow.street import PLATE, Street

pytestmark = pytest.mark.anyio
REGISTER = "/api/data-errors"


async def rejected(street: Street, reason: RejectReason) -> tuple[Who, str]:
    """An officer who found something wrong, and the error that came of it."""
    officer, alert_id = await told_of_a_hit(street)
    said = Decided(Decision.REJECTED, street.watch(), reason, "The owner has it back.")
    await verifying.decide(street.house, officer, alert_id, said)
    return officer, str(await street.house.db.value("SELECT id FROM data_error"))


async def test_an_administrator_sees_what_was_wrong_and_not_where_it_was(street: Street) -> None:
    """R-ALR-17, R-ACC-06: the entry as it is listed, so that the source can be told."""
    await rejected(street, RejectReason.STALE_LIST)
    administrator = await street.person("administrator", on_shift=False)
    told = (await get(street, administrator, REGISTER)).json()
    (error,) = told["errors"]
    assert (error["reason"], error["found_by"], error["list_name"]) == (
        "stale_list",
        "Sam Officer",
        "State list",
    )
    assert error["listed"]["plate"] == PLATE
    assert (error["camera"], error["said"]) == (None, None)
    assert told["tallies"] == [{"reason": "stale_list", "of": "State list", "found": 1, "open": 1}]
    (shown,) = await events(street, "person:error:listed")
    assert shown["errors"] == [error["id"]]


async def test_a_commander_sees_where_it_was_as_long_as_its_read_lives(street: Street) -> None:
    """R-ALR-17: whoever may open alerts."""
    await rejected(street, RejectReason.MISREAD)
    commander = await street.person("commander")
    told = (await get(street, commander, REGISTER)).json()
    assert (told["errors"][0]["camera"], told["errors"][0]["said"]) == (
        "Main St",
        "The owner has it back.",
    )
    assert told["tallies"][0]["of"] == "Main St"
    await street.house.db.run("UPDATE hit SET captured_at = captured_at - interval '31 days'")
    assert (await get(street, commander, REGISTER)).json()["errors"][0]["camera"] is None


async def test_the_source_is_told_and_what_was_done_closes_it_once(street: Street) -> None:
    """R-ALR-17: who was told, what was done, by whom."""
    _, error_id = await rejected(street, RejectReason.STALE_LIST)
    administrator = await street.person("administrator", on_shift=False)
    one = f"{REGISTER}/{error_id}"
    closing = {"outcome": "told_source", "note": "They take it off tonight."}
    early = await post(street, administrator, f"{one}/closing", **closing)
    assert codes(early) == (422, "invalid")
    assert early.json()["flaws"][0]["field"] == "outcome"
    told = await post(street, administrator, f"{one}/source", told="LEADS desk, by telephone")
    assert told.status_code == 204, told.text
    assert (await post(street, administrator, f"{one}/closing", **closing)).status_code == 204
    row = await street.house.db.row("SELECT * FROM data_error")
    assert row is not None
    assert (row["source_told"], row["outcome"], row["note"]) == (
        "LEADS desk, by telephone",
        *closing.values(),
    )
    assert (str(row["told_by"]), str(row["closed_by"])) == (administrator.id, administrator.id)
    (event,) = await events(street, "person:error:closed")
    assert event["outcome"] == "told_source"
    again = await post(street, administrator, f"{one}/closing", **closing)
    assert codes(again) == (409, "error-closed")
    late = await post(street, administrator, f"{one}/source", told="Again")
    assert codes(late) == (409, "error-closed")
    shown = (await get(street, administrator, REGISTER)).json()
    assert shown["errors"][0]["closed_by"] == "Sam Administrator"
    assert shown["tallies"][0]["open"] == 0


async def test_an_officer_reports_by_rejecting_and_keeps_no_register(street: Street) -> None:
    """R-ALR-17."""
    officer, error_id = await rejected(street, RejectReason.OTHER)
    assert clauses(await get(street, officer, REGISTER)) == {"bpd-error-keepers"}
    closing = {"outcome": "no_error", "note": "It was right."}
    refused = await post(street, officer, f"{REGISTER}/{error_id}/closing", **closing)
    assert clauses(refused) == {"bpd-error-keepers"}


async def test_of_a_custom_list_the_register_shows_that_and_no_plate(street: Street) -> None:
    """R-CUS-13."""
    detective = await street.person("detective", units=("CID",))
    await street.approve(await street.entry(detective))
    await street.passes()
    (alert,) = await street.alerts(detective)
    said = Decided(Decision.REJECTED, street.watch(), RejectReason.WRONG_VEHICLE)
    await verifying.decide(street.house, detective, alert["id"], said)
    commander = await street.person("commander")
    answer = await get(street, commander, REGISTER)
    (error,) = answer.json()["errors"]
    assert (error["reason"], error["listed"]) == ("wrong_vehicle", None)
    assert PLATE not in answer.text
    unknown = await post(street, commander, f"{REGISTER}/{alert['id']}/source", told="x")
    assert codes(unknown) == (404, "error-unknown")
