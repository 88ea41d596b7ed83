"""The review of a week is judged and signed in a browser, over the real server."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from backend.services.house import House
from tests.browser.chromium import Enter, need
from tests.processes import Department, department

pytestmark = pytest.mark.enable_socket


@pytest.fixture(scope="module")
def running(pytestconfig: pytest.Config) -> Iterator[Department]:
    need(pytestconfig, "the weekly review")
    with department() as started:
        yield started


async def a_week_ago(house: House) -> None:
    """The department began, and what waits stood out first, in the week before this one."""
    await house.db.run("UPDATE installation SET made_at = made_at - interval '7 days'")
    await house.db.run(
        "INSERT INTO signal (inquiry_id, kind, why, made_at)"
        " SELECT id, 'earlier', 'It stood out a week ago.', now() - interval '7 days'"
        " FROM inquiry WHERE review_due IS NOT NULL"
    )


async def signed(house: House) -> list[tuple[str, int]]:
    rows = await house.db.rows(
        "SELECT p.username, w.searches FROM weekly_review w JOIN person p ON p.id = w.signed_by"
    )
    return [(row["username"], row["searches"]) for row in rows]


def test_a_week_is_signed_when_its_last_search_was_judged(
    running: Department, enter: Enter
) -> None:
    """CJISSECPOL AU-6: the button waits for that, and then who signed is shown."""
    running.ask(a_week_ago)
    page = enter("commander", "/more/reviews")
    sign = page.get_by_role("button", name="Sign the week")
    expect(sign).to_be_disabled()
    waiting = page.get_by_role("button", name="In order", exact=True)
    expect(waiting.first).to_be_visible()
    for left in range(waiting.count(), 0, -1):
        waiting.first.click()
        expect(waiting).to_have_count(left - 1)
    sign.click()
    expect(page.get_by_text("Every week that is over is signed.")).to_be_visible()
    [(username, searches)] = running.ask(signed)
    assert (username, searches > 0) == ("commander", True)
