"""The shift page and the end of a shift, in every state."""

from typing import Any

from playwright.sync_api import Page

from tests.browser.states import State, Walk, presses, refused, screen, walks

PAGE: dict[str, Any] = {"role": "commander", "path": "/more/shift"}
NOTHING: dict[str, Any] = {
    "people": [],
    "hits": [],
    "tasks": [],
    "reviews": 0,
    "owed": 0,
    "lists": [],
    "cars": [],
    "unmanned": [],
    "transfers": [],
    "silent": [],
    "general": [],
    "offers": [],
    "accepted": None,
}


def on_shift(minutes: float) -> Walk:
    """With so much left of it; below zero its time is over and it is held."""
    start = "hours => fetch('/api/shifts', {method: 'POST', body: JSON.stringify({hours}),"
    start += " headers: {'content-type': 'application/json'}}).then(() => location.reload())"

    def walk(page: Page) -> None:
        page.get_by_role("switch").wait_for()
        page.evaluate(start, minutes / 60)
        page.get_by_role("switch", checked=True).wait_for()

    return walk


SHIFT = [
    *screen(
        "shift-page",
        "commander",
        "/more/shift",
        "/api/shift-page",
        NOTHING,
        ("text=On duty: 2", "text=Nobody is on shift"),
    ),
    *screen(
        "dispatch",
        "commander",
        "/more/dispatch",
        "/api/dispatch",
        {"name": "Dispatch", "number": "", "account": True, "tasks": []},
        ("text=Ask Rosa Imhof", "text=Nothing waits"),
    ),
    State(
        "alert-of-another",
        "text=Told to Dana Whitlock",
        role="commander",
        path="/alerts/alert-theirs",
    ),
    State(
        "alert-of-another-refused",
        "text=BPD TRN",
        role="commander",
        path="/alerts/alert-theirs",
        rigged={"/api/alerts/alert-theirs": refused},
    ),
    State(
        "shift-accept",
        "dialog >> text=You take over",
        walk=walks(on_shift(300), presses("Accept the shift")),
        **PAGE,
    ),
    State(
        "shift-accept-refused",
        "dialog >> text=BPD TRN",
        rigged={"/api/reliefs/acceptance": refused},
        walk=walks(on_shift(300), presses("Accept the shift", "Accept: the shift is mine")),
        **PAGE,
    ),
    State(
        "shift-offered",
        "text=Nobody has accepted it yet",
        walk=walks(on_shift(300), presses("Offer it to the next commander", "Offer it")),
        **PAGE,
    ),
    State(
        "shift-taken-back",
        "text=Accept the shift",
        walk=presses("Take the offer back"),
        **PAGE,
    ),
    State(
        "shift-ending",
        "text=Your shift ends at",
        role="commander",
        walk=on_shift(25),
    ),
    State(
        "shift-longer",
        "dialog >> text=Waiting for relief",
        role="commander",
        walk=walks(on_shift(9), presses("Make it longer")),
    ),
    State(
        "shift-over",
        "text=It goes on",
        role="commander",
        walk=on_shift(-10),
    ),
]
