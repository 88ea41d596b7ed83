"""Cameras: registered with an analysis, approved by another office, moved only with a new approval.

R-CAM-01, R-CAM-02; R-CAP-09 for cameras that are not the department's.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from math import cos, hypot, radians
from uuid import UUID

import msgspec

from backend.domain.errors import Code, Conflict, Flaw, Gone, Invalid, NotFound
from backend.domain.fixes import Fix, elsewhere, moved_at, with_fix
from backend.domain.ids import new_id
from backend.domain.news import CameraNews
from backend.services import agreeing, sessions
from backend.services.acting import Who, acting
from backend.services.asking import Absent, ask, ask_of, decide, unknown
from backend.services.house import House
from backend.store import cameras, gateways
from backend.store.cameras import NewCamera
from backend.store.database import Row
from policies.decision import Permit
from policies.facts import Value

KINDS, OWNERS = ("fixed", "car"), ("department", "agency", "private")
TOLERANCE_M = 25.0
"""A camera that is turned or set right has not moved."""
METERS_A_DEGREE = 111_320.0
SILENT_AFTER = timedelta(minutes=10)
"""A camera whose newest frame is older says nothing; a quiet street is shorter than this."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a camera stands, and the analyses that speak for it."""

    name: str
    latitude: float | None
    longitude: float | None
    analysis: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class CameraDraft:
    name: str
    kind: str
    place: Place
    gateway_id: UUID | None = None
    owner: str = "department"
    owner_agency: str = ""
    live: bool = True
    attested: bool = False


@dataclass(frozen=True, slots=True)
class Feed:
    """What the cameras that may record do now."""

    cameras: int
    silent: tuple[str, ...]
    """Ids of those that say nothing."""


def is_silent(camera: Row, now: datetime) -> bool:
    last: datetime | None = camera["last_frame_at"]
    return last is None or now - last > SILENT_AFTER


async def feed(house: House, permit: Permit) -> Feed:
    """For whoever may see the register: which cameras are silent at this moment."""
    rows, now = await cameras.last_frames(house.db, permit), house.now()
    return Feed(len(rows), tuple(str(row["id"]) for row in rows if is_silent(row, now)))


async def everything(house: House, who: Who) -> list[Row]:
    await ask(house, who, "view_cameras", ("Department", house.profile.name))
    return await cameras.register(house.db)


async def one(house: House, camera_id: UUID) -> Row:
    found = await _fixed(house, camera_id)
    if found is None:
        raise NotFound(Code.CAMERA_UNKNOWN)
    return found


async def permitted(
    house: House, who: Who, action: str, camera_id: UUID, **more: bool
) -> tuple[Row, Permit]:
    """A camera that is in use, and that this may be done with it.

    With a retired one nothing more is done.
    """
    row = await _fixed(house, camera_id)
    absent = Absent(("Camera", str(camera_id)), Code.CAMERA_UNKNOWN, _anothers(house) | more)
    if row is None:
        await unknown(house, who, action, absent)
    facts = dict(cameras.attributes(row)) | more
    permit = await ask_of(house, who, action, absent.resource, facts, absent)
    if row["retired_at"] is not None:
        raise Gone(Code.CAMERA_RETIRED)
    return row, permit


def _anothers(house: House) -> dict[str, Value]:
    """What could be said of any camera of the register."""
    return {
        "approved": False,
        "author": "nobody",
        "attested": True,
        "kind": "fixed",
        "owner": "department",
        "analysis": frozenset(house.profile.cameras.analysis.value),
    }


async def _fixed(house: House, camera_id: UUID) -> Row | None:
    """Phones are in no register."""
    found = await cameras.one(house.db, camera_id)
    return None if found is None or found["kind"] == "phone" else found


