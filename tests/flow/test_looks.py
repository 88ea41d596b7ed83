"""How alerts were acted on is looked at by somebody else, and numbers are owed until they come."""

from uuid import UUID

import pytest

from backend.domain.dispositions import Action
from backend.services import disposing
from backend.services.acting import Who
from backend.services.disposing import Disposed
from tests.flow.browsing import events, get, post, told_of_a_hit
from tests.flow.standing import clauses, codes
from tests.flow.street import PLATE, Street

pytestmark = pytest.mark.anyio
LOOKS = "/api/alert-reviews"


async def arrested(street: Street, event_number: str | None = None) -> tuple[Who, UUID]:
    """An officer who stopped somebody without a step taken."""
    officer, alert_id = await told_of_a_hit(street)
    said = Disposed(
        Action.ARREST,
        basis_of_stop="observed_violation",
        event_number=event_number,
        happened=True,
    )
    await disposing.dispose(street.house, officer, alert_id, said)
    return officer, alert_id


async def test_a_commander_sees_what_was_not_done_and_notes_that_they_have_seen_it(
    street: Street,
) -> None:
    """R-ALR-05: seen by whom, with a remark; once, and no plate stands there."""
    commander = await street.person("commander")
    _, alert_id = await arrested(street)
    page = await get(street, commander, LOOKS)
    (look,) = page.json()["waiting"]
    assert (look["person"], look["action"], look["decision"], look["happened"]) == (
        "Sam Officer",
        "arrest",
        None,
        True,
    )
    assert look["not_done"][0] == "Compare the plate"
    assert look["seen"]["place"] == "Main St at 1st"
    assert PLATE not in page.text
    (shown,) = await events(street, "person:alert-review:listed")
    assert shown["alerts"] == [str(alert_id)]
    done = await post(street, commander, f"/api/alerts/{alert_id}/review", remark="Talked it over.")
    assert done.status_code == 204, done.text
    row = await street.house.db.row("SELECT * FROM alert WHERE id = $1", alert_id)
    assert row is not None
    assert (str(row["reviewed_by"]), row["review_note"]) == (commander.id, "Talked it over.")
    (event,) = await events(street, "person:alert:reviewed")
    assert event["remark"] == "Talked it over."
    assert (await get(street, commander, LOOKS)).json()["waiting"] == []
    again = await post(street, commander, f"/api/alerts/{alert_id}/review")
    assert codes(again) == (409, "already-reviewed")


async def test_nobody_looks_at_their_own_and_an_officer_at_none(street: Street) -> None:
    """R-ALR-05: by somebody else."""
    commander = await street.person("commander")
    officer, _ = await arrested(street)
    (own,) = await street.alerts(commander)
    await street.house.db.run("UPDATE alert SET review = true WHERE id = $1", own["id"])
    refused = await post(street, commander, f"/api/alerts/{own['id']}/review")
    assert clauses(refused) == {"bpd-review-of-another"}
    mine = [each["own"] for each in (await get(street, commander, LOOKS)).json()["waiting"]]
    assert sorted(mine) == [False, True]
    assert clauses(await get(street, officer, LOOKS)) == {"bpd-alert-reviewers"}


async def test_what_nobody_has_to_look_at_is_not_noted(street: Street) -> None:
    """R-ALR-05."""
    commander = await street.person("commander")
    _, alert_id = await told_of_a_hit(street)
    unknown = await post(street, commander, f"/api/alerts/{alert_id}/review")
    assert codes(unknown) == (404, "alert-unknown")


async def test_of_an_entry_for_other_units_only_what_was_not_done_is_shown(
    street: Street,
) -> None:
    """R-CUS-15."""
    commander = await street.person("commander")
    detective = await street.person("detective", units=("CID",))
    await street.approve(await street.entry(detective))
    await street.passes()
    (alert,) = await street.alerts(detective)
    said = Disposed(Action.WARNING, basis_of_stop="known_person", happened=True)
    await disposing.dispose(street.house, detective, alert["id"], said)
    (look,) = (await get(street, commander, LOOKS)).json()["waiting"]
    assert (look["person"], look["seen"]) == ("Sam Detective", None)
    assert look["not_done"]
    assert await events(street, "person:alert-review:listed") == []


async def test_enforcement_without_a_number_is_owed_until_its_officer_gives_it(
    street: Street,
) -> None:
    """R-ALR-09: who still owes a number, on the page of looks and on the shift page."""
    commander = await street.person("commander")
    officer, alert_id = await arrested(street)
    (owed,) = (await get(street, commander, LOOKS)).json()["owed"]
    assert (owed["id"], owed["person"], owed["action"]) == (str(alert_id), "Sam Officer", "arrest")
    page = (await get(street, commander, "/api/shift-page")).json()
    assert (page["reviews"], page["owed"]) == (1, 1)
    assert (await get(street, officer, f"/api/alerts/{alert_id}")).json()["owes_number"] is True
    numbers = f"/api/alerts/{alert_id}/numbers"
    done = await post(street, officer, numbers, event_number="26-01234", stop_number="S7")
    assert done.status_code == 204, done.text
    disposition = (await get(street, officer, f"/api/alerts/{alert_id}")).json()["disposition"]
    assert (disposition["event_number"], disposition["stop_number"]) == ("26-01234", "S7")
    (event,) = await events(street, "person:alert:numbered")
    assert event["event_number"] == "26-01234"
    assert (await get(street, commander, LOOKS)).json()["owed"] == []
    again = await post(street, officer, numbers, event_number="26-09999")
    assert codes(again) == (409, "nothing-to-fill")


async def test_a_number_is_given_by_the_officer_who_acted_and_is_no_blank(
    street: Street,
) -> None:
    """R-ALR-09."""
    other = await street.person("officer")
    officer, alert_id = await arrested(street)
    numbers = f"/api/alerts/{alert_id}/numbers"
    assert codes(await post(street, other, numbers, event_number="26-1"))[0] == 404
    assert codes(await post(street, officer, numbers, event_number=" ")) == (422, "invalid")


async def test_what_has_its_number_or_was_no_enforcement_is_not_owed(street: Street) -> None:
    """R-ALR-09."""
    commander = await street.person("commander")
    officer, _ = await arrested(street, event_number="26-01234")
    street.watch.pass_(minutes=20)
    await street.passes()
    second = (await street.alerts(officer))[-1]["id"]
    await disposing.dispose(street.house, officer, second, Disposed(Action.FOLLOWED, happened=True))
    assert (await get(street, commander, LOOKS)).json()["owed"] == []
