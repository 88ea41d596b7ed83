"""The register of cameras: where they stand, whether they work, who said that they may."""

from uuid import UUID

import msgspec
from litestar import Router, get, post
from litestar.di import NamedDependency

from backend.domain.words import Given, Line, Name, Note, Reports, Word
from backend.services import cameras, retiring
from backend.services.cameras import OWNERS, CameraDraft, Place
from backend.services.house import House
from backend.services.sessions import SignedIn
from backend.web.camera_views import CameraOut, CamerasOut, camera_out


class PlaceIn(msgspec.Struct, forbid_unknown_fields=True):
    place: Given[Line]
    latitude: float | None = None
    longitude: float | None = None
    analysis: Reports = {}

    def where(self) -> Place:
        return Place(self.place, self.latitude, self.longitude, self.analysis)


class CameraIn(PlaceIn):
    """`owner`: department, agency, private, or the name of the agency that it belongs to."""

    name: Given[Name] = msgspec.field(default="")
    kind: Word = "fixed"
    owner: Name = "department"
    attested_public_view: bool = False
    gateway_id: UUID | None = None
    live: bool = True


class ApprovalIn(msgspec.Struct, forbid_unknown_fields=True):
    approve: bool
    note: Note = ""


class RetirementIn(msgspec.Struct, forbid_unknown_fields=True):
    """`gateway_too`: revoke its gateway, which sends for no other camera."""

    note: Given[Note]
    gateway_too: bool = False


class GivenIn(msgspec.Struct, forbid_unknown_fields=True):
    gateway_id: UUID


@get("/cameras", opt={"action": "view_cameras", "background": True})
async def everything(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn]
) -> CamerasOut:
    rows = await cameras.everything(house, signed_in.who)
    return CamerasOut(
        [camera_out(house, signed_in.who, row) for row in rows],
        list(house.profile.cameras.analysis.value),
    )


@post("/cameras", opt={"action": "register_camera"})
async def register(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], data: CameraIn
) -> CameraOut:
    """R-CAM-01: with the analysis that speaks for the place; it records nothing yet."""
    owner, agency = _owner(house, data.owner.strip())
    draft = CameraDraft(
        name=data.name,
        kind=data.kind,
        place=data.where(),
        gateway_id=data.gateway_id,
        owner=owner,
        owner_agency=agency,
        live=data.live,
        attested=data.attested_public_view,
    )
    return camera_out(house, signed_in.who, await cameras.register(house, signed_in.who, draft))


@post("/cameras/{camera_id:uuid}/approval", opt={"action": "approve_camera"}, status_code=200)
async def answer(
    house: NamedDependency[House],
    signed_in: NamedDependency[SignedIn],
    camera_id: UUID,
    data: ApprovalIn,
) -> CameraOut:
    """R-CAM-01: or its approval is taken back, and says why; it records nothing from then on."""
    row = await cameras.answer(
        house, signed_in.who, camera_id, approve=data.approve, note=data.note
    )
    return camera_out(house, signed_in.who, row)


@post("/cameras/{camera_id:uuid}/retirement", opt={"action": "retire_camera"}, status_code=200)
async def retire(
    house: NamedDependency[House],
    signed_in: NamedDependency[SignedIn],
    camera_id: UUID,
    data: RetirementIn,
) -> CameraOut:
    """R-CAM-03: for good; its frames are refused, and its reads stay as long as they may."""
    row = await retiring.retire(
        house, signed_in.who, camera_id, data.note, gateway_too=data.gateway_too
    )
    return camera_out(house, signed_in.who, row)


@post("/cameras/{camera_id:uuid}/place", opt={"action": "register_camera"}, status_code=200)
async def relocate(
    house: NamedDependency[House],
    signed_in: NamedDependency[SignedIn],
    camera_id: UUID,
    data: PlaceIn,
) -> CameraOut:
    """R-CAM-02: a new place needs a new approval."""
    row = await cameras.relocate(house, signed_in.who, camera_id, data.where())
    return camera_out(house, signed_in.who, row)


@post("/cameras/{camera_id:uuid}/gateway", opt={"action": "register_camera"}, status_code=200)
async def give_to(
    house: NamedDependency[House],
    signed_in: NamedDependency[SignedIn],
    camera_id: UUID,
    data: GivenIn,
) -> CameraOut:
    """Another gateway sends its frames; the approval of its place stands."""
    row = await cameras.give_to(house, signed_in.who, camera_id, data.gateway_id)
    return camera_out(house, signed_in.who, row)


def _owner(house: House, said: str) -> tuple[str, str]:
    if said in OWNERS:
        return said, ""
    ours = said.casefold() == house.profile.department.name.casefold()
    return ("department" if ours else "agency"), said


ROUTES = Router("", route_handlers=[everything, register, answer, retire, relocate, give_to])
