"""A query of an inquiry: what is asked, by whom, and how far it reaches; each is an audit event."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

import msgspec

from backend.domain import patterns
from backend.domain.chain import Plain
from backend.domain.errors import Code, Flaw, Invalid
from backend.domain.ids import new_id
from backend.domain.inquiries import names_a_plate
from backend.domain.patterns import Pattern
from backend.domain.vehicles import Wanted
from backend.services import bounding, inquiring, noticing, sharing
from backend.services.acting import Who
from backend.services.asking import Absent, ask_of, unknown
from backend.services.house import House
from backend.store import inquiries, queries
from backend.store import places as stored_places
from backend.store.database import Row
from backend.store.queries import NewQuery
from backend.store.reads import Where
from policies import reasons
from policies.decision import Permit
from policies.facts import Value

HOME, ALL = "home", "all"
EXACT, PARTIAL, CANVASS, STANDING = "exact", "partial", "canvass", "standing"
MOST_METERS = 5000
LONGEST = timedelta(hours=24)
"""Of a place and time: what is farther or longer is no canvass of an incident any more."""


@dataclass(frozen=True, slots=True)
class Area:
    """Around the place of an incident."""

    latitude: float
    longitude: float
    meters: int


@dataclass(frozen=True, slots=True)
class Question:
    """What is looked for; a window and cameras narrow it."""

    plate: str = ""
    first: datetime | None = None
    last: datetime | None = None
    cameras: Sequence[UUID] = ()
    state: str | None = None
    area: Area | None = None
    """R-PAR-03: all that passed there, for an incident; then there is no plate."""
    why_here: str = ""
    """R-PRO-05: why a sensitive place cannot be left out."""
    look_for: str = ""
    """How the vehicle looks, in words: nothing is found by it, it stands above the pictures."""
    vehicle: Wanted | None = None
    """How it looks, as far as another maker's reader told: what was told otherwise is left out."""


class Terms(msgspec.Struct, frozen=True):
    """What is kept of a question beside its plate."""

    first: datetime
    last: datetime
    cameras: list[UUID] = []
    state: str | None = None
    agencies: list[str] | None = None
    area: tuple[float, float, int] | None = None
    places: list[str] = []
    """Sensitive ones in the area, by name; `why_here`: what was said of them."""
    why_here: str = ""
    vehicle: Wanted | None = None

    def where(self, oldest: datetime, after: tuple[datetime, UUID] | None) -> Where:
        return Where(
            first=max(self.first, oldest),
            last=self.last,
            cameras=self.cameras or None,
            state=self.state,
            agencies=self.agencies,
            after=after,
            vehicle=self.vehicle,
        )


async def run(house: House, who: Who, inquiry_id: UUID, question: Question) -> UUID:
    """Ask the policy, keep the question, and tell the chain of it."""
    pattern = None if question.area else known(house, question.plate)
    scope, kind = reach(house, who), _kind(pattern)
    now = house.now()
    query_id = new_id(now)
    terms = await _terms(house, question, scope)
    inquiry, permit = await permitted(house, who, inquiry_id, (kind, scope), at_place(house, terms))
    _check(terms)
    sealed = counted = None
    if pattern is not None:
        sealed = house.keys.seal_audit(pattern.typed.encode(), f"query {query_id}")
        counted = house.keys.count_as(pattern.typed)
    new = NewQuery(
        id=query_id,
        inquiry_id=inquiry_id,
        at=now,
        kind=kind,
        sealed=sealed,
        counted=counted,
        terms=msgspec.to_builtins(terms),
        look_for=question.look_for.strip(),
    )
    async with bounding.asking_within(house, who, inquiry) as act:
        await queries.add(house.db, permit, new)
        act.tell(
            "person:query:run",
            ("inquiry", str(inquiry_id)),
            sealed=sealed,
            **({} if counted is None else {"plate_counted_as": counted}),
            query=str(query_id),
            kind=new.kind,
            first=terms.first,
            last=terms.last,
            cameras=[str(camera) for camera in terms.cameras],
            area=_told(terms),
            scope=scope,
            places=terms.places,
            why_here=terms.why_here,
            vehicle=told_vehicle(terms.vehicle),
        )
        if terms.places:
            await noticing.of_place(act, inquiry_id, terms.places, terms.why_here)
        if counted is not None:
            await noticing.of_query(act, inquiry_id, UUID(who.id), counted)
        if pattern is not None and pattern.exact:
            await noticing.of_plate(act, inquiry_id, UUID(who.id), pattern.folded)
    return query_id


async def permitted(
    house: House,
    who: Who,
    inquiry_id: UUID,
    asked: tuple[str, str],
    place: Mapping[str, Value] | None = None,
) -> tuple[Row, Permit]:
    """The inquiry, and that it may have a query; `asked`: of which kind, and whose cameras."""
    row = await inquiries.one(house.db, inquiry_id)
    resource, place = (inquiring.KIND, str(inquiry_id)), place or {}
    absent = Absent(resource, Code.INQUIRY_UNKNOWN, {**anothers(*asked), **place})
    if row is None:
        await unknown(house, who, "run_query", absent)
    told = {**about(house, who, row, *asked), **place}
    return row, await ask_of(house, who, "run_query", resource, told, absent)


def oldest(house: House) -> datetime:
    """What is past its life is not found, purged or not."""
    return house.now() - timedelta(days=house.profile.retention.days)


