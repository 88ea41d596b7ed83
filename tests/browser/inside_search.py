"""The search in every state."""

from typing import Any

from playwright.sync_api import Page

from tests.browser.states import (
    State,
    Walk,
    failed,
    fills,
    picks,
    presses,
    refused,
    says,
    screen,
    waits,
    walks,
)


def chooses(purpose: str) -> Walk:
    def walk(page: Page) -> None:
        page.locator("[name=purpose]").select_option(purpose)

    return walk


def in_the_last_hours(page: Page) -> None:
    page.locator("[name=camera]").select_option(index=1)
    page.locator("[name=first]").fill("2026-11-25T08:00")
    page.locator("[name=last]").fill("2026-11-25T10:00")


def brings_numbers(page: Page) -> None:
    file = {"name": "numbers.csv", "mimeType": "text/csv", "buffer": b"number\n12\n"}
    page.locator("dialog input[type=file]").set_input_files(file)  # type: ignore[arg-type]


def names_a_vehicle(page: Page) -> None:
    page.get_by_text("The vehicle, where a camera told").click()
    for word in ("White", "Van"):
        page.get_by_role("button", name=word, exact=True).click()
    page.get_by_label("Make").fill("Ford")


OPEN: dict[str, Any] = {"role": "officer", "path": "/search/inquiry-1"}
NEW = presses("New inquiry")
ASKED = walks(
    waits("text=Narrow it down"),
    fills(plate="KTR44?0"),
    picks("main >> button:has-text('Search')"),
)
FORM = {
    "reason_word": "Reason",
    "purposes": [
        {"id": "felony", "word": "Felony-level crime", "citation": "BPD POL-B", "exigent": False},
        {"id": "exigent", "word": "Exigent", "citation": "BPD POL-B", "exigent": True},
    ],
    "purposes_closed": False,
    "suspicion_needed": True,
    "numbers": [{"id": "case", "word": "Case number", "example": "26-001234"}],
    "modes": ["case", "administrative"],
    "duty_needed": True,
    "backfill_hours": 72,
    "standing_hours": 72,
    "least_known": 2,
    "retention_days": 30,
}
"""Of a department that asks for more than Bloomington, with somebody who also audits."""
EXAMPLE = "2026-00012345"

