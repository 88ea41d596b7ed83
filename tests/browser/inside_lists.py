"""The states of the lists: entries, requests, the rota, commanders' lists."""

from playwright.sync_api import Page, Route

from tests.browser.screens import press
from tests.browser.states import State, fills, picks, presses, says, screen, told, waits, walks

LIEUTENANTS = [{"id": "1", "name": "Marcus Vale"}, {"id": "2", "name": "Ines Ito"}]
ROTA = {
    "turns": [
        {
            "weekday": 0,
            "begins": "08:00:00",
            "ends": "16:00:00",
            "person": LIEUTENANTS[0],
            "deputy": LIEUTENANTS[1],
        },
        {
            "weekday": 0,
            "begins": "16:00:00",
            "ends": "08:00:00",
            "person": LIEUTENANTS[1],
            "deputy": None,
        },
    ],
    "absences": [
        {
            "id": "3",
            "person": LIEUTENANTS[0],
            "from_at": "2026-11-25T08:00:00Z",
            "until": "2026-11-27T08:00:00Z",
        }
    ],
    "able": LIEUTENANTS,
    "answer_h": 4,
}
LIEUTENANT = [
    State("approver-entries", ".card", role="ci-lieutenant", path="/lists"),
    State("approver-again", "text=twice before", role="ci-lieutenant", path="/lists"),
    State(
        "rota",
        "dialog >> text=Turns of the week",
        role="ci-lieutenant",
        path="/lists",
        walk=picks("button:has-text('Who answers')"),
        rigged={"/api/rota": says(ROTA)},
    ),
]
NEW = presses("New entry")


def owed_and_wider(route: Route) -> None:
    """The first is active before its approval, the second is to be told to more units."""
    first, second, *others = told(route)["entries"]
    first |= {"status": "active", "approval_due": "2026-11-26T09:00:00Z", "due_h": 5.5}
    second["widenings"] = [
        {
            "id": "widening-1",
            "status": "waiting",
            "units": ["TF6"],
            "reason": "Task Force 6 works the same series.",
            "asked_at": "2026-11-25T09:00:00Z",
            "asked_by": LIEUTENANTS[1],
            "answered_at": None,
            "answered_by": None,
            "note": "",
            "waits_for": {"first": LIEUTENANTS[0], "deputy": None, "further_at": None},
        }
    ]
    route.fulfill(json={"entries": [first, second, *others]})


def written(page: Page) -> None:
    """A whole request, sent."""
    page.locator("[name='reason_class']").select_option("felony")
    fills(plate="ABC1234", basis="Seen twice.", synopsis="Burglary", case_number="2026-000123")(
        page
    )
    press(page, "Send to the Criminal Investigations Lieutenant")


DETECTIVE = [
    *screen(
        "entries", "detective", "/lists", "/api/entries*", {"entries": []}, (".card", ".empty")
    ),
    State("entries-morning", "text=The last day", role="detective", path="/lists"),
    State("entry-ends-soon", "text=It ends in", role="detective", path="/lists"),
    State(
        "entry-form",
        "dialog >> text=Send to the Criminal Investigations Lieutenant",
        role="detective",
        path="/lists",
        walk=NEW,
    ),
    State(
        "entry-made",
        "dialog >> text=Look at past reads",
        role="detective",
        path="/lists",
        walk=walks(NEW, written),
    ),
    State(
        "entry-wider",
        "dialog >> text=Alert these as well",
        role="detective",
        path="/lists",
        walk=picks("button:has-text('Alert more units')"),
    ),
    State(
        "entries-owed-and-wider",
        "text=Approval due in",
        role="detective",
        path="/lists",
        rigged={"/api/entries?*": owed_and_wider},
    ),
    State(
        "entry-looked-back",
        "dialog >> text=Open the inquiry",
        role="detective",
        path="/lists",
        walk=walks(NEW, written, presses("Look at past reads")),
    ),
    State(
        "entry-to-be-taken-over",
        "text=belongs to nobody",
        role="detective",
        path="/lists",
    ),
]
COMMANDER = [
    *screen(
        "shift-lists",
        "commander",
        "/lists",
        "/api/shift-lists",
        {"lists": [], "takers": []},
        ("text=Accept the list", "text=A list lives with a shift"),
    ),
    State("list-offered", "text=offers you a list", role="commander"),
    State(
        "hand-over",
        "dialog >> text=has to accept it",
        role="commander",
        path="/lists",
        walk=picks("text=Hand over"),
    ),
    State(
        "list-accepted",
        "text=You took it over",
        role="commander",
        path="/lists",
        walk=presses("Accept the list"),
    ),
    State(
        "shift-plate",
        "dialog >> text=Patrol is not alerted",
        role="commander",
        path="/lists",
        walk=walks(
            picks("[role=switch]", "dialog >> text=(8 h)"),
            waits("text=On shift until"),
            picks("button:has-text('Plate for this shift')"),
        ),
    ),
]
