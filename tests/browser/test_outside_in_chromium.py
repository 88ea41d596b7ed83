"""Another agency's request, over the real server: whoever searches and whoever approves it."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from backend.domain.ids import new_id
from backend.services.house import House
from backend.store import people
from backend.store.people import NewTraining
from tests.browser.chromium import PATIENCE_MS, Enter, need
from tests.browser.screens import press
from tests.processes import Department, car_passes, department

pytestmark = pytest.mark.enable_socket
AGENCY, PAPER = "Hinsdale Police", b"Please query one plate for our case H26-77."
WAITS = "What another agency asks for waits for an answer."


@pytest.fixture(scope="module")
def running(pytestconfig: pytest.Config) -> Iterator[Department]:
    need(pytestconfig, "requests of other agencies")
    with department() as started:
        started.ask(goes_by_leroy)
        yield started


async def goes_by_leroy(house: House) -> None:
    """Its text has the ALPR Administrator approve; the demo's people know Bloomington's alone."""
    today = house.capture_day(house.now())
    for row in await house.db.rows("SELECT id FROM person"):
        course = NewTraining(
            new_id(house.now()), row["id"], "ALPR", today, today + timedelta(days=300), None
        )
        await people.add_training(house.db, course)
    await house.db.run("UPDATE installation SET profile = 'leroy', profile_version = 'leroy'")


async def newest_plate(house: House) -> str | None:
    plate: str | None = await house.db.value(
        "SELECT text FROM read ORDER BY confidence DESC, captured_at DESC LIMIT 1"
    )
    return plate


async def acts(house: House) -> list[str]:
    rows = await house.db.rows(
        "SELECT tag FROM audit_event WHERE starts_with(tag, 'person:inquiry:request-') ORDER BY seq"
    )
    return [row["tag"].removeprefix("person:inquiry:request-") for row in rows]


def comes(enter: Enter, role: str, path: str) -> Page:
    """Under LeRoy's policy: its words before one goes on are new to everybody."""
    page = enter(role, path)
    press(page, "I acknowledge this")
    page.get_by_role("heading", level=1).wait_for()
    return page


def asks(page: Page, number: str, paper: Path) -> None:
    press(page, "New inquiry")
    form = page.get_by_role("dialog")
    form.locator("[name=purpose]").select_option("suspect_interdiction")
    form.locator("[name=number]").fill(number)
    form.get_by_label("For another agency").check()
    form.locator("[name=agency]").fill(AGENCY)
    form.locator("[name=person]").fill("Det. Ames")
    form.locator("[name=outside_case]").fill("H26-77")
    form.locator("input[type=file]").set_input_files(paper)
    press(page, "Open the inquiry")
    expect(page.get_by_role("heading", name=number)).to_be_visible(timeout=PATIENCE_MS)


def card(page: Page, number: str) -> Locator:
    """A request that waits; it is there at once where the list is open."""
    found = page.get_by_role("article", name=AGENCY).filter(has_text=number)
    expect(found).to_contain_text("Det. Ames, case H26-77", timeout=PATIENCE_MS)
    expect(found).to_contain_text("Suspect interdiction")
    return found


def answers(request: Locator, word: str, note: str) -> None:
    request.get_by_label("Note to who asked").fill(note)
    request.get_by_role("button", name=word).click()
    expect(request).to_have_count(0)


def searches(page: Page, plate: str) -> None:
    page.locator("[name=plate]").fill(plate)
    page.locator("main").get_by_role("button", name="Search", exact=True).click()
    expect(page.locator(".found article").first).to_contain_text(plate)


def test_a_request_waits_is_read_is_approved_and_is_searched_for(
    running: Department, enter: Enter, tmp_path: Path
) -> None:
    """R-SHR-02, R-SHR-03: LPD IV.R.3, IV.R.4; the second one is refused and shows why."""
    car_passes(running)
    running.wait_for(lambda: running.ask(newest_plate) is not None)
    plate = str(running.ask(newest_plate))
    paper = tmp_path / "request.txt"
    paper.write_bytes(PAPER)
    administrator = comes(enter, "administrator", "/more")
    detective = comes(enter, "detective", "/search")
    asks(detective, "26-001234", paper)
    expect(detective.get_by_text("Waits for: ALPR Administrator")).to_be_visible()
    expect(detective.locator("[name=plate]")).to_have_count(0)
    expect(administrator.get_by_text(WAITS)).to_be_visible(timeout=PATIENCE_MS)
    administrator.get_by_role("link", name="To the request").click()
    request = card(administrator, "26-001234")
    with administrator.expect_download() as told:
        request.get_by_role("link", name=f"The request in writing: {AGENCY}").click()
    assert told.value.path().read_bytes() == PAPER
    answers(request, "Approve", "Their case number was checked.")
    expect(detective.get_by_text("Their case number was checked.")).to_be_visible()
    searches(detective, plate)
    detective.get_by_role("link", name="All inquiries").click()
    asks(detective, "26-001235", paper)
    answers(card(administrator, "26-001235"), "Refuse", "The letter names no case of theirs.")
    expect(detective.get_by_text("The letter names no case of theirs.")).to_be_visible()
    expect(detective.locator("[name=plate]")).to_have_count(0)
    filed = administrator.get_by_role("region", name="On file")
    expect(filed.get_by_text("1 search", exact=False)).to_be_visible()
    assert running.ask(acts) == ["shown", "approved", "refused"]


def test_whoever_approves_such_requests_does_not_approve_their_own(
    running: Department, enter: Enter, tmp_path: Path
) -> None:
    """R-SHR-02, AC-5: the clause is told to the Chief, and the request goes on waiting."""
    paper = tmp_path / "request.txt"
    paper.write_bytes(PAPER)
    before = running.ask(acts)
    chief = comes(enter, "chief", "/search")
    asks(chief, "26-001236", paper)
    chief.goto(chief.url.split("/search")[0] + "/more/outside")
    own = card(chief, "26-001236")
    expect(own).to_contain_text("This is your own request: somebody else answers it.")
    own.get_by_role("button", name="Approve").click()
    expect(own).to_contain_text("CJISSECPOL AC-5, AC-21")
    assert running.ask(acts) == before
