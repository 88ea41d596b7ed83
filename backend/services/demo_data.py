"""Who and what is in the demo: a cast, three cameras, and plates that belong to nobody."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from backend.services.inquiring import Reason
from backend.services.requesting import Request

GENERAL = "State hot list (demo)"
CLIPS = Path(__file__).parents[2] / "workers" / "sources" / "demo" / "demo.tsv"
"""What the demo's cameras show: one row a clip."""
SEEN = CLIPS.with_name("seen.tsv")
"""What a person sees of the listed cars, written down by looking: lists describe what is driven."""
SOURCE = "Demo state list"
SPARE = (
    ("AB12345", "IL"),
    ("DK48210", "IL"),
    ("Q773109", "IL"),
    ("BX90417", "IL"),
    ("HJL482", "IA"),
    ("KTR905", "IA"),
    ("5GMW61", "MO"),
    ("AGT4471", "WI"),
)
"""Synthetic plates of the general list that no camera shows."""
REASONS = (
    ("stolen_vehicle", "Reported stolen, keys left inside."),
    ("wanted_person", "Registered owner has an active warrant."),
    ("stolen_plate", "Plate reported stolen from a parked car."),
    ("missing_person", "Vehicle of a missing person."),
    ("hit_and_run", "Left the scene of an accident with injuries."),
    ("felony", "Used in a burglary."),
)
CARS: tuple[Mapping[str, str], ...] = (
    {"make": "Ford", "model": "Fusion", "color": "gray"},
    {"make": "Honda", "model": "CR-V", "color": "blue"},
    {"make": "Chevrolet", "model": "Malibu", "color": "white"},
    {"make": "Toyota", "model": "Camry", "color": "red"},
    {"make": "Dodge", "model": "Charger", "color": "black"},
)
"""Of the plates that no camera shows."""
FIELDS = ("plate", "state", "reason_class", "reason", *CARS[0], "source", "case_number")


@dataclass(frozen=True, slots=True)
class Demonstrated:
    """One of the cast."""

    username: str
    name: str
    role: str
    device_class: str
    units: tuple[str, ...] = ()
    sworn: bool = True


CAST = (
    Demonstrated("officer", "Officer Dana Reyes", "officer", "phone", ("Patrol",)),
    Demonstrated("officer-2", "Officer Chris Vega", "officer", "phone", ("Patrol",)),
    Demonstrated("detective", "Detective Sam Okafor", "detective", "phone", ("CID",)),
    Demonstrated(
        "analyst", "Robin Hale, Criminal Analyst", "analyst", "desk", ("CIAU",), sworn=False
    ),
    Demonstrated("ci-lieutenant", "Lieutenant Kim Novak", "ci_lieutenant", "phone", ("CID",)),
    Demonstrated("ci-lieutenant-2", "Lieutenant Ann Drexler", "ci_lieutenant", "phone", ("CID",)),
    Demonstrated("commander", "Sergeant Alex Boone", "commander", "phone", ("Patrol",)),
    Demonstrated("commander-2", "Sergeant Jo Whitfield", "commander", "phone", ("Patrol",)),
    Demonstrated("dispatcher", "Casey Lind, Dispatcher", "dispatcher", "desk", sworn=False),
    Demonstrated("administrator", "Lieutenant Pat Moreau", "administrator", "desk"),
    Demonstrated("auditor", "Morgan Ives, Auditor", "auditor", "desk", sworn=False),
    Demonstrated("chief", "Chief Lee Sandoval", "chief", "desk"),
    Demonstrated("clerk", "Jamie Ortiz, Records Clerk", "clerk", "desk", sworn=False),
    Demonstrated("board-member", "Taylor Quinn, Board Member", "board_member", "desk", sworn=False),
)


@dataclass(frozen=True, slots=True)
class View:
    """One camera of the demo; `view` is the name under which the clips know it."""

    view: str
    name: str
    kind: str
    place: str
    latitude: float | None = None
    longitude: float | None = None


CAMERAS = (
    View("north", "Market St northbound", "fixed", "Market St at Center St", 40.4785, -88.9942),
    View("south", "Veterans Pkwy southbound", "fixed", "Veterans Pkwy at IL 9", 40.4719, -88.9526),
    View("night", "Car 12", "car", "Patrol car 12"),
)
CAR_PLACE = (40.4797, -88.9939)
CAR = "Car 14"
"""The other car; its gateway is its own, and never sends."""


SAID = {
    "south": {
        "maker": "Acme (demo)",
        "make": "Ford",
        "model": "Transit",
        "color": "white",
        "body": "van",
    }
}
"""What another maker's reader says of the vehicle with a camera's picture."""


@dataclass(frozen=True, slots=True)
class Partner:
    """Another agency of the demo whose cameras may feed the department."""

    name: str
    mark: str
    shares: str
    document: str


