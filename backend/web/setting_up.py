"""The first screen of an empty installation."""

from datetime import datetime
from typing import Annotated

import msgspec
from litestar import Response, Router, post
from litestar.di import NamedDependency
from msgspec import Meta

from backend.domain.words import Given, Name, Note, Number, Secret, Word
from backend.services import setting_up
from backend.services.acknowledging import Signature
from backend.services.house import House
from backend.services.setting_up import Administrator, SetUp
from backend.web.sign_in import OPEN


class AdministratorIn(msgspec.Struct, forbid_unknown_fields=True):
    """`trained`: they say themselves that they know the policy; the record is flagged."""

    username: Given[Word]
    name: Given[Name]
    trained: bool
    device_label: Given[Word] = "Desk"
    asset_number: Number = ""


class SignatureIn(msgspec.Struct, forbid_unknown_fields=True):
    """What the Chief signed on paper. `ground`: agreement | amended; `names`: which one."""

    name: Given[Name]
    ground: Given[Word]
    names: Given[Note]


class SetUpIn(msgspec.Struct, forbid_unknown_fields=True):
    """`profile`: one of those that `hello` names; empty for the server's own."""

    code: Given[Secret]
    department: Given[Name]
    zone: Given[Word]
    profile_version: Given[Name]
    administrators: Annotated[list[AdministratorIn], Meta(max_length=10)]
    phrase: Given[Secret]
    saved_keys: Annotated[str, Meta(max_length=100_000)]
    profile: Word = ""
    signature: SignatureIn | None = None


class CopyKeysIn(msgspec.Struct, forbid_unknown_fields=True):
    """`phrase`: what the copy of the keys opens with; nobody else knows it."""

    code: Given[Secret]
    phrase: Given[Secret]


class KeysOut(msgspec.Struct):
    """A file to keep away from this machine."""

    name: str
    copy: str


class ReadyOut(msgspec.Struct):
    username: str
    code: str
    expires_at: datetime


class SetUpOut(msgspec.Struct):
    """An enrolment code for each administrator, told once."""

    administrators: list[ReadyOut]


@post("/set-up/keys", opt=OPEN, status_code=200)
async def copy_keys(house: NamedDependency[House], data: CopyKeysIn) -> Response[KeysOut]:
    """Before the set-up: it is refused without a copy that opens."""
    text = await setting_up.copy_keys(house, data.code, data.phrase)
    name = f"platewarden-keys-{house.capture_day(house.now()):%Y-%m-%d}.json"
    return Response(KeysOut(name, text), headers={"Cache-Control": "no-store"})


@post("/set-up", opt=OPEN)
async def set_up(house: NamedDependency[House], data: SetUpIn) -> SetUpOut:
    """Two administrators, who then enrol; until both can sign in nothing else works."""
    administrators = tuple(
        Administrator(one.username, one.name, one.device_label, one.asset_number, one.trained)
        for one in data.administrators
    )
    signed = data.signature
    wanted = SetUp(
        department=data.department,
        zone=data.zone,
        profile=data.profile,
        profile_version=data.profile_version,
        signature=Signature(signed.name, signed.ground, signed.names) if signed else None,
        administrators=administrators,
        phrase=data.phrase,
        saved_keys=data.saved_keys,
    )
    ready = await setting_up.set_up(house, data.code, wanted)
    return SetUpOut([ReadyOut(one.username, one.made.code, one.made.expires_at) for one in ready])


ROUTES = Router("", route_handlers=[copy_keys, set_up])
