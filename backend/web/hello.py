"""What the app asks first, before anybody is known."""

from datetime import datetime

import msgspec
from litestar import Router, get
from litestar.di import NamedDependency

from backend.services import governing, setting_up, subscribing
from backend.services.governing import Candidate
from backend.services.house import House
from backend.web.problems import ClauseOut, clause_out
from backend.web.sessions import PUBLIC


class ProfileOut(msgspec.Struct):
    """`sign`: the Chief signs where the data is stored. `blocked`: why it cannot be put in force.

    `unsigned`: why not before the Chief has signed.
    """

    name: str
    department: str
    text: str
    zone: str
    version: str
    sign: bool
    blocked: list[ClauseOut]
    unsigned: list[ClauseOut]


class HelloOut(msgspec.Struct):
    """`words`: what the department calls each role. `set_up`: two administrators can sign in.

    `begun`: the set-up code was used, and the administrators have codes of their own.
    `profiles`: before that, whose policy may be chosen.
    """

    department: str
    zone: str
    words: dict[str, str]
    profile: str
    profile_version: str
    demo: bool
    set_up: bool
    begun: bool
    profiles: list[ProfileOut]
    server_time: datetime
    application_server_key: str


@get("/hello", opt={"action": PUBLIC})
async def hello(house: NamedDependency[House]) -> HelloOut:
    department = house.profile.department
    state = await setting_up.state(house)
    open_to_all = bool(state and state["unlocked_at"])
    begun = open_to_all or await setting_up.begun(house)
    return HelloOut(
        department=state["department"] if state else department.name,
        zone=department.zone,
        words=dict(department.words),
        profile=house.profile.name,
        profile_version=house.profile.version,
        demo=bool(state and state["demo"]),
        set_up=open_to_all,
        begun=begun,
        profiles=[] if begun else [profile_out(one) for one in await governing.candidates(house)],
        server_time=house.now(),
        application_server_key=subscribing.application_server_key(house),
    )


def profile_out(candidate: Candidate) -> ProfileOut:
    """One of the profiles that ship, as far as a choice needs it."""
    profile = candidate.profile
    return ProfileOut(
        name=profile.name,
        department=profile.department.name,
        text=profile.department.text,
        zone=profile.department.zone,
        version=profile.version,
        sign=profile.storage.acknowledgement.value,
        blocked=[clause_out(clause) for clause in candidate.blocked],
        unsigned=[clause_out(clause) for clause in candidate.unsigned],
    )


ROUTES = Router("", route_handlers=[hello])
