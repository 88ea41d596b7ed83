"""Hot lists, entries, more days for them, and commanders' lists."""

from typing import Any, Literal

from tests.flow.street import wanted
from tests.matrix.given import (
    Alert,
    Entry,
    Extension,
    Question,
    ShiftList,
    Widening,
    narrow,
    nothing_asked,
    ownerless,
)
from tests.matrix.probe import Probe, Scene

CSV = b"plate,state,reason_class,reason\nABC123,IL,stolen_vehicle,Reported stolen\n"
YES, NO = {"approve": True, "note": "Stated."}, {"approve": False, "note": "Not stated."}
MORE = {"days": 7, "reason": "The series goes on."}
ANSWER = "POST /api/entries/{entry_id}/approval"
OWN = "POST /api/entries/{entry_id}/ownership"
LONGER = "POST /api/extensions/{extension_id}/approval"
WIDER = "POST /api/entries/{entry_id}/widenings"
WIDENED = "POST /api/widenings/{widening_id}/approval"
MORE_UNITS = {"units": ["TF6"], "reason": "They work the same series."}
REMOVE = "DELETE /api/entries/{entry_id}"
EXTEND = "POST /api/entries/{entry_id}/extensions"
WAITS, LIVES = "it waits for an answer", "it is approved and matches"
ELSEWHERE = {"jurisdiction": "Normal"}
JOINT = ELSEWHERE | {"joint_agency": "Normal Police", "joint_contact": "Sgt. Vale"}
OF_SHIFT = {name: value for name, value in wanted().items() if name != "life_days"}
SHIFT_LIST = "/api/shift-lists/{list_id}"
SAYS, REPORT = {"words": "The car was found."}, {"number": "GO-26-117"}
TOWING = {"reason_class": "towing"}
OFFERS: tuple[tuple[Literal["me", "another"], str], ...] = (
    ("me", "offered to me"),
    ("another", "offered to another"),
)


def _to_commander(scene: Scene) -> dict[str, Any]:
    return {"to": str(scene.world.colleagues["commander"].id)}


PROBES = [
    Probe("GET /api/lists"),
    Probe("POST /api/lists/general/import", query="name=Other", body=CSV, kind="text/csv"),
    Probe("GET /api/entries", "mine", query="view=mine"),
    Probe("GET /api/entries", "waiting for an answer", query="view=waiting"),
    Probe("GET /api/entries", "everybody's", query="view=all"),
    Probe("GET /api/entries/morning"),
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
    Probe(WIDER, "Task Force 6", LIVES, narrow, MORE_UNITS),
    Probe(WIDER, "patrol", LIVES, narrow, MORE_UNITS | {"units": ["Patrol"]}),
    Probe(WIDENED, "yes to another's", "more units are asked", Widening(), YES),
    Probe(WIDENED, "yes to one's own", "more units are asked", Widening(mine=True), YES),
    Probe(WIDENED, "no to another's", "more units are asked", Widening(), NO),
    Probe(OWN, "nobody's", "its owner lost access", ownerless),
    Probe(OWN, "another's", LIVES, Entry("active")),
    Probe("POST /api/alerts/{alert_id}/notice", "a custom one", "", Alert("detective"), SAYS),
    Probe("POST /api/alerts/{alert_id}/notice", "another's", "", Alert(mine=False), SAYS),
    Probe("POST /api/entries/{entry_id}/questions", "another's", WAITS, Entry(), SAYS),
    Probe("POST /api/entries/{entry_id}/questions", "one's own", WAITS, Entry(mine=True), SAYS),
    Probe(
        "POST /api/questions/{question_id}/answer", "one's own", WAITS, Question(mine=True), SAYS
    ),
    Probe("POST /api/questions/{question_id}/answer", "another's", WAITS, Question(), SAYS),
    Probe(
        "PUT /api/entries/{entry_id}/report", "one's own", LIVES, Entry("active", mine=True), REPORT
    ),
    Probe("PUT /api/entries/{entry_id}/report", "another's", LIVES, Entry("active"), REPORT),
    Probe("GET /api/shift-lists"),
    Probe("POST /api/shift-lists/entries", body=OF_SHIFT),
    Probe("POST /api/shift-lists/entries", "a barred reason", "", None, OF_SHIFT | TOWING),
    Probe(f"POST {SHIFT_LIST}/offer", "mine", "", ShiftList(), _to_commander),
    Probe(f"POST {SHIFT_LIST}/offer", "another's", "", ShiftList(mine=False), _to_commander),
    Probe(f"DELETE {SHIFT_LIST}/offer", "mine", "offered", ShiftList(offered="another")),
    Probe(
        f"DELETE {SHIFT_LIST}/offer",
        "another's",
        "offered",
        ShiftList(mine=False, offered="another"),
    ),
    *(
        Probe(
            f"POST {SHIFT_LIST}/answer",
            "yes" if accept else "no",
            told,
            ShiftList(mine=False, offered=to),
            {"accept": accept},
        )
        for accept in (True, False)
        for to, told in OFFERS
    ),
    Probe(f"DELETE {SHIFT_LIST}", "mine", given=ShiftList()),
    Probe(f"DELETE {SHIFT_LIST}", "another's", given=ShiftList(mine=False)),
]