async def register(house: House, who: Who, draft: CameraDraft) -> Row:
    """In the register, and silent until it is approved.

    What sends through a partner's gateway bears the partner's mark, whatever was said of its owner.
    """
    _check(house, draft)
    if draft.gateway_id and (theirs := await agreeing.of_gateway(house, draft.gateway_id)):
        draft = replace(draft, owner="agency", owner_agency=theirs["mark"])
    facts = _facts(draft)
    permit = await ask(house, who, "register_camera", ("Camera", ""), facts)
    if draft.gateway_id and await gateways.one(house.db, draft.gateway_id) is None:
        raise NotFound(Code.GATEWAY_UNKNOWN)
    new = NewCamera(
        id=new_id(house.now()),
        name=draft.name.strip(),
        kind=draft.kind,
        gateway_id=draft.gateway_id,
        owner=draft.owner,
        owner_agency=draft.owner_agency.strip() or house.profile.department.name,
        place=draft.place.name.strip(),
        latitude=draft.place.latitude,
        longitude=draft.place.longitude,
        live=draft.live,
        analysis=_said(draft.place.analysis),
        public_view_attested=draft.attested,
        made_at=house.now(),
        placed_by=UUID(who.id),
    )
    async with acting(house, who) as act:
        if not await cameras.add(house.db, permit, new):
            raise Conflict(detail="Another camera has this name.", instead="Choose another name.")
        act.tell(
            "person:camera:registered",
            ("camera", str(new.id)),
            name=new.name,
            kind=new.kind,
            owner=new.owner,
            analysis=sorted(new.analysis),
        )
    return await one(house, new.id)


async def answer(house: House, who: Who, camera_id: UUID, *, approve: bool, note: str) -> Row:
    """R-CAM-01: the Chief or a designee says yes, or takes it back and says why."""
    _, permit = await permitted(house, who, "approve_camera", camera_id, approving=approve)
    if not approve and not note.strip():
        raise Invalid(flaws=(Flaw("note", "Say why its approval is taken back."),))
    async with acting(house, who) as act:
        if approve:
            changed = await cameras.approve(house.db, permit, camera_id, UUID(who.id), house.now())
        else:
            changed = await cameras.forbid(house.db, permit, camera_id)
        if changed:
            tag = "person:camera:approved" if approve else "person:camera:forbidden"
            act.tell(tag, ("camera", str(camera_id)), note=note.strip())
            await sessions.inform_all(act, CameraNews("changed"))
    return await one(house, camera_id)


def withdrawable(house: House, who: Who, camera: Row) -> bool:
    """Whether this person may take its approval back, once they have proved who they are."""
    if camera["approved_at"] is None or camera["retired_at"] is not None:
        return False
    proved = replace(who, actor=replace(who.actor, fresh=True))
    about = (
        ("Camera", str(camera["id"])),
        dict(cameras.attributes(camera)) | {"approving": False},
    )
    answer = decide(house, proved, "approve_camera", *about)
    return isinstance(answer, Permit)


async def relocate(house: House, who: Who, camera_id: UUID, place: Place) -> Row:
    """R-CAM-02: beyond the tolerance the approval ends, and with it recording.

    While a camera waits for its approval, the analyses that are missing come the same way.
    """
    camera, permit = await permitted(house, who, "register_camera", camera_id)
    _check_place(house, camera["kind"], place)
    far = meters(camera, place.latitude, place.longitude)
    analysis, stays = _said(place.analysis), far <= TOLERANCE_M
    if stays and (camera["approved_at"] is not None or analysis == dict(camera["analysis"])):
        return camera
    since = moved_at(msgspec.convert(camera["fixes"], tuple[Fix, ...]))
    moved = {
        "id": camera_id,
        "until_at": None if stays else since or house.now(),
        "place": place.name.strip(),
        "latitude": place.latitude,
        "longitude": place.longitude,
        "analysis": analysis,
        "placed_by": UUID(who.id),
    }
    async with acting(house, who) as act:
        await cameras.move(house.db, permit, moved)
        about = ("camera", str(camera_id))
        if stays:
            act.tell("person:camera:analysed", about, analysis=sorted(analysis))
        else:
            act.tell("person:camera:moved", about, meters=round(far))
    return await one(house, camera_id)


