"""A vehicle that is known not to be the wanted one: said on the next alert of that plate."""

from typing import Any
from uuid import UUID

import pytest

from backend.domain.alerting import Decision, RejectReason
from backend.services import known_false, verifying
from backend.services.acting import Who
from backend.services.verifying import Decided
from tests.flow.browsing import events, get, post, request, told_of_a_hit
from tests.flow.standing import clauses, codes
from tests.flow.street import PLATE, Street

pytestmark = pytest.mark.anyio
SAID = {"vehicle": "Silver van of the florist", "why": "Stopped twice, papers in order."}
LIST = "/api/known-false"


async def rejected(street: Street) -> tuple[Who, UUID]:
    officer, alert_id = await told_of_a_hit(street)
    said = Decided(Decision.REJECTED, street.watch(), RejectReason.WRONG_VEHICLE)
    await verifying.decide(street.house, officer, alert_id, said)
    return officer, alert_id


async def proposed(street: Street) -> tuple[Who, str]:
    """Whoever proposed it, and the note's id."""
    officer, alert_id = await rejected(street)
    done = await post(street, officer, f"/api/alerts/{alert_id}/known-false", **SAID)
    assert done.status_code == 204, done.text
    return officer, str(await street.house.db.value("SELECT id FROM known_false"))


async def approved(street: Street) -> tuple[Who, Who, str]:
    """Whoever proposed it, the commander who approved it, and the note's id."""
    officer, note_id = await proposed(street)
    commander = await street.person("commander")
    done = await post(street, commander, f"{LIST}/{note_id}/answer", approve=True, note="Seen.")
    assert done.status_code == 204, done.text
    return officer, commander, note_id


async def next_alert(street: Street, officer: Who) -> dict[str, Any]:
    """The vehicle passes again, long enough after for an alert of its own."""
    street.watch.pass_(minutes=20)
    await street.passes()
    newest = (await street.alerts(officer))[-1]["id"]
    whole: dict[str, Any] = (await get(street, officer, f"/api/alerts/{newest}")).json()
    return whole


async def test_the_next_alert_of_the_plate_rings_as_ever_and_bears_the_warning(
    street: Street,
) -> None:
    """R-ALR-17: it keeps no alert back, and no step is done by it."""
    officer, _, _ = await approved(street)
    street.channel.sent.clear()
    alert = await next_alert(street, officer)
    (note,) = alert["not_wanted"]
    assert (note["vehicle"], note["why"]) == (SAID["vehicle"], SAID["why"])
    assert (note["said_by"], note["approved_by"]) == ("Sam Officer", "Sam Commander")
    assert alert["state"] == "open"
    assert [each["done"] for each in alert["ladder"]] == [None] * 4
    assert {note.urgency for note, _ in street.channel.sent} == {"high"}


async def test_without_an_answer_it_stands_on_no_alert(street: Street) -> None:
    """R-ALR-17: approved by another person."""
    officer, note_id = await proposed(street)
    assert (await next_alert(street, officer))["not_wanted"] == []
    commander = await street.person("commander")
    no = await post(street, commander, f"{LIST}/{note_id}/answer", approve=False)
    assert no.status_code == 204, no.text
    assert (await next_alert(street, officer))["not_wanted"] == []
    (event,) = await events(street, "person:known-false:answered")
    assert event["approved"] is False


async def test_after_the_profiles_days_it_is_over_and_forgets_the_plate(street: Street) -> None:
    """R-ALR-17: ends by itself, at the moment of use; the sweep only tidies up."""
    await approved(street)
    days = street.house.profile.alerts.known_false_days.value
    listed = (PLATE, "ID")
    now = street.watch()
    note = await street.house.db.row("SELECT plate, state_code, expires_at FROM known_false")
    assert note is not None
    assert (note["plate"], note["state_code"]) == listed
    assert (note["expires_at"] - now).days in (days - 1, days)
    stands = "SELECT known_false_stands(n, $1) FROM known_false n"
    assert await street.house.db.value(stands, note["expires_at"]) is False
    street.watch.pass_(days=days, seconds=1)
    await known_false.mind(street.house)
    gone = await street.house.db.row("SELECT plate, vehicle, why FROM known_false")
    assert gone == {"plate": "", "vehicle": "", "why": ""}
    assert len(await events(street, "system:known-false:cleared")) == 1