PARTNERS = (
    Partner(
        "Alder Grove Police Department (demo)",
        "Alder Grove PD",
        "Frames of its two readers on County Road 9",
        "Agreement 2026-3",
    ),
    Partner(
        "Cedar County Sheriff (demo)",
        "Cedar County SO",
        "Frames of the reader at its fairground",
        "Agreement 2026-5, draft",
    ),
)
"""The first is approved, the second waits for it."""
STALE = "The owner has had the car back since last week."
OBSERVED = "Ran the red light at IL 9."


@dataclass(frozen=True, slots=True)
class Plates:
    """What the clips show, if there are clips."""

    listed: Sequence[tuple[str, str]] = field(default=())
    others: Sequence[tuple[str, str]] = field(default=())
    vehicles: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """What is seen of a listed plate's car."""


def plates(clips: Path = CLIPS) -> Plates:
    """Plates of the demo's clips: those that are to be on a list, and those that are not."""
    if not clips.is_file():
        return Plates()
    rows = _table(clips)
    cars = {row.pop("clip"): row for row in _table(clips.with_name(SEEN.name))}
    seen = [(row["plate"], row["state"], row["listed"] == "yes") for row in rows]
    return Plates(
        listed=tuple(dict.fromkeys((plate, state) for plate, state, listed in seen if listed)),
        others=tuple(dict.fromkeys((plate, state) for plate, state, listed in seen if not listed)),
        vehicles={row["plate"]: cars[row["clip"]] for row in rows if row["listed"] == "yes"},
    )


def _table(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text, delimiter="\t"))


def general_list(shown: Plates) -> str:
    """The state's list as a file, such as one that is imported every day."""
    text = io.StringIO()
    table = csv.DictWriter(text, FIELDS, lineterminator="\n")
    table.writeheader()
    # The last plate that the cameras show is left to the detective.
    for number, (plate, state) in enumerate((*shown.listed[:-1], *SPARE)):
        kind, why = REASONS[number % len(REASONS)]
        row = {"plate": plate, "state": state, "reason_class": kind, "reason": why}
        case = {"source": SOURCE, "case_number": f"D26-{10_400 + number}"}
        table.writerow(row | case | dict(shown.vehicles.get(plate, CARS[number % len(CARS)])))
    return text.getvalue()


def custom_entries(shown: Plates) -> list[tuple[Request, bool]]:
    """Entries of the detective: one approved, one waiting for the lieutenant."""
    approved = shown.listed[-1] if shown.listed else ("DT55219", "IL")
    return [
        (
            _entry(
                approved,
                shown.vehicles.get(approved[0], CARS[1]),
                ("felony", "D26-11872", "Seen leaving two burglaries on Empire St."),
            ),
            True,
        ),
        (
            _entry(
                ("FC30418", "IL"),
                CARS[2],
                ("crime_against_person", "D26-11903", "Named by a victim."),
            ),
            False,
        ),
    ]


def searches(
    plain: str, exigent: str | None, number: str
) -> list[tuple[str, Reason, tuple[str, ...]]]:
    """Who searched, why, and for what: with a number, with a phrase that owes one, and at once.

    `plain` and `exigent` are purposes of the profile; a profile may have no exigent one.
    """
    tied = "The plate was named by the victim of a burglary."
    with_number = Reason(plain, number=number, suspicion=tied, duty="overtime")
    with_phrase = Reason(plain, phrase="Shots fired", suspicion=tied, duty="call-out")
    found = [
        ("detective", with_number, ("DK48210", "KTR9*")),
        ("officer", with_phrase, ("Q77?109",)),
    ]
    if exigent is not None:
        words = "A child was taken from a playground minutes ago."
        at_once = Reason(
            exigent, phrase="Child taken", suspicion=tied, exigent=words, duty="call-out"
        )
        found.append(("officer", at_once, ("BX90417",)))
    return found


def _entry(
    plate: tuple[str, str], vehicle: Mapping[str, str], why: tuple[str, str, str]
) -> Request:
    return Request(
        plate=plate[0],
        state=plate[1],
        vehicle={part: word for part, word in vehicle.items() if word},
        reason_class=why[0],
        basis="A witness named the plate; the owner fits the description.",
        synopsis=why[2],
        case_number=why[1],
        life_days=14,
        audience=("CID", "CIAU"),
    )


def gateway_toml(server: str, views: Sequence[tuple[View, UUID]]) -> str:
    """The demo gateway's settings; its cameras play clips."""
    lines = [
        "# Written by the demo. The cameras are films with cars that do not exist.",
        f'server = "{server}"',
    ]
    for view, camera_id in views:
        lines += ["", "[[cameras]]", f'id = "{camera_id}"', f'source = "demo:{view.view}"']
        if view.kind == "car":
            lines.append("car = true")
    lines += ["", "[place]", f"fixed = [{CAR_PLACE[0]}, {CAR_PLACE[1]}]", ""]
    return "\n".join(lines)
