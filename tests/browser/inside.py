"""Every screen in every state for whoever is signed in."""

from typing import Any

from playwright.sync_api import Page

from tests.browser.inside_audit import AUDIT
from tests.browser.inside_evidence import EVIDENCE, KEEPING, RELEASES
from tests.browser.inside_field import OF_ADMINISTRATOR, OF_COMMANDER, OF_OFFICER
from tests.browser.inside_lists import COMMANDER, DETECTIVE, LIEUTENANT
from tests.browser.inside_people import PEOPLE, STATEMENTS, hides_the_entry
from tests.browser.inside_policy import POLICY
from tests.browser.inside_program_audits import AUDITS, FILING
from tests.browser.inside_readers import IN_CAR, READERS
from tests.browser.inside_requests import ANSWERED, OUTSIDE_REQUESTS
from tests.browser.inside_search import HOUSEHOLD, PLACES, REVIEWS, SEARCH
from tests.browser.inside_shift import SHIFT
from tests.browser.screens import press
from tests.browser.states import (
    SECRET,
    State,
    Walk,
    changed,
    failed,
    hang,
    picks,
    presses,
    refused,
    says,
    screen,
    waits,
    walks,
)


def same_seven(page: Page) -> None:
    for _ in range(7):
        press(page, "Same")


def brings_a_picture(page: Page) -> None:
    """Into a window that nobody has allowed to say where it is."""
    page.get_by_role("checkbox").check()
    picture = {"name": "plate.jpg", "mimeType": "image/jpeg", "buffer": b"\xff\xd8"}
    page.locator("input[type=file]").last.set_input_files(picture)  # type: ignore[arg-type]


ALERT = "/alerts/alert-2"
SHOWN: dict[str, Any] = {"role": "officer", "path": ALERT}
STAND = picks("[role=switch]")
LOCKED = picks("text=Lock now")


RETURNED = [
    {
        "id": "019ab8a4-9a00-7e66-8f77-001122334450",
        "result": "refused",
        "alert_id": "alert-2",
        "kind": "decision",
        "said": "rejected",
        "taken_at": None,
        "problem": {
            "status": 409,
            "code": "alert-closed",
            "title": "This alert is closed.",
            "detail": "Somebody else has settled the hit; no decision is needed.",
            "instead": "Go back to your alerts.",
            "clauses": [],
            "flaws": [],
        },
    },
    {
        "id": "019ab8a4-9a01-7e66-8f77-001122334451",
        "result": "unreadable",
        "alert_id": None,
        "kind": None,
        "said": None,
        "taken_at": None,
        "problem": {
            "status": 422,
            "code": "item-unreadable",
            "title": "What this device kept without signal cannot be opened.",
            "instead": "Look through your alerts of that time and do it again.",
        },
    },
]


def sheet(name: str, sight: str, *steps: Walk) -> State:
    return State(f"sheet-{name}", f"dialog >> text={sight}", walk=walks(*steps), **SHOWN)


