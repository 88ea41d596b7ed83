"""People and devices, what an account may not see, and what is acknowledged first, as states."""

import msgspec
from playwright.sync_api import Route

from backend.web.qr import drawn
from tests.browser.states import State, fills, picks, presses, says, screen, told, walks

STATEMENTS = [
    {
        "id": "banner",
        "title": "Before you go on",
        "text": "This system belongs to the department and holds criminal justice information. "
        "What you do here is monitored, recorded and audited.",
        "citation": "CJISSECPOL AC-8",
        "version": "0a1b2c3d4e5f",
    },
    {
        "id": "protected_information",
        "title": "Protected information",
        "text": "SOP 5.26 applies to what you see here.",
        "citation": "BPD DSAP-F, TRN",
        "version": "5f4e3d2c1b0a",
    },
]


LINK = "https://plates.example.gov/enrol#7K4Q-M2XD-9TPA"
CODE = {
    "code": "7K4Q-M2XD-9TPA",
    "expires_at": "2026-11-26T19:00:00Z",
    "link": LINK,
    "qr": msgspec.to_builtins(drawn(LINK)),
}


def hides_the_entry(route: Route) -> None:
    """As for an officer without the LEADS certification."""
    alert = told(route)
    clause = {
        "id": "cjis-leads-certified",
        "citation": "CJISSECPOL AT-3",
        "because": "What LEADS and NCIC say is for those who are certified for them.",
        "instead": "Ask dispatch for it, or have your LEADS certification recorded.",
    }
    alert["entry"] |= {"reason": "", "case_number": None, "vehicle": {}, "hidden": [clause]}
    route.fulfill(json=alert)


def is_large(route: Route) -> None:
    """A department of nearly two hundred."""
    people = told(route)["people"]
    many = [one | {"id": f"{one['id']}-{turn}"} for turn in range(25) for one in people]
    route.fulfill(json={"people": many})


PEOPLE = [
    *screen(
        "people",
        "administrator",
        "/more/people",
        "/api/people",
        {"people": []},
        (".card", ".empty"),
    ),
    State(
        "people-many",
        "text=Show 20 more",
        role="administrator",
        path="/more/people",
        rigged={"/api/people": is_large},
    ),
    State(
        "people-nobody-found",
        "text=Nobody is like that",
        role="administrator",
        path="/more/people",
        walk=lambda page: page.get_by_role("searchbox").fill("nobody"),
    ),
    State(
        "people-from-a-file",
        "dialog >> text=Dry run",
        role="administrator",
        path="/more/people",
        walk=presses("Bring in a file", "Issued devices"),
    ),
    State(
        "suspend",
        "dialog >> text=Suspend now",
        role="administrator",
        path="/more/people",
        walk=picks("text=Suspend access"),
    ),
    State(
        "record-training",
        "dialog >> text=Put on record",
        role="administrator",
        path="/more/people",
        walk=picks("text=Record training"),
    ),
    State(
        "change-account",
        "dialog >> text=Change it",
        role="administrator",
        path="/more/people",
        walk=picks("text=Role, units, last day"),
    ),
    State(
        "new-account",
        "dialog >> text=Make the account",
        role="administrator",
        path="/more/people",
        walk=picks("text=New account"),
    ),
    State(
        "add-device",
        "dialog >> text=Make the code",
        role="administrator",
        path="/more/people",
        walk=picks("text=Add a device"),
    ),
    State(
        "device-code",
        ".big-code",
        role="administrator",
        path="/more/people",
        rigged={"/enrolment-codes": says(CODE, 201)},
        walk=walks(
            picks("text=Add a device"),
            fills(label="Phone 7", asset_number="A-7"),
            presses("Make the code"),
        ),
    ),
    *screen(
        "findings",
        "administrator",
        "/more/findings",
        "/api/violations",
        {"violations": []},
        (".card", ".empty"),
    ),
    State(
        "new-finding",
        "dialog >> text=Put on file",
        role="administrator",
        path="/more/findings",
        walk=picks("text=New finding"),
    ),
    *screen(
        "sign-ins",
        "administrator",
        "/more/sign-ins",
        "/api/oddities",
        {"attempts": 0, "oddities": []},
        (".card", ".empty"),
    ),
    State(
        "sign-in-put-aside",
        "dialog >> text=Put it aside",
        role="administrator",
        path="/more/sign-ins",
        walk=picks("text=Looked at: nothing follows"),
    ),
    State(
        "household-of-another",
        "dialog >> text=Given on",
        role="administrator",
        path="/more/people",
        walk=picks("text=Plates of the household"),
    ),
    State("duties", "text=None on file for", role="administrator", path="/more/duties"),
    State(
        "delegate",
        "dialog >> text=Put on record",
        role="administrator",
        path="/more/duties",
        walk=presses("Delegate a duty"),
    ),
    State("review", "text=accounts are left", role="administrator", path="/more/review"),
]
