"""The shift page of whoever commands, and the hand-over by accepting it."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

import msgspec
from litestar import Router, delete, get, post
from litestar.di import NamedDependency
from litestar.params import Parameter

from backend.domain.hotlists import list_age
from backend.domain.passing_on import Why
from backend.domain.words import Note
from backend.services import relieving, shift_page
from backend.services.house import House
from backend.services.sessions import SignedIn
from backend.services.shift_page import OpenHit, Page
from backend.web.alert_views import reason_word
from backend.web.me import Row
from backend.web.shift_readers import (
    CarTransferOut,
    QuietCarOut,
    SilentCameraOut,
    UnmannedCarOut,
    readers,
)

Stage = Literal["told", "opened", "verifying", "accepted", "rejected"]


class OnDutyOut(msgspec.Struct):
    """`answers`: an app of theirs is open, or acted just now. `notified`: one is told while locked.

    `longer_because`: why the shift was made longer last. `blocked`: it cannot be ended, for hits
    that they were told of are not decided.
    """

    id: UUID
    name: str
    role_word: str
    units: list[str]
    ends_at: datetime
    held: bool
    latest_at: datetime | None
    longer_because: str | None
    car: str | None
    answers: bool
    heard_at: datetime | None
    device_class: str | None
    notified: bool
    ladders: int
    handovers: int
    undecided: int
    blocked: bool


class ToldPersonOut(msgspec.Struct):
    """One person who was told of a hit, and how far they have come.

    `alert_id`: theirs, where whoever looks may open it.
    """

    name: str
    stage: Stage
    alert_id: UUID | None


class OpenHitOut(msgspec.Struct):
    """Not `shown`: of an entry for other units, and nothing of what it found stands here."""

    id: UUID
    told_at: datetime
    overdue: bool
    shown: bool
    reason_word: str | None
    camera: str | None
    place: str | None
    list_name: str | None
    told: list[ToldPersonOut]


class EndingListOut(msgspec.Struct):
    """A commander's list, which ends with its holder's shift; its plates are on the list itself.

    `offered_to`: who has not answered yet. `mine`: it is offered to whoever looks.
    """

    id: UUID
    holder: str
    ends_at: datetime
    plates: int
    hits: int
    offered_to: str | None
    mine: bool


class ListAgeOut(msgspec.Struct):
    name: str
    age_h: float | None
    stale: bool


class OfferOut(msgspec.Struct):
    id: UUID
    by: str
    own: bool
    at: datetime
    note: str


class AcceptedOut(msgspec.Struct):
    """The last hand-over; without `offered_by` it was taken over without an offer."""

    by: str
    at: datetime
    offered_by: str | None
    note: str


class UnfilledOut(msgspec.Struct):
    """Passed to dispatch, and not filled in yet; what it is about is in the list of them."""

    id: UUID
    passed_by: str
    because: Annotated[Why, Parameter(schema_component_key="WhyPassedOn")]
    made_at: datetime
    answered_by: str
    overdue: bool


class ShiftPageOut(msgspec.Struct):
    """`reviews`: alerts that somebody else is to look at. `owed`: enforcement without a number."""

    people: list[OnDutyOut]
    hits: list[OpenHitOut]
    tasks: list[UnfilledOut]
    reviews: int
    owed: int
    lists: list[EndingListOut]
    cars: list[QuietCarOut]
    unmanned: list[UnmannedCarOut]
    transfers: list[CarTransferOut]
    silent: list[SilentCameraOut]
    general: list[ListAgeOut]
    offers: list[OfferOut]
    accepted: AcceptedOut | None


class NoteIn(msgspec.Struct, forbid_unknown_fields=True):
    note: Note = ""


class ReliefIn(msgspec.Struct, forbid_unknown_fields=True):
    """Without `relief_id` nobody has offered the shift, and it is taken over."""

    relief_id: UUID | None = None
    note: Note = ""


@get("/shift-page", opt={"action": "view_shift_page", "background": True})
async def one(house: NamedDependency[House], signed_in: NamedDependency[SignedIn]) -> ShiftPageOut:
    """As it is now; that it was shown is recorded."""
    return _out(house, signed_in, await shift_page.page(house, signed_in.who))


@post("/reliefs", opt={"action": "offer_shift"})
async def offer(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], data: NoteIn
) -> ShiftPageOut:
    """R-CUS-06: offered to whoever commands next."""
    await relieving.offer(house, signed_in.who, data.note)
    return _out(house, signed_in, await shift_page.page(house, signed_in.who))


@post("/reliefs/acceptance", opt={"action": "take_shift"}, status_code=200)
async def accept(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], data: ReliefIn
) -> ShiftPageOut:
    """Accepting the shift page is the hand-over."""
    page = await relieving.accept(house, signed_in.who, data.relief_id, data.note)
    return _out(house, signed_in, page)


@post("/reliefs/{relief_id:uuid}/refusal", opt={"action": "take_shift"}, status_code=200)
async def decline(
    house: NamedDependency[House],
    signed_in: NamedDependency[SignedIn],
    relief_id: UUID,
    data: NoteIn,
) -> ShiftPageOut:
    """It stays with whoever offered it."""
    await relieving.decline(house, signed_in.who, relief_id, data.note)
    return _out(house, signed_in, await shift_page.page(house, signed_in.who))


@delete("/reliefs/{relief_id:uuid}", opt={"action": "offer_shift"})
async def withdraw(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], relief_id: UUID
) -> None:
    """One's own offer is taken back."""
    await relieving.withdraw(house, signed_in.who, relief_id)


