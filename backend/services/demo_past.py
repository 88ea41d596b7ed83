"""What was before in the demo: an hour of another officer, a car that is late, two partners.

So that each room shows something to whoever it is for: what was passed to dispatch, an error in
the data, an alert to look at, a transfer that is overdue, a crew, agreements. Everything goes
through the doors that a real department uses, before anybody else of the cast is on shift: the
first alert of whoever enters the demo is one of their own.
"""

import secrets
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from uuid import UUID

from backend.domain.alerting import Decision, RejectReason
from backend.domain.dispositions import Action
from backend.domain.responding import Response
from backend.services import (
    agreeing,
    cameras,
    crewing,
    demo_data,
    disposing,
    equipment,
    gateways,
    holding,
    intake,
    reading,
    responding,
    shifts,
    verifying,
)
from backend.services.acting import Who, acting
from backend.services.asking import ask
from backend.services.cameras import CameraDraft, Place
from backend.services.demo_cast import new_device, of_cast, on_patrol, played
from backend.services.disposing import Disposed
from backend.services.facts import facts_of
from backend.services.holding import Wanted
from backend.services.house import House
from backend.services.intake import Arrival
from backend.services.responding import Responded
from backend.services.verifying import Decided
from backend.store import alerts
from backend.store.database import Row
from policies.facts import Actor

COLLEAGUE = "officer-2"
HOURS = 8
AGO = {
    "north": timedelta(minutes=50),
    "south": timedelta(minutes=35),
    "night": timedelta(minutes=20),
}
"""When each camera saw what the colleague was told of."""
MORE_DAYS = timedelta(days=2)
"""By so much the other car is late with what it holds."""
MINUTE = timedelta(minutes=1)
VIEWS = {view.name: view.view for view in demo_data.CAMERAS}


async def happen(house: House) -> None:
    await _partners(house)
    await _late_car(house)
    await _an_hour(house)


async def ride(house: House, who: Who) -> None:
    """Whoever begins a shift with the demo is in the other car, where there is one."""
    car = next(
        (row for row in await crewing.cars(house, who) if row["name"] == demo_data.CAR), None
    )
    if car is not None:
        await crewing.enter(house, who, car["id"])


async def _partners(house: House) -> None:
    """One agreement in force, and one that the chief is asked to approve."""
    administrator, chief = await played(house, "administrator"), await played(house, "chief")
    today = house.capture_day(house.now())
    for partner in demo_data.PARTNERS:
        draft = agreeing.Draft(
            partner=partner.name,
            mark=partner.mark,
            shares=partner.shares,
            signed_by="Synthetic, for the demo.",
            document=partner.document,
            digest=sha256(partner.document.encode()).hexdigest(),
            from_on=today,
            until_on=today + timedelta(days=365),
        )
        await agreeing.register(house, administrator, draft)
    rows = await agreeing.everything(house, administrator)
    [waits] = [row["id"] for row in rows if row["partner"] == demo_data.PARTNERS[0].name]
    await agreeing.approve(house, chief, waits)


async def _late_car(house: House) -> None:
    """Registered longer ago than its data may stay there, and nothing of it has come."""
    late = timedelta(days=house.profile.cameras.transfer_days.value) + MORE_DAYS
    before = replace(house, now=lambda: house.now() - late)
    administrator, chief = await played(house, "administrator"), await played(house, "chief")
    made = await gateways.make(before, administrator, demo_data.CAR)
    draft = CameraDraft(
        name=f"{demo_data.CAR}, front",
        kind="car",
        place=Place("Patrol car 14", None, None, {}),
        gateway_id=made.gateway_id,
        attested=True,
    )
    camera = await cameras.register(before, administrator, draft)
    await cameras.answer(before, chief, camera["id"], approve=True, note="Demo.")


async def _an_hour(house: House) -> None:
    """Three cars are read while the colleague is on shift, who does something about each."""
    who, since = await on_patrol(house, COLLEAGUE), house.now() - max(AGO.values()) - MINUTE
    await _phone(house)
    await shifts.start(house, who, HOURS)
    rows = await cameras.everything(house, await played(house, "administrator"))
    acts = {}
    for row in rows:
        view = VIEWS.get(row["name"])
        if view is not None:
            await _seen(house, row, view)
            acts[row["id"]] = ACTS[view]
    reader = equipment.reader()
    while await reading.read_frames(house, reader):
        pass
    permit = await ask(house, who, "view_alerts", ("Department", house.profile.name))
    for alert in await alerts.of_person(house.db, permit, UUID(who.id), since):
        await acts[alert["camera_id"]](house, who, alert["id"])
    await shifts.end(house, who)


async def _phone(house: House) -> None:
    """Nobody is told of anything without a device; nobody has the key of this one."""
    person = await of_cast(house, COLLEAGUE)
    if person is not None:
        async with acting(house, Who(facts_of(person))) as act:
            await new_device(act, person, secrets.token_bytes(91))


async def _seen(house: House, camera: Row, view: str) -> None:
    """One picture of a listed car, as the camera's gateway hands it in."""
    picture = demo_data.CLIPS.with_name(f"before-{view}.jpg").read_bytes()
    latitude, longitude = demo_data.CAR_PLACE if camera["kind"] == "car" else (None, None)
    arrival = Arrival(
        camera_id=camera["id"],
        captured_at=house.now() - AGO[view],
        picture=picture,
        live=False,
        latitude=latitude,
        longitude=longitude,
        statement=demo_data.SAID.get(view),
    )
    gateway = Who(Actor(id=str(camera["gateway_id"]), kind="gateway"))
    await intake.take(house, gateway, arrival)


async def _stale(house: House, who: Who, alert_id: UUID) -> None:
    """Rejected, since the list was wrong: an error that its source is to be told of."""
    said = Decided(Decision.REJECTED, house.now(), RejectReason.STALE_LIST, demo_data.STALE)
    await verifying.decide(house, who, alert_id, said)
    await disposing.dispose(house, who, alert_id, Disposed(Action.NONE))


async def _unverified(house: House, who: Who, alert_id: UUID) -> None:
    """Stopped before a step was taken, and without a number: somebody else looks at it."""
    said = Disposed(
        Action.CITATION,
        basis_of_stop="observed_violation",
        observed=demo_data.OBSERVED,
        happened=True,
    )
    await disposing.dispose(house, who, alert_id, said)


async def _passed_on(house: House, who: Who, alert_id: UUID) -> None:
    """Cannot be acted on: dispatch has it, who took it is not known yet. Kept as evidence."""
    said = Responded(Response.PASSED_ON, None, {"because": "assignment"})
    await responding.respond(house, who, alert_id, said)
    review_on = house.capture_day(house.now()) + timedelta(days=90)
    number = house.profile.numbers[0].example
    await holding.of_alert(house, who, alert_id, Wanted(number, "criminal", "CID", review_on))


ACTS = {"north": _stale, "south": _unverified, "night": _passed_on}
