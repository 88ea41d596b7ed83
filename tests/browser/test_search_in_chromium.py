"""A refused search that teaches, in a real browser over the real server: from words to a result."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from backend.cli.up import origin
from backend.services.house import House
from tests.browser.chromium import PATIENCE_MS, chromium, need, window
from tests.browser.screens import press
from tests.processes import Department, car_passes, department

pytestmark = pytest.mark.enable_socket

VAGUE, NUMBER = "investigation", "2026-00012345"


@pytest.fixture(scope="module")
def running(pytestconfig: pytest.Config) -> Iterator[Department]:
    need(pytestconfig, "a search")
    with department() as started:
        yield started


@pytest.fixture
def page(running: Department) -> Iterator[Page]:
    with chromium() as browser:
        yield window(browser, f"{origin('detective', running.settings.port)}/search")


async def newest_plate(house: House) -> str | None:
    plate: str | None = await house.db.value(
        "SELECT text FROM read ORDER BY confidence DESC, captured_at DESC LIMIT 1"
    )
    return plate


async def refusals(house: House) -> int:
    return int(
        await house.db.value("SELECT count(*) FROM audit_event WHERE tag = 'person:act:refused'")
    )


async def opened(house: House) -> list[str]:
    rows = await house.db.rows(
        "SELECT i.number FROM inquiry i JOIN person p ON p.id = i.person_id"
        " WHERE p.username = 'detective' AND i.duty IS NULL"
    )
    return [row["number"] for row in rows]


def test_a_refused_search_says_why_and_what_to_do_and_keeps_what_was_typed(
    running: Department, page: Page
) -> None:
    """R-SRC-01, R-SRC-02: the vague word is refused with its clause; the number finds the car."""
    page.get_by_role("button", name="Enter as").click()
    expect(page.get_by_role("switch")).to_contain_text("On shift until", timeout=PATIENCE_MS)
    before = running.ask(refusals)
    press(page, "New inquiry")
    sheet = page.get_by_role("dialog")
    sheet.locator("[name=purpose]").select_option("felony")
    sheet.locator("[name=phrase]").fill(VAGUE)
    press(page, "Open the inquiry")
    note = sheet.get_by_text("BPD DSAP-E")
    expect(note).to_be_in_viewport()
    expect(sheet).to_contain_text("Instead: Enter the number, or say what happened")
    expect(sheet.locator("[name=phrase]")).to_have_value(VAGUE)
    expect(sheet.locator("[name=purpose]")).to_have_value("felony")
    assert running.ask(refusals) == before + 1
    assert running.ask(opened) == []
    the_same_form_is_corrected(page)
    assert running.ask(opened) == [NUMBER]
    the_car_is_found(running, page)


def the_same_form_is_corrected(page: Page) -> None:
    sheet = page.get_by_role("dialog")
    sheet.locator("[name=number]").fill(NUMBER)
    sheet.locator("[name=phrase]").fill("")
    press(page, "Open the inquiry")
    expect(page.get_by_role("heading", name=NUMBER)).to_be_visible(timeout=PATIENCE_MS)


def the_car_is_found(running: Department, page: Page) -> None:
    car_passes(running)
    running.wait_for(lambda: running.ask(newest_plate) is not None)
    plate = str(running.ask(newest_plate))
    page.locator("[name=plate]").fill(plate)
    page.locator("main").get_by_role("button", name="Search", exact=True).click()
    result = page.locator(".found article").first
    expect(result).to_contain_text(plate)
    expect(result.locator("canvas")).to_be_visible()
