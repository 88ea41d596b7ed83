"""The audit with its filters, and the purge calendar, in every state."""

from typing import Any

from playwright.sync_api import Page

from tests.browser.states import State, changed, picks, presses, screen, walks

AT: dict[str, Any] = {"role": "administrator", "path": "/more/audit"}
REPORTS: dict[str, Any] = {"role": "administrator", "path": "/more/reports"}
PURGES: dict[str, Any] = {"role": "administrator", "path": "/more/purges"}
FILTERS = picks("search summary")


def only_refused(page: Page) -> None:
    page.get_by_role("checkbox", name="Only what was refused").check()


def searches(page: Page) -> None:
    page.get_by_role("combobox", name="What", exact=True).select_option(label="Searches")


AUDIT = [
    *screen(
        "purges",
        "administrator",
        "/more/purges",
        "/api/purges",
        {"days": [], "believed_from": None},
        ("text=These go next", "text=No day has gone"),
    ),
    *screen(
        "reports",
        "administrator",
        "/more/reports",
        "/api/reports",
        {"reports": []},
        ("text=To be inspected", "text=No report yet"),
    ),
    State(
        "report-with-names",
        "dialog >> text=dana.whitlock",
        walk=picks("button:has-text('Open')"),
        **REPORTS,
    ),
    State(
        "report-noting",
        "dialog >> text=What it is",
        walk=presses("Say something of it"),
        **REPORTS,
    ),
    State("report-inspection", "dialog >> text=What you found", walk=presses("Inspect"), **REPORTS),
    State("purge-certificate", "text=Key destroyed", walk=picks("li summary"), **PURGES),
    State(
        "purges-clock-leapt",
        "text=clock leapt",
        rigged={"/api/purges": changed(believed_from="2026-11-27T14:00:00Z")},
        **PURGES,
    ),
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
