"""Two commanders at the end of a shift, each in a browser of their own, over the real server."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from playwright.sync_api import Locator, Page, expect

from backend.services.house import House
from backend.store import clock
from backend.store.database import Row
from tests.browser.chromium import Enter, need
from tests.browser.screens import press
from tests.processes import Department, department

pytestmark = pytest.mark.enable_socket
ACCEPTED, LAPSED = "HDC2210", "BX90418"


@pytest.fixture(scope="module")
def running(pytestconfig: pytest.Config) -> Iterator[Department]:
    need(pytestconfig, "the hand-over of a list")
    with department() as started:
        yield started


def begin_shift(page: Page) -> None:
    page.get_by_role("switch").click()
    page.get_by_role("button", name="(8 h)").click()
    expect(page.get_by_role("switch")).to_contain_text("On shift until")


def put_on_the_list(page: Page, plate: str) -> None:
    press(page, "Plate for this shift")
    sheet = page.get_by_role("dialog")
    sheet.get_by_label("Plate, complete").fill(plate)
    sheet.get_by_label("Reason").select_option("felony")
    sheet.get_by_label("Basis").fill("Seen at two burglaries this night.")
    sheet.get_by_label("Short synopsis").fill("Burglary series")
    sheet.get_by_label("Case number").fill("D26-20001")
    press(page, "Put it on the list")
    expect(page.get_by_role("article").filter(has_text=plate)).to_contain_text("Active")


def shift_list(page: Page) -> Locator:
    """The first of the cards under Lists for a shift."""
    return page.get_by_role("region", name="Lists for a shift").get_by_role("article").first


async def custody(house: House) -> list[Row]:
    return await house.db.rows(
        "SELECT p.username, c.number FROM custody c JOIN person p ON p.id = c.holder_id"
        " ORDER BY c.since, c.number"
    )


async def almost_over(house: House) -> None:
    """As if the first commander had begun ten hours ago: the shift is over in three seconds.

    Its two hours for work that is not finished, such as this offer, are over then as well.
    """
    await house.db.run(
        "UPDATE shift SET ends_at = $1, latest_at = $1 WHERE ended_at IS NULL AND person_id ="
        " (SELECT id FROM person WHERE username = 'commander')",
        clock.now() + timedelta(seconds=3),
    )


async def ends(house: House) -> list[Row]:
    return await house.db.rows(
        "SELECT ended_why, entries FROM hot_list WHERE kind = 'commander' AND ended_at IS NOT NULL"
    )


def test_a_list_is_handed_over_and_accepted_and_one_that_nobody_accepts_lapses(
    running: Department, enter: Enter
) -> None:
    """R-CUS-06, R-CUS-07: accepted it goes on, once; otherwise it ends with the shift."""
    first, second = enter("commander", "/lists"), enter("commander-2", "/alerts")
    begin_shift(first)
    begin_shift(second)
    put_on_the_list(first, ACCEPTED)
    offered(first)
    accepted(second)
    expect(first.get_by_role("article").filter(has_text=ACCEPTED)).to_contain_text("Active")
    assert running.ask(custody) == [
        {"username": "commander", "number": 0},
        {"username": "commander-2", "number": 1},
    ]
    put_on_the_list(first, LAPSED)
    offered(first)
    second.get_by_role("button", name="Accept the list").wait_for()  # told, and not answered
    running.ask(almost_over)
    running.wait_for(lambda: running.ask(ends) == [{"ended_why": "lapsed", "entries": 0}])
    expect(second.get_by_role("button", name="Accept the list")).to_have_count(0)
    gone = second.get_by_role("article").filter(has_text=LAPSED)
    expect(gone).to_have_count(0)  # it was shown for as long as it was offered
    goes_on = second.get_by_role("article").filter(has_text=ACCEPTED)
    expect(goes_on).to_contain_text("Active")


def offered(page: Page) -> None:
    shift_list(page).get_by_role("button", name="Hand over").click()
    page.get_by_role("dialog").get_by_role("button", name="Whitfield").click()
    expect(shift_list(page)).to_contain_text("not accepted yet")


def accepted(page: Page) -> None:
    """The offer is told on whatever screen the oncoming commander is."""
    expect(page.get_by_text("offers you a list")).to_be_visible()
    page.get_by_role("link", name="Look at the list").click()
    expect(page.get_by_role("article").filter(has_text=ACCEPTED)).to_contain_text("Active")
    press(page, "Accept the list")
    expect(shift_list(page)).to_contain_text("is not handed on again")
    expect(page.get_by_role("button", name="Hand over")).to_have_count(0)