def typed(house: House, row: Row) -> str:
    """The plate as its own person typed it; empty for a place and time."""
    if row["sealed"] is None:
        return ""
    return house.keys.open_audit(row["sealed"], f"query {row['id']}").decode()


async def _terms(house: House, question: Question, scope: str) -> Terms:
    now, area, places = house.now(), None, []
    if question.area is not None:
        area = (question.area.latitude, question.area.longitude, question.area.meters)
        places = await stored_places.near(house.db, *area)
    return Terms(
        first=question.first or oldest(house),
        last=min(question.last or now, now),
        cameras=list(question.cameras),
        state=question.state,
        agencies=home(house) if scope == HOME else None,
        area=area,
        places=places,
        why_here=question.why_here.strip(),
        vehicle=question.vehicle,
    )


def at_place(house: House, terms: Terms) -> dict[str, Value]:
    """R-PRO-05: whether a sensitive place lies in the area, and whether it is said why."""
    return {
        "sensitive_place": bool(terms.places),
        "place_reason": reasons.describes(house.profile, terms.why_here),
    }


def about(
    house: House, who: Who, inquiry: Row, kind: str, scope: str, *, ended: bool | None = None
) -> dict[str, Value]:
    """What a decision about a query looks at; `ended`: of a list that goes on after its inquiry."""
    over = inquiring.over(inquiry, house.now()) is not None
    return {
        "own": str(inquiry["person_id"]) == who.id,
        "author": str(inquiry["person_id"]),
        "closed": over if ended is None else ended,
        "duty_stated": inquiry["duty"] is not None and not over,
        "numbered": inquiry["number"] is not None,
        "phrased": bool(inquiry["phrase"]),
        "exigent": bool(inquiry["exigent"]),
        "on_behalf": inquiry["on_behalf"],
        "outside_answer": sharing.answered(inquiry),
        **_form(kind, scope),
    }


def anothers(kind: str, scope: str) -> dict[str, Value]:
    """What could be said of any inquiry of somebody else's."""
    return {
        "own": False,
        "author": "nobody",
        "closed": False,
        "duty_stated": False,
        "numbered": True,
        "phrased": True,
        "exigent": False,
        "on_behalf": False,
        "outside_answer": sharing.NONE,
        **_form(kind, scope),
    }


def _form(kind: str, scope: str) -> dict[str, Value]:
    return {
        "scope": scope,
        "partial": kind in (PARTIAL, STANDING),
        "canvass": kind == CANVASS,
        "standing": kind == STANDING,
    }


def reach(house: House, who: Who) -> str:
    """R-ACC-10: whose cameras somebody's queries reach."""
    return HOME if who.actor.role in house.profile.searches.narrow.value else ALL


def home(house: House) -> list[str]:
    """R-ACC-10: the department's own cameras and those of the neighbours that the profile names."""
    return [house.profile.department.name, *house.profile.searches.neighbours.value]


def known(house: House, plate: str) -> Pattern:
    """What was typed as a pattern; Invalid where too little of it is known."""
    pattern = patterns.parse(plate)
    patterns.demand_known(pattern, house.profile.searches.least_known.value)
    return pattern


def _kind(pattern: Pattern | None) -> str:
    if pattern is None:
        return CANVASS
    return EXACT if pattern.exact else PARTIAL


def _told(terms: Terms) -> str | None:
    """The place in words that an event can hold: it knows no fractions."""
    if terms.area is None:
        return None
    latitude, longitude, meters = terms.area
    return f"{meters} m around {latitude:.5f} {longitude:.5f}"


def told_vehicle(vehicle: Wanted | None) -> Plain:
    """What an event holds of it."""
    told: Plain = None if vehicle is None else msgspec.to_builtins(vehicle)
    return told


def check_vehicle(vehicle: Wanted | None) -> None:
    """A make or model that is none would be no filter; and it is read by more people, in events."""
    if vehicle is None:
        return
    typed = {"make": vehicle.make, "model": vehicle.model}
    if named := [name for name, text in typed.items() if names_a_plate(text)]:
        flaw = "It looks as if a plate stood in it. The letters alone are enough."
        raise Invalid(
            Code.PLATE_IN_REASON, flaws=tuple(Flaw(f"vehicle.{name}", flaw) for name in named)
        )
    folded = vehicle.folded
    kept = {"make": folded.make, "model": folded.model}
    if empty := [name for name, text in typed.items() if text and kept[name] is None]:
        flaw = "Nothing can be found by it: leave it out."
        raise Invalid(flaws=tuple(Flaw(f"vehicle.{name}", flaw) for name in empty))


def _check(terms: Terms) -> None:
    """What no window can be, and no reason."""
    check_vehicle(terms.vehicle)
    if names_a_plate(terms.why_here):
        flaw = Flaw("why_here", "It looks as if a plate stood in it.")
        raise Invalid(Code.PLATE_IN_REASON, flaws=(flaw,))
    if terms.first >= terms.last:
        raise Invalid(flaws=(Flaw("first", "The time ends before it begins."),))
    if terms.area is None:
        return
    if terms.last - terms.first > LONGEST:
        raise Invalid(Code.TOO_BROAD, flaws=(Flaw("first", "At most a day around the incident."),))
    if not 0 < terms.area[2] <= MOST_METERS:
        raise Invalid(Code.TOO_BROAD, flaws=(Flaw("area", f"At most {MOST_METERS} meters."),))
