"""What follows an alert: passed to dispatch, errors, looks at what was done, in every state."""

from typing import Any

from playwright.sync_api import Page, Route

from tests.browser.states import State, picks, presses, says, screen, told, walks

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


def owes_a_number(route: Route) -> None:
    alert = told(route)
    at = alert["captured_at"]
    alert |= {"state": "decided", "disposed": True, "owes_number": True}
    alert["decision"] = {"decision": "accepted", "reason": None, "note": None, "decided_at": at}
    alert["decision"] |= {"recorded_at": at, "offline": False}
    alert["disposition"] = {"action": "warning", "basis_of_stop": "known_person", "done_at": at}
    alert["disposition"] |= {"event_number": None, "stop_number": None, "recorded_at": at}
    route.fulfill(json=alert)


def known_vehicle(route: Route) -> None:
    """Another vehicle with this plate is known."""
    alert = told(route)
    note = {"vehicle": "Silver van of the florist", "why": "Stopped twice, papers in order."}
    note |= {"said_by": "Dana Whitlock", "approved_by": "Kit Farrow"}
    alert["not_wanted"] = [note | {"until": alert["captured_at"]}]
    route.fulfill(json=alert)


def rejected(route: Route) -> None:
    alert = told(route)
    at = alert["captured_at"]
    alert |= {"state": "decided"}
    alert["decision"] = {"decision": "rejected", "reason": "wrong_vehicle", "note": None}
    alert["decision"] |= {"decided_at": at, "recorded_at": at, "offline": False}
    route.fulfill(json=alert)


def follows(route: Route) -> None:
    """On the way, in a department that has a file of its neighbours' areas."""
    alert = told(route)
    at = alert["captured_at"]
    way = {"kind": "en_route", "said": {}, "done_at": at, "recorded_at": at}
    alert |= {"border": True, "neighbours": ["Normal Police Department"], "responses": [way]}
    route.fulfill(json=alert)


def comes_near(page: Page) -> None:
    """Where the phone may say where it is; the next state's may not."""
    page.context.grant_permissions(["geolocation"])
    page.context.set_geolocation({"latitude": 40.4973, "longitude": -88.95})
    page.get_by_label("Warn me before a neighbour's area").check()
    page.get_by_text("m to the area of").wait_for()
    page.context.clear_permissions()


NEAR = {"agency": "Normal Police Department", "inside": False, "meters": 300}
OF_OFFICER = [
    State(
        "near-a-border",
        "text=300 m to the area of Normal",
        rigged={ALERT: follows, f"{ALERT}/position": says(NEAR)},
        walk=comes_near,
        **SHOWN,
    ),
    State("known-vehicle", "text=It checks nothing", rigged={ALERT: known_vehicle}, **SHOWN),
    State(
        "known-vehicle-proposed",
        "dialog >> text=How you know",
        rigged={ALERT: rejected},
        walk=presses("I know this vehicle: warn the next officer"),
        **SHOWN,
    ),
    State("owes-a-number", "text=is still owed", rigged={ALERT: owes_a_number}, **SHOWN),
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
ERRORS: dict[str, Any] = {"role": "administrator", "path": "/more/errors"}
OF_ADMINISTRATOR = [
    *screen(
        "errors",
        "administrator",
        "/more/errors",
        "/api/data-errors",
        {"errors": [], "tallies": []},
        ("text=Found in the last 30 days", "text=No error is open"),
    ),
    State(
        "error-closing",
        "text=The source corrects it",
        walk=walks(picks("button:has-text('Source told again')"), picks("text=Close it")),
        **ERRORS,
    ),
]
OF_COMMANDER = [
    *screen(
        "looks",
        "commander",
        "/more/looks",
        "/api/alert-reviews",
        {"waiting": [], "owed": []},
        ("text=Numbers still owed: 1", "text=Nothing waits for a look"),
    ),
]
