"""The states of the lists: entries, requests, the rota, commanders' lists."""

from playwright.sync_api import Page

from tests.browser.screens import press
from tests.browser.states import State, fills, picks, presses, says, screen, walks

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
]
