"""Two people put another policy in force, each in a browser of their own; a third looks on."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from playwright.sync_api import expect

from backend.domain.ids import new_id
from backend.services.house import House
from backend.store import people
from backend.store.database import Row
from backend.store.people import NewTraining
from tests.browser.chromium import Enter, need
from tests.browser.screens import press
from tests.processes import Department, department

pytestmark = pytest.mark.enable_socket


@pytest.fixture(scope="module")
def running(pytestconfig: pytest.Config) -> Iterator[Department]:
    need(pytestconfig, "another policy by two people")
    with department() as started:
        yield started


async def trained(house: House) -> None:
    """For what LeRoy's text asks too; the demo's people know Bloomington's alone."""
    today = house.capture_day(house.now())
    for row in await house.db.rows("SELECT id FROM person"):
        course = NewTraining(
            new_id(house.now()), row["id"], "ALPR", today, today + timedelta(days=300), None
        )
        await people.add_training(house.db, course)


async def proposal(house: House) -> Row | None:
    return await house.db.row(
        "SELECT x.to_profile, x.confirmed, x.why, a.username AS by, b.username AS answered"
        " FROM profile_proposal x JOIN person a ON a.id = x.proposed_by"
        " LEFT JOIN person b ON b.id = x.answered_by"
    )


def test_one_proposes_another_confirms_and_open_apps_follow(
    running: Department, enter: Enter
) -> None:
    """AC-5: who proposed it is offered no confirmation; the detective's app is not touched."""
    running.ask(trained)
    detective = enter("detective", "/more")
    administrator = enter("administrator", "/more/policy")
    press(administrator, "Propose another policy")
    press(administrator, "LeRoy Police Department")
    administrator.get_by_label("Why").fill("Joint dispatch with Le Roy")
    press(administrator, "Propose")
    expect(administrator.get_by_text("a policy is changed by two people")).to_be_visible()
    expect(administrator.get_by_role("button", name="Confirm", exact=True)).to_have_count(0)
    row = running.ask(proposal)
    assert row is not None
    assert (row["to_profile"], row["by"], row["confirmed"]) == ("leroy", "administrator", None)
    chief = enter("chief", "/more/policy")
    chief.get_by_text("What would change").click()
    press(chief, "Confirm")
    press(chief, "Yes, put it in force now")
    expect(detective.get_by_text("LeRoy Police Department").first).to_be_visible()
    row = running.ask(proposal)
    assert row is not None
    answer = (row["confirmed"], row["answered"], row["why"])
    assert answer == (True, "chief", "Joint dispatch with Le Roy")
    press(detective, "I acknowledge this")
    expect(detective.get_by_text("Investigator").first).to_be_visible()
