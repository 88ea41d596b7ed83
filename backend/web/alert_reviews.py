"""How alerts were acted on, for somebody else to look at, and the numbers that are still owed."""

from datetime import datetime
from uuid import UUID

import msgspec
from litestar import Router, get, post
from litestar.di import NamedDependency

from backend.domain.alerting import Decision
from backend.domain.dispositions import Action
from backend.domain.words import Note, Number
from backend.services import looking
from backend.services.house import House
from backend.services.looking import Look
from backend.services.sessions import SignedIn
from backend.web.alert_views import reason_word
from policies.parameters import Step

LOOK = {"action": "review_alert"}


class SeenAtOut(msgspec.Struct):
    """Where it was; not there for an entry of other units, or past its life."""

    reason_word: str
    camera: str
    place: str
    captured_at: datetime


class LookOut(msgspec.Struct):
    """One alert to look at. `not_done`: titles of steps; `excused`: each with its reason.

    `own`: somebody else looks at it.
    """

    id: UUID
    person: str
    own: bool
    made_at: datetime
    decision: Decision | None
    action: Action | None
    basis_of_stop: str | None
    happened: bool
    not_done: list[str]
    excused: list[str]
    event_number: str | None
    seen: SeenAtOut | None


class OwedOut(msgspec.Struct):
    """R-ALR-09: enforcement that stands on no report or event yet."""

    id: UUID
    person: str
    action: Action
    disposed_at: datetime


class LooksOut(msgspec.Struct):
    """The oldest first."""

    waiting: list[LookOut]
    owed: list[OwedOut]


class RemarkIn(msgspec.Struct, forbid_unknown_fields=True):
    remark: Note = ""


class NumbersIn(msgspec.Struct, forbid_unknown_fields=True):
    event_number: Number
    stop_number: Number = ""


@get("/alert-reviews", opt=LOOK)
async def waiting(house: NamedDependency[House], signed_in: NamedDependency[SignedIn]) -> LooksOut:
    """R-ALR-05, R-ALR-09: that it was shown is recorded."""
    found = await looking.waiting(house, signed_in.who)
    return LooksOut(
        [_look(house, each) for each in found.waiting],
        [
            OwedOut(row["id"], row["person"], Action(row["action"]), row["disposed_at"])
            for row in found.owed
        ],
    )


@post("/alerts/{alert_id:uuid}/review", opt=LOOK, status_code=204)
async def look(
    house: NamedDependency[House],
    signed_in: NamedDependency[SignedIn],
    alert_id: UUID,
    data: RemarkIn,
) -> None:
    """R-ALR-05: seen by somebody else; once."""
    await looking.look(house, signed_in.who, alert_id, data.remark)


@post("/alerts/{alert_id:uuid}/numbers", opt={"action": "dispose_alert"}, status_code=204)
async def number(
    house: NamedDependency[House],
    signed_in: NamedDependency[SignedIn],
    alert_id: UUID,
    data: NumbersIn,
) -> None:
    """R-ALR-09: the number of the event or report, where it came later."""
    await looking.number(house, signed_in.who, alert_id, data.event_number, data.stop_number)


def _look(house: House, each: Look) -> LookOut:
    row = each.row
    disposition = row["disposition"] or {}
    steps = {step.id: step for step in house.profile.ladder}
    excuses = {(step.id, one.id): one.word for step in steps.values() for one in step.exceptions}
    seen = SeenAtOut(
        reason_word(house, row["reason_class"]), row["camera"], row["place"], row["captured_at"]
    )
    return LookOut(
        id=row["id"],
        person=row["person"],
        own=each.own,
        made_at=row["made_at"],
        decision=row["decision"],
        action=disposition.get("action"),
        basis_of_stop=disposition.get("basis_of_stop"),
        happened=disposition.get("happened", False),
        not_done=[_title(steps, step) for step in row["not_done"] if step not in row["excused"]],
        excused=[
            f"{_title(steps, step)}: {excuses.get((step, excuse), excuse)}"
            for step, excuse in row["excused"].items()
        ],
        event_number=disposition.get("event_number"),
        seen=seen if each.shown else None,
    )


def _title(steps: dict[str, Step], step_id: str) -> str:
    """As the profile has it now; a step of an earlier profile by its id."""
    return steps[step_id].title if step_id in steps else step_id


ROUTES = Router("", route_handlers=[waiting, look, number])
