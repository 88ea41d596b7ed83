"""An officer in a real browser: from the test alert to what came of it, and then off shift."""

import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from backend.cli.up import origin
from backend.services.house import House
from backend.store.database import Row
from tests.browser.chromium import PATIENCE_MS, chromium, need, window
from tests.browser.screens import press
from tests.processes import (
    Department,
    car_passes,
    department,
    enter,
)

pytestmark = pytest.mark.enable_socket

PLATE_LENGTH = 7
NOTHING_FOR_S = 6.0
"""Longer than a stream goes without looking by itself."""
WATCH = "navigator.vibrate = () => { window.rung = (window.rung ?? 0) + 1; return true; };"
RUNG = "window.rung ?? 0"

TOLD = """
    SELECT p.username, a.id, h.test, a.decision, a.disposition, a.opened_at
    FROM alert a JOIN hit h ON h.id = a.hit_id JOIN person p ON p.id = a.person_id ORDER BY a.id
"""
LIVE = """
    SELECT count(*) FROM live_event e JOIN person p ON p.id = e.person_id
    WHERE p.username = 'officer' AND e.kind = 'alert'
"""


async def alerts(house: House) -> list[Row]:
    return await house.db.rows(TOLD)


async def live_alerts_of_officer(house: House) -> int:
    return int(await house.db.value(LIVE))


@pytest.fixture(scope="module")
def running(pytestconfig: pytest.Config) -> Iterator[Department]:
    need(pytestconfig, "the officer's path")
    with department() as started:
        yield started


@pytest.fixture
def page(running: Department) -> Iterator[Page]:
    with chromium() as browser:
        yield window(browser, f"{origin('officer', running.settings.port)}/", script=WATCH)


def told(running: Department, username: str, *, test: bool) -> list[Row]:
    return [
        row for row in running.ask(alerts) if row["username"] == username and row["test"] is test
    ]


def test_an_officer_follows_a_test_alert_to_its_end_and_hears_nothing_off_shift(
    running: Department, page: Page
) -> None:
    """R-MOB-01, R-MOB-03, R-ALR-01: over the real server, its worker and its events."""
    page.get_by_role("button", name="Enter as").click()
    expect(page.get_by_role("switch")).to_contain_text("On shift until", timeout=PATIENCE_MS)
    page.evaluate("window.same = true")
    a_test_alert_comes_by_itself(page)
    the_officer_decides(page)
    assert page.evaluate("window.same") is True  # the page was never loaded again
    [alert] = told(running, "officer", test=True)
    assert alert["opened_at"] is not None
    assert alert["decision"] == "accepted"
    assert alert["disposition"]["action"] == "not_found"
    nothing_rings_off_shift(running, page)


def a_test_alert_comes_by_itself(page: Page) -> None:
    page.get_by_role("link", name="More").click()
    press(page, "Send a test alert")
    rings = page.get_by_role("alert").get_by_role("link")
    expect(rings).to_have_count(1, timeout=PATIENCE_MS)
    expect(rings).to_contain_text("TEST")
    assert page.evaluate(RUNG) == 1
    rings.click()
    page.get_by_role("heading", name="Verify").wait_for()


def the_officer_decides(page: Page) -> None:
    """The gate of the ladder, the decision, and what came of it."""
    page.get_by_role("button", name="Decide without the rest").wait_for()
    page.get_by_role("button", name="Compare the plate").last.click()
    for left in range(PLATE_LENGTH, 0, -1):  # one look makes no character sure
        page.get_by_text(f"{left} in doubt").wait_for()
        press(page, "Same")
    press(page, "Save: all the same")
    press(page, "Accept without the rest")
    press(page, "Accept the match")
    press(page, "What came of it?")
    # The alert behind the sheet has a button of the same name: what one does, not what came of it.
    sheet = page.get_by_role("dialog", name="What came of it")
    sheet.get_by_role("button", name="Searched, not found").click()
    press(page, "Save")
    expect(page.get_by_label("Decision")).to_contain_text("Searched, not found")


def nothing_rings_off_shift(running: Department, page: Page) -> None:
    """A real hit reaches the detective, who is on shift, and neither it nor a test the officer."""
    with enter(running, "detective"):  # their phone is enrolled from here on
        before = running.ask(live_alerts_of_officer)
        page.get_by_role(
            "link", name="Alerts"
        ).first.click()  # an open alert has the screen to itself
        page.get_by_role("switch").click()
        press(page, "End shift, off-shift mode")
        expect(page.get_by_role("switch")).to_contain_text("Off shift", timeout=PATIENCE_MS)
        car_passes(running)
        running.wait_for(lambda: len(told(running, "detective", test=False)) == 1)
    page.get_by_role("link", name="More").click()
    until = time.monotonic() + NOTHING_FOR_S
    while time.monotonic() < until:
        page.wait_for_timeout(250)
        assert page.get_by_role("alert").get_by_role("link").count() == 0
    assert told(running, "officer", test=False) == []
    assert running.ask(live_alerts_of_officer) == before
    assert page.evaluate(RUNG) == 1
