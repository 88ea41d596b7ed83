"""The audit with its filters in every state."""

from typing import Any

from playwright.sync_api import Page

from tests.browser.states import State, picks, walks

AT: dict[str, Any] = {"role": "administrator", "path": "/more/audit"}
FILTERS = picks("search summary")


def only_refused(page: Page) -> None:
    page.get_by_role("checkbox", name="Only what was refused").check()


def searches(page: Page) -> None:
    page.get_by_role("combobox", name="What", exact=True).select_option(label="Searches")


AUDIT = [
    State("audit-filters", "search >> text=Days of the department", walk=FILTERS, **AT),
    State("audit-refused", "text=1 active", walk=walks(FILTERS, only_refused), **AT),
    State(
        "audit-none-like-that", "text=No event is like that", walk=walks(FILTERS, searches), **AT
    ),
    State(
        "audit-details",
        "text=BPD POL-G",
        walk=walks(FILTERS, only_refused, picks("li:has-text('The policy refused') summary")),
        **AT,
    ),
]
