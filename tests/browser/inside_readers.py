"""Software and repairs, agreements, and who is in which car, in every state."""

from typing import Any

from tests.browser.inside_shift import on_shift
from tests.browser.states import State, changed, picks, presses, refused, screen, walks
from tests.browser.states import fills as filled

PAGE: dict[str, Any] = {"role": "administrator", "path": "/more/software"}
CLOSED = {
    "id": "obpd-software-approved",
    "citation": "OBPD 131.5",
    "because": "A new version or model comes from a source that the Chief of Police approved.",
    "instead": "The Chief of Police finds it under Software and repairs.",
}
GATEWAYS: dict[str, Any] = {"role": "administrator", "path": "/more/gateways"}
HELD = changed(closed=[CLOSED], waiting=1204, wanted=True)

READERS = [
    *screen(
        "software",
        "administrator",
        "/more/software",
        "/api/software",
        {"sources": [], "software": [], "closed": [], "waiting": 0, "wanted": False},
        ("text=Lens and Mast", "text=No source of repairs"),
    ),
    State("software-held", "text=1,204 wait", rigged={"/api/software": HELD}, **PAGE),
    State(
        "cameras-held",
        "text=1,204 wait",
        role="administrator",
        path="/more/cameras",
        rigged={"/api/software": HELD},
    ),
    State(
        "software-approve",
        "dialog >> text=What waits is read first",
        walk=presses("Approve this version"),
        **PAGE,
    ),
    State(
        "source-refused",
        "dialog >> text=BPD TRN",
        rigged={"/api/repair-sources": refused},
        walk=walks(
            presses("Approve a source"),
            filled(name="City IT", work="Networks", ground="Memo 26-115"),
            presses("Approve this source"),
        ),
        **PAGE,
    ),
    *screen(
        "agreements",
        "administrator",
        "/more/agreements",
        "/api/agreements",
        {"agreements": []},
        ("text=Normal PD", "text=No agreement yet"),
    ),
    State(
        "agreement-form",
        "dialog >> text=its fingerprint goes on file",
        role="administrator",
        path="/more/agreements",
        walk=presses("Put on file"),
    ),
    State(
        "camera-health",
        "dialog >> text=could not be read",
        role="administrator",
        path="/more/cameras",
        walk=picks("button:has-text('Health')"),
    ),
    *screen(
        "gateways",
        "administrator",
        "/more/gateways",
        "/api/gateways",
        {"gateways": []},
        ("text=Sends for Fixed 1, Fixed 2", "text=No gateway yet"),
    ),
    State(
        "gateway-form",
        "dialog >> text=Name of the gateway",
        walk=presses("New gateway"),
        **GATEWAYS,
    ),
    State(
        "gateway-code",
        "dialog >> text=It works once",
        walk=walks(picks("button:has-text('Another code')"), presses("Make the code")),
        **GATEWAYS,
    ),
    State(
        "gateway-credential",
        "dialog >> text=It is not shown again",
        walk=walks(picks("button:has-text('New credential')"), presses("Make a new credential")),
        **GATEWAYS,
    ),
    State(
        "gateway-revoke",
        "dialog >> text=This is not undone",
        walk=picks("button:has-text('Revoke')"),
        **GATEWAYS,
    ),
    State("gateways-revoked", "text=roof-0", walk=picks("summary"), **GATEWAYS),
]
IN_CAR = [
    State("in-car", "text=Say which car", role="officer", walk=on_shift(300)),
    State(
        "in-car-choice",
        "dialog >> text=Car 14",
        role="officer",
        walk=walks(on_shift(300), presses("Say which car")),
    ),
]
