"""A request through the rota: whoever has the turn, the deputy, the asker, a browser for each."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from playwright.sync_api import Locator, Page, expect

from backend.services.house import House
from backend.store import clock
from tests.browser.chromium import PATIENCE_MS, Enter, need
from tests.browser.screens import press
from tests.processes import Department, department

pytestmark = pytest.mark.enable_socket
FIRST, DEPUTY = "Lieutenant Kim Novak", "Lieutenant Ann Drexler"
TURN = "A request waits for your answer."


@pytest.fixture(scope="module")
def running(pytestconfig: pytest.Config) -> Iterator[Department]:
    need(pytestconfig, "requests through the rota")
    with department() as started:
        yield started


@pytest.fixture(autouse=True)
def quiet(running: Department) -> None:
    """No rota yet, and the demo's own request, which waits as well, is out of the way."""
    running.ask(nothing_waits)


async def nothing_waits(house: House) -> None:
    await house.db.run(
        "UPDATE entry SET removed_at = $1 WHERE approved_at IS NULL AND removed_at IS NULL",
        clock.now(),
    )
    await house.db.run("DELETE FROM rota_turn")


async def five_hours_pass(house: House) -> None:
    """As if it had been asked for so long ago: the profile's hours are four."""
    await house.db.run("UPDATE entry SET made_at = made_at - $1::interval", timedelta(hours=5))


def card(page: Page, plate: str) -> Locator:
    return page.get_by_role("article").filter(has_text=plate)


def keeps_the_rota(page: Page) -> None:
    """The whole week is the first's, with a deputy."""
    press(page, "Who answers")
    sheet = page.get_by_role("dialog")
    for day in ("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun"):
        sheet.get_by_label(f"{day}day", exact=True).check()
    sheet.locator("[name=begins]").fill("00:00")
    sheet.locator("[name=ends]").fill("00:00")
    sheet.locator("[name=person]").select_option(label=FIRST)
    sheet.locator("[name=deputy]").select_option(label=DEPUTY)
    sheet.get_by_role("button", name="Add", exact=True).click()
    expect(sheet.get_by_text(f"{FIRST}, deputy {DEPUTY}")).to_have_count(7)
    sheet.get_by_role("button", name="Close").click()


def is_away(page: Page) -> None:
    press(page, "Who answers")
    sheet = page.get_by_role("dialog")
    sheet.get_by_label("Who is away from now on").select_option(label=FIRST)
    press(page, "Keep it")
    expect(sheet.get_by_role("button", name="Back again")).to_be_visible()
    sheet.get_by_role("button", name="Close").click()


def asks(page: Page, plate: str) -> None:
    press(page, "New entry")
    form = page.get_by_role("dialog")
    form.get_by_label("Plate, complete").fill(plate)
    form.get_by_role("combobox", name="Reason").select_option("felony")
    form.get_by_label("Basis").fill("Seen at two burglaries.")
    form.get_by_label("Short synopsis").fill("Burglary series")
    form.get_by_label("Case number").fill("D26-12002")
    form.get_by_label("Days until it ends").fill("7")
    press(page, "Send to the Criminal Investigations Lieutenant")
    page.get_by_role("dialog", name="Asked for").get_by_role("button", name="Close").click()


def answers(page: Page, plate: str, note: str) -> None:
    """From whatever screen they are on: told there, and led to the lists."""
    expect(page.get_by_text(TURN)).to_be_visible(timeout=PATIENCE_MS)
    page.get_by_role("link", name="To the lists").click()
    card(page, plate).get_by_label("Note to who asked").fill(note)
    card(page, plate).get_by_role("button", name="Approve").click()
    expect(card(page, plate)).to_have_count(0)


def test_the_deputy_is_asked_after_four_hours_and_the_asker_hears(
    running: Department, enter: Enter
) -> None:
    """R-CUS-01."""
    first, deputy = enter("ci-lieutenant", "/lists"), enter("ci-lieutenant-2", "/more")
    keeps_the_rota(first)
    detective = enter("detective", "/lists")
    asks(detective, "HDC2211")
    expect(card(detective, "HDC2211")).to_contain_text(f"Waits for {FIRST}; deputy {DEPUTY} from")
    expect(first.get_by_text(TURN)).to_be_visible(timeout=PATIENCE_MS)
    expect(deputy.get_by_text(TURN)).to_have_count(0)
    running.ask(five_hours_pass)
    answers(deputy, "HDC2211", "Stated well.")
    expect(card(detective, "HDC2211")).to_contain_text("Active", timeout=PATIENCE_MS)
    expect(card(detective, "HDC2211")).to_contain_text(f"approved by {DEPUTY}")
    expect(card(detective, "HDC2211")).to_contain_text(f"Note of {DEPUTY}: Stated well.")


def test_the_deputy_is_asked_at_once_while_the_first_is_away(enter: Enter) -> None:
    """R-CUS-01: whoever is away is not asked."""
    first, deputy = enter("ci-lieutenant", "/lists"), enter("ci-lieutenant-2", "/more")
    keeps_the_rota(first)
    is_away(first)
    detective = enter("detective", "/lists")
    asks(detective, "HDC2212")
    expect(card(detective, "HDC2212")).to_contain_text(f"Waits for {DEPUTY}, as the deputy.")
    expect(first.get_by_text(TURN)).to_have_count(0)
    answers(deputy, "HDC2212", "While the first is away.")
    expect(card(detective, "HDC2212")).to_contain_text("Active", timeout=PATIENCE_MS)
