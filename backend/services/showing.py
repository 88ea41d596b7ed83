"""What a person is shown of alerts, entries and own searches, and the audit of it: one act.

R-ACC-06: the department can audit each user's every access by name, date and time. The event is
written in the transaction that reads; where it cannot be written, nothing is shown.

An open app loads its list again at every live event. An event for each of those would bury what an
auditor asks: who saw which alert when, and which vehicle it was about by then. So an event names
what this session has not been shown yet, or what has changed since: of an alert the read that it
tells of, its reading or its revision, of an entry where it stands. The same list loaded again adds
nothing, nor does a further look at the same passing that reads the same, more or less surely; one
that reads another plate or state does, also where it rings no phone. What is shown in a line and
what is shown whole are two things, and a new session begins with neither.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from backend.domain.errors import Code, NotFound
from backend.domain.hotlists import extension_at, state_at
from backend.services import (
    answering,
    extending,
    handing,
    inquiring,
    listing,
    masking,
    opening,
    remarking,
    searching,
    weighing,
    widening,
)
from backend.services.acting import Act, Who, acting
from backend.services.answering import Waits
from backend.services.asking import ask, decide
from backend.services.house import House
from backend.store import (
    alerts,
    dispatch_tasks,
    hits,
    known_false,
    lists,
    queries,
    responses,
    shown,
)
from backend.store import inquiries as stored
from backend.store.database import Row
from policies.decision import Clause, Permit
from policies.facts import Value

LINE, WHOLE, ENTRY, INQUIRY, REVIEW = "alert line", "alert", "entry", "inquiry", "review"
EARLIER = "earlier entry"


@dataclass(frozen=True, slots=True)
class Whole:
    """One alert with the steps of whom it was told to; `look` is its read's best, if still there.

    `colleagues`: the others who were told of the same hit, and where each stands.
    """

    row: Row
    steps: list[Row]
    look: Row | None
    responses: list[Row]
    colleagues: list[Row]
    sightings: list[Row]
    """Where and when the hit was seen, the passing that is shown among them."""

    task: Row | None
    """What is known of it where it was passed to dispatch."""

    not_wanted: list[Row]
    """Vehicles that bear this plate, or one that looks like it, and are known not to be wanted."""

    own: bool
    """Told to whoever looks at it."""

    hidden: tuple[Clause, ...] = ()
    """Why what the list says beyond the plate is not shown to this person."""

    @property
    def others(self) -> list[Row]:
        """The passings beside the one that is shown."""
        return [each for each in self.sightings if each["read_id"] != self.row["read_id"]]


@dataclass(frozen=True, slots=True)
class Listed:
    """One custom entry with what was asked for it.

    `waits_for`: whom each request that nobody has answered waits for, by its id.
    """

    row: Row
    asked: list[Row]
    said: list[Row]
    widened: list[Row]
    waits_for: Mapping[UUID, Waits]
    removable: bool
    """Whether whoever is shown it may end it, and say where it is documented."""

    earlier: Sequence[Row] = ()
    """Other entries of its plate before it, for whoever is shown what waits for an answer."""

    def stands(self, now: datetime) -> list[str]:
        """Its own state, then that of every request for more days or a wider audience."""
        life = listing.as_entry(self.row)
        asked = [
            extension_at(life, now, approved=each["approved"])
            for each in (*self.asked, *self.widened)
        ]
        return [state_at(life, now).value, *(state.value for state in asked)]

    def concerns(self, who: Who) -> bool:
        """Theirs to answer for, or on a commander's list that they hold or are offered."""
        people = {self.row["owned_by"], self.row["holder_id"], self.row["offered_to"]}
        return UUID(who.id) in people

    def undocumented(self, house: House) -> bool:
        """R-CUS-12: the text wants a report's number, and an entry that was in force has none."""
        wanted = house.profile.entries.report_number.value and self.row["approved_at"] is not None
        return wanted and not self.row["report_number"]


async def own_alerts(house: House, who: Who) -> list[Row]:
    """One's own, the newest first."""
    permit = await ask(house, who, "view_alerts", ("Department", "department"))
    async with acting(house, who) as act:
        rows = await alerts.of_person(house.db, permit, UUID(who.id), _oldest(house))
        new = await not_yet(act, LINE, {row["id"]: _version(house, row) for row in rows})
        if new:
            act.tell(
                "person:alert:listed",
                ("person", who.id),
                count=len(new),
                alerts={str(row["id"]): str(row["read_id"]) for row in rows if row["id"] in new},
            )
    return rows


async def one_alert(house: House, who: Who, alert_id: UUID) -> Whole:
    """Whole: one's own, or somebody else's whom the profile lets see it; the audit says whose."""
    known, permit = await opening.permitted(house, who, alert_id)
    own = str(known["person_id"]) == who.id
    async with acting(house, who) as act:
        row = await alerts.one(house.db, permit, alert_id, _oldest(house))
        if row is None:
            raise NotFound(Code.ALERT_UNKNOWN)
        look = await alerts.best_look(house.db, row["captured_at"], row["best_look_id"])
        steps = await alerts.steps(house.db, alert_id)
        said = await responses.of_alert(house.db, alert_id)
        others = await alerts.colleagues(house.db, row["hit_id"], row["person_id"])
        seen = await hits.sightings(house.db, row["hit_id"])
        task = await dispatch_tasks.of_alert(house.db, alert_id)
        listed = (row["plate"], row["entry_state"], house.now())
        custom = row["list_kind"] != "general"
        not_wanted = await known_false.of_plate(house.db, permit, *listed, custom=custom)
        if await not_yet(act, WHOLE, {alert_id: _version(house, row)}):
            if own:
                await alerts.opened(house.db, permit, alert_id, house.now())
            act.tell(
                "person:alert:opened",
                ("alert", str(alert_id)),
                read=str(row["read_id"]),
                revision=row["revision"],
                told_to=str(known["person_id"]),
            )
    hidden = masking.hidden(house, who, row)
    return Whole(row, steps, look, said, others, seen, task, not_wanted, own, hidden)


