"""What follows an alert: passed to dispatch, errors, looks at what was done, in every state."""

from typing import Any

from playwright.sync_api import Route

from tests.browser.states import State, presses, told

ALERT = "/api/alerts/alert-2"
SHOWN: dict[str, Any] = {"role": "officer", "path": "/alerts/alert-2"}
PASS_ON = presses("I cannot act: pass it on")


def calls_dispatch(route: Route) -> None:
    """As in a department whose dispatch is another body."""
    alert = told(route)
    alert["dispatch"] |= {"name": "Metcom", "number": "+1 309 555 0100", "account": False}
    route.fulfill(json=alert)


def passed_on(route: Route) -> None:
    alert = told(route)
    alert["dispatch"]["passed"] = {
        "id": "task-1",
        "because": "assignment",
        "made_at": alert["captured_at"],
        "answered_by": "Desk 2",
        "answered_at": alert["captured_at"],
        "cad_number": "",
        "no_number": False,
        "closed_at": None,
    }
    route.fulfill(json=alert)


OF_OFFICER = [
    State("pass-on", "dialog >> text=Why you cannot act", walk=PASS_ON, **SHOWN),
    State(
        "pass-on-by-telephone",
        "dialog >> text=it does not see this system",
        rigged={ALERT: calls_dispatch},
        walk=PASS_ON,
        **SHOWN,
    ),
    State("passed-on", "text=Their number is missing", rigged={ALERT: passed_on}, **SHOWN),
]