async def test_whoever_commands_answers_it_once_and_nobody_their_own(street: Street) -> None:
    """R-ALR-17, R-ACC-06."""
    officer, note_id = await proposed(street)
    commander = await street.person("commander")
    (waiting,) = (await get(street, commander, LIST)).json()["notes"]
    assert (waiting["plate"], waiting["vehicle"], waiting["answered_by"]) == (
        PLATE,
        SAID["vehicle"],
        None,
    )
    (shown,) = await events(street, "person:known-false:listed")
    assert shown["notes"] == [note_id]
    assert clauses(await get(street, officer, LIST)) == {"bpd-known-false-approvers"}
    await street.house.db.run("UPDATE known_false SET proposed_by = $1", UUID(commander.id))
    own = await post(street, commander, f"{LIST}/{note_id}/answer", approve=True)
    assert clauses(own) == {"bpd-known-false-of-another"}
    other = await street.person("commander")
    answer = f"{LIST}/{note_id}/answer"
    assert (await post(street, other, answer, approve=True)).status_code == 204
    assert codes(await post(street, other, answer, approve=True)) == (409, "conflict")


async def test_one_that_is_wrong_is_ended_before_its_time(street: Street) -> None:
    """R-ALR-17."""
    officer, commander, note_id = await approved(street)
    ended = await request(street, commander, "DELETE", f"{LIST}/{note_id}")
    assert ended.status_code == 204, ended.text
    assert (await next_alert(street, officer))["not_wanted"] == []
    again = await request(street, commander, "DELETE", f"{LIST}/{note_id}")
    assert codes(again) == (409, "conflict")
    # As one of a list that is for other units: whether there is such a note is not told.
    unknown = await request(street, commander, "DELETE", f"{LIST}/{street.camera_id}")
    assert clauses(unknown) == {"bpd-custom-audience"}


async def test_it_comes_out_of_a_rejected_alert_of_ones_own_in_words_and_once(
    street: Street,
) -> None:
    """R-ALR-17."""
    officer, alert_id = await told_of_a_hit(street)
    path = f"/api/alerts/{alert_id}/known-false"
    assert clauses(await post(street, officer, path, **SAID)) == {"bpd-known-false-rejected"}
    said = Decided(Decision.REJECTED, street.watch(), RejectReason.WRONG_VEHICLE)
    await verifying.decide(street.house, officer, alert_id, said)
    blank = await post(street, officer, path, vehicle=" ", why="Known.")
    assert blank.json()["flaws"][0]["field"] == "vehicle"
    assert (await post(street, officer, path, **SAID)).status_code == 204
    assert codes(await post(street, officer, path, **SAID)) == (409, "conflict")


async def test_of_a_custom_list_it_is_for_its_units_and_its_own_alerts(street: Street) -> None:
    """R-CUS-13, R-CUS-15."""
    detective = await street.person("detective", units=("CID",))
    await street.approve(await street.entry(detective))
    await street.passes()
    (alert,) = await street.alerts(detective)
    said = Decided(Decision.REJECTED, street.watch(), RejectReason.WRONG_VEHICLE)
    await verifying.decide(street.house, detective, alert["id"], said)
    path = f"/api/alerts/{alert['id']}/known-false"
    assert (await post(street, detective, path, **SAID)).status_code == 204
    commander = await street.person("commander")
    assert (await get(street, commander, LIST)).json()["notes"] == []
    note_id = await street.house.db.value("SELECT id FROM known_false")
    refused = await post(street, commander, f"{LIST}/{note_id}/answer", approve=True)
    assert clauses(refused) == {"bpd-custom-audience"}
    lieutenant = await street.person("ci_lieutenant", on_shift=False, units=("CID",))
    done = await post(street, lieutenant, f"{LIST}/{note_id}/answer", approve=True)
    assert done.status_code == 204, done.text
    officer, other = await told_of_a_hit(street)
    assert (await get(street, officer, f"/api/alerts/{other}")).json()["not_wanted"] == []