def _out(house: House, signed_in: SignedIn, page: Page) -> ShiftPageOut:
    me = signed_in.who.id
    return ShiftPageOut(
        people=[_person(house, row) for row in page.people],
        hits=[_hit(house, hit) for hit in page.hits],
        lists=[_list(row, me) for row in page.lists],
        **readers(page),
        general=[_age(house, row) for row in page.general],
        offers=[
            OfferOut(
                row["id"],
                row["offered_by_name"],
                str(row["offered_by"]) == me,
                row["offered_at"],
                row["note"],
            )
            for row in page.offers
        ],
        accepted=_accepted(page.last),
        reviews=page.reviews,
        owed=page.owed,
        tasks=[
            UnfilledOut(
                row["id"],
                row["passed_by"],
                Why(row["reason"]),
                row["made_at"],
                row["answered_by"],
                row["overdue"],
            )
            for row in page.tasks
        ],
    )


def _person(house: House, row: Row) -> OnDutyOut:
    return OnDutyOut(
        id=row["id"],
        name=row["name"],
        role_word=house.profile.department.words[row["role"]],
        units=list(row["units"]),
        ends_at=row["ends_at"],
        held=row["held"],
        latest_at=row["latest_at"],
        longer_because=row["longer_because"],
        car=row["car"],
        answers=row["answers"],
        heard_at=row["heard_at"],
        device_class=row["device_class"],
        notified=row["notified"],
        ladders=row["ladders"],
        handovers=row["handovers"],
        undecided=row["undecided"],
        blocked=bool(shift_page.blocked([row])),
    )


def _hit(house: House, hit: OpenHit) -> OpenHitOut:
    row = hit.row
    return OpenHitOut(
        id=hit.id,
        told_at=hit.told_at,
        overdue=hit.overdue,
        shown=row is not None,
        reason_word=reason_word(house, row["reason_class"]) if row else None,
        camera=row["camera"] if row else None,
        place=row["place"] if row else None,
        list_name=row["list_name"] if row else None,
        told=[_told(person) for person in hit.told],
    )


def _told(person: Row) -> ToldPersonOut:
    alert_id = person["id"] if person["opens"] else None
    return ToldPersonOut(person["name"], _stage(person), alert_id)


def _stage(person: Row) -> Stage:
    if person["decision"] is not None:
        return "accepted" if person["decision"] == "accepted" else "rejected"
    if person["begun"]:
        return "verifying"
    return "opened" if person["opened_at"] else "told"


def _list(row: Row, me: str) -> EndingListOut:
    return EndingListOut(
        id=row["id"],
        holder=row["holder"],
        ends_at=row["ends_at"],
        plates=row["plates"],
        hits=row["hits"],
        offered_to=row["offered_to_name"],
        mine=str(row["offered_to"]) == me,
    )


def _age(house: House, row: Row) -> ListAgeOut:
    imported = row["imported_at"]
    hours = None
    if imported is not None:
        hours = round(list_age(imported, house.now()).total_seconds() / 3600, 1)
    return ListAgeOut(row["name"], hours, row["stale"])


def _accepted(row: Row | None) -> AcceptedOut | None:
    if row is None:
        return None
    return AcceptedOut(
        row["answered_by_name"], row["answered_at"], row["offered_by_name"], row["answer_note"]
    )


ROUTES = Router("", route_handlers=[one, offer, accept, decline, withdraw])
