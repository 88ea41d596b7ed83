"""Hot lists, entries, and more days for them."""

from tests.flow.street import wanted
from tests.matrix.given import Entry, Extension, nothing_asked
from tests.matrix.probe import Probe

CSV = b"plate,state,reason_class,reason\nABC123,IL,stolen_vehicle,Reported stolen\n"
YES, NO = {"approve": True, "note": "Stated."}, {"approve": False, "note": "Not stated."}
MORE = {"days": 7, "reason": "The series goes on."}
ANSWER = "POST /api/entries/{entry_id}/approval"
LONGER = "POST /api/extensions/{extension_id}/approval"
REMOVE = "DELETE /api/entries/{entry_id}"
EXTEND = "POST /api/entries/{entry_id}/extensions"
WAITS, LIVES = "it waits for an answer", "it is approved and matches"
ELSEWHERE = {"jurisdiction": "Normal"}
JOINT = ELSEWHERE | {"joint_agency": "Normal Police", "joint_contact": "Sgt. Vale"}
PROBES = [
    Probe("GET /api/lists"),
    Probe("POST /api/lists/general/import", query="name=Other", body=CSV, kind="text/csv"),
    Probe("GET /api/entries", "mine", query="view=mine"),
    Probe("GET /api/entries", "waiting for an answer", query="view=waiting"),
    Probe("GET /api/entries", "everybody's", query="view=all"),
    Probe("POST /api/entries", "a felony here", body=wanted()),
    Probe("POST /api/entries", "a barred reason", body=wanted(reason_class="towing")),
    Probe("POST /api/entries", "a partial plate", body=wanted(plate="QMH*")),
    Probe("POST /api/entries", "31 days", body=wanted(life_days=31)),
    Probe("POST /api/entries", "another city's crime", body=wanted(**ELSEWHERE)),
    Probe("POST /api/entries", "another city's, joint investigation", body=wanted(**JOINT)),
    Probe(ANSWER, "yes to another's", WAITS, Entry(), YES),
    Probe(ANSWER, "no to another's", WAITS, Entry(), NO),
    Probe(ANSWER, "yes to one's own", WAITS, Entry(mine=True), YES),
    Probe(ANSWER, "yes to another city's", WAITS, Entry(elsewhere=True), YES),
    Probe(ANSWER, "yes once more", LIVES, Entry("active"), YES),
    Probe(REMOVE, "another's", LIVES, Entry("active")),
    Probe(REMOVE, "one's own", LIVES, Entry("active", mine=True)),
    Probe(EXTEND, "a week", LIVES, nothing_asked, MORE),
    Probe(EXTEND, "31 days", LIVES, nothing_asked, MORE | {"days": 31}),
    Probe(EXTEND, "before it is approved", WAITS, Entry(), MORE),
    Probe(LONGER, "yes to another's", "more days are asked", Extension(), YES),
    Probe(LONGER, "yes to one's own", "more days are asked", Extension(mine=True), YES),
    Probe(LONGER, "no to another's", "more days are asked", Extension(), NO),
]
