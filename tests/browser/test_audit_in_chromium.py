"""The audit is looked through in a browser: by whom, and what was refused, over the real server."""

import json
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from backend.services.house import House
from tests.browser.chromium import Enter, need
from tests.processes import Department, department

pytestmark = pytest.mark.enable_socket
NAME = "Officer Dana Reyes"
"""Of the demo's officer."""


@pytest.fixture(scope="module")
def running(pytestconfig: pytest.Config) -> Iterator[Department]:
    need(pytestconfig, "the audit")
    with department() as started:
        yield started


async def viewed(house: House) -> dict[str, str]:
    told = await house.db.value(
        "SELECT canonical FROM audit_event WHERE tag = 'person:audit:viewed' ORDER BY seq DESC"
    )
    filters: dict[str, str] = json.loads(told)["details"]["filters"]
    return filters


def test_a_refusal_is_found_by_who_met_it_with_its_paragraph(
    running: Department, enter: Enter
) -> None:
    """R-ACC-06: an officer asks for the audit, and an administrator finds that in it."""
    officer = enter("officer", "/more/audit")
    expect(officer.get_by_role("main").get_by_text("The department's policy")).to_be_visible()
    page = enter("administrator", "/more/audit")
    page.locator("search summary").click()
    page.get_by_role("combobox", name="Who").select_option(label=NAME)
    with page.expect_response(re.compile("/api/audit.*group=refused")):
        page.get_by_role("checkbox", name="Only what was refused").check()
    expect(page.get_by_text("2 active")).to_be_visible()
    line = page.get_by_role("list", name="Events").get_by_role("listitem").first
    expect(line).to_contain_text("The policy refused an act.")
    line.locator("summary").click()
    expect(line.get_by_text("Clause", exact=True).first).to_be_visible()
    expect(line).to_contain_text("view_audit")
    used = running.ask(viewed)
    assert (set(used), used["group"]) == ({"actor", "group"}, "refused")
    with page.expect_response(re.compile("/api/audit$")):
        page.get_by_role("button", name="Clear").click()
    expect(page.get_by_text("Filters none")).to_be_visible()
    assert running.ask(viewed) == {}