async def said_place(
    house: House, who: Who, camera: Row, said: tuple[float | None, float | None], at: datetime
) -> Mapping[str, Value]:
    """R-CAM-02: what follows when a frame taken at `at` says where its fixed camera stands.

    One wild position moves nobody: the approval ends when several of the last say elsewhere, so
    that the camera stays silent also when its gateway says nothing more of a place. A frame from
    before the approval may come late from where the camera stood then, and ends nothing. A place
    that is not on the earth says nothing.
    """
    latitude, longitude = said
    if camera["kind"] != "fixed" or latitude is None or longitude is None:
        return {}
    far = _on_earth(*said) and meters(camera, *said) > TOLERANCE_M
    approved_at: datetime | None = camera["approved_at"]
    if approved_at is None or at <= approved_at:
        return {"moved": True} if far else {}
    known = msgspec.convert(camera["fixes"], tuple[Fix, ...])
    fixes = with_fix(known, Fix(at, latitude, longitude, far)) if _on_earth(*said) else known
    if fixes == known:
        return {}
    stands = elsewhere(fixes)
    if stands is None:
        await cameras.note_fixes(house.db, camera["id"], msgspec.to_builtins(fixes))
        return {}
    async with acting(house, who) as act:
        if await cameras.suspend(house.db, camera["id"], stands, house.now()):
            await cameras.note_fixes(house.db, camera["id"], msgspec.to_builtins(fixes))
            far_m = round(meters(camera, *stands))
            act.tell("gateway:camera:moved", ("camera", str(camera["id"])), meters=far_m)
    return {"moved": True, "approved": False}


async def give_to(house: House, who: Who, camera_id: UUID, gateway_id: UUID) -> Row:
    """R-CAP-02: from now on this gateway sends its frames; through a partner's under its mark."""
    _, permit = await permitted(house, who, "register_camera", camera_id)
    gateway = await gateways.one(house.db, gateway_id)
    if gateway is None or gateway["revoked_at"] is not None:
        raise NotFound(Code.GATEWAY_UNKNOWN)
    async with acting(house, who) as act:
        theirs = await agreeing.of_gateway(house, gateway_id)
        mark = theirs["mark"] if theirs else None
        if await cameras.give_to(house.db, permit, camera_id, gateway_id, mark):
            act.tell("person:camera:given", ("camera", str(camera_id)), gateway=str(gateway_id))
    return await one(house, camera_id)


def _facts(draft: CameraDraft) -> dict[str, Value]:
    return {
        "approved": False,
        "author": "nobody",
        "owner": draft.owner,
        "kind": draft.kind,
        "attested": draft.attested,
        "analysis": frozenset(_said(draft.place.analysis)),
    }


def _said(analysis: Mapping[str, str]) -> dict[str, str]:
    return {name: text.strip() for name, text in analysis.items() if text.strip()}


def _check(house: House, draft: CameraDraft) -> None:
    flaws = []
    if not draft.name.strip():
        flaws.append(Flaw("name", "A camera has a name."))
    if draft.kind not in KINDS:
        flaws.append(Flaw("kind", f"One of {', '.join(KINDS)}."))
    if draft.owner not in OWNERS:
        flaws.append(Flaw("owner", f"One of {', '.join(OWNERS)}."))
    if flaws:
        raise Invalid(flaws=tuple(flaws))
    _check_place(house, draft.kind, draft.place)


def _check_place(house: House, kind: str, place: Place) -> None:
    flaws = []
    known = house.profile.cameras.analysis.value
    if not place.name.strip():
        flaws.append(Flaw("place", "Say where it is, as an officer would."))
    if unknown := sorted(set(place.analysis) - set(known)):
        flaws.append(Flaw("analysis", f"Not {unknown[0]}; known are {', '.join(known)}."))
    if kind == "fixed" and not _on_earth(place.latitude, place.longitude):
        flaws.append(Flaw("latitude", "A fixed camera has a latitude and a longitude."))
    if flaws:
        raise Invalid(flaws=tuple(flaws))


def _on_earth(latitude: float | None, longitude: float | None) -> bool:
    if latitude is None or longitude is None:
        return False
    return abs(latitude) <= 90 and abs(longitude) <= 180


def meters(camera: Row, latitude: float | None, longitude: float | None) -> float:
    """How far from its place in the register; near enough on the scale of streets."""
    if None in (camera["latitude"], camera["longitude"], latitude, longitude):
        return 0.0
    north = (latitude or 0.0) - camera["latitude"]
    east = ((longitude or 0.0) - camera["longitude"]) * cos(radians(camera["latitude"]))
    return hypot(north, east) * METERS_A_DEGREE
