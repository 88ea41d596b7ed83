"""Inquiries with their reasons, their queries, and what these have found."""

from tests.flow.street import PLATE
from tests.matrix.probe import Probe
from tests.matrix.searches import Inquiry

CASE = {"purpose": "felony", "number": "2026-00012345"}
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
END = "POST /api/inquiries/{inquiry_id}/end"
NUMBER = "POST /api/inquiries/{inquiry_id}/number"
PAGE = "GET /api/queries/{query_id}/reads"
READ = "GET /api/queries/{query_id}/reads/{read_id}"
IMAGE = "GET /api/frames/{captured_at}/{frame_id}/image"
PLATES = {"plate": PLATE}
FILLED = {"number": "2026-00012345"}
FOUND = "found by an inquiry of mine"

PROBES = [
    Probe("GET /api/inquiry-form"),
    Probe("GET /api/inquiries"),
    Probe("POST /api/inquiries", "a felony, its number", body=CASE),
    Probe("POST /api/inquiries", "a phrase", body={"purpose": "felony", "phrase": "Shots fired"}),
    Probe("POST /api/inquiries", "no reason", body={"purpose": "felony"}),
    Probe("POST /api/inquiries", "a call-out", body=CASE | {"duty": "call-out"}),
    Probe("POST /api/inquiries", "towing", body=CASE | {"phrase": "Car to be towed"}),
    Probe("POST /api/inquiries", "testing, no number", body=TESTING),
    Probe("POST /api/inquiries", "for another agency", body=CASE | OTHERS),
    Probe(ASK, "mine", "", Inquiry(), PLATES),
    Probe(ASK, "another's", "", Inquiry(mine=False), PLATES),
    Probe(ASK, "mine", "it has ended", Inquiry(over=True), PLATES),
    Probe(END, "mine", "", Inquiry()),
    Probe(END, "another's", "", Inquiry(mine=False)),
    Probe(NUMBER, "mine", "a phrase was used", Inquiry(owes=True), FILLED),
    Probe(NUMBER, "another's", "a phrase was used", Inquiry(mine=False, owes=True), FILLED),
    Probe(PAGE, "mine", "", Inquiry()),
    Probe(PAGE, "mine", "of the home network", Inquiry(home=True)),
    Probe(PAGE, "another's", "", Inquiry(mine=False)),
    Probe(READ, "mine", "", Inquiry()),
    Probe(READ, "another's", "", Inquiry(mine=False)),
    Probe(IMAGE, FOUND, "", Inquiry()),
    Probe(IMAGE, FOUND, "it has ended", Inquiry(over=True)),
]
