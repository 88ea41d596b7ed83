"""Inquiries with their reasons, their queries, and what these have found."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from backend.domain.weeks import week_of
from tests.flow.street import PLATE
from tests.matrix.probe import Probe, Scene
from tests.matrix.searches import Inquiry

TESTING = {"purpose": "system_testing", "mode": "administrative"}
OTHERS = {
    "outside": {
        "agency": "Normal Police",
        "person": "Sgt. Vale",
        "case": "N-26-77",
        "active_case": True,
    }
}
ASK = "POST /api/inquiries/{inquiry_id}/queries"
CAMERA = "POST /api/inquiries/{inquiry_id}/camera-frames"
END = "POST /api/inquiries/{inquiry_id}/end"
NUMBER = "POST /api/inquiries/{inquiry_id}/number"
KEEP = "POST /api/inquiries/{inquiry_id}/standing"
STOP = "POST /api/queries/{query_id}/end"
PAGE = "GET /api/queries/{query_id}/reads"
READ = "GET /api/queries/{query_id}/reads/{read_id}"
REVIEW = "POST /api/inquiries/{inquiry_id}/review"
LETTER = "GET /api/inquiries/{inquiry_id}/request"
ANSWER = "POST /api/inquiries/{inquiry_id}/approval"
YES, NO = {"approve": True}, {"approve": False, "note": "No case of theirs."}
OUTSIDE = "for another agency"
IN_ORDER = {"finding": "in order"}
IMAGE = "GET /api/frames/{captured_at}/{frame_id}/image"
PLATES = {"plate": PLATE}
PART = {"plate": "QM?Z*"}
STANDS = "a partial plate, tried on vehicles still to come"
FOUND = "found by an inquiry of mine"


def _camera(scene: Scene) -> dict[str, Any]:
    return {"camera": str(scene.world.cameras["gateway"])}


def _numbered(scene: Scene) -> dict[str, Any]:
    """Written as the department writes its numbers."""
    return {"number": scene.world.house.profile.numbers[0].example}


def _case(**more: object) -> Callable[[Scene], dict[str, Any]]:
    return lambda scene: {"purpose": "felony", **_numbered(scene), **more}


def _place(scene: Scene) -> dict[str, Any]:
    area = {"latitude": 40.48, "longitude": -88.99, "meters": 500}
    return {"area": area, "first": (scene.world.now - timedelta(hours=3)).isoformat()}


async def a_week_over(scene: Scene) -> None:
    """The department has been there for a week and some days."""
    await scene.run("UPDATE installation SET made_at = $1", scene.world.now - timedelta(days=13))
    day = scene.world.house.capture_day(scene.world.now - timedelta(days=7))
    scene.values["first_on"] = week_of(day).isoformat()


PROBES = [
    Probe("GET /api/inquiry-form"),
    Probe("GET /api/inquiries"),
    Probe("POST /api/inquiries", "a felony, its number", body=_case()),
    Probe("POST /api/inquiries", "a phrase", body={"purpose": "felony", "phrase": "Shots fired"}),
    Probe("POST /api/inquiries", "no reason", body={"purpose": "felony"}),
    Probe("POST /api/inquiries", "a call-out", body=_case(duty="call-out")),
    Probe("POST /api/inquiries", "towing", body=_case(phrase="Car to be towed")),
    Probe("POST /api/inquiries", "testing, no number", body=TESTING),
    Probe("POST /api/inquiries", "for another agency", body=_case(**OTHERS)),
    Probe(ASK, "mine", "", Inquiry(), PLATES),
    Probe(ASK, "another's", "", Inquiry(mine=False), PLATES),
    Probe(ASK, "mine", "it has ended", Inquiry(over=True), PLATES),
    Probe(ASK, "all plates of a place and time", "", Inquiry(), _place),
    Probe(ASK, "all plates of a place and time", "a phrase was used", Inquiry(owes=True), _place),
    Probe(CAMERA, "mine", "", Inquiry(), _camera),
    Probe(CAMERA, "another's", "", Inquiry(mine=False), _camera),
    Probe(KEEP, "mine", "", Inquiry(), PART),
    Probe(KEEP, "another's", "", Inquiry(mine=False), PART),
    Probe(STOP, "mine", STANDS, Inquiry(stands=True)),
    Probe(STOP, "another's", STANDS, Inquiry(mine=False, stands=True)),
    Probe(PAGE, "mine", STANDS, Inquiry(stands=True)),
    Probe(END, "mine", "", Inquiry()),
    Probe(END, "another's", "", Inquiry(mine=False)),
    Probe(NUMBER, "mine", "a phrase was used", Inquiry(owes=True), _numbered),
    Probe(NUMBER, "another's", "a phrase was used", Inquiry(mine=False, owes=True), _numbered),
    Probe(PAGE, "mine", "", Inquiry()),
    Probe(PAGE, "mine", "of the home network", Inquiry(home=True)),
    Probe(PAGE, "another's", "", Inquiry(mine=False)),
    Probe(READ, "mine", "", Inquiry()),
    Probe(READ, "another's", "", Inquiry(mine=False)),
    Probe("GET /api/inquiry-reviews"),
    Probe("POST /api/weekly-reviews/{first_on}/signature", "nothing stood out", given=a_week_over),
    Probe(
        "POST /api/issued-numbers", "a dry run", body=b"number\n2026-00012345\n", kind="text/csv"
    ),
    Probe(REVIEW, "another's", "it waits for a look", Inquiry(mine=False, waits=True), IN_ORDER),
    Probe(REVIEW, "mine", "it waits for a look", Inquiry(waits=True), IN_ORDER),
    Probe(LETTER, "mine", "a request is attached", Inquiry(written=True)),
    Probe(LETTER, "another's", "a request is attached", Inquiry(mine=False, written=True)),
    Probe("GET /api/outside-requests"),
    Probe(ANSWER, "another's", "yes", Inquiry(mine=False, outside=True), YES),
    Probe(ANSWER, "another's", "no", Inquiry(mine=False, outside=True), NO),
    Probe(ANSWER, "mine", "no", Inquiry(outside=True), NO),
    Probe(ASK, "mine", OUTSIDE, Inquiry(outside=True), PLATES),
    Probe(PAGE, "mine", OUTSIDE, Inquiry(outside=True)),
    Probe(IMAGE, FOUND, "", Inquiry()),
    Probe(IMAGE, FOUND, "it has ended", Inquiry(over=True)),
]