SEARCH = [
    *screen(
        "search", "officer", "/search", "/api/inquiries", {"inquiries": []}, (".place", ".empty")
    ),
    State(
        "search-reason",
        "dialog >> text=Open the inquiry",
        role="officer",
        path="/search",
        walk=NEW,
    ),
    State(
        "search-reason-in-full",
        "dialog >> text=The request in writing",
        role="officer",
        path="/search",
        rigged={"/api/inquiry-form": says(FORM)},
        walk=walks(
            NEW,
            waits("dialog >> select[name=purpose]"),
            chooses("exigent"),
            picks("dialog >> text=For another agency"),
        ),
    ),
    State(
        "search-reason-refused",
        "dialog >> text=BPD DSAP-E",
        role="officer",
        path="/search",
        walk=walks(
            NEW,
            waits("dialog >> select[name=purpose]"),
            chooses("felony"),
            fills(phrase="investigation"),
            presses("Open the inquiry"),
        ),
    ),
    State(
        "search-reason-warned",
        "dialog >> text=go on",
        role="officer",
        path="/search",
        walk=walks(
            NEW,
            waits("dialog >> select[name=purpose]"),
            chooses("felony"),
            fills(phrase="Robbery near the protest"),
            presses("Open the inquiry"),
        ),
    ),
    State("search-ask", "text=Asked so far", **OPEN),
    State("search-vehicle", "text=Also vehicles of which", walk=names_a_vehicle, **OPEN),
    State(
        "search-vehicle-counted",
        "text=were not described enough",
        walk=walks(waits("text=Narrow it down"), names_a_vehicle, ASKED),
        **OPEN,
    ),
    State("search-place", "text=Show all that passed", walk=presses("A place and time"), **OPEN),
    State(
        "search-sensitive-place",
        "text=Why the sensitive place",
        walk=walks(
            presses("A place and time"),
            waits("text=Show all that passed"),
            in_the_last_hours,
            presses("Show all that passed"),
        ),
        **OPEN,
    ),
    State("search-found", "text=Show earlier ones", walk=ASKED, **OPEN),
    State("search-found-described", "text=Acme says: white Ford Transit", walk=ASKED, **OPEN),
    State(
        "search-found-whole",
        "dialog >> text=State: IL",
        walk=walks(ASKED, picks(".found button")),
        **OPEN,
    ),
    State(
        "search-found-nothing",
        "text=No such plate was read",
        walk=walks(
            waits("text=Narrow it down"),
            fills(plate="ZZ99999"),
            picks("main >> button:has-text('Search')"),
        ),
        **OPEN,
    ),
    State(
        "search-query-refused",
        "text=BPD TRN",
        rigged={"/api/inquiries/inquiry-1/queries": refused},
        walk=ASKED,
        **OPEN,
    ),
    State(
        "search-query-failed",
        "text=Something went wrong",
        rigged={"/api/inquiries/inquiry-1/queries": failed},
        walk=ASKED,
        **OPEN,
    ),
    State("search-ended", "text=A new search needs", role="officer", path="/search/inquiry-2"),
    State(
        "search-keep-trying",
        "text=Until",
        walk=walks(ASKED, presses("Try it on vehicles still to come")),
        **OPEN,
    ),
    State(
        "search-standing-list",
        ".found .plate-text",
        role="officer",
        path="/search/inquiry-4",
        walk=picks("text=Open the list"),
    ),
    State(
        "search-standing-list-refused",
        "text=BPD TRN",
        role="officer",
        path="/search/inquiry-4",
        rigged={"/api/queries/*/reads": refused},
        walk=picks("text=Open the list"),
    ),
    State("search-unknown", "text=no such inquiry", role="officer", path="/search/inquiry-9"),
    State(
        "search-number-sent-back",
        "text=Examples",
        role="officer",
        path="/search",
        rigged={
            "/api/inquiries/inquiry-2/number": says(
                {
                    "status": 422,
                    "code": "bad-number",
                    "title": "This is not written like a number of ours.",
                    "flaws": [{"field": "number", "why": f"Examples: {EXAMPLE}."}],
                },
                422,
            )
        },
        walk=walks(
            waits("text=Numbers still owed"),
            lambda page: page.locator("main .note input").fill("12"),
            presses("Save the number"),
        ),
    ),
]

REVIEWS = screen(
    "reviews",
    "ci-lieutenant",
    "/more/reviews",
    "/api/inquiry-reviews",
    {"reviews": [], "weeks": [], "numbers": {"none_issued": 0, "unissued": 0, "listed_at": None}},
    ("text=The request in writing", ".empty"),
)
REVIEWS += [
    State("reviews-overdue", "text=overdue", role="ci-lieutenant", path="/more/reviews"),
    State(
        "reviews-week-signed",
        "text=Nov 9, 2026 to Nov 15, 2026 >> xpath=.. >> text=Signed",
        role="ci-lieutenant",
        path="/more/reviews",
        walk=picks("button:has-text('Sign the week')"),
    ),
    State(
        "issued-numbers",
        "dialog >> text=Dry run",
        role="ci-lieutenant",
        path="/more/reviews",
        walk=presses("Bring in issued numbers"),
    ),
    State(
        "issued-numbers-refused",
        "dialog >> text=Row 3",
        role="ci-lieutenant",
        path="/more/reviews",
        walk=walks(presses("Bring in issued numbers"), brings_numbers, presses("Dry run")),
    ),
]


def sends_back(page: Page) -> None:
    said = {
        "status": 422,
        "code": "partial-plate",
        "title": "This is no complete plate.",
        "detail": "Wildcards and left-out characters make it a partial plate.",
    }
    page.route("**/api/people/*/household", says(said, 422))


HOUSEHOLD = [
    *screen(
        "household",
        "officer",
        "/more/household",
        "/api/people/*/household",
        {"plates": []},
        ("text=Given on", "text=No plate was given"),
    ),
    State(
        "household-sent-back",
        "text=left-out characters",
        role="officer",
        path="/more/household",
        walk=walks(
            waits("text=Given on"),
            fills(plate="AB?"),
            sends_back,
            presses("Give this plate"),
        ),
    ),
]

PLACES = [
    *screen(
        "places",
        "administrator",
        "/more/places",
        "/api/places",
        {"places": []},
        ("text=m around", ".empty"),
    ),
    State(
        "mark-a-place",
        "dialog >> text=How far it reaches",
        role="administrator",
        path="/more/places",
        walk=presses("Mark a place"),
    ),
]
