"""What browser tests over the real server share; each module starts a `running` of its own."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from backend.cli.up import origin
from tests.browser.chromium import PATIENCE_MS, Enter, chromium
from tests.browser.screens import SIZES
from tests.processes import Department


@pytest.fixture
def enter(running: Department) -> Iterator[Enter]:
    """Somebody of the demo's cast at a path of the app, in a context of their own."""
    width, height = SIZES["phone"]
    with chromium() as browser:

        def open_as(role: str, path: str) -> Page:
            page = browser.new_context(viewport={"width": width, "height": height}).new_page()
            page.set_default_timeout(PATIENCE_MS)
            page.goto(f"{origin(role, running.settings.port)}{path}")
            door = page.get_by_role("button", name="Enter as")
            door.click()
            door.wait_for(state="detached")  # it has a heading too
            page.get_by_role("heading", level=1).wait_for()
            return page

        yield open_as
