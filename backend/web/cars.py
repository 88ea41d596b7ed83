"""Who is in which car, said from the phone (R-CAP-08)."""

from uuid import UUID

import msgspec
from litestar import Router, delete, get, post
from litestar.di import NamedDependency

from backend.services import crewing
from backend.services.house import House
from backend.services.sessions import SignedIn
from backend.web.me import Row


class CarOut(msgspec.Struct):
    """`id`: of the gateway that runs in it. `crew`: who said that they are in it."""

    id: UUID
    name: str
    cameras: list[str]
    crew: list[str]
    mine: bool


class CarsOut(msgspec.Struct):
    cars: list[CarOut]


@get("/cars", opt={"action": "enter_car"})
async def everything(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn]
) -> CarsOut:
    return _out(await crewing.cars(house, signed_in.who), signed_in)


@post("/cars/{gateway_id:uuid}/crew", opt={"action": "enter_car"}, status_code=200)
async def enter(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], gateway_id: UUID
) -> CarsOut:
    """I am in this car, and in no other any more."""
    return _out(await crewing.enter(house, signed_in.who, gateway_id), signed_in)


@delete("/cars/crew", opt={"action": "sign_in"})
async def leave(house: NamedDependency[House], signed_in: NamedDependency[SignedIn]) -> None:
    """In none."""
    await crewing.get_out(house, signed_in.who)


def _out(rows: list[Row], signed_in: SignedIn) -> CarsOut:
    me = UUID(signed_in.who.id)
    return CarsOut(
        [
            CarOut(row["id"], row["name"], row["cameras"], row["crew"], me in row["people"])
            for row in rows
        ]
    )


ROUTES = Router("", route_handlers=[everything, enter, leave])