async def entries(house: House, who: Who, view: str) -> list[Listed]:
    """R-CUS-13: of the custom list what is one's own, what waits for an answer, or all of it."""
    own = view == "mine" or (view == "undocumented" and not handing.sees_all(house, who))
    about: dict[str, Value] = {"kind": "custom", "own": own}
    permit = await ask(house, who, "view_lists", ("HotList", "custom"), about)
    now = house.now()
    async with acting(house, who) as act:
        mine = UUID(who.id) if view == "mine" else None
        asked_of = await answering.of_entries(house) if view == "waiting" else None
        rows = await lists.custom(house.db, permit, concerns=mine, among=asked_of)
        asked, said, wider = await _beside(house, rows)
        waits = await answering.waits(house)
        before = {} if own else await weighing.earlier(house, who, permit, rows)
        found = []
        for row in rows:
            beside = asked[row["id"]], said[row["id"]], wider[row["id"]]
            removable, former = _removable(house, who, row), before.get(row["id"], ())
            found.append(Listed(row, *beside, waits, removable, former))
        if own:
            found = [each for each in found if each.concerns(who)]
        if view == "undocumented":
            found = [each for each in found if each.undocumented(house)]
        stand = {each.row["id"]: " ".join(each.stands(now)) for each in found}
        stood = {
            row["id"]: state_at(listing.as_entry(row), now).value
            for each in found
            for row in each.earlier
            if row["id"] not in stand
        }
        new = await not_yet(act, ENTRY, stand) | await not_yet(act, EARLIER, stood)
        stand |= stood
        if new:
            act.tell(
                "person:entry:listed",
                ("person", who.id),
                count=len(new),
                entries={str(id_): stand[id_] for id_ in new},
            )
    return found


async def entry(house: House, who: Who, entry_id: UUID) -> Listed:
    """For whoever has just acted on it: that act is an event about it."""
    row = await listing.one(house, entry_id)
    asked, said, wider = await _beside(house, [row])
    waits = await answering.waits(house)
    removable = _removable(house, who, row)
    return Listed(row, asked[entry_id], said[entry_id], wider[entry_id], waits, removable)


async def _beside(house: House, rows: Sequence[Row]) -> tuple[dict[UUID, list[Row]], ...]:
    """More days, remarks and wider audiences of each entry."""
    return (
        await extending.of_entries(house, rows),
        await remarking.of_entries(house, rows),
        await widening.of_entries(house, rows),
    )


def _removable(house: House, who: Who, row: Row) -> bool:
    return isinstance(decide(house, who, "remove_entry", *listing.kept(row, house.now())), Permit)


@dataclass(frozen=True, slots=True)
class Held:
    """One inquiry with its queries, each with the plate as its own person typed it."""

    row: Row
    queries: list[tuple[Row, str]]


async def inquiries(house: House, who: Who) -> list[Held]:
    """One's own, with plates until the retention limit (requirements A.4 no. 3)."""
    permit = await ask(house, who, "view_inquiries", ("Inquiry", "own"), {"own": True})
    async with acting(house, who) as act:
        oldest = _oldest(house)
        rows = await stored.of_person(house.db, permit, UUID(who.id), oldest)
        asked = await queries.of_inquiries(house.db, permit, [row["id"] for row in rows], oldest)
        held = {row["id"]: Held(row, []) for row in rows}
        for query in asked:
            held[query["inquiry_id"]].queries.append((query, searching.typed(house, query)))
        versions = {id_: f"{len(each.queries)}" for id_, each in held.items()}
        new = await not_yet(act, INQUIRY, versions)
        if new:
            act.tell(
                "person:inquiry:listed",
                ("person", who.id),
                count=len(new),
                inquiries=sorted(str(id_) for id_ in new),
                own=True,
            )
    return list(held.values())


async def reviews(act: Act, rows: Sequence[Row]) -> None:
    """Searches of others that a supervisor is shown, without their plates."""
    new = await not_yet(act, REVIEW, {row["id"]: f"{row['queries']}" for row in rows})
    if new:
        act.tell(
            "person:inquiry:listed",
            ("person", act.who.id),
            count=len(new),
            inquiries=sorted(str(id_) for id_ in new),
            own=False,
        )


async def inquiry(house: House, inquiry_id: UUID) -> Held:
    """For whoever has just acted on it: that act is an event about it, and it shows no plate."""
    return Held(await inquiring.one(house, inquiry_id), [])


async def not_yet(act: Act, kind: str, versions: Mapping[UUID, str]) -> set[UUID]:
    """Which of these this session has not been shown as they are now; noted with the act.

    Asked before it is written: nearly always there is nothing to write.
    """
    if act.who.session_id is None:
        raise TypeError("only somebody in a session is shown anything")
    session_id = UUID(act.who.session_id)
    known = await shown.known(act.house.db, session_id, kind)
    new = {id_: version for id_, version in versions.items() if known.get(id_) != version}
    if not new:
        return set()
    return await shown.note(act.house.db, session_id, kind, new, act.house.now())


def _version(house: House, alert: Row) -> str:
    """The reading as a keyed digest, another for every alert: it must not be found by its plate."""
    reading = f"{alert['id']} {alert['text']} {alert['state_code']}"
    return f"{alert['read_id']} {alert['revision']} {house.keys.count_as(reading)}"


def _oldest(house: House) -> datetime:
    """What is past its life is not shown, purged or not."""
    return house.now() - timedelta(days=house.profile.retention.days)
