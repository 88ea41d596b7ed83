"""What is seen before anybody is signed in: the door, the first run, enrolment, sign-in."""

from playwright.sync_api import Page

from tests.browser.lens import LENS
from tests.browser.states import (
    SECRET,
    State,
    changed,
    failed,
    fills,
    hang,
    lost,
    presses,
    problem,
    says,
    walks,
)

OUT = {"/api/hello": changed(demo=False)}


def _profile(name: str, department: str, **more: object) -> dict[str, object]:
    text = f"Policy of the {department}"
    told = {"name": name, "department": department, "text": text, "zone": "America/Chicago"}
    rest = {"version": "5c1f0a9be2d4", "sign": False, "blocked": [], "unsigned": []}
    return {**told, **rest, **more}


def _clause(id_: str, citation: str, because: str) -> dict[str, str]:
    return {"id": id_, "citation": citation, "because": because, "instead": "Until then not."}


PERIOD = _clause("spd-retention-on-file", "SPD IV.C", "No period of storage is on file.")
STORED = _clause("obpd-not-stored-here", "OBPD 131.7(b)", "Data is not stored by the Village.")
PROFILES = [
    _profile("bloomington", "Bloomington Police Department", sign=True),
    _profile("oak_brook", "Oak Brook Police Department", sign=True, unsigned=[STORED]),
    _profile("schaumburg", "Schaumburg Police Department", blocked=[PERIOD]),
]
NEW = {"/api/hello": changed(demo=False, set_up=False, begun=False, profiles=PROFILES)}
KEYS = {"/api/set-up/keys": says({"name": "keys.json", "copy": "{}"})}
PHRASE = "seven green lanterns at noon"


def shows_copy(page: Page) -> None:
    copy = {"name": "keys.json", "mimeType": "application/json", "buffer": b"{}"}
    page.locator("input[type=file]").set_input_files(copy)  # type: ignore[arg-type]


BEGUN = walks(fills(code="VHPV-K7B7-J7BZ"), presses("Begin"))
OURS = walks(BEGUN, presses("They are ours"))
SAVED = walks(OURS, fills(phrase=PHRASE), presses("Save the keys to a file"), shows_copy)
PERSON = {"name": "Dana Whitlock", "username": "dana"}
ENROLLED = OUT | {
    "/api/enrolments": says({"device_id": "d", "person": PERSON, "passkey_options": {}}, 201)
}
ENROLS = walks(fills(code="VHPV-K7B7-J7BZ"), presses("Enrol"))

OUTSIDE = [
    State("public-reports", "text=How to read this", path="/reports"),
    State(
        "public-reports-none",
        "text=No month has been published",
        path="/reports",
        rigged={"/api/public/reports": changed(reports=[])},
    ),
    State("released", "text=Your name", path="/released#mvQ7x0sK1uYbq3sT0qW2rA"),
    State("released-not-whole", "text=This address is not whole", path="/released"),
    State(
        "released-used",
        "text=This link is not good",
        path="/released#mvQ7x0sK1uYbq3sT0qW2rA",
        rigged={
            "/api/public/releases": lambda r: problem(
                r, 404, {"title": "This link is not good, or not any more."}
            )
        },
        walk=walks(fills(name="A. Lund"), presses("Take the record")),
    ),
    State("door", "text=Enter as", host="officer.localhost"),
    State("doors", "text=Each role has an address"),
    State("starting", "[aria-busy=true]", rigged={"/api/hello": hang}),
    State("unreachable", "text=tried again by itself", rigged={"/api/hello": lost}),
    State("server-failed", "text=Something went wrong", rigged={"/api/hello": failed}),
    State("set-up", "text=Step 1 of 4", rigged=NEW),
    State("set-up-whose", "text=Step 2 of 4", rigged=NEW, walk=BEGUN),
    State(
        "set-up-blocked",
        "text=SPD IV.C",
        rigged=NEW,
        walk=walks(BEGUN, presses("Schaumburg Police Department")),
    ),
    State(
        "set-up-signed",
        "text=Without the signature nothing is recorded",
        rigged=NEW,
        walk=walks(BEGUN, presses("Oak Brook Police Department")),
    ),
    State("set-up-keys", "text=Step 3 of 4", rigged=NEW, walk=OURS),
    State("set-up-keys-shown", "text=It is the copy", rigged=NEW | KEYS, walk=SAVED),
    State(
        "set-up-people",
        "text=Step 4 of 4",
        rigged=NEW | KEYS,
        walk=walks(SAVED, presses("File and phrase are kept")),
    ),
    State(
        "set-up-refused",
        "text=This code was used",
        rigged=NEW
        | {"/api/set-up/keys": lambda r: problem(r, 410, {"title": "This code was used."})},
        walk=walks(OURS, fills(phrase=PHRASE), presses("Save the keys to a file")),
    ),
    State(
        "begun",
        "text=It is being set up",
        rigged={"/api/hello": changed(demo=False, set_up=False, begun=True)},
    ),
    State("not-enrolled", "text=This device is not enrolled", path="/sign-in", rigged=OUT),
    State("enrol", "text=From an administrator", path="/enrol", rigged=OUT),
    State(
        "enrol-scan",
        "dialog >> text=This is another code",
        path="/sign-in",
        rigged=OUT,
        walk=walks(
            lambda page: page.evaluate(LENS, ["WIFI:S:station;;"]),
            lambda page: page.get_by_role("link", name="Enrol this device").click(),
            presses("Scan the code"),
        ),
    ),
    State(
        "enrol-refused",
        "text=This code was used",
        path="/enrol",
        rigged=OUT
        | {"/api/enrolments": lambda r: problem(r, 410, {"title": "This code was used."})},
        walk=ENROLS,
    ),
    State("enrolled", "text=Make the passkey", path="/enrol", rigged=ENROLLED, walk=ENROLS),
    State(
        "enrolled-password",
        "text=Keep password and code",
        path="/enrol",
        rigged=ENROLLED | {"/api/password/options": says(SECRET)},
        walk=walks(ENROLS, presses("Go on with password and code")),
    ),
    State("sign-in", "text=Sign in with passkey", path="/sign-in", rigged=OUT),
    State(
        "sign-in-failed",
        "text=The sign-in was not accepted",
        path="/sign-in",
        rigged=OUT
        | {
            "/api/sign-in/password": lambda r: problem(
                r, 401, {"title": "The sign-in was not accepted.", "instead": "Try again."}
            )
        },
        walk=walks(
            presses("Use password and code"),
            fills(username="dana", password="river stone lamp", totp="123456"),  # noqa: S106 - nobody's
            presses("Sign in"),
        ),
    ),
]
"""In this order in one window: the device is enrolled from `enrolled` on."""
