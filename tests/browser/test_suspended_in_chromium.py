"""A commander suspends an officer whose app is open, over the real server."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from backend.services.house import House
from backend.store.database import Row
from tests.browser.chromium import PATIENCE_MS, Enter, need
from tests.browser.screens import press
from tests.processes import Department, department

pytestmark = pytest.mark.enable_socket


@pytest.fixture(scope="module")
def running(pytestconfig: pytest.Config) -> Iterator[Department]:
    need(pytestconfig, "suspension while the app is open")
    with department() as started:
        yield started


async def suspension(house: House) -> Row | None:
    return await house.db.row(
        "SELECT s.*, p.username, b.username AS by_username FROM suspension s"
        " JOIN person p ON p.id = s.person_id JOIN person b ON b.id = s.by_id"
    )


async def open_sessions(house: House) -> int:
    return int(
        await house.db.value(
            "SELECT count(*) FROM session s JOIN person p ON p.id = s.person_id"
            " WHERE p.username = 'officer' AND s.ended_at IS NULL"
        )
    )


async def names(house: House) -> list[str]:
    rows = await house.db.rows(
        "SELECT name FROM person WHERE role IN ('administrator', 'chief') ORDER BY name"
    )
    return [row["name"] for row in rows]


def test_an_open_app_closes_by_itself_and_says_whom_to_ask(
    running: Department, enter: Enter
) -> None:
    """R-SUS-01: nobody touches the officer's phone, and nothing of the alerts stays on it."""
    officer, commander = enter("officer", "/alerts"), enter("commander", "/more/people")
    expect(officer.get_by_role("navigation", name="Main")).to_be_visible()
    card = commander.get_by_role("article").filter(has_text="Officer Dana Reyes")
    card.get_by_role("button", name="Suspend access").click()
    commander.get_by_label("What happened (optional)").fill("searched for a neighbor")
    press(commander, "Suspend now")
    told = f"Your access was suspended. Ask {' or '.join(running.ask(names))}."
    expect(officer.get_by_text(told)).to_be_visible(timeout=PATIENCE_MS)
    expect(officer.get_by_role("navigation", name="Main")).to_have_count(0)
    expect(card.get_by_text("Suspended", exact=True)).to_be_visible()
    expect(card).to_contain_text("Another administrator or the chief gives access back.")
    row = running.ask(suspension)
    assert row is not None
    assert (row["username"], row["by_username"]) == ("officer", "commander")
    assert row["why"] == "Policy not followed: searched for a neighbor"
    assert running.ask(open_sessions) == 0
    officer.get_by_role("button", name="Enter as").click()
    expect(officer.get_by_text("BPD ACC-C").first).to_be_visible()