OFFICER = [
    *OF_OFFICER,
    *screen(
        "alerts", "officer", "/alerts", "/api/alerts", {"alerts": []}, (".alert-row", ".empty")
    ),
    State("shift-start", "dialog >> text=(8 h)", role="officer", walk=STAND),
    State(
        "on-shift",
        "text=On shift until",
        role="officer",
        walk=walks(STAND, picks("dialog >> text=(8 h)")),
    ),
    State("shift-end", "dialog >> text=End shift", role="officer", walk=STAND),
    State(
        "ringing",
        ".ringing",
        role="officer",
        walk=walks(
            waits("text=On shift until"),
            lambda page: page.evaluate("fetch('/api/test-alerts', {method: 'POST'})"),
        ),
    ),
    State("alert", "text=Verify", **SHOWN),
    State("alert-loading", "main .skeleton", rigged={"/api/alerts/alert-2": hang}, **SHOWN),
    State("alert-unknown", "text=There is no such alert", role="officer", path="/alerts/nothing"),
    State("alert-pictures-failed", "text=Something went wrong", rigged={"/image": failed}, **SHOWN),
    State("alert-offline", "text=No signal", walk=waits("text=Verify"), offline=True, **SHOWN),
    State(
        "alert-decided-without-signal",
        "text=Waiting to be sent",
        walk=walks(
            waits("text=Verify"),
            lambda page: page.context.set_offline(True),
            presses("Not this one", "Misread plate", "Save: not this one"),
        ),
        offline=True,
        **SHOWN,
    ),
    State(
        "returned",
        "section >> text=This alert is closed",
        rigged={"/api/outbox": says({"items": RETURNED})},
        role="officer",
    ),
    State(
        "alert-of-ncic",
        "text=Not shown",
        rigged={"/api/alerts/alert-2": hides_the_entry},
        **SHOWN,
    ),
    State(
        "statements",
        "text=I acknowledge this",
        role="officer",
        rigged={"/api/me": changed(statements=STATEMENTS)},
    ),
    sheet("compare", "1 in doubt", picks(".rail button")),
    sheet("compare-rest", "The other 6 are the same", picks(".rail button"), presses("Same")),
    sheet("compare-done", "all the same", picks(".rail button"), same_seven),
    sheet("state", "Save", picks(".rail li:nth-child(2) button")),
    sheet("vehicle", "Save", picks(".rail li:nth-child(3) button")),
    sheet("not-this-one", "Misread", presses("Not this one")),
    sheet("accept", "Accept", presses("Decide without the rest")),
    sheet("on-a-call", "Weigh your assignment", presses("I am on a call")),
    sheet(
        "happened", "although the alert was not accepted", presses("It happened already: record it")
    ),
    State("on-the-way", "text=Nothing here needs a tap", walk=presses("On my way"), **SHOWN),
    State(
        "neighbour",
        "dialog >> text=before any enforcement there",
        role="officer",
        path="/alerts/alert-3",
        walk=presses("Entering a neighbour's area"),
    ),
    sheet(
        "accept-refused",
        "BPD POL-G",
        presses("Decide without the rest", "Accept without these steps"),
    ),
    State("capture", "text=I attest", role="officer", path="/capture"),
    State(
        "capture-without-a-place",
        "text=does not say where it is",
        role="officer",
        path="/capture",
        walk=brings_a_picture,
    ),
    State(
        "capture-offline",
        "text=needs signal",
        role="officer",
        path="/capture",
        walk=waits("text=I attest"),
        offline=True,
    ),
    State("more", "text=Lock now", role="officer", path="/more"),
    State(
        "more-test-sent",
        "text=A test alert is on its way",
        role="officer",
        path="/more",
        walk=presses("Send a test alert"),
    ),
    State(
        "more-password",
        "text=Keep password and code",
        role="officer",
        path="/more/password",
        rigged={"/api/password/options": says(SECRET)},
    ),
    State(
        "more-password-refused",
        "text=BPD TRN",
        role="officer",
        path="/more/password",
        rigged={"/api/password/options": refused},
    ),
    State("nowhere", "text=nothing at this address", role="officer", path="/more/nowhere"),
]
ADMINISTRATOR = [
    *PEOPLE,
    *READERS,
    *OF_ADMINISTRATOR,
    *screen(
        "cameras",
        "administrator",
        "/more/cameras",
        "/api/cameras",
        {"cameras": []},
        (".card .note", ".empty"),
    ),
    State(
        "camera-upkeep",
        "dialog >> text=New housing",
        role="administrator",
        path="/more/cameras",
        walk=picks("button:has-text('Maintenance')"),
    ),
    State(
        "camera-place",
        "dialog >> text=more than 25 m",
        role="administrator",
        path="/more/cameras",
        walk=picks("button:has-text('Change the place')"),
    ),
    State(
        "camera-approval-back",
        "dialog >> text=refused from now on",
        role="administrator",
        path="/more/cameras",
        walk=picks("button:has-text('Take the approval back')"),
    ),
    State(
        "camera-retire",
        "dialog >> text=not undone",
        role="administrator",
        path="/more/cameras",
        walk=picks("article:has-text('Fixed 6') >> button:has-text('Retire')"),
    ),
    State(
        "cameras-retired",
        "text=Retired by Pat Moreau",
        role="administrator",
        path="/more/cameras",
        walk=picks("summary"),
    ),
    State(
        "camera-moved",
        "text=First said",
        role="administrator",
        path="/more/cameras",
    ),
    *screen(
        "audit",
        "administrator",
        "/more/audit",
        "/api/audit*",
        {"events": [], "groups": [], "people": []},
        (".audit-line", ".empty"),
    ),
    *AUDIT,
    State(
        "audit-verified",
        "text=1840",
        role="administrator",
        path="/more/audit",
        walk=presses("Check the whole chain"),
    ),
    State(
        "one-of-two",
        "text=One of two",
        role="administrator",
        rigged={"/api/hello": changed(set_up=False)},
    ),
    State("no-alerts-here", "text=not part of your work", role="administrator", path="/alerts"),
]
OTHERS = [
    State("landing", "text=What the policy says", role="clerk"),
    State("auditor-more", "text=Lock now", role="auditor", path="/more"),
    State("auditor-audit", ".audit-line", role="auditor", path="/more/audit"),
]
LAST = [State("locked", "text=The content was cleared", role="officer", path="/more", walk=LOCKED)]
INSIDE = {
    "officer": [*OFFICER, *KEEPING, *SEARCH, *ANSWERED, *HOUSEHOLD, *IN_CAR, *LAST],
    "detective": [*EVIDENCE, *DETECTIVE],
    "commander": [*COMMANDER, *SHIFT, *OF_COMMANDER],
    "administrator": [*ADMINISTRATOR, *POLICY, *PLACES, *FILING],
    "clerk": OTHERS[:1],
    "ci-lieutenant": [*LIEUTENANT, *RELEASES, *REVIEWS, *OUTSIDE_REQUESTS],
    "auditor": [*OTHERS[1:], *AUDITS],
}
