"""The states of the lists: entries, requests, the rota, commanders' lists."""

from tests.browser.states import State, picks, presses, says, screen

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
DETECTIVE = [
    *screen(
        "entries", "detective", "/lists", "/api/entries*", {"entries": []}, (".card", ".empty")
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
