"""What the app asks first, before anybody is known."""

from datetime import datetime

import msgspec
from litestar import Router, get
from litestar.di import NamedDependency

from backend.services import setting_up, subscribing
from backend.services.house import House
from backend.web.sessions import PUBLIC


class HelloOut(msgspec.Struct):
    """`words`: what the department calls each role. `set_up`: two administrators can sign in.

    `begun`: the set-up code was used, and the administrators have codes of their own.
    """

    department: str
    zone: str
    words: dict[str, str]
    profile: str
    profile_version: str
    demo: bool
    set_up: bool
    begun: bool
    server_time: datetime
    application_server_key: str


@get("/hello", opt={"action": PUBLIC})
async def hello(house: NamedDependency[House]) -> HelloOut:
    department = house.profile.department
    state = await setting_up.state(house)
    open_to_all = bool(state and state["unlocked_at"])
    return HelloOut(
        department=state["department"] if state else department.name,
        zone=department.zone,
        words=dict(department.words),
        profile=house.profile.name,
        profile_version=house.profile.version,
        demo=bool(state and state["demo"]),
        set_up=open_to_all,
        begun=open_to_all or await setting_up.begun(house),
        server_time=house.now(),
        application_server_key=subscribing.application_server_key(house),
    )


ROUTES = Router("", route_handlers=[hello])
