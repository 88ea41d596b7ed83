"""The demo's door: who plays whom. It is there only in a database that the demo made."""

import msgspec
from litestar import Response, Router, post
from litestar.di import NamedDependency

from backend.domain.words import Key, Word
from backend.services import demo
from backend.services.house import House
from backend.web.me import MeOut
from backend.web.sign_in import OPEN, entered


class EnterIn(msgspec.Struct, forbid_unknown_fields=True):
    """`role`: the first part of the host, such as officer or ci-lieutenant."""

    role: Word
    public_key: Key


@post("/demo/enter", opt=OPEN, status_code=200)
async def enter(house: NamedDependency[House], data: EnterIn) -> Response[MeOut]:
    return await entered(house, await demo.enter(house, data.role, data.public_key))


ROUTES = Router("", route_handlers=[enter])
